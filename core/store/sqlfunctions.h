#pragma once

struct sqlite3;

namespace firstline::store {

/// Adds to a connection what filters need: `fl_fold(text)` (no case, no diacritics) and `fl_clock_due(clocks, kind)`
/// (milliseconds of the deadline of a running clock, else NULL). Answers SQLite's result code.
int addSqlFunctions(sqlite3 *connection);

} // namespace firstline::store
