#pragma once

#include "core/content/htmltree.h"

namespace firstline::content {

/// How many places the grid of a table has: rows times columns. A text layout makes a cell for each of them, whether
/// the table names one there or not, so that few bytes can cost minutes.
struct TableGrid {
    qint64 places = 0; ///< with the spans of its cells
    qint64 placesUnspanned = 0; ///< as if every cell were one place
};

/// Measures one table; tables inside of its cells count for themselves. Spans below 1 count as 1, those above
/// `maxSpan` as `maxSpan`. Where spans overlap it is an upper bound. Time: linear. Thread: any.
TableGrid measureTable(const GumboNode *table, int maxSpan);

/// A span as an attribute says it, from 1 to `maxSpan`; 1 when it says none.
int spanOf(const GumboNode *cell, const char *name, int maxSpan);

} // namespace firstline::content
