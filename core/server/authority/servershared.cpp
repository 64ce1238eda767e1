// What a core does because other processes may write to the same database.
#include "core/server/authority/crypto.h"
#include "core/server/authority/servercore_p.h"
#include "core/server/authority/sharedhead.h"
#include "core/store/headwatch.h"

#include <QtCore/QtEndian>

namespace firstline::server {

Result<void> ServerCore::Private::checkKey()
{
    if (db->dialect() == store::Dialect::Sqlite)
        return {};
    const QByteArray hash = blake2b(key.publicKey(), 16);
    const qint64 print = qFromBigEndian<qint64>(hash.constData()) & std::numeric_limits<qint64>::max();
    const auto known = store->counter(u"server_key"_qs, -1);
    if (!known)
        return fail(known.error());
    if (*known == print)
        return {};
    if (*known >= 0) {
        return fail(ErrorCode::BadInput,
                    u"server.key is not that of the desk: copy it from the first server of this database"_qs);
    }
    const auto noted = inTransaction<bool>(reloadAt, [&]() -> Result<bool> {
        if (auto ok = store->setCounter(u"server_key"_qs, print); !ok)
            return fail(ok.error());
        return true;
    });
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> ServerCore::catchUp()
{
    if (d->db->dialect() == store::Dialect::Sqlite)
        return {};
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto now = d->store->head();
    if (!now)
        return fail(now.error());
    if (*now == d->committer->head() && !d->committer->isBehind())
        return {};
    store::Transaction reading(*d->db, store::TransactionKind::Read);
    if (auto ok = reading.begun(); !ok)
        return ok;
    const auto head = d->store->head();
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::StorageCorrupt, u"the head is missing"_qs);
    auto followed = d->committer->follow(**head);
    if (followed)
        followed = d->committer->noteForeign();
    if (!followed)
        d->pendingReload = true;
    return followed;
}

bool ServerCore::isBehind() const
{
    return d->db->dialect() == store::Dialect::Postgres && d->committer->isBehind();
}

Result<void> ServerCore::noteBackup(qint64 seq)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto noted = d->inTransaction<bool>({}, [&]() -> Result<bool> {
        auto head = d->store->head();
        if (!head)
            return fail(head.error());
        (*head)->durableSeq = seq;
        if (auto ok = d->store->setHead(**head); !ok)
            return fail(ok.error());
        return true;
    });
    d->pendingReload = true;
    return noted ? d->ready() : fail(noted.error());
}

SharedHead::SharedHead(const QString &url, std::function<void(qint64)> moved)
    : m_watch(std::make_unique<store::HeadWatch>(url, std::move(moved)))
{
}

SharedHead::~SharedHead() = default;

bool SharedHead::isReachable() const
{
    return m_watch->isReachable();
}

} // namespace firstline::server
