#include "core/server/authority/blobcalls.h"

#include "core/protocol/messages.h"
#include "core/server/authority/readcore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace firstline::server {

namespace {

constexpr Seconds kUploadLife { 7 * 24 * 3600 };

Reply offsetReply(qint64 offset)
{
    return { 200, {}, { { "X-FL-Offset", QByteArray::number(offset) } } };
}

} // namespace

BlobCalls::BlobCalls(store::Database &db, const QString &dataDir)
    : m_blobs(db)
    , m_files(filesFolder(dataDir))
    , m_uploads(uploadsFolder(dataDir))
{
}

QString BlobCalls::partFile(const AgentId &agent, const QByteArray &sha256) const
{
    const QString name = m_uploads % u'/' % QString::fromLatin1(sha256.toHex()) % u'-' % agent.text();
    return name;
}

Result<Reply> BlobCalls::begin(const Session &session, const std::vector<qint64> &scopes, const Call &call)
{
    const QByteArray hash = blobHashOf("/v1/blob/" + call.query.value("sha256"));
    bool isNumber = false;
    const qint64 size = call.query.value("size").toLongLong(&isNumber);
    if (hash.isEmpty() || !isNumber || size < 0)
        return fail(ErrorCode::BadArgument, u"sha256 and size are needed"_qs);
    if (size > kMaxFile)
        return fail(ErrorCode::TooLarge, u"a file has at most 256 MiB"_qs);
    const auto known = m_blobs.size(hash);
    const auto own = m_blobs.owns(session.agent, hash);
    const auto visible = m_blobs.visible(hash, scopes);
    auto upload = m_blobs.upload(session.agent, hash);
    if (!known || !own || !visible || !upload)
        return fail(ErrorCode::StorageFailed, u"the files cannot be looked up"_qs);
    if (*known && (*own || *visible)) {
        if (auto ok = m_blobs.add(hash, **known, session.agent, call.now); !ok)
            return fail(ok.error());
        return offsetReply(**known);
    }
    if (!*upload || (*upload)->size != size) {
        QDir().mkpath(m_uploads);
        QFile::remove(partFile(session.agent, hash));
        *upload = store::UploadRow { hash, session.agent, size, 0, {} };
    }
    (*upload)->expiresAt = call.now + kUploadLife;
    if (auto ok = m_blobs.putUpload(**upload); !ok)
        return fail(ok.error());
    return size == 0 ? finish(session, **upload, call.now) : offsetReply((*upload)->offset);
}

Result<Reply> BlobCalls::append(const Session &session, const Call &call)
{
    const QByteArray hash = blobHashOf(call.path);
    if (hash.isEmpty())
        return fail(ErrorCode::BadArgument, u"not a hash"_qs);
    auto found = m_blobs.upload(session.agent, hash);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, u"begin with POST /v1/blob"_qs);
    store::UploadRow upload = **found;
    if (call.header("x-fl-offset").toLongLong() != upload.offset)
        return fail(ErrorCode::Conflict, u"the upload stands at "_qs % QString::number(upload.offset));
    if (call.body.size() > protocol::kMaxBlobChunk || upload.offset + call.body.size() > upload.size)
        return fail(ErrorCode::TooLarge, u"a chunk has at most 1 MiB and ends with the file"_qs);
    const QByteArray claimed = call.header("x-fl-sha256").toLower();
    if (!claimed.isEmpty()
        && QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex() != claimed)
        return fail(ErrorCode::Malformed, u"the chunk is not what its hash says"_qs);
    QFile file(partFile(session.agent, hash));
    QDir().mkpath(m_uploads);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(upload.offset) || !file.seek(upload.offset)
        || file.write(call.body) != call.body.size() || !file.flush())
        return fail(ErrorCode::StorageFull, u"the upload cannot be written"_qs);
    file.close();
    upload.offset += call.body.size();
    upload.expiresAt = call.now + kUploadLife;
    if (auto ok = m_blobs.putUpload(upload); !ok)
        return fail(ok.error());
    return upload.offset == upload.size ? finish(session, upload, call.now) : offsetReply(upload.offset);
}

Result<Reply> BlobCalls::finish(const Session &session, const store::UploadRow &upload, Instant now)
{
    QFile file(partFile(session.agent, upload.sha256));
    if (!file.open(QIODevice::ReadWrite))
        return fail(ErrorCode::FileUnreadable, u"an upload is missing"_qs);
    const auto stored = m_files.put(file, kMaxFile);
    if (!stored)
        return fail(stored.error());
    file.close();
    file.remove();
    if (auto ok = m_blobs.removeUpload(session.agent, upload.sha256); !ok)
        return fail(ok.error());
    if (*stored != upload.sha256) {
        const auto known = m_blobs.size(*stored);
        if (known && !*known)
            (void)m_files.remove(*stored);
        // Not an error of the transaction: that the upload is gone must be kept.
        return Reply { 400, {}, { { "X-FL-Offset", "0" } } };
    }
    if (auto ok = m_blobs.add(upload.sha256, upload.size, session.agent, now); !ok)
        return fail(ok.error());
    return offsetReply(upload.size);
}

Result<QByteArray> BlobCalls::store(const QByteArray &content, Instant now)
{
    const auto hash = m_files.put(content);
    if (!hash)
        return fail(hash.error());
    if (auto ok = m_blobs.add(*hash, content.size(), {}, now); !ok)
        return fail(ok.error());
    return *hash;
}

Result<void> BlobCalls::forgetExpired(Instant now)
{
    const auto expired = m_blobs.expiredUploads(now);
    if (!expired)
        return fail(expired.error());
    for (const store::UploadRow &upload : *expired) {
        QFile::remove(partFile(upload.agent, upload.sha256));
        if (auto ok = m_blobs.removeUpload(upload.agent, upload.sha256); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::server
