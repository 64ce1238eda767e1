#include "core/rules/advance.h"
#include "core/rules/permissions.h"
#include "core/rules/slaclocks.h"
#include "core/rules/slapolicy.h"
#include "core/rules/ticketview.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

namespace {

/// A desk in memory with thresholds, whose time is turned by hand. Priority 4: first response 240, resolution 960 working
/// minutes, so that a mail of Friday the 20th, 10:00, is due at 14:00 and on Monday the 23rd at 17:00.
struct Desk : MemoryWorld {
    explicit Desk(std::vector<Threshold> thresholds = standardThresholds())
    {
        editPolicy([&](Policy &policy) { policy.thresholds = thresholds; });
    }

    template<class Change>
    void editPolicy(Change change)
    {
        Policy policy = mutableConfig().policies().front();
        change(policy);
        mutableConfig().put(toRecord(policy));
    }

    void setAvailability(AgentId id, Availability availability)
    {
        Agent agent = *config().agent(id);
        agent.availability = availability;
        mutableConfig().put(toRecord(agent));
    }

    TicketView view(TicketId id) { return TicketView::from(*aggregate({ EntityKind::Ticket, id.uuid() })); }
    Ticket ticket(TicketId id) { return view(id).ticket; }

    Outcome advance(TicketId id, Instant now) { return give(AdvanceTicket { id }, {}, now); }

    std::optional<Instant> next(TicketId id, Instant now)
    {
        TicketView seen = view(id);
        refreshClocks(seen, config(), now);
        return nextAdvanceAt(seen, config(), now);
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

    std::vector<Alarm> alarms(TicketId id, EventKind kind = EventKind::Alarmed)
    {
        std::vector<Alarm> out;
        for (const Event &event : events(id, kind))
            out.push_back(fromValues<Alarm>(event.after.toMap()));
        return out;
    }

    Outcome move(TicketId id, StatusCategory to, Instant when, std::optional<Instant> wake = {})
    {
        Transition c;
        c.ticket = id;
        c.from = ticket(id).status;
        c.to = status(to);
        c.wake = wake;
        c.resolution = u"Done."_qs;
        c.reason = u"Asked."_qs;
        c.category = category;
        return give(c, olga, when);
    }

    Outcome set(TicketId id, int key, const Value &value, Instant when)
    {
        return give(SetField { id, key, value, toValues(ticket(id)).at(key), u"Agreed."_qs }, olga, when);
    }

    void speak(TicketId id, MessageKind kind, Instant when)
    {
        AddMessage c;
        c.ticket = id;
        c.message = MessageId(Uuid::named("message", QString::number(toMs(when))));
        c.kind = kind;
        c.text = u"Words."_qs;
        give(c, anna, when);
    }
};

Threshold threshold(int percent, std::vector<AlarmAudience> notify, int afterMin = 0)
{
    return { percent, afterMin, std::move(notify), 0, {}, {} };
}

std::vector<Threshold> silent()
{
    return {};
}

constexpr auto kEverybody = AlarmAudience::Group;

} // namespace

/// What time by itself brings to a ticket. Source: behaviour.md sections 1, 3 and 5.
class TestAdvance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advance_whenNothingIsDue_thenNoop();
    void advance_whenPersonOrWorkstation_thenRefused();
    void breach_whenPassed_thenWrittenOnceWithItsDate();
    void breach_whenPeopleActAtTheSameMoment_thenWrittenOnce();
    void breach_whenAnsweredInTime_thenNone();
    void breach_whenPriorityFalls_thenStays();
    void breach_whenTicketIsSolvedLate_thenStillWritten();
    void threshold_whenReached_thenAlarmOfItsInstant();
    void threshold_whenServerStood_thenGreatestRingsAloneAndTellsAll();
    void threshold_whenRanTwice_thenSameIdsAndNothingNew();
    void threshold_whenClockStands_thenSilent();
    void threshold_whenPolicyIsRemoved_thenSilent();
    void threshold_whenNextResponseRunsAgain_thenRingsAgain();
    void threshold_whenPriorityRaises_thenRungOnesStaySilent();
    void threshold_whenRestarted_thenRingsInTheNewRun();
    void threshold_whenDeadlineIsSetByHand_thenCountsAsTheDue();
    void threshold_ofOtherClock_thenSilent();
    void action_whenThresholdPasses_thenPriorityIsRaisedAndTagged();
    void action_whenPriorityWasSetByHand_thenThePersonWins();
    void action_whenRaiseBringsMore_thenOneAlarm();
    void told_whenAbsent_thenSupervisors_whenNobody_thenBanner();
    void told_whenGroupIsRestricted_thenOnlyWhoSeesIt();
    void night_whenOutsideDuty_thenNextOpening_whenPriority1_thenAtOnce();
    void night_whenServerStartsAtNight_thenWaitsForOpening();
    void wake_whenDatePasses_thenOpenFromThatDateAndReminded();
    void wake_whenCustomerWroteBefore_thenNothing();
    void wake_whenScheduled_thenReminderOnly();
    void close_whenWorkingDaysPassed_thenClosed();
    void close_whenReopenedOrOff_thenStays();
    void close_withoutCalendar_thenPlainDays();
    void import_whenOver_thenNoTimer();
    void next_afterEachAdvance_liesAhead();
    void restampOpen_whenUnknown_thenRefused();
};

void TestAdvance::advance_whenNothingIsDue_thenNoop()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.advance(id, at(20, 12)).status, ResultStatus::Noop);
    QCOMPARE(desk.next(id, at(20, 12)), std::optional(at(20, 13))); // 75 % of the first response.
}

void TestAdvance::advance_whenPersonOrWorkstation_thenRefused()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    const Outcome projected = desk.give(AdvanceTicket { id }, {}, at(20, 15), 0, ApplyMode::Project);
    QCOMPARE(projected.status, ResultStatus::Rejected);
    QVERIFY(projected.changes.empty());
    const auto refusal = whyNot(*desk.config().agent(desk.admin), AdvanceTicket { id }, desk);
    QVERIFY(refusal);
    QCOMPARE(refusal->code, ErrorCode::Forbidden);
    for (const CommandBody &body : { CommandBody(RestampTicket { id, {} }), CommandBody(RestampOpen { 37, {}, {} }) }) {
        QVERIFY(whyNot(*desk.config().agent(desk.olga), body, desk));
        QVERIFY(!whyNot(*desk.config().agent(desk.admin), body, desk));
    }
}

void TestAdvance::breach_whenPassed_thenWrittenOnceWithItsDate()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10));
    const Instant updatedAt = desk.ticket(id).updatedAt;
    QCOMPARE(desk.next(id, at(20, 10)), std::optional(at(20, 14)));
    QCOMPARE(desk.advance(id, at(20, 14)).status, ResultStatus::Applied);
    const auto breaches = desk.events(id, EventKind::Breached);
    QCOMPARE(breaches.size(), size_t(1));
    QCOMPARE(breaches[0].field, u"first_response"_qs);
    QCOMPARE(breaches[0].occurredAt, at(20, 14));
    QVERIFY(breaches[0].actor.isNull());
    QCOMPARE(desk.ticket(id).breachedAt, std::optional(at(20, 14)));
    QCOMPARE(desk.ticket(id).updatedAt, updatedAt);
    QCOMPARE(desk.advance(id, at(20, 15)).status, ResultStatus::Noop);
    QCOMPARE(desk.next(id, at(20, 15)), std::optional(at(23, 17)));
    desk.advance(id, at(27, 12));
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(2));
    QVERIFY(!desk.next(id, at(27, 12)));
}

void TestAdvance::breach_whenPeopleActAtTheSameMoment_thenWrittenOnce()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10));
    desk.speak(id, MessageKind::Call, at(20, 14, 5)); // The job comes after the person.
    QCOMPARE(desk.advance(id, at(20, 14, 5)).status, ResultStatus::Applied);
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    QCOMPARE(desk.events(id, EventKind::Breached)[0].occurredAt, at(20, 14));
    desk.speak(id, MessageKind::Note, at(20, 14, 6)); // And before another one.
    QCOMPARE(desk.advance(id, at(20, 14, 6)).status, ResultStatus::Noop);
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
}

void TestAdvance::breach_whenAnsweredInTime_thenNone()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10));
    desk.speak(id, MessageKind::Call, at(20, 13, 59));
    QCOMPARE(desk.advance(id, at(20, 15)).status, ResultStatus::Noop);
    QCOMPARE(desk.next(id, at(20, 15)), std::optional(at(23, 17)));
}

void TestAdvance::breach_whenPriorityFalls_thenStays()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10));
    desk.set(id, keyOf(&Ticket::priority), Value(1), at(20, 10, 30));
    desk.advance(id, at(20, 11));
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    desk.set(id, keyOf(&Ticket::priority), Value(4), at(20, 11, 30));
    QCOMPARE(desk.ticket(id).breachedAt, std::optional(at(20, 11)));
    QCOMPARE(desk.advance(id, at(20, 12)).status, ResultStatus::Noop);
    desk.advance(id, at(20, 15)); // The later deadline of the same run passes: written once.
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
}

void TestAdvance::breach_whenTicketIsSolvedLate_thenStillWritten()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::Solved, at(24, 10));
    QCOMPARE(desk.next(id, at(24, 10)), std::optional(at(23, 17)));
    desk.advance(id, at(24, 10));
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
    QCOMPARE(desk.events(id, EventKind::Breached)[0].occurredAt, at(23, 17));
}

void TestAdvance::threshold_whenReached_thenAlarmOfItsInstant()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.give(Assign { id, desk.boris, {}, {}, {}, {} }, desk.anna, at(20, 10, 30));
    desk.advance(id, at(20, 13, 1));
    const auto alarms = desk.alarms(id);
    QCOMPARE(alarms.size(), size_t(1));
    QCOMPARE(alarms[0].percent, 75);
    QCOMPARE(alarms[0].due, std::optional(at(20, 14)));
    QCOMPARE(alarms[0].run, std::optional(at(20, 10)));
    QCOMPARE(alarms[0].told, std::vector { desk.boris });
    const Event event = desk.events(id, EventKind::Alarmed)[0];
    QCOMPARE(event.field, u"first_response"_qs);
    QCOMPARE(event.occurredAt, at(20, 13));
    QCOMPARE(event.recordedAt, at(20, 13, 1));
    QCOMPARE(desk.next(id, at(20, 13, 1)), std::optional(at(20, 13, 36))); // 90 %
    desk.advance(id, at(20, 13, 36));
    QCOMPARE(desk.alarms(id)[1].told, (std::vector { desk.anna, desk.boris, desk.olga })); // Coordinator and group.
    desk.advance(id, at(20, 14));
    QCOMPARE(desk.alarms(id)[2].told, std::vector { desk.olga });
    desk.advance(id, at(20, 15)); // An hour of work past the deadline.
    QCOMPARE(desk.alarms(id)[3].afterMin, 60);
    QCOMPARE(desk.alarms(id)[3].told, std::vector { desk.admin });
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(1));
}

void TestAdvance::threshold_whenServerStood_thenGreatestRingsAloneAndTellsAll()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(25, 10)); // Stood from Friday to Wednesday.
    const auto alarms = desk.alarms(id);
    QCOMPARE(alarms.size(), size_t(2)); // One for each clock.
    for (const Alarm &alarm : alarms) {
        QCOMPARE(alarm.percent, 100);
        QCOMPARE(alarm.afterMin, 60);
        QCOMPARE(alarm.told, (std::vector { desk.anna, desk.boris, desk.olga, desk.admin }));
    }
    QCOMPARE(desk.events(id, EventKind::Breached).size(), size_t(2));
    QCOMPARE(desk.advance(id, at(25, 10)).status, ResultStatus::Noop);
    QCOMPARE(desk.advance(id, at(27, 10)).status, ResultStatus::Noop);
    QVERIFY(!desk.next(id, at(27, 10)));
}

void TestAdvance::threshold_whenRanTwice_thenSameIdsAndNothingNew()
{
    Desk first;
    Desk second;
    const TicketId id = first.newTicket(at(20, 10));
    QCOMPARE(second.newTicket(at(20, 10)), id);
    second.speak(id, MessageKind::Note, at(20, 10, 1)); // Another history of commands.
    first.advance(id, at(20, 14, 10));
    second.advance(id, at(20, 14, 20));
    for (const EventKind kind : { EventKind::Alarmed, EventKind::Breached }) {
        QCOMPARE(first.events(id, kind).size(), size_t(1));
        QCOMPARE(first.events(id, kind)[0].id, second.events(id, kind)[0].id);
    }
}

void TestAdvance::threshold_whenClockStands_thenSilent()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::WaitCustomer, at(20, 11), at(27, 9));
    QVERIFY(desk.ticket(id).stands);
    QCOMPARE(desk.next(id, at(20, 11)), std::optional(at(27, 9)));
    QCOMPARE(desk.advance(id, at(26, 12)).status, ResultStatus::Noop);
    desk.move(id, StatusCategory::Open, at(26, 12));
    desk.move(id, StatusCategory::Solved, at(26, 13));
    QVERIFY(desk.alarms(id).empty());
}

void TestAdvance::threshold_whenPolicyIsRemoved_thenSilent()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.editPolicy([](Policy &policy) {
        policy.archived = true;
        ++policy.version;
    });
    desk.give(RestampTicket { id, u"No contract any more."_qs }, desk.admin, at(20, 11));
    QVERIFY(desk.ticket(id).policy.isNull());
    QVERIFY(!desk.next(id, at(20, 11)));
    QCOMPARE(desk.advance(id, at(27, 11)).status, ResultStatus::Noop);
}

void TestAdvance::threshold_whenNextResponseRunsAgain_thenRingsAgain()
{
    Desk desk({ { 50, 0, { kEverybody }, 0, {}, { ClockKind::NextResponse } } });
    const TicketId id = desk.newTicket(at(20, 9), Channel::Phone);
    desk.speak(id, MessageKind::Customer, at(20, 10));
    QCOMPARE(desk.next(id, at(20, 10)), std::optional(at(20, 12)));
    desk.advance(id, at(20, 12));
    desk.speak(id, MessageKind::Call, at(20, 13));
    desk.speak(id, MessageKind::Customer, at(20, 14));
    desk.advance(id, at(20, 16));
    const auto alarms = desk.alarms(id);
    QCOMPARE(alarms.size(), size_t(2));
    QCOMPARE(alarms[0].run, std::optional(at(20, 10)));
    QCOMPARE(alarms[1].run, std::optional(at(20, 14)));
}

void TestAdvance::threshold_whenPriorityRaises_thenRungOnesStaySilent()
{
    Desk desk({ threshold(50, { kEverybody }), threshold(75, { kEverybody }) });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 12)); // 50 % of 240
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    desk.set(id, keyOf(&Ticket::priority), Value(3), at(20, 12, 1)); // 180: 75 % at 12:15
    QCOMPARE(desk.next(id, at(20, 12, 1)), std::optional(at(20, 12, 15)));
    desk.advance(id, at(20, 12, 15));
    QCOMPARE(desk.alarms(id).size(), size_t(2));
    QCOMPARE(desk.alarms(id)[1].percent, 75);
}

void TestAdvance::threshold_whenRestarted_thenRingsInTheNewRun()
{
    Desk desk({ threshold(75, { kEverybody }) });
    desk.editPolicy([](Policy &policy) { policy.reopen = ReopenRule::Restart; });
    const TicketId id = desk.newTicket(at(16, 9), Channel::Phone); // Monday: 960 minutes end on Tuesday, 16:00.
    desk.advance(id, at(17, 12));
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    desk.move(id, StatusCategory::Solved, at(17, 13));
    desk.move(id, StatusCategory::Open, at(18, 9));
    QCOMPARE(desk.next(id, at(18, 9)), std::optional(at(19, 12)));
    desk.advance(id, at(19, 12));
    QCOMPARE(desk.alarms(id).size(), size_t(2));
    QCOMPARE(desk.alarms(id)[1].run, std::optional(at(18, 9)));
}

void TestAdvance::threshold_whenDeadlineIsSetByHand_thenCountsAsTheDue()
{
    Desk desk({ threshold(50, { kEverybody }), threshold(100, { kEverybody }) });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 14));
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    const Value agreed = FieldTraits<std::optional<Instant>>::to(at(20, 17));
    desk.set(id, keyOf(&Ticket::dueFirst), agreed, at(20, 14, 30));
    // Half of the way from 10:00 to 17:00 has passed: the new run rings for it at once, once, then at 17:00.
    desk.advance(id, at(20, 14, 30));
    QCOMPARE(desk.alarms(id).size(), size_t(2));
    QCOMPARE(desk.alarms(id)[1].percent, 50);
    QCOMPARE(desk.alarms(id)[1].due, std::optional(at(20, 17)));
    desk.advance(id, at(20, 17));
    QCOMPARE(desk.alarms(id).size(), size_t(3));
    QCOMPARE(desk.events(id, EventKind::Alarmed)[2].occurredAt, at(20, 17));
}

void TestAdvance::threshold_ofOtherClock_thenSilent()
{
    Desk desk({ { 75, 0, { kEverybody }, 0, {}, { ClockKind::Resolution } } });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 13, 30));
    QVERIFY(desk.alarms(id).empty());
    desk.advance(id, at(23, 13)); // 720 of 960
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.alarms(id)[0].clock, ClockKind::Resolution);
}

void TestAdvance::action_whenThresholdPasses_thenPriorityIsRaisedAndTagged()
{
    Desk desk({ { 75, 0, { kEverybody }, 3, u" Late "_qs, { ClockKind::FirstResponse } } });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 13));
    const Ticket ticket = desk.ticket(id);
    QCOMPARE(ticket.priority, 3);
    QVERIFY(!ticket.priorityManual);
    QCOMPARE(ticket.tags, QStringList { u"late"_qs });
    QCOMPARE(ticket.breachedAt, std::optional(at(20, 13))); // The shorter target is used up: 180 minutes.
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.events(id, EventKind::TagAdded).size(), size_t(1));
    QCOMPARE(desk.ticket(id).updatedAt, at(20, 13));
}

void TestAdvance::action_whenPriorityWasSetByHand_thenThePersonWins()
{
    Desk desk({ { 75, 0, { kEverybody }, 1, {}, {} } });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.set(id, keyOf(&Ticket::priority), Value(3), at(20, 10, 1));
    QVERIFY(desk.ticket(id).priorityManual);
    desk.advance(id, at(20, 12, 30));
    QCOMPARE(desk.ticket(id).priority, 3);
    QCOMPARE(desk.alarms(id).size(), size_t(1));
}

void TestAdvance::action_whenRaiseBringsMore_thenOneAlarm()
{
    Desk desk({ { 50, 0, { kEverybody }, 1, {}, { ClockKind::FirstResponse } },
        { 100, 0, { AlarmAudience::Supervisor }, 0, u"over"_qs, { ClockKind::FirstResponse } } });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 12)); // Priority 1 allows 60 minutes.
    QCOMPARE(desk.ticket(id).priority, 1);
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.alarms(id)[0].percent, 100);
    QCOMPARE(desk.ticket(id).tags, QStringList { u"over"_qs });
    QCOMPARE(desk.advance(id, at(20, 12)).status, ResultStatus::Noop);
}

void TestAdvance::told_whenAbsent_thenSupervisors_whenNobody_thenBanner()
{
    Desk desk({ threshold(50, { AlarmAudience::Assignee }), threshold(75, { kEverybody }) });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.give(Assign { id, desk.boris, {}, {}, {}, {} }, desk.anna, at(20, 10, 30));
    desk.setAvailability(desk.boris, Availability::Absent);
    desk.advance(id, at(20, 12));
    QCOMPARE(desk.alarms(id)[0].told, std::vector { desk.olga });
    QVERIFY(desk.events(id, EventKind::Banner).empty());
    for (const AgentId agent : { desk.anna, desk.olga })
        desk.setAvailability(agent, Availability::Absent);
    desk.advance(id, at(20, 13));
    QVERIFY(desk.alarms(id)[1].told.empty());
    const auto banners = desk.events(id, EventKind::Banner);
    QCOMPARE(banners.size(), size_t(1));
    QCOMPARE(banners[0].field, u"nobody_told"_qs);
}

void TestAdvance::told_whenGroupIsRestricted_thenOnlyWhoSeesIt()
{
    Desk desk({ threshold(50, { AlarmAudience::Supervisor }) });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.set(id, keyOf(&Ticket::queue), FieldTraits<GroupId>::to(desk.security), at(20, 10, 30));
    desk.advance(id, at(20, 12));
    QVERIFY(desk.alarms(id)[0].told.empty()); // The supervisor is no member.
    QCOMPARE(desk.events(id, EventKind::Banner).size(), size_t(1));
}

void TestAdvance::night_whenOutsideDuty_thenNextOpening_whenPriority1_thenAtOnce()
{
    Desk desk({ threshold(100, { kEverybody }) });
    Calendar always = desk.config().calendars().front();
    always.id = CalendarId(Uuid::named("calendar", u"always"_qs));
    always.week.clear();
    for (int day = 1; day <= 7; ++day)
        always.week.push_back({ day, { { 0, 24 * 3600 } } });
    const CalendarId office = desk.config().calendars().front().id;
    desk.mutableConfig().put(toRecord(always));
    desk.editPolicy([&](Policy &policy) { policy.calendar = always.id; });
    Group group = *desk.config().group(desk.line1);
    group.dutyCalendar = office;
    desk.mutableConfig().put(toRecord(group));

    const TicketId calm = desk.newTicket(at(20, 19));
    const TicketId urgent = desk.newTicket(at(20, 21));
    desk.set(urgent, keyOf(&Ticket::priority), Value(1), at(20, 21, 30));
    QCOMPARE(desk.next(urgent, at(20, 21, 30)), std::optional(at(20, 22)));
    desk.advance(urgent, at(20, 22));
    QCOMPARE(desk.alarms(urgent).size(), size_t(1));

    QCOMPARE(desk.next(calm, at(20, 19)), std::optional(at(20, 23))); // The breach is written at its time.
    desk.advance(calm, at(20, 23));
    QCOMPARE(desk.events(calm, EventKind::Breached).size(), size_t(1));
    QVERIFY(desk.alarms(calm).empty());
    desk.advance(calm, at(21, 12)); // Saturday, when the resolution runs out as well.
    QVERIFY(desk.alarms(calm).empty());
    QCOMPARE(desk.next(calm, at(21, 12)), std::optional(at(23, 9)));
    desk.advance(calm, at(23, 9));
    QCOMPARE(desk.alarms(calm).size(), size_t(2));
    QCOMPARE(desk.events(calm, EventKind::Alarmed)[0].occurredAt, at(20, 23));
}

void TestAdvance::night_whenServerStartsAtNight_thenWaitsForOpening()
{
    Desk desk({ threshold(100, { kEverybody }) });
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(21, 3));
    QVERIFY(desk.alarms(id).empty());
    QCOMPARE(desk.next(id, at(21, 3)), std::optional(at(23, 9)));
    const TicketId closing = desk.newTicket(at(19, 14)); // Due at the closing instant.
    desk.advance(closing, at(19, 18));
    QCOMPARE(desk.alarms(closing).size(), size_t(1));
}

void TestAdvance::wake_whenDatePasses_thenOpenFromThatDateAndReminded()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.give(Claim { id, {} }, desk.boris, at(20, 10));
    desk.move(id, StatusCategory::WaitCustomer, at(20, 12), at(23, 10));
    QCOMPARE(desk.advance(id, at(23, 9, 59)).status, ResultStatus::Noop);
    QCOMPARE(desk.advance(id, at(23, 15)).status, ResultStatus::Applied); // The server stood since the morning.
    const Ticket ticket = desk.ticket(id);
    QCOMPARE(ticket.statusCategory, StatusCategory::Open);
    QVERIFY(!ticket.wakeAt);
    QCOMPARE(ticket.updatedAt, at(23, 15));
    const auto woken = desk.alarms(id, EventKind::Woken);
    QCOMPARE(woken.size(), size_t(1));
    QCOMPARE(woken[0].told, (std::vector { desk.boris, desk.anna })); // Assignee and coordinator.
    QCOMPARE(desk.events(id, EventKind::Woken)[0].occurredAt, at(23, 10));
    QCOMPARE(desk.events(id, EventKind::StatusChanged).back().occurredAt, at(23, 10));
    // Two hours on Friday, then from Monday 10:00: 14 of 16 hours are left.
    QCOMPARE(ticket.due, std::optional(at(24, 15)));
    QCOMPARE(desk.advance(id, at(23, 15)).status, ResultStatus::Noop);
}

void TestAdvance::wake_whenCustomerWroteBefore_thenNothing()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::WaitCustomer, at(20, 12), at(23, 10));
    desk.speak(id, MessageKind::Customer, at(20, 16));
    QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Open);
    desk.advance(id, at(23, 10));
    QVERIFY(desk.events(id, EventKind::Woken).empty());
}

void TestAdvance::wake_whenScheduled_thenReminderOnly()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::Scheduled, at(20, 12), at(23, 10));
    desk.advance(id, at(23, 10));
    QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Scheduled);
    QCOMPARE(desk.ticket(id).wakeAt, std::optional(at(23, 10)));
    QCOMPARE(desk.events(id, EventKind::Woken).size(), size_t(1));
    QCOMPARE(desk.advance(id, at(23, 11)).status, ResultStatus::Noop);
    desk.move(id, StatusCategory::Scheduled, at(23, 11), at(24, 10)); // Put off: another reminder.
    desk.advance(id, at(24, 10));
    QCOMPARE(desk.events(id, EventKind::Woken).size(), size_t(2));
}

void TestAdvance::close_whenWorkingDaysPassed_thenClosed()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::Solved, at(20, 12));
    QCOMPARE(desk.next(id, at(20, 12)), std::optional(at(25, 12)));
    desk.advance(id, at(27, 9));
    const Ticket ticket = desk.ticket(id);
    QCOMPARE(ticket.statusCategory, StatusCategory::Closed);
    QCOMPARE(ticket.closedAt, std::optional(at(25, 12)));
    QVERIFY(desk.events(id, EventKind::StatusChanged).back().actor.isNull());
    QVERIFY(!desk.next(id, at(27, 9)));
}

void TestAdvance::close_whenReopenedOrOff_thenStays()
{
    Desk desk(silent());
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::Solved, at(20, 12));
    desk.move(id, StatusCategory::Open, at(24, 12));
    desk.advance(id, at(26, 12));
    QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Open);
    desk.move(id, StatusCategory::Solved, at(26, 12));
    Settings settings = desk.config().settings();
    settings.closeAfterDays = 0;
    desk.mutableConfig().put(toRecord(settings));
    QVERIFY(!desk.next(id, at(26, 12)));
}

void TestAdvance::close_withoutCalendar_thenPlainDays()
{
    Desk desk;
    desk.editPolicy([](Policy &policy) { policy.calendar = CalendarId(); });
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::Solved, at(20, 12));
    QCOMPARE(desk.next(id, at(20, 12)), std::optional(at(23, 12)));
}

void TestAdvance::import_whenOver_thenNoTimer()
{
    Desk desk;
    const auto import = [&](const QString &ref, StatusCategory category) {
        Ticket ticket;
        ticket.subject = ref;
        ticket.externalRef = ref;
        ticket.status = desk.status(category);
        ticket.queue = desk.line1;
        ticket.createdAt = at(2, 9);
        ticket.updatedAt = at(2, 9);
        ImportHistory c;
        c.ticket = TicketId(Uuid::named("import", ref));
        c.header = toValues(ticket);
        c.header.remove(1);
        return desk.give(c, desk.admin, at(20, 10)).changes.front().advanceAt;
    };
    QVERIFY(!import(u"a"_qs, StatusCategory::Closed));
    QVERIFY(!import(u"b"_qs, StatusCategory::Solved));
    const auto open = import(u"c"_qs, StatusCategory::Open);
    QVERIFY(open && *open <= at(20, 10));
}

void TestAdvance::next_afterEachAdvance_liesAhead()
{
    Desk desk({ threshold(50, { kEverybody }), { 75, 0, { kEverybody }, 2, u"warm"_qs, {} },
        { 100, 0, { AlarmAudience::Supervisor }, 1, u"hot"_qs, {} }, threshold(100, { AlarmAudience::Administrator }, 90) });
    const TicketId id = desk.newTicket(at(16, 9));
    Instant now = at(16, 9);
    int steps = 0;
    const auto turn = [&](Instant until) {
        for (auto next = desk.next(id, now); next && *next <= until; next = desk.next(id, now)) {
            QVERIFY(*next > now || steps == 0);
            now = std::max(now, *next);
            QCOMPARE(desk.advance(id, now).status, ResultStatus::Applied);
            QVERIFY(++steps < 60);
        }
        now = until;
    };
    turn(at(17, 10));
    desk.speak(id, MessageKind::Call, now);
    turn(at(18, 10));
    desk.move(id, StatusCategory::Postponed, now, at(19, 10));
    turn(at(20, 10));
    QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Open);
    desk.move(id, StatusCategory::Solved, now);
    turn(at(30, 10));
    QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Closed);
    QVERIFY(!desk.next(id, now));
    QCOMPARE(desk.advance(id, now).status, ResultStatus::Noop);
}

void TestAdvance::restampOpen_whenUnknown_thenRefused()
{
    Desk desk;
    const PolicyId policy = desk.config().policies().front().id;
    const auto ask = [&](EntityKind kind, const Uuid &id) {
        return desk.give(RestampOpen { int(kind), id, u"New hours."_qs }, desk.admin, at(20, 10)).status;
    };
    QCOMPARE(ask(EntityKind::Policy, policy.uuid()), ResultStatus::Applied);
    QCOMPARE(ask(EntityKind::Calendar, policy.uuid()), ResultStatus::Rejected);
    QCOMPARE(ask(EntityKind::Group, desk.line1.uuid()), ResultStatus::Rejected);
}

FIRSTLINE_TEST_MAIN(TestAdvance)
#include "tst_rules_advance.moc"
