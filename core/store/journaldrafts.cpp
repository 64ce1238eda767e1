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

constexpr auto kPause = std::chrono::seconds(30);
constexpr int kMostVersions = 20;
constexpr qint64 kKeptDays = 60;
constexpr qsizetype kMuch = 16; ///< Characters; fewer are soon typed again.

/// Whether what stands in a draft is worth a version before `next` replaces it.
bool isWorthKeeping(const QString &text, Instant since, const QString &next, Instant now)
{
    if (text.trimmed().isEmpty() || text == next)
        return false;
    const bool buried = text.size() >= kMuch && next.size() < text.size() / 2;
    return now - since >= kPause || next.isEmpty() || buried;
}

Result<void> addVersion(Database &db, const QByteArray &ticket, int kind, const QString &text, qint64 atMs)
{
    auto same = db.statement("SELECT 1 FROM draft_version WHERE ticket = ? AND kind = ? AND text = ?");
    same.bind(ticket).bind(kind).bind(text);
    if (auto ok = same.run(); !ok)
        return ok;
    if (same.next())
        return {};
    auto add = db.statement("INSERT OR REPLACE INTO draft_version(ticket, kind, at_ms, text) VALUES(?, ?, ?, ?)");
    add.bind(ticket).bind(kind).bind(atMs).bind(text);
    if (auto ok = add.run(); !ok)
        return ok;
    auto old = db.statement("DELETE FROM draft_version WHERE at_ms < ?");
    old.bind(atMs - kKeptDays * 24 * 3600 * 1000);
    if (auto ok = old.run(); !ok)
        return ok;
    auto prune = db.statement("DELETE FROM draft_version WHERE ticket = ?1 AND kind = ?2 AND at_ms NOT IN (SELECT at_ms "
                              "FROM draft_version WHERE ticket = ?1 AND kind = ?2 ORDER BY at_ms DESC LIMIT ?3)");
    prune.bind(ticket).bind(kind).bind(kMostVersions);
    return prune.run();
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
    auto before = m_db.statement("SELECT text, updated_ms FROM draft WHERE ticket = ? AND kind = ?");
    before.bind(keyOfTicket(ticket)).bind(int(kind));
    if (auto ok = before.run(); !ok)
        return ok;
    if (before.next() && isWorthKeeping(before.text(0), fromMs(before.int64(1)), text, at)) {
        if (auto ok = addVersion(m_db, keyOfTicket(ticket), int(kind), before.text(0), before.int64(1)); !ok)
            return ok;
    }
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

Result<void> JournalStore::dropSentDraft(TicketId ticket, DraftKind kind, const QString &text)
{
    const Result<QString> kept = draft(ticket, kind);
    if (!kept)
        return fail(kept.error());
    if (kept->isEmpty() || kept->trimmed() != text.trimmed())
        return {};
    auto s = m_db.statement("DELETE FROM draft WHERE ticket = ? AND kind = ?");
    s.bind(keyOfTicket(ticket)).bind(int(kind));
    if (auto ok = s.run(); !ok)
        return ok;
    auto versions = m_db.statement("DELETE FROM draft_version WHERE ticket = ? AND kind = ?");
    versions.bind(keyOfTicket(ticket)).bind(int(kind));
    return versions.run();
}

Result<QList<Draft>> JournalStore::draftVersions(TicketId ticket, DraftKind kind)
{
    auto s = m_db.statement("SELECT text, at_ms FROM draft_version WHERE ticket = ? AND kind = ? ORDER BY at_ms DESC");
    s.bind(keyOfTicket(ticket)).bind(int(kind));
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    QList<Draft> out;
    while (s.next()) {
        Draft version;
        version.ticket = ticket;
        version.kind = kind;
        version.text = s.text(0);
        version.updatedAt = fromMs(s.int64(1));
        out.append(version);
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return out;
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

Result<void> JournalStore::settleConflict(ConflictId id, int choice, CommandId by)
{
    auto s = m_db.statement("UPDATE conflict SET settled = ?, settled_by = ? WHERE id = ?");
    s.bind(choice + 1);
    if (by)
        s.bind(by);
    else
        s.bindNull();
    s.bind(id);
    return s.run();
}

Result<std::optional<CommandId>> JournalStore::settledBy(ConflictId id)
{
    auto s = m_db.statement("SELECT settled_by FROM conflict WHERE settled > 0 AND id = ?");
    s.bind(id);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (s.next())
        return std::optional<CommandId>(s.isNull(0) ? CommandId() : CommandId(s.uuid(0)));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return std::optional<CommandId>();
}

Result<std::optional<ConflictId>> JournalStore::conflictSettledBy(CommandId command)
{
    auto s = m_db.statement("SELECT id FROM conflict WHERE settled > 0 AND settled_by = ?");
    s.bind(command);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (s.next())
        return std::optional<ConflictId>(ConflictId(s.uuid(0)));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return std::optional<ConflictId>();
}

Result<void> JournalStore::rewriteConflict(const JournalConflict &c)
{
    auto s = m_db.statement("UPDATE conflict SET version = ?, args = ?, info = ?, text = ? WHERE id = ?");
    s.bind(c.version).bind(protocol::encode(Value(c.args))).bind(protocol::encodeMessage(c.info));
    s.bind(c.text.isNull() ? QStringLiteral("") : c.text).bind(c.id);
    return s.run();
}

Result<void> JournalStore::reopenConflict(ConflictId id)
{
    auto s = m_db.statement("UPDATE conflict SET settled = 0, settled_by = NULL WHERE id = ?");
    s.bind(id);
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
