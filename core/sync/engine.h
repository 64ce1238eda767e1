#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/personal.h"
#include "core/sync/synctypes.h"
#include "core/sync/transport.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace firstline::sync {

/// What an Engine is opened with.
struct EngineOptions {
    QString profileDir; ///< journal.db, cache.db and files live here; one per person and server.
    QString serverUrl;
    bool manual = false; ///< Nothing is sent or fetched but by syncNow().
    bool startOffline = false;
    Millis sendDelay { 10'000 }; ///< Undo of a send: replies are pushed this much later; 0 in headless.
    QString deviceName;
};

/// The workstation's engine: owns the writer thread (journal, cache, ClientCore) and talks to a Transport on the
/// network thread. All methods may be called from the interface thread and never block.
/// Does not: read for screens (core/service does, over its own reader), nor show anything.
class Engine : public QObject
{
    Q_OBJECT
public:
    /// `makeTransport` is called on the network thread.
    using TransportFactory = std::function<std::unique_ptr<Transport>(const QString &serverUrl)>;
    Engine(EngineOptions options, TransportFactory makeTransport, std::unique_ptr<CredentialStore> credentials,
        QObject *parent = nullptr);
    ~Engine() override;

    /// Opens both files (copying aside and salvaging a damaged journal, rebuilding a damaged cache) and starts the
    /// threads. The cache is readable by others when the future ends. Errors: StorageFailed, StorageTooNew, StorageFull.
    [[nodiscard]] QFuture<Result<void>> open();

    /// Signs in with a password. Errors: WrongCredentials, TooManyAttempts, NetworkDown, TlsUntrusted, Forbidden.
    [[nodiscard]] QFuture<Result<void>> signIn(const QString &login, const QString &password);

    /// Signs in with what the keychain holds. Errors: NotSignedIn (nothing there or refused: ask), KeychainUnavailable.
    /// Offline, a profile that was signed in before opens with its cached rights.
    [[nodiscard]] QFuture<Result<void>> resume();

    /// Forgets the tokens; neither sends nor deletes what waits.
    [[nodiscard]] QFuture<Result<void>> signOut();
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &oldPassword, const QString &newPassword);

    /// Writes a command to the journal and projects it. Ends after the journal's commit. Errors: StorageFull,
    /// StorageFailed, Forbidden (rules refuse it already here; nothing was queued).
    [[nodiscard]] QFuture<Result<Receipt>> enqueue(CommandBody body);

    /// Takes back a command that was not sent yet (undo of a send); its text is returned to a draft.
    /// Errors: NotFound (already sent).
    [[nodiscard]] QFuture<Result<void>> recall(CommandId command);

    /// Keeps typed text; empty text removes the draft. Ends after the journal's commit.
    [[nodiscard]] QFuture<Result<void>> saveDraft(TicketId ticket, DraftKind kind, const QString &text);
    [[nodiscard]] QFuture<Result<QList<Draft>>> drafts();

    /// What a draft was before: one version per pause of 30 s or large deletion, at most 20, newest first.
    [[nodiscard]] QFuture<Result<QList<Draft>>> draftVersions(TicketId ticket, DraftKind kind);

    [[nodiscard]] QFuture<Result<QList<OutboxItem>>> outbox();
    [[nodiscard]] QFuture<Result<QList<ConflictRecord>>> conflicts();
    [[nodiscard]] QFuture<Result<void>> settle(ConflictId conflict, ConflictChoice choice, const QString &text);

    /// Takes a decision back; the conflict waits again, with what was edited. Errors: NotFound (it is open, or what it
    /// asked for was sent already: that waits as long as a reply does).
    [[nodiscard]] QFuture<Result<void>> reopen(ConflictId conflict);

    /// As its person knows this workstation ("laptop").
    QString deviceName() const;

    /// Pushes and pulls until up to date or the link fails.
    [[nodiscard]] QFuture<Result<SyncStatus>> syncNow();

    /// Takes a file into the profile, so that text and file survive together, and answers what a message names it by
    /// (the name is cleaned). It is sent in the background; the message waits for it. Errors: FileUnreadable, TooLarge
    /// (above 256 MiB), StorageFull.
    [[nodiscard]] QFuture<Result<Attachment>> attachFile(const QString &path);

    /// Where a file of an attachment lies, fetched and verified when it is not here. Errors: NotFound (or not to be seen),
    /// NetworkDown, Malformed (not what its hash says), StorageFull.
    [[nodiscard]] QFuture<Result<QString>> openBlob(const QByteArray &sha256);

    void setNetworkPolicy(NetworkPolicy policy);

    /// What the person looks at or answers: travels with the wait, is never stored.
    void setPresence(TicketId ticket, std::optional<int> presenceState);

    /// SHA-256 (hex) of the canonical dump of the confirmed state; with `full` the JSON lines as well.
    struct Dump {
        QByteArray sha256;
        QByteArray lines;
    };
    [[nodiscard]] QFuture<Result<Dump>> dump(bool full);

    /// Thread: interface; copies of the last state.
    SyncStatus status() const;
    AgentId agent() const;
    DeviceId device() const;
    ConfigPtr config() const;

    /// Best estimate of the server's time now. Thread: any.
    Instant serverNow() const;

    /// File of the projection, for readers (query_only).
    QString cacheFile() const;

Q_SIGNALS:
    /// After every commit to the projection. Thread: interface.
    void changed(const firstline::sync::ChangeNotice &notice);
    void statusChanged(const firstline::sync::SyncStatus &status);
    void configChanged();
    /// (ticket, agent, state 1 viewing / 2 replying) of everybody else, the whole state each time.
    void presenceChanged(const QList<std::tuple<firstline::TicketId, firstline::AgentId, int>> &presence);
    void conflictsChanged(int unsettled);
    /// The server took the rights away or the tokens ended: the person must sign in again.
    void signInRequired(const firstline::Error &why);
    /// The server ended this device, by its signature, and everything that this profile held was deleted. Unsent work was
    /// handed to the server; when that failed it lies, readable for the server only, in sealedWorkFile(). The engine does
    /// nothing any more.
    void ended(bool handedIn);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace firstline::sync
