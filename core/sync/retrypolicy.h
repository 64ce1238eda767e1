#pragma once

#include "core/sync/moment.h"

#include <algorithm>

namespace firstline::sync {

/// When to try again: full jitter between one second and a limit that doubles with each failure, at most `cap`.
/// The only place where anything is retried.
class RetryPolicy
{
public:
    static constexpr Millis kFirst { 1000 };
    static constexpr Millis kLinkCap { 15'000 }; ///< Nothing came back.
    static constexpr Millis kServerCap { 300'000 }; ///< The server asked for patience.

    void failed(const Moment &at, Entropy &entropy, Millis cap, Millis atLeast)
    {
        m_failures = std::min(m_failures + 1, 16);
        const Millis limit = std::min(cap, Millis(kFirst.count() * (1LL << m_failures)));
        const qint64 spread = std::max<qint64>((limit - kFirst).count(), 1);
        m_until = at.mono + std::max(atLeast, kFirst + Millis(qint64(entropy.number()) % spread));
    }
    void succeeded()
    {
        m_failures = 0;
        m_until = Millis(0);
    }
    bool mayTry(const Moment &at) const { return at.mono >= m_until; }
    Millis until() const { return m_until; }
    int failures() const { return m_failures; }

private:
    int m_failures = 0;
    Millis m_until { 0 };
};

} // namespace firstline::sync
