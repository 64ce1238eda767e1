#pragma once

#include "core/domain/entities.h"

namespace firstline {

/// One entity with its type forgotten: the header of an aggregate, or a child. Unknown keys (a newer version's fields)
/// stay in `values` and are stored and sent on as they are.
struct Record {
    EntityKind kind = EntityKind::None;
    Uuid id;
    ValueMap values; ///< Includes the id under key 1 (and a child's parent under key 2).
    qint64 seq = 0; ///< Server sequence of the last change; 0 while not confirmed.

    friend bool operator==(const Record &, const Record &) = default;
};

/// A struct as a Record.
template<Described E>
Record toRecord(const E &entity)
{
    Record record;
    record.kind = kindOf<E>();
    record.values = toValues(entity);
    record.id = Uuid::fromBytes(record.values.at(1).toBytes());
    return record;
}

/// A Record as a struct; fields of another shape stay at their default.
template<Described E>
E fromRecord(const Record &record)
{
    Q_ASSERT(record.kind == kindOf<E>());
    return fromValues<E>(record.values);
}

/// The unit of synchronisation: a header and its children, always delivered whole or as a difference of a whole.
/// Everything inside one aggregate has the same audience.
struct Aggregate {
    Record header;
    std::vector<Record> children; ///< Ordered by ev_no, then as added.
    qint64 seq = 0; ///< Server sequence of the last change of any part.

    EntityKind kind() const { return header.kind; }
    const Uuid &id() const { return header.id; }

    /// All children of one type, in order.
    template<Described E>
    std::vector<E> childrenOf() const
    {
        std::vector<E> out;
        for (const Record &child : children) {
            if (child.kind == kindOf<E>())
                out.push_back(fromRecord<E>(child));
        }
        return out;
    }

    friend bool operator==(const Aggregate &, const Aggregate &) = default;
};

/// The kind and id of an aggregate.
struct AggregateRef {
    EntityKind kind = EntityKind::None;
    Uuid id;

    friend bool operator==(const AggregateRef &, const AggregateRef &) = default;
    friend std::strong_ordering operator<=>(const AggregateRef &, const AggregateRef &) = default;
    friend size_t qHash(const AggregateRef &ref, size_t seed = 0) { return ref.id.hash(seed) ^ size_t(ref.kind); }
};

/// The keys whose values differ, with the new value (null when the key is gone): applying it to `before` gives `after`.
ValueMap difference(const ValueMap &before, const ValueMap &after);

/// Writes a difference over values; a null value removes its key.
void applyDifference(ValueMap &values, const ValueMap &changes);

} // namespace firstline
