#pragma once

#include "core/rules/slaclocks.h"

namespace firstline::rules {

/// What a stretch of time was for a clock.
enum class ExplainPhase {
    Ran, ///< Its working time counts.
    Stood, ///< Paused: its working time was not counted.
    Outside, ///< The clock ran, but there was no working time in it.
    Stopped, ///< Solved or closed: nothing was waited for.
    Discarded, ///< Ran, but a restart or a change of priority began anew after it.
};

/// One line of an explanation: "Fri 16:00 - Mon 10:00 stood: waiting for customer, set by Anna; 3 h not counted".
struct ExplainSegment {
    ExplainPhase phase = ExplainPhase::Ran;
    Instant from;
    Instant to;
    StatusId status;
    AgentId actor; ///< Who set the status; null at creation or for the server itself.
    qint64 workingSeconds = 0; ///< Working time in it, whether it counts or not.
};

/// Why a clock shows what it shows. Names are those of today; ids and versions are those stamped on the ticket.
struct Explanation {
    ClockKind kind = ClockKind::FirstResponse;
    bool exists = false; ///< False: the ticket has no such clock, and all the rest is empty.
    ClockState state;
    std::vector<ExplainSegment> segments;
    qint64 sumS = 0; ///< Working seconds counted up to `now` or the end.
    qint64 targetS = 0;
    std::optional<Instant> due;
    bool manual = false;
    int priority = 3; ///< Whose target counts.
    PolicyId policy;
    QString policyName;
    int policyVersion = 0;
    CalendarId calendar;
    QString calendarName;
    int calendarVersion = 0;
    QString timeZone;
};

/// Explains one clock of a ticket as of `now`. Thread: any.
Explanation explainClock(const TicketView &view, const ConfigSnapshot &config, ClockKind kind, Instant now);

} // namespace firstline::rules
