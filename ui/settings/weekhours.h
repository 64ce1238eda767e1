#pragma once

#include "core/domain/config.h"

#include <array>

namespace firstline::ui {

/// The week of a calendar as a grid of quarter hours: what the painted grid and the text fields edit. Days are 0
/// (Monday) to 6; cells count from the day's midnight and go on to noon of the next day, because a night shift belongs
/// to the day it starts on. Exact intervals stay exact where no cell is painted over them.
class WeekHours
{
public:
    static constexpr int kDays = 7;
    static constexpr int kCellS = 900;
    static constexpr int kCells = 36 * 3600 / kCellS;

    static WeekHours from(const std::vector<WeekDay> &week);

    /// Only days that have hours.
    std::vector<WeekDay> week() const;

    const std::vector<DayInterval> &day(int day) const { return m_days[size_t(day)]; }
    void setDay(int day, std::vector<DayInterval> intervals);

    /// Whether any of a cell's time is working time.
    bool isWorking(int day, int cell) const;

    /// Fills or empties the cells [first, last]. What would begin beyond the day's midnight is left out: it belongs to
    /// the next day.
    void paint(int day, int first, int last, bool working);

    int minutes(int day) const;
    int minutes() const;

    friend bool operator==(const WeekHours &, const WeekHours &) = default;

private:
    std::array<std::vector<DayInterval>, kDays> m_days;
};

} // namespace firstline::ui
