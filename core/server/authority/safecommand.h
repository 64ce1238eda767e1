#pragma once

#include "core/domain/command.h"

namespace firstline::server {

/// Takes out of the texts of a command that came over the wire what must not reach a screen: the HTML of messages and articles
/// goes through the sanitiser. Workstations do it again with messages before they show them. Imports on the server clean what
/// they read themselves, for they know its links. Does nothing to other commands. Source: sync.md 6.6. Thread: any.
void makeSafe(CommandBody &body);

} // namespace firstline::server
