#include "core/store/serverdigest.h"

namespace firstline::store {

ServerDigests::ServerDigests(Database &db)
    : m_db(db)
{
}

Result<qint64> ServerDigests::lastSeq(qint64 scope)
{
    auto s = m_db.statement("SELECT agg_seq FROM agg_scope WHERE scope = ? ORDER BY agg_seq DESC LIMIT 1");
    if (auto ok = s.bind(scope).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

template<class Use>
Result<void> ServerDigests::walk(qint64 scope, Use use)
{
    auto s = m_db.statement("SELECT agg_kind, agg_id, agg_seq FROM agg_scope WHERE scope = ? AND leave_seq IS NULL");
    if (auto ok = s.bind(scope).run(); !ok)
        return ok;
    while (s.next())
        use(DigestRow { { static_cast<EntityKind>(s.int64(0)), s.uuid(1) }, s.int64(2) });
    return s.ended();
}

Result<protocol::DigestBuckets> ServerDigests::sums(qint64 scope)
{
    protocol::DigestBuckets buckets;
    const Result<void> walked = walk(scope, [&](const DigestRow &row) {
        buckets[size_t(protocol::digestBucket(row.ref))].add(protocol::digestOf(row.ref, row.seq));
    });
    if (!walked)
        return fail(walked.error());
    return buckets;
}

Result<std::vector<DigestRow>> ServerDigests::rows(qint64 scope,
                                                   const std::array<bool, protocol::kDigestBuckets> &buckets)
{
    std::vector<DigestRow> out;
    const Result<void> walked = walk(scope, [&](const DigestRow &row) {
        if (buckets[size_t(protocol::digestBucket(row.ref))])
            out.push_back(row);
    });
    if (!walked)
        return fail(walked.error());
    return out;
}

Result<std::vector<DigestMove>> ServerDigests::moves(qint64 scope, qint64 after, int limit)
{
    auto s = m_db.statement("SELECT agg_kind, agg_id, agg_seq, enter_seq, leave_seq FROM agg_scope "
                            "WHERE scope = ? AND agg_seq > ? ORDER BY agg_seq LIMIT ?");
    if (auto ok = s.bind(scope).bind(after).bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<DigestMove> out;
    while (s.next()) {
        out.push_back({ { static_cast<EntityKind>(s.int64(0)), s.uuid(1) }, s.int64(2), s.isNull(4),
            s.int64(3) <= after });
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

} // namespace firstline::store
