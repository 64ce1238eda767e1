#include "core/protocol/digest.h"

#include <QtCore/QtEndian>

namespace firstline::protocol {

namespace {

/// Spreads 64 bits (the finaliser of splitmix64).
quint64 spread(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

quint64 ofId(const AggregateRef &ref)
{
    const QByteArray id = ref.id.bytes();
    quint64 x = spread(quint64(ref.kind));
    x = spread(x ^ qFromBigEndian<quint64>(id.constData()));
    return spread(x ^ qFromBigEndian<quint64>(id.constData() + 8));
}

} // namespace

quint64 digestOf(const AggregateRef &ref, qint64 seq)
{
    return spread(ofId(ref) ^ quint64(seq));
}

int digestBucket(const AggregateRef &ref)
{
    return int(ofId(ref) >> 56);
}

DigestSum total(const DigestBuckets &buckets)
{
    DigestSum out;
    for (const DigestSum &bucket : buckets)
        out += bucket;
    return out;
}

} // namespace firstline::protocol
