#pragma once

#include "core/sync/clientcore.h"
#include "core/sync/profile.h"
#include "tests/integration/tst_server_kit.h"

#include <QtCore/QTemporaryDir>

#include <deque>

namespace firstline::test {

/// What happens to one request on its way.
enum class Fault { None, LostBefore, CutAfter, Twice };

/// Ids and jitter that follow from a seed.
class SeededEntropy final : public sync::Entropy
{
public:
    explicit SeededEntropy(quint64 seed)
        : m_state(seed)
    {
    }
    Uuid id(Instant now) override;
    quint32 number() override;

private:
    quint64 m_state;
};

/// A workstation without threads over a server core in the same process: every step is under the test's control.
class Workstation
{
public:
    Workstation(Desk &desk, const QString &login, quint64 seed);

    sync::ClientCore &core() { return *m_core; }
    bool isRunning() const { return m_core != nullptr; }

    /// Drops the core as a kill would: nothing is written any more.
    void kill();

    /// Opens the files again and signs in with the kept session.
    void start();
    void online(bool on);

    /// Syncs until done. Shape: how it ended.
    Result<void> sync();

    /// As sync(), but dies after `steps` steps of the core. Shape: true when it died, false when it was done before.
    bool syncAndDieAfter(int steps);

    /// Commands, all of which must be taken.
    sync::Receipt give(CommandBody body);
    TicketId registerTicket(const QString &subject, const QString &text = QStringLiteral("It does not work."));
    MessageId reply(TicketId ticket, const QString &text, bool regardless = false);
    void note(TicketId ticket, const QString &text);
    void set(TicketId ticket, int key, const Value &value);

    std::optional<Aggregate> aggregate(TicketId ticket);
    Ticket ticket(TicketId id);
    QStringList texts(TicketId id);
    QByteArray dump();
    sync::SyncStatus status();
    qint64 rows(const char *sql);

    /// The keychain loses the session: the next start signs in with the password.
    void forgetSession() { m_credentials.reset(); }
    bool isSignedIn() const { return m_credentials.has_value(); }

    /// Takes a file in as the engine does.
    Attachment attach(const QString &path);

    /// Shape: how the fetching of a file ended.
    Result<void> fetch(const QByteArray &sha256);

    /// What the server's word to wipe left behind; nothing when there was none.
    std::optional<QByteArray> wiped;

    /// Looks at, and may change, what comes back.
    std::function<void(const sync::WireRequest &, sync::WireResponse &)> tamper;
    QList<QByteArray> paths; ///< Of all requests, without queries.
    std::optional<Result<void>> resumed; ///< How the last start ended.

    /// Applied to the next requests, in order.
    std::deque<Fault> faults;
    qint64 requests = 0;
    int slicesLeft = 1'000'000; ///< Of pages that go in by slices; then it dies.
    int wakes = 0; ///< Changed effects seen.
    std::vector<Error> signInNeeded;
    Millis offlineAge { 0 };
    Millis sendDelay { 0 }; ///< From the next start() on.
    Millis ahead { 0 }; ///< Of its clock.
    QString blobs() const { return m_folder.path() % QStringLiteral("/blobs"); }
    QString folder() const { return m_folder.path(); }

private:
    void take(std::vector<sync::Effect> effects);
    bool run(int maxSteps);
    void step(decltype(sync::Event::what) what);
    sync::Moment now() const;
    sync::WireResponse carry(const sync::WireRequest &wire);
    sync::WireResponse once(const sync::WireRequest &wire);

    Desk &m_desk;
    QString m_login;
    QTemporaryDir m_folder;
    SeededEntropy m_entropy;
    sync::Profile m_profile;
    std::unique_ptr<sync::ClientCore> m_core;
    std::deque<std::pair<quint64, sync::WireRequest>> m_sent;
    std::optional<sync::Credentials> m_credentials;
    QHash<quint64, Result<void>> m_done;
    quint64 m_ticket = 0;
    bool m_online = true;
};

} // namespace firstline::test
