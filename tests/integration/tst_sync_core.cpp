#include "tests/integration/tst_sync_kit.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::test;

#define OK(expression) \
    do { \
        const auto okResult = (expression); \
        QVERIFY2(okResult.has_value(), okResult ? "" : qPrintable(errorName(okResult.error().code) + u' ' + okResult.error().detail)); \
    } while (false)

class TestSyncCore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstSync_whenTheDeskHasTickets_thenBothHaveTheSameDump();
    void offlineWork_whenItComesBack_thenBothAgreeAndNothingIsDoubled();
    void push_whenTheAnswerIsCut_thenTheSameCommandsAreNotExecutedTwice();
    void kill_atEveryStep_losesAndDoublesNothing();
    void reply_whenTheConversationMoved_thenItIsHeldWithItsText();
    void claim_whenSomebodyWasFaster_thenTheLoserIsTold();
    void field_whenBothChangedIt_thenTheLaterIsParkedAndCanWin();
    void numbers_whenTheLeaseIsUsedUp_thenAProvisionalOneBecomesAnAlias();
    void drafts_whenKilled_thenTheyAreStillThere();
    void bootstrap_whenKilledInBetween_thenItGoesOn();
    void slices_whenKilledBetweenThem_thenNothingIsMissingNorLeftOver();
    void recall_whenNotSentYet_thenTheTextIsADraft();
    void recall_whenTheServerIsAway_thenTriesToReachItDoNotTakeItAway();
    void waiting_whenTheProgramNotesSomething_thenCountsThePersonsChangesAlone();
    void reply_whenTheClockWasADayAhead_thenItIsSentAllTheSame();
    void scope_whenTakenAway_thenItsRowsAndTextsAreGone();
    void restore_whenTheServerForgot_thenSettledCommandsComeAgain();
    void restore_whenTheLeaseIsForgottenToo_thenTheNumberStays();
    void text_whenLongerThanAPushCarries_thenRefusedAndNothingWaitsBehindIt();
};

void TestSyncCore::firstSync_whenTheDeskHasTickets_thenBothHaveTheSameDump()
{
    Desk desk;
    Seat seat = desk.login(QStringLiteral("anna"));
    for (int i = 0; i < 30; ++i)
        desk.ticket(seat, QStringLiteral("Ticket %1").arg(i));
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.rows("SELECT count(*) FROM ticket"), 30);
    QVERIFY(!a.status().bootstrapping);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::offlineWork_whenItComesBack_thenBothAgreeAndNothingIsDoubled()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    OK(b.sync());
    const TicketId shared = b.registerTicket(QStringLiteral("Shared"));
    OK(b.sync());
    OK(a.sync());
    a.online(false);
    QList<TicketId> made;
    QSet<qint64> numbers;
    for (int i = 0; i < 50; ++i) {
        made.append(a.registerTicket(QStringLiteral("Offline %1").arg(i)));
        const qint64 number = a.ticket(made.last()).number;
        QVERIFY(number > 0);
        numbers.insert(number);
    }
    QCOMPARE(numbers.size(), 50);
    a.note(shared, QStringLiteral("A note of A"));
    a.set(shared, keyOf(&Ticket::subject), Value(QStringLiteral("Shared by A")));
    desk.now += std::chrono::hours(2);
    b.note(shared, QStringLiteral("A note of B"));
    b.set(shared, keyOf(&Ticket::impact), Value(3));
    OK(b.sync());
    a.online(true);
    OK(a.sync());
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.dump(), b.dump());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.status().conflicts, 0);
    QCOMPARE(a.rows("SELECT count(*) FROM base_agg"), 0);
    QCOMPARE(b.rows("SELECT count(*) FROM ticket"), 51);
    for (const TicketId &id : made)
        QVERIFY(numbers.contains(b.ticket(id).number));
    QCOMPARE(b.texts(shared).count(QStringLiteral("A note of A")), 1);
    QCOMPARE(a.ticket(shared).impact, 3);
    QCOMPARE(b.ticket(shared).subject, QStringLiteral("Shared by A"));
}

void TestSyncCore::push_whenTheAnswerIsCut_thenTheSameCommandsAreNotExecutedTwice()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Once"));
    a.note(id, QStringLiteral("only once"));
    a.faults = { Fault::CutAfter };
    QVERIFY(!a.sync());
    OK(a.sync());
    a.note(id, QStringLiteral("second"));
    a.faults = { Fault::LostBefore };
    QVERIFY(!a.sync());
    a.faults = { Fault::Twice, Fault::Twice, Fault::Twice };
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.texts(id).count(QStringLiteral("only once")), 1);
    QCOMPARE(a.texts(id).count(QStringLiteral("second")), 1);
    QCOMPARE(a.status().pending, 0);
}

void TestSyncCore::kill_atEveryStep_losesAndDoublesNothing()
{
    for (int steps = 0; steps < 12; ++steps) {
        for (const Fault fault : { Fault::None, Fault::CutAfter }) {
            Desk desk;
            Workstation a(desk, QStringLiteral("anna"), 1);
            Workstation b(desk, QStringLiteral("boris"), 2);
            OK(a.sync());
            const TicketId id = a.registerTicket(QStringLiteral("Kill"));
            OK(a.sync());
            OK(b.sync());
            b.note(id, QStringLiteral("from b"));
            OK(b.sync());
            a.note(id, QStringLiteral("from a"));
            const TicketId other = a.registerTicket(QStringLiteral("Other"));
            for (int i = 0; i + 1 < steps; ++i)
                a.faults.push_back(Fault::None);
            a.faults.push_back(fault);
            a.syncAndDieAfter(steps);
            a.faults.clear();
            a.start();
            // What was answered before the kill shows at once, whatever the server knows.
            QCOMPARE(a.texts(id).count(QStringLiteral("from a")), 1);
            QVERIFY(a.aggregate(other).has_value());
            OK(a.sync());
            OK(b.sync());
            QCOMPARE(a.status().pending, 0);
            QCOMPARE(b.texts(id).count(QStringLiteral("from a")), 1);
            QCOMPARE(a.texts(id).count(QStringLiteral("from b")), 1);
            QCOMPARE(a.dump(), b.dump());
        }
    }
}

void TestSyncCore::reply_whenTheConversationMoved_thenItIsHeldWithItsText()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    const TicketId id = b.registerTicket(QStringLiteral("Printer"));
    OK(b.sync());
    OK(a.sync());
    a.online(false);
    a.reply(id, QStringLiteral("Answer of A"));
    b.reply(id, QStringLiteral("Answer of B"));
    OK(b.sync());
    desk.now += std::chrono::minutes(5);
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().conflicts, 1);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->first().text, QStringLiteral("Answer of A"));
    QCOMPARE(conflicts->first().info.kind, QStringLiteral("conversation_moved"));
    QVERIFY(!a.texts(id).contains(QStringLiteral("Answer of A")));
    OK(a.core().settle({ desk.now, Millis(1) }, conflicts->first().id, sync::ConflictChoice::Mine, {}));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(b.texts(id).count(QStringLiteral("Answer of A")), 1);
    QCOMPARE(a.status().conflicts, 0);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::claim_whenSomebodyWasFaster_thenTheLoserIsTold()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Claimed"));
    OK(a.sync());
    OK(b.sync());
    a.give(Claim { id, {} });
    b.give(Claim { id, {} });
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(id).assignee, b.core().agent());
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().info.kind, QStringLiteral("claim_lost"));
}

void TestSyncCore::field_whenBothChangedIt_thenTheLaterIsParkedAndCanWin()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Field"));
    OK(a.sync());
    OK(b.sync());
    a.set(id, keyOf(&Ticket::urgency), Value(4));
    b.set(id, keyOf(&Ticket::urgency), Value(3));
    QCOMPARE(a.ticket(id).urgency, 4);
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(id).urgency, 3);
    auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    OK(a.core().settle({ desk.now, Millis(1) }, conflicts->first().id, sync::ConflictChoice::Mine, {}));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(b.ticket(id).urgency, 4);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::numbers_whenTheLeaseIsUsedUp_thenAProvisionalOneBecomesAnAlias()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    a.online(false);
    TicketId last;
    for (int i = 0; i < 500; ++i) {
        last = a.registerTicket(QStringLiteral("Many %1").arg(i));
        if (a.ticket(last).number == 0)
            break;
    }
    const QString provisional = a.ticket(last).provisional;
    QVERIFY(provisional.startsWith(u"NEW-"));
    a.online(true);
    OK(a.sync());
    OK(b.sync());
    QVERIFY(a.ticket(last).number > 0);
    QCOMPARE(b.ticket(last).provisional, provisional);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::drafts_whenKilled_thenTheyAreStillThere()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Draft"));
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Reply, QStringLiteral("half a sent")));
    a.kill();
    a.start();
    const auto drafts = a.core().drafts();
    OK(drafts);
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().text, QStringLiteral("half a sent"));
    QVERIFY(a.aggregate(id).has_value());
}

void TestSyncCore::bootstrap_whenKilledInBetween_thenItGoesOn()
{
    Desk desk;
    Seat seat = desk.login(QStringLiteral("anna"));
    for (int i = 0; i < 40; ++i)
        desk.ticket(seat, QStringLiteral("Ticket %1").arg(i));
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    for (int steps = 1; steps < 8; ++steps) {
        Workstation a(desk, QStringLiteral("anna"), quint64(steps));
        a.syncAndDieAfter(steps);
        a.start();
        OK(a.sync());
        QCOMPARE(a.dump(), b.dump());
        OK(a.core().indexSome(1000));
        QCOMPARE(a.rows("SELECT count(*) FROM ticket_fts WHERE ticket_fts MATCH 'Ticket'"), 40);
    }
}

void TestSyncCore::slices_whenKilledBetweenThem_thenNothingIsMissingNorLeftOver()
{
    Desk desk;
    Seat anna = desk.login(QStringLiteral("anna"));
    Seat olga = desk.login(QStringLiteral("olga"));
    std::vector<TicketId> tickets;
    for (int i = 0; i < 150; ++i)
        tickets.push_back(desk.ticket(anna, QStringLiteral("Ticket %1").arg(i)));
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    for (int slices = 0; slices < 7; ++slices) {
        Workstation a(desk, QStringLiteral("boris"), quint64(slices + 10)); // Not the one who registered them.
        a.slicesLeft = slices;
        (void)a.sync();
        a.kill();
        // Meanwhile one that may be here already goes out of sight, and another one changes.
        Assign away;
        away.ticket = tickets[size_t(slices) * 20];
        away.queue = desk.restricted;
        away.expectedQueue = server::standardGroup();
        QCOMPARE(desk.give(olga, away).status, ResultStatus::Applied);
        AddMessage note;
        note.ticket = tickets[size_t(slices) * 20 + 1];
        note.message = MessageId(Uuid::create(desk.now));
        note.text = QStringLiteral("Meanwhile");
        QCOMPARE(desk.give(anna, note).status, ResultStatus::Applied);
        a.slicesLeft = 1'000'000;
        a.start();
        OK(a.sync());
        OK(b.sync());
        QCOMPARE(a.rows("SELECT count(*) FROM ticket"), 149 - slices);
        QCOMPARE(a.dump(), b.dump());
    }
}

void TestSyncCore::recall_whenNotSentYet_thenTheTextIsADraft()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Recall"));
    OK(a.sync());
    a.reply(id, QStringLiteral("Too early"));
    const auto items = a.core().outbox();
    QCOMPARE(items.size(), 1);
    OK(a.core().recall({ desk.now, Millis(1) }, items.first().id));
    QVERIFY(!a.texts(id).contains(QStringLiteral("Too early")));
    const auto drafts = a.core().drafts();
    OK(drafts);
    QCOMPARE(drafts->first().text, QStringLiteral("Too early"));
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
}

void TestSyncCore::recall_whenTheServerIsAway_thenTriesToReachItDoNotTakeItAway()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Recall"));
    OK(a.sync());
    a.faults = { Fault::LostBefore };
    QVERIFY(!a.sync());
    a.reply(id, QStringLiteral("Too early"));
    a.faults = { Fault::LostBefore, Fault::LostBefore };
    QVERIFY(!a.sync());
    QVERIFY(!a.sync());
    const auto items = a.core().outbox();
    QCOMPARE(items.size(), 1);
    QVERIFY(!items.first().sent);
    OK(a.core().recall({ desk.now, Millis(1) }, items.first().id));
    a.faults.clear();
    a.reply(id, QStringLiteral("In time"));
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QVERIFY(a.texts(id).contains(QStringLiteral("In time")));
    QVERIFY(!a.texts(id).contains(QStringLiteral("Too early")));
}

void TestSyncCore::waiting_whenTheProgramNotesSomething_thenCountsThePersonsChangesAlone()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    a.kill();
    a.sendDelay = Seconds(10);
    a.start();
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Counted"));
    OK(a.sync());
    SaveRecord marks;
    marks.kind = int(EntityKind::Personal);
    marks.create = true;
    const AgentId anna = a.core().agent();
    marks.record = personalId(anna, PersonalKind::ReadMarks);
    marks.values.set(keyOf(&Personal::agent), Value(anna.uuid().bytes()));
    marks.values.set(keyOf(&Personal::kind), Value(int(PersonalKind::ReadMarks)));
    marks.values.set(keyOf(&Personal::readMarks), FieldTraits<std::vector<ReadMark>>::to({ { id, 3 } }));
    a.give(marks);
    QCOMPARE(a.status().pending, 1);
    QCOMPARE(a.status().waiting, 0);
    a.note(id, QStringLiteral("A note"));
    a.reply(id, QStringLiteral("An answer that may be taken back"));
    QCOMPARE(a.status().held, 1);
    QCOMPARE(a.status().waiting, 2);
}

void TestSyncCore::reply_whenTheClockWasADayAhead_thenItIsSentAllTheSame()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Clock"));
    OK(a.sync());
    a.sendDelay = std::chrono::seconds(10);
    a.online(false);
    a.kill();
    a.ahead = std::chrono::hours(24);
    a.start();
    a.reply(id, QStringLiteral("Written tomorrow"));
    QCOMPARE(a.status().held, 1);
    // It is set right, and the desk's time is known.
    a.ahead = Millis(0);
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().held, 1);
    desk.now += std::chrono::seconds(11);
    OK(a.sync());
    QCOMPARE(a.status().held, 0);
    QCOMPARE(a.status().pending, 0);
    QVERIFY(a.texts(id).contains(QStringLiteral("Written tomorrow")));
    // Also after a start, when nobody knows any more for how long it has waited.
    a.online(false);
    a.ahead = std::chrono::hours(24);
    a.reply(id, QStringLiteral("Written the day after"));
    a.kill();
    a.ahead = Millis(0);
    a.start();
    a.online(true);
    desk.now += std::chrono::seconds(11);
    OK(a.sync());
    QCOMPARE(a.status().held, 0);
    QCOMPARE(a.status().pending, 0);
}

void TestSyncCore::scope_whenTakenAway_thenItsRowsAndTextsAreGone()
{
    Desk desk;
    Workstation anna(desk, QStringLiteral("anna"), 1);
    Workstation ivan(desk, QStringLiteral("ivan"), 2);
    OK(anna.sync());
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(desk.now));
    c.subject = QStringLiteral("Zebra secret");
    c.text = QStringLiteral("canaryword");
    c.queue = desk.second;
    anna.give(c);
    OK(anna.sync());
    OK(ivan.sync());
    if (!ivan.aggregate(c.ticket))
        QSKIP("the kit's specialist does not see the second group");
    Assign assign;
    assign.ticket = c.ticket;
    assign.queue = server::standardGroup();
    anna.give(assign);
    OK(anna.sync());
    OK(ivan.sync());
    QVERIFY(!ivan.aggregate(c.ticket));
    QCOMPARE(ivan.rows("SELECT count(*) FROM message_fts WHERE message_fts MATCH 'canaryword'"), 0);
    QCOMPARE(ivan.rows("SELECT count(*) FROM ticket_fts WHERE ticket_fts MATCH 'Zebra'"), 0);
}

void TestSyncCore::restore_whenTheServerForgot_thenSettledCommandsComeAgain()
{
    QTemporaryDir backup;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId before = a.registerTicket(QStringLiteral("Before"));
    OK(a.sync());
    OK(desk.core().backup(backup.filePath(QStringLiteral("copy.db"))));
    const TicketId after = a.registerTicket(QStringLiteral("After"));
    OK(a.sync());
    const qint64 number = a.ticket(after).number;
    desk.replaceDatabase(backup.filePath(QStringLiteral("copy.db")));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QVERIFY(a.aggregate(before).has_value());
    QCOMPARE(a.ticket(after).number, number);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(b.ticket(after).subject, QStringLiteral("After"));
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::restore_whenTheLeaseIsForgottenToo_thenTheNumberStays()
{
    QTemporaryDir backup;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    OK(desk.core().backup(backup.filePath(QStringLiteral("copy.db"))));
    // The first block holds 200; the next one is given while it runs out, after the backup.
    TicketId last;
    for (int i = 0; i < 205; ++i) {
        last = a.registerTicket(QStringLiteral("Call"));
        if (i % 50 == 49)
            OK(a.sync());
    }
    OK(a.sync());
    const qint64 number = a.ticket(last).number;
    desk.replaceDatabase(backup.filePath(QStringLiteral("copy.db")));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.ticket(last).number, number);
    // What is given out from now on lies behind what was told before.
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    const TicketId next = b.registerTicket(QStringLiteral("Next"));
    QVERIFY(b.ticket(next).number > number);
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncCore::text_whenLongerThanAPushCarries_thenRefusedAndNothingWaitsBehindIt()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("A long log"));
    AddMessage c;
    c.ticket = id;
    c.text = QString(600'000, QLatin1Char('x'));
    const auto refused = a.core().enqueue({ desk.now, Millis(toMs(desk.now) - 1'000'000'000'000) }, c);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    // Two of the longest that are taken do not fit into one push together.
    a.note(id, QString(500'000, QLatin1Char('y')));
    a.note(id, QString(500'000, QLatin1Char('z')));
    a.note(id, QStringLiteral("short"));
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.texts(id).count(QStringLiteral("short")), 1);
}

FIRSTLINE_TEST_MAIN(TestSyncCore)
#include "tst_sync_core.moc"
