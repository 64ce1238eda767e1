#pragma once

#include "core/base/instant.h"
#include "core/domain/entities.h"
#include "core/store/database.h"

namespace firstline::store {

/// A ticket whose policy and calendar are to be chosen again.
struct RestampRow {
    TicketId ticket;
    AgentId actor; ///< Who asked for it.
    QString reason;
    bool active = false; ///< Work is still to be done on the ticket.
};

/// What waits for time: the next instant of every ticket, by instant, and the tickets to be restamped. Works inside the
/// caller's transaction. Errors: those of Statement::run. Thread: that of its Database.
class ServerTimers
{
public:
    explicit ServerTimers(Database &db);

    /// When time changes a ticket next; nothing: never.
    [[nodiscard]] Result<void> set(const TicketId &ticket, std::optional<Instant> at);

    /// The tickets whose instant is not after `now`, the earliest first, at most `limit`.
    [[nodiscard]] Result<std::vector<TicketId>> due(Instant now, int limit);

    /// The instant of the next work. Shape: 1970 when there is something to be looked at or restamped.
    [[nodiscard]] Result<std::optional<Instant>> next();

    /// The solved tickets, or the active ones of a group, are looked at anew: what their instants follow from has changed.
    [[nodiscard]] Result<void> lookAtSolved();
    [[nodiscard]] Result<void> lookAtGroup(const GroupId &group);

    /// Queues every active ticket that is stamped with the calendar or policy. Shape: how many.
    [[nodiscard]] Result<qint64> askRestamp(
        EntityKind kind, const Uuid &record, const AgentId &actor, const QString &reason, Instant now);

    /// The tickets to be restamped, at most `limit`.
    [[nodiscard]] Result<std::vector<RestampRow>> restamps(int limit);
    [[nodiscard]] Result<void> endRestamp(const TicketId &ticket);

private:
    Database &m_db;
};

} // namespace firstline::store
