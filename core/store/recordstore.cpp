#include "core/store/recordstore.h"

#include "core/protocol/cbor.h"
#include "core/store/recordplan.h"

#include <algorithm>
#include <unordered_map>

namespace firstline::store {

namespace {

bool isBody(EntityKind kind)
{
    return entityInfo(kind).storage == Storage::Body;
}

QString tableOf(EntityKind kind)
{
    return isBody(kind) ? u"config"_qs : recordPlan(kind).table;
}

/// What stands waiting (0) comes after everything that has its place.
qint64 place(const Record &child)
{
    const qint64 evNo = child.values.at(3).toInt();
    return evNo > 0 ? evNo : std::numeric_limits<qint64>::max();
}

void bindBytesOrNull(Statement &s, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        s.bindNull();
    else
        s.bind(bytes);
}

Result<Record> readConfig(const Statement &row)
{
    Record record;
    record.kind = static_cast<EntityKind>(row.int64(0));
    record.id = row.uuid(1);
    record.seq = row.int64(2);
    auto body = protocol::decode(row.bytes(3));
    if (!body)
        return fail(ErrorCode::StorageCorrupt, u"config.body: "_qs % body.error().detail);
    record.values = body->toMap();
    return record;
}

} // namespace

void orderChildren(Aggregate &aggregate)
{
    std::stable_sort(aggregate.children.begin(), aggregate.children.end(),
                     [](const Record &a, const Record &b) { return place(a) < place(b); });
}

RecordStore::RecordStore(Database &db)
    : m_db(db)
    , m_index(db)
{
}

Result<std::optional<Record>> RecordStore::find(EntityKind kind, const Uuid &id)
{
    if (isBody(kind))
        return findConfig(kind, id);
    auto row = stored(recordPlan(kind), id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Record>();
    return std::optional<Record>(std::move((*row)->record));
}

Result<std::optional<StoredRecord>> RecordStore::stored(const RecordPlan &plan, const Uuid &id)
{
    auto s = m_db.statement(plan.selectById);
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    if (!s.next()) {
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
        return std::optional<StoredRecord>();
    }
    Uuid parent;
    if (plan.info->isChild()) {
        auto found = parentOf(plan, s.int64(0));
        if (!found)
            return fail(found.error());
        parent = *found;
    }
    auto row = readRow(plan, s, parent);
    if (!row)
        return fail(row.error());
    return std::optional<StoredRecord>(std::move(*row));
}

Result<Uuid> RecordStore::parentOf(const RecordPlan &plan, qint64 rid)
{
    const QString sql = u"SELECT p.id FROM "_qs % plan.table % u" c JOIN " % tableOf(plan.info->parent)
        % u" p ON p.rid = c.parent_rid WHERE c.rid = ?";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(rid).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return fail(ErrorCode::StorageCorrupt, plan.info->name % u" without a parent");
    return s.uuid(0);
}

Result<std::optional<Record>> RecordStore::findConfig(EntityKind kind, const Uuid &id)
{
    auto s = m_db.statement("SELECT kind, id, agg_seq, body FROM config WHERE id = ? AND kind = ?");
    if (auto ok = s.bind(id).bind(int(kind)).run(); !ok)
        return fail(ok.error());
    if (!s.next()) {
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
        return std::optional<Record>();
    }
    auto record = readConfig(s);
    if (!record)
        return fail(record.error());
    return std::optional<Record>(std::move(*record));
}

Result<std::optional<Aggregate>> RecordStore::aggregate(const AggregateRef &ref)
{
    if (m_db.dialect() == Dialect::Postgres) {
        const Ahead ahead(m_db);
        ask(ref);
    }
    auto found = held(ref);
    return found ? Result<std::optional<Aggregate>>(std::move(found->aggregate)) : fail(found.error());
}

void RecordStore::ask(const AggregateRef &ref)
{
    if (isBody(ref.kind)) {
        (void)findConfig(ref.kind, ref.id);
        return;
    }
    (void)stored(recordPlan(ref.kind), ref.id);
    for (EntityKind kind : childKinds(ref.kind))
        (void)storedChildren(kind, 0, ref.id);
}

Result<HeldAggregate> RecordStore::held(const AggregateRef &ref)
{
    Aggregate out;
    if (isBody(ref.kind)) {
        auto record = findConfig(ref.kind, ref.id);
        if (!record)
            return fail(record.error());
        if (!*record)
            return HeldAggregate();
        out.header = std::move(**record);
        out.seq = out.header.seq;
        return HeldAggregate { std::move(out), 0 };
    }
    auto header = stored(recordPlan(ref.kind), ref.id);
    if (!header)
        return fail(header.error());
    if (!*header) {
        // What was asked of its children must not answer when it was made meanwhile.
        const Ahead drop(m_db, Ahead::Answers::Drop);
        if (m_db.dialect() == Dialect::Postgres)
            ask(ref);
        return HeldAggregate();
    }
    out.header = std::move((*header)->record);
    out.seq = out.header.seq;
    for (EntityKind kind : childKinds(ref.kind)) {
        auto children = storedChildren(kind, (*header)->rid, ref.id);
        if (!children)
            return fail(children.error());
        for (StoredRecord &child : *children)
            out.children.push_back(std::move(child.record));
    }
    orderChildren(out);
    return HeldAggregate { std::move(out), (*header)->rid };
}

Result<std::vector<StoredRecord>> RecordStore::storedChildren(EntityKind kind, qint64 parentRid, const Uuid &parent)
{
    const RecordPlan &plan = recordPlan(kind);
    // By the parent's id it can be asked before the parent was read.
    const bool byOwner = m_db.dialect() == Dialect::Postgres;
    auto s = m_db.statement(byOwner ? plan.selectByOwner : plan.selectByParent);
    if (byOwner)
        s.bind(parent);
    else
        s.bind(parentRid);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<StoredRecord> rows;
    while (s.next()) {
        auto row = readRow(plan, s, parent);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return rows;
}

Result<void> RecordStore::put(const Record &record)
{
    if (record.id.isNull())
        return fail(ErrorCode::BadArgument, u"a record without an id"_qs);
    if (isBody(record.kind))
        return putConfig(record, record.seq);
    const RecordPlan &plan = recordPlan(record.kind);
    qint64 parentRid = 0;
    if (plan.info->isChild()) {
        const Uuid parent = Uuid::fromBytes(record.values.at(plan.info->parentKey).toBytes());
        const auto found = rid({ plan.info->parent, parent });
        if (!found)
            return fail(found.error());
        if (*found == 0)
            return fail(ErrorCode::NotFound, plan.info->name % u" of an absent " % entityInfo(plan.info->parent).name);
        parentRid = *found;
    }
    const auto before = stored(plan, record.id);
    if (!before)
        return fail(before.error());
    auto written = write(record, record.seq, parentRid, *before ? &**before : nullptr);
    return written ? Result<void>() : fail(written.error());
}

Result<qint64> RecordStore::write(const Record &record, qint64 seq, qint64 parentRid, const StoredRecord *before,
                                  const ValueMap *versions)
{
    const RecordPlan &plan = recordPlan(record.kind);
    if (!before) {
        const auto rid = insertRow(plan, record, seq, parentRid);
        if (!rid)
            return rid;
        if (auto ok = m_index.written(record.kind, *rid, nullptr, record.values); !ok)
            return fail(ok.error());
        return rid;
    }
    if (auto ok = updateRow(plan, record, seq, *before, versions); !ok)
        return fail(ok.error());
    if (auto ok = m_index.written(record.kind, before->rid, &before->record.values, record.values); !ok)
        return fail(ok.error());
    return before->rid;
}

Result<qint64> RecordStore::insertRow(const RecordPlan &plan, const Record &record, qint64 seq, qint64 parentRid)
{
    // Whoever needs no number of a row need not wait for it.
    const bool postgres = m_db.dialect() == Dialect::Postgres;
    const bool told = !plan.info->isChild() || m_index.usesRow(record.kind);
    auto s = m_db.statement(!postgres ? plan.insert : told ? plan.insertNumbered : plan.insertSilent);
    s.bind(record.id);
    if (plan.info->isChild())
        s.bind(parentRid);
    s.bind(seq);
    bindBytesOrNull(s, extOf(plan, record.values));
    for (const FieldInfo *field : plan.fields)
        bindField(s, *field, record.values.at(field->key));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return postgres && !told ? 0 : s.lastRowId();
}

Result<void> RecordStore::updateRow(const RecordPlan &plan, const Record &record, qint64 seq, const StoredRecord &before,
                                    const ValueMap *versions)
{
    // Only what changed is written: the indexes of the other columns are not touched then.
    QStringList sets;
    std::vector<const FieldInfo *> changed;
    for (const FieldInfo *field : plan.fields) {
        if (record.values.at(field->key) == before.record.values.at(field->key))
            continue;
        changed.push_back(field);
        sets += u'"' % field->columnName % u"\" = ?";
    }
    const QByteArray ext = extOf(plan, record.values);
    if (ext != extOf(plan, before.record.values))
        sets += u"ext = ?"_qs;
    const bool withExt = size_t(sets.size()) > changed.size();
    if (seq != before.record.seq)
        sets += QString(plan.seqColumn % u" = ?");
    if (versions)
        sets += u"fver = ?"_qs;
    if (sets.isEmpty())
        return {};
    const QString sql = u"UPDATE "_qs % plan.table % u" SET " % sets.join(u", "_qs) % u" WHERE rid = ?";
    auto s = m_db.statement(sql);
    for (const FieldInfo *field : changed)
        bindField(s, *field, record.values.at(field->key));
    if (withExt)
        bindBytesOrNull(s, ext);
    if (seq != before.record.seq)
        s.bind(seq);
    if (versions)
        s.bind(protocol::encode(Value(*versions)));
    return s.bind(before.rid).run();
}

Result<void> RecordStore::putConfig(const Record &record, qint64 seq)
{
    auto s = m_db.statement("INSERT INTO config(rid, id, kind, agg_seq, body) "
                            "VALUES ((SELECT coalesce(max(rid), 0) + 1 FROM config), ?, ?, ?, ?) "
                            "ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, agg_seq = excluded.agg_seq, "
                            "body = excluded.body");
    return s.bind(record.id).bind(int(record.kind)).bind(seq).bind(protocol::encode(Value(record.values))).run();
}

Result<void> RecordStore::putAggregate(const Aggregate &aggregate)
{
    const Record &header = aggregate.header;
    if (header.id.isNull())
        return fail(ErrorCode::BadArgument, u"an aggregate without an id"_qs);
    if (isBody(header.kind))
        return putConfig(header, aggregate.seq);
    const auto before = stored(recordPlan(header.kind), header.id);
    if (!before)
        return fail(before.error());
    if (!*before)
        return insertAggregate(aggregate);
    const auto rid = write(header, aggregate.seq, 0, &**before);
    if (!rid)
        return fail(rid.error());
    for (EntityKind kind : childKinds(header.kind)) {
        if (auto ok = putChildren(aggregate, kind, *rid); !ok)
            return ok;
    }
    return {};
}

Result<void> RecordStore::insertAggregate(const Aggregate &aggregate)
{
    const Record &header = aggregate.header;
    if (header.id.isNull())
        return fail(ErrorCode::BadArgument, u"an aggregate without an id"_qs);
    if (isBody(header.kind))
        return putConfig(header, aggregate.seq);
    const auto rid = write(header, aggregate.seq, 0, nullptr);
    if (!rid)
        return fail(rid.error());
    for (EntityKind kind : childKinds(header.kind)) {
        for (const Record &child : aggregate.children) {
            if (child.kind != kind)
                continue;
            if (auto written = write(child, child.seq, *rid, nullptr); !written)
                return fail(written.error());
        }
    }
    return {};
}

Result<void> RecordStore::update(const Record &before, const Record &after, qint64 rid, const ValueMap *versions)
{
    if (isBody(after.kind)) {
        auto ok = putConfig(after, after.seq);
        return ok && versions ? setFieldVersions({ after.kind, after.id }, *versions) : ok;
    }
    const StoredRecord stored { rid, before };
    auto written = write(after, after.seq, 0, &stored, versions);
    return written ? Result<void>() : fail(written.error());
}

Result<void> RecordStore::addChild(const Record &child, qint64 parentRid)
{
    auto written = write(child, child.seq, parentRid, nullptr);
    return written ? Result<void>() : fail(written.error());
}

Result<std::optional<qint64>> RecordStore::seqOf(const AggregateRef &ref)
{
    const QString sql = u"SELECT agg_seq FROM "_qs % tableOf(ref.kind) % u" WHERE id = ?";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(ref.id).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<qint64>(s.int64(0)) : std::nullopt;
}

Result<void> RecordStore::putChildren(const Aggregate &aggregate, EntityKind kind, qint64 parentRid)
{
    const auto rows = storedChildren(kind, parentRid, aggregate.id());
    if (!rows)
        return fail(rows.error());
    std::unordered_map<Uuid, const StoredRecord *> byId;
    for (const StoredRecord &row : *rows)
        byId.emplace(row.record.id, &row);
    std::vector<std::pair<const Record *, const StoredRecord *>> writes;
    for (const Record &child : aggregate.children) {
        if (child.kind != kind)
            continue;
        const auto it = byId.find(child.id);
        writes.emplace_back(&child, it == byId.end() ? nullptr : it->second);
        if (it != byId.end())
            byId.erase(it);
    }
    for (const auto &[id, row] : byId) {
        if (auto ok = removeRow(recordPlan(kind), *row); !ok)
            return ok;
    }
    for (const auto &[child, row] : writes) {
        if (auto written = write(*child, child->seq, parentRid, row); !written)
            return fail(written.error());
    }
    return {};
}

Result<void> RecordStore::removeRow(const RecordPlan &plan, const StoredRecord &row)
{
    if (auto ok = m_index.removing(plan.info->kind, row.rid, row.record.values); !ok)
        return ok;
    const QString sql = u"DELETE FROM "_qs % plan.table % u" WHERE rid = ?";
    return m_db.statement(sql).bind(row.rid).run();
}

Result<void> RecordStore::remove(const AggregateRef &ref)
{
    if (isBody(ref.kind))
        return m_db.statement("DELETE FROM config WHERE id = ? AND kind = ?").bind(ref.id).bind(int(ref.kind)).run();
    const RecordPlan &plan = recordPlan(ref.kind);
    const auto header = stored(plan, ref.id);
    if (!header)
        return fail(header.error());
    if (!*header)
        return {};
    for (EntityKind kind : childKinds(ref.kind)) {
        if (!RecordIndex::concerns(kind))
            continue;
        const auto rows = storedChildren(kind, (*header)->rid, ref.id);
        if (!rows)
            return fail(rows.error());
        for (const StoredRecord &row : *rows) {
            if (auto ok = m_index.removing(kind, row.rid, row.record.values); !ok)
                return ok;
        }
    }
    return removeRow(plan, **header);
}

Result<ValueMap> RecordStore::fieldVersions(const AggregateRef &ref)
{
    const QString sql = u"SELECT fver FROM "_qs % tableOf(ref.kind) % u" WHERE id = ?";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(ref.id).run(); !ok)
        return fail(ok.error());
    if (!s.next() || s.isNull(0))
        return ValueMap();
    auto versions = protocol::decode(s.bytes(0));
    if (!versions)
        return fail(ErrorCode::StorageCorrupt, u"fver: "_qs % versions.error().detail);
    return versions->toMap();
}

Result<void> RecordStore::setFieldVersions(const AggregateRef &ref, const ValueMap &versions)
{
    const QString sql = u"UPDATE "_qs % tableOf(ref.kind) % u" SET fver = ? WHERE id = ?";
    auto s = m_db.statement(sql);
    return s.bind(protocol::encode(Value(versions))).bind(ref.id).run();
}

Result<qint64> RecordStore::rid(const AggregateRef &ref)
{
    const QString sql = u"SELECT rid FROM "_qs % tableOf(ref.kind) % u" WHERE id = ?";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(ref.id).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<std::optional<Uuid>> RecordStore::idOf(EntityKind kind, qint64 rid)
{
    const QString sql = u"SELECT id FROM "_qs % tableOf(kind) % u" WHERE rid = ?";
    auto s = m_db.statement(sql);
    s.bind(rid);
    return oneId(s);
}

Result<std::optional<Uuid>> RecordStore::oneId(Statement &statement)
{
    if (auto ok = statement.run(); !ok)
        return fail(ok.error());
    if (statement.next())
        return std::optional<Uuid>(statement.uuid(0));
    if (auto ok = statement.ended(); !ok)
        return fail(ok.error());
    return std::optional<Uuid>();
}

Result<std::vector<Record>> RecordStore::configRecords(EntityKind kind)
{
    // 50: personal objects and what comes after them are not config.
    auto s = m_db.statement("SELECT kind, id, agg_seq, body FROM config "
                            "WHERE kind BETWEEN ? AND ? ORDER BY kind, rid");
    const EntityKind first = kind == EntityKind::None ? EntityKind::Group : kind;
    const EntityKind last = kind == EntityKind::None ? EntityKind::ConfigVersion : kind;
    if (auto ok = s.bind(int(first)).bind(int(last)).run(); !ok)
        return fail(ok.error());
    std::vector<Record> records;
    while (s.next()) {
        auto record = readConfig(s);
        if (!record)
            return fail(record.error());
        records.push_back(std::move(*record));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return records;
}

Result<std::vector<std::pair<qint64, Uuid>>> RecordStore::walk(EntityKind kind, qint64 afterRid, int limit)
{
    const QString where = isBody(kind) ? u" AND kind = ?"_qs : QString();
    const QString sql = u"SELECT rid, id FROM "_qs % tableOf(kind) % u" WHERE rid > ?" % where % u" ORDER BY rid LIMIT ?";
    auto s = m_db.statement(sql);
    s.bind(afterRid);
    if (isBody(kind))
        s.bind(int(kind));
    if (auto ok = s.bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<std::pair<qint64, Uuid>> out;
    while (s.next())
        out.emplace_back(s.int64(0), s.uuid(1));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<qint64> RecordStore::count(EntityKind kind)
{
    const QString where = isBody(kind) ? u" WHERE kind = %1"_qs.arg(int(kind)) : QString();
    const QString sql = u"SELECT count(*) FROM "_qs % tableOf(kind) % where;
    auto s = m_db.statement(sql);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<std::optional<Uuid>> RecordStore::ticketByNumber(qint64 number)
{
    auto s = m_db.statement("SELECT id FROM ticket WHERE number = ? AND number <> 0 ORDER BY agg_seq DESC LIMIT 1");
    s.bind(number);
    return oneId(s);
}

Result<std::optional<Uuid>> RecordStore::ticketByExternalRef(const QString &ref)
{
    auto s = m_db.statement("SELECT id FROM ticket WHERE external_ref = ? AND external_ref <> '' ORDER BY rid LIMIT 1");
    s.bind(ref);
    return oneId(s);
}

Result<std::optional<Uuid>> RecordStore::companyOfSite(const Uuid &site)
{
    auto s = m_db.statement("SELECT p.id FROM site c JOIN company p ON p.rid = c.parent_rid WHERE c.id = ? UNION ALL "
                            "SELECT p.id FROM contract c JOIN company p ON p.rid = c.parent_rid WHERE c.id = ?");
    s.bind(site).bind(site);
    return oneId(s);
}

} // namespace firstline::store
