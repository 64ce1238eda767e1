#pragma once

#include "app/server/arguments.h"
#include "app/server/output.h"

namespace firstline::app {

/// `export`: tickets, companies, contacts, assets, contracts or articles as CSV or JSON lines of output. Reads over a
/// connection of its own, one state of the desk throughout, also while `serve` runs. Shape: the exit code.
int runExport(const Arguments &arguments, const Output &output);

} // namespace firstline::app
