#include "core/content/icalendar.h"

#include <algorithm>
#include <map>

namespace firstline::content {

namespace {

constexpr int kDayS = 86400;

/// The intervals without [startS, endS).
std::vector<DayInterval> without(const std::vector<DayInterval> &intervals, int startS, int endS)
{
    std::vector<DayInterval> left;
    for (const DayInterval &interval : intervals) {
        const int end = interval.endS == 0 ? kDayS : interval.endS;
        if (interval.startS < std::min(end, startS))
            left.push_back({ interval.startS, std::min(end, startS) });
        if (std::max(interval.startS, endS) < end)
            left.push_back({ std::max(interval.startS, endS), end });
    }
    return left;
}

} // namespace

std::vector<DayInterval> intervalsOn(const Calendar &calendar, QDate date)
{
    for (const DayException &exception : calendar.exceptions) {
        if (exception.date == date)
            return exception.intervals;
    }
    for (const WeekDay &day : calendar.week) {
        if (day.weekday == date.dayOfWeek())
            return day.intervals;
    }
    return {};
}

std::vector<DayException> takeOut(const Calendar &calendar, const std::vector<ICalDay> &days)
{
    std::map<QDate, DayException> made;
    for (const DayException &exception : calendar.exceptions)
        made.emplace(exception.date, exception);
    for (const ICalDay &day : days) {
        const auto [at, fresh] = made.try_emplace(day.date);
        DayException &exception = at->second;
        if (fresh)
            exception = { day.date, intervalsOn(calendar, day.date), day.name };
        else if (exception.name.isEmpty())
            exception.name = day.name;
        exception.intervals = day.allDay ? std::vector<DayInterval>() : without(exception.intervals, day.startS, day.endS);
    }
    std::vector<DayException> all;
    all.reserve(made.size());
    for (auto &[date, exception] : made)
        all.push_back(std::move(exception));
    return all;
}

} // namespace firstline::content
