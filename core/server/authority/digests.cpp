#include "core/server/authority/digests.h"

#include <algorithm>

namespace firstline::server {

namespace {

/// Sums of so many scopes are kept, 4 KiB each.
constexpr qsizetype kKeptScopes = 512;

protocol::DigestScope scopeOf(const QString &name, const protocol::DigestBuckets &sums, bool withBuckets)
{
    const protocol::DigestSum all = protocol::total(sums);
    protocol::DigestScope out { name, all.n, qint64(all.sum), {} };
    for (size_t i = 0; withBuckets && i < sums.size(); ++i) {
        if (sums[i].n != 0)
            out.buckets.push_back({ int(i), sums[i].n, qint64(sums[i].sum), {} });
    }
    return out;
}

} // namespace

Digests::Digests(store::Database &db)
    : m_store(db)
    , m_head(db)
{
}

Result<protocol::DigestBuckets> Digests::sums(qint64 scope)
{
    const auto last = m_store.lastSeq(scope);
    if (!last)
        return fail(last.error());
    if (const auto kept = m_kept.constFind(scope); kept != m_kept.constEnd() && kept->lastSeq == *last)
        return kept->sums;
    const auto sums = m_store.sums(scope);
    if (!sums)
        return sums;
    if (m_kept.size() >= kKeptScopes)
        m_kept.clear();
    m_kept.insert(scope, { *last, *sums });
    return sums;
}

Result<bool> Digests::isBehind(const Sight &sight, const store::Head &head, const protocol::Cursor &cursor)
{
    if (cursor.phase != 0 || cursor.rid > cursor.seq || cursor.scopesVersion != quint64(sight.version)
        || cursor.incarnation != protocol::first8(head.incarnation) || cursor.seq > head.seq || cursor.seq < head.horizonSeq)
        return true;
    const auto digest = m_head.batchDigest(cursor.seq);
    if (!digest)
        return fail(digest.error());
    return digest->isEmpty() || protocol::first8(*digest) != cursor.digest;
}

Result<Digests::Scope> Digests::scopeAt(const store::Grant &grant, qint64 cursor, QSet<AggregateRef> &changed)
{
    Scope out { grant.scope, grant.name, {}, {}, false };
    const auto sums = this->sums(grant.scope);
    const auto moves = m_store.moves(grant.scope, cursor, int(protocol::kMaxDigestChanged) + 1);
    if (!sums || !moves)
        return fail(sums ? moves.error() : sums.error());
    out.sums = *sums;
    out.tooMany = qint64(moves->size()) > protocol::kMaxDigestChanged;
    for (const store::DigestMove &move : *moves) {
        out.moved.insert(move.ref);
        // What came and went behind the cursor is nobody's business.
        if (move.open || move.seen)
            changed.insert(move.ref);
        if (move.open)
            out.sums[size_t(protocol::digestBucket(move.ref))].remove(protocol::digestOf(move.ref, move.seq));
    }
    return out;
}

Result<void> Digests::addItems(const protocol::DigestRequest &request, const std::vector<Scope> &scopes,
                               protocol::DigestAnswer &answer)
{
    qint64 count = 0;
    for (const Scope &scope : scopes) {
        std::array<bool, protocol::kDigestBuckets> wanted {};
        std::vector<int> order;
        for (const protocol::DigestPlace &place : request.places) {
            if (place.scope != scope.name)
                continue;
            if (place.bucket < 0 || place.bucket >= protocol::kDigestBuckets)
                return fail(ErrorCode::BadArgument, u"there are 256 buckets"_qs);
            wanted[size_t(place.bucket)] = true;
            order.push_back(place.bucket);
        }
        if (order.empty() || count >= protocol::kMaxDigestItems)
            continue;
        const auto rows = m_store.rows(scope.no, wanted);
        if (!rows)
            return fail(rows.error());
        std::array<protocol::DigestBucket, protocol::kDigestBuckets> buckets;
        for (const store::DigestRow &row : *rows) {
            if (!scope.moved.contains(row.ref))
                buckets[size_t(protocol::digestBucket(row.ref))].items.push_back({ int(row.ref.kind), row.ref.id, row.seq });
        }
        protocol::DigestScope out;
        out.name = scope.name;
        for (const int bucket : order) {
            // Whole buckets only: half a bucket would look as if the rest were gone.
            if (count >= protocol::kMaxDigestItems)
                break;
            buckets[size_t(bucket)].bucket = bucket;
            count += qint64(buckets[size_t(bucket)].items.size());
            out.buckets.push_back(std::move(buckets[size_t(bucket)]));
        }
        answer.scopes.push_back(std::move(out));
    }
    return {};
}

Result<protocol::DigestAnswer> Digests::answer(const Sight &sight, const store::Head &head,
                                               const protocol::DigestRequest &request, Instant now)
{
    protocol::DigestAnswer answer;
    answer.serverMs = toMs(now);
    answer.durableSeq = head.durableSeq;
    protocol::Cursor cursor { protocol::first8(head.incarnation), head.seq, protocol::first8(head.digest), quint64(sight.version), 0, 0 };
    if (request.cursor.isEmpty()) {
        answer.to = protocol::encodeCursor(cursor);
    } else {
        const auto given = protocol::decodeCursor(request.cursor);
        const auto behind = given ? isBehind(sight, head, *given) : Result<bool>(true);
        if (!behind)
            return fail(behind.error());
        answer.behind = *behind;
        if (*behind)
            return answer;
        cursor = *given;
    }
    answer.toSeq = cursor.seq;
    answer.scopesVersion = sight.version;
    const bool buckets = !request.scopes.isEmpty();
    const bool items = !request.places.empty();
    QSet<AggregateRef> changed;
    std::vector<Scope> asked;
    for (const store::Grant &grant : sight.grants) {
        const bool wanted = items ? std::any_of(request.places.begin(), request.places.end(),
                                        [&](const protocol::DigestPlace &place) { return place.scope == grant.name; })
                                  : !buckets || request.scopes.contains(grant.name);
        if (grant.untilSeq || !wanted)
            continue;
        auto scope = scopeAt(grant, cursor.seq, changed);
        if (!scope)
            return fail(scope.error());
        if (!items)
            answer.scopes.push_back(scopeOf(scope->name, scope->sums, buckets));
        const bool tooMany = scope->tooMany || changed.size() > protocol::kMaxDigestChanged;
        asked.push_back(*std::move(scope));
        if (tooMany) {
            answer.behind = true;
            answer.scopes.clear();
            return answer;
        }
    }
    if (items) {
        if (auto ok = addItems(request, asked, answer); !ok)
            return fail(ok.error());
    }
    for (const AggregateRef &ref : std::as_const(changed))
        answer.changed.push_back({ int(ref.kind), ref.id });
    return answer;
}

} // namespace firstline::server
