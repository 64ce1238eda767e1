#include "core/rules/zonetable.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <limits>

namespace firstline::rules {

namespace {

/// No zone was or is further from UTC than this.
constexpr qint64 kWidestOffsetS = 16 * 3600;

QDateTime startOfYear(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

struct Change {
    qint64 atS = 0;
    int offsetS = 0;
};

/// Changes of offset in one year, found by asking week by week and halving.
std::vector<Change> sampledChanges(const QTimeZone &zone, int year)
{
    const auto offset = [&zone](qint64 s) { return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(s, Qt::UTC)); };
    constexpr qint64 kStepS = 7 * 86400;
    std::vector<Change> changes;
    const qint64 end = startOfYear(year + 1).toSecsSinceEpoch();
    for (qint64 s = startOfYear(year).toSecsSinceEpoch(); s < end; s += kStepS) {
        qint64 low = s;
        qint64 high = std::min(s + kStepS, end);
        if (offset(low) == offset(high))
            continue;
        while (high - low > 1) {
            const qint64 middle = low + (high - low) / 2;
            (offset(middle) == offset(low) ? low : high) = middle;
        }
        changes.push_back({ high, offset(high) });
    }
    return changes;
}

std::vector<Change> changesOf(const QTimeZone &zone, int year)
{
    // Zone files end in 2037 or with a mark in January 2038; Qt 6.4 then forgets the rest of that year.
    if (year == 2038)
        return sampledChanges(zone, year);
    std::vector<Change> changes;
    const QTimeZone::OffsetDataList transitions = zone.transitions(startOfYear(year), startOfYear(year + 1));
    for (const QTimeZone::OffsetData &data : transitions)
        changes.push_back({ data.atUtc.toSecsSinceEpoch(), data.offsetFromUtc });
    return changes;
}

} // namespace

std::shared_ptr<const ZoneTable> ZoneTable::of(const QString &name)
{
    // Zones never change while the program runs, so the memo is only speed.
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const ZoneTable>> known;
    const QMutexLocker lock(&mutex);
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    const QTimeZone zone(name.toUtf8());
    if (name.isEmpty() || !zone.isValid())
        return nullptr;
    const QDateTime from = startOfYear(1900);
    auto table = std::make_shared<ZoneTable>();
    table->m_ranges.push_back({ std::numeric_limits<qint64>::min(), zone.offsetFromUtc(from) });
    for (int year = 1900; year < 2200; ++year) {
        for (const Change &change : changesOf(zone, year)) {
            const Range &last = table->m_ranges.back();
            if (change.offsetS != last.offsetS && change.atS > last.fromS)
                table->m_ranges.push_back({ change.atS, change.offsetS });
        }
    }
    known.insert(name, table);
    return table;
}

size_t ZoneTable::rangeAt(qint64 utcS) const
{
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), utcS,
        [](qint64 value, const Range &range) { return value < range.fromS; });
    return static_cast<size_t>(after - m_ranges.begin()) - 1;
}

int ZoneTable::offsetAt(qint64 utcS) const
{
    return m_ranges[rangeAt(utcS)].offsetS;
}

qint64 ZoneTable::toUtc(qint64 localS, Edge edge) const
{
    std::optional<qint64> hit;
    for (size_t i = rangeAt(localS - kWidestOffsetS); i < m_ranges.size(); ++i) {
        const Range &range = m_ranges[i];
        if (range.fromS > localS + kWidestOffsetS)
            break;
        const qint64 candidate = localS - range.offsetS;
        if (candidate < range.fromS) { // The local clock jumped over it at the start of this range.
            if (!hit)
                hit = range.fromS;
            break;
        }
        if (i + 1 < m_ranges.size() && candidate >= m_ranges[i + 1].fromS)
            continue;
        hit = candidate;
        if (edge == Edge::Start)
            break;
    }
    return hit.value_or(localS - m_ranges.back().offsetS);
}

} // namespace firstline::rules
