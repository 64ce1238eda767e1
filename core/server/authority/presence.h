#pragma once

#include "core/base/error.h"
#include "core/protocol/messages.h"

#include <QtCore/QHash>

#include <functional>

namespace firstline::server {

/// Who looks at or answers which ticket right now. In memory only; what is not renewed within 45 s is gone. One thread.
class PresenceBoard
{
public:
    static constexpr Millis kExpiry { 45'000 };

    /// Replaces what one device shows. `header`: the value of X-FL-Presence, "<ticket uuid> viewing|replying", comma
    /// separated, at most 50 entries; what cannot be read is passed over. Shape: whether anything changed.
    bool show(const DeviceId &device, const AgentId &agent, const QByteArray &header, Instant now);

    /// Everybody's presence but that of `device`, of the tickets that `maySee` accepts, oldest first.
    std::vector<protocol::Presence> others(const DeviceId &device, Instant now,
                                           const std::function<bool(const TicketId &)> &maySee) const;

    /// The tickets that somebody other than `device` is at.
    std::vector<TicketId> ticketsOf(const DeviceId &device, Instant now) const;

    /// Grows with every change, also when something expired.
    quint64 version() const { return m_version; }

    /// Forgets what expired. Shape: whether anything did.
    bool expire(Instant now);

private:
    struct Shown {
        AgentId agent;
        Instant renewed {};
        std::vector<protocol::Presence> tickets;
    };

    QHash<DeviceId, Shown> m_shown;
    quint64 m_version = 0;
};

} // namespace firstline::server
