#pragma once

#include "core/base/instant.h"
#include "core/store/database.h"

#include <QtCore/QSet>

namespace firstline::store {

/// A file that waits to be sent.
struct BlobOut {
    QByteArray sha256; ///< 32 bytes.
    qint64 size = 0;
    QString name;
};

/// Files on their way to the server: table blob_out of journal.db; the bytes lie in the profile's folder "blobs".
/// Works inside the caller's transaction. Errors: those of Statement::run. Thread: that of its Database.
class JournalBlobs
{
public:
    explicit JournalBlobs(Database &db);

    /// Notes a file; one that was sent already waits again, as the person may have lost his right to it.
    [[nodiscard]] Result<void> add(const BlobOut &blob, Instant at);

    /// Notes a file that a command names, unless it waits already or was sent after `since`: the server may have forgotten
    /// what nothing named for weeks. Shape: whether it begins to wait now.
    [[nodiscard]] Result<bool> require(const BlobOut &blob, Instant at, Instant since);

    /// Files that wait, oldest first.
    [[nodiscard]] Result<std::vector<BlobOut>> waiting();

    /// The server has it.
    [[nodiscard]] Result<void> done(const QByteArray &sha256);

    /// It cannot be sent: the file is gone or is another one.
    [[nodiscard]] Result<void> remove(const QByteArray &sha256);

    /// Everything waits again: the server lost work.
    [[nodiscard]] Result<void> again();

private:
    Database &m_db;
};

} // namespace firstline::store
