#pragma once

#include "core/rules/workingtime.h"

#include <QtCore/QHash>

namespace firstline::rules {

/// Calendars that were made ready once, so that a hundred thousand tickets do not read them a hundred thousand times.
/// An edited calendar is noticed and read again. Thread: one at a time; every thread keeps its own.
class WorkingTimeCache
{
public:
    /// The working time of a calendar. Shape: valid until the next call with the same calendar and version, or `clear`.
    const WorkingTime &of(const Calendar &calendar);

    void clear() { m_entries.clear(); }

    /// The cache of the calling thread, for callers that keep none.
    static WorkingTimeCache &ofThisThread();

private:
    struct Entry {
        Calendar calendar;
        std::shared_ptr<const WorkingTime> time;
    };

    QHash<std::pair<CalendarId, int>, Entry> m_entries; ///< By calendar and version.
};

} // namespace firstline::rules
