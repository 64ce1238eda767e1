#include "core/sync/engine.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/sync/blobfiles.h"
#include "core/sync/enginelink.h"
#include "core/sync/enginewriter.h"
#include "core/sync/phoneline.h"
#include "core/sync/sessionkeeping.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

#include <atomic>
#include <unordered_map>

namespace firstline::sync {

namespace {

template<class T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template<class T>
Promise<T> promised()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template<class T>
void keepPromise(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

struct Engine::Private {
    Private(Engine *engine, EngineOptions o, TransportFactory make, std::unique_ptr<CredentialStore> store)
        : q(engine)
        , phone(new PhoneLine(engine))
        , keeping(new SessionKeeping(engine))
        , options(std::move(o))
        , makeTransport(std::move(make))
        , credentials(std::move(store))
    {
    }

    Engine *q;
    PhoneLine *phone; ///< A child of the engine.
    SessionKeeping *keeping; ///< A child of the engine.
    EngineOptions options;
    TransportFactory makeTransport;
    std::unique_ptr<CredentialStore> credentials;
    QThread writerThread;
    QThread networkThread;
    QThreadPool copying; ///< Of files that are attached.
    EngineWriter *writer = nullptr; ///< On writerThread; deleted there.
    EngineLink *link = nullptr; ///< On networkThread; outlives the writer, which hands requests to it to its end.
    EngineWriter::State state; ///< The interface thread's copy.
    std::unordered_map<quint64, std::function<void(Result<void>)>> waiting; ///< Interface thread.
    quint64 nextTicket = 1;
    SystemClock clock;
    std::atomic<bool> offsetKnown { false };
    std::atomic<qint64> offsetMs { 0 };

    QString profileKey() const
    {
        const QString text = QDir(options.profileDir).absolutePath() % u' ' % options.serverUrl;
        return QStringLiteral("firstline-")
            % QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
    }

    void start();
    void stop();
    void noteClock(const EngineWriter::State &newState);
    void route(std::vector<Effect> effects, EngineWriter::State newState);
    void take(std::vector<Effect> effects, EngineWriter::State newState);
    void handle(const Effect &effect);

    /// Writer thread: ends a future on the interface thread. In Qt 6.4 one that ends in another thread in the very moment
    /// in which somebody says then() runs the continuation twice.
    template<class T>
    void answer(const Promise<T> &promise, Result<T> result)
    {
        QMetaObject::invokeMethod(
            q, [promise, result = std::move(result)]() mutable { keepPromise<T>(promise, std::move(result)); }, Qt::QueuedConnection);
    }

    /// Runs `work` with the core on the writer thread and hands its result to the future. What it left to be done
    /// follows, unless the engine is closed.
    template<class T, class Work>
    QFuture<Result<T>> onWriter(Work work)
    {
        auto promise = promised<T>();
        QFuture<Result<T>> future = promise->future();
        if (!writer) {
            keepPromise<T>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
            return future;
        }
        QMetaObject::invokeMethod(writer, [this, promise, work = std::move(work)]() mutable {
            ClientCore *core = writer->core();
            if (!core)
                return answer<T>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is closed")));
            Result<T> result = work(*core, writer->now());
            // The new state travels before the answer, so that whoever is answered sees it; sending comes after.
            writer->handOn();
            answer<T>(promise, std::move(result));
            writer->step(event::Tick { false });
        });
        return future;
    }

    /// An event whose end comes back as Done.
    template<class E>
    QFuture<Result<void>> ticketed(E event)
    {
        auto promise = promised<void>();
        event.ticket = nextTicket++;
        if (!writer) {
            keepPromise<void>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
            return promise->future();
        }
        waiting.emplace(event.ticket, [promise](Result<void> result) { keepPromise<void>(promise, std::move(result)); });
        QMetaObject::invokeMethod(writer, [this, event = std::move(event)] { writer->step(event); });
        return promise->future();
    }
};

void Engine::Private::start()
{
    ClientOptions client;
    client.manual = options.manual;
    client.policy = options.startOffline ? NetworkPolicy::Offline : NetworkPolicy::Online;
    client.sendDelay = options.sendDelay;
    client.boot = bootId();
    client.deviceName = options.deviceName;
    EngineWriter::Out out;
    out.effects = [this](std::vector<Effect> effects, EngineWriter::State newState) {
        route(std::move(effects), std::move(newState));
    };
    writer = new EngineWriter(options.profileDir, client, out);
    writer->moveToThread(&writerThread);
    link = new EngineLink([this] { return makeTransport ? makeTransport(options.serverUrl) : nullptr; },
        [this](quint64 request, WireResponse response) {
            QMetaObject::invokeMethod(writer, [this, request, response = std::move(response)]() mutable {
                writer->step(event::Answered { request, std::move(response) });
            });
        });
    link->moveToThread(&networkThread);
    writerThread.setObjectName(QStringLiteral("writer"));
    networkThread.setObjectName(QStringLiteral("network"));
    QObject::connect(&writerThread, &QThread::finished, writer, &QObject::deleteLater);
    writerThread.start();
    networkThread.start();
}

/// The network ends first, so that nothing comes any more; then the writer does what was asked of it, closes its files
/// and ends. What it still wants to send falls by the way: it is in the journal.
void Engine::Private::stop()
{
    if (!writer)
        return;
    copying.waitForDone();
    QMetaObject::invokeMethod(link, [this] {
        link->close();
        networkThread.quit();
    });
    networkThread.wait();
    QMetaObject::invokeMethod(writer, [this] {
        writer->close();
        writerThread.quit();
    });
    writerThread.wait();
    writer = nullptr;
    delete std::exchange(link, nullptr);
    QCoreApplication::sendPostedEvents(q, QEvent::MetaCall); // The answers that are still on their way.
    for (auto &[ticket, done] : std::exchange(waiting, {}))
        done(fail(ErrorCode::Cancelled, QStringLiteral("the engine was closed")));
}

/// Writer thread. Before the server's time is known, the wall clock as it was at the start is carried on by the monotonic
/// one, so that setting it during work moves no countdown.
void Engine::Private::noteClock(const EngineWriter::State &newState)
{
    const Instant guess = clock.now() - newState.skew;
    offsetMs = newState.serverOffset.value_or(guess.time_since_epoch() - clock.monotonic()).count();
    offsetKnown = true;
}

/// Writer thread: requests go straight to the network thread, the rest to the interface.
void Engine::Private::route(std::vector<Effect> effects, EngineWriter::State newState)
{
    noteClock(newState);
    std::vector<Effect> rest;
    for (Effect &effect : effects) {
        if (auto *send = std::get_if<effect::Send>(&effect))
            QMetaObject::invokeMethod(link, [this, s = std::move(*send)]() mutable { link->send(s.request, std::move(s.wire)); });
        else if (auto *cancel = std::get_if<effect::Cancel>(&effect))
            QMetaObject::invokeMethod(link, [this, request = cancel->request] { link->cancel(request); });
        else
            rest.push_back(std::move(effect));
    }
    if (rest.empty())
        return;
    QMetaObject::invokeMethod(q, [this, rest = std::move(rest), newState = std::move(newState)]() mutable {
        take(std::move(rest), std::move(newState));
    });
}

void Engine::Private::take(std::vector<Effect> effects, EngineWriter::State newState)
{
    const SyncStatus before = state.status;
    state = std::move(newState);
    for (const Effect &effect : effects)
        handle(effect);
    if (!(before == state.status))
        Q_EMIT q->statusChanged(state.status);
}

void Engine::Private::handle(const Effect &effect)
{
    if (const auto *changed = std::get_if<effect::Changed>(&effect)) {
        Q_EMIT q->changed(changed->notice);
    } else if (std::holds_alternative<effect::ConfigMoved>(effect)) {
        Q_EMIT q->configChanged();
    } else if (const auto *moved = std::get_if<effect::ConflictsMoved>(&effect)) {
        Q_EMIT q->conflictsChanged(moved->unsettled);
    } else if (const auto *present = std::get_if<effect::PresenceMoved>(&effect)) {
        Q_EMIT q->presenceChanged(present->presence);
    } else if (const auto *told = std::get_if<effect::CallsTold>(&effect)) {
        Q_EMIT phone->callsTold(told->calls);
    } else if (const auto *needed = std::get_if<effect::SignInNeeded>(&effect)) {
        Q_EMIT q->signInRequired(needed->why);
    } else if (const auto *wipe = std::get_if<effect::Wipe>(&effect)) {
        Q_EMIT q->ended(wipe->sealed.isEmpty());
    } else if (const auto *keep = std::get_if<effect::Keep>(&effect)) {
        // A keychain may answer when the engine is gone.
        credentials->write(profileKey(), keep->credentials, [kept = QPointer(keeping)](const Result<void> &ok) {
            if (kept)
                kept->wrote(ok);
        });
    } else if (std::holds_alternative<effect::Forget>(effect)) {
        credentials->remove(profileKey(), [](const Result<void> &ok) {
            if (!ok)
                qCWarning(lcSync) << "the session cannot be forgotten:" << ok.error().detail;
        });
    } else if (const auto *done = std::get_if<effect::Done>(&effect)) {
        const auto found = waiting.find(done->ticket);
        if (found == waiting.end())
            return;
        const auto tell = std::move(found->second);
        waiting.erase(found);
        tell(done->result);
    }
}

Engine::Engine(EngineOptions options, TransportFactory makeTransport, std::unique_ptr<CredentialStore> credentials,
               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), std::move(makeTransport), std::move(credentials)))
{
}

Engine::~Engine()
{
    d->stop();
}

QFuture<Result<void>> Engine::open()
{
    if (!d->writer)
        d->start();
    auto promise = promised<void>();
    EngineWriter *writer = d->writer;
    QMetaObject::invokeMethod(writer, [this, writer, promise] {
        Result<void> opened = writer->core() ? Result<void>() : writer->open();
        if (opened && !writer->core())
            opened = fail(ErrorCode::DeviceRevoked, QStringLiteral("the server ended this device")); // It was being wiped.
        if (!opened)
            return d->answer<void>(promise, std::move(opened));
        const Moment at = writer->now();
        EngineWriter::State state { writer->core()->status(at), writer->core()->agent(), writer->core()->device(),
            writer->core()->config(), std::nullopt, writer->core()->clock().skew(at) };
        d->noteClock(state);
        // The copy is in place before anybody hears that the engine is open.
        QMetaObject::invokeMethod(this, [this, promise, state = std::move(state)]() mutable {
            if (!d->state.config)
                d->state = std::move(state);
            keepPromise<void>(promise, {});
        });
    });
    return promise->future();
}

QFuture<Result<void>> Engine::signIn(const QString &login, const QString &password)
{
    return d->ticketed(event::SignIn { 0, login, password, d->options.deviceName });
}

QFuture<Result<void>> Engine::resume()
{
    auto promise = promised<void>();
    d->credentials->read(d->profileKey(), [this, promise](const Result<std::optional<Credentials>> &found) {
        if (!d->writer)
            return keepPromise<void>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
        const quint64 ticket = d->nextTicket++;
        d->waiting.emplace(ticket, [promise](Result<void> result) { keepPromise<void>(promise, std::move(result)); });
        QMetaObject::invokeMethod(
            d->writer, [this, ticket, found] { d->writer->step(event::Resume { ticket, found }); });
    });
    return promise->future();
}

QFuture<Result<void>> Engine::signOut()
{
    return d->ticketed(event::SignOut {});
}

QFuture<Result<void>> Engine::changePassword(const QString &oldPassword, const QString &newPassword)
{
    return d->ticketed(event::ChangePassword { 0, oldPassword, newPassword });
}

QFuture<Result<Receipt>> Engine::enqueue(CommandBody body)
{
    return d->onWriter<Receipt>([body = std::move(body)](ClientCore &core, const Moment &at) mutable {
        return core.enqueue(at, std::move(body));
    });
}

QFuture<Result<void>> Engine::recall(CommandId command)
{
    return d->onWriter<void>([command](ClientCore &core, const Moment &at) { return core.recall(at, command); });
}

QFuture<Result<void>> Engine::saveDraft(TicketId ticket, DraftKind kind, const QString &text)
{
    return d->onWriter<void>(
        [=](ClientCore &core, const Moment &at) { return core.saveDraft(at, ticket, kind, text); });
}

QFuture<Result<QList<Draft>>> Engine::drafts()
{
    return d->onWriter<QList<Draft>>([](ClientCore &core, const Moment &) { return core.drafts(); });
}

QFuture<Result<QList<Draft>>> Engine::draftVersions(TicketId ticket, DraftKind kind)
{
    return d->onWriter<QList<Draft>>(
        [=](ClientCore &core, const Moment &) { return core.draftVersions(ticket, kind); });
}

QFuture<Result<QList<OutboxItem>>> Engine::outbox()
{
    return d->onWriter<QList<OutboxItem>>(
        [](ClientCore &core, const Moment &) { return Result<QList<OutboxItem>>(core.outbox()); });
}

QFuture<Result<QList<ConflictRecord>>> Engine::conflicts()
{
    return d->onWriter<QList<ConflictRecord>>([](ClientCore &core, const Moment &) { return core.conflicts(); });
}

QFuture<Result<void>> Engine::settle(ConflictId conflict, ConflictChoice choice, const QString &text)
{
    return d->onWriter<void>(
        [=](ClientCore &core, const Moment &at) { return core.settle(at, conflict, choice, text); });
}

QFuture<Result<void>> Engine::reopen(ConflictId conflict)
{
    return d->onWriter<void>([=](ClientCore &core, const Moment &at) { return core.reopen(at, conflict); });
}

QFuture<Result<SyncStatus>> Engine::syncNow()
{
    auto promise = promised<SyncStatus>();
    if (!d->writer) {
        keepPromise<SyncStatus>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
        return promise->future();
    }
    const quint64 ticket = d->nextTicket++;
    d->waiting.emplace(ticket, [this, promise](const Result<void> &result) {
        keepPromise<SyncStatus>(promise, result ? Result<SyncStatus>(d->state.status) : fail(result.error()));
    });
    QMetaObject::invokeMethod(d->writer, [this, ticket] { d->writer->step(event::Sync { ticket }); });
    return promise->future();
}

QFuture<Result<Attachment>> Engine::attachFile(const QString &path)
{
    auto promise = promised<Attachment>();
    if (!d->writer) {
        keepPromise<Attachment>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
        return promise->future();
    }
    // Copying takes as long as the disk does: neither screens nor drafts wait for it.
    const QString folder = d->options.profileDir % QStringLiteral("/blobs");
    d->copying.start([this, promise, folder, path] {
        Result<Attachment> kept = keepFile(folder, path);
        QMetaObject::invokeMethod(d->writer, [this, promise, kept = std::move(kept)]() mutable {
            ClientCore *core = d->writer->core();
            if (kept && !core)
                kept = fail(ErrorCode::Cancelled, QStringLiteral("the engine is closed"));
            if (kept) {
                const store::BlobOut blob { kept->sha256, kept->sizeBytes, kept->name };
                if (auto noted = core->attached(d->writer->now(), blob); !noted)
                    kept = fail(noted.error());
            }
            d->answer<Attachment>(promise, std::move(kept));
            d->writer->step(event::Tick { false });
        });
    });
    return promise->future();
}

QFuture<Result<QString>> Engine::openBlob(const QByteArray &sha256)
{
    auto promise = promised<QString>();
    if (!d->writer) {
        keepPromise<QString>(promise, fail(ErrorCode::Cancelled, QStringLiteral("the engine is not open")));
        return promise->future();
    }
    const quint64 ticket = d->nextTicket++;
    const QString path = blobPath(d->options.profileDir % QStringLiteral("/blobs"), sha256);
    d->waiting.emplace(ticket, [promise, path](const Result<void> &result) {
        keepPromise<QString>(promise, result ? Result<QString>(path) : fail(result.error()));
    });
    QMetaObject::invokeMethod(d->writer, [this, ticket, sha256] { d->writer->step(event::Fetch { ticket, sha256 }); });
    return promise->future();
}

void Engine::setNetworkPolicy(NetworkPolicy policy)
{
    if (d->writer)
        QMetaObject::invokeMethod(d->writer, [this, policy] { d->writer->step(event::Network { policy }); });
}

void Engine::setPresence(TicketId ticket, std::optional<int> presenceState)
{
    if (d->writer)
        QMetaObject::invokeMethod(
            d->writer, [this, ticket, presenceState] { d->writer->step(event::Look { ticket, presenceState }); });
}

QFuture<Result<Engine::Dump>> Engine::dump(bool full)
{
    return d->onWriter<Dump>([full](ClientCore &core, const Moment &) -> Result<Dump> {
        Result<DumpResult> result = core.dump(full);
        if (!result)
            return fail(result.error());
        return Dump { std::move(result->sha256), std::move(result->lines) };
    });
}

SyncStatus Engine::status() const
{
    return d->state.status;
}

AgentId Engine::agent() const
{
    return d->state.agent;
}

DeviceId Engine::device() const
{
    return d->state.device;
}

ConfigPtr Engine::config() const
{
    static const ConfigPtr s_empty = std::make_shared<const ConfigSnapshot>();
    return d->state.config ? d->state.config : s_empty;
}

QString Engine::deviceName() const
{
    return d->options.deviceName;
}

Instant Engine::serverNow() const
{
    if (d->offsetKnown)
        return fromMs((d->clock.monotonic() + Millis(d->offsetMs)).count());
    return d->clock.now(); // Not open yet.
}

QString Engine::cacheFile() const
{
    return d->options.profileDir % QStringLiteral("/cache.db");
}

} // namespace firstline::sync
