#include "core/store/sqlfunctions.h"

#include "core/domain/ticket.h"
#include "core/protocol/cbor.h"
#include "core/store/fold.h"
#include "core/store/ftsrank.h"

#include <sqlite3.h>

namespace firstline::store {

namespace {

void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    const QByteArray folded = fold(QString::fromUtf8(text, sqlite3_value_bytes(arguments[0]))).toUtf8();
    sqlite3_result_text(context, folded.constData(), int(folded.size()), SQLITE_TRANSIENT);
}

void clockDueFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) != SQLITE_BLOB)
        return;
    const auto *data = static_cast<const char *>(sqlite3_value_blob(arguments[0]));
    const auto clocks = protocol::decode(QByteArray::fromRawData(data, sqlite3_value_bytes(arguments[0])));
    if (!clocks)
        return;
    const int kind = sqlite3_value_int(arguments[1]);
    for (const Value &each : clocks->toList()) {
        const ValueMap &clock = each.toMap();
        const Value &due = clock.at(keyOf(&ClockState::due));
        if (clock.at(keyOf(&ClockState::kind)).toInt() == kind && due.isInt()
            && clock.at(keyOf(&ClockState::phase)).toInt() == int(ClockPhase::Runs)) {
            sqlite3_result_int64(context, due.toInt());
            return;
        }
    }
}

} // namespace

int addSqlFunctions(sqlite3 *connection)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int first = sqlite3_create_function_v2(connection, "fl_fold", 1, kFlags, nullptr, foldFunction, nullptr,
                                                 nullptr, nullptr);
    if (first != SQLITE_OK)
        return first;
    const int second = sqlite3_create_function_v2(connection, "fl_clock_due", 2, kFlags, nullptr, clockDueFunction,
                                                  nullptr, nullptr, nullptr);
    return second != SQLITE_OK ? second : addRankFunction(connection);
}

} // namespace firstline::store
