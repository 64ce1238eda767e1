#include "core/store/serverretention.h"

namespace firstline::store {

ServerRetention::ServerRetention(Database &db)
    : m_db(db)
{
}

Result<qint64> ServerRetention::forgetResults(Instant before)
{
    qint64 upTo = 0;
    {
        auto s = m_db.statement("SELECT seq_to FROM batch WHERE committed_ms < ? ORDER BY seq_to DESC LIMIT 1");
        if (auto ok = s.bind(toMs(before)).run(); !ok)
            return fail(ok.error());
        upTo = s.next() ? s.int64(0) : 0;
    }
    auto s = m_db.statement("DELETE FROM cmdres WHERE device IS NOT NULL AND seq <= ? "
                            "AND seq <= (SELECT durable_seq FROM head WHERE id = 1) AND EXISTS (SELECT 1 FROM device d "
                            "WHERE d.id = cmdres.device AND (d.revoked = 1 OR d.confirmed_seq >= cmdres.seq))");
    if (auto ok = s.bind(upTo).run(); !ok)
        return fail(ok.error());
    return s.changed();
}

Result<std::vector<QByteArray>> ServerRetention::orphanFiles(Instant before)
{
    auto s = m_db.statement("SELECT b.sha256 FROM blob b WHERE b.created_ms < ? "
                            "AND EXISTS (SELECT 1 FROM blob_owner o WHERE o.sha256 = b.sha256) "
                            "AND NOT EXISTS (SELECT 1 FROM blob_ref r WHERE r.sha256 = b.sha256)");
    if (auto ok = s.bind(toMs(before)).run(); !ok)
        return fail(ok.error());
    std::vector<QByteArray> out;
    while (s.next())
        out.push_back(s.bytes(0));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<void> ServerRetention::forgetFile(const QByteArray &sha256)
{
    for (const char *sql : { "DELETE FROM blob_owner WHERE sha256 = ?", "DELETE FROM blob WHERE sha256 = ?" }) {
        auto s = m_db.statement(sql);
        if (auto ok = s.bind(sha256).run(); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::store
