#include "core/server/authority/crypto.h"
#include "core/server/authority/servercore_p.h"
#include "core/store/serverstorepbx.h"

namespace firstline::server {

namespace {

constexpr size_t kMaxTokens = 32;

store::AuditRow audited(const QString &action, const QString &target, Instant now)
{
    return { now, {}, {}, u"local"_qs, action, target, {} };
}

} // namespace

Result<QByteArray> ServerCore::addPbxToken(const QString &name, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    if (name.trimmed().isEmpty() || name.size() > 200)
        return fail(ErrorCode::BadArgument, u"an exchange is called by at most 200 letters"_qs);
    const QByteArray token = d->options.entropy->bytes(32);
    return d->inTransaction<QByteArray>(now, [&]() -> Result<QByteArray> {
        store::ServerPbx exchanges(*d->db);
        const auto all = exchanges.all();
        if (!all)
            return fail(all.error());
        if (all->size() >= kMaxTokens)
            return fail(ErrorCode::TooLarge, u"there are 32 tokens: revoke one"_qs);
        const Uuid id = Uuid::named(d->options.entropy->bytes(16), u"pbx"_qs);
        if (auto ok = exchanges.add({ id, name.trimmed(), blake2b(token, 32), now }); !ok)
            return fail(ok.error());
        if (auto ok = d->store->addAudit(audited(u"pbx.token"_qs, id.text(), now)); !ok)
            return fail(ok.error());
        return tokenText(token);
    });
}

Result<std::vector<PbxTokenInfo>> ServerCore::pbxTokens()
{
    const auto rows = store::ServerPbx(*d->db).all();
    if (!rows)
        return fail(rows.error());
    std::vector<PbxTokenInfo> infos;
    for (const store::PbxTokenRow &row : *rows)
        infos.push_back({ row.id, row.name, row.madeAt });
    return infos;
}

Result<void> ServerCore::revokePbxToken(const Uuid &id, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        const auto removed = store::ServerPbx(*d->db).remove(id);
        if (!removed)
            return fail(removed.error());
        if (!*removed)
            return fail(ErrorCode::NotFound, u"no such token"_qs);
        if (auto ok = d->store->addAudit(audited(u"pbx.revoke"_qs, id.text(), now)); !ok)
            return fail(ok.error());
        return true;
    });
    return done ? Result<void>() : fail(done.error());
}

} // namespace firstline::server
