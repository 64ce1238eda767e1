#pragma once

#include "core/base/error.h"
#include "core/domain/record.h"

namespace firstline::store {

class Database;

/// The restricted notes of a ticket that this profile may read, in the order in which they were written. There are no
/// others in a workstation's cache. Thread: that of `db`.
[[nodiscard]] Result<std::vector<Record>> annexesOf(Database &db, TicketId ticket);

} // namespace firstline::store
