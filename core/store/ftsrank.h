#pragma once

struct sqlite3;

namespace firstline::store {

/// Adds `fl_rank(table, weight of column 1, ..)` to the full text of a connection: how well a row fits the words that
/// were looked for; more is better. Counts hits per word (many count little more than a few) by the weight of their
/// column, and how near two neighbouring words stand. Unlike bm25 it reads nothing but the row itself: bm25 asks how
/// frequent each word is and so walks through all its hits. Shape: an SQLite result code.
int addRankFunction(sqlite3 *connection);

} // namespace firstline::store
