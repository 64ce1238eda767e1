#include "core/rules/applyticket.h"
#include "core/rules/mergedtickets.h"
#include "core/rules/transitions.h"

#include <algorithm>

namespace firstline {

/// What a merge changed, so that it can be taken back: the `before` of the Merged event in the source.
struct MergeRecord {
    StatusId status;
    std::optional<Instant> wakeAt;
    QString waitReason;
    QStringList tags; ///< Those that the target got by it.
    std::vector<AgentId> followers;
};

template<>
struct Describe<MergeRecord> {
    using R = MergeRecord;
    static constexpr auto fields = std::make_tuple(part("status", 1, &R::status), part("wake_at", 2, &R::wakeAt),
        part("wait_reason", 3, &R::waitReason), part("tags", 4, &R::tags), part("followers", 5, &R::followers));
};

} // namespace firstline

namespace firstline::rules {

namespace {

constexpr auto kTakeBack = std::chrono::hours(24 * 30);

/// Ids of what a command writes into its second ticket begin here.
constexpr quint32 kSecondIds = 0x10000;

const QString &absorbedField()
{
    static const QString name = QStringLiteral("absorbed");
    return name;
}

const QString &mergedField()
{
    static const QString name = QStringLiteral("merged_into");
    return name;
}

/// The newest event that says into what the ticket was merged, when it still holds.
const Event *lastMerge(const TicketView &view)
{
    for (auto it = view.events.rbegin(); it != view.events.rend(); ++it) {
        if (it->kind == EventKind::Merged && it->field == mergedField())
            return it->after.isNull() ? nullptr : &*it;
    }
    return nullptr;
}

/// Gives the target the tags and followers that it lacks, and notes them.
void unite(const Ticket &source, TicketEdit &target, MergeRecord &record)
{
    for (const QString &tag : source.tags) {
        if (target.ticket().tags.contains(tag))
            continue;
        target.ticket().tags.append(tag);
        record.tags.append(tag);
        target.event(EventKind::TagAdded, QStringLiteral("tags"), Value(), Value(tag));
    }
    auto &followers = target.ticket().followers;
    for (const AgentId &follower : source.followers) {
        if (std::find(followers.begin(), followers.end(), follower) != followers.end())
            continue;
        followers.push_back(follower);
        record.followers.push_back(follower);
        target.event(EventKind::FollowerAdded, QStringLiteral("followers"), Value(), FieldTraits<AgentId>::to(follower));
    }
}

void separate(const MergeRecord &record, TicketEdit &target)
{
    for (const QString &tag : record.tags) {
        if (target.ticket().tags.removeAll(tag) > 0)
            target.event(EventKind::TagRemoved, QStringLiteral("tags"), Value(tag), Value());
    }
    for (const AgentId &follower : record.followers) {
        if (std::erase(target.ticket().followers, follower) > 0)
            target.event(EventKind::FollowerRemoved, QStringLiteral("followers"), FieldTraits<AgentId>::to(follower), Value());
    }
}

std::optional<Error> whyNotInto(const Ticket &target)
{
    const StatusCategory category = target.statusCategory;
    if (category == StatusCategory::Merged)
        return Error { ErrorCode::TransitionRefused, QStringLiteral("the other ticket was merged itself: no chains") };
    if (!isActive(category) && category != StatusCategory::Solved)
        return Error { ErrorCode::TransitionRefused, QStringLiteral("nothing is merged into a closed or void ticket") };
    return std::nullopt;
}

std::optional<Error> whyNotMerge(const TicketView &source)
{
    TransitionInput input;
    input.from = source.ticket.statusCategory;
    input.to = StatusCategory::Merged;
    if (auto error = whyNotTransition(input))
        return error;
    if (!absorbedBy(source).empty())
        return Error { ErrorCode::TransitionRefused, QStringLiteral("the ticket absorbed others: no chains") };
    return std::nullopt;
}

Outcome both(Outcome source, TicketEdit *target)
{
    if (target) {
        Outcome second = target->finish(ResultStatus::Applied);
        source.changes.insert(source.changes.end(), second.changes.begin(), second.changes.end());
    }
    return source;
}

/// Who merged it, when, and into what: for people whose words came too late.
Outcome parkReply(const SendReply &c, const TicketView &source, const Ticket *target, TicketEdit &edit)
{
    ConflictInfo conflict;
    conflict.kind = QStringLiteral("merged");
    conflict.mine = Value(c.text);
    conflict.theirs = target ? Value(target->number > 0 ? QString::number(target->number) : target->provisional) : Value();
    conflict.base = FieldTraits<TicketId>::to(source.ticket.mergedInto);
    if (const Event *event = lastMerge(source)) {
        conflict.by = event->actor;
        conflict.at = event->occurredAt;
        if (const Agent *agent = edit.config().agent(event->actor))
            conflict.byName = agent->name;
    }
    return edit.park(conflict, conflict.kind);
}

} // namespace

std::vector<TicketId> absorbedBy(const TicketView &view)
{
    std::vector<TicketId> absorbed;
    for (const Event &event : view.events) {
        if (event.kind != EventKind::Merged || event.field != absorbedField())
            continue;
        TicketId id;
        if (FieldTraits<TicketId>::from(event.after, id) && !id.isNull()) {
            absorbed.push_back(id);
        } else if (FieldTraits<TicketId>::from(event.before, id)) {
            std::erase(absorbed, id);
        }
    }
    return absorbed;
}

std::optional<Instant> unmergeUntil(const TicketView &view)
{
    const Event *event = view.ticket.statusCategory == StatusCategory::Merged ? lastMerge(view) : nullptr;
    return event ? std::optional(event->occurredAt + kTakeBack) : std::nullopt;
}

Unmerging unmergingOf(const TicketView &merged, const TicketView *into)
{
    Unmerging unmerging;
    const Event *event = merged.ticket.statusCategory == StatusCategory::Merged ? lastMerge(merged) : nullptr;
    if (!event || !event->before.isMap())
        return unmerging;
    const auto record = fromValues<MergeRecord>(event->before.toMap());
    unmerging.status = record.status;
    unmerging.mergedAt = event->occurredAt;
    unmerging.tags = record.tags;
    unmerging.followers = int(record.followers.size());
    const auto said = [](const Message &message) { return message.kind != MessageKind::System; };
    unmerging.words = int(std::count_if(merged.messages.begin(), merged.messages.end(), said));
    unmerging.entries = int(merged.entries.size());
    if (!into)
        return unmerging;
    // By the place behind the merge's own event: what was written without a connection may be older than it.
    int since = 0;
    for (const Event &other : into->events) {
        TicketId absorbed;
        if (other.kind == EventKind::Merged && FieldTraits<TicketId>::from(other.after, absorbed) && absorbed == merged.ticket.id)
            since = other.evNo;
    }
    const auto later = [since](const auto &child) { return child.evNo == 0 || child.evNo > since; };
    unmerging.stayingWords = int(std::count_if(into->messages.begin(), into->messages.end(),
        [&](const Message &message) { return said(message) && later(message); }));
    unmerging.stayingEntries = int(std::count_if(into->entries.begin(), into->entries.end(), later));
    return unmerging;
}

Outcome applyMerge(const MergeTicket &c, const Command &command, TicketEdit &edit)
{
    if (c.into.isNull() || c.into == c.ticket)
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("a ticket is merged into another one"));
    if (edit.ticket().statusCategory == StatusCategory::Merged) {
        return edit.ticket().mergedInto == c.into
            ? edit.noop()
            : edit.refuse(ErrorCode::Gone, QStringLiteral("the ticket was merged into another"));
    }
    const Status *merged = edit.config().statusOf(StatusCategory::Merged);
    if (!merged)
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("the desk has no status for merged tickets"));
    if (const auto error = whyNotMerge(edit.view()))
        return edit.refuse(error->code, error->detail);
    std::optional<Aggregate> found = edit.world().aggregate({ EntityKind::Ticket, c.into.uuid() });
    if (!found)
        return edit.refuse(ErrorCode::NotFound, QStringLiteral("there is no such ticket to merge into"));
    TicketEdit target(command, edit.world(), edit.context(), std::move(found));
    target.startIdsAt(kSecondIds);
    if (const auto error = whyNotInto(target.ticket()))
        return edit.refuse(error->code, error->detail);
    const Ticket before = edit.ticket();
    MergeRecord record { before.status, before.wakeAt, before.waitReason, {}, {} };
    target.event(EventKind::Merged, absorbedField(), Value(), FieldTraits<TicketId>::to(c.ticket), c.reason.trimmed());
    unite(before, target, record);
    const std::optional<Instant> solvedAt = before.solvedAt;
    edit.changeStatus(*merged, c.reason.trimmed(), std::nullopt);
    edit.ticket().solvedAt = solvedAt;
    edit.ticket().mergedInto = c.into;
    edit.event(EventKind::Merged, mergedField(), Value(toValues(record)), FieldTraits<TicketId>::to(c.into), c.reason.trimmed());
    return both(edit.finish(ResultStatus::Applied), &target);
}

Outcome applyUnmerge(const UnmergeTicket &c, const Command &command, TicketEdit &edit)
{
    const Event *event = edit.ticket().statusCategory == StatusCategory::Merged ? lastMerge(edit.view()) : nullptr;
    if (!event || !event->before.isMap())
        return edit.refuse(ErrorCode::TransitionRefused, QStringLiteral("the ticket is not merged"));
    if (edit.context().occurredAt - event->occurredAt > kTakeBack)
        return edit.refuse(ErrorCode::TransitionRefused, QStringLiteral("a merge is taken back within 30 days"));
    const auto record = fromValues<MergeRecord>(event->before.toMap());
    const Status *status = edit.config().status(record.status);
    if (!status)
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("the earlier status is unknown"));
    const TicketId into = edit.ticket().mergedInto;
    edit.set(&Ticket::status, status->id, c.reason.trimmed(), EventKind::StatusChanged);
    edit.ticket().statusCategory = status->category;
    edit.ticket().wakeAt = record.wakeAt;
    edit.ticket().waitReason = record.waitReason;
    edit.ticket().mergedInto = TicketId();
    edit.event(EventKind::Merged, mergedField(), FieldTraits<TicketId>::to(into), Value(), c.reason.trimmed());
    std::optional<Aggregate> found = edit.world().aggregate({ EntityKind::Ticket, into.uuid() });
    if (!found)
        return edit.finish(ResultStatus::Applied);
    TicketEdit target(command, edit.world(), edit.context(), std::move(found));
    target.startIdsAt(kSecondIds);
    target.event(EventKind::Merged, absorbedField(), FieldTraits<TicketId>::to(edit.ticket().id), Value(), c.reason.trimmed());
    separate(record, target);
    return both(edit.finish(ResultStatus::Applied), &target);
}

std::optional<Outcome> applyToMerged(const Command &command, TicketEdit &source)
{
    const CommandBody &body = command.body;
    if (std::holds_alternative<MergeTicket>(body) || std::holds_alternative<UnmergeTicket>(body))
        return std::nullopt;
    if (std::holds_alternative<AdvanceTicket>(body) && source.deciding())
        return source.noop(); // No clock of it runs.
    std::optional<Aggregate> found = source.world().aggregate({ EntityKind::Ticket, source.ticket().mergedInto.uuid() });
    const auto *reply = std::get_if<SendReply>(&body);
    if (reply && !source.deciding() && !(reply->regardless && found))
        return applyReply(*reply, source); // Shown where it was written until the server has seen it.
    if (reply && !(reply->regardless && found)) {
        const auto target = found ? std::optional(fromRecord<Ticket>(found->header)) : std::nullopt;
        return parkReply(*reply, source.view(), target ? &*target : nullptr, source);
    }
    if (!found)
        return source.refuse(ErrorCode::Gone, QStringLiteral("the ticket was merged into another"));
    TicketEdit target(command, source.world(), source.context(), std::move(found));
    Outcome outcome;
    if (reply)
        outcome = applyReply(*reply, target);
    else if (const auto *message = std::get_if<AddMessage>(&body))
        outcome = applyMessage(*message, target);
    else if (const auto *set = std::get_if<ChangeSet>(&body))
        outcome = applySet(*set, target);
    else if (const auto *time = std::get_if<LogTime>(&body))
        outcome = applyTime(*time, target);
    else
        return source.refuse(ErrorCode::Gone, QStringLiteral("the ticket was merged into another"));
    if (outcome.status == ResultStatus::Applied && source.deciding()) {
        outcome.status = ResultStatus::Merged;
        outcome.code = mergedField();
    }
    return outcome;
}

} // namespace firstline::rules
