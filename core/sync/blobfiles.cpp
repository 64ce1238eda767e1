#include "core/sync/blobfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QMimeDatabase>
#include <QtCore/QTemporaryFile>

#include <unistd.h>

namespace firstline::sync {

namespace {

constexpr qint64 kMaxFile = qint64(256) * 1024 * 1024;
constexpr qint64 kHashPiece = 1024 * 1024;
constexpr int kMaxNameBytes = 120;

bool isHidden(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || c == u'/' || c == u'\\' || c == u':'
        || c == u'*' || c == u'?' || c == u'"' || c == u'<' || c == u'>' || c == u'|';
}

} // namespace

QString blobPath(const QString &folder, const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return folder % u'/' % hex.left(2) % u'/' % hex;
}

QString cleanFileName(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        if (!isHidden(c))
            out += c;
    }
    while (out.endsWith(u'.') || out.endsWith(u' '))
        out.chop(1);
    while (out.startsWith(u' '))
        out.remove(0, 1);
    const qsizetype dot = out.lastIndexOf(u'.');
    const QString ending = dot > 0 && out.size() - dot <= 12 ? out.mid(dot) : QString();
    QString stem = out.left(out.size() - ending.size());
    while (!stem.isEmpty() && stem.toUtf8().size() + ending.toUtf8().size() > kMaxNameBytes)
        stem.chop(1);
    if (!stem.isEmpty() && stem.back().isHighSurrogate())
        stem.chop(1);
    out = stem % ending;
    return out.isEmpty() ? QStringLiteral("file") : out;
}

Result<Attachment> keepFile(const QString &folder, const QString &path)
{
    QFile source(path);
    if (!QFileInfo(path).isFile() || !source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path % QStringLiteral(": ") % source.errorString());
    if (source.size() > kMaxFile)
        return fail(ErrorCode::TooLarge, QStringLiteral("a file has at most 256 MiB"));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::StorageFailed, QStringLiteral("the folder of files cannot be made"));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QTemporaryFile copy(QString(folder % QStringLiteral("/adding-XXXXXX")));
    if (!copy.open())
        return fail(ErrorCode::StorageFull, copy.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kHashPiece);
        if (piece.isEmpty())
            return fail(ErrorCode::FileUnreadable, path % QStringLiteral(": ") % source.errorString());
        hash.addData(piece);
        size += piece.size();
        if (size > kMaxFile || copy.write(piece) != piece.size())
            return fail(size > kMaxFile ? ErrorCode::TooLarge : ErrorCode::StorageFull, copy.errorString());
    }
    if (!copy.flush() || ::fsync(copy.handle()) != 0)
        return fail(ErrorCode::StorageFull, copy.errorString());
    Attachment out;
    out.sha256 = hash.result();
    out.name = cleanFileName(QFileInfo(path).fileName());
    out.sizeBytes = size;
    out.mediaType = QMimeDatabase().mimeTypeForFile(path).name();
    const QString place = blobPath(folder, out.sha256);
    if (QFile::exists(place))
        return out;
    QDir().mkpath(QFileInfo(place).path());
    if (!copy.rename(place))
        return fail(ErrorCode::StorageFailed, copy.errorString());
    copy.setAutoRemove(false);
    return out;
}

bool useFile(const QString &folder, const QByteArray &sha256)
{
    QFile file(blobPath(folder, sha256));
    // Used just now: it is the last to go.
    return file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

void trimFiles(const QString &folder, qint64 quota, const QSet<QByteArray> &keep)
{
    if (folder.isEmpty())
        return;
    QFileInfoList files;
    qint64 bytes = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        const QByteArray sha256 = QByteArray::fromHex(it.fileName().left(64).toLatin1());
        bytes += it.fileInfo().size();
        if (sha256.size() == 32 && !keep.contains(sha256))
            files.append(it.fileInfo());
    }
    std::sort(files.begin(), files.end(),
        [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    for (const QFileInfo &file : std::as_const(files)) {
        if (bytes <= quota)
            return;
        if (QFile::remove(file.filePath()))
            bytes -= file.size();
    }
}

} // namespace firstline::sync
