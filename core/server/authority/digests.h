#pragma once

#include "core/protocol/digestmessages.h"
#include "core/server/authority/pagebuilder.h"
#include "core/store/serverdigest.h"

namespace firstline::server {

/// Answers POST /v1/digest: the sums of the scopes that a session is granted, so that a workstation finds what it holds
/// wrongly. Sums are computed when they are asked for and kept until their scope changes. Works inside the caller's
/// read transaction. One thread. Source: sync.md 2.15.
class Digests
{
public:
    explicit Digests(store::Database &db);

    /// Errors: BadArgument (a scope that is not granted, a bucket that does not exist), storage.
    [[nodiscard]] Result<protocol::DigestAnswer> answer(const Sight &sight, const store::Head &head,
                                                        const protocol::DigestRequest &request, Instant now);

private:
    struct Kept {
        qint64 lastSeq = -1;
        protocol::DigestBuckets sums {};
    };
    struct Scope {
        qint64 no = 0;
        QString name;
        protocol::DigestBuckets sums {}; ///< Without what moved.
        QSet<AggregateRef> moved;
        bool tooMany = false; ///< More moved than is worth leaving out.
    };

    [[nodiscard]] Result<protocol::DigestBuckets> sums(qint64 scope);
    [[nodiscard]] Result<Scope> scopeAt(const store::Grant &grant, qint64 cursor, QSet<AggregateRef> &changed);
    [[nodiscard]] Result<bool> isBehind(const Sight &sight, const store::Head &head, const protocol::Cursor &cursor);
    [[nodiscard]] Result<void> addItems(const protocol::DigestRequest &request, const std::vector<Scope> &scopes,
                                        protocol::DigestAnswer &answer);

    store::ServerDigests m_store;
    store::ServerStore m_head;
    QHash<qint64, Kept> m_kept;
};

} // namespace firstline::server
