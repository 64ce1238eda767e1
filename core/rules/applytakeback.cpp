#include "core/rules/applyticket.h"
#include "core/rules/takenback.h"

#include <algorithm>

namespace firstline::rules {

namespace {

/// No command writes more events than this into one ticket, but for sets, which have an opposite.
constexpr quint32 kMostEvents = 16;

/// A set is taken back by its opposite; what merging wrote, by unmerging.
bool isScalar(const Event &event)
{
    const bool kind = event.kind == EventKind::FieldChanged || event.kind == EventKind::StatusChanged || event.kind == EventKind::Assigned
        || event.kind == EventKind::Reopened;
    const FieldInfo *field = kind ? entityInfo(EntityKind::Ticket).byName(event.field) : nullptr;
    return field && field->merge != Merge::Union;
}

/// The places of what the command wrote, in the order in which it did.
std::vector<size_t> eventsOf(const QByteArray &command, const TicketView &view)
{
    const Uuid seed = Uuid::fromBytes(command);
    std::vector<EventId> ids;
    for (quint32 n = 1; n <= kMostEvents; ++n)
        ids.emplace_back(Uuid::derived(seed, n));
    std::vector<size_t> found;
    for (size_t at = 0; at < view.events.size(); ++at) {
        if (std::find(ids.begin(), ids.end(), view.events[at].id) != ids.end())
            found.push_back(at);
    }
    return found;
}

bool hasEvent(const TicketView &view, EventId id)
{
    return std::any_of(view.events.begin(), view.events.end(), [&](const Event &event) { return event.id == id; });
}

std::optional<Error> whyNotTaken(const Event &event, TicketEdit &edit)
{
    if (event.actor != edit.context().actor)
        return Error { ErrorCode::Forbidden, QStringLiteral("only what one did oneself is taken back") };
    if (event.kind == EventKind::Created || event.kind == EventKind::Merged)
        return Error { ErrorCode::TransitionRefused, QStringLiteral("this command is not taken back like that") };
    return std::nullopt;
}

bool takesBackAnother(const TicketView &view, const Event &event)
{
    return std::any_of(view.events.begin(), view.events.end(),
                       [&](const Event &other) { return other.field == event.field && takenBackId(other.id) == event.id; });
}

/// Whether something that still stands was done to the same field since: then a present value that is the same is not his.
bool isOvertaken(const Event &taken, const std::vector<Event> &own, const TicketView &view)
{
    bool behind = false;
    for (const Event &event : view.events) {
        const bool mine = std::any_of(own.begin(), own.end(), [&](const Event &one) { return one.id == event.id; });
        if (behind && !mine && isScalar(event) && event.field == taken.field && !hasEvent(view, takenBackId(event.id))
            && !takesBackAnother(view, event))
            return true;
        behind = behind || event.id == taken.id;
    }
    return false;
}

bool hasCustomerBehind(const Event &taken, const TicketView &view)
{
    return std::any_of(view.messages.begin(), view.messages.end(), [&](const Message &message) {
        return message.kind == MessageKind::Customer && message.evNo > taken.evNo && !message.automatic;
    });
}

/// Whether a solved ticket would be so again over the head of a customer who has written since it was opened.
bool endsUnheard(const Event &taken, TicketEdit &edit)
{
    StatusId id;
    if (taken.field != u"status" || !FieldTraits<StatusId>::from(taken.before, id))
        return false;
    const Status *status = edit.config().status(id);
    const bool ends = status && (status->category == StatusCategory::Solved || status->category == StatusCategory::Closed);
    return ends && hasCustomerBehind(taken, edit.view());
}

/// What may not be restored, as it may not be chosen by hand.
std::optional<Error> whyNotRestored(const Event &taken, TicketEdit &edit)
{
    const auto gone = [](const QString &what) { return Error { ErrorCode::BadArgument, what % QStringLiteral(" is no longer in use") }; };
    AgentId agent;
    GroupId queue;
    StatusId status;
    if (taken.field == u"assignee" && FieldTraits<AgentId>::from(taken.before, agent) && !agent.isNull()) {
        const Agent *found = edit.config().agent(agent);
        if (!found || found->disabled)
            return gone(QStringLiteral("the person"));
    }
    if (taken.field == u"queue" && FieldTraits<GroupId>::from(taken.before, queue) && !queue.isNull()) {
        const Group *found = edit.config().group(queue);
        if (!found || found->archived)
            return gone(QStringLiteral("the queue"));
    }
    if (taken.field == u"status" && FieldTraits<StatusId>::from(taken.before, status)) {
        const Status *found = edit.config().status(status);
        if (!found || found->archived)
            return gone(QStringLiteral("the status"));
        if (isWaiting(found->category) || found->category == StatusCategory::Scheduled)
            return Error { ErrorCode::TransitionRefused, QStringLiteral("a wait does not come back without what it was for") };
    }
    return std::nullopt;
}

/// The last time the ticket came into a status of that category.
std::optional<Instant> lastInto(StatusCategory category, const TicketEdit &edit, const TicketView &view)
{
    for (auto it = view.events.rbegin(); it != view.events.rend(); ++it) {
        StatusId id;
        if (it->field != u"status" || !FieldTraits<StatusId>::from(it->after, id))
            continue;
        const Status *status = edit.config().status(id);
        if (status && status->category == category)
            return it->occurredAt;
    }
    return std::nullopt;
}

/// What stands beside the status in the header, for the status that is restored.
void followStatus(const Event &taken, TicketEdit &edit)
{
    Ticket &ticket = edit.ticket();
    const Status *status = edit.config().status(ticket.status);
    ticket.statusCategory = status ? status->category : ticket.statusCategory;
    ticket.wakeAt.reset();
    ticket.waitReason.clear();
    const bool ended = ticket.statusCategory == StatusCategory::Solved || ticket.statusCategory == StatusCategory::Closed;
    ticket.solvedAt = ended ? lastInto(StatusCategory::Solved, edit, edit.view()) : std::nullopt;
    ticket.closedAt = ticket.statusCategory == StatusCategory::Closed ? lastInto(StatusCategory::Closed, edit, edit.view()) : std::nullopt;
    if (taken.kind == EventKind::Reopened)
        ticket.reopenCount = std::max(0, ticket.reopenCount - 1);
}

void restore(const Event &taken, const SetField &c, TicketEdit &edit)
{
    Event event;
    event.id = takenBackId(taken.id);
    event.kind = taken.kind == EventKind::Reopened ? EventKind::StatusChanged : taken.kind;
    event.field = taken.field;
    event.before = taken.after;
    event.after = taken.before;
    event.occurredAt = edit.context().occurredAt;
    event.reason = c.reason;
    ValueMap values = toValues(edit.ticket());
    ValueMap change;
    change.set(entityInfo(EntityKind::Ticket).byName(taken.field)->key, taken.before);
    applyDifference(values, change);
    edit.ticket() = fromValues<Ticket>(values);
    if (taken.field == u"status")
        followStatus(taken, edit);
    if (taken.field == u"priority")
        edit.ticket().priorityManual = edit.ticket().priority != edit.config().priorityOf(edit.ticket().impact, edit.ticket().urgency);
    edit.event(std::move(event));
}

Outcome changedSince(const Event &taken, const Value &current, TicketEdit &edit)
{
    ConflictInfo conflict;
    conflict.kind = QStringLiteral("field");
    conflict.key = entityInfo(EntityKind::Ticket).byName(taken.field)->key;
    conflict.mine = taken.before;
    conflict.theirs = current;
    conflict.base = taken.after;
    edit.blame(conflict, taken.field);
    return edit.park(conflict, QStringLiteral("field_changed"));
}

} // namespace

Outcome applyTakeBack(const SetField &c, TicketEdit &edit)
{
    std::vector<Event> taken;
    for (const size_t at : eventsOf(c.base.toBytes(), edit.view())) {
        const Event &event = edit.view().events[at];
        if (const auto error = whyNotTaken(event, edit))
            return edit.refuse(error->code, error->detail);
        if (isScalar(event) && !hasEvent(edit.view(), takenBackId(event.id)))
            taken.push_back(event);
    }
    const ValueMap now = toValues(edit.ticket());
    for (const Event &event : taken) {
        const Value current = now.at(entityInfo(EntityKind::Ticket).byName(event.field)->key);
        if (!edit.deciding())
            continue;
        if (const auto error = whyNotRestored(event, edit))
            return edit.refuse(error->code, error->detail);
        if (current != event.after || isOvertaken(event, taken, edit.view()) || endsUnheard(event, edit))
            return changedSince(event, current, edit);
    }
    if (taken.empty())
        return edit.noop(); // It did nothing, or was taken back already.
    for (auto event = taken.rbegin(); event != taken.rend(); ++event)
        restore(*event, c, edit);
    return edit.finish(ResultStatus::Applied);
}

} // namespace firstline::rules
