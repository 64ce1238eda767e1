#include "core/server/http/jobtimer.h"

#include "core/base/logging.h"
#include "core/server/authority/servercore.h"
#include "core/server/http/metrics.h"

#include <algorithm>

namespace firstline::server {

namespace {

constexpr int kSlice = 32; ///< Tickets between two pushes: some ten milliseconds.

/// The wall clock is looked at so often, because it may jump while the thread waits.
constexpr Millis kLongest { 60'000 };

} // namespace

JobTimer::JobTimer(ServerCore &core, const Clock &clock, Counter &jobs)
    : m_core(core)
    , m_clock(clock)
    , m_jobs(jobs)
{
}

Millis JobTimer::patience()
{
    if (m_brokenUntil)
        return std::clamp(*m_brokenUntil - m_clock.monotonic(), Millis(0), kLongest);
    const auto next = m_core.nextDue();
    if (!next || !*next)
        return kLongest;
    return std::clamp(**next - m_clock.now(), Millis(0), kLongest);
}

void JobTimer::run()
{
    if (m_brokenUntil && m_clock.monotonic() < *m_brokenUntil)
        return;
    m_brokenUntil.reset();
    const auto done = m_core.runDue(m_clock.now(), kSlice);
    if (done) {
        m_jobs.add(quint64(*done));
        return;
    }
    qCWarning(lcServer) << "what time brings could not be done" << done.error().detail;
    m_brokenUntil = m_clock.monotonic() + kLongest;
}

} // namespace firstline::server
