#include "core/sync/blobfiles.h"
#include "core/sync/uploads.h"
#include "tests/integration/tst_sync_kit.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

using namespace firstline;
using namespace firstline::test;

#define OK(expression) \
    do { \
        const auto okResult = (expression); \
        QVERIFY2(okResult.has_value(), okResult ? "" : qPrintable(errorName(okResult.error().code) + u' ' + okResult.error().detail)); \
    } while (false)

namespace {

QByteArray madeUp(qsizetype size, quint32 seed)
{
    QByteArray out(size, '\0');
    for (qsizetype i = 0; i < size; ++i) {
        seed = seed * 1664525 + 1013904223;
        out[i] = char(seed >> 24);
    }
    return out;
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("write");
    return file.fileName();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

MessageId noteWith(Workstation &a, TicketId ticket, const QString &text, const Attachment &attachment)
{
    AddMessage note;
    note.ticket = ticket;
    note.message = MessageId(Uuid::create(fromMs(1'790'000'000'000)));
    note.text = text;
    note.attachments = { attachment };
    a.give(note);
    return note.message;
}

} // namespace

class TestSyncBlobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void file_whenAttached_thenSentInChunksAndFetchedElsewhere();
    void file_whenTheLinkBreaks_thenItGoesOnWhereItWas();
    void file_whenOnTheWay_thenHowFarItIsCanBeSeen();
    void file_whenTheLinkIsSlow_thenChunksGetSmaller();
    void file_whenTakenBackBeforeItWasNamed_thenItIsNotSent();
    void file_whenGivenUpInOneWindowAndSentFromAnother_thenItsBytesArrive();
    void file_whenSentLongAgoAndNamedNow_thenTheServerIsAskedAgain();
    void file_whenOnTheWay_thenOtherLanesGoFirst();
    void file_whenTheOriginalGoes_thenTheCopyIsSent();
    void file_whenDamagedOnTheWay_thenNobodySeesIt();
    void file_whenFetchedHalf_thenTheRestIsFetched();
    void file_whenOnlyItsHashIsKnown_thenItIsNotGivenOut();
    void file_whenTheDeskLostIt_thenItIsSentAgain();
    void file_whenGoneHere_thenTheTextGoesWithoutIt();
    void quota_whenExceeded_thenTheLeastUsedGo();
    void name_whenHostile_thenClean();
};

void TestSyncBlobs::file_whenAttached_thenSentInChunksAndFetchedElsewhere()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    const QByteArray content = madeUp(2'700'000, 1);
    const Attachment picture = a.attach(written(files, QStringLiteral("screen.png"), content));
    QCOMPARE(picture.sizeBytes, content.size());
    QCOMPARE(picture.name, QStringLiteral("screen.png"));
    noteWith(a, id, QStringLiteral("see the picture"), picture);
    QCOMPARE(a.status().uploads, 1);
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.paths.count("/v1/blob/" + picture.sha256.toHex()), 4); // A quarter of 1 MiB, half of it, all of it, and the rest.
    OK(b.sync());
    QCOMPARE(b.texts(id).count(QStringLiteral("see the picture")), 1);
    QVERIFY(!QFile::exists(sync::blobPath(b.blobs(), picture.sha256))); // Nobody asked for it.
    OK(b.fetch(picture.sha256));
    QCOMPARE(contentOf(sync::blobPath(b.blobs(), picture.sha256)), content);
    const qsizetype before = b.paths.size();
    OK(b.fetch(picture.sha256));
    QCOMPARE(b.paths.size(), before); // Here already.
}

void TestSyncBlobs::file_whenTheLinkBreaks_thenItGoesOnWhereItWas()
{
    QTemporaryDir files;
    for (const Fault fault : { Fault::CutAfter, Fault::LostBefore, Fault::Twice }) {
        Desk desk;
        Workstation a(desk, QStringLiteral("anna"), 1);
        OK(a.sync());
        const TicketId id = a.registerTicket(QStringLiteral("Picture"));
        OK(a.sync());
        const QByteArray content = madeUp(3'500'000, 2);
        const Attachment picture = a.attach(written(files, QStringLiteral("long.bin"), content));
        noteWith(a, id, QStringLiteral("with a file"), picture);
        qint64 sent = 0;
        bool cut = true;
        a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
            if (wire.method != "PATCH")
                return;
            sent += wire.body.size();
            if (std::exchange(cut, sent < 1'500'000) && sent > 1'500'000 && fault != Fault::Twice)
                response = { 0, {}, Error { ErrorCode::NetworkDown, QStringLiteral("cut") }, {}, -1, {} };
        };
        (void)a.sync();
        a.kill();
        a.start();
        desk.now += std::chrono::seconds(60);
        OK(a.sync());
        OK(a.sync());
        QCOMPARE(a.status().uploads, 0);
        QCOMPARE(a.status().pending, 0);
        QVERIFY(sent < content.size() + 1'100'000); // What was there was not sent again.
        Workstation b(desk, QStringLiteral("boris"), 2);
        OK(b.sync());
        OK(b.fetch(picture.sha256));
        QCOMPARE(contentOf(sync::blobPath(b.blobs(), picture.sha256)), content);
        QCOMPARE(b.texts(id).count(QStringLiteral("with a file")), 1);
    }
}

void TestSyncBlobs::file_whenOnTheWay_thenHowFarItIsCanBeSeen()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    OK(a.sync());
    const QByteArray content = madeUp(3'000'000, 11);
    const Attachment picture = a.attach(written(files, QStringLiteral("x.bin"), content));
    noteWith(a, id, QStringLiteral("with a file"), picture);
    const auto uploads = sync::Uploads::of(a.blobs());
    QCOMPARE(uploads->state(picture.sha256), std::optional(sync::UploadState { 0, content.size() }));
    QList<qint64> seen;
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.method != "PATCH")
            return;
        seen.append(uploads->state(picture.sha256)->sent);
        if (seen.size() == 4)
            response = { 0, {}, Error { ErrorCode::NetworkDown, QStringLiteral("cut") }, {}, -1, {} };
    };
    (void)a.sync();
    QCOMPARE(seen, (QList<qint64> { 0, 256 * 1024, 768 * 1024, 1792 * 1024 }));
    a.kill();
    a.start();
    QVERIFY(sync::Uploads::of(a.blobs())->state(picture.sha256).has_value()); // It goes on.
    desk.now += std::chrono::seconds(60);
    a.tamper = {};
    OK(a.sync());
    OK(a.sync());
    QVERIFY(!sync::Uploads::of(a.blobs())->state(picture.sha256));
    QVERIFY(uploads->isEmpty());
    QCOMPARE(a.status().pending, 0);
}

void TestSyncBlobs::file_whenTheLinkIsSlow_thenChunksGetSmaller()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    (void)a.attach(written(files, QStringLiteral("x.bin"), madeUp(1'000'000, 12)));
    QList<qint64> sizes;
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.method != "PATCH")
            return;
        sizes.append(wire.body.size());
        response.roundTrip = Millis(5'000);
    };
    OK(a.sync());
    OK(a.sync());
    QVERIFY(sizes.size() > 8);
    QCOMPARE(sizes.first(), 256 * 1024);
    QCOMPARE(sizes.at(3), 64 * 1024); // And no less.
    QCOMPARE(sizes.at(6), 64 * 1024);
}

void TestSyncBlobs::file_whenTakenBackBeforeItWasNamed_thenItIsNotSent()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    OK(a.sync());
    a.online(false);
    const Attachment wrong = a.attach(written(files, QStringLiteral("wrong.bin"), madeUp(500'000, 13)));
    const Attachment right = a.attach(written(files, QStringLiteral("right.bin"), madeUp(400'000, 14)));
    noteWith(a, id, QStringLiteral("with a file"), right);
    QCOMPARE(a.status().uploads, 2);
    const auto uploads = sync::Uploads::of(a.blobs());
    uploads->cancel(wrong.sha256);
    uploads->cancel(right.sha256); // Too late: a note names it.
    a.online(true);
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.paths.count("/v1/blob/" + wrong.sha256.toHex()), 0);
    QVERIFY(a.paths.count("/v1/blob/" + right.sha256.toHex()) > 0);
    a.kill();
    a.start();
    QCOMPARE(a.status().uploads, 0); // Nor after the next start.
    // Taken in again, it is sent.
    const Attachment again = a.attach(written(files, QStringLiteral("wrong.bin"), madeUp(500'000, 13)));
    QCOMPARE(again.sha256, wrong.sha256);
    OK(a.sync());
    OK(a.sync());
    QVERIFY(a.paths.count("/v1/blob/" + wrong.sha256.toHex()) > 0);
}

void TestSyncBlobs::file_whenGivenUpInOneWindowAndSentFromAnother_thenItsBytesArrive()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    OK(a.sync());
    a.online(false);
    const QByteArray content = madeUp(300'000, 15);
    const Attachment file = a.attach(written(files, QStringLiteral("both.bin"), content));
    sync::Uploads::of(a.blobs())->cancel(file.sha256);
    a.online(true);
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0); // Given up.
    a.online(false);
    noteWith(a, id, QStringLiteral("with a file"), file);
    QCOMPARE(a.status().uploads, 1);
    a.kill();
    a.start();
    QCOMPARE(a.status().uploads, 1); // In the same transaction as the words.
    a.online(true);
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    QCOMPARE(a.status().pending, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    OK(b.fetch(file.sha256));
    QCOMPARE(contentOf(sync::blobPath(b.blobs(), file.sha256)), content);
    QCOMPARE(b.texts(id).count(QStringLiteral("with a file")), 1);
}

void TestSyncBlobs::file_whenSentLongAgoAndNamedNow_thenTheServerIsAskedAgain()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    const Attachment file = a.attach(written(files, QStringLiteral("old.bin"), madeUp(9'000, 16)));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    noteWith(a, id, QStringLiteral("soon after"), file);
    QCOMPARE(a.status().uploads, 0); // It is there.
    OK(a.sync());
    // The server drops what nothing names for weeks.
    desk.now += std::chrono::hours(24 * 20);
    noteWith(a, id, QStringLiteral("much later"), file);
    QCOMPARE(a.status().uploads, 1);
    (void)a.sync(); // The access token is renewed first.
    desk.now += std::chrono::seconds(60);
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    QCOMPARE(a.status().pending, 0);
}

void TestSyncBlobs::file_whenOnTheWay_thenOtherLanesGoFirst()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId slow = a.registerTicket(QStringLiteral("Slow"));
    const TicketId quick = a.registerTicket(QStringLiteral("Quick"));
    OK(a.sync());
    const Attachment picture = a.attach(written(files, QStringLiteral("x.bin"), madeUp(50'000, 3)));
    noteWith(a, slow, QStringLiteral("waits for its file"), picture);
    a.note(slow, QStringLiteral("behind it"));
    a.note(quick, QStringLiteral("does not wait"));
    a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path.startsWith("/v1/blob"))
            response = { 503, {}, std::nullopt, Millis(1000), -1, {} };
    };
    OK(a.sync());
    QCOMPARE(a.status().pending, 2);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(b.texts(quick).count(QStringLiteral("does not wait")), 1);
    QVERIFY(!b.texts(slow).contains(QStringLiteral("waits for its file")));
    a.tamper = {};
    desk.now += std::chrono::minutes(6);
    OK(a.sync());
    OK(a.sync());
    OK(b.sync());
    QCOMPARE(a.status().pending, 0);
    const QStringList texts = b.texts(slow);
    QVERIFY(texts.indexOf(QStringLiteral("waits for its file")) < texts.indexOf(QStringLiteral("behind it")));
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncBlobs::file_whenTheOriginalGoes_thenTheCopyIsSent()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    const QByteArray content = madeUp(10'000, 4);
    const QString path = written(files, QStringLiteral("temporary.txt"), content);
    a.online(false);
    const Attachment file = a.attach(path);
    noteWith(a, id, QStringLiteral("with a file"), file);
    QVERIFY(QFile::remove(path));
    a.kill();
    a.start();
    QCOMPARE(a.status().uploads, 1);
    a.online(true);
    OK(a.sync());
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    OK(b.fetch(file.sha256));
    QCOMPARE(contentOf(sync::blobPath(b.blobs(), file.sha256)), content);
}

void TestSyncBlobs::file_whenDamagedOnTheWay_thenNobodySeesIt()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    const Attachment file = a.attach(written(files, QStringLiteral("x.bin"), madeUp(10'000, 5)));
    noteWith(a, id, QStringLiteral("with a file"), file);
    OK(a.sync());
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    b.tamper = [](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (wire.path.startsWith("/v1/blob/"))
            response.body[17] = char(response.body[17] ^ 1);
    };
    const Result<void> damaged = b.fetch(file.sha256);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::Malformed);
    QVERIFY(!QFile::exists(sync::blobPath(b.blobs(), file.sha256)));
    b.tamper = {};
    OK(b.fetch(file.sha256));
}

void TestSyncBlobs::file_whenFetchedHalf_thenTheRestIsFetched()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    const QByteArray content = madeUp(5'000'000, 6);
    const Attachment file = a.attach(written(files, QStringLiteral("x.bin"), content));
    noteWith(a, id, QStringLiteral("with a file"), file);
    OK(a.sync());
    OK(a.sync());
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    qint64 got = 0;
    b.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
        if (!wire.path.startsWith("/v1/blob/"))
            return;
        if (got > 0 && got < 3'000'000) {
            got = 3'000'000;
            response = { 0, {}, Error { ErrorCode::NetworkDown, QStringLiteral("cut") }, {}, -1, {} };
            return;
        }
        got += response.body.size();
    };
    QVERIFY(!b.fetch(file.sha256));
    b.kill();
    b.start();
    OK(b.sync());
    got = 3'000'000;
    const qint64 before = got;
    OK(b.fetch(file.sha256));
    QVERIFY(got - before < content.size());
    QCOMPARE(contentOf(sync::blobPath(b.blobs(), file.sha256)), content);
}

void TestSyncBlobs::file_whenOnlyItsHashIsKnown_thenItIsNotGivenOut()
{
    QTemporaryDir files;
    Desk desk;
    Workstation olga(desk, QStringLiteral("olga"), 1);
    OK(olga.sync());
    const Attachment secret = olga.attach(written(files, QStringLiteral("x.bin"), madeUp(9'000, 7)));
    RegisterTicket c;
    c.ticket = TicketId(Uuid::create(desk.now));
    c.subject = QStringLiteral("Secret");
    c.text = QStringLiteral("Secret");
    c.queue = desk.restricted;
    olga.give(c);
    noteWith(olga, c.ticket, QStringLiteral("with a file"), secret);
    OK(olga.sync());
    OK(olga.sync());
    Workstation ivan(desk, QStringLiteral("ivan"), 2);
    OK(ivan.sync());
    const Result<void> got = ivan.fetch(secret.sha256);
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::NotFound);
    // Claiming to have it does not help: the bytes must come.
    Seat seat = desk.login(QStringLiteral("ivan"));
    server::Call call;
    call.path = "/v1/blob";
    call.query.insert("sha256", secret.sha256.toHex());
    call.query.insert("size", "9000");
    call.now = desk.now;
    call.headers.insert("authorization",
        "Bearer " + seat.tokens.accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const server::Reply reply = desk.core().handle(call);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.headers.contains(qMakePair(QByteArray("X-FL-Offset"), QByteArray("0"))));
    QVERIFY(!ivan.fetch(secret.sha256));
}

void TestSyncBlobs::file_whenTheDeskLostIt_thenItIsSentAgain()
{
    QTemporaryDir files;
    QTemporaryDir backup;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    OK(a.sync());
    OK(desk.core().backup(backup.filePath(QStringLiteral("copy.db"))));
    const Attachment file = a.attach(written(files, QStringLiteral("x.bin"), madeUp(10'000, 8)));
    noteWith(a, id, QStringLiteral("with a file"), file);
    OK(a.sync());
    OK(a.sync());
    desk.replaceDatabase(backup.filePath(QStringLiteral("copy.db")));
    OK(desk.core().becomeRestored(desk.now));
    QDir(desk.folder() % QStringLiteral("/files")).removeRecursively();
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    OK(b.fetch(file.sha256));
    QCOMPARE(b.texts(id).count(QStringLiteral("with a file")), 1);
}

void TestSyncBlobs::file_whenGoneHere_thenTheTextGoesWithoutIt()
{
    QTemporaryDir files;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Picture"));
    OK(a.sync());
    const Attachment file = a.attach(written(files, QStringLiteral("x.bin"), madeUp(10'000, 9)));
    noteWith(a, id, QStringLiteral("the words matter"), file);
    QVERIFY(QFile::remove(sync::blobPath(a.blobs(), file.sha256)));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().uploads, 0);
    QCOMPARE(a.status().pending, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(b.texts(id).count(QStringLiteral("the words matter")), 1);
}

void TestSyncBlobs::quota_whenExceeded_thenTheLeastUsedGo()
{
    QTemporaryDir folder;
    QList<QByteArray> hashes;
    for (int i = 0; i < 4; ++i) {
        const QString path = written(folder, QStringLiteral("in"), madeUp(1000, quint32(i + 20)));
        const auto kept = sync::keepFile(folder.filePath(QStringLiteral("blobs")), path);
        OK(kept);
        hashes.append(kept->sha256);
        QFile file(sync::blobPath(folder.filePath(QStringLiteral("blobs")), kept->sha256));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000 + i), QFileDevice::FileModificationTime));
    }
    const QString blobs = folder.filePath(QStringLiteral("blobs"));
    QVERIFY(sync::useFile(blobs, hashes[1]));
    sync::trimFiles(blobs, 2500, { hashes[0] });
    QVERIFY(QFile::exists(sync::blobPath(blobs, hashes[0]))); // Waits to be sent.
    QVERIFY(QFile::exists(sync::blobPath(blobs, hashes[1]))); // Used last.
    QVERIFY(!QFile::exists(sync::blobPath(blobs, hashes[2])));
    QVERIFY(!QFile::exists(sync::blobPath(blobs, hashes[3])));
}

void TestSyncBlobs::name_whenHostile_thenClean()
{
    QCOMPARE(sync::cleanFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("....etcpasswd"));
    QCOMPARE(sync::cleanFileName(QStringLiteral("report\u202Efdp.exe. ")), QStringLiteral("reportfdp.exe"));
    QCOMPARE(sync::cleanFileName(QStringLiteral("a\nb\tc.txt")), QStringLiteral("abc.txt"));
    QCOMPARE(sync::cleanFileName(QStringLiteral(" ... ")), QStringLiteral("file"));
    const QString lengthy = sync::cleanFileName(QString(300, QChar(u'\u0436')) % QStringLiteral(".docx"));
    QVERIFY(lengthy.toUtf8().size() <= 120);
    QVERIFY(lengthy.endsWith(QStringLiteral(".docx")));
}

FIRSTLINE_TEST_MAIN(TestSyncBlobs)
#include "tst_sync_blobs.moc"
