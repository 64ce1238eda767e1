#pragma once

#include "app/server/output.h"
#include "app/server/serverconf.h"
#include "core/server/authority/servercore.h"
#include "core/store/database.h"

#include <QtCore/QStringList>

namespace firstline::app {

/// Why a URL cannot be given to `init --database`, as a sentence; empty when it can.
QString whyNotDatabase(const QString &url);

/// Whether nobody has put anything into the database yet. Errors: those of store::Database::open.
[[nodiscard]] Result<bool> isEmptyDatabase(const QString &url);

/// Takes a desk out of a database again that init could not finish. Only for one that was empty before.
void emptyDatabase(const QString &url);

/// `backup`: pg_dump into `file`, read through by pg_restore, noted as durable. Shape: the exit code.
int backupPostgres(server::ServerCore &core, const QString &url, const QString &file, const Output &output);

/// `restore`: pg_restore in one transaction, as a new incarnation. Shape: the exit code.
int restorePostgres(const QString &dataDir, const ServerConf &conf, const QString &file, const Output &output, Instant now);

/// `doctor`: what is wrong with the database, one sentence each.
QStringList lookAtPostgres(const QString &url);

/// The records of a desk as one state in a SQLite file of this process, for queries in the language of the lists, which
/// only SQLite understands. Errors: storage.
[[nodiscard]] Result<std::unique_ptr<store::Database>> localCopy(store::Database &remote, const QString &file);

} // namespace firstline::app
