#pragma once

#include "app/server/arguments.h"
#include "app/server/output.h"

namespace firstline::app {

/// `restore`: puts a backup in the place of the database, as a new incarnation. Shape: the exit code.
int runRestore(const Arguments &arguments, const Output &output);

/// `doctor`: permissions, certificate, disk, versions. Shape: the exit code.
int runDoctor(const Arguments &arguments, const Output &output);

} // namespace firstline::app
