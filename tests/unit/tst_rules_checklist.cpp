#include "core/rules/limits.h"
#include "core/rules/ticketview.h"
#include "core/rules/transitions.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// A category's checklist: ticked by anybody, merged like a set, asked for before solving.
class TestChecklist : public QObject
{
    Q_OBJECT

    static void giveList(MemoryWorld &world)
    {
        Category printers = *world.config().category(world.category);
        printers.resolutionTextRequired = false;
        printers.checklist = { { QStringLiteral("Serial number noted"), true }, { QStringLiteral("Photo taken"), false },
            { QStringLiteral("Test page printed"), true } };
        world.mutableConfig().put(toRecord(printers));
    }

    static Ticket ticketOf(MemoryWorld &world, TicketId id)
    {
        return fromRecord<Ticket>(world.aggregate({ EntityKind::Ticket, id.uuid() })->header);
    }

    static Outcome check(MemoryWorld &world, TicketId id, const QString &item, bool done, AgentId who, Instant when)
    {
        ChangeSet c;
        c.ticket = id;
        c.key = keyOf(&Ticket::checked);
        (done ? c.add : c.remove).push_back(Value(item));
        return world.give(c, who, when);
    }

    static Outcome solve(MemoryWorld &world, TicketId id, Instant when)
    {
        Transition c;
        c.ticket = id;
        c.from = ticketOf(world, id).status;
        c.to = world.status(StatusCategory::Solved);
        c.category = world.category;
        c.resolution = QStringLiteral("Cleaned");
        return world.give(c, world.anna, when);
    }

    static int count(MemoryWorld &world, TicketId id, EventKind kind)
    {
        const TicketView view = TicketView::from(*world.aggregate({ EntityKind::Ticket, id.uuid() }));
        return int(std::count_if(view.events.begin(), view.events.end(), [kind](const Event &event) { return event.kind == kind; }));
    }

private Q_SLOTS:
    void firstOpen_whenItemsAreLacking_thenRequiredOnesInOrder()
    {
        Category category;
        QVERIFY(!firstOpenItem(nullptr, {}));
        QVERIFY(!firstOpenItem(&category, {}));
        category.checklist = { { QStringLiteral("a"), false }, { QStringLiteral("b"), true }, { QStringLiteral("c"), true } };
        QCOMPARE(firstOpenItem(&category, {})->text, QStringLiteral("b"));
        QCOMPARE(firstOpenItem(&category, { QStringLiteral("b") })->text, QStringLiteral("c"));
        QVERIFY(!firstOpenItem(&category, { QStringLiteral("c"), QStringLiteral("b") }));
        // What was renamed since is to be done again.
        QCOMPARE(firstOpenItem(&category, { QStringLiteral("B"), QStringLiteral("c") })->text, QStringLiteral("b"));
    }

    void solve_whenRequiredItemIsOpen_thenChecklistIsMissing()
    {
        MemoryWorld world;
        giveList(world);
        const TicketId id = world.newTicket(at(20, 10));
        const Outcome refused = solve(world, id, at(20, 11));
        QCOMPARE(refused.status, ResultStatus::Rejected);
        QCOMPARE(refused.code, errorName(ErrorCode::FieldRequired));
        QCOMPARE(refused.detail, QStringLiteral("checklist"));
        QCOMPARE(check(world, id, QStringLiteral("Serial number noted"), true, world.anna, at(20, 11)).status, ResultStatus::Applied);
        QCOMPARE(solve(world, id, at(20, 11, 5)).detail, QStringLiteral("checklist"));
        QCOMPARE(check(world, id, QStringLiteral("Test page printed"), true, world.boris, at(20, 11, 6)).status, ResultStatus::Applied);
        QCOMPARE(solve(world, id, at(20, 11, 10)).status, ResultStatus::Applied);
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Solved);
    }

    void check_whenTickedAndUnticked_thenEventsSayWho()
    {
        MemoryWorld world;
        giveList(world);
        const TicketId id = world.newTicket(at(20, 10));
        check(world, id, QStringLiteral("  Photo   taken "), true, world.boris, at(20, 10, 30));
        QCOMPARE(ticketOf(world, id).checked, QStringList { QStringLiteral("Photo taken") });
        const TicketView view = TicketView::from(*world.aggregate({ EntityKind::Ticket, id.uuid() }));
        const auto it = std::find_if(view.events.begin(), view.events.end(), [](const Event &e) { return e.kind == EventKind::Checked; });
        QVERIFY(it != view.events.end());
        QCOMPARE(it->actor, world.boris);
        QCOMPARE(it->after.toText(), QStringLiteral("Photo taken"));
        // Ticked by two people at once: once is enough.
        QCOMPARE(check(world, id, QStringLiteral("Photo taken"), true, world.anna, at(20, 10, 31)).status, ResultStatus::Noop);
        check(world, id, QStringLiteral("Photo taken"), false, world.anna, at(20, 10, 40));
        QVERIFY(ticketOf(world, id).checked.isEmpty());
        QCOMPARE(count(world, id, EventKind::Checked), 1);
        QCOMPARE(count(world, id, EventKind::Unchecked), 1);
    }

    void check_whenTextIsTooLong_thenRefused()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        QCOMPARE(check(world, id, QString(kSetText + 1, u'x'), true, world.anna, at(20, 11)).status, ResultStatus::Rejected);
        QCOMPARE(check(world, id, QStringLiteral("  "), true, world.anna, at(20, 11)).status, ResultStatus::Noop);
    }

    void register_whenDoneOnThePhoneWithRequiredItems_thenChecklistIsMissing()
    {
        MemoryWorld world;
        giveList(world);
        RegisterTicket c;
        c.ticket = TicketId(Uuid::named("ticket", QStringLiteral("done")));
        c.number = 7;
        c.subject = QStringLiteral("Printer");
        c.category = world.category;
        c.done = true;
        c.resolution = QStringLiteral("Told how");
        const Outcome refused = world.give(c, world.anna, at(20, 10));
        QCOMPARE(refused.status, ResultStatus::Rejected);
        QCOMPARE(refused.detail, QStringLiteral("checklist"));
        c.done = false;
        QCOMPARE(world.give(c, world.anna, at(20, 10)).status, ResultStatus::Applied);
    }
};

FIRSTLINE_TEST_MAIN(TestChecklist)
#include "tst_rules_checklist.moc"
