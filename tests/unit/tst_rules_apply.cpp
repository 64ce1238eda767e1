#include "core/rules/limits.h"
#include "core/rules/ticketview.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// Commands on tickets, as the server decides them. Source: behaviour.md sections 1, 3 and 6, sync.md 2.7.
class TestApply : public QObject
{
    Q_OBJECT

    static Ticket ticketOf(MemoryWorld &world, TicketId id)
    {
        return fromRecord<Ticket>(world.aggregate({ EntityKind::Ticket, id.uuid() })->header);
    }

    static TicketView viewOf(MemoryWorld &world, TicketId id)
    {
        return TicketView::from(*world.aggregate({ EntityKind::Ticket, id.uuid() }));
    }

    static SendReply replyTo(TicketId ticket, const QString &text, int baseEv)
    {
        SendReply c;
        c.ticket = ticket;
        c.message = MessageId(Uuid::named("message", text));
        c.text = text;
        c.baseEv = baseEv;
        return c;
    }

    static AddMessage customerWrote(TicketId ticket, const QString &text)
    {
        AddMessage c;
        c.ticket = ticket;
        c.message = MessageId(Uuid::named("message", text));
        c.kind = MessageKind::Customer;
        c.channel = Channel::Mail;
        c.text = text;
        return c;
    }

    static Outcome move(MemoryWorld &world, TicketId id, AgentId actor, StatusCategory to, Instant when,
        const QString &resolution = {}, const QString &reason = {}, int baseEv = 0)
    {
        Transition c;
        c.ticket = id;
        c.from = ticketOf(world, id).status;
        c.to = world.status(to);
        c.resolution = resolution;
        c.reason = reason;
        c.category = world.category;
        c.baseEv = baseEv;
        return world.give(c, actor, when);
    }

private Q_SLOTS:
    void register_whenByPhone_thenNewRoutedAndAnswered()
    {
        MemoryWorld world;
        const Ticket ticket = ticketOf(world, world.newTicket(at(20, 10), Channel::Phone));
        QCOMPARE(ticket.statusCategory, StatusCategory::New);
        QCOMPARE(ticket.queue, world.line1);
        QCOMPARE(ticket.coordinator, world.anna);
        QVERIFY(ticket.assignee.isNull());
        QCOMPARE(ticket.priority, 4); // impact one person, urgency normal
        QCOMPARE(ticket.clocks.at(0).kind, ClockKind::FirstResponse);
        QCOMPARE(ticket.clocks.at(0).phase, ClockPhase::Met);
    }

    void register_whenByMail_thenFirstResponseRuns()
    {
        MemoryWorld world;
        const Ticket ticket = ticketOf(world, world.newTicket(at(20, 10)));
        QCOMPARE(ticket.clocks.at(0).phase, ClockPhase::Runs);
        QCOMPARE(ticket.due, std::optional(at(20, 14))); // priority 4: 240 minutes
        QVERIFY(ticket.unansweredSince.has_value());
    }

    void register_whenDoneOnThePhone_thenSolvedInOneStroke()
    {
        MemoryWorld world;
        RegisterTicket c;
        c.ticket = TicketId(Uuid::named("t", QStringLiteral("done")));
        c.number = 40117;
        c.subject = QStringLiteral("How do I print?");
        c.category = world.category;
        c.done = true;
        c.resolution = QStringLiteral("Told how.");
        QCOMPARE(world.give(c, world.anna, at(20, 10)).status, ResultStatus::Applied);
        const Ticket ticket = ticketOf(world, c.ticket);
        QCOMPARE(ticket.statusCategory, StatusCategory::Solved);
        QCOMPARE(ticket.assignee, world.anna);
        QCOMPARE(ticket.resolution, QStringLiteral("Told how."));
        QVERIFY(ticket.solvedAt.has_value());
    }

    void register_whenDeliveredTwice_thenNothingMore()
    {
        MemoryWorld world;
        RegisterTicket c;
        c.ticket = TicketId(Uuid::named("t", QStringLiteral("twice")));
        c.subject = QStringLiteral("Once");
        QCOMPARE(world.give(c, world.anna, at(20, 10)).status, ResultStatus::Applied);
        const size_t events = viewOf(world, c.ticket).events.size();
        QCOMPARE(world.give(c, world.anna, at(20, 10, 1)).status, ResultStatus::Noop);
        QCOMPARE(viewOf(world, c.ticket).events.size(), events);
    }

    void register_whenSubjectMissing_thenNamesTheField()
    {
        MemoryWorld world;
        RegisterTicket c;
        c.ticket = TicketId(Uuid::named("t", QStringLiteral("bad")));
        c.subject = QStringLiteral("   ");
        const Outcome outcome = world.give(c, world.anna, at(20, 10));
        QCOMPARE(outcome.status, ResultStatus::Rejected);
        QCOMPARE(outcome.code, QStringLiteral("field_required"));
        QCOMPARE(outcome.detail, QStringLiteral("subject"));
    }

    void reply_whenFirst_thenOpensAndMeetsFirstResponse()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        QCOMPARE(world.give(replyTo(id, QStringLiteral("On it."), 9), world.anna, at(20, 10, 9)).status,
            ResultStatus::Applied);
        const Ticket ticket = ticketOf(world, id);
        QCOMPARE(ticket.statusCategory, StatusCategory::Open);
        QCOMPARE(ticket.clocks.at(0).phase, ClockPhase::Met);
        QVERIFY(!ticket.unansweredSince);
    }

    void reply_whenWrittenOfflineAndConversationMoved_thenHeldForItsAuthor()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const int base = viewOf(world, id).lastEvNo();
        world.give(replyTo(id, QStringLiteral("Restarted remotely."), base), world.boris, at(20, 11));
        SendReply late = replyTo(id, QStringLiteral("A technician comes at noon."), base);
        late.writtenOffline = true;
        const Outcome held = world.give(late, world.anna, at(20, 11, 20), 16 * 60'000);
        QCOMPARE(held.status, ResultStatus::Parked);
        QCOMPARE(held.code, QStringLiteral("conversation_moved"));
        QCOMPARE(held.conflict->mine.toText(), late.text);
        QCOMPARE(held.conflict->theirs.toText(), QStringLiteral("Restarted remotely."));
        QCOMPARE(held.conflict->by, world.boris);
        late.regardless = true;
        QCOMPARE(world.give(late, world.anna, at(20, 11, 21)).status, ResultStatus::Applied);
    }

    void reply_whenFresh_thenNotHeld()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const int base = viewOf(world, id).lastEvNo();
        world.give(customerWrote(id, QStringLiteral("Hurry")), world.boris, at(20, 10, 5));
        QCOMPARE(world.give(replyTo(id, QStringLiteral("Yes"), base), world.anna, at(20, 10, 5), 30'000).status,
            ResultStatus::Applied);
    }

    void setField_whenChangedMeanwhile_thenParkedWithBothValues()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        SetField mine { id, keyOf(&Ticket::type), Value(int(TicketType::Problem)), Value(int(TicketType::Incident)), {} };
        SetField theirs { id, keyOf(&Ticket::type), Value(int(TicketType::Request)), Value(int(TicketType::Incident)), {} };
        QCOMPARE(world.give(theirs, world.boris, at(20, 10, 1)).status, ResultStatus::Applied);
        const Outcome outcome = world.give(mine, world.anna, at(20, 10, 2));
        QCOMPARE(outcome.status, ResultStatus::Parked);
        QCOMPARE(outcome.conflict->theirs.toInt(), qint64(TicketType::Request));
        QCOMPARE(outcome.conflict->by, world.boris);
        QCOMPARE(ticketOf(world, id).type, TicketType::Request);
    }

    void setField_whenSameValueMeanwhile_thenNoop()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const SetField c { id, keyOf(&Ticket::impact), Value(3), Value(1), {} };
        QCOMPARE(world.give(c, world.boris, at(20, 10, 1)).status, ResultStatus::Applied);
        QCOMPARE(world.give(c, world.anna, at(20, 10, 2)).status, ResultStatus::Noop);
    }

    void setField_whenSubjectsDifferInOtherWords_thenMerged()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const Value base(QStringLiteral("Cash desk does not print"));
        world.give(SetField { id, 4, Value(QStringLiteral("Cash desk 3 does not print")), base, {} }, world.boris, at(20, 11));
        const Outcome outcome = world.give(
            SetField { id, 4, Value(QStringLiteral("Cash desk does not print receipts")), base, {} }, world.anna, at(20, 11, 1));
        QCOMPARE(outcome.status, ResultStatus::Merged);
        QCOMPARE(ticketOf(world, id).subject, QStringLiteral("Cash desk 3 does not print receipts"));
    }

    void setField_whenImpactRises_thenPriorityFollowsUnlessSetByHand()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(SetField { id, keyOf(&Ticket::impact), Value(4), Value(1), {} }, world.anna, at(20, 10, 1));
        QCOMPARE(ticketOf(world, id).priority, 2);
        world.give(SetField { id, keyOf(&Ticket::priority), Value(1), Value(2), {} }, world.olga, at(20, 10, 2));
        world.give(SetField { id, keyOf(&Ticket::impact), Value(1), Value(4), {} }, world.anna, at(20, 10, 3));
        QCOMPARE(ticketOf(world, id).priority, 1);
        world.give(SetField { id, keyOf(&Ticket::priority), Value(0), Value(1), {} }, world.olga, at(20, 10, 4));
        QCOMPARE(ticketOf(world, id).priority, 4);
    }

    void setField_whenUnknownKey_thenRefusedByName()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        QCOMPARE(world.give(SetField { id, 900, Value(1), Value(), {} }, world.anna, at(20, 11)).code,
            QStringLiteral("unknown_field"));
        QCOMPARE(world.give(SetField { id, keyOf(&Ticket::number), Value(1), Value(), {} }, world.anna, at(20, 11)).code,
            QStringLiteral("forbidden"));
    }

    void claim_whenSomebodyWasFirst_thenLostWithTheWinner()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        QCOMPARE(world.give(Claim { id, {} }, world.boris, at(20, 10, 32)).status, ResultStatus::Applied);
        const Outcome lost = world.give(Claim { id, {} }, world.anna, at(20, 10, 33));
        QCOMPARE(lost.status, ResultStatus::Parked);
        QCOMPARE(lost.code, QStringLiteral("claim_lost"));
        QCOMPARE(lost.conflict->by, world.boris);
        QCOMPARE(ticketOf(world, id).assignee, world.boris);
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Open);
    }

    void tags_whenAddedAndRemovedByBoth_thenMerge()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const int key = keyOf(&Ticket::tags);
        world.give(ChangeSet { id, key, { Value(QStringLiteral("VIP ")) }, {} }, world.anna, at(20, 10, 1));
        world.give(ChangeSet { id, key, { Value(QStringLiteral("till")) }, {} }, world.boris, at(20, 10, 2));
        QCOMPARE(world.give(ChangeSet { id, key, { Value(QStringLiteral("vip")) }, {} }, world.boris, at(20, 10, 3)).status,
            ResultStatus::Noop);
        world.give(ChangeSet { id, key, {}, { Value(QStringLiteral("vip")) } }, world.boris, at(20, 10, 4));
        QCOMPARE(ticketOf(world, id).tags, QStringList { QStringLiteral("till") });
    }

    void solve_whenTextMissing_thenSaysWhich()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const Outcome outcome = move(world, id, world.anna, StatusCategory::Solved, at(20, 11));
        QCOMPARE(outcome.code, QStringLiteral("field_required"));
        QCOMPARE(outcome.detail, QStringLiteral("resolution"));
    }

    void solve_whenDeskHasNoCategories_thenNoneIsAskedFor()
    {
        MemoryWorld world;
        ConfigSnapshot without;
        for (const Group &item : world.config().groups())
            without.put(toRecord(item));
        for (const Agent &item : world.config().agents())
            without.put(toRecord(item));
        for (const Status &item : world.config().statuses())
            without.put(toRecord(item));
        world.mutableConfig() = without;
        const TicketId id = world.newTicket(at(20, 10));
        QCOMPARE(move(world, id, world.anna, StatusCategory::Solved, at(20, 11), QStringLiteral("Done")).status,
            ResultStatus::Applied);
    }

    void solve_whenCustomerWroteMeanwhile_thenStaysOpenWithBanner()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(Claim { id, {} }, world.anna, at(20, 10, 1));
        const int base = viewOf(world, id).lastEvNo();
        world.give(customerWrote(id, QStringLiteral("It happened again")), world.boris, at(20, 10, 30));
        const Outcome outcome
            = move(world, id, world.anna, StatusCategory::Solved, at(20, 11), QStringLiteral("Replaced paper"), {}, base);
        QCOMPARE(outcome.status, ResultStatus::Merged);
        QCOMPARE(outcome.code, QStringLiteral("customer_wrote"));
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Open);
        QCOMPARE(ticketOf(world, id).resolution, QStringLiteral("Replaced paper"));
    }

    void customer_whenTicketSolved_thenReopensUnlessHeOnlyThanks()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        move(world, id, world.anna, StatusCategory::Solved, at(20, 11), QStringLiteral("Done"));
        world.give(customerWrote(id, QStringLiteral("Dziękuję bardzo!")), world.boris, at(20, 11, 30));
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Solved);
        world.give(customerWrote(id, QStringLiteral("Thanks, but it still does not print")), world.boris, at(20, 12));
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Open);
        QCOMPARE(ticketOf(world, id).reopenCount, 1);
    }

    void customer_whenWaitedFor_thenOpensAgain()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(replyTo(id, QStringLiteral("Which till?"), 99), world.anna, at(20, 10, 10));
        QCOMPARE(move(world, id, world.anna, StatusCategory::WaitCustomer, at(20, 10, 11)).status, ResultStatus::Applied);
        QVERIFY(ticketOf(world, id).wakeAt.has_value());
        QVERIFY(ticketOf(world, id).stands);
        world.give(customerWrote(id, QStringLiteral("Till 3")), world.boris, at(20, 12));
        QCOMPARE(ticketOf(world, id).statusCategory, StatusCategory::Open);
        QVERIFY(!ticketOf(world, id).wakeAt);
        QVERIFY(ticketOf(world, id).unansweredSince.has_value());
    }

    void import_whenGivenTwice_thenChangesNothing()
    {
        MemoryWorld world;
        Ticket ticket;
        ticket.subject = QStringLiteral("PROD582");
        ticket.status = world.status(StatusCategory::Closed);
        ticket.queue = world.line2;
        ticket.externalRef = QStringLiteral("1-364285768");
        ticket.createdAt = at(2, 10);
        ImportHistory c;
        c.ticket = TicketId(Uuid::named("import", ticket.externalRef));
        c.header = toValues(ticket);
        Event event;
        event.kind = EventKind::StatusChanged;
        event.field = QStringLiteral("status");
        event.occurredAt = at(3, 10);
        c.children.push_back({ int(EntityKind::Event), toValues(event) });
        QCOMPARE(world.give(c, world.admin, at(20, 10)).status, ResultStatus::Applied);
        QCOMPARE(ticketOf(world, c.ticket).statusCategory, StatusCategory::Closed);
        c.ticket = TicketId(Uuid::named("import", QStringLiteral("other id")));
        QCOMPARE(world.give(c, world.admin, at(20, 11)).status, ResultStatus::Noop);
    }

    void save_whenFieldChangedMeanwhile_thenParked()
    {
        MemoryWorld world;
        Company company;
        company.id = CompanyId(Uuid::named("company", QStringLiteral("maxi")));
        SaveRecord c { int(EntityKind::Company), company.id.uuid(), {}, true, {}, {} };
        c.values.set(keyOf(&Company::name), Value(QStringLiteral("Maxi Market")));
        QCOMPARE(world.give(c, world.anna, at(20, 10)).status, ResultStatus::Applied);
        SaveRecord edit { int(EntityKind::Company), company.id.uuid(), {}, false, {}, {} };
        edit.values.set(keyOf(&Company::name), Value(QStringLiteral("Maxi Markt")));
        edit.base.set(keyOf(&Company::name), Value(QStringLiteral("Other")));
        QCOMPARE(world.give(edit, world.anna, at(20, 11)).status, ResultStatus::Parked);
        edit.base.set(keyOf(&Company::name), Value(QStringLiteral("Maxi Market")));
        QCOMPARE(world.give(edit, world.anna, at(20, 11)).status, ResultStatus::Applied);
        edit.values = {};
        edit.values.set(77, Value(1));
        QCOMPARE(world.give(edit, world.anna, at(20, 11)).code, QStringLiteral("unknown_field"));
    }

    void texts_whenBeyondAllReason_thenRefused()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const auto code = [&](const CommandBody &body) { return world.give(body, world.anna, at(20, 11)).code; };
        const QString tooLarge = errorName(ErrorCode::TooLarge);
        const QString subject(rules::kScalarText + 1, u'x');
        QCOMPARE(code(SetField { id, keyOf(&Ticket::subject), Value(subject), Value(ticketOf(world, id).subject), {} }), tooLarge);
        ChangeSet tags { id, keyOf(&Ticket::tags), { Value(QString(rules::kSetText + 1, u'x')) }, {} };
        QCOMPARE(code(tags), tooLarge);
        tags.add.clear();
        for (int i = 0; i <= rules::kSetItems; ++i)
            tags.add.push_back(Value(QString::number(i)));
        QCOMPARE(code(tags), tooLarge);
        tags.add.resize(500);
        QCOMPARE(code(tags), QString());
        QCOMPARE(ticketOf(world, id).tags.size(), 500);
        RegisterTicket fresh;
        fresh.ticket = TicketId(Uuid::named("t", QStringLiteral("fresh")));
        fresh.subject = subject;
        QCOMPARE(code(fresh), tooLarge);
        fresh.subject = QString(10'000, u'x');
        fresh.tags = { QStringLiteral(" VIP "), QStringLiteral("vip"), QString() };
        QCOMPARE(code(fresh), QString());
        QCOMPARE(ticketOf(world, fresh.ticket).tags, QStringList { QStringLiteral("vip") });
        SaveRecord company { int(EntityKind::Company), Uuid::named("company", QStringLiteral("long")), {}, true, {}, {} };
        company.values.set(keyOf(&Company::name), Value(subject));
        QCOMPARE(code(company), tooLarge);
    }

    void children_whenApplied_thenEvNoIsDense()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(replyTo(id, QStringLiteral("a"), 99), world.anna, at(20, 10, 1));
        world.give(LogTime { id, TimeEntryId(Uuid::named("e", QStringLiteral("1"))), 15, QStringLiteral("call"), {}, {}, {} },
            world.anna, at(20, 10, 2));
        std::vector<int> numbers;
        const Aggregate aggregate = *world.aggregate({ EntityKind::Ticket, id.uuid() });
        for (const Record &child : aggregate.children)
            numbers.push_back(int(child.values.at(3).toInt()));
        for (size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], int(i) + 1);
    }
};

FIRSTLINE_TEST_MAIN(TestApply)
#include "tst_rules_apply.moc"
