#pragma once

#include "core/service/ticketservice.h"

namespace firstline::ui {

/// Reads the line over a list: the filter, and `sort:field` and `group:field` wherever they stand (the last one counts).
/// Their places become blanks, so that places in the filter are places in the line. Without an order it is `fallbackSort`.
service::TicketListQuery readFilterLine(const QString &line, const QString &fallbackSort);

/// The line of a view, ready for typing on: "status:active sort:due group:queue ".
QString writeFilterLine(const QString &filter, const QString &sort, const QString &grouping = {});

/// The line with another order, or gathered by something else (empty: by nothing); everything else stays.
QString withSort(const QString &line, const QString &sort);
QString withGrouping(const QString &line, const QString &grouping);

} // namespace firstline::ui
