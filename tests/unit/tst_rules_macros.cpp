#include "core/rules/macros.h"
#include "core/rules/takenback.h"
#include "core/rules/ticketview.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;
using Trouble = MacroProblem::Kind;

/// Macros: what they would change, their texts with fields filled in, and what they cannot do.
class TestMacros : public QObject
{
    Q_OBJECT

    static MacroInput inputFor(MemoryWorld &world, TicketId id)
    {
        MacroInput input;
        const TicketView view = TicketView::from(*world.aggregate({ EntityKind::Ticket, id.uuid() }));
        input.ticket = view.ticket;
        input.baseEv = view.lastEvNo();
        input.me = world.anna;
        input.now = at(20, 11);
        Contact contact;
        contact.name = QStringLiteral("Vera {agent.name} Lind");
        contact.emails = { QStringLiteral("vera@maxi.example") };
        input.contact = contact;
        Company company;
        company.name = QStringLiteral("Maxi");
        input.company = company;
        return input;
    }

    static Macro macroOf(std::vector<MacroStep> steps, const QString &reply = {})
    {
        Macro macro;
        macro.id = MacroId(Uuid::named("macro", QStringLiteral("m")));
        macro.name = QStringLiteral("Ask for details");
        macro.steps = std::move(steps);
        macro.reply = reply;
        return macro;
    }

    /// Gives every command of a plan, as the engine would.
    static void give(MemoryWorld &world, const std::vector<CommandBody> &commands, Instant when)
    {
        for (const CommandBody &command : commands) {
            const Outcome outcome = world.give(command, world.anna, when);
            QVERIFY2(outcome.status == ResultStatus::Applied || outcome.status == ResultStatus::Merged, qPrintable(outcome.detail));
        }
    }

private Q_SLOTS:
    void fill_whenFieldsAreKnown_thenTheirValues()
    {
        MemoryWorld world;
        const MacroInput input = inputFor(world, world.newTicket(at(20, 10)));
        const FilledText filled = fillFields(QStringLiteral("Hello {contact.name}, {Company.Name} {ticket.number} { x } {}"), input, world.config());
        // What stands in a name is text.
        QCOMPARE(filled.text, QStringLiteral("Hello Vera {agent.name} Lind, Maxi %1 { x } {}").arg(input.ticket.number));
        QVERIFY(filled.problems.empty());
        QVERIFY(firstGap(filled.text).isEmpty());
    }

    void fill_whenFieldIsUnknownOrEmpty_thenMarked()
    {
        MemoryWorld world;
        const MacroInput input = inputFor(world, world.newTicket(at(20, 10)));
        const FilledText filled = fillFields(QStringLiteral("{contact.nmae} at {site.name}"), input, world.config());
        QCOMPARE(filled.text, QStringLiteral("{?contact.nmae} at {?site.name}"));
        QCOMPARE(filled.problems.size(), size_t(2));
        QCOMPARE(filled.problems.at(0), (MacroProblem { Trouble::UnknownField, QStringLiteral("contact.nmae") }));
        QCOMPARE(filled.problems.at(1), (MacroProblem { Trouble::EmptyField, QStringLiteral("site.name") }));
        QCOMPARE(firstGap(filled.text), QStringLiteral("{?contact.nmae}"));
        QCOMPARE(firstGap(QStringLiteral("{? not a mark\n}")), QString());
    }

    void fields_whenAllAreAsked_thenEachIsFilledOrMarked()
    {
        MemoryWorld world;
        const MacroInput input = inputFor(world, world.newTicket(at(20, 10)));
        QVERIFY(macroFields().size() > 15);
        for (const QString &name : macroFields()) {
            const FilledText filled = fillFields(u'{' + name + u'}', input, world.config());
            for (const MacroProblem &problem : filled.problems)
                QVERIFY2(problem.kind == Trouble::EmptyField, qPrintable(name));
            QVERIFY(!filled.text.isEmpty());
        }
    }

    void plan_whenStepsChange_thenLinesAndCommandsThatApply()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const Macro macro = macroOf({ { QStringLiteral("status"), QStringLiteral("wait_customer") }, { QStringLiteral("wake"), QStringLiteral("+2d") },
                                        { QStringLiteral("tag"), QStringLiteral("Restart") }, { QStringLiteral("urgency"), QStringLiteral("4") },
                                        { QStringLiteral("assignee"), QStringLiteral("me") }, { QStringLiteral("category"), world.category.text() } },
            QStringLiteral("Please restart, {contact.name}"));
        const MacroPlan plan = planMacro(macro, inputFor(world, id), world.config());
        QVERIFY(plan.problems.empty());
        QStringList fields;
        for (const MacroLine &line : plan.lines)
            fields.append(line.field);
        QCOMPARE(fields, QStringList({ QStringLiteral("category"), QStringLiteral("urgency"), QStringLiteral("tags"), QStringLiteral("assignee"),
                             QStringLiteral("status"), QStringLiteral("wake_at") }));
        QVERIFY(std::holds_alternative<Transition>(plan.commands.back()));
        QCOMPARE(*std::get<Transition>(plan.commands.back()).wake, at(22, 11));
        give(world, plan.commands, at(20, 11));
        const MacroInput after = inputFor(world, id);
        QCOMPARE(after.ticket.statusCategory, StatusCategory::WaitCustomer);
        QCOMPARE(after.ticket.tags, QStringList { QStringLiteral("restart") });
        QCOMPARE(after.ticket.assignee, world.anna);
        QCOMPARE(after.ticket.urgency, 4);
        // Once more changes nothing.
        QVERIFY(planMacro(macroOf({ { QStringLiteral("tag"), QStringLiteral("restart") }, { QStringLiteral("assignee"), QStringLiteral("anna") } }), after, world.config()).commands.empty());
    }

    void undo_whenGiven_thenEverythingIsAsBefore()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const Ticket before = inputFor(world, id).ticket;
        const MacroPlan plan = planMacro(macroOf({ { QStringLiteral("status"), QStringLiteral("postponed") }, { QStringLiteral("tag"), QStringLiteral("later") },
                                             { QStringLiteral("queue"), QStringLiteral("Line 2") }, { QStringLiteral("impact"), QStringLiteral("3") },
                                             { QStringLiteral("major"), QStringLiteral("yes") } }),
            inputFor(world, id), world.config());
        std::vector<CommandBody> undo = plan.undo;
        for (const CommandBody &command : plan.commands) {
            QCOMPARE(world.give(command, world.anna, at(20, 11)).status, ResultStatus::Applied);
            if (const auto back = takeBackOf(command, before, world.lastCommand(), {}))
                undo.insert(undo.begin(), *back);
        }
        QVERIFY(inputFor(world, id).ticket.major);
        give(world, undo, at(20, 12));
        const Ticket after = inputFor(world, id).ticket;
        QCOMPARE(after.tags, before.tags);
        QCOMPARE(after.queue, before.queue);
        QCOMPARE(after.impact, before.impact);
        QCOMPARE(after.major, false);
        QCOMPARE(after.statusCategory, before.statusCategory);
    }

    void plan_whenStepsAreWrong_thenSaid()
    {
        MemoryWorld world;
        const MacroInput input = inputFor(world, world.newTicket(at(20, 10)));
        const MacroPlan plan = planMacro(macroOf({ { QStringLiteral("color"), QStringLiteral("red") }, { QStringLiteral("status"), QStringLiteral("asleep") },
                                             { QStringLiteral("urgency"), QStringLiteral("9") }, { QStringLiteral("assignee"), QStringLiteral("zoe") },
                                             { QStringLiteral("wake"), QStringLiteral("soon") } }),
            input, world.config());
        QVERIFY(plan.commands.empty());
        QCOMPARE(plan.problems.size(), size_t(5));
        QCOMPARE(plan.problems.at(0), (MacroProblem { Trouble::UnknownStep, QStringLiteral("color") }));
        QCOMPARE(plan.problems.at(1), (MacroProblem { Trouble::UnknownValue, QStringLiteral("status: asleep") }));
    }

    void plan_whenSolving_thenReplyIsTheResolutionAndWhatIsMissingIsSaid()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const Macro macro = macroOf({ { QStringLiteral("status"), QStringLiteral("solved") } }, QStringLiteral("It works again"));
        MacroPlan plan = planMacro(macro, inputFor(world, id), world.config());
        QCOMPARE(plan.problems, std::vector<MacroProblem> { (MacroProblem { Trouble::Refused, QStringLiteral("category") }) });
        QVERIFY(plan.commands.empty());
        Macro whole = macro;
        whole.steps.push_back({ QStringLiteral("category"), world.category.text() });
        plan = planMacro(whole, inputFor(world, id), world.config());
        QVERIFY(plan.problems.empty());
        QCOMPARE(std::get<Transition>(plan.commands.back()).resolution, QStringLiteral("It works again"));
        give(world, plan.commands, at(20, 11));
        QCOMPARE(inputFor(world, id).ticket.statusCategory, StatusCategory::Solved);
    }

    void length_whenWritten_thenSeconds()
    {
        QCOMPARE(macroLength(QStringLiteral("+2d")), std::optional(Seconds(172'800)));
        QCOMPARE(macroLength(QStringLiteral("90m")), std::optional(Seconds(5400)));
        QCOMPARE(macroLength(QStringLiteral(" 1W ")), std::optional(Seconds(604'800)));
        QVERIFY(!macroLength(QStringLiteral("-2d")));
        QVERIFY(!macroLength(QStringLiteral("two days")));
    }
};

FIRSTLINE_TEST_MAIN(TestMacros)
#include "tst_rules_macros.moc"
