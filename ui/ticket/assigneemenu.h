#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/ticketrights.h"

#include <QtWidgets/QMenu>

namespace firstline::ui {

/// Who could have the ticket: oneself, the people of its queue with their availability, nobody, another queue.
class AssigneeMenu : public QMenu
{
    Q_OBJECT

public:
    explicit AssigneeMenu(QWidget *parent = nullptr);

    /// Fills it for a ticket.
    void fill(const Ticket &ticket, const ConfigPtr &config, AgentId me, const TicketRights &rights);

Q_SIGNALS:
    void takeChosen();

    /// Null: nobody.
    void agentChosen(firstline::AgentId agent);
    void queueChosen(firstline::GroupId group);

private:
    void addPeople(const Ticket &ticket, const ConfigSnapshot &config, AgentId me, const TicketRights &rights);
    void addQueues(const Ticket &ticket, const ConfigSnapshot &config, const TicketRights &rights);
};

} // namespace firstline::ui
