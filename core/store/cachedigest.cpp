#include "core/store/cachedigest.h"

#include "core/domain/entities.h"

namespace firstline::store {

namespace {

/// The table of a kind; the one of configuration holds many.
QString tableOf(EntityKind kind)
{
    const EntityInfo &info = entityInfo(kind);
    return info.storage == Storage::Body ? u"config"_qs : QString(u'"' % info.name % u'"');
}

QString onlyOf(EntityKind kind)
{
    return entityInfo(kind).storage == Storage::Body ? QString(u" AND t.kind = "_qs % QString::number(int(kind))) : QString();
}

Result<std::vector<CacheStay>> read(Statement &s, EntityKind kind)
{
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<CacheStay> out;
    while (s.next())
        out.push_back({ { kind, s.uuid(0) }, s.int64(1), s.int64(2) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

} // namespace

CacheDigest::CacheDigest(Database &db)
    : m_db(db)
{
}

Result<QHash<qint64, QString>> CacheDigest::scopes()
{
    auto s = m_db.statement("SELECT no, name FROM scope");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QHash<qint64, QString> out;
    while (s.next())
        out.insert(s.int64(0), s.text(1));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<std::vector<CacheStay>> CacheDigest::stays(EntityKind kind, const Uuid &id, qint64 scope, int limit)
{
    const QString sql = u"SELECT a.id, a.scope, t.agg_seq FROM agg_scope a JOIN "_qs % tableOf(kind)
        % u" t ON t.id = a.id"_qs % onlyOf(kind)
        % u" WHERE a.kind = ? AND (a.id, a.scope) > (?, ?) ORDER BY a.id, a.scope LIMIT ?"_qs;
    auto s = m_db.statement(sql);
    s.bind(int(kind)).bind(id.isNull() ? QByteArray("") : id.bytes()).bind(scope).bind(limit);
    return read(s, kind);
}

Result<std::vector<CacheStay>> CacheDigest::staysOf(const AggregateRef &ref)
{
    const QString sql = u"SELECT a.id, a.scope, t.agg_seq FROM agg_scope a JOIN "_qs % tableOf(ref.kind)
        % u" t ON t.id = a.id"_qs % onlyOf(ref.kind) % u" WHERE a.kind = ? AND a.id = ?"_qs;
    auto s = m_db.statement(sql);
    s.bind(int(ref.kind)).bind(ref.id);
    return read(s, ref.kind);
}

Result<std::vector<CacheStay>> CacheDigest::staysIn(const QString &scope,
                                                    const std::array<bool, protocol::kDigestBuckets> &buckets)
{
    std::vector<CacheStay> out;
    for (const EntityKind kind : allEntityKinds()) {
        if (entityInfo(kind).isChild())
            continue;
        const QString sql = u"SELECT a.id, a.scope, t.agg_seq FROM agg_scope a JOIN "_qs % tableOf(kind)
            % u" t ON t.id = a.id"_qs % onlyOf(kind)
            % u" WHERE a.scope = (SELECT no FROM scope WHERE name = ?) AND a.kind = ?"_qs;
        auto s = m_db.statement(sql);
        s.bind(scope).bind(int(kind));
        const auto rows = read(s, kind);
        if (!rows)
            return rows;
        for (const CacheStay &stay : *rows) {
            if (buckets[size_t(protocol::digestBucket(stay.ref))])
                out.push_back(stay);
        }
    }
    return out;
}

Result<qint64> CacheDigest::doubtAbove(qint64 seq)
{
    qint64 count = 0;
    for (const EntityKind kind : allEntityKinds()) {
        if (entityInfo(kind).isChild())
            continue;
        const QString from = u"(kind, id) SELECT ?, t.id FROM "_qs % tableOf(kind) % u" t WHERE t.agg_seq > ?"_qs % onlyOf(kind);
        for (const QString &table : { u"stale"_qs, u"need"_qs }) {
            auto s = m_db.statement(QString(u"INSERT OR IGNORE INTO "_qs % table % from));
            s.bind(int(kind)).bind(seq);
            if (auto ok = s.run(); !ok)
                return fail(ok.error());
            count += table == u"need" ? s.changed() : 0;
        }
    }
    return count;
}

} // namespace firstline::store
