#include "core/content/gzip.h"
#include "core/server/import/import.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

using namespace firstline;
using namespace firstline::server;

namespace {

using Row = QHash<QString, QString>;
using Cases = QHash<QString, QList<Row>>;

/// An own reading of the published logs: their rows hold no quotes, so lines are divided at commas.
Cases plainCases(const QString &file)
{
    Cases cases;
    const auto device = content::openMaybeGzip(file);
    if (!device)
        return cases;
    const QStringList lines = QString::fromUtf8((*device)->readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = lines.first().trimmed().split(u',');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines.at(i).trimmed().split(u',');
        Row row;
        for (qsizetype c = 0; c < header.size() && c < cells.size(); ++c)
            row.insert(header.at(c), cells.at(c));
        cases[row.value(u"case:concept:name"_qs)].append(row);
    }
    for (QList<Row> &rows : cases) {
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return fromIso(a.value(u"time:timestamp"_qs)) < fromIso(b.value(u"time:timestamp"_qs));
        });
    }
    return cases;
}

QJsonObject factsOf(const QString &data, const QString &file)
{
    QFile facts(data % u"/event_logs/facts.json"_qs);
    if (!facts.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(facts.readAll()).object().value(file).toObject();
}

QStringList logsIn(const QString &data)
{
    const QDir dir(data % u"/event_logs"_qs);
    return dir.entryList({ u"*.csv"_qs, u"*.csv.gz"_qs }, QDir::Files, QDir::Name);
}

int distinct(const Cases &cases, const QString &column)
{
    QSet<QString> values;
    for (const QList<Row> &rows : cases) {
        for (const Row &row : rows) {
            if (!row.value(column).isEmpty())
                values.insert(row.value(column));
        }
    }
    return int(values.size());
}

/// What the sub-status of an incident means, written down a second time.
StatusCategory expectedState(const QString &activity, const QString &sub, bool first)
{
    if (sub == u"Awaiting Assignment")
        return first ? StatusCategory::New : StatusCategory::Open;
    if (sub == u"Wait - User" || sub == u"Wait - Customer")
        return StatusCategory::WaitCustomer;
    if (sub == u"Wait - Vendor")
        return StatusCategory::WaitThird;
    if (sub.startsWith(u"Wait"))
        return StatusCategory::Postponed;
    if (sub == u"Closed")
        return StatusCategory::Closed;
    if (sub == u"Cancelled")
        return StatusCategory::Void;
    return activity == u"Completed" ? StatusCategory::Solved : StatusCategory::Open;
}

ImportOptions optionsFor(const QString &file, Instant now)
{
    ImportOptions options;
    options.file = file;
    options.now = now;
    return options;
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(content);
    return path;
}

} // namespace

/// Real logs of service desks, against facts that were counted elsewhere and a second, simpler reading.
class TestImportEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void import_whenLogIsReal_thenCountsAreThoseOfTheFacts_data();
    void import_whenLogIsReal_thenCountsAreThoseOfTheFacts();
    void rows_whenTheyCannotBeRead_thenTheyAreReportedAndTheRestGoesOn();
    void dryRun_whenDone_thenNothingChangedAndCountsAreTheSame();
    void mapping_whenGiven_thenAnotherLogIsRead();
    void mapping_whenWrong_thenItIsRefused_data();
    void mapping_whenWrong_thenItIsRefused();
    void timeZone_whenGiven_thenOffsetsAreIgnored();
    void rows_whenOutOfOrder_thenEventsAreInOrder();

private:
    void checkIncidents(test::TestDesk &desk, const Cases &cases);
    void checkCase(test::TestDesk &desk, const QString &id, const QList<Row> &rows);
};

void TestImportEventLog::import_whenLogIsReal_thenCountsAreThoseOfTheFacts_data()
{
    QTest::addColumn<QString>("file");
    const QString data = test::dataDir();
    for (const QString &file : data.isEmpty() ? QStringList() : logsIn(data))
        QTest::newRow(qPrintable(file)) << file;
}

void TestImportEventLog::import_whenLogIsReal_thenCountsAreThoseOfTheFacts()
{
    FIRSTLINE_NEED_DATA(data);
    if (logsIn(data).isEmpty())
        QSKIP("No logs in event_logs/");
    QFETCH(QString, file);
    const QJsonObject facts = factsOf(data, file);
    if (facts.isEmpty())
        QSKIP("facts.json says nothing of this log");
    const QString path = data % u"/event_logs/"_qs % file;
    const Cases cases = plainCases(path);

    test::TestDesk desk;
    QElapsedTimer timer;
    timer.start();
    const auto report = importEventLog(desk.core(), optionsFor(path, desk.now()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    const double seconds = double(timer.restart()) / 1000;
    qInfo("%s: %lld tickets, %lld rows in %.1f s, %.0f rows/s", qPrintable(file), report->made, report->accepted,
        seconds, double(report->accepted) / seconds);
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join(u'\n').left(1000)));
    QCOMPARE(report->made, qint64(facts.value(u"cases").toInt()));
    QCOMPARE(report->accepted, qint64(facts.value(u"rows").toInt()));
    QCOMPARE(report->refused, qint64(0));
    QCOMPARE(qint64(desk.all<Ticket>().size()), report->made);
    if (facts.contains(u"distinct org:group")) {
        // One group is the empty desk's own.
        QCOMPARE(int(desk.core().config()->groups().size()) - 1, facts.value(u"distinct org:group").toInt());
    }
    if (facts.contains(u"distinct product")) {
        QCOMPARE(int(desk.core().config()->categories().size()), facts.value(u"distinct product").toInt());
        QCOMPARE(int(desk.all<Asset>().size()), facts.value(u"distinct product").toInt());
    }
    if (!cases.begin()->first().contains(u"Resource"_qs)) {
        QCOMPARE(int(desk.core().config()->agents().size()), facts.value(u"distinct org:resource").toInt());
        QCOMPARE(int(desk.core().config()->agents().size()), distinct(cases, u"org:resource"_qs));
    }
    if (cases.begin()->first().contains(u"organization involved"_qs))
        checkIncidents(desk, cases);
    if (QTest::currentTestFailed())
        return;
    const qint64 head = desk.core().head();
    timer.restart();
    const auto again = importEventLog(desk.core(), optionsFor(path, desk.now()));
    QVERIFY(again);
    qInfo("again: %.1f s", double(timer.elapsed()) / 1000);
    QCOMPARE(again->made, qint64(0));
    QCOMPARE(again->accepted, report->accepted);
    QCOMPARE(desk.core().head(), head);
    const auto damage = desk.core().check();
    QVERIFY(damage);
    QVERIFY2(damage->isEmpty(), qPrintable(damage->join(u'\n').left(1000)));
}

void TestImportEventLog::checkCase(test::TestDesk &desk, const QString &id, const QList<Row> &rows)
{
    const auto aggregate = desk.ticketOf(id);
    QVERIFY2(aggregate.has_value(), qPrintable(id));
    const Ticket ticket = fromRecord<Ticket>(aggregate->header);
    const ConfigPtr config = desk.core().config();
    QVERIFY(ticket.number >= 40001);
    QCOMPARE(ticket.createdAt, *fromIso(rows.first().value(u"time:timestamp"_qs)));
    QCOMPARE(ticket.updatedAt, *fromIso(rows.last().value(u"time:timestamp"_qs)));
    QCOMPARE(config->group(ticket.queue)->name, rows.last().value(u"org:group"_qs));
    QCOMPARE(config->agent(ticket.assignee)->name, rows.last().value(u"org:resource"_qs));
    QCOMPARE(config->category(ticket.category)->name, rows.first().value(u"product"_qs));
    const QStringList impacts { u"Low"_qs, u"Medium"_qs, u"High"_qs, u"Major"_qs };
    QCOMPARE(ticket.impact, int(impacts.indexOf(rows.last().value(u"impact"_qs))) + 1);

    // The states as they followed each other, and the moments of every row.
    QList<std::pair<StatusCategory, Instant>> expected;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const StatusCategory state = expectedState(
            rows.at(i).value(u"concept:name"_qs), rows.at(i).value(u"lifecycle:transition"_qs), i == 0);
        const Instant at = *fromIso(rows.at(i).value(u"time:timestamp"_qs));
        if (expected.isEmpty() || expected.last().first != state)
            expected.append({ state, at });
    }
    QList<std::pair<StatusCategory, Instant>> found;
    qsizetype said = 0;
    for (const Event &event : aggregate->childrenOf<Event>()) {
        said += event.kind == EventKind::Imported || event.field == u"status" ? 1 : 0;
        if (event.field != u"status")
            continue;
        StatusId status;
        QVERIFY(FieldTraits<StatusId>::from(event.after, status));
        found.append({ config->status(status)->category, event.occurredAt });
    }
    QCOMPARE(said, rows.size());
    QVERIFY2(found == expected, qPrintable(id));
    QCOMPARE(ticket.statusCategory, expected.last().first);
    if (ticket.statusCategory == StatusCategory::Closed)
        QCOMPARE(*ticket.closedAt, expected.last().second);
}

void TestImportEventLog::checkIncidents(test::TestDesk &desk, const Cases &cases)
{
    QStringList ids = cases.keys();
    ids.sort();
    QRandomGenerator chance(2013);
    for (int i = 0; i < 50; ++i) {
        const QString id = ids.at(chance.bounded(int(ids.size())));
        checkCase(desk, id, cases.value(id));
        if (QTest::currentTestFailed())
            return;
    }
    for (const Group &group : desk.core().config()->groups()) {
        if (group.name.endsWith(u" 2nd"))
            QCOMPARE(group.line, Line::Second);
        if (group.name.endsWith(u" 3rd"))
            QCOMPARE(group.line, Line::Third);
    }
}

void TestImportEventLog::rows_whenTheyCannotBeRead_thenTheyAreReportedAndTheRestGoesOn()
{
    test::TestDesk desk;
    const QString file = writeFile(desk.path(u"bad.csv"_qs),
        "case:concept:name,concept:name,org:resource,time:timestamp\n"
        "A,Insert ticket,Ann,2020-01-01T10:00:00+01:00\n"
        "A,Take in charge ticket,Ann,soon\n"
        ",Wait,Ann,2020-01-01T11:00:00+01:00\n"
        "A,Wait,Ann\n"
        "A,,Ann,2020-01-01T11:00:00+01:00\n"
        "A,Closed,Bob,2020-01-01T12:00:00Z\n"
        "B,Closed,Bob,2020-13-01T12:00:00Z\n"
        "C,Closed,\xff\xfe,2020-12-01T12:00:00Z\n");
    const auto report = importEventLog(desk.core(), optionsFor(file, desk.now()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->made, qint64(1));
    QCOMPARE(report->accepted, qint64(2));
    QCOMPARE(report->refused, qint64(6));
    QCOMPARE(report->problems.size(), qsizetype(6));
    QCOMPARE(report->problems.at(0), u"line 3: the time cannot be read: soon"_qs);
    QCOMPARE(report->problems.at(1), u"line 4: the case id is missing"_qs);
    QVERIFY(report->problems.at(2).startsWith(u"line 5: "));
    QCOMPARE(report->problems.at(3), u"line 6: the activity is missing"_qs);
    const auto ticket = desk.ticketOf(u"A"_qs);
    QVERIFY(ticket);
    const Ticket header = fromRecord<Ticket>(ticket->header);
    QCOMPARE(header.statusCategory, StatusCategory::Closed);
    QCOMPARE(header.subject, u"Incident A"_qs);
    QCOMPARE(header.createdAt, *fromIso(u"2020-01-01T09:00:00Z"_qs));
}

void TestImportEventLog::dryRun_whenDone_thenNothingChangedAndCountsAreTheSame()
{
    test::TestDesk desk;
    const QString file = writeFile(desk.path(u"log.csv"_qs),
        "case:concept:name,concept:name,org:resource,time:timestamp\n"
        "A,Insert ticket,Ann,2020-01-01T10:00:00+01:00\n"
        "B,Insert ticket,Ann,2020-01-02T10:00:00+01:00\n"
        "B,Closed,Ann,2020-01-02T11:00:00+01:00\n"
        "C,Closed,Ann,never\n");
    ImportOptions options = optionsFor(file, desk.now());
    options.dryRun = true;
    const qint64 head = desk.core().head();
    const auto dry = importEventLog(desk.core(), options);
    QVERIFY(dry);
    QCOMPARE(desk.core().head(), head);
    QVERIFY(!desk.ticketOf(u"A"_qs));
    options.dryRun = false;
    const auto real = importEventLog(desk.core(), options);
    QVERIFY(real);
    QCOMPARE(dry->made, real->made);
    QCOMPARE(dry->accepted, real->accepted);
    QCOMPARE(dry->refused, real->refused);
    QCOMPARE(dry->problems, real->problems);
    QCOMPARE(real->made, qint64(2));
}

void TestImportEventLog::mapping_whenGiven_thenAnotherLogIsRead()
{
    test::TestDesk desk;
    const QString file = writeFile(desk.path(u"other.csv"_qs),
        "Nr;When;What;Who;Team;Level\n"
        "7;05-02-2014 08:00:30;eroeffnet;Ute;Netz Stufe 3;hoch\n"
        "7;05-02-2014 09:00:00;Notiz;Ute;Netz Stufe 3;hoch\n"
        "7;05-02-2014 10:00:00;erledigt;Max;Netz Stufe 3;hoch\n");
    ImportOptions options = optionsFor(file, desk.now());
    options.mappingFile = writeFile(desk.path(u"map.json"_qs),
        R"json({"delimiter": ";", "columns": {"Nr": "case", "When": "time", "What": "activity", "Who": "agent",
            "Level": "impact"}, "states": {"eroeffnet": "new", "erledigt": "solved", "Notiz": "keep"},
            "impacts": {"hoch": 3}, "line": "stufe (\\d)", "prefix": "de:", "type": "request",
            "time_formats": ["dd-MM-yyyy HH:mm:ss"], "time_zone": "Europe/Berlin"})json");
    options.columns.insert(u"Team"_qs, u"group"_qs);
    const auto report = importEventLog(desk.core(), options);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->made, qint64(1));
    QCOMPARE(report->accepted, qint64(3));
    const auto ticket = desk.ticketOf(u"de:7"_qs);
    QVERIFY(ticket);
    const Ticket header = fromRecord<Ticket>(ticket->header);
    QCOMPARE(header.statusCategory, StatusCategory::Solved);
    QCOMPARE(header.type, TicketType::Request);
    QCOMPARE(header.impact, 3);
    QCOMPARE(header.createdAt, *fromIso(u"2014-02-05T07:00:30Z"_qs));
    QCOMPARE(desk.core().config()->group(header.queue)->line, Line::Third);
}

void TestImportEventLog::mapping_whenWrong_thenItIsRefused_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("no json") << QByteArray("{");
    QTest::newRow("unknown key") << QByteArray(R"({"colums": {}})");
    QTest::newRow("unknown column") << QByteArray(R"({"columns": {"nothing": "case"}})");
    QTest::newRow("unknown field") << QByteArray(R"({"columns": {"case": "cake"}})");
    QTest::newRow("unknown state") << QByteArray(R"({"states": {"x": "sleeping"}})");
    QTest::newRow("bad impact") << QByteArray(R"({"impacts": {"x": 5}})");
    QTest::newRow("bad zone") << QByteArray(R"({"time_zone": "Mars/Base"})");
    QTest::newRow("line without group") << QByteArray(R"({"line": "[0-9]"})");
    QTest::newRow("no case column") << QByteArray(R"({"columns": {"case": "ignore"}})");
}

void TestImportEventLog::mapping_whenWrong_thenItIsRefused()
{
    QFETCH(QByteArray, mapping);
    test::TestDesk desk;
    ImportOptions options = optionsFor(
        writeFile(desk.path(u"log.csv"_qs), "case,activity,time\nA,new,2020-01-01T10:00:00Z\n"), desk.now());
    options.mappingFile = writeFile(desk.path(u"map.json"_qs), mapping);
    const auto report = importEventLog(desk.core(), options);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BadInput);
}

void TestImportEventLog::timeZone_whenGiven_thenOffsetsAreIgnored()
{
    test::TestDesk desk;
    ImportOptions options = optionsFor(
        writeFile(desk.path(u"log.csv"_qs), "case,activity,time\nA,new,2013-07-01T10:00:00.250+03:00\n"), desk.now());
    options.timeZone = u"Europe/Rome"_qs;
    QVERIFY(importEventLog(desk.core(), options));
    const auto ticket = desk.ticketOf(u"A"_qs);
    QVERIFY(ticket);
    QCOMPARE(fromRecord<Ticket>(ticket->header).createdAt, *fromIso(u"2013-07-01T08:00:00.250Z"_qs));
}

void TestImportEventLog::rows_whenOutOfOrder_thenEventsAreInOrder()
{
    test::TestDesk desk;
    // By the text the first row comes last; by the moment it comes first. Rows of one moment keep the file's order.
    ImportOptions options = optionsFor(writeFile(desk.path(u"log.csv"_qs),
                                           "case,activity,time,owner\n"
                                           "A,new,2013-07-01T12:30:00+03:00,Ann\n"
                                           "A,accepted,2013-07-01T11:00:00+01:00,Bob\n"
                                           "A,solved,2013-07-01T11:00:00+01:00,Cid\n"
                                           "A,reopened,2013-07-01T13:00:00Z,Bob\n"),
        desk.now());
    QVERIFY(importEventLog(desk.core(), options));
    const auto aggregate = desk.ticketOf(u"A"_qs);
    QVERIFY(aggregate);
    const Ticket ticket = fromRecord<Ticket>(aggregate->header);
    QCOMPARE(ticket.createdAt, *fromIso(u"2013-07-01T09:30:00Z"_qs));
    QCOMPARE(ticket.statusCategory, StatusCategory::Open);
    QCOMPARE(ticket.reopenCount, 1);
    QVERIFY(!ticket.solvedAt);
    QCOMPARE(desk.core().config()->agent(ticket.assignee)->name, u"Bob"_qs);
    QStringList words;
    for (const Event &event : aggregate->childrenOf<Event>()) {
        if (event.field == u"status")
            words.append(event.reason);
    }
    QCOMPARE(words, (QStringList { u"new"_qs, u"accepted"_qs, u"solved"_qs, u"reopened"_qs }));
}

FIRSTLINE_TEST_MAIN(TestImportEventLog)
#include "tst_import_eventlog.moc"
