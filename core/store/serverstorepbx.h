#pragma once

#include "core/base/instant.h"
#include "core/store/database.h"

namespace firstline::store {

/// A token of a telephone exchange, as a hash.
struct PbxTokenRow {
    Uuid id;
    QString name; ///< What the administrator called it.
    QByteArray hash;
    Instant madeAt {};
};

/// Tokens of telephone exchanges. Works inside the caller's transaction. Errors: those of Statement::run. Thread: that of
/// its Database.
class ServerPbx
{
public:
    explicit ServerPbx(Database &db);

    [[nodiscard]] Result<void> add(const PbxTokenRow &token);

    /// All of them, the oldest first.
    [[nodiscard]] Result<std::vector<PbxTokenRow>> all();

    /// Shape: false when there is none.
    [[nodiscard]] Result<bool> remove(const Uuid &id);

private:
    Database &m_db;
};

} // namespace firstline::store
