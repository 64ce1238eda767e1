#include "core/rules/workingtimecache.h"
#include "tests/support/testmain.h"
#include "tests/unit/slowcalendar.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>

#include <rapidcheck.h>

using namespace firstline;
using namespace firstline::rules;
using firstline::test::SlowCalendar;

namespace {

constexpr int kWholeDayS = 86400;
constexpr int kWindowDays = 40;

Instant at(qint64 s)
{
    return Instant(Seconds(s));
}

qint64 secondsOf(Instant t)
{
    return std::chrono::floor<Seconds>(t).time_since_epoch().count();
}

/// Zones with half hours, changes at midnight, a day that never was, and changes for good.
const std::vector<QString> kZones { u"Europe/Warsaw"_qs, u"America/Sao_Paulo"_qs, u"Asia/Tehran"_qs, u"Australia/Sydney"_qs,
    u"Europe/Moscow"_qs, u"Asia/Kolkata"_qs, u"Australia/Lord_Howe"_qs, u"America/New_York"_qs, u"Pacific/Apia"_qs,
    u"Asia/Kathmandu"_qs, u"Europe/Dublin"_qs, u"UTC"_qs };

std::vector<DayInterval> anyDay()
{
    std::vector<DayInterval> day;
    const int count = *rc::gen::weightedElement<int>({ { 2, 0 }, { 5, 1 }, { 4, 2 }, { 2, 5 }, { 1, 24 } });
    for (int i = 0; i < count; ++i) {
        const int start = *rc::gen::inRange(0, 96);
        const int length = *rc::gen::weightedOneOf<int>({ { 6, rc::gen::inRange(1, 40) }, { 1, rc::gen::inRange(40, 97) } });
        day.push_back({ start * 900, (start + length) * 900 });
    }
    return day;
}

/// A calendar around a window, with at least one working day in the week.
Calendar anyCalendar(QDate from)
{
    Calendar calendar;
    calendar.timeZone = *rc::gen::elementOf(kZones);
    for (int day = 1; day <= 7; ++day)
        calendar.week.push_back({ day, anyDay() });
    if (calendar.week[0].intervals.empty())
        calendar.week[0].intervals = { { 9 * 3600, 17 * 3600 } };
    const int exceptions = *rc::gen::inRange(0, 6);
    for (int i = 0; i < exceptions; ++i) {
        const QDate date = from.addDays(*rc::gen::inRange(-2, kWindowDays));
        const bool known = std::any_of(calendar.exceptions.begin(), calendar.exceptions.end(),
            [date](const DayException &exception) { return exception.date == date; });
        if (!known)
            calendar.exceptions.push_back({ date, *rc::gen::arbitrary<bool>() ? anyDay() : std::vector<DayInterval>(), {} });
    }
    return calendar;
}

/// Half of all windows lie around a change of the clock in spring or autumn.
QDate anyWindow()
{
    const int year = *rc::gen::inRange(2006, 2037);
    const int start = *rc::gen::weightedOneOf<int>(
        { { 2, rc::gen::inRange(0, 365) }, { 1, rc::gen::inRange(60, 95) }, { 1, rc::gen::inRange(255, 310) } });
    return QDate(year, 1, 1).addDays(start);
}

/// A calendar, its working time, and the plain list of its minutes in a window.
struct Setting {
    Setting()
        : from(anyWindow())
        , calendar(anyCalendar(from))
        , time(calendar)
        , slow(calendar, from, kWindowDays)
    {
    }

    qint64 anyTime() const
    {
        const qint64 first = slow.firstS();
        return *rc::gen::weightedOneOf<qint64>({ { 3, rc::gen::map(rc::gen::inRange<qint64>(0, kWindowDays * 96), [first](qint64 q) { return first + q * 900; }) },
            { 2, rc::gen::inRange<qint64>(first, first + kWindowDays * qint64(kWholeDayS) - 1) } });
    }

    QDate from;
    Calendar calendar;
    WorkingTime time;
    SlowCalendar slow;
};

bool holds(const char *name, const std::function<void()> &property)
{
    return rc::check(name, property);
}

struct Night {
    const char *name;
    const char *zone;
    QDate date;
    int hours; ///< Of the local date.
};

const std::vector<Night> kNights { { "Warsaw, spring", "Europe/Warsaw", QDate(2026, 3, 29), 23 },
    { "Warsaw, autumn", "Europe/Warsaw", QDate(2026, 10, 25), 25 },
    { "Sao Paulo, no midnight", "America/Sao_Paulo", QDate(2018, 11, 4), 23 },
    { "Sao Paulo, last hour twice", "America/Sao_Paulo", QDate(2018, 2, 17), 25 },
    { "Tehran, no midnight", "Asia/Tehran", QDate(2022, 3, 22), 23 },
    { "Tehran, last hour twice", "Asia/Tehran", QDate(2021, 9, 21), 25 },
    { "Sydney, autumn", "Australia/Sydney", QDate(2026, 4, 5), 25 },
    { "Sydney, spring", "Australia/Sydney", QDate(2026, 10, 4), 23 },
    { "Moscow, summer for good", "Europe/Moscow", QDate(2011, 3, 27), 23 },
    { "Moscow, winter for good", "Europe/Moscow", QDate(2014, 10, 26), 25 },
    { "Moscow, no change after", "Europe/Moscow", QDate(2015, 3, 29), 24 },
    { "Apia, a date that never was", "Pacific/Apia", QDate(2011, 12, 30), 0 } };

Calendar shaped(const QString &zone, const std::vector<DayInterval> &day)
{
    Calendar calendar;
    calendar.timeZone = zone;
    for (int weekday = 1; weekday <= 7; ++weekday)
        calendar.week.push_back({ weekday, day });
    return calendar;
}

std::vector<DayInterval> quarters()
{
    std::vector<DayInterval> day;
    for (int i = 0; i < 96; i += 2)
        day.push_back({ i * 900, (i + 1) * 900 });
    return day;
}

} // namespace

/// Laws that working time keeps whatever the calendar, against a slow reference of its own. RapidCheck shrinks a
/// counterexample; RC_PARAMS repeats a run ("seed=...") or makes it longer ("max_success=2000").
class tst_WorkingTimeProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secondsBetween_agreesWithSlowReference();
    void add_agreesWithSlowReference();
    void addAndDifference_areInverse();
    void both_areAdditive();
    void add_isMonotone();
    void backwards_mirrorsForwards();
    void isWorking_agreesWithSlowReference();
    void zoneShift_movesEverythingAlike();
    void order_ofQuestions_changesNothing();
    void tenYears_ofQuarterHours_agreeWithSlowReference();
    void night_ofChangedClock_agreesWithSlowReference_data();
    void night_ofChangedClock_agreesWithSlowReference();
};

void tst_WorkingTimeProperties::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20261121 max_success=60");
}

void tst_WorkingTimeProperties::secondsBetween_agreesWithSlowReference()
{
    QVERIFY(holds("secondsBetween is the sum of the working minutes", [] {
        const Setting s;
        for (int i = 0; i < 20; ++i) {
            const qint64 a = s.anyTime();
            const qint64 b = s.anyTime();
            RC_ASSERT(s.time.secondsBetween(at(a), at(b)) == (a <= b ? s.slow.between(a, b) : -s.slow.between(b, a)));
        }
    }));
}

void tst_WorkingTimeProperties::add_agreesWithSlowReference()
{
    QVERIFY(holds("add ends at the first second at which the amount has passed", [] {
        const Setting s;
        for (int i = 0; i < 10; ++i) {
            const qint64 a = s.anyTime();
            const qint64 left = s.slow.between(a, s.slow.endS() - 1);
            const qint64 amount = *rc::gen::inRange<qint64>(0, std::max<qint64>(1, left));
            const auto due = s.time.add(at(a), amount);
            RC_ASSERT(due.has_value());
            RC_ASSERT(secondsOf(*due) == s.slow.add(a, amount));
        }
    }));
}

void tst_WorkingTimeProperties::addAndDifference_areInverse()
{
    QVERIFY(holds("adding what lies between leads back, to the first such instant", [] {
        const Setting s;
        qint64 a = s.anyTime();
        qint64 b = s.anyTime();
        if (b < a)
            std::swap(a, b);
        const qint64 between = s.time.secondsBetween(at(a), at(b));
        const auto back = s.time.add(at(a), between);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back <= at(b));
        RC_ASSERT(s.time.secondsBetween(at(a), *back) == between);
        if (between > 0)
            RC_ASSERT(s.time.secondsBetween(at(a), *back - Seconds(1)) == between - 1);
        const qint64 amount = *rc::gen::inRange<qint64>(1, 400 * 3600);
        const auto due = s.time.add(at(a), amount);
        RC_ASSERT(due.has_value());
        RC_ASSERT(s.time.secondsBetween(at(a), *due) == amount);
    }));
}

void tst_WorkingTimeProperties::both_areAdditive()
{
    QVERIFY(holds("parts make the whole", [] {
        const Setting s;
        const Instant a = at(s.anyTime());
        const Instant b = at(s.anyTime());
        const Instant c = at(s.anyTime());
        RC_ASSERT(s.time.secondsBetween(a, b) + s.time.secondsBetween(b, c) == s.time.secondsBetween(a, c));
        RC_ASSERT(s.time.secondsBetween(a, b) == -s.time.secondsBetween(b, a));
        const qint64 x = *rc::gen::inRange<qint64>(0, 200 * 3600);
        const qint64 y = *rc::gen::inRange<qint64>(1, 200 * 3600);
        const auto step = s.time.add(a, x);
        RC_ASSERT(step.has_value());
        RC_ASSERT(s.time.add(*step, y) == s.time.add(a, x + y));
    }));
}

void tst_WorkingTimeProperties::add_isMonotone()
{
    QVERIFY(holds("more work ends later, and what begins later does not end earlier", [] {
        const Setting s;
        Instant a = at(s.anyTime());
        Instant b = at(s.anyTime());
        if (b < a)
            std::swap(a, b);
        const qint64 x = *rc::gen::inRange<qint64>(1, 200 * 3600);
        const qint64 more = *rc::gen::inRange<qint64>(1, 100 * 3600);
        RC_ASSERT(*s.time.add(a, x) <= *s.time.add(b, x));
        RC_ASSERT(*s.time.add(a, x) < *s.time.add(a, x + more));
        RC_ASSERT(s.time.secondsBetween(a, b) >= 0);
        RC_ASSERT(s.time.secondsBetween(a, b) <= secondsOf(b) - secondsOf(a));
    }));
}

void tst_WorkingTimeProperties::backwards_mirrorsForwards()
{
    QVERIFY(holds("counting backwards finds the last instant from which the amount leads here", [] {
        const Setting s;
        const Instant a = at(s.anyTime());
        const qint64 x = *rc::gen::inRange<qint64>(1, 200 * 3600);
        const auto back = s.time.add(a, -x);
        RC_ASSERT(back.has_value());
        RC_ASSERT(s.time.secondsBetween(*back, a) == x);
        RC_ASSERT(s.time.secondsBetween(*back + Seconds(1), a) == x - 1);
    }));
}

void tst_WorkingTimeProperties::isWorking_agreesWithSlowReference()
{
    QVERIFY(holds("isWorking, nextOpening and intervals say what the minutes say", [] {
        const Setting s;
        for (int i = 0; i < 20; ++i) {
            const qint64 a = s.anyTime();
            RC_ASSERT(s.time.isWorking(at(a)) == s.slow.works(a));
            const auto opening = s.time.nextOpening(at(a));
            RC_ASSERT(opening.has_value());
            RC_ASSERT(s.time.isWorking(*opening));
            RC_ASSERT(s.time.secondsBetween(at(a), *opening) == 0);
        }
        qint64 sum = 0;
        std::optional<Instant> last;
        for (const auto &[start, end] : s.time.intervalsBetween(at(s.slow.firstS()), at(s.slow.endS() - 1))) {
            RC_ASSERT(start < end);
            RC_ASSERT(!last || *last < start); // Touching ones are one.
            last = end;
            sum += secondsOf(end) - secondsOf(start);
        }
        RC_ASSERT(sum == s.slow.between(s.slow.firstS(), s.slow.endS() - 1));
    }));
}

void tst_WorkingTimeProperties::zoneShift_movesEverythingAlike()
{
    QVERIFY(holds("the same local hours in a zone h hours away come h hours later", [] {
        Setting s;
        const int hours = *rc::gen::inRange(-12, 13);
        Calendar home = s.calendar;
        home.timeZone = u"UTC"_qs;
        Calendar away = s.calendar;
        away.timeZone = hours == 0 ? u"Etc/UTC"_qs : QString(u"Etc/GMT"_qs % (hours > 0 ? u"+"_qs : QString()) % QString::number(hours));
        const WorkingTime here(home);
        const WorkingTime there(away);
        RC_ASSERT(there.isValid());
        const Instant a = at(s.anyTime());
        const Instant b = at(s.anyTime());
        const Seconds shift = std::chrono::hours(hours); // POSIX counts west as positive.
        RC_ASSERT(here.secondsBetween(a, b) == there.secondsBetween(a + shift, b + shift));
        const qint64 x = *rc::gen::inRange<qint64>(-100 * 3600, 100 * 3600);
        RC_ASSERT(*here.add(a, x) + shift == *there.add(a + shift, x));
        const int days = *rc::gen::inRange(-20, 20);
        RC_ASSERT(here.addDays(a, days) + shift == there.addDays(a + shift, days));
    }));
}

void tst_WorkingTimeProperties::order_ofQuestions_changesNothing()
{
    QVERIFY(holds("what was asked before does not change an answer", [] {
        const Setting s;
        const Instant a = at(s.anyTime());
        const qint64 x = *rc::gen::inRange<qint64>(-500 * 3600, 500 * 3600);
        const WorkingTime fresh(s.calendar);
        const auto first = fresh.add(a, x);
        const int years = *rc::gen::inRange(-20, 20);
        (void)s.time.secondsBetween(a, a + std::chrono::hours(24 * 365) * years);
        RC_ASSERT(s.time.add(a, x) == first);
    }));
}

void tst_WorkingTimeProperties::tenYears_ofQuarterHours_agreeWithSlowReference()
{
    Calendar calendar = shaped(u"Europe/Warsaw"_qs, quarters());
    for (int i = 0; i < 120; ++i)
        calendar.exceptions.push_back({ QDate(2016, 1, 1).addDays(i * 30), {}, {} });
    const SlowCalendar slow(calendar, QDate(2016, 1, 1), 3650);
    const WorkingTime time(calendar);
    QRandomGenerator random(11);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 2000; ++i) {
        const qint64 a = slow.firstS() + random.bounded(3640.0 * kWholeDayS);
        const qint64 b = a + random.bounded(double(slow.endS() - 1 - a));
        QCOMPARE(time.secondsBetween(at(a), at(b)), slow.between(a, b));
        QCOMPARE(secondsOf(*time.add(at(a), slow.between(a, b))), slow.add(a, slow.between(a, b)));
    }
    qInfo("2,000 sums and deadlines over ten years, with the reference's: %lld ms", timer.elapsed());
}

void tst_WorkingTimeProperties::night_ofChangedClock_agreesWithSlowReference_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hours");
    for (const Night &night : kNights)
        QTest::newRow(night.name) << QString::fromLatin1(night.zone) << night.date << night.hours;
}

/// Every pair of quarters of an hour around the night, on calendars whose edges lie in what is skipped or doubled.
void tst_WorkingTimeProperties::night_ofChangedClock_agreesWithSlowReference()
{
    QFETCH(QString, zone);
    QFETCH(QDate, date);
    QFETCH(int, hours);
    Calendar that = shaped(zone, { { 9 * 3600, 10 * 3600 } });
    for (WeekDay &day : that.week)
        day.intervals.clear();
    that.exceptions.push_back({ date, { { 0, kWholeDayS } }, {} });
    const qint64 midnight = QDate(1970, 1, 1).daysTo(date) * qint64(kWholeDayS);
    QCOMPARE(WorkingTime(that).secondsBetween(at(midnight - 2 * kWholeDayS), at(midnight + 2 * kWholeDayS)), hours * 3600LL);
    const std::vector<std::vector<DayInterval>> shapes { { { 0, kWholeDayS } }, { { 22 * 3600, 30 * 3600 } },
        { { 1800, 9000 }, { 9000, 9900 } }, { { 2 * 3600 + 900, 2 * 3600 + 2700 } }, { { 23 * 3600 + 900, 24 * 3600 + 2700 } },
        { { 1800, 2700 }, { 3600, 5400 } }, quarters() };
    for (const std::vector<DayInterval> &shape : shapes) {
        const Calendar calendar = shaped(zone, shape);
        const SlowCalendar slow(calendar, date.addDays(-2), 5);
        const WorkingTime time(calendar);
        for (qint64 a = midnight - kWholeDayS; a < midnight + 2 * kWholeDayS; a += 2700) {
            for (qint64 b = a; b < midnight + 2 * kWholeDayS; b += 900)
                QCOMPARE(time.secondsBetween(at(a), at(b)), slow.between(a, b));
            const qint64 due = slow.add(a, 5400);
            if (due >= 0)
                QCOMPARE(secondsOf(*time.add(at(a), 5400)), due);
        }
    }
}

FIRSTLINE_TEST_MAIN(tst_WorkingTimeProperties)
#include "tst_workingtime_properties.moc"
