#include "core/service/ticketservice.h"

#include "core/service/draftshare.h"

namespace firstline::service {

namespace {

template<class I>
I newId(const sync::Engine &engine)
{
    return I(Uuid::create(engine.serverNow()));
}

} // namespace

QFuture<Result<sync::Receipt>> TicketService::registerTicket(RegisterTicket command)
{
    if (!command.ticket)
        command.ticket = newId<TicketId>(m_engine);
    return m_engine.enqueue(std::move(command));
}

QFuture<Result<sync::Receipt>> TicketService::reply(
    const TicketDetail &ticket, const QString &text, bool regardless, const std::vector<Attachment> &files)
{
    SendReply c;
    c.ticket = ticket.view.ticket.id;
    c.message = newId<MessageId>(m_engine);
    c.text = text;
    c.channel = ticket.view.ticket.channel == Channel::Phone ? Channel::Mail : ticket.view.ticket.channel;
    c.baseEv = ticket.view.lastEvNo();
    c.regardless = regardless;
    c.writtenOffline = m_engine.status().link != sync::LinkState::Online;
    c.attachments = files;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::note(
    TicketId ticket, const QString &text, const std::vector<Attachment> &files)
{
    AddMessage c;
    c.ticket = ticket;
    c.message = newId<MessageId>(m_engine);
    c.kind = MessageKind::Note;
    c.text = text;
    c.attachments = files;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::logCall(
    TicketId ticket, const QString &text, Direction direction, Seconds length)
{
    AddMessage c;
    c.ticket = ticket;
    c.message = newId<MessageId>(m_engine);
    c.kind = MessageKind::Call;
    c.channel = Channel::Phone;
    c.direction = direction;
    c.text = text;
    c.durationS = length.count();
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::customerSaid(
    TicketId ticket, ContactId contact, Channel channel, const QString &text)
{
    AddMessage c;
    c.ticket = ticket;
    c.message = newId<MessageId>(m_engine);
    c.kind = MessageKind::Customer;
    c.channel = channel;
    c.direction = Direction::In;
    c.contact = contact;
    c.text = text;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::setField(
    const Ticket &seen, int key, const Value &value, const QString &reason)
{
    SetField c;
    c.ticket = seen.id;
    c.key = key;
    c.value = value;
    c.base = toValues(seen).at(key);
    c.reason = reason;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::changeTags(
    TicketId ticket, const QStringList &add, const QStringList &remove)
{
    ChangeSet c;
    c.ticket = ticket;
    c.key = keyOf(&Ticket::tags);
    for (const QString &tag : add)
        c.add.push_back(Value(tag));
    for (const QString &tag : remove)
        c.remove.push_back(Value(tag));
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::follow(TicketId ticket, bool on)
{
    ChangeSet c;
    c.ticket = ticket;
    c.key = keyOf(&Ticket::followers);
    (on ? c.add : c.remove).push_back(Value(me().uuid().bytes()));
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::follow(TicketId ticket, const std::vector<AgentId> &people, bool on)
{
    ChangeSet c;
    c.ticket = ticket;
    c.key = keyOf(&Ticket::followers);
    for (const AgentId person : people)
        (on ? c.add : c.remove).push_back(Value(person.uuid().bytes()));
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::check(TicketId ticket, const QString &item, bool done)
{
    ChangeSet c;
    c.ticket = ticket;
    c.key = keyOf(&Ticket::checked);
    (done ? c.add : c.remove).push_back(Value(item));
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::claim(const Ticket &seen)
{
    return m_engine.enqueue(Claim { seen.id, seen.assignee });
}

QFuture<Result<sync::Receipt>> TicketService::assign(
    const Ticket &seen, AgentId agent, GroupId queue, const QString &reason)
{
    return m_engine.enqueue(Assign { seen.id, agent, queue, seen.assignee, seen.queue, reason });
}

QFuture<Result<sync::Receipt>> TicketService::transition(const Ticket &seen, int baseEv, StatusId to,
    std::optional<Instant> wake, const QString &resolution, const QString &reason, CategoryId category)
{
    Transition c;
    c.ticket = seen.id;
    c.from = seen.status;
    c.to = to;
    c.wake = wake;
    c.resolution = resolution;
    c.reason = reason;
    c.category = category;
    c.baseEv = baseEv;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::logTime(TicketId ticket, int minutes, const QString &text)
{
    LogTime c;
    c.ticket = ticket;
    c.entry = newId<TimeEntryId>(m_engine);
    c.minutes = minutes;
    c.text = text;
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> TicketService::link(TicketId ticket, LinkKind kind, TicketId target, bool remove)
{
    return m_engine.enqueue(ChangeLink { ticket, newId<LinkId>(m_engine), kind, target, remove });
}

QFuture<Result<void>> TicketService::saveDraft(TicketId ticket, DraftKind kind, const QString &text)
{
    QFuture<Result<void>> kept = m_engine.saveDraft(ticket, kind, text);
    draftShare().ownChanged();
    return kept;
}

ConfigPtr TicketService::config() const
{
    return m_engine.config();
}

AgentId TicketService::me() const
{
    return m_engine.agent();
}

Instant TicketService::now() const
{
    return m_engine.serverNow();
}

} // namespace firstline::service
