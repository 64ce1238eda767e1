#pragma once

#include "core/protocol/messages.h"

/// The messages of anti-entropy: POST /v1/digest. docs/protocol.md tables their keys.
namespace firstline::protocol {

constexpr qint64 kMaxDigestChanged = 2000; ///< With more the workstation pulls first.
constexpr qint64 kMaxDigestItems = 20'000; ///< In one answer; what is missing is asked for again.

/// One bucket of one scope.
struct DigestPlace {
    QString scope;
    int bucket = 0;
};

/// POST /v1/digest. Without `scopes` and `places`: the sums of every granted scope. With `scopes`: their buckets. With
/// `places`: what lies in those buckets.
struct DigestRequest {
    QByteArray cursor; ///< What is compared is the state at this cursor. Empty: at the head; the answer brings a cursor.
    QStringList scopes;
    std::vector<DigestPlace> places;
};

/// One aggregate and its version.
struct DigestItem {
    int kind = 0;
    Uuid id;
    qint64 seq = 0;
};

/// The sum of one bucket, or what lies in it.
struct DigestBucket {
    int bucket = 0;
    qint64 n = 0;
    qint64 sum = 0; ///< The 64 bits of DigestSum::sum.
    std::vector<DigestItem> items; ///< Only where places were asked for; then n and sum are 0.
};

/// One scope.
struct DigestScope {
    QString name;
    qint64 n = 0;
    qint64 sum = 0; ///< The 64 bits of DigestSum::sum.
    std::vector<DigestBucket> buckets; ///< Empty ones are left out, but for those that were asked for.
};

/// Answer of digest. Sums and items leave out `changed`: what moved behind the cursor and was seen at it.
struct DigestAnswer {
    bool behind = false; ///< Nothing can be compared: pull first.
    std::vector<DigestScope> scopes;
    std::vector<HydrateRef> changed;
    QByteArray to; ///< For an empty cursor: the cursor of the head, from which the tail goes on.
    qint64 toSeq = 0;
    qint64 scopesVersion = 0;
    qint64 durableSeq = 0;
    qint64 serverMs = 0;
};

} // namespace firstline::protocol

namespace firstline {
// clang-format off
#define FL_DESCRIBE(Type, ...) template<> struct Describe<protocol::Type> { using M = protocol::Type; static constexpr auto fields = std::make_tuple(__VA_ARGS__); };
FL_DESCRIBE(DigestPlace, part("scope", 1, &M::scope), part("bucket", 2, &M::bucket))
FL_DESCRIBE(DigestRequest, part("cursor", 1, &M::cursor), part("scopes", 2, &M::scopes), part("places", 3, &M::places))
FL_DESCRIBE(DigestItem, part("kind", 1, &M::kind), part("id", 2, &M::id), part("seq", 3, &M::seq))
FL_DESCRIBE(DigestBucket, part("bucket", 1, &M::bucket), part("n", 2, &M::n), part("sum", 3, &M::sum), part("items", 4, &M::items))
FL_DESCRIBE(DigestScope, part("name", 1, &M::name), part("n", 2, &M::n), part("sum", 3, &M::sum), part("buckets", 4, &M::buckets))
FL_DESCRIBE(DigestAnswer, part("behind", 1, &M::behind), part("scopes", 2, &M::scopes), part("changed", 3, &M::changed),
    part("to", 4, &M::to), part("to_seq", 5, &M::toSeq), part("scopes_version", 6, &M::scopesVersion),
    part("durable_seq", 7, &M::durableSeq), part("server_ms", 8, &M::serverMs))
#undef FL_DESCRIBE
// clang-format on
} // namespace firstline
