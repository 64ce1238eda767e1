#include "core/protocol/revokeorder.h"
#include "core/sync/blobfiles.h"
#include "core/sync/profilewipe.h"
#include "tests/integration/tst_sync_kit.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <sodium.h>

using namespace firstline;
using namespace firstline::test;

#define OK(expression) \
    do { \
        const auto okResult = (expression); \
        QVERIFY2(okResult.has_value(), okResult ? "" : qPrintable(errorName(okResult.error().code) + u' ' + okResult.error().detail)); \
    } while (false)

namespace {

/// The answer of somebody in between, who would like to see this profile go.
sync::WireResponse refusalBy(protocol::RevokeOrder order, const QByteArray &secretKey)
{
    if (!secretKey.isEmpty()) {
        const QByteArray bytes = protocol::signedBytes(order);
        order.signature = QByteArray(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(order.signature.data()), nullptr,
            reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<unsigned long long>(bytes.size()),
            reinterpret_cast<const unsigned char *>(secretKey.constData()));
    }
    sync::WireResponse response;
    response.status = 401;
    response.body = protocol::encodeMessage(
        protocol::ErrorAnswer { int(ErrorCode::DeviceRevoked), QStringLiteral("wipe"), 0, std::move(order) });
    return response;
}

QByteArray fileOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All that lies in a profile's folder.
QByteArray everythingIn(const QString &folder)
{
    QByteArray out;
    for (const QFileInfo &info : QDir(folder).entryInfoList({ QStringLiteral("cache*") }, QDir::Files))
        out += fileOf(info.filePath());
    return out;
}

} // namespace

class TestSyncRevoke : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wipe_whenOrdered_thenUnsentWorkIsHandedInAndEverythingGoes();
    void wipe_whenNothingCanBeHandedIn_thenTheSealedFileStays();
    void wipe_whenKilledInBetween_thenItGoesOnAtTheNextStart();
    void wipe_whenNothingWaits_thenNothingIsHandedIn();
    void order_whenUnsignedOrAnothers_thenNothingIsWiped();
    void evacuation_whenNotOrdered_thenNothingIsTaken();
    void block_whenWithoutWipe_thenLockedAndNothingIsDestroyed();
    void lease_whenTheServerWasSilentForLong_thenLockedUntilItAnswers();
    void role_whenLost_thenNoResidueButOwnWords();
};

void TestSyncRevoke::wipe_whenOrdered_thenUnsentWorkIsHandedInAndEverythingGoes()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    a.reply(id, QStringLiteral("an answer that was not sent"));
    OK(a.core().saveDraft({ desk.now, Millis(1) }, id, DraftKind::Note, QStringLiteral("half a sentence")));
    const DeviceId device = a.core().device();
    OK(desk.core().revokeDevice(device, true, desk.now));
    a.online(true);
    QVERIFY(!a.sync());
    QVERIFY(a.wiped.has_value());
    QVERIFY(a.wiped->isEmpty());
    QVERIFY(!a.isSignedIn());
    QVERIFY(a.status().ended);
    const QStringList files = desk.core().evacuatedFiles(device);
    QCOMPARE(files.size(), 1);
    const auto work = desk.core().openEvacuated(files.first());
    OK(work);
    QCOMPARE(work->device, device);
    QStringList texts;
    for (const protocol::EvacuatedItem &item : work->items)
        texts.append(item.text);
    QVERIFY(texts.contains(QStringLiteral("an answer that was not sent")));
    QVERIFY(texts.contains(QStringLiteral("half a sentence")));
    // Nobody reads it without the key of the desk.
    const QByteArray sealed = fileOf(desk.folder() % QStringLiteral("/evacuated/") % files.first());
    QVERIFY(!sealed.isEmpty());
    QVERIFY(!sealed.contains("half a sentence"));
    a.kill();
    OK(sync::destroyProfile(a.folder(), *a.wiped));
    QVERIFY(!QFile::exists(a.folder() % QStringLiteral("/journal.db")));
    QVERIFY(!QFile::exists(a.folder() % QStringLiteral("/cache.db")));
    QVERIFY(!QFile::exists(sync::sealedWorkFile(a.folder())));
}

void TestSyncRevoke::wipe_whenNothingCanBeHandedIn_thenTheSealedFileStays()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.note(id, QStringLiteral("not sent"));
    OK(desk.core().revokeDevice(a.core().device(), true, desk.now));
    a.tamper = [](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path == "/v1/evacuate")
            response = { 503, {}, Error { ErrorCode::NetworkDown, QStringLiteral("cut") }, {}, -1, {} };
    };
    (void)a.sync();
    QVERIFY(a.wiped.has_value());
    QVERIFY(!a.wiped->isEmpty());
    a.kill();
    OK(sync::destroyProfile(a.folder(), *a.wiped));
    QVERIFY(!QFile::exists(a.folder() % QStringLiteral("/journal.db")));
    // The administrator opens it with the key of the desk.
    QDir().mkpath(desk.folder() % QStringLiteral("/evacuated"));
    QVERIFY(QFile::copy(sync::sealedWorkFile(a.folder()), desk.folder() % QStringLiteral("/evacuated/found.sealed")));
    const auto work = desk.core().openEvacuated(QStringLiteral("found.sealed"));
    OK(work);
    QCOMPARE(work->items.front().text, QStringLiteral("not sent"));
}

void TestSyncRevoke::wipe_whenKilledInBetween_thenItGoesOnAtTheNextStart()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.note(id, QStringLiteral("not sent"));
    OK(desk.core().revokeDevice(a.core().device(), true, desk.now));
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path == "/v1/evacuate")
            response.error = Error { ErrorCode::NetworkDown, QStringLiteral("cut") };
    };
    a.syncAndDieAfter(1); // The order came; nothing was handed in.
    QVERIFY(!a.wiped);
    a.start();
    QVERIFY(a.wiped.has_value());
    QVERIFY(!a.wiped->isEmpty());
    QCOMPARE(a.status().link, sync::LinkState::Blocked);
}

void TestSyncRevoke::wipe_whenNothingWaits_thenNothingIsHandedIn()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    OK(desk.core().revokeDevice(a.core().device(), true, desk.now));
    a.paths.clear();
    QVERIFY(!a.sync());
    QVERIFY(a.wiped.has_value());
    QVERIFY(!a.paths.contains("/v1/evacuate"));
}

void TestSyncRevoke::order_whenUnsignedOrAnothers_thenNothingIsWiped()
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), reinterpret_cast<unsigned char *>(secretKey.data()));
    for (int kind = 0; kind < 4; ++kind) {
        Desk desk;
        Workstation a(desk, QStringLiteral("anna"), 1);
        OK(a.sync());
        Workstation other(desk, QStringLiteral("anna"), 2);
        OK(other.sync());
        const TicketId id = a.registerTicket(QStringLiteral("Printer"));
        OK(a.sync());
        a.note(id, QStringLiteral("typed"));
        protocol::RevokeOrder order { a.core().device(), true, QByteArray(16, 'n'), {} };
        sync::WireResponse refusal = refusalBy(order, kind == 0 ? QByteArray() : secretKey);
        if (kind == 2) { // A genuine order, for somebody else's device.
            OK(desk.core().revokeDevice(other.core().device(), true, desk.now));
            other.tamper = [&](const sync::WireRequest &, sync::WireResponse &response) { refusal = response; };
            (void)other.sync();
            QCOMPARE(refusal.status, 401);
        }
        if (kind == 3) { // A genuine one to lock, changed into one to wipe.
            OK(desk.core().revokeDevice(other.core().device(), false, desk.now));
            other.tamper = [&](const sync::WireRequest &, sync::WireResponse &response) { refusal = response; };
            (void)other.sync();
            auto answer = protocol::decodeMessage<protocol::ErrorAnswer>(refusal.body);
            QVERIFY(answer && answer->order && !answer->order->wipe);
            answer->order->wipe = true;
            answer->order->device = a.core().device();
            refusal.body = protocol::encodeMessage(*answer);
        }
        a.tamper = [&](const sync::WireRequest &, sync::WireResponse &response) { response = refusal; };
        (void)a.sync();
        QVERIFY(!a.wiped);
        QVERIFY(!a.status().ended);
        a.tamper = {};
        a.forgetSession();
        a.kill();
        a.start();
        OK(a.sync());
        QCOMPARE(a.texts(id).count(QStringLiteral("typed")), 1);
        QCOMPARE(a.status().pending, 0);
    }
}

void TestSyncRevoke::evacuation_whenNotOrdered_thenNothingIsTaken()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const DeviceId device = a.core().device();
    const auto give = [&](const protocol::RevokeOrder &order, const QByteArray &sealed) {
        return desk.call("/v1/evacuate", protocol::encodeMessage(protocol::EvacuateRequest { order, sealed })).status;
    };
    QCOMPARE(give({ device, true, QByteArray(16, 'n'), QByteArray(64, 's') }, "sealed"), 403);
    std::optional<protocol::RevokeOrder> order;
    OK(desk.core().revokeDevice(device, true, desk.now));
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path != "/v1/evacuate")
            order = protocol::decodeMessage<protocol::ErrorAnswer>(response.body)->order;
    };
    (void)a.sync();
    QVERIFY(order.has_value());
    QCOMPARE(give(*order, "sealed"), 204);
    QCOMPARE(give(*order, "sealed"), 204); // The same once more is the same file.
    QCOMPARE(desk.core().evacuatedFiles(device).size(), 1);
    QCOMPARE(give(*order, QByteArray(int(protocol::kMaxEvacuation) + 1, 'x')), 413);
    order->nonce[0] = char(order->nonce[0] ^ 1);
    QCOMPARE(give(*order, "sealed"), 403);
    // Only the desk's key opens what is taken in; nothing can be read through the wire.
    QVERIFY(!desk.core().openEvacuated(desk.core().evacuatedFiles(device).first()));
}

void TestSyncRevoke::block_whenWithoutWipe_thenLockedAndNothingIsDestroyed()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.note(id, QStringLiteral("not sent"));
    OK(desk.core().revokeDevice(a.core().device(), false, desk.now));
    QVERIFY(!a.sync());
    QVERIFY(!a.wiped);
    QVERIFY(a.status().ended);
    QCOMPARE(a.status().link, sync::LinkState::Blocked);
    QCOMPARE(a.signInNeeded.size(), size_t(1));
    QCOMPARE(a.signInNeeded.front().code, ErrorCode::DeviceRevoked);
    QCOMPARE(a.texts(id).count(QStringLiteral("not sent")), 1);
    QCOMPARE(a.status().pending, 1);
    a.kill();
    a.start();
    QVERIFY(a.resumed && !*a.resumed);
    QVERIFY(!a.wiped);
}

void TestSyncRevoke::lease_whenTheServerWasSilentForLong_thenLockedUntilItAnswers()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Printer"));
    OK(a.sync());
    a.online(false);
    a.note(id, QStringLiteral("typed offline"));
    desk.now += std::chrono::hours(24 * 13);
    a.kill();
    a.start();
    QVERIFY(a.resumed && *a.resumed);
    QCOMPARE(a.status().lockedDays, 0);
    desk.now += std::chrono::hours(24 * 2);
    a.kill();
    a.start();
    QVERIFY(a.resumed && !*a.resumed);
    QCOMPARE(a.resumed->error().code, ErrorCode::NotSignedIn);
    QCOMPARE(a.status().lockedDays, 15);
    QVERIFY(!a.wiped);
    QVERIFY(a.isSignedIn());
    // The server answers: everything is as it was.
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().lockedDays, 0);
    QCOMPARE(a.texts(id).count(QStringLiteral("typed offline")), 1);
    QCOMPARE(a.status().pending, 0);
}

void TestSyncRevoke::role_whenLost_thenNoResidueButOwnWords()
{
    Desk desk;
    Workstation olga(desk, QStringLiteral("olga"), 1);
    OK(olga.sync());
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(desk.now));
    c.subject = QStringLiteral("Zebracanary of a person");
    c.text = QStringLiteral("The canaryword of somebody's file.");
    c.queue = desk.restricted;
    OK(desk.core().applyTrusted(server::TrustedCommand { c, {}, desk.now, desk.now, {} }));
    OK(olga.sync());
    OK(olga.core().indexSome(1000));
    QVERIFY(olga.aggregate(c.ticket).has_value());
    QVERIFY(everythingIn(olga.folder()).contains("canaryword"));
    QDir().mkpath(olga.blobs());
    const QString fetched = sync::blobPath(olga.blobs(), QByteArray(32, 'b'));
    QVERIFY(QDir().mkpath(QFileInfo(fetched).path()));
    QFile seen(fetched);
    QVERIFY(seen.open(QIODevice::WriteOnly) && seen.write("canaryword in a picture") > 0);
    seen.close();
    // It waits for its file, so that the page comes before it is sent.
    QTemporaryDir files;
    QFile own(files.filePath(QStringLiteral("own.txt")));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("my own file") > 0);
    own.close();
    AddMessage note;
    note.ticket = c.ticket;
    note.text = QStringLiteral("my own unsent words");
    note.attachments = { olga.attach(own.fileName()) };
    olga.give(note);
    olga.tamper = [](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path.startsWith("/v1/blob"))
            response = { 503, {}, std::nullopt, Millis(1000), -1, {} };
    };
    OK(olga.core().saveDraft({ desk.now, Millis(1) }, c.ticket, DraftKind::Reply, QStringLiteral("my own draft")));
    SaveRecord role;
    role.kind = int(EntityKind::Agent);
    const ConfigPtr config = desk.core().config();
    const Agent *card = config->agentByLogin(QStringLiteral("olga"));
    role.record = card->id.uuid();
    role.values.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to({}));
    role.base.set(keyOf(&Agent::groups), FieldTraits<std::vector<GroupId>>::to(card->groups));
    OK(desk.core().applyTrusted(server::TrustedCommand { role, {}, desk.now, desk.now, {} }));
    OK(olga.sync());
    QVERIFY(!olga.aggregate(c.ticket));
    QCOMPARE(olga.rows("SELECT count(*) FROM message_fts WHERE message_fts MATCH 'canaryword'"), 0);
    QCOMPARE(olga.rows("SELECT count(*) FROM base_agg"), 0);
    const QByteArray left = everythingIn(olga.folder());
    QVERIFY(!left.contains("canaryword"));
    QVERIFY(!left.contains("Zebracanary"));
    QVERIFY(!left.contains("zebracanary"));
    QVERIFY(!QFile::exists(fetched));
    const auto conflicts = olga.core().conflicts();
    OK(conflicts);
    QStringList texts;
    for (const sync::ConflictRecord &conflict : *conflicts)
        texts.append(conflict.text);
    texts.sort();
    QCOMPARE(texts, QStringList({ QStringLiteral("my own draft"), QStringLiteral("my own unsent words") }));
    QCOMPARE(olga.core().drafts()->size(), 0);
    QCOMPARE(olga.status().pending, 0);
}

FIRSTLINE_TEST_MAIN(TestSyncRevoke)
#include "tst_sync_revoke.moc"
