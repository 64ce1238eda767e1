#include "core/store/ftsrank.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace firstline::store {

namespace {

constexpr int kMaxPhrases = 16; ///< Further words do not count.
constexpr int kMaxHits = 200; ///< Of one row.
constexpr int kNear = 8; ///< Words further apart than this have nothing to do with each other.

/// What is known of one phrase in a row.
struct Phrase {
    double weight = 0; ///< Sum over its hits.
    int column = -1; ///< Of its last hit.
    int offset = 0;
};

double weightOf(int column, int count, sqlite3_value **values)
{
    return column < count ? sqlite3_value_double(values[column]) : 1.0;
}

void rankFunction(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values)
{
    std::array<Phrase, kMaxPhrases> phrases;
    int hits = 0;
    int code = api->xInstCount(fts, &hits);
    double nearness = 0;
    for (int i = 0; code == SQLITE_OK && i < std::min(hits, kMaxHits); ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        code = api->xInst(fts, i, &phrase, &column, &offset);
        if (code != SQLITE_OK || phrase >= kMaxPhrases)
            continue;
        Phrase &hit = phrases[size_t(phrase)];
        hit.weight += weightOf(column, count, values);
        hit.column = column;
        hit.offset = offset;
        const Phrase *before = phrase > 0 ? &phrases[size_t(phrase) - 1] : nullptr;
        if (before && before->column == column && std::abs(offset - before->offset) < kNear)
            nearness = std::max(nearness, 1.0 / std::max(1, std::abs(offset - before->offset)));
    }
    if (code != SQLITE_OK) {
        sqlite3_result_error_code(context, code);
        return;
    }
    double score = nearness;
    for (const Phrase &phrase : phrases)
        score += phrase.weight > 0 ? 2.2 * phrase.weight / (phrase.weight + 1.2) : 0;
    sqlite3_result_double(context, score);
}

/// SQLite's documented way to the interface of its full text.
fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

int addRankFunction(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    return api ? api->xCreateFunction(api, "fl_rank", nullptr, rankFunction, nullptr) : SQLITE_ERROR;
}

} // namespace firstline::store
