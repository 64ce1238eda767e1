#pragma once

#include "tests/sim/runner.h"

namespace firstline::sim {

/// Memory that a process shares with those that it makes, for the choices of what they run.
struct Board;

/// The one on which runOnce() writes from here on, in this process and those that it makes.
Board *newBoard();

/// What the process was running that ended with this status.
Finding lastWords(const Board &board, int status);

} // namespace firstline::sim
