#include "core/rules/workingtimecache.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

using namespace firstline;
using namespace firstline::rules;

namespace {

Instant at(const char *iso)
{
    const QString text = QString::fromLatin1(iso);
    return fromIso(text.endsWith(u'Z') ? text : QString(text % u"Z"_qs)).value_or(Instant());
}

/// "09:00-18:00,19:00-06:00+" : "+" puts an end on the next day.
std::vector<DayInterval> intervals(const QString &text)
{
    std::vector<DayInterval> all;
    for (QString part : text.split(u',', Qt::SkipEmptyParts)) {
        const bool next = part.endsWith(u'+');
        if (next)
            part.chop(1);
        const auto seconds = [](const QString &time) { return time.left(2).toInt() * 3600 + time.mid(3, 2).toInt() * 60; };
        all.push_back({ seconds(part.section(u'-', 0, 0)), seconds(part.section(u'-', 1, 1)) + (next ? 86400 : 0) });
    }
    return all;
}

Calendar calendar(const QString &zone, const QString &weekdays, const QString &weekend = {})
{
    Calendar result;
    result.name = u"test"_qs;
    result.timeZone = zone;
    for (int day = 1; day <= 7; ++day)
        result.week.push_back({ day, intervals(day < 6 ? weekdays : weekend) });
    return result;
}

/// What a calendar says, minute by minute, asked of QTimeZone for every minute: slow, and written without a look at
/// WorkingTime. Holds for edges at whole minutes that no change of the clock skips or doubles.
class MinuteReference
{
public:
    explicit MinuteReference(const Calendar &calendar)
        : m_calendar(calendar)
        , m_zone(calendar.timeZone.toUtf8())
    {
    }

    bool works(qint64 minute) const
    {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC).toTimeZone(m_zone);
        const int s = QTime(0, 0).secsTo(local.time());
        return inside(local.date(), s) || inside(local.date().addDays(-1), s + 86400);
    }

private:
    bool inside(QDate date, int s) const
    {
        for (const DayInterval &interval : day(date)) {
            if (s >= interval.startS && s < (interval.endS == 0 ? 86400 : interval.endS))
                return true;
        }
        return false;
    }

    std::vector<DayInterval> day(QDate date) const
    {
        for (const DayException &exception : m_calendar.exceptions) {
            if (exception.date == date)
                return exception.intervals;
        }
        return m_calendar.week.at(size_t(date.dayOfWeek() - 1)).intervals;
    }

    Calendar m_calendar;
    QTimeZone m_zone;
};

} // namespace

class tst_WorkingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsBetween_onDstNights_countsRealSeconds_data();
    void secondsBetween_onDstNights_countsRealSeconds();
    void secondsBetween_fixedCases_data();
    void secondsBetween_fixedCases();
    void add_onClosing_staysThere();
    void add_zeroOutsideHours_changesNothing();
    void add_withoutWorkingTime_givesNone();
    void add_acrossLongGap_givesNoneWhateverWasAskedBefore();
    void addDays_keepsLocalTimeOfDay_data();
    void addDays_keepsLocalTimeOfDay();
    void isWorking_isHalfOpen();
    void openings_andClosings();
    void intervals_touching_areOne();
    void zoneTable_everySixHours_agreesWithQTimeZone_data();
    void zoneTable_everySixHours_agreesWithQTimeZone();
    void random_agreesWithMinuteReference_data();
    void random_agreesWithMinuteReference();
    void random_isInverseAdditiveAndMonotone_data();
    void random_isInverseAdditiveAndMonotone();
    void cache_editedCalendar_isReadAgain();
    void quarterHours_overTenYears_areFast();
};

void tst_WorkingTime::secondsBetween_onDstNights_countsRealSeconds_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, const char *zone, const char *hours, const char *from, const char *to,
                         qint64 expected) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(hours) << QString::fromLatin1(from)
                            << QString::fromLatin1(to) << expected;
    };
    // Warsaw 2026-03-29: 02:00 -> 03:00 at 01:00Z; 2026-10-25: 03:00 -> 02:00 at 01:00Z.
    row("Warsaw spring, night shift", "Europe/Warsaw", "22:00-06:00+", "2026-03-28T12:00Z", "2026-03-29T12:00Z", 7 * 3600);
    row("Warsaw spring, skipped start", "Europe/Warsaw", "02:30-05:00", "2026-03-28T22:00Z", "2026-03-29T12:00Z", 2 * 3600);
    row("Warsaw spring, skipped end", "Europe/Warsaw", "01:00-02:30", "2026-03-28T22:00Z", "2026-03-29T12:00Z", 3600);
    row("Warsaw spring, all skipped", "Europe/Warsaw", "02:10-02:50", "2026-03-28T22:00Z", "2026-03-29T12:00Z", 0);
    row("Warsaw autumn, night shift", "Europe/Warsaw", "22:00-06:00+", "2026-10-24T12:00Z", "2026-10-25T12:00Z", 9 * 3600);
    row("Warsaw autumn, doubled hour", "Europe/Warsaw", "02:15-02:45", "2026-10-24T12:00Z", "2026-10-25T12:00Z", 5400);
    row("Warsaw autumn, joined in the doubled hour", "Europe/Warsaw", "01:00-02:30,02:30-04:00", "2026-10-24T12:00Z",
        "2026-10-25T12:00Z", 4 * 3600);
    // Sao Paulo 2015-10-18: midnight -> 01:00 at 03:00Z; 2016-02-21: 00:00 -> 23:00 at 02:00Z.
    row("Sao Paulo spring, day without midnight", "America/Sao_Paulo", "00:00-24:00", "2015-10-18T03:00Z",
        "2015-10-19T02:00Z", 23 * 3600);
    row("Sao Paulo spring, starts in the gap", "America/Sao_Paulo", "00:00-08:00", "2015-10-18T00:00Z",
        "2015-10-18T20:00Z", 7 * 3600);
    row("Sao Paulo autumn, evening twice", "America/Sao_Paulo", "22:00-24:00", "2016-02-20T12:00Z", "2016-02-21T12:00Z",
        3 * 3600);
    // Tehran 2022-03-22: 00:00 -> 01:00 at 20:30Z of the 21st; 2022-09-21/22: 24:00 -> 23:00 at 19:30Z.
    row("Tehran spring", "Asia/Tehran", "00:00-06:00", "2022-03-21T12:00Z", "2022-03-22T12:00Z", 5 * 3600);
    row("Tehran autumn", "Asia/Tehran", "20:00-24:00", "2022-09-21T08:00Z", "2022-09-22T08:00Z", 5 * 3600);
    // Sydney 2026-10-04: 02:00 -> 03:00 at 16:00Z of the 3rd; 2026-04-05: 03:00 -> 02:00 at 16:00Z of the 4th.
    row("Sydney spring", "Australia/Sydney", "00:00-06:00", "2026-10-03T12:00Z", "2026-10-04T04:00Z", 5 * 3600);
    row("Sydney autumn", "Australia/Sydney", "00:00-06:00", "2026-04-04T12:00Z", "2026-04-05T04:00Z", 7 * 3600);
    // Moscow 2011-03-27: 02:00 -> 03:00 for good at 23:00Z of the 26th; 2014-10-26: 02:00 -> 01:00 for good at 22:00Z.
    row("Moscow 2011", "Europe/Moscow", "00:00-08:00", "2011-03-26T20:00Z", "2011-03-27T10:00Z", 7 * 3600);
    row("Moscow 2014", "Europe/Moscow", "00:00-08:00", "2014-10-25T16:00Z", "2014-10-26T10:00Z", 9 * 3600);
    // Samoa had no 2011-12-30.
    row("Apia, a day that never was", "Pacific/Apia", "09:00-17:00", "2011-12-30T10:00Z", "2011-12-31T10:00Z", 8 * 3600);
}

void tst_WorkingTime::secondsBetween_onDstNights_countsRealSeconds()
{
    QFETCH(QString, zone);
    QFETCH(QString, hours);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(qint64, expected);
    const WorkingTime time(calendar(zone, hours, hours));
    QVERIFY(time.isValid());
    const auto t = [](const QString &text) { return fromDateTime(QDateTime::fromString(text, Qt::ISODate)); };
    QCOMPARE(time.secondsBetween(t(from), t(to)), expected);
    QCOMPARE(time.secondsBetween(t(to), t(from)), -expected);
}

void tst_WorkingTime::secondsBetween_fixedCases_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("end 00:00 is 24:00") << u"18:00-00:00"_qs << u"2026-11-02T00:00:00.000Z"_qs
                                        << u"2026-11-03T00:00:00.000Z"_qs << qint64(6 * 3600);
    QTest::newRow("24/7 loses nothing at midnight") << u"00:00-24:00"_qs << u"2026-11-02T12:00:00.000Z"_qs
                                                    << u"2026-11-05T12:00:00.000Z"_qs << qint64(72 * 3600);
    QTest::newRow("overnight on Friday runs into Saturday") << u"20:00-04:00+"_qs << u"2026-11-06T22:00:00.000Z"_qs
                                                            << u"2026-11-07T12:00:00.000Z"_qs << qint64(6 * 3600);
    QTest::newRow("overnight of Sunday does not exist") << u"20:00-04:00+"_qs << u"2026-11-08T12:00:00.000Z"_qs
                                                        << u"2026-11-09T12:00:00.000Z"_qs << qint64(0);
    QTest::newRow("parts of seconds are cut") << u"09:00-18:00"_qs << u"2026-11-02T10:00:00.900Z"_qs
                                              << u"2026-11-02T10:00:02.100Z"_qs << qint64(2);
}

void tst_WorkingTime::secondsBetween_fixedCases()
{
    QFETCH(QString, hours);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(qint64, expected);
    const bool always = hours == u"00:00-24:00";
    const WorkingTime time(calendar(u"UTC"_qs, hours, always ? hours : QString()));
    QCOMPARE(time.secondsBetween(*fromIso(from), *fromIso(to)), expected);
}

void tst_WorkingTime::add_onClosing_staysThere()
{
    const WorkingTime time(calendar(u"Europe/Moscow"_qs, u"09:00-18:00"_qs));
    QCOMPARE(time.add(at("2026-11-02T07:00:00"), 8 * 3600), at("2026-11-02T15:00:00")); // 10:00 + 8 h = 18:00
    QCOMPARE(time.add(at("2026-11-02T07:00:00"), 8 * 3600 + 1), at("2026-11-03T06:00:01"));
    QCOMPARE(time.add(at("2026-11-03T07:00:00"), -3600), at("2026-11-03T06:00:00")); // Backwards it stays at opening.
    QCOMPARE(time.add(at("2026-11-03T07:00:00"), -3601), at("2026-11-02T14:59:59"));
}

void tst_WorkingTime::add_zeroOutsideHours_changesNothing()
{
    const WorkingTime time(calendar(u"Europe/Moscow"_qs, u"09:00-18:00"_qs));
    QCOMPARE(time.add(at("2026-11-01T12:00:00"), 0), at("2026-11-01T12:00:00"));
}

void tst_WorkingTime::add_withoutWorkingTime_givesNone()
{
    QVERIFY(!WorkingTime(calendar(u"UTC"_qs, {})).add(at("2026-01-01T00:00:00"), 1));
    QVERIFY(!WorkingTime(calendar(u"UTC"_qs, {})).isValid());
    QVERIFY(!WorkingTime(calendar(u"Nowhere/Land"_qs, u"09:00-18:00"_qs)).isValid());
    QVERIFY(!WorkingTime(calendar(u"Nowhere/Land"_qs, u"09:00-18:00"_qs)).add(at("2026-01-01T00:00:00"), 1));
    Calendar once = calendar(u"UTC"_qs, {});
    once.exceptions.push_back({ QDate(2026, 6, 1), intervals(u"09:00-10:00"_qs), {} });
    const WorkingTime time(once);
    QCOMPARE(time.add(at("2026-01-01T00:00:00"), 3600), at("2026-06-01T10:00:00"));
    QVERIFY(!time.add(at("2026-01-01T00:00:00"), 3601));
    QVERIFY(!time.add(at("2027-01-01T00:00:00"), 1));
    QVERIFY(!time.add(at("2020-01-01T00:00:00"), 1));
    QCOMPARE(time.add(at("2026-08-01T00:00:00"), -3600), at("2026-06-01T09:00:00"));
    QVERIFY(!time.add(at("2028-08-01T00:00:00"), -3600));
    QVERIFY(!time.nextOpening(at("2026-06-01T10:00:00")));
}

void tst_WorkingTime::add_acrossLongGap_givesNoneWhateverWasAskedBefore()
{
    Calendar twice = calendar(u"UTC"_qs, {});
    twice.exceptions.push_back({ QDate(2020, 1, 1), intervals(u"09:00-10:00"_qs), {} });
    twice.exceptions.push_back({ QDate(2022, 1, 1), intervals(u"09:00-10:00"_qs), {} });
    const WorkingTime fresh(twice);
    const WorkingTime used(twice);
    QCOMPARE(used.secondsBetween(at("2019-01-01T00:00:00"), at("2023-01-01T00:00:00")), qint64(7200));
    for (const WorkingTime *time : { &fresh, &used }) {
        QVERIFY(!time->add(at("2020-01-01T00:00:00"), 3601));
        QVERIFY(!time->add(at("2022-06-01T00:00:00"), -3601));
        QCOMPARE(time->add(at("2021-12-01T00:00:00"), 1), at("2022-01-01T09:00:01"));
    }
}

void tst_WorkingTime::addDays_keepsLocalTimeOfDay_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, int days, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(from) << days << QString::fromLatin1(expected);
    };
    row("Friday + 1 is Monday", "2026-03-27T09:15:00Z", 1, "2026-03-30T08:15:00Z"); // 10:15 Warsaw, summer time between.
    row("Saturday + 1 is Monday", "2026-11-07T11:00:00Z", 1, "2026-11-09T11:00:00Z");
    row("Saturday - 1 is Friday", "2026-11-07T11:00:00Z", -1, "2026-11-06T11:00:00Z");
    row("three working days", "2026-11-05T20:30:00Z", 3, "2026-11-10T20:30:00Z");
    row("over a holiday", "2026-11-10T11:00:00Z", 1, "2026-11-12T11:00:00Z");
    row("none", "2026-11-07T11:00:00Z", 0, "2026-11-07T11:00:00Z");
}

void tst_WorkingTime::addDays_keepsLocalTimeOfDay()
{
    QFETCH(QString, from);
    QFETCH(int, days);
    QFETCH(QString, expected);
    Calendar warsaw = calendar(u"Europe/Warsaw"_qs, u"09:00-17:00"_qs);
    warsaw.exceptions.push_back({ QDate(2026, 11, 11), {}, u"Independence Day"_qs });
    const auto t = [](const QString &text) { return fromDateTime(QDateTime::fromString(text, Qt::ISODate)); };
    QCOMPARE(toIso(WorkingTime(warsaw).addDays(t(from), days)), toIso(t(expected)));
}

void tst_WorkingTime::isWorking_isHalfOpen()
{
    const WorkingTime time(calendar(u"UTC"_qs, u"09:00-12:00,13:00-18:00"_qs));
    QVERIFY(!time.isWorking(at("2026-11-02T08:59:59")));
    QVERIFY(time.isWorking(at("2026-11-02T09:00:00")));
    QVERIFY(time.isWorking(at("2026-11-02T11:59:59")));
    QVERIFY(!time.isWorking(at("2026-11-02T12:00:00")));
    QVERIFY(!time.isWorking(at("2026-11-02T18:00:00")));
    QVERIFY(!time.isWorking(at("2026-11-01T10:00:00")));
    QVERIFY(time.isWorkingDay(QDate(2026, 11, 2)));
    QVERIFY(!time.isWorkingDay(QDate(2026, 11, 1)));
}

void tst_WorkingTime::openings_andClosings()
{
    const WorkingTime time(calendar(u"UTC"_qs, u"09:00-12:00,13:00-18:00"_qs));
    QCOMPARE(time.nextOpening(at("2026-11-06T18:00:00")), at("2026-11-09T09:00:00"));
    QCOMPARE(time.nextOpening(at("2026-11-06T12:00:00")), at("2026-11-06T13:00:00"));
    QCOMPARE(time.nextOpening(at("2026-11-06T10:00:00")), at("2026-11-06T10:00:00"));
    QCOMPARE(time.previousClosing(at("2026-11-08T10:00:00")), at("2026-11-06T18:00:00"));
    QCOMPARE(time.previousClosing(at("2026-11-06T12:30:00")), at("2026-11-06T12:00:00"));
    QCOMPARE(time.previousClosing(at("2026-11-06T11:00:00")), at("2026-11-06T11:00:00"));
}

void tst_WorkingTime::intervals_touching_areOne()
{
    const WorkingTime time(calendar(u"UTC"_qs, u"00:00-12:00,12:00-24:00"_qs));
    const auto found = time.intervalsBetween(at("2026-11-01T00:00:00"), at("2026-11-10T00:00:00"));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].first, at("2026-11-02T00:00:00"));
    QCOMPARE(found[0].second, at("2026-11-07T00:00:00"));
    QCOMPARE(found[1].second, at("2026-11-10T00:00:00"));
}

void tst_WorkingTime::zoneTable_everySixHours_agreesWithQTimeZone_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : { "UTC", "Europe/Warsaw", "Europe/Moscow", "America/Sao_Paulo", "Asia/Tehran",
             "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/New_York",
             "Asia/Kathmandu", "Europe/Dublin" })
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void tst_WorkingTime::zoneTable_everySixHours_agreesWithQTimeZone()
{
    QFETCH(QString, zone);
    const QTimeZone qt(zone.toUtf8());
    const auto table = ZoneTable::of(zone);
    QVERIFY(table);
    const qint64 end = QDateTime(QDate(2060, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    for (qint64 s = -10 * 365 * 86400LL; s < end; s += 6 * 3600 + (s % 7 == 0 ? 11 * 86400 : 0)) {
        if (table->offsetAt(s) != qt.offsetFromUtc(QDateTime::fromSecsSinceEpoch(s, Qt::UTC)))
            QFAIL(qPrintable(zone % u" at "_qs % QDateTime::fromSecsSinceEpoch(s, Qt::UTC).toString(Qt::ISODate)));
    }
}

void tst_WorkingTime::random_agreesWithMinuteReference_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("from");
    QTest::newRow("Warsaw spring") << u"Europe/Warsaw"_qs << u"08:00-12:00,13:00-22:15"_qs << u"2026-03-25"_qs;
    QTest::newRow("Warsaw autumn, nights") << u"Europe/Warsaw"_qs << u"21:00-06:00+"_qs << u"2026-10-22"_qs;
    QTest::newRow("Sydney") << u"Australia/Sydney"_qs << u"05:00-11:00,20:00-24:00"_qs << u"2026-10-01"_qs;
    QTest::newRow("Tehran") << u"Asia/Tehran"_qs << u"07:30-16:00"_qs << u"2022-03-19"_qs;
    QTest::newRow("Sao Paulo") << u"America/Sao_Paulo"_qs << u"03:00-04:00,18:00-22:00"_qs << u"2016-02-18"_qs;
    QTest::newRow("Moscow 2014") << u"Europe/Moscow"_qs << u"22:00-05:00+"_qs << u"2014-10-23"_qs;
    QTest::newRow("quarter hours") << u"UTC"_qs << u"09:00-09:15,09:30-09:45,10:00-10:15,10:15-10:30"_qs << u"2026-11-01"_qs;
}

void tst_WorkingTime::random_agreesWithMinuteReference()
{
    QFETCH(QString, zone);
    QFETCH(QString, hours);
    QFETCH(QString, from);
    Calendar made = calendar(zone, hours, u"10:00-11:30"_qs);
    const QDate first = QDate::fromString(from, Qt::ISODate);
    made.exceptions.push_back({ first.addDays(5), {}, {} });
    made.exceptions.push_back({ first.addDays(6), intervals(u"06:00-07:00,09:00-20:00"_qs), {} });
    const MinuteReference reference(made);
    const WorkingTime time(made);
    const qint64 start = QDateTime(first, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() / 60;
    constexpr int kMinutes = 9 * 1440;
    std::vector<int> before(kMinutes + 1, 0); // Working minutes before each minute.
    for (int i = 0; i < kMinutes; ++i)
        before[size_t(i + 1)] = before[size_t(i)] + (reference.works(start + i) ? 1 : 0);
    const auto instant = [start](qint64 minute) { return fromMs((start + minute) * 60000); };
    QRandomGenerator random(20260714);
    for (int round = 0; round < 2000; ++round) {
        const int a = random.bounded(kMinutes);
        const int b = random.bounded(kMinutes);
        QCOMPARE(time.secondsBetween(instant(a), instant(b)), qint64(before[size_t(b)] - before[size_t(a)]) * 60);
        QCOMPARE(time.isWorking(instant(a)), before[size_t(a + 1)] != before[size_t(a)]);
        const int low = std::min(a, b);
        const int amount = before[size_t(std::max(a, b))] - before[size_t(low)];
        if (amount == 0)
            continue;
        int end = low;
        while (before[size_t(end)] - before[size_t(low)] < amount)
            ++end;
        QCOMPARE(time.add(instant(low), amount * 60LL), instant(end));
        int begin = end;
        while (before[size_t(end)] - before[size_t(begin)] < amount)
            --begin;
        while (begin > 0 && before[size_t(begin + 1)] == before[size_t(begin)])
            ++begin;
        QCOMPARE(time.add(instant(end), -amount * 60LL), instant(begin));
    }
}

void tst_WorkingTime::random_isInverseAdditiveAndMonotone_data()
{
    zoneTable_everySixHours_agreesWithQTimeZone_data();
}

void tst_WorkingTime::random_isInverseAdditiveAndMonotone()
{
    QFETCH(QString, zone);
    QRandomGenerator random(4711);
    for (int shape = 0; shape < 12; ++shape) {
        Calendar made = calendar(zone, {});
        for (WeekDay &day : made.week) {
            for (int s = random.bounded(20) * 1800; s < 86400 && random.bounded(4) > 0;) {
                const int end = s + 60 * (1 + random.bounded(700));
                day.intervals.push_back({ s, std::min(end, 172800) });
                s = end + 60 * random.bounded(400);
            }
        }
        made.week[2].intervals.push_back({ 3600 * 2, 3600 * 5 });
        for (int i = 0; i < 40; ++i)
            made.exceptions.push_back({ QDate(2005, 1, 1).addDays(random.bounded(9000)),
                random.bounded(2) ? intervals(u"02:30-14:00"_qs) : std::vector<DayInterval>(), {} });
        const WorkingTime time(made);
        const auto pick = [&random] { return fromMs(1104537600000LL + qint64(random.bounded(788400000)) * 1000); };
        for (int round = 0; round < 300; ++round) {
            Instant t[3] = { pick(), pick(), pick() };
            QCOMPARE(time.secondsBetween(t[0], t[1]) + time.secondsBetween(t[1], t[2]), time.secondsBetween(t[0], t[2]));
            std::sort(t, t + 3);
            QVERIFY(time.secondsBetween(t[0], t[1]) >= 0);
            QVERIFY(time.secondsBetween(t[0], t[1]) <= (t[1] - t[0]).count() / 1000);
            const qint64 amount = 1 + random.bounded(3000000);
            const auto end = time.add(t[0], amount);
            const auto begin = time.add(t[0], -amount);
            QVERIFY(end && begin);
            QCOMPARE(time.secondsBetween(t[0], *end), amount);
            QCOMPARE(time.secondsBetween(*begin, t[0]), amount);
            QVERIFY(time.secondsBetween(t[0], *end - Seconds(1)) < amount); // The first such instant.
            QVERIFY(time.secondsBetween(*begin + Seconds(1), t[0]) < amount); // The last such instant.
            QVERIFY(*time.add(t[0], amount + 1) > *end);
        }
    }
}

void tst_WorkingTime::cache_editedCalendar_isReadAgain()
{
    WorkingTimeCache cache;
    Calendar made = calendar(u"UTC"_qs, u"09:00-18:00"_qs);
    made.id = CalendarId(Uuid::named("test", u"calendar"_qs));
    QVERIFY(cache.of(made).isWorking(at("2026-11-02T17:00:00")));
    QCOMPARE(&cache.of(made), &cache.of(made));
    made.week[0].intervals = intervals(u"09:00-12:00"_qs);
    QVERIFY(!cache.of(made).isWorking(at("2026-11-02T17:00:00")));
}

void tst_WorkingTime::quarterHours_overTenYears_areFast()
{
    Calendar made = calendar(u"Europe/Warsaw"_qs, {});
    for (WeekDay &day : made.week) {
        for (int s = 0; s < 86400; s += 1800)
            day.intervals.push_back({ s, s + 900 });
    }
    const WorkingTime time(made);
    QElapsedTimer timer;
    timer.start();
    const qint64 seconds = time.secondsBetween(at("2016-01-01T00:00:00"), at("2026-01-01T00:00:00"));
    const qint64 first = timer.nsecsElapsed();
    // Each spring loses two quarters; each autumn the doubled hour joins its quarters to one stretch of 105 minutes.
    QCOMPARE(seconds, qint64(3653) * 43200 + 10 * (75 - 30) * 60);
    timer.restart();
    for (int i = 0; i < 10000; ++i)
        QVERIFY(time.add(at("2016-01-01T00:00:00") + Seconds(i * 20000), 3600 * i));
    qInfo("ten years of 15-minute intervals: first question %.2f ms, then %.2f us per deadline", double(first) / 1e6,
        double(timer.nsecsElapsed()) / 1e7);
    QVERIFY(first < 30000000000); // Not a measurement: a guard against work that explodes.
}

FIRSTLINE_TEST_MAIN(tst_WorkingTime)
#include "tst_workingtime.moc"
