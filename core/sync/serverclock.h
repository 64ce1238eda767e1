#pragma once

#include "core/sync/moment.h"

#include <deque>

namespace firstline::sync {

/// The best estimate of the server's time: the sample with the least error of the last ten minutes, where the error is
/// half the round trip plus 100 ppm of its age. Source: sync.md 2.10.
class ServerClock
{
public:
    /// After an answer that carried the server's time.
    void sample(qint64 serverMs, Millis roundTrip, const Moment &at);

    /// Until the first sample: the wall clock, corrected by what was measured when the profile was last in use.
    void remember(Millis skew) { m_rememberedSkew = skew; }

    Instant now(const Moment &at) const;

    /// Wall clock here minus the server's.
    Millis skew(const Moment &at) const;
    bool measured() const { return !m_samples.empty(); }

    /// The server's time minus the monotonic clock; only with measured().
    Millis offset(const Moment &at) const;

private:
    struct Sample {
        Millis offset; ///< Server's time minus monotonic time.
        Millis error;
        Millis at;
    };
    const Sample &best(Millis mono) const;

    std::deque<Sample> m_samples;
    Millis m_rememberedSkew { 0 };
};

} // namespace firstline::sync
