#include "tests/support/testmain.h"

#include "core/protocol/messages.h"
#include "core/server/authority/crypto.h"
#include "core/server/authority/desk.h"
#include "core/store/database.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>

using namespace firstline;

namespace {

QString program()
{
    return qEnvironmentVariable("FIRSTLINE_BIN") + u"/firstline-server"_qs;
}

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError()) };
}

struct Response {
    int status = 0;
    QByteArray body;
};

/// One request over a connection of its own; status 0 when the server went away.
Response ask(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body,
             const QByteArray &token = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, port);
    if (!socket.waitForConnected(5000))
        return {};
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n";
    if (!token.isEmpty())
        head += "Authorization: Bearer " + server::tokenText(token) + "\r\n";
    socket.write(head + "\r\n" + body);
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(30'000)) { }
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const qsizetype at = all.toLower().indexOf("content-length: ");
    const qint64 length = at < 0 ? 0 : all.mid(at + 16, all.indexOf("\r\n", at) - at - 16).toLongLong();
    const QByteArray content = all.mid(end + 4);
    if (content.size() < length)
        return {};
    return { all.mid(9, 3).toInt(), content };
}

} // namespace

/// The real program, as an administrator and a workstation meet it.
class TestServerProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void usage_whenWrong_thenTwo();
    void init_whenDone_thenCheckedAndNotAgain();
    void serve_whenStarted_thenHealthyAndStopsOnTerm();
    void admin_whenServing_thenHandedOver();
    void pbx_whenServing_thenTokenOpensUntilItIsRevoked();
    void export_whenServing_thenCsvAndJson();
    void kill_whenPushing_thenAnsweredCommandsStandOnce();

private:
    void serve();
    QString data() const { return m_folder->filePath(u"desk"_qs); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;
};

void TestServerProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile password(m_folder->filePath(u"password"_qs));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("correct horse\n");
    password.close();
}

void TestServerProcess::cleanup()
{
    if (m_server) {
        m_server->terminate();
        m_server->waitForFinished(10'000);
    }
    m_server.reset();
    m_folder.reset();
}

void TestServerProcess::serve()
{
    if (!QFile::exists(data())) {
        const Ran made = run({ u"init"_qs, u"--data"_qs, data(), u"--admin"_qs, u"root"_qs, u"--password-file"_qs,
                               m_folder->filePath(u"password"_qs) });
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    m_server = std::make_unique<QProcess>();
    m_server->start(program(), { u"serve"_qs, u"--data"_qs, data(), u"--listen"_qs, u"127.0.0.1:0"_qs, u"--insecure-http"_qs });
    QString line;
    QTRY_VERIFY_WITH_TIMEOUT(m_server->waitForReadyRead(100) || m_server->canReadLine(), 20'000);
    line = QString::fromUtf8(m_server->readLine()).trimmed();
    QVERIFY2(line.startsWith(u"listening on "), qPrintable(line + QString::fromUtf8(m_server->readAllStandardError())));
    m_port = line.section(u':', -1).toUShort();
    QVERIFY(m_port != 0);
}

void TestServerProcess::usage_whenWrong_thenTwo()
{
    QCOMPARE(run({}).code, 2);
    QCOMPARE(run({ u"levitate"_qs }).code, 2);
    QCOMPARE(run({ u"serve"_qs }).code, 2);
    QCOMPARE(run({ u"serve"_qs, u"--data"_qs, data(), u"--wings"_qs }).code, 2);
    QCOMPARE(run({ u"--help"_qs }).code, 0);
    QCOMPARE(run({ u"init"_qs, u"--help"_qs }).code, 0);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, data() }).code, 1);
}

void TestServerProcess::init_whenDone_thenCheckedAndNotAgain()
{
    const QStringList command { u"init"_qs, u"--data"_qs, data(), u"--language"_qs, u"pl"_qs };
    const Ran made = run(command);
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(made.out.contains(u"sha256: "));
    QVERIFY(QFile::exists(data() + u"/server.sha256"_qs));
    QVERIFY(QFile::exists(data() + u"/admin-password"_qs));
    QCOMPARE(run(command).code, 1);
    const Ran checked = run({ u"check"_qs, u"--data"_qs, data() });
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    QVERIFY(run({ u"group"_qs, u"--data"_qs, data(), u"list"_qs }).out.contains(u"Pierwsza linia"));
    QCOMPARE(run({ u"group"_qs, u"--data"_qs, data(), u"add"_qs, u"Druga linia"_qs, u"--line"_qs, u"2"_qs }).code, 0);
    const Ran copied = run({ u"backup"_qs, u"--data"_qs, data(), m_folder->filePath(u"copy.db"_qs) });
    QVERIFY2(copied.code == 0, qPrintable(copied.err));
    const Ran restored = run({ u"restore"_qs, u"--data"_qs, data(), m_folder->filePath(u"copy.db"_qs) });
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, data() }).code, 0);
}

void TestServerProcess::serve_whenStarted_thenHealthyAndStopsOnTerm()
{
    serve();
    QVERIFY(ask(m_port, "GET", "/healthz", {}).body.contains("\"ok\""));
    QVERIFY(ask(m_port, "GET", "/metrics", {}).body.contains("firstline_commits_total"));
    QCOMPARE(ask(m_port, "POST", "/v1/pull", {}).status, 401);
    QCOMPARE(ask(m_port, "GET", "/nothing", {}).status, 404);
    m_server->terminate();
    QVERIFY(m_server->waitForFinished(10'000));
    QCOMPARE(m_server->exitCode(), 0);
}

void TestServerProcess::admin_whenServing_thenHandedOver()
{
    serve();
    const QString password = m_folder->filePath(u"password"_qs);
    const Ran added = run({ u"user"_qs, u"--data"_qs, data(), u"add"_qs, u"anna"_qs, u"--role"_qs, u"dispatcher"_qs,
                            u"--password-file"_qs, password });
    QVERIFY2(added.code == 0, qPrintable(added.err));
    QVERIFY(run({ u"user"_qs, u"--data"_qs, data(), u"list"_qs }).out.contains(u"anna\tdispatcher"));
    QCOMPARE(run({ u"user"_qs, u"--data"_qs, data(), u"disable"_qs, u"nobody"_qs }).code, 1);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, data() }).code, 0);
    QCOMPARE(run({ u"serve"_qs, u"--data"_qs, data() }).code, 1);
}

void TestServerProcess::pbx_whenServing_thenTokenOpensUntilItIsRevoked()
{
    serve();
    const QStringList pbx { u"pbx"_qs, u"--data"_qs, data() };
    const Ran made = run(pbx + QStringList { u"token"_qs, u"Office 3CX"_qs });
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const QByteArray token = server::tokenBytes(made.out.trimmed().toLatin1());
    QCOMPARE(token.size(), 32);
    const QByteArray call = R"({"call":"c1","event":"ring","number":"+48600700800"})";
    const Response taken = ask(m_port, "POST", "/api/v1/calls", call, token);
    QCOMPARE(taken.status, 200);
    QVERIFY2(taken.body.contains("\"delivered\":0"), taken.body.constData());
    const Ran listed = run(pbx + QStringList { u"list"_qs });
    QVERIFY(listed.out.contains(u"Office 3CX"));
    QVERIFY(!listed.out.contains(made.out.trimmed()));
    QCOMPARE(run(pbx + QStringList { u"revoke"_qs, u"nothing"_qs }).code, 2);
    QCOMPARE(run(pbx + QStringList { u"revoke"_qs, listed.out.section(u'\t', 0, 0) }).code, 0);
    QCOMPARE(ask(m_port, "POST", "/api/v1/calls", call, token).status, 401);
    QCOMPARE(run(pbx + QStringList { u"list"_qs }).out.trimmed(), QString());
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, data() }).code, 0);
}

void TestServerProcess::export_whenServing_thenCsvAndJson()
{
    serve();
    const QString file = m_folder->filePath(u"companies.csv"_qs);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("name,tier,phone\n\"=cmd|'/c calc'!A1\",gold,+48 22 100\n\"Linia, \"\"Druga\"\"\",silver,\nPlain,gold,\n");
    csv.close();
    const Ran imported = run({ u"import"_qs, u"--data"_qs, data(), u"companies"_qs, file });
    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    const QStringList words { u"export"_qs, u"--data"_qs, data(), u"companies"_qs };
    const Ran table = run(words + QStringList { u"--format"_qs, u"csv"_qs });
    QVERIFY2(table.code == 0, qPrintable(table.err));
    const QStringList lines = table.out.split(u"\r\n"_qs);
    QCOMPARE(lines.size(), 5); // A head, three rows, nothing behind the last line feed.
    QVERIFY(lines.first().startsWith(u"id,name,"_qs));
    QVERIFY(table.out.contains(u"'=cmd|"_qs)); // A spreadsheet must not run it.
    QVERIFY(table.out.contains(u"\"Linia, \"\"Druga\"\"\""_qs));
    const Ran found = run(words + QStringList { u"--format"_qs, u"json"_qs, u"--query"_qs, u"plain gold"_qs });
    const QJsonArray list = QJsonDocument::fromJson(found.out.toUtf8()).array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().toObject().value(u"name"_qs).toString(), u"Plain"_qs);

    const Ran none = run({ u"export"_qs, u"--data"_qs, data(), u"tickets"_qs, u"--query"_qs, u"status:open"_qs });
    QVERIFY2(none.code == 0, qPrintable(none.err));
    QCOMPARE(none.out.count(u"\r\n"_qs), 1);
    QCOMPARE(run({ u"export"_qs, u"--data"_qs, data(), u"tickets"_qs, u"--query"_qs, u"nonsense:1"_qs }).code, 2);
    QCOMPARE(run({ u"export"_qs, u"--data"_qs, data(), u"dreams"_qs }).code, 2);
    QCOMPARE(run({ u"export"_qs, u"--data"_qs, data(), u"tickets"_qs, u"--format"_qs, u"xml"_qs }).code, 2);
}

void TestServerProcess::kill_whenPushing_thenAnsweredCommandsStandOnce()
{
    serve();
    const Instant now = fromMs(QDateTime::currentMSecsSinceEpoch());
    protocol::LoginRequest login;
    login.login = u"root"_qs;
    login.password = u"correct horse"_qs;
    const auto tokens = protocol::decodeMessage<protocol::TokenAnswer>(
        ask(m_port, "POST", "/v1/login", protocol::encodeMessage(login)).body);
    QVERIFY(tokens);
    QHash<Uuid, qint64> answered; // Ticket -> number.
    std::vector<protocol::PushCommand> all;
    for (int round = 0; round < 4; ++round) {
        const int killAfter = 2 + int(QRandomGenerator::global()->bounded(5));
        for (int i = 0; i < 8; ++i) {
            RegisterTicket body;
            body.ticket = TicketId(Uuid::create(now));
            body.subject = u"Ticket"_qs;
            protocol::PushCommand command;
            command.id = CommandId(Uuid::create(now));
            command.no = qint64(all.size()) + 1;
            command.name = commandName(body);
            command.args = commandArgs(body);
            all.push_back(command);
            protocol::PushRequest request;
            request.device = tokens->device;
            request.numbersLeft = 200;
            request.commands = { command };
            if (i == killAfter)
                m_server->kill();
            const Response reply = ask(m_port, "POST", "/v1/push", protocol::encodeMessage(request), tokens->accessToken);
            const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
            if (reply.status == 200 && answer && !answer->results.empty())
                answered.insert(body.ticket.uuid(), answer->results[0].number);
        }
        m_server->waitForFinished(10'000);
        serve();
    }
    QVERIFY(!answered.isEmpty());
    // Everything is sent once more, as a workstation would that does not know what became of it.
    for (const protocol::PushCommand &command : all) {
        protocol::PushRequest request;
        request.device = tokens->device;
        request.numbersLeft = 200;
        request.commands = { command };
        Response reply;
        // The rate limit answers 429 to who is so quick.
        for (int attempt = 0; attempt < 50 && reply.status != 200; ++attempt) {
            reply = ask(m_port, "POST", "/v1/push", protocol::encodeMessage(request), tokens->accessToken);
            if (reply.status != 200)
                QTest::qWait(100);
        }
        QVERIFY2(reply.status == 200, qPrintable(u"status %1, server: %2"_qs.arg(reply.status).arg(
            QString::fromUtf8(m_server->readAllStandardError().right(400)))));
        const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
        QVERIFY(answer);
        QCOMPARE(answer->results.at(0).status, ResultStatus::Applied);
        const Uuid ticket = Uuid::fromBytes(command.args.at(1).toBytes());
        if (answered.contains(ticket))
            QCOMPARE(answer->results.at(0).number, answered.value(ticket));
    }
    m_server->terminate();
    QVERIFY(m_server->waitForFinished(10'000));
    const Ran checked = run({ u"check"_qs, u"--data"_qs, data() });
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    const auto core = server::ServerCore::open(data());
    QVERIFY(core);
    auto s = (*core)->database().statement("SELECT count(*), count(DISTINCT id), count(DISTINCT number) FROM ticket");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), qint64(all.size()));
    QCOMPARE(s.int64(1), qint64(all.size()));
    QCOMPARE(s.int64(2), qint64(all.size()));
}

FIRSTLINE_TEST_MAIN(TestServerProcess)
#include "tst_server_process.moc"
