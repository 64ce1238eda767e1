#pragma once

#include <functional>

namespace firstline::kill {

/// Runs the event loop until `until` holds or `ms` have passed. Shape: whether it holds.
bool spin(int ms, const std::function<bool()> &until);

/// Runs the event loop for `ms`.
void pass(int ms);

} // namespace firstline::kill
