#include "ui/settings/weekhours.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kHoursOfDayS = 86400;

/// Ordered, touching ones joined, without those that begin on the next day.
std::vector<DayInterval> tidied(std::vector<DayInterval> intervals)
{
    std::sort(intervals.begin(), intervals.end(), [](DayInterval a, DayInterval b) { return a.startS < b.startS; });
    std::vector<DayInterval> out;
    for (const DayInterval &interval : intervals) {
        if (interval.startS >= kHoursOfDayS || interval.endS <= interval.startS)
            continue;
        if (!out.empty() && interval.startS <= out.back().endS)
            out.back().endS = std::max(out.back().endS, interval.endS);
        else
            out.push_back(interval);
    }
    return out;
}

} // namespace

WeekHours WeekHours::from(const std::vector<WeekDay> &week)
{
    WeekHours hours;
    for (const WeekDay &day : week) {
        if (day.weekday >= 1 && day.weekday <= kDays)
            hours.setDay(day.weekday - 1, day.intervals);
    }
    return hours;
}

std::vector<WeekDay> WeekHours::week() const
{
    std::vector<WeekDay> week;
    for (int day = 0; day < kDays; ++day) {
        if (!m_days[size_t(day)].empty())
            week.push_back({ day + 1, m_days[size_t(day)] });
    }
    return week;
}

void WeekHours::setDay(int day, std::vector<DayInterval> intervals)
{
    for (DayInterval &interval : intervals) {
        if (interval.endS == 0)
            interval.endS = kHoursOfDayS;
    }
    m_days[size_t(day)] = std::move(intervals);
}

bool WeekHours::isWorking(int day, int cell) const
{
    const auto &intervals = m_days[size_t(day)];
    return std::any_of(intervals.begin(), intervals.end(), [cell](const DayInterval &interval) {
        return interval.startS < (cell + 1) * kCellS && interval.endS > cell * kCellS;
    });
}

void WeekHours::paint(int day, int first, int last, bool working)
{
    const int from = std::clamp(std::min(first, last), 0, kCells - 1) * kCellS;
    const int to = (std::clamp(std::max(first, last), 0, kCells - 1) + 1) * kCellS;
    std::vector<DayInterval> intervals;
    for (const DayInterval &interval : m_days[size_t(day)]) {
        if (working) {
            intervals.push_back(interval);
            continue;
        }
        if (interval.startS < std::min(interval.endS, from))
            intervals.push_back({ interval.startS, std::min(interval.endS, from) });
        if (std::max(interval.startS, to) < interval.endS)
            intervals.push_back({ std::max(interval.startS, to), interval.endS });
    }
    if (working)
        intervals.push_back({ from, to });
    m_days[size_t(day)] = tidied(std::move(intervals));
}

int WeekHours::minutes(int day) const
{
    int seconds = 0;
    for (const DayInterval &interval : m_days[size_t(day)])
        seconds += interval.endS - interval.startS;
    return seconds / 60;
}

int WeekHours::minutes() const
{
    int sum = 0;
    for (int day = 0; day < kDays; ++day)
        sum += minutes(day);
    return sum;
}

} // namespace firstline::ui
