#include "core/rules/workingtimecache.h"

namespace firstline::rules {

namespace {

/// More calendars than a desk has: beyond it, somebody walks through made-up ones and nothing is worth keeping.
constexpr int kMaxEntries = 256;

} // namespace

const WorkingTime &WorkingTimeCache::of(const Calendar &calendar)
{
    const auto key = std::pair(calendar.id, calendar.version);
    const auto found = m_entries.constFind(key);
    if (found != m_entries.constEnd() && found->calendar.timeZone == calendar.timeZone && found->calendar.week == calendar.week
        && found->calendar.exceptions == calendar.exceptions)
        return *found->time;
    if (m_entries.size() >= kMaxEntries)
        m_entries.clear();
    return *m_entries.insert(key, { calendar, std::make_shared<const WorkingTime>(calendar) })->time;
}

WorkingTimeCache &WorkingTimeCache::ofThisThread()
{
    thread_local WorkingTimeCache cache;
    return cache;
}

} // namespace firstline::rules
