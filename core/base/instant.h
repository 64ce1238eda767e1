#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace firstline {

/// A moment in UTC, to the millisecond. Everything that is stored, sent or compared is an Instant; local time exists
/// only inside calendars and on the screen.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Millis = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// Milliseconds since 1970 UTC, the form in databases and on the wire.
constexpr qint64 toMs(Instant instant) { return instant.time_since_epoch().count(); }
constexpr Instant fromMs(qint64 ms) { return Instant(Millis(ms)); }

/// ISO 8601 in UTC with milliseconds ("2026-11-21T10:02:00.000Z"), the form in JSON.
QString toIso(Instant instant);

/// Reads ISO 8601 with "Z" or an offset; nothing when it is not a complete moment (a zone is required).
std::optional<Instant> fromIso(const QString &text);

/// The same moment as a QDateTime in UTC, for Qt's formatting.
QDateTime toDateTime(Instant instant);
Instant fromDateTime(const QDateTime &dateTime);

} // namespace firstline
