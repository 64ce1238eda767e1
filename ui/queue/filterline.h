#pragma once

#include "core/service/ticketservice.h"

namespace firstline::ui {

/// Reads the line over a list: the filter, and `sort:field` wherever it stands (the last one counts). The order's place
/// becomes blanks, so that places in the filter are places in the line. Without one the order is `fallbackSort`.
service::TicketListQuery readFilterLine(const QString &line, const QString &fallbackSort);

/// The line of a view, ready for typing on: "status:active sort:due ".
QString writeFilterLine(const QString &filter, const QString &sort);

/// The line with another order; everything else stays.
QString withSort(const QString &line, const QString &sort);

} // namespace firstline::ui
