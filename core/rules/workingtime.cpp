#include "core/rules/workingtime.h"

#include <algorithm>

namespace firstline::rules {

namespace {

constexpr qint64 kLongestGapS = 370 * kDayS;
constexpr qint64 kHorizonS = 40 * 366 * kDayS;
/// 1900-01-01 and 2200-01-01 in days since 1970.
constexpr int kFirstDay = -25567;
constexpr int kEndDay = 84006;
/// Days on either side of what is asked: zones are up to 16 hours off and a night shift reaches into the next day.
constexpr int kMarginDays = 4;
constexpr int kGrowDays = 400;

constexpr qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

qint64 toS(Instant t)
{
    const qint64 s = floorDiv(toMs(t), 1000);
    return std::clamp<qint64>(s, kFirstDay * kDayS, kEndDay * kDayS);
}

Instant fromS(qint64 s)
{
    return fromMs(s * 1000);
}

int dayNumber(QDate date)
{
    return static_cast<int>(QDate(1970, 1, 1).daysTo(date));
}

/// Sorted, joined, without what is reversed or begins on another day.
std::vector<DayInterval> normalised(const std::vector<DayInterval> &intervals)
{
    std::vector<DayInterval> kept;
    for (DayInterval interval : intervals) {
        if (interval.endS == 0)
            interval.endS = int(kDayS);
        interval.endS = std::min(interval.endS, int(2 * kDayS));
        if (interval.startS >= 0 && interval.startS < kDayS && interval.endS > interval.startS)
            kept.push_back(interval);
    }
    std::sort(kept.begin(), kept.end(), [](DayInterval a, DayInterval b) { return a.startS < b.startS; });
    std::vector<DayInterval> joined;
    for (const DayInterval &interval : kept) {
        if (!joined.empty() && interval.startS <= joined.back().endS)
            joined.back().endS = std::max(joined.back().endS, interval.endS);
        else
            joined.push_back(interval);
    }
    return joined;
}

} // namespace

WorkingTime::WorkingTime(const Calendar &calendar)
    : m_zone(ZoneTable::of(calendar.timeZone))
{
    for (const WeekDay &day : calendar.week) {
        if (day.weekday < 1 || day.weekday > 7)
            continue;
        Day all = m_week[day.weekday - 1];
        all.insert(all.end(), day.intervals.begin(), day.intervals.end());
        m_week[day.weekday - 1] = normalised(all);
        m_hasWork = m_hasWork || !m_week[day.weekday - 1].empty();
    }
    for (const DayException &exception : calendar.exceptions) {
        if (!exception.date.isValid())
            continue;
        const auto at = m_exceptions.insert_or_assign(dayNumber(exception.date), normalised(exception.intervals)).first;
        m_hasWork = m_hasWork || !at->second.empty();
    }
}

bool WorkingTime::isValid() const
{
    return m_zone && m_hasWork;
}

const WorkingTime::Day &WorkingTime::dayAt(int day) const
{
    const auto exception = m_exceptions.find(day);
    if (exception != m_exceptions.end())
        return exception->second;
    return m_week[(day % 7 + 7 + 3) % 7]; // 1970-01-01 was a Thursday.
}

void WorkingTime::appendDays(int untilDay) const
{
    for (int day = m_table.endDay; day < untilDay; ++day) {
        for (const DayInterval &interval : dayAt(day)) {
            const qint64 start = m_zone->toUtc(day * kDayS + interval.startS, Edge::Start);
            const qint64 end = m_zone->toUtc(day * kDayS + interval.endS, Edge::End);
            if (end <= start)
                continue;
            if (!m_table.ends.empty() && start <= m_table.ends.back()) {
                m_table.ends.back() = std::max(m_table.ends.back(), end);
                continue;
            }
            const bool first = m_table.starts.empty();
            if (!first && start - m_table.ends.back() > kLongestGapS)
                m_table.afterGap.push_back(m_table.starts.size());
            m_table.before.push_back(
                first ? 0 : m_table.before.back() + m_table.ends.back() - m_table.starts.back());
            m_table.starts.push_back(start);
            m_table.ends.push_back(end);
        }
    }
    m_table.endDay = std::max(m_table.endDay, untilDay);
}

/// Makes the table hold everything that touches [fromS, toS]. Grows generously, so that a run of questions about
/// neighbouring times extends it a few times only.
void WorkingTime::cover(qint64 fromS, qint64 toS) const
{
    const int from = std::max(kFirstDay, int(floorDiv(fromS, kDayS)) - kMarginDays);
    const int until = std::min(kEndDay, int(floorDiv(toS, kDayS)) + kMarginDays + 1);
    const bool empty = m_table.firstDay == m_table.endDay;
    if (!empty && from >= m_table.firstDay && until <= m_table.endDay)
        return;
    const int span = m_table.endDay - m_table.firstDay;
    if (empty || from < m_table.firstDay) {
        const int end = empty ? until : std::max(until, m_table.endDay);
        m_table = Table();
        m_table.firstDay = m_table.endDay = std::max(kFirstDay, from - (empty ? kGrowDays / 8 : std::max(kGrowDays, span)));
        appendDays(end);
    } else {
        appendDays(std::min(kEndDay, until + std::max(kGrowDays, span / 2)));
    }
}

/// How many intervals begin at or before `s`.
size_t WorkingTime::countUpTo(qint64 s) const
{
    const auto &starts = m_table.starts;
    return static_cast<size_t>(std::upper_bound(starts.begin(), starts.end(), s) - starts.begin());
}

/// Working seconds from the beginning of the table to `s`.
qint64 WorkingTime::position(qint64 s) const
{
    const size_t count = countUpTo(s);
    if (count == 0)
        return 0;
    return m_table.before[count - 1] + std::min(s, m_table.ends[count - 1]) - m_table.starts[count - 1];
}

qint64 WorkingTime::secondsBetween(Instant a, Instant b) const
{
    if (!isValid())
        return 0;
    const qint64 from = toS(a);
    const qint64 to = toS(b);
    cover(std::min(from, to), std::max(from, to));
    return position(to) - position(from);
}

std::optional<Instant> WorkingTime::add(Instant t, qint64 workingSeconds) const
{
    if (!isValid())
        return std::nullopt;
    const qint64 s = toS(t);
    if (workingSeconds == 0)
        return fromS(s);
    if (workingSeconds > kHorizonS || workingSeconds < -kHorizonS)
        return std::nullopt;
    return workingSeconds > 0 ? forward(s, workingSeconds) : backward(s, -workingSeconds);
}

std::optional<Instant> WorkingTime::forward(qint64 s, qint64 amount) const
{
    for (qint64 reach = std::min(amount * 5, kHorizonS) + 14 * kDayS;; reach = std::min(2 * reach + kLongestGapS, kHorizonS)) {
        cover(s, s + reach);
        const qint64 target = position(s) + amount;
        const qint64 total = position(s + reach);
        if (total < target) {
            const size_t count = countUpTo(s + reach);
            const qint64 lastEnd = count == 0 ? s : std::max(s, m_table.ends[count - 1]);
            if (reach >= kHorizonS || s + reach - lastEnd > kLongestGapS || s + reach >= kEndDay * kDayS)
                return std::nullopt;
            continue;
        }
        // The last interval before which less than the target has passed.
        const auto &before = m_table.before;
        const size_t at = static_cast<size_t>(std::lower_bound(before.begin(), before.end(), target) - before.begin()) - 1;
        const size_t now = countUpTo(s);
        for (const size_t gap : m_table.afterGap) {
            if (gap >= now && gap <= at && m_table.starts[gap] - std::max(s, m_table.ends[gap - 1]) > kLongestGapS)
                return std::nullopt;
        }
        if (now == 0 && m_table.starts.front() - s > kLongestGapS)
            return std::nullopt;
        return fromS(m_table.starts[at] + target - before[at]);
    }
}

std::optional<Instant> WorkingTime::backward(qint64 s, qint64 amount) const
{
    for (qint64 reach = std::min(amount * 5, kHorizonS) + 14 * kDayS;; reach = std::min(2 * reach + kLongestGapS, kHorizonS)) {
        cover(s - reach, s);
        const qint64 target = position(s) - amount;
        if (target < position(s - reach)) {
            const size_t next = countUpTo(s - reach);
            const qint64 firstStart = next >= countUpTo(s) ? s : m_table.starts[next];
            if (reach >= kHorizonS || firstStart - (s - reach) > kLongestGapS || s - reach <= kFirstDay * kDayS)
                return std::nullopt;
            continue;
        }
        // The last interval that begins with no more than the target passed: its inside, or its opening.
        const auto &before = m_table.before;
        const size_t at = static_cast<size_t>(std::upper_bound(before.begin(), before.end(), target) - before.begin()) - 1;
        const size_t now = countUpTo(s);
        for (const size_t gap : m_table.afterGap) {
            if (gap > at && gap < now)
                return std::nullopt;
        }
        if (now > 0 && s - m_table.ends[now - 1] > kLongestGapS)
            return std::nullopt;
        return fromS(m_table.starts[at] + target - before[at]);
    }
}

Instant WorkingTime::addDays(Instant t, int n) const
{
    const qint64 s = toS(t);
    const qint64 local = m_zone ? m_zone->toLocal(s) : s;
    int day = int(floorDiv(local, kDayS));
    const qint64 timeOfDay = local - day * kDayS;
    const int step = n < 0 ? -1 : 1;
    int idle = 0;
    for (int left = std::abs(n); left > 0 && day > kFirstDay && day < kEndDay;) {
        day += step;
        idle = dayAt(day).empty() ? idle + 1 : 0;
        if (idle > 370)
            return fromS(s + n * kDayS);
        if (idle == 0)
            --left;
    }
    if (n == 0)
        return fromS(s);
    const qint64 moved = day * kDayS + timeOfDay;
    return fromS(m_zone ? m_zone->toUtc(moved, Edge::Start) : moved);
}

bool WorkingTime::isWorking(Instant t) const
{
    if (!isValid())
        return false;
    const qint64 s = toS(t);
    cover(s, s);
    const size_t count = countUpTo(s);
    return count > 0 && s < m_table.ends[count - 1];
}

bool WorkingTime::isWorkingDay(QDate date) const
{
    return date.isValid() && !dayAt(dayNumber(date)).empty();
}

std::optional<Instant> WorkingTime::nextOpening(Instant t) const
{
    if (!isValid())
        return std::nullopt;
    if (isWorking(t))
        return fromS(toS(t));
    const qint64 s = toS(t);
    cover(s, s + kLongestGapS);
    const size_t next = countUpTo(s);
    if (next >= m_table.starts.size() || m_table.starts[next] - s > kLongestGapS)
        return std::nullopt;
    return fromS(m_table.starts[next]);
}

std::optional<Instant> WorkingTime::previousClosing(Instant t) const
{
    if (!isValid())
        return std::nullopt;
    const qint64 s = toS(t);
    cover(s - kLongestGapS, s);
    const size_t count = countUpTo(s);
    if (count == 0 || s - m_table.ends[count - 1] > kLongestGapS)
        return std::nullopt;
    return fromS(std::min(s, m_table.ends[count - 1]));
}

std::vector<WorkingTime::Interval> WorkingTime::intervalsBetween(Instant a, Instant b) const
{
    std::vector<Interval> found;
    const qint64 from = toS(a);
    const qint64 to = toS(b);
    if (!isValid() || to <= from)
        return found;
    cover(from, to);
    const size_t first = countUpTo(from);
    for (size_t i = first == 0 ? 0 : first - 1; i < m_table.starts.size() && m_table.starts[i] < to; ++i) {
        const qint64 start = std::max(from, m_table.starts[i]);
        const qint64 end = std::min(to, m_table.ends[i]);
        if (start < end)
            found.emplace_back(fromS(start), fromS(end));
    }
    return found;
}

} // namespace firstline::rules
