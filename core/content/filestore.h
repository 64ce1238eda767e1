#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

class QIODevice;

namespace firstline::content {

/// Files in a folder, named by the SHA-256 of their content: the same content is kept once, and what is read is what
/// was written. Layout: ab/cdef... in hexadecimal. A hash is 32 raw bytes everywhere. A file appears whole or not at all:
/// it is written beside its place, flushed to the disk and renamed. Thread: any, also several processes on one folder.
class FileStore
{
public:
    /// `folder` is made when the first file is put.
    explicit FileStore(QString folder);

    /// Stores content and returns its hash; content that is there already is left alone. Errors: StorageFull,
    /// StorageFailed; nothing is left behind then.
    [[nodiscard]] Result<QByteArray> put(const QByteArray &content) const;

    /// The same for content that comes from a device, at most `maxBytes` of it. Errors: also TooLarge, FileUnreadable.
    [[nodiscard]] Result<QByteArray> put(QIODevice &content, qint64 maxBytes) const;

    /// The content of a hash. Errors: NotFound, FileUnreadable, StorageCorrupt (the bytes have changed on the disk).
    [[nodiscard]] Result<QByteArray> read(const QByteArray &hash) const;

    /// Size in bytes. Errors: NotFound. The content is not verified.
    [[nodiscard]] Result<qint64> size(const QByteArray &hash) const;

    bool contains(const QByteArray &hash) const;

    /// Removes a file; one that is not there is removed already. Errors: StorageFailed.
    [[nodiscard]] Result<void> remove(const QByteArray &hash) const;

    /// All hashes in ascending order.
    QList<QByteArray> list() const;

    /// Removes what an interrupted put() left behind. Call while nobody puts. Returns how many files went.
    int removeLeftovers() const;

    /// The place of a hash; the file need not exist. Empty for bytes that are no hash.
    QString path(const QByteArray &hash) const;

private:
    QString m_folder;
};

} // namespace firstline::content
