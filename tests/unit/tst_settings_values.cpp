#include "core/service/settingsservice.h"
#include "tests/support/testmain.h"
#include "ui/settings/durationtext.h"
#include "ui/settings/fieldchanges.h"
#include "ui/settings/weekhours.h"

using namespace firstline;
using namespace firstline::ui;

/// What the settings screens compute: durations, hours of a day, the painted week, a calendar's year, words of a change.
class TestSettingsValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duration_whenRead_thenMinutes_data();
    void duration_whenRead_thenMinutes();
    void duration_whenWrittenAndRead_thenSame();
    void intervals_whenRead_thenWrittenTheSame_data();
    void intervals_whenRead_thenWrittenTheSame();
    void week_whenPainted_thenIntervalsJoinAndPart();
    void week_whenPaintedOverMidnight_thenItBelongsToItsStartDay();
    void year_whenComputed_thenKindsAndSumsAre();
    void year_whenClocksChange_thenItIsSaid();
    void changes_whenCompared_thenOnlyDifferencesInWords();
};

void TestSettingsValues::duration_whenRead_thenMinutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // -1: refused
    QTest::newRow("hours") << u"4 h"_qs << 240;
    QTest::newRow("both") << u"1 h 30 min"_qs << 90;
    QTest::newRow("without spaces") << u"1h30m"_qs << 90;
    QTest::newRow("bare") << u"45"_qs << 45;
    QTest::newRow("clock") << u"1:30"_qs << 90;
    QTest::newRow("days of nine hours") << u"2 d"_qs << 1080;
    QTest::newRow("days and hours") << u"2 d 4 h"_qs << 1320;
    QTest::newRow("half") << u"1,5 h"_qs << 90;
    QTest::newRow("Russian") << u"2 д 3 ч 5 мин"_qs << 1265;
    QTest::newRow("Polish") << u"2 dni 3 godz. 5 min"_qs << 1265;
    QTest::newRow("empty") << u"  "_qs << 0;
    QTest::newRow("negative") << u"-4 h"_qs << -1;
    QTest::newRow("word") << u"soon"_qs << -1;
    QTest::newRow("unknown unit") << u"4 x"_qs << -1;
    QTest::newRow("absurd") << u"9999999 d"_qs << -1;
}

void TestSettingsValues::duration_whenRead_thenMinutes()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(readDuration(text, 540).value_or(-1), minutes);
}

void TestSettingsValues::duration_whenWrittenAndRead_thenSame()
{
    for (const int day : { 540, 480, 1440 }) {
        for (int minutes = 1; minutes < 20'000; minutes += 7)
            QCOMPARE(readDuration(durationText(minutes, day), day).value_or(-1), minutes);
    }
    QCOMPARE(durationText(540, 540), u"9 h"_qs);
    QCOMPARE(durationText(1080, 540), u"2 d"_qs);
}

void TestSettingsValues::intervals_whenRead_thenWrittenTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written"); // "?": refused
    QTest::newRow("one") << u"09:00-18:00"_qs << u"09:00–18:00"_qs;
    QTest::newRow("short") << u"9-18"_qs << u"09:00–18:00"_qs;
    QTest::newRow("two") << u"14-18, 9-13"_qs << u"09:00–13:00, 14:00–18:00"_qs;
    QTest::newRow("night") << u"22:00-06:00"_qs << u"22:00–06:00"_qs;
    QTest::newRow("whole day") << u"0-24"_qs << u"00:00–24:00"_qs;
    QTest::newRow("end of 00:00") << u"18:00-00:00"_qs << u"18:00–24:00"_qs;
    QTest::newRow("off") << QString() << QString();
    QTest::newRow("overlap") << u"9-13, 12-18"_qs << u"?"_qs;
    QTest::newRow("no end") << u"9-"_qs << u"?"_qs;
    QTest::newRow("minute 75") << u"9:75-18"_qs << u"?"_qs;
    QTest::newRow("word") << u"morning"_qs << u"?"_qs;
}

void TestSettingsValues::intervals_whenRead_thenWrittenTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto intervals = readIntervals(text);
    QCOMPARE(intervals ? intervalsText(*intervals) : u"?"_qs, written);
}

void TestSettingsValues::week_whenPainted_thenIntervalsJoinAndPart()
{
    WeekHours hours;
    hours.paint(0, 36, 51, true); // 09:00 to 13:00
    hours.paint(0, 56, 71, true); // 14:00 to 18:00
    QCOMPARE(intervalsText(hours.day(0)), u"09:00–13:00, 14:00–18:00"_qs);
    hours.paint(0, 52, 55, true);
    QCOMPARE(intervalsText(hours.day(0)), u"09:00–18:00"_qs);
    hours.paint(0, 40, 40, false);
    QCOMPARE(intervalsText(hours.day(0)), u"09:00–10:00, 10:15–18:00"_qs);
    QCOMPARE(hours.minutes(), 525);
    // What was typed to the minute stays so where nothing was painted.
    hours.setDay(1, { { 9 * 3600 + 420, 17 * 3600 } });
    hours.paint(1, 80, 81, true);
    QCOMPARE(intervalsText(hours.day(1)), u"09:07–17:00, 20:00–20:30"_qs);
    QVERIFY(WeekHours::from(hours.week()) == hours);
}

void TestSettingsValues::week_whenPaintedOverMidnight_thenItBelongsToItsStartDay()
{
    WeekHours hours;
    hours.paint(4, 88, 119, true); // 22:00 to 06:00
    QCOMPARE(intervalsText(hours.day(4)), u"22:00–06:00"_qs);
    QVERIFY(hours.day(5).empty());
    hours.paint(5, 100, 110, true);
    QVERIFY2(hours.day(5).empty(), "the next morning alone is the next day's");
    QCOMPARE(hours.week().size(), size_t(1));
}

void TestSettingsValues::year_whenComputed_thenKindsAndSumsAre()
{
    Calendar calendar;
    calendar.timeZone = u"Europe/Warsaw"_qs;
    for (int day = 1; day <= 5; ++day)
        calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
    calendar.exceptions = { { QDate(2026, 5, 1), {}, u"Labour Day"_qs }, { QDate(2026, 4, 30), { { 9 * 3600, 17 * 3600 } }, {} },
                            { QDate(2026, 5, 9), { { 9 * 3600, 18 * 3600 } }, u"moved"_qs } };
    const auto year = service::yearOf(calendar, 2026);
    QCOMPARE(year.size(), size_t(365));
    const auto on = [&](QDate date) { return year.at(size_t(QDate(2026, 1, 1).daysTo(date))); };
    QCOMPARE(on({ 2026, 5, 1 }).kind, service::DayKind::Off);
    QCOMPARE(on({ 2026, 5, 1 }).name, u"Labour Day"_qs);
    QCOMPARE(on({ 2026, 4, 30 }).kind, service::DayKind::Short);
    QCOMPARE(on({ 2026, 4, 30 }).minutes, 480);
    QCOMPARE(on({ 2026, 5, 9 }).kind, service::DayKind::Moved);
    QCOMPARE(on({ 2026, 5, 4 }).kind, service::DayKind::Working);
    QCOMPARE(service::usualDayMinutes(calendar), 540);
    qint64 minutes = 0;
    for (const auto &day : year)
        minutes += day.minutes;
    QCOMPARE(minutes, qint64(261 * 540 - 540 - 60 + 540));
    calendar.timeZone = u"Mars/Olympus"_qs;
    QVERIFY(service::yearOf(calendar, 2026).empty());
}

void TestSettingsValues::year_whenClocksChange_thenItIsSaid()
{
    Calendar calendar;
    calendar.timeZone = u"Europe/Warsaw"_qs;
    for (int day = 1; day <= 7; ++day)
        calendar.week.push_back({ day, { { 0, 86400 } } });
    int changes = 0;
    for (const auto &day : service::yearOf(calendar, 2026)) {
        if (day.clockChangeMin == 0)
            continue;
        ++changes;
        QCOMPARE(day.minutes, 1440 - day.clockChangeMin);
        QCOMPARE(day.date, day.clockChangeMin > 0 ? QDate(2026, 3, 29) : QDate(2026, 10, 25));
    }
    QCOMPARE(changes, 2);
}

void TestSettingsValues::changes_whenCompared_thenOnlyDifferencesInWords()
{
    Policy policy;
    policy.id = PolicyId(Uuid::named("test", u"policy"_qs));
    policy.name = u"Retail"_qs;
    policy.targets = { { 1, 30, 60, 240, 0 } };
    Policy after = policy;
    after.version = 2;
    QVERIFY(fieldChanges(toRecord(policy), toRecord(after), {}).empty());
    after.targets.front().resolutionMin = 480;
    after.thresholds = rules::standardThresholds();
    const auto changes = fieldChanges(toRecord(policy), toRecord(after), {});
    QCOMPARE(changes.size(), size_t(2));
    QCOMPARE(changes.front().key, keyOf(&Policy::targets));
    QCOMPARE(changes.front().before, u"P1: 30 min / 1 h / 4 h / –"_qs);
    QCOMPARE(changes.front().after, u"P1: 30 min / 1 h / 8 h / –"_qs);
    QVERIFY(changes.back().after.contains(u"deadline + 1 h"));
}

FIRSTLINE_GUI_TEST_MAIN(TestSettingsValues)
#include "tst_settings_values.moc"
