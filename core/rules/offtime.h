#pragma once

#include "core/rules/workingtime.h"

namespace firstline::rules {

/// A date on which there is no work although its weekday has some.
struct DayOff {
    QDate date;
    QString name; ///< That of the calendar's exception; may be empty.

    friend bool operator==(const DayOff &, const DayOff &) = default;
};

/// The time without work in a stretch, for "2 nights, a weekend and 1 May".
struct OffTime {
    int breaks = 0; ///< Gaps within one local date: lunch, the day of a desk that works at night.
    int nights = 0; ///< Gaps over midnight without a whole free date.
    int weekends = 0; ///< Runs of dates that the week itself leaves free; a holiday within does not part a run.
    std::vector<DayOff> holidays; ///< Dates that an exception made free, by date.
    qint64 seconds = 0; ///< All of it.

    bool isEmpty() const { return seconds == 0; }
    OffTime &operator+=(const OffTime &other);

    friend bool operator==(const OffTime &, const OffTime &) = default;
};

/// The time without work in [from, to). A gap that the stretch only touches counts as if it were whole; one between two
/// stretches counts in both. Shape: empty for a calendar without working time or a reversed stretch. Thread: that of
/// `time`.
OffTime offTime(const Calendar &calendar, const WorkingTime &time, Instant from, Instant to);

} // namespace firstline::rules
