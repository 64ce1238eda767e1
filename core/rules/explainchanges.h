#pragma once

#include "core/rules/slaexplain.h"

namespace firstline::rules {

/// What was changed about the deadline of one clock: stamps, deadlines by hand, priorities. Oldest first; the stamp of
/// creation is not among them. Thread: any.
std::vector<ExplainChange> explainChanges(const TicketView &view, const ConfigSnapshot &config, ClockKind kind);

} // namespace firstline::rules
