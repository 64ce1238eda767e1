#include "core/server/http/selfsigned.h"
#include "tests/integration/tst_http_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

using namespace firstline;
using namespace firstline::server;
using namespace firstline::test;

class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = ensureSelfSigned(cert(), key(), { QStringLiteral("desk.example"), QStringLiteral("192.0.2.7") });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_fingerprint = *made;
    }

    void init()
    {
        HttpServerConfig config = quickConfig();
        config.certFile = cert();
        config.keyFile = key();
        config.limits.handshake = Millis(1'000);
        config.limits.bodyIdle = Millis(300);
        config.limits.connections = 8;
        m_handler = std::make_unique<SampleHandler>();
        m_server = std::make_unique<HttpServer>();
        const auto started = m_server->start(config, *m_handler);
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void cleanup()
    {
        m_handler->release("bye");
        RawClient client = connected();
        client.send(get("/hello"));
        QCOMPARE(client.answer().status, 200);
        client.socket->abort();
        QTRY_COMPARE(m_server->connectionCount(), 0);
        m_server.reset();
        m_handler.reset();
    }

    void certificate_whenMade_thenNamesAndModesFit()
    {
        const QList<QSslCertificate> all = QSslCertificate::fromPath(cert());
        QCOMPARE(all.size(), 1);
        QCOMPARE(m_fingerprint, all.first().digest(QCryptographicHash::Sha256).toHex());
        QCOMPARE(m_fingerprint.size(), 64);
        const auto names = all.first().subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry).size(), 2);
        QVERIFY(names.values(QSsl::DnsEntry).contains(QStringLiteral("desk.example")));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 3);
        QVERIFY(all.first().expiryDate() > QDateTime::currentDateTimeUtc().addDays(3'600));
        QVERIFY(all.first().effectiveDate() < QDateTime::currentDateTimeUtc());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(key()) & others));
    }

    void certificate_whenThere_thenKept()
    {
        QCOMPARE(ensureSelfSigned(cert(), key(), {}).value_or(QByteArray()), m_fingerprint);
        QCOMPARE(certificateFingerprint(cert()).value_or(QByteArray()), m_fingerprint);
        const QString absent = m_folder.filePath(QStringLiteral("absent.pem"));
        QCOMPARE(ensureSelfSigned(cert(), absent, {}).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(ensureSelfSigned(absent, key(), {}).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(certificateFingerprint(absent).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(certificateFingerprint(key()).error().code, ErrorCode::FileUnreadable);
        const QString nowhere = m_folder.filePath(QStringLiteral("no/such/"));
        QCOMPARE(ensureSelfSigned(nowhere + QStringLiteral("c"), nowhere + QStringLiteral("k"), {}).error().code,
                 ErrorCode::FileUnreadable);
    }

    void start_whenKeyOfAnother_thenRefused()
    {
        const QString otherCert = m_folder.filePath(QStringLiteral("other-cert.pem"));
        const QString otherKey = m_folder.filePath(QStringLiteral("other-key.pem"));
        QVERIFY(ensureSelfSigned(otherCert, otherKey, {}));
        HttpServerConfig config = quickConfig();
        config.certFile = cert();
        config.keyFile = otherKey;
        HttpServer other;
        QCOMPARE(other.start(config, *m_handler).error().code, ErrorCode::FileUnreadable);
    }

    void start_whenBeyondLoopback_thenAllowed()
    {
        HttpServerConfig config = quickConfig();
        config.listen = QStringLiteral("*:0");
        config.certFile = cert();
        config.keyFile = key();
        HttpServer other;
        QVERIFY(other.start(config, *m_handler));
        QCOMPARE(other.url(), QStringLiteral("https://localhost:%1").arg(other.port()));
    }

    void get_whenTrusted_thenAnswered()
    {
        RawClient client = connected();
        auto *ssl = qobject_cast<QSslSocket *>(client.socket.get());
        QVERIFY(ssl->sessionProtocol() == QSsl::TlsV1_3);
        QCOMPARE(ssl->peerCertificate().digest(QCryptographicHash::Sha256).toHex(), m_fingerprint);
        for (int i = 0; i < 20; ++i) {
            client.send(get("/hello") + post("/echo", QByteArray(40'000, 'x')));
            QCOMPARE(client.answer().body, QByteArray("hello"));
            QCOMPARE(client.answer().body.size(), 40'011);
        }
        client.send(get("/big"));
        QCOMPARE(client.answer().body.size(), 4 * 1024 * 1024);
        client.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.answer().body, QByteArray("hello"));
        QVERIFY(client.closes());
        QCOMPARE(m_server->url(), QStringLiteral("https://127.0.0.1:%1").arg(m_server->port()));
    }

    void get_whenTls12_thenAnswered()
    {
        RawClient client = connected(QSsl::TlsV1_2);
        client.send(get("/hello"));
        QCOMPARE(client.answer().body, QByteArray("hello"));
    }

    void handshake_whenTls11_thenRefused()
    {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        const QSsl::SslProtocol old = QSsl::TlsV1_1;
        QT_WARNING_POP
        RawClient client(socket(old));
        static_cast<QSslSocket *>(client.socket.get())
            ->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server->port());
        QVERIFY(!static_cast<QSslSocket *>(client.socket.get())->waitForEncrypted(2'000));
    }

    void handshake_whenPlainBytes_thenClosed()
    {
        RawClient client;
        QVERIFY(client.connectTo(m_server->port()));
        client.send(get("/hello"));
        QTRY_COMPARE(m_server->connectionCount(), 0);
        QCOMPARE(m_handler->handled.load(), 0);
    }

    void handshake_whenItNeverComes_thenClosed()
    {
        RawClient client;
        QVERIFY(client.connectTo(m_server->port()));
        QVERIFY(client.closes());
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
    }

    void longPoll_whenPipelinedBehind_thenBothAnswered()
    {
        RawClient client = connected();
        client.send(get("/hold"));
        QTRY_COMPARE(m_handler->heldCount(), 1);
        client.send(get("/hello"));
        m_handler->release("now");
        QCOMPARE(client.answer().body, QByteArray("now"));
        QCOMPARE(client.answer().body, QByteArray("hello"));
    }

    void body_whenTooLargeOrStopped_thenRefusalIsSeen()
    {
        const QByteArray request = post("/echo", QByteArray(10 * 1024 * 1024, 'x')); // Takes a second under a sanitizer.
        RawClient large = connected();
        large.send(request);
        QCOMPARE(large.answer().status, 413);
        RawClient stopped = connected();
        stopped.send(post("/echo", "12345").chopped(1));
        QCOMPARE(stopped.answer().status, 408);
        QVERIFY(stopped.closes());
    }

    void connections_whenTooMany_then503()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i)
            clients.push_back(std::make_unique<RawClient>(connected()));
        RawClient surplus = connected();
        surplus.send(get("/hello"));
        QCOMPARE(surplus.answer().status, 503);
        QVERIFY(surplus.closes());
    }

    void stop_whenLongPollPending_thenClosed()
    {
        HttpServerConfig config = quickConfig();
        config.certFile = cert();
        config.keyFile = key();
        HttpServer other;
        QVERIFY(other.start(config, *m_handler));
        RawClient client(socket(QSsl::TlsV1_3));
        connectSecurely(client, other.port());
        client.send(get("/hold"));
        QTRY_COMPARE(m_handler->heldCount(), 1);
        other.stop();
        QCOMPARE(m_handler->closed.load(), 1);
        QVERIFY(client.closes());
    }

    void accessManager_whenManyRequests_thenAllAnswered()
    {
        QNetworkAccessManager manager;
        int ok = 0;
        for (int i = 0; i < 100; ++i) {
            QNetworkRequest request(QUrl(m_server->url() + (i % 2 ? QStringLiteral("/echo") : QStringLiteral("/later"))));
            request.setSslConfiguration(trusting(QSsl::TlsV1_2OrLater));
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
            QNetworkReply *reply = i % 2 ? manager.post(request, QByteArray(1'000 * i, 'q')) : manager.get(request);
            connect(reply, &QNetworkReply::finished, this, [reply, &ok] {
                ok += reply->error() == QNetworkReply::NoError ? 1 : 0;
                reply->deleteLater();
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ok, 100, 20'000);
    }

private:
    QString cert() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }

    QSslConfiguration trusting(QSsl::SslProtocol protocol) const
    {
        QSslConfiguration configuration;
        configuration.setCaCertificates(QSslCertificate::fromPath(cert()));
        configuration.setProtocol(protocol);
        return configuration;
    }

    std::unique_ptr<QTcpSocket> socket(QSsl::SslProtocol protocol) const
    {
        auto ssl = std::make_unique<QSslSocket>();
        ssl->setSslConfiguration(trusting(protocol));
        return ssl;
    }

    static void connectSecurely(RawClient &client, quint16 port)
    {
        auto *ssl = static_cast<QSslSocket *>(client.socket.get());
        ssl->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        if (!ssl->waitForEncrypted(RawClient::kTimeoutMs))
            qWarning("no TLS: %s", qPrintable(ssl->errorString()));
    }

    RawClient connected(QSsl::SslProtocol protocol = QSsl::TlsV1_3)
    {
        RawClient client(socket(protocol));
        connectSecurely(client, m_server->port());
        return client;
    }

    QTemporaryDir m_folder;
    QByteArray m_fingerprint;
    std::unique_ptr<SampleHandler> m_handler;
    std::unique_ptr<HttpServer> m_server;
};

FIRSTLINE_TEST_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
