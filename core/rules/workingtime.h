#pragma once

#include "core/base/instant.h"
#include "core/domain/config.h"
#include "core/rules/zonetable.h"

#include <map>
#include <utility>

namespace firstline::rules {

/// The working time of one calendar on the time axis: how much lies between two instants, and where so much ends.
/// Source: behaviour.md section 2. Shape: whole seconds; instants are cut to the second they lie in, intervals are half
/// open, touching ones are one. Known from 1900 to 2200. Thread: one at a time, because const functions extend a table
/// of what they have met; every thread makes its own (see WorkingTimeCache).
class WorkingTime
{
public:
    using Interval = std::pair<Instant, Instant>;

    /// Reads the calendar once and keeps no reference to it. Intervals that checkCalendar refuses are passed over.
    explicit WorkingTime(const Calendar &calendar);

    /// False when the time zone is unknown or no day has working time: every sum is then 0 and there are no deadlines.
    bool isValid() const;

    /// Working seconds from `a` to `b`; negative when `b` is before `a`.
    qint64 secondsBetween(Instant a, Instant b) const;

    /// The first instant at which `workingSeconds` have passed since `t`, so a closing instant stays where it is.
    /// Negative counts backwards, to the last such instant. Zero changes nothing. Shape: none when the way there holds
    /// 370 days in a row without working time, or is longer than 40 years.
    std::optional<Instant> add(Instant t, qint64 workingSeconds) const;

    /// `n` working days later (earlier when negative) at the same local time of day; the first working day counts as 1.
    /// A calendar without a working day in 370 days counts every day, so that a date always comes out.
    Instant addDays(Instant t, int n) const;

    /// Whether `t` lies in working time; the closing instant does not.
    bool isWorking(Instant t) const;

    /// Whether a local date has working time of its own; the end of the previous day's night shift is not its own.
    bool isWorkingDay(QDate date) const;

    /// The first working instant at or after `t`: `t` itself while open. None within 370 days: nothing.
    std::optional<Instant> nextOpening(Instant t) const;

    /// The last instant at or before `t` up to which there was work: `t` itself while open and at closing.
    std::optional<Instant> previousClosing(Instant t) const;

    /// The working intervals that meet [a, b), cut to it, in order.
    std::vector<Interval> intervalsBetween(Instant a, Instant b) const;

private:
    using Day = std::vector<DayInterval>;

    /// Intervals of the days [firstDay, endDay), in UTC seconds, with the working seconds before each.
    struct Table {
        int firstDay = 0;
        int endDay = 0;
        std::vector<qint64> starts;
        std::vector<qint64> ends;
        std::vector<qint64> before;
        std::vector<size_t> afterGap; ///< Intervals that begin more than 370 days after the one before.
    };

    const Day &dayAt(int day) const;
    void appendDays(int untilDay) const;
    void cover(qint64 fromS, qint64 toS) const;
    qint64 position(qint64 s) const;
    size_t countUpTo(qint64 s) const;
    std::optional<Instant> forward(qint64 s, qint64 amount) const;
    std::optional<Instant> backward(qint64 s, qint64 amount) const;

    std::shared_ptr<const ZoneTable> m_zone;
    Day m_week[7]; ///< Monday first.
    std::map<int, Day> m_exceptions; ///< By days since 1970.
    bool m_hasWork = false;
    mutable Table m_table;
};

} // namespace firstline::rules
