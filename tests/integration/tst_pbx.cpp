#include "core/base/clock.h"
#include "core/net/httptransport.h"
#include "core/net/keychainstore.h"
#include "core/server/http/appserver.h"
#include "core/server/http/httpserver.h"
#include "core/service/phonewatch.h"
#include "tests/integration/tst_http_kit.h"
#include "tests/integration/tst_server_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <future>

using namespace firstline;
using namespace firstline::test;

namespace {

constexpr int kLong = 20'000;

template<class T>
bool fine(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kLong) && future.result().has_value();
}

QByteArray ring(const QByteArray &to, const QByteArray &call = "c1", const QByteArray &event = "ring")
{
    return "{\"call\":\"" + call + "\",\"event\":\"" + event + "\",\"number\":\"+48 600 700 800\",\"to\":\"" + to + "\"}";
}

/// A workstation over the real transport, with what it heard of calls.
struct Workstation {
    explicit Workstation(const QString &url)
    {
        sync::EngineOptions options;
        options.profileDir = folder.path();
        options.serverUrl = url;
        options.sendDelay = Millis(0);
        engine = std::make_unique<sync::Engine>(
            options, [](const QString &server) { return std::make_unique<net::HttpTransport>(server, net::Trust()); },
            std::make_unique<net::MemoryCredentialStore>());
        watch = std::make_unique<service::PhoneWatch>(*engine);
        const auto note = [this](const QString &what) {
            return [this, what](const sync::PhoneCall &call) {
                heard.append(what % u' ' % call.id);
                last = call;
            };
        };
        QObject::connect(watch.get(), &service::PhoneWatch::rang, watch.get(), note(u"rang"_qs));
        QObject::connect(watch.get(), &service::PhoneWatch::taken, watch.get(), note(u"taken"_qs));
        QObject::connect(watch.get(), &service::PhoneWatch::ended, watch.get(), note(u"ended"_qs));
    }

    bool start(const QString &login)
    {
        return fine(engine->open()) && fine(engine->signIn(login, QString::fromLatin1(Desk::password))) && fine(engine->syncNow());
    }

    QTemporaryDir folder;
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<service::PhoneWatch> watch;
    QStringList heard;
    sync::PhoneCall last;
};

} // namespace

/// From the telephone exchange's request to the workstations that it means.
class TestPbx : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void token_whenMissingOrWrong_thenNotLetIn();
    void token_whenRevoked_thenNotLetIn();
    void request_whenRubbish_thenRefusedAndTheNextIsTaken_data();
    void request_whenRubbish_thenRefusedAndTheNextIsTaken();
    void request_whenTooMany_thenLaterPlease();
    void ring_whenForOne_thenOnlyThere();
    void ring_whenForTheGroup_thenEverybodyAndTheAnswerIsTold();
    void ring_whenNobodyIsThere_thenTakenInAndNotDelivered();
    void ring_whenRepeated_thenHeardOnce();

private:
    RawAnswer post(const QByteArray &body, const QByteArray &path = "/api/v1/calls");
    QJsonObject notice(const QByteArray &body);
    void available(const QString &login, Availability availability);

    SystemClock m_clock;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<server::Metrics> m_metrics;
    std::unique_ptr<server::AppServer> m_app;
    std::unique_ptr<server::HttpServer> m_http;
    QByteArray m_token;
};

void TestPbx::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->now = m_clock.now();
    available(u"anna"_qs, Availability::Available);
    available(u"boris"_qs, Availability::Available);
    const auto token = m_desk->core().addPbxToken(u"3CX"_qs, m_clock.now());
    QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
    m_token = *token;
    // The desk's files go on under the server that is tested.
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_desk->core().backup(m_folder->filePath(u"server.db"_qs)));
    QVERIFY(QFile::copy(m_desk->folder() % u"/server.key"_qs, m_folder->filePath(u"server.key"_qs)));
    m_desk.reset();
    server::AppConfig config;
    config.dataDir = m_folder->path();
    config.options.passwordOps = 1;
    config.options.passwordMemory = 1024 * 1024;
    m_metrics = std::make_unique<server::Metrics>();
    m_app = std::make_unique<server::AppServer>(config, m_clock, *m_metrics);
    const auto started = m_app->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    server::HttpServerConfig http = quickConfig();
    http.bodyLimit = &server::AppServer::limitOf;
    m_http = std::make_unique<server::HttpServer>();
    QVERIFY(m_http->start(http, *m_app));
}

void TestPbx::cleanup()
{
    if (m_app)
        m_app->close();
    if (m_http)
        m_http->stop();
    if (m_app)
        m_app->stop();
    m_http.reset();
    m_app.reset();
    m_metrics.reset();
    m_folder.reset();
}

void TestPbx::available(const QString &login, Availability availability)
{
    server::ServerCore &core = m_desk->core();
    const Agent *agent = core.config()->agentByLogin(login);
    QVERIFY(agent);
    SaveRecord save;
    save.kind = int(EntityKind::Agent);
    save.record = agent->id.uuid();
    save.values.set(keyOf(&Agent::availability), Value(int(availability)));
    save.base.set(keyOf(&Agent::availability), Value(int(agent->availability)));
    const auto saved = core.applyTrusted(server::TrustedCommand { save, {}, m_desk->now, m_desk->now, {} });
    QVERIFY(saved);
}

RawAnswer TestPbx::post(const QByteArray &body, const QByteArray &path)
{
    RawClient client;
    if (!client.connectTo(m_http->port()))
        return {};
    QByteArray head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!m_token.isEmpty())
        head += "Authorization: Bearer " + m_token + "\r\n";
    client.send(head + "\r\n" + body);
    return client.answer("POST");
}

QJsonObject TestPbx::notice(const QByteArray &body)
{
    const RawAnswer answer = post(body);
    return answer.status == 200 ? QJsonDocument::fromJson(answer.body).object() : QJsonObject();
}

void TestPbx::token_whenMissingOrWrong_thenNotLetIn()
{
    const QByteArray right = m_token;
    for (const QByteArray &wrong : { QByteArray(), QByteArray("x"), QByteArray(43, 'A'), right.left(42), QByteArray(right + "A"), right.toUpper() }) {
        m_token = wrong;
        const RawAnswer answer = post(ring("anna"));
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.has("WWW-Authenticate: Bearer"));
        QVERIFY(answer.body.contains("not_signed_in"));
        // Who is not let in learns nothing about what he sent.
        QCOMPARE(post("{").status, 401);
    }
    m_token = right;
    QCOMPARE(post(ring("anna")).status, 200);
}

void TestPbx::token_whenRevoked_thenNotLetIn()
{
    QCOMPARE(post(ring("anna")).status, 200);
    std::promise<bool> done;
    QVERIFY(m_app->post([&](server::ServerCore &core) {
        const auto tokens = core.pbxTokens();
        const bool listed = tokens && tokens->size() == 1 && tokens->front().name == u"3CX";
        const bool unknown = !core.revokePbxToken(Uuid(), m_clock.now());
        done.set_value(listed && unknown && core.revokePbxToken(tokens->front().id, m_clock.now()).has_value());
    }));
    QVERIFY(done.get_future().get());
    QCOMPARE(post(ring("anna")).status, 401);
}

void TestPbx::request_whenRubbish_thenRefusedAndTheNextIsTaken_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("/api/v1/calls") << QByteArray("\x00\xff", 2) << 400;
    QTest::newRow("empty") << QByteArray("/api/v1/calls") << QByteArray() << 400;
    QTest::newRow("no event") << QByteArray("/api/v1/calls") << QByteArray(R"({"call":"a"})") << 400;
    QTest::newRow("deep") << QByteArray("/api/v1/calls") << QByteArray(4000, '[') << 400;
    QTest::newRow("too large") << QByteArray("/api/v1/calls") << QByteArray(4097, ' ') << 413;
    QTest::newRow("much too large") << QByteArray("/api/v1/calls") << QByteArray(100'000, '[') << 413;
    QTest::newRow("another path") << QByteArray("/api/v1/tickets") << QByteArray("{}") << 404;
    QTest::newRow("a longer path") << QByteArray("/api/v1/calls/1") << QByteArray("{}") << 404;
}

void TestPbx::request_whenRubbish_thenRefusedAndTheNextIsTaken()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const RawAnswer answer = post(body, path);
    QCOMPARE(answer.status, status);
    const QJsonObject error = QJsonDocument::fromJson(answer.body).object().value(u"error"_qs).toObject();
    QVERIFY2(!error.value(u"detail"_qs).toString().isEmpty(), answer.body.constData());
    QCOMPARE(post(ring("anna")).status, 200);
    RawClient client;
    QVERIFY(client.connectTo(m_http->port()));
    client.send(get("/api/v1/calls"));
    QCOMPARE(client.answer().status, 405);
}

void TestPbx::request_whenTooMany_thenLaterPlease()
{
    RawAnswer answer;
    for (int i = 0; i < 400 && answer.status != 429; ++i)
        answer = post(ring("anna"));
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.has("Retry-After: "));
    QVERIFY(answer.body.contains("retry_later"));
}

void TestPbx::ring_whenForOne_thenOnlyThere()
{
    Workstation anna(m_http->url());
    Workstation boris(m_http->url());
    QVERIFY(anna.start(u"anna"_qs));
    QVERIFY(boris.start(u"boris"_qs));
    const QJsonObject told = notice(ring("anna"));
    QCOMPARE(told.value(u"delivered"_qs).toInt(), 1);
    QVERIFY(!told.value(u"repeated"_qs).toBool(true));
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard, QStringList { u"rang c1"_qs }, kLong);
    QCOMPARE(anna.last.number, u"+48 600 700 800"_qs);
    QCOMPARE(anna.watch->running().size(), 1);
    QCOMPARE(notice(ring("anna", "c1", "answer")).value(u"call"_qs).toString(), u"c1"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.size(), 2, kLong);
    QVERIFY(anna.watch->isMine(anna.last));
    notice(ring("", "c1", "end"));
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.size(), 3, kLong);
    QCOMPARE(anna.heard.last(), u"ended c1"_qs);
    QVERIFY(anna.watch->running().isEmpty());
    // Something for Boris shows that nothing of this came to him before.
    notice(ring("boris", "c2"));
    QTRY_COMPARE_WITH_TIMEOUT(boris.heard, QStringList { u"rang c2"_qs }, kLong);
}

void TestPbx::ring_whenForTheGroup_thenEverybodyAndTheAnswerIsTold()
{
    Workstation anna(m_http->url());
    Workstation boris(m_http->url());
    QVERIFY(anna.start(u"anna"_qs));
    QVERIFY(boris.start(u"boris"_qs));
    QCOMPARE(notice(ring("first line")).value(u"delivered"_qs).toInt(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.size(), 1, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(boris.heard.size(), 1, kLong);
    notice(ring("boris", "c1", "answer"));
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.value(1), u"taken c1"_qs, kLong);
    QVERIFY(!anna.watch->isMine(anna.last));
    QCOMPARE(anna.last.by, boris.engine->agent());
    QVERIFY(anna.watch->running().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(boris.heard.value(1), u"taken c1"_qs, kLong);
    QVERIFY(boris.watch->isMine(boris.last));
    QVERIFY(m_metrics->render().contains("firstline_calls_total 2"));
    QVERIFY(m_metrics->render().contains("firstline_calls_undelivered_total 0"));
}

void TestPbx::ring_whenNobodyIsThere_thenTakenInAndNotDelivered()
{
    const QJsonObject alone = notice(ring("anna"));
    QCOMPARE(alone.value(u"delivered"_qs).toInt(-1), 0);
    const QJsonObject unknown = notice(ring("zz", "c9"));
    QCOMPARE(unknown.value(u"delivered"_qs).toInt(-1), 0);
    QVERIFY(!unknown.value(u"note"_qs).toString().isEmpty());
    QVERIFY(m_metrics->render().contains("firstline_calls_undelivered_total 2"));
    // Who comes while it rings hears it.
    Workstation anna(m_http->url());
    QVERIFY(anna.start(u"anna"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard, QStringList { u"rang c1"_qs }, kLong);
}

void TestPbx::ring_whenRepeated_thenHeardOnce()
{
    Workstation anna(m_http->url());
    QVERIFY(anna.start(u"anna"_qs));
    notice(ring("anna"));
    QVERIFY(notice(ring("anna")).value(u"repeated"_qs).toBool());
    notice(ring("anna", "c1", "end"));
    QVERIFY(notice(ring("anna", "c1", "end")).value(u"repeated"_qs).toBool());
    QVERIFY(notice(ring("anna")).value(u"repeated"_qs).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.value(anna.heard.size() - 1), u"ended c1"_qs, kLong);
    QVERIFY(!anna.last.taken);
    QVERIFY(anna.heard.count(u"rang c1"_qs) <= 1);
    QCOMPARE(anna.heard.count(u"ended c1"_qs), 1);
    notice(ring("anna", "c2"));
    QTRY_COMPARE_WITH_TIMEOUT(anna.heard.last(), u"rang c2"_qs, kLong);
}

FIRSTLINE_TEST_MAIN(TestPbx)
#include "tst_pbx.moc"
