#pragma once

#include "core/rules/ticketview.h"
#include "core/rules/workingtimecache.h"

namespace firstline::rules {

/// A threshold of a running clock that has not rung in this run of the clock.
struct AlarmPoint {
    ClockKind clock = ClockKind::FirstResponse;
    Instant run; ///< Beginning of the clock's run.
    Instant due; ///< The clock's deadline.
    Threshold threshold;
    EventId id; ///< Of the event that says so: follows from ticket, clock, run and threshold.
    Instant at; ///< When the threshold is reached.
    Instant rings; ///< When people are told: `at`, or later while nobody is on duty. Not before the present.
};

/// The thresholds of the running clocks in `view` that can still ring, by clock and size. Those below one that has rung
/// are over. The clocks in the header must be fresh (refreshClocks). Empty without a stamped policy. Thread: that of
/// `cache`.
std::vector<AlarmPoint> pendingAlarms(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// When people are told of what a ticket reaches at `at`: at once for priority 1, else within the duty hours of its group
/// or its own calendar; never before `now`. Thread: that of `cache`.
Instant tellTime(Instant at, const Ticket &ticket, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// A breach that no event records yet: of a clock that ran out, or of one that will when nobody acts.
struct BreachPoint {
    ClockKind clock = ClockKind::FirstResponse;
    EventId id; ///< Follows from ticket, clock and run.
    Instant at;
};

/// The breaches in the header's fresh clocks to be written, present and to come; one a run. Thread: any.
std::vector<BreachPoint> pendingBreaches(const TicketView &view, const ConfigSnapshot &config);

} // namespace firstline::rules
