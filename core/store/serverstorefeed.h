#pragma once

#include "core/domain/record.h"
#include "core/store/database.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <unordered_map>

namespace firstline::store {

/// A stay of an aggregate in a scope.
struct Stay {
    qint64 scope = 0;
    qint64 enterSeq = 0;
    std::optional<qint64> leaveSeq; ///< Empty: it is still there.
};

/// A scope that a person holds or held.
struct Grant {
    qint64 scope = 0;
    QString name;
    qint64 sinceSeq = 0;
    std::optional<qint64> untilSeq; ///< Empty: still held.
};

/// A place in the change feed of one scope.
struct FeedRow {
    qint64 aggSeq = 0;
    AggregateRef ref;
};

/// Who may see what since when, and the index of changes: scopes, stays, grants. Works inside the caller's transaction.
/// Errors: those of Statement::run. Thread: that of its Database.
class ServerFeed
{
public:
    explicit ServerFeed(Database &db);

    /// Forgets numbers of scopes that it remembers: after anything was rolled back.
    void forget() { m_numbers.clear(); }

    /// The number of a scope, made if absent (writers only).
    [[nodiscard]] Result<qint64> scopeNo(const QString &name);
    [[nodiscard]] Result<QString> scopeName(qint64 scope);

    /// Makes an aggregate visible through exactly `scopes` as of `seq`: opens and closes stays, moves the open ones to
    /// `seq`. `known`: its stays as they stand, kept up to date. Shape: numbers of all scopes that saw it before or see it
    /// now.
    [[nodiscard]] Result<std::vector<qint64>> place(const AggregateRef &ref, const QStringList &scopes, qint64 seq,
                                                    std::vector<Stay> &known);

    /// PostgreSQL: all stays of many aggregates of a kind; those without any are left out. Under store::Ahead it only asks.
    [[nodiscard]] Result<std::unordered_map<Uuid, std::vector<Stay>>> staysOfMany(EntityKind kind, const std::vector<Uuid> &ids);

    /// All stays of an aggregate.
    [[nodiscard]] Result<std::vector<Stay>> stays(const AggregateRef &ref);

    /// Rows of a scope with agg_seq > `after`, ascending, at most `limit`.
    [[nodiscard]] Result<std::vector<FeedRow>> changed(qint64 scope, qint64 after, int limit);

    /// Rows of a scope with after < agg_seq <= upTo.
    [[nodiscard]] Result<std::vector<FeedRow>> changedBetween(qint64 scope, qint64 after, qint64 upTo);

    /// Whether anything of a scope has agg_seq > `after`.
    [[nodiscard]] Result<bool> hasChanged(qint64 scope, qint64 after);

    /// All grants a person holds or held (within the horizon).
    [[nodiscard]] Result<std::vector<Grant>> grants(const AgentId &agent);

    /// Grants a person exactly `scopes` as of `seq`. Shape: whether anything changed.
    [[nodiscard]] Result<bool> setGrants(const AgentId &agent, const QStringList &scopes, qint64 seq);

    /// Headers of a kind in the order of rid that are visible through one of `scopes` at this moment. `after` 0: from
    /// the beginning.
    [[nodiscard]] Result<std::vector<std::pair<qint64, Uuid>>> visible(EntityKind kind, const std::vector<qint64> &scopes,
                                                                       qint64 after, int limit);

    /// Open tickets visible through one of `scopes`, in the order of rid.
    [[nodiscard]] Result<std::vector<std::pair<qint64, Uuid>>> openTickets(const std::vector<qint64> &scopes,
                                                                           qint64 after, int limit);

    /// Tickets visible through one of `scopes`, newest first, with rid < `before`; without those that openTickets
    /// gives for `without`.
    [[nodiscard]] Result<std::vector<std::pair<qint64, Uuid>>> otherTickets(const std::vector<qint64> &scopes,
                                                                            const std::vector<qint64> &without,
                                                                            qint64 before, int limit);

    /// How many aggregates are visible through one of `scopes`.
    [[nodiscard]] Result<qint64> countVisible(const std::vector<qint64> &scopes);

private:
    Database &m_db;
    QHash<QString, qint64> m_numbers;
};

} // namespace firstline::store
