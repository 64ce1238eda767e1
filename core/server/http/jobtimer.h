#pragma once

#include "core/base/clock.h"

namespace firstline::server {

class ServerCore;
class Counter;

/// When the committer's thread has to do what time brings: one timer, to the next instant. Work that has piled up is done
/// in slices, so that pushes pass in between. Thread: the committer's.
class JobTimer
{
public:
    /// `jobs` counts the tickets looked at.
    JobTimer(ServerCore &core, const Clock &clock, Counter &jobs);

    /// How long the thread may wait for other work.
    Millis patience();

    /// A slice of what is due, if anything is. A failure is logged and tried again in a minute.
    void run();

private:
    ServerCore &m_core;
    const Clock &m_clock;
    Counter &m_jobs;
    std::optional<Millis> m_brokenUntil; ///< Monotonic.
};

} // namespace firstline::server
