#pragma once

#include "core/store/recordstore.h"

#include <QtCore/QHash>

namespace firstline::sync {

/// Aggregates held in memory while many commands run over them: each is read once and written once, however many commands
/// it has waiting. Settings are never held: others read them from the store. Lives inside one transaction of its owner.
/// Thread: the engine's.
class WorkingSet
{
public:
    explicit WorkingSet(store::RecordStore &records);

    /// As it stands now. Shape: nothing when it does not exist.
    [[nodiscard]] Result<std::optional<Aggregate>> read(const AggregateRef &ref);

    [[nodiscard]] Result<void> put(const Aggregate &aggregate);
    [[nodiscard]] Result<void> remove(const AggregateRef &ref);

    /// Writes what changed, in the order of the references, and holds nothing any more.
    [[nodiscard]] Result<void> flush();

private:
    struct Held {
        std::optional<Aggregate> aggregate;
        bool changed = false;
    };

    store::RecordStore &m_records;
    QHash<AggregateRef, Held> m_held;
};

} // namespace firstline::sync
