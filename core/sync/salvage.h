#pragma once

#include "core/store/database.h"

namespace firstline::sync {

/// Copies what can be read of a damaged journal into a fresh one: every table from both ends and, where damage lies in
/// between, range by range of its keys. `damaged` is only read. Rows that stand in the fresh one already stay.
/// Shape: how many rows were saved; 0 also when nothing of it is a database any more. Errors: those of the fresh one.
[[nodiscard]] Result<qint64> salvageRows(const QString &damaged, store::Database &fresh);

} // namespace firstline::sync
