#pragma once

#include "core/rules/apply.h"
#include "core/server/authority/numbers.h"
#include "core/server/authority/servercore.h"
#include "core/store/recordstore.h"
#include "core/store/serverstoreaccounts.h"
#include "core/store/serverstoreblobs.h"
#include "core/store/serverstorefeed.h"
#include "core/store/servertimers.h"

namespace firstline::server {

/// A command on its way in, from the wire or from the server's own programs.
struct Incoming {
    CommandId id;
    qint64 no = 0;
    CommandId after;
    AgentId actor;
    DeviceId device; ///< Null: the server's own programs.
    QString address;
    Result<CommandBody> body; ///< Or why it could not be read.
    bool again = false; ///< It was settled once and forgotten by a restore.
    QByteArray payloadHash {};
    Instant now {}; ///< Receipt.
    Instant occurredAt {}; ///< As claimed; it is brought into order.
    qint64 ageMs = 0;
};

/// The commit algorithm of sync.md 2.3 over one transaction: commands in, results out, everything that they change
/// numbered, placed in scopes and chained. Also the World that rules read. One thread.
/// Does not: begin or commit the transaction, read the wire.
class Committer final : public rules::World
{
public:
    Committer(store::Database &db, const ServerKey &key, const ServerOptions &options, Entropy &entropy);

    /// Reads head and configuration. After a transaction was rolled back, too. Errors: StorageFailed, StorageCorrupt.
    [[nodiscard]] Result<void> reload(Instant now);

    /// What a command will need, before it is read.
    struct Expected {
        CommandId id;
        CommandId after;
        DeviceId device;
        qint64 no = 0;
        AggregateRef lane;
    };

    /// Before enter(), under PostgreSQL: asks for all that these commands need, in one go. A hint only.
    void expect(const std::vector<Expected> &commands);

    /// First in every writing transaction: where other processes write, too, takes the head to the end of the
    /// transaction and reads anew what they changed. Errors: StorageBusy (another one holds it), storage.
    [[nodiscard]] Result<void> enter();

    /// Reads anew what other processes changed up to `head`, if they did.
    [[nodiscard]] Result<void> follow(const store::Head &head);

    /// After the transaction was committed.
    void committed();

    /// Whether others' commits were followed and not told yet: catchUp() is due.
    bool isBehind() const { return m_movedTo < m_head.seq; }

    /// Whom commits concern that were not made here. Errors: storage.
    [[nodiscard]] Result<void> noteForeign();

    /// Executes one command inside the running transaction. A refused command is a result. Errors: storage only; then
    /// the whole transaction must be rolled back.
    [[nodiscard]] Result<CommandResult> execute(const Incoming &incoming);

    /// Ends the commit batch: grants, digest chain, head. Nothing happened: nothing is written.
    [[nodiscard]] Result<void> closeBatch(Instant now);

    /// Notes anew when time changes a ticket next, after an AdvanceTicket that changed nothing. What is still due then
    /// comes back in an hour.
    [[nodiscard]] Result<void> retime(const TicketId &ticket, Instant now);

    /// Recomputes what a person is granted; takes effect with closeBatch.
    void touchGrants(const AgentId &agent) { m_grantsOf.insert(agent); }

    /// Moves of everything since the last call. Only after the transaction was committed.
    Moved takeMoved();

    const store::Head &head() const { return m_head; }
    qint64 seq() const { return m_seq; }
    ConfigPtr configPtr() const { return m_config; }

    std::optional<Aggregate> aggregate(const AggregateRef &ref) override;
    std::optional<TicketId> ticketByExternalRef(const QString &ref) override;
    std::optional<CompanyId> companyOfSite(SiteId site) override;
    const ConfigSnapshot &config() override { return *m_config; }

private:
    struct Undo {
        qint64 seq = 0;
        ConfigPtr config;
    };

    /// An aggregate in memory. What is written along with it is read when it is first written to.
    struct Loaded {
        std::optional<Aggregate> aggregate;
        qint64 rid = 0;
        std::optional<ValueMap> versions; ///< Field key -> sequence of its last change.
        std::optional<std::vector<store::Stay>> stays;
        qint64 checkedAt = 0; ///< The head at which it stood so in the database.

        qint64 records() const { return 1 + (aggregate ? qint64(aggregate->children.size()) : 0); }
    };

    /// What expect() asked for, before the head was locked.
    struct ExpectedReads {
        std::vector<store::ServerStore::Name> names;
        std::vector<Uuid> tickets; ///< All that commands are written in.
        std::vector<Uuid> asked; ///< Those of them that were not in memory.
        std::vector<Uuid> doubted; ///< Those in memory that others may have changed.
        QSet<AggregateRef> others; ///< What else was asked for.
    };

    /// Shape: null when reading failed (m_readError).
    Loaded *load(const AggregateRef &ref);
    [[nodiscard]] bool readRest(const AggregateRef &ref, Loaded &loaded);
    void askAggregate(const AggregateRef &ref);
    void askTickets(const std::vector<Uuid> &tickets);
    [[nodiscard]] Result<void> readTickets(const std::vector<Uuid> &tickets);
    [[nodiscard]] Result<void> checkTickets(const std::vector<Uuid> &tickets);
    Loaded *fresh(const AggregateRef &ref);
    Loaded &keep(const AggregateRef &ref, Loaded loaded);
    void forgetSome();
    [[nodiscard]] Result<void> readSettled(const std::vector<store::ServerStore::Name> &names);
    [[nodiscard]] Result<void> readAhead();
    [[nodiscard]] Result<std::optional<CommandResult>> known(const Incoming &incoming);
    [[nodiscard]] Result<CommandResult> decide(const Incoming &incoming, std::vector<rules::AggregateChange> &changes);
    [[nodiscard]] Result<bool> mayComeBack(const CommandBody &body);
    [[nodiscard]] Result<void> noteGone(const Incoming &incoming, const CommandResult &result);
    [[nodiscard]] Result<void> mayRefer(const Incoming &incoming, const CommandBody &body, std::optional<Error> &refusal);
    [[nodiscard]] Result<Instant> orderedTime(const Incoming &incoming, const AggregateRef &lane);
    [[nodiscard]] Result<void> write(const std::vector<rules::AggregateChange> &changes, const Incoming &incoming);
    [[nodiscard]] Result<void> writeOne(const rules::AggregateChange &change, const Incoming &incoming);
    [[nodiscard]] static bool noteVersions(const rules::AggregateChange &change, qint64 seq, ValueMap &versions);
    [[nodiscard]] Result<void> noteReferences(const AggregateRef &ref, const Record &record, const Incoming &incoming);
    [[nodiscard]] Result<void> noteConfig(const Record &header);
    [[nodiscard]] Result<void> noteTimers(const rules::AggregateChange &change);
    [[nodiscard]] Result<void> askRestamp(const Incoming &incoming, CommandResult &result);
    [[nodiscard]] Result<void> writeGrants();
    [[nodiscard]] Result<void> audit(const Incoming &incoming, const CommandResult &result);
    [[nodiscard]] Result<std::vector<qint64>> scopesOf(const AgentId &agent);
    [[nodiscard]] Result<bool> hasBlob(const AgentId &agent, const QByteArray &sha256);
    [[nodiscard]] Result<void> readConfig();
    void goBack(const Undo &undo, const std::vector<rules::AggregateChange> &changes);

    store::Database &m_db;
    store::ServerStore m_store;
    store::ServerFeed m_feed;
    store::ServerBlobs m_blobs;
    store::ServerAccounts m_accounts;
    store::RecordStore m_records;
    store::ServerTimers m_timers;
    Numbers m_numbers;
    Entropy &m_entropy;

    store::Head m_head;
    qint64 m_seq = 0; ///< Last sequence given out, head included.
    ConfigPtr m_config;
    QHash<AggregateRef, Loaded> m_loaded;
    qint64 m_loadedRecords = 0; ///< At least so many records are in them.
    qint64 m_freshFrom = 0; ///< What was checked before this head may have been changed by other processes.
    QHash<CommandId, Instant> m_made; ///< When commands happened that this transaction settled, or that others follow.
    std::optional<store::AuditTail> m_auditTail; ///< Of the running transaction.
    ExpectedReads m_ahead;
    QSet<CommandId> m_new; ///< Commands that are known to have no result, until they have one.
    QSet<std::pair<DeviceId, qint64>> m_newNumbers; ///< Numbers of devices, likewise.
    qint64 m_enteredAt = -1; ///< The head at the beginning of the transaction.
    bool m_shared = false; ///< Another process moved the head between our last two transactions.
    std::optional<Error> m_readError; ///< World cannot answer an error; it is raised behind the rule.
    QSet<AgentId> m_grantsOf;
    bool m_grantsOfAll = false;
    Moved m_moved;
    qint64 m_movedTo = -1; ///< Up to which sequence m_moved has everything that was committed; -1: nobody asked yet.
};

} // namespace firstline::server
