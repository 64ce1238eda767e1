#pragma once

#include "core/base/error.h"
#include "core/domain/configsnapshot.h"

namespace firstline::rules {

/// Whether a calendar may be saved. Errors: BadInput with a sentence that names the field: unknown zone, a reversed,
/// overlapping or out-of-range interval, a date or weekday given twice, or 370 days in a row without working time.
/// `from`: the day from which on there must be working time; without it, every stretch the calendar describes is
/// looked at. Thread: any.
[[nodiscard]] Result<void> checkCalendar(const Calendar &calendar, std::optional<Instant> from = std::nullopt);

/// Whether a policy may be saved. Errors: BadInput with a sentence that names the field: a target that is negative or
/// absurdly long, a priority that is unknown or given twice, an unknown calendar, status or category, a threshold out
/// of range. Thread: any.
[[nodiscard]] Result<void> checkPolicy(const Policy &policy, const ConfigSnapshot &config);

/// Whether a group may be saved. Errors: BadInput with a sentence that names the field: a promise that is negative or
/// absurdly long, an unknown duty calendar. Thread: any.
[[nodiscard]] Result<void> checkGroup(const Group &group, const ConfigSnapshot &config);

} // namespace firstline::rules
