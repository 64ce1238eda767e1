#pragma once

#include "core/protocol/messages.h"
#include "core/server/authority/servercore.h"
#include "core/store/recordstore.h"
#include "core/sync/clientcore.h"
#include "tests/sim/choices.h"
#include "tests/sim/crashvfs.h"
#include "tests/sim/model.h"
#include "tests/sim/sometimes.h"

#include <deque>

namespace firstline::sim {

class World;

/// Somebody who works at the desk.
struct Person {
    const char *login;
    RoleKind role;
    AgentId id;
};

constexpr int kPeople = 4;
const Person &person(int index);
AgentId adminId();
GroupId secondGroup();
GroupId restrictedGroup();

/// A word that is in every text of one ticket and nowhere else.
QString canary(int ticket);

/// A word that is in every text of one restricted note and nowhere else.
QString annexCanary(int annex);

/// A text that somebody typed and saw as saved.
struct Typed {
    QByteArray token;
    int device = 0;
    bool discarded = false;
    bool onlyThere = false; ///< The journal that held it was rolled back: only the server has it.
    QString what;
};

/// What a schedule was broken by.
struct Violation {
    QByteArray invariant; ///< "I11"
    QString text;
};

/// A request or its answer under way.
struct Flight {
    int device = 0;
    int life = 0; ///< Of the process that asked.
    quint64 request = 0;
    sync::WireRequest wire;
    bool coming = false;
    sync::WireResponse response;
    Instant sent {};
    bool cancelled = false;
    bool isWait() const { return wire.path.startsWith("/v1/wait"); }
};

/// One workstation: its machine, its disk, its process while one runs.
class Workstation
{
public:
    Workstation(World &world, int index, int person);
    ~Workstation();

    void start();
    /// The process ends at once. `power`: the machine does.
    void kill(bool power);
    void step(decltype(sync::Event::what) what);

    /// After a function of the core was called directly.
    void afterCall();
    sync::Moment moment() const;
    bool runs() const { return core != nullptr; }

    /// What the person sees. Shape: nothing when it is not here.
    std::optional<Aggregate> shown(const TicketId &ticket);
    std::optional<Aggregate> confirmed(const TicketId &ticket);
    std::set<TicketId> tickets();
    std::set<AnnexId> annexes();
    store::SyncPoint point();

    /// Everything in a column of the journal, run together.
    QByteArray journalText(const char *sql);
    qint64 number(store::Database &db, const char *sql);

    World &world;
    const int index;
    int who;
    QString folder;
    std::shared_ptr<store::Database> journal;
    std::shared_ptr<store::Database> cache;
    std::unique_ptr<store::RecordStore> records; ///< Of the cache.
    std::unique_ptr<sync::ClientCore> core;
    std::optional<sync::Credentials> keychain;
    int life = 0;
    int boots = 1;
    Instant bootedAt {};
    Millis skew { 0 };
    bool policyOnline = true;
    bool cut = false; ///< Nothing gets through, both ways.
    bool wantsSignIn = false;
    bool revoked = false;
    bool mayBeRevoked = false; ///< The server died while it ended the device: its own word tells.
    bool forkedOnce = false; ///< Its profile was cloned or rolled back.
    bool lostCommits = false; ///< The cache may be behind the journal: the power went.
    bool storageFailed = false; ///< A write failed since the last start.
    std::optional<qint64> dieInPage; ///< Writes from the next page on until it dies.
    qint64 lastCursor = 0;
    QByteArray lastIncarnation;
    std::set<Uuid> everSent; ///< Tickets that any answer to it held, or that were registered here.
    std::map<TicketId, qint64> compared; ///< Tickets that were found to be as at the server, and at which sequence.
    std::set<TicketId> bitten; ///< Tickets that its cache may have lost.
    std::set<TicketId> bittenAtOld; ///< As `bitten`, of the copy in oldJournal.
    bool everBitten = false;
    QByteArray authorization; ///< What it last showed to the server.
    Disks::Image oldJournal; ///< To roll back to.
    size_t typedAtOld = 0;

private:
    void take(std::vector<sync::Effect> effects);
    QString place(const char *name) const;
    std::unique_ptr<sync::Entropy> m_entropy;
    quint64 m_ticket = 0;
};

/// An earlier state of the server, to be restored.
struct ServerCopy {
    Disks::Image image;
    Model model;
    std::map<CommandId, std::pair<ResultStatus, qint64>> executed;
    std::map<std::pair<DeviceId, qint64>, CommandId> numbers;
    qint64 head = 0;
};

/// One schedule: a server, workstations, a network between them, people, faults; one thread, virtual time.
class World
{
public:
    explicit World(Choices &choices, bool talk = false);
    ~World();

    /// Runs the whole schedule. Shape: what broke, or nothing.
    std::optional<Violation> run();

    /// A digest of everything that happened.
    QByteArray digest() const { return m_digest; }

    // For the parts of the world.
    void violate(const char *invariant, const QString &text);
    bool broken() const { return m_violation.has_value(); }
    void say(const QString &line);
    bool talks() const { return m_talk; }
    void mix(const QByteArray &bytes);
    Uuid newId();
    quint32 entropy() { return quint32(mixed(m_entropyState) >> 16); }

    Choices &c;
    Instant now {};
    std::vector<std::unique_ptr<Workstation>> devices;
    std::vector<Flight> flights;
    std::vector<Typed> typed;
    std::vector<TicketId> tickets; ///< By canary.
    std::vector<ModelAnnex> annexes; ///< By canary, as their authors meant them.
    Model model;
    std::unique_ptr<server::ServerCore> server;
    Millis sendDelay { 0 };
    qint64 pageAggregates = 500;
    size_t slice = 250;
    bool healing = false;
    bool noSkew = false; ///< Wall clocks are right, whatever was chosen (I18).
    QByteArray serverText(); ///< All texts of the server, run together.

    // The server (simserver.cpp).
    void startServer();
    void stopServer(bool power);
    sync::WireResponse serve(Flight &flight);
    Disks::Image serverImage();
    void takeCopy();
    void restore(bool declared);
    void resolveUnknown();
    void resyncAll();
    void trusted(const CommandBody &body, const AgentId &actor);
    std::optional<Aggregate> serverTicket(const TicketId &id);
    QString serverFolder() const { return m_serverFolder; }

    // What people do (people.cpp).
    void act(Workstation &w);
    void admin();
    void tidyUp();
    void customerWrites();
    void noteTyped(const QByteArray &token, const Workstation &w, const QString &what);
    int nextWord() { return m_words++; }

    // Faults (faults.cpp).
    void fault();
    void heal();
    void rollBack(Workstation &w);
    void clone(Workstation &w);
    void loseCache(Workstation &w);
    void doubt(Workstation &w);
    void bite(Workstation &w);
    void askForAll(Workstation &w);

    // Invariants (checks.cpp).
    void checkDevice(Workstation &w);
    void checkCursor(Workstation &w);
    void checkAnnexCursor(Workstation &w, qint64 seq, const std::set<Uuid> &needs, const std::set<Uuid> &dirty);
    void checkProjection(Workstation &w);
    void checkResults();
    void checkTexts(bool atEnd);
    void checkLeak(const Workstation &w, const QByteArray &body);
    void checkAnnexLeak(const Workstation &w, const QByteArray &body);
    void checkAnnexEnd(Workstation &w);
    void checkAnnexResidue(Workstation &w, const QByteArray &file);
    void checkEnd();
    void checkSettled(Workstation &w);
    void checkShown(Workstation &w);
    void checkResidue(Workstation &w, const std::set<TicketId> &visible);
    bool converged(Workstation &w);

    std::map<CommandId, std::pair<ResultStatus, qint64>> executed;
    std::map<std::pair<DeviceId, qint64>, CommandId> numbers;
    std::map<CommandId, std::set<MessageId>> seenBy; ///< What the author of a command saw.
    std::set<CommandId> recalled;
    std::map<TicketId, qint64> shownNumbers;
    std::deque<ServerCopy> copies;
    bool silentRestores = false;
    bool restores = false;

private:
    void choosePlan();
    void oneStep();
    bool progress();
    void deliver(size_t index);
    void deliverGoing(Flight flight);
    void passTime(Millis span);
    void runTimers();
    void learn(const protocol::PushRequest &request, const protocol::PushAnswer &answer, const AgentId &agent);
    void execute(const protocol::PushCommand &command, const CommandResult &result, const DeviceId &device,
                 const AgentId &agent, bool late);
    void compare(const protocol::PushRequest &request);
    void tellAnswer(const Flight &flight, const QByteArray &body);
    std::optional<Millis> nextMoment();
    std::pair<Uuid, Uuid> acknowledged(Workstation &w, const CommandId &id, qint64 seq);

    bool m_talk = false;
    std::optional<Violation> m_violation;
    QByteArray m_digest;
    quint64 m_entropyState = 0;
    QString m_serverFolder;
    std::shared_ptr<server::Entropy> m_serverEntropy;
    std::shared_ptr<store::Database> m_connection; ///< Of the server.
    QString serverFile() const { return m_serverFolder + QStringLiteral("/server.db"); }
    struct Unknown {
        protocol::PushRequest request;
        AgentId agent;
        Instant at;
    };
    std::vector<Unknown> m_unknown;
    std::set<CommandId> m_once; ///< Executed in a history that is gone.
    std::map<std::pair<DeviceId, Uuid>, qint64> m_lanes; ///< The last number executed of a device's lane.
    std::set<TicketId> m_blurred; ///< Of the push that is looked at: the model may not know what was seen.
    std::map<std::pair<CommandId, qint64>, std::pair<Uuid, Uuid>> m_made; ///< What a command made, by its sequence.
    std::map<TicketId, std::pair<qint64, Aggregate>> m_read; ///< Tickets of the server as they were last read.
    std::set<TicketId> m_sawBefore; ///< What the person saw before the request that is looked at: it may move them away.
    int m_words = 0;
    quint32 m_faults = 0; ///< Which kinds of fault this schedule has, a bit each.
    quint32 m_netFaults = 0;
    quint32 m_netPermille = 0;
};

/// Makes what every schedule begins with: a desk, its people, four tickets, signed-in workstations. Once a process.
struct Start {
    Disks::Image server;
    std::vector<Disks::Image> devices; ///< One a person.
    std::vector<sync::Credentials> keys;
    std::vector<TicketId> tickets;
    Disks::Image emptyCache;
    Instant now {};
    Model model;
};
const Start &startState();

} // namespace firstline::sim
