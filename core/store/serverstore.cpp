#include "core/store/serverstore.h"

#include "core/base/mutant.h"
#include "core/protocol/cbor.h"
#include "core/store/recordstore.h"

#include <sodium.h>

namespace firstline::store {

namespace {

QByteArray auditHash(const QByteArray &before, const AuditRow &row)
{
    ValueMap map;
    map.set(1, Value(before));
    map.set(2, Value(toMs(row.at)));
    map.set(3, Value(row.actor.uuid().bytes()));
    map.set(4, Value(row.device.uuid().bytes()));
    map.set(5, Value(row.address));
    map.set(6, Value(row.action));
    map.set(7, Value(row.target));
    map.set(8, Value(row.detail));
    const QByteArray bytes = protocol::encode(Value(map));
    QByteArray hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), 16,
                       reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()),
                       nullptr, 0);
    return hash;
}

/// Keys beside those of a CommandResult.
constexpr int kLaneKind = 100;
constexpr int kLane = 101;

Result<StoredResult> readResult(const QByteArray &body)
{
    const Result<Value> value = protocol::decode(body);
    if (!value)
        return fail(ErrorCode::StorageCorrupt, u"a stored result cannot be read"_qs);
    StoredResult out { fromValues<CommandResult>(value->toMap()), {}, {}, {} };
    if (out.result.conflict) {
        out.lane = { static_cast<EntityKind>(value->toMap().at(kLaneKind).toInt()),
            Uuid::fromBytes(value->toMap().at(kLane).toBytes()) };
    }
    return out;
}

QByteArray resultBody(const StoredResult &result)
{
    ValueMap values = toValues(result.result);
    if (result.result.conflict) {
        values.set(kLaneKind, Value(int(result.lane.kind)));
        values.set(kLane, Value(result.lane.id.bytes()));
    }
    return protocol::encode(Value(values));
}

} // namespace

ServerStore::ServerStore(Database &db)
    : m_db(db)
{
}

Result<std::optional<Head>> ServerStore::head()
{
    auto s = m_db.statement("SELECT seq, batch_no, digest, incarnation, durable_seq, horizon_seq, restored_seq "
                            "FROM head WHERE id = 1");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<Head>();
    return Head { s.int64(0), s.int64(1), s.bytes(2), s.bytes(3), s.int64(4), s.int64(5), s.int64(6) };
}

Result<std::optional<Head>> ServerStore::lockHead()
{
    if (m_db.dialect() == Dialect::Sqlite)
        return head();
    const auto read = [this]() -> Result<std::optional<Head>> {
        auto s = m_db.statement("SELECT seq, batch_no, digest, incarnation, durable_seq, horizon_seq, restored_seq "
                                "FROM head WHERE id = 1 FOR UPDATE");
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
        if (!s.next())
            return std::optional<Head>();
        return Head { s.int64(0), s.int64(1), s.bytes(2), s.bytes(3), s.int64(4), s.int64(5), s.int64(6) };
    };
    auto found = read();
    if (!found || *found)
        return found;
    // A new desk: two processes must not both make its first row.
    if (auto ok = m_db.script(u"LOCK TABLE head IN EXCLUSIVE MODE"_qs); !ok)
        return fail(ok.error());
    return read();
}

Result<ServerStore::Behind> ServerStore::behind(qint64 seq)
{
    Behind behind;
    const auto each = [&](const char *sql, const auto &use) -> Result<void> {
        auto s = m_db.statement(sql);
        if (auto ok = s.bind(seq).run(); !ok)
            return ok;
        while (s.next())
            use(s);
        return s.ended();
    };
    // By the indexes of (scope, agg_seq) and (device, seq): one look for each scope and device.
    auto ok = each("SELECT scope FROM scope s WHERE EXISTS (SELECT 1 FROM agg_scope a WHERE a.scope = s.scope "
                   "AND a.agg_seq > ?1)",
                   [&](const Statement &s) { behind.scopes.push_back(s.int64(0)); });
    if (ok) {
        ok = each("SELECT id FROM device d WHERE EXISTS (SELECT 1 FROM cmdres c WHERE c.device = d.id AND c.seq > ?1)",
                  [&](const Statement &s) { behind.devices.push_back(DeviceId(s.uuid(0))); });
    }
    if (ok) {
        ok = each("SELECT DISTINCT agent FROM grant_ WHERE since_seq > ?1 OR until_seq > ?1",
                  [&](const Statement &s) { behind.agents.push_back(AgentId(s.uuid(0))); });
    }
    return ok ? Result<Behind>(std::move(behind)) : fail(ok.error());
}

Result<bool> ServerStore::configMoved(qint64 seq)
{
    auto s = m_db.statement("SELECT 1 FROM config WHERE agg_seq > ? AND kind BETWEEN ? AND ? LIMIT 1");
    s.bind(seq).bind(int(EntityKind::Group)).bind(int(EntityKind::ConfigVersion));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next();
}

Result<void> ServerStore::setHead(const Head &head)
{
    // Other server processes on the same PostgreSQL are told at the commit.
    auto s = m_db.statement(m_db.dialect() == Dialect::Postgres
            ? "INSERT INTO head(id, seq, batch_no, digest, incarnation, durable_seq, horizon_seq, restored_seq) "
              "VALUES (1, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET seq = excluded.seq, "
              "batch_no = excluded.batch_no, digest = excluded.digest, incarnation = excluded.incarnation, "
              "durable_seq = excluded.durable_seq, horizon_seq = excluded.horizon_seq, "
              "restored_seq = excluded.restored_seq RETURNING pg_notify('firstline_head', head.seq::text)"
            : "INSERT OR REPLACE INTO head(id, seq, batch_no, digest, incarnation, durable_seq, horizon_seq, restored_seq) "
              "VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(head.seq).bind(head.batchNo).bind(head.digest).bind(head.incarnation);
    return s.bind(head.durableSeq).bind(head.horizonSeq).bind(head.restoredSeq).run();
}

Result<void> ServerStore::addLineage(const QByteArray &incarnation, qint64 untilSeq)
{
    auto s = m_db.statement("INSERT INTO lineage(incarnation, until_seq) VALUES (?1, ?2) "
                            "ON CONFLICT(incarnation) DO UPDATE SET until_seq = "
                            "CASE WHEN lineage.until_seq < ?2 THEN lineage.until_seq ELSE ?2 END");
    return s.bind(incarnation).bind(untilSeq).run();
}

Result<qint64> ServerStore::lineage(const QByteArray &incarnation8)
{
    auto s = m_db.statement("SELECT until_seq FROM lineage WHERE substr(incarnation, 1, 8) = ?");
    if (auto ok = s.bind(incarnation8).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<void> ServerStore::addBatch(qint64 seqFrom, qint64 seqTo, const QByteArray &digest, Instant committedAt)
{
    auto s = m_db.statement("INSERT INTO batch(seq_to, seq_from, digest, committed_ms) VALUES (?, ?, ?, ?)");
    return s.bind(seqTo).bind(seqFrom).bind(digest).bind(toMs(committedAt)).run();
}

Result<QByteArray> ServerStore::batchDigest(qint64 seqTo)
{
    auto s = m_db.statement("SELECT digest FROM batch WHERE seq_to = ?");
    if (auto ok = s.bind(seqTo).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.bytes(0) : QByteArray();
}

Result<qint64> ServerStore::batchEnd(qint64 seq)
{
    auto s = m_db.statement("SELECT seq_to FROM batch WHERE seq_to >= ? ORDER BY seq_to LIMIT 1");
    if (auto ok = s.bind(seq).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : seq;
}

Result<std::optional<StoredResult>> ServerStore::result(const CommandId &id)
{
    auto s = m_db.statement("SELECT body, payload_hash, occurred_ms FROM cmdres WHERE cmd_id = ?");
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<StoredResult>();
    auto read = readResult(s.bytes(0));
    if (!read)
        return fail(read.error());
    read->payloadHash = s.bytes(1);
    read->occurredAt = fromMs(s.int64(2));
    return std::optional(*std::move(read));
}

Result<std::optional<CommandId>> ServerStore::commandOf(const DeviceId &device, qint64 no)
{
    auto s = m_db.statement("SELECT cmd_id FROM cmdres WHERE device = ? AND cmd_no = ?");
    if (auto ok = s.bind(device).bind(no).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<CommandId>(CommandId(s.uuid(0))) : std::nullopt;
}

Result<std::vector<ServerStore::Name>> ServerStore::settled(const std::vector<Name> &names)
{
    std::vector<Uuid> ids;
    std::vector<Uuid> devices;
    QStringList numbers;
    for (const Name &name : names) {
        ids.push_back(name.id.uuid());
        if (name.device.isNull())
            continue;
        devices.push_back(name.device.uuid());
        numbers += QString::number(name.no);
    }
    const QString numberList = u'{' % numbers.join(u',') % u'}';
    auto s = m_db.statement("SELECT cmd_id, device, cmd_no FROM cmdres WHERE cmd_id = ANY(?::bytea[]) UNION "
                            "SELECT c.cmd_id, c.device, c.cmd_no FROM unnest(?::bytea[], ?::bigint[]) AS asked(device, no) "
                            "JOIN cmdres c ON c.device = asked.device AND c.cmd_no = asked.no");
    if (auto ok = s.bind(idList(ids)).bind(idList(devices)).bind(numberList).run(); !ok)
        return fail(ok.error());
    std::vector<Name> found;
    while (s.next())
        found.push_back({ CommandId(s.uuid(0)), s.isNull(1) ? DeviceId() : DeviceId(s.uuid(1)), s.isNull(2) ? 0 : s.int64(2) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return found;
}

Result<void> ServerStore::addResult(const StoredResult &result, const DeviceId &device, qint64 no)
{
    auto s = m_db.statement("INSERT INTO cmdres(cmd_id, device, cmd_no, payload_hash, seq, status, occurred_ms, body) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(result.result.id).bind(device).bind(no).bind(result.payloadHash).bind(result.result.seq);
    s.bind(int(result.result.status)).bind(toMs(result.occurredAt));
    return s.bind(resultBody(result)).run();
}

Result<std::vector<StoredResult>> ServerStore::results(const DeviceId &device, qint64 from, qint64 to, int limit)
{
    auto s = m_db.statement("SELECT body FROM cmdres WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?");
    if (auto ok = s.bind(device).bind(from).bind(to).bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<StoredResult> results;
    while (s.next()) {
        auto read = readResult(s.bytes(0));
        if (!read)
            return fail(read.error());
        results.push_back(*std::move(read));
    }
    return results;
}

Result<qint64> ServerStore::counter(const QString &name, qint64 first)
{
    auto s = m_db.statement("SELECT value FROM counter WHERE name = ?");
    if (auto ok = s.bind(name).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : first;
}

Result<void> ServerStore::setCounter(const QString &name, qint64 value)
{
    auto s = m_db.statement("INSERT INTO counter(name, value) VALUES (?, ?) "
                            "ON CONFLICT(name) DO UPDATE SET value = excluded.value");
    return s.bind(name).bind(value).run();
}

Result<void> ServerStore::addLease(const LeaseRow &lease, qint64 seq)
{
    auto s = m_db.statement("INSERT INTO number_lease(from_no, to_no, device, issued_seq) VALUES (?, ?, ?, ?)");
    return s.bind(lease.from).bind(lease.to).bind(lease.device).bind(seq).run();
}

Result<std::optional<LeaseRow>> ServerStore::lastLease(const DeviceId &device)
{
    auto s = m_db.statement("SELECT from_no, to_no FROM number_lease WHERE device = ? AND retired = 0 "
                            "ORDER BY from_no DESC LIMIT 1");
    if (auto ok = s.bind(device).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<LeaseRow>();
    return LeaseRow { s.int64(0), s.int64(1), device };
}

Result<std::optional<LeaseRow>> ServerStore::leaseOf(qint64 number)
{
    auto s = m_db.statement("SELECT from_no, to_no, device FROM number_lease WHERE from_no <= ? "
                            "ORDER BY from_no DESC LIMIT 1");
    if (auto ok = s.bind(number).run(); !ok)
        return fail(ok.error());
    if (!s.next() || s.int64(1) < number)
        return std::optional<LeaseRow>();
    return LeaseRow { s.int64(0), s.int64(1), DeviceId(s.uuid(2)) };
}

Result<bool> ServerStore::sameOwner(const DeviceId &a, const DeviceId &b)
{
    auto s = m_db.statement("SELECT 1 FROM device x JOIN device y ON y.agent = x.agent WHERE x.id = ? AND y.id = ?");
    if (auto ok = s.bind(a).bind(b).run(); !ok)
        return fail(ok.error());
    return s.next();
}

Result<qint64> ServerStore::numbersUsed(qint64 from, qint64 to)
{
    auto s = m_db.statement("SELECT count(*) FROM ticket WHERE number <> 0 AND number BETWEEN ? AND ?");
    if (auto ok = s.bind(from).bind(to).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<void> ServerStore::addAlias(const QString &provisional, const Uuid &ticket)
{
    auto s = m_db.statement("INSERT INTO alias(provisional, ticket) VALUES (?, ?) ON CONFLICT DO NOTHING");
    return s.bind(provisional).bind(ticket).run();
}

Result<EntityKind> ServerStore::configKindOf(const Uuid &id)
{
    auto s = m_db.statement("SELECT kind FROM config WHERE id = ?");
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    return s.next() ? static_cast<EntityKind>(s.int64(0)) : EntityKind::None;
}

Result<void> ServerStore::addOutbox(const CommandId &id, const QString &kind, const QByteArray &payload)
{
    auto s = m_db.statement("INSERT INTO outbox(cmd_id, kind, payload, state) VALUES (?, ?, ?, 0) "
                            "ON CONFLICT DO NOTHING");
    return s.bind(id).bind(kind).bind(payload).run();
}

Result<AuditTail> ServerStore::auditTail()
{
    auto s = m_db.statement("SELECT no, hash FROM audit ORDER BY no DESC LIMIT 1");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? std::pair(s.int64(0), s.bytes(1)) : std::pair(qint64(0), QByteArray(16, '\0'));
}

Result<void> ServerStore::addAudit(const AuditRow &row)
{
    // Read each time: a savepoint may have been rolled back since.
    auto tail = auditTail();
    return tail ? addAudit(row, *tail) : fail(tail.error());
}

Result<void> ServerStore::addAudit(const AuditRow &row, AuditTail &tail)
{
    const QByteArray hash = auditHash(tail.second, row);
    auto s = m_db.statement("INSERT INTO audit(no, at_ms, actor, device, address, action, target, detail, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(tail.first + 1).bind(toMs(row.at)).bind(row.actor).bind(row.device).bind(row.address).bind(row.action);
    auto written = s.bind(row.target).bind(row.detail).bind(hash).run();
    if (written)
        tail = { tail.first + 1, hash };
    return written;
}

Result<qint64> ServerStore::verifyAudit()
{
    auto s = m_db.statement("SELECT no, at_ms, actor, device, address, action, target, detail, hash FROM audit ORDER BY no");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QByteArray before(16, '\0');
    while (s.next()) {
        const AuditRow row { fromMs(s.int64(1)), AgentId(s.uuid(2)), DeviceId(s.uuid(3)), s.text(4), s.text(5),
            s.text(6), s.text(7) };
        before = auditHash(before, row);
        if (before != s.bytes(8))
            return s.int64(0);
    }
    return 0;
}

Result<void> ServerStore::forgetBefore(Instant before)
{
    qint64 horizon = 0;
    {
        auto s = m_db.statement("SELECT max(seq_to) FROM batch WHERE committed_ms < ?");
        if (auto ok = s.bind(toMs(before)).run(); !ok)
            return fail(ok.error());
        if (s.next())
            horizon = s.int64(0);
    }
    if (mutant(Mutant::TombstonesPurgedEarly))
        return m_db.statement("DELETE FROM agg_scope WHERE leave_seq IS NOT NULL").run();
    if (horizon <= 0)
        return {};
    for (const char *sql : { "UPDATE head SET horizon_seq = ?1 WHERE id = 1 AND horizon_seq < ?1",
                             "DELETE FROM batch WHERE seq_to < ?1", "DELETE FROM agg_scope WHERE leave_seq <= ?1",
                             "DELETE FROM grant_ WHERE until_seq <= ?1" }) {
        auto s = m_db.statement(sql);
        if (auto ok = s.bind(horizon).run(); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::store
