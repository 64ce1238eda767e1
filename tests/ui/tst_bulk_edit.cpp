#include "core/service/bulkact.h"
#include "core/service/personalsettings.h"
#include "core/service/savedviews.h"
#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/queue/listmarking.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/ticketlistview.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;
using service::BulkAct;
using service::BulkState;

/// Many tickets changed at once on a real engine: what is planned, done without a link, answered, and taken back.
class TestBulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void assign_whenOnline_thenEachAppliedAndAllTakenBack();
    void tags_whenOffline_thenWaitAndRecalledExactly();
    void waiting_whenReasonIsMissing_thenSaidForEachTicketAndDoneWithIt();
    void rights_whenAsked_thenAsTheTableOfRolesSays();
    void page_whenMarkedAndTaken_thenRowsFollow();
    void page_whenStartedByTheKeyInAField_thenEveryTicketIsChanged();
    void views_whenSaved_thenOthersSeeThemAndDeletedOnesGo();
    void settings_whenKept_thenOnTheOtherWorkstation();

private:
    static TicketListView *allMarked(QueuePage &page);
    std::vector<qint64> rids(test::AlarmSeat &seat);
    void finish(BulkAct &act, BulkAct::Stage stage);
    static service::BulkChange assignTo(AgentId agent);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::vector<TicketId> m_ids;
    std::unique_ptr<test::AlarmSeat> m_seat;
};

void TestBulkEdit::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::mondayMorning();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ids.clear();
    for (int i = 0; i < 5; ++i)
        m_ids.push_back(test::urgentTicket(*m_desk, boris, u"Cash desk %1 does not print"_qs.arg(i + 1), 3, i == 0));
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
}

void TestBulkEdit::cleanup()
{
    m_seat.reset();
    m_desk.reset();
    m_theme.reset();
}

std::vector<qint64> TestBulkEdit::rids(test::AlarmSeat &seat)
{
    const auto list = seat.tickets->list({ u"status:active"_qs, u"number"_qs }, 0);
    return test::alarmEnded(list) ? *list.result()->rids : std::vector<qint64>();
}

void TestBulkEdit::finish(BulkAct &act, BulkAct::Stage stage)
{
    QTRY_COMPARE_WITH_TIMEOUT(act.stage(), stage, test::kAlarmPatience);
}

service::BulkChange TestBulkEdit::assignTo(AgentId agent)
{
    service::BulkChange change;
    change.kind = service::BulkKind::Assign;
    change.agent = agent;
    change.undoReason = u"taken back"_qs;
    return change;
}

void TestBulkEdit::assign_whenOnline_thenEachAppliedAndAllTakenBack()
{
    BulkAct act(service::bulkSourceOf(*m_seat->tickets));
    connect(m_seat->engine.get(), &sync::Engine::statusChanged, &act, &BulkAct::look);
    const AgentId anna = m_seat->tickets->me();
    const AgentId boris = m_seat->ticket(m_ids[0])->assignee;
    QVERIFY(boris && boris != anna);
    act.plan(rids(*m_seat), assignTo(anna));
    finish(act, BulkAct::Stage::Planned);
    QCOMPARE(act.counts().changes + act.counts().cannot, 5);
    const int possible = act.counts().changes;
    QVERIFY(possible >= 4);
    act.run();
    finish(act, BulkAct::Stage::Done);
    QVERIFY(m_seat->settled());
    QTRY_COMPARE_WITH_TIMEOUT(act.counts().applied, possible, test::kAlarmPatience);
    QCOMPARE(m_seat->ticket(m_ids[3])->assignee, anna);
    act.undo();
    finish(act, BulkAct::Stage::Undone);
    QCOMPARE(act.counts().back, possible);
    QVERIFY(m_seat->settled());
    QVERIFY(m_seat->ticket(m_ids[3])->assignee.isNull());
    QCOMPARE(m_seat->ticket(m_ids[0])->assignee, boris);
    // New tickets were begun by being given, and are new again.
    QVERIFY(std::none_of(act.lines().begin(), act.lines().end(), [](const service::BulkLine &line) { return line.state == BulkState::NearlyBack; }));
    QCOMPARE(m_seat->ticket(m_ids[3])->statusCategory, StatusCategory::New);
}

void TestBulkEdit::tags_whenOffline_thenWaitAndRecalledExactly()
{
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    QTRY_COMPARE(m_seat->engine->status().link, sync::LinkState::Offline);
    BulkAct act(service::bulkSourceOf(*m_seat->tickets));
    service::BulkChange change;
    change.kind = service::BulkKind::Tags;
    change.addTags = { u"outage"_qs };
    act.plan(rids(*m_seat), change);
    finish(act, BulkAct::Stage::Planned);
    QCOMPARE(act.counts().changes, 5);
    act.run();
    finish(act, BulkAct::Stage::Done);
    act.look();
    QCOMPARE(act.counts().waits, 5);
    QCOMPARE(m_seat->ticket(m_ids[2])->tags, QStringList { u"outage"_qs });
    act.undo();
    finish(act, BulkAct::Stage::Undone);
    QCOMPARE(act.counts().back, 5);
    QCOMPARE(m_seat->engine->status().pending, 0);
    QVERIFY(m_seat->ticket(m_ids[2])->tags.isEmpty());
}

void TestBulkEdit::waiting_whenReasonIsMissing_thenSaidForEachTicketAndDoneWithIt()
{
    BulkAct act(service::bulkSourceOf(*m_seat->tickets));
    connect(m_seat->engine.get(), &sync::Engine::statusChanged, &act, &BulkAct::look);
    service::BulkChange change;
    change.kind = service::BulkKind::Status;
    change.status = m_seat->tickets->config()->statusOf(StatusCategory::WaitThird)->id;
    change.wake = m_desk->now + std::chrono::hours(48);
    change.undoReason = u"taken back"_qs;
    act.plan(rids(*m_seat), change);
    finish(act, BulkAct::Stage::Planned);
    QCOMPARE(act.counts().cannot, 5);
    QCOMPARE(act.lines().front().why->code, ErrorCode::FieldRequired);
    QCOMPARE(act.lines().front().why->detail, u"reason"_qs);
    act.run();
    finish(act, BulkAct::Stage::Done);
    QCOMPARE(m_seat->engine->status().pending, 0); // nothing was tried
    change.reason = u"the provider mends the line"_qs;
    act.plan(rids(*m_seat), change);
    finish(act, BulkAct::Stage::Planned);
    QCOMPARE(act.counts().changes, 5);
    act.run();
    finish(act, BulkAct::Stage::Done);
    QVERIFY(m_seat->settled());
    QTRY_COMPARE_WITH_TIMEOUT(act.counts().applied, 5, test::kAlarmPatience);
    QCOMPARE(m_seat->ticket(m_ids[1])->statusCategory, StatusCategory::WaitThird);
    const StatusCategory before = act.lines()[1].seen.category;
    act.undo();
    finish(act, BulkAct::Stage::Undone);
    QVERIFY(m_seat->settled());
    QCOMPARE(m_seat->ticket(m_ids[1])->statusCategory, before);
    QCOMPARE(act.lines()[1].state, BulkState::Back);
}

void TestBulkEdit::rights_whenAsked_thenAsTheTableOfRolesSays()
{
    QVERIFY(service::mayBulk(RoleKind::Dispatcher) && service::mayBulk(RoleKind::Supervisor) && service::mayBulk(RoleKind::Administrator));
    QVERIFY(!service::mayBulk(RoleKind::Specialist) && !service::mayBulk(RoleKind::AccountManager));
}

/// Opens a page and marks its five rows. Shape: null when they did not come.
TicketListView *TestBulkEdit::allMarked(QueuePage &page)
{
    page.resize(1000, 700);
    page.show();
    QApplication::setActiveWindow(&page);
    auto *list = page.findChild<TicketListView *>(u"queue.list"_qs);
    if (!QTest::qWaitFor([&] { return list->model()->rowCount() == 5; }, test::kAlarmPatience))
        return nullptr;
    page.focusList();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    return list;
}

void TestBulkEdit::page_whenMarkedAndTaken_thenRowsFollow()
{
    QueuePage page(*m_seat->tickets);
    QSignalSpy notices(&page, &QueuePage::notice);
    TicketListView *list = allMarked(page);
    QVERIFY(list);
    QCOMPARE(list->marking()->count(), 5);
    QTest::keyClick(list, Qt::Key_M);
    auto *go = page.findChild<QPushButton *>(u"queue.bulk.go"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), test::kAlarmPatience);
    page.grab().save(test::pictureDir() % u"/bulk_real_plan.png"_qs);
    go->click();
    QTRY_COMPARE_WITH_TIMEOUT(notices.count(), 1, test::kAlarmPatience);
    QVERIFY(m_seat->settled());
    QCOMPARE(m_seat->ticket(m_ids[4])->assignee, m_seat->tickets->me());
    page.grab().save(test::pictureDir() % u"/bulk_real_done.png"_qs);
    page.undo(notices.first().at(2).value<CommandId>());
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->ticket(m_ids[4])->assignee.isNull(), test::kAlarmPatience);
}

void TestBulkEdit::page_whenStartedByTheKeyInAField_thenEveryTicketIsChanged()
{
    QueuePage page(*m_seat->tickets);
    QSignalSpy notices(&page, &QueuePage::notice);
    TicketListView *list = allMarked(page);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_T);
    auto *tags = page.findChild<QLineEdit *>(u"queue.bulk.tags"_qs);
    QTRY_VERIFY(tags->hasFocus());
    QTest::keyClicks(tags, u"moved"_qs);
    auto *go = page.findChild<QPushButton *>(u"queue.bulk.go"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), test::kAlarmPatience);
    QTest::keyClick(tags, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(notices.count(), 1, test::kAlarmPatience);
    for (const TicketId &id : m_ids)
        QCOMPARE(m_seat->ticket(id)->tags, QStringList { u"moved"_qs });
    QVERIFY(go->isVisible()); // The report stays until somebody has read it.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!go->isVisible());
    QCOMPARE(list->marking()->count(), 0);
}

void TestBulkEdit::views_whenSaved_thenOthersSeeThemAndDeletedOnesGo()
{
    View mine;
    mine.name = u"Printers"_qs;
    mine.query = u"status:active printer"_qs;
    mine.sort = u"-updated"_qs;
    mine.grouping = u"queue"_qs;
    mine.owner = m_seat->tickets->me();
    mine.position = 10;
    mine.id = ViewId(Uuid::create(m_desk->now));
    const auto made = service::saveView(*m_seat->engine, std::nullopt, mine);
    QVERIFY(test::alarmEnded(made));
    QTRY_COMPARE_WITH_TIMEOUT(service::viewsOf(*m_seat->tickets->config(), mine.owner).size(), size_t(1), test::kAlarmPatience);
    QVERIFY(m_seat->settled());
    QCOMPARE(service::viewsOf(*m_seat->tickets->config(), mine.owner).front().grouping, u"queue"_qs);
    View gone = mine;
    gone.position = service::kViewPutAway;
    QVERIFY(test::alarmEnded(service::saveView(*m_seat->engine, mine, gone)));
    QTRY_VERIFY_WITH_TIMEOUT(service::viewsOf(*m_seat->tickets->config(), mine.owner).empty(), test::kAlarmPatience);
    QVERIFY(m_seat->settled());
}

void TestBulkEdit::settings_whenKept_thenOnTheOtherWorkstation()
{
    {
        service::PersonalSettings settings(*m_seat->engine, *m_seat->reader);
        settings.setDelay(Millis(10));
        QSignalSpy changed(&settings, &service::PersonalSettings::changed);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, test::kAlarmPatience);
        settings.set(u"columns/active"_qs, u"due|subject|queue"_qs);
        settings.set(u"collapsed/active"_qs, u"1,2"_qs);
        QCOMPARE(settings.value(u"columns/active"_qs), u"due|subject|queue"_qs);
    } // what was not written yet is written at the end
    QVERIFY(m_seat->settled());
    test::AlarmSeat other(*m_desk, u"anna"_qs);
    QVERIFY(other.fine);
    service::PersonalSettings settings(*other.engine, *other.reader);
    QTRY_COMPARE_WITH_TIMEOUT(settings.value(u"columns/active"_qs), u"due|subject|queue"_qs, test::kAlarmPatience);
    QCOMPARE(settings.value(u"collapsed/active"_qs), u"1,2"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestBulkEdit)
#include "tst_bulk_edit.moc"
