#include "core/rules/annex.h"
#include "core/rules/audience.h"
#include "core/rules/limits.h"
#include "core/rules/permissions.h"
#include "tests/support/memoryworld.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

/// Restricted notes: who may write them, who may read them, what they hold. Source: sync.md 2.1.
class TestAnnex : public QObject
{
    Q_OBJECT

    static SaveRecord writing(TicketId ticket, const QString &text, std::vector<AgentId> people = {},
        std::vector<GroupId> groups = {}, const QString &name = QStringLiteral("1"))
    {
        Annex annex;
        annex.id = AnnexId(Uuid::named("annex", name));
        annex.ticket = ticket;
        annex.text = text;
        annex.people = std::move(people);
        annex.groups = std::move(groups);
        return annexCommand(annex);
    }

    static std::optional<Error> why(MemoryWorld &world, AgentId who, const CommandBody &command)
    {
        return whyNot(*world.config().agent(who), command, world);
    }

    static Annex kept(MemoryWorld &world, const SaveRecord &c)
    {
        const auto aggregate = world.aggregate({ EntityKind::Annex, c.record });
        return aggregate ? fromRecord<Annex>(aggregate->header) : Annex();
    }

private Q_SLOTS:
    void write_whenSeenByItsAuthor_thenServerFillsInWhoAndWhen()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const SaveRecord c = writing(id, QStringLiteral("the code is in the safe"), { world.boris, world.boris }, { world.security });
        QVERIFY(!why(world, world.anna, c));
        QCOMPARE(world.give(c, world.anna, at(20, 11), 5 * 60'000).status, ResultStatus::Applied);
        const Annex annex = kept(world, c);
        QCOMPARE(annex.author, world.anna);
        QCOMPARE(annex.recordedAt, at(20, 11));
        QCOMPARE(annex.occurredAt, at(20, 10, 55));
        QVERIFY(annex.writtenOffline);
        QCOMPARE(annex.people.size(), size_t(2)); // Its author is always on the list, and each name once.
        const auto aggregate = world.aggregate({ EntityKind::Annex, c.record });
        QStringList scopes { QStringLiteral("q:") + world.security.text(), QStringLiteral("u:") + world.anna.text(),
            QStringLiteral("u:") + world.boris.text() };
        scopes.sort();
        QCOMPARE(scopesOf(*aggregate), scopes);
    }

    void write_whenOnlyForOneself_thenTaken()
    {
        MemoryWorld world;
        const SaveRecord c = writing(world.newTicket(at(20, 10)), QStringLiteral("mine"));
        QCOMPARE(world.give(c, world.anna, at(20, 11)).status, ResultStatus::Applied);
        QCOMPARE(kept(world, c).people, std::vector { world.anna });
        QVERIFY(!kept(world, c).writtenOffline);
    }

    void write_whenTheTicketIsNotSeen_thenNotEvenKnown()
    {
        MemoryWorld world;
        const SaveRecord c = writing(world.newTicket(at(20, 10)), QStringLiteral("x"));
        QCOMPARE(why(world, world.ivan, c)->code, ErrorCode::NotFound);
        QCOMPARE(why(world, world.anna, writing(TicketId(Uuid::named("t", QStringLiteral("none"))), QStringLiteral("x")))->code,
            ErrorCode::NotFound);
    }

    void write_whenAccountManager_thenForbidden()
    {
        MemoryWorld world;
        const SaveRecord c = writing(world.newTicket(at(20, 10)), QStringLiteral("x"));
        QCOMPARE(why(world, world.maria, c)->code, ErrorCode::Forbidden);
        for (const AgentId who : { world.anna, world.boris, world.olga, world.admin })
            QVERIFY(!why(world, who, c));
    }

    void save_whenWritten_thenNeverChanged()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        SaveRecord c = writing(id, QStringLiteral("first words"), { world.boris });
        QCOMPARE(world.give(c, world.anna, at(20, 11)).status, ResultStatus::Applied);
        c.create = false;
        c.values.set(keyOf(&Annex::text), Value(QStringLiteral("other words")));
        QCOMPARE(why(world, world.olga, c)->code, ErrorCode::NotFound); // That it exists is not hers to know.
        QVERIFY(!why(world, world.boris, c));
        for (const bool create : { false, true }) {
            c.create = create;
            const Outcome outcome = world.give(c, world.anna, at(20, 12));
            QCOMPARE(outcome.status, ResultStatus::Rejected);
            QCOMPARE(outcome.code, errorName(ErrorCode::Forbidden));
        }
        QCOMPARE(kept(world, c).text, QStringLiteral("first words"));
    }

    void write_whenItClaimsAnotherAuthorOrTime_thenRefused()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        for (const int key : { keyOf(&Annex::author), keyOf(&Annex::occurredAt), keyOf(&Annex::recordedAt), keyOf(&Annex::writtenOffline) }) {
            SaveRecord c = writing(id, QStringLiteral("x"));
            c.values.set(key, key == keyOf(&Annex::author) ? Value(world.olga.uuid().bytes()) : Value(1));
            QCOMPARE(world.give(c, world.anna, at(20, 11)).code, errorName(ErrorCode::Forbidden));
        }
    }

    void write_whenItSaysNothingOrTooMuch_thenRefused()
    {
        MemoryWorld world;
        const TicketId id = world.newTicket(at(20, 10));
        const auto code = [&](const SaveRecord &c) { return world.give(c, world.anna, at(20, 11)).code; };
        QCOMPARE(code(writing(id, QStringLiteral("  "))), errorName(ErrorCode::FieldRequired));
        QCOMPARE(code(writing(id, QString(kAnnexText + 1, u'x'))), errorName(ErrorCode::TooLarge));
        std::vector<AgentId> many;
        for (int i = 0; i <= kAnnexPeople; ++i)
            many.push_back(AgentId(Uuid::named("many", QString::number(i))));
        QCOMPARE(code(writing(id, QStringLiteral("x"), many)), errorName(ErrorCode::TooLarge));
        QCOMPARE(code(writing(id, QStringLiteral("x"), { many.front() })), errorName(ErrorCode::BadArgument));
        QCOMPARE(code(writing(id, QStringLiteral("x"), {}, { GroupId(Uuid::named("g", QStringLiteral("?"))) })),
            errorName(ErrorCode::BadArgument));
        Agent gone = *world.config().agent(world.boris);
        gone.disabled = true;
        world.mutableConfig().put(toRecord(gone));
        QCOMPARE(code(writing(id, QStringLiteral("x"), { world.boris })), errorName(ErrorCode::BadArgument));
        QCOMPARE(code(writing(id, QStringLiteral("x"))), QString());
    }

    void read_whenByNameOrGroup_thenNobodyElse()
    {
        MemoryWorld world;
        Annex annex;
        annex.people = { world.anna };
        annex.groups = { world.security };
        const auto reads = [&](AgentId who) { return mayRead(*world.config().agent(who), annex, world.config()); };
        QVERIFY(reads(world.anna));
        for (const AgentId who : { world.boris, world.ivan, world.olga, world.maria, world.admin })
            QVERIFY(!reads(who)); // Not even an administrator: the group is restricted and he is not in it.
        annex.groups = { world.line1 };
        QVERIFY(reads(world.boris));
        QVERIFY(!reads(world.ivan));
    }

    void draft_whenKept_thenTheListIsThereAgain()
    {
        MemoryWorld world;
        const AnnexDraft draft { QStringLiteral("two\nlines "), { world.boris }, { world.security } };
        QCOMPARE(annexDraftOf(draftText(draft)), draft);
        QVERIFY(draftText({ QStringLiteral(" "), { world.boris }, {} }).isEmpty());
        const AnnexDraft plain = annexDraftOf(QStringLiteral("u:nobody and more\nwords"));
        QVERIFY(plain.isOpen());
        QCOMPARE(plain.text, QStringLiteral("u:nobody and more\nwords"));
    }
};

FIRSTLINE_TEST_MAIN(TestAnnex)
#include "tst_rules_annex.moc"
