#include "core/protocol/messages.h"

namespace firstline {

namespace {

/// The same in every description (EntityInfo::parentKey).
constexpr int kIdKey = 1;
constexpr int kParentKey = 2;

bool says(const ValueMap &values, int key, const Uuid &id)
{
    return values.at(key) == Value(id.bytes());
}

/// What stands in the frame of a difference's child already.
ValueMap withoutFrame(const protocol::PageChild &child, const Uuid &parent)
{
    ValueMap values = child.values;
    if (says(values, kIdKey, child.id))
        values.remove(kIdKey);
    if (says(values, kParentKey, parent))
        values.remove(kParentKey);
    return values;
}

void giveFrame(protocol::PageChild &child, const protocol::PageAggregate &aggregate)
{
    if (child.seq == 0)
        child.seq = aggregate.seq;
    if (!child.values.contains(kParentKey) && !aggregate.id.isNull())
        child.values.set(kParentKey, Value(aggregate.id.bytes()));
    if (!child.values.contains(kIdKey) && !child.id.isNull())
        child.values.set(kIdKey, Value(child.id.bytes()));
}

} // namespace

Value FieldTraits<protocol::PageAggregate>::to(const protocol::PageAggregate &aggregate)
{
    if (aggregate.full)
        return Value(protocol::leanValues(aggregate));
    protocol::PageAggregate lean = aggregate;
    for (protocol::PageChild &child : lean.children) {
        child.values = withoutFrame(child, aggregate.id);
        if (child.seq == aggregate.seq)
            child.seq = 0;
    }
    return Value(protocol::leanValues(lean));
}

bool FieldTraits<protocol::PageAggregate>::from(const Value &value, protocol::PageAggregate &out)
{
    protocol::PageAggregate read;
    if (!value.isMap() || !readValues(value.toMap(), read).empty())
        return false;
    if (!read.full) {
        for (protocol::PageChild &child : read.children)
            giveFrame(child, read);
    }
    out = std::move(read);
    return true;
}

} // namespace firstline
