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

const QStringList kJournal { QStringLiteral("journal.db"), QStringLiteral("journal.db-wal"), QStringLiteral("journal.db-shm") };
const QStringList kCache { QStringLiteral("cache.db"), QStringLiteral("cache.db-wal"), QStringLiteral("cache.db-shm") };

/// Files of a profile that nobody has open.
void copyFiles(const QString &from, const QString &to, const QStringList &names)
{
    for (const QString &name : names) {
        QFile::remove(QString(to % u'/' % name));
        if (QFile::exists(QString(from % u'/' % name)) && !QFile::copy(from % u'/' % name, to % u'/' % name))
            qFatal("copy %s", qPrintable(name));
    }
}

} // namespace

class TestSyncFork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void journal_whenPutBack_thenANewDeviceGoesOnWithoutAPassword();
    void journal_whenPutBackWithQueuedWork_thenNothingIsDoubledNorLost();
    void profile_whenCloned_thenBothGoOn();
    void enrol_whenTheAnswerIsCut_thenOneDeviceIsMade();
    void number_whenToldBeforeTheFork_thenItStays();
};

void TestSyncFork::journal_whenPutBack_thenANewDeviceGoesOnWithoutAPassword()
{
    QTemporaryDir old;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Early"));
    OK(a.sync());
    a.kill();
    copyFiles(a.folder(), old.path(), kJournal);
    a.start();
    const DeviceId before = a.core().device();
    a.note(id, QStringLiteral("lost from the journal, not from the desk"));
    a.registerTicket(QStringLiteral("Late"));
    OK(a.sync());
    a.kill();
    copyFiles(old.path(), a.folder(), kJournal);
    a.start();
    a.note(id, QStringLiteral("after the copy was put back"));
    OK(a.sync());
    OK(a.sync());
    QVERIFY(a.core().device() != before);
    QVERIFY(a.signInNeeded.empty());
    QVERIFY(a.isSignedIn());
    QCOMPARE(a.status().pending, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(b.texts(id).count(QStringLiteral("lost from the journal, not from the desk")), 1);
    QCOMPARE(b.texts(id).count(QStringLiteral("after the copy was put back")), 1);
    QCOMPARE(a.dump(), b.dump());
    // And it stays the same device from then on.
    const DeviceId after = a.core().device();
    a.kill();
    a.start();
    a.note(id, QStringLiteral("later"));
    OK(a.sync());
    QCOMPARE(a.core().device(), after);
}

void TestSyncFork::journal_whenPutBackWithQueuedWork_thenNothingIsDoubledNorLost()
{
    QTemporaryDir old;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId id = a.registerTicket(QStringLiteral("Early"));
    OK(a.sync());
    a.note(id, QStringLiteral("queued when the copy was made"));
    a.set(id, keyOf(&Ticket::impact), Value(3));
    a.kill();
    copyFiles(a.folder(), old.path(), kJournal);
    a.start();
    OK(a.sync());
    a.note(id, QStringLiteral("second"));
    OK(a.sync());
    a.kill();
    copyFiles(old.path(), a.folder(), kJournal);
    a.start();
    const TicketId other = a.registerTicket(QStringLiteral("Other"));
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.status().pending, 0);
    QCOMPARE(a.status().conflicts, 0);
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    QCOMPARE(b.texts(id).count(QStringLiteral("queued when the copy was made")), 1);
    QCOMPARE(b.texts(id).count(QStringLiteral("second")), 1);
    QCOMPARE(b.ticket(id).impact, 3);
    QVERIFY(b.aggregate(other).has_value());
    QCOMPARE(a.dump(), b.dump());
}

void TestSyncFork::profile_whenCloned_thenBothGoOn()
{
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    Workstation twin(desk, QStringLiteral("anna"), 2);
    const TicketId id = a.registerTicket(QStringLiteral("Shared"));
    OK(a.sync());
    a.note(id, QStringLiteral("queued in both"));
    a.kill();
    twin.kill();
    copyFiles(a.folder(), twin.folder(), kJournal + kCache);
    // The keychain does not travel: the clone asks for the password once.
    twin.forgetSession();
    a.start();
    twin.start();
    QCOMPARE(twin.core().device(), a.core().device());
    a.note(id, QStringLiteral("of the first"));
    twin.note(id, QStringLiteral("of the twin"));
    OK(a.sync());
    OK(twin.sync());
    OK(twin.sync());
    a.note(id, QStringLiteral("again of the first"));
    OK(a.sync());
    OK(a.sync());
    OK(twin.sync());
    QVERIFY(twin.core().device() != a.core().device());
    QVERIFY(a.signInNeeded.empty());
    QVERIFY(twin.signInNeeded.empty());
    for (const char *text : { "queued in both", "of the first", "of the twin", "again of the first" })
        QCOMPARE(a.texts(id).count(QString::fromLatin1(text)), 1);
    QCOMPARE(a.status().pending + twin.status().pending, 0);
    QCOMPARE(a.dump(), twin.dump());
}

void TestSyncFork::enrol_whenTheAnswerIsCut_thenOneDeviceIsMade()
{
    for (const bool twice : { false, true }) {
        QTemporaryDir old;
        Desk desk;
        Workstation a(desk, QStringLiteral("anna"), 1);
        OK(a.sync());
        const TicketId id = a.registerTicket(QStringLiteral("Early"));
        a.kill();
        copyFiles(a.folder(), old.path(), kJournal);
        a.start();
        OK(a.sync());
        a.registerTicket(QStringLiteral("Later"));
        OK(a.sync());
        a.kill();
        copyFiles(old.path(), a.folder(), kJournal);
        a.paths.clear();
        const size_t before = desk.core().devices()->size();
        int cuts = twice ? 2 : 1;
        a.tamper = [&](const sync::WireRequest &wire, sync::WireResponse &response) {
            if (wire.path == "/v1/enrol" && cuts-- > 0)
                response.error = Error { ErrorCode::NetworkDown, QStringLiteral("cut") };
        };
        a.start();
        (void)a.sync();
        (void)a.sync();
        QVERIFY(a.paths.contains("/v1/enrol"));
        QVERIFY(cuts <= 0);
        a.kill();
        a.start();
        OK(a.sync());
        OK(a.sync());
        QCOMPARE(desk.core().devices()->size(), before + 1);
        QVERIFY(a.signInNeeded.empty());
        QCOMPARE(a.texts(id).size(), 1);
        QCOMPARE(a.status().pending, 0);
    }
}

void TestSyncFork::number_whenToldBeforeTheFork_thenItStays()
{
    QTemporaryDir old;
    Desk desk;
    Workstation a(desk, QStringLiteral("anna"), 1);
    OK(a.sync());
    const TicketId told = a.registerTicket(QStringLiteral("Told to a customer"));
    const qint64 number = a.ticket(told).number;
    QVERIFY(number > 0);
    a.kill();
    copyFiles(a.folder(), old.path(), kJournal);
    a.start();
    // The desk hears of other numbers of this device, but not of this ticket.
    Workstation b(desk, QStringLiteral("boris"), 2);
    OK(b.sync());
    a.faults = {};
    OK(a.core().recall({ desk.now, Millis(1) }, a.core().outbox().first().id));
    const TicketId other = a.registerTicket(QStringLiteral("Other"));
    OK(a.sync());
    QVERIFY(a.ticket(other).number > number);
    a.kill();
    copyFiles(old.path(), a.folder(), kJournal);
    a.start();
    OK(a.sync());
    OK(a.sync());
    QCOMPARE(a.ticket(told).number, number);
    OK(b.sync());
    OK(a.sync());
    QCOMPARE(a.dump(), b.dump());
}

FIRSTLINE_TEST_MAIN(TestSyncFork)
#include "tst_sync_fork.moc"
