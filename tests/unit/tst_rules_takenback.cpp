#include "core/rules/advance.h"
#include "core/rules/permissions.h"
#include "core/rules/slapolicy.h"
#include "core/rules/takenback.h"
#include "core/rules/ticketview.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// A command that is taken back by its name leaves nothing behind that counts. Priority 4 of the desk: first response within 240
/// working minutes, priority 1 within 60; a mail of Friday the 20th, 10:00, is due at 14:00, or at 11:00.
class TestTakenBack : public QObject
{
    Q_OBJECT

private:
    struct Desk : MemoryWorld {
        Desk()
        {
            Policy policy = mutableConfig().policies().front();
            policy.thresholds = standardThresholds();
            mutableConfig().put(toRecord(policy));
        }
        TicketView view(TicketId id) { return TicketView::from(*aggregate({ EntityKind::Ticket, id.uuid() })); }
        Ticket ticket(TicketId id) { return view(id).ticket; }
        int count(TicketId id, EventKind kind)
        {
            int n = 0;
            for (const Event &event : view(id).events)
                n += event.kind == kind;
            return n;
        }
        /// Does it as Olga, lets the time pass, and takes it back.
        Outcome round(TicketId id, const CommandBody &command, Instant done, std::optional<Instant> passes, Instant back)
        {
            const Ticket before = ticket(id);
            if (give(command, olga, done).status != ResultStatus::Applied)
                qFatal("the command was not taken");
            const CommandId name = lastCommand();
            if (passes)
                give(AdvanceTicket { id }, {}, *passes);
            const auto undo = takeBackOf(command, before, name, u"taken back"_qs);
            if (!undo)
                qFatal("nothing takes this back");
            return give(*undo, olga, back);
        }
        SetField priorityOf(TicketId id, int priority)
        {
            return { id, keyOf(&Ticket::priority), Value(priority), Value(ticket(id).priority), {} };
        }
        Transition step(TicketId id, StatusCategory to)
        {
            return { id, ticket(id).status, status(to), {}, u"done"_qs, u"why"_qs, category, 0 };
        }
    };

private Q_SLOTS:
    void undoOfAPriority_whenBreachesCameMeanwhile_thenTheyCountNoMore()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const Outcome back = desk.round(id, desk.priorityOf(id, 1), at(20, 12), at(20, 12, 1), at(20, 12, 2));
        QCOMPARE(back.status, ResultStatus::Applied);
        QCOMPARE(desk.count(id, EventKind::Breached), 1); // It stays in the history.
        const Ticket after = desk.ticket(id);
        QCOMPARE(after.priority, before.priority);
        QVERIFY(!after.priorityManual);
        QVERIFY(!after.breachedAt);
        QCOMPARE(after.due, before.due);
        QCOMPARE(after.clocks, before.clocks);
    }

    void undoOfAPriority_whenTheRightDeadlinePassesLater_thenThatIsWrittenAndRings()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        desk.round(id, desk.priorityOf(id, 1), at(20, 12), at(20, 12, 1), at(20, 12, 2));
        const int rung = desk.count(id, EventKind::Alarmed);
        QCOMPARE(desk.give(AdvanceTicket { id }, {}, at(20, 14)).status, ResultStatus::Applied);
        QCOMPARE(desk.count(id, EventKind::Breached), 2);
        QCOMPARE(desk.ticket(id).breachedAt, std::optional(at(20, 14)));
        QVERIFY(desk.count(id, EventKind::Alarmed) > rung);
        QCOMPARE(desk.give(AdvanceTicket { id }, {}, at(20, 14, 1)).status, ResultStatus::Noop); // Once.
        QCOMPARE(desk.count(id, EventKind::Breached), 2);
    }

    void priority_whenOnlyChangedAgain_thenTheBreachStays()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const int before = desk.ticket(id).priority;
        desk.give(desk.priorityOf(id, 1), desk.olga, at(20, 12));
        desk.give(AdvanceTicket { id }, {}, at(20, 12, 1));
        desk.give(desk.priorityOf(id, before), desk.olga, at(20, 12, 2));
        QVERIFY(desk.ticket(id).breachedAt);
    }

    void undoOfAPriority_whenTargetsCountFromTheChange_thenTheClockGoesOnAsBefore()
    {
        Desk desk;
        Policy policy = desk.config().policies().front();
        policy.priorityChange = PriorityChangeRule::FromChange;
        desk.mutableConfig().put(toRecord(policy));
        const TicketId id = desk.newTicket(at(20, 10));
        const auto due = desk.ticket(id).due;
        QCOMPARE(desk.round(id, desk.priorityOf(id, 2), at(20, 11), {}, at(20, 11, 30)).status, ResultStatus::Applied);
        QCOMPARE(desk.ticket(id).due, due);
    }

    void undoOfGivingAway_whenTheTicketWasNew_thenItIsNewAgain()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const Assign give { id, desk.ivan, desk.line2, {}, before.queue, {} };
        QCOMPARE(desk.round(id, give, at(20, 11), {}, at(20, 11, 1)).status, ResultStatus::Applied);
        const Ticket after = desk.ticket(id);
        QCOMPARE(after.statusCategory, StatusCategory::New);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.assignee, AgentId());
        QCOMPARE(after.queue, before.queue);
        QCOMPARE(after.due, before.due);
    }

    void undoOfTaking_whenSomebodyElseGotItSince_thenParked()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const Claim take { id, {} };
        desk.give(take, desk.olga, at(20, 11));
        const CommandId name = desk.lastCommand();
        desk.give(Assign { id, desk.boris, {}, desk.olga, before.queue, {} }, desk.admin, at(20, 11, 1));
        const Outcome back = desk.give(*takeBackOf(take, before, name, {}), desk.olga, at(20, 11, 2));
        QCOMPARE(back.status, ResultStatus::Parked);
        QCOMPARE(back.conflict->theirs, FieldTraits<AgentId>::to(desk.boris));
        QCOMPARE(desk.ticket(id).assignee, desk.boris);
    }

    void undoOfSolving_thenNoReopeningAndTheTextIsGone()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        QCOMPARE(desk.round(id, desk.step(id, StatusCategory::Solved), at(20, 11), {}, at(20, 11, 30)).status, ResultStatus::Applied);
        const Ticket after = desk.ticket(id);
        QCOMPARE(after.statusCategory, StatusCategory::New);
        QCOMPARE(after.reopenCount, 0);
        QVERIFY(!after.solvedAt);
        QVERIFY(after.resolution.isEmpty());
        QCOMPARE(after.clocks, before.clocks);
    }

    void undoOfReopening_thenSolvedAsOfTheFirstTime()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        desk.give(desk.step(id, StatusCategory::Solved), desk.olga, at(20, 11));
        const Ticket before = desk.ticket(id);
        QCOMPARE(desk.round(id, desk.step(id, StatusCategory::Open), at(20, 12), {}, at(20, 12, 1)).status, ResultStatus::Applied);
        const Ticket after = desk.ticket(id);
        QCOMPARE(after.status, before.status);
        QCOMPARE(after.solvedAt, before.solvedAt);
        QCOMPARE(after.reopenCount, 0);
    }

    void undoOfReopening_whenTheCustomerWroteSince_thenParked()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        desk.give(desk.step(id, StatusCategory::Solved), desk.olga, at(20, 11));
        const Ticket before = desk.ticket(id);
        const CommandBody opened = desk.step(id, StatusCategory::Open);
        desk.give(opened, desk.olga, at(20, 12));
        const CommandId name = desk.lastCommand();
        AddMessage said;
        said.ticket = id;
        said.message = MessageId(Uuid::named("m", u"said"_qs));
        said.kind = MessageKind::Customer;
        said.text = u"It is still broken"_qs;
        QCOMPARE(desk.give(said, desk.anna, at(20, 12, 1)).status, ResultStatus::Applied);
        const Outcome back = desk.give(*takeBackOf(opened, before, name, {}), desk.olga, at(20, 12, 2));
        QCOMPARE(back.status, ResultStatus::Parked);
        QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Open);
    }

    void undo_whenSomebodyDidTheSameAgainSince_thenParked()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const CommandBody solved = desk.step(id, StatusCategory::Solved);
        desk.give(solved, desk.olga, at(20, 11));
        const CommandId name = desk.lastCommand();
        desk.give(desk.step(id, StatusCategory::Open), desk.admin, at(20, 12));
        desk.give(desk.step(id, StatusCategory::Solved), desk.boris, at(20, 13));
        QCOMPARE(desk.give(*takeBackOf(solved, before, name, {}), desk.olga, at(20, 14)).status, ResultStatus::Parked);
        QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Solved);
    }

    void undo_whenAWaitWouldComeBackWithoutItsEnd_thenRefused()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        desk.give(desk.step(id, StatusCategory::WaitCustomer), desk.boris, at(20, 11));
        desk.give(desk.step(id, StatusCategory::Open), desk.olga, at(20, 12));
        const Outcome back = desk.give(takingBack(id, desk.lastCommand(), {}), desk.olga, at(20, 13));
        QCOMPARE(back.status, ResultStatus::Rejected);
        QCOMPARE(desk.ticket(id).statusCategory, StatusCategory::Open);
    }

    void undo_whenThePersonHasLeftSince_thenRefused()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        desk.give(Claim { id, {} }, desk.boris, at(20, 11));
        const Ticket before = desk.ticket(id);
        const Assign given { id, desk.anna, {}, desk.boris, before.queue, {} };
        desk.give(given, desk.admin, at(20, 12));
        const CommandId name = desk.lastCommand();
        Agent boris = *desk.config().agent(desk.boris);
        boris.disabled = true;
        desk.mutableConfig().put(toRecord(boris));
        QCOMPARE(desk.give(*takeBackOf(given, before, name, {}), desk.admin, at(20, 13)).status, ResultStatus::Rejected);
        QCOMPARE(desk.ticket(id).assignee, desk.anna);
    }

    void undo_whenGivenTwice_thenNothingMoreHappens()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const CommandBody command = desk.priorityOf(id, 1);
        desk.give(command, desk.olga, at(20, 11));
        const auto back = takeBackOf(command, before, desk.lastCommand(), {});
        QCOMPARE(desk.give(*back, desk.olga, at(20, 11, 1)).status, ResultStatus::Applied);
        QCOMPARE(desk.give(*back, desk.olga, at(20, 11, 2)).status, ResultStatus::Noop);
    }

    void undo_whenItWasSomebodyElse_thenRefused()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket before = desk.ticket(id);
        const CommandBody command = desk.priorityOf(id, 1);
        desk.give(command, desk.olga, at(20, 11));
        const Outcome back = desk.give(*takeBackOf(command, before, desk.lastCommand(), {}), desk.anna, at(20, 11, 1));
        QCOMPARE(back.status, ResultStatus::Rejected);
        QCOMPARE(back.code, errorName(ErrorCode::Forbidden));
    }

    void status_whenSetLikeAField_thenStillForbidden()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Value now = toValues(desk.ticket(id)).at(keyOf(&Ticket::status));
        const Value solved = FieldTraits<StatusId>::to(desk.status(StatusCategory::Solved));
        const Outcome set = desk.give(SetField { id, keyOf(&Ticket::status), solved, now, {} }, desk.olga, at(20, 11));
        QCOMPARE(set.code, errorName(ErrorCode::Forbidden));
    }

    void undo_whenOneAfterTheOther_thenBothAreGone()
    {
        Desk desk;
        const TicketId id = desk.newTicket(at(20, 10));
        const Ticket first = desk.ticket(id);
        const CommandBody one = desk.priorityOf(id, 2);
        desk.give(one, desk.olga, at(20, 11));
        const CommandId nameOne = desk.lastCommand();
        const Ticket second = desk.ticket(id);
        const CommandBody two = desk.priorityOf(id, 1);
        desk.give(two, desk.olga, at(20, 11, 30));
        const CommandId nameTwo = desk.lastCommand();
        desk.give(AdvanceTicket { id }, {}, at(20, 12));
        QVERIFY(desk.ticket(id).breachedAt);
        QCOMPARE(desk.give(*takeBackOf(two, second, nameTwo, {}), desk.olga, at(20, 12, 1)).status, ResultStatus::Applied);
        QCOMPARE(desk.give(*takeBackOf(one, first, nameOne, {}), desk.olga, at(20, 12, 2)).status, ResultStatus::Applied);
        QVERIFY(!desk.ticket(id).breachedAt);
        QCOMPARE(desk.ticket(id).clocks, first.clocks);
    }
};

FIRSTLINE_TEST_MAIN(TestTakenBack)
#include "tst_rules_takenback.moc"
