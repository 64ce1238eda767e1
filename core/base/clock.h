#pragma once

#include "core/base/instant.h"

namespace firstline {

/// Where time comes from. Rules never ask a clock: they are handed an Instant. Shells ask this one, tests turn theirs.
/// Thread: implementations may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock, UTC. May jump.
    virtual Instant now() const = 0;

    /// Monotonic time since an arbitrary start; never jumps within one boot, goes on while the machine sleeps.
    virtual Millis monotonic() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    Millis monotonic() const override;
};

/// An id of the current boot of this machine, so that monotonic ages are never compared across a restart.
/// Shape: text, empty where the system tells none. Source: /proc/sys/kernel/random/boot_id.
QString bootId();

} // namespace firstline
