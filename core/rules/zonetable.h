#pragma once

#include <QtCore/QString>

#include <memory>
#include <vector>

namespace firstline::rules {

/// Seconds of a day of which no clock change takes anything.
inline constexpr qint64 kDayS = 86'400;

/// What a local time that comes twice, or never, stands for.
enum class Edge {
    Start, ///< The first of two instants.
    End, ///< The second of two instants.
};

/// The offsets of one time zone as a flat table, because asking QTimeZone for every edge of every day is slow.
/// Shape: seconds since 1970; "local seconds" are counted as if the local clock were UTC. Known from 1900 to 2200;
/// outside, the nearest known offset holds. Immutable. Thread: any.
class ZoneTable
{
public:
    /// The table of an IANA name; null when the system does not know the zone. Tables are shared. Thread: any.
    static std::shared_ptr<const ZoneTable> of(const QString &name);

    /// Offset from UTC in seconds at an instant.
    int offsetAt(qint64 utcS) const;

    qint64 toLocal(qint64 utcS) const { return utcS + offsetAt(utcS); }

    /// The instant of a local time. A skipped local time is the first instant after the gap.
    qint64 toUtc(qint64 localS, Edge edge) const;

private:
    struct Range {
        qint64 fromS = 0;
        int offsetS = 0;
    };

    size_t rangeAt(qint64 utcS) const;

    std::vector<Range> m_ranges; ///< By `fromS`; the first one holds from the beginning of time.
};

} // namespace firstline::rules
