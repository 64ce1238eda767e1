#include "core/store/cachestore.h"

#include "core/domain/entities.h"
#include "core/protocol/messages.h"

namespace firstline::store {

namespace {

// A whole aggregate as one value: 1 header, 2 children, 3 seq; a record: 1 kind, 2 id, 3 values, 4 seq.
Value recordValue(const Record &record)
{
    ValueMap map;
    map.set(1, Value(int(record.kind)));
    map.set(2, Value(record.id.bytes()));
    map.set(3, Value(record.values));
    map.set(4, Value(record.seq));
    return Value(std::move(map));
}

Record recordFrom(const Value &value)
{
    const ValueMap &map = value.toMap();
    Record record;
    record.kind = static_cast<EntityKind>(map.at(1).toInt());
    record.id = Uuid::fromBytes(map.at(2).toBytes());
    record.values = map.at(3).toMap();
    record.seq = map.at(4).toInt();
    return record;
}

QByteArray aggregateBytes(const Aggregate &aggregate)
{
    ValueList children;
    children.reserve(aggregate.children.size());
    for (const Record &child : aggregate.children)
        children.push_back(recordValue(child));
    ValueMap map;
    map.set(1, recordValue(aggregate.header));
    map.set(2, Value(std::move(children)));
    map.set(3, Value(aggregate.seq));
    return protocol::encode(Value(std::move(map)));
}

Result<Aggregate> aggregateFrom(const QByteArray &bytes)
{
    const Result<Value> value = protocol::decode(bytes, { 16, 20'000'000, 64 * 1024 * 1024 });
    if (!value)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("a base copy: ") % value.error().detail);
    Aggregate aggregate;
    aggregate.header = recordFrom(value->toMap().at(1));
    for (const Value &child : value->toMap().at(2).toList())
        aggregate.children.push_back(recordFrom(child));
    aggregate.seq = value->toMap().at(3).toInt();
    return aggregate;
}

} // namespace

CacheStore::CacheStore(Database &db)
    : m_db(db)
{
}

Result<SyncPoint> CacheStore::point()
{
    auto s = m_db.statement("SELECT cursor, seq, head, scopes_version, durable_seq, bootstrapping, received, total, "
                            "reconciling FROM sync");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    SyncPoint point;
    if (s.next()) {
        point.cursor = s.bytes(0);
        point.seq = s.int64(1);
        point.head = s.int64(2);
        point.scopesVersion = s.int64(3);
        point.durableSeq = s.int64(4);
        point.bootstrapping = s.int64(5) != 0;
        point.received = s.int64(6);
        point.total = s.int64(7);
        point.reconciling = s.int64(8) != 0;
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return point;
}

Result<void> CacheStore::setPoint(const SyncPoint &p)
{
    auto s = m_db.statement("INSERT INTO sync(one, cursor, seq, head, scopes_version, durable_seq, bootstrapping, received, "
                            "total, reconciling) VALUES(1,?,?,?,?,?,?,?,?,?) ON CONFLICT(one) DO UPDATE SET cursor = excluded.cursor, "
                            "seq = excluded.seq, head = excluded.head, scopes_version = excluded.scopes_version, "
                            "durable_seq = excluded.durable_seq, bootstrapping = excluded.bootstrapping, "
                            "received = excluded.received, total = excluded.total, "
                            "reconciling = excluded.reconciling");
    s.bind(p.cursor.isNull() ? QByteArray("") : p.cursor).bind(p.seq).bind(p.head).bind(p.scopesVersion);
    s.bind(p.durableSeq).bind(p.bootstrapping ? 1 : 0).bind(p.received).bind(p.total).bind(p.reconciling ? 1 : 0);
    return s.run();
}

Result<std::optional<BaseCopy>> CacheStore::base(const AggregateRef &ref)
{
    auto s = m_db.statement("SELECT body FROM base_agg WHERE kind = ? AND id = ?");
    s.bind(int(ref.kind)).bind(ref.id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next()) {
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
        return std::optional<BaseCopy>();
    }
    BaseCopy copy;
    if (!s.isNull(0)) {
        Result<Aggregate> aggregate = aggregateFrom(s.bytes(0));
        if (!aggregate)
            return fail(aggregate.error());
        copy.aggregate = std::move(*aggregate);
    }
    return std::optional<BaseCopy>(std::move(copy));
}

Result<void> CacheStore::setBase(const AggregateRef &ref, const std::optional<Aggregate> &aggregate)
{
    auto s = m_db.statement("INSERT INTO base_agg(kind, id, body) VALUES(?, ?, ?) "
                            "ON CONFLICT(kind, id) DO UPDATE SET body = excluded.body");
    s.bind(int(ref.kind)).bind(ref.id);
    if (aggregate)
        s.bind(aggregateBytes(*aggregate));
    else
        s.bindNull();
    return s.run();
}

Result<void> CacheStore::dropBase(const AggregateRef &ref)
{
    auto s = m_db.statement("DELETE FROM base_agg WHERE kind = ? AND id = ?");
    s.bind(int(ref.kind)).bind(ref.id);
    return s.run();
}

Result<std::vector<AggregateRef>> CacheStore::refs(Statement &statement)
{
    if (auto ok = statement.run(); !ok)
        return fail(ok.error());
    std::vector<AggregateRef> out;
    while (statement.next())
        out.push_back({ static_cast<EntityKind>(statement.int64(0)), statement.uuid(1) });
    if (auto ok = statement.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<bool> CacheStore::exists(Statement &statement)
{
    if (auto ok = statement.run(); !ok)
        return fail(ok.error());
    return statement.next();
}

Result<std::vector<AggregateRef>> CacheStore::dirty()
{
    auto s = m_db.statement("SELECT kind, id FROM base_agg ORDER BY kind, id");
    return refs(s);
}

Result<qint64> CacheStore::scopeNo(const QString &name)
{
    if (const qint64 known = m_scopeNumbers.value(name); known > 0)
        return known;
    {
        auto s = m_db.statement("SELECT no FROM scope WHERE name = ?");
        s.bind(name);
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
        if (s.next()) {
            m_scopeNumbers.insert(name, s.int64(0));
            return s.int64(0);
        }
    }
    auto s = m_db.statement("INSERT INTO scope(name) VALUES(?)");
    s.bind(name);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.lastRowId();
}

Result<void> CacheStore::setScopes(const AggregateRef &ref, const QStringList &scopes)
{
    auto clear = m_db.statement("DELETE FROM agg_scope WHERE kind = ? AND id = ?");
    clear.bind(int(ref.kind)).bind(ref.id);
    if (auto ok = clear.run(); !ok)
        return ok;
    return addScopes(ref, scopes);
}

Result<void> CacheStore::addScopes(const AggregateRef &ref, const QStringList &scopes)
{
    for (const QString &scope : scopes) {
        const Result<qint64> no = scopeNo(scope);
        if (!no)
            return fail(no.error());
        auto s = m_db.statement("INSERT OR IGNORE INTO agg_scope(kind, id, scope) VALUES(?, ?, ?)");
        s.bind(int(ref.kind)).bind(ref.id).bind(*no);
        if (auto ok = s.run(); !ok)
            return ok;
    }
    return {};
}

Result<bool> CacheStore::isPlain()
{
    auto s = m_db.statement("SELECT 1 WHERE EXISTS (SELECT 1 FROM base_agg) OR EXISTS (SELECT 1 FROM need) "
                            "OR EXISTS (SELECT 1 FROM stale)");
    const Result<bool> any = exists(s);
    if (!any)
        return any;
    return !*any;
}

Result<std::vector<AggregateRef>> CacheStore::removeScope(const QString &scope)
{
    const Result<qint64> no = scopeNo(scope);
    m_scopeNumbers.remove(scope);
    if (!no)
        return fail(no.error());
    auto s = m_db.statement("SELECT kind, id FROM agg_scope AS gone WHERE scope = ?1 AND NOT EXISTS (SELECT 1 FROM agg_scope "
                            "AS kept WHERE kept.kind = gone.kind AND kept.id = gone.id AND kept.scope <> ?1)");
    s.bind(*no);
    Result<std::vector<AggregateRef>> orphans = refs(s);
    if (!orphans)
        return orphans;
    auto clear = m_db.statement("DELETE FROM agg_scope WHERE scope = ?");
    clear.bind(*no);
    if (auto ok = clear.run(); !ok)
        return fail(ok.error());
    auto drop = m_db.statement("DELETE FROM scope WHERE no = ?");
    drop.bind(*no);
    if (auto ok = drop.run(); !ok)
        return fail(ok.error());
    return orphans;
}

Result<bool> CacheStore::leaveScope(const AggregateRef &ref, const QString &scope)
{
    const Result<qint64> no = scopeNo(scope);
    if (!no)
        return fail(no.error());
    {
        auto s = m_db.statement("DELETE FROM agg_scope WHERE kind = ? AND id = ? AND scope = ?");
        s.bind(int(ref.kind)).bind(ref.id).bind(*no);
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
    }
    auto left = m_db.statement("SELECT 1 FROM agg_scope WHERE kind = ? AND id = ? LIMIT 1");
    left.bind(int(ref.kind)).bind(ref.id);
    const Result<bool> any = exists(left);
    return any ? Result<bool>(!*any) : any;
}

Result<void> CacheStore::addStale(const AggregateRef &ref)
{
    auto s = m_db.statement("INSERT OR IGNORE INTO stale(kind, id) VALUES(?, ?)");
    s.bind(int(ref.kind)).bind(ref.id);
    return s.run();
}

Result<void> CacheStore::addNeed(const AggregateRef &ref)
{
    auto s = m_db.statement("INSERT OR IGNORE INTO need(kind, id) VALUES(?, ?)");
    s.bind(int(ref.kind)).bind(ref.id);
    return s.run();
}

Result<void> CacheStore::removeNeed(const AggregateRef &ref)
{
    auto s = m_db.statement("DELETE FROM need WHERE kind = ? AND id = ?");
    s.bind(int(ref.kind)).bind(ref.id);
    return s.run();
}

Result<std::vector<AggregateRef>> CacheStore::needs(int limit)
{
    auto s = m_db.statement("SELECT kind, id FROM need ORDER BY kind, id LIMIT ?");
    s.bind(limit);
    return refs(s);
}

Result<void> CacheStore::markAllStale()
{
    for (const EntityKind kind : allEntityKinds()) {
        const EntityInfo &info = entityInfo(kind);
        if (info.isChild())
            continue;
        const QString from = info.storage == Storage::Body
            ? QString(QStringLiteral("config WHERE kind = ?1"))
            : QString(QStringLiteral("\"") % info.name % QStringLiteral("\""));
        auto s = m_db.statement(QString(QStringLiteral("INSERT OR IGNORE INTO stale(kind, id) SELECT ?1, id FROM ") % from));
        s.bind(int(kind));
        if (auto ok = s.run(); !ok)
            return ok;
    }
    auto needs = m_db.statement("DELETE FROM need");
    return needs.run();
}

Result<bool> CacheStore::isStale(const AggregateRef &ref)
{
    auto s = m_db.statement("SELECT 1 FROM stale WHERE kind = ? AND id = ?");
    s.bind(int(ref.kind)).bind(ref.id);
    return exists(s);
}

Result<void> CacheStore::notStale(const AggregateRef &ref)
{
    auto s = m_db.statement("DELETE FROM stale WHERE kind = ? AND id = ?");
    s.bind(int(ref.kind)).bind(ref.id);
    return s.run();
}

Result<std::vector<AggregateRef>> CacheStore::stale()
{
    auto s = m_db.statement("SELECT kind, id FROM stale AS s WHERE NOT EXISTS (SELECT 1 FROM need AS n "
                            "WHERE n.kind = s.kind AND n.id = s.id) ORDER BY kind, id");
    return refs(s);
}

Result<void> CacheStore::addApplied(const CommandResult &result)
{
    auto s = m_db.statement("INSERT OR REPLACE INTO applied(command, result) VALUES(?, ?)");
    s.bind(result.id).bind(protocol::encodeMessage(result));
    return s.run();
}

Result<std::vector<CommandResult>> CacheStore::applied()
{
    auto s = m_db.statement("SELECT result FROM applied");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<CommandResult> out;
    while (s.next()) {
        if (Result<CommandResult> result = protocol::decodeMessage<CommandResult>(s.bytes(0)))
            out.push_back(std::move(*result));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<void> CacheStore::forgetApplied()
{
    auto s = m_db.statement("DELETE FROM applied");
    return s.run();
}

Result<void> CacheStore::forget(const AggregateRef &ref)
{
    if (auto ok = setScopes(ref, {}); !ok)
        return ok;
    if (auto ok = dropBase(ref); !ok)
        return ok;
    if (auto ok = removeNeed(ref); !ok)
        return ok;
    return notStale(ref);
}

} // namespace firstline::store
