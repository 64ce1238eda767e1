#include "ui/ticket/explainwords.h"

#include <algorithm>

namespace firstline::ui {

using rules::ExplainChange;
using rules::ExplainChangeKind;
using rules::Explanation;

namespace {

QString arrow()
{
    return u" \u2192 "_qs;
}

/// Lines of equal columns, padded with spaces.
QString tabulated(const std::vector<QStringList> &rows)
{
    std::array<qsizetype, 3> wide {};
    for (const QStringList &row : rows) {
        for (size_t i = 0; i < wide.size(); ++i)
            wide[i] = std::max(wide[i], row.at(qsizetype(i)).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        const QString line = row.at(0).leftJustified(wide[0]) % u"  " % row.at(1).leftJustified(wide[1]) % u"  "
            % row.at(2).rightJustified(wide[2]) % u"  " % row.at(3);
        text += line.trimmed() % u'\n';
    }
    return text;
}

} // namespace

QString ExplainWords::stampChange(const ExplainChange &change, const QString &who) const
{
    QStringList parts;
    const auto named = [this](const QString &name, int version) {
        return name.isEmpty() ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "none"))
                              : QString(u'\u201C' % name % u"\u201D " % QString::number(version));
    };
    if (change.oldPolicy != change.newPolicy || change.oldPolicyVersion != change.newPolicyVersion)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "policy %1"))
                     .arg(named(change.oldPolicy, change.oldPolicyVersion) % arrow()
                          % named(change.newPolicy, change.newPolicyVersion));
    if (change.oldCalendar != change.newCalendar || change.oldCalendarVersion != change.newCalendarVersion)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "calendar %1"))
                     .arg(named(change.oldCalendar, change.oldCalendarVersion) % arrow()
                          % named(change.newCalendar, change.newCalendarVersion));
    if (change.oldDue && change.newDue && change.oldDue != change.newDue)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "due %1")).arg(moment(*change.oldDue) % arrow() % moment(*change.newDue));
    //: %1 is a person
    const QString text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 chose the promise again")).arg(who);
    return parts.isEmpty() ? text : QString(text % u": " % parts.join(u", "_qs));
}

QString ExplainWords::change(const ExplainChange &change) const
{
    const QString who = change.actor.isNull() ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "The server"))
                                              : m_names.agent(change.actor);
    QString text;
    switch (change.kind) {
    case ExplainChangeKind::Stamped:
    case ExplainChangeKind::Restamped: text = stampChange(change, who); break;
    case ExplainChangeKind::DeadlineSet: {
        const QString when = change.newDue ? moment(*change.newDue) : QString();
        const QString both = change.oldDue ? QString(moment(*change.oldDue) % arrow() % when) : when;
        //: %1 is a person, %2 the new deadline or "old → new"
        text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 set the deadline by hand: %2")).arg(who, both);
        break;
    }
    case ExplainChangeKind::DeadlineCleared:
        text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 took the deadline set by hand back")).arg(who);
        break;
    case ExplainChangeKind::PriorityChanged: {
        const QString both = QString::number(change.oldPriority) % arrow() % QString::number(change.newPriority);
        text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 set priority %2")).arg(who, both);
        if (change.oldTargetS != change.newTargetS)
            text += u", " % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "target %1")).arg(duration(change.oldTargetS) % arrow() % duration(change.newTargetS));
        break;
    }
    }
    if (!change.reason.isEmpty())
        text += u" \u2013 " % change.reason;
    return moment(change.at) % u"  " % text;
}

QStringList ExplainWords::changes(const Explanation &e) const
{
    QStringList lines;
    bool first = true;
    for (const ExplainChange &each : e.changes) {
        const bool chosen = each.kind == ExplainChangeKind::Stamped && std::exchange(first, false);
        if (!chosen)
            lines << change(each);
    }
    return lines;
}

QStringList ExplainWords::inner(const Explanation &e) const
{
    QStringList lines;
    for (const rules::InnerClock &clock : e.inner) {
        QString text;
        if (clock.kind == rules::InnerClock::Kind::Partner) {
            const QString partner = clock.partner.isEmpty()
                ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "A third party"))
                : clock.partner;
            text = clock.due
                ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: %2, agreed until %3")).arg(partner, duration(clock.elapsedS), moment(*clock.due))
                : say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: %2")).arg(partner, duration(clock.elapsedS));
        } else {
            const QString group = m_names.group(clock.group);
            text = clock.targetS > 0
                ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: %2 of %3")).arg(group, duration(clock.elapsedS), duration(clock.targetS))
                : say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: %2")).arg(group, duration(clock.elapsedS));
        }
        if (clock.breachedAt)
            text += u", " % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "too long since %1")).arg(moment(*clock.breachedAt));
        lines << text;
    }
    return lines;
}

QString ExplainWords::difference(const rules::WhatIfAnswer &answer) const
{
    QStringList parts;
    if (!answer.whatIf.exists && answer.asIs.exists)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "nothing would be promised"));
    if (answer.dueShiftS && *answer.dueShiftS != 0) {
        const qint64 shift = *answer.dueShiftS;
        const QString size = std::llabs(shift) >= 48 * 3600
            ? sayMany(QT_TRANSLATE_N_NOOP("firstline::ui::ExplainWords", "%n day(s)"), int(std::llabs(shift) / 86400))
            : duration(shift);
        parts << (shift > 0 ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 later")).arg(size)
                            : say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 earlier")).arg(size));
        if (answer.workingShiftS && *answer.workingShiftS != shift && *answer.workingShiftS != 0)
            parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 of working time")).arg(duration(*answer.workingShiftS));
    } else if (answer.dueShiftS) {
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "the same deadline"));
    } else if (answer.whatIf.exists && answer.whatIf.state.phase == ClockPhase::Stands
               && answer.asIs.state.phase != ClockPhase::Stands) {
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "the clock would stand"));
    } else if (answer.whatIf.exists && answer.whatIf.state.phase == ClockPhase::Runs
               && answer.asIs.state.phase == ClockPhase::Stands) {
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "the clock would run"));
    }
    if (answer.breaks)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "it would be overdue"));
    else if (answer.saves)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "it would be in time"));
    return parts.join(u"; "_qs);
}

QString ExplainWords::text(const Explanation &e, const Ticket &ticket) const
{
    //: heading of a text for a customer: number and subject of the ticket
    QString text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "Ticket %1: %2")).arg(TicketWords::number(ticket), ticket.subject) % u'\n'
        % title(e) % u'\n' % source(e) % u'\n';
    if (const QString note = edited(e); !note.isEmpty())
        text += note % u'\n';
    if (!e.exists)
        return text;
    std::vector<QStringList> rows;
    for (const rules::ExplainSegment &segment : lines(e))
        rows.push_back({ range(segment.from, segment.to), phase(segment), working(segment), why(segment) });
    text += u'\n' % tabulated(rows) % u'\n';
    text += used(e) % u": " % duration(e.sumS);
    if (e.targetS > 0)
        text += u"; " % left(e);
    text += u'\n';
    if (e.due)
        text += say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "Due: %1")).arg(moment(*e.due)) % u'\n';
    if (const QString rest = ahead(e); !rest.isEmpty())
        text += rest % u'\n';
    const QStringList made = changes(e);
    if (!made.isEmpty())
        text += u'\n' % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "Changes")) % u":\n" % made.join(u'\n') % u'\n';
    text += u'\n' % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "All times are those of %1.")).arg(QString::fromLatin1(m_zone.id())) % u'\n';
    return text;
}

} // namespace firstline::ui
