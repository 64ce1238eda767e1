#include "ui/ticket/explainwords.h"

#include <QtCore/QTranslator>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace firstline::ui {

using rules::ExplainChangeKind;
using rules::ExplainPhase;
using rules::ExplainSegment;
using rules::Explanation;

namespace {

constexpr const char *kContext = "firstline::ui::ExplainWords";
constexpr qint64 kMinute = 60;

QLocale localeOf(const QString &language)
{
    if (language == u"ru")
        return QLocale(QLocale::Russian, QLocale::Russia);
    if (language == u"pl")
        return QLocale(QLocale::Polish, QLocale::Poland);
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

ExplainWords::ExplainWords(const TicketWords &names, const QString &language)
    : m_names(names)
    , m_zone(QTimeZone::systemTimeZone())
    , m_foreign(!language.isEmpty())
{
    if (!m_foreign)
        return;
    m_locale = localeOf(language);
    m_translator = std::make_shared<QTranslator>();
    // Without its file (English has only plurals in it) the source text is said.
    if (!m_translator->load(u":/i18n/firstline_%1.qm"_qs.arg(language)))
        m_translator.reset();
}

QTimeZone ExplainWords::zoneOf(const QString &name)
{
    const QByteArray id = name.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
}

QString ExplainWords::of(const char *context, const char *source) const
{
    if (!m_foreign)
        return QCoreApplication::translate(context, source);
    const QString text = m_translator ? m_translator->translate(context, source) : QString();
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

QString ExplainWords::say(const char *source) const
{
    return of(kContext, source);
}

QString ExplainWords::sayMany(const char *source, int n) const
{
    if (!m_foreign)
        return QCoreApplication::translate(kContext, source, nullptr, n);
    QString text = m_translator ? m_translator->translate(kContext, source, nullptr, n) : QString();
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return text.replace(u"%n"_qs, QString::number(n));
}

QString ExplainWords::clock(ClockKind kind) const
{
    constexpr std::array kNames { QT_TRANSLATE_NOOP("firstline::ui::TicketWords", "First response"),
                                  QT_TRANSLATE_NOOP("firstline::ui::TicketWords", "Next response"),
                                  QT_TRANSLATE_NOOP("firstline::ui::TicketWords", "Resolution"),
                                  QT_TRANSLATE_NOOP("firstline::ui::TicketWords", "On site") };
    const auto place = static_cast<size_t>(kind) - 1;
    return place < kNames.size() ? of("firstline::ui::TicketWords", kNames[place]) : QString();
}

QString ExplainWords::duration(qint64 seconds) const
{
    constexpr const char *kTime = "firstline::ui::TimeText";
    const qint64 minutes = std::llabs(seconds) / kMinute;
    if (minutes < 60)
        return of(kTime, "%1 m").arg(minutes);
    if (minutes % 60 == 0)
        return of(kTime, "%1 h").arg(minutes / 60);
    return of(kTime, "%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QDateTime ExplainWords::local(Instant at) const
{
    return toDateTime(at).toTimeZone(m_zone);
}

QString ExplainWords::day(const QDate &date) const
{
    const QDate today = local(m_names.now()).date();
    const QString week = m_locale.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    const QString month = m_locale.monthName(date.month(), QLocale::ShortFormat);
    QString text = week % u' ' % of("firstline::ui::TimeText", "%1 %2").arg(QString::number(date.day()), month);
    if (date.year() != today.year())
        text += u' ' % QString::number(date.year());
    return text;
}

QString ExplainWords::time(Instant at) const
{
    return m_locale.toString(local(at).time(), QLocale::ShortFormat);
}

QString ExplainWords::moment(Instant at) const
{
    return day(local(at).date()) % u' ' % time(at);
}

QString ExplainWords::range(Instant from, Instant to) const
{
    const bool oneDay = local(from).date() == local(to).date();
    return oneDay ? QString(moment(from) % QChar(0x2013) % time(to)) : QString(moment(from) % u" \u2013 "_qs % moment(to));
}

QString ExplainWords::title(const Explanation &e) const
{
    const QString name = clock(e.kind);
    if (!e.exists)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: nothing is promised")).arg(name);
    if (e.due && e.state.phase == ClockPhase::Runs) {
        //: %1 is the clock ("Resolution"), %2 a day and a time
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: why is it due %2?")).arg(name, moment(*e.due));
    }
    if (e.state.phase == ClockPhase::Stands)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: why does it stand?")).arg(name);
    return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1: how it went")).arg(name);
}

QString ExplainWords::source(const Explanation &e) const
{
    QStringList parts;
    if (!e.policyName.isEmpty())
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "Policy “%1”, version %2"))
                     .arg(e.policyName, QString::number(e.policyVersion));
    if (!e.calendarName.isEmpty())
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "calendar “%1”, version %2"))
                     .arg(e.calendarName, QString::number(e.calendarVersion));
    if (!e.timeZone.isEmpty())
        parts << e.timeZone;
    if (parts.isEmpty())
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "No policy fits this ticket."));
    return parts.join(u" \u00B7 "_qs);
}

QString ExplainWords::edited(const Explanation &e) const
{
    QStringList parts;
    if (e.policyNewest > e.policyVersion)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "The policy was edited since: this ticket keeps version %1 of %2."))
                     .arg(QString::number(e.policyVersion), QString::number(e.policyNewest));
    if (e.calendarNewest > e.calendarVersion)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "The calendar was edited since: this ticket keeps version %1 of %2."))
                     .arg(QString::number(e.calendarVersion), QString::number(e.calendarNewest));
    if (e.manual)
        parts << say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "The deadline was set by hand and wins over the policy."));
    return parts.join(u' ');
}

QString ExplainWords::phase(const ExplainSegment &segment) const
{
    switch (segment.phase) {
    case ExplainPhase::Ran: return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "ran"));
    case ExplainPhase::Stood: return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "stood"));
    case ExplainPhase::Stopped: return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "stopped"));
    case ExplainPhase::Discarded: return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "not counted"));
    case ExplainPhase::Outside: break;
    }
    const rules::OffTime &off = segment.off;
    const bool holidays = !off.holidays.empty();
    if (holidays && off.weekends == 0)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "holiday"));
    if (off.weekends > 0 && !holidays)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "weekend"));
    if (off.nights > 0 && off.weekends == 0 && !holidays)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "night"));
    if (off.breaks > 0 && off.nights == 0 && off.weekends == 0 && !holidays)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "break"));
    return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "outside"));
}

QString ExplainWords::working(const ExplainSegment &segment) const
{
    switch (segment.phase) {
    case ExplainPhase::Ran: return duration(segment.workingSeconds);
    case ExplainPhase::Stood:
    case ExplainPhase::Discarded: return u'(' % duration(segment.workingSeconds) % u')';
    default: return QString(QChar(0x2013));
    }
}

std::vector<ExplainSegment> ExplainWords::lines(const Explanation &e)
{
    std::vector<ExplainSegment> lines = e.segments;
    qint64 ran = 0;
    for (ExplainSegment &line : lines) {
        if (line.phase != ExplainPhase::Ran)
            continue;
        const qint64 before = ran / kMinute;
        ran += line.workingSeconds;
        line.workingSeconds = (ran / kMinute - before) * kMinute;
    }
    return lines;
}

QString ExplainWords::offTime(const rules::OffTime &off) const
{
    QStringList parts;
    if (off.nights > 0)
        parts << sayMany(QT_TRANSLATE_N_NOOP("firstline::ui::ExplainWords", "%n night(s)"), off.nights);
    if (off.weekends > 0)
        parts << sayMany(QT_TRANSLATE_N_NOOP("firstline::ui::ExplainWords", "%n weekend(s)"), off.weekends);
    if (off.breaks > 0)
        parts << sayMany(QT_TRANSLATE_N_NOOP("firstline::ui::ExplainWords", "%n break(s)"), off.breaks);
    constexpr size_t kNamed = 3;
    for (size_t i = 0; i < std::min(kNamed, off.holidays.size()); ++i) {
        const rules::DayOff &holiday = off.holidays[i];
        parts << (holiday.name.isEmpty() ? day(holiday.date) : QString(day(holiday.date) % u" (" % holiday.name % u')'));
    }
    if (off.holidays.size() > kNamed)
        parts << sayMany(QT_TRANSLATE_N_NOOP("firstline::ui::ExplainWords", "%n more holiday(s)"), int(off.holidays.size() - kNamed));
    return parts.join(u", "_qs);
}

QString ExplainWords::why(const ExplainSegment &segment) const
{
    const QString off = offTime(segment.off);
    if (segment.phase == ExplainPhase::Outside) {
        const QString outside = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "outside service hours"));
        // One night needs no sentence of its own.
        const bool plain = off.isEmpty() || (segment.off.nights + segment.off.breaks == 1 && segment.off.weekends == 0
                                             && segment.off.holidays.empty());
        return plain ? outside : QString(outside % u": " % off);
    }
    QString text = m_names.status(segment.status);
    if (!segment.actor.isNull()) {
        //: %1 is a status ("Waiting for customer"), %2 a person
        text = say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1, set by %2")).arg(text, m_names.agent(segment.actor));
    }
    if (!segment.reason.isEmpty())
        text += u": " % segment.reason;
    if (segment.leftOut)
        text += u"; " % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "this pause is left out here"));
    else if (segment.phase == ExplainPhase::Stood)
        text += u"; " % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 of working time not counted")).arg(duration(segment.workingSeconds));
    else if (segment.phase == ExplainPhase::Ran && !off.isEmpty())
        text += u"; " % say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "without %1")).arg(off);
    return text;
}

QString ExplainWords::used(const Explanation &e) const
{
    if (e.targetS <= 0)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "used, without a target"));
    return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "used of the target of %1")).arg(duration(e.targetS));
}

QString ExplainWords::left(const Explanation &e) const
{
    // Of the minutes that are told as used, not of the seconds: both add up to the target.
    const qint64 left = e.sumS > e.targetS ? e.targetS - e.sumS : e.targetS - e.sumS / kMinute * kMinute;
    return left >= 0 ? say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 left")).arg(duration(left))
                     : say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "%1 over")).arg(duration(left));
}

QString ExplainWords::ahead(const Explanation &e) const
{
    const QString off = offTime(e.ahead);
    if (off.isEmpty())
        return {};
    //: %1 is "2 nights, 1 weekend"
    return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "until then not counted: %1")).arg(off);
}

QString ExplainWords::due(const Explanation &e) const
{
    if (!e.exists || (e.targetS == 0 && !e.manual))
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "nothing promised"));
    if (e.due)
        return moment(*e.due);
    if (e.state.phase == ClockPhase::Stands)
        return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "stands, %1")).arg(left(e));
    return say(QT_TRANSLATE_NOOP("firstline::ui::ExplainWords", "does not run"));
}

} // namespace firstline::ui
