#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/shell/desktopnotifier.h"

#include <QtCore/QProcess>
#include <QtDBus/QDBusAbstractAdaptor>
#include <QtTest/QSignalSpy>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

namespace {

/// What a desktop was asked to show.
struct Notification {
    QString summary;
    QString body;
    QStringList actions;
    int urgency = 0;
    QString sound;
    bool silent = false;
};

} // namespace

/// A desktop that takes notifications, on a bus of its own.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QMap<uint, Notification> standing;
    uint last = 0;

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return { u"actions"_qs, u"body"_qs, u"body-markup"_qs }; }
    Q_SCRIPTABLE uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body, const QStringList &actions,
                             const QVariantMap &hints, int)
    {
        standing.insert(++last, { summary, body, actions, hints.value(u"urgency"_qs).toInt(), hints.value(u"sound-name"_qs).toString(),
                                  hints.value(u"suppress-sound"_qs).toBool() });
        return last;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { standing.remove(id); }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &key);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
};

/// Alarms as notifications of the desktop, over a real engine and a real bus.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void alarm_whenNobodyLooks_thenShownWithWhatCanBeDone();
    void alarm_whenTheWindowIsSeen_thenNotShown();
    void action_whenTaken_thenTheTicketIsMineAndTheRestGoes();
    void action_whenSnoozed_thenGoneAndLater();
    void action_whenOpened_thenTheTicketIsAskedFor();
    void alarm_whenSettledInTheWindow_thenWithdrawn();
    void notification_whenItTimesOut_thenTheAlarmStays();
    void alarm_whenFilteredOrSilent_thenAsThePersonWants();
    void note_whenTold_thenShownAndOpened();
    void desktop_whenThereIsNone_thenNothingHappens();

private:
    void ring();
    const Notification &only() const { return m_desktop->standing.first(); }

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<test::Desk> m_desk;
    test::Seat m_boris;
    TicketId m_ticket;
    std::unique_ptr<test::AlarmSeat> m_seat;
    std::unique_ptr<DesktopNotifier> m_notifier;
    bool m_wanted = true;
};

void TestDesktopNotifier::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_qs, { u"--session"_qs, u"--nofork"_qs, u"--print-address=1"_qs });
    if (!m_daemon.waitForStarted())
        QSKIP("No dbus-daemon on this machine");
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), 10'000);
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
}

void TestDesktopNotifier::init()
{
    QDBusConnection there = QDBusConnection::connectToBus(m_address, u"desktop"_qs);
    QVERIFY(there.isConnected());
    m_desktop = std::make_unique<FakeDesktop>();
    QVERIFY(there.registerObject(u"/org/freedesktop/Notifications"_qs, m_desktop.get(), QDBusConnection::ExportScriptableContents));
    QVERIFY(there.registerService(u"org.freedesktop.Notifications"_qs));
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::mondayMorning();
    test::Seat anna = m_desk->login(u"anna"_qs);
    m_boris = m_desk->login(u"boris"_qs);
    m_ticket = test::urgentTicket(*m_desk, anna, u"Cash <b>desk</b> & printer"_qs);
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_seat->listen();
    QTest::qWait(300); // What is old by now is none of its business.
    m_wanted = true;
    m_notifier = std::make_unique<DesktopNotifier>(*m_seat->alarms, [this] { return m_wanted; },
                                                   QDBusConnection::connectToBus(m_address, u"workstation"_qs));
}

void TestDesktopNotifier::cleanup()
{
    m_notifier.reset();
    m_seat.reset();
    m_desk.reset();
    m_desktop.reset();
    QDBusConnection::disconnectFromBus(u"workstation"_qs);
    QDBusConnection::disconnectFromBus(u"desktop"_qs);
}

void TestDesktopNotifier::cleanupTestCase()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestDesktopNotifier::ring()
{
    test::letTimePass(*m_desk, 16min, { m_ticket });
    QVERIFY(m_seat->sync());
    QTRY_VERIFY_WITH_TIMEOUT(!m_seat->alarms->ringing().empty(), test::kAlarmPatience);
}

void TestDesktopNotifier::alarm_whenNobodyLooks_thenShownWithWhatCanBeDone()
{
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QVERIFY2(only().body.contains(u"Cash &lt;b&gt;desk&lt;/b&gt; &amp; printer"), qPrintable(only().body));
    QVERIFY(!only().summary.isEmpty());
    QVERIFY(only().actions.contains(u"snooze"_qs));
    QVERIFY(only().actions.contains(u"default"_qs));
    QVERIFY(only().urgency >= 1);
}

void TestDesktopNotifier::alarm_whenTheWindowIsSeen_thenNotShown()
{
    m_wanted = false;
    ring();
    QTest::qWait(100);
    QCOMPARE(m_desktop->last, 0U);
}

void TestDesktopNotifier::action_whenTaken_thenTheTicketIsMineAndTheRestGoes()
{
    m_ticket = test::urgentTicket(*m_desk, m_boris, u"Label printer is silent"_qs, 1, false);
    ring();
    QTRY_COMPARE(m_notifier->count(), 1);
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QVERIFY(only().actions.contains(u"take"_qs));
    QSignalSpy opened(m_notifier.get(), &DesktopNotifier::openAsked);
    QTRY_VERIFY(m_desktop->last > 0);
    QTest::qWait(50); // The number is on its way to the workstation.
    Q_EMIT m_desktop->ActionInvoked(m_desktop->last, u"take"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(m_seat->ticket(m_ticket)->assignee, m_seat->alarms->me(), test::kAlarmPatience);
    QTRY_COMPARE(m_desktop->standing.size(), 0);
    QCOMPARE(opened.size(), 0);
}

void TestDesktopNotifier::action_whenSnoozed_thenGoneAndLater()
{
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QTest::qWait(50);
    const EventId alarm = m_seat->alarms->ringing().front().id;
    Q_EMIT m_desktop->ActionInvoked(m_desktop->last, u"snooze"_qs);
    QTRY_COMPARE(m_desktop->standing.size(), 0);
    QTRY_VERIFY(m_seat->alarms->ringing().empty());
    const auto log = m_seat->log();
    const auto it = std::find_if(log.begin(), log.end(), [&](const auto &item) { return item.id == alarm; });
    QVERIFY(it != log.end() && it->snoozedUntil);
}

void TestDesktopNotifier::action_whenOpened_thenTheTicketIsAskedFor()
{
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QTest::qWait(50);
    QSignalSpy opened(m_notifier.get(), &DesktopNotifier::openAsked);
    Q_EMIT m_desktop->ActionInvoked(m_desktop->last, u"default"_qs);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<TicketId>(), m_ticket);
    QTRY_COMPARE(m_desktop->standing.size(), 0);
}

void TestDesktopNotifier::alarm_whenSettledInTheWindow_thenWithdrawn()
{
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    m_seat->alarms->settle(m_seat->alarms->ringing().front().id, AlarmFate::PutAway);
    QTRY_COMPARE(m_desktop->standing.size(), 0);
    QTRY_COMPARE(m_notifier->count(), 0);
}

void TestDesktopNotifier::notification_whenItTimesOut_thenTheAlarmStays()
{
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QTest::qWait(50);
    Q_EMIT m_desktop->NotificationClosed(m_desktop->last, 1);
    QTRY_COMPARE(m_notifier->count(), 0);
    QCOMPARE(m_seat->alarms->ringing().size(), size_t(1));
}

void TestDesktopNotifier::alarm_whenFilteredOrSilent_thenAsThePersonWants()
{
    const TicketId second = test::urgentTicket(*m_desk, m_boris, u"Server room"_qs, 1, false);
    bool wanted = false;
    QString sound;
    m_notifier->setFilter([&](const service::AlarmItem &) { return wanted; });
    m_notifier->setSound([&](const service::AlarmItem &) { return sound; });
    ring();
    QTest::qWait(100);
    QCOMPARE(m_desktop->last, 0U);
    wanted = true;
    Q_EMIT m_seat->alarms->rang();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QVERIFY(only().silent && only().sound.isEmpty());
    m_seat->alarms->settle(m_seat->alarms->ringing().front().id, AlarmFate::PutAway);
    QTRY_COMPARE(m_desktop->standing.size(), 0);
    sound = u"dialog-error"_qs;
    m_ticket = second;
    ring();
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QVERIFY(!only().silent);
    QCOMPARE(only().sound, u"dialog-error"_qs);
}

void TestDesktopNotifier::note_whenTold_thenShownAndOpened()
{
    QTest::qWait(100); // what the desktop can do is known by then
    m_notifier->tell({ m_ticket, u"A ticket is given to me"_qs, u"Boris gave you #1: <b>x</b>"_qs, {} });
    QTRY_COMPARE(m_desktop->standing.size(), 1);
    QCOMPARE(only().body, u"Boris gave you #1: &lt;b&gt;x&lt;/b&gt;"_qs);
    QVERIFY(only().silent);
    QCOMPARE(m_notifier->count(), 0); // it is no alarm
    QTest::qWait(50);
    QSignalSpy opened(m_notifier.get(), &DesktopNotifier::openAsked);
    Q_EMIT m_desktop->ActionInvoked(m_desktop->last, u"default"_qs);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<TicketId>(), m_ticket);
}

void TestDesktopNotifier::desktop_whenThereIsNone_thenNothingHappens()
{
    m_notifier = std::make_unique<DesktopNotifier>(*m_seat->alarms, [] { return true; }, QDBusConnection(u"none"_qs));
    ring();
    QTest::qWait(100);
    QCOMPARE(m_notifier->count(), 0);
    QVERIFY(!m_seat->alarms->ringing().empty());
}

FIRSTLINE_TEST_MAIN(TestDesktopNotifier)
#include "tst_desktop_notifier.moc"
