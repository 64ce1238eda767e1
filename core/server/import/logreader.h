#pragma once

#include "core/server/import/logmapping.h"
#include "core/server/import/logtime.h"

namespace firstline::content {
struct CsvRow;
}

namespace firstline::server {

/// One row of a log that could be read. Empty texts: the log does not say.
struct LogRow {
    qint64 line = 0;
    Instant at {};
    LogWords words;
    QString agent;
    QString group;
    QString company;
    QString country;
    QString product;
    QString subject;
    int impact = 0;
    int urgency = 0;
};

/// All rows of one case, ordered by time; those of the same time as the file has them.
struct LogCase {
    QString id;
    std::vector<LogRow> rows;
};

/// A whole log in memory.
struct EventLog {
    LogMapping mapping;
    std::vector<LogCase> cases; ///< In the order of their first time.
    qint64 rows = 0; ///< In all cases together.
};

/// Reads the file of `options`. Rows that cannot be read are counted and described in `report`. `deskZone` rules times
/// without an offset when neither the options nor the mapping name a zone. Errors: those of importEventLog.
[[nodiscard]] Result<EventLog> readEventLog(const ImportOptions &options, const QString &deskZone,
                                            ImportReport &report);

} // namespace firstline::server
