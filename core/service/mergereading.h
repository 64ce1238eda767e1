#pragma once

#include "core/service/ticketservice.h"

namespace firstline::store {
class Database;
}

namespace firstline::service {

/// Fills what a pane shows of merging: the ticket that absorbed this one, and those that it absorbed. What is not in the
/// cache is left out. Thread: the reader's.
void readMerging(store::Database &db, TicketDetail &detail);

} // namespace firstline::service
