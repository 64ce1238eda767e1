#include "ui/queue/queueacts.h"

#include "ui/models/ticketcells.h"
#include "ui/widgets/errortext.h"

namespace firstline::ui {

Ticket seenTicket(const service::TicketRow &row)
{
    Ticket ticket;
    ticket.id = row.id;
    ticket.number = row.number;
    ticket.provisional = row.provisional;
    ticket.subject = row.subject;
    ticket.status = row.status;
    ticket.statusCategory = row.statusCategory;
    ticket.priority = row.priority;
    ticket.type = row.type;
    ticket.channel = row.channel;
    ticket.queue = row.queue;
    ticket.assignee = row.assignee;
    ticket.category = row.category;
    ticket.tags = row.tags;
    return ticket;
}

QueueActs::QueueActs(QueueSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_undo(m_source.recall)
{
}

void QueueActs::assign(const service::TicketRow &row, AgentId agent)
{
    if (agent == row.assignee)
        return;
    const Ticket seen = seenTicket(row);
    const ConfigPtr config = m_source.config();
    const Agent *who = agent && config ? config->agent(agent) : nullptr;
    const QString number = TicketCells::numberText(row);
    const QString text = who ? tr("%1 was given to %2.").arg(number, who->name) : tr("%1 has nobody now.").arg(number);
    follow(m_source.assign(seen, agent), text, seen.id);
}

void QueueActs::take(const service::TicketRow &row)
{
    const Ticket seen = seenTicket(row);
    const AgentId me = m_source.me();
    if (row.assignee == me) {
        Q_EMIT notice(tr("%1 is yours already.").arg(TicketCells::numberText(row)), {}, {});
        return;
    }
    follow(m_source.claim(seen), tr("%1 is yours now.").arg(TicketCells::numberText(row)), seen.id);
}

void QueueActs::setPriority(const service::TicketRow &row, int priority)
{
    if (priority == row.priority)
        return;
    const Ticket seen = seenTicket(row);
    const int key = keyOf(&Ticket::priority);
    const QString text = tr("%1 has priority %2 now.").arg(TicketCells::numberText(row)).arg(priority);
    follow(m_source.setField(seen, key, Value(static_cast<qint64>(priority))), text, seen.id);
}

void QueueActs::follow(Answer answer, const QString &text, TicketId ticket)
{
    whenAnswered(std::move(answer), this,
                 [this, text, ticket](const Result<sync::Receipt> &receipt) {
                     if (!receipt) {
                         tellError(receipt.error());
                         return;
                     }
                     m_undo.remember(receipt->command, [this, ticket](CommandId command) {
                         return m_source.bulk.enqueue(rules::takingBack(ticket, command, tr("Taken back")));
                     });
                     Q_EMIT notice(text, tr("Undo"), receipt->command);
                 });
}

void QueueActs::undo(CommandId command)
{
    m_undo.takeBack(command, this, [this](const Error &why) { tellError(why); });
}

void QueueActs::tellError(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT notice(errorText(error.code), {}, {});
}

} // namespace firstline::ui
