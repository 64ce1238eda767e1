#pragma once

#include "core/server/authority/sessions.h"
#include "core/store/serverstore.h"
#include "core/store/serverstorefeed.h"

namespace firstline::server {

/// What a session may see at one moment.
struct Sight {
    Session session;
    std::vector<store::Grant> grants; ///< Held and once held.
    qint64 version = 0; ///< Grows with every change of them.

    /// Numbers of the scopes held now.
    std::vector<qint64> scopes() const;

    /// Numbers of the scopes that were held at `seq` and still are.
    std::vector<qint64> scopesSince(qint64 seq) const;

    /// Whether a scope is held now.
    bool holds(qint64 scope) const;

    /// Names of the scopes held now, but not since `seq` without a gap, sorted.
    QStringList namesSince(qint64 seq) const;

    /// Names of the scopes held now, sorted.
    QStringList namesNow() const;

    /// Names of those that were held at `seq`, sorted.
    QStringList namesAt(qint64 seq) const;
};

/// Whether an aggregate is in one of these scopes now.
[[nodiscard]] Result<bool> isIn(store::ServerFeed &feed, const std::vector<qint64> &scopes, const AggregateRef &ref);

/// A result as whoever holds these scopes may see it: what stood against a command is told only while its aggregate is in
/// sight (I9). Its author may have lost it since the command was executed.
[[nodiscard]] Result<CommandResult> seenFrom(store::ServerFeed &feed, const std::vector<qint64> &scopes, store::StoredResult stored);

/// Whether a grant was held at a sequence.
bool heldAt(const store::Grant &grant, qint64 seq);

} // namespace firstline::server
