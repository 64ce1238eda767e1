#include "core/service/remotetool.h"
#include "core/service/visitplan.h"
#include "core/service/worklog.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace firstline;
using service::RemoteTrouble;

/// Lengths of work as people write them, the remote-control tool's command line, and what counts as a visit.
class TestWorkTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void minutes_whenWritten_thenRead_data();
    void minutes_whenWritten_thenRead();
    void remote_whenIdIsPut_thenOneArgument_data();
    void remote_whenIdIsPut_thenOneArgument();
    void remote_whenSomethingIsMissing_thenSaid_data();
    void remote_whenSomethingIsMissing_thenSaid();
    void remote_whenStarted_thenTheProgramGetsItsArguments();
    void visit_whenRowAndDay_thenCounted();
};

void TestWorkTools::minutes_whenWritten_thenRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");
    const std::pair<const char *, int> rows[] { { "15", 15 }, { " 90 min", 90 }, { "1:30", 90 }, { "1h30", 90 }, { "1 h 30 m", 90 },
        { "1,5 h", 90 }, { "1.5h", 90 }, { "0,25", 15 }, { "1.5", 90 }, { "2h", 120 }, { "2 ч", 120 }, { "1 ч 20 мин", 80 },
        { "45 мин.", 45 }, { "1 godz. 15", 75 }, { "30 минут", 30 }, { "0:05", 5 }, { "24:00", 1440 }, { "1440", 1440 },
        { "", 0 }, { "0", 0 }, { "0:00", 0 }, { "1441", 0 }, { "25h", 0 }, { "-15", 0 }, { "1:75", 0 }, { "abc", 0 }, { "15 20", 0 },
        { "1e3", 0 }, { "99999999999", 0 }, { ",", 0 }, { ".", 0 } };
    for (const auto &[text, minutes] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << minutes;
}

void TestWorkTools::minutes_whenWritten_thenRead()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(service::spentMinutes(text).value_or(0), minutes);
}

void TestWorkTools::remote_whenIdIsPut_thenOneArgument_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("plain") << u"tool --connect {id}"_qs << u"123 456 789"_qs << QStringList { u"--connect"_qs, u"123 456 789"_qs };
    QTest::newRow("inside") << u"tool \"--to=rdp://{id}/\" -x"_qs << u"host"_qs << QStringList { u"--to=rdp://host/"_qs, u"-x"_qs };
    QTest::newRow("shell") << u"tool {id}"_qs << u"1; rm -rf ~ $(id) `id` \"x\" | y"_qs << QStringList { u"1; rm -rf ~ $(id) `id` \"x\" | y"_qs };
    QTest::newRow("twice") << u"tool {id} {id}"_qs << u"{id}"_qs << QStringList { u"{id}"_qs, u"{id}"_qs };
    QTest::newRow("umlaut") << u"tool {id}"_qs << u"Kasse-Süd"_qs << QStringList { u"Kasse-Süd"_qs };
}

void TestWorkTools::remote_whenIdIsPut_thenOneArgument()
{
    QFETCH(QString, command);
    QFETCH(QString, id);
    QFETCH(QStringList, arguments);
    const auto start = service::remoteStart(command, id);
    QCOMPARE(start.trouble, RemoteTrouble::None);
    QCOMPARE(start.program, u"tool"_qs);
    QCOMPARE(start.arguments, arguments);
}

void TestWorkTools::remote_whenSomethingIsMissing_thenSaid_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("id");
    QTest::addColumn<RemoteTrouble>("trouble");
    const QString tool = u"tool {id}"_qs;
    QTest::newRow("no command") << u"  "_qs << u"1"_qs << RemoteTrouble::NoCommand;
    QTest::newRow("no place") << u"tool --connect"_qs << u"1"_qs << RemoteTrouble::BadCommand;
    QTest::newRow("id as program") << u"{id} --connect {id}"_qs << u"1"_qs << RemoteTrouble::BadCommand;
    QTest::newRow("open quote") << u"tool \"{id}"_qs << u"1"_qs << RemoteTrouble::BadCommand;
    QTest::newRow("no id") << tool << u" "_qs << RemoteTrouble::NoId;
    QTest::newRow("option") << tool << u"--help"_qs << RemoteTrouble::UnsafeId;
    QTest::newRow("option behind a space") << tool << u" -x"_qs << RemoteTrouble::UnsafeId;
    QTest::newRow("newline") << tool << u"1\n2"_qs << RemoteTrouble::UnsafeId;
    QTest::newRow("null") << tool << QString(QChar(u'\0')) << RemoteTrouble::UnsafeId;
    QTest::newRow("turned") << tool << QString(u"1"_qs + QChar(0x202E) + u"2"_qs) << RemoteTrouble::UnsafeId;
    QTest::newRow("long") << tool << QString(1000, u'1') << RemoteTrouble::UnsafeId;
}

void TestWorkTools::remote_whenSomethingIsMissing_thenSaid()
{
    QFETCH(QString, command);
    QFETCH(QString, id);
    QFETCH(RemoteTrouble, trouble);
    QCOMPARE(service::remoteStart(command, id).trouble, trouble);
    QCOMPARE(service::startRemote(service::remoteStart(command, id)), trouble);
}

void TestWorkTools::remote_whenStarted_thenTheProgramGetsItsArguments()
{
    QTemporaryDir folder;
    const QString told = folder.filePath(u"told"_qs);
    QFile script(folder.filePath(u"my tool"_qs));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(QString(u"#!/bin/sh\nfor one in \"$@\"; do printf '[%s]' \"$one\"; done > '%1.part'\nmv '%1.part' '%1'\n"_qs.arg(told)).toUtf8());
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString command = u"\"%1\" --connect {id} end"_qs.arg(script.fileName());
    QCOMPARE(service::startRemote(service::remoteStart(command, u"12 34; $(touch x)"_qs)), RemoteTrouble::None);
    QTRY_VERIFY(QFile::exists(told));
    QFile read(told);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(read.readAll(), QByteArray("[--connect][12 34; $(touch x)][end]"));
    QCOMPARE(service::startRemote(service::remoteStart(u"no-such-tool-here {id}"_qs, u"1"_qs)), RemoteTrouble::NotInstalled);
    QCOMPARE(service::startRemote(service::remoteStart(u"\"%1\" {id}"_qs.arg(told), u"1"_qs)), RemoteTrouble::NotInstalled); // cannot be run
}

void TestWorkTools::visit_whenRowAndDay_thenCounted()
{
    ConfigSnapshot config;
    Group field;
    field.id = GroupId(Uuid::named("g", u"1"_qs));
    field.fieldService = true;
    config.put(toRecord(field));
    const QDate day(2026, 11, 20);
    const Instant noon = *fromIso(u"2026-11-20T12:00:00.000Z"_qs);
    const auto hours = [](int n) { return std::chrono::hours(n); };
    service::TicketRow row;
    row.statusCategory = StatusCategory::Scheduled;
    row.wakeAt = noon;
    QCOMPARE(*service::visitOn(row, config, day, day), std::optional(noon));
    QVERIFY(!service::visitOn(row, config, day.addDays(1), day));
    row.wakeAt = noon - hours(48); // missed
    QVERIFY(service::visitOn(row, config, day, day));
    QVERIFY(!service::visitOn(row, config, day.addDays(1), day));
    row = {};
    row.statusCategory = StatusCategory::Open;
    row.due = noon;
    QVERIFY(!service::visitOn(row, config, day, day)); // nobody goes there
    row.dueClock = ClockKind::OnSite;
    QVERIFY(service::visitOn(row, config, day, day));
    row.dueClock = ClockKind::Resolution;
    row.queue = field.id;
    QVERIFY(service::visitOn(row, config, day, day));
    row.due.reset();
    QCOMPARE(*service::visitOn(row, config, day, day), std::optional<Instant>());
    QVERIFY(!service::visitOn(row, config, day.addDays(1), day));
    row.statusCategory = StatusCategory::WaitCustomer;
    QVERIFY(!service::visitOn(row, config, day, day));
    row.statusCategory = StatusCategory::Solved;
    QVERIFY(!service::visitOn(row, config, day, day));
}

FIRSTLINE_TEST_MAIN(TestWorkTools)
#include "tst_work_tools.moc"
