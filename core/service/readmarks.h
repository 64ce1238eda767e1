#pragma once

#include "core/service/reader.h"
#include "core/store/ticketquery.h"
#include "core/sync/engine.h"

#include <QtCore/QTimer>

namespace firstline::service {

/// How far this person has read each ticket: collected for some seconds and written as one personal object.
/// Owned by TicketService. Thread: interface.
class ReadMarkKeeper : public QObject
{
    Q_OBJECT
public:
    ReadMarkKeeper(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    void mark(TicketId ticket, int evNo);

    /// Marks that the projection may not have yet.
    const store::ReadMarks &fresh() const { return m_fresh; }

Q_SIGNALS:
    void marked(firstline::TicketId ticket);

private:
    void write();

    sync::Engine &m_engine;
    Reader &m_reader;
    store::ReadMarks m_fresh;
    QTimer m_delay;
};

} // namespace firstline::service
