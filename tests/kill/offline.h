#pragma once

#include "tests/kill/checks.h"
#include "tests/kill/history.h"

namespace firstline::kill {

/// A day without a link.
struct OfflineOptions {
    int commands = 2000; ///< Of each workstation.
    int tickets = 500;
    quint32 seed = 1;
    int convergeMs = 600'000;
};

/// Workstations go offline with the same tickets, write their commands, and come back one after the other. Everything
/// that was typed must be in the desk or wait for a decision with both sides.
Verdict runOffline(Desk &desk, History &history, const OfflineOptions &options);

} // namespace firstline::kill
