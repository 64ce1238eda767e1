#pragma once

#include "app/server/arguments.h"
#include "app/server/output.h"
#include "core/server/authority/servercore.h"

namespace firstline::app {

/// Runs user, group, device, pbx, config, import, backup or check on an open desk: in this process, or in the `serve` that
/// was handed the command. Shape: the exit code.
int executeCommand(server::ServerCore &core, const Arguments &arguments, const Output &output, Instant now);

} // namespace firstline::app
