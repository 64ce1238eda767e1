#include "core/sync/sessionkeeping.h"
#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>

using namespace firstline;
using namespace firstline::test;

namespace {

/// A keychain as on a computer without one: every call fails.
class DeadKeychain final : public sync::CredentialStore
{
public:
    void read(const QString &, ReadDone done) override { done(broken()); }
    void write(const QString &, const sync::Credentials &, WriteDone done) override { done(broken()); }
    void remove(const QString &, WriteDone done) override { done(broken()); }

private:
    static tl::unexpected<Error> broken() { return fail(ErrorCode::KeychainUnavailable, QStringLiteral("Unknown error")); }
};

/// A server that is stopped: nothing is ever answered.
class NoServer final : public QObject, public sync::Transport
{
public:
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64) override { }
    void send(quint64 request, sync::WireRequest) override
    {
        sync::WireResponse nothing;
        nothing.error = Error { ErrorCode::NetworkDown, QStringLiteral("connection refused") };
        QTimer::singleShot(0, this, [this, request, nothing] { m_sink(request, nothing); });
    }

private:
    Sink m_sink;
};

} // namespace

/// Closing the engine while the writer still has work and the network is already gone; starting it again where no
/// keychain keeps the session.
class TestEngineClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void close_whileCommandsAreOnTheWay_thenWhatWasAnsweredIsKept();
    void signIn_whenKeychainKeepsNothing_thenItIsTold();
    void keeping_whenKeptAgain_thenNotKnownAsLost();
    void start_whenSessionWasNotKeptAndServerIsAway_thenNothingIsLostUntilItIsBack();

private:
    std::unique_ptr<sync::Engine> deadKeychain(const QString &folder, Desk *desk);
};

/// Without a desk the server is stopped.
std::unique_ptr<sync::Engine> TestEngineClose::deadKeychain(const QString &folder, Desk *desk)
{
    sync::EngineOptions options;
    options.profileDir = folder;
    options.serverUrl = QStringLiteral("https://desk.example");
    options.sendDelay = std::chrono::hours(1);
    const auto transport = [desk](const QString &) -> std::unique_ptr<sync::Transport> {
        return desk ? std::unique_ptr<sync::Transport>(std::make_unique<DeskLink>(*desk)) : std::make_unique<NoServer>();
    };
    return std::make_unique<sync::Engine>(options, transport, std::make_unique<DeadKeychain>());
}

void TestEngineClose::signIn_whenKeychainKeepsNothing_thenItIsTold()
{
    Desk desk;
    desk.now = mondayMorning();
    const QTemporaryDir folder;
    const auto engine = deadKeychain(folder.path(), &desk);
    auto &keeping = sync::SessionKeeping::of(*engine);
    QSignalSpy changed(&keeping, &sync::SessionKeeping::changed);
    QVERIFY(alarmEnded(engine->open()));
    QVERIFY(!keeping.isLost());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the session is not kept")));
    QVERIFY(alarmEnded(engine->signIn(QStringLiteral("anna"), QString::fromLatin1(Desk::password))));
    QTRY_VERIFY_WITH_TIMEOUT(keeping.isLost(), kAlarmPatience);
    QVERIFY(!keeping.isKnown());
    QCOMPARE(changed.size(), 1);
}

void TestEngineClose::keeping_whenKeptAgain_thenNotKnownAsLost()
{
    const QTemporaryDir folder;
    const auto engine = deadKeychain(folder.path(), nullptr);
    auto &keeping = sync::SessionKeeping::of(*engine);
    keeping.setKnown(true);
    QSignalSpy changed(&keeping, &sync::SessionKeeping::changed);
    const Result<void> broken = fail(ErrorCode::KeychainUnavailable, QStringLiteral("Unknown error"));
    keeping.wrote(broken);
    QVERIFY(keeping.isLost() && keeping.isKnown());
    keeping.wrote(broken); // A new token comes every ten minutes: said once.
    QCOMPARE(changed.size(), 1);
    keeping.wrote({});
    QVERIFY(!keeping.isLost() && !keeping.isKnown());
    keeping.wrote(broken);
    QVERIFY(keeping.isLost() && !keeping.isKnown());
    QCOMPARE(changed.size(), 3);
}

void TestEngineClose::start_whenSessionWasNotKeptAndServerIsAway_thenNothingIsLostUntilItIsBack()
{
    const QString anna = QStringLiteral("anna");
    const QString password = QString::fromLatin1(Desk::password);
    Desk desk;
    desk.now = mondayMorning();
    Seat seat = desk.login(anna);
    const TicketId ticket = urgentTicket(desk, seat, QStringLiteral("Cash desk does not print"));
    const QTemporaryDir folder;
    auto engine = deadKeychain(folder.path(), &desk);
    QVERIFY(alarmEnded(engine->open()));
    QVERIFY(alarmEnded(engine->signIn(anna, password)));
    QVERIFY(alarmEnded(engine->syncNow()));
    SendReply reply;
    reply.ticket = ticket;
    reply.message = MessageId(Uuid::create(desk.now));
    reply.text = QStringLiteral("We look at it now.");
    QVERIFY(alarmEnded(engine->enqueue(reply)));
    QVERIFY(alarmEnded(engine->saveDraft(ticket, DraftKind::Note, QStringLiteral("The ribbon, I think"))));

    engine = deadKeychain(folder.path(), nullptr);
    QVERIFY(alarmEnded(engine->open()));
    const auto resumed = engine->resume();
    QTRY_VERIFY_WITH_TIMEOUT(resumed.isFinished(), kAlarmPatience);
    QCOMPARE(resumed.result().error().code, ErrorCode::KeychainUnavailable);
    const auto refused = engine->signIn(anna, password);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), kAlarmPatience);
    QCOMPARE(refused.result().error().code, ErrorCode::NetworkDown);
    QVERIFY(!engine->agent().isNull()); // By this the sign-in window knows that work lies here.
    QCOMPARE(engine->status().pending + engine->status().held, 1);

    engine = deadKeychain(folder.path(), &desk);
    QVERIFY(alarmEnded(engine->open()));
    QVERIFY(alarmEnded(engine->signIn(anna, password)));
    QCOMPARE(engine->status().pending + engine->status().held, 1);
    const auto drafts = engine->drafts();
    QVERIFY(alarmEnded(drafts));
    QCOMPARE(drafts.result()->size(), 1);
    QCOMPARE(drafts.result()->first().text, QStringLiteral("The ribbon, I think"));
}

void TestEngineClose::close_whileCommandsAreOnTheWay_thenWhatWasAnsweredIsKept()
{
    Desk desk;
    desk.now = mondayMorning();
    Seat seat = desk.login(QStringLiteral("anna"));
    const TicketId ticket = urgentTicket(desk, seat, QStringLiteral("Cash desk does not print"));
    for (int round = 0; round < 4; ++round) {
        const QTemporaryDir folder;
        sync::EngineOptions options;
        options.profileDir = folder.path();
        options.serverUrl = QStringLiteral("https://desk.example");
        options.sendDelay = std::chrono::hours(1); // Nothing is settled by a push: what was answered must be found again.
        const auto make = [&] {
            return std::make_unique<sync::Engine>(
                options, [&desk](const QString &) { return std::make_unique<DeskLink>(desk); }, std::make_unique<NoKeychain>());
        };
        auto engine = make();
        QVERIFY(alarmEnded(engine->open()));
        QVERIFY(alarmEnded(engine->signIn(QStringLiteral("anna"), QString::fromLatin1(Desk::password))));
        QVERIFY(alarmEnded(engine->syncNow()));
        std::vector<QFuture<Result<sync::Receipt>>> saves;
        for (int i = 0; i < 25; ++i) {
            SendReply reply;
            reply.ticket = ticket;
            reply.message = MessageId(Uuid::create(desk.now));
            reply.text = QStringLiteral("We look at it now.");
            saves.push_back(engine->enqueue(reply));
        }
        engine.reset();
        int kept = 0;
        for (const auto &save : saves) {
            QVERIFY(save.isFinished());
            kept += save.resultCount() == 1 && save.result().has_value() ? 1 : 0;
        }
        options.startOffline = true;
        engine = make();
        QVERIFY(alarmEnded(engine->open()));
        QTRY_COMPARE_WITH_TIMEOUT(engine->status().pending + engine->status().held, kept, kAlarmPatience);
    }
}

FIRSTLINE_TEST_MAIN(TestEngineClose)

#include "tst_engine_close.moc"
