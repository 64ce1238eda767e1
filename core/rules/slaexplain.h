#pragma once

#include "core/rules/innerclocks.h"
#include "core/rules/offtime.h"
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
    StatusId status; ///< Of several Outside stretches in a row, which are one line: the first.
    AgentId actor; ///< Who set the status; null at creation or for the server itself.
    qint64 workingSeconds = 0; ///< Working time in it, whether it counts or not.
    OffTime off; ///< Nights, weekends and holidays in it.
    bool leftOut = false; ///< A pause that a what-if takes as running time.
    QString reason; ///< Why the status was set, as its author wrote.
};

/// What a person or the desk changed about a deadline.
enum class ExplainChangeKind {
    Stamped, ///< The policy was chosen.
    Restamped, ///< Policy, calendar or a version of them was chosen again.
    DeadlineSet, ///< By hand.
    DeadlineCleared, ///< The policy's rules again.
    PriorityChanged,
};

/// One change: who, when, why, and the deadline before and after. Shape: `old` and `new` deadlines are set where the
/// event names them; priorities for PriorityChanged alone, with the targets that the present stamp gives them.
/// A deadline set by hand is listed with the clock that it is for.
struct ExplainChange {
    ExplainChangeKind kind = ExplainChangeKind::Stamped;
    Instant at;
    AgentId actor; ///< Null: the server itself.
    QString reason;
    std::optional<Instant> oldDue; ///< Of a stamp: the ticket's earliest deadline; by hand: this clock's.
    std::optional<Instant> newDue;
    QString oldPolicy; ///< Names as in the version that was stamped; empty when gone.
    QString newPolicy;
    int oldPolicyVersion = 0;
    int newPolicyVersion = 0;
    QString oldCalendar;
    QString newCalendar;
    int oldCalendarVersion = 0;
    int newCalendarVersion = 0;
    int oldPriority = 0;
    int newPriority = 0;
    qint64 oldTargetS = 0;
    qint64 newTargetS = 0;
};

/// Why a clock shows what it shows. Names are those of the stamped versions.
struct Explanation {
    ClockKind kind = ClockKind::FirstResponse;
    bool exists = false; ///< False: the ticket has no such clock, and all the rest is empty.
    ClockState state;
    std::vector<ExplainSegment> segments;
    qint64 sumS = 0; ///< Working seconds counted up to `now` or the end.
    qint64 stoodS = 0; ///< Working seconds that pauses kept out.
    qint64 targetS = 0;
    std::optional<Instant> due;
    bool manual = false;
    int priority = 3; ///< Whose target counts.
    PolicyId policy;
    QString policyName;
    int policyVersion = 0;
    int policyNewest = 0; ///< Its version today: another one than `policyVersion` means that an edit was not taken over.
    CalendarId calendar;
    QString calendarName;
    int calendarVersion = 0;
    int calendarNewest = 0;
    QString timeZone;
    OffTime off; ///< Nights, weekends and holidays while it ran, up to `now` or the end.
    OffTime ahead; ///< The same from `now` to the deadline of a clock that runs.
    std::vector<ExplainChange> changes; ///< Oldest first.
    std::vector<InnerClock> inner; ///< Of lines and partners; only with the resolution clock.
};

/// Explains one clock of a ticket as of `now`. Pure: works offline. Thread: any.
Explanation explainClock(const TicketView &view, const ConfigSnapshot &config, ClockKind kind, Instant now);

/// "What if": each set member changes one thing; several may be set together.
struct WhatIf {
    std::optional<int> priority; ///< As if it were given now; the policy says whether the target counts from now.
    std::optional<PolicyId> policy; ///< As if stamped from the beginning, in its newest version; null id: no SLA.
    std::optional<StatusId> status; ///< As if set now.
    bool withoutPauses = false; ///< As if the clock had never stood.
    std::optional<Instant> withoutPause; ///< As if it had not stood in the segment that begins then (its `from`).

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

/// The answer to a WhatIf. Differences are "what if" minus "as it is".
struct WhatIfAnswer {
    Explanation asIs;
    Explanation whatIf;
    std::optional<qint64> dueShiftS; ///< Clock seconds between the deadlines; none unless both are known.
    std::optional<qint64> workingShiftS; ///< The same in working time of the what-if's calendar.
    qint64 targetShiftS = 0;
    qint64 sumShiftS = 0;
    bool breaks = false; ///< In time as it is, and breached then.
    bool saves = false; ///< Breached as it is, and in time then. A breach that is recorded stays in `whatIf.state`.
};

/// Explains the clock as it is and as it would be. Pure: changes nothing, works offline. Thread: any.
WhatIfAnswer explainWhatIf(
    const TicketView &view, const ConfigSnapshot &config, ClockKind kind, const WhatIf &whatIf, Instant now);

} // namespace firstline::rules
