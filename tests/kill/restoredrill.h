#pragma once

#include "tests/kill/checks.h"
#include "tests/kill/history.h"

namespace firstline::kill {

/// How the old database comes back.
enum class Restoring {
    Silent, ///< Somebody copies the file over the database: nothing tells the server.
    Declared, ///< `firstline-server restore`.
};

/// A backup under a working desk, more work, then the backup comes back. What was acknowledged since must return, with its
/// numbers, and no mail may go out a second time.
Verdict runRestoreDrill(Desk &desk, History &history, Restoring how);

} // namespace firstline::kill
