#pragma once

#include "core/server/authority/servercore.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <functional>

namespace firstline::server {

/// What is read and how.
struct ImportOptions {
    QString file; ///< A file, or the folder of `import articles`.
    bool dryRun = false; ///< Reads, checks and counts everything, writes nothing.
    QString mappingFile; ///< JSON, docs/import.md; empty: the columns are recognised by their names.
    QHash<QString, QString> columns; ///< Column -> field, on top of the mapping file (--map COLUMN=FIELD).
    QString timeZone; ///< IANA name: clock times are read in it and offsets are ignored. Empty: offsets count.
    QString calendar; ///< Name of the calendar that a feed is for; empty: the default policy's.
    std::function<void(const DayException &)> day {}; ///< May be empty. Called for each new day of a calendar.
    Instant now {};
    std::function<void(qint64 done, qint64 total)> progress; ///< May be empty. Called between batches.
};

/// What became of an import. `made` counts new tickets (articles, companies ...); a row is what the file calls one.
struct ImportReport {
    qint64 made = 0;
    qint64 changed = 0; ///< Were there before and are different now; tickets never.
    qint64 accepted = 0; ///< Rows (files) that could be read, new or not.
    qint64 refused = 0; ///< Rows (files) that could not.
    QStringList problems; ///< "line 12: the time cannot be read: soon"; at most kMaxProblems and a last one that counts.
};

/// More problems than anyone reads; the rest is only counted.
constexpr int kMaxProblems = 1000;

/// Notes one problem within the limit of kMaxProblems.
void addProblem(ImportReport &report, const QString &sentence);

/// Reads the log of a service desk: CSV or CSV.gz with one row per event, one ticket per case. Makes what the log names.
/// A second import of the same file makes nothing. Errors: NotFound, FileUnreadable, BadInput (no case or time column,
/// bad mapping file, unknown time zone), Unsupported (the desk lacks a status or group), storage.
[[nodiscard]] Result<ImportReport> importEventLog(ServerCore &core, const ImportOptions &options);

/// Reads the articles below a folder (Markdown, HTML) with their categories. Again: writes only what is different.
/// Errors: NotFound, storage.
[[nodiscard]] Result<ImportReport> importArticles(ServerCore &core, const ImportOptions &options);

/// Reads companies, contacts, assets or contracts from CSV. Columns are fields by name; "company", "site", "policy" and
/// "calendar" name others. Again: writes only what is different. Errors: NotFound, FileUnreadable, BadInput (no name
/// column), Unsupported (another kind), storage.
[[nodiscard]] Result<ImportReport> importRecords(ServerCore &core, EntityKind kind, const ImportOptions &options);

/// Reads an iCalendar feed into a calendar: whole days become days off, parts of a day are taken out of its hours. From
/// a year back to three years ahead, because feeds repeat without end. All or nothing; again: writes only what is
/// different. Shape of the report: `made` counts days, `accepted` events. Errors: NotFound (file or calendar),
/// FileUnreadable, BadInput with line and field, TooLarge, storage.
[[nodiscard]] Result<ImportReport> importCalendar(ServerCore &core, const ImportOptions &options);

} // namespace firstline::server
