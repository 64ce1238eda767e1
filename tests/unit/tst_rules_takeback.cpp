#include "core/rules/takeback.h"
#include "core/rules/ticketview.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// What takes a change back leaves the ticket as it was, as far as it says.
class TestTakeBack : public QObject
{
    Q_OBJECT

private:
    static Instant at(int minute) { return fromDateTime(QDateTime(QDate(2026, 7, 20), QTime(10, minute), Qt::UTC)); }

    static Ticket ticketOf(MemoryWorld &world, TicketId id)
    {
        return fromRecord<Ticket>(world.aggregate({ EntityKind::Ticket, id.uuid() })->header);
    }

    /// Does a command and takes it back. Shape: how, and the ticket before and after.
    static std::tuple<TakeBack, Ticket, Ticket> round(MemoryWorld &world, TicketId id, const CommandBody &command)
    {
        const Ticket before = ticketOf(world, id);
        const Opposite back = oppositeOf(command, before, world.config(), world.anna, QStringLiteral("taken back"));
        if (world.give(command, world.anna, at(20)).status != ResultStatus::Applied || !back.command)
            return { TakeBack::Never, before, before };
        if (world.give(*back.command, world.anna, at(21)).status != ResultStatus::Applied)
            qFatal("the opposite was refused");
        return { back.how, before, ticketOf(world, id) };
    }

private Q_SLOTS:
    void priority_whenTheMatrixRuled_thenItRulesAgain()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        QVERIFY(!ticketOf(world, id).priorityManual);
        const auto [how, before, after] = round(world, id,
            SetField { id, keyOf(&Ticket::priority), Value(1), Value(ticketOf(world, id).priority), {} });
        QCOMPARE(how, TakeBack::Exact);
        QCOMPARE(after.priority, before.priority);
        QVERIFY(!after.priorityManual);
        QCOMPARE(after.due, before.due);
    }

    void priority_whenSetByHand_thenThatHandStays()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        world.give(SetField { id, keyOf(&Ticket::priority), Value(2), Value(ticketOf(world, id).priority), {} }, world.anna, at(1));
        const auto [how, before, after] = round(world, id, SetField { id, keyOf(&Ticket::priority), Value(1), Value(2), {} });
        QCOMPARE(how, TakeBack::Exact);
        QCOMPARE(after.priority, 2);
        QVERIFY(after.priorityManual);
    }

    void tags_whenChanged_thenAsBefore()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        world.give(ChangeSet { id, keyOf(&Ticket::tags), { Value(QStringLiteral("old")) }, {} }, world.anna, at(1));
        const auto [how, before, after] = round(world, id,
            ChangeSet { id, keyOf(&Ticket::tags), { Value(QStringLiteral("new")) }, { Value(QStringLiteral("old")) } });
        QCOMPARE(how, TakeBack::Exact);
        QCOMPARE(after.tags, before.tags);
    }

    void owner_whenTheTicketWasNew_thenItStaysOpen()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::New);
        const auto [how, before, after] = round(world, id, Assign { id, world.anna, {}, {}, ticketOf(world, id).queue, {} });
        QCOMPARE(how, TakeBack::Nearly);
        QCOMPARE(after.assignee, before.assignee);
        QCOMPARE(after.queue, before.queue);
        QCOMPARE(after.statusCategory, StatusCategory::Open);
        const auto [again, held, back] = round(world, id, Claim { id, AgentId() });
        QCOMPARE(again, TakeBack::Exact);
        QCOMPARE(back.assignee, held.assignee);
    }

    void queue_whenMoved_thenMovedBack()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        const auto [how, before, after] = round(world, id, Assign { id, {}, world.line2, {}, ticketOf(world, id).queue, QStringLiteral("why") });
        QCOMPARE(how, TakeBack::Exact);
        QCOMPARE(after.queue, before.queue);
    }

    void status_whenSolved_thenOpenAgain()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(0));
        world.give(Transition { id, ticketOf(world, id).status, world.status(StatusCategory::Open), {}, {}, {}, {}, 0 }, world.anna, at(1));
        const auto [how, before, after] = round(world, id,
            Transition { id, ticketOf(world, id).status, world.status(StatusCategory::Solved), {}, QStringLiteral("done"), {}, world.category, 0 });
        QCOMPARE(how, TakeBack::Exact);
        QCOMPARE(after.status, before.status);
        QVERIFY(!after.solvedAt);
    }

    void status_whenNothingLeadsBack_thenSaid()
    {
        MemoryWorld world;
        Ticket closed;
        closed.id = world.newTicket(at(0));
        closed.status = world.status(StatusCategory::Closed);
        closed.statusCategory = StatusCategory::Closed;
        const Transition open { closed.id, closed.status, world.status(StatusCategory::Open), {}, {}, QStringLiteral("again"), {}, 0 };
        QCOMPARE(oppositeOf(open, closed, world.config(), world.anna, QStringLiteral("x")).how, TakeBack::Never);
        QCOMPARE(oppositeOf(SendReply {}, closed, world.config(), world.anna, {}).how, TakeBack::Never);
    }
};

FIRSTLINE_TEST_MAIN(TestTakeBack)
#include "tst_rules_takeback.moc"
