#include "core/content/icalendar.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace firstline;
using namespace firstline::content;

namespace {

const ICalWindow kYears { QDate(2026, 1, 1), QDate(2027, 12, 31), QStringLiteral("Europe/Warsaw") };

QByteArray feed(const QByteArray &event)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

QStringList read(const QByteArray &event)
{
    const auto all = readICalendar(feed(event), kYears);
    if (!all)
        return { all.error().detail };
    QStringList texts;
    for (const ICalDay &day : all->days) {
        const QString hours = day.allDay ? QString() : QStringLiteral(" %1-%2").arg(day.startS / 60).arg(day.endS / 60);
        texts.append(day.date.toString(Qt::ISODate) + hours + u' ' + day.name);
    }
    return texts;
}

} // namespace

/// Reading of holidays from iCalendar files.
class TestContentICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feeds_whenOfOthers_thenTheirExpectationsHold();
    void event_whenRead_thenDaysAre_data();
    void event_whenRead_thenDaysAre();
    void file_whenBad_thenSentenceNamesLineAndField_data();
    void file_whenBad_thenSentenceNamesLineAndField();
    void series_whenOneIsMoved_thenItStandsOnce();
    void file_whenCut_thenNeverCrashes();
    void days_whenTakenOut_thenShortAndOffDaysAre();
};

void TestContentICalendar::feeds_whenOfOthers_thenTheirExpectationsHold()
{
    FIRSTLINE_NEED_DATA(data);
    const QDir folder(data + QStringLiteral("/reference/ics"));
    QFile file(folder.filePath(QStringLiteral("expected.json")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("No reference/ics/expected.json under FIRSTLINE_DATA");
    const QJsonObject oracle = QJsonDocument::fromJson(file.readAll()).object();
    const QDate today = QDateTime::fromString(oracle.value(QStringLiteral("now")).toString(), Qt::ISODate).date();
    const QJsonObject expected = oracle.value(QStringLiteral("expected")).toObject();
    QVERIFY(today.isValid() && !expected.isEmpty());
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QFile ics(folder.filePath(it.key()));
        QVERIFY2(ics.open(QIODevice::ReadOnly), qPrintable(it.key()));
        const auto read = readICalendar(ics.readAll(), { today.addYears(-1), today.addYears(3), QStringLiteral("Europe/Berlin") });
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QJsonObject found;
        for (const ICalDay &day : read->days)
            found.insert(day.date.toString(Qt::ISODate), day.name);
        QCOMPARE(found, it.value().toObject());
    }
}

void TestContentICalendar::event_whenRead_thenDaysAre_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("one day") << QByteArray("DTSTART;VALUE=DATE:20260501\nSUMMARY:Labour\\, day") << QStringList { u"2026-05-01 Labour, day"_qs };
    QTest::newRow("folded") << QByteArray("DTSTART;VALUE=DATE:20260501\r\nSUMMARY:Lab\r\n our day") << QStringList { u"2026-05-01 Labour day"_qs };
    QTest::newRow("two days") << QByteArray("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260503\nSUMMARY:A")
                              << QStringList { u"2026-05-01 A"_qs, u"2026-05-02 A"_qs };
    QTest::newRow("duration") << QByteArray("DTSTART;VALUE=DATE:20260501\nDURATION:P2D\nSUMMARY:A") << QStringList { u"2026-05-01 A"_qs, u"2026-05-02 A"_qs };
    QTest::newRow("yearly") << QByteArray("DTSTART;VALUE=DATE:20101225\nRRULE:FREQ=YEARLY\nSUMMARY:A") << QStringList { u"2026-12-25 A"_qs, u"2027-12-25 A"_qs };
    QTest::newRow("leap day") << QByteArray("DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY\nSUMMARY:A") << QStringList {};
    QTest::newRow("nth weekday") << QByteArray("DTSTART;VALUE=DATE:20101125\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:A")
                                 << QStringList { u"2026-11-26 A"_qs, u"2027-11-25 A"_qs };
    QTest::newRow("until") << QByteArray("DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;UNTIL=20260101\nSUMMARY:A") << QStringList { u"2026-01-01 A"_qs };
    QTest::newRow("except") << QByteArray("DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260101\nSUMMARY:A")
                            << QStringList { u"2027-01-01 A"_qs };
    QTest::newRow("further dates") << QByteArray("DTSTART;VALUE=DATE:20260101\nRDATE;VALUE=DATE:20260202,20260303\nSUMMARY:A")
                                   << QStringList { u"2026-01-01 A"_qs, u"2026-02-02 A"_qs, u"2026-03-03 A"_qs };
    QTest::newRow("hours in a zone") << QByteArray("DTSTART;TZID=Europe/London:20260701T090000\nDTEND;TZID=Europe/London:20260701T103000\nSUMMARY:A")
                                     << QStringList { u"2026-07-01 600-690 A"_qs };
    QTest::newRow("hours in UTC") << QByteArray("DTSTART:20260101T230000Z\nDTEND:20260102T010000Z\nSUMMARY:A") << QStringList { u"2026-01-02 0-120 A"_qs };
    QTest::newRow("over midnight") << QByteArray("DTSTART:20260101T220000\nDTEND:20260102T060000\nSUMMARY:A")
                                   << QStringList { u"2026-01-01 1320-1440 A"_qs, u"2026-01-02 0-360 A"_qs };
    QTest::newRow("Outlook's zone") << QByteArray("DTSTART;TZID=\"Central European Standard Time\":20260701T090000\nDURATION:PT1H\nSUMMARY:A")
                                    << QStringList { u"2026-07-01 540-600 A"_qs };
    QTest::newRow("cancelled") << QByteArray("DTSTART;VALUE=DATE:20260501\nSTATUS:CANCELLED\nSUMMARY:A") << QStringList {};
    QTest::newRow("ends before it begins") << QByteArray("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20200101\nSUMMARY:A") << QStringList { u"2026-05-01 A"_qs };
    QTest::newRow("with an alarm") << QByteArray("DTSTART;VALUE=DATE:20260501\nSUMMARY:A\nBEGIN:VALARM\nTRIGGER:-PT15H\nDTSTART:rubbish\nEND:VALARM")
                                   << QStringList { u"2026-05-01 A"_qs };
}

void TestContentICalendar::event_whenRead_thenDaysAre()
{
    QFETCH(QByteArray, event);
    QFETCH(QStringList, days);
    QCOMPARE(read(event), days);
}

void TestContentICalendar::file_whenBad_thenSentenceNamesLineAndField_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("begins");
    QTest::newRow("empty") << QByteArray() << u"line 1"_qs;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"line 1"_qs;
    QTest::newRow("a table") << QByteArray("date;name\n2026-01-01;New Year\n") << u"line 1"_qs;
    QTest::newRow("no date") << feed("SUMMARY:A") << u"line 3, DTSTART"_qs;
    QTest::newRow("bad date") << feed("SUMMARY:A\r\nDTSTART;VALUE=DATE:20260231") << u"line 5, DTSTART"_qs;
    QTest::newRow("bad hour") << feed("DTSTART:20260101T250000") << u"line 4, DTSTART"_qs;
    QTest::newRow("twice") << feed("DTSTART:20260101\nDTSTART:20260102") << u"line 5, DTSTART"_qs;
    QTest::newRow("unknown zone") << feed("DTSTART;TZID=Mars/Olympus:20260101T090000") << u"line 4, DTSTART"_qs;
    QTest::newRow("bad rule") << feed("DTSTART:20260101\nRRULE:FREQ=SOMETIMES") << u"line 5, RRULE"_qs;
    QTest::newRow("every second") << feed("DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY") << u"line 5, RRULE"_qs;
    QTest::newRow("bad duration") << feed("DTSTART:20260101\nDURATION:long") << u"line 5, DURATION"_qs;
    QTest::newRow("bad except") << feed("DTSTART:20260101\nEXDATE:soon") << u"line 5, EXDATE"_qs;
    QTest::newRow("no end") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n") << u"line 3, END"_qs;
    QTest::newRow("wrong end") << QByteArray("BEGIN:VCALENDAR\nEND:VEVENT\n") << u"line 2, END"_qs;
    QTest::newRow("no UTF-8") << feed("SUMMARY:\xff\xfe") << u"line 4"_qs;
}

void TestContentICalendar::file_whenBad_thenSentenceNamesLineAndField()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, begins);
    const auto result = readICalendar(file, kYears);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadInput);
    QVERIFY2(result.error().detail.startsWith(begins), qPrintable(result.error().detail));
}

void TestContentICalendar::series_whenOneIsMoved_thenItStandsOnce()
{
    const QByteArray file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20250601\nRRULE:FREQ=YEARLY\nSUMMARY:A\nEND:VEVENT\n"
                            "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20260601\nDTSTART;VALUE=DATE:20260608\nSUMMARY:A moved\nEND:VEVENT\n"
                            "END:VCALENDAR\n";
    const auto all = readICalendar(file, kYears);
    QVERIFY(all);
    QCOMPARE(all->days.size(), size_t(2));
    QCOMPARE(all->days.at(0).date, QDate(2026, 6, 8));
    QCOMPARE(all->days.at(1).date, QDate(2027, 6, 1));
}

void TestContentICalendar::file_whenCut_thenNeverCrashes()
{
    const QByteArray whole = feed("DTSTART;TZID=\"Europe/Warsaw\":20260101T090000\r\nDTEND:20260102T010000Z\r\nRRULE:FREQ=MONTHLY;COUNT=3\r\nSUMMARY:\xC5\x81\xC3\xB3"
                                  "d\xC5\xBA\r\n folded\r\nEXDATE:20260201T080000Z");
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!readICalendar(whole.left(length), kYears) || length > whole.size() - 4);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray bent = whole;
        bent[at] = char(bent[at] ^ 0x15);
        const auto result = readICalendar(bent, kYears);
        QVERIFY(result || !result.error().detail.isEmpty());
    }
}

void TestContentICalendar::days_whenTakenOut_thenShortAndOffDaysAre()
{
    Calendar calendar;
    calendar.week = { { 5, { { 9 * 3600, 18 * 3600 } } } };
    calendar.exceptions = { { QDate(2026, 5, 8), { { 8 * 3600, 12 * 3600 } }, QStringLiteral("short") } };
    const std::vector<ICalDay> days {
        { QDate(2026, 5, 1), QStringLiteral("off"), true, 0, 86400, 1 },
        { QDate(2026, 5, 15), QStringLiteral("meeting"), false, 10 * 3600, 11 * 3600, 2 },
        { QDate(2026, 5, 8), QStringLiteral("other"), false, 0, 9 * 3600, 3 },
    };
    const auto made = takeOut(calendar, days);
    QCOMPARE(made.size(), size_t(3));
    QVERIFY(made.at(0).intervals.empty() && made.at(0).name == u"off");
    QCOMPARE(made.at(1).name, QStringLiteral("short"));
    QVERIFY(made.at(1).intervals == (std::vector<DayInterval> { { 9 * 3600, 12 * 3600 } }));
    QVERIFY(made.at(2).intervals == (std::vector<DayInterval> { { 9 * 3600, 10 * 3600 }, { 11 * 3600, 18 * 3600 } }));
}

FIRSTLINE_TEST_MAIN(TestContentICalendar)
#include "tst_content_icalendar.moc"
