#pragma once

#include "core/rules/ticketview.h"
#include "core/rules/workingtimecache.h"

namespace firstline::rules {

/// A promise inside the house, or of a partner: how long a line may hold a ticket. It never moves a clock of the
/// customer. Source: behaviour.md section 5.
struct InnerClock {
    /// A share of the target, or a time past it, and when it is reached as things stand.
    struct Mark {
        int percent = 0;
        int afterMin = 0;
        Instant at;

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    enum class Kind {
        Line, ///< A stay in a group with a target: operational level.
        Partner, ///< A wait for a third party until the agreed time: underpinning contract.
    };
    Kind kind = Kind::Line;
    GroupId group; ///< Whose turn it was.
    QString partner; ///< Partner or reason of a wait, as it was written.
    Instant begin;
    std::optional<Instant> end; ///< Empty: goes on.
    qint64 elapsedS = 0; ///< Working seconds up to the end or now.
    qint64 targetS = 0; ///< 0 for a partner: its deadline is a moment.
    std::optional<Instant> due;
    std::optional<Instant> breachedAt;
    std::vector<Mark> marks; ///< Of a line, by size: those of the policy's thresholds for the resolution that it reaches.

    friend bool operator==(const InnerClock &, const InnerClock &) = default;
};

/// Every run of a line's clock and of a partner's, oldest first. A ticket that comes to a group of another line starts
/// that line's run, with the target of the group that holds it (Group::olaMin); among groups of one line the run goes on.
/// It stands where the resolution clock stands and ends when the ticket leaves the line or is solved. The partner's
/// deadline is the agreed time of a `wait_third` status (its wake date), known while the status lasts and after the
/// ticket was woken by it. Time is that of the ticket's stamped calendar; without one no line has runs. Thread: that of `cache`.
std::vector<InnerClock> innerClocks(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// The stable name of an inner clock ("line", "partner"): the `field` of its Breached and Alarmed events.
QString innerClockName(InnerClock::Kind kind);

} // namespace firstline::rules
