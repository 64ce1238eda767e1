#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace firstline::content {

/// What the first bytes of a file say it is.
enum class FileType { Unknown, Png, Jpeg, Gif, Webp, Pdf, Zip, Text };

/// The type by magic bytes; the name is never asked. Shape: give the first 512 bytes or more. Text is UTF-8 without
/// control characters. Thread: any.
FileType fileType(QByteArrayView start);

/// The media type ("image/png"); "application/octet-stream" for Unknown.
QString mediaType(FileType type);

/// True for the types that may be previewed inside the program. Source: sync.md 6.7.
bool isPreviewable(FileType type);

} // namespace firstline::content
