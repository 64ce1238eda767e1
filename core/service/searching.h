#pragma once

#include "core/service/ticketservice.h"
#include "core/store/search.h"

namespace firstline::service {

/// Searches on the reader thread, in the form of screens.
[[nodiscard]] Result<std::vector<SearchHit>> searchArticles(
    store::Database &db, const QString &text, const QString &language, int limit);
[[nodiscard]] Result<std::vector<SearchHit>> searchTickets(store::Database &db, const QString &text, int limit);

} // namespace firstline::service
