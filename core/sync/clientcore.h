#pragma once

#include "core/domain/personal.h"
#include "core/store/journalstore.h"
#include "core/store/cachedigest.h"
#include "core/store/journalblobs.h"
#include "core/sync/bloblane.h"
#include "core/sync/clientevents.h"
#include "core/sync/digestrun.h"
#include "core/sync/projector.h"
#include "core/sync/retrypolicy.h"
#include "core/sync/serverclock.h"

#include <deque>
#include <functional>

namespace firstline::sync {

/// What a ClientCore is opened with.
struct ClientOptions {
    bool manual = false; ///< Nothing is sent or fetched but for a Sync.
    NetworkPolicy policy = NetworkPolicy::Online;
    Millis sendDelay { 10'000 }; ///< Undo of a send.
    qint64 pageAggregates = protocol::kMaxPageAggregates; ///< Asked for at once; tests make it small.
    size_t slice = 250; ///< Aggregates of a first synchronisation that go into the cache at once while nobody writes.
    size_t together = 2000; ///< More aggregates than this are not kept back for one transaction (sync.md 2.5).
    QString boot; ///< Of this machine, see bootId().
    Millis digestEvery { 600'000 }; ///< How often an idle workstation compares itself with the server.
    QString blobDir; ///< Where files lie; empty: this profile keeps none.
    qint64 blobQuota = qint64(2) * 1024 * 1024 * 1024; ///< Of files that can be fetched again.
    QString deviceName; ///< Under which a new device is enrolled.
    QString preRestoreFile; ///< Where the cache is copied to before a reset; empty: nowhere.
    std::function<bool()> freeReserve; ///< Gives back disk space kept for the last words; false when there is none left.
};

/// SHA-256 of the canonical confirmed state, and the lines it is of.
struct DumpResult {
    QByteArray sha256; ///< Hexadecimal.
    QByteArray lines; ///< Only when asked for.
};

/// The workstation's half of synchronisation: a state machine of one thread over the journal and the cache that it is
/// given. No sockets, threads, clocks or randomness of its own: time and answers come as events, what is to be done
/// goes out as effects, so that a simulation can run it and kill it anywhere. Source: sync.md 2.
/// Functions that write leave effects behind; they come out with the next step().
class ClientCore
{
public:
    /// Takes over two migrated databases and recovers from whatever the last run died of (sync.md 2.12).
    /// Errors: those of the store.
    [[nodiscard]] static Result<std::unique_ptr<ClientCore>> open(store::Database &journal, store::Database &cache,
                                                                  ClientOptions options, Entropy &entropy, const Moment &at);

    /// Takes an event in and answers what is to be done. Never fails: what goes wrong becomes status and effects.
    std::vector<Effect> step(const Event &event);

    /// What functions that write left to be done; the rest comes with the next step().
    std::vector<Effect> takeEffects() { return std::exchange(m_effects, {}); }

    /// Whether a part of a page waits for the next Tick, which is then due at once.
    bool working() const { return streams() || m_digest.step == DigestRun::Step::Walk; }

    /// When Tick is due next, on the monotonic clock. Shape: nothing when only other events matter.
    std::optional<Millis> nextTick(const Moment &at) const;

    /// See Engine for what follows.
    [[nodiscard]] Result<Receipt> enqueue(const Moment &at, CommandBody body);
    [[nodiscard]] Result<void> recall(const Moment &at, CommandId command);
    [[nodiscard]] Result<void> saveDraft(const Moment &at, TicketId ticket, DraftKind kind, const QString &text);
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<QList<Draft>> draftVersions(TicketId ticket, DraftKind kind);
    [[nodiscard]] QList<OutboxItem> outbox() const;
    [[nodiscard]] Result<QList<ConflictRecord>> conflicts();
    [[nodiscard]] Result<void> settle(const Moment &at, ConflictId conflict, ConflictChoice choice, const QString &text);
    [[nodiscard]] Result<void> reopen(const Moment &at, ConflictId conflict);
    [[nodiscard]] Result<DumpResult> dump(bool full);

    /// Notes a file that lies in blobDir, for a command to come. Errors: StorageFull, storage.
    [[nodiscard]] Result<void> attached(const Moment &at, const store::BlobOut &blob);

    /// Works off at most `limit` rows of the search index. Shape: how many are left.
    [[nodiscard]] Result<qint64> indexSome(int limit);

    /// There is room on the disk again: what could not be shown is shown, and the work goes on.
    void storageReturned(const Moment &at);

    SyncStatus status(const Moment &at) const;
    AgentId agent() const { return m_agent; }
    DeviceId device() const { return m_device; }
    ConfigPtr config() const { return m_projector.config(); }
    const ServerClock &clock() const { return m_clock; }

private:
    std::optional<Millis> nextOfLink(const Moment &at) const;
    enum class Ask { Login, Token, Logout, Password, Hello, Push, Pull, Hydrate, Wait, Digest, Enrol, Evacuate, Blob };
    struct Flight {
        quint64 request = 0;
        Ask ask = Ask::Pull;
        quint64 ticket = 0;
        QByteArray cursor; ///< Of a pull or wait: what its page goes on from.
    };

    ClientCore(store::Database &journal, store::Database &cache, ClientOptions options, Entropy &entropy);
    [[nodiscard]] Result<void> recover(const Moment &at);
    [[nodiscard]] Result<void> loadMeta();
    [[nodiscard]] Result<void> loadRest();
    [[nodiscard]] Result<void> reproject();

    // Local work (clientlocal.cpp).
    struct Written {
        store::JournalCommand entry;
        rules::Outcome outcome;
        std::vector<store::BlobOut> files; ///< That begin to wait with it.
    };
    template<class Work>
    auto journaled(Work work) -> decltype(work());
    [[nodiscard]] Result<Receipt> write(const Moment &at, CommandBody body, std::optional<ConflictId> settles, int choice);
    [[nodiscard]] Result<Receipt> writeOnce(const Moment &at, CommandBody body, std::optional<ConflictId> settles, int choice,
                                            Written &written);
    [[nodiscard]] Result<void> takeBack(const Moment &at, const Command &command, std::optional<ConflictId> conflict);
    [[nodiscard]] Result<void> giveNumber(RegisterTicket &ticket);
    void fillIds(CommandBody &body, const Moment &at);
    [[nodiscard]] Result<void> projectNew(const rules::Outcome &outcome);
    [[nodiscard]] Result<void> showAgain();
    void notice(const QSet<AggregateRef> &changed);
    void noticeEverything();
    [[nodiscard]] Result<void> loseSight(const Moment &at, const QSet<AggregateRef> &lost);
    void clearResidue(const Moment &at);
    void clearLog(const Moment &at);

    // Talking (clientlink.cpp).
    void advance(const Moment &at);
    void advanceWait(const Moment &at);
    void ask(const Moment &at, Ask what, const QByteArray &path, const QByteArray &body, quint64 ticket = 0);
    void askPush(const Moment &at, const std::vector<const Pending *> &commands);
    void askPull(const Moment &at);
    void askHydrate(const Moment &at, const std::vector<AggregateRef> &refs);
    void askHello(const Moment &at);
    void askWait(const Moment &at);
    void answered(const Moment &at, const event::Answered &answer);
    void failed(const Moment &at, const Flight &flight, const Error &error, Millis retryAfter);
    void endSyncs(Result<void> result);
    void setError(const Error &error);
    bool linkAllowed() const { return m_options.policy != NetworkPolicy::Offline; }
    void goOffline(const Moment &at, LinkState state);

    // Signing in (clientsession.cpp).
    void on(const Moment &at, const event::SignIn &e);
    void on(const Moment &at, const event::Resume &e);
    void on(const Moment &at, const event::SignOut &e);
    void on(const Moment &at, const event::ChangePassword &e);
    void on(const Moment &at, const event::Network &e);
    void on(const Moment &at, const event::Sync &e);
    void on(const Moment &at, const event::Look &e);
    void on(const Moment &at, const event::Tick &e);
    void on(const Moment &at, const event::Answered &e);
    void tokenCame(const Moment &at, const Flight &flight, const WireResponse &response);
    void helloCame(const Moment &at, const WireResponse &response);
    void refused(const Moment &at, const Flight &flight, const Error &error);
    void needSignIn(const Moment &at, const Error &why);
    void takeLeases(const std::vector<protocol::NumberLease> &leases);
    void forked(const Moment &at);
    void enrolCame(const Moment &at, const WireResponse &response);
    [[nodiscard]] Result<DeviceId> chooseDevice(const Moment &at);
    [[nodiscard]] Result<void> becomeDevice(const protocol::TokenAnswer &answer);

    // The end of a device and of a lease without contact (clientrevoke.cpp).
    void ended(const Moment &at, const protocol::RevokeOrder &order);
    void evacuated(const Moment &at, bool handedIn);
    [[nodiscard]] Result<QByteArray> sealedWork();
    void contact(const Moment &at, qint64 leaseS);
    bool leaseOver(const Moment &at);

    // Files (clientblobs.cpp).
    void on(const Moment &at, const event::Fetch &e);
    void dropCancelled();
    [[nodiscard]] Result<std::vector<store::BlobOut>> requireFiles(const Moment &at, const CommandBody &body);
    void advanceBlobs(const Moment &at);
    void blobGone(const QByteArray &sha256);
    void endBlobs(const Error &why);
    void blobCame(const Moment &at, const WireResponse &response, const std::optional<Error> &error);

    // Anti-entropy (clientdigest.cpp).
    bool digestDue(const Moment &at) const;
    void beginDigest(bool soft);
    void walkDigest(const Moment &at);
    void askDigest(const Moment &at);
    void digestCame(const Moment &at, const WireResponse &response);
    void endDigest(const Moment &at);
    void giveDigestUp(const Moment &at, Millis after);
    [[nodiscard]] Result<void> leaveOut(const std::vector<protocol::HydrateRef> &moved);
    [[nodiscard]] Result<void> compareItems(const protocol::DigestAnswer &answer);
    [[nodiscard]] Result<void> applyDigest(QSet<AggregateRef> &changed, qint64 &differences);

    // Pages (clientpages.cpp).
    void pushCame(const Moment &at, const WireResponse &response);
    void pullCame(const Moment &at, const Flight &flight, const WireResponse &response);
    void waitCame(const Moment &at, const Flight &flight, const WireResponse &response);
    void hydrateCame(const Moment &at, const WireResponse &response);
    void takePage(const Moment &at, protocol::PullAnswer page);
    void applyHeld(const Moment &at);
    bool saysNothing(const protocol::PullAnswer &page) const;
    void workOff(const Moment &at);
    [[nodiscard]] Result<void> applySlice(const protocol::PullAnswer &page, size_t from, size_t to);
    void goBack(const Outbox &before);
    [[nodiscard]] Result<bool> hasEffect(const Pending &pending, const CommandResult &result);
    [[nodiscard]] Result<void> takeConfig(const QSet<AggregateRef> &changed, QSet<AggregateRef> &dirty);
    void dropPages();
    bool streams() const;
    void reset(const Moment &at, const protocol::PullReset &reset);
    [[nodiscard]] Result<void> applyPages(const Moment &at, const std::vector<protocol::PullAnswer> &pages, size_t done = 0);
    [[nodiscard]] Result<void> applyPage(const protocol::PullAnswer &page, size_t done, QSet<AggregateRef> &dirty,
                                         QSet<AggregateRef> &changed);
    [[nodiscard]] Result<QSet<AggregateRef>> sightLost(const std::vector<protocol::PullAnswer> &pages);
    [[nodiscard]] Result<void> sweepStale(QSet<AggregateRef> &changed);
    [[nodiscard]] Result<void> sendSettledAgain();
    [[nodiscard]] Result<void> sendSkippedAgain(const std::vector<protocol::PullAnswer> &pages);
    [[nodiscard]] Result<void> settleInJournal(const Moment &at, const std::vector<CommandResult> &results);
    [[nodiscard]] Result<void> addConflictOf(const Moment &at, const store::JournalCommand &entry,
                                             const CommandResult &result);
    [[nodiscard]] Result<void> settleAnswered(const Moment &at);
    void storageTrouble(const Moment &at, const Error &error);
    void conflictsMoved();

    ClientOptions m_options;
    Entropy &m_entropy;
    store::JournalStore m_journal;
    Projector m_projector;
    Outbox m_outbox;
    store::CacheDigest m_digests;
    store::JournalBlobs m_blobsOut;
    BlobLane m_blobs;
    QSet<QByteArray> m_givenUp; ///< Files that a screen gave up since the start.
    ServerClock m_clock;
    RetryPolicy m_retry;
    RetryPolicy m_waitRetry;
    std::vector<Effect> m_effects;
    QSet<AggregateRef> m_unshown; ///< Their waiting commands changed, and the cache could not be written.

    AgentId m_agent;
    DeviceId m_device;
    QByteArray m_serverKey;
    QByteArray m_accessToken;
    QByteArray m_refreshToken;
    quint64 m_resumeTicket = 0;
    bool m_helloDone = false;
    QStringList m_features; ///< Of the server, from its hello.
    bool m_signedOut = true;
    bool m_blocked = false;

    std::optional<Flight> m_main;
    std::optional<Flight> m_wait;
    std::optional<Flight> m_blob;
    RetryPolicy m_blobRetry;
    DigestRun m_digest;
    Millis m_nextDigest { 0 };
    int m_defects = 0;
    qint64 m_leaseS = 0;
    std::optional<Instant> m_lastContact;
    int m_lockedDays = 0;
    std::optional<protocol::RevokeOrder> m_order; ///< Given and genuine: what is held goes.
    QByteArray m_sealed;
    quint64 m_nextRequest = 1;
    std::vector<quint64> m_syncs;
    bool m_wantPull = true;
    bool m_pullFirst = false; ///< Nothing is pushed before a page or a reset came.
    bool m_needsLeft = false;
    std::vector<AggregateRef> m_hydrating; ///< What the hydrate request on its way asks for.
    Millis m_lastPull { -1'000'000 };
    std::deque<protocol::PullAnswer> m_pages; ///< Not applied yet: together, or the first of them in slices.
    size_t m_sliced = 0; ///< Aggregates of the first page that are in the cache already.
    bool m_streaming = false;
    Millis m_lastEverything { -1'000'000 };
    Millis m_lastWrite { -1'000'000 }; ///< When a command or draft was last written here.
    std::optional<Millis> m_clearLogAt; ///< Somebody was reading: the log of the cache still holds what went.
    std::optional<Millis> m_tellAt; ///< When screens are to hear of pages that went in since the last word.

    store::SyncPoint m_point;
    qint64 m_confirmedSeq = 0; ///< Nothing up to here will be sent again: the journal has forgotten it.
    qint64 m_numbersLeft = 0;
    int m_openConflicts = 0;
    LinkState m_link = LinkState::Offline;
    std::optional<Instant> m_offlineSince;
    std::optional<Instant> m_lastSync;
    std::optional<Error> m_lastError;
    std::optional<Error> m_full; ///< The disk is full; told before any other error, until storageReturned().
    TicketId m_lookTicket;
    std::optional<int> m_lookState;
};

} // namespace firstline::sync
