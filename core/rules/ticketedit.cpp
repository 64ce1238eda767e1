#include "core/rules/ticketedit.h"

#include "core/rules/advance.h"
#include "core/rules/slaclocks.h"
#include "core/rules/slapolicy.h"
#include "core/rules/workingtime.h"

namespace firstline::rules {

namespace {

/// A ticket rebuilt with one described field replaced.
void setByKey(Ticket &ticket, int key, const Value &value)
{
    forEachField<Ticket>([&](const auto &f) {
        if (f.key != key)
            return;
        using T = std::remove_cvref_t<decltype(ticket.*(f.member))>;
        T read {};
        if (value.isNull() || FieldTraits<T>::from(value, read))
            ticket.*(f.member) = std::move(read);
    });
}

Value valueByKey(const Ticket &ticket, int key)
{
    Value value;
    forEachField<Ticket>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(ticket.*(f.member))>;
        if (f.key == key)
            value = FieldTraits<T>::to(ticket.*(f.member));
    });
    return value;
}

} // namespace

TicketEdit::TicketEdit(
    const Command &command, World &world, const ApplyContext &context, std::optional<Aggregate> before)
    : m_world(world)
    , m_context(context)
    , m_command(command)
    , m_before(std::move(before))
{
    if (m_before)
        m_view = TicketView::from(*m_before);
}

Uuid TicketEdit::nextId()
{
    return Uuid::derived(m_command.id.uuid(), ++m_ids);
}

void TicketEdit::event(
    EventKind kind, const QString &field, const Value &before, const Value &after, const QString &reason)
{
    Event event;
    event.id = EventId(nextId());
    event.ticket = ticket().id;
    event.kind = kind;
    event.field = field;
    event.before = before;
    event.after = after;
    event.actor = m_context.actor;
    event.device = m_context.device;
    event.occurredAt = occurredAt();
    event.recordedAt = m_context.now;
    event.reason = reason;
    m_new.push_back(toRecord(event));
    m_view.events.push_back(std::move(event));
}

void TicketEdit::event(Event event)
{
    const auto same = [&](const Event &other) { return other.id == event.id; };
    if (std::any_of(m_view.events.begin(), m_view.events.end(), same))
        return;
    event.ticket = ticket().id;
    event.actor = m_context.actor;
    event.device = m_context.device;
    event.recordedAt = m_context.now;
    m_new.push_back(toRecord(event));
    m_view.events.push_back(std::move(event));
}

void TicketEdit::set(int key, const Value &value, const QString &reason, EventKind kind)
{
    const Value before = valueByKey(ticket(), key);
    if (before == value)
        return;
    setByKey(ticket(), key, value);
    event(kind, entityInfo(EntityKind::Ticket).byKey(key)->name, before, value, reason);
}

void TicketEdit::changeStatus(const Status &to, const QString &reason, std::optional<Instant> wake)
{
    const StatusCategory from = ticket().statusCategory;
    const bool reopened = !isActive(from) && isActive(to.category);
    set(&Ticket::status, to.id, reason, reopened ? EventKind::Reopened : EventKind::StatusChanged);
    ticket().statusCategory = to.category;
    ticket().wakeAt.reset();
    ticket().waitReason = isWaiting(to.category) || to.category == StatusCategory::Scheduled ? reason : QString();
    if (isWaiting(to.category) || to.category == StatusCategory::Scheduled) {
        if (!wake && isWaiting(to.category)) {
            const Calendar *calendar = config().calendar(ticket().calendar, ticket().calendarVersion);
            const int days = std::max(1, config().settings().wakeAfterDays);
            wake = calendar ? WorkingTime(*calendar).addDays(m_context.now, days)
                            : m_context.now + std::chrono::hours(24 * days);
        }
        ticket().wakeAt = wake;
    }
    if (reopened) {
        ++ticket().reopenCount;
        ticket().solvedAt.reset();
        ticket().closedAt.reset();
        const Agent *owner = config().agent(ticket().assignee);
        if (owner && (owner->disabled || owner->availability == Availability::Absent))
            set(&Ticket::assignee, AgentId(), QString(), EventKind::Assigned);
    }
    if (to.category == StatusCategory::Solved)
        ticket().solvedAt = occurredAt();
    if (to.category == StatusCategory::Closed)
        ticket().closedAt = occurredAt();
}

void TicketEdit::begin()
{
    const Status *open = config().statusOf(StatusCategory::Open);
    if (ticket().statusCategory == StatusCategory::New && open)
        changeStatus(*open, QString(), std::nullopt);
}

void TicketEdit::refreshPriority()
{
    if (!ticket().priorityManual)
        set(&Ticket::priority, config().priorityOf(ticket().impact, ticket().urgency));
}

void TicketEdit::stampPolicy(const QString &reason)
{
    std::optional<Aggregate> aggregate;
    if (ticket().company)
        aggregate = m_world.aggregate({ EntityKind::Company, ticket().company.uuid() });
    std::optional<Company> company;
    std::vector<Contract> contracts;
    std::vector<Site> sites;
    if (aggregate) {
        company = fromRecord<Company>(aggregate->header);
        contracts = aggregate->childrenOf<Contract>();
        sites = aggregate->childrenOf<Site>();
    }
    const auto byId = [](const auto &items, const auto &id) {
        const auto it = std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.id == id; });
        return it == items.end() ? nullptr : &*it;
    };
    if (!ticket().contract) {
        if (const Contract *covering = coveringContract(ticket(), contracts, &config()))
            ticket().contract = covering->id;
    }
    const PolicyChoice choice = choosePolicy(ticket(), byId(contracts, ticket().contract), byId(sites, ticket().site),
        company ? &*company : nullptr, config());
    const bool same = choice.policy == ticket().policy && choice.calendar == ticket().calendar
        && choice.policyVersion == ticket().policyVersion && choice.calendarVersion == ticket().calendarVersion;
    if (same)
        return;
    const bool again = !ticket().policy.isNull();
    const PolicyStamp before = stampOf(ticket());
    rules::stampPolicy(ticket(), choice);
    if (again)
        refreshClocks(m_view, config(), m_context.now); // The event names the deadline that follows.
    event(again ? EventKind::PolicyRestamped : EventKind::PolicyStamped, QStringLiteral("policy"),
        again ? Value(toValues(before)) : Value(), Value(toValues(stampOf(ticket()))), reason);
}

void TicketEdit::add(Message message)
{
    message.ticket = ticket().id;
    message.recordedAt = m_context.now;
    m_new.push_back(toRecord(message));
    m_view.messages.push_back(std::move(message));
}

void TicketEdit::add(TimeEntry entry)
{
    entry.ticket = ticket().id;
    m_new.push_back(toRecord(entry));
    m_view.entries.push_back(std::move(entry));
}

void TicketEdit::add(Link link)
{
    link.ticket = ticket().id;
    m_new.push_back(toRecord(link));
    std::erase_if(m_view.links, [&](const Link &other) { return other.id == link.id; });
    m_view.links.push_back(std::move(link));
}

Outcome TicketEdit::finish(ResultStatus status, const QString &code)
{
    ticket().updatedAt = m_context.now;
    refreshClocks(m_view, config(), m_context.now);
    const Record header = toRecord(ticket());
    AggregateChange change;
    change.ref = { EntityKind::Ticket, ticket().id.uuid() };
    change.created = !m_before.has_value();
    change.header = m_before ? difference(m_before->header.values, header.values) : header.values;
    if (m_before) {
        // Fields of a newer version that this build does not know are not ours to empty.
        for (const auto &entry : m_before->header.values) {
            if (!entityInfo(EntityKind::Ticket).byKey(entry.first))
                change.header.remove(entry.first);
        }
    }
    change.children = m_new;
    if (deciding())
        change.advanceAt = nextAdvanceAt(m_view, config(), m_context.now);
    Outcome outcome;
    outcome.status = status;
    outcome.code = code;
    outcome.number = ticket().number;
    outcome.changes.push_back(std::move(change));
    return outcome;
}

Outcome TicketEdit::refuse(ErrorCode code, const QString &detail) const
{
    Outcome outcome;
    outcome.status = ResultStatus::Rejected;
    outcome.code = errorName(code);
    outcome.detail = detail;
    return outcome;
}

Outcome TicketEdit::noop() const
{
    Outcome outcome;
    outcome.status = ResultStatus::Noop;
    outcome.number = m_view.ticket.number;
    return outcome;
}

Outcome TicketEdit::park(ConflictInfo conflict, const QString &code) const
{
    Outcome outcome;
    outcome.status = ResultStatus::Parked;
    outcome.code = code;
    outcome.conflict = std::move(conflict);
    return outcome;
}

void TicketEdit::blame(ConflictInfo &conflict, const QString &field) const
{
    for (auto it = m_view.events.rbegin(); it != m_view.events.rend(); ++it) {
        if (it->field != field)
            continue;
        conflict.by = it->actor;
        conflict.at = it->occurredAt;
        if (const Agent *agent = config().agent(it->actor))
            conflict.byName = agent->name;
        return;
    }
}

} // namespace firstline::rules
