#pragma once

#include "core/protocol/digest.h"
#include "core/store/serverstorefeed.h"

namespace firstline::store {

/// One open stay: what a digest is made of.
struct DigestRow {
    AggregateRef ref;
    qint64 seq = 0;
};

/// Something that moved in a scope behind a cursor.
struct DigestMove {
    AggregateRef ref;
    qint64 seq = 0;
    bool open = false; ///< Still in the scope.
    bool seen = false; ///< It was in the scope at the cursor.
};

/// What anti-entropy reads of the stays. Works inside the caller's transaction. Errors: those of Statement::run.
/// Thread: that of its Database.
class ServerDigests
{
public:
    explicit ServerDigests(Database &db);

    /// The sequence of the last change in a scope. Shape: 0 when it never held anything.
    [[nodiscard]] Result<qint64> lastSeq(qint64 scope);

    /// The sums of a scope as it is now. Reads all of its open stays.
    [[nodiscard]] Result<protocol::DigestBuckets> sums(qint64 scope);

    /// The open stays of a scope whose bucket is one of `buckets`. Reads all of its open stays.
    [[nodiscard]] Result<std::vector<DigestRow>> rows(qint64 scope, const std::array<bool, protocol::kDigestBuckets> &buckets);

    /// What moved in a scope behind `after`, at most `limit`.
    [[nodiscard]] Result<std::vector<DigestMove>> moves(qint64 scope, qint64 after, int limit);

private:
    template<class Use>
    [[nodiscard]] Result<void> walk(qint64 scope, Use use);

    Database &m_db;
};

} // namespace firstline::store
