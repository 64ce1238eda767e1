#include "core/server/http/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace firstline::server {

RateLimiter::RateLimiter(const Clock &clock, BucketRate rate, qsizetype maxKeys)
    : m_clock(clock)
    , m_rate(rate)
    , m_buckets(maxKeys)
{
}

Admission RateLimiter::take(const QByteArray &key, double cost)
{
    const std::lock_guard lock(m_mutex);
    const Millis now = m_clock.monotonic();
    Bucket *bucket = m_buckets.find(key);
    if (!bucket)
        bucket = &m_buckets.insert(key, { m_rate.burst, now });
    const double seconds = double((now - bucket->at).count()) / 1000.0;
    bucket->tokens = std::min(m_rate.burst, bucket->tokens + std::max(0.0, seconds) * m_rate.perSecond);
    bucket->at = now;
    const double needed = std::min(cost, m_rate.burst);
    constexpr double kRounding = 1e-9;
    if (bucket->tokens + kRounding >= needed) {
        bucket->tokens -= cost;
        return {};
    }
    const double missing = needed - bucket->tokens - kRounding;
    const double wait = std::ceil(missing / std::max(m_rate.perSecond, 1e-6) * 1000.0);
    return { false, Millis(qint64(std::min(wait, 86'400'000.0))) };
}

qsizetype RateLimiter::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace firstline::server
