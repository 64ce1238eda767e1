#pragma once

#include "core/base/error.h"

class QSqlError;
struct sqlite3;

namespace firstline::store {

/// A SQLite result code (primary or extended) as one of ours. Shape: StorageFailed for what has no code of its own.
/// Thread: any.
ErrorCode storageCode(int sqliteCode);

/// What Qt Sql reports, as one of ours; `what` says in the log what was tried.
Error storageError(const QSqlError &error, const QString &what);

/// The last error of a connection, as one of ours. Thread: the connection's.
Error storageError(sqlite3 *connection, const QString &what);

/// Whether a statement of this process has met damage in a database file, over whatever connection. Thread: any.
bool damageSeen(const QString &file);

} // namespace firstline::store
