#pragma once

#include "core/sync/engine.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace firstline::service {

/// Somebody who has a ticket before him.
struct Present {
    AgentId agent;
    bool replying = false; ///< Else he only looks.

    friend bool operator==(const Present &, const Present &) = default;
};

/// Who else looks at or answers which ticket, as the last wait told. While the link is down it stays as it was, stale;
/// nobody is shown who was not heard of for 45 s on a link that works. Owned by TicketService. Thread: interface.
class PresenceWatch : public QObject
{
    Q_OBJECT
public:
    explicit PresenceWatch(sync::Engine &engine, QObject *parent = nullptr);

    /// Everybody else at a ticket, those who answer first.
    QList<Present> at(TicketId ticket) const { return m_at.value(ticket); }

    /// Since when nothing new can be known. Shape: nothing while the link works.
    std::optional<Instant> staleSince() const { return m_staleSince; }

Q_SIGNALS:
    /// Rows and headers of these tickets show something else.
    void moved(const QList<firstline::TicketId> &tickets);

private:
    void take(const sync::PresenceList &presence);
    void refreshLink();
    void forget();

    sync::Engine &m_engine;
    QHash<TicketId, QList<Present>> m_at;
    std::optional<Instant> m_staleSince;
    QTimer m_expiry;
};

} // namespace firstline::service
