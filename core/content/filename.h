#pragma once

#include <QtCore/QString>

namespace firstline::content {

/// A name under which an attachment may be shown and saved: the last part of a path only, without separators, control
/// and direction-changing characters, without trailing dots and blanks, no device name ("CON.txt" -> "_CON.txt").
/// Shape: 1..120 bytes of UTF-8, the extension is kept when shortened; "file" when nothing is left. Source: sync.md 6.7.
QString safeFileName(const QString &name);

/// True when opening a file of this name could run it, judged by its last extension in any case; such files are
/// offered for saving only, with a warning. Give it the name that safeFileName() made. Source: sync.md 6.7.
bool isRunnableExtension(const QString &name);

} // namespace firstline::content
