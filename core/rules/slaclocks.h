#pragma once

#include "core/rules/slapolicy.h"
#include "core/rules/slatimeline.h"
#include "core/rules/ticketview.h"
#include "core/rules/workingtimecache.h"

namespace firstline::rules {

/// The clocks of a ticket, computed from its events and messages. Source: behaviour.md section 3, docs/behaviour.md.
/// Shape: one entry per clock that has a target or a deadline set by hand, in the order of ClockKind; empty for merged
/// and void tickets and without a stamped policy and calendar. What is later than `now` is known but not yet elapsed.
/// A clock that solving stopped unmet is Off with its elapsed time; a deadline set by hand is never paused.
/// Thread: any.
std::vector<ClockState> computeClocks(const TicketView &view, const ConfigSnapshot &config, Instant now);

/// As above, with the caller's cache of calendars. Thread: that of the cache.
std::vector<ClockState> computeClocks(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// Writes what the header derives from children: status category, clocks, due, dueClock, warnAt, stands, remainingS,
/// breachedAt, unansweredSince, lastPublicAt and messageCount. Thread: any.
void refreshClocks(TicketView &view, const ConfigSnapshot &config, Instant now);

/// As above, with the caller's cache of calendars. Thread: that of the cache.
void refreshClocks(TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache);

/// What the clocks of a ticket would be if it were registered now under `choice`, for the card that shows due times
/// before saving. `answered`: the caller is on the phone, so the first response is met. Thread: any.
std::vector<ClockState> previewClocks(
    const Ticket &draft, const PolicyChoice &choice, const ConfigSnapshot &config, bool answered, Instant now);

/// What one clock shows, given its history (none: it has not begun) and the priority whose target counts until then.
/// Shape: none when it has neither target nor a deadline set by hand; `time` null: without a calendar. Thread: that of
/// `time`.
std::optional<ClockState> clockState(ClockKind kind, const TicketView &view, const std::optional<ClockHistory> &history,
    int priority, const Policy &policy, const WorkingTime *time, Instant now);

/// The stable name of a clock ("first_response"): the `field` of a Breached event, whose `occurredAt` is breached_at.
QString clockName(ClockKind kind);

/// Breaches in the header's clocks that no Breached event records yet: what the server has to write. Thread: any.
std::vector<std::pair<ClockKind, Instant>> unrecordedBreaches(const TicketView &view);

} // namespace firstline::rules
