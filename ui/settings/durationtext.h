#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace firstline {
struct DayInterval;
}

namespace firstline::ui {

/// Working time as people write it: "4 h", "1 h 30 min", "2 d"; days where it is at least two whole ones.
/// Units: `minutes`, and `dayMinutes` that one working day has. Shape: empty for 0.
QString durationText(int minutes, int dayMinutes);

/// Reads "4 h", "90", "1:30", "2 d 4 h", "1,5 h", also with the letters of Russian and Polish; a bare number is
/// minutes. Shape: 0 for an empty text, nothing when it cannot be read or is negative.
std::optional<int> readDuration(const QString &text, int dayMinutes);

/// "09:00–13:00, 14:00–18:00"; a night shift ends beyond midnight: "22:00–06:00". Empty on a day off.
QString intervalsText(const std::vector<DayInterval> &intervals);

/// Reads what intervalsText writes, also with hyphens and without minutes ("9-18"). An end before its start is on the
/// next day. Shape: ordered by start; nothing when it cannot be read or two overlap.
std::optional<std::vector<DayInterval>> readIntervals(const QString &text);

} // namespace firstline::ui
