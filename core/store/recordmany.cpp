// Many aggregates in the statements of one: what a batch of commands begins with on PostgreSQL.
#include "core/protocol/cbor.h"
#include "core/store/recordplan.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace firstline::store {

QString idList(const std::vector<Uuid> &ids)
{
    QByteArray list = "{";
    for (const Uuid &id : ids) {
        if (list.size() > 1)
            list += ',';
        list += "\"\\\\x" + id.bytes().toHex() + '"';
    }
    return QString::fromLatin1(list + '}');
}

Result<std::unordered_map<Uuid, HeldAggregate>> RecordStore::heldMany(EntityKind kind, const std::vector<Uuid> &ids)
{
    std::unordered_map<Uuid, HeldAggregate> found;
    std::unordered_map<qint64, HeldAggregate *> byRid;
    const QString list = idList(ids);
    const RecordPlan &plan = recordPlan(kind);
    {
        auto s = m_db.statement(plan.selectMany);
        if (auto ok = s.bind(list).run(); !ok)
            return fail(ok.error());
        while (s.next()) {
            auto row = readRow(plan, s, {});
            if (!row)
                return fail(row.error());
            Aggregate aggregate;
            aggregate.seq = row->record.seq;
            aggregate.header = std::move(row->record);
            const Uuid id = aggregate.header.id;
            HeldAggregate &held = found[id];
            held = { std::move(aggregate), row->rid };
            byRid.emplace(row->rid, &held);
        }
    }
    for (EntityKind child : childKinds(kind)) {
        const RecordPlan &childPlan = recordPlan(child);
        const int parent = RecordPlan::kFirstField + int(childPlan.fields.size());
        auto s = m_db.statement(childPlan.selectMany);
        if (auto ok = s.bind(list).run(); !ok)
            return fail(ok.error());
        while (s.next()) {
            const auto owner = byRid.find(s.int64(parent));
            if (owner == byRid.end())
                continue;
            Aggregate &aggregate = *owner->second->aggregate;
            auto row = readRow(childPlan, s, aggregate.header.id);
            if (!row)
                return fail(row.error());
            aggregate.children.push_back(std::move(row->record));
        }
    }
    for (auto &[id, held] : found)
        orderChildren(*held.aggregate);
    return found;
}

Result<std::unordered_map<Uuid, qint64>> RecordStore::seqsOfMany(EntityKind kind, const std::vector<Uuid> &ids)
{
    const QString sql = u"SELECT id, agg_seq FROM "_qs % recordPlan(kind).table % u" WHERE id = ANY(?::bytea[])";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(idList(ids)).run(); !ok)
        return fail(ok.error());
    std::unordered_map<Uuid, qint64> found;
    while (s.next())
        found.emplace(s.uuid(0), s.int64(1));
    return found;
}

Result<std::unordered_map<Uuid, ValueMap>> RecordStore::versionsOfMany(EntityKind kind, const std::vector<Uuid> &ids)
{
    const QString sql = u"SELECT id, fver FROM "_qs % recordPlan(kind).table % u" WHERE id = ANY(?::bytea[])";
    auto s = m_db.statement(sql);
    if (auto ok = s.bind(idList(ids)).run(); !ok)
        return fail(ok.error());
    std::unordered_map<Uuid, ValueMap> found;
    while (s.next()) {
        ValueMap &versions = found[s.uuid(0)];
        if (s.isNull(1))
            continue;
        auto read = protocol::decode(s.bytes(1));
        if (!read)
            return fail(ErrorCode::StorageCorrupt, u"fver: "_qs % read.error().detail);
        versions = read->toMap();
    }
    return found;
}

} // namespace firstline::store
