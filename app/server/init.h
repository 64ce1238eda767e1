#pragma once

#include "app/server/arguments.h"
#include "app/server/output.h"

namespace firstline::app {

/// `init`: a new desk in a folder. Shape: the exit code.
int runInit(const Arguments &arguments, const Output &output);

} // namespace firstline::app
