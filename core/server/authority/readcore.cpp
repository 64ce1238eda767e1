#include "core/server/authority/readcore.h"

#include "core/server/authority/crypto.h"
#include "core/server/authority/replies.h"
#include "core/server/authority/revocation.h"
#include "core/store/serverstoreblobs.h"
#include "core/store/serverstorepbx.h"

#include <QtCore/QFile>

namespace firstline::server {

namespace {

/// At most so much of a file goes out in one answer; the rest by Range.
constexpr qint64 kMaxPiece = 8 * 1024 * 1024;

struct Range {
    qint64 from = 0;
    qint64 to = -1; ///< Inclusive.
    bool asked = false;
};

/// "bytes=a-b", "bytes=a-"; anything else means the whole file.
Range rangeOf(const QByteArray &header, qint64 size)
{
    Range range { 0, size - 1, false };
    if (header.startsWith("bytes=") && !header.contains(',')) {
        const QList<QByteArray> ends = header.mid(6).split('-');
        bool okFrom = false;
        const qint64 from = ends.value(0).toLongLong(&okFrom);
        bool okTo = true;
        const qint64 to = ends.value(1).isEmpty() ? size - 1 : ends.value(1).toLongLong(&okTo);
        if (ends.size() == 2 && okFrom && okTo && from >= 0)
            range = { from, std::min(to, size - 1), true };
    }
    range.to = std::min(range.to, range.from + kMaxPiece - 1);
    return range;
}

} // namespace

QByteArray blobHashOf(const QByteArray &path)
{
    static const QByteArray prefix = "/v1/blob/";
    if (!path.startsWith(prefix) || path.size() != prefix.size() + 64)
        return {};
    const QByteArray hash = QByteArray::fromHex(path.mid(prefix.size()));
    return hash.toHex() == path.mid(prefix.size()).toLower() ? hash : QByteArray();
}

QString filesFolder(const QString &dataDir)
{
    const QString folder = dataDir % u"/files"_qs;
    return folder;
}

QString uploadsFolder(const QString &dataDir)
{
    const QString folder = dataDir % u"/uploads"_qs;
    return folder;
}

Result<std::unique_ptr<ReadCore>> ReadCore::open(ReadShared shared)
{
    auto db = store::Database::open(databasePlace(shared.dataDir, shared.database), store::OpenMode::ReadOnly);
    if (!db)
        return fail(db.error());
    return std::unique_ptr<ReadCore>(new ReadCore(*std::move(db), std::move(shared)));
}

ReadCore::ReadCore(std::unique_ptr<store::Database> db, ReadShared shared)
    : m_own(std::move(db))
    , m_db(*m_own)
    , m_shared(std::move(shared))
    , m_accounts(m_db)
    , m_pages(m_db)
    , m_digests(m_db)
    , m_files(filesFolder(m_shared.dataDir))
{
}

ReadCore::ReadCore(store::Database &db, ReadShared shared)
    : m_db(db)
    , m_shared(std::move(shared))
    , m_accounts(m_db)
    , m_pages(m_db)
    , m_digests(m_db)
    , m_files(filesFolder(m_shared.dataDir))
{
}

LoginCheck ReadCore::checkLogin(const Call &call)
{
    return server::checkLogin(m_accounts, *m_shared.delays, m_shared.dummyHash, call);
}

Reply ReadCore::handle(const Call &call)
{
    auto reply = answer(call);
    return reply ? *std::move(reply) : refusalOf(reply.error(), Millis(0), m_accounts, m_shared.key, call);
}

Result<Reply> ReadCore::answer(const Call &call)
{
    store::Transaction reading(m_db, store::TransactionKind::Read);
    if (auto ok = reading.begun(); !ok)
        return fail(ok.error());
    if (call.path == "/v1/pull")
        return call.method == "POST" ? pull(call) : fail(ErrorCode::Unsupported, u"POST"_qs);
    if (call.path == "/v1/hydrate")
        return call.method == "POST" ? hydrate(call) : fail(ErrorCode::Unsupported, u"POST"_qs);
    if (call.path == "/v1/digest")
        return call.method == "POST" ? digest(call) : fail(ErrorCode::Unsupported, u"POST"_qs);
    if (call.path == "/v1/wait")
        return call.method == "GET" ? waitNow(call) : fail(ErrorCode::Unsupported, u"GET"_qs);
    if (call.path.startsWith("/v1/blob/"))
        return blob(call);
    return fail(ErrorCode::NotFound, u"no such endpoint"_qs);
}

Result<Sight> ReadCore::sight(const Call &call)
{
    store::Transaction reading(m_db, store::TransactionKind::Read);
    if (auto ok = reading.begun(); !ok)
        return fail(ok.error());
    const auto session = openSession(m_accounts, call);
    return session ? m_pages.sight(*session) : fail(session.error());
}

Result<Reply> ReadCore::pull(const Call &call)
{
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const auto request = protocol::decodeMessage<protocol::PullRequest>(call.body);
    if (!request)
        return fail(request.error());
    const auto sight = m_pages.sight(*session);
    if (!sight)
        return fail(sight.error());
    const auto page = m_pages.pull(*sight, *request, call.now);
    return page ? Result<Reply>(replyWith(*page)) : fail(page.error());
}

Result<Reply> ReadCore::hydrate(const Call &call)
{
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const auto request = protocol::decodeMessage<protocol::HydrateRequest>(call.body);
    if (!request)
        return fail(request.error());
    const auto sight = m_pages.sight(*session);
    if (!sight)
        return fail(sight.error());
    const auto answer = m_pages.hydrate(*sight, *request, call.now);
    return answer ? Result<Reply>(replyWith(*answer)) : fail(answer.error());
}

Result<Reply> ReadCore::digest(const Call &call)
{
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const auto request = protocol::decodeMessage<protocol::DigestRequest>(call.body);
    if (!request)
        return fail(request.error());
    const auto sight = m_pages.sight(*session);
    const auto head = m_pages.head();
    if (!sight || !head)
        return fail(sight ? head.error() : sight.error());
    const auto answer = m_digests.answer(*sight, *head, *request, call.now);
    return answer ? Result<Reply>(replyWith(*answer)) : fail(answer.error());
}

Result<std::optional<protocol::WaitAnswer>> ReadCore::wait(const Call &call)
{
    store::Transaction reading(m_db, store::TransactionKind::Read);
    if (auto ok = reading.begun(); !ok)
        return fail(ok.error());
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const auto sight = m_pages.sight(*session);
    const auto head = m_pages.head();
    if (!sight || !head)
        return fail(sight ? head.error() : sight.error());
    const auto moved = m_pages.moved(*sight, call.query.value("seq").toLongLong());
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return std::optional<protocol::WaitAnswer>();
    protocol::WaitAnswer answer;
    answer.head = head->seq;
    const QByteArray cursor = QByteArray::fromBase64(call.header("x-fl-cursor"), QByteArray::Base64Encoding);
    if (!cursor.isEmpty()) {
        protocol::PullRequest request;
        request.cursor = cursor;
        auto page = m_pages.pull(*sight, request, call.now);
        if (!page)
            return fail(page.error());
        answer.page = *std::move(page);
    }
    return std::optional(std::move(answer));
}

Result<Reply> ReadCore::waitNow(const Call &call)
{
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const auto head = m_pages.head();
    if (!head)
        return fail(head.error());
    protocol::WaitAnswer answer;
    answer.head = head->seq;
    const QByteArray cursor = QByteArray::fromBase64(call.header("x-fl-cursor"), QByteArray::Base64Encoding);
    if (cursor.isEmpty())
        return replyWith(answer);
    const auto sight = m_pages.sight(*session);
    if (!sight)
        return fail(sight.error());
    protocol::PullRequest request;
    request.cursor = cursor;
    auto page = m_pages.pull(*sight, request, call.now);
    if (!page)
        return fail(page.error());
    answer.page = *std::move(page);
    return replyWith(answer);
}

Result<QSet<TicketId>> ReadCore::seen(const Session &session, const std::vector<TicketId> &tickets)
{
    store::Transaction reading(m_db, store::TransactionKind::Read);
    if (auto ok = reading.begun(); !ok)
        return fail(ok.error());
    const auto sight = m_pages.sight(session);
    return sight ? m_pages.seen(*sight, tickets) : fail(sight.error());
}

Result<bool> ReadCore::isPbxToken(const QByteArray &token)
{
    const auto rows = store::ServerPbx(m_db).all();
    if (!rows)
        return fail(rows.error());
    const QByteArray hash = blake2b(tokenBytes(token), 32);
    bool known = false;
    for (const store::PbxTokenRow &row : *rows)
        known = sameSecret(row.hash, hash) || known;
    return known;
}

Result<Reply> ReadCore::blob(const Call &call)
{
    if (call.method != "GET" && call.method != "HEAD")
        return fail(ErrorCode::Unsupported, u"GET, HEAD or PATCH"_qs);
    const auto session = openSession(m_accounts, call);
    if (!session)
        return fail(session.error());
    const QByteArray hash = blobHashOf(call.path);
    if (hash.isEmpty())
        return fail(ErrorCode::BadArgument, u"not a hash"_qs);
    const auto sight = m_pages.sight(*session);
    if (!sight)
        return fail(sight.error());
    store::ServerBlobs blobs(m_db);
    const auto own = blobs.owns(session->agent, hash);
    const auto visible = blobs.visible(hash, sight->scopes());
    const auto size = blobs.size(hash);
    const auto upload = blobs.upload(session->agent, hash);
    if (!own || !visible || !size || !upload)
        return fail(ErrorCode::StorageFailed, u"the files cannot be looked up"_qs);
    const bool may = *size && (*own || *visible);
    if (call.method == "HEAD" && !may && *upload)
        return Reply { 200, {}, { { "X-FL-Offset", QByteArray::number((*upload)->offset) } } };
    if (!may)
        return fail(ErrorCode::NotFound, u"no such file"_qs);
    Reply reply { 200, {}, { { "X-FL-Offset", QByteArray::number(**size) }, { "Accept-Ranges", "bytes" } } };
    if (call.method == "HEAD")
        return reply;
    QFile file(m_files.path(hash));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"a file is missing in the store"_qs);
    const Range range = rangeOf(call.header("range"), file.size());
    if (range.from >= file.size() && file.size() > 0)
        return Reply { 416, {}, { { "Content-Range", "bytes */" + QByteArray::number(file.size()) } } };
    file.seek(range.from);
    reply.body = file.read(range.to - range.from + 1);
    reply.set("Content-Type", "application/octet-stream");
    if (range.asked || reply.body.size() < file.size()) {
        reply.status = 206;
        reply.set("Content-Range",
                  "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.to) + '/'
                      + QByteArray::number(file.size()));
    }
    return reply;
}

} // namespace firstline::server
