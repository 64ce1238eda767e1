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

namespace {

/// As the kit tells the time.
sync::Moment momentOf(const Desk &desk)
{
    return { desk.now, Millis(toMs(desk.now) - 1'000'000'000'000) };
}

/// Where one text is: in a draft, an earlier version, a waiting command, an open conflict or at the server (I11).
QStringList placesOf(Workstation &w, TicketId ticket, const QString &text)
{
    QStringList places;
    const auto drafts = w.core().drafts();
    for (const Draft &draft : drafts ? *drafts : QList<Draft>()) {
        if (draft.text.contains(text))
            places.append(u"draft"_qs);
    }
    const auto versions = w.core().draftVersions(ticket, DraftKind::Reply);
    for (const Draft &version : versions ? *versions : QList<Draft>()) {
        if (version.text.contains(text))
            places.append(u"version"_qs);
    }
    for (const sync::OutboxItem &item : w.core().outbox()) {
        if (const auto *reply = std::get_if<SendReply>(&item.body); reply && reply->text.contains(text))
            places.append(u"outbox"_qs);
    }
    const auto conflicts = w.core().conflicts();
    for (const sync::ConflictRecord &conflict : conflicts ? *conflicts : QList<sync::ConflictRecord>()) {
        if (conflict.text.contains(text))
            places.append(u"conflict"_qs);
    }
    if (places.isEmpty() && w.texts(ticket).contains(text))
        places.append(u"server"_qs);
    return places;
}

} // namespace

/// What somebody typed and saw as kept: it survives every kill, and is never in two places that both would send it.
class TestDraftsCore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typing_whenKilledAfterEverySave_thenTheLastTextIsThere();
    void versions_whenPausesLieBetween_thenEachIsKeptUpToTwenty();
    void versions_whenMuchIsDeleted_thenItCanBeBroughtBack();
    void sending_whenKilledAtOnce_thenTheDraftIsTheCommand();
    void sending_whenTypedOnMeanwhile_thenTheRestStays();
    void drafts_whenSignedOut_thenTheyStay();
    void decision_whenTakenBack_thenItWaitsAgainWithItsText();
    void decision_whenKilledBeforeItIsSent_thenNothingIsLost();
    void decision_whenSentAlready_thenItCannotBeTakenBack();
    void decision_whenDiscarded_thenItCanBeTakenBack();

private:
    TicketId held(Desk &desk, Workstation &a, Workstation &b);
};

void TestDraftsCore::typing_whenKilledAfterEverySave_thenTheLastTextIsThere()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"Typing"_qs);
    QString typed;
    for (int i = 0; i < 25; ++i) {
        typed += u"word%1 "_qs.arg(i);
        desk.now += Millis(300);
        OK(a.core().saveDraft({ desk.now, Millis(i) }, id, DraftKind::Reply, typed));
        OK(a.core().saveDraft({ desk.now, Millis(i) }, id, DraftKind::Note, u"note "_qs + typed));
        a.kill();
        a.start();
        const auto drafts = a.core().drafts();
        OK(drafts);
        QCOMPARE(drafts->size(), 2);
        QCOMPARE(placesOf(a, id, typed).count(u"draft"_qs), 2);
    }
    const auto versions = a.core().draftVersions(id, DraftKind::Reply);
    OK(versions);
    QVERIFY(versions->isEmpty()); // Nobody paused.
}

void TestDraftsCore::versions_whenPausesLieBetween_thenEachIsKeptUpToTwenty()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"Versions"_qs);
    for (int i = 0; i < 30; ++i) {
        desk.now += std::chrono::seconds(31);
        OK(a.core().saveDraft({ desk.now, Millis(31'000 * (i + 1)) }, id, DraftKind::Reply, u"state %1"_qs.arg(i)));
    }
    a.kill();
    a.start();
    const auto versions = a.core().draftVersions(id, DraftKind::Reply);
    OK(versions);
    QCOMPARE(versions->size(), 20);
    QCOMPARE(versions->first().text, u"state 28"_qs);
    QCOMPARE(versions->last().text, u"state 9"_qs);
    QVERIFY(versions->first().updatedAt > versions->last().updatedAt);
}

void TestDraftsCore::versions_whenMuchIsDeleted_thenItCanBeBroughtBack()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"Deleted"_qs);
    const QString written = u"A long answer that took a while to write"_qs;
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Reply, written));
    OK(a.core().saveDraft({ desk.now + Millis(500), Millis(501) }, id, DraftKind::Reply, u"A"_qs));
    QCOMPARE(placesOf(a, id, written), QStringList { u"version"_qs });
    OK(a.core().saveDraft({ desk.now + Millis(900), Millis(901) }, id, DraftKind::Reply, {}));
    QCOMPARE(placesOf(a, id, written), QStringList { u"version"_qs });
}

void TestDraftsCore::sending_whenKilledAtOnce_thenTheDraftIsTheCommand()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"Sending"_qs);
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Reply, u"Ready to go \n"_qs));
    a.reply(id, u"Ready to go"_qs);
    a.kill();
    a.start();
    QCOMPARE(placesOf(a, id, u"Ready to go"_qs), QStringList { u"outbox"_qs });
    OK(a.sync());
    QCOMPARE(placesOf(a, id, u"Ready to go"_qs), QStringList { u"server"_qs });
    QCOMPARE(a.texts(id).count(u"Ready to go"_qs), 1);
}

void TestDraftsCore::sending_whenTypedOnMeanwhile_thenTheRestStays()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"On"_qs);
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Reply, u"First. Second."_qs));
    a.reply(id, u"First."_qs);
    QCOMPARE(placesOf(a, id, u"Second."_qs), QStringList { u"draft"_qs });
}

void TestDraftsCore::drafts_whenSignedOut_thenTheyStay()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(u"Out"_qs);
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Reply, u"kept"_qs));
    (void)a.core().step({ { desk.now, Millis(2) }, sync::event::SignOut { 99 } });
    a.kill();
    a.start();
    QCOMPARE(placesOf(a, id, u"kept"_qs), QStringList { u"draft"_qs });
}

TicketId TestDraftsCore::held(Desk &desk, Workstation &a, Workstation &b)
{
    (void)b.sync();
    const TicketId id = b.registerTicket(u"Printer"_qs);
    (void)b.sync();
    (void)a.sync();
    a.online(false);
    a.reply(id, u"Answer of A"_qs);
    b.reply(id, u"Answer of B"_qs);
    (void)b.sync();
    desk.now += std::chrono::minutes(5);
    a.online(true);
    (void)a.sync();
    a.sendDelay = Millis(10'000);
    a.kill();
    a.start();
    (void)a.sync();
    return id;
}

void TestDraftsCore::decision_whenTakenBack_thenItWaitsAgainWithItsText()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    Workstation b(desk, u"boris"_qs, 2);
    const TicketId id = held(desk, a, b);
    auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QVERIFY(conflicts->first().body && std::holds_alternative<SendReply>(*conflicts->first().body));
    const ConflictId conflict = conflicts->first().id;
    OK(a.core().settle(momentOf(desk), conflict, sync::ConflictChoice::Edit, u"Better words of A"_qs));
    QCOMPARE(a.status().conflicts, 0);
    OK(a.sync());
    QCOMPARE(placesOf(a, id, u"Better words of A"_qs), QStringList { u"outbox"_qs }); // Not before its time.
    OK(a.core().reopen(momentOf(desk), conflict));
    QCOMPARE(a.status().conflicts, 1);
    QCOMPARE(placesOf(a, id, u"Better words of A"_qs), QStringList { u"conflict"_qs });
    QVERIFY(a.core().outbox().isEmpty());
    QVERIFY(!a.texts(id).contains(u"Better words of A"_qs));
    a.kill();
    a.start();
    QCOMPARE(placesOf(a, id, u"Better words of A"_qs), QStringList { u"conflict"_qs });
    QVERIFY(!a.core().reopen(momentOf(desk), conflict).has_value());
    // What is sent then is what stood there, not what it was edited from.
    OK(a.core().settle(momentOf(desk), conflict, sync::ConflictChoice::Mine, {}));
    QCOMPARE(placesOf(a, id, u"Better words of A"_qs), QStringList { u"outbox"_qs });
    QCOMPARE(placesOf(a, id, u"Answer of A"_qs), QStringList());
}

void TestDraftsCore::decision_whenKilledBeforeItIsSent_thenNothingIsLost()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    Workstation b(desk, u"boris"_qs, 2);
    const TicketId id = held(desk, a, b);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    OK(a.core().settle(momentOf(desk), conflicts->first().id, sync::ConflictChoice::Mine, {}));
    a.kill();
    a.start();
    QCOMPARE(placesOf(a, id, u"Answer of A"_qs), QStringList { u"outbox"_qs });
    desk.now += Millis(10'001);
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(placesOf(a, id, u"Answer of A"_qs), QStringList { u"server"_qs });
    QCOMPARE(b.texts(id).count(u"Answer of A"_qs), 1);
    QCOMPARE(a.status().conflicts, 0);
}

void TestDraftsCore::decision_whenSentAlready_thenItCannotBeTakenBack()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    Workstation b(desk, u"boris"_qs, 2);
    held(desk, a, b);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    const ConflictId conflict = conflicts->first().id;
    OK(a.core().settle(momentOf(desk), conflict, sync::ConflictChoice::Note, {}));
    desk.now += Millis(10'001);
    OK(a.sync());
    const Result<void> late = a.core().reopen(momentOf(desk), conflict);
    QVERIFY(!late.has_value());
    QCOMPARE(late.error().code, ErrorCode::NotFound);
    QCOMPARE(a.status().conflicts, 0);
}

void TestDraftsCore::decision_whenDiscarded_thenItCanBeTakenBack()
{
    Desk desk;
    Workstation a(desk, u"anna"_qs, 1);
    Workstation b(desk, u"boris"_qs, 2);
    const TicketId id = held(desk, a, b);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    OK(a.core().settle(momentOf(desk), conflicts->first().id, sync::ConflictChoice::Discard, {}));
    QCOMPARE(a.status().conflicts, 0);
    a.kill();
    a.start();
    OK(a.core().reopen(momentOf(desk), conflicts->first().id));
    QCOMPARE(placesOf(a, id, u"Answer of A"_qs), QStringList { u"conflict"_qs });
}

FIRSTLINE_TEST_MAIN(TestDraftsCore)
#include "tst_drafts_core.moc"
