#include "core/sync/profilewipe.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QSaveFile>

#include <unistd.h>

namespace firstline::sync {

namespace {

constexpr qint64 kPiece = 1024 * 1024;

void overwrite(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray zeros(int(kPiece), '\0');
    for (qint64 left = file.size(); left > 0; left -= kPiece)
        file.write(zeros.constData(), std::min(left, kPiece));
    file.flush();
    ::fsync(file.handle());
}

void destroy(const QString &name)
{
    overwrite(name);
    QFile::remove(name);
}

} // namespace

QString sealedWorkFile(const QString &profileDir)
{
    return profileDir % QStringLiteral("/unsent-work.sealed");
}

Result<void> destroyProfile(const QString &profileDir, const QByteArray &sealed)
{
    if (!sealed.isEmpty()) {
        QSaveFile file(sealedWorkFile(profileDir));
        if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.commit())
            return fail(ErrorCode::StorageFull, QStringLiteral("unsent work cannot be kept"));
        QFile::setPermissions(sealedWorkFile(profileDir), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    // The journal goes last: as long as it is there it says that the rest has to go.
    const QStringList names { QStringLiteral("cache.db*"), QStringLiteral("cache.pre-restore.db*"), QStringLiteral("cache.clean"),
        QStringLiteral("reserve"), QStringLiteral("timers.json*") };
    const QDir dir(profileDir);
    for (const QString &name : dir.entryList(names, QDir::Files))
        destroy(dir.filePath(name));
    for (QDirIterator it(dir.filePath(QStringLiteral("blobs")), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        destroy(it.next());
    QDir(dir.filePath(QStringLiteral("blobs"))).removeRecursively();
    for (const QString &name : dir.entryList({ QStringLiteral("journal.db*") }, QDir::Files))
        destroy(dir.filePath(name));
    return {};
}

} // namespace firstline::sync
