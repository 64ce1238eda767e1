#pragma once

#include "core/domain/entities.h"
#include "core/domain/outcome.h"
#include "core/store/database.h"

namespace firstline::store {

/// The one row that says how far the desk is.
struct Head {
    qint64 seq = 0;
    qint64 batchNo = 0;
    QByteArray digest; ///< 16 bytes, chained over all batches.
    QByteArray incarnation; ///< 16 bytes; a restore makes a new one.
    qint64 durableSeq = 0; ///< Head of the last verified backup.
    qint64 horizonSeq = 0; ///< Cursors below it cannot go on.
    qint64 restoredSeq = 0; ///< Head at which this incarnation began.

    bool operator==(const Head &) const = default;
};

/// What became of a command, with what tells a repetition from a fork.
struct StoredResult {
    CommandResult result;
    QByteArray payloadHash;
    Instant occurredAt {};
    AggregateRef lane; ///< Kept only where something stood against the command.
};

/// The signature of a lease is made when it is sent, so it is not stored.
struct LeaseRow {
    qint64 from = 0;
    qint64 to = 0;
    DeviceId device;
};

/// One line of the audit. Shape: `hash` is chained over the whole table.
struct AuditRow {
    Instant at {};
    AgentId actor;
    DeviceId device;
    QString address;
    QString action; ///< "login", "command", "token.reuse" ...
    QString target;
    QString detail; ///< Never a password or the text of a ticket.
};

/// Where the audit ends: number and hash of its last line.
using AuditTail = std::pair<qint64, QByteArray>;

/// The server's tables besides the records: sequence, results, numbers, audit. Works inside the caller's transaction.
/// Errors: those of Statement::run. Thread: that of its Database.
class ServerStore
{
public:
    explicit ServerStore(Database &db);

    /// Shape: nothing before the desk is made.
    [[nodiscard]] Result<std::optional<Head>> head();
    [[nodiscard]] Result<void> setHead(const Head &head);

    /// As head(); other processes that write wait until this transaction ends (PostgreSQL: FOR UPDATE).
    [[nodiscard]] Result<std::optional<Head>> lockHead();

    /// The signs of other processes' commits: which scopes, devices and people have something behind `seq`.
    struct Behind {
        std::vector<qint64> scopes;
        std::vector<DeviceId> devices;
        std::vector<AgentId> agents;
    };
    [[nodiscard]] Result<Behind> behind(qint64 seq);

    /// Whether a configuration object changed behind `seq`.
    [[nodiscard]] Result<bool> configMoved(qint64 seq);
    /// The present incarnation ends at its head; the history up to there stays this database's. Source: sync.md 2.5.
    [[nodiscard]] Result<void> addLineage(const QByteArray &incarnation, qint64 untilSeq);

    /// Up to where the history of an earlier incarnation (its first 8 bytes) is this one's. Shape: 0 when unknown.
    [[nodiscard]] Result<qint64> lineage(const QByteArray &incarnation8);

    [[nodiscard]] Result<void> addBatch(qint64 seqFrom, qint64 seqTo, const QByteArray &digest, Instant committedAt);

    /// The digest of the batch that ends at `seqTo`. Shape: empty when no batch ends there.
    [[nodiscard]] Result<QByteArray> batchDigest(qint64 seqTo);

    /// The end of the batch that holds `seq`. Shape: `seq` itself when its batch is forgotten.
    [[nodiscard]] Result<qint64> batchEnd(qint64 seq);

    [[nodiscard]] Result<std::optional<StoredResult>> result(const CommandId &id);

    /// The command that a device sent under this number.
    [[nodiscard]] Result<std::optional<CommandId>> commandOf(const DeviceId &device, qint64 no);

    /// What one command of a device is called: its id and its number there (0: none).
    struct Name {
        CommandId id;
        DeviceId device;
        qint64 no = 0;
    };

    /// PostgreSQL: which of these have a result, under their id or their number. Under store::Ahead it only asks.
    [[nodiscard]] Result<std::vector<Name>> settled(const std::vector<Name> &names);

    /// Writes a result. `device` null: a command of the server's own programs.
    [[nodiscard]] Result<void> addResult(const StoredResult &result, const DeviceId &device, qint64 no);

    /// Results of a device with from < seq <= to, ascending, at most `limit`.
    [[nodiscard]] Result<std::vector<StoredResult>> results(const DeviceId &device, qint64 from, qint64 to, int limit);

    [[nodiscard]] Result<qint64> counter(const QString &name, qint64 first);
    [[nodiscard]] Result<void> setCounter(const QString &name, qint64 value);

    [[nodiscard]] Result<void> addLease(const LeaseRow &lease, qint64 seq);
    [[nodiscard]] Result<std::optional<LeaseRow>> lastLease(const DeviceId &device);

    /// The lease that covers a number, retired or not.
    [[nodiscard]] Result<std::optional<LeaseRow>> leaseOf(qint64 number);

    /// Whether two devices are the same person's.
    [[nodiscard]] Result<bool> sameOwner(const DeviceId &a, const DeviceId &b);

    /// Tickets with a number in from..to.
    [[nodiscard]] Result<qint64> numbersUsed(qint64 from, qint64 to);

    [[nodiscard]] Result<void> addAlias(const QString &provisional, const Uuid &ticket);

    /// The kind of the configuration object that has this id. Shape: None when there is none.
    [[nodiscard]] Result<EntityKind> configKindOf(const Uuid &id);

    [[nodiscard]] Result<void> addOutbox(const CommandId &id, const QString &kind, const QByteArray &payload);

    [[nodiscard]] Result<void> addAudit(const AuditRow &row);

    /// As addAudit, behind the `tail` that is known; it becomes the new one.
    [[nodiscard]] Result<void> addAudit(const AuditRow &row, AuditTail &tail);

    /// The last line of the audit.
    [[nodiscard]] Result<AuditTail> auditTail();

    /// Walks the chain. Shape: 0 when it holds, else the number of the first row that does not fit.
    [[nodiscard]] Result<qint64> verifyAudit();

    /// Forgets batches and closed stays up to the horizon: the newest batch committed before `before`.
    [[nodiscard]] Result<void> forgetBefore(Instant before);

private:

    Database &m_db;
};

} // namespace firstline::store
