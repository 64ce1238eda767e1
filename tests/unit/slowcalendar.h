#pragma once

#include "core/domain/config.h"

#include <QtCore/QTimeZone>

#include <algorithm>
#include <vector>

namespace firstline::test {

/// What a calendar says about every minute of a window, written without a look at WorkingTime: the local time of each
/// minute is asked of QTimeZone, and the edges of a day are found by walking over the minutes. Slow and plain. Holds for
/// zones whose offsets change at quarters of an hour and calendars with edges at whole minutes.
class SlowCalendar
{
public:
    /// The window is [from, from + days); days before it are read too, for their night shifts.
    SlowCalendar(const Calendar &calendar, QDate from, int days)
        : m_first(QDate(1970, 1, 1).daysTo(from) * 1440)
        , m_works(size_t(days) * 1440, false)
    {
        readOffsets(calendar.timeZone, days);
        for (int day = -4; day <= days + 1; ++day) {
            const QDate date = from.addDays(day);
            for (const DayInterval &interval : intervalsOf(calendar, date))
                mark(QDate(1970, 1, 1).daysTo(date) * 1440, interval);
        }
        m_before.push_back(0);
        for (const bool works : m_works)
            m_before.push_back(m_before.back() + (works ? 60 : 0));
    }

    qint64 firstS() const { return m_first * 60; }
    qint64 endS() const { return (m_first + qint64(m_works.size())) * 60; }

    bool works(qint64 s) const { return m_works[size_t(s / 60 - m_first)]; }

    /// Working seconds in [a, b), both within the window.
    qint64 between(qint64 a, qint64 b) const { return upTo(b) - upTo(a); }

    /// The first second at which so many working seconds have passed since `a`; -1: not within the window.
    qint64 add(qint64 a, qint64 seconds) const
    {
        if (seconds == 0)
            return a;
        const qint64 wanted = upTo(a) + seconds;
        const auto after = std::lower_bound(m_before.begin(), m_before.end(), wanted); // After the minute that reaches it.
        return after == m_before.end() ? -1 : (m_first + (after - m_before.begin()) - 1) * 60 + wanted - *(after - 1);
    }

private:
    static constexpr int kMargin = 8 * 1440;

    void readOffsets(const QString &name, int days)
    {
        const QTimeZone zone(name.toUtf8());
        const qint64 minutes = qint64(days) * 1440 + 2 * kMargin;
        for (qint64 i = 0; i < minutes; i += 15) {
            const QDateTime at = QDateTime::fromSecsSinceEpoch((m_first - kMargin + i) * 60, Qt::UTC);
            m_offsets.push_back(zone.offsetFromUtc(at) / 60);
        }
        m_narrowest = *std::min_element(m_offsets.begin(), m_offsets.end());
        m_widest = *std::max_element(m_offsets.begin(), m_offsets.end());
    }

    qint64 localMinute(qint64 minute) const { return minute + m_offsets[size_t((minute - m_first + kMargin) / 15)]; }

    static std::vector<DayInterval> intervalsOf(const Calendar &calendar, QDate date)
    {
        for (const DayException &exception : calendar.exceptions) {
            if (exception.date == date)
                return exception.intervals;
        }
        std::vector<DayInterval> all;
        for (const WeekDay &day : calendar.week) {
            if (day.weekday == date.dayOfWeek())
                all.insert(all.end(), day.intervals.begin(), day.intervals.end());
        }
        return all;
    }

    /// From the first minute that is not before the local start to the last one before the local end.
    void mark(qint64 localMidnight, const DayInterval &interval)
    {
        const qint64 start = localMidnight + interval.startS / 60;
        const qint64 end = localMidnight + (interval.endS == 0 ? 1440 : interval.endS / 60);
        qint64 from = start - m_widest; // No minute before it is that late on the wall.
        while (localMinute(from) < start)
            ++from;
        qint64 to = end - m_narrowest;
        while (localMinute(to - 1) >= end)
            --to;
        for (qint64 minute = std::max(from, m_first); minute < std::min(to, m_first + qint64(m_works.size())); ++minute)
            m_works[size_t(minute - m_first)] = true;
    }

    qint64 upTo(qint64 s) const
    {
        const size_t minute = size_t(s / 60 - m_first);
        return m_before[minute] + (s % 60 != 0 && m_works[minute] ? s % 60 : 0);
    }

    qint64 m_first; ///< In minutes since 1970 UTC.
    std::vector<int> m_offsets; ///< In minutes, by quarter of an hour.
    int m_narrowest = 0;
    int m_widest = 0;
    std::vector<bool> m_works;
    std::vector<qint64> m_before;
};

} // namespace firstline::test
