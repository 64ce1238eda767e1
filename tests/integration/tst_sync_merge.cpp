#include "core/rules/mergedtickets.h"
#include "tests/integration/tst_sync_kit.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::test;

namespace {

#define OK(expression) \
    do { \
        const auto outcome = (expression); \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail)); \
    } while (false)

} // namespace

/// One ticket merged into another by one workstation while another works on it. Source: sync.md 2.7, behaviour.md 6.
class TestSyncMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merge_whenGiven_thenBothWorkstationsHaveIt();
    void merge_whenWrittenOffline_thenShownAtOnceAndSettledLater();
    void merge_whenTheServerRefuses_thenBothTicketsAreAsBefore();
    void merge_whenTheAnswerIsCut_thenOnce();
    void reply_whenWrittenOfflineToAMergedTicket_thenParkedAndNothingLost();
    void reply_whenItsAuthorKeepsItAsANote_thenItIsInTheTarget();
    void note_whenWrittenOfflineToAMergedTicket_thenItIsInTheTarget();
    void note_whenBothTicketsHaveWorkThatWaits_thenNothingIsDoubled();
    void field_whenSetOfflineInAMergedTicket_thenRefusedWithItsText();
    void unmerge_whenTakenBack_thenBothAgree();
    void kill_whenAMergeWaits_thenItIsStillProjected();
};

void TestSyncMerge::merge_whenGiven_thenBothWorkstationsHaveIt()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    b.give(MergeTicket { source, target, QStringLiteral("the same") });
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(source).statusCategory, StatusCategory::Merged);
    QCOMPARE(a.ticket(source).mergedInto, target);
    QCOMPARE(rules::absorbedBy(rules::TicketView::from(*a.aggregate(target))), std::vector { source });
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::merge_whenWrittenOffline_thenShownAtOnceAndSettledLater()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    a.give(MergeTicket { source, target, {} });
    QCOMPARE(a.ticket(source).statusCategory, StatusCategory::Merged);
    QCOMPARE(rules::absorbedBy(rules::TicketView::from(*a.aggregate(target))).size(), size_t(1));
    b.note(target, QStringLiteral("from b")); // The target moves on meanwhile.
    OK(b.sync());
    a.online(true);
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(b.ticket(source).mergedInto, target);
    QVERIFY(a.texts(target).contains(QStringLiteral("from b")));
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::merge_whenTheServerRefuses_thenBothTicketsAreAsBefore()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId one = a.registerTicket(QStringLiteral("One"));
    const TicketId two = a.registerTicket(QStringLiteral("Two"));
    OK(a.sync());
    OK(b.sync());
    // Each into the other at the same time: the first wins, the other would be a cycle.
    a.give(MergeTicket { one, two, {} });
    b.give(MergeTicket { two, one, {} });
    OK(a.sync());
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(b.ticket(one).statusCategory, StatusCategory::Merged);
    QVERIFY(b.ticket(two).statusCategory != StatusCategory::Merged);
    QVERIFY(rules::absorbedBy(rules::TicketView::from(*b.aggregate(one))).empty());
    QCOMPARE(b.status().conflicts, 1);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::merge_whenTheAnswerIsCut_thenOnce()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.give(MergeTicket { source, target, {} });
    a.faults = { Fault::CutAfter, Fault::Twice };
    (void)a.sync();
    desk.now += std::chrono::minutes(2);
    OK(a.sync());
    int merges = 0;
    for (const Event &event : rules::TicketView::from(*a.aggregate(target)).events)
        merges += event.kind == EventKind::Merged ? 1 : 0;
    QCOMPARE(merges, 1);
}

void TestSyncMerge::reply_whenWrittenOfflineToAMergedTicket_thenParkedAndNothingLost()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    a.reply(source, QStringLiteral("Please restart it."));
    b.give(MergeTicket { source, target, {} });
    OK(b.sync());
    desk.now += std::chrono::minutes(5);
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().conflicts, 1);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->first().info.kind, QStringLiteral("merged"));
    QCOMPARE(conflicts->first().text, QStringLiteral("Please restart it."));
    QCOMPARE(conflicts->first().info.theirs.toText(), QString::number(a.ticket(target).number));
    QVERIFY(!a.texts(source).contains(QStringLiteral("Please restart it.")));
    QVERIFY(!b.texts(target).contains(QStringLiteral("Please restart it.")));
    // Sent all the same, it goes to the ticket that absorbed this one, once.
    OK(a.core().settle({ desk.now, Millis(1) }, conflicts->first().id, sync::ConflictChoice::Mine, {}));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(b.texts(target).count(QStringLiteral("Please restart it.")), 1);
    QCOMPARE(b.texts(source).count(QStringLiteral("Please restart it.")), 0);
    QCOMPARE(a.status().conflicts, 0);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::reply_whenItsAuthorKeepsItAsANote_thenItIsInTheTarget()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    a.reply(source, QStringLiteral("Please restart it."));
    b.give(MergeTicket { source, target, {} });
    OK(b.sync());
    a.online(true);
    OK(a.sync());
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    OK(a.core().settle({ desk.now, Millis(1) }, conflicts->first().id, sync::ConflictChoice::Note, {}));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(b.texts(target).count(QStringLiteral("Please restart it.")), 1);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::note_whenWrittenOfflineToAMergedTicket_thenItIsInTheTarget()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    a.note(source, QStringLiteral("He has two of them."));
    b.give(MergeTicket { source, target, {} });
    OK(b.sync());
    a.online(true);
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.status().conflicts, 0);
    QCOMPARE(a.texts(target).count(QStringLiteral("He has two of them.")), 1);
    QCOMPARE(a.texts(source).count(QStringLiteral("He has two of them.")), 0);
    QCOMPARE(a.dump(), b.dump());
}

/// The note's place changes while both tickets are shown with more that waits.
void TestSyncMerge::note_whenBothTicketsHaveWorkThatWaits_thenNothingIsDoubled()
{
    for (quint64 seed = 1; seed <= 4; ++seed) { // The order of ids decides which one is restored first.
        Desk desk;
        Workstation a(desk, QStringLiteral("anna"), seed);
        Workstation b(desk, QStringLiteral("boris"), seed + 50);
        OK(a.sync());
        TicketId source = a.registerTicket(QStringLiteral("One"));
        TicketId target = a.registerTicket(QStringLiteral("Two"));
        if (seed % 2 == 0)
            std::swap(source, target);
        OK(a.sync());
        OK(b.sync());
        a.online(false);
        a.note(source, QStringLiteral("first"));
        a.note(target, QStringLiteral("second"));
        a.reply(source, QStringLiteral("an answer"));
        b.give(MergeTicket { source, target, {} });
        OK(b.sync());
        a.faults = { Fault::CutAfter };
        a.online(true);
        (void)a.sync();
        a.note(target, QStringLiteral("third"));
        desk.now += std::chrono::minutes(5);
        OK(a.sync());
        OK(b.sync());
        for (const char *text : { "first", "second", "third" })
            QCOMPARE(b.texts(target).count(QString::fromLatin1(text)), 1);
        QCOMPARE(a.status().conflicts, 1);
        QCOMPARE(a.status().pending, 0);
        QCOMPARE(a.dump(), b.dump());
    }
}

void TestSyncMerge::field_whenSetOfflineInAMergedTicket_thenRefusedWithItsText()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    a.set(source, keyOf(&Ticket::subject), Value(QStringLiteral("Two printers in room 214")));
    b.give(MergeTicket { source, target, {} });
    OK(b.sync());
    a.online(true);
    OK(a.sync());
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().text, QStringLiteral("Two printers in room 214"));
    QCOMPARE(a.ticket(source).subject, QStringLiteral("Printer again"));
    OK(b.sync());
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::unmerge_whenTakenBack_thenBothAgree()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    const StatusId before = a.ticket(source).status;
    a.give(MergeTicket { source, target, {} });
    OK(a.sync());
    OK(b.sync());
    b.give(UnmergeTicket { source, {} });
    QCOMPARE(b.ticket(source).status, before);
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(source).status, before);
    QVERIFY(a.ticket(source).mergedInto.isNull());
    QVERIFY(rules::absorbedBy(rules::TicketView::from(*a.aggregate(target))).empty());
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncMerge::kill_whenAMergeWaits_thenItIsStillProjected()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId source = a.registerTicket(QStringLiteral("Printer again"));
    const TicketId target = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    a.give(MergeTicket { source, target, {} });
    a.kill();
    a.start();
    QCOMPARE(a.ticket(source).statusCategory, StatusCategory::Merged);
    QCOMPARE(rules::absorbedBy(rules::TicketView::from(*a.aggregate(target))).size(), size_t(1));
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.ticket(source).mergedInto, target);
}

FIRSTLINE_TEST_MAIN(TestSyncMerge)
#include "tst_sync_merge.moc"
