#pragma once

#include "ui/models/listgroups.h"

#include <QtCore/QRect>

class QPainter;

namespace firstline::ui {

/// Paints the row over a group: a mark that it is open or closed, its name, how many tickets, how many overdue, and how
/// many of a closed one are selected.
void paintGroupBand(QPainter *painter, const QRect &rect, const GroupHead &head, int marked, bool current, bool focused);

} // namespace firstline::ui
