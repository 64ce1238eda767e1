#include "core/content/gzip.h"
#include "core/domain/ticket.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

using namespace firstline;

namespace {

constexpr int kCases = 60; ///< Of each log.

using Row = QHash<QString, QString>;

/// A log as its lines say: the published ones hold no quotes.
struct Log {
    QByteArray head;
    QHash<QString, QList<Row>> cases;
    QHash<QString, QByteArrayList> lines;
    QStringList ids; ///< In the order in which they come first.
};

Log readLog(const QString &file)
{
    Log log;
    const auto device = content::openMaybeGzip(file);
    if (!device)
        return log;
    const QByteArrayList lines = (*device)->readAll().split('\n');
    log.head = lines.first().trimmed();
    const QStringList header = QString::fromUtf8(log.head).split(u',');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const QStringList cells = QString::fromUtf8(line).split(u',');
        Row row;
        for (qsizetype c = 0; c < header.size() && c < cells.size(); ++c)
            row.insert(header.at(c), cells.at(c).simplified());
        const QString id = row.value(u"case:concept:name"_qs);
        if (!log.cases.contains(id))
            log.ids.append(id);
        log.cases[id].append(row);
        log.lines[id].append(line);
    }
    return log;
}

/// What the words of a row mean, written down a second time. Shape: nothing when they do not say.
std::optional<QString> stateOf(const Row &row)
{
    static const QHash<QString, QString> helpdesk { { u"insert ticket"_qs, u"new"_qs }, { u"assign seriousness"_qs, u"new"_qs },
        { u"take in charge ticket"_qs, u"open"_qs }, { u"resolve sw anomaly"_qs, u"open"_qs },
        { u"wait"_qs, u"wait_customer"_qs }, { u"require upgrade"_qs, u"wait_third"_qs },
        { u"create sw anomaly"_qs, u"wait_third"_qs }, { u"schedule intervention"_qs, u"scheduled"_qs },
        { u"resolve ticket"_qs, u"solved"_qs }, { u"resolved"_qs, u"solved"_qs }, { u"verified"_qs, u"solved"_qs },
        { u"closed"_qs, u"closed"_qs }, { u"invalid"_qs, u"void"_qs }, { u"duplicate"_qs, u"void"_qs } };
    QString activity = row.value(u"concept:name"_qs);
    QString sub = row.value(u"lifecycle:transition"_qs);
    if (sub == u"complete") { // The closed problems write both words in one column.
        sub = activity.section(u'-', 1);
        activity = activity.section(u'-', 0, 0);
    }
    if (sub.isEmpty())
        return helpdesk.contains(activity.toLower()) ? std::optional(helpdesk.value(activity.toLower())) : std::nullopt;
    if (sub == u"Awaiting Assignment")
        return u"new"_qs;
    if (sub == u"Wait - User" || sub == u"Wait - Customer")
        return u"wait_customer"_qs;
    if (sub == u"Wait - Vendor")
        return u"wait_third"_qs;
    if (sub.startsWith(u"Wait"))
        return u"postponed"_qs;
    if (sub == u"Closed")
        return u"closed"_qs;
    if (sub == u"Cancelled")
        return u"void"_qs;
    return activity == u"Completed" ? u"solved"_qs : u"open"_qs;
}

bool ends(const QString &state)
{
    return state == u"solved" || state == u"closed" || state == u"void";
}

/// What a desk must show of one case.
struct Expected {
    QString state;
    QString group;
    QString agent;
    Instant created;
    std::optional<Instant> solved;
    int said = 0; ///< Events that stand for a row.
    int groups = 0;
    int agents = 0;
    int impacts = 0;
};

Expected expectedOf(QList<Row> rows, const QString &emptyDeskGroup)
{
    const auto timeOf = [](const Row &row) { return *fromIso(row.value(u"time:timestamp"_qs)); };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) { return timeOf(a) < timeOf(b); });
    const QString person = rows.first().contains(u"Resource"_qs) ? u"Resource"_qs : u"org:resource"_qs;
    Expected out;
    out.created = timeOf(rows.first());
    QString impact;
    for (const Row &row : std::as_const(rows)) {
        const Instant at = timeOf(row);
        QString state = stateOf(row).value_or(out.said == 0 ? u"new"_qs : out.state);
        if (state == u"new" && out.said > 0)
            state = u"open"_qs;
        if (state != out.state) {
            if (ends(out.state) && !ends(state))
                out.solved.reset();
            if (state == u"solved" || (state == u"closed" && !out.solved))
                out.solved = at;
        }
        out.state = state;
        ++out.said;
        QString group = row.value(u"org:group"_qs);
        if (group.isEmpty() && out.group.isEmpty())
            group = emptyDeskGroup;
        if (!group.isEmpty() && group != out.group) {
            ++out.groups;
            out.group = group;
        }
        const QString agent = row.value(person);
        if (!agent.isEmpty() && agent != out.agent) {
            ++out.agents;
            out.agent = agent;
        }
        const QString seen = row.value(u"impact"_qs);
        if (!seen.isEmpty() && !impact.isEmpty() && seen != impact)
            ++out.impacts;
        if (!seen.isEmpty())
            impact = seen;
    }
    return out;
}

QString program(const char *name)
{
    return qEnvironmentVariable("FIRSTLINE_BIN") % u'/' % QString::fromLatin1(name);
}

bool succeeds(const QStringList &arguments)
{
    return QProcess::execute(program("firstline-server"), arguments) == 0;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// One request and its answer.
QJsonObject ask(QProcess &station, QJsonObject request)
{
    static int s_last = 0;
    request.insert(u"id"_qs, ++s_last);
    station.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        while (station.canReadLine()) {
            const QJsonObject answer = QJsonDocument::fromJson(station.readLine()).object();
            if (answer.value(u"id"_qs).toInt() == s_last)
                return answer;
        }
        if (!station.waitForReadyRead(1000) && station.state() != QProcess::Running)
            break;
    }
    return {};
}

int countOf(const QJsonArray &events, const QStringList &fields)
{
    return int(std::count_if(events.begin(), events.end(),
        [&](const QJsonValue &event) { return fields.contains(event.toObject().value(u"field"_qs).toString()); }));
}

} // namespace

/// Real logs through the programs that people run: imported by the server, synchronised by a workstation without a
/// screen, and read back there against an own reading of the same rows.
class TestImportSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void log_whenImportedAndSynchronised_thenWorkstationShowsItsCases_data();
    void log_whenImportedAndSynchronised_thenWorkstationShowsItsCases();

private:
    void compare(const QString &id, const Expected &expected, const QJsonObject &row, const QJsonObject &whole);
};

void TestImportSync::log_whenImportedAndSynchronised_thenWorkstationShowsItsCases_data()
{
    QTest::addColumn<QString>("file");
    const QString data = test::dataDir();
    const QDir dir(data % u"/event_logs"_qs);
    for (const QString &file : data.isEmpty() ? QStringList() : dir.entryList({ u"*.csv"_qs, u"*.csv.gz"_qs }, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << file;
}

void TestImportSync::compare(const QString &id, const Expected &expected, const QJsonObject &row, const QJsonObject &whole)
{
    const QJsonObject ticket = whole.value(u"ticket"_qs).toObject();
    const QJsonArray events = whole.value(u"events"_qs).toArray();
    const auto instantOf = [&](const QString &field) { return fromIso(ticket.value(field).toString()); };
    QVERIFY2(row.value(u"category"_qs).toString() == expected.state,
        qPrintable(id % u": " % row.value(u"category"_qs).toString() % u", not " % expected.state));
    QCOMPARE(row.value(u"queue"_qs).toString(), expected.group);
    QCOMPARE(row.value(u"assignee"_qs).toString(), expected.agent);
    QVERIFY2(instantOf(u"created_at"_qs) == expected.created, qPrintable(id));
    QVERIFY2(instantOf(u"solved_at"_qs) == expected.solved, qPrintable(id));
    // Beside these stand the desk's own: the policy that it stamped, deadlines that were missed.
    QCOMPARE(countOf(events, { u"status"_qs, u"activity"_qs }), expected.said);
    QCOMPARE(countOf(events, { u"queue"_qs }), expected.groups);
    QCOMPARE(countOf(events, { u"assignee"_qs }), expected.agents);
    QCOMPARE(countOf(events, { u"impact"_qs }), expected.impacts);
}

void TestImportSync::log_whenImportedAndSynchronised_thenWorkstationShowsItsCases()
{
    FIRSTLINE_NEED_DATA(data);
    QFETCH(QString, file);
    const Log log = readLog(data % u"/event_logs/"_qs % file);
    if (!log.head.contains("case:concept:name") || log.ids.isEmpty())
        QSKIP("Not a log of this form");
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    QStringList ids = log.ids;
    std::shuffle(ids.begin(), ids.end(), chance);
    ids.resize(std::min<qsizetype>(ids.size(), kCases));
    QByteArray part = log.head + '\n';
    for (const QString &id : std::as_const(ids))
        part += log.lines.value(id).join('\n') + '\n';

    QTemporaryDir folder;
    const QString desk = folder.filePath(u"desk"_qs);
    const QString password = folder.filePath(u"password"_qs);
    const QString csv = folder.filePath(u"log.csv"_qs);
    QVERIFY(write(password, "correct horse battery\n") && write(csv, part));
    QVERIFY(succeeds({ u"init"_qs, u"--data"_qs, desk, u"--admin"_qs, u"chief"_qs, u"--password-file"_qs, password }));
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(program("firstline-server"),
        { u"serve"_qs, u"--data"_qs, desk, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--insecure-http"_qs });
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
    const QString url = QString::fromLatin1(server.readLine()).section(u' ', -1).trimmed();
    // The running server takes the work over.
    QVERIFY(succeeds({ u"import"_qs, u"--data"_qs, desk, u"event-log"_qs, csv }));

    QProcess station;
    station.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    station.start(program("firstline-headless"), { u"--profile"_qs, folder.filePath(u"profile"_qs), u"--server"_qs, url,
        u"--user"_qs, u"chief"_qs, u"--password-file"_qs, password });
    QVERIFY(station.waitForStarted());
    QVERIFY(ask(station, { { u"do"_qs, u"sync"_qs } }).value(u"ok"_qs).toBool());
    const QJsonObject list = ask(station, { { u"do"_qs, u"list"_qs }, { u"limit"_qs, kCases * 2 } });
    QCOMPARE(list.value(u"total"_qs).toInt(), int(ids.size()));
    QHash<QString, std::pair<QJsonObject, QJsonObject>> found;
    for (const QJsonValue &row : list.value(u"tickets"_qs).toArray()) {
        const QJsonObject whole = ask(station, { { u"do"_qs, u"get"_qs }, { u"ticket"_qs, row.toObject().value(u"ticket"_qs) } });
        // Of the problems' case ids a prefix says which log they are of.
        const QString ref = whole.value(u"ticket"_qs).toObject().value(u"external_ref"_qs).toString().section(u':', -1);
        found.insert(ref, { row.toObject(), whole });
    }
    QCOMPARE(found.size(), ids.size());
    const QString firstGroup = log.head.contains("org:group") ? QString() : list.value(u"tickets"_qs).toArray().first().toObject().value(u"queue"_qs).toString();
    for (const QString &id : std::as_const(ids)) {
        QVERIFY2(found.contains(id), qPrintable(id));
        const auto &[row, whole] = found[id];
        compare(id, expectedOf(log.cases.value(id), firstGroup), row, whole);
        if (QTest::currentTestFailed())
            return;
    }
    ask(station, { { u"do"_qs, u"quit"_qs } });
    QVERIFY(station.waitForFinished(20'000));
    server.terminate();
    QVERIFY(server.waitForFinished(20'000));
}

FIRSTLINE_TEST_MAIN(TestImportSync)
#include "tst_import_sync.moc"
