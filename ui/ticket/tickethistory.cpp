#include "ui/ticket/ticketwords.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QHash>

namespace firstline::ui {

namespace {

template<class I>
I idOf(const Value &value)
{
    return I(Uuid::fromBytes(value.toBytes()));
}

const QString &arrow()
{
    static const QString text = u" \u2192 "_qs;
    return text;
}

} // namespace

bool TicketWords::isMinor(const Event &event)
{
    switch (event.kind) {
    case EventKind::Created:
    case EventKind::TagAdded:
    case EventKind::TagRemoved:
    case EventKind::Checked:
    case EventKind::Unchecked:
    case EventKind::PolicyStamped:
    case EventKind::Alarmed:
    case EventKind::FollowerAdded:
    case EventKind::FollowerRemoved: return true;
    case EventKind::FieldChanged:
        if (event.field == u"resolution") // How it was solved is a part of the conversation.
            return !event.after.isText() || event.after.toText().isEmpty();
        return event.field != u"priority" && event.field != u"category" && event.field != u"major";
    default: return false;
    }
}

QString TicketWords::fieldName(const QString &field) const
{
    static const QHash<QString, const char *> kNames {
        { u"subject"_qs, QT_TR_NOOP("the subject") }, { u"type"_qs, QT_TR_NOOP("the type") },
        { u"impact"_qs, QT_TR_NOOP("the impact") }, { u"urgency"_qs, QT_TR_NOOP("the urgency") },
        { u"priority"_qs, QT_TR_NOOP("priority") }, { u"contact"_qs, QT_TR_NOOP("the contact") },
        { u"company"_qs, QT_TR_NOOP("the company") }, { u"site"_qs, QT_TR_NOOP("the site") },
        { u"asset"_qs, QT_TR_NOOP("the asset") }, { u"contract"_qs, QT_TR_NOOP("the contract") },
        { u"category"_qs, QT_TR_NOOP("the category") }, { u"coordinator"_qs, QT_TR_NOOP("the coordinator") },
        { u"resolution"_qs, QT_TR_NOOP("the resolution") }, { u"wait_reason"_qs, QT_TR_NOOP("the reason to wait") },
        { u"due_first"_qs, QT_TR_NOOP("the deadline of the first response") },
        { u"due_resolution"_qs, QT_TR_NOOP("the deadline of the resolution") },
    };
    const char *name = kNames.value(field, nullptr);
    return name ? tr(name) : field;
}

QString TicketWords::valueText(const QString &field, const Value &value) const
{
    if (value.isNull())
        return {};
    if (field == u"status")
        return status(idOf<StatusId>(value));
    if (field == u"category")
        return categoryPath(idOf<CategoryId>(value));
    if (field == u"impact")
        return impact(static_cast<int>(value.toInt()));
    if (field == u"urgency")
        return urgency(static_cast<int>(value.toInt()));
    if (field == u"priority")
        return QString::number(value.toInt());
    if (field == u"due_first" || field == u"due_resolution")
        return value.toInt() > 0 ? moment(fromMs(value.toInt())) : QString();
    return value.isText() ? value.toText() : QString();
}

QString TicketWords::changed(const Event &event) const
{
    const QString who = actor(event.actor);
    const QString what = fieldName(event.field);
    if (event.field == u"major")
        return event.after.toBool() ? tr("%1 declared a major incident").arg(who) : tr("%1 called the major incident off").arg(who);
    const QString before = valueText(event.field, event.before);
    const QString after = valueText(event.field, event.after);
    if (event.field == u"resolution" && !after.isEmpty()) {
        //: a line of the conversation: "Anna solved it: Cleaned the sensor"
        return tr("%1 solved it: %2").arg(who, after);
    }
    if (!before.isEmpty() && !after.isEmpty()) {
        const QString both = before % arrow() % after;
        //: a line of history: "Anna set priority 1 → 2"
        return tr("%1 set %2 %3").arg(who, what, both);
    }
    //: a line of history: "Anna set the category Printers"
    return after.isEmpty() ? tr("%1 changed %2").arg(who, what) : tr("%1 set %2 %3").arg(who, what, after);
}

QString TicketWords::assigned(const Event &event) const
{
    const QString who = actor(event.actor);
    if (event.field == u"queue") {
        const QString both = group(idOf<GroupId>(event.before)) % arrow() % group(idOf<GroupId>(event.after));
        //: a line of history: "Anna handed it over: Line 1 → Line 2"
        return tr("%1 handed it over: %2").arg(who, both);
    }
    const auto to = idOf<AgentId>(event.after);
    if (to.isNull()) {
        //: a line of history, below the one that says to which group a ticket was handed over
        return m_handedOver.contains(event.id) ? tr("Nobody has it there yet") : tr("%1 gave it back to the queue").arg(who);
    }
    if (to == event.actor)
        return tr("%1 took it").arg(who);
    return tr("%1 gave it to %2").arg(who, agent(to));
}

QString TicketWords::lineBreach(const Event &event) const
{
    const auto id = idOf<GroupId>(event.after);
    const Group *held = m_config ? m_config->group(id) : nullptr;
    if (!held || held->olaMin <= 0)
        return tr("%1 held it too long").arg(group(id));
    //: a line of history: "Line 1 held it longer than 30 min"
    return tr("%1 held it longer than %2").arg(held->name, formatMinutes(std::chrono::minutes(held->olaMin)));
}

QString TicketWords::otherTicket(const Value &value) const
{
    TicketId id;
    return FieldTraits<TicketId>::from(value, id) ? m_others.value(id) : QString();
}

QString TicketWords::linked(const Event &event) const
{
    const QString who = actor(event.actor);
    const bool back = event.after.isNull();
    const QString other = otherTicket(back ? event.before : event.after);
    if (other.isEmpty())
        return back ? tr("%1 untied it from another ticket").arg(who) : tr("%1 tied it to another ticket").arg(who);
    //: a line of history: "Anna untied it from #40117"
    return back ? tr("%1 untied it from %2").arg(who, other) : tr("%1 tied it to %2").arg(who, other);
}

QString TicketWords::merged(const Event &event) const
{
    const QString who = actor(event.actor);
    const bool back = event.after.isNull();
    const QString other = otherTicket(back ? event.before : event.after);
    if (event.field == u"absorbed") {
        if (other.isEmpty())
            return back ? tr("%1 took an absorbed ticket out again").arg(who) : tr("%1 merged another ticket into this one").arg(who);
        //: a line of history; %2 is "#40117", which was absorbed by this ticket and left it again
        return back ? tr("%1 took %2 out again").arg(who, other) : tr("%1 merged %2 into this one").arg(who, other);
    }
    if (other.isEmpty())
        return back ? tr("%1 took the merging back").arg(who) : tr("%1 merged it into another ticket").arg(who);
    //: a line of history; %2 is "#40117", which absorbed this ticket for a time
    return back ? tr("%1 took the merging into %2 back").arg(who, other) : tr("%1 merged it into %2").arg(who, other);
}

QString TicketWords::event(const Event &event) const
{
    const QString who = actor(event.actor);
    QString text;
    switch (event.kind) {
    case EventKind::Created: text = tr("%1 registered it").arg(who); break;
    case EventKind::FieldChanged: text = changed(event); break;
    case EventKind::StatusChanged: {
        const QString both = valueText(u"status"_qs, event.before) % arrow() % valueText(u"status"_qs, event.after);
        //: a line of history: "Anna: Open → Solved"
        text = tr("%1: %2").arg(who, both);
        break;
    }
    case EventKind::Assigned: text = assigned(event); break;
    case EventKind::TagAdded: text = tr("%1 added the tag %2").arg(who, event.after.toText()); break;
    case EventKind::TagRemoved: text = tr("%1 removed the tag %2").arg(who, event.before.toText()); break;
    //: a line of history; %2 is an item of the checklist
    case EventKind::Checked: text = tr("%1 ticked off “%2”").arg(who, event.after.toText()); break;
    case EventKind::Unchecked: text = tr("%1 took the tick off “%2”").arg(who, event.before.toText()); break;
    case EventKind::PolicyStamped: {
        const Policy *policy = m_config ? m_config->policy(readStamp(event.after).policy) : nullptr;
        text = policy ? tr("Promises by the policy “%1”").arg(policy->name) : tr("No policy any more");
        break;
    }
    case EventKind::PolicyRestamped: {
        const PolicyStamp stamp = readStamp(event.after);
        const Policy *policy = m_config ? m_config->policy(stamp.policy) : nullptr;
        text = policy ? tr("%1 chose the policy again: “%2”").arg(who, policy->name) : tr("No policy any more");
        const PolicyStamp before = readStamp(event.before);
        if (before.due && stamp.due && before.due != stamp.due) {
            const QString both = moment(*before.due) % arrow() % moment(*stamp.due);
            //: %1 is a line of history, %2 the old and the new deadline: "10:52 → 12:00"
            text = tr("%1; due %2").arg(text, both);
        }
        break;
    }
    case EventKind::Merged: text = merged(event); break;
    case EventKind::Reopened: text = tr("%1 reopened it").arg(who); break;
    case EventKind::Breached:
        if (event.field == u"line")
            return lineBreach(event);
        if (event.field == u"partner") {
            //: a line of history; %1 is a partner: "UPS was due back"
            return event.reason.isEmpty() ? tr("A third party was due back") : tr("%1 was due back").arg(event.reason);
        }
        text = event.field == u"resolution" ? tr("The resolution became overdue")
            : event.field == u"next_response" ? tr("The next response became overdue")
            : event.field == u"on_site" ? tr("The visit became overdue")
                                        : tr("The first response became overdue");
        break;
    case EventKind::DeadlineSet: text = changed(event); break;
    case EventKind::Linked: text = linked(event); break;
    case EventKind::Imported: text = tr("Taken over from another system"); break;
    case EventKind::FollowerAdded: text = tr("%1 added a follower").arg(who); break;
    case EventKind::FollowerRemoved: text = tr("%1 removed a follower").arg(who); break;
    case EventKind::Banner:
        text = event.field == u"thanks" ? tr("The customer said thanks; it stays solved")
            : event.field == u"follow_up"   ? tr("The customer wrote after it was closed")
            : event.field == u"nobody_told" ? tr("An alarm found nobody to tell")
                                            : tr("Needs a look: %1").arg(event.field);
        break;
    case EventKind::Woken: {
        QStringList told;
        if (event.after.isMap()) {
            for (const AgentId id : fromValues<Alarm>(event.after.toMap()).told)
                told.append(agent(id));
        }
        text = told.isEmpty() ? tr("The wait is over") : tr("The wait is over; told: %1").arg(told.join(u", "_qs));
        break;
    }
    case EventKind::Alarmed: {
        const auto alarm = fromValues<Alarm>(event.after.toMap());
        QStringList told;
        for (const AgentId id : alarm.told)
            told.append(agent(id));
        const QString people = told.isEmpty() ? tr("nobody") : told.join(u", "_qs);
        const QString what = alarm.inner == 1 ? group(alarm.group) : clock(alarm.clock);
        if (alarm.afterMin > 0) {
            //: a line of history: "Resolution: 1 h after the deadline; told: Anna, Piotr"
            text = tr("%1: %2 after the deadline; told: %3")
                       .arg(what, formatMinutes(std::chrono::minutes(alarm.afterMin)), people);
        } else if (alarm.percent >= 100) {
            //: a line of history: "Resolution: the time is used up; told: Anna, Piotr"
            text = tr("%1: the time is used up; told: %2").arg(what, people);
        } else {
            //: a line of history: "Resolution: 75 % of the time is used; told: Anna, Piotr"
            text = tr("%1: %2 % of the time is used; told: %3").arg(what, QString::number(alarm.percent), people);
        }
        break;
    }
    }
    // Said in the line above already.
    const bool again = m_handedOver.contains(event.id);
    return event.reason.isEmpty() || again ? text : QString(text % u": "_qs % event.reason);
}

} // namespace firstline::ui
