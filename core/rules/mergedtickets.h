#pragma once

#include "core/rules/ticketview.h"

namespace firstline::rules {

/// The tickets that a ticket absorbed and that were not taken back, in the order in which they came. Thread: any.
std::vector<TicketId> absorbedBy(const TicketView &view);

/// Until when a merged ticket can be taken back. Shape: nothing when it is not merged. Source: behaviour.md section 6.
std::optional<Instant> unmergeUntil(const TicketView &view);

} // namespace firstline::rules
