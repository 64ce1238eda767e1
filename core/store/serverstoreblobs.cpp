#include "core/store/serverstoreblobs.h"

namespace firstline::store {

ServerBlobs::ServerBlobs(Database &db)
    : m_db(db)
{
}

Result<std::optional<qint64>> ServerBlobs::size(const QByteArray &sha256)
{
    auto s = m_db.statement("SELECT size FROM blob WHERE sha256 = ?");
    if (auto ok = s.bind(sha256).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<qint64>(s.int64(0)) : std::nullopt;
}

Result<void> ServerBlobs::add(const QByteArray &sha256, qint64 size, const AgentId &owner, Instant now)
{
    {
        auto s = m_db.statement("INSERT INTO blob(sha256, size, created_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(sha256).bind(size).bind(toMs(now)).run(); !ok)
            return ok;
    }
    if (owner.isNull())
        return {};
    {
        auto s = m_db.statement("INSERT INTO blob_owner(sha256, agent) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (auto ok = s.bind(sha256).bind(owner).run(); !ok)
            return ok;
    }
    auto s = m_db.statement("UPDATE blob_ref SET valid = 1 WHERE sha256 = ? AND owner = ?");
    return s.bind(sha256).bind(owner).run();
}

Result<bool> ServerBlobs::owns(const AgentId &agent, const QByteArray &sha256)
{
    auto s = m_db.statement("SELECT 1 FROM blob_owner WHERE sha256 = ? AND agent = ?");
    if (auto ok = s.bind(sha256).bind(agent).run(); !ok)
        return fail(ok.error());
    return s.next();
}

Result<void> ServerBlobs::addReference(const QByteArray &sha256, const AggregateRef &ref, const AgentId &owner, bool valid)
{
    auto s = m_db.statement("INSERT INTO blob_ref(sha256, agg_kind, agg_id, owner, valid) VALUES (?, ?, ?, ?, ?) "
                            "ON CONFLICT(sha256, agg_kind, agg_id, owner) DO UPDATE SET valid = 1 "
                            "WHERE blob_ref.valid = 0 AND excluded.valid = 1");
    s.bind(sha256).bind(int(ref.kind)).bind(ref.id).bind(owner.uuid().bytes()).bind(int(valid));
    return s.run();
}

Result<bool> ServerBlobs::visible(const QByteArray &sha256, const std::vector<qint64> &scopes)
{
    QString list = u"["_qs;
    for (const qint64 scope : scopes) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(scope);
    }
    auto s = m_db.statement("SELECT 1 FROM blob_ref r JOIN agg_scope s ON s.agg_kind = r.agg_kind AND s.agg_id = r.agg_id "
                            "WHERE r.sha256 = ? AND r.valid = 1 AND s.leave_seq IS NULL "
                            "AND s.scope IN (SELECT value FROM json_each(?)) LIMIT 1");
    if (auto ok = s.bind(sha256).bind(QString(list % u']')).run(); !ok)
        return fail(ok.error());
    return s.next();
}

Result<std::optional<UploadRow>> ServerBlobs::upload(const AgentId &agent, const QByteArray &sha256)
{
    auto s = m_db.statement("SELECT size, \"offset\", expires_ms FROM upload WHERE sha256 = ? AND agent = ?");
    if (auto ok = s.bind(sha256).bind(agent).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<UploadRow>();
    return UploadRow { sha256, agent, s.int64(0), s.int64(1), fromMs(s.int64(2)) };
}

Result<void> ServerBlobs::putUpload(const UploadRow &upload)
{
    auto s = m_db.statement("INSERT INTO upload(sha256, agent, size, \"offset\", expires_ms) VALUES (?, ?, ?, ?, ?) "
                            "ON CONFLICT(sha256, agent) DO UPDATE SET size = excluded.size, "
                            "\"offset\" = excluded.\"offset\", expires_ms = excluded.expires_ms");
    s.bind(upload.sha256).bind(upload.agent).bind(upload.size).bind(upload.offset);
    return s.bind(toMs(upload.expiresAt)).run();
}

Result<void> ServerBlobs::removeUpload(const AgentId &agent, const QByteArray &sha256)
{
    auto s = m_db.statement("DELETE FROM upload WHERE sha256 = ? AND agent = ?");
    return s.bind(sha256).bind(agent).run();
}

Result<std::vector<UploadRow>> ServerBlobs::expiredUploads(Instant now)
{
    auto s = m_db.statement("SELECT sha256, agent, size, \"offset\", expires_ms FROM upload WHERE expires_ms < ?");
    if (auto ok = s.bind(toMs(now)).run(); !ok)
        return fail(ok.error());
    std::vector<UploadRow> rows;
    while (s.next())
        rows.push_back({ s.bytes(0), AgentId(s.uuid(1)), s.int64(2), s.int64(3), fromMs(s.int64(4)) });
    return rows;
}

} // namespace firstline::store
