#include "core/rules/offtime.h"

#include "core/rules/zonetable.h"

#include <algorithm>

namespace firstline::rules {

namespace {

qint64 seconds(Instant t)
{
    return std::chrono::floor<Seconds>(t).time_since_epoch().count();
}

/// Counts the gaps between working intervals, one after the other.
class GapCounter
{
public:
    GapCounter(const Calendar &calendar, const WorkingTime &time, const ZoneTable &zone)
        : m_calendar(calendar)
        , m_time(time)
        , m_zone(zone)
    {
    }

    void add(Instant from, Instant to)
    {
        if (seconds(to) <= seconds(from)) // Working time counts in whole seconds: parts of one are no gap.
            return;
        m_sum.seconds += seconds(to) - seconds(from);
        const QDate first = dateOf(seconds(from));
        const QDate last = dateOf(seconds(to) - 1);
        bool free = false;
        for (QDate date = first; date <= last; date = date.addDays(1)) {
            if (!m_time.isWorkingDay(date))
                free = countFree(date) || free;
        }
        if (free)
            return;
        if (dateOf(edge(from, false)) != dateOf(edge(to, true)))
            ++m_sum.nights;
        else
            ++m_sum.breaks;
    }

    OffTime take() { return std::move(m_sum); }

private:
    QDate dateOf(qint64 s) const { return QDate(1970, 1, 1).addDays(day(m_zone.toLocal(s))); }

    static qint64 day(qint64 localS) { return localS >= 0 ? localS / kDayS : (localS + 1) / kDayS - 1; }

    /// Where the whole gap begins or ends, when the stretch cut it.
    qint64 edge(Instant t, bool later) const
    {
        const auto whole = later ? m_time.nextOpening(t) : m_time.previousClosing(t);
        return seconds(whole.value_or(t));
    }

    /// A date without work: one of a weekend, or a holiday. Answers true, for the caller's sum.
    bool countFree(QDate date)
    {
        const auto found = std::find_if(m_calendar.exceptions.begin(), m_calendar.exceptions.end(),
            [date](const DayException &exception) { return exception.date == date; });
        const bool weekly = !worksInWeek(date.dayOfWeek());
        if (found != m_calendar.exceptions.end() && !weekly) {
            if (m_sum.holidays.empty() || m_sum.holidays.back().date != date)
                m_sum.holidays.push_back({ date, found->name });
            if (m_lastFree == date.addDays(-1))
                m_lastFree = date;
            return true;
        }
        // A run of free dates is one weekend, also when a holiday lies beside or within it.
        if (!m_lastFree.isValid() || (m_lastFree != date && m_lastFree.addDays(1) != date))
            ++m_sum.weekends;
        m_lastFree = date;
        return true;
    }

    bool worksInWeek(int weekday) const
    {
        return std::any_of(m_calendar.week.begin(), m_calendar.week.end(),
            [weekday](const WeekDay &day) { return day.weekday == weekday && !day.intervals.empty(); });
    }

    const Calendar &m_calendar;
    const WorkingTime &m_time;
    const ZoneTable &m_zone;
    OffTime m_sum;
    QDate m_lastFree; ///< Last date of the weekend that was counted, with the holidays that follow it.
};

} // namespace

OffTime &OffTime::operator+=(const OffTime &other)
{
    breaks += other.breaks;
    nights += other.nights;
    weekends += other.weekends;
    seconds += other.seconds;
    for (const DayOff &day : other.holidays) {
        if (std::find(holidays.begin(), holidays.end(), day) == holidays.end())
            holidays.push_back(day);
    }
    return *this;
}

OffTime offTime(const Calendar &calendar, const WorkingTime &time, Instant from, Instant to)
{
    const auto zone = ZoneTable::of(calendar.timeZone);
    if (!time.isValid() || !zone || to <= from)
        return {};
    GapCounter counter(calendar, time, *zone);
    Instant done = from;
    for (const auto &[start, end] : time.intervalsBetween(from, to)) {
        counter.add(done, start);
        done = end;
    }
    counter.add(done, to);
    return counter.take();
}

} // namespace firstline::rules
