#pragma once

#include "core/rules/slatimeline.h"
#include "core/rules/workingtime.h"

namespace firstline::rules {

/// Arithmetic on one clock's history in one calendar. Keeps references to both. Thread: that of the working time.
class ClockMath
{
public:
    /// `history` holds at least one segment.
    ClockMath(const ClockHistory &history, const WorkingTime &time)
        : m_history(history)
        , m_time(time)
    {
    }

    /// What the clock does at the end of its history.
    ClockPhase phase() const;

    /// Since when it is in that phase.
    Instant since() const;

    /// Working seconds used before `until`.
    qint64 elapsed(Instant until) const;

    /// First instant at which so many working seconds were used. A stretch that ends at just that instant did not reach
    /// it. Shape: none when pauses or the end come first, or the calendar has no time for it.
    std::optional<Instant> reached(qint64 amount) const { return walk(amount, false); }

    /// As `reached`, as if the last stretch had gone on: the deadline that a met clock had.
    std::optional<Instant> deadline(qint64 amount) const { return walk(amount, true); }

private:
    std::optional<Instant> walk(qint64 amount, bool goOn) const;

    const ClockHistory &m_history;
    const WorkingTime &m_time;
};

} // namespace firstline::rules
