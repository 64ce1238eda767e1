#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace firstline::ui {

/// Numbers and subjects of single tickets by id, read once and kept: for lines that speak of a ticket without showing
/// it. Thread: interface.
class TicketNames : public QObject
{
    Q_OBJECT
public:
    explicit TicketNames(service::TicketService &tickets, QObject *parent = nullptr);

    /// The number as it is said; "…" until it was read.
    QString number(TicketId id);

    /// Empty until it was read.
    QString subject(TicketId id);

Q_SIGNALS:
    /// Names that were asked for have come.
    void known();

private:
    struct Name {
        QString number;
        QString subject;
    };
    const Name *find(TicketId id);

    service::TicketService &m_tickets;
    QHash<TicketId, Name> m_names;
    QSet<TicketId> m_asked;
};

} // namespace firstline::ui
