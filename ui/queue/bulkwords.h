#pragma once

#include "core/service/bulkact.h"

namespace firstline::ui {

/// The number of a ticket of an act as people say it.
QString bulkNumber(const service::BulkLine &line);

/// What changes: "Ivan → Anna", "Line 1 → Line 2, nobody", "+vip −old". `config` may be null.
QString bulkChangeText(const service::BulkLine &line, const service::BulkChange &change, const ConfigSnapshot *config);

/// Where a ticket of the act stands, with the reason why it was refused.
QString bulkStateText(const service::BulkLine &line, service::BulkKind kind);

/// "11 will change · 1 is so already · 2 cannot": what is nothing is left out.
QString bulkSummary(const service::BulkCounts &counts);

} // namespace firstline::ui
