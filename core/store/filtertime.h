#pragma once

#include "core/store/filter.h"

#include <optional>

namespace firstline::store {

/// A time as a filter writes it. A day ("2026-11-21", "today") spans [from, to); a moment ("-3d", "2026-11-21T10:00")
/// has from == to; a bare length ("2h") is a span: time left, or age.
struct FilterTime {
    Instant from;
    Instant to;
    std::optional<Millis> span;
};

/// Shape: nothing when it is no time. Lengths: m, h, d, w. Days are those of the context's time zone.
std::optional<FilterTime> parseFilterTime(const QString &text, const FilterContext &context);

} // namespace firstline::store
