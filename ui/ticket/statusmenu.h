#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/ticketrights.h"

#include <QtWidgets/QMenu>

namespace firstline::ui {

/// The steps a ticket can take now, under the desk's own names.
class StatusMenu : public QMenu
{
    Q_OBJECT

public:
    explicit StatusMenu(QWidget *parent = nullptr);

    /// Fills it for a ticket.
    void fill(const Ticket &ticket, const ConfigPtr &config, const TicketRights &rights);

Q_SIGNALS:
    void statusChosen(firstline::StatusId status);
};

} // namespace firstline::ui
