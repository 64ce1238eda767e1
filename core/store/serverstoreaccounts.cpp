#include "core/store/serverstoreaccounts.h"

namespace firstline::store {

namespace {

std::optional<Instant> momentAt(const Statement &s, int column)
{
    return s.isNull(column) ? std::nullopt : std::optional<Instant>(fromMs(s.int64(column)));
}

AccountRow readAccount(const Statement &s)
{
    return { AgentId(s.uuid(0)), s.text(1), s.text(2), s.int64(3) != 0, momentAt(s, 4) };
}

DeviceRow readDevice(const Statement &s)
{
    return { DeviceId(s.uuid(0)), AgentId(s.uuid(1)), s.text(2), s.int64(3), momentAt(s, 4), s.int64(5) != 0,
        s.int64(6) != 0, s.bytes(7) };
}

Result<std::optional<AccountRow>> oneAccount(Statement &s)
{
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<AccountRow>(readAccount(s)) : std::nullopt;
}

} // namespace

ServerAccounts::ServerAccounts(Database &db)
    : m_db(db)
{
}

Result<void> ServerAccounts::addAccount(const AccountRow &account, Instant now)
{
    auto s = m_db.statement("INSERT INTO account(agent, login, password, disabled, created_ms) VALUES (?, ?, ?, ?, ?)");
    s.bind(account.agent).bind(account.login).bind(account.password).bind(int(account.disabled));
    return s.bind(toMs(now)).run();
}

Result<std::optional<AccountRow>> ServerAccounts::account(const QString &login)
{
    // Capital letters do not matter, A to Z only: NOCASE in SQLite, lower() of the collation "C" in PostgreSQL.
    auto s = m_db.statement(m_db.dialect() == Dialect::Postgres
            ? "SELECT agent, login, password, disabled, last_login_ms FROM account "
              "WHERE lower(login) = lower(?::text COLLATE \"C\")"
            : "SELECT agent, login, password, disabled, last_login_ms FROM account WHERE login = ?");
    s.bind(login);
    return oneAccount(s);
}

Result<std::optional<AccountRow>> ServerAccounts::accountOf(const AgentId &agent)
{
    auto s = m_db.statement("SELECT agent, login, password, disabled, last_login_ms FROM account WHERE agent = ?");
    s.bind(agent);
    return oneAccount(s);
}

Result<std::vector<AccountRow>> ServerAccounts::accounts()
{
    auto s = m_db.statement("SELECT agent, login, password, disabled, last_login_ms FROM account ORDER BY lower(login)");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<AccountRow> rows;
    while (s.next())
        rows.push_back(readAccount(s));
    return rows;
}

Result<void> ServerAccounts::setPassword(const AgentId &agent, const QString &hash)
{
    auto s = m_db.statement("UPDATE account SET password = ? WHERE agent = ?");
    return s.bind(hash).bind(agent).run();
}

Result<void> ServerAccounts::setDisabled(const AgentId &agent, bool disabled)
{
    auto s = m_db.statement("UPDATE account SET disabled = ? WHERE agent = ?");
    return s.bind(int(disabled)).bind(agent).run();
}

Result<void> ServerAccounts::setLastLogin(const AgentId &agent, Instant now)
{
    auto s = m_db.statement("UPDATE account SET last_login_ms = ? WHERE agent = ?");
    return s.bind(toMs(now)).bind(agent).run();
}

Result<void> ServerAccounts::addDevice(const DeviceRow &device, Instant now)
{
    auto s = m_db.statement("INSERT INTO device(id, agent, name, last_seen_ms, created_ms) VALUES (?1, ?2, ?3, ?4, ?4)");
    return s.bind(device.id).bind(device.agent).bind(device.name).bind(toMs(now)).run();
}

Result<std::optional<DeviceRow>> ServerAccounts::device(const DeviceId &id)
{
    auto s = m_db.statement("SELECT id, agent, name, max_cmd_no, last_seen_ms, revoked, wipe, revoke_nonce FROM device WHERE id = ?");
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<DeviceRow>(readDevice(s)) : std::nullopt;
}

Result<std::vector<DeviceRow>> ServerAccounts::devices()
{
    auto s = m_db.statement("SELECT id, agent, name, max_cmd_no, last_seen_ms, revoked, wipe, revoke_nonce FROM device "
                            "ORDER BY created_ms, id");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<DeviceRow> rows;
    while (s.next())
        rows.push_back(readDevice(s));
    return rows;
}

Result<void> ServerAccounts::noteDevice(const DeviceId &id, qint64 maxCommandNo, qint64 confirmedSeq, Instant now)
{
    auto s = m_db.statement("UPDATE device SET max_cmd_no = CASE WHEN max_cmd_no > ?1 THEN max_cmd_no ELSE ?1 END, "
                            "confirmed_seq = CASE WHEN confirmed_seq > ?2 THEN confirmed_seq ELSE ?2 END, "
                            "last_seen_ms = ?3 WHERE id = ?4");
    return s.bind(maxCommandNo).bind(confirmedSeq).bind(toMs(now)).bind(id).run();
}

Result<void> ServerAccounts::revokeDevice(const DeviceId &id, bool wipe, const QByteArray &nonce)
{
    {
        auto s = m_db.statement("UPDATE device SET revoked = 1, wipe = ?, revoke_nonce = ? WHERE id = ?");
        if (auto ok = s.bind(int(wipe)).bind(nonce).bind(id).run(); !ok)
            return ok;
    }
    {
        auto s = m_db.statement("UPDATE session SET revoked = 1 WHERE device = ?");
        if (auto ok = s.bind(id).run(); !ok)
            return ok;
    }
    auto s = m_db.statement("UPDATE number_lease SET retired = 1 WHERE device = ?");
    return s.bind(id).run();
}

Result<void> ServerAccounts::putSession(const SessionRow &session)
{
    auto s = m_db.statement("INSERT INTO session(id, agent, device, generation, current, previous, expires_ms, revoked) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET agent = excluded.agent, "
                            "device = excluded.device, generation = excluded.generation, current = excluded.current, "
                            "previous = excluded.previous, expires_ms = excluded.expires_ms, revoked = excluded.revoked");
    s.bind(session.id).bind(session.agent).bind(session.device).bind(session.generation).bind(session.current);
    if (session.previous.isEmpty())
        s.bindNull();
    else
        s.bind(session.previous);
    return s.bind(toMs(session.expiresAt)).bind(int(session.revoked)).run();
}

Result<std::optional<SessionRow>> ServerAccounts::sessionByToken(const QByteArray &hash)
{
    auto s = m_db.statement("SELECT id, agent, device, generation, current, previous, expires_ms, revoked FROM session "
                            "WHERE current = ?1 OR previous = ?1");
    if (auto ok = s.bind(hash).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<SessionRow>();
    return SessionRow { s.uuid(0), AgentId(s.uuid(1)), DeviceId(s.uuid(2)), s.int64(3), s.bytes(4), s.bytes(5),
        fromMs(s.int64(6)), s.int64(7) != 0 };
}

Result<std::optional<Uuid>> ServerAccounts::spentToken(const QByteArray &hash)
{
    auto s = m_db.statement("SELECT session FROM spent_token WHERE hash = ?");
    if (auto ok = s.bind(hash).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional<Uuid>(s.uuid(0)) : std::nullopt;
}

Result<void> ServerAccounts::addSpent(const QByteArray &hash, const Uuid &session, Instant expiresAt)
{
    auto s = m_db.statement("INSERT INTO spent_token(hash, session, expires_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    return s.bind(hash).bind(session).bind(toMs(expiresAt)).run();
}

Result<void> ServerAccounts::revokeSession(const Uuid &session)
{
    auto s = m_db.statement("UPDATE session SET revoked = 1 WHERE id = ?");
    return s.bind(session).run();
}

Result<void> ServerAccounts::endSessionAt(const Uuid &session, Instant at)
{
    auto s = m_db.statement("UPDATE session SET expires_ms = ?1 WHERE id = ?2 AND expires_ms > ?1");
    return s.bind(toMs(at)).bind(session).run();
}

Result<void> ServerAccounts::revokeSessionsOf(const AgentId &agent)
{
    auto s = m_db.statement("UPDATE session SET revoked = 1 WHERE agent = ?");
    return s.bind(agent).run();
}

Result<void> ServerAccounts::revokeOtherSessions(const AgentId &agent, const Uuid &but)
{
    auto s = m_db.statement("UPDATE session SET revoked = 1 WHERE agent = ? AND id <> ?");
    return s.bind(agent).bind(but).run();
}

Result<void> ServerAccounts::addAccess(const QByteArray &hash, const AccessRow &access)
{
    auto s = m_db.statement("INSERT INTO access_token(hash, session, agent, device, expires_ms) VALUES (?, ?, ?, ?, ?)");
    return s.bind(hash).bind(access.session).bind(access.agent).bind(access.device).bind(toMs(access.expiresAt)).run();
}

Result<std::optional<AccessRow>> ServerAccounts::access(const QByteArray &hash)
{
    auto s = m_db.statement("SELECT t.session, t.agent, t.device, t.expires_ms, s.revoked, d.revoked, d.wipe, a.disabled "
                            "FROM access_token t JOIN session s ON s.id = t.session JOIN device d ON d.id = t.device "
                            "JOIN account a ON a.agent = t.agent WHERE t.hash = ?");
    if (auto ok = s.bind(hash).run(); !ok)
        return fail(ok.error());
    if (!s.next())
        return std::optional<AccessRow>();
    return AccessRow { s.uuid(0), AgentId(s.uuid(1)), DeviceId(s.uuid(2)), fromMs(s.int64(3)), s.int64(4) != 0,
        s.int64(5) != 0, s.int64(6) != 0, s.int64(7) != 0 };
}

Result<void> ServerAccounts::forgetExpired(Instant now)
{
    // The sign-ins of a device that was ended stay: they prove that it may hear so.
    for (const char *sql : { "DELETE FROM access_token WHERE expires_ms < ? AND device NOT IN (SELECT id FROM device "
                             "WHERE revoked = 1)",
                             "DELETE FROM session WHERE expires_ms < ? AND device NOT IN (SELECT id FROM device "
                             "WHERE revoked = 1)",
                             "DELETE FROM spent_token WHERE expires_ms < ?" }) {
        auto s = m_db.statement(sql);
        if (auto ok = s.bind(toMs(now)).run(); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::store
