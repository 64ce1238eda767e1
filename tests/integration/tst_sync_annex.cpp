#include "core/rules/annex.h"
#include "core/sync/blobfiles.h"
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

AgentId agentOf(Desk &desk, const char *login)
{
    const Agent *agent = desk.core().config()->agentByLogin(QString::fromLatin1(login));
    return agent ? agent->id : AgentId();
}

SaveRecord writing(Desk &desk, TicketId ticket, const QString &text, std::vector<AgentId> people, std::vector<GroupId> groups = {})
{
    static quint32 s_count = 0;
    Annex annex;
    annex.id = AnnexId(Uuid::derived(Uuid::create(desk.now), ++s_count));
    annex.ticket = ticket;
    annex.text = text;
    annex.people = std::move(people);
    annex.groups = std::move(groups);
    return rules::annexCommand(annex);
}

QByteArray filesOf(const QString &folder)
{
    QByteArray out;
    for (const QFileInfo &info : QDir(folder).entryInfoList({ QStringLiteral("cache*") }, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            out += file.readAll();
    }
    return out;
}

qint64 annexes(Workstation &w)
{
    return w.rows("SELECT count(*) FROM annex");
}

void setGroups(Desk &desk, const char *login, const std::vector<GroupId> &groups)
{
    const Agent card = *desk.core().config()->agent(agentOf(desk, login));
    SaveRecord c;
    c.kind = int(EntityKind::Agent);
    c.record = card.id.uuid();
    c.values.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to(groups));
    c.base.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to(card.groups));
    const auto done = desk.core().applyTrusted(server::TrustedCommand { c, {}, desk.now, desk.now, {} });
    QVERIFY(done.has_value());
}

} // namespace

/// A restricted note reaches those on its list and nobody else, by any way. Source: sync.md 2.1, 2.16, I9, I10.
class TestSyncAnnex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void note_whenRestricted_thenItsReadersHaveItAndNobodyElse();
    void note_whenNotOnTheList_thenByNoRequestAtAll();
    void note_whenWrittenOffline_thenBehindItsTicketAndOnce();
    void note_whenKilledBeforeSending_thenItIsThere();
    void note_whenTakenBack_thenADraftWithItsList();
    void note_whenTakenBackOverAnotherList_thenNobodyReadsWhatWasNotMeantForHim();
    void note_whenRefused_thenItsTextWaitsAndNeverBecomesOrdinary();
    void file_whenOfARestrictedNote_thenItsReadersAlone();
    void group_whenJoined_thenBackfilled();
    void group_whenLeft_thenNoResidue();
    void group_whenLeftWhileSomebodyReads_thenNoResidueLater();
    void group_whenLeftAndKilledBeforeTheLogIsEmpty_thenNoResidueAfterTheStart();
    void draft_whenSightIsLost_thenItsListIsKept();
    void restore_whenTheDeskForgotIt_thenItIsGivenBack();
    void digest_whenOneIsMissingHere_thenFound();
    void check_whenWritten_thenTheDeskFindsNothing();
};

void TestSyncAnnex::note_whenRestricted_thenItsReadersHaveItAndNobodyElse()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    Workstation o(desk, QStringLiteral("olga"), 3);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    OK(o.sync());
    a.give(writing(desk, id, QStringLiteral("canaryword for boris"), { agentOf(desk, "boris") }));
    QCOMPARE(annexes(a), 1); // Shown at once.
    const qint64 before = toMs(a.ticket(id).updatedAt);
    OK(a.sync());
    OK(b.sync());
    OK(o.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(annexes(a), 1);
    QCOMPARE(annexes(b), 1);
    QCOMPARE(annexes(o), 0);
    QVERIFY(!filesOf(o.folder()).contains("canaryword"));
    // The ticket itself does not tell that there is one.
    QCOMPARE(toMs(o.ticket(id).updatedAt), before);
    QCOMPARE(o.dump(), a.dump());
    // One that comes later gets it too, or not.
    Workstation b2(desk, QStringLiteral("boris"), 4);
    Workstation m(desk, QStringLiteral("maria"), 5);
    OK(b2.sync());
    OK(m.sync());
    QCOMPARE(annexes(b2), 1);
    QCOMPARE(annexes(m), 0);
    QCOMPARE(b2.rows("SELECT count(*) FROM message_fts WHERE message_fts MATCH 'canaryword'"), 0);
}

void TestSyncAnnex::note_whenNotOnTheList_thenByNoRequestAtAll()
{
    Desk desk;
    Seat anna = desk.login(QStringLiteral("anna"));
    Seat olga = desk.login(QStringLiteral("olga"));
    const TicketId id = desk.ticket(anna, QStringLiteral("Printer"));
    (void)desk.pullAll(olga);
    const SaveRecord c = writing(desk, id, QStringLiteral("secret"), { agentOf(desk, "boris") });
    QCOMPARE(desk.give(anna, c).status, ResultStatus::Applied);
    const protocol::PullAnswer page = desk.pullAll(olga);
    QVERIFY(!findIn(page, c.record));
    QVERIFY(page.drops.empty());
    Seat fresh = desk.login(QStringLiteral("olga"));
    QVERIFY(!findIn(desk.pullAll(fresh), c.record));
    Seat boris = desk.login(QStringLiteral("boris"));
    QVERIFY(findIn(desk.pullAll(boris), c.record));
    const protocol::HydrateRequest request { { { int(EntityKind::Annex), c.record } } };
    const auto hydrated = [&](const Seat &seat) {
        const server::Reply reply = desk.call("/v1/hydrate", protocol::encodeMessage(request), &seat);
        const auto answer = protocol::decodeMessage<protocol::HydrateAnswer>(reply.body);
        return answer ? answer->aggregates.size() : size_t(99);
    };
    QCOMPARE(hydrated(olga), size_t(0));
    QCOMPARE(hydrated(boris), size_t(1));
    // Nor does writing over it tell that it is there.
    SaveRecord over = c;
    over.create = false;
    QCOMPARE(desk.give(olga, over).code, errorName(ErrorCode::NotFound));
    QCOMPARE(desk.give(boris, over).code, errorName(ErrorCode::Forbidden));
}

void TestSyncAnnex::note_whenWrittenOffline_thenBehindItsTicketAndOnce()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    OK(b.sync());
    a.online(false);
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    a.give(writing(desk, id, QStringLiteral("between us"), { agentOf(desk, "boris") }));
    desk.now += std::chrono::minutes(10);
    a.online(true);
    a.faults = { Fault::CutAfter, Fault::Twice, Fault::LostBefore };
    for (int round = 0; round < 6 && (a.status().pending > 0 || !a.faults.empty()); ++round) {
        (void)a.sync();
        desk.now += std::chrono::minutes(5);
    }
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.status().conflicts, 0);
    QCOMPARE(annexes(a), 1);
    QCOMPARE(annexes(b), 1);
    QCOMPARE(b.rows("SELECT count(*) FROM annex WHERE written_offline = 1"), 1);
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncAnnex::note_whenKilledBeforeSending_thenItIsThere()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    a.give(writing(desk, id, QStringLiteral("between us"), { agentOf(desk, "boris") }));
    a.kill();
    a.start();
    QCOMPARE(annexes(a), 1);
    a.online(true);
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(annexes(b), 1);
}

void TestSyncAnnex::note_whenTakenBack_thenADraftWithItsList()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    const rules::AnnexDraft draft { QStringLiteral("between us"), { agentOf(desk, "boris") }, { desk.second } };
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Annex, rules::draftText(draft)));
    const sync::Receipt given = a.give(writing(desk, id, draft.text, draft.people, draft.groups));
    QCOMPARE(a.core().drafts()->size(), 0); // One or the other, never both.
    OK(a.core().recall({ desk.now, Millis(2) }, given.command));
    QCOMPARE(annexes(a), 0);
    const auto drafts = a.core().drafts();
    OK(drafts);
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().kind, DraftKind::Annex);
    QCOMPARE(rules::annexDraftOf(drafts->first().text), draft);
}

void TestSyncAnnex::note_whenTakenBackOverAnotherList_thenNobodyReadsWhatWasNotMeantForHim()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    const sync::Receipt given = a.give(writing(desk, id, QStringLiteral("for boris"), { agentOf(desk, "boris") }));
    const rules::AnnexDraft since { QStringLiteral("for olga"), { agentOf(desk, "olga") }, {} };
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Annex, rules::draftText(since)));
    OK(a.core().recall({ desk.now, Millis(2) }, given.command));
    const auto drafts = a.core().drafts();
    OK(drafts);
    QCOMPARE(drafts->size(), 1);
    const rules::AnnexDraft both = rules::annexDraftOf(drafts->first().text);
    QCOMPARE(both.text, QStringLiteral("for boris\n\nfor olga"));
    QCOMPARE(both.people, std::vector { agentOf(desk, "anna") });
}

void TestSyncAnnex::note_whenRefused_thenItsTextWaitsAndNeverBecomesOrdinary()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    a.give(writing(desk, id, QStringLiteral("between us"), { agentOf(desk, "boris") }));
    SaveRecord leave;
    leave.kind = int(EntityKind::Agent);
    leave.record = agentOf(desk, "boris").uuid();
    leave.values.set(keyOf(&Agent::disabled), Value(true));
    leave.base.set(keyOf(&Agent::disabled), Value(false));
    OK(desk.core().applyTrusted(server::TrustedCommand { leave, {}, desk.now, desk.now, {} }));
    a.online(true);
    OK(a.sync());
    QCOMPARE(annexes(a), 0);
    const auto conflicts = a.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().text, QStringLiteral("between us"));
    QCOMPARE(conflicts->first().ticket, id);
    const auto note = a.core().settle({ desk.now, Millis(5) }, conflicts->first().id, sync::ConflictChoice::Note, {});
    QVERIFY(!note);
    QCOMPARE(note.error().code, ErrorCode::Forbidden);
}

void TestSyncAnnex::file_whenOfARestrictedNote_thenItsReadersAlone()
{
    QTemporaryDir files;
    QFile file(files.filePath(QStringLiteral("contract.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(20'000, 'k')) > 0);
    file.close();
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    Annex annex;
    annex.id = AnnexId(Uuid::create(desk.now));
    annex.ticket = id;
    annex.people = { agentOf(desk, "boris") };
    annex.attachments = { a.attach(file.fileName()) };
    const QByteArray hash = annex.attachments.front().sha256;
    a.give(rules::annexCommand(annex));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.status().uploads, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    Workstation o(desk, QStringLiteral("olga"), 3);
    OK(b.sync());
    OK(o.sync());
    OK(b.fetch(hash));
    QVERIFY(QFile::exists(sync::blobPath(b.blobs(), hash)));
    QVERIFY(o.aggregate(id).has_value()); // She sees the ticket.
    const auto got = o.fetch(hash);
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::NotFound);
}

void TestSyncAnnex::group_whenJoined_thenBackfilled()
{
    Desk desk;
    Workstation o(desk, QStringLiteral("olga"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(o.sync());
    OK(b.sync());
    const TicketId id = o.registerTicket(QStringLiteral("Printer"));
    o.give(writing(desk, id, QStringLiteral("for the group"), {}, { desk.restricted }));
    OK(o.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 0);
    setGroups(desk, "boris", { server::standardGroup(), desk.restricted });
    OK(b.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 1);
}

void TestSyncAnnex::group_whenLeft_thenNoResidue()
{
    Desk desk;
    setGroups(desk, "boris", { server::standardGroup(), desk.restricted });
    Workstation o(desk, QStringLiteral("olga"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(o.sync());
    const TicketId id = o.registerTicket(QStringLiteral("Printer"));
    const TicketId other = o.registerTicket(QStringLiteral("Scanner"));
    o.give(writing(desk, id, QStringLiteral("canaryword for the group"), {}, { desk.restricted }));
    o.give(writing(desk, other, QStringLiteral("and boris by name"), { agentOf(desk, "boris") }, { desk.restricted }));
    OK(o.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 2);
    QVERIFY(filesOf(b.folder()).contains("canaryword"));
    setGroups(desk, "boris", { server::standardGroup() });
    OK(b.sync());
    QCOMPARE(annexes(b), 1); // The one that names him stays.
    QVERIFY(b.aggregate(id).has_value());
    QVERIFY(!filesOf(b.folder()).contains("canaryword"));
    QCOMPARE(b.rows("SELECT count(*) FROM base_agg"), 0);
}

namespace {

/// A reader that keeps the log of a cache as it is.
std::unique_ptr<store::Database> readerOf(Workstation &w)
{
    auto db = store::Database::open(w.folder() % QStringLiteral("/cache.db"), store::OpenMode::ReadOnly);
    if (!db || !(*db)->script(QStringLiteral("BEGIN; SELECT count(*) FROM annex;")))
        return nullptr;
    return std::move(*db);
}

} // namespace

void TestSyncAnnex::group_whenLeftWhileSomebodyReads_thenNoResidueLater()
{
    Desk desk;
    setGroups(desk, "boris", { server::standardGroup(), desk.restricted });
    Workstation o(desk, QStringLiteral("olga"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(o.sync());
    const TicketId id = o.registerTicket(QStringLiteral("Printer"));
    o.give(writing(desk, id, QStringLiteral("canaryword for the group"), {}, { desk.restricted }));
    OK(o.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 1);
    auto reader = readerOf(b);
    QVERIFY(reader != nullptr);
    setGroups(desk, "boris", { server::standardGroup() });
    OK(b.sync());
    QCOMPARE(annexes(b), 0);
    QVERIFY(filesOf(b.folder()).contains("canaryword")); // The reader needs it.
    reader.reset();
    desk.now += std::chrono::minutes(3);
    OK(b.sync());
    QVERIFY(!filesOf(b.folder()).contains("canaryword"));
}

void TestSyncAnnex::group_whenLeftAndKilledBeforeTheLogIsEmpty_thenNoResidueAfterTheStart()
{
    Desk desk;
    setGroups(desk, "boris", { server::standardGroup(), desk.restricted });
    Workstation o(desk, QStringLiteral("olga"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(o.sync());
    const TicketId id = o.registerTicket(QStringLiteral("Printer"));
    o.give(writing(desk, id, QStringLiteral("canaryword for the group"), {}, { desk.restricted }));
    OK(o.sync());
    OK(b.sync());
    auto reader = readerOf(b);
    QVERIFY(reader != nullptr);
    setGroups(desk, "boris", { server::standardGroup() });
    OK(b.sync());
    b.online(false);
    b.kill();
    reader.reset();
    b.start();
    QCOMPARE(annexes(b), 0);
    QVERIFY(!filesOf(b.folder()).contains("canaryword"));
}

void TestSyncAnnex::draft_whenSightIsLost_thenItsListIsKept()
{
    Desk desk;
    Workstation o(desk, QStringLiteral("olga"), 1);
    OK(o.sync());
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(desk.now));
    c.subject = QStringLiteral("Personal");
    c.text = QStringLiteral("Personal");
    c.queue = desk.restricted;
    OK(desk.core().applyTrusted(server::TrustedCommand { c, {}, desk.now, desk.now, {} }));
    OK(o.sync());
    const rules::AnnexDraft draft { QStringLiteral("half a sentence"), { agentOf(desk, "admin") }, {} };
    OK(o.core().saveDraft({ desk.now, Millis(1) }, c.ticket, DraftKind::Annex, rules::draftText(draft)));
    setGroups(desk, "olga", {});
    OK(o.sync());
    QVERIFY(!o.aggregate(c.ticket));
    const auto conflicts = o.core().conflicts();
    OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().text, draft.text);
    QVERIFY(conflicts->first().body.has_value());
    const auto annex = rules::annexOf(*conflicts->first().body);
    QVERIFY(annex.has_value());
    QCOMPARE(annex->people, draft.people);
}

void TestSyncAnnex::restore_whenTheDeskForgotIt_thenItIsGivenBack()
{
    QTemporaryDir backup;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    OK(b.sync());
    OK(desk.core().backup(backup.filePath(QStringLiteral("copy.db"))));
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(b.sync());
    // Written by the one, about a ticket that the other one made and gives back later.
    b.give(writing(desk, id, QStringLiteral("between us"), { agentOf(desk, "anna") }));
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(annexes(a), 1);
    desk.replaceDatabase(backup.filePath(QStringLiteral("copy.db")));
    OK(desk.core().becomeRestored(desk.now));
    for (int round = 0; round < 4; ++round) {
        desk.now += std::chrono::minutes(3);
        (void)b.sync();
        (void)a.sync();
    }
    QCOMPARE(b.status().pending, 0);
    QCOMPARE(b.status().conflicts, 0);
    QCOMPARE(annexes(a), 1);
    QCOMPARE(annexes(b), 1);
    Workstation o(desk, QStringLiteral("olga"), 3);
    OK(o.sync());
    QVERIFY(o.aggregate(id).has_value());
    QCOMPARE(annexes(o), 0);
}

void TestSyncAnnex::digest_whenOneIsMissingHere_thenFound()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    a.give(writing(desk, id, QStringLiteral("between us"), { agentOf(desk, "boris") }));
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 1);
    b.kill();
    {
        auto db = store::Database::open(b.folder() % QStringLiteral("/cache.db"), store::OpenMode::Fast);
        QVERIFY(db.has_value());
        OK((*db)->script(QStringLiteral("DELETE FROM agg_scope WHERE kind = 6; DELETE FROM annex;")));
    }
    b.start();
    OK(b.sync());
    desk.now += std::chrono::hours(30);
    OK(b.sync());
    OK(b.sync());
    QCOMPARE(annexes(b), 1);
}

void TestSyncAnnex::check_whenWritten_thenTheDeskFindsNothing()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    a.give(writing(desk, id, QStringLiteral("mine"), {}));
    OK(a.sync());
    const auto findings = desk.core().check();
    OK(findings);
    QCOMPARE(*findings, QStringList());
}

FIRSTLINE_TEST_MAIN(TestSyncAnnex)
#include "tst_sync_annex.moc"
