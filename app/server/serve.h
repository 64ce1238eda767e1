#pragma once

#include "app/server/arguments.h"
#include "app/server/output.h"

namespace firstline::app {

/// `serve`: until SIGTERM or SIGINT. Shape: the exit code.
int runServe(const Arguments &arguments, const Output &output);

} // namespace firstline::app
