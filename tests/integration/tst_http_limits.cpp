#include "tests/integration/tst_http_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace firstline;
using namespace firstline::server;
using namespace firstline::test;

/// Every abuse gets its status, and after each of them the server still answers and holds no connection.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        HttpServerConfig config = quickConfig();
        config.limits.bodyBytes = 1024 * 1024;
        config.limits.bodyBytesInFlight = 3 * 1024 * 1024;
        config.limits.connections = 10;
        config.limits.header = Millis(300);
        config.limits.bodyIdle = Millis(250);
        config.limits.request = Millis(700);
        config.limits.keepAlive = Millis(1'000);
        config.limits.held = Millis(300);
        config.limits.writeIdle = Millis(300);
        config.bodyLimit = [](const QByteArray &method, const QByteArray &path) -> qint64 {
            return method == "PATCH" && path == "/echo" ? 2 * 1024 * 1024 : -1;
        };
        m_handler = std::make_unique<SampleHandler>();
        m_server = std::make_unique<HttpServer>();
        QVERIFY(m_server->start(config, *m_handler));
    }

    void cleanup()
    {
        m_handler->release("bye");
        QTRY_COMPARE(m_server->connectionCount(), 0); // The server has seen that the test's clients are gone.
        RawClient client = connected();
        client.send(get("/hello"));
        QCOMPARE(client.answer().status, 200);
        client.socket->abort();
        QTRY_COMPARE(m_server->connectionCount(), 0);
        m_server.reset();
        m_handler.reset();
    }

    void header_whenTooLarge_then431()
    {
        RawClient client = connected();
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\nX-Large: " + QByteArray(17'000, 'x') + "\r\n\r\n");
        refused(client, 431, "too_large");
        RawClient line = connected();
        line.send("GET /" + QByteArray(40'000, 'x'));
        refused(line, 431, "too_large");
        RawClient many = connected();
        many.send("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("a: b\r\n").repeated(5'000) + "\r\n");
        refused(many, 431, "too_large");
        RawClient both = connected();
        both.send("GET /" + QByteArray(9'000, 'x') + " HTTP/1.1\r\nHost: a\r\nb: " + QByteArray(9'000, 'x') + "\r\n\r\n");
        refused(both, 431, "too_large");
        QCOMPARE(m_handler->handled.load(), 0);
    }

    void body_whenTooLarge_then413()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n");
        refused(client, 413, "too_large");
        RawClient expects = connected();
        expects.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");
        refused(expects, 413, "too_large");
        RawClient huge = connected();
        huge.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551615\r\n\r\n");
        refused(huge, 413, "too_large");
        RawClient overflow = connected();
        overflow.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551616\r\n\r\n");
        refused(overflow, 400, "malformed");
    }

    void body_when50MegabytesFollow_then413IsSeen()
    {
        const QByteArray request = post("/echo", QByteArray(50 * 1024 * 1024, 'x')); // Takes seconds under a sanitizer.
        RawClient client = connected();
        client.send(request);
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 413);
        client.socket->abort();
    }

    void body_whenChunkedTooLarge_then413()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "10000\r\n" + QByteArray(65'536, 'x') + "\r\n";
        for (int i = 0; i < 18; ++i)
            client.send(chunk);
        refused(client, 413, "too_large");
        RawClient one = connected();
        one.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"
                 + QByteArray(1'100'000, 'x'));
        refused(one, 413, "too_large");
    }

    void body_whenPathAllowsMore_thenTaken()
    {
        const QByteArray body(2 * 1024 * 1024, 'x');
        RawClient client = connected();
        client.send("PATCH /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2097152\r\n\r\n" + body);
        QCOMPARE(client.answer().body.size(), body.size() + 14);
    }

    void bodies_whenTogetherTooLarge_then503()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<RawClient>());
            QVERIFY(clients.back()->connectTo(m_server->port()));
            clients.back()->send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(900'000, 'x'));
            clients.back()->socket->waitForBytesWritten(1'000);
        }
        int busy = 0;
        for (const auto &client : clients)
            busy += client->answer().status == 503 ? 1 : 0;
        QVERIFY(busy >= 1);
        QVERIFY(busy < 5); // How many fit depends on how much of each has come.
    }

    void chunkHeader_whenItNeverEnds_then400()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;" + QByteArray(40'000, 'x'));
        refused(client, 400, "malformed");
        RawClient trailer = connected();
        trailer.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                     + QByteArray("a: b\r\n").repeated(10'000));
        refused(trailer, 400, "malformed");
    }

    void malformed_whenParsed_then400_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("garbage") << QByteArray("\x01\x02\x03\xff\xfe garbage\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(1'000, '\0');
        QTest::newRow("tls to plain") << QByteArray::fromHex("16030100c8010000c40303");
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        QTest::newRow("version") << QByteArray("GET / HTTP/2.0\r\nHost: a\r\n\r\n");
        QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("escape") << QByteArray("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("escape cut") << QByteArray("GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("nul") << QByteArray("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("authority") << QByteArray("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("space in name") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n");
        QTest::newRow("space before colon") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc");
        QTest::newRow("negative") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        QTest::newRow("length and chunked")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("chunked and length")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n");
        QTest::newRow("coding") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n");
        QTest::newRow("coding order")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n");
        QTest::newRow("chunk size") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
        QTest::newRow("chunk end")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n");
    }

    void malformed_whenParsed_then400()
    {
        QFETCH(QByteArray, request);
        RawClient client = connected();
        client.send(request);
        refused(client, 400, "malformed");
        QCOMPARE(m_handler->handled.load(), 0);
    }

    void garbage_whenRandom_thenNeverHarms()
    {
        QRandomGenerator random(4711);
        for (int i = 0; i < 200; ++i) {
            RawClient client = connected();
            QByteArray bytes = i % 2 ? get("/hello") : post("/echo", "0123456789");
            for (int flips = 0; flips < 1 + i % 7; ++flips)
                bytes[qsizetype(random.bounded(int(bytes.size())))] = char(random.bounded(256));
            client.send(bytes);
            client.socket->disconnectFromHost();
            if (client.socket->state() != QAbstractSocket::UnconnectedState)
                client.socket->waitForDisconnected(1'000);
        }
        QTRY_COMPARE(m_server->connectionCount(), 0);
    }

    void request_whenTruncated_thenClosedWithoutHandling()
    {
        for (const QByteArray &start : { QByteArray("GET /hel"), post("/echo", "12345").chopped(1),
                                         QByteArray("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") }) {
            RawClient client = connected();
            client.send(start);
            client.socket->disconnectFromHost();
            QTRY_COMPARE(m_server->connectionCount(), 0);
        }
        QCOMPARE(m_handler->handled.load(), 0);
    }

    void header_whenSlow_then408()
    {
        RawClient client = connected();
        client.send("GET /hello HT");
        refused(client, 408, "timeout");
    }

    void body_whenItStops_then408()
    {
        RawClient client = connected();
        client.send(post("/echo", "12345").chopped(1));
        refused(client, 408, "timeout");
        RawClient expects = connected();
        expects.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QCOMPARE(expects.answer().status, 100);
        refused(expects, 408, "timeout");
    }

    void body_whenItDripsForEver_then408()
    {
        RawClient client = connected();
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
        const QDeadlineTimer deadline(5'000);
        while (!deadline.hasExpired() && !client.socket->waitForReadyRead(50))
            client.send("x");
        refused(client, 408, "timeout");
    }

    void connection_whenIdle_thenClosedSilently()
    {
        RawClient never = connected();
        RawClient once = connected();
        once.send(get("/hello"));
        QCOMPARE(once.answer().status, 200);
        QVERIFY(never.closes());
        QVERIFY(once.closes());
    }

    void longPoll_whenHeldTooLong_then503AndToldSo()
    {
        RawClient client = connected();
        client.send(get("/hold"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.has("Retry-After: "));
        QCOMPARE(m_handler->closed.load(), 1);
        m_handler->release("too late");
        QVERIFY(client.closes());
    }

    void answer_whenPeerDoesNotRead_thenClosed()
    {
        RawClient client;
        client.socket->setReadBufferSize(1024);
        QVERIFY(client.connectTo(m_server->port()));
        client.send(get("/big") + get("/big") + get("/big") + get("/big"));
        QTRY_COMPARE(m_handler->handled.load() >= 1, true);
        QTRY_COMPARE(m_server->connectionCount(), 0);
    }

    void connections_whenTooMany_then503UntilOneLeaves()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(std::make_unique<RawClient>());
            QVERIFY(clients.back()->connectTo(m_server->port()));
        }
        QTRY_COMPARE(m_server->connectionCount(), 10);
        RawClient surplus = connected();
        surplus.send(get("/hello"));
        const RawAnswer answer = surplus.answer();
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.has("Retry-After: 1\r\n"));
        QVERIFY(answer.has("Connection: close\r\n"));
        QVERIFY(surplus.closes());
        clients.front()->send(get("/hello"));
        QCOMPARE(clients.front()->answer().status, 200);
        clients.pop_back();
        QTRY_VERIFY(m_server->connectionCount() < 10);
        RawClient next = connected();
        next.send(get("/hello"));
        QCOMPARE(next.answer().status, 200);
    }

    void connections_whenFloodedFarBeyond_thenServerLives()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 300; ++i) {
            clients.push_back(std::make_unique<RawClient>());
            clients.back()->connectTo(m_server->port());
        }
        QVERIFY(m_server->connectionCount() <= 10);
        clients.clear();
        QTRY_COMPARE(m_server->connectionCount(), 0);
    }

private:
    RawClient connected()
    {
        RawClient client;
        if (!client.connectTo(m_server->port()))
            qWarning("cannot connect");
        return client;
    }

    /// The refusal arrives whole, as JSON, and the connection ends.
    static void refused(RawClient &client, int status, const QByteArray &code)
    {
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.body.startsWith(QByteArray("{\"error\":{\"code\":\"" + code + "\"")), answer.body.constData());
        QVERIFY(answer.has("Content-Type: application/json\r\n"));
        QVERIFY(answer.has("Connection: close\r\n"));
        QVERIFY(client.closes());
    }

    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<HttpServer> m_server;
};

FIRSTLINE_TEST_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
