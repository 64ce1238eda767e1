#pragma once

#include "core/domain/ticket.h"
#include "core/store/database.h"

namespace firstline::store {

/// An active ticket as the floor is counted from it.
struct FloorTicket {
    TicketId id;
    qint64 number = 0;
    QString provisional;
    QString subject;
    StatusId status;
    StatusCategory statusCategory = StatusCategory::New;
    int priority = 3;
    GroupId queue;
    AgentId assignee;
    CategoryId category;
    QString companyName;
    CalendarId calendar;
    int calendarVersion = 0;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> wakeAt;
    std::optional<Instant> due;
    std::optional<Instant> warnAt;
    bool stands = false;
    qint64 remainingS = 0;
    std::optional<Instant> unansweredSince;
    Instant statusSince; ///< Since when it is in its status.
    int moves = 0; ///< From one group to another.

    friend bool operator==(const FloorTicket &, const FloorTicket &) = default;
};

/// A ticket that came in, or one that was solved and was not opened again.
struct FlowPoint {
    GroupId queue; ///< Where the ticket is now.
    Instant at;
    bool solved = false;
};

/// Work that was logged for one solved ticket.
struct WorkSample {
    GroupId queue;
    CategoryId category;
    int minutes = 0;
};

/// What a ticket was from an instant on.
struct TrackStep {
    Instant at;
    GroupId queue;
    StatusId status;
    AgentId assignee;
};

/// One ticket through a stretch of time, for replay. Shape: at least one step, the first at its creation.
struct TicketTrack {
    TicketId id;
    qint64 number = 0;
    QString provisional;
    QString subject;
    int priority = 3; ///< The present one.
    std::optional<Instant> breachedAt; ///< When its first promise was broken.
    std::vector<TrackStep> steps; ///< By time.
};

/// What a supervisor asks of the workstation's cache. It holds what the person may see, so nothing else is counted.
/// Errors: those of Statement::run. Thread: that of its Database.
class FloorQuery
{
public:
    explicit FloorQuery(Database &db)
        : m_db(db)
    {
    }

    /// All active tickets, in no order. Cost: that of the active ones alone.
    [[nodiscard]] Result<std::vector<FloorTicket>> active();

    /// One ticket. Shape: nothing when it is gone or not active.
    [[nodiscard]] Result<std::optional<FloorTicket>> active(TicketId id);

    /// What came in and what was solved in [from, to).
    [[nodiscard]] Result<std::vector<FlowPoint>> flow(Instant from, Instant to);

    /// When the first ticket of the cache was made. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<Instant>> oldest();

    /// Logged work of the tickets that were solved since; those without any are left out.
    [[nodiscard]] Result<std::vector<WorkSample>> work(Instant since);

    /// The tickets that were in a queue at any time of [from, to], read back from their events. What is known has happened
    /// by `now`, whatever a workstation's clock wrote.
    [[nodiscard]] Result<std::vector<TicketTrack>> tracks(GroupId queue, Instant from, Instant to, Instant now);

private:
    [[nodiscard]] Result<void> readEvents(FloorTicket &ticket, qint64 rid);
    [[nodiscard]] Result<bool> readSteps(TicketTrack &track, qint64 rid, TrackStep state, GroupId queue, Instant now);

    Database &m_db;
};

} // namespace firstline::store
