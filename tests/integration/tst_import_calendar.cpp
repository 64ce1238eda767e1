#include "core/server/import/import.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QFile>

using namespace firstline;
using namespace firstline::server;

/// Holidays from a feed into a calendar of the desk.
class TestImportCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feed_whenImported_thenDaysAreOffAndShort();
    void feed_whenDry_thenNothingIsWritten();
    void feed_whenImportedAgain_thenNothingChanges();
    void feed_whenBad_thenNothingIsHalfImported();
    void calendar_whenUnknown_thenItIsRefused();

private:
    static Result<ImportReport> readInto(test::TestDesk &desk, const QByteArray &events, bool dry = false, const QString &calendar = {});
    static Calendar standard(test::TestDesk &desk) { return desk.core().config()->calendars().front(); }
};

namespace {

const QByteArray kEvents = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas\nEND:VEVENT\n"
                           "BEGIN:VEVENT\nDTSTART:20261224T140000\nDTEND:20261224T200000\nSUMMARY:Eve\nEND:VEVENT\n";

}

Result<ImportReport> TestImportCalendar::readInto(test::TestDesk &desk, const QByteArray &events, bool dry, const QString &calendar)
{
    ImportOptions options;
    options.file = desk.path(u"feed.ics"_qs);
    options.now = desk.now();
    options.dryRun = dry;
    options.calendar = calendar;
    QFile file(options.file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::FileUnreadable, options.file);
    file.write("BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n");
    file.close();
    return importCalendar(desk.core(), options);
}

void TestImportCalendar::feed_whenImported_thenDaysAreOffAndShort()
{
    test::TestDesk desk;
    const int before = standard(desk).version;
    const auto report = readInto(desk, kEvents);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->made, qint64(5)); // Christmas of 2025 to 2028 and the eve
    QCOMPARE(report->accepted, qint64(2));
    const Calendar calendar = standard(desk);
    QCOMPARE(calendar.version, before + 1);
    const auto eve = std::find_if(calendar.exceptions.begin(), calendar.exceptions.end(),
                                  [](const DayException &day) { return day.date == QDate(2026, 12, 24); });
    QVERIFY(eve != calendar.exceptions.end());
    QVERIFY(eve->intervals == (std::vector<DayInterval> { { 9 * 3600, 14 * 3600 } }));
    // What ruled before is kept for the tickets that were stamped with it.
    const Calendar *old = desk.core().config()->calendar(calendar.id, before);
    QVERIFY(old && old->exceptions.empty());
}

void TestImportCalendar::feed_whenDry_thenNothingIsWritten()
{
    test::TestDesk desk;
    const qint64 head = desk.core().head();
    const auto report = readInto(desk, kEvents, true);
    QVERIFY(report);
    QCOMPARE(report->made, qint64(5));
    QCOMPARE(desk.core().head(), head);
}

void TestImportCalendar::feed_whenImportedAgain_thenNothingChanges()
{
    test::TestDesk desk;
    QVERIFY(readInto(desk, kEvents));
    const qint64 head = desk.core().head();
    const auto again = readInto(desk, kEvents);
    QVERIFY(again);
    QCOMPARE(again->made, qint64(0));
    QCOMPARE(desk.core().head(), head);
}

void TestImportCalendar::feed_whenBad_thenNothingIsHalfImported()
{
    test::TestDesk desk;
    const Calendar before = standard(desk);
    const auto report = readInto(desk, kEvents + "BEGIN:VEVENT\nDTSTART:sometime\nEND:VEVENT\n");
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BadInput);
    QVERIFY2(report.error().detail.startsWith(u"line 13, DTSTART"), qPrintable(report.error().detail));
    // A feed that takes every working day away is no calendar any more.
    const auto always = readInto(desk, "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20251101\nRRULE:FREQ=DAILY\nSUMMARY:Off\nEND:VEVENT\n");
    QVERIFY(!always);
    QVERIFY(standard(desk) == before);
}

void TestImportCalendar::calendar_whenUnknown_thenItIsRefused()
{
    test::TestDesk desk;
    QVERIFY(readInto(desk, kEvents, true, standard(desk).name.toUpper()));
    const auto report = readInto(desk, kEvents, false, u"No such"_qs);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
}

FIRSTLINE_TEST_MAIN(TestImportCalendar)
#include "tst_import_calendar.moc"
