#pragma once

#include "core/store/database.h"

namespace firstline::store {

/// Brings a database to the newest schema. `folder` is ":/sql/server" or ":/sql/postgres" (see serverSchema()),
/// ":/sql/cache" or ":/sql/journal"; its files NNNN_what.sql run in order, each in one transaction that also sets
/// `PRAGMA user_version` (PostgreSQL: table schema_version) to NNNN. A SQLite file that is not new is copied first to
/// "<file>.before-NNNN" (once per target version).
/// Errors: StorageTooNew (a newer program wrote it; nothing was changed), StorageFailed, StorageFull, StorageBusy,
/// StorageCorrupt: the database then stands as it was before the file that failed.
[[nodiscard]] Result<void> migrate(Database &db, const QString &folder);

/// The folder of a server's schema in the words of `db`.
QString serverSchema(const Database &db);

/// The version that migrate() leads to. Shape: 0 when the folder has no files.
int newestVersion(const QString &folder);

/// The version a database has now: 0 when it is new.
[[nodiscard]] Result<int> schemaVersion(Database &db);

} // namespace firstline::store
