#pragma once

#include "core/base/instant.h"
#include "core/server/authority/entropy.h"
#include "core/store/database.h"

namespace firstline::server {

/// What a desk's cores are opened with. The defaults are those of production; tests make them small.
struct ServerOptions {
    QString database; ///< postgresql://... ; empty: server.db in the data folder.
    std::shared_ptr<store::Database> connection; ///< Open and Durable, to be used instead of opening `database`.
    std::shared_ptr<Entropy> entropy; ///< Null: the system's.
    quint64 passwordOps = 2; ///< Argon2id passes for new hashes.
    qint64 passwordMemory = 32 * 1024 * 1024; ///< Argon2id memory in bytes for new hashes.
    qint64 firstNumber = 40001; ///< The first ticket number of a new desk.
    qint64 leaseSize = 200; ///< Ticket numbers a device holds.
    qint64 leaseRefillBelow = 150; ///< With fewer left it gets more.
    Seconds accessLife { 600 }; ///< Of an access token.
    Seconds refreshLife { 30 * 24 * 3600 }; ///< Of a refresh token, anew at each use.
    Seconds offlineLease { 14 * 24 * 3600 }; ///< How long a workstation works without the server before it locks.
    Seconds horizon { 90 * 24 * 3600 }; ///< How long a workstation may be away without a reset.
};

/// Where the database of a desk is, for store::Database::open.
inline QString databasePlace(const QString &dataDir, const QString &database)
{
    return database.isEmpty() ? QString(dataDir + QStringLiteral("/server.db")) : database;
}

} // namespace firstline::server
