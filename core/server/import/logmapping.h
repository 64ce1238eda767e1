#pragma once

#include "core/server/import/import.h"
#include "core/server/import/logstates.h"

#include <QtCore/QRegularExpression>

namespace firstline::server {

/// What a column of a log holds.
enum class LogField {
    Case, Time, Activity, SubStatus, Agent, Group, Company, Country, Product, Impact, Urgency, Subject,
};

/// How a log is read: which column is what and what its words mean. The form of the file is in docs/import.md.
struct LogMapping {
    QHash<LogField, int> columns; ///< Field -> index of its column in the header row.
    QHash<QString, std::optional<StatusCategory>> states; ///< Lower-case words; nothing: the state stays.
    QRegularExpression line; ///< Its first group is the line's number; the highest match of a name counts.
    QHash<QString, int> impacts; ///< Lower-case words -> 1..4.
    QHash<QString, int> urgencies;
    QStringList timeFormats; ///< Of QDateTime, tried after ISO 8601.
    QString timeZone; ///< For times without an offset; empty: the desk's.
    QString prefix; ///< Put before the case id, where ids of several logs would be equal.
    TicketType type = TicketType::Incident;
    QString defaultGroup; ///< For rows without a group; empty: the desk's default queue.
    QStringList emptyWords; ///< What a log writes where it knows nothing ("0", "n/a").
    char delimiter = 0; ///< 0: guessed.

    /// The state after a row. Shape: nothing when the words say nothing about it.
    std::optional<StatusCategory> stateOf(const LogWords &words) const;

    /// 1..4 of a word; 0 when it is none.
    int impactOf(const QString &word) const;
    int urgencyOf(const QString &word) const;

    /// The highest line that a group's name mentions ("G97 2nd" is 2), else 1.
    Line lineOf(const QString &group) const;
};

/// Makes the mapping of a log with these columns: what is usual, then the mapping file, then `options.columns`.
/// Errors: FileUnreadable, BadInput (no JSON, unknown field or state, no column for the case, the time or the activity).
[[nodiscard]] Result<LogMapping> makeMapping(const QStringList &header, const ImportOptions &options);

/// The delimiter that the mapping file asks for, read before the header. Shape: 0 when there is none.
[[nodiscard]] Result<char> mappedDelimiter(const ImportOptions &options);

} // namespace firstline::server
