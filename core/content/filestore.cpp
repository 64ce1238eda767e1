#include "core/content/filestore.h"

#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace firstline::content {

namespace {

constexpr qsizetype kHashSize = 32;
constexpr qint64 kCopyBlock = 256 * 1024;
constexpr QLatin1StringView kTemporary("incoming-");

tl::unexpected<Error> storageError(int number, const QString &what)
{
    const bool full = number == ENOSPC || number == EFBIG
#ifdef EDQUOT
        || number == EDQUOT
#endif
        ;
    return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageFailed, what);
}

bool flushToDisk(QFileDevice &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

// A rename is on the disk only when its folder is.
void flushFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
#else
    Q_UNUSED(folder);
#endif
}

bool moveInto(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    return QFile::rename(from, to) || QFileInfo::exists(to);
#endif
}

bool isHex(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

Result<QByteArray> copyHashed(QIODevice &from, QFileDevice &to, qint64 maxBytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 total = 0;
    QByteArray block(kCopyBlock, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from.read(block.data(), kCopyBlock);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, from.errorString());
        if (got == 0)
            return hash.result();
        total += got;
        if (total > maxBytes)
            return fail(ErrorCode::TooLarge, u"more than %1 bytes"_qs.arg(maxBytes));
        hash.addData(QByteArrayView(block).first(got));
        errno = 0;
        if (to.write(block.constData(), got) != got)
            return storageError(errno, to.errorString());
    }
}

} // namespace

FileStore::FileStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString FileStore::path(const QByteArray &hash) const
{
    if (hash.size() != kHashSize)
        return {};
    const QString hex = QString::fromLatin1(hash.toHex());
    return m_folder % u'/' % hex.left(2) % u'/' % hex.mid(2);
}

Result<QByteArray> FileStore::put(const QByteArray &content) const
{
    QBuffer buffer;
    buffer.setData(content);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadArgument, buffer.errorString());
    return put(buffer, content.size());
}

Result<QByteArray> FileStore::put(QIODevice &content, qint64 maxBytes) const
{
    errno = 0;
    if (!QDir().mkpath(m_folder))
        return storageError(errno, u"cannot make %1"_qs.arg(m_folder));
    QTemporaryFile file(m_folder % u'/' % kTemporary % u"XXXXXX");
    errno = 0;
    if (!file.open())
        return storageError(errno, file.errorString());
    Result<QByteArray> hash = copyHashed(content, file, maxBytes);
    if (!hash)
        return hash;
    const QString target = path(*hash);
    if (QFileInfo::exists(target) && QFileInfo(target).size() == file.size() && read(*hash))
        return hash;
    errno = 0;
    if (!file.flush() || !flushToDisk(file))
        return storageError(errno, file.errorString());
    const QString folder = QFileInfo(target).path();
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return storageError(errno, u"cannot make %1"_qs.arg(folder));
    // Closed first: another system does not rename an open file.
    file.close();
    if (!moveInto(file.fileName(), target))
        return storageError(errno, u"cannot move a file to %1"_qs.arg(target));
    file.setAutoRemove(false);
    flushFolder(folder);
    if (isNew)
        flushFolder(m_folder);
    return hash;
}

Result<QByteArray> FileStore::read(const QByteArray &hash) const
{
    if (!contains(hash))
        return fail(ErrorCode::NotFound, u"no stored file %1"_qs.arg(QString::fromLatin1(hash.toHex())));
    QFile file(path(hash));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString());
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, file.errorString());
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != hash)
        return fail(ErrorCode::StorageCorrupt, u"%1 has changed on the disk"_qs.arg(file.fileName()));
    return content;
}

Result<qint64> FileStore::size(const QByteArray &hash) const
{
    if (!contains(hash))
        return fail(ErrorCode::NotFound, u"no stored file %1"_qs.arg(QString::fromLatin1(hash.toHex())));
    return QFileInfo(path(hash)).size();
}

bool FileStore::contains(const QByteArray &hash) const
{
    const QString file = path(hash);
    return !file.isEmpty() && QFileInfo(file).isFile();
}

Result<void> FileStore::remove(const QByteArray &hash) const
{
    QFile file(path(hash));
    if (contains(hash) && !file.remove())
        return fail(ErrorCode::StorageFailed, file.errorString());
    return {};
}

QList<QByteArray> FileStore::list() const
{
    QList<QByteArray> found;
    const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        if (folder.size() != 2 || !isHex(folder))
            continue;
        const QStringList names = QDir(m_folder % u'/' % folder).entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            if (name.size() == 2 * kHashSize - 2 && isHex(name))
                found.append(QByteArray::fromHex(QString(folder % name).toLatin1()));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

int FileStore::removeLeftovers() const
{
    int removed = 0;
    const QStringList names = QDir(m_folder).entryList({ QString(kTemporary % u'*') }, QDir::Files);
    for (const QString &name : names)
        removed += QFile::remove(m_folder % u'/' % name);
    return removed;
}

} // namespace firstline::content
