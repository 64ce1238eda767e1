#include "app/headless/headlessclient.h"

#include "app/headless/requestshape.h"
#include "core/base/logging.h"
#include "core/net/httptransport.h"
#include "core/net/keychainstore.h"
#include "core/store/search.h"

#include <QtCore/QTimer>

namespace firstline::app {

Result<void> HeadlessReader::connect()
{
    if (m_db)
        return {};
    Result<std::unique_ptr<store::Database>> db = store::Database::open(m_cacheFile, store::OpenMode::ReadOnly);
    if (!db)
        return fail(db.error());
    m_db = std::move(*db);
    m_records = std::make_unique<store::RecordStore>(*m_db);
    return {};
}

HeadlessClient::HeadlessClient(HeadlessOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    sync::EngineOptions engine;
    engine.profileDir = m_options.profileDir;
    engine.serverUrl = m_options.serverUrl;
    engine.manual = m_options.manual;
    engine.startOffline = m_options.offline;
    engine.sendDelay = Millis(0);
    engine.deviceName = QStringLiteral("headless");
    const net::Trust trust = m_options.trust;
    m_engine = std::make_unique<sync::Engine>(engine,
        [trust](const QString &url) { return std::make_unique<net::HttpTransport>(url, trust); },
        std::make_unique<net::MemoryCredentialStore>());
    QObject::connect(m_engine.get(), &sync::Engine::presenceChanged, this,
        [this](const sync::PresenceList &presence) { m_presence = presence; });
    QObject::connect(m_engine.get(), &sync::Engine::signInRequired, this, [this] {
        m_signedIn = false;
        signIn([](const Result<void> &) {});
    });
    QObject::connect(m_engine.get(), &sync::Engine::ended, this, [this] {
        m_over = true;
        m_fatal = Error { ErrorCode::DeviceRevoked, QStringLiteral("the server ended this workstation") };
        Q_EMIT ended();
    });
    m_reader = new HeadlessReader(m_engine->cacheFile());
    m_reader->moveToThread(&m_readerThread);
    m_readerThread.setObjectName(QStringLiteral("reader"));
    QObject::connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_readerThread.start();
}

HeadlessClient::~HeadlessClient()
{
    m_readerThread.quit();
    m_readerThread.wait();
    m_engine.reset();
}

void HeadlessClient::start()
{
    m_engine->open().then(this, [this](const Result<void> &opened) {
        if (!opened) {
            m_fatal = opened.error();
            return ready();
        }
        if (m_options.offline)
            return ready();
        signIn([this](const Result<void> &in) {
            const bool refused = !in
                && (in.error().code == ErrorCode::WrongCredentials || in.error().code == ErrorCode::Forbidden
                    || in.error().code == ErrorCode::TlsUntrusted);
            if (refused)
                m_fatal = in.error();
            ready();
        });
    });
}

void HeadlessClient::ready()
{
    m_ready = true;
    next();
}

void HeadlessClient::signIn(std::function<void(Result<void>)> done)
{
    m_engine->signIn(m_options.user, m_options.password).then(this, [this, done = std::move(done)](const Result<void> &in) {
        m_signedIn = in.has_value();
        if (!in)
            qCWarning(lcSync) << "sign-in:" << errorName(in.error().code) << in.error().detail;
        done(in);
    });
}

void HeadlessClient::handle(const QJsonObject &request, Answer answer)
{
    m_queue.append({ request, std::move(answer) });
    next();
}

void HeadlessClient::next()
{
    if (!m_ready || m_busy || m_queue.isEmpty())
        return;
    m_busy = true;
    const auto [request, answer] = m_queue.takeFirst();
    run(request, [this, answer = answer](Result<QJsonObject> result) {
        answer(std::move(result));
        m_busy = false;
        // Not from inside the answer: a thousand quick ones would grow the stack.
        QMetaObject::invokeMethod(this, &HeadlessClient::next, Qt::QueuedConnection);
    });
}

void HeadlessClient::run(const QJsonObject &request, const Answer &answer)
{
    if (m_fatal)
        return answer(fail(*m_fatal));
    const QString what = request.value(QStringLiteral("do")).toString();
    if (const auto error = whyMisshapen(what, request))
        return answer(fail(*error));
    if (what == u"search")
        whenIndexed([this, what, request, answer] { runProjection(what, request, answer); });
    else if (!runEngine(what, request, answer))
        runProjection(what, request, answer);
}

void HeadlessClient::whenIndexed(std::function<void()> then, int tries)
{
    constexpr int kMostTries = 600; // half a minute: a script that has just synchronised wants everything found
    read<qint64>([](Reads &reads) { return store::Search(reads.db).waiting(); },
        [this, then = std::move(then), tries](const Result<qint64> &waiting) {
            if (!waiting || *waiting == 0 || tries >= kMostTries)
                return then();
            QTimer::singleShot(50, this, [this, then, tries] { whenIndexed(then, tries + 1); });
        });
}

void HeadlessClient::runProjection(const QString &what, const QJsonObject &request, const Answer &answer)
{
    // A write or an answer, whichever group knows the request.
    struct Prepared {
        std::optional<Write> write;
        QJsonObject answer;
    };
    read<Prepared>(
        [what, request](Reads &reads) -> Result<Prepared> {
            if (auto write = prepareWrite(what, request, reads)) {
                if (!*write)
                    return fail(write->error());
                return Prepared { std::move(**write), {} };
            }
            if (auto found = answerRead(what, request, reads)) {
                if (!*found)
                    return fail(found->error());
                return Prepared { std::nullopt, std::move(**found) };
            }
            return fail(ErrorCode::Unsupported, QString(QStringLiteral("unknown request: ") % what));
        },
        [this, answer](Result<Prepared> prepared) {
            if (!prepared)
                return answer(fail(prepared.error()));
            if (!prepared->write)
                return answer(std::move(prepared->answer));
            write(std::move(*prepared->write), answer);
        });
}

void HeadlessClient::write(Result<Write> write, const Answer &answer)
{
    QJsonObject out = write->answer;
    const bool registers = write->registers;
    m_engine->enqueue(std::move(write->body)).then(this, [answer, out, registers](const Result<sync::Receipt> &receipt) mutable {
        if (!receipt)
            return answer(fail(receipt.error()));
        if (registers)
            out.insert(QStringLiteral("number"),
                receipt->number > 0 ? QJsonValue(receipt->number) : QJsonValue(receipt->provisional));
        answer(out);
    });
}

} // namespace firstline::app
