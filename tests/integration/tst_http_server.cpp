#include "tests/integration/tst_http_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>

using namespace firstline;
using namespace firstline::server;
using namespace firstline::test;

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_handler = std::make_unique<SampleHandler>();
        m_server = std::make_unique<HttpServer>();
        const auto started = m_server->start(quickConfig(), *m_handler);
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void cleanup()
    {
        m_handler->release("bye");
        m_server.reset();
        m_handler.reset();
    }

    void get_whenPlain_thenAnswered()
    {
        QCOMPARE(m_server->url(), QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
        RawClient client = connected();
        client.send(get("/hello"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("hello"));
        QVERIFY(answer.has("Content-Type: text/plain\r\n"));
        QVERIFY(answer.has("Connection: keep-alive\r\n"));
        QVERIFY(answer.has("HTTP/1.1 200 OK\r\n"));
    }

    void post_whenBodyInPieces_thenWhole()
    {
        RawClient client = connected();
        const QByteArray body = QByteArray(300'000, 'x') + '\0' + "end";
        const QByteArray request = post("/echo", body);
        for (qsizetype at = 0; at < request.size(); at += 70'001)
            client.send(request.mid(at, 70'001));
        QCOMPARE(client.answer().body, QByteArray("POST " + QByteArray::number(body.size()) + ' ' + body));
    }

    void post_whenChunked_thenWhole()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwiki\r\n");
        client.send("5;x=y\r\npedia\r\n0\r\nX-Trailer: 1\r\n\r\n");
        QCOMPARE(client.answer().body, QByteArray("POST 9 wikipedia"));
        client.send(get("/hello"));
        QCOMPARE(client.answer().body, QByteArray("hello"));
    }

    void post_whenExpectsContinue_thenContinued()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QCOMPARE(client.answer().status, 100);
        client.send("abc");
        QCOMPARE(client.answer().body, QByteArray("POST 3 abc"));
    }

    void query_whenEscaped_thenDecoded()
    {
        RawClient client = connected();
        client.send("GET /qu%65ry?a=1%2B1&b+c=%C5%82&a=2%202 HTTP/1.1\r\nHost: a\r\nX-Two: a\r\nx-two: b\r\n\r\n");
        QCOMPARE(client.answer().body, QByteArray("2 2|\xC5\x82|a, b"));
    }

    void head_whenAsked_thenLengthWithoutBody()
    {
        RawClient client = connected();
        client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n" + get("/empty") + get("/hello"));
        const RawAnswer answer = client.answer("HEAD");
        QVERIFY(answer.has("Content-Length: 5\r\n"));
        const RawAnswer empty = client.answer();
        QCOMPARE(empty.status, 204);
        QVERIFY(!empty.has("Content-Length"));
        QCOMPARE(client.answer().body, QByteArray("hello"));
    }

    void keepAlive_whenManyRequests_thenOneConnection()
    {
        RawClient client = connected();
        for (int i = 0; i < 200; ++i) {
            client.send(i % 2 ? get("/hello") : post("/echo", QByteArray::number(i)));
            QCOMPARE(client.answer().status, 200);
        }
        QCOMPARE(m_server->connectionCount(), 1);
    }

    void pipelined_whenManyAtOnce_thenAnsweredInOrder()
    {
        RawClient client = connected();
        QByteArray all;
        for (int i = 0; i < 500; ++i)
            all += i % 3 ? post("/echo", QByteArray::number(i)) : get("/later");
        client.send(all);
        for (int i = 0; i < 500; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray wanted = i % 3 ? QByteArray("POST " + QByteArray::number(number.size()) + ' ' + number)
                                            : QByteArray("later");
            QCOMPARE(client.answer().body, wanted);
        }
    }

    void close_whenAsked_thenClosed()
    {
        RawClient client = connected();
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QVERIFY(client.answer().has("Connection: close\r\n"));
        QVERIFY(client.closes());
        RawClient old = connected();
        old.send("GET /hello HTTP/1.0\r\n\r\n");
        QCOMPARE(old.answer().body, QByteArray("hello"));
        QVERIFY(old.closes());
    }

    void header_whenItWouldSplit_thenDropped()
    {
        RawClient client = connected();
        client.send(get("/header"));
        const RawAnswer answer = client.answer();
        QVERIFY(answer.has("X-Good: 1\r\n"));
        QVERIFY(!answer.has("X-Bad"));
        QVERIFY(!answer.has("X-Split"));
        QVERIFY(answer.has("Content-Length: 1\r\n"));
    }

    void answer_whenDroppedOrThrown_then500()
    {
        RawClient client = connected();
        client.send(get("/drop"));
        QCOMPARE(client.answer().status, 500);
        client.send(get("/throw"));
        QCOMPARE(client.answer().status, 500);
        client.send(get("/hello"));
        QCOMPARE(client.answer().status, 200);
    }

    void answer_whenBig_thenWhole()
    {
        RawClient client = connected();
        client.send(get("/big"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.body.size(), 4 * 1024 * 1024);
        QVERIFY(answer.body.count('b') == answer.body.size());
    }

    void longPoll_whenAnsweredLater_thenArrives()
    {
        RawClient client = connected();
        client.send(get("/hold") + get("/hello"));
        QTRY_COMPARE(m_handler->heldCount(), 1);
        QCOMPARE(m_handler->release("now"), 1);
        QCOMPARE(client.answer().body, QByteArray("now"));
        QCOMPARE(client.answer().body, QByteArray("hello"));
        client.socket->abort();
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(m_handler->closed.load(), 0);
    }

    void longPoll_whenPeerLeaves_thenToldOnce()
    {
        RawClient aborts = connected();
        aborts.send(get("/hold"));
        RawClient closes = connected();
        closes.send(get("/hold"));
        QTRY_COMPARE(m_handler->heldCount(), 2);
        aborts.socket->abort();
        QTRY_COMPARE(m_handler->closed.load(), 1);
        closes.socket->disconnectFromHost();
        QTRY_COMPARE(m_handler->closed.load(), 2);
        m_handler->release("too late");
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(m_handler->closed.load(), 2);
    }

    void onClosed_whenAlreadyGone_thenCalledAtOnce()
    {
        struct Keeper : HttpHandler {
            void handle(HttpRequest, std::shared_ptr<Responder> responder) override
            {
                responder->onClosed([this] { gone = true; });
                kept = std::move(responder);
                taken = true;
            }
            std::shared_ptr<Responder> kept;
            std::atomic<bool> taken { false };
            std::atomic<bool> gone { false };
        } keeper;
        HttpServer other;
        QVERIFY(other.start(quickConfig(), keeper));
        RawClient client;
        QVERIFY(client.connectTo(other.port()));
        client.send(get("/"));
        QTRY_VERIFY(keeper.taken.load());
        client.socket->abort();
        QTRY_VERIFY(keeper.gone.load());
        bool told = false;
        keeper.kept->onClosed([&told] { told = true; });
        QVERIFY(told);
        other.stop();
        keeper.kept->send(SampleHandler::text("after the end"));
    }

    void thousandConnections_whenOneAfterTheOther_thenAllServed()
    {
        for (int i = 0; i < 1000; ++i) {
            RawClient client = connected();
            client.send(get("/hello"));
            QCOMPARE(client.answer().status, 200);
        }
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(m_handler->handled.load(), 1000);
    }

    void stop_whenLongPollPending_thenClosedAfterGrace()
    {
        RawClient idle = connected();
        idle.send(get("/hello"));
        QCOMPARE(idle.answer().status, 200);
        RawClient client = connected();
        client.send(get("/hold"));
        QTRY_COMPARE(m_handler->heldCount(), 1);
        QElapsedTimer timer;
        timer.start();
        m_server->stop();
        QVERIFY(timer.elapsed() < 2'000);
        QCOMPARE(m_handler->closed.load(), 1);
        QVERIFY(client.closes());
        QVERIFY(idle.closes());
        QCOMPARE(m_handler->release("after the end"), 1);
        QCOMPARE(m_server->port(), 0);
        m_server->stop();
        QVERIFY(m_server->start(quickConfig(), *m_handler));
        RawClient again = connected();
        again.send(get("/hello"));
        QCOMPARE(again.answer().status, 200);
    }

    void stop_whenAnswerComesInTime_thenDelivered()
    {
        HttpServerConfig config = quickConfig();
        config.limits.stopGrace = Millis(5'000);
        config.limits.linger = Millis(100);
        HttpServer other;
        QVERIFY(other.start(config, *m_handler));
        RawClient client;
        QVERIFY(client.connectTo(other.port()));
        client.send(get("/hold"));
        QTRY_COMPARE(m_handler->heldCount(), 1);
        std::thread stopper([&other] { other.stop(); });
        RawClient refused;
        const QDeadlineTimer deadline(3'000);
        const quint16 port = quint16(client.socket->peerPort());
        while (refused.connectTo(port) && !deadline.hasExpired())
            refused.socket->abort();
        m_handler->release("last words");
        const RawAnswer answer = client.answer();
        client.socket->abort();
        stopper.join();
        QCOMPARE(answer.body, QByteArray("last words"));
        QVERIFY(answer.has("Connection: close\r\n"));
    }

    void start_whenNotAllowed_thenRefused()
    {
        HttpServer other;
        HttpServerConfig config = quickConfig();
        for (const char *listen : { "0.0.0.0:0", "*:0", "[::]:0", "no-port", "127.0.0.1:70000", ":80", "::1:80" }) {
            config.listen = QString::fromLatin1(listen);
            const auto started = other.start(config, *m_handler);
            QVERIFY2(!started, listen);
            QCOMPARE(started.error().code, ErrorCode::BadArgument);
        }
        config = quickConfig();
        config.certFile = QStringLiteral("/nowhere/cert.pem");
        QCOMPARE(other.start(config, *m_handler).error().code, ErrorCode::BadArgument);
        config.keyFile = QStringLiteral("/nowhere/key.pem");
        QCOMPARE(other.start(config, *m_handler).error().code, ErrorCode::FileUnreadable);
        config = quickConfig();
        config.listen = QStringLiteral("127.0.0.1:%1").arg(m_server->port());
        QCOMPARE(other.start(config, *m_handler).error().code, ErrorCode::NetworkDown);
        QCOMPARE(m_server->start(quickConfig(), *m_handler).error().code, ErrorCode::AlreadyExists);
        QVERIFY(other.url().isEmpty());
    }

    void start_whenLocalhostByName_thenReachable()
    {
        HttpServer other;
        HttpServerConfig config = quickConfig();
        config.listen = QStringLiteral("localhost:0");
        QVERIFY(other.start(config, *m_handler));
        QVERIFY(other.url().startsWith(QStringLiteral("http://localhost:")));
        RawClient client;
        QVERIFY(client.connectTo(other.port()));
    }

private:
    RawClient connected()
    {
        RawClient client;
        if (!client.connectTo(m_server->port()))
            qWarning("cannot connect");
        return client;
    }

    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<HttpServer> m_server;
};

FIRSTLINE_TEST_MAIN(TestHttpServer)
#include "tst_http_server.moc"
