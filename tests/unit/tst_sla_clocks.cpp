#include "core/rules/slaexplain.h"
#include "tests/support/testmain.h"

#include <QtCore/QTimeZone>

using namespace firstline;
using namespace firstline::rules;

namespace {

template<class T>
T idOf(const QString &name)
{
    return T(Uuid::named("clocks", name));
}

StatusId status(const char *name)
{
    return idOf<StatusId>(QString::fromLatin1(name));
}

const AgentId kAnna = idOf<AgentId>(u"anna"_qs);

/// A desk with the standard statuses, one calendar and one policy, and one ticket on it. Times are local.
class Desk
{
public:
    explicit Desk(const QString &zone = u"Europe/Moscow"_qs, bool always = false)
        : m_zone(zone.toUtf8())
    {
        calendar.id = idOf<CalendarId>(u"calendar"_qs);
        calendar.name = u"Hours"_qs;
        calendar.timeZone = zone;
        calendar.version = 7;
        for (int day = 1; day <= 7; ++day) {
            if (always)
                calendar.week.push_back({ day, { { 0, 86400 } } });
            else
                calendar.week.push_back({ day, day < 6 ? std::vector<DayInterval> { { 9 * 3600, 18 * 3600 } }
                                                       : std::vector<DayInterval>() });
        }
        policy.id = idOf<PolicyId>(u"policy"_qs);
        policy.name = u"Gold"_qs;
        policy.version = 3;
        policy.calendar = calendar.id;
        view.ticket.status = status("new");
    }

    Instant at(const char *local) const
    {
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(local), u"yyyy-MM-dd HH:mm"_qs);
        return fromDateTime(QDateTime(time.date(), time.time(), m_zone));
    }

    QString local(std::optional<Instant> t) const
    {
        return t ? toDateTime(*t).toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm"_qs) : u"none"_qs;
    }

    void create(const char *when, int priority = 3)
    {
        view.ticket.createdAt = at(when);
        view.ticket.priority = priority;
    }

    void to(const char *name, const char *when)
    {
        Event event;
        event.kind = EventKind::StatusChanged;
        event.field = u"status"_qs;
        event.before = Value(view.ticket.status.uuid().bytes());
        event.after = Value(status(name).uuid().bytes());
        event.occurredAt = at(when);
        event.actor = kAnna;
        view.events.push_back(event);
        view.ticket.status = status(name);
    }

    void priority(int value, const char *when)
    {
        Event event;
        event.kind = EventKind::FieldChanged;
        event.field = u"priority"_qs;
        event.before = Value(view.ticket.priority);
        event.after = Value(value);
        event.occurredAt = at(when);
        view.events.push_back(event);
        view.ticket.priority = value;
    }

    void breached(ClockKind kind, const char *when)
    {
        Event event;
        event.kind = EventKind::Breached;
        event.field = clockName(kind);
        event.occurredAt = at(when);
        view.events.push_back(event);
    }

    Message &say(MessageKind kind, const char *when)
    {
        Message message;
        message.kind = kind;
        message.direction = kind == MessageKind::Customer ? Direction::In : Direction::Out;
        message.author = kind == MessageKind::Customer ? AgentId() : kAnna;
        message.occurredAt = at(when);
        view.messages.push_back(message);
        return view.messages.back();
    }

    ConfigSnapshot config() const
    {
        std::vector<Record> records { toRecord(calendar), toRecord(policy) };
        const auto add = [&](const char *name, StatusCategory category, bool pauses) {
            Status made;
            made.id = status(name);
            made.name = QString::fromLatin1(name);
            made.category = category;
            made.pausesResolution = pauses;
            records.push_back(toRecord(made));
        };
        add("new", StatusCategory::New, false);
        add("open", StatusCategory::Open, false);
        add("scheduled", StatusCategory::Scheduled, false);
        add("customer", StatusCategory::WaitCustomer, false);
        add("third", StatusCategory::WaitThird, false);
        add("vendor", StatusCategory::WaitThird, true);
        add("postponed", StatusCategory::Postponed, true);
        add("solved", StatusCategory::Solved, false);
        add("closed", StatusCategory::Closed, false);
        add("merged", StatusCategory::Merged, false);
        add("void", StatusCategory::Void, false);
        return ConfigSnapshot(records);
    }

    const Ticket &refresh(const char *now)
    {
        view.ticket.policy = policy.id;
        view.ticket.policyVersion = policy.version;
        view.ticket.calendar = calendar.id;
        view.ticket.calendarVersion = calendar.version;
        refreshClocks(view, config(), at(now));
        return view.ticket;
    }

    ClockState clock(ClockKind kind, const char *now)
    {
        for (const ClockState &state : refresh(now).clocks) {
            if (state.kind == kind)
                return state;
        }
        return {};
    }

    Calendar calendar;
    Policy policy;
    TicketView view;

private:
    QTimeZone m_zone;
};

Target target(int priority, int first, int next, int resolution)
{
    return { priority, first, next, resolution, 0 };
}

} // namespace

class tst_SlaClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vector_firstResponse_dueAsWritten_data();
    void vector_firstResponse_dueAsWritten();
    void vector_pausedResolution_movesByThePause();
    void vector_reopened_followsTheRule_data();
    void vector_reopened_followsTheRule();
    void vector_priorityChange_followsTheRule_data();
    void vector_priorityChange_followsTheRule();
    void vector_nextResponse_tookSeventyMinutes();
    void vector_splitDay_warnsHalfAnHourBefore();

    void firstResponse_endsWith_data();
    void firstResponse_endsWith();
    void firstResponse_late_isBreachedAtTarget();
    void firstResponse_exactlyAtTarget_isNotBreached();
    void firstResponse_solvedWithoutContact_isOff();
    void firstResponse_pausesOnlyInListedStatuses();
    void nextResponse_beforeFirstContact_isOff();
    void nextResponse_waitCustomer_stands();
    void resolution_pausesByStatus_data();
    void resolution_pausesByStatus();
    void resolution_eventOutOfOrder_countsFromItsPredecessor();
    void resolution_running_stateIsFixedWhileItRuns();
    void breach_onceRecorded_isKept();
    void manualDeadline_winsAndIgnoresPauses();
    void merged_andVoid_haveNoClocks();
    void noPolicy_noClocks();
    void noWorkingTime_noDeadline();
    void header_summarises();
    void header_standing_showsRemaining();
    void unrecordedBreaches_listsWhatIsMissing();
    void preview_answered_meetsFirstResponse();
    void explain_listsSegments();
    void explain_restart_discardsEarlierWork();
    void speed_hundredThousandTickets();
};

void tst_SlaClocks::vector_firstResponse_dueAsWritten_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("created");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("due");
    QTest::newRow("Friday evening") << u"Europe/Moscow"_qs << u""_qs << u"2026-11-06 17:30"_qs << 60 << u"2026-11-09 09:30"_qs;
    QTest::newRow("24/7 over the skipped hour") << u"Europe/Warsaw"_qs << u"always"_qs << u"2026-03-28 22:00"_qs << 480
                                                << u"2026-03-29 07:00"_qs;
    QTest::newRow("short day, then a day off") << u"Europe/Moscow"_qs << u"may"_qs << u"2026-04-30 16:30"_qs << 60
                                               << u"2026-05-04 09:30"_qs;
    QTest::newRow("moved Saturday") << u"Europe/Moscow"_qs << u"saturday"_qs << u"2026-11-06 17:30"_qs << 60
                                    << u"2026-11-07 09:30"_qs;
    QTest::newRow("lunch break") << u"Europe/Moscow"_qs << u"lunch"_qs << u"2026-11-05 12:30"_qs << 60
                                 << u"2026-11-05 14:30"_qs;
}

void tst_SlaClocks::vector_firstResponse_dueAsWritten()
{
    QFETCH(QString, zone);
    QFETCH(QString, shape);
    QFETCH(QString, created);
    QFETCH(int, minutes);
    QFETCH(QString, due);
    Desk desk(zone, shape == u"always");
    if (shape == u"may") {
        desk.calendar.exceptions.push_back({ QDate(2026, 4, 30), { { 9 * 3600, 17 * 3600 } }, u"short"_qs });
        desk.calendar.exceptions.push_back({ QDate(2026, 5, 1), {}, u"off"_qs });
    } else if (shape == u"saturday") {
        desk.calendar.exceptions.push_back({ QDate(2026, 11, 7), { { 9 * 3600, 18 * 3600 } }, u"moved"_qs });
    } else if (shape == u"lunch") {
        for (int day = 0; day < 5; ++day)
            desk.calendar.week[size_t(day)].intervals = { { 9 * 3600, 13 * 3600 }, { 14 * 3600, 18 * 3600 } };
    }
    desk.policy.targets = { target(3, minutes, 0, 0) };
    desk.create(qPrintable(created));
    QCOMPARE(desk.local(desk.refresh(qPrintable(created)).due), due);
}

void tst_SlaClocks::vector_pausedResolution_movesByThePause()
{
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 480) };
    desk.create("2026-11-06 10:00");
    desk.to("customer", "2026-11-06 16:00");
    QVERIFY(!desk.refresh("2026-11-06 17:00").due);
    QVERIFY(desk.view.ticket.stands);
    QCOMPARE(desk.view.ticket.remainingS, qint64(120 * 60));
    desk.to("open", "2026-11-09 10:00");
    QCOMPARE(desk.local(desk.refresh("2026-11-09 10:00").due), u"2026-11-09 12:00"_qs);
    const Explanation why = explainClock(desk.view, desk.config(), ClockKind::Resolution, desk.at("2026-11-09 11:00"));
    QCOMPARE(why.segments.size(), size_t(3));
    QCOMPARE(why.segments[1].phase, ExplainPhase::Stood);
    QCOMPARE(why.segments[1].workingSeconds, qint64(180 * 60));
    QCOMPARE(why.segments[1].actor, kAnna);
}

void tst_SlaClocks::vector_reopened_followsTheRule_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("due");
    QTest::newRow("resume") << int(ReopenRule::Resume) << int(TicketType::Request) << u"2026-11-05 12:00"_qs;
    QTest::newRow("restart") << int(ReopenRule::Restart) << int(TicketType::Incident) << u"2026-11-05 17:00"_qs;
    QTest::newRow("first") << int(ReopenRule::First) << int(TicketType::Incident) << u"none"_qs;
    QTest::newRow("default of incidents") << 0 << int(TicketType::Incident) << u"2026-11-05 12:00"_qs;
    QTest::newRow("default of requests") << 0 << int(TicketType::Request) << u"none"_qs;
}

void tst_SlaClocks::vector_reopened_followsTheRule()
{
    QFETCH(int, rule);
    QFETCH(int, type);
    QFETCH(QString, due);
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 480) };
    if (rule != 0)
        desk.policy.reopen = ReopenRule(rule);
    desk.view.ticket.type = TicketType(type);
    desk.create("2026-11-04 10:00");
    desk.to("solved", "2026-11-04 15:00");
    const ClockState solved = desk.clock(ClockKind::Resolution, "2026-11-04 16:00");
    QCOMPARE(solved.phase, ClockPhase::Met);
    QCOMPARE(solved.elapsedS, qint64(300 * 60));
    QCOMPARE(desk.local(solved.due), u"2026-11-04 18:00"_qs);
    QVERIFY(!desk.view.ticket.due);
    QVERIFY(!desk.view.ticket.stands);
    desk.to("open", "2026-11-05 09:00");
    QCOMPARE(desk.local(desk.refresh("2026-11-05 09:30").due), due);
}

void tst_SlaClocks::vector_priorityChange_followsTheRule_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("due");
    QTest::newRow("retro") << int(PriorityChangeRule::Retro) << u"2026-11-02 13:00"_qs;
    QTest::newRow("from change") << int(PriorityChangeRule::FromChange) << u"2026-11-02 17:00"_qs;
}

void tst_SlaClocks::vector_priorityChange_followsTheRule()
{
    QFETCH(int, rule);
    QFETCH(QString, due);
    Desk desk;
    desk.policy.targets = { target(1, 0, 0, 240), target(3, 0, 0, 1440) };
    desk.policy.priorityChange = PriorityChangeRule(rule);
    desk.create("2026-11-02 09:00");
    desk.priority(1, "2026-11-02 13:00");
    QCOMPARE(desk.local(desk.refresh("2026-11-02 13:00").due), due);
}

void tst_SlaClocks::vector_nextResponse_tookSeventyMinutes()
{
    Desk desk;
    desk.policy.targets = { target(3, 30, 120, 0) };
    desk.create("2026-11-02 09:00");
    desk.say(MessageKind::Call, "2026-11-02 09:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:20");
    desk.say(MessageKind::Note, "2026-11-02 10:30");
    desk.say(MessageKind::Customer, "2026-11-02 10:40");
    const ClockState waits = desk.clock(ClockKind::NextResponse, "2026-11-02 11:00");
    QCOMPARE(waits.phase, ClockPhase::Runs);
    QCOMPARE(desk.local(waits.due), u"2026-11-02 12:00"_qs);
    QCOMPARE(desk.local(desk.view.ticket.unansweredSince), u"2026-11-02 10:00"_qs);
    desk.say(MessageKind::Reply, "2026-11-02 11:10");
    const ClockState met = desk.clock(ClockKind::NextResponse, "2026-11-02 12:00");
    QCOMPARE(met.phase, ClockPhase::Met);
    QCOMPARE(met.elapsedS, qint64(70 * 60));
    QVERIFY(!desk.view.ticket.unansweredSince);
}

void tst_SlaClocks::vector_splitDay_warnsHalfAnHourBefore()
{
    Desk desk;
    for (int day = 0; day < 5; ++day)
        desk.calendar.week[size_t(day)].intervals = { { 9 * 3600, 13 * 3600 }, { 14 * 3600, 18 * 3600 } };
    desk.policy.targets = { target(3, 60, 0, 0) };
    desk.create("2026-11-05 12:30");
    const ClockState state = desk.clock(ClockKind::FirstResponse, "2026-11-05 12:30");
    QCOMPARE(desk.local(state.due), u"2026-11-05 14:30"_qs);
    QCOMPARE(desk.local(state.warnAt), u"2026-11-05 14:15"_qs); // 45 of 60 minutes.
    // "30 before" is the first instant at which all but 30 minutes of the target are used.
    const auto before = WorkingTime(desk.calendar).add(desk.at("2026-11-05 12:30"), 30 * 60);
    QCOMPARE(desk.local(before), u"2026-11-05 13:00"_qs);
}

void tst_SlaClocks::firstResponse_endsWith_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("delivery");
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<bool>("ends");
    const auto row = [](const char *name, MessageKind kind, Delivery delivery, bool automatic, bool ends) {
        QTest::newRow(name) << int(kind) << int(delivery) << automatic << ends;
    };
    row("reply recorded", MessageKind::Reply, Delivery::Recorded, false, true);
    row("reply sent", MessageKind::Reply, Delivery::Sent, false, true);
    row("reply of an import", MessageKind::Reply, Delivery::None, false, true);
    row("reply in the outbox", MessageKind::Reply, Delivery::Queued, false, false);
    row("reply that failed", MessageKind::Reply, Delivery::Failed, false, false);
    row("reply held", MessageKind::Reply, Delivery::Held, false, false);
    row("automatic reply", MessageKind::Reply, Delivery::Sent, true, false);
    row("note", MessageKind::Note, Delivery::None, false, false);
    row("call", MessageKind::Call, Delivery::None, false, true);
    row("visit", MessageKind::Visit, Delivery::None, false, true);
    row("system", MessageKind::System, Delivery::None, false, false);
    row("customer", MessageKind::Customer, Delivery::None, false, false);
}

void tst_SlaClocks::firstResponse_endsWith()
{
    QFETCH(int, kind);
    QFETCH(int, delivery);
    QFETCH(bool, automatic);
    QFETCH(bool, ends);
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 0) };
    desk.create("2026-11-02 10:00");
    Message &message = desk.say(MessageKind(kind), "2026-11-02 10:20");
    message.delivery = Delivery(delivery);
    message.automatic = automatic;
    const ClockState state = desk.clock(ClockKind::FirstResponse, "2026-11-02 10:30");
    QCOMPARE(state.phase, ends ? ClockPhase::Met : ClockPhase::Runs);
    QCOMPARE(state.elapsedS, ends ? qint64(20 * 60) : qint64(0));
    QCOMPARE(desk.local(state.due), u"2026-11-02 11:00"_qs);
}

void tst_SlaClocks::firstResponse_late_isBreachedAtTarget()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 0) };
    desk.create("2026-11-02 10:00");
    QVERIFY(!desk.clock(ClockKind::FirstResponse, "2026-11-02 10:59").breachedAt);
    QCOMPARE(desk.local(desk.clock(ClockKind::FirstResponse, "2026-11-02 11:00").breachedAt), u"2026-11-02 11:00"_qs);
    desk.say(MessageKind::Reply, "2026-11-02 12:00").writtenOffline = true;
    desk.view.messages.back().recordedAt = desk.at("2026-11-02 12:30");
    const ClockState state = desk.clock(ClockKind::FirstResponse, "2026-11-02 13:00");
    QCOMPARE(state.phase, ClockPhase::Met);
    QCOMPARE(desk.local(state.since), u"2026-11-02 12:30"_qs); // An offline reply counts when the server had it.
    QCOMPARE(desk.local(state.breachedAt), u"2026-11-02 11:00"_qs);
    QCOMPARE(desk.local(state.due), u"2026-11-02 11:00"_qs);
    QCOMPARE(desk.local(desk.view.ticket.breachedAt), u"2026-11-02 11:00"_qs);
}

void tst_SlaClocks::firstResponse_exactlyAtTarget_isNotBreached()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 0) };
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Reply, "2026-11-02 11:00");
    QVERIFY(!desk.clock(ClockKind::FirstResponse, "2026-11-02 13:00").breachedAt);
}

void tst_SlaClocks::firstResponse_solvedWithoutContact_isOff()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 480) };
    desk.create("2026-11-02 10:00");
    desk.to("solved", "2026-11-02 10:30");
    const ClockState state = desk.clock(ClockKind::FirstResponse, "2026-11-02 17:00");
    QCOMPARE(state.phase, ClockPhase::Off);
    QCOMPARE(state.elapsedS, qint64(30 * 60));
    QVERIFY(!state.breachedAt);
    QVERIFY(!desk.view.ticket.due);
}

void tst_SlaClocks::firstResponse_pausesOnlyInListedStatuses()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 0) };
    desk.create("2026-11-02 10:00");
    desk.to("customer", "2026-11-02 10:10");
    QCOMPARE(desk.clock(ClockKind::FirstResponse, "2026-11-02 10:30").phase, ClockPhase::Runs);
    desk.policy.pausesFirst = { status("customer") };
    const ClockState state = desk.clock(ClockKind::FirstResponse, "2026-11-02 10:30");
    QCOMPARE(state.phase, ClockPhase::Stands);
    QCOMPARE(state.elapsedS, qint64(10 * 60));
    QCOMPARE(desk.local(state.since), u"2026-11-02 10:10"_qs);
}

void tst_SlaClocks::nextResponse_beforeFirstContact_isOff()
{
    Desk desk;
    desk.policy.targets = { target(3, 0, 60, 0) };
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 10:30").phase, ClockPhase::Off);
    QCOMPARE(desk.local(desk.view.ticket.unansweredSince), u"2026-11-02 10:00"_qs);
    desk.say(MessageKind::Reply, "2026-11-02 11:00");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 11:30").phase, ClockPhase::Off);
    desk.say(MessageKind::Customer, "2026-11-02 12:00").automatic = true;
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 12:30").phase, ClockPhase::Off);
    desk.say(MessageKind::Customer, "2026-11-02 13:00");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 13:30").phase, ClockPhase::Runs);
}

void tst_SlaClocks::nextResponse_waitCustomer_stands()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 60, 0) };
    desk.create("2026-11-02 09:00");
    desk.say(MessageKind::Reply, "2026-11-02 09:10");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    desk.to("customer", "2026-11-02 10:15");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 10:30").phase, ClockPhase::Stands);
    desk.to("third", "2026-11-02 11:00");
    const ClockState state = desk.clock(ClockKind::NextResponse, "2026-11-02 11:10");
    QCOMPARE(state.phase, ClockPhase::Runs);
    QCOMPARE(desk.local(state.due), u"2026-11-02 11:45"_qs);
}

void tst_SlaClocks::resolution_pausesByStatus_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<int>("phase");
    const auto row = [](const char *name, bool listed, ClockPhase phase) {
        QTest::addRow("%s%s", name, listed ? ", listed" : "") << QString::fromLatin1(name) << listed << int(phase);
    };
    row("new", false, ClockPhase::Runs);
    row("open", false, ClockPhase::Runs);
    row("scheduled", false, ClockPhase::Runs);
    row("customer", false, ClockPhase::Stands);
    row("third", false, ClockPhase::Runs);
    row("third", true, ClockPhase::Stands);
    row("scheduled", true, ClockPhase::Stands);
    row("vendor", false, ClockPhase::Stands);
    row("postponed", false, ClockPhase::Stands);
    row("solved", false, ClockPhase::Met);
    row("closed", false, ClockPhase::Met);
}

void tst_SlaClocks::resolution_pausesByStatus()
{
    QFETCH(QString, name);
    QFETCH(bool, listed);
    QFETCH(int, phase);
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 480) };
    if (listed)
        desk.policy.pausesResolution = { status(qPrintable(name)) };
    desk.create("2026-11-02 10:00");
    desk.to(qPrintable(name), "2026-11-02 11:00");
    QCOMPARE(int(desk.clock(ClockKind::Resolution, "2026-11-02 12:00").phase), phase);
}

void tst_SlaClocks::resolution_eventOutOfOrder_countsFromItsPredecessor()
{
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 480) };
    desk.create("2026-11-02 10:00");
    desk.to("customer", "2026-11-02 12:00");
    desk.to("open", "2026-11-02 11:00"); // Happened offline before, accepted after.
    const ClockState state = desk.clock(ClockKind::Resolution, "2026-11-02 13:00");
    QCOMPARE(state.phase, ClockPhase::Runs);
    QCOMPARE(desk.local(state.since), u"2026-11-02 12:00"_qs);
    QCOMPARE(desk.local(state.due), u"2026-11-02 18:00"_qs);
}

void tst_SlaClocks::resolution_running_stateIsFixedWhileItRuns()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 480) };
    desk.create("2026-11-02 10:00");
    desk.to("open", "2026-11-02 10:05");
    const std::vector<ClockState> early = desk.refresh("2026-11-02 10:10").clocks;
    QCOMPARE(desk.refresh("2026-11-02 10:50").clocks, early);
}

void tst_SlaClocks::breach_onceRecorded_isKept()
{
    Desk desk;
    desk.policy.targets = { target(1, 0, 0, 60), target(3, 0, 0, 480) };
    desk.create("2026-11-02 10:00", 1);
    desk.breached(ClockKind::Resolution, "2026-11-02 11:00");
    desk.priority(3, "2026-11-02 12:00");
    const ClockState state = desk.clock(ClockKind::Resolution, "2026-11-02 12:30");
    QCOMPARE(desk.local(state.due), u"2026-11-02 18:00"_qs);
    QCOMPARE(desk.local(state.breachedAt), u"2026-11-02 11:00"_qs);
    desk.policy.id = idOf<PolicyId>(u"gone"_qs);
    desk.view.ticket.policy = PolicyId();
    refreshClocks(desk.view, desk.config(), desk.at("2026-11-02 13:00"));
    QVERIFY(desk.view.ticket.clocks.empty());
    QCOMPARE(desk.local(desk.view.ticket.breachedAt), u"2026-11-02 11:00"_qs);
}

void tst_SlaClocks::manualDeadline_winsAndIgnoresPauses()
{
    Desk desk;
    desk.policy.targets = { target(1, 0, 0, 60), target(3, 0, 0, 480) };
    desk.create("2026-11-02 10:00");
    desk.view.ticket.dueResolution = desk.at("2026-11-04 15:00");
    desk.priority(1, "2026-11-02 10:30");
    desk.to("customer", "2026-11-02 10:40");
    const ClockState state = desk.clock(ClockKind::Resolution, "2026-11-03 12:00");
    QVERIFY(state.manual);
    QCOMPARE(state.phase, ClockPhase::Runs);
    QCOMPARE(desk.local(state.due), u"2026-11-04 15:00"_qs);
    QVERIFY(!state.breachedAt);
    QCOMPARE(desk.local(desk.clock(ClockKind::Resolution, "2026-11-05 12:00").breachedAt), u"2026-11-04 15:00"_qs);
    desk.view.ticket.policy = PolicyId();
    refreshClocks(desk.view, desk.config(), desk.at("2026-11-03 12:00"));
    QCOMPARE(desk.view.ticket.clocks.size(), size_t(1)); // A person's deadline needs no policy.
    QCOMPARE(desk.local(desk.view.ticket.due), u"2026-11-04 15:00"_qs);
}

void tst_SlaClocks::merged_andVoid_haveNoClocks()
{
    for (const char *name : { "merged", "void" }) {
        Desk desk;
        desk.policy.targets = { target(3, 60, 60, 480) };
        desk.create("2026-11-02 10:00");
        desk.to(name, "2026-11-02 10:30");
        QVERIFY(desk.refresh("2026-11-02 11:00").clocks.empty());
        desk.to("open", "2026-11-02 12:00");
        QCOMPARE(desk.local(desk.clock(ClockKind::FirstResponse, "2026-11-02 12:00").due), u"2026-11-02 12:30"_qs);
    }
}

void tst_SlaClocks::noPolicy_noClocks()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    desk.say(MessageKind::System, "2026-11-02 10:00");
    refreshClocks(desk.view, desk.config(), desk.at("2026-11-02 11:00"));
    QVERIFY(desk.view.ticket.clocks.empty());
    QVERIFY(!desk.view.ticket.due);
    QCOMPARE(desk.view.ticket.messageCount, 1);
    QVERIFY(desk.view.ticket.unansweredSince);
}

void tst_SlaClocks::noWorkingTime_noDeadline()
{
    Desk desk;
    desk.calendar.week.clear();
    desk.policy.targets = { target(3, 60, 60, 480) };
    desk.create("2026-11-02 10:00");
    const ClockState state = desk.clock(ClockKind::Resolution, "2026-12-02 10:00");
    QCOMPARE(state.phase, ClockPhase::Runs);
    QVERIFY(!state.due && !state.breachedAt);
}

void tst_SlaClocks::header_summarises()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 60, 480) };
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    const Ticket &ticket = desk.refresh("2026-11-02 10:10");
    QCOMPARE(ticket.statusCategory, StatusCategory::New);
    QCOMPARE(desk.local(ticket.due), u"2026-11-02 11:00"_qs);
    QCOMPARE(ticket.dueClock, ClockKind::FirstResponse);
    QCOMPARE(desk.local(ticket.warnAt), u"2026-11-02 10:45"_qs);
    desk.say(MessageKind::Reply, "2026-11-02 10:20");
    desk.to("open", "2026-11-02 10:20");
    desk.refresh("2026-11-02 10:30");
    QCOMPARE(desk.local(ticket.due), u"2026-11-02 18:00"_qs);
    QCOMPARE(ticket.dueClock, ClockKind::Resolution);
    QCOMPARE(ticket.statusCategory, StatusCategory::Open);
    QCOMPARE(desk.local(ticket.lastPublicAt), u"2026-11-02 10:20"_qs);
    QCOMPARE(ticket.messageCount, 2);
}

void tst_SlaClocks::header_standing_showsRemaining()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 60, 480) };
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Call, "2026-11-02 10:00");
    desk.to("customer", "2026-11-02 12:00");
    const Ticket &ticket = desk.refresh("2026-11-04 12:00");
    QVERIFY(ticket.stands);
    QVERIFY(!ticket.due && !ticket.warnAt);
    QCOMPARE(ticket.dueClock, ClockKind::Resolution);
    QCOMPARE(ticket.remainingS, qint64(360 * 60));
}

void tst_SlaClocks::unrecordedBreaches_listsWhatIsMissing()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 0, 120) };
    desk.create("2026-11-02 10:00");
    desk.refresh("2026-11-02 13:00");
    QCOMPARE(unrecordedBreaches(desk.view).size(), size_t(2));
    desk.breached(ClockKind::FirstResponse, "2026-11-02 11:00");
    desk.refresh("2026-11-02 13:00");
    const auto missing = unrecordedBreaches(desk.view);
    QCOMPARE(missing.size(), size_t(1));
    QCOMPARE(missing[0].first, ClockKind::Resolution);
    QCOMPARE(desk.local(missing[0].second), u"2026-11-02 12:00"_qs);
}

void tst_SlaClocks::preview_answered_meetsFirstResponse()
{
    Desk desk;
    desk.policy.targets = { target(2, 60, 60, 480) };
    Ticket draft;
    draft.priority = 2;
    const PolicyChoice choice { desk.policy.id, 3, desk.calendar.id, 7, u"default"_qs };
    const Instant now = desk.at("2026-11-06 17:30");
    auto clocks = previewClocks(draft, choice, desk.config(), false, now);
    QCOMPARE(clocks.size(), size_t(3));
    QCOMPARE(desk.local(clocks[0].due), u"2026-11-09 09:30"_qs);
    QCOMPARE(clocks[1].phase, ClockPhase::Off);
    clocks = previewClocks(draft, choice, desk.config(), true, now);
    QCOMPARE(clocks[0].phase, ClockPhase::Met);
    QCOMPARE(clocks[0].elapsedS, qint64(0));
    QCOMPARE(desk.local(clocks[2].due), u"2026-11-09 16:30"_qs);
    QVERIFY(previewClocks(draft, PolicyChoice(), desk.config(), false, now).empty());
}

void tst_SlaClocks::explain_listsSegments()
{
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 960) };
    desk.create("2026-11-06 10:00");
    desk.to("open", "2026-11-06 19:00");
    desk.to("customer", "2026-11-07 10:00");
    desk.to("open", "2026-11-09 10:00");
    desk.refresh("2026-11-09 11:00");
    const Explanation why = explainClock(desk.view, desk.config(), ClockKind::Resolution, desk.at("2026-11-09 11:00"));
    QVERIFY(why.exists);
    QCOMPARE(why.segments.size(), size_t(4));
    QCOMPARE(why.segments[0].phase, ExplainPhase::Ran);
    QCOMPARE(why.segments[1].phase, ExplainPhase::Outside);
    QCOMPARE(why.segments[2].phase, ExplainPhase::Stood);
    QCOMPARE(why.segments[2].workingSeconds, qint64(3600));
    QCOMPARE(why.segments[3].phase, ExplainPhase::Ran);
    QCOMPARE(why.sumS, qint64(9 * 3600));
    QCOMPARE(why.targetS, qint64(16 * 3600));
    QCOMPARE(desk.local(why.due), u"2026-11-09 18:00"_qs);
    QCOMPARE(why.policyName, u"Gold"_qs);
    QCOMPARE(why.policyVersion, 3);
    QCOMPARE(why.calendarName, u"Hours"_qs);
    QCOMPARE(why.calendarVersion, 7);
    QCOMPARE(why.timeZone, u"Europe/Moscow"_qs);
    QVERIFY(!explainClock(desk.view, desk.config(), ClockKind::OnSite, desk.at("2026-11-09 11:00")).exists);
}

void tst_SlaClocks::explain_restart_discardsEarlierWork()
{
    Desk desk;
    desk.policy.targets = { target(3, 0, 0, 480) };
    desk.policy.reopen = ReopenRule::Restart;
    desk.create("2026-11-04 10:00");
    desk.to("solved", "2026-11-04 15:00");
    desk.to("open", "2026-11-05 09:00");
    desk.refresh("2026-11-05 10:00");
    const Explanation why = explainClock(desk.view, desk.config(), ClockKind::Resolution, desk.at("2026-11-05 10:00"));
    QCOMPARE(why.segments.size(), size_t(3));
    QCOMPARE(why.segments[0].phase, ExplainPhase::Discarded);
    QCOMPARE(why.segments[1].phase, ExplainPhase::Stopped);
    QCOMPARE(why.sumS, qint64(3600));
}

void tst_SlaClocks::speed_hundredThousandTickets()
{
    Desk desk;
    desk.policy.targets = { target(3, 60, 60, 960) };
    for (int i = 0; i < 100; ++i)
        desk.calendar.exceptions.push_back({ QDate(2020, 1, 1).addDays(i * 30), {}, u"holiday"_qs });
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    desk.say(MessageKind::Reply, "2026-11-02 10:20");
    desk.say(MessageKind::Customer, "2026-11-02 12:20");
    desk.to("open", "2026-11-02 10:20");
    desk.to("customer", "2026-11-02 10:20");
    desk.to("open", "2026-11-02 12:20");
    desk.refresh("2026-11-02 13:00");
    const ConfigSnapshot config = desk.config();
    WorkingTimeCache cache;
    constexpr int kTickets = 10000;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kTickets; ++i) {
        desk.view.ticket.createdAt -= Seconds(977); // Other times each round; the calendar grows to half a year.
        refreshClocks(desk.view, config, desk.at("2026-11-02 13:00"), cache);
    }
    const double perTicket = double(timer.nsecsElapsed()) / kTickets;
    qInfo("%.2f us per ticket with 3 messages and 3 status changes: %.2f s for 100,000", perTicket / 1e3, perTicket / 1e4);
    QVERIFY2(perTicket < 5e6, "not a measurement: a guard against work that grows with history");
}

FIRSTLINE_TEST_MAIN(tst_SlaClocks)
#include "tst_sla_clocks.moc"
