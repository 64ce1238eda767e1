#pragma once

#include "core/domain/configsnapshot.h"
#include "core/store/floorquery.h"

#include <array>
#include <map>

namespace firstline::service {

using FloorTicket = store::FloorTicket;

/// How long a ticket takes, learnt from solved ones: the median of the minutes that were logged for tickets of the same
/// queue and category; with fewer than three of them that of the category, then of the queue, then of the desk.
class WorkEstimate
{
public:
    WorkEstimate() = default;
    explicit WorkEstimate(const std::vector<store::WorkSample> &samples);

    /// Units: minutes. Shape: nothing when too little was logged to say.
    std::optional<int> minutesOf(GroupId queue, CategoryId category) const;

    /// How many solved tickets it learnt from.
    int samples() const { return m_samples; }

private:
    std::map<std::pair<Uuid, Uuid>, int> m_both;
    std::map<Uuid, int> m_byCategory;
    std::map<Uuid, int> m_byQueue;
    std::optional<int> m_all;
    int m_samples = 0;
};

/// Tickets by the local hour of a day.
using HourCounts = std::array<int, 24>;

/// Tickets of the whole day.
int total(const HourCounts &counts);

/// One queue now.
struct FloorQueue {
    GroupId id;
    int open = 0;
    int unassigned = 0;
    int unanswered = 0;
    int atRisk = 0; ///< Three quarters of the time are used and the deadline has not passed.
    int overdue = 0;
    std::optional<Instant> oldestUnassigned; ///< When the oldest one came in.
    std::optional<Instant> oldestUnanswered; ///< Since when its customer waits.
    std::optional<FloorTicket> worst; ///< The one that is overdue the longest.
    int workMin = 0; ///< Expected work in its open tickets.
    int unknownWork = 0; ///< Open tickets of which nobody can say how long they take.
    HourCounts inToday {};
    HourCounts outToday {};
    HourCounts inBefore {}; ///< Sum over the same weekday of the weeks before.
    HourCounts outBefore {};

    friend bool operator==(const FloorQueue &, const FloorQueue &) = default;
};

/// One person with what is on his desk.
struct FloorPerson {
    AgentId id;
    QString name;
    Availability availability = Availability::Offline;
    int open = 0;
    int overdue = 0;
    int workMin = 0;
    int unknownWork = 0;

    /// Available, busy or on a break.
    bool onDuty() const { return availability >= Availability::Available && availability <= Availability::Break; }
    friend bool operator==(const FloorPerson &, const FloorPerson &) = default;
};

/// A ticket in which nothing happened for too long.
struct FloorStuck {
    FloorTicket ticket;
    qint64 quietS = 0; ///< Working seconds since the last change.

    friend bool operator==(const FloorStuck &, const FloorStuck &) = default;
};

/// Tickets of one queue in one status.
struct FloorBottleneck {
    GroupId queue;
    StatusId status;
    int count = 0;
    qint64 medianAgeS = 0; ///< For how long they have been in it, by the wall clock.

    friend bool operator==(const FloorBottleneck &, const FloorBottleneck &) = default;
};

/// The tickets of one person, or those of a queue that nobody has.
struct FloorColumn {
    AgentId person;
    GroupId queue; ///< Set where person is null.
    std::vector<FloorTicket> first; ///< By deadline, at most kColumnTickets.
    int total = 0;

    friend bool operator==(const FloorColumn &, const FloorColumn &) = default;
};

inline constexpr size_t kColumnTickets = 60;

/// The floor as of one moment. Immutable copy.
struct FloorFigures {
    Instant at;
    std::vector<FloorQueue> queues; ///< In the desk's order; those the person sees and those that hold a ticket.
    std::vector<FloorTicket> deadlines; ///< Of each queue the ten last that passed and the ten next, by deadline.
    std::vector<FloorPerson> people; ///< Those on duty first, then by name; who is off duty and has nothing is left out.
    std::vector<FloorStuck> stuck; ///< The quietest first.
    std::vector<FloorTicket> pingPong; ///< Moved between groups three times or more, most first.
    std::vector<FloorBottleneck> bottlenecks; ///< By number of tickets times their age.
    std::vector<FloorColumn> columns; ///< People in their order, then queues.
    QHash<TicketId, Instant> overdue; ///< With their deadlines.
    int weeksBefore = 0; ///< How many weeks `inBefore` and `outBefore` add up, at most four.
    int dayMinutes = 480; ///< A usual working day.
    int workSamples = 0; ///< Solved tickets that the hours of work were learnt from; 0: they cannot be told.
    std::optional<Instant> nextChange; ///< When the next deadline or warning comes.

    /// Shape: null for a queue that is not there.
    const FloorQueue *queue(GroupId id) const;
};

/// The sum of some queues; empty means all. Oldest and worst are those of all of them.
FloorQueue sumOf(const FloorFigures &figures, const QList<GroupId> &queues);

/// The next deadlines of some queues (empty: all), at most `limit`, by time. At most three that have passed stand before
/// those to come, the latest of them, unless too few are to come.
std::vector<FloorTicket> nextDeadlines(const FloorFigures &figures, const QList<GroupId> &queues, int limit, Instant now);

/// What is counted besides the tickets themselves.
struct FloorBasis {
    ConfigPtr config;
    AgentId me;
    Instant now;
    int stuckHours = 8; ///< Working hours without a change.
    const WorkEstimate *work = nullptr; ///< Not null.
};

/// Counts active tickets. Does not: the flow of the day. Thread: any.
FloorFigures countFloor(const std::vector<const FloorTicket *> &tickets, const FloorBasis &basis);

/// A queue through a stretch of time.
struct FloorReplay {
    GroupId queue;
    Instant from;
    Instant to;
    std::vector<store::TicketTrack> tracks;
    std::vector<int> open; ///< Open tickets at `from` and every ten minutes after, up to `to`.
};

/// A queue as it was.
struct ReplayMoment {
    /// One ticket then. `track` lives as long as the replay.
    struct Line {
        const store::TicketTrack *track = nullptr;
        StatusId status;
        AgentId assignee;
        Instant since; ///< Of this state.
        bool broken = false; ///< A promise was broken by then.
    };
    Instant at;
    int open = 0;
    int unassigned = 0;
    int waiting = 0; ///< For a customer, a third party, a date.
    int broken = 0;
    std::vector<Line> lines; ///< Broken first, then by priority and age.
};

/// The state of the queue at an instant. Thread: any.
ReplayMoment replayAt(const FloorReplay &replay, const ConfigSnapshot &config, Instant at);

} // namespace firstline::service
