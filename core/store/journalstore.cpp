#include "core/store/journalstore.h"

#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/protocol/messages.h"

namespace firstline::store {

namespace {

constexpr auto kColumns = "id, no, lane_kind, lane, after, name, version, args, written_ms, mono_ms, boot, "
                          "not_before_ms, state, result, problem, again";

ValueMap readMap(const QByteArray &bytes)
{
    const Result<Value> value = protocol::decode(bytes);
    return value && value->isMap() ? value->toMap() : ValueMap();
}

/// Shape: nothing when this build does not know the command.
std::optional<JournalCommand> fromRow(const Statement &row)
{
    JournalCommand out;
    out.command.id = CommandId(row.uuid(0));
    out.command.no = row.int64(1);
    out.command.lane = { static_cast<EntityKind>(row.int64(2)), row.uuid(3) };
    out.command.after = row.isNull(4) ? CommandId() : CommandId(row.uuid(4));
    out.name = row.text(5);
    out.version = int(row.int64(6));
    Result<CommandBody> body = readCommand(out.name, out.version, readMap(row.bytes(7)));
    if (!body) {
        qCWarning(lcStore) << "a command of the journal cannot be read:" << body.error().detail;
        return std::nullopt;
    }
    out.command.body = std::move(*body);
    out.command.writtenAt = fromMs(row.int64(8));
    out.command.writtenMonoMs = row.int64(9);
    out.command.boot = row.text(10);
    if (!row.isNull(11))
        out.command.notBefore = fromMs(row.int64(11));
    out.state = static_cast<CommandState>(row.int64(12));
    if (!row.isNull(13)) {
        if (Result<CommandResult> result = protocol::decodeMessage<CommandResult>(row.bytes(13)))
            out.result = std::move(*result);
    }
    out.problem = row.text(14);
    out.again = row.int64(15) != 0;
    return out;
}

} // namespace

JournalStore::JournalStore(Database &db)
    : m_db(db)
{
}

Result<QByteArray> JournalStore::meta(const QString &key)
{
    auto s = m_db.statement("SELECT value FROM meta WHERE key = ?");
    s.bind(key);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (s.next())
        return s.bytes(0);
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return QByteArray();
}

Result<void> JournalStore::setMeta(const QString &key, const QByteArray &value)
{
    auto s = m_db.statement("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    s.bind(key).bind(value.isNull() ? QByteArray("") : value);
    return s.run();
}

Result<qint64> JournalStore::metaNumber(const QString &key)
{
    return meta(key).map([](const QByteArray &value) { return value.toLongLong(); });
}

Result<void> JournalStore::setMetaNumber(const QString &key, qint64 value)
{
    return setMeta(key, QByteArray::number(value));
}

Result<qint64> JournalStore::count(const QString &counter)
{
    const Result<qint64> last = metaNumber(counter);
    if (!last)
        return fail(last.error());
    if (auto ok = setMetaNumber(counter, *last + 1); !ok)
        return fail(ok.error());
    return *last + 1;
}

Result<void> JournalStore::add(const JournalCommand &entry)
{
    const Command &c = entry.command;
    auto s = m_db.statement("INSERT INTO command(no, id, lane_kind, lane, after, name, version, args, written_ms, mono_ms, "
                            "boot, not_before_ms, state) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    s.bind(c.no).bind(c.id).bind(int(c.lane.kind)).bind(c.lane.id);
    if (c.after)
        s.bind(c.after);
    else
        s.bindNull();
    s.bind(entry.name).bind(entry.version).bind(protocol::encode(Value(commandArgs(c.body))));
    s.bind(toMs(c.writtenAt)).bind(c.writtenMonoMs).bind(c.boot.isNull() ? QStringLiteral("") : c.boot);
    if (c.notBefore)
        s.bind(toMs(*c.notBefore));
    else
        s.bindNull();
    s.bind(int(entry.state));
    return s.run();
}

Result<std::vector<JournalCommand>> JournalStore::unsettled(int *unread)
{
    auto s = m_db.statement(QStringLiteral("SELECT ") % QString::fromLatin1(kColumns)
                            % QStringLiteral(" FROM command WHERE state < 3 ORDER BY no"));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<JournalCommand> out;
    while (s.next()) {
        if (auto entry = fromRow(s))
            out.push_back(std::move(*entry));
        else if (unread)
            ++*unread;
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<std::optional<JournalCommand>> JournalStore::command(CommandId id)
{
    auto s = m_db.statement(QStringLiteral("SELECT ") % QString::fromLatin1(kColumns)
                            % QStringLiteral(" FROM command WHERE id = ?"));
    s.bind(id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (s.next())
        return fromRow(s);
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return std::optional<JournalCommand>();
}

Result<void> JournalStore::setState(CommandId id, CommandState state)
{
    auto s = m_db.statement("UPDATE command SET state = ? WHERE id = ?");
    s.bind(int(state)).bind(id);
    return s.run();
}

Result<void> JournalStore::setProblem(CommandId id, const QString &problem)
{
    auto s = m_db.statement("UPDATE command SET problem = ? WHERE id = ?");
    s.bind(problem.isNull() ? QStringLiteral("") : problem).bind(id);
    return s.run();
}

Result<void> JournalStore::setResult(CommandId id, const CommandResult &result, CommandState state)
{
    auto s = m_db.statement("UPDATE command SET result = ?, seq = ?, state = ?, problem = '' WHERE id = ?");
    s.bind(protocol::encodeMessage(result)).bind(result.seq).bind(int(state)).bind(id);
    return s.run();
}

Result<void> JournalStore::sendAgain(CommandId id)
{
    auto s = m_db.statement("UPDATE command SET state = 1, after = NULL WHERE id = ?");
    s.bind(id);
    return s.run();
}

Result<void> JournalStore::sendAgainAbove(qint64 seq)
{
    auto s = m_db.statement("UPDATE command SET state = 1, result = NULL, seq = 0, after = NULL, again = 1 "
                            "WHERE state = 3 AND seq > ? AND id NOT IN (SELECT command FROM conflict)");
    return s.bind(seq).run();
}

Result<void> JournalStore::removeCommand(const Command &command)
{
    auto follow = m_db.statement("UPDATE command SET after = ? WHERE after = ?");
    if (command.after)
        follow.bind(command.after);
    else
        follow.bindNull();
    follow.bind(command.id);
    if (auto ok = follow.run(); !ok)
        return ok;
    auto s = m_db.statement("DELETE FROM command WHERE id = ?");
    s.bind(command.id);
    return s.run();
}

Result<qint64> JournalStore::requeueAbove(qint64 seq)
{
    // Its result is of a history that is gone; the settled one of a parked command stays settled as a conflict.
    auto s = m_db.statement("UPDATE command SET state = 0, result = NULL, seq = 0, after = NULL, not_before_ms = NULL, again = 1 "
                            "WHERE state >= 2 AND seq > ? AND id NOT IN (SELECT command FROM conflict)");
    s.bind(seq);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.changed();
}

Result<void> JournalStore::forgetSettled(qint64 durableSeq)
{
    auto s = m_db.statement("DELETE FROM command WHERE state = 3 AND seq <= ?");
    s.bind(durableSeq);
    return s.run();
}

Result<void> JournalStore::renumber()
{
    const Result<qint64> last = metaNumber(QStringLiteral("command_no"));
    if (!last)
        return fail(last.error());
    // Numbers grow with every command, so that an offset keeps the order and meets no number that was used.
    auto s = m_db.statement("UPDATE command SET no = no + ?, state = 0, result = NULL, seq = 0 WHERE state < 3");
    s.bind(*last);
    if (auto ok = s.run(); !ok)
        return ok;
    return setMetaNumber(QStringLiteral("command_no"), *last * 2);
}

Result<void> JournalStore::addLease(const JournalLease &lease)
{
    auto s = m_db.statement("INSERT OR IGNORE INTO lease(first, last, next, signature) VALUES(?, ?, ?, ?)");
    s.bind(lease.from).bind(lease.to).bind(lease.next).bind(lease.signature);
    return s.run();
}

Result<qint64> JournalStore::numbersLeft()
{
    auto s = m_db.statement("SELECT coalesce(sum(last - next + 1), 0) FROM lease");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

Result<qint64> JournalStore::takeNumber()
{
    qint64 first = 0;
    qint64 number = 0;
    {
        auto s = m_db.statement("SELECT first, next FROM lease WHERE next <= last ORDER BY first LIMIT 1");
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
        if (!s.next())
            return qint64(0);
        first = s.int64(0);
        number = s.int64(1);
    }
    if (mutant(Mutant::LeaseUsedTwice))
        return number;
    auto s = m_db.statement("UPDATE lease SET next = next + 1 WHERE first = ?");
    s.bind(first);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return number;
}

Result<void> JournalStore::dropLeases()
{
    auto s = m_db.statement("DELETE FROM lease");
    return s.run();
}

Result<void> JournalStore::addAlias(const QString &provisional, TicketId ticket)
{
    auto s = m_db.statement("INSERT OR IGNORE INTO alias(provisional, ticket) VALUES(?, ?)");
    s.bind(provisional).bind(ticket);
    return s.run();
}

} // namespace firstline::store
