#include "core/content/filetype.h"

#include <QtCore/QStringDecoder>

namespace firstline::content {

namespace {

constexpr qsizetype kLook = 4096;

bool isText(QByteArrayView start)
{
    if (start.isEmpty())
        return false;
    QByteArrayView look = start.first(qMin(start.size(), kLook));
    for (const char c : look) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7f)
            return false;
    }
    // The look may end in the middle of a character: a decoder with state holds those bytes back.
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(look);
    return !decoder.hasError() && !text.isEmpty();
}

} // namespace

FileType fileType(QByteArrayView start)
{
    if (start.startsWith("\x89PNG\r\n\x1a\n"))
        return FileType::Png;
    if (start.startsWith("\xff\xd8\xff"))
        return FileType::Jpeg;
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a"))
        return FileType::Gif;
    if (start.size() >= 12 && start.startsWith("RIFF") && start.sliced(8).startsWith("WEBP"))
        return FileType::Webp;
    if (start.startsWith("%PDF-"))
        return FileType::Pdf;
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return FileType::Zip;
    return isText(start) ? FileType::Text : FileType::Unknown;
}

QString mediaType(FileType type)
{
    switch (type) {
    case FileType::Png: return u"image/png"_qs;
    case FileType::Jpeg: return u"image/jpeg"_qs;
    case FileType::Gif: return u"image/gif"_qs;
    case FileType::Webp: return u"image/webp"_qs;
    case FileType::Pdf: return u"application/pdf"_qs;
    case FileType::Zip: return u"application/zip"_qs;
    case FileType::Text: return u"text/plain"_qs;
    case FileType::Unknown: break;
    }
    return u"application/octet-stream"_qs;
}

bool isPreviewable(FileType type)
{
    return type == FileType::Png || type == FileType::Jpeg || type == FileType::Gif || type == FileType::Webp
        || type == FileType::Text;
}

} // namespace firstline::content
