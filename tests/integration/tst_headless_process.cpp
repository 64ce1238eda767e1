#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace {

QString program(const char *name)
{
    return qEnvironmentVariable("FIRSTLINE_BIN") % u'/' % QString::fromLatin1(name);
}

/// A headless workstation in a process of its own.
class Station
{
public:
    void start(const QString &dir, const QString &url, const QString &user, const QString &password, bool offline)
    {
        QStringList arguments { u"--profile"_qs, dir, u"--server"_qs, url, u"--user"_qs, user, u"--password-file"_qs, password };
        if (offline)
            arguments << u"--offline"_qs;
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(program("firstline-headless"), arguments);
        QVERIFY(m_process->waitForStarted());
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

    /// The first answer to a line that may not even hold an id.
    QJsonObject askLine(const QByteArray &line)
    {
        m_process->write(line + '\n');
        QElapsedTimer timer;
        timer.start();
        while (!m_process->canReadLine() && timer.elapsed() < 60'000)
            m_process->waitForReadyRead(1000);
        return QJsonDocument::fromJson(m_process->readLine()).object();
    }

    QJsonObject ask(const char *what) { return ask(QJsonObject { { u"do"_qs, QString::fromLatin1(what) } }); }

    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }

    bool quit()
    {
        ask("quit");
        return m_process->waitForFinished(20'000) && m_process->exitCode() == 0;
    }

private:
    std::unique_ptr<QProcess> m_process;
    int m_last = 0;
};

/// A server process with the dispatchers anna and boris.
class Desk
{
public:
    void serve()
    {
        QFile file(password());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("correct horse battery\n");
        file.close();
        const QString data = m_folder.filePath(u"srv"_qs);
        const QString serverProgram = program("firstline-server");
        QCOMPARE(QProcess::execute(serverProgram, { u"init"_qs, u"--data"_qs, data, u"--admin"_qs, u"chief"_qs, u"--password-file"_qs, password() }), 0);
        for (const QString &name : { u"anna"_qs, u"boris"_qs })
            QCOMPARE(QProcess::execute(serverProgram, { u"user"_qs, u"--data"_qs, data, u"add"_qs, name, u"--role"_qs, u"dispatcher"_qs, u"--password-file"_qs, password() }), 0);
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(serverProgram, { u"serve"_qs, u"--data"_qs, data, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--insecure-http"_qs });
        QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine(), 30'000);
        m_url = QString::fromLatin1(m_server.readLine()).section(u' ', -1).trimmed();
        QVERIFY2(m_url.startsWith(u"http://127.0.0.1:"), qPrintable(m_url));
    }

    void start(Station &station, const QString &profile, const QString &user, bool offline = false)
    {
        station.start(m_folder.filePath(profile), m_url, user, password(), offline);
    }

    bool end()
    {
        m_server.terminate();
        return m_server.waitForFinished(20'000);
    }

private:
    QString password() const { return m_folder.filePath(u"password"_qs); }

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_url;
};

bool isOk(const QJsonObject &answer)
{
    return answer.value(u"ok"_qs).toBool();
}

} // namespace

class TestHeadlessProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offlineWork_whenKilledAndBackOnline_thenBothDumpsAreEqual();
    void note_whenOnlyForSome_thenTheyAloneGetIt();
    void request_whenMisshapen_thenSaysWhatAndChangesNothing_data();
    void request_whenMisshapen_thenSaysWhatAndChangesNothing();
    void cleanupTestCase();

private:
    std::unique_ptr<Desk> m_desk; ///< Of the misshapen requests: one for all of them.
    Station m_station;
};

void TestHeadlessProcess::offlineWork_whenKilledAndBackOnline_thenBothDumpsAreEqual()
{
    Desk desk;
    desk.serve();
    Station a, b;
    desk.start(a, u"a"_qs, u"anna"_qs);
    desk.start(b, u"b"_qs, u"boris"_qs);
    QVERIFY(isOk(a.ask("sync")));
    QVERIFY(isOk(b.ask("sync")));
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"off"_qs } })));
    QSet<qint64> numbers;
    for (int i = 0; i < 50; ++i) {
        const QJsonObject answer = a.ask({ { u"do"_qs, u"register"_qs },
            { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"Offline %1"_qs.arg(i) }, { u"text"_qs, u"typed offline"_qs } } } });
        QVERIFY(isOk(answer));
        numbers.insert(answer.value(u"number"_qs).toInteger());
        if (i % 10 == 9) {
            // What was answered survives a SIGKILL.
            a.kill();
            desk.start(a, u"a"_qs, u"anna"_qs, true);
        }
    }
    QCOMPARE(numbers.size(), 50);
    const qint64 first = *std::min_element(numbers.begin(), numbers.end());
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"note"_qs }, { u"ticket"_qs, first }, { u"text"_qs, u"noted offline"_qs } })));
    QVERIFY(isOk(b.ask({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"Of boris"_qs }, { u"text"_qs, u"online"_qs } } } })));
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"on"_qs } })));
    // Killed while it pushes.
    a.kill();
    desk.start(a, u"a"_qs, u"anna"_qs);
    QVERIFY(isOk(a.ask("sync")));
    QVERIFY(isOk(b.ask("sync")));
    QVERIFY(isOk(a.ask("sync")));
    const QJsonObject status = a.ask("status");
    QCOMPARE(status.value(u"pending"_qs).toInt(), 0);
    QCOMPARE(status.value(u"conflicts"_qs).toInt(), 0);
    QCOMPARE(status.value(u"tickets"_qs).toInt(), 51);
    const QString dumpA = a.ask("dump").value(u"sha256"_qs).toString();
    QVERIFY(!dumpA.isEmpty());
    QCOMPARE(b.ask("dump").value(u"sha256"_qs).toString(), dumpA);
    int notes = 0;
    const QJsonArray messages = b.ask({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, first } }).value(u"messages"_qs).toArray();
    for (const QJsonValue &message : messages)
        notes += message.toObject().value(u"text"_qs).toString() == u"noted offline" ? 1 : 0;
    QCOMPARE(notes, 1);

    // With the numbers used up there is a name, which is good for everything a number is good for, for ever.
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"off"_qs } })));
    QString name;
    for (int i = 0; i < 600 && name.isEmpty(); ++i) {
        const QJsonObject answer = a.ask({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"More %1"_qs.arg(i) } } } });
        QVERIFY(isOk(answer));
        name = answer.value(u"number"_qs).toString();
    }
    QVERIFY2(name.startsWith(u"NEW-"), qPrintable(name));
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"note"_qs }, { u"ticket"_qs, name }, { u"text"_qs, u"by name"_qs } })));
    const QJsonArray noted = a.ask({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, name } }).value(u"messages"_qs).toArray();
    QCOMPARE(noted.last().toObject().value(u"text"_qs).toString(), u"by name"_qs);
    QVERIFY(isOk(a.ask({ { u"do"_qs, u"network"_qs }, { u"state"_qs, u"on"_qs } })));
    QVERIFY(isOk(a.ask("sync")));
    QVERIFY(isOk(b.ask("sync")));
    const QJsonObject named = b.ask({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, name } });
    QVERIFY(named.value(u"number"_qs).toInteger() > 0);
    QVERIFY(!isOk(b.ask({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, u"NEW-none-1"_qs } })));
    QVERIFY(a.quit());
    QVERIFY(b.quit());
    QVERIFY(desk.end());
}

void TestHeadlessProcess::note_whenOnlyForSome_thenTheyAloneGetIt()
{
    Desk desk;
    desk.serve();
    Station a, b;
    desk.start(a, u"a"_qs, u"anna"_qs);
    desk.start(b, u"b"_qs, u"boris"_qs);
    QVERIFY(isOk(a.ask("sync")));
    const QJsonObject made = a.ask({ { u"do"_qs, u"register"_qs }, { u"ticket"_qs, QJsonObject { { u"subject"_qs, u"Safe"_qs }, { u"text"_qs, u"It does not open."_qs } } } });
    QVERIFY(isOk(made));
    const QJsonValue ticket = made.value(u"number"_qs);
    const auto write = [&](const QString &text, const QJsonArray &only) {
        return a.ask({ { u"do"_qs, u"note"_qs }, { u"ticket"_qs, ticket }, { u"text"_qs, text }, { u"only"_qs, only } });
    };
    QVERIFY(write(u"for me"_qs, { u"anna"_qs }).value(u"annex"_qs).isString());
    QVERIFY(write(u"for him"_qs, { u"boris"_qs }).value(u"annex"_qs).isString());
    QVERIFY(!isOk(write(u"for whom"_qs, { u"nobody of that name"_qs })));
    QVERIFY(!isOk(write(u"for whom"_qs, {})));
    QVERIFY(isOk(a.ask("sync")));
    QVERIFY(isOk(b.ask("sync")));
    const auto annexes = [&](Station &station) {
        return station.ask({ { u"do"_qs, u"get"_qs }, { u"ticket"_qs, ticket } }).value(u"annexes"_qs).toArray();
    };
    QCOMPARE(annexes(a).size(), 2);
    QCOMPARE(annexes(b).size(), 1);
    QVERIFY(QJsonDocument(annexes(b)).toJson().contains("for him"));
    QCOMPARE(a.ask("dump").value(u"sha256"_qs), b.ask("dump").value(u"sha256"_qs));
    QVERIFY(a.quit());
    QVERIFY(b.quit());
    QVERIFY(desk.end());
}

void TestHeadlessProcess::request_whenMisshapen_thenSaysWhatAndChangesNothing_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *request, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(request) << QString::fromLatin1(says);
    };
    row("no object", "[1,2]", "a request is an object");
    row("no json", "{\"do\":", "not JSON");
    row("no do", "{\"id\":1}", "");
    row("lost words", R"({"do":"register","ticket":{"subject":"s","comment":"words"}})", "comment");
    row("no subject", R"({"do":"register","ticket":{"text":"t"}})", "subject");
    row("subject is a number", R"({"do":"register","ticket":{"subject":5}})", "subject of ticket is a text");
    row("priority zero", R"({"do":"register","ticket":{"subject":"s","priority":0}})", "from 1 to 4");
    row("priority text", R"({"do":"register","ticket":{"subject":"s","priority":"high"}})", "from 1 to 4");
    row("tags number", R"({"do":"register","ticket":{"subject":"s","tags":[1]}})", "list of texts");
    row("company number", R"({"do":"register","ticket":{"subject":"s","company":7}})", "company of ticket is a text");
    row("done is text", R"({"do":"register","ticket":{"subject":"s","done":"yes"}})", "an object");
    row("done holds more", R"({"do":"register","ticket":{"subject":"s","done":{"text":"t"}}})", "text");
    row("subject too long", "LONG", "at most");
    row("contact without name", R"({"do":"contact","contact":{"phones":["+48 1"]}})", "name");
    row("minutes text", R"({"do":"log_time","ticket":1,"minutes":"ten"})", "whole number");
    row("sort", R"({"do":"list","sort":"colour"})", "colour");
    row("client", R"({"do":"status","client":"x"})", "client");
}

void TestHeadlessProcess::request_whenMisshapen_thenSaysWhatAndChangesNothing()
{
    QFETCH(QString, request);
    QFETCH(QString, says);
    if (!m_desk) {
        m_desk = std::make_unique<Desk>();
        m_desk->serve();
        m_desk->start(m_station, u"a"_qs, u"anna"_qs);
        QVERIFY(isOk(m_station.ask("sync")));
    }
    if (request == u"LONG")
        request = u"{\"do\":\"register\",\"ticket\":{\"subject\":\""_qs % QString(20'001, u'x') % u"\"}}"_qs;
    const QJsonObject answer = m_station.askLine(request.toUtf8());
    QVERIFY(!isOk(answer));
    const QString detail = answer.value(u"error"_qs).toObject().value(u"detail"_qs).toString();
    QVERIFY2(!detail.isEmpty() && detail.contains(says), qPrintable(detail));
    const QJsonObject status = m_station.ask("status");
    QCOMPARE(status.value(u"pending"_qs).toInt(), 0);
    QCOMPARE(status.value(u"tickets"_qs).toInt(), 0);
}

void TestHeadlessProcess::cleanupTestCase()
{
    if (!m_desk)
        return;
    QVERIFY(m_station.quit());
    QVERIFY(m_desk->end());
}

FIRSTLINE_TEST_MAIN(TestHeadlessProcess)
#include "tst_headless_process.moc"
