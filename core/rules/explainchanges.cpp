#include "core/rules/explainchanges.h"

namespace firstline::rules {

namespace {

std::optional<Instant> momentOf(const Value &value)
{
    std::optional<Instant> moment;
    FieldTraits<std::optional<Instant>>::from(value, moment);
    return moment;
}

QString policyName(const ConfigSnapshot &config, const PolicyStamp &stamp)
{
    const Policy *policy = stamp.policy ? config.policy(stamp.policy, stamp.policyVersion) : nullptr;
    return policy ? policy->name : QString();
}

QString calendarName(const ConfigSnapshot &config, const PolicyStamp &stamp)
{
    const Calendar *calendar = stamp.calendar ? config.calendar(stamp.calendar, stamp.calendarVersion) : nullptr;
    return calendar ? calendar->name : QString();
}

void readStamps(ExplainChange &change, const Event &event, const ConfigSnapshot &config)
{
    const PolicyStamp before = readStamp(event.before);
    const PolicyStamp after = readStamp(event.after);
    change.kind = event.kind == EventKind::PolicyStamped ? ExplainChangeKind::Stamped : ExplainChangeKind::Restamped;
    change.oldDue = before.due;
    change.newDue = after.due;
    change.oldPolicy = policyName(config, before);
    change.newPolicy = policyName(config, after);
    change.oldPolicyVersion = before.policyVersion;
    change.newPolicyVersion = after.policyVersion;
    change.oldCalendar = calendarName(config, before);
    change.newCalendar = calendarName(config, after);
    change.oldCalendarVersion = before.calendarVersion;
    change.newCalendarVersion = after.calendarVersion;
}

/// The field of a deadline set by hand for a clock; empty: it cannot have one.
QString deadlineField(ClockKind kind)
{
    if (kind == ClockKind::FirstResponse)
        return QStringLiteral("due_first");
    return kind == ClockKind::Resolution ? QStringLiteral("due_resolution") : QString();
}

/// Reads what events say about one clock's deadline.
class ChangeReader
{
public:
    ChangeReader(const TicketView &view, const ConfigSnapshot &config, ClockKind kind)
        : m_view(view)
        , m_config(config)
        , m_kind(kind)
        , m_field(deadlineField(kind))
    {
        const Ticket &ticket = view.ticket;
        m_policy = ticket.policy ? config.policy(ticket.policy, ticket.policyVersion) : nullptr;
    }

    /// Shape: none when it says nothing about it.
    std::optional<ExplainChange> read(const Event &event) const
    {
        ExplainChange change;
        change.at = event.occurredAt;
        change.actor = event.actor;
        change.reason = event.reason;
        switch (event.kind) {
        case EventKind::PolicyStamped:
            if (event.occurredAt <= m_view.ticket.createdAt)
                return std::nullopt;
            readStamps(change, event, m_config);
            return change;
        case EventKind::PolicyRestamped:
            readStamps(change, event, m_config);
            return change;
        case EventKind::DeadlineSet:
            if (m_field.isEmpty() || event.field != m_field)
                return std::nullopt;
            change.oldDue = momentOf(event.before);
            change.newDue = momentOf(event.after);
            change.kind = change.newDue ? ExplainChangeKind::DeadlineSet : ExplainChangeKind::DeadlineCleared;
            return change;
        case EventKind::FieldChanged:
            return event.field == u"priority" && event.after.isInt() ? std::optional(priority(change, event)) : std::nullopt;
        default:
            return std::nullopt;
        }
    }

private:
    ExplainChange priority(ExplainChange change, const Event &event) const
    {
        change.kind = ExplainChangeKind::PriorityChanged;
        change.oldPriority = int(event.before.toInt());
        change.newPriority = int(event.after.toInt());
        change.oldTargetS = m_policy ? targetSeconds(*m_policy, m_kind, change.oldPriority) : 0;
        change.newTargetS = m_policy ? targetSeconds(*m_policy, m_kind, change.newPriority) : 0;
        return change;
    }

    const TicketView &m_view;
    const ConfigSnapshot &m_config;
    ClockKind m_kind;
    QString m_field;
    const Policy *m_policy = nullptr;
};

} // namespace

std::vector<ExplainChange> explainChanges(const TicketView &view, const ConfigSnapshot &config, ClockKind kind)
{
    const ChangeReader reader(view, config, kind);
    std::vector<ExplainChange> changes;
    for (const Event &event : view.events) {
        if (auto change = reader.read(event))
            changes.push_back(std::move(*change));
    }
    return changes;
}

} // namespace firstline::rules
