#include "core/domain/record.h"

namespace firstline {

ValueMap difference(const ValueMap &before, const ValueMap &after)
{
    ValueMap changes;
    for (const auto &[key, value] : after) {
        if (!(before.at(key) == value))
            changes.set(key, value);
    }
    for (const auto &[key, value] : before) {
        if (!after.contains(key))
            changes.set(key, Value());
    }
    return changes;
}

void applyDifference(ValueMap &values, const ValueMap &changes)
{
    for (const auto &[key, value] : changes) {
        if (value.isNull())
            values.remove(key);
        else
            values.set(key, value);
    }
}

} // namespace firstline
