#include "core/store/sqlerror.h"

#include <QtSql/QSqlError>

#include <sqlite3.h>

namespace firstline::store {

ErrorCode storageCode(int sqliteCode)
{
    if (sqliteCode == SQLITE_CONSTRAINT_UNIQUE || sqliteCode == SQLITE_CONSTRAINT_PRIMARYKEY
        || sqliteCode == SQLITE_CONSTRAINT_ROWID)
        return ErrorCode::AlreadyExists;
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
    return Error { storageCode(code), detail };
}

} // namespace firstline::store
