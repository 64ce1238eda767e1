#pragma once

#include "core/base/instant.h"

#include <QtCore/QString>

#include <chrono>

namespace firstline::ui {

/// What is left of a clock: "00:14:05", "1 d 02 h" from a day on, "\u221200:22:10" once it is over.
QString formatCountdown(std::chrono::milliseconds left);

/// How long a clock has been standing: "stands 2 h 10".
QString formatStanding(std::chrono::milliseconds standing);

/// Working time: "7 h 30", "40 m", "0 m".
QString formatMinutes(std::chrono::minutes minutes);

/// When something happened, seen from now, in the workstation's zone and language: "2 s ago", "11:02" today, "Fri"
/// within the last six days, "3 Mar" this year, else a short date. A future moment has no "ago".
QString relativeTime(Instant instant, Instant now);

/// A moment in short, for lists and previews: short date and time by locale, in the workstation's zone.
QString shortTime(Instant instant);

/// A moment in full, for tooltips: long date and time by locale, in the workstation's zone.
QString fullTime(Instant instant);

} // namespace firstline::ui
