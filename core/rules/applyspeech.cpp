#include "core/rules/applyticket.h"

#include "core/base/mutant.h"
#include "core/rules/transitions.h"

namespace firstline::rules {

namespace {

/// Written later than this after what it answers, a reply is checked against what arrived meanwhile (behaviour.md 6).
constexpr qint64 kFreshReplyMs = 60'000;

/// The newest public message of somebody else after `baseEv`.
const Message *newerPublic(TicketEdit &edit, int baseEv)
{
    const auto &messages = edit.view().messages;
    for (auto it = messages.rbegin(); it != messages.rend(); ++it) {
        const bool other = it->author != edit.context().actor || it->author.isNull();
        if (isPublic(it->kind) && it->evNo > baseEv && other && !it->automatic)
            return &*it;
    }
    return nullptr;
}

Outcome hold(const SendReply &c, const Message &newer, TicketEdit &edit)
{
    ConflictInfo conflict;
    conflict.kind = QStringLiteral("conversation_moved");
    conflict.mine = Value(c.text);
    conflict.theirs = Value(newer.text);
    conflict.by = newer.author;
    conflict.at = newer.occurredAt;
    const Agent *agent = edit.config().agent(newer.author);
    conflict.byName = agent ? agent->name : newer.authorName;
    return edit.park(conflict, conflict.kind);
}

/// A customer's message reopens, wakes, or only thanks. Source: behaviour.md 1.6 to 1.8, 1.12.
void customerActed(const Message &message, TicketEdit &edit)
{
    if (message.automatic)
        return;
    const Status *open = edit.config().statusOf(StatusCategory::Open);
    if (!open)
        return;
    const StatusCategory now = edit.ticket().statusCategory;
    if (now == StatusCategory::WaitCustomer || now == StatusCategory::Postponed) {
        edit.changeStatus(*open, QString(), std::nullopt);
    } else if (now == StatusCategory::Solved) {
        if (isThanks(message.text, !message.attachments.empty()))
            edit.event(EventKind::Banner, QStringLiteral("thanks"), Value(), Value());
        else
            edit.changeStatus(*open, QString(), std::nullopt);
    } else if (now == StatusCategory::Closed) {
        const auto window = std::chrono::hours(24 * edit.config().settings().reopenWindowDays);
        if (edit.ticket().closedAt && edit.context().now - *edit.ticket().closedAt < window)
            edit.changeStatus(*open, QString(), std::nullopt);
        else
            edit.event(EventKind::Banner, QStringLiteral("follow_up"), Value(), Value());
    }
}

bool known(TicketEdit &edit, MessageId id)
{
    const auto &messages = edit.view().messages;
    return std::any_of(messages.begin(), messages.end(), [&](const Message &m) { return m.id == id; });
}

} // namespace

Outcome applyMessage(const AddMessage &c, TicketEdit &edit)
{
    const bool allowed = c.kind == MessageKind::Note || c.kind == MessageKind::Call || c.kind == MessageKind::Visit
        || c.kind == MessageKind::Customer;
    if (!allowed || c.message.isNull())
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("not a message that is added by hand"));
    if (known(edit, c.message))
        return edit.noop();
    if (c.text.trimmed().isEmpty() && c.kind != MessageKind::Call && c.attachments.empty())
        return edit.refuse(ErrorCode::FieldRequired, QStringLiteral("text"));
    Message message;
    message.id = c.message;
    message.kind = c.kind;
    message.channel = c.channel;
    message.direction = c.kind == MessageKind::Customer ? Direction::In : c.direction;
    message.author = c.kind == MessageKind::Customer ? AgentId() : edit.context().actor;
    message.contact = c.contact;
    message.text = c.text;
    message.html = c.html;
    message.durationS = c.durationS;
    message.automatic = c.automatic;
    message.attachments = c.attachments;
    message.occurredAt = edit.context().occurredAt;
    edit.add(message);
    if (c.kind == MessageKind::Customer)
        customerActed(message, edit);
    else if (c.kind != MessageKind::Note)
        edit.begin();
    return edit.finish(ResultStatus::Applied);
}

Outcome applyReply(const SendReply &c, TicketEdit &edit)
{
    if (c.message.isNull() || (c.text.trimmed().isEmpty() && c.attachments.empty()))
        return edit.refuse(ErrorCode::FieldRequired, QStringLiteral("text"));
    if (known(edit, c.message))
        return edit.noop();
    if (edit.ticket().statusCategory == StatusCategory::Void)
        return edit.refuse(ErrorCode::TransitionRefused, QStringLiteral("the ticket is void"));
    const bool old = c.writtenOffline || edit.context().ageMs > kFreshReplyMs;
    if (edit.deciding() && old && !c.regardless && !mutant(Mutant::ReplyNotHeld)) {
        if (const Message *newer = newerPublic(edit, c.baseEv))
            return hold(c, *newer, edit);
    }
    Message message;
    message.id = c.message;
    message.kind = MessageKind::Reply;
    message.channel = c.channel;
    message.direction = Direction::Out;
    message.author = edit.context().actor;
    message.contact = edit.ticket().contact;
    message.text = c.text;
    message.html = c.html;
    message.writtenOffline = c.writtenOffline;
    message.attachments = c.attachments;
    // Handed over at the server's commit: no channel with a transport exists yet, so it is recorded, not sent.
    message.occurredAt = edit.context().now;
    message.delivery = edit.deciding() ? Delivery::Recorded : Delivery::Queued;
    edit.add(std::move(message));
    edit.begin();
    return edit.finish(ResultStatus::Applied);
}

namespace {

/// Solving against words of the customer that its author had not seen: the ticket stays open, with a banner.
Outcome overtaken(const Transition &c, const Message &newer, TicketEdit &edit)
{
    if (!c.resolution.trimmed().isEmpty())
        edit.set(&Ticket::resolution, c.resolution.trimmed());
    edit.event(EventKind::Banner, QStringLiteral("customer_wrote"), Value(), FieldTraits<MessageId>::to(newer.id),
        c.reason);
    if (const Status *open = edit.config().statusOf(StatusCategory::Open))
        edit.changeStatus(*open, QString(), std::nullopt);
    return edit.finish(ResultStatus::Merged, QStringLiteral("customer_wrote"));
}

Outcome statusConflict(const Transition &c, TicketEdit &edit)
{
    ConflictInfo conflict;
    conflict.kind = QStringLiteral("transition");
    conflict.key = keyOf(&Ticket::status);
    conflict.mine = FieldTraits<StatusId>::to(c.to);
    conflict.base = FieldTraits<StatusId>::to(c.from);
    conflict.theirs = FieldTraits<StatusId>::to(edit.ticket().status);
    edit.blame(conflict, QStringLiteral("status"));
    return edit.park(conflict, QStringLiteral("transition"));
}

/// Whether something was typed with a step to where the ticket is already.
bool saysMore(const Transition &c, const Ticket &ticket)
{
    const QString resolution = c.resolution.trimmed();
    const QString reason = c.reason.trimmed();
    return (!resolution.isEmpty() && resolution != ticket.resolution) || (!reason.isEmpty() && reason != ticket.waitReason);
}

/// Somebody was faster: what was typed goes back to its author. Who knew where the ticket is adds to it.
Outcome said(const Transition &c, TicketEdit &edit)
{
    if (edit.deciding() && c.from != c.to)
        return statusConflict(c, edit);
    if (!c.resolution.trimmed().isEmpty())
        edit.set(&Ticket::resolution, c.resolution.trimmed());
    if (const QString reason = c.reason.trimmed(); !reason.isEmpty())
        edit.set(&Ticket::waitReason, reason, reason);
    if (c.wake)
        edit.set(&Ticket::wakeAt, c.wake);
    return edit.finish(ResultStatus::Applied);
}

const Message *newerCustomer(const Transition &c, TicketEdit &edit)
{
    const auto &messages = edit.view().messages;
    for (auto it = messages.rbegin(); it != messages.rend(); ++it) {
        if (it->kind == MessageKind::Customer && it->evNo > c.baseEv && !it->automatic)
            return &*it;
    }
    return nullptr;
}

} // namespace

Outcome applyTransition(const Transition &c, TicketEdit &edit)
{
    const Status *to = edit.config().status(c.to);
    if (!to || to->archived)
        return edit.refuse(ErrorCode::BadArgument, QStringLiteral("the status is unknown"));
    const bool same = edit.ticket().status == c.to;
    if (!same && to->category == StatusCategory::Merged)
        return edit.refuse(ErrorCode::TransitionRefused, QStringLiteral("a ticket is merged into another one: merge it"));
    if (same && saysMore(c, edit.ticket()))
        return said(c, edit);
    if (same && (!c.wake || c.wake == edit.ticket().wakeAt))
        return edit.noop();
    const bool ends = to->category == StatusCategory::Solved || to->category == StatusCategory::Closed;
    if (edit.deciding() && ends && c.baseEv > 0) {
        if (const Message *newer = newerCustomer(c, edit))
            return overtaken(c, *newer, edit);
    }
    if (c.category && edit.config().category(c.category) && edit.ticket().category.isNull())
        edit.set(&Ticket::category, c.category);
    Ticket wanted = edit.ticket();
    if (!c.resolution.trimmed().isEmpty())
        wanted.resolution = c.resolution.trimmed();
    TransitionInput input = transitionOf(wanted, to->category, edit.config());
    input.hasReason = !c.reason.trimmed().isEmpty();
    if (!same) {
        if (const auto error = whyNotTransition(input)) {
            const bool moved = edit.ticket().status != c.from && error->code == ErrorCode::TransitionRefused;
            return moved && edit.deciding() ? statusConflict(c, edit) : edit.refuse(error->code, error->detail);
        }
    }
    if (wanted.resolution != edit.ticket().resolution)
        edit.set(&Ticket::resolution, wanted.resolution);
    const bool moved = !c.from.isNull() && edit.ticket().status != c.from;
    edit.changeStatus(*to, c.reason.trimmed(), c.wake);
    return edit.finish(moved && edit.deciding() ? ResultStatus::Merged : ResultStatus::Applied,
        moved ? QStringLiteral("status_moved") : QString());
}

} // namespace firstline::rules
