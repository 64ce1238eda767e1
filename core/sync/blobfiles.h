#pragma once

#include "core/base/error.h"
#include "core/domain/ticket.h"

#include <QtCore/QSet>

namespace firstline::sync {

/// Where a file of a profile lies: "<folder>/ab/<64 hexadecimal digits>".
QString blobPath(const QString &folder, const QByteArray &sha256);

/// A name that is safe to show and to save under: no separators, no control or direction characters, no trailing dots or
/// blanks, at most 120 bytes with the ending kept. Shape: "file" when nothing is left.
QString cleanFileName(const QString &name);

/// Copies a file into a profile's folder while hashing it, so that it survives whatever becomes of the original.
/// Errors: FileUnreadable, TooLarge (above 256 MiB), StorageFull. Thread: any; takes as long as the disk does.
[[nodiscard]] Result<Attachment> keepFile(const QString &folder, const QString &path);

/// Whether a file is here; it counts as used now.
bool useFile(const QString &folder, const QByteArray &sha256);

/// Deletes what can be fetched again, least recently used first, until at most `quota` bytes are left. `keep` are hashes
/// that stay. A quota of 0 deletes everything else.
void trimFiles(const QString &folder, qint64 quota, const QSet<QByteArray> &keep);

} // namespace firstline::sync
