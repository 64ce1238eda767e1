#include "core/rules/ticketview.h"
#include "core/server/http/appserver.h"
#include "core/store/database.h"
#include "tests/integration/tst_sync_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QSet>

#include <future>
#include <map>

using namespace firstline;
using namespace firstline::test;
using namespace firstline::server;
using namespace std::chrono_literals;

namespace {

/// Monday the 21st of September 2026 at 9:00 UTC, when the standard calendar opens.
Instant monday(int hour, int minute = 0)
{
    return fromDateTime(QDateTime(QDate(2026, 9, 21), QTime(0, 0), Qt::UTC)) + std::chrono::hours(hour)
        + std::chrono::minutes(minute);
}

/// A desk whose people sit at their places since Monday, 9:00.
struct TimedDesk : Desk {
    TimedDesk()
    {
        now = monday(9);
        anna = login(u"anna"_qs);
        admin = login(u"admin"_qs);
    }

    /// A command of somebody who signs in again when his token has grown old.
    CommandResult give(Seat &seat, const CommandBody &body)
    {
        Instant &since = m_since[seat.tokens.agent];
        if (now - since > 5min) {
            seat = login(core().config()->agent(seat.tokens.agent)->login);
            since = now;
        }
        return Desk::give(seat, body);
    }

    /// A mail of priority 4: first response 240, resolution 2,700 working minutes.
    TicketId mail(const QString &subject)
    {
        RegisterTicket body;
        body.ticket = TicketId(Uuid::named("mail", subject));
        body.subject = subject;
        body.text = u"It does not work."_qs;
        body.channel = Channel::Mail;
        if (give(anna, body).status != ResultStatus::Applied)
            qFatal("register");
        return body.ticket;
    }

    /// Many of them in one transaction.
    std::vector<TicketId> mails(int count)
    {
        std::vector<TrustedCommand> commands;
        std::vector<TicketId> ids;
        for (int i = 0; i < count; ++i) {
            RegisterTicket body;
            body.ticket = TicketId(Uuid::named("many", QString::number(i)));
            body.subject = u"Mail %1"_qs.arg(i);
            body.text = u"Help."_qs;
            body.channel = Channel::Mail;
            ids.push_back(body.ticket);
            commands.push_back({ body, anna.tokens.agent, now, now, {} });
        }
        if (!core().applyTrusted(commands))
            qFatal("register many");
        return ids;
    }

    int run(int limit = 100'000)
    {
        const auto done = core().runDue(now, limit);
        if (!done)
            qFatal("runDue: %s", qPrintable(done.error().detail));
        return *done;
    }

    std::optional<Instant> next()
    {
        const auto at = core().nextDue();
        return at ? *at : std::nullopt;
    }

    /// Time passes, with a working server.
    void passUntil(Instant until)
    {
        for (auto at = next(); at && *at <= until; at = next()) {
            now = std::max(now, *at);
            run();
        }
        now = until;
    }

    rules::TicketView view(TicketId id)
    {
        return rules::TicketView::from(**core().aggregate({ EntityKind::Ticket, id.uuid() }));
    }

    std::vector<Event> events(TicketId id, EventKind kind)
    {
        std::vector<Event> out;
        for (const Event &event : view(id).events) {
            if (event.kind == kind)
                out.push_back(event);
        }
        return out;
    }

    qint64 count(const char *sql)
    {
        auto s = core().database().statement(sql);
        return s.run() && s.next() ? s.int64(0) : -1;
    }

    CommandResult save(const Record &record, const ValueMap &values)
    {
        SaveRecord body;
        body.kind = int(record.kind);
        body.record = record.id;
        body.values = values;
        for (const auto &entry : values)
            body.base.set(entry.first, record.values.at(entry.first));
        return give(admin, body);
    }

    /// Targets of priority 4 are shortened.
    CommandResult shorten(int firstMin, int resolutionMin)
    {
        const Policy policy = core().config()->policies().front();
        Policy shorter = policy;
        shorter.targets.back() = { 4, firstMin, 540, resolutionMin, 0 };
        const int key = keyOf(&Policy::targets);
        ValueMap values;
        values.set(key, toValues(shorter).at(key));
        return save(toRecord(policy), values);
    }

    Seat anna;
    Seat admin;

private:
    std::map<AgentId, Instant> m_since;
};

/// The machine's clock, moved.
class MovedClock final : public Clock
{
public:
    explicit MovedClock(Instant now)
        : m_by(now - SystemClock().now())
    {
    }
    Instant now() const override { return SystemClock().now() + m_by; }
    Millis monotonic() const override { return SystemClock().monotonic(); }

private:
    Millis m_by;
};

constexpr auto kAlarms = "SELECT count(*) FROM event WHERE kind = 19";
constexpr auto kBreaches = "SELECT count(*) FROM event WHERE kind = 10";
constexpr auto kTwice = "SELECT count(*) FROM (SELECT parent_rid, kind, field FROM event WHERE kind IN (10, 19) "
                        "GROUP BY parent_rid, kind, field HAVING count(*) > 1)";

} // namespace

/// What the server does by itself when time comes. Source: behaviour.md 1 to 3 and 5; issue "deadlines", item 4.
class TestServerJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run_whenTimeComes_thenAWorkstationIsTold();
    void run_whenNothingIsDue_thenLeavesNoTrace();
    void restart_betweenTwoInstants_thenTimersStand();
    void stopped_forThreeDays_thenOneAlarmForEachClock();
    void thousandTimers_whenKilledInTheMiddle_thenEachOnce();
    void timers_whenLost_thenNothingIsDoneTwice();
    void people_atTheSameMoment_winAndNothingIsDoubled();
    void waiting_whenDateComes_thenOpen();
    void solved_whenDaysPass_thenClosed_alsoWhenTheSettingChanges();
    void duty_whenCalendarChanges_thenAlarmsAreLookedAtAnew();
    void policy_whenEdited_thenRunningTicketsStayAsTheyAre();
    void restamp_whenAsked_thenOneJobThatSurvivesARestart();
    void restamp_whenNotAdministrator_thenForbidden();
    void advance_whenPushed_thenForbidden();
    void oldDatabase_whenOpened_thenTimersAreMade();
    void check_whenTimerIsMissing_thenSaysSo();
    void damagedTicket_whenDue_thenTheOthersGoOn();
    void appServer_whenStarted_thenCatchesUpAndKeepsTime();
};

void TestServerJobs::run_whenTimeComes_thenAWorkstationIsTold()
{
    TimedDesk desk;
    Workstation screen(desk, u"boris"_qs, 3);
    const TicketId id = desk.mail(u"Printer"_qs);
    QVERIFY(screen.sync());
    QCOMPARE(desk.next(), std::optional(monday(12))); // 75 % of 240 minutes
    desk.passUntil(monday(13, 1));
    const auto alarms = desk.events(id, EventKind::Alarmed);
    QCOMPARE(alarms.size(), size_t(3)); // 75, 90 and 100 %
    QCOMPARE(alarms[0].occurredAt, monday(12));
    QCOMPARE(alarms[1].occurredAt, monday(12, 36));
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    QVERIFY(screen.sync());
    const auto there = rules::TicketView::from(*screen.aggregate(id));
    QCOMPARE(there.events.size(), desk.view(id).events.size());
    QCOMPARE(there.ticket.breachedAt, std::optional(monday(13)));
    const auto seen = fromValues<Alarm>(there.events.back().after.toMap());
    QCOMPARE(seen.percent, 100);
    QCOMPARE(seen.told.size(), size_t(1)); // The supervisor.
}

void TestServerJobs::run_whenNothingIsDue_thenLeavesNoTrace()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    const qint64 head = desk.core().head();
    const qint64 audit = desk.count("SELECT count(*) FROM audit");
    QCOMPARE(desk.run(), 0);
    // A look that finds nothing: the timer is corrected, no sequence is used.
    QVERIFY(desk.core().database().script(u"UPDATE timer SET at_ms = 0;"_qs));
    QCOMPARE(desk.run(), 1);
    QCOMPARE(desk.next(), std::optional(monday(12)));
    QCOMPARE(desk.core().head(), head);
    QCOMPARE(desk.count("SELECT count(*) FROM audit"), audit);
    QVERIFY(desk.events(id, EventKind::Alarmed).empty());
}

void TestServerJobs::restart_betweenTwoInstants_thenTimersStand()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    desk.passUntil(monday(12, 10));
    desk.reopen();
    QCOMPARE(desk.next(), std::optional(monday(12, 36)));
    desk.passUntil(monday(13));
    QCOMPARE(desk.events(id, EventKind::Alarmed).size(), size_t(3));
    desk.reopen();
    QCOMPARE(desk.run(), 0);
    QCOMPARE(desk.count(kBreaches), 1);
}

void TestServerJobs::stopped_forThreeDays_thenOneAlarmForEachClock()
{
    TimedDesk desk;
    for (int i = 0; i < 5; ++i)
        desk.mail(u"Mail %1"_qs.arg(i));
    desk.shorten(240, 600); // Not theirs any more: they keep version 1.
    desk.reopen();
    desk.now = monday(9) + 72h;
    QCOMPARE(desk.run(), 5);
    QCOMPARE(desk.count(kAlarms), 5); // First response; of the resolution 1,620 of 2,700 minutes are used.
    QCOMPARE(desk.count(kBreaches), 5);
    QCOMPARE(desk.run(), 0);
    desk.now += 24h;
    desk.run();
    QCOMPARE(desk.count(kAlarms), 10); // The resolution has come to 75 %.
    QCOMPARE(desk.count(kTwice), 0);
}

void TestServerJobs::thousandTimers_whenKilledInTheMiddle_thenEachOnce()
{
    TimedDesk desk;
    desk.mails(1000);
    QCOMPARE(desk.count("SELECT count(*) FROM timer"), 1000);
    desk.now = monday(9) + 24h;
    QCOMPARE(desk.run(300), 300);
    desk.reopen();
    QCOMPARE(desk.count(kAlarms), 300);
    QCOMPARE(desk.run(), 700);
    QCOMPARE(desk.count(kAlarms), 1000);
    QCOMPARE(desk.count(kBreaches), 1000);
    QCOMPARE(desk.count(kTwice), 0);
    QCOMPARE(*desk.core().check(), QStringList());
    Seat boris = desk.login(u"boris"_qs);
    QVERIFY(desk.pullAll(boris).upToDate);
}

void TestServerJobs::timers_whenLost_thenNothingIsDoneTwice()
{
    TimedDesk desk;
    desk.mails(100);
    desk.now = monday(9) + 24h;
    desk.run();
    const qint64 head = desk.core().head();
    QVERIFY(desk.core().database().script(u"UPDATE timer SET at_ms = 0;"_qs));
    QCOMPARE(desk.run(), 100);
    QCOMPARE(desk.core().head(), head);
    QCOMPARE(desk.count(kAlarms), 100);
    QCOMPARE(desk.count(kBreaches), 100);
}

void TestServerJobs::people_atTheSameMoment_winAndNothingIsDoubled()
{
    TimedDesk desk;
    const TicketId first = desk.mail(u"First"_qs);
    const TicketId second = desk.mail(u"Second"_qs);
    const auto answer = [&](TicketId id) {
        SendReply body;
        body.ticket = id;
        body.message = MessageId(Uuid::create(desk.now));
        body.text = u"We are on it."_qs;
        body.baseEv = 99;
        return desk.give(desk.anna, body).status;
    };
    desk.passUntil(monday(12, 59));
    desk.now = monday(13) - 1ms;
    QCOMPARE(answer(first), ResultStatus::Applied); // A moment before: no breach.
    desk.now = monday(13) + 2s;
    QCOMPARE(answer(second), ResultStatus::Applied); // Faster than the job, too late for the promise.
    desk.run();
    QVERIFY(desk.events(first, EventKind::Breached).empty());
    const auto breaches = desk.events(second, EventKind::Breached);
    QCOMPARE(breaches.size(), size_t(1));
    QCOMPARE(breaches[0].occurredAt, monday(13));
    QCOMPARE(desk.events(second, EventKind::Alarmed).size(), size_t(2)); // 100 % does not ring for a clock that ended.
    QCOMPARE(answer(second), ResultStatus::Applied);
    desk.run();
    QCOMPARE(desk.events(second, EventKind::Breached).size(), size_t(1));
}

void TestServerJobs::waiting_whenDateComes_thenOpen()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    Transition wait;
    wait.ticket = id;
    wait.from = standardStatus(StatusCategory::New);
    wait.to = standardStatus(StatusCategory::WaitCustomer);
    wait.wake = monday(33, 30);
    QCOMPARE(desk.give(desk.anna, wait).status, ResultStatus::Applied);
    desk.passUntil(monday(33, 29));
    QCOMPARE(desk.view(id).ticket.statusCategory, StatusCategory::WaitCustomer);
    desk.reopen();
    desk.passUntil(monday(33, 30));
    QCOMPARE(desk.view(id).ticket.statusCategory, StatusCategory::Open);
    const auto woken = desk.events(id, EventKind::Woken);
    QCOMPARE(woken.size(), size_t(1));
    QCOMPARE(fromValues<Alarm>(woken[0].after.toMap()).told, std::vector { desk.anna.tokens.agent });
}

void TestServerJobs::solved_whenDaysPass_thenClosed_alsoWhenTheSettingChanges()
{
    TimedDesk desk;
    const auto solve = [&](const QString &subject) {
        const TicketId id = desk.mail(subject);
        Transition solved;
        solved.ticket = id;
        solved.from = standardStatus(StatusCategory::New);
        solved.to = standardStatus(StatusCategory::Solved);
        solved.resolution = u"Done."_qs;
        if (desk.give(desk.anna, solved).status != ResultStatus::Applied)
            qFatal("solve");
        return id;
    };
    const TicketId first = solve(u"First"_qs);
    desk.passUntil(monday(9) + 71h);
    QCOMPARE(desk.view(first).ticket.statusCategory, StatusCategory::Solved);
    desk.passUntil(monday(9) + 72h);
    QCOMPARE(desk.view(first).ticket.statusCategory, StatusCategory::Closed);
    const TicketId second = solve(u"Second"_qs);
    ValueMap values;
    values.set(keyOf(&Settings::closeAfterDays), Value(1));
    QCOMPARE(desk.save(toRecord(desk.core().config()->settings()), values).status, ResultStatus::Applied);
    desk.passUntil(monday(9) + 96h);
    QCOMPARE(desk.view(second).ticket.statusCategory, StatusCategory::Closed);
    QCOMPARE(desk.view(second).ticket.closedAt, std::optional(monday(9) + 96h));
}

void TestServerJobs::duty_whenCalendarChanges_thenAlarmsAreLookedAtAnew()
{
    TimedDesk desk;
    Calendar late;
    late.id = CalendarId(Uuid::named("test", u"late"_qs));
    late.name = u"Afternoons"_qs;
    late.timeZone = u"UTC"_qs;
    for (int day = 1; day <= 5; ++day)
        late.week.push_back({ day, { { 15 * 3600, 18 * 3600 } } });
    QVERIFY(desk.core().applyTrusted(TrustedCommand { creationOf(toRecord(late)), {}, desk.now, desk.now, {} }));
    const TicketId id = desk.mail(u"Printer"_qs);
    ValueMap duty;
    duty.set(keyOf(&Group::dutyCalendar), FieldTraits<CalendarId>::to(late.id));
    QCOMPARE(desk.save(toRecord(*desk.core().config()->group(standardGroup())), duty).status, ResultStatus::Applied);
    desk.passUntil(monday(14));
    QVERIFY(desk.events(id, EventKind::Alarmed).empty()); // Nobody is on duty before 15:00.
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    ValueMap week;
    for (WeekDay &day : late.week)
        day.intervals = { { 14 * 3600, 18 * 3600 } };
    week.set(keyOf(&Calendar::week), toValues(late).at(keyOf(&Calendar::week)));
    const Calendar stored = *desk.core().config()->calendar(late.id);
    QCOMPARE(desk.save(toRecord(stored), week).status, ResultStatus::Applied);
    desk.passUntil(monday(14, 1));
    QCOMPARE(desk.events(id, EventKind::Alarmed).size(), size_t(1));
}

void TestServerJobs::policy_whenEdited_thenRunningTicketsStayAsTheyAre()
{
    TimedDesk desk;
    const TicketId running = desk.mail(u"Before"_qs);
    QCOMPARE(desk.view(running).ticket.due, std::optional(monday(13)));
    desk.now = monday(9, 30);
    QCOMPARE(desk.shorten(60, 600).status, ResultStatus::Applied);
    Calendar calendar = desk.core().config()->calendars().front();
    for (WeekDay &day : calendar.week)
        day.intervals = { { 9 * 3600, 11 * 3600 } };
    ValueMap week;
    week.set(keyOf(&Calendar::week), toValues(calendar).at(keyOf(&Calendar::week)));
    QCOMPARE(desk.save(toRecord(desk.core().config()->calendars().front()), week).status, ResultStatus::Applied);
    AddMessage note;
    note.ticket = running;
    note.message = MessageId(Uuid::create(desk.now));
    note.text = u"Touched."_qs;
    desk.give(desk.anna, note); // Clocks are computed anew, by the stamped versions.
    desk.run();
    const Ticket ticket = desk.view(running).ticket;
    QCOMPARE(ticket.due, std::optional(monday(13)));
    QCOMPARE(ticket.policyVersion, 1);
    QCOMPARE(ticket.calendarVersion, 1);
    QVERIFY(desk.events(running, EventKind::PolicyRestamped).empty());
    QCOMPARE(desk.next(), std::optional(monday(12)));
    const TicketId fresh = desk.mail(u"After"_qs);
    QCOMPARE(desk.view(fresh).ticket.due, std::optional(monday(10, 30)));
    QCOMPARE(desk.view(fresh).ticket.policyVersion, 2);
}

void TestServerJobs::restamp_whenAsked_thenOneJobThatSurvivesARestart()
{
    TimedDesk desk;
    const auto ids = desk.mails(150);
    const TicketId over = desk.mail(u"Over"_qs);
    Transition solved;
    solved.ticket = over;
    solved.from = standardStatus(StatusCategory::New);
    solved.to = standardStatus(StatusCategory::Solved);
    solved.resolution = u"Done."_qs;
    QCOMPARE(desk.give(desk.anna, solved).status, ResultStatus::Applied);
    desk.now = monday(11);
    QCOMPARE(desk.shorten(60, 600).status, ResultStatus::Applied);
    const PolicyId policy = standardPolicy();
    const RestampOpen ask { int(EntityKind::Policy), policy.uuid(), u"New promise."_qs };
    const CommandResult asked = desk.give(desk.admin, ask);
    QCOMPARE(asked.status, ResultStatus::Applied);
    QCOMPARE(asked.detail, u"150"_qs);
    QVERIFY(desk.next() && *desk.next() < desk.now);
    QCOMPARE(desk.run(64), 64);
    desk.reopen();
    QCOMPARE(desk.count("SELECT count(*) FROM restamp"), 86);
    desk.run();
    QCOMPARE(desk.count("SELECT count(*) FROM restamp"), 0);
    for (const TicketId id : ids) {
        const auto events = desk.events(id, EventKind::PolicyRestamped);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].actor, desk.admin.tokens.agent);
        QCOMPARE(events[0].reason, u"New promise."_qs);
        QCOMPARE(readStamp(events[0].before).due, std::optional(monday(13)));
        QCOMPARE(readStamp(events[0].after).due, std::optional(monday(10)));
        QCOMPARE(desk.view(id).ticket.policyVersion, 2);
        QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1)); // They became overdue by it.
        QCOMPARE(desk.events(id, EventKind::Breached)[0].occurredAt, monday(10));
    }
    QVERIFY(desk.events(over, EventKind::PolicyRestamped).empty());
    QCOMPARE(desk.give(desk.admin, ask).status, ResultStatus::Applied); // Again: nothing is another's any more.
    desk.run();
    QCOMPARE(desk.events(ids[0], EventKind::PolicyRestamped).size(), size_t(1));
    QCOMPARE(*desk.core().check(), QStringList());
}

void TestServerJobs::restamp_whenNotAdministrator_thenForbidden()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    Seat olga = desk.login(u"olga"_qs);
    for (const CommandBody &body : { CommandBody(RestampOpen { 37, standardPolicy().uuid(), u"So."_qs }),
             CommandBody(RestampTicket { id, u"So."_qs }) }) {
        const CommandResult result = desk.give(olga, body);
        QCOMPARE(result.status, ResultStatus::Rejected);
        QCOMPARE(result.code, errorName(ErrorCode::Forbidden));
    }
    QCOMPARE(desk.count("SELECT count(*) FROM restamp"), 0);
}

void TestServerJobs::advance_whenPushed_thenForbidden()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    desk.now = monday(15);
    const CommandResult result = desk.give(desk.admin, AdvanceTicket { id });
    QCOMPARE(result.status, ResultStatus::Rejected);
    QCOMPARE(result.code, errorName(ErrorCode::Forbidden));
    QVERIFY(desk.events(id, EventKind::Breached).empty());
}

void TestServerJobs::oldDatabase_whenOpened_thenTimersAreMade()
{
    TimedDesk desk;
    const TicketId id = desk.mail(u"Printer"_qs);
    QVERIFY(desk.core().database().script(u"DROP TABLE timer; DROP TABLE restamp; DROP TABLE lineage; "
                                              "ALTER TABLE device DROP COLUMN revoke_nonce; ALTER TABLE ticket DROP COLUMN checked; "
                                              "ALTER TABLE ticket DROP COLUMN major; DROP TABLE annex; DROP INDEX ticket_solved; DROP TABLE pbx_token; "
                                              "PRAGMA user_version = 2;"_qs));
    desk.reopen();
    QVERIFY(desk.next());
    desk.passUntil(monday(13));
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    QCOMPARE(desk.next(), std::optional(monday(14))); // An hour past the deadline.
}

void TestServerJobs::check_whenTimerIsMissing_thenSaysSo()
{
    TimedDesk desk;
    desk.mail(u"Printer"_qs);
    QCOMPARE(*desk.core().check(), QStringList());
    QVERIFY(desk.core().database().script(u"UPDATE timer SET ticket = x'00';"_qs));
    QCOMPARE(desk.core().check()->size(), 2);
}

void TestServerJobs::damagedTicket_whenDue_thenTheOthersGoOn()
{
    TimedDesk desk;
    const auto ids = desk.mails(10);
    {
        auto s = desk.core().database().statement("UPDATE ticket SET clocks = x'ff' WHERE id = ?");
        QVERIFY(s.bind(ids[3]).run());
    }
    desk.reopen();
    desk.now = monday(13);
    QCOMPARE(desk.run(), 10);
    QVERIFY(desk.count(kBreaches) >= 9);
    QVERIFY(desk.next() && *desk.next() > desk.now);
}

void TestServerJobs::appServer_whenStarted_thenCatchesUpAndKeepsTime()
{
    QTemporaryDir folder;
    Instant due;
    const int late = 400;
    const TicketId soon(Uuid::named("app", u"soon"_qs));
    const MovedClock clock(monday(15));
    {
        auto core = ServerCore::open(folder.path());
        QVERIFY(core);
        QVERIFY(makeEmptyDesk(**core, {}, monday(9)));
        std::vector<TrustedCommand> commands;
        for (int i = 0; i <= late; ++i) {
            RegisterTicket body;
            body.ticket = i == late ? soon : TicketId(Uuid::named("app", QString::number(i)));
            body.subject = u"Mail"_qs;
            body.channel = Channel::Mail;
            const Instant when = i == late ? monday(14, 30) : monday(9);
            commands.push_back({ body, {}, when, when, {} });
        }
        QVERIFY((*core)->applyTrusted(commands));
        due = std::chrono::floor<Seconds>(clock.now()) + 6s;
        const SetField agreed { soon, keyOf(&Ticket::dueFirst), FieldTraits<std::optional<Instant>>::to(due), {}, {} };
        QVERIFY((*core)->applyTrusted(TrustedCommand { agreed, {}, monday(14, 30), monday(14, 30), {} }));
    }
    Metrics metrics;
    AppConfig config;
    config.dataDir = folder.path();
    AppServer server(config, clock, metrics);
    QVERIFY(server.start());
    const auto ask = [&] {
        std::promise<int> answer;
        auto breaches = answer.get_future();
        server.post([&](ServerCore &core) {
            auto s = core.database().statement(kBreaches);
            answer.set_value(s.run() && s.next() ? int(s.int64(0)) : -1);
        });
        return breaches.get();
    };
    QVERIFY(ask() < late); // Others are served while it catches up.
    QTRY_VERIFY(ask() >= late);
    while (clock.now() < due + 300ms)
        QTest::qWait(50); // Nobody asks for anything: the timer rings by itself.
    const QByteArray rendered = metrics.render();
    QVERIFY(rendered.contains("firstline_jobs_total"));
    server.stop();
    auto core = ServerCore::open(folder.path());
    QVERIFY(core);
    auto s = (*core)->database().statement(kBreaches);
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), late + 1);
}

FIRSTLINE_TEST_MAIN(TestServerJobs)
#include "tst_server_jobs.moc"
