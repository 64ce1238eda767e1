#include "core/rules/advance.h"
#include "core/rules/inneralarms.h"
#include "core/rules/slaclocks.h"
#include "core/rules/slapolicy.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

namespace {

/// A desk in memory whose first line promises an hour, its second four.
struct Desk : MemoryWorld {
    explicit Desk(std::vector<Threshold> thresholds = standardThresholds())
    {
        Policy policy = mutableConfig().policies().front();
        policy.thresholds = std::move(thresholds);
        mutableConfig().put(toRecord(policy));
        promise(line1, 60);
        promise(line2, 240);
    }

    void promise(GroupId id, int minutes)
    {
        Group group = *config().group(id);
        group.olaMin = minutes;
        mutableConfig().put(toRecord(group));
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

    std::vector<Event> events(TicketId id, EventKind kind, const QString &field)
    {
        std::vector<Event> out;
        for (const Event &event : view(id).events) {
            if (event.kind == kind && event.field == field)
                out.push_back(event);
        }
        return out;
    }

    std::vector<Alarm> alarms(TicketId id)
    {
        std::vector<Alarm> out;
        for (const Event &event : events(id, EventKind::Alarmed, u"line"_qs))
            out.push_back(fromValues<Alarm>(event.after.toMap()));
        return out;
    }

    void move(TicketId id, StatusCategory to, Instant when, std::optional<Instant> wake = {}, const QString &reason = u"UPS"_qs)
    {
        Transition c;
        c.ticket = id;
        c.from = ticket(id).status;
        c.to = status(to);
        c.wake = wake;
        c.resolution = u"Done."_qs;
        c.reason = reason;
        c.category = category;
        give(c, olga, when);
    }

    void hand(TicketId id, GroupId group, Instant when)
    {
        const Ticket now = ticket(id);
        give(Assign { id, {}, group, now.assignee, now.queue, u"needs the network people"_qs }, olga, when);
    }
};

} // namespace

/// Promises inside the house and of partners: they tell people, and leave the customer's clocks alone. Source:
/// behaviour.md section 5.
class TestInner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_whenItHoldsTooLong_thenBreachAndAlarmOfTheirInstants();
    void line_whenTheServerStood_thenOneAlarmOfTheGreatest();
    void line_whenRanTwice_thenNothingNew();
    void line_whenHandedOn_thenTheNextLinesRun();
    void line_whenHandedOnLate_thenTheBreachIsWritten();
    void line_whenItComesAgain_thenAnotherRun();
    void line_whenItWaits_thenStands();
    void line_whenBreached_thenTheCustomersClocksAreUntouched();
    void line_whenNothingIsPromised_thenSilent();
    void line_whenNoThresholds_thenBreachAlone();
    void line_told_whenLate_thenTheGroupAndItsSupervisor();
    void partner_whenDueBack_thenBreachAndReminderThatNamesHim();
    void partner_whenHeCameInTime_thenNothing();
};

void TestInner::line_whenItHoldsTooLong_thenBreachAndAlarmOfTheirInstants()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.next(id, at(20, 10)), std::optional(at(20, 10, 45))); // 75 % of an hour.
    desk.advance(id, at(20, 10, 45));
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.alarms(id)[0].percent, 75);
    QCOMPARE(desk.alarms(id)[0].inner, 1);
    QCOMPARE(desk.alarms(id)[0].group, desk.line1);
    QCOMPARE(desk.alarms(id)[0].due, std::optional(at(20, 11)));
    QCOMPARE(desk.next(id, at(20, 10, 45)), std::optional(at(20, 10, 54)));
    desk.advance(id, at(20, 10, 54));
    desk.advance(id, at(20, 11, 2));
    const auto breaches = desk.events(id, EventKind::Breached, u"line"_qs);
    QCOMPARE(breaches.size(), size_t(1));
    QCOMPARE(breaches[0].occurredAt, at(20, 11));
    QCOMPARE(desk.alarms(id).size(), size_t(3));
    QCOMPARE(desk.events(id, EventKind::Alarmed, u"line"_qs)[2].occurredAt, at(20, 11));
}

void TestInner::line_whenTheServerStood_thenOneAlarmOfTheGreatest()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 11, 30));
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.alarms(id)[0].percent, 100);
    QCOMPARE(desk.next(id, at(20, 11, 30)), std::optional(at(20, 12))); // An hour past it: the managers.
}

void TestInner::line_whenRanTwice_thenNothingNew()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 11));
    QCOMPARE(desk.advance(id, at(20, 11)).status, ResultStatus::Noop);
    // The same by another desk with the same events: the ids follow from ticket, clock, run and threshold.
    const TicketView seen = desk.view(id);
    QVERIFY(pendingLinePoints(seen, desk.config(), at(20, 11), WorkingTimeCache::ofThisThread()).size() == 1);
    Desk other;
    const TicketId same = other.newTicket(at(20, 10));
    other.advance(same, at(20, 11));
    QCOMPARE(same, id);
    QCOMPARE(other.events(id, EventKind::Breached, u"line"_qs)[0].id, desk.events(id, EventKind::Breached, u"line"_qs)[0].id);
}

void TestInner::line_whenHandedOn_thenTheNextLinesRun()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.hand(id, desk.line2, at(20, 10, 30));
    desk.advance(id, at(20, 14, 30));
    QCOMPARE(desk.alarms(id).size(), size_t(1));
    QCOMPARE(desk.alarms(id)[0].group, desk.line2);
    QCOMPARE(desk.alarms(id)[0].run, std::optional(at(20, 10, 30)));
    QCOMPARE(desk.events(id, EventKind::Breached, u"line"_qs)[0].occurredAt, at(20, 14, 30));
}

void TestInner::line_whenHandedOnLate_thenTheBreachIsWritten()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.hand(id, desk.line2, at(20, 12)); // The server had no moment for it before.
    desk.advance(id, at(20, 12));
    const auto breaches = desk.events(id, EventKind::Breached, u"line"_qs);
    QCOMPARE(breaches.size(), size_t(1));
    QCOMPARE(breaches[0].occurredAt, at(20, 11));
    QVERIFY(desk.alarms(id).empty()); // Nobody is told of what is over.
}

void TestInner::line_whenItComesAgain_thenAnotherRun()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.advance(id, at(20, 11));
    desk.hand(id, desk.line2, at(20, 11, 10));
    desk.hand(id, desk.line1, at(20, 11, 20));
    desk.advance(id, at(20, 12, 20));
    QCOMPARE(desk.events(id, EventKind::Breached, u"line"_qs).size(), size_t(2));
    QCOMPARE(desk.events(id, EventKind::Breached, u"line"_qs)[1].occurredAt, at(20, 12, 20));
}

void TestInner::line_whenItWaits_thenStands()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::WaitCustomer, at(20, 10, 30), at(23, 10));
    desk.advance(id, at(20, 17));
    QVERIFY(desk.alarms(id).empty());
    desk.advance(id, at(23, 10)); // Woken; half an hour is left.
    QCOMPARE(desk.next(id, at(23, 10)), std::optional(at(23, 10, 15)));
}

void TestInner::line_whenBreached_thenTheCustomersClocksAreUntouched()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    const Ticket before = desk.ticket(id);
    desk.advance(id, at(20, 11, 30));
    const Ticket after = desk.ticket(id);
    QVERIFY(!after.breachedAt);
    QCOMPARE(after.clocks, before.clocks);
    QCOMPARE(after.due, before.due);
    QCOMPARE(after.priority, before.priority);
    QCOMPARE(after.updatedAt, before.updatedAt);
    QVERIFY(desk.events(id, EventKind::Breached, u"resolution"_qs).empty());
}

void TestInner::line_whenNothingIsPromised_thenSilent()
{
    Desk desk { std::vector<Threshold>() };
    desk.promise(desk.line1, 0);
    desk.promise(desk.line2, 0);
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.advance(id, at(20, 13)).status, ResultStatus::Noop);
}

void TestInner::line_whenNoThresholds_thenBreachAlone()
{
    Desk desk { std::vector<Threshold>() };
    const TicketId id = desk.newTicket(at(20, 10));
    QCOMPARE(desk.next(id, at(20, 10)), std::optional(at(20, 11)));
    desk.advance(id, at(20, 11));
    QVERIFY(desk.alarms(id).empty());
    QCOMPARE(desk.events(id, EventKind::Breached, u"line"_qs).size(), size_t(1));
}

void TestInner::line_told_whenLate_thenTheGroupAndItsSupervisor()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10));
    desk.give(Claim { id, {} }, desk.boris, at(20, 10, 1));
    desk.advance(id, at(20, 10, 45));
    QCOMPARE(desk.alarms(id)[0].told, std::vector { desk.boris });
    desk.advance(id, at(20, 11));
    const std::vector<AgentId> late = desk.alarms(id)[1].told;
    for (const AgentId person : { desk.anna, desk.boris, desk.olga })
        QVERIFY(std::find(late.begin(), late.end(), person) != late.end());
    // A line without a supervisor of its own: all of them.
    desk.hand(id, desk.line2, at(20, 11));
    desk.advance(id, at(20, 15));
    QCOMPARE(desk.alarms(id).back().told, (std::vector { desk.ivan, desk.olga }));
}

void TestInner::partner_whenDueBack_thenBreachAndReminderThatNamesHim()
{
    Desk desk;
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.give(Claim { id, {} }, desk.boris, at(20, 10));
    desk.move(id, StatusCategory::WaitThird, at(20, 10, 10), at(20, 15));
    desk.advance(id, at(20, 15));
    const auto breaches = desk.events(id, EventKind::Breached, u"partner"_qs);
    QCOMPARE(breaches.size(), size_t(1));
    QCOMPARE(breaches[0].occurredAt, at(20, 15));
    QCOMPARE(breaches[0].reason, u"UPS"_qs);
    const auto woken = desk.events(id, EventKind::Woken, u"wake_at"_qs);
    QCOMPARE(woken.size(), size_t(1));
    QCOMPARE(woken[0].reason, u"UPS"_qs);
    const auto alarm = fromValues<Alarm>(woken[0].after.toMap());
    QCOMPARE(alarm.inner, 2);
    QCOMPARE(alarm.told, (std::vector { desk.boris, desk.anna }));
    QVERIFY(!desk.ticket(id).breachedAt);
    QCOMPARE(desk.advance(id, at(20, 15)).status, ResultStatus::Noop);
}

void TestInner::partner_whenHeCameInTime_thenNothing()
{
    Desk desk { std::vector<Threshold>() };
    const TicketId id = desk.newTicket(at(20, 10), Channel::Phone);
    desk.move(id, StatusCategory::WaitThird, at(20, 10, 10), at(20, 15));
    desk.move(id, StatusCategory::Open, at(20, 14), {}, u"the part is here"_qs);
    desk.advance(id, at(20, 15));
    QVERIFY(desk.events(id, EventKind::Breached, u"partner"_qs).empty());
}

FIRSTLINE_TEST_MAIN(TestInner)
#include "tst_rules_inner.moc"
