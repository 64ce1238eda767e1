#pragma once

#include "core/base/instant.h"
#include "core/store/database.h"

namespace firstline::store {

/// A person's way in. The agent's card is a record; this never leaves the server.
struct AccountRow {
    AgentId agent;
    QString login;
    QString password; ///< Argon2id in its text form.
    bool disabled = false;
    std::optional<Instant> lastLogin;
};

/// A workstation that was enrolled.
struct DeviceRow {
    DeviceId id;
    AgentId agent;
    QString name;
    qint64 maxCommandNo = 0;
    std::optional<Instant> lastSeen;
    bool revoked = false;
    bool wipe = false;
    QByteArray nonce {}; ///< Of its revocation, 16 bytes; empty while it is in force.
};

/// One sign-in on one device. Tokens are stored as hashes.
struct SessionRow {
    Uuid id;
    AgentId agent;
    DeviceId device;
    qint64 generation = 0;
    QByteArray current;
    QByteArray previous;
    Instant expiresAt {};
    bool revoked = false;
};

/// Who stands behind an access token.
struct AccessRow {
    Uuid session;
    AgentId agent;
    DeviceId device;
    Instant expiresAt {};
    bool revoked = false; ///< Of the session.
    bool deviceRevoked = false;
    bool wipe = false;
    bool disabled = false; ///< Of the account.
};

/// Accounts, devices and tokens. Works inside the caller's transaction. Errors: those of Statement::run. Thread: that of
/// its Database.
class ServerAccounts
{
public:
    explicit ServerAccounts(Database &db);

    [[nodiscard]] Result<void> addAccount(const AccountRow &account, Instant now);
    [[nodiscard]] Result<std::optional<AccountRow>> account(const QString &login);
    [[nodiscard]] Result<std::optional<AccountRow>> accountOf(const AgentId &agent);
    [[nodiscard]] Result<std::vector<AccountRow>> accounts();
    [[nodiscard]] Result<void> setPassword(const AgentId &agent, const QString &hash);
    [[nodiscard]] Result<void> setDisabled(const AgentId &agent, bool disabled);
    [[nodiscard]] Result<void> setLastLogin(const AgentId &agent, Instant now);

    [[nodiscard]] Result<void> addDevice(const DeviceRow &device, Instant now);
    [[nodiscard]] Result<std::optional<DeviceRow>> device(const DeviceId &id);
    [[nodiscard]] Result<std::vector<DeviceRow>> devices();

    /// Notes a sign of life, the highest command number and what the device has stored of its results.
    [[nodiscard]] Result<void> noteDevice(const DeviceId &id, qint64 maxCommandNo, qint64 confirmedSeq, Instant now);

    /// Ends a device, its sessions and its number leases. `nonce` names this revocation.
    [[nodiscard]] Result<void> revokeDevice(const DeviceId &id, bool wipe, const QByteArray &nonce);

    [[nodiscard]] Result<void> putSession(const SessionRow &session);

    /// By the hash of its current or previous refresh token.
    [[nodiscard]] Result<std::optional<SessionRow>> sessionByToken(const QByteArray &hash);
    [[nodiscard]] Result<std::optional<Uuid>> spentToken(const QByteArray &hash);
    [[nodiscard]] Result<void> addSpent(const QByteArray &hash, const Uuid &session, Instant expiresAt);

    /// Ends one sign-in, or all of a person.
    [[nodiscard]] Result<void> revokeSession(const Uuid &session);
    [[nodiscard]] Result<void> endSessionAt(const Uuid &session, Instant at);
    [[nodiscard]] Result<void> revokeSessionsOf(const AgentId &agent);
    [[nodiscard]] Result<void> revokeOtherSessions(const AgentId &agent, const Uuid &but);

    [[nodiscard]] Result<void> addAccess(const QByteArray &hash, const AccessRow &access);
    [[nodiscard]] Result<std::optional<AccessRow>> access(const QByteArray &hash);

    /// Forgets tokens and sessions that ended before `now`.
    [[nodiscard]] Result<void> forgetExpired(Instant now);

private:
    Database &m_db;
};

} // namespace firstline::store
