#include "app/server/configjson.h"

#include "core/protocol/json.h"
#include "core/store/recordstore.h"

#include <QtCore/QJsonArray>

namespace firstline::app {

namespace {

Value fromJson(const QJsonValue &json)
{
    if (json.isBool())
        return Value(json.toBool());
    if (json.isDouble())
        return Value(qint64(json.toInteger()));
    if (json.isString()) {
        const QString text = json.toString();
        const auto id = text.size() == 36 ? Uuid::fromText(text) : std::nullopt;
        return id ? Value(id->bytes()) : Value(text);
    }
    if (json.isArray()) {
        ValueList list;
        for (const QJsonValue item : json.toArray())
            list.push_back(fromJson(item));
        return list.empty() ? Value() : Value(std::move(list));
    }
    if (json.isObject()) {
        ValueMap map;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            map.set(it.key().toInt(), fromJson(it.value()));
        return Value(std::move(map));
    }
    return Value();
}

Result<SaveRecord> saveOf(server::ServerCore &core, const EntityInfo &info, const QJsonObject &object)
{
    SaveRecord save;
    save.kind = int(info.kind);
    const auto id = Uuid::fromText(object.value(u"id"_qs).toString());
    save.record = id ? *id : Uuid::named("firstline.config", info.name % u'/' % object.value(u"name"_qs).toString());
    const auto known = core.aggregate({ info.kind, save.record });
    if (!known)
        return fail(known.error());
    save.create = !known->has_value();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const FieldInfo *field = info.byName(it.key());
        if (!field)
            return fail(ErrorCode::BadInput, info.name % u" has no field "_qs % it.key());
        const Value value = fromJson(it.value());
        if (field->key == 1 || field->merge == Merge::Derived)
            continue;
        if (!field->accepts(value))
            return fail(ErrorCode::BadInput, info.name % u": bad value of "_qs % it.key());
        const Value current = *known ? (*known)->header.values.at(field->key) : Value();
        if (current == value)
            continue;
        if (!save.create && field->merge == Merge::Fixed)
            return fail(ErrorCode::BadInput, info.name % u": "_qs % it.key() % u" never changes"_qs);
        save.values.set(field->key, value);
        save.base.set(field->key, current);
    }
    return save;
}

} // namespace

QJsonObject configAsJson(server::ServerCore &core)
{
    QJsonObject all;
    store::RecordStore records(core.database());
    for (const EntityKind kind : allEntityKinds()) {
        if (!isConfig(kind))
            continue;
        QJsonArray list;
        const auto found = records.configRecords(kind);
        if (!found)
            continue;
        for (const Record &record : *found)
            list.append(protocol::toJson(record));
        all.insert(entityInfo(kind).name, list);
    }
    return all;
}

Result<std::vector<server::TrustedCommand>> configCommands(server::ServerCore &core, const QJsonObject &wanted, Instant now)
{
    std::vector<server::TrustedCommand> commands;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const EntityInfo *info = findEntity(it.key());
        if (!info || !isConfig(info->kind))
            return fail(ErrorCode::BadInput, u"no kind of configuration is called "_qs % it.key());
        for (const QJsonValue item : it.value().toArray()) {
            auto save = saveOf(core, *info, item.toObject());
            if (!save)
                return fail(save.error());
            if (save->create || !save->values.isEmpty())
                commands.push_back({ *std::move(save), {}, now, now, {} });
        }
    }
    return commands;
}

} // namespace firstline::app
