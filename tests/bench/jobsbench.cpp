#include "core/rules/workingtime.h"
#include "core/server/authority/desk.h"
#include "core/server/authority/servercore.h"
#include "core/store/servertimers.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/workplace.h"

#include <QtCore/QDir>

namespace firstline::bench {

namespace {

using namespace server;

constexpr int kTimers = 100'000;

/// Mon-Fri 09-13 and 14-18 in Warsaw, with a holiday a month.
Calendar officeCalendar()
{
    Calendar calendar;
    calendar.timeZone = u"Europe/Warsaw"_qs;
    for (int day = 1; day <= 5; ++day)
        calendar.week.push_back({ day, { { 9 * 3600, 13 * 3600 }, { 14 * 3600, 18 * 3600 } } });
    for (int month = 1; month <= 12; ++month)
        calendar.exceptions.push_back({ QDate(2026, month, 6), {}, {} });
    return calendar;
}

/// Numbers that look random and are the same in every run.
class Dice
{
public:
    qint64 below(qint64 limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return qint64((m_state >> 33) % quint64(limit));
    }

private:
    quint64 m_state = 20261121;
};

/// A desk of its own with `due` tickets whose first response ran out, among timers of others that lie ahead.
std::unique_ptr<ServerCore> timedDesk(const QString &dir, int due, Instant now)
{
    QDir(dir).removeRecursively();
    auto core = must(ServerCore::open(dir), "open the desk of timers");
    must(makeEmptyDesk(*core, { u"Timers"_qs, u"en"_qs, u"UTC"_qs }, now - std::chrono::hours(24 * 14)), "make it");
    std::vector<TrustedCommand> commands;
    const Instant then = now - std::chrono::hours(24 * 7);
    for (int i = 0; i < due; ++i) {
        RegisterTicket body;
        body.ticket = TicketId(Uuid::named("timed", QString::number(i)));
        body.subject = u"Cash desk %1 does not print"_qs.arg(i);
        body.text = u"The green lamp blinks."_qs;
        body.channel = Channel::Mail;
        commands.push_back({ body, {}, then, then, {} });
    }
    must(core->applyTrusted(commands), "register");
    store::ServerTimers timers(core->database());
    store::Transaction transaction(core->database());
    Dice dice;
    for (int i = due; i < kTimers; ++i) {
        const TicketId other(Uuid::named("other", QString::number(i)));
        must(timers.set(other, now + Seconds(60 + dice.below(30 * 24 * 3600))), "set a timer");
    }
    must(transaction.commit(), "commit the timers");
    return core;
}

} // namespace

void benchWorkingTime(const Workplace &place)
{
    const rules::WorkingTime time(officeCalendar());
    const Instant begin = fromDateTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    const int count = place.rounds(1'000'000);
    Dice dice;
    std::vector<std::pair<Instant, qint64>> cases;
    for (int i = 0; i < 4096; ++i)
        cases.emplace_back(begin + Seconds(dice.below(365 * 24 * 3600)), dice.below(200 * 3600));
    qint64 sum = 0;
    const Stopwatch adding;
    for (int i = 0; i < count; ++i) {
        const auto &[from, seconds] = cases[size_t(i) % cases.size()];
        sum += toMs(time.add(from, seconds).value_or(from));
    }
    place.figures->note(u"working time: add"_qs, u"1/s"_qs, count * 1000.0 / adding.ms());
    const Stopwatch between;
    for (int i = 0; i < count; ++i) {
        const auto &[from, seconds] = cases[size_t(i) % cases.size()];
        sum += time.secondsBetween(from, from + Seconds(seconds));
    }
    place.figures->note(u"working time: between"_qs, u"1/s"_qs, count * 1000.0 / between.ms());
    if (sum == 0)
        qFatal("nothing was measured");
}

void benchTimers(const Workplace &place)
{
    const int due = place.quick ? 1'000 : 4'000;
    const Instant now = deskNow();
    auto core = timedDesk(place.scratchFile(u"timers"_qs), due, now);
    store::ServerTimers timers(core->database());
    const int rounds = place.rounds(10'000);

    const Stopwatch finding;
    for (int i = 0; i < rounds; ++i)
        (void)must(timers.due(now, 64), "due");
    place.figures->note(u"100,000 timers: find 64 that are due"_qs, u"us"_qs, finding.ms() * 1000 / rounds);

    const Stopwatch running;
    int done = 0;
    for (int slice = 1; slice > 0; done += slice)
        slice = must(core->runDue(now, 64), "run");
    const double ms = running.ms();
    if (done < due)
        qFatal("only %d of %d were run", done, due);
    place.figures->note(u"100,000 timers: breach and alarm of one ticket"_qs, u"us"_qs, ms * 1000 / done);
    place.figures->note(u"100,000 timers: run those that are due"_qs, u"1/s"_qs, done * 1000 / ms);

    const Stopwatch idle;
    for (int i = 0; i < rounds; ++i) {
        (void)must(core->nextDue(), "next");
        (void)must(core->runDue(now, 16), "idle");
    }
    place.figures->note(u"100,000 timers: idle tick"_qs, u"us"_qs, idle.ms() * 1000 / rounds);
}

} // namespace firstline::bench
