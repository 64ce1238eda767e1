#pragma once

#include "core/service/floorservice.h"
#include "core/service/ticketservice.h"
#include "core/service/undobook.h"

#include <QtCore/QObject>

namespace firstline::ui {

/// Giving tickets away on the floor, and taking that back. Each act is in the journal before it is told. Thread: interface.
class FloorActs : public QObject
{
    Q_OBJECT
public:
    /// The service must outlive the object.
    explicit FloorActs(service::TicketService &service, QObject *parent = nullptr);

    /// Gives a ticket to a person, who takes it in its queue; or, without a person, to a queue with nobody.
    void assign(const service::FloorTicket &ticket, AgentId person, GroupId queue);

    /// Takes back what notice() told: what was not sent yet is recalled, else its opposite is done.
    void undo(CommandId command);

Q_SIGNALS:
    /// A sentence, the label that takes it back (empty: nothing to take back), and its command.
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

private:
    void tellError(const Error &error);

    service::TicketService &m_service;
    service::UndoBook m_undo;
};

} // namespace firstline::ui
