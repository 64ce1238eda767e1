#pragma once

#include "core/domain/command.h"

/// Structs as commands that save them, for the server's own programs (import, demo, command line).
namespace firstline::server {

/// The values of a struct that a SaveRecord may carry: without the id, the parent and what rules derive.
template<Described E>
ValueMap savedValues(const E &entity)
{
    ValueMap values = toValues(entity);
    const EntityInfo &info = entityInfo(kindOf<E>());
    for (const FieldInfo &field : info.fields) {
        if (field.merge == Merge::Derived || field.key == 1 || (info.isChild() && field.key == info.parentKey))
            values.remove(field.key);
    }
    return values;
}

/// A command that makes the object. Shape: `parent` is the company of a site or contract, null for other kinds.
template<Described E>
SaveRecord saveNew(const E &entity, const Uuid &parent = {})
{
    SaveRecord save;
    save.kind = int(kindOf<E>());
    save.record = entity.id.uuid();
    save.parent = parent;
    save.create = true;
    save.values = savedValues(entity);
    return save;
}

/// A command that gives `wanted` values to what now is `stored`. Shape: nothing when it has them; keys that `wanted`
/// does not name stay as they are.
inline std::optional<SaveRecord> saveChange(const Record &stored, const Uuid &parent, const ValueMap &wanted)
{
    SaveRecord save;
    save.kind = int(stored.kind);
    save.record = stored.id;
    save.parent = parent;
    for (const auto &[key, value] : wanted) {
        const Value &before = stored.values.at(key);
        if (before == value)
            continue;
        save.values.set(key, value);
        save.base.set(key, before);
    }
    return save.values.isEmpty() ? std::nullopt : std::optional<SaveRecord>(save);
}

} // namespace firstline::server
