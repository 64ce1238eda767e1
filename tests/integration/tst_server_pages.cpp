#include "tests/integration/tst_server_kit.h"
#include "tests/support/testmain.h"

#include "core/protocol/compress.h"
#include "core/protocol/cursor.h"
#include "core/server/authority/wirecodec.h"

using namespace firstline;
using namespace firstline::test;
using namespace firstline::server;

namespace {

bool has(const std::vector<protocol::PageDrop> &drops, const TicketId &ticket)
{
    return std::any_of(drops.begin(), drops.end(), [&](const protocol::PageDrop &drop) { return drop.id == ticket.uuid(); });
}

void move(Desk &desk, Seat &seat, const TicketId &ticket, GroupId to)
{
    const auto found = desk.core().aggregate({ EntityKind::Ticket, ticket.uuid() });
    const Ticket stands = fromRecord<Ticket>((*found)->header);
    Assign assign;
    assign.ticket = ticket;
    assign.queue = to;
    assign.agent = stands.assignee;
    assign.expectedAgent = stands.assignee;
    assign.expectedQueue = stands.queue;
    const CommandResult result = desk.give(seat, assign);
    if (result.status != ResultStatus::Applied)
        qFatal("assign: %s %s", qPrintable(result.code), qPrintable(result.detail));
}

void note(Desk &desk, Seat &seat, const TicketId &ticket, const QString &text)
{
    AddMessage message;
    message.ticket = ticket;
    message.message = MessageId(Uuid::create(desk.now));
    message.text = text;
    if (desk.give(seat, message).status != ResultStatus::Applied)
        qFatal("note");
}

} // namespace

class TestServerPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pull_whenNew_thenConfigThenOpenThenTheRest();
    void pull_whenPagesAreSmall_thenNothingIsMissing();
    void pull_whenChanged_thenDeltaWithResult();
    void pull_whenEntered_thenWholeAndLeft_thenDrop();
    void pull_whenLeftAndEnteredAgain_thenWhole();
    void pull_whenNeverSeen_thenNoDrop();
    void pull_whenRestricted_thenUnseen();
    void pull_whenChangedDuringTheFirst_thenNeitherGapNorGhost();
    void pull_whenGroupIsGained_thenBackfilled_whenLost_thenRemoved();
    void pull_whenCursorIsForeign_thenReset();
    void pull_whenBatchHoldsMany_thenCutAtItsEnd();
    void pull_whenAStatusChanged_thenToldInFewBytes();
    void pull_whenScopesStay_thenNotToldAgain_whenTheyMove_thenAll();
    void hydrate_whenUnseen_thenLeftOut();
    void result_whenItsTicketWentOutOfSight_thenRepeatedWithoutWhatOthersSaid();
};

void TestServerPages::pull_whenNew_thenConfigThenOpenThenTheRest()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId mine = desk.ticket(anna, u"Mine"_qs);
    const TicketId other = desk.ticket(anna, u"Other"_qs, desk.second);
    Seat boris = desk.login(u"boris"_qs);
    const auto first = desk.pull(boris, 1);
    QVERIFY(first.bootstrap);
    QCOMPARE(first.phase, 1);
    QVERIFY(first.scopesAdded.contains(u"g"_qs));
    QVERIFY(first.total > 2);
    boris.cursor.clear();
    const auto all = desk.pullAll(boris);
    QVERIFY(all.upToDate);
    const auto *own = findIn(all, mine.uuid());
    const auto *rest = findIn(all, other.uuid());
    QVERIFY(own && rest && own < rest);
    QVERIFY(own->full);
    QVERIFY(!own->children.empty());
    QCOMPARE(own->scopes, QStringList(u"q:"_qs + standardGroup().text()));
}

void TestServerPages::pull_whenPagesAreSmall_thenNothingIsMissing()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    for (int i = 0; i < 7; ++i)
        desk.ticket(anna, u"Ticket %1"_qs.arg(i), i % 2 == 0 ? standardGroup() : desk.second);
    Seat whole = desk.login(u"boris"_qs);
    Seat small = desk.login(u"boris"_qs);
    QSet<Uuid> ids;
    for (const auto &aggregate : desk.pullAll(whole).aggregates)
        ids.insert(aggregate.id);
    const auto pages = desk.pullAll(small, 1);
    QSet<Uuid> smallIds;
    for (const auto &aggregate : pages.aggregates)
        smallIds.insert(aggregate.id);
    QCOMPARE(smallIds, ids);
    QCOMPARE(pages.aggregates.size(), size_t(ids.size()));
}

void TestServerPages::pull_whenChanged_thenDeltaWithResult()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    desk.pullAll(anna);
    note(desk, anna, ticket, u"second"_qs);
    const auto page = desk.pullAll(anna);
    const auto *delta = findIn(page, ticket.uuid());
    QVERIFY(delta);
    QVERIFY(!delta->full);
    QVERIFY(!delta->header.contains(keyOf(&Ticket::subject)));
    QCOMPARE(delta->children.size(), size_t(1));
    QCOMPARE(page.results.size(), size_t(1));
    QVERIFY(page.results[0].seq <= desk.core().head());
    QVERIFY(desk.pullAll(anna).aggregates.empty());
}

void TestServerPages::pull_whenEntered_thenWholeAndLeft_thenDrop()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    desk.pullAll(ivan);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    QVERIFY(!findIn(desk.pullAll(ivan), ticket.uuid()));
    move(desk, anna, ticket, desk.second);
    const auto entered = desk.pullAll(ivan);
    QVERIFY(findIn(entered, ticket.uuid()) && findIn(entered, ticket.uuid())->full);
    move(desk, anna, ticket, standardGroup());
    const auto left = desk.pullAll(ivan);
    QVERIFY(has(left.drops, ticket));
    QVERIFY(!findIn(left, ticket.uuid()));
}

void TestServerPages::pull_whenLeftAndEnteredAgain_thenWhole()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs, desk.second);
    desk.pullAll(ivan);
    move(desk, anna, ticket, standardGroup());
    note(desk, anna, ticket, u"while away"_qs);
    move(desk, anna, ticket, desk.second);
    const auto page = desk.pullAll(ivan);
    const auto *back = findIn(page, ticket.uuid());
    QVERIFY(back);
    QVERIFY(back->full);
    QVERIFY(!has(page.drops, ticket));
    move(desk, anna, ticket, standardGroup());
    QVERIFY(has(desk.pullAll(ivan).drops, ticket));
}

void TestServerPages::pull_whenNeverSeen_thenNoDrop()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    desk.pullAll(ivan);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs, desk.second);
    move(desk, anna, ticket, standardGroup());
    const auto page = desk.pullAll(ivan);
    QVERIFY(!findIn(page, ticket.uuid()));
    QVERIFY(!has(page.drops, ticket));
}

void TestServerPages::pull_whenRestricted_thenUnseen()
{
    Desk desk;
    Seat olga = desk.login(u"olga"_qs);
    Seat anna = desk.login(u"anna"_qs);
    const TicketId secret = desk.ticket(olga, u"Secret"_qs, desk.restricted);
    QVERIFY(findIn(desk.pullAll(olga), secret.uuid()));
    QVERIFY(!findIn(desk.pullAll(anna), secret.uuid()));
}

void TestServerPages::pull_whenChangedDuringTheFirst_thenNeitherGapNorGhost()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    std::vector<TicketId> tickets;
    for (int i = 0; i < 6; ++i)
        tickets.push_back(desk.ticket(anna, u"Ticket %1"_qs.arg(i), desk.second));
    Seat ivan = desk.login(u"ivan"_qs);
    QSet<Uuid> held;
    const auto take = [&](const protocol::PullAnswer &page) {
        for (const auto &aggregate : page.aggregates) {
            QVERIFY2(aggregate.full || held.contains(aggregate.id), "a delta of what is not there");
            held.insert(aggregate.id);
        }
        for (const auto &drop : page.drops)
            held.remove(drop.id);
    };
    auto page = desk.pull(ivan, 5);
    take(page);
    TicketId guest;
    for (int round = 0; !page.upToDate; ++round) {
        if (round == 2)
            guest = desk.ticket(anna, u"Guest"_qs, desk.second);
        if (round == 5)
            note(desk, anna, tickets[0], u"meanwhile"_qs);
        page = desk.pull(ivan, 5);
        take(page);
        if (!guest.isNull() && held.contains(guest.uuid()) && round > 3) {
            move(desk, anna, guest, standardGroup());
            guest = {};
            move(desk, anna, tickets[1], standardGroup());
        }
        QVERIFY(round < 100);
    }
    QSet<Uuid> expected;
    Seat fresh = desk.login(u"ivan"_qs);
    for (const auto &aggregate : desk.pullAll(fresh).aggregates)
        expected.insert(aggregate.id);
    QCOMPARE(held, expected);
    QVERIFY(!held.contains(tickets[1].uuid()));
}

void TestServerPages::pull_whenGroupIsGained_thenBackfilled_whenLost_thenRemoved()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    desk.pullAll(ivan);
    const auto setGroups = [&](std::vector<GroupId> groups) {
        const Agent agent = *desk.core().config()->agentByLogin(u"ivan"_qs);
        Agent wanted = agent;
        wanted.groups = std::move(groups);
        SaveRecord save;
        save.kind = int(EntityKind::Agent);
        save.record = agent.id.uuid();
        save.values = difference(toValues(agent), toValues(wanted));
        for (const auto &entry : save.values)
            save.base.set(entry.first, toValues(agent).at(entry.first));
        QVERIFY(desk.core().applyTrusted(TrustedCommand { save, {}, desk.now, desk.now, {} }));
    };
    setGroups({ desk.second, standardGroup() });
    const auto gained = desk.pullAll(ivan, 1);
    const QString scope = u"q:"_qs + standardGroup().text();
    QCOMPARE(gained.scopesAdded, QStringList(scope));
    QVERIFY(findIn(gained, ticket.uuid()) && findIn(gained, ticket.uuid())->full);
    note(desk, anna, ticket, u"later"_qs);
    const auto later = desk.pullAll(ivan);
    QVERIFY(findIn(later, ticket.uuid()) && !findIn(later, ticket.uuid())->full);
    setGroups({ desk.second });
    const auto lost = desk.pullAll(ivan);
    QCOMPARE(lost.scopesRemoved, QStringList(scope));
    QVERIFY(!findIn(lost, ticket.uuid()));
}

void TestServerPages::pull_whenCursorIsForeign_thenReset()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.pullAll(anna);
    const auto cursor = protocol::decodeCursor(anna.cursor);
    QVERIFY(cursor);
    const auto reasonOf = [&](protocol::Cursor changed) {
        anna.cursor = protocol::encodeCursor(changed);
        const auto page = desk.pull(anna);
        return page.reset ? page.reset->reason : QString();
    };
    QCOMPARE(reasonOf(*cursor), QString());
    auto other = *cursor;
    other.incarnation ^= 1;
    QCOMPARE(reasonOf(other), u"incarnation"_qs);
    other = *cursor;
    other.seq += 1000;
    QCOMPARE(reasonOf(other), u"ahead"_qs);
    other = *cursor;
    other.digest ^= 1;
    QCOMPARE(reasonOf(other), u"forked"_qs);
    desk.now += Seconds(200 * 24 * 3600);
    Seat boris = desk.login(u"boris"_qs);
    desk.ticket(boris, u"Printer"_qs);
    QVERIFY(desk.core().maintain(desk.now + Seconds(1)));
    anna = desk.login(u"anna"_qs);
    other = *cursor;
    other.seq = 0;
    QCOMPARE(reasonOf(other), u"expired"_qs);
}

void TestServerPages::pull_whenBatchHoldsMany_thenCutAtItsEnd()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    desk.pullAll(anna);
    std::vector<TrustedCommand> commands;
    for (int i = 0; i < 200; ++i) {
        RegisterTicket body;
        body.ticket = TicketId(Uuid::create(desk.now));
        body.subject = u"Bulk %1"_qs.arg(i);
        commands.push_back({ body, {}, desk.now, desk.now, {} });
    }
    QVERIFY(desk.core().applyTrusted(commands));
    const auto page = desk.pull(anna, 10);
    QCOMPARE(page.aggregates.size(), size_t(64));
    QVERIFY(!page.upToDate);
    QCOMPARE(desk.pullAll(anna, 10).aggregates.size(), size_t(136));
}

void TestServerPages::pull_whenAStatusChanged_thenToldInFewBytes()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat boris = desk.login(u"boris"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    // As in a desk that has worked for years.
    for (int i = 0; i < 40; ++i)
        note(desk, anna, ticket, u"A word"_qs);
    Assign assign;
    assign.ticket = ticket;
    assign.queue = standardGroup();
    assign.agent = anna.tokens.agent;
    QCOMPARE(desk.give(anna, assign).status, ResultStatus::Applied);
    desk.pullAll(boris);
    const auto ask = [&] {
        protocol::PullRequest request;
        request.cursor = boris.cursor;
        return desk.call("/v1/pull", protocol::encodeMessage(request), &boris);
    };
    const qsizetype nothing = ask().body.size();
    desk.now += std::chrono::minutes(5);
    Transition change;
    change.ticket = ticket;
    change.to = standardStatus(StatusCategory::WaitThird);
    change.reason = u"The supplier answers tomorrow."_qs;
    QCOMPARE(desk.give(anna, change).status, ResultStatus::Applied);
    Reply reply = ask();
    const QByteArray plain = reply.body;
    server::Call call;
    call.path = "/v1/pull";
    call.headers.insert("x-fl-accept", "zstd, zstd-1"); // As a workstation asks.
    deflateReply(call, reply);
    QVERIFY(reply.headers.contains({ QByteArray(protocol::kEncodingHeader), QByteArray(protocol::kSmallEncoding) }));
    QCOMPARE(protocol::inflateSmall(reply.body, 10'000).value_or(QByteArray()), plain);
    qInfo("%d bytes, before packing %d, an empty page %d", int(reply.body.size()), int(plain.size()), int(nothing));
    QVERIFY2(reply.body.size() <= 250, "on the wire");
    QVERIFY2(plain.size() <= 420, "before packing");
    QVERIFY2(nothing <= 60, "an empty page");
    // Nothing that was there before is told again, and everything arrives.
    const auto page = protocol::decodeMessage<protocol::PullAnswer>(plain);
    QVERIFY(page.has_value());
    const auto *delta = findIn(*page, ticket.uuid());
    QVERIFY(delta && !delta->full && delta->scopes.isEmpty());
    QCOMPARE(delta->children.size(), size_t(1));
    const Event event = fromValues<Event>(delta->children.front().values);
    QCOMPARE(event.id.uuid(), delta->children.front().id);
    QCOMPARE(event.ticket, ticket);
    QCOMPARE(event.reason, change.reason);
    QCOMPARE(delta->children.front().seq, delta->seq);
}

void TestServerPages::pull_whenScopesStay_thenNotToldAgain_whenTheyMove_thenAll()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat boris = desk.login(u"boris"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs);
    desk.pullAll(boris);
    const QString queue = u"q:"_qs + standardGroup().text();
    const QString person = u"u:"_qs + boris.tokens.agent.text();
    const auto told = [&] {
        const auto page = desk.pullAll(boris);
        const auto *delta = findIn(page, ticket.uuid());
        return delta && !delta->full ? delta->scopes : QStringList(u"no difference"_qs);
    };
    const auto give = [&](AgentId agent, AgentId expected) {
        Assign assign;
        assign.ticket = ticket;
        assign.agent = agent;
        assign.expectedAgent = expected;
        assign.queue = standardGroup();
        assign.expectedQueue = standardGroup();
        QCOMPARE(desk.give(anna, assign).status, ResultStatus::Applied);
    };
    note(desk, anna, ticket, u"One"_qs);
    QCOMPARE(told(), QStringList());
    give(boris.tokens.agent, {});
    QCOMPARE(told(), QStringList({ queue, person }));
    note(desk, anna, ticket, u"Two"_qs);
    QCOMPARE(told(), QStringList());
    // To another: one scope is left behind, and that is told, too.
    give(anna.tokens.agent, boris.tokens.agent);
    QCOMPARE(told(), QStringList(queue));
    note(desk, anna, ticket, u"Three"_qs);
    QCOMPARE(told(), QStringList());
    // Both in one page.
    give(boris.tokens.agent, anna.tokens.agent);
    note(desk, anna, ticket, u"Four"_qs);
    QCOMPARE(told(), QStringList({ queue, person }));
}

void TestServerPages::hydrate_whenUnseen_thenLeftOut()
{
    Desk desk;
    Seat olga = desk.login(u"olga"_qs);
    Seat anna = desk.login(u"anna"_qs);
    const TicketId secret = desk.ticket(olga, u"Secret"_qs, desk.restricted);
    const TicketId open = desk.ticket(anna, u"Open"_qs);
    protocol::HydrateRequest request;
    for (const TicketId &ticket : { secret, open, TicketId(Uuid::create(desk.now)) })
        request.refs.push_back({ int(EntityKind::Ticket), ticket.uuid() });
    const Reply reply = desk.call("/v1/hydrate", protocol::encodeMessage(request), &anna);
    const auto answer = protocol::decodeMessage<protocol::HydrateAnswer>(reply.body);
    QVERIFY(answer);
    QCOMPARE(answer->aggregates.size(), size_t(1));
    QCOMPARE(answer->aggregates[0].id, open.uuid());
}

void TestServerPages::result_whenItsTicketWentOutOfSight_thenRepeatedWithoutWhatOthersSaid()
{
    Desk desk;
    Seat anna = desk.login(u"anna"_qs);
    Seat ivan = desk.login(u"ivan"_qs);
    const TicketId ticket = desk.ticket(anna, u"Printer"_qs, desk.second);
    desk.pullAll(ivan);
    SetField hers;
    hers.ticket = ticket;
    hers.key = keyOf(&Ticket::subject);
    hers.base = Value(u"Printer"_qs);
    hers.value = Value(u"Dismissal"_qs);
    QCOMPARE(desk.give(anna, hers).status, ResultStatus::Applied);
    SetField his = hers;
    his.value = Value(u"Plotter"_qs);
    const protocol::PushCommand command = desk.command(ivan, his);
    const CommandResult first = desk.push(ivan, { command }).results.front();
    QCOMPARE(first.status, ResultStatus::Parked);
    QCOMPARE(first.conflict->theirs.toText(), u"Dismissal"_qs);

    const CommandResult seen = desk.push(ivan, { command }).results.front();
    QCOMPARE(seen.conflict->theirs.toText(), u"Dismissal"_qs);
    move(desk, anna, ticket, standardGroup());
    const CommandResult unseen = desk.push(ivan, { command }).results.front();
    QCOMPARE(unseen.status, ResultStatus::Parked);
    QCOMPARE(unseen.seq, first.seq);
    const auto page = desk.pullAll(ivan);
    QCOMPARE(page.results.size(), size_t(1));
    for (const CommandResult &each : { unseen, page.results.front() }) {
        QCOMPARE(each.conflict->mine.toText(), u"Plotter"_qs);
        QVERIFY(each.conflict->theirs.isNull());
        QVERIFY(each.conflict->by.isNull() && each.conflict->byName.isEmpty() && !each.conflict->at);
    }
}

FIRSTLINE_TEST_MAIN(TestServerPages)
#include "tst_server_pages.moc"
