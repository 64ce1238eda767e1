#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>

using namespace firstline;
using namespace firstline::service;
using namespace std::chrono_literals;

/// Alarms from the server's jobs to the workstation: told once, kept, summed up, predicted.
class tst_AlarmService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        m_desk->now = test::mondayMorning();
        m_anna = m_desk->login(u"anna"_qs);
        m_first = test::urgentTicket(*m_desk, m_anna, u"Cash desk does not print"_qs);
    }

    void alarm_whenAThresholdPasses_thenItRingsOnOneWorkstation()
    {
        test::AlarmSeat one(*m_desk, u"anna"_qs);
        test::AlarmSeat other(*m_desk, u"anna"_qs);
        QVERIFY(one.fine && other.fine);
        other.engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
        one.listen();
        QSignalSpy rang(one.alarms.get(), &AlarmService::rang);
        QTest::qWait(300);
        QCOMPARE(rang.size(), 0);
        test::letTimePass(*m_desk, 12min, { m_first });
        QVERIFY(one.sync());
        QTRY_COMPARE_WITH_TIMEOUT(one.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        const AlarmItem alarm = one.alarms->ringing().front();
        QCOMPARE(alarm.percent, 75);
        QCOMPARE(alarm.clock, std::optional(ClockKind::FirstResponse));
        QCOMPARE(alarm.ticket, m_first);
        QVERIFY(alarm.isLive && alarm.due);
        QCOMPARE(rang.size(), 1);
        QCOMPARE(one.alarms->openCount(), 1);
        // Told means told: after more pages, and at the person's other workstation.
        QVERIFY(one.settled());
        QVERIFY(!one.log().empty() && one.log().front().toldAt);
        QCOMPARE(rang.size(), 1);
        other.engine->setNetworkPolicy(sync::NetworkPolicy::Online);
        QVERIFY(other.sync());
        other.listen();
        QSignalSpy again(other.alarms.get(), &AlarmService::rang);
        QTRY_VERIFY_WITH_TIMEOUT(other.alarms->openCount() == 1, test::kAlarmPatience);
        QCOMPARE(again.size(), 0);
        QVERIFY(other.alarms->ringing().empty() && other.alarms->missed().empty());
        QVERIFY(other.log().front().toldAt);
    }

    /// A page may come before its time is understood: what the server wrote down rings, and is not taken for over.
    void breach_whenTheWorkstationsTimeIsBehind_thenItRings()
    {
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.listen();
        QTest::qWait(300);
        {
            const std::lock_guard lock(test::DeskLink::deskMutex);
            const Instant later = m_desk->now + 16min;
            QVERIFY(m_desk->core().applyTrusted(server::TrustedCommand { AdvanceTicket { m_first }, {}, later, later, {} }));
        }
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.log().size(), size_t(1), test::kAlarmPatience);
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        QVERIFY(seat.alarms->now() < m_desk->now + 15min);
        QCOMPARE(seat.alarms->ringing().front().percent, 100);
        QCOMPARE(seat.log().front().fate, AlarmFate::None);
    }

    void outage_whenAlarmsCameMeanwhile_thenOneSummary()
    {
        const TicketId second = test::urgentTicket(*m_desk, m_anna, u"Second till"_qs);
        const TicketId third = test::urgentTicket(*m_desk, m_anna, u"Third till"_qs);
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.listen();
        QTest::qWait(300);
        seat.engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
        QTRY_COMPARE(seat.engine->status().link, sync::LinkState::Offline);
        test::letTimePass(*m_desk, 12min, { m_first, second, third });
        QSignalSpy rang(seat.alarms.get(), &AlarmService::rang);
        seat.engine->setNetworkPolicy(sync::NetworkPolicy::Online);
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->missed().size(), size_t(3), test::kAlarmPatience);
        QVERIFY(seat.alarms->ringing().empty());
        QCOMPARE(rang.size(), 1);
        QCOMPARE(seat.alarms->openCount(), 3);
        seat.alarms->dismissMissed();
        QVERIFY(seat.alarms->missed().empty());
        QCOMPARE(seat.log().size(), size_t(3));
        // The next one rings by itself again.
        test::letTimePass(*m_desk, 2min, { m_first });
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
    }

    /// The promise of a line rings with its name, and is over once the ticket is with another one.
    void line_whenItHoldsATicketTooLong_thenItsPeopleAreToldByName()
    {
        {
            test::Seat admin = m_desk->login(u"admin"_qs);
            SaveRecord c;
            c.kind = int(EntityKind::Group);
            c.record = server::standardGroup().uuid();
            c.values.set(keyOf(&Group::olaMin), Value(5));
            c.base.set(keyOf(&Group::olaMin), toValues(*m_desk->core().config()->group(server::standardGroup())).at(keyOf(&Group::olaMin)));
            QCOMPARE(m_desk->give(admin, c).status, ResultStatus::Applied);
        }
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.listen();
        QTest::qWait(300);
        test::letTimePass(*m_desk, 5min, { m_first });
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        const AlarmItem alarm = seat.alarms->ringing().front();
        QCOMPARE(alarm.inner, 1);
        QCOMPARE(alarm.percent, 100);
        QCOMPARE(alarm.promiseMin, 5);
        QCOMPARE(alarm.groupName, seat.engine->config()->group(server::standardGroup())->name);
        QVERIFY(!alarm.clock && alarm.isLive);
        QVERIFY(!seat.ticket(m_first)->breachedAt);
        QVERIFY(seat.settled());
        QCOMPARE(seat.log().front().groupName, alarm.groupName);
        const std::optional<Ticket> seen = seat.ticket(m_first);
        QVERIFY(test::alarmEnded(seat.tickets->assign(*seen, {}, m_desk->second, u"needs the network people"_qs)));
        QTRY_VERIFY_WITH_TIMEOUT(seat.alarms->ringing().empty(), test::kAlarmPatience);
    }

    void snooze_whenItsTimeComes_thenRingsAgainAndSettledStays()
    {
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.listen();
        QTest::qWait(300);
        test::letTimePass(*m_desk, 12min, { m_first });
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        const EventId id = seat.alarms->ringing().front().id;
        seat.alarms->snooze(id, seat.alarms->now() + 1min);
        QVERIFY(seat.alarms->ringing().empty());
        QVERIFY(seat.log().front().snoozedUntil);
        // A restart keeps the snooze.
        QVERIFY(seat.settled());
        seat.listen();
        QTest::qWait(300);
        QVERIFY(seat.alarms->ringing().empty());
        {
            const std::lock_guard lock(test::DeskLink::deskMutex);
            m_desk->now += 1min + 40s; // The desk's clock stands between its steps, the workstation's goes on.
            m_anna = m_desk->login(u"anna"_qs);
        }
        test::urgentTicket(*m_desk, m_anna, u"Another till"_qs);
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        seat.alarms->settle(id, AlarmFate::PutAway);
        QVERIFY(seat.alarms->ringing().empty());
        QVERIFY(seat.settled());
        seat.listen();
        QTest::qWait(400);
        QVERIFY(seat.alarms->ringing().empty() && seat.alarms->missed().empty());
        QCOMPARE(seat.log().front().fate, AlarmFate::PutAway);
        QCOMPARE(seat.alarms->openCount(), 0);
    }

    void take_whenSomebodyElsesTicket_thenMineAndSettled()
    {
        const TicketId free = test::urgentTicket(*m_desk, m_anna, u"Nobody has it"_qs, 3, false);
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.listen();
        QTest::qWait(300);
        // 90 % of the hour that priority 3 has: the coordinator and the group are told.
        test::letTimePass(*m_desk, 56min, { free });
        QVERIFY(seat.sync());
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        const AlarmItem alarm = seat.alarms->ringing().front();
        QVERIFY(alarm.assignee.isNull());
        QVERIFY(test::alarmEnded(seat.alarms->take(alarm)));
        seat.alarms->settle(alarm.id, AlarmFate::Taken);
        QTRY_VERIFY_WITH_TIMEOUT(seat.ticket(free)->assignee == seat.engine->agent(), test::kAlarmPatience);
        QCOMPARE(seat.log().front().fate, AlarmFate::Taken);
    }

    void alarm_whenAnsweredBeforeItIsHeard_thenSilent()
    {
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        seat.engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
        test::letTimePass(*m_desk, 12min, { m_first });
        {
            const std::lock_guard lock(test::DeskLink::deskMutex);
            m_anna = m_desk->login(u"anna"_qs);
            AddMessage call;
            call.ticket = m_first;
            call.message = MessageId(Uuid::create(m_desk->now));
            call.kind = MessageKind::Call;
            call.text = u"Called back"_qs;
            QCOMPARE(m_desk->give(m_anna, call).status, ResultStatus::Applied);
        }
        seat.engine->setNetworkPolicy(sync::NetworkPolicy::Online);
        QVERIFY(seat.sync());
        seat.listen();
        QSignalSpy rang(seat.alarms.get(), &AlarmService::rang);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.log().empty() && seat.log().front().fate == AlarmFate::Over, test::kAlarmPatience);
        QCOMPARE(rang.size(), 0);
        QCOMPARE(seat.alarms->openCount(), 0);
    }

    void offline_whenAnOwnDeadlinePasses_thenItIsPredictedOnceForBoth()
    {
        test::AlarmSeat seat(*m_desk, u"anna"_qs);
        {
            const std::lock_guard lock(test::DeskLink::deskMutex);
            m_desk->now += 15min - 1500ms; // The first response is due in a moment.
        }
        QVERIFY(seat.sync());
        seat.listen();
        seat.engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
        QTRY_COMPARE_WITH_TIMEOUT(seat.alarms->ringing().size(), size_t(1), test::kAlarmPatience);
        QCOMPARE(seat.alarms->ringing().front().why, AlarmWhy::Predicted);
        QCOMPARE(seat.alarms->ringing().front().clock, std::optional(ClockKind::FirstResponse));
        QSignalSpy rang(seat.alarms.get(), &AlarmService::rang);
        QTest::qWait(200);
        QCOMPARE(rang.size(), 0);
        QCOMPARE(seat.log().front().why, AlarmWhy::Predicted);
    }

private:
    std::unique_ptr<test::Desk> m_desk;
    test::Seat m_anna;
    TicketId m_first;
};

FIRSTLINE_TEST_MAIN(tst_AlarmService)
#include "tst_alarm_service.moc"
