#pragma once

#include "core/base/error.h"
#include "core/domain/config.h"

#include <QtCore/QByteArray>

namespace firstline::content {

/// One day of an event of an iCalendar feed, in the local time that was asked for.
/// Shape: an event of whole days has startS 0 and endS 86400; one of several days gives one entry per day.
struct ICalDay {
    QDate date;
    QString name;
    bool allDay = true;
    int startS = 0;
    int endS = 86400;
    qint64 line = 0; ///< Where its event begins in the file, from 1.

    friend bool operator==(const ICalDay &, const ICalDay &) = default;
};

/// What is read, and where it ends.
struct ICalWindow {
    QDate from; ///< First day that is wanted.
    QDate to; ///< Last day that is wanted.
    QString timeZone; ///< IANA name: events with a clock time are given in it. Empty: UTC.
};

/// A feed as it was understood.
struct ICalFeed {
    QString name; ///< X-WR-CALNAME; may be empty.
    QString timeZone; ///< X-WR-TIMEZONE; may be empty.
    std::vector<ICalDay> days; ///< By date, then by start.
    int events = 0; ///< VEVENTs in the file, cancelled ones not counted.
};

/// Reads the events of an iCalendar file (RFC 5545): folded lines, DATE and DATE-TIME with TZID or UTC, DTEND or
/// DURATION, RRULE (by libical), RDATE, EXDATE, RECURRENCE-ID, STATUS:CANCELLED. Alarms and other components are
/// passed over. An end before the beginning counts as one day. Errors: BadInput with a sentence that names line and
/// field; TooLarge over 8 MB, 20,000 events or 200,000 repetitions. Thread: any.
[[nodiscard]] Result<ICalFeed> readICalendar(const QByteArray &file, const ICalWindow &window);

/// What a day of a feed makes of a calendar's day: nothing left for a whole day, and the time outside the event for a
/// part of it. Shape: `exceptions` ordered by date; a date that has an exception already keeps its name and loses time.
std::vector<DayException> takeOut(const Calendar &calendar, const std::vector<ICalDay> &days);

/// The intervals of a date: its exception's, else its weekday's. Shape: empty on a day off.
std::vector<DayInterval> intervalsOn(const Calendar &calendar, QDate date);

} // namespace firstline::content
