#include "core/store/recordplan.h"

#include "core/protocol/cbor.h"

#include <map>

namespace firstline::store {

namespace {

QString quoted(const QString &name)
{
    return u'"' % name % u'"';
}

bool isOwnColumn(const EntityInfo &info, const FieldInfo &field)
{
    return field.key != 1 && field.key != info.parentKey;
}

RecordPlan makePlan(EntityKind kind)
{
    RecordPlan plan;
    plan.info = &entityInfo(kind);
    Q_ASSERT(plan.info->storage == Storage::Table);
    plan.table = quoted(plan.info->name);
    plan.seqColumn = plan.info->isChild() ? u"seq"_qs : u"agg_seq"_qs;
    QStringList columns;
    for (const FieldInfo &field : plan.info->fields) {
        if (size_t(field.key) >= plan.byKey.size())
            plan.byKey.resize(size_t(field.key) + 1);
        plan.byKey[size_t(field.key)] = &field;
        if (!isOwnColumn(*plan.info, field))
            continue;
        plan.fields.push_back(&field);
        columns += quoted(field.columnName);
    }
    const QString own = columns.join(u", "_qs);
    plan.select = u"SELECT rid, id, "_qs % plan.seqColumn % u", ext, " % own % u" FROM " % plan.table;
    plan.selectById = plan.select % u" WHERE id = ?";
    plan.selectByParent = plan.select % u" WHERE parent_rid = ? ORDER BY rid";
    if (plan.info->isChild()) {
        const EntityInfo &owner = entityInfo(plan.info->parent);
        const QString table = owner.storage == Storage::Body ? u"config"_qs : quoted(owner.name);
        plan.selectByOwner = plan.select % u" WHERE parent_rid = (SELECT rid FROM "_qs % table % u" WHERE id = ?) ORDER BY rid";
        plan.selectMany = u"SELECT rid, id, "_qs % plan.seqColumn % u", ext, " % own % u", parent_rid FROM " % plan.table
            % u" WHERE parent_rid IN (SELECT rid FROM "_qs % table % u" WHERE id = ANY(?::bytea[])) ORDER BY rid";
    } else {
        plan.selectMany = plan.select % u" WHERE id = ANY(?::bytea[])";
    }
    const QString parent = plan.info->isChild() ? u"parent_rid, "_qs : QString();
    const int places = int(columns.size()) + (plan.info->isChild() ? 4 : 3);
    plan.insert = u"INSERT INTO "_qs % plan.table % u" (id, " % parent % plan.seqColumn % u", ext, " % own
        % u") VALUES (" % QStringList(places, u"?"_qs).join(u", "_qs) % u')';
    plan.insertNumbered = plan.insert;
    plan.insertNumbered.replace(u" (id, "_qs, u" (rid, id, "_qs);
    plan.insertNumbered.replace(u"VALUES ("_qs, u"VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM "_qs % plan.table % u"), ");
    plan.insertSilent = plan.insertNumbered;
    plan.insertNumbered += u" RETURNING rid";
    return plan;
}

/// True when the column holds the bytes themselves (ids), not CBOR.
bool isPlainBytes(const FieldInfo &field)
{
    return field.column == Column::Blob && field.kind == Kind::Reference;
}

Result<Value> readField(const FieldInfo &field, const Statement &row, int column)
{
    switch (field.column) {
    case Column::Integer:
        return field.kind == Kind::Flag ? Value(row.int64(column) != 0) : Value(row.int64(column));
    case Column::Moment: return Value(row.int64(column));
    case Column::Text: return Value(row.text(column));
    case Column::Blob: break;
    }
    if (isPlainBytes(field))
        return Value(row.bytes(column));
    auto value = protocol::decode(row.bytes(column));
    if (!value)
        return fail(ErrorCode::StorageCorrupt, field.name % u": " % value.error().detail);
    return value;
}

} // namespace

const RecordPlan &recordPlan(EntityKind kind)
{
    static const std::map<EntityKind, RecordPlan> plans = [] {
        std::map<EntityKind, RecordPlan> made;
        for (EntityKind each : allEntityKinds()) {
            if (entityInfo(each).storage == Storage::Table)
                made.emplace(each, makePlan(each));
        }
        return made;
    }();
    const auto it = plans.find(kind);
    Q_ASSERT(it != plans.end());
    return it->second;
}

Result<StoredRecord> readRow(const RecordPlan &plan, const Statement &row, const Uuid &parent)
{
    StoredRecord stored;
    stored.rid = row.int64(0);
    Record &record = stored.record;
    record.kind = plan.info->kind;
    const QByteArray id = row.bytes(1);
    record.id = Uuid::fromBytes(id);
    record.seq = row.int64(2);
    record.values.append(1, Value(id));
    if (plan.info->isChild())
        record.values.append(plan.info->parentKey, Value(parent.bytes()));
    int column = RecordPlan::kFirstField;
    for (const FieldInfo *field : plan.fields) {
        if (!row.isNull(column)) {
            auto value = readField(*field, row, column);
            if (!value)
                return fail(value.error());
            record.values.set(field->key, std::move(*value));
        }
        ++column;
    }
    if (!row.isNull(3)) {
        const auto ext = protocol::decode(row.bytes(3));
        if (!ext)
            return fail(ErrorCode::StorageCorrupt, plan.info->name % u".ext: " % ext.error().detail);
        for (const auto &[key, value] : ext->toMap())
            record.values.set(key, value);
    }
    return stored;
}

bool fitsColumn(const FieldInfo &field, const Value &value)
{
    switch (field.column) {
    case Column::Integer: return field.kind == Kind::Flag ? value.isBool() : value.isInt();
    case Column::Moment: return value.isInt();
    case Column::Text: return value.isText();
    case Column::Blob: return isPlainBytes(field) ? value.isBytes() : !value.isNull();
    }
    return false;
}

void bindField(Statement &statement, const FieldInfo &field, const Value &value)
{
    if (!fitsColumn(field, value))
        statement.bindNull();
    else if (field.column == Column::Blob && !isPlainBytes(field))
        statement.bind(protocol::encode(value));
    else
        statement.bindValue(value);
}

QByteArray extOf(const RecordPlan &plan, const ValueMap &values)
{
    ValueMap rest;
    for (const auto &[key, value] : values) {
        if (key == 1 || key == plan.info->parentKey || value.isNull())
            continue;
        const FieldInfo *field = size_t(key) < plan.byKey.size() ? plan.byKey[size_t(key)] : nullptr;
        if (!field || !fitsColumn(*field, value))
            rest.append(key, value);
    }
    return rest.isEmpty() ? QByteArray() : protocol::encode(Value(std::move(rest)));
}

} // namespace firstline::store
