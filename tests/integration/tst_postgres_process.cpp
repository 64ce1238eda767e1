#include "tests/support/postgres.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <sys/types.h>

using firstline::test::PostgresCluster;

namespace {

QString program(const char *name)
{
    return qEnvironmentVariable("FIRSTLINE_BIN") % u'/' % QString::fromLatin1(name);
}

bool isOk(const QJsonObject &answer)
{
    return answer.value(u"ok"_qs).toBool();
}

/// A server process.
class Server
{
public:
    bool start(const QString &dataDir)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program("firstline-server"), { u"serve"_qs, u"--data"_qs, dataDir, u"--listen"_qs,
                                                       u"127.0.0.1:0"_qs, u"--insecure-http"_qs });
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 120'000 && !m_process.canReadLine() && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(200);
        url = QString::fromLatin1(m_process.readLine()).section(u' ', -1).trimmed();
        return url.startsWith(u"http://127.0.0.1:");
    }

    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    int stop()
    {
        m_process.terminate();
        m_process.waitForFinished(20'000);
        return m_process.exitCode();
    }

    QString url;

private:
    QProcess m_process;
};

/// A workstation without a screen.
class Station
{
public:
    bool start(const QString &dir, const QString &url, const QString &user, const QString &password)
    {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(program("firstline-headless"), { u"--profile"_qs, dir, u"--server"_qs, url, u"--user"_qs, user,
                                                          u"--password-file"_qs, password });
        return m_process->waitForStarted();
    }

    QJsonObject ask(QJsonObject request)
    {
        const int id = ++m_last;
        request.insert(u"id"_qs, id);
        m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60'000) {
            while (m_process->canReadLine()) {
                const QJsonObject answer = QJsonDocument::fromJson(m_process->readLine()).object();
                if (answer.value(u"id"_qs).toInt() == id)
                    return answer;
            }
            if (!m_process->waitForReadyRead(1000) && m_process->state() != QProcess::Running)
                break;
        }
        return {};
    }

    QJsonObject ask(const char *what) { return ask(QJsonObject { { u"do"_qs, QString::fromLatin1(what) } }); }

    QJsonObject registers(const QString &subject)
    {
        return ask({ { u"do"_qs, u"register"_qs },
                     { u"ticket"_qs, QJsonObject { { u"subject"_qs, subject }, { u"text"_qs, u"typed"_qs } } } });
    }

    int tickets() { return ask("status").value(u"tickets"_qs).toInt(); }
    int pending() { return ask("status").value(u"pending"_qs).toInt(-1); }
    QString dump() { return ask("dump").value(u"sha256"_qs).toString(); }

    bool quit()
    {
        ask("quit");
        return m_process->waitForFinished(20'000) && m_process->exitCode() == 0;
    }

private:
    std::unique_ptr<QProcess> m_process;
    int m_last = 0;
};

} // namespace

/// Real processes: two servers on one PostgreSQL, a workstation at each.
class TestPostgresProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void change_whenMadeAtOneServer_thenSeenAtTheOther();
    void servers_whenKilledInTurn_thenNothingIsLostOrDoubled();
    void server_whenPaused_thenTheOtherGoesOn();
    void database_whenRestarted_thenServersComeBack();
    void commands_whenServing_thenWork();

private:
    int run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program("firstline-server"), arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_out = QString::fromUtf8(process.readAllStandardOutput());
        m_err = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
    QString m_password;
    QString m_out;
    QString m_err;
};

void TestPostgresProcess::initTestCase()
{
    FIRSTLINE_NEED_POSTGRES();
    m_cluster = std::make_unique<PostgresCluster>();
    QVERIFY2(m_cluster->problem().isEmpty(), qPrintable(m_cluster->problem()));
}

void TestPostgresProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = file(u"desk"_qs);
    m_password = file(u"password"_qs);
    QFile password(m_password);
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("correct horse battery\n");
    password.close();
    const QString url = m_cluster->makeDatabase();
    QVERIFY2(run({ u"init"_qs, u"--data"_qs, m_data, u"--database"_qs, url, u"--admin"_qs, u"chief"_qs,
                   u"--password-file"_qs, m_password })
                 == 0,
             qPrintable(m_err));
    for (const QString &name : { u"anna"_qs, u"boris"_qs }) {
        QVERIFY2(run({ u"user"_qs, u"--data"_qs, m_data, u"add"_qs, name, u"--role"_qs, u"dispatcher"_qs,
                       u"--password-file"_qs, m_password })
                     == 0,
                 qPrintable(m_err));
    }
}

void TestPostgresProcess::cleanup()
{
    m_folder.reset();
}

void TestPostgresProcess::change_whenMadeAtOneServer_thenSeenAtTheOther()
{
    Server first;
    Server second;
    QVERIFY(first.start(m_data));
    QVERIFY(second.start(m_data));
    Station anna;
    Station boris;
    QVERIFY(anna.start(file(u"a"_qs), first.url, u"anna"_qs, m_password));
    QVERIFY(boris.start(file(u"b"_qs), second.url, u"boris"_qs, m_password));
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY(isOk(boris.ask("sync")));
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(isOk((i % 2 ? anna : boris).registers(u"From one to the other"_qs)));
        QElapsedTimer timer;
        timer.start();
        // Nobody asks for it: the long poll brings it.
        QTRY_COMPARE_WITH_TIMEOUT((i % 2 ? boris : anna).tickets(), i, 10'000);
        qInfo() << "seen after" << timer.elapsed() << "ms";
    }
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY(isOk(boris.ask("sync")));
    QCOMPARE(anna.dump(), boris.dump());
    QVERIFY(anna.quit());
    QVERIFY(boris.quit());
    QCOMPARE(first.stop(), 0);
    QCOMPARE(second.stop(), 0);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, m_data }), 0);
}

void TestPostgresProcess::servers_whenKilledInTurn_thenNothingIsLostOrDoubled()
{
    constexpr int kRounds = 6;
    constexpr int kEach = 8;
    Station anna;
    Station boris;
    std::vector<std::unique_ptr<Server>> servers;
    for (int i = 0; i < 2; ++i) {
        servers.push_back(std::make_unique<Server>());
        QVERIFY(servers.back()->start(m_data));
    }
    QSet<qint64> numbers;
    for (int round = 0; round < kRounds; ++round) {
        QVERIFY(anna.start(file(u"a"_qs), servers[0]->url, u"anna"_qs, m_password));
        QVERIFY(boris.start(file(u"b"_qs), servers[1]->url, u"boris"_qs, m_password));
        // The first time a workstation has to learn the desk.
        if (round == 0) {
            QVERIFY(isOk(anna.ask("sync")));
            QVERIFY(isOk(boris.ask("sync")));
        }
        for (int i = 0; i < kEach; ++i) {
            for (Station *station : { &anna, &boris }) {
                const QJsonObject answer = station->registers(u"Of one of them"_qs);
                QVERIFY2(isOk(answer), QJsonDocument(answer).toJson().constData());
                numbers.insert(answer.value(u"number"_qs).toInteger());
            }
            if (i == kEach / 2)
                servers[size_t(round % 2)]->kill();
        }
        QVERIFY(anna.quit());
        QVERIFY(boris.quit());
        // It comes back on another port.
        servers[size_t(round % 2)] = std::make_unique<Server>();
        QVERIFY(servers[size_t(round % 2)]->start(m_data));
    }
    QVERIFY(anna.start(file(u"a"_qs), servers[1]->url, u"anna"_qs, m_password));
    QVERIFY(boris.start(file(u"b"_qs), servers[0]->url, u"boris"_qs, m_password));
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY(isOk(boris.ask("sync")));
    QVERIFY(isOk(anna.ask("sync")));
    QCOMPARE(anna.pending(), 0);
    QCOMPARE(boris.pending(), 0);
    QCOMPARE(anna.tickets(), 2 * kRounds * kEach);
    QCOMPARE(numbers.size(), 2 * kRounds * kEach);
    QCOMPARE(anna.dump(), boris.dump());
    QVERIFY(anna.quit());
    QVERIFY(boris.quit());
    for (const auto &server : servers)
        QCOMPARE(server->stop(), 0);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, m_data }), 0);
}

void TestPostgresProcess::server_whenPaused_thenTheOtherGoesOn()
{
    Server first;
    Server second;
    QVERIFY(first.start(m_data));
    QVERIFY(second.start(m_data));
    Station anna;
    Station boris;
    QVERIFY(anna.start(file(u"a"_qs), first.url, u"anna"_qs, m_password));
    QVERIFY(boris.start(file(u"b"_qs), second.url, u"boris"_qs, m_password));
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY(isOk(boris.ask("sync")));
    for (int i = 0; i < 20; ++i)
        QVERIFY(isOk(anna.registers(u"Before the pause"_qs)));
    // Wherever it stands now, perhaps inside a transaction.
    first.signal(SIGSTOP);
    QVERIFY(isOk(boris.registers(u"During the pause"_qs)));
    QTRY_COMPARE_WITH_TIMEOUT(boris.pending(), 0, 20'000);
    first.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(isOk(anna.ask("sync")), 60'000);
    QVERIFY(isOk(boris.ask("sync")));
    QVERIFY(isOk(anna.ask("sync")));
    QCOMPARE(anna.tickets(), 21);
    QCOMPARE(anna.dump(), boris.dump());
    QVERIFY(anna.quit());
    QVERIFY(boris.quit());
    QCOMPARE(first.stop(), 0);
    QCOMPARE(second.stop(), 0);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, m_data }), 0);
}

void TestPostgresProcess::database_whenRestarted_thenServersComeBack()
{
    Server server;
    QVERIFY(server.start(m_data));
    Station anna;
    QVERIFY(anna.start(file(u"a"_qs), server.url, u"anna"_qs, m_password));
    QVERIFY(isOk(anna.ask("sync")));
    m_cluster->stop(true);
    for (int i = 0; i < 5; ++i)
        QVERIFY(isOk(anna.registers(u"Without a database"_qs)));
    QVERIFY(m_cluster->start());
    QTRY_COMPARE_WITH_TIMEOUT(anna.pending(), 0, 60'000);
    QVERIFY(anna.quit());
    QCOMPARE(server.stop(), 0);
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, m_data }), 0);
}

void TestPostgresProcess::commands_whenServing_thenWork()
{
    QCOMPARE(run({ u"init"_qs, u"--data"_qs, m_data, u"--database"_qs, u"postgresql://u:secret@/x"_qs }), 2);
    Server server;
    QVERIFY(server.start(m_data));
    QVERIFY(!QFile::exists(m_data + u"/lock"_qs) || run({ u"user"_qs, u"--data"_qs, m_data, u"list"_qs }) == 0);
    QCOMPARE(run({ u"group"_qs, u"--data"_qs, m_data, u"add"_qs, u"Second line"_qs, u"--line"_qs, u"2"_qs }), 0);
    Station anna;
    QVERIFY(anna.start(file(u"a"_qs), server.url, u"anna"_qs, m_password));
    QVERIFY(isOk(anna.ask({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"Export me"_qs },
        { u"text"_qs, u"x"_qs }, { u"queue"_qs, u"Second line"_qs } } } })) || isOk(anna.ask("sync")));
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY(isOk(anna.registers(u"Export me too"_qs)));
    QVERIFY(isOk(anna.ask("sync")));
    QVERIFY2(run({ u"export"_qs, u"--data"_qs, m_data, u"tickets"_qs, u"--query"_qs, u"status:open"_qs }) == 0, qPrintable(m_err));
    QVERIFY2(run({ u"export"_qs, u"--data"_qs, m_data, u"tickets"_qs, u"--format"_qs, u"json"_qs }) == 0, qPrintable(m_err));
    QVERIFY(m_out.contains(u"Export me too"));
    QVERIFY2(run({ u"doctor"_qs, u"--data"_qs, m_data }) == 0, qPrintable(m_err));
    QVERIFY2(run({ u"backup"_qs, u"--data"_qs, m_data, file(u"dump"_qs) }) == 0, qPrintable(m_err));
    QCOMPARE(run({ u"restore"_qs, u"--data"_qs, m_data, file(u"dump"_qs) }), 1);
    QVERIFY(isOk(anna.registers(u"After the backup"_qs)));
    QVERIFY(isOk(anna.ask("sync")));
    QCOMPARE(server.stop(), 0);
    QVERIFY2(run({ u"restore"_qs, u"--data"_qs, m_data, file(u"dump"_qs) }) == 0, qPrintable(m_err));
    QCOMPARE(run({ u"check"_qs, u"--data"_qs, m_data }), 0);
    QVERIFY(anna.quit());
}

FIRSTLINE_TEST_MAIN(TestPostgresProcess)
#include "tst_postgres_process.moc"
