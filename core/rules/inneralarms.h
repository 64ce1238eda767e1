#pragma once

#include "core/rules/innerclocks.h"

namespace firstline::rules {

class TicketEdit;

/// What the clock of a line brings next, or brought and nobody wrote down yet. It tells people and does nothing else: a
/// promise inside the house raises no priority and sets no mark. Source: behaviour.md section 5.
struct LinePoint {
    GroupId group; ///< Who holds the ticket.
    Instant run; ///< Beginning of the run.
    std::optional<Instant> due;
    int percent = 100; ///< Of a threshold.
    int afterMin = 0;
    EventId id; ///< Follows from ticket, clock, run and threshold.
    Instant at;
    Instant rings; ///< When people are told; of a breach `at`.
    enum class What { Breach, Threshold } what = What::Threshold;
};

/// The points of every run of a line's clock that no event records: breaches of all runs, thresholds of the run that goes
/// on and that are above those that rang. Empty where no group made a promise. Thread: that of `cache`.
std::vector<LinePoint> pendingLinePoints(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// Writes what the lines' clocks brought up to now: a Breached event for each breach, one Alarmed event for the greatest
/// threshold. The customer's clocks are not touched.
void advanceLines(TicketEdit &edit);

/// The Breached event of a partner who was due back at `at`; once. `partner`: as it was written.
void writePartnerBreach(TicketEdit &edit, Instant at, const QString &partner);

} // namespace firstline::rules
