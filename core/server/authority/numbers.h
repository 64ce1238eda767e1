#pragma once

#include "core/domain/command.h"
#include "core/server/authority/serverkey.h"
#include "core/server/authority/serveroptions.h"
#include "core/store/serverstore.h"

namespace firstline::server {

/// Ticket numbers: the desk's counter and the blocks that devices hold. None is given out twice; unused ones are gaps.
/// Works inside the caller's transaction. Source: sync.md decision 1.
class Numbers
{
public:
    /// Whether a registration comes for the first time or is given back after a restore.
    enum class Delivery { First, Again };

    Numbers(store::ServerStore &store, const ServerKey &key, const ServerOptions &options);

    /// The next number of the counter.
    [[nodiscard]] Result<qint64> next();

    /// Makes the number of a registration final: keeps one that is free and of this device's lease, else gives a new one.
    /// `device` null: the server's own programs, any free number is kept. A provisional name becomes an alias.
    /// Again: the registration was settled once and forgotten by a restore, perhaps with its lease: a free number that
    /// nobody holds is kept, and the counter goes past it.
    [[nodiscard]] Result<void> settle(RegisterTicket &ticket, const DeviceId &device, Delivery delivery);

    /// What a device gets that says how many numbers it has left: nothing, its newest block once more when it cannot have
    /// received it, or a new block.
    [[nodiscard]] Result<std::vector<protocol::NumberLease>> refill(const DeviceId &device, qint64 left, qint64 seq);

    /// After a restore: leaves a gap of kNumberGap, for numbers that were given out and are forgotten.
    [[nodiscard]] Result<void> jump();

private:
    [[nodiscard]] Result<bool> mayKeep(qint64 number, const DeviceId &device, Delivery delivery);
    [[nodiscard]] Result<bool> keepForgotten(qint64 number);

    store::ServerStore &m_store;
    const ServerKey &m_key;
    const ServerOptions &m_options;
};

} // namespace firstline::server
