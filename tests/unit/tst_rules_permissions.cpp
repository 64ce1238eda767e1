#include "core/rules/audience.h"
#include "core/rules/permissions.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// behaviour.md section 9, role by role.
class TestPermissions : public QObject
{
    Q_OBJECT

    static bool may(MemoryWorld &world, AgentId who, const CommandBody &command)
    {
        return !whyNot(*world.config().agent(who), command, world);
    }

private Q_SLOTS:
    void sight_whenQueueIsNotTheirs_thenSpecialistSeesOnlyHisOwn()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const AddMessage note { id, MessageId(Uuid::named("m", QStringLiteral("1"))), MessageKind::Note, Channel::Phone,
            Direction::Out, QStringLiteral("x"), {}, {}, 0, false, {} };
        QVERIFY(may(world, world.boris, note));
        QCOMPARE(whyNot(*world.config().agent(world.ivan), note, world)->code, ErrorCode::NotFound);
        world.give(Assign { id, world.ivan, {}, {}, {}, {} }, world.anna, at(20, 10, 1));
        QVERIFY(may(world, world.ivan, note));
        QVERIFY(may(world, world.maria, note));
    }

    void restricted_whenNotAMember_thenNotEvenKnown()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(SetField { id, keyOf(&Ticket::queue), FieldTraits<GroupId>::to(world.security),
                       FieldTraits<GroupId>::to(world.line1), {} },
            world.olga, at(20, 10, 1));
        // Anna coordinates it and so still sees it; Boris does not.
        QVERIFY(may(world, world.anna, Claim { id, {} }));
        QCOMPARE(whyNot(*world.config().agent(world.boris), Claim { id, {} }, world)->code, ErrorCode::NotFound);
        QCOMPARE(whyNot(*world.config().agent(world.olga), Claim { id, {} }, world)->code, ErrorCode::NotFound);
    }

    void matrix_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("who"); // letters: d(ispatcher boris) s(pecialist ivan) m(anager maria) o(lga) a(dmin)
        QTest::newRow("note") << QStringLiteral("note") << QStringLiteral("dmoa");
        QTest::newRow("reply") << QStringLiteral("reply") << QStringLiteral("doa");
        QTest::newRow("register") << QStringLiteral("register") << QStringLiteral("dsoa");
        QTest::newRow("close") << QStringLiteral("close") << QStringLiteral("oa");
        QTest::newRow("deadline") << QStringLiteral("deadline") << QStringLiteral("doa");
        QTest::newRow("company") << QStringLiteral("company") << QStringLiteral("dmoa");
        QTest::newRow("contact") << QStringLiteral("contact") << QStringLiteral("dsmoa");
        QTest::newRow("contract") << QStringLiteral("contract") << QStringLiteral("moa");
        QTest::newRow("article") << QStringLiteral("article") << QStringLiteral("smoa");
        QTest::newRow("calendar") << QStringLiteral("calendar") << QStringLiteral("a");
        QTest::newRow("import") << QStringLiteral("import") << QStringLiteral("a");
    }

    void matrix()
    {
        QFETCH(QString, what);
        QFETCH(QString, who);
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        world.give(Transition { id, world.status(StatusCategory::New), world.status(StatusCategory::Solved), {},
                       QStringLiteral("done"), {}, world.category, 0 },
            world.anna, at(20, 11));
        const Uuid some = Uuid::named("some", what);
        const auto save = [&](EntityKind kind) { return SaveRecord { int(kind), some, some, true, {}, {} }; };
        const QHash<QString, CommandBody> commands {
            { QStringLiteral("note"),
                AddMessage { id, MessageId(some), MessageKind::Note, Channel::Phone, Direction::Out, what, {}, {}, 0, false, {} } },
            { QStringLiteral("reply"), SendReply { id, MessageId(some), what, {}, Channel::Mail, 99, false, false, {} } },
            { QStringLiteral("register"), [&] {
                 RegisterTicket c;
                 c.ticket = TicketId(some);
                 c.subject = what;
                 return CommandBody(c);
             }() },
            { QStringLiteral("close"),
                Transition { id, {}, world.status(StatusCategory::Closed), {}, {}, {}, {}, 0 } },
            { QStringLiteral("deadline"), SetField { id, keyOf(&Ticket::dueFirst), Value(1), Value(), {} } },
            { QStringLiteral("company"), save(EntityKind::Company) },
            { QStringLiteral("contact"), save(EntityKind::Contact) },
            { QStringLiteral("contract"), save(EntityKind::Contract) },
            { QStringLiteral("article"), save(EntityKind::Article) },
            { QStringLiteral("calendar"), save(EntityKind::Calendar) },
            { QStringLiteral("import"), ImportHistory {} },
        };
        const QHash<QChar, AgentId> people { { u'd', world.boris }, { u's', world.ivan }, { u'm', world.maria },
            { u'o', world.olga }, { u'a', world.admin } };
        for (auto it = people.begin(); it != people.end(); ++it) {
            const bool expected = who.contains(it.key());
            QVERIFY2(may(world, it.value(), commands.value(what)) == expected, qPrintable(what + u' ' + it.key()));
        }
    }

    void disabled_whenAsked_thenNothing()
    {
        MemoryWorld world;
        Agent boris = *world.config().agent(world.boris);
        boris.disabled = true;
        world.mutableConfig().put(toRecord(boris));
        QCOMPARE(whyNot(boris, RegisterTicket {}, world)->code, ErrorCode::Forbidden);
        QVERIFY(grantsOf(boris, world.config()).isEmpty());
    }
};

FIRSTLINE_TEST_MAIN(TestPermissions)
#include "tst_rules_permissions.moc"
