#pragma once

#include "core/sync/moment.h"

#include <deque>
#include <optional>

namespace firstline::sync {

/// A wall clock that is further from the server's than this is worth a warning. Source: behaviour.md 3.
constexpr Millis kMuchSkew { 2 * 60 * 1000 };

/// The best estimate of the server's time: the sample with the least error of the last ten minutes, where the error is
/// half the round trip plus 100 ppm of its age. A sample that contradicts the older ones drops them: the server's clock
/// was set. The wall clock here is read once, at the start; after that only the monotonic one counts, so that setting
/// it, or its zone, during work moves no deadline. Source: sync.md 2.10. Thread: one at a time.
class ServerClock
{
public:
    /// After an answer that carried the server's time.
    void sample(qint64 serverMs, Millis roundTrip, const Moment &at);

    /// Until the first sample: the wall clock, corrected by what was measured when the profile was last in use.
    void remember(Millis skew) { m_rememberedSkew = skew; }

    /// Reads the wall clock, once, before the first question. Without it every question reads it until a sample comes.
    void start(const Moment &at) { m_start = at; }

    Instant now(const Moment &at) const;

    /// Wall clock here minus the server's, as far as it is known: before a sample, what was remembered and how far the
    /// wall clock was moved since the start.
    Millis skew(const Moment &at) const;

    /// How far the wall clock was set forward (back: negative) since the start. Shape: 0 without a start.
    Millis moved(const Moment &at) const;

    /// Whether the wall clock here is so wrong that people should know.
    bool off(const Moment &at) const { return std::chrono::abs(skew(at)) > kMuchSkew; }

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
    std::optional<Moment> m_start;
    Millis m_rememberedSkew { 0 };
};

} // namespace firstline::sync
