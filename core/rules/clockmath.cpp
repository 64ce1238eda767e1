#include "core/rules/clockmath.h"

#include <algorithm>

namespace firstline::rules {

ClockPhase ClockMath::phase() const
{
    if (m_history.end)
        return ClockPhase::Met;
    switch (m_history.segments.back().part) {
    case ClockPart::Ran: return ClockPhase::Runs;
    case ClockPart::Stood: return ClockPhase::Stands;
    case ClockPart::Stopped: break;
    }
    return ClockPhase::Off;
}

Instant ClockMath::since() const
{
    if (m_history.end)
        return *m_history.end;
    const auto &segments = m_history.segments;
    size_t first = segments.size() - 1;
    while (first > 0 && segments[first - 1].part == segments.back().part
        && segments[first - 1].counted == segments.back().counted)
        --first;
    return segments[first].from;
}

qint64 ClockMath::elapsed(Instant until) const
{
    qint64 sum = 0;
    for (const ClockSegment &segment : m_history.segments) {
        if (segment.counted && segment.part == ClockPart::Ran && segment.from < until)
            sum += m_time.secondsBetween(segment.from, segment.to ? std::min(*segment.to, until) : until);
    }
    return sum;
}

std::optional<Instant> ClockMath::walk(qint64 amount, bool goOn) const
{
    qint64 before = 0;
    Instant lastFrom = m_history.begin;
    qint64 lastBefore = 0;
    for (const ClockSegment &segment : m_history.segments) {
        if (!segment.counted)
            continue;
        if (segment.part != ClockPart::Ran) { // What ended standing would have gone on from there.
            lastFrom = segment.to.value_or(lastFrom);
            lastBefore = before;
            continue;
        }
        lastFrom = segment.from;
        lastBefore = before;
        if (!segment.to)
            return m_time.add(segment.from, amount - before);
        const qint64 length = m_time.secondsBetween(segment.from, *segment.to);
        if (before + length >= amount) {
            const std::optional<Instant> at = m_time.add(segment.from, amount - before);
            if (at && *at < std::chrono::floor<Seconds>(*segment.to))
                return at;
        }
        before += length;
    }
    return goOn ? m_time.add(lastFrom, amount - lastBefore) : std::nullopt;
}

} // namespace firstline::rules
