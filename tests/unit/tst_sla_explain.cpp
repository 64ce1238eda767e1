#include "core/rules/slaexplain.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

#include <QtCore/QTimeZone>

using namespace firstline;
using namespace firstline::rules;

namespace {

template<class T>
T idOf(const QString &name)
{
    return T(Uuid::named("explain", name));
}

StatusId status(const char *name)
{
    return idOf<StatusId>(QString::fromLatin1(name));
}

const AgentId kAnna = idOf<AgentId>(u"anna"_qs);
const GroupId kFirst = idOf<GroupId>(u"line 1"_qs);
const GroupId kSecond = idOf<GroupId>(u"line 2"_qs);
const GroupId kNet = idOf<GroupId>(u"network, line 2"_qs);

Instant local(const char *text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_qs);
    return fromDateTime(QDateTime(time.date(), time.time(), QTimeZone("Europe/Moscow")));
}

/// Mon-Fri 09:00-18:00 in Moscow, 4 November off; one ticket. November 2026 begins on a Sunday.
struct Desk {
    Desk()
    {
        calendar.id = idOf<CalendarId>(u"calendar"_qs);
        calendar.name = u"Hours"_qs;
        calendar.timeZone = u"Europe/Moscow"_qs;
        for (int day = 1; day <= 5; ++day)
            calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
        calendar.exceptions.push_back({ QDate(2026, 11, 4), {}, u"Unity Day"_qs });
        policy.id = idOf<PolicyId>(u"policy"_qs);
        policy.name = u"Gold"_qs;
        policy.calendar = calendar.id;
        policy.targets = { { 1, 0, 0, 240, 0 }, { 3, 60, 60, 960, 0 } };
        view.ticket.status = status("open");
        view.ticket.queue = kFirst;
        stampPolicy(view.ticket, { policy.id, 1, calendar.id, 1, {} });
    }

    void create(const char *when, int priority = 3)
    {
        view.ticket.createdAt = local(when);
        view.ticket.priority = priority;
    }

    Event &event(EventKind kind, const QString &field, const Value &before, const Value &after, const char *when)
    {
        Event made;
        made.kind = kind;
        made.field = field;
        made.before = before;
        made.after = after;
        made.occurredAt = local(when);
        made.actor = kAnna;
        view.events.push_back(made);
        return view.events.back();
    }

    void to(const char *name, const char *when, const QString &reason = {})
    {
        event(EventKind::StatusChanged, u"status"_qs, Value(view.ticket.status.uuid().bytes()),
            Value(status(name).uuid().bytes()), when)
            .reason = reason;
        view.ticket.status = status(name);
    }

    void hand(GroupId group, const char *when)
    {
        event(EventKind::Assigned, u"queue"_qs, Value(view.ticket.queue.uuid().bytes()), Value(group.uuid().bytes()), when);
        view.ticket.queue = group;
    }

    void say(MessageKind kind, const char *when)
    {
        Message message;
        message.kind = kind;
        message.direction = kind == MessageKind::Customer ? Direction::In : Direction::Out;
        message.author = kind == MessageKind::Customer ? AgentId() : kAnna;
        message.occurredAt = local(when);
        view.messages.push_back(message);
    }

    ConfigSnapshot config() const
    {
        std::vector<Record> records { toRecord(calendar), toRecord(policy) };
        const auto addStatus = [&](const char *name, StatusCategory category, bool pauses) {
            Status made { status(name), QString::fromLatin1(name), category, pauses, 0, false };
            records.push_back(toRecord(made));
        };
        addStatus("open", StatusCategory::Open, false);
        addStatus("scheduled", StatusCategory::Scheduled, true);
        addStatus("customer", StatusCategory::WaitCustomer, false);
        addStatus("third", StatusCategory::WaitThird, false);
        addStatus("postponed", StatusCategory::Postponed, true);
        addStatus("solved", StatusCategory::Solved, false);
        const auto addGroup = [&](GroupId id, Line line, int olaMin) {
            Group made;
            made.id = id;
            made.line = line;
            made.olaMin = olaMin;
            records.push_back(toRecord(made));
        };
        addGroup(kFirst, Line::First, 60);
        addGroup(kSecond, Line::Second, 240);
        addGroup(kNet, Line::Second, 480);
        for (const Policy &other : others)
            records.push_back(toRecord(other));
        for (const Calendar &other : otherCalendars)
            records.push_back(toRecord(other));
        for (const ConfigVersion &version : versions)
            records.push_back(toRecord(version));
        return ConfigSnapshot(records);
    }

    Explanation explain(ClockKind kind, const char *now) const { return explainClock(view, config(), kind, local(now)); }

    WhatIfAnswer ask(const WhatIf &whatIf, const char *now, ClockKind kind = ClockKind::Resolution) const
    {
        return explainWhatIf(view, config(), kind, whatIf, local(now));
    }

    ClockState clock(ClockKind kind, const char *now)
    {
        for (const ClockState &state : computeClocks(view, config(), local(now))) {
            if (state.kind == kind)
                return state;
        }
        return {};
    }

    Calendar calendar;
    Policy policy;
    std::vector<Policy> others;
    std::vector<Calendar> otherCalendars;
    std::vector<ConfigVersion> versions;
    TicketView view;
};

} // namespace

/// Why a deadline is when it is, and when it would be.
class tst_SlaExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offTime_countsNightsWeekendsAndHolidays_data();
    void offTime_countsNightsWeekendsAndHolidays();
    void offTime_withinOpenHours_whenSecondsAreBroken_isNone();
    void offTime_ofRoundTheClock_isNone();
    void explain_outsideStretches_areOneLine();
    void explain_aheadOfDeadline_countsNights();
    void explain_changes_areListed();
    void explain_editedCalendar_showsTheVersionThatRuled();
    void whatIf_priority_movesTargetAndDue();
    void whatIf_policy_changesCalendarToo();
    void whatIf_noPolicy_hasNoClock();
    void whatIf_status_standsFromNow();
    void whatIf_withoutPauses_countsThem();
    void whatIf_withoutOnePause_countsThatOnly();
    void whatIf_asksNothing_changesNothing();
    void met_whileStanding_keepsTheDeadlineItWouldHaveHad();
    void nextResponse_standsInStatusesOfThePolicy();
    void nextResponse_oldestUnansweredCounts();
    void onSite_endsWithTheVisit();
    void onSite_beginsAtTheAgreedTime();
    void onSite_earlyVisit_isInTime();
    void manualDeadline_survivesPriorityAndRestamp();
    void inner_lineRun_startsAtHandOver();
    void inner_sameLine_goesOnWithTheNewTarget();
    void inner_partner_isDueAtTheAgreedTime();
    void correctedCompany_isRestampedWithBothDeadlines();
};

void tst_SlaExplain::offTime_countsNightsWeekendsAndHolidays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected"); // breaks, nights, weekends, holidays
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(expected);
    };
    row("within a day", "2026-11-02 10:00", "2026-11-02 17:00", "0 0 0 -");
    row("one night", "2026-11-02 10:00", "2026-11-03 10:00", "0 1 0 -");
    row("evening only", "2026-11-02 17:00", "2026-11-02 23:00", "0 1 0 -");
    row("holiday", "2026-11-03 10:00", "2026-11-05 10:00", "0 0 0 Unity Day");
    row("weekend", "2026-11-06 10:00", "2026-11-09 10:00", "0 0 1 -");
    row("part of a weekend", "2026-11-07 10:00", "2026-11-07 12:00", "0 0 1 -");
    row("two weeks", "2026-11-02 10:00", "2026-11-16 10:00", "0 6 2 Unity Day");
    row("reversed", "2026-11-03 10:00", "2026-11-02 10:00", "0 0 0 -");
}

void tst_SlaExplain::offTime_countsNightsWeekendsAndHolidays()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const Desk desk;
    const WorkingTime time(desk.calendar);
    const OffTime off = offTime(desk.calendar, time, local(qPrintable(from)), local(qPrintable(to)));
    QStringList names;
    for (const DayOff &day : off.holidays)
        names << day.name;
    const QString found = QString::number(off.breaks) % u" "_qs % QString::number(off.nights) % u" "_qs
        % QString::number(off.weekends) % u" "_qs % (names.isEmpty() ? u"-"_qs : names.join(u','));
    QCOMPARE(found, expected);
    const qint64 all = std::max<qint64>(0, std::chrono::floor<Seconds>(local(qPrintable(to)) - local(qPrintable(from))).count());
    QCOMPARE(off.seconds, all - std::max<qint64>(0, time.secondsBetween(local(qPrintable(from)), local(qPrintable(to)))));
}

void tst_SlaExplain::offTime_withinOpenHours_whenSecondsAreBroken_isNone()
{
    const Desk desk;
    const WorkingTime time(desk.calendar);
    const OffTime off = offTime(
        desk.calendar, time, local("2026-11-02 10:00") + Millis(5), local("2026-11-02 11:20") + Millis(300));
    QCOMPARE(off.breaks, 0);
    QVERIFY(off.isEmpty());
}

void tst_SlaExplain::offTime_ofRoundTheClock_isNone()
{
    Calendar calendar;
    calendar.timeZone = u"Europe/Moscow"_qs;
    for (int day = 1; day <= 7; ++day)
        calendar.week.push_back({ day, { { 0, 86400 } } });
    QVERIFY(offTime(calendar, WorkingTime(calendar), local("2026-11-02 10:00"), local("2026-11-16 10:00")).isEmpty());
}

void tst_SlaExplain::explain_outsideStretches_areOneLine()
{
    Desk desk;
    desk.create("2026-11-06 10:00");
    desk.to("third", "2026-11-06 19:00");
    desk.to("open", "2026-11-07 12:00");
    desk.to("third", "2026-11-08 12:00");
    const Explanation why = desk.explain(ClockKind::Resolution, "2026-11-09 08:00");
    QCOMPARE(why.segments.size(), size_t(2));
    QCOMPARE(why.segments[0].phase, ExplainPhase::Ran);
    QCOMPARE(why.segments[1].phase, ExplainPhase::Outside);
    QCOMPARE(why.segments[1].from, local("2026-11-06 19:00"));
    QCOMPARE(why.segments[1].to, local("2026-11-09 08:00"));
    QCOMPARE(why.segments[1].off.weekends, 1);
    QCOMPARE(why.off.weekends, 1); // The Friday evening is part of it, not a night of its own.
    QCOMPARE(why.off.nights, 0);
}

void tst_SlaExplain::explain_aheadOfDeadline_countsNights()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    const Explanation why = desk.explain(ClockKind::Resolution, "2026-11-02 12:00");
    QCOMPARE(*why.due, local("2026-11-03 17:00"));
    QCOMPARE(why.ahead.nights, 1);
    QCOMPARE(why.sumS, qint64(7200));
    desk.create("2026-11-03 16:00");
    QCOMPARE(desk.explain(ClockKind::Resolution, "2026-11-03 16:30").ahead.holidays.at(0).name, u"Unity Day"_qs);
}

void tst_SlaExplain::explain_changes_areListed()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.event(EventKind::PolicyStamped, u"policy"_qs, Value(), Value(toValues(stampOf(desk.view.ticket))), "2026-11-02 10:00");
    desk.event(EventKind::FieldChanged, u"priority"_qs, Value(3), Value(1), "2026-11-02 11:00").reason = u"The boss called."_qs;
    desk.view.ticket.priority = 1;
    const PolicyStamp before { desk.policy.id, 1, desk.calendar.id, 1, local("2026-11-02 14:00") };
    const PolicyStamp after { desk.policy.id, 1, desk.calendar.id, 1, local("2026-11-02 15:00") };
    desk.event(EventKind::PolicyRestamped, u"policy"_qs, Value(toValues(before)), Value(toValues(after)), "2026-11-02 12:00");
    const Value due = FieldTraits<std::optional<Instant>>::to(local("2026-11-05 12:00"));
    desk.event(EventKind::DeadlineSet, u"due_resolution"_qs, Value(), due, "2026-11-02 12:30").reason = u"Agreed."_qs;
    desk.event(EventKind::DeadlineSet, u"due_resolution"_qs, due, Value(), "2026-11-02 12:40");
    const auto changes = desk.explain(ClockKind::Resolution, "2026-11-02 13:00").changes;
    QCOMPARE(changes.size(), size_t(4)); // The stamp of creation is no change.
    QCOMPARE(changes[0].kind, ExplainChangeKind::PriorityChanged);
    QCOMPARE(changes[0].reason, u"The boss called."_qs);
    QCOMPARE(changes[0].actor, kAnna);
    QCOMPARE(changes[0].oldTargetS, qint64(960 * 60));
    QCOMPARE(changes[0].newTargetS, qint64(240 * 60));
    QCOMPARE(changes[1].kind, ExplainChangeKind::Restamped);
    QCOMPARE(changes[1].newDue, after.due);
    QCOMPARE(changes[1].oldDue, before.due);
    QCOMPARE(changes[1].newPolicy, u"Gold"_qs);
    QCOMPARE(changes[2].kind, ExplainChangeKind::DeadlineSet);
    QCOMPARE(*changes[2].newDue, local("2026-11-05 12:00"));
    QCOMPARE(changes[3].kind, ExplainChangeKind::DeadlineCleared);
    QCOMPARE(desk.explain(ClockKind::FirstResponse, "2026-11-02 13:00").exists, false); // Priority 1 has no such target.
}

void tst_SlaExplain::explain_editedCalendar_showsTheVersionThatRuled()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    const ClockState before = desk.clock(ClockKind::Resolution, "2026-11-02 11:00");
    ConfigVersion old;
    old.kind = int(EntityKind::Calendar);
    old.record = desk.calendar.id.uuid();
    old.version = 1;
    old.id = configVersionId(old.record, 1);
    old.content = toRecord(desk.calendar).values;
    desk.versions.push_back(old);
    desk.calendar.version = 2;
    desk.calendar.name = u"Shorter hours"_qs;
    desk.calendar.exceptions.push_back({ QDate(2026, 11, 3), {}, u"Moved"_qs });
    QCOMPARE(desk.clock(ClockKind::Resolution, "2026-11-02 11:00"), before);
    Explanation why = desk.explain(ClockKind::Resolution, "2026-11-02 11:00");
    QCOMPARE(*why.due, local("2026-11-03 17:00"));
    QCOMPARE(why.calendarVersion, 1);
    QCOMPARE(why.calendarNewest, 2);
    QCOMPARE(why.calendarName, u"Hours"_qs);
    desk.view.ticket.calendarVersion = 2; // Restamped.
    why = desk.explain(ClockKind::Resolution, "2026-11-02 11:00");
    QCOMPARE(*why.due, local("2026-11-05 17:00"));
    QCOMPARE(why.calendarName, u"Shorter hours"_qs);
}

void tst_SlaExplain::whatIf_priority_movesTargetAndDue()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    WhatIf whatIf;
    whatIf.priority = 1;
    WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 12:00");
    QCOMPARE(*answer.asIs.due, local("2026-11-03 17:00"));
    QCOMPARE(*answer.whatIf.due, local("2026-11-02 14:00"));
    QCOMPARE(answer.targetShiftS, qint64(-720 * 60));
    QCOMPARE(*answer.workingShiftS, qint64(-720 * 60));
    QCOMPARE(*answer.dueShiftS, qint64(-27 * 3600));
    QVERIFY(!answer.breaks);
    answer = desk.ask(whatIf, "2026-11-02 15:00");
    QVERIFY(answer.breaks);
    QVERIFY(!answer.saves);
    desk.policy.priorityChange = PriorityChangeRule::FromChange;
    answer = desk.ask(whatIf, "2026-11-02 15:00");
    QVERIFY(!answer.breaks);
    QCOMPARE(*answer.whatIf.due, local("2026-11-03 10:00"));
    QCOMPARE(answer.sumShiftS, qint64(-5 * 3600));
    QCOMPARE(desk.view.ticket.priority, 3); // Nothing was changed.
}

void tst_SlaExplain::whatIf_policy_changesCalendarToo()
{
    Desk desk;
    desk.create("2026-11-06 17:00");
    Calendar always;
    always.id = idOf<CalendarId>(u"always"_qs);
    always.timeZone = u"UTC"_qs;
    for (int day = 1; day <= 7; ++day)
        always.week.push_back({ day, { { 0, 86400 } } });
    Policy silver;
    silver.id = idOf<PolicyId>(u"silver"_qs);
    silver.name = u"Silver"_qs;
    silver.calendar = always.id;
    silver.targets = { { 3, 0, 0, 120, 0 } };
    desk.others = { silver };
    desk.otherCalendars = { always };
    WhatIf whatIf;
    whatIf.policy = silver.id;
    const WhatIfAnswer answer = desk.ask(whatIf, "2026-11-06 18:00");
    QCOMPARE(*answer.whatIf.due, local("2026-11-06 19:00"));
    QCOMPARE(answer.whatIf.policyName, u"Silver"_qs);
    QCOMPARE(answer.whatIf.calendar, always.id);
    desk.view.ticket.calendar = always.id; // As if a contract had brought it: it stays.
    whatIf.policy = desk.policy.id;
    stampPolicy(desk.view.ticket, { silver.id, 1, desk.calendar.id, 1, {} });
    QCOMPARE(desk.ask(whatIf, "2026-11-06 18:00").whatIf.calendar, desk.calendar.id);
}

void tst_SlaExplain::whatIf_noPolicy_hasNoClock()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    WhatIf whatIf;
    whatIf.policy = PolicyId();
    const WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 12:00");
    QVERIFY(answer.asIs.exists);
    QVERIFY(!answer.whatIf.exists);
    QVERIFY(!answer.dueShiftS);
}

void tst_SlaExplain::whatIf_status_standsFromNow()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    WhatIf whatIf;
    whatIf.status = status("customer");
    const WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 12:00");
    QCOMPARE(answer.whatIf.state.phase, ClockPhase::Stands);
    QCOMPARE(answer.whatIf.sumS, answer.asIs.sumS);
    QVERIFY(!answer.whatIf.due);
    whatIf.status = status("solved");
    QCOMPARE(desk.ask(whatIf, "2026-11-02 12:00").whatIf.state.phase, ClockPhase::Met);
}

void tst_SlaExplain::whatIf_withoutPauses_countsThem()
{
    Desk desk;
    desk.create("2026-11-02 10:00", 1);
    desk.to("customer", "2026-11-02 11:00", u"Asked for the log."_qs);
    desk.to("open", "2026-11-02 15:00");
    WhatIf whatIf;
    whatIf.withoutPauses = true;
    const WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 16:00");
    QCOMPARE(answer.asIs.stoodS, qint64(4 * 3600));
    QCOMPARE(answer.asIs.segments.at(1).reason, u"Asked for the log."_qs);
    QCOMPARE(*answer.asIs.due, local("2026-11-02 18:00"));
    QCOMPARE(*answer.whatIf.due, local("2026-11-02 14:00"));
    QCOMPARE(answer.whatIf.stoodS, qint64(0));
    QCOMPARE(answer.sumShiftS, qint64(4 * 3600));
    QVERIFY(answer.whatIf.segments.at(1).leftOut);
    QVERIFY(answer.breaks);
}

void tst_SlaExplain::whatIf_withoutOnePause_countsThatOnly()
{
    Desk desk;
    desk.create("2026-11-02 10:00", 1);
    desk.to("customer", "2026-11-02 11:00");
    desk.to("open", "2026-11-02 12:00");
    desk.to("postponed", "2026-11-02 13:00");
    desk.to("open", "2026-11-02 15:00");
    WhatIf whatIf;
    whatIf.withoutPause = local("2026-11-02 13:00");
    const WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 16:00");
    QCOMPARE(*answer.asIs.due, local("2026-11-02 17:00"));
    QCOMPARE(*answer.whatIf.due, local("2026-11-02 15:00"));
    QCOMPARE(answer.whatIf.stoodS, qint64(3600));
    QCOMPARE(answer.sumShiftS, qint64(2 * 3600));
}

void tst_SlaExplain::met_whileStanding_keepsTheDeadlineItWouldHaveHad()
{
    Desk desk;
    desk.create("2026-11-02 10:00", 1);
    desk.to("customer", "2026-11-02 11:00");
    desk.to("solved", "2026-11-02 12:00");
    const ClockState state = desk.clock(ClockKind::Resolution, "2026-11-02 13:00");
    QCOMPARE(state.phase, ClockPhase::Met);
    QCOMPARE(*state.due, local("2026-11-02 15:00")); // Three of four hours were left at noon.
    QCOMPARE(state.elapsedS, qint64(3600));
}

void tst_SlaExplain::whatIf_asksNothing_changesNothing()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    const WhatIfAnswer answer = desk.ask({}, "2026-11-02 12:00");
    QCOMPARE(answer.whatIf.state, answer.asIs.state);
    QCOMPARE(*answer.dueShiftS, qint64(0));
    QVERIFY(!answer.breaks && !answer.saves);
}

void tst_SlaExplain::nextResponse_standsInStatusesOfThePolicy()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Reply, "2026-11-02 10:10");
    desk.to("postponed", "2026-11-02 10:20");
    desk.say(MessageKind::Customer, "2026-11-02 10:30");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 10:40").phase, ClockPhase::Runs);
    desk.policy.pausesNext = { status("postponed") };
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 10:40").phase, ClockPhase::Stands);
    desk.to("open", "2026-11-02 11:00");
    QCOMPARE(*desk.clock(ClockKind::NextResponse, "2026-11-02 11:10").due, local("2026-11-02 12:00"));
}

void tst_SlaExplain::nextResponse_oldestUnansweredCounts()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:00");
    desk.say(MessageKind::Customer, "2026-11-02 10:20");
    QCOMPARE(desk.clock(ClockKind::NextResponse, "2026-11-02 10:30").phase, ClockPhase::Off); // First response is open.
    desk.say(MessageKind::Reply, "2026-11-02 10:40");
    desk.say(MessageKind::Customer, "2026-11-02 11:00");
    desk.say(MessageKind::Note, "2026-11-02 11:10");
    desk.say(MessageKind::Customer, "2026-11-02 11:20");
    QCOMPARE(*desk.clock(ClockKind::NextResponse, "2026-11-02 11:30").due, local("2026-11-02 12:00"));
}

void tst_SlaExplain::onSite_endsWithTheVisit()
{
    Desk desk;
    desk.policy.targets = { { 3, 0, 0, 0, 240 } };
    desk.create("2026-11-02 10:00");
    desk.say(MessageKind::Call, "2026-11-02 10:30");
    QCOMPARE(*desk.clock(ClockKind::OnSite, "2026-11-02 11:00").due, local("2026-11-02 14:00"));
    desk.say(MessageKind::Visit, "2026-11-02 13:00");
    const ClockState met = desk.clock(ClockKind::OnSite, "2026-11-02 15:00");
    QCOMPARE(met.phase, ClockPhase::Met);
    QCOMPARE(met.elapsedS, qint64(3 * 3600));
    QVERIFY(!met.breachedAt);
}

void tst_SlaExplain::onSite_beginsAtTheAgreedTime()
{
    Desk desk;
    desk.policy.targets = { { 3, 0, 0, 0, 60 } };
    desk.create("2026-11-02 10:00");
    desk.to("scheduled", "2026-11-02 10:30");
    desk.view.ticket.wakeAt = local("2026-11-03 14:00");
    const ClockState ahead = desk.clock(ClockKind::OnSite, "2026-11-02 17:00");
    QCOMPARE(*ahead.due, local("2026-11-03 15:00"));
    QCOMPARE(ahead.phase, ClockPhase::Runs);
    QCOMPARE(ahead.elapsedS, qint64(0));
    desk.event(EventKind::Woken, u"wake_at"_qs, Value(), Value(), "2026-11-03 14:00");
    QCOMPARE(*desk.clock(ClockKind::OnSite, "2026-11-03 15:30").breachedAt, local("2026-11-03 15:00"));
    desk.say(MessageKind::Visit, "2026-11-03 14:20");
    desk.view.ticket.wakeAt.reset();
    desk.to("open", "2026-11-03 14:20");
    const ClockState met = desk.clock(ClockKind::OnSite, "2026-11-03 16:00");
    QCOMPARE(met.phase, ClockPhase::Met);
    QCOMPARE(met.elapsedS, qint64(20 * 60));
    QVERIFY(!met.breachedAt);
    desk.to("scheduled", "2026-11-03 17:00"); // A second visit does not judge the first again.
    desk.view.ticket.wakeAt = local("2026-11-05 10:00");
    QCOMPARE(desk.clock(ClockKind::OnSite, "2026-11-03 17:30"), met);
}

void tst_SlaExplain::onSite_earlyVisit_isInTime()
{
    Desk desk;
    desk.policy.targets = { { 3, 0, 0, 0, 60 } };
    desk.create("2026-11-02 10:00");
    desk.to("scheduled", "2026-11-02 10:30");
    desk.view.ticket.wakeAt = local("2026-11-03 14:00");
    desk.say(MessageKind::Visit, "2026-11-03 13:00");
    const ClockState met = desk.clock(ClockKind::OnSite, "2026-11-03 16:00");
    QCOMPARE(met.phase, ClockPhase::Met);
    QCOMPARE(met.elapsedS, qint64(0));
    QVERIFY(!met.breachedAt);
}

void tst_SlaExplain::manualDeadline_survivesPriorityAndRestamp()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.view.ticket.dueResolution = local("2026-11-05 12:00");
    WhatIf whatIf;
    whatIf.priority = 1;
    WhatIfAnswer answer = desk.ask(whatIf, "2026-11-02 12:00");
    QVERIFY(answer.whatIf.manual);
    QCOMPARE(*answer.whatIf.due, local("2026-11-05 12:00"));
    QCOMPARE(*answer.dueShiftS, qint64(0));
    whatIf = {};
    whatIf.policy = PolicyId();
    answer = desk.ask(whatIf, "2026-11-02 12:00");
    QVERIFY(answer.whatIf.exists);
    QCOMPARE(*answer.whatIf.due, local("2026-11-05 12:00"));
}

void tst_SlaExplain::inner_lineRun_startsAtHandOver()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.hand(kSecond, "2026-11-02 10:30");
    desk.to("customer", "2026-11-02 11:30");
    desk.to("open", "2026-11-02 13:30");
    std::vector<InnerClock> inner = desk.explain(ClockKind::Resolution, "2026-11-02 14:00").inner;
    QCOMPARE(inner.size(), size_t(2));
    QCOMPARE(inner[0].group, kFirst);
    QCOMPARE(*inner[0].end, local("2026-11-02 10:30"));
    QCOMPARE(inner[0].elapsedS, qint64(1800));
    QVERIFY(!inner[0].breachedAt);
    QCOMPARE(inner[1].group, kSecond);
    QCOMPARE(inner[1].begin, local("2026-11-02 10:30"));
    QCOMPARE(*inner[1].due, local("2026-11-02 16:30")); // Stood for two hours.
    QCOMPARE(inner[1].elapsedS, qint64(5400));
    inner = desk.explain(ClockKind::Resolution, "2026-11-02 17:00").inner;
    QCOMPARE(*inner[1].breachedAt, local("2026-11-02 16:30"));
    QVERIFY(!desk.clock(ClockKind::Resolution, "2026-11-02 17:00").breachedAt); // The customer's clock is another.
    desk.hand(kFirst, "2026-11-02 17:10");
    desk.to("solved", "2026-11-02 17:20");
    inner = desk.explain(ClockKind::Resolution, "2026-11-02 17:30").inner;
    QCOMPARE(inner.size(), size_t(3)); // Coming back starts a run of its own.
    QCOMPARE(*inner[2].end, local("2026-11-02 17:20"));
    QCOMPARE(inner[2].elapsedS, qint64(600));
    QVERIFY(desk.explain(ClockKind::FirstResponse, "2026-11-02 17:30").inner.empty());
}

void tst_SlaExplain::inner_sameLine_goesOnWithTheNewTarget()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.hand(kSecond, "2026-11-02 10:30");
    desk.hand(kNet, "2026-11-02 11:30");
    const std::vector<InnerClock> inner = desk.explain(ClockKind::Resolution, "2026-11-02 12:00").inner;
    QCOMPARE(inner.size(), size_t(2));
    QCOMPARE(inner[1].group, kNet);
    QCOMPARE(inner[1].begin, local("2026-11-02 10:30"));
    QCOMPARE(inner[1].targetS, qint64(480 * 60));
}

void tst_SlaExplain::inner_partner_isDueAtTheAgreedTime()
{
    Desk desk;
    desk.create("2026-11-02 10:00");
    desk.hand(kNet, "2026-11-02 10:00");
    desk.to("third", "2026-11-02 11:00", u"Cisco, case 4711"_qs);
    desk.view.ticket.wakeAt = local("2026-11-03 12:00");
    desk.view.ticket.waitReason = u"Cisco, case 4711"_qs;
    std::vector<InnerClock> inner = desk.explain(ClockKind::Resolution, "2026-11-03 10:00").inner;
    QCOMPARE(inner.back().kind, InnerClock::Kind::Partner);
    QCOMPARE(inner.back().partner, u"Cisco, case 4711"_qs);
    QCOMPARE(*inner.back().due, local("2026-11-03 12:00"));
    QCOMPARE(inner.back().elapsedS, qint64(8 * 3600));
    QVERIFY(!inner.back().breachedAt);
    inner = desk.explain(ClockKind::Resolution, "2026-11-03 13:00").inner;
    QCOMPARE(*inner.back().breachedAt, local("2026-11-03 12:00"));
    // Woken at that time: still known after the status ended.
    desk.to("open", "2026-11-03 12:00");
    desk.event(EventKind::Woken, u"wake_at"_qs, Value(), Value(), "2026-11-03 12:00");
    desk.view.ticket.wakeAt.reset();
    inner = desk.explain(ClockKind::Resolution, "2026-11-03 13:00").inner;
    QCOMPARE(*inner.back().breachedAt, local("2026-11-03 12:00"));
    QCOMPARE(*inner.back().end, local("2026-11-03 12:00"));
}

void tst_SlaExplain::correctedCompany_isRestampedWithBothDeadlines()
{
    MemoryWorld world;
    Company company;
    company.id = CompanyId(Uuid::named("explain", u"company"_qs));
    company.name = u"Gold plated"_qs;
    company.tier = u"gold"_qs;
    Policy gold;
    gold.id = idOf<PolicyId>(u"gold"_qs);
    gold.name = u"Gold"_qs;
    gold.tiers = { u"gold"_qs };
    gold.calendar = world.config().calendars().front().id;
    for (int priority = 1; priority <= 4; ++priority)
        gold.targets.push_back({ priority, 30, 30, 60, 0 });
    world.mutableConfig().put(toRecord(gold));
    SaveRecord save;
    save.kind = int(EntityKind::Company);
    save.record = company.id.uuid();
    save.create = true;
    save.values = toRecord(company).values;
    QCOMPARE(world.give(save, world.admin, at(20, 9)).status, ResultStatus::Applied);
    const TicketId id = world.newTicket(at(20, 10));
    const auto viewOf = [&] { return TicketView::from(*world.aggregate({ EntityKind::Ticket, id.uuid() })); };
    const std::optional<Instant> before = viewOf().ticket.due;
    SetField correct;
    correct.ticket = id;
    correct.key = keyOf(&Ticket::company);
    correct.value = FieldTraits<CompanyId>::to(company.id);
    correct.reason = u"Wrong company."_qs;
    QCOMPARE(world.give(correct, world.anna, at(20, 10, 5)).status, ResultStatus::Applied);
    const TicketView view = viewOf();
    QCOMPARE(view.ticket.policy, gold.id);
    QCOMPARE(*view.ticket.due, at(20, 10, 30)); // As of creation.
    const auto changes = explainClock(view, world.config(), ClockKind::Resolution, at(20, 10, 6)).changes;
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].kind, ExplainChangeKind::Restamped);
    QCOMPARE(changes[0].oldDue, before);
    QCOMPARE(changes[0].newDue, view.ticket.due);
    QCOMPARE(changes[0].newPolicy, u"Gold"_qs);
    QCOMPARE(changes[0].actor, world.anna);
    QCOMPARE(changes[0].reason, u"Wrong company."_qs);
}

FIRSTLINE_TEST_MAIN(tst_SlaExplain)
#include "tst_sla_explain.moc"
