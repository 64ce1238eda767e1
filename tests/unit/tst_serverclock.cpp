#include "core/rules/slaclocks.h"
#include "core/sync/serverclock.h"
#include "tests/support/testmain.h"

#include <ctime>

using namespace firstline;
using namespace firstline::sync;

namespace {

constexpr Millis kMinute { 60'000 };
constexpr Millis kDay { 24 * 60 * kMinute };
const Instant kTrue = fromMs(1'795'000'000'000);

/// A machine whose wall clock can be wrong, beside the true time.
struct Machine {
    Instant real = kTrue;
    Millis wrong { 0 };
    Millis boot { 5'000 };

    Moment at() const { return { real + wrong, boot + (real - kTrue) }; }
    void pass(Millis time) { real += time; }
};

/// A ticket of which one hour's target began at the true start, on a calendar around the clock.
struct Desk {
    Desk()
    {
        Calendar calendar;
        calendar.id = CalendarId(Uuid::named("serverclock", u"calendar"_qs));
        calendar.timeZone = u"Europe/Warsaw"_qs;
        for (int day = 1; day <= 7; ++day)
            calendar.week.push_back({ day, { { 0, 86400 } } });
        Policy policy;
        policy.id = PolicyId(Uuid::named("serverclock", u"policy"_qs));
        policy.calendar = calendar.id;
        policy.targets = { { 3, 60, 0, 0, 0 } };
        view.ticket.createdAt = kTrue;
        rules::stampPolicy(view.ticket, { policy.id, 1, calendar.id, 1, {} });
        config = ConfigSnapshot({ toRecord(calendar), toRecord(policy) });
    }

    ClockState clock(Instant now) const { return rules::computeClocks(view, config, now).at(0); }

    rules::TicketView view;
    ConfigSnapshot config;
};

} // namespace

/// Deadlines and countdowns on a workstation whose own clock is wrong.
class tst_ServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallClock_whenWrongByADay_thenDeadlineIsRightAndSaid_data();
    void wallClock_whenWrongByADay_thenDeadlineIsRightAndSaid();
    void wallClock_whenMovedDuringWork_thenCountdownGoesOn_data();
    void wallClock_whenMovedDuringWork_thenCountdownGoesOn();
    void skew_whenTwoMinutesOrLess_thenNotSaid();
    void offline_whenSkewIsRemembered_thenTimeIsCorrected();
    void sample_whenServerClockWasSet_thenOldSamplesAreDropped();
    void sample_whenSlow_thenBetterOneStays();
    void zone_whenChanged_thenDeadlineStays();
};

void tst_ServerClock::wallClock_whenWrongByADay_thenDeadlineIsRightAndSaid_data()
{
    QTest::addColumn<qint64>("wrongMs");
    QTest::newRow("a day fast") << qint64(kDay.count());
    QTest::newRow("a day slow") << -qint64(kDay.count());
    QTest::newRow("three minutes fast") << qint64(3 * kMinute.count());
}

void tst_ServerClock::wallClock_whenWrongByADay_thenDeadlineIsRightAndSaid()
{
    QFETCH(qint64, wrongMs);
    Machine machine { kTrue, Millis(wrongMs) };
    ServerClock clock;
    clock.start(machine.at());
    clock.sample(toMs(machine.real) - 20, Millis(40), machine.at()); // Asked 20 ms ago by the server's clock.
    QVERIFY(clock.measured());
    QVERIFY(clock.off(machine.at()));
    QCOMPARE(clock.skew(machine.at()), Millis(wrongMs));
    machine.pass(59 * kMinute);
    const Desk desk;
    ClockState state = desk.clock(clock.now(machine.at()));
    QCOMPARE(*state.due, kTrue + 60 * kMinute);
    QCOMPARE(*state.due - clock.now(machine.at()), kMinute); // What the countdown shows.
    QVERIFY(!state.breachedAt);
    machine.pass(2 * kMinute);
    state = desk.clock(clock.now(machine.at()));
    QCOMPARE(*state.breachedAt, kTrue + 60 * kMinute);
}

void tst_ServerClock::wallClock_whenMovedDuringWork_thenCountdownGoesOn_data()
{
    QTest::addColumn<bool>("online");
    QTest::addColumn<qint64>("moveMs");
    for (const bool online : { true, false }) {
        for (const Millis move : { kDay, -kDay, 10 * kMinute }) {
            QTest::addRow("%s, %lld minutes", online ? "online" : "never online", (long long)(move / kMinute))
                << online << qint64(move.count());
        }
    }
}

void tst_ServerClock::wallClock_whenMovedDuringWork_thenCountdownGoesOn()
{
    QFETCH(bool, online);
    QFETCH(qint64, moveMs);
    Machine machine;
    ServerClock clock;
    clock.start(machine.at());
    if (online)
        clock.sample(toMs(machine.real), Millis(0), machine.at());
    QVERIFY(!clock.off(machine.at()));
    machine.pass(5 * kMinute);
    const Instant before = clock.now(machine.at());
    machine.wrong = Millis(moveMs);
    QCOMPARE(clock.now(machine.at()), before);
    QCOMPARE(clock.now(machine.at()), machine.real);
    QCOMPARE(clock.moved(machine.at()), Millis(moveMs));
    QVERIFY(clock.off(machine.at()));
    machine.pass(kMinute);
    QCOMPARE(clock.now(machine.at()), machine.real);
    machine.wrong = Millis(0); // Set right again.
    QVERIFY(!clock.off(machine.at()));
}

void tst_ServerClock::skew_whenTwoMinutesOrLess_thenNotSaid()
{
    Machine machine { kTrue, 2 * kMinute };
    ServerClock clock;
    clock.sample(toMs(machine.real), Millis(0), machine.at());
    QVERIFY(!clock.off(machine.at()));
    machine.wrong = -2 * kMinute;
    QVERIFY(!clock.off(machine.at()));
    machine.wrong = 2 * kMinute + Millis(1);
    QVERIFY(clock.off(machine.at()));
}

void tst_ServerClock::offline_whenSkewIsRemembered_thenTimeIsCorrected()
{
    Machine machine { kTrue, kDay };
    ServerClock clock;
    clock.remember(kDay);
    clock.start(machine.at());
    QCOMPARE(clock.now(machine.at()), machine.real);
    QVERIFY(clock.off(machine.at()));
    machine.pass(10 * kMinute);
    machine.wrong = Millis(0); // Somebody sets it right: now it has moved, and nothing else changes.
    QCOMPARE(clock.now(machine.at()), machine.real);
    QVERIFY(!clock.off(machine.at()));
}

void tst_ServerClock::sample_whenServerClockWasSet_thenOldSamplesAreDropped()
{
    Machine machine;
    ServerClock clock;
    clock.sample(toMs(machine.real), Millis(2), machine.at());
    machine.pass(kMinute);
    clock.sample(toMs(machine.real + 30 * kMinute), Millis(400), machine.at()); // Far less exact, and yet right.
    QVERIFY(std::chrono::abs(clock.now(machine.at()) - (machine.real + 30 * kMinute)) <= Millis(200));
}

void tst_ServerClock::sample_whenSlow_thenBetterOneStays()
{
    Machine machine;
    ServerClock clock;
    clock.sample(toMs(machine.real), Millis(2), machine.at());
    machine.pass(kMinute);
    clock.sample(toMs(machine.real) - 900, Millis(1000), machine.at());
    QVERIFY(std::chrono::abs(clock.now(machine.at()) - machine.real) <= Millis(5));
}

void tst_ServerClock::zone_whenChanged_thenDeadlineStays()
{
    const Desk desk;
    const QByteArray before = qgetenv("TZ");
    const ClockState here = desk.clock(kTrue + 10 * kMinute);
    for (const char *zone : { "Asia/Tokyo", "America/Sao_Paulo", "UTC" }) {
        qputenv("TZ", zone);
        tzset();
        rules::WorkingTimeCache cache;
        QCOMPARE(rules::computeClocks(desk.view, desk.config, kTrue + 10 * kMinute, cache).at(0), here);
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

FIRSTLINE_TEST_MAIN(tst_ServerClock)
#include "tst_serverclock.moc"
