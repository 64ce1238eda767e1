#pragma once

#include "core/content/filestore.h"
#include "core/server/authority/servercall.h"
#include "core/server/authority/sessions.h"
#include "core/store/serverstoreblobs.h"

namespace firstline::server {

/// The writing half of files: uploads in chunks, whole files of the server's own programs. Works inside the caller's
/// transaction. One thread. Source: sync.md 2.11.
class BlobCalls
{
public:
    /// Largest file in bytes.
    static constexpr qint64 kMaxFile = 256 * 1024 * 1024;

    BlobCalls(store::Database &db, const QString &dataDir);

    /// POST /v1/blob?sha256=&size=: begins or takes up an upload. X-FL-Offset of the answer says how much is there; equal
    /// to size: nothing is to be sent. Errors: BadArgument, TooLarge, storage.
    [[nodiscard]] Result<Reply> begin(const Session &session, const std::vector<qint64> &scopes, const Call &call);

    /// PATCH /v1/blob/<hash> with X-FL-Offset and, if given, X-FL-Sha256 of the chunk: appends. The last chunk verifies
    /// the whole. Errors: NotFound (no upload was begun), Conflict (another offset: see X-FL-Offset of HEAD), Malformed
    /// (a hash does not fit; of the whole: the upload begins anew), TooLarge, storage.
    [[nodiscard]] Result<Reply> append(const Session &session, const Call &call);

    /// Stores a file that everybody who sees a reference may read. Errors: storage.
    [[nodiscard]] Result<QByteArray> store(const QByteArray &content, Instant now);

    /// Forgets uploads that were given up.
    [[nodiscard]] Result<void> forgetExpired(Instant now);

private:
    QString partFile(const AgentId &agent, const QByteArray &sha256) const;
    [[nodiscard]] Result<Reply> finish(const Session &session, const store::UploadRow &upload, Instant now);

    store::ServerBlobs m_blobs;
    content::FileStore m_files;
    QString m_uploads;
};

} // namespace firstline::server
