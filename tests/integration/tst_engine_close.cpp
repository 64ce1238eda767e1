#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::test;

/// Closing the engine while the writer still has work and the network is already gone.
class TestEngineClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void close_whileCommandsAreOnTheWay_thenWhatWasAnsweredIsKept();
};

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
