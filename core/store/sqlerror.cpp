#include "core/store/sqlerror.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtSql/QSqlError>

#include <cerrno>
#include <sqlite3.h>

namespace firstline::store {

namespace {

struct Damage {
    QMutex lock;
    QSet<QString> files; ///< As canonical paths.
};

Damage &damage()
{
    static Damage s_damage;
    return s_damage;
}

void noteDamage(sqlite3 *connection)
{
    const char *name = sqlite3_db_filename(connection, "main");
    const QMutexLocker guard(&damage().lock);
    damage().files.insert(QFileInfo(QString::fromUtf8(name ? name : "")).canonicalFilePath());
}

/// No room of another kind: a quota, a limit on the size of files.
bool isFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

ErrorCode storageCode(int sqliteCode)
{
    if (sqliteCode == SQLITE_CONSTRAINT_UNIQUE || sqliteCode == SQLITE_CONSTRAINT_PRIMARYKEY
        || sqliteCode == SQLITE_CONSTRAINT_ROWID)
        return ErrorCode::AlreadyExists;
    if (sqliteCode == SQLITE_IOERR_SHMSIZE) // The index of the log found no room.
        return ErrorCode::StorageFull;
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageCorrupt;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::FileUnreadable;
    case SQLITE_TOOBIG: return ErrorCode::TooLarge;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::StorageFailed;
    }
}

Error storageError(const QSqlError &error, const QString &what)
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail = what % u": " % error.databaseText() % u" (" % error.nativeErrorCode() % u')';
    return Error { storageCode(code), detail };
}

Error storageError(sqlite3 *connection, const QString &what)
{
    const int code = sqlite3_extended_errcode(connection);
    const QString detail = what % u": " % QString::fromUtf8(sqlite3_errmsg(connection)) % u" ("_qs % QString::number(code)
        % u')';
    if (storageCode(code) == ErrorCode::StorageCorrupt)
        noteDamage(connection);
    if ((code & 0xff) == SQLITE_IOERR && isFull(sqlite3_system_errno(connection)))
        return Error { ErrorCode::StorageFull, detail };
    return Error { storageCode(code), detail };
}

bool damageSeen(const QString &file)
{
    const QMutexLocker guard(&damage().lock);
    return damage().files.contains(QFileInfo(file).canonicalFilePath());
}

} // namespace firstline::store
