#pragma once

#include "core/domain/personal.h"
#include "core/domain/ticket.h"
#include "core/store/database.h"

namespace firstline::store {

/// A ticket as an alarm speaks of it.
struct AlarmTicket {
    TicketId id;
    qint64 number = 0;
    QString provisional;
    QString subject;
    int priority = 3;
    StatusCategory category = StatusCategory::New;
    AgentId assignee;
    GroupId queue;
    std::optional<Instant> due;
    ClockKind dueClock = ClockKind::FirstResponse;
    std::vector<ClockState> clocks;
};

/// An Alarmed or Woken event that was meant for one person.
struct AlarmLine {
    EventId event;
    EventKind kind = EventKind::Alarmed;
    Alarm alarm;
    QString reason; ///< Of a reminder of a partner's wait: who was due back.
    Instant occurredAt;
    Instant recordedAt;
    AlarmTicket ticket;
};

/// Alarms of the workstation's cache. Errors: those of Statement::run. Thread: that of its Database.
class AlarmQuery
{
public:
    explicit AlarmQuery(Database &db)
        : m_db(db)
    {
    }

    /// What was meant for `agent`, the newest first. Shape: at most `limit` events are looked at.
    [[nodiscard]] Result<std::vector<AlarmLine>> toldTo(AgentId agent, int limit);

    /// Active tickets of `agent` whose next deadline lies in [from, to], the earliest first, at most `limit`.
    [[nodiscard]] Result<std::vector<AlarmTicket>> dueBetween(AgentId agent, Instant from, Instant to, int limit);

    /// Shape: nothing when the ticket is not here.
    [[nodiscard]] Result<std::optional<AlarmTicket>> ticket(TicketId id);

    /// The alarms' object of a person. Shape: nothing when there is none yet.
    [[nodiscard]] Result<std::optional<std::vector<AlarmMark>>> marks(AgentId agent);

private:
    Database &m_db;
};

} // namespace firstline::store
