#include "core/protocol/messages.h"
#include "core/store/journalstore.h"

namespace firstline::store {

namespace {

constexpr auto kConflict = "id, command, ticket, name, version, args, info, text, at_ms, status, code";

/// The key column is never null: no ticket is 16 zero bytes.
QByteArray keyOfTicket(TicketId ticket)
{
    return ticket.isNull() ? QByteArray(16, '\0') : ticket.uuid().bytes();
}

JournalConflict conflictFromRow(const Statement &row)
{
    JournalConflict out;
    out.id = ConflictId(row.uuid(0));
    out.command = CommandId(row.uuid(1));
    out.ticket = row.isNull(2) ? TicketId() : TicketId(row.uuid(2));
    out.name = row.text(3);
    out.version = int(row.int64(4));
    if (const Result<Value> args = protocol::decode(row.bytes(5)))
        out.args = args->toMap();
    if (Result<ConflictInfo> info = protocol::decodeMessage<ConflictInfo>(row.bytes(6)))
        out.info = std::move(*info);
    out.text = row.text(7);
    out.at = fromMs(row.int64(8));
    out.status = static_cast<ResultStatus>(row.int64(9));
    out.code = row.text(10);
    return out;
}

} // namespace

Result<void> JournalStore::saveDraft(TicketId ticket, DraftKind kind, const QString &text, Instant at)
{
    if (text.isEmpty()) {
        auto s = m_db.statement("DELETE FROM draft WHERE ticket = ? AND kind = ?");
        s.bind(keyOfTicket(ticket)).bind(int(kind));
        return s.run();
    }
    auto s = m_db.statement("INSERT INTO draft(ticket, kind, text, updated_ms) VALUES(?, ?, ?, ?) "
                            "ON CONFLICT(ticket, kind) DO UPDATE SET text = excluded.text, updated_ms = excluded.updated_ms");
    s.bind(keyOfTicket(ticket)).bind(int(kind)).bind(text).bind(toMs(at));
    return s.run();
}

Result<QList<Draft>> JournalStore::drafts()
{
    auto s = m_db.statement("SELECT ticket, kind, text, updated_ms FROM draft ORDER BY updated_ms DESC, ticket, kind");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QList<Draft> out;
    while (s.next()) {
        Draft draft;
        draft.ticket = TicketId(s.uuid(0));
        draft.kind = static_cast<DraftKind>(s.int64(1));
        draft.text = s.text(2);
        draft.updatedAt = fromMs(s.int64(3));
        out.append(draft);
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<QString> JournalStore::draft(TicketId ticket, DraftKind kind)
{
    auto s = m_db.statement("SELECT text FROM draft WHERE ticket = ? AND kind = ?");
    s.bind(keyOfTicket(ticket)).bind(int(kind));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? s.text(0) : QString();
}

Result<void> JournalStore::addConflict(const JournalConflict &c)
{
    auto s = m_db.statement("INSERT OR IGNORE INTO conflict(id, command, ticket, name, version, args, info, text, at_ms, "
                            "status, code) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    s.bind(c.id).bind(c.command);
    if (c.ticket)
        s.bind(c.ticket);
    else
        s.bindNull();
    s.bind(c.name).bind(c.version).bind(protocol::encode(Value(c.args))).bind(protocol::encodeMessage(c.info));
    s.bind(c.text.isNull() ? QStringLiteral("") : c.text).bind(toMs(c.at)).bind(int(c.status));
    s.bind(c.code.isNull() ? QStringLiteral("") : c.code);
    return s.run();
}

Result<QList<JournalConflict>> JournalStore::conflicts()
{
    auto s = m_db.statement(QStringLiteral("SELECT ") % QString::fromLatin1(kConflict)
                            % QStringLiteral(" FROM conflict WHERE settled = 0 ORDER BY at_ms, id"));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QList<JournalConflict> out;
    while (s.next())
        out.append(conflictFromRow(s));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<std::optional<JournalConflict>> JournalStore::conflict(ConflictId id)
{
    auto s = m_db.statement(QStringLiteral("SELECT ") % QString::fromLatin1(kConflict)
                            % QStringLiteral(" FROM conflict WHERE settled = 0 AND id = ?"));
    s.bind(id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (s.next())
        return std::optional<JournalConflict>(conflictFromRow(s));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return std::optional<JournalConflict>();
}

Result<void> JournalStore::settleConflict(ConflictId id, int choice)
{
    auto s = m_db.statement("UPDATE conflict SET settled = ? WHERE id = ?");
    s.bind(choice + 1).bind(id);
    return s.run();
}

Result<int> JournalStore::openConflicts()
{
    auto s = m_db.statement("SELECT count(*) FROM conflict WHERE settled = 0");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? int(s.int64(0)) : 0;
}

} // namespace firstline::store
