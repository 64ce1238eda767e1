#include "core/sync/workingset.h"

namespace firstline::sync {

WorkingSet::WorkingSet(store::RecordStore &records)
    : m_records(records)
{
}

Result<std::optional<Aggregate>> WorkingSet::read(const AggregateRef &ref)
{
    if (isConfig(ref.kind))
        return m_records.aggregate(ref);
    const auto held = m_held.constFind(ref);
    if (held != m_held.constEnd())
        return held->aggregate;
    Result<std::optional<Aggregate>> stored = m_records.aggregate(ref);
    if (stored)
        m_held.insert(ref, { *stored, false });
    return stored;
}

Result<void> WorkingSet::put(const Aggregate &aggregate)
{
    const AggregateRef ref { aggregate.kind(), aggregate.id() };
    if (isConfig(ref.kind))
        return m_records.putAggregate(aggregate);
    m_held.insert(ref, { aggregate, true });
    return {};
}

Result<void> WorkingSet::remove(const AggregateRef &ref)
{
    if (isConfig(ref.kind))
        return m_records.remove(ref);
    m_held.insert(ref, { std::nullopt, true });
    return {};
}

Result<void> WorkingSet::flush()
{
    QList<AggregateRef> changed;
    for (auto it = m_held.cbegin(); it != m_held.cend(); ++it) {
        if (it->changed)
            changed.append(it.key());
    }
    std::sort(changed.begin(), changed.end());
    for (const AggregateRef &ref : changed) {
        const auto &aggregate = m_held.constFind(ref)->aggregate;
        if (auto ok = aggregate ? m_records.putAggregate(*aggregate) : m_records.remove(ref); !ok)
            return ok;
    }
    m_held.clear();
    return {};
}

} // namespace firstline::sync
