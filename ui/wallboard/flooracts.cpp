#include "ui/wallboard/flooracts.h"

#include "core/service/whendone.h"
#include "ui/wallboard/boardtile.h"
#include "ui/widgets/errortext.h"

namespace firstline::ui {

namespace {

Ticket seenTicket(const service::FloorTicket &ticket)
{
    Ticket seen;
    seen.id = ticket.id;
    seen.number = ticket.number;
    seen.provisional = ticket.provisional;
    seen.status = ticket.status;
    seen.statusCategory = ticket.statusCategory;
    seen.queue = ticket.queue;
    seen.assignee = ticket.assignee;
    return seen;
}

} // namespace

FloorActs::FloorActs(service::TicketService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_undo([&service](CommandId command) { return service.engine().recall(command); })
{
}

void FloorActs::assign(const service::FloorTicket &ticket, AgentId person, GroupId queue)
{
    const GroupId to = queue ? queue : ticket.queue;
    if (ticket.assignee == person && ticket.queue == to)
        return;
    const Ticket seen = seenTicket(ticket);
    const ConfigPtr config = m_service.config();
    const Agent *agent = person && config ? config->agent(person) : nullptr;
    const Group *group = config ? config->group(to) : nullptr;
    const QString number = numberOf(ticket);
    const QString text = agent ? tr("%1 was given to %2.").arg(number, agent->name)
                               : tr("%1 lies in %2 now, nobody has it.").arg(number, group ? group->name : QString());
    service::whenDone(m_service.assign(seen, person, to), this,
                      [this, text, id = seen.id](const Result<sync::Receipt> &receipt) {
                          if (!receipt)
                              return tellError(receipt.error());
                          m_undo.remember(receipt->command, [this, id](CommandId command) {
                              return m_service.engine().enqueue(rules::takingBack(id, command, tr("Taken back")));
                          });
                          Q_EMIT notice(text, tr("Undo"), receipt->command);
                      });
}

void FloorActs::undo(CommandId command)
{
    m_undo.takeBack(command, this, [this](const Error &why) { tellError(why); });
}

void FloorActs::tellError(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT notice(errorText(error.code), {}, {});
}

} // namespace firstline::ui
