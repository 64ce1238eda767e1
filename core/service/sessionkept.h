#pragma once

#include "core/sync/sessionkeeping.h"

namespace firstline::service {

/// Whether this computer keeps the session, for the screens. Thread: interface.
using SessionKept = sync::SessionKeeping;

} // namespace firstline::service
