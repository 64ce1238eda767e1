#pragma once

#include "core/domain/command.h"

namespace firstline::server {

/// Takes out of the texts of a command what must not reach a screen: HTML goes through the sanitiser, whoever sent it. The
/// workstation does it again before it shows it. Does nothing to other commands. Source: sync.md 6.6. Thread: any.
void makeSafe(CommandBody &body);

} // namespace firstline::server
