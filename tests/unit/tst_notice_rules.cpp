#include "core/service/noticerules.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::service;

/// Who is told what by which way, and when it is quiet.
class TestNoticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_whenWrittenAndRead_thenTheSame();
    void rules_whenTextIsStrange_thenTheRestCounts();
    void eventOf_whenAlarm_thenItsLevel_data();
    void eventOf_whenAlarm_thenItsLevel();
    void quiet_whenHours_thenByTheClockAndTheCalendar_data();
    void quiet_whenHours_thenByTheClockAndTheCalendar();
    void ways_whenQuietOrAway_thenOnlyTheToast_data();
    void ways_whenQuietOrAway_thenOnlyTheToast();
    void duty_whenGroupsHaveCalendars_thenAnyOfThemCounts();
};

void TestNoticeRules::rules_whenWrittenAndRead_thenTheSame()
{
    QCOMPARE(readNoticeRules({}), usualNoticeRules());
    QCOMPARE(readNoticeRules(writeNoticeRules(usualNoticeRules())), usualNoticeRules());
    NoticeRules rules = usualNoticeRules();
    rules[NoticeEvent::Reply] = { { false, true, true }, u"complete"_qs };
    rules[NoticeEvent::Call].ways = {};
    rules.dutyHours = false;
    rules.ownHours = true;
    rules.quietFrom = 0;
    rules.quietTo = 23 * 60 + 59;
    rules.breachPasses = false;
    QCOMPARE(readNoticeRules(writeNoticeRules(rules)), rules);
}

void TestNoticeRules::rules_whenTextIsStrange_thenTheRestCounts()
{
    NoticeRules expected = usualNoticeRules();
    expected[NoticeEvent::Warn] = { { false, false, true }, u"bell"_qs };
    expected.dutyHours = false;
    expected.breachPasses = false;
    QCOMPARE(readNoticeRules(u"warn:s:bell future:td hours=9999-3 hours= nonsense :: x"_qs), expected);
}

void TestNoticeRules::eventOf_whenAlarm_thenItsLevel_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("afterMin");
    QTest::addColumn<bool>("reminder");
    QTest::addColumn<NoticeEvent>("expected");
    QTest::newRow("75") << 75 << 0 << false << NoticeEvent::Warn;
    QTest::newRow("89") << 89 << 0 << false << NoticeEvent::Warn;
    QTest::newRow("90") << 90 << 0 << false << NoticeEvent::Critical;
    QTest::newRow("100") << 100 << 0 << false << NoticeEvent::Breach;
    QTest::newRow("after") << 0 << 30 << false << NoticeEvent::Breach;
    QTest::newRow("wait") << 0 << 0 << true << NoticeEvent::Reminder;
}

void TestNoticeRules::eventOf_whenAlarm_thenItsLevel()
{
    QFETCH(int, percent);
    QFETCH(int, afterMin);
    QFETCH(bool, reminder);
    QTEST(noticeEventOf(percent, afterMin, reminder), "expected");
}

void TestNoticeRules::quiet_whenHours_thenByTheClockAndTheCalendar_data()
{
    QTest::addColumn<bool>("duty");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("onDuty"); // -1: no calendar
    QTest::addColumn<bool>("quiet");
    const auto at = [](int hour, int minute = 0) { return hour * 60 + minute; };
    QTest::newRow("no rule") << false << false << u"22-7"_qs << at(23) << 0 << false;
    QTest::newRow("on duty") << true << false << u"22-7"_qs << at(23) << 1 << false;
    QTest::newRow("off duty") << true << false << u"22-7"_qs << at(12) << 0 << true;
    QTest::newRow("no calendar") << true << false << u"22-7"_qs << at(12) << -1 << false;
    QTest::newRow("own, in it") << true << true << u"22-7"_qs << at(22) << 1 << true;
    QTest::newRow("own, after midnight") << false << true << u"22-7"_qs << at(6, 59) << -1 << true;
    QTest::newRow("own, its end") << false << true << u"22-7"_qs << at(7) << -1 << false;
    QTest::newRow("own, before") << false << true << u"22-7"_qs << at(21, 59) << -1 << false;
    QTest::newRow("own by day, in it") << false << true << u"12-13"_qs << at(12, 30) << -1 << true;
    QTest::newRow("own by day, out") << false << true << u"12-13"_qs << at(13) << -1 << false;
    QTest::newRow("own, empty") << false << true << u"7-7"_qs << at(7) << -1 << false;
}

void TestNoticeRules::quiet_whenHours_thenByTheClockAndTheCalendar()
{
    QFETCH(bool, duty);
    QFETCH(bool, own);
    QFETCH(QString, hours);
    QFETCH(int, minute);
    QFETCH(int, onDuty);
    NoticeRules rules = usualNoticeRules();
    rules.dutyHours = duty;
    rules.ownHours = own;
    rules.quietFrom = hours.section(u'-', 0, 0).toInt() * 60;
    rules.quietTo = hours.section(u'-', 1, 1).toInt() * 60;
    NoticeState state;
    state.minuteOfDay = minute;
    if (onDuty >= 0)
        state.onDuty = onDuty == 1;
    QTEST(isQuiet(rules, state), "quiet");
}

void TestNoticeRules::ways_whenQuietOrAway_thenOnlyTheToast_data()
{
    QTest::addColumn<NoticeEvent>("event");
    QTest::addColumn<Availability>("availability");
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<bool>("passes");
    QTest::addColumn<NoticeWays>("expected");
    const NoticeWays all { true, true, true };
    const NoticeWays toast { true, false, false };
    QTest::newRow("usual") << NoticeEvent::Reply << Availability::Available << false << true << all;
    QTest::newRow("busy") << NoticeEvent::Reply << Availability::Busy << false << true << all;
    QTest::newRow("quiet") << NoticeEvent::Reply << Availability::Available << true << true << toast;
    QTest::newRow("quiet, breach passes") << NoticeEvent::Breach << Availability::Available << true << true << all;
    QTest::newRow("quiet, breach does not") << NoticeEvent::Breach << Availability::Available << true << false << toast;
    QTest::newRow("quiet, critical never passes") << NoticeEvent::Critical << Availability::Available << true << true << toast;
    QTest::newRow("break") << NoticeEvent::Breach << Availability::Break << false << true << toast;
    QTest::newRow("absent") << NoticeEvent::Call << Availability::Absent << false << true << toast;
}

void TestNoticeRules::ways_whenQuietOrAway_thenOnlyTheToast()
{
    QFETCH(NoticeEvent, event);
    QFETCH(Availability, availability);
    QFETCH(bool, quiet);
    QFETCH(bool, passes);
    NoticeRules rules;
    for (NoticeRule &rule : rules.of)
        rule.ways = { true, true, true };
    rules.breachPasses = passes;
    NoticeState state;
    state.availability = availability;
    state.onDuty = !quiet;
    QTEST(waysNow(event, rules, state), "expected");
    rules[event].ways = {};
    QCOMPARE(waysNow(event, rules, state), NoticeWays());
}

void TestNoticeRules::duty_whenGroupsHaveCalendars_thenAnyOfThemCounts()
{
    MemoryWorld world;
    const ConfigSnapshot &config = world.config();
    const Agent *anna = config.agent(world.anna);
    QVERIFY(anna);
    QVERIFY(!isOnDuty(*anna, config, at(20, 10)).has_value());
    QVERIFY(!config.calendars().empty());
    std::vector<Record> records;
    Calendar week = config.calendars().front();
    records.push_back(toRecord(week));
    Group early;
    early.id = world.line1;
    early.name = u"Line 1"_qs;
    early.dutyCalendar = week.id;
    Group other;
    other.id = world.line2;
    other.name = u"Line 2"_qs;
    records.push_back(toRecord(early));
    records.push_back(toRecord(other));
    ConfigSnapshot made(records);
    Agent both;
    both.groups = { world.line2, world.line1 };
    const std::optional<bool> night = isOnDuty(both, made, at(22, 3)); // a Sunday night
    QVERIFY(night.has_value() && !*night);
    const std::optional<bool> day = isOnDuty(both, made, at(20, 12));
    QVERIFY(day.has_value() && *day);
    both.groups = { world.line2 };
    QVERIFY(!isOnDuty(both, made, at(20, 12)).has_value());
}

FIRSTLINE_TEST_MAIN(TestNoticeRules)
#include "tst_notice_rules.moc"
