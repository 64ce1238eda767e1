#pragma once

#include "core/base/error.h"

#include <optional>

namespace firstline {

/// The code behind a name that errorName() made, as results and logs carry it. Shape: nothing for any other text.
/// Thread: any.
std::optional<ErrorCode> errorCodeOf(const QString &name);

} // namespace firstline
