#include "core/store/journalblobs.h"

namespace firstline::store {

JournalBlobs::JournalBlobs(Database &db)
    : m_db(db)
{
}

Result<void> JournalBlobs::add(const BlobOut &blob, Instant at)
{
    auto s = m_db.statement("INSERT INTO blob_out(sha256, size, name, added_ms, done) VALUES(?, ?, ?, ?, 0) "
                            "ON CONFLICT(sha256) DO UPDATE SET done = 0, added_ms = excluded.added_ms");
    return s.bind(blob.sha256).bind(blob.size).bind(blob.name).bind(toMs(at)).run();
}

Result<bool> JournalBlobs::require(const BlobOut &blob, Instant at, Instant since)
{
    auto s = m_db.statement("SELECT 1 FROM blob_out WHERE sha256 = ? AND (done = 0 OR added_ms >= ?)");
    if (auto ok = s.bind(blob.sha256).bind(toMs(since)).run(); !ok)
        return fail(ok.error());
    const bool known = s.next();
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    if (known)
        return false;
    if (auto ok = add(blob, at); !ok)
        return fail(ok.error());
    return true;
}

Result<std::vector<BlobOut>> JournalBlobs::waiting()
{
    auto s = m_db.statement("SELECT sha256, size, name FROM blob_out WHERE done = 0 ORDER BY added_ms, sha256");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<BlobOut> out;
    while (s.next())
        out.push_back({ s.bytes(0), s.int64(1), s.text(2) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<void> JournalBlobs::done(const QByteArray &sha256)
{
    auto s = m_db.statement("UPDATE blob_out SET done = 1 WHERE sha256 = ?");
    return s.bind(sha256).run();
}

Result<void> JournalBlobs::remove(const QByteArray &sha256)
{
    auto s = m_db.statement("DELETE FROM blob_out WHERE sha256 = ?");
    return s.bind(sha256).run();
}

Result<void> JournalBlobs::again()
{
    return m_db.statement("UPDATE blob_out SET done = 0").run();
}

} // namespace firstline::store
