#pragma once

#include "core/protocol/digest.h"
#include "core/store/database.h"

#include <QtCore/QHash>

namespace firstline::store {

/// One aggregate seen through one scope.
struct CacheStay {
    AggregateRef ref;
    qint64 scope = 0; ///< Its number in this cache.
    qint64 seq = 0; ///< Of the confirmed state.
};

/// What anti-entropy reads of cache.db. Works inside the caller's transaction or alone. Errors: those of Statement::run.
/// Thread: that of its Database.
class CacheDigest
{
public:
    explicit CacheDigest(Database &db);

    /// Numbers and names of scopes.
    [[nodiscard]] Result<QHash<qint64, QString>> scopes();

    /// The stays of one kind behind (`id`, `scope`), in that order, at most `limit`.
    [[nodiscard]] Result<std::vector<CacheStay>> stays(EntityKind kind, const Uuid &id, qint64 scope, int limit);

    /// The stays of one aggregate.
    [[nodiscard]] Result<std::vector<CacheStay>> staysOf(const AggregateRef &ref);

    /// The stays in some buckets of a scope.
    [[nodiscard]] Result<std::vector<CacheStay>> staysIn(const QString &scope,
                                                         const std::array<bool, protocol::kDigestBuckets> &buckets);

    /// Whatever was confirmed above `seq` becomes stale and is to be fetched. Shape: how many.
    [[nodiscard]] Result<qint64> doubtAbove(qint64 seq);

private:
    Database &m_db;
};

} // namespace firstline::store
