#pragma once

#include "core/service/settingsservice.h"

namespace firstline::store {
class Database;
}

namespace firstline::service {

/// Stamps every open ticket of the cache anew, in memory, under the desk's settings with `edited` in place of what it
/// was, and compares deadlines. Errors: storage. Thread: that of the Database.
[[nodiscard]] Result<RestampPreview> readRestamp(
    store::Database &db, const ConfigPtr &before, const Record &edited, Instant now);

} // namespace firstline::service
