#pragma once

#include "tests/sim/choices.h"

#include <QtCore/QString>

#include <optional>

namespace firstline::sim {

/// Several writers on one database: transactions that begin, write and commit in any order, and readers that follow a
/// cursor. `naive`: each row takes the next sequence when it is written; else the head is locked from then to the
/// commit, as core/server/authority does. Shape: what I15 says against it, or nothing.
std::optional<QString> runCommitModel(Choices &choices, bool naive);

} // namespace firstline::sim
