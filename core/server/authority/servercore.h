#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/domain/outcome.h"
#include "core/protocol/evacuation.h"
#include "core/server/authority/servercall.h"
#include "core/server/authority/serveroptions.h"

#include <QtCore/QSet>

#include <functional>

namespace firstline::store {
class Database;
}

namespace firstline::server {

struct LoginCheck;
struct ReadShared;

/// A command of the server's own programs (import, demo, command line): no device and no question of rights.
struct TrustedCommand {
    CommandBody body;
    AgentId actor; ///< Who did it; null: the server itself.
    Instant occurredAt {}; ///< When it was done; may lie in the past.
    Instant now {}; ///< When it counts as received: rules see it as the present. Equal to occurredAt for made-up history.
    CommandId id; ///< Null: a new one. A fixed one (Uuid::named) makes a second run return the first result.
};

/// A person's account to be made: the agent's card and the password.
struct NewAccount {
    QString login; ///< Unique, lower case is kept as given.
    QString name; ///< Empty: the login.
    QString password; ///< At least 10 characters, not the login.
    RoleKind role = RoleKind::Dispatcher;
    std::vector<GroupId> groups;
    QString language;
    AgentId id; ///< Null: a new one; an existing agent without account gets one.
};

/// One line of `user list`.
struct AccountInfo {
    AgentId agent;
    QString login;
    bool disabled = false;
    std::optional<Instant> lastLogin;
};

/// One line of `device list`.
struct DeviceInfo {
    DeviceId id;
    AgentId agent;
    QString name;
    std::optional<Instant> lastSeen;
    bool revoked = false;
};

/// One line of `pbx list`.
struct PbxTokenInfo {
    Uuid id;
    QString name; ///< Of the telephone exchange.
    Instant madeAt {};
};

/// What commits moved: for the wait layer.
struct Moved {
    qint64 head = 0;
    QSet<qint64> scopes; ///< Numbers, as in Sight.
    QSet<DeviceId> devices; ///< That have results.
    QSet<AgentId> agents; ///< Whose grants changed.
};

/// The authority of one desk: the only writer of its SQLite file, or one of several on a PostgreSQL, of which one at a
/// time holds the head from the beginning to the end of a transaction. A state machine of one thread. No sockets, threads,
/// clocks or randomness of its own: time comes with each call, random bytes from ServerOptions::entropy.
/// Does not: wait (AppServer does), compress, limit rates.
class ServerCore
{
public:
    /// Opens or creates `dataDir`/server.db (Durable), or opens options.database, migrates it, makes `dataDir`/server.key if absent.
    /// A new desk is empty: no agents, statuses or groups (see makeEmptyDesk). Errors: StorageFailed, StorageCorrupt,
    /// StorageTooNew, StorageBusy, FileUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<ServerCore>> open(const QString &dataDir, ServerOptions options = {});
    ~ServerCore();

    /// Answers any endpoint. GET /v1/wait answers at once with the present state. Never fails: an error is a reply.
    Reply handle(const Call &call);

    /// Many pushes in one transaction (up to 64 commands of them at a time): replies in the order of `pushes`.
    std::vector<Reply> commit(const std::vector<Call> &pushes);

    /// Whether a call is for this core; the rest is answered by ReadCore. Thread: any.
    static bool isWriting(const QByteArray &method, const QByteArray &path);

    /// Ends a login that a reader has begun (ReadCore::checkLogin).
    Reply finishLogin(const Call &call, const LoginCheck &check);

    /// What readers are opened with.
    ReadShared readShared() const;

    /// Many commands in one durable transaction by the same algorithm as commit(), without a question of rights.
    /// Shape: one result per command, in order; a refused one is a result, not an error. Hand over some thousands at a
    /// time. Errors: StorageFailed, StorageFull (nothing was written then).
    [[nodiscard]] Result<std::vector<CommandResult>> applyTrusted(const std::vector<TrustedCommand> &commands);

    /// One trusted command; a result other than Applied, Merged or Noop is an error with its code's name as detail.
    [[nodiscard]] Result<CommandResult> applyTrusted(const TrustedCommand &command);

    /// Stores a file of an attachment and answers its hash; commands may refer to it. Errors: StorageFailed.
    [[nodiscard]] Result<QByteArray> storeBlob(const QByteArray &content, Instant now);

    /// The desk's configuration as of the last commit.
    ConfigPtr config() const;

    /// An aggregate as of the last commit. Shape: nothing when there is none.
    [[nodiscard]] Result<std::optional<Aggregate>> aggregate(const AggregateRef &ref);

    /// The one connection that writes. For reading by import, check and tests; write through commands only.
    store::Database &database();

    /// Makes an account (and the agent's card). Errors: AlreadyExists, PasswordTooWeak, BadArgument.
    [[nodiscard]] Result<AgentId> addAccount(const NewAccount &account, Instant now);

    /// Sets a new password and ends every session of the account. Errors: NotFound, PasswordTooWeak.
    [[nodiscard]] Result<void> resetPassword(const QString &login, const QString &password, Instant now);

    /// Shuts an account out at once or lets it in again. Errors: NotFound.
    [[nodiscard]] Result<void> setDisabled(const QString &login, bool disabled, Instant now);
    [[nodiscard]] Result<std::vector<AccountInfo>> accounts();
    [[nodiscard]] Result<std::vector<DeviceInfo>> devices();

    /// Ends a device for ever; `wipe` asks it to delete what it holds. Errors: NotFound.
    [[nodiscard]] Result<void> revokeDevice(DeviceId device, bool wipe, Instant now);

    /// A token with which a telephone exchange tells of calls. Shape: as it travels; it is not kept, only its hash is.
    /// Errors: BadArgument (the name), TooLarge (32 are there), storage.
    [[nodiscard]] Result<QByteArray> addPbxToken(const QString &name, Instant now);
    [[nodiscard]] Result<std::vector<PbxTokenInfo>> pbxTokens();

    /// From now on the token opens nothing. Errors: NotFound, storage.
    [[nodiscard]] Result<void> revokePbxToken(const Uuid &id, Instant now);

    /// What a wiped device handed in, opened. Errors: FileUnreadable, Malformed. `files` are names for openEvacuated.
    QStringList evacuatedFiles(DeviceId device) const;
    [[nodiscard]] Result<protocol::EvacuatedWork> openEvacuated(const QString &file) const;

    /// Head of the sequence.
    qint64 head() const;

    /// Reads anew what other processes on the same database changed, so that config(), head() and takeMoved() know it.
    /// Errors: StorageBusy (the database is away for the moment), storage.
    [[nodiscard]] Result<void> catchUp();

    /// Whether a transaction of ours went on from what others committed: takeMoved() tells of those after catchUp().
    bool isBehind() const;

    /// Notes that everything up to `seq` stands in a verified backup.
    [[nodiscard]] Result<void> noteBackup(qint64 seq);

    /// Scopes and head moved since the last call. Thread: the core's.
    Moved takeMoved();

    /// Forgets what is older than the horizon: tombstones, batch digests, expired tokens and uploads. Once a day.
    [[nodiscard]] Result<void> maintain(Instant now);

    /// Does what time brought: restamps tickets as asked, then advances those whose instant is not after `now`, the
    /// earliest first, at most `limit` of them, in transactions of 64. Shape: how many were looked at; fewer than `limit`:
    /// nothing is left. Errors: storage; a ticket that cannot be read is put off by an hour and the rest goes on.
    [[nodiscard]] Result<int> runDue(Instant now, int limit);

    /// When runDue has something to do. Shape: nothing when time brings nothing; long past: at once.
    [[nodiscard]] Result<std::optional<Instant>> nextDue();

    /// Copies the database to `file`, verifies the copy and notes its head as durable. Errors: StorageFailed,
    /// AlreadyExists.
    [[nodiscard]] Result<qint64> backup(const QString &file);

    /// After the database was replaced by a backup: a new incarnation, so that workstations notice, and a gap in the
    /// ticket numbers. Errors: storage.
    [[nodiscard]] Result<void> becomeRestored(Instant now);

    /// Looks for damage and broken invariants. Shape: empty when all is well, else one sentence per finding.
    [[nodiscard]] Result<QStringList> check();

    /// The public key that signs leases and wipe orders (32 bytes).
    QByteArray publicKey() const;
    QString dataDir() const;

private:
    ServerCore();
    ServerCore(const ServerCore &) = delete;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::server
