#pragma once

#include "core/base/clock.h"
#include "core/server/http/lrumap.h"

#include <mutex>

namespace firstline::server {

/// A token bucket's size: so many a second on average, so many at once.
struct BucketRate {
    double perSecond = 10;
    double burst = 20;
};

/// Whether something may happen now, and if not, after how long it may.
struct Admission {
    bool allowed = true;
    Millis retryAfter { 0 };
};

/// A token bucket per key (device, user or address). Memory is bounded: of more than `maxKeys` keys the one unused
/// longest is forgotten, i.e. starts again with a full bucket. Thread: any.
class RateLimiter
{
public:
    /// 50,000 keys take some 10 MB.
    static constexpr qsizetype kMaxKeys = 50'000;

    RateLimiter(const Clock &clock, BucketRate rate, qsizetype maxKeys = kMaxKeys);

    /// Takes `cost` tokens, or says when they will be there; a refusal takes nothing. A cost above the burst is
    /// allowed when the bucket is full and leaves a debt.
    Admission take(const QByteArray &key, double cost = 1);

    /// Keys remembered at this moment.
    qsizetype size() const;

private:
    struct Bucket {
        double tokens = 0;
        Millis at { 0 };
    };

    const Clock &m_clock;
    BucketRate m_rate;
    mutable std::mutex m_mutex;
    LruMap<Bucket> m_buckets;
};

} // namespace firstline::server
