#pragma once

#include "core/base/instant.h"
#include "core/store/database.h"

namespace firstline::store {

/// What the server may forget after a while. Works inside the caller's transaction. Errors: those of Statement::run.
/// Thread: that of its Database. Batches, tombstones and grants are ServerStore::forgetBefore's.
class ServerRetention
{
public:
    explicit ServerRetention(Database &db);

    /// Results of commands that their device has stored (or that was ended), that lie in a verified backup, and whose
    /// batch was committed before `before`. Without a backup a workstation keeps its command and might give it again.
    /// Shape: how many.
    [[nodiscard]] Result<qint64> forgetResults(Instant before);

    /// Files that workstations brought before `before` and that nothing names.
    [[nodiscard]] Result<std::vector<QByteArray>> orphanFiles(Instant before);
    [[nodiscard]] Result<void> forgetFile(const QByteArray &sha256);

private:
    Database &m_db;
};

} // namespace firstline::store
