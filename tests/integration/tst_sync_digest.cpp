#include "core/protocol/digestmessages.h"
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

constexpr auto kIdle = std::chrono::minutes(11);

protocol::DigestAnswer digest(Desk &desk, Seat &seat, const protocol::DigestRequest &request)
{
    const server::Reply reply = desk.call("/v1/digest", protocol::encodeMessage(request), &seat);
    const auto answer = protocol::decodeMessage<protocol::DigestAnswer>(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("digest: %d", reply.status);
    return *answer;
}

} // namespace

class TestSyncDigest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idle_whenNothingDiffers_thenNothingIsFetched();
    void idle_whenRowsAreDamaged_thenTheyAreFoundAndRepaired();
    void idle_whenTheDeskMovesMeanwhile_thenThatIsNoDefect();
    void answer_whenAskedByASpecialist_thenOnlyHisScopes();
    void answer_whenTheCursorIsOld_thenWhatMovedIsNamedAndLeftOut();
    void expired_whenAwayForLong_thenOnlyDifferencesAreFetched();
    void expired_whenKilledInBetween_thenItGoesOn();
    void restore_whenTheHistoryIsKnown_thenReconciledAndNothingIsLost();
    void restore_whenOneSequenceMeansTwoThings_thenTheServersStands();
    void restore_whenAReplyComesAgain_thenItsMailIsHeld();
};

void TestSyncDigest::idle_whenNothingDiffers_thenNothingIsFetched()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    for (int i = 0; i < 20; ++i)
        a.registerTicket(QStringLiteral("Ticket %1").arg(i));
    OK(a.sync());
    a.note(a.registerTicket(QStringLiteral("Waits")), QStringLiteral("offline"));
    QVERIFY(!a.paths.contains("/v1/digest"));
    desk.now += kIdle;
    OK(a.sync());
    QCOMPARE(a.paths.count("/v1/digest"), 1);
    QCOMPARE(a.paths.count("/v1/hydrate"), 0);
    QCOMPARE(a.status().defects, 0);
    OK(a.sync());
    QCOMPARE(a.paths.count("/v1/digest"), 1); // Not before its time.
}

void TestSyncDigest::idle_whenRowsAreDamaged_thenTheyAreFoundAndRepaired()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    std::vector<TicketId> tickets;
    for (int i = 0; i < 30; ++i)
        tickets.push_back(a.registerTicket(QStringLiteral("Ticket %1").arg(i)));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.rows("DELETE FROM ticket WHERE subject = 'Ticket 3'"), -1);
    QCOMPARE(a.rows("UPDATE ticket SET agg_seq = agg_seq - 1, subject = 'wrong' WHERE subject = 'Ticket 5'"), -1);
    QCOMPARE(a.rows("DELETE FROM agg_scope WHERE id = (SELECT id FROM ticket WHERE subject = 'Ticket 7')"), -1);
    // A ghost: here, and the server never had it.
    QCOMPARE(a.rows("INSERT INTO contact(id, agg_seq, name) VALUES(x'00112233445566778899aabbccddeeff', 5, 'Ghost')"), -1);
    QCOMPARE(a.rows("INSERT INTO agg_scope SELECT 15, x'00112233445566778899aabbccddeeff', scope FROM agg_scope WHERE kind = 1 LIMIT 1"), -1);
    QVERIFY(a.dump() != b.dump());
    desk.now += kIdle;
    OK(a.sync());
    OK(a.sync());
    QVERIFY(a.status().defects >= 4);
    QCOMPARE(a.dump(), b.dump());
    const int defects = a.status().defects;
    desk.now += kIdle;
    OK(a.sync());
    QCOMPARE(a.status().defects, defects);
}

void TestSyncDigest::idle_whenTheDeskMovesMeanwhile_thenThatIsNoDefect()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    const TicketId shared = a.registerTicket(QStringLiteral("Shared"));
    for (int i = 0; i < 10; ++i)
        a.registerTicket(QStringLiteral("Ticket %1").arg(i));
    OK(a.sync());
    OK(b.sync());
    desk.now += kIdle;
    // Between the pull and the comparison of A, the others go on.
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &) {
        if (wire.path != "/v1/pull")
            return;
        b.note(shared, QStringLiteral("meanwhile"));
        b.registerTicket(QStringLiteral("New"));
        if (auto ok = b.sync(); !ok)
            qFatal("b");
    };
    OK(a.sync());
    a.tamper = {};
    QVERIFY(a.paths.contains("/v1/digest"));
    QCOMPARE(a.status().defects, 0);
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.dump(), b.dump());
    QCOMPARE(a.status().defects, 0);
}

void TestSyncDigest::answer_whenAskedByASpecialist_thenOnlyHisScopes()
{
    Desk desk;
    Seat anna = desk.login(QStringLiteral("anna"));
    Seat olga = desk.login(QStringLiteral("olga"));
    const TicketId secret = desk.ticket(olga, QStringLiteral("Secret"), desk.restricted);
    Seat ivan = desk.login(QStringLiteral("ivan"));
    const QString hidden = QStringLiteral("q:") % desk.restricted.text();
    const auto all = digest(desk, ivan, {});
    QVERIFY(!all.to.isEmpty());
    QVERIFY(!all.scopes.empty());
    QVERIFY(std::none_of(all.scopes.begin(), all.scopes.end(), [&](const auto &scope) { return scope.name == hidden; }));
    protocol::DigestRequest request;
    request.cursor = all.to;
    request.scopes = QStringList { hidden };
    QVERIFY(digest(desk, ivan, request).scopes.empty());
    request.scopes.clear();
    for (int i = 0; i < protocol::kDigestBuckets; ++i)
        request.places.push_back({ hidden, i });
    const auto items = digest(desk, ivan, request);
    QVERIFY(items.scopes.empty());
    QVERIFY(items.changed.empty());
    // Who may sees it.
    request.cursor = digest(desk, olga, {}).to;
    const auto seen = digest(desk, olga, request);
    qsizetype found = 0;
    for (const auto &scope : seen.scopes) {
        for (const auto &bucket : scope.buckets)
            found += std::count_if(bucket.items.begin(), bucket.items.end(), [&](const auto &item) { return item.id == secret.uuid(); });
    }
    QCOMPARE(found, 1);
}

void TestSyncDigest::answer_whenTheCursorIsOld_thenWhatMovedIsNamedAndLeftOut()
{
    Desk desk;
    Seat anna = desk.login(QStringLiteral("anna"));
    const TicketId first = desk.ticket(anna, QStringLiteral("First"));
    desk.ticket(anna, QStringLiteral("Stays"));
    desk.pullAll(anna);
    const auto before = digest(desk, anna, { anna.cursor, {}, {} });
    QVERIFY(before.changed.empty());
    SetField set;
    set.ticket = first;
    set.key = keyOf(&Ticket::impact);
    set.value = Value(3);
    set.base = Value(1);
    QCOMPARE(desk.give(anna, set).status, ResultStatus::Applied);
    const auto after = digest(desk, anna, { anna.cursor, {}, {} });
    QVERIFY(!after.behind);
    QCOMPARE(after.changed.size(), size_t(1));
    QCOMPARE(after.changed.front().id, first.uuid());
    qint64 n = 0;
    for (const auto &scope : before.scopes)
        n += scope.n;
    for (const auto &scope : after.scopes)
        n -= scope.n;
    QVERIFY(n >= 1); // In every scope that it is seen through.
    QVERIFY(digest(desk, anna, { "nonsense", {}, {} }).behind);
}

void TestSyncDigest::expired_whenAwayForLong_thenOnlyDifferencesAreFetched()
{
    Desk desk;
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    std::vector<TicketId> tickets;
    for (int i = 0; i < 200; ++i)
        tickets.push_back(b.registerTicket(QStringLiteral("Ticket %1").arg(i)));
    OK(b.sync());
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    a.online(false);
    a.note(tickets[0], QStringLiteral("typed while away"));
    Assign hide;
    hide.ticket = tickets[1];
    hide.queue = desk.restricted;
    hide.expectedQueue = server::standardGroup();
    Seat olga = desk.login(QStringLiteral("olga"));
    QCOMPARE(desk.give(olga, hide).status, ResultStatus::Applied);
    b.note(tickets[2], QStringLiteral("changed"));
    OK(b.sync());
    desk.now += std::chrono::hours(24 * 100);
    b.note(b.registerTicket(QStringLiteral("Meanwhile")), QStringLiteral("while away"));
    b.forgetSession();
    b.kill();
    b.start();
    OK(b.sync());
    OK(desk.core().maintain(desk.now));
    a.online(true);
    a.forgetSession();
    a.kill();
    a.start();
    a.paths.clear();
    OK(a.sync());
    OK(b.sync());
    OK(a.sync());
    QVERIFY(a.paths.contains("/v1/digest"));
    QCOMPARE(a.paths.count("/v1/hydrate"), 1);
    QVERIFY(a.paths.count("/v1/pull") <= 4);
    QVERIFY(!a.aggregate(tickets[1]));
    QCOMPARE(a.texts(tickets[0]).count(QStringLiteral("typed while away")), 1);
    Workstation fresh(desk, QStringLiteral("anna"), 3); // B coordinates what A does not see any more.
    OK(fresh.sync());
    QCOMPARE(a.dump(), fresh.dump());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.status().defects, 0);
    QCOMPARE(a.rows("SELECT (SELECT count(*) FROM stale) + (SELECT count(*) FROM need)"), 0);
}

void TestSyncDigest::expired_whenKilledInBetween_thenItGoesOn()
{
    for (int steps = 1; steps < 14; ++steps) {
        Desk desk;
        Workstation b(desk, QStringLiteral("boris"), 2);
        OK(b.sync());
        for (int i = 0; i < 40; ++i)
            b.registerTicket(QStringLiteral("Ticket %1").arg(i));
        OK(b.sync());
        Workstation a(desk, QStringLiteral("anna"), quint64(steps + 10));
        OK(a.sync());
        a.kill();
        a.forgetSession();
        b.note(b.registerTicket(QStringLiteral("More")), QStringLiteral("more"));
        OK(b.sync());
        desk.now += std::chrono::hours(24 * 100);
        b.forgetSession();
        b.kill();
        b.start();
        b.registerTicket(QStringLiteral("Later"));
        OK(b.sync());
        OK(desk.core().maintain(desk.now));
        a.start();
        a.syncAndDieAfter(steps);
        a.start();
        OK(a.sync());
        OK(a.sync());
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(a.rows("SELECT (SELECT count(*) FROM stale) + (SELECT count(*) FROM need)"), 0);
    }
}

void TestSyncDigest::restore_whenTheHistoryIsKnown_thenReconciledAndNothingIsLost()
{
    QTemporaryDir backup;
    const QString copy = backup.filePath(QStringLiteral("copy.db"));
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    for (int i = 0; i < 100; ++i)
        a.registerTicket(QStringLiteral("Ticket %1").arg(i));
    const TicketId shared = a.registerTicket(QStringLiteral("Shared"));
    OK(a.sync());
    OK(b.sync());
    OK(desk.core().backup(copy));
    const TicketId after = a.registerTicket(QStringLiteral("After"));
    a.note(shared, QStringLiteral("after the backup"));
    OK(a.sync());
    OK(b.sync());
    b.note(after, QStringLiteral("b saw it"));
    OK(b.sync());
    OK(a.sync());
    const qint64 number = a.ticket(after).number;
    desk.replaceDatabase(copy);
    OK(desk.core().becomeRestored(desk.now));
    a.paths.clear();
    OK(a.sync());
    OK(b.sync());
    OK(a.sync());
    OK(b.sync());
    QVERIFY(a.paths.contains("/v1/digest"));
    QVERIFY(a.paths.count("/v1/pull") <= 6);
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(b.status().pending, 0);
    QCOMPARE(a.ticket(after).number, number);
    QCOMPARE(a.texts(shared).count(QStringLiteral("after the backup")), 1);
    QCOMPARE(a.texts(after).count(QStringLiteral("b saw it")), 1);
    QCOMPARE(a.dump(), b.dump());
    Workstation fresh(desk, QStringLiteral("anna"), 3);
    OK(fresh.sync());
    QCOMPARE(a.dump(), fresh.dump());
}

void TestSyncDigest::restore_whenOneSequenceMeansTwoThings_thenTheServersStands()
{
    QTemporaryDir backup;
    const QString copy = backup.filePath(QStringLiteral("copy.db"));
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Seat boris = desk.login(QStringLiteral("boris"));
    const TicketId id = desk.ticket(boris, QStringLiteral("Twice"));
    OK(a.sync());
    OK(desk.core().backup(copy));
    const auto change = [&](int impact) {
        SetField set;
        set.ticket = id;
        set.key = keyOf(&Ticket::impact);
        set.value = Value(impact);
        set.base = Value(1);
        return desk.give(boris, set).status;
    };
    QCOMPARE(change(3), ResultStatus::Applied);
    OK(a.sync());
    QCOMPARE(a.ticket(id).impact, 3);
    desk.replaceDatabase(copy);
    OK(desk.core().becomeRestored(desk.now));
    // The same sequences again, for something else; what wrote the first version is gone.
    QCOMPARE(change(2), ResultStatus::Applied);
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(id).impact, 2);
    Workstation fresh(desk, QStringLiteral("anna"), 3);
    OK(fresh.sync());
    QCOMPARE(a.dump(), fresh.dump());
}

void TestSyncDigest::restore_whenAReplyComesAgain_thenItsMailIsHeld()
{
    for (const bool told : { true, false }) {
        QTemporaryDir backup;
        const QString copy = backup.filePath(QStringLiteral("copy.db"));
        Desk desk;
        Workstation a(desk, QStringLiteral("anna"), 1);
        OK(a.sync());
        const TicketId id = a.registerTicket(QStringLiteral("Printer"));
        OK(a.sync());
        OK(desk.core().backup(copy));
        a.reply(id, QStringLiteral("Turn it off and on"));
        OK(a.sync());
        const auto deliveryOf = [&](const QString &text) {
            for (const Message &message : a.aggregate(id)->childrenOf<Message>()) {
                if (message.text == text)
                    return message.delivery;
            }
            return Delivery::None;
        };
        QCOMPARE(deliveryOf(QStringLiteral("Turn it off and on")), Delivery::Recorded);
        desk.replaceDatabase(copy);
        if (told)
            OK(desk.core().becomeRestored(desk.now));
        OK(a.sync());
        OK(a.sync());
        QCOMPARE(a.texts(id).count(QStringLiteral("Turn it off and on")), 1);
        QCOMPARE(deliveryOf(QStringLiteral("Turn it off and on")), Delivery::Held);
        a.reply(id, QStringLiteral("And now?"), true);
        OK(a.sync());
        QCOMPARE(deliveryOf(QStringLiteral("And now?")), Delivery::Recorded);
    }
}

FIRSTLINE_TEST_MAIN(TestSyncDigest)
#include "tst_sync_digest.moc"
