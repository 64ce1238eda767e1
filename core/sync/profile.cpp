#include "core/sync/profile.h"

#include "core/base/logging.h"
#include "core/store/migrations.h"
#include "core/store/sqlerror.h"
#include "core/sync/salvage.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

#include <fcntl.h>

namespace firstline::sync {

namespace {

constexpr qint64 kReserveBytes = 16 * 1024 * 1024;
constexpr qint64 kRoomBytes = 2 * 1024 * 1024; ///< With less free than this nothing is tried again.
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

void removeDatabase(const QString &file)
{
    for (const char *suffix : { "", "-wal", "-shm" })
        QFile::remove(file + QString::fromLatin1(suffix));
}

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::StorageCorrupt;
}

QString cleanMark(const QString &dir)
{
    return dir % QStringLiteral("/cache.clean");
}

enum class Check { Whole, Skip };

Result<std::unique_ptr<store::Database>> openChecked(
    const QString &file, store::OpenMode mode, const QString &folder, Check check = Check::Whole)
{
    Result<std::unique_ptr<store::Database>> db = store::Database::open(file, mode);
    if (!db)
        return db;
    const QString damage = check == Check::Whole ? (*db)->quickCheck() : QString();
    if (!damage.isEmpty())
        return fail(ErrorCode::StorageCorrupt, damage);
    if (auto ok = store::migrate(**db, folder); !ok)
        return fail(ok.error());
    return db;
}

Result<std::unique_ptr<store::Database>> salvageJournal(const QString &file, QStringList &told)
{
    const QString aside = file % QStringLiteral(".damaged-") % QString::number(QDateTime::currentMSecsSinceEpoch());
    for (const char *suffix : { "", "-wal", "-shm" }) {
        const QString name = file + QString::fromLatin1(suffix);
        if (QFile::exists(name) && !QFile::rename(name, aside + QString::fromLatin1(suffix)))
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the damaged journal cannot be moved aside"));
    }
    Result<std::unique_ptr<store::Database>> fresh
        = openChecked(file, store::OpenMode::Durable, QStringLiteral(":/sql/journal"));
    if (!fresh)
        return fresh;
    const Result<qint64> saved = salvageRows(aside, **fresh);
    if (!saved)
        return fail(saved.error());
    told.append(QStringLiteral("the journal was damaged; %1 rows were saved, the damaged file is kept as %2").arg(*saved).arg(aside));
    return fresh;
}

} // namespace

Result<Profile> openProfile(const QString &dir)
{
    if (!QDir().mkpath(dir))
        return fail(ErrorCode::FileUnreadable, QStringLiteral("cannot make the folder ") % dir);
    QFile::setPermissions(dir, kOwnerOnly | QFileDevice::ExeOwner);
    Profile out;
    const QString journal = dir % QStringLiteral("/journal.db");
    const bool used = QFileInfo(dir % QStringLiteral("/cache.db")).size() > 0;
    if (used && QFileInfo(journal).size() == 0 && QFileInfo(journal % QStringLiteral("-wal")).size() == 0)
        out.told.append(QStringLiteral("the journal was gone or empty: what was not sent yet is lost; look for a copy of journal.db"));
    auto opened = openChecked(journal, store::OpenMode::Durable, QStringLiteral(":/sql/journal"));
    if (!opened && isDamage(opened.error().code))
        opened = salvageJournal(journal, out.told);
    if (!opened)
        return fail(opened.error());
    out.journal = std::move(*opened);

    const QString cache = dir % QStringLiteral("/cache.db");
    // Reading all of a cache of 100,000 tickets takes 0.6 s: only after an end that was not clean.
    const Check check = QFile::remove(cleanMark(dir)) ? Check::Skip : Check::Whole;
    auto second = openChecked(cache, store::OpenMode::Fast, QStringLiteral(":/sql/cache"), check);
    if (!second && (isDamage(second.error().code) || second.error().code == ErrorCode::StorageTooNew)) {
        qCWarning(lcSync) << "the cache is rebuilt:" << second.error().detail;
        removeDatabase(cache);
        second = openChecked(cache, store::OpenMode::Fast, QStringLiteral(":/sql/cache"));
    }
    if (!second)
        return fail(second.error());
    out.cache = std::move(*second);
    return out;
}

void markClean(const QString &dir)
{
    // What was found damaged while it was in use is read through at the next start, and made anew.
    if (store::damageSeen(dir % QStringLiteral("/cache.db")))
        return;
    QFile mark(cleanMark(dir));
    if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(kOwnerOnly);
}

Reserve::Reserve(const QString &dir)
    : m_file(dir % QStringLiteral("/reserve"))
{
}

bool Reserve::keep()
{
    QFile file(m_file);
    if (file.size() == kReserveBytes)
        return true;
    // It must not take the last of what came free.
    const QStorageInfo disk(QFileInfo(m_file).path());
    if (disk.isValid() && disk.bytesAvailable() < kReserveBytes + kRoomBytes)
        return false;
    if (!file.open(QIODevice::ReadWrite, kOwnerOnly))
        return false;
    if (posix_fallocate(file.handle(), 0, kReserveBytes) == 0)
        return true;
    file.remove();
    return false;
}

bool Reserve::hasRoom() const
{
    const QStorageInfo disk(QFileInfo(m_file).path());
    return !disk.isValid() || disk.bytesAvailable() >= kRoomBytes;
}

bool Reserve::free()
{
    return QFile::exists(m_file) && QFile::remove(m_file);
}

} // namespace firstline::sync
