#pragma once

#include "core/domain/outcome.h"
#include "core/domain/record.h"
#include "core/store/database.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace firstline::store {

/// How far a cache has got.
struct SyncPoint {
    QByteArray cursor; ///< Opaque; empty: from the beginning.
    qint64 seq = 0;
    qint64 head = 0;
    qint64 scopesVersion = 0;
    qint64 durableSeq = 0;
    bool bootstrapping = true;
    qint64 received = 0;
    qint64 total = 0;
    bool reconciling = false; ///< What is here is to be compared with the server before anything else.

    friend bool operator==(const SyncPoint &, const SyncPoint &) = default;
};

/// The confirmed form of an aggregate that waiting commands changed.
struct BaseCopy {
    std::optional<Aggregate> aggregate; ///< Nothing: the server has none.
};

/// What cache.db keeps beside the records: the cursor, base copies, scopes, what is missing. Every function works
/// inside the caller's transaction. Errors: those of Statement::run. Thread: that of its Database.
class CacheStore
{
public:
    explicit CacheStore(Database &db);

    Database &database() { return m_db; }

    [[nodiscard]] Result<SyncPoint> point();
    [[nodiscard]] Result<void> setPoint(const SyncPoint &point);

    /// Shape: nothing when the aggregate is clean.
    [[nodiscard]] Result<std::optional<BaseCopy>> base(const AggregateRef &ref);
    [[nodiscard]] Result<void> setBase(const AggregateRef &ref, const std::optional<Aggregate> &aggregate);
    [[nodiscard]] Result<void> dropBase(const AggregateRef &ref);
    [[nodiscard]] Result<std::vector<AggregateRef>> dirty();

    /// An aggregate is seen through exactly these scopes.
    [[nodiscard]] Result<void> setScopes(const AggregateRef &ref, const QStringList &scopes);

    /// As setScopes, for an aggregate that was not here.
    [[nodiscard]] Result<void> addScopes(const AggregateRef &ref, const QStringList &scopes);

    /// After a transaction was rolled back: scopes that it made are gone.
    void forgetScopeNumbers() { m_scopeNumbers.clear(); }

    /// Whether nothing is dirty, missing or stale: then an aggregate may be written without looking.
    [[nodiscard]] Result<bool> isPlain();

    /// Forgets a scope. Shape: the aggregates that are seen through no other one.
    [[nodiscard]] Result<std::vector<AggregateRef>> removeScope(const QString &scope);

    /// What the server says of a stay: an aggregate is not seen through this scope. Shape: true when no scope is left.
    [[nodiscard]] Result<bool> leaveScope(const AggregateRef &ref, const QString &scope);

    [[nodiscard]] Result<void> addNeed(const AggregateRef &ref);
    [[nodiscard]] Result<void> removeNeed(const AggregateRef &ref);

    /// At most `limit` of what is missing.
    [[nodiscard]] Result<std::vector<AggregateRef>> needs(int limit);

    /// Everything that is here becomes stale, until it is seen again.
    [[nodiscard]] Result<void> markAllStale();
    [[nodiscard]] Result<void> addStale(const AggregateRef &ref);
    [[nodiscard]] Result<bool> isStale(const AggregateRef &ref);
    [[nodiscard]] Result<void> notStale(const AggregateRef &ref);
    /// What is stale and is not going to be fetched.
    [[nodiscard]] Result<std::vector<AggregateRef>> stale();

    [[nodiscard]] Result<void> addApplied(const CommandResult &result);
    [[nodiscard]] Result<std::vector<CommandResult>> applied();
    [[nodiscard]] Result<void> forgetApplied();

    /// Forgets what is kept here about an aggregate (scopes, base, need, stale).
    [[nodiscard]] Result<void> forget(const AggregateRef &ref);

private:
    [[nodiscard]] Result<qint64> scopeNo(const QString &name);
    [[nodiscard]] Result<std::vector<AggregateRef>> refs(Statement &statement);
    [[nodiscard]] Result<bool> exists(Statement &statement);

    Database &m_db;
    QHash<QString, qint64> m_scopeNumbers;
};

} // namespace firstline::store
