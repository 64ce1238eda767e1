#pragma once

#include "core/domain/record.h"

#include <array>

namespace firstline::protocol {

constexpr int kDigestBuckets = 256;

/// The 64 bits that one version of one aggregate adds to a digest. The same on both sides and in every release: against
/// accidents, not against malice.
quint64 digestOf(const AggregateRef &ref, qint64 seq);

/// The bucket of an aggregate, 0 to 255; does not depend on its version.
int digestBucket(const AggregateRef &ref);

/// How many aggregates there are and the sum of their digestOf, modulo 2^64.
struct DigestSum {
    qint64 n = 0;
    quint64 sum = 0;

    void add(quint64 digest)
    {
        ++n;
        sum += digest;
    }
    void remove(quint64 digest)
    {
        --n;
        sum -= digest;
    }
    DigestSum &operator+=(const DigestSum &other)
    {
        n += other.n;
        sum += other.sum;
        return *this;
    }
    friend bool operator==(const DigestSum &, const DigestSum &) = default;
};

/// One scope, bucket by bucket.
using DigestBuckets = std::array<DigestSum, kDigestBuckets>;

/// All buckets together.
DigestSum total(const DigestBuckets &buckets);

} // namespace firstline::protocol
