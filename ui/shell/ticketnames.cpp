#include "ui/shell/ticketnames.h"

#include "core/service/whendone.h"

namespace firstline::ui {

TicketNames::TicketNames(service::TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{
    connect(&tickets, &service::TicketService::ticketsChanged, this,
            [this](const QList<TicketId> &ids, bool everything) {
                for (const TicketId &id : everything ? m_names.keys() : ids)
                    m_asked.remove(id);
            });
}

const TicketNames::Name *TicketNames::find(TicketId id)
{
    if (!id.isNull() && !m_asked.contains(id)) {
        m_asked.insert(id);
        service::whenDone(m_tickets.ticket(id), this, [this, id](const Result<service::TicketDetail> &found) {
            if (!found)
                return;
            const Ticket &ticket = found->view.ticket;
            m_names.insert(id, { ticket.number > 0 ? QString::number(ticket.number) : ticket.provisional, ticket.subject });
            Q_EMIT known();
        });
    }
    const auto it = m_names.constFind(id);
    return it == m_names.constEnd() ? nullptr : &*it;
}

QString TicketNames::number(TicketId id)
{
    const Name *name = find(id);
    return name ? name->number : u"\u2026"_qs;
}

QString TicketNames::subject(TicketId id)
{
    const Name *name = find(id);
    return name ? name->subject : QString();
}

} // namespace firstline::ui
