#pragma once

#include "core/rules/ticketview.h"

namespace firstline::rules {

/// When time by itself changes a ticket next: a breach, a threshold that rings, the end of a wait, the start of a visit,
/// closing what was solved. AdvanceTicket does it then. The header's clocks must be fresh (refreshClocks). Shape: nothing
/// when time brings nothing any more; not after `now`: it is due. Thread: any.
std::optional<Instant> nextAdvanceAt(const TicketView &view, const ConfigSnapshot &config, Instant now);

} // namespace firstline::rules
