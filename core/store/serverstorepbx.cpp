#include "core/store/serverstorepbx.h"

namespace firstline::store {

ServerPbx::ServerPbx(Database &db)
    : m_db(db)
{
}

Result<void> ServerPbx::add(const PbxTokenRow &token)
{
    auto s = m_db.statement("INSERT INTO pbx_token(id, name, hash, created_ms) VALUES (?, ?, ?, ?)");
    return s.bind(token.id).bind(token.name).bind(token.hash).bind(toMs(token.madeAt)).run();
}

Result<std::vector<PbxTokenRow>> ServerPbx::all()
{
    auto s = m_db.statement("SELECT id, name, hash, created_ms FROM pbx_token ORDER BY created_ms, id");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<PbxTokenRow> rows;
    while (s.next())
        rows.push_back({ s.uuid(0), s.text(1), s.bytes(2), fromMs(s.int64(3)) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return rows;
}

Result<bool> ServerPbx::remove(const Uuid &id)
{
    auto s = m_db.statement("DELETE FROM pbx_token WHERE id = ?");
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    return s.changed() > 0;
}

} // namespace firstline::store
