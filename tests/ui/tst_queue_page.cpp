#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/queue/filterline.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

namespace {

template<class I>
I idOf(const QString &name)
{
    return I(Uuid::named("queue", name));
}

template<class T>
QFuture<Result<T>> answer(T value)
{
    return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

Instant sampleNow() { return *fromIso(u"2026-11-20T11:02:14.000Z"_qs); }

ConfigPtr sampleConfig()
{
    std::vector<Record> records;
    const std::pair<const char *, int> groups[] { { "Line 1", 1 }, { "Line 2", 2 }, { "Field service", 3 } };
    for (const auto &[name, position] : groups) {
        Group group;
        group.id = idOf<GroupId>(QString::fromLatin1(name));
        group.name = QString::fromLatin1(name);
        group.position = position;
        records.push_back(toRecord(group));
    }
    for (const char *name : { "Anna Kowalska", "Boris Petrenko", "Ivan Orlov", "Piotr Nowak" }) {
        Agent agent;
        agent.id = idOf<AgentId>(QString::fromLatin1(name));
        agent.name = QString::fromLatin1(name);
        agent.login = agent.name.section(u' ', 0, 0).toLower();
        agent.groups = { idOf<GroupId>(u"Line 1"_qs) };
        records.push_back(toRecord(agent));
    }
    View vip;
    vip.id = idOf<ViewId>(u"vip"_qs);
    vip.name = u"VIP customers"_qs;
    vip.query = u"status:active tag:vip"_qs;
    records.push_back(toRecord(vip));
    return std::make_shared<const ConfigSnapshot>(records);
}

struct Sample {
    qint64 number;
    Millis left; ///< 0: stands.
    int priority;
    const char *subject;
    const char *company;
    const char *assignee; ///< Null: nobody.
};

constexpr Sample kSamples[] {
    { 40079, -22min - 10s, 1, "Server room: temperature alarm, two nodes down since the morning", "Northbank Credit",
      "Ivan Orlov" },
    { 40117, 14min + 5s, 1, "Cash desk does not print receipts", "Maxi Market 12", "Anna Kowalska" },
    { 40121, 38min + 40s, 2, "VPN asks for the token twice, then disconnects", "Salaris Mall", nullptr },
    { 40093, 62min + 11s, 2, "No network on the second floor", "Salaris Mall", nullptr },
    { 40101, 220min + 52s, 3, "New workplace for accounting by Monday", "SAB Consulting", "Piotr Nowak" },
    { 40088, 0min, 3, "UPS battery: waiting for delivery of the part", "Maxi Market 03", "Anna Kowalska" },
    { 40090, 380min, 4, "Monthly report of tickets, please", "SAB Consulting", "Boris Petrenko" },
    { 40071, 26h, 4, "Inventory of scanners at site Volna", "Maxi Market 07", "Piotr Nowak" },
};

/// A desk of eight tickets, or as many as a test wants, that remembers what was done.
struct FakeDesk {
    std::vector<service::TicketRow> rows;
    QStringList done;
    QStringList filters;
    bool sent = true; ///< Commands cannot be recalled any more.
    std::optional<int> problemAt;

    FakeDesk()
    {
        for (const Sample &sample : kSamples)
            rows.push_back(row(sample));
        rows[0].unread = true;
        rows[3].unread = true;
        rows[4].waiting = true;
    }

    static service::TicketRow row(const Sample &sample)
    {
        service::TicketRow made;
        made.rid = sample.number;
        made.number = sample.number;
        made.id = idOf<TicketId>(QString::number(sample.number));
        made.subject = QString::fromLatin1(sample.subject);
        made.companyName = QString::fromLatin1(sample.company);
        made.priority = sample.priority;
        made.statusCategory = StatusCategory::Open;
        made.queue = idOf<GroupId>(u"Line 1"_qs);
        if (sample.assignee)
            made.assignee = idOf<AgentId>(QString::fromLatin1(sample.assignee));
        made.stands = sample.left.count() == 0;
        made.remainingS = 2 * 3600 + 600;
        if (!made.stands) {
            made.due = sampleNow() + sample.left;
            made.warnAt = *made.due - 45min;
        }
        made.createdAt = sampleNow() - 30h;
        made.updatedAt = sampleNow() - std::chrono::minutes(sample.number % 97);
        return made;
    }

    QueueSource source()
    {
        QueueSource made;
        made.tickets.list = [this](const service::TicketListQuery &query, int firstRows, bool firstOnly) {
            filters.append(query.filter % u'|' % query.sort);
            service::TicketList list;
            const bool none = query.filter.contains(u"nothing");
            for (const service::TicketRow &one : rows) {
                if (none)
                    continue;
                if (list.first.size() < static_cast<size_t>(firstRows))
                    list.first.push_back(one);
                if (!firstOnly)
                    list.rids.push_back(one.rid);
            }
            list.overdue = none ? 0 : 1;
            list.withinHour = none ? 0 : 2;
            if (problemAt) {
                list.filterProblem = u"unknown field"_qs;
                list.filterProblemAt = *problemAt;
            }
            return answer(list);
        };
        made.tickets.rows = [this](const std::vector<qint64> &rids) {
            std::vector<service::TicketRow> found;
            for (const service::TicketRow &one : rows) {
                if (std::find(rids.begin(), rids.end(), one.rid) != rids.end())
                    found.push_back(one);
            }
            return answer(found);
        };
        made.tickets.counts = [](const QStringList &asked) {
            std::vector<service::ViewCount> counts;
            for (const QString &filter : asked)
                counts.push_back({ filter.contains(u"due<0m") ? 1 : filter.contains(u"due<1h") ? 3 : int(filter.size()),
                                   filter.contains(u"Line 2") || filter == u"status:active" ? 1 : 0 });
            return answer(counts);
        };
        made.config = [config = sampleConfig()] { return config; };
        made.me = [] { return idOf<AgentId>(u"Anna Kowalska"_qs); };
        made.now = [] { return sampleNow(); };
        const auto taken = [this](const QString &what) {
            done.append(what);
            return answer(sync::Receipt { CommandId(Uuid::named("command", what)), 0, {} });
        };
        made.assign = [taken](const Ticket &seen, AgentId agent) {
            const Agent *who = sampleConfig()->agent(agent);
            return taken(u"assign %1 %2"_qs.arg(seen.number).arg(who ? who->login : u"nobody"_qs));
        };
        made.claim = [taken](const Ticket &seen) { return taken(u"claim %1"_qs.arg(seen.number)); };
        made.setField = [taken](const Ticket &seen, int key, const Value &value) {
            return taken(u"set %1 %2 %3"_qs.arg(seen.number).arg(key).arg(value.toInt()));
        };
        made.recall = [this](CommandId) {
            done.append(u"recall"_qs);
            return QtFuture::makeReadyFuture(
                sent ? Result<void>(fail(ErrorCode::NotFound, u"sent"_qs)) : Result<void>());
        };
        return made;
    }
};

/// The page over a desk, on the screen, with its list read.
struct Stage {
    FakeDesk desk;
    QueuePage page;
    QSignalSpy selected;
    QSignalSpy notices;

    explicit Stage(QSize size = { 980, 700 })
        : page(desk.source())
        , selected(&page, &QueuePage::ticketSelected)
        , notices(&page, &QueuePage::notice)
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        (void)QTest::qWaitFor([this] { return list()->currentTicket() && !totals().isEmpty(); });
        page.focusList();
    }

    TicketListView *list() const { return page.findChild<TicketListView *>(u"queue.list"_qs); }
    FilterField *filter() const { return page.findChild<FilterField *>(u"queue.filter"_qs); }
    QString totals() const { return page.findChild<ElidedLabel *>(u"queue.totals"_qs)->text(); }
    qint64 current() const { return list()->currentRow() ? list()->currentRow()->number : 0; }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    void picture(const QString &name) { page.grab().save(firstline::test::pictureDir() % u'/' % name % u".png"); }
};

} // namespace

/// The queue page as a hand uses it.
class TestQueuePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void line_whenSortIsNamed_thenSplitWithPlacesKept();
    void page_whenOpened_thenFirstTicketAndTotals();
    void keys_whenPressed_thenMoveThroughTheList();
    void keys_whenCyrillicLayout_thenSameActs();
    void filter_whenTyped_thenAskedAndEscGivesBack();
    void filter_whenNotUnderstood_thenPlaceIsMarked();
    void views_whenCtrlDown_thenNextViewIsShown();
    void sort_whenHeaderIsClicked_thenAskedAndTurned();
    void take_whenM_thenClaimedAndUndone();
    void assign_whenA_thenPickedByLetters();
    void priority_whenP_thenPickedByDigit();
    void list_whenCurrentLeaves_thenNextFollowsItsPlace();
    void list_whenRowsComeAbove_thenPlaceIsKept();
    void columns_whenNarrow_thenLeastTellingGo();
    void columns_whenChosen_thenKeptPerView();
    void empty_whenNothingFits_thenSaysWhatToDo();
    void pictures_whenSaved_thenInBothThemes();
};

void TestQueuePage::initTestCase() { new Theme(qApp, ThemeMode::Light, qApp); }

void TestQueuePage::line_whenSortIsNamed_thenSplitWithPlacesKept()
{
    const service::TicketListQuery query = readFilterLine(u"status:active sort:-updated wrong:x "_qs, u"due"_qs);
    QCOMPARE(query.sort, u"-updated"_qs);
    QCOMPARE(query.filter.indexOf(u"wrong"), u"status:active sort:-updated wrong:x"_qs.indexOf(u"wrong"));
    QCOMPARE(readFilterLine(u"tag:vip"_qs, u"due"_qs).sort, u"due"_qs);
    QCOMPARE(withSort(u"status:active sort:due printer"_qs, u"-number"_qs), u"status:active sort:-number printer"_qs);
    QCOMPARE(withSort(u"tag:vip"_qs, u"due"_qs), u"tag:vip sort:due "_qs);
}

void TestQueuePage::page_whenOpened_thenFirstTicketAndTotals()
{
    Stage stage;
    QCOMPARE(stage.current(), 40079);
    QCOMPARE(stage.page.currentView(), u"active"_qs);
    QTRY_COMPARE(stage.totals(), u"8 ticket(s) \u00b7 1 overdue \u00b7 2 due within the hour"_qs);
}

void TestQueuePage::keys_whenPressed_thenMoveThroughTheList()
{
    Stage stage;
    QSignalSpy activated(&stage.page, &QueuePage::ticketActivated);
    stage.key(Qt::Key_J);
    QCOMPARE(stage.current(), 40117);
    stage.key(Qt::Key_Down);
    stage.key(Qt::Key_K);
    QCOMPARE(stage.current(), 40117);
    stage.key(Qt::Key_End);
    QCOMPARE(stage.current(), 40071);
    stage.key(Qt::Key_Home);
    QCOMPARE(stage.current(), 40079);
    stage.key(Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void TestQueuePage::keys_whenCyrillicLayout_thenSameActs()
{
    Stage stage;
    QSignalSpy reply(&stage.page, &QueuePage::replyRequested);
    const auto type = [&stage](ushort letter) {
        QKeyEvent event(QEvent::KeyPress, letter, Qt::NoModifier, QString(QChar(letter)).toLower());
        QCoreApplication::sendEvent(stage.list(), &event);
    };
    type(0x041a); // К stands on R
    QCOMPARE(reply.count(), 1);
    type(0x041e); // О stands on J
    QCOMPARE(stage.current(), 40117);
}

void TestQueuePage::filter_whenTyped_thenAskedAndEscGivesBack()
{
    Stage stage;
    stage.key(Qt::Key_Slash);
    QVERIFY(stage.filter()->hasFocus());
    QTest::keyClicks(stage.filter(), u"printer"_qs);
    stage.key(Qt::Key_Return);
    QVERIFY(stage.list()->hasFocus());
    QTRY_VERIFY(stage.desk.filters.last().startsWith(u"status:active          printer|due"));
    stage.key(Qt::Key_Escape);
    QCOMPARE(stage.filter()->text(), u"status:active sort:due "_qs);
    QTRY_VERIFY(stage.desk.filters.last() == u"status:active|due");
    QCOMPARE(stage.current(), 40079);
}

void TestQueuePage::filter_whenNotUnderstood_thenPlaceIsMarked()
{
    Stage stage;
    stage.desk.problemAt = 14;
    stage.page.showFilter(u"status:active colour:red"_qs);
    QTRY_COMPARE(stage.filter()->problemAt(), 14);
    stage.picture(u"queue_problem"_qs);
    QVERIFY(!stage.filter()->toolTip().isEmpty());
}

void TestQueuePage::views_whenCtrlDown_thenNextViewIsShown()
{
    Stage stage;
    stage.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(stage.page.currentView(), u"mine"_qs);
    QCOMPARE(stage.filter()->text(), u"status:active assignee:me sort:due "_qs);
    stage.key(Qt::Key_Up, Qt::ControlModifier);
    stage.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(stage.page.currentView(), u"active"_qs);
}

void TestQueuePage::sort_whenHeaderIsClicked_thenAskedAndTurned()
{
    Stage stage;
    Q_EMIT stage.list()->horizontalHeader()->sectionClicked(int(TicketColumn::Updated));
    QTRY_VERIFY(stage.desk.filters.last() == u"status:active|updated");
    Q_EMIT stage.list()->horizontalHeader()->sectionClicked(int(TicketColumn::Updated));
    QTRY_VERIFY(stage.desk.filters.last() == u"status:active|-updated");
    QCOMPARE(stage.filter()->text(), u"status:active sort:-updated "_qs);
}

void TestQueuePage::take_whenM_thenClaimedAndUndone()
{
    Stage stage;
    stage.key(Qt::Key_M);
    QTRY_COMPARE(stage.notices.count(), 1);
    QCOMPARE(stage.desk.done, QStringList { u"claim 40079"_qs });
    QCOMPARE(stage.notices.first().at(1).toString(), u"Undo"_qs);
    stage.page.undo(stage.notices.first().at(2).value<CommandId>());
    QTRY_COMPARE(stage.desk.done, (QStringList { u"claim 40079"_qs, u"recall"_qs, u"assign 40079 ivan"_qs }));
}

void TestQueuePage::assign_whenA_thenPickedByLetters()
{
    Stage stage;
    stage.key(Qt::Key_A);
    QWidget *popup = stage.page.findChild<QWidget *>(u"queue.pick"_qs);
    QVERIFY(popup);
    auto *field = popup->findChild<QLineEdit *>();
    popup->grab().save(firstline::test::pictureDir() % u"/queue_assign.png"_qs);
    QTest::keyClicks(field, u"piotr"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stage.desk.done, QStringList { u"assign 40079 piotr"_qs });
}

void TestQueuePage::priority_whenP_thenPickedByDigit()
{
    Stage stage;
    stage.key(Qt::Key_P);
    QWidget *popup = stage.page.findChild<QWidget *>(u"queue.pick"_qs);
    QVERIFY(popup);
    popup->grab().save(firstline::test::pictureDir() % u"/queue_priority.png"_qs);
    QTest::keyClick(popup->findChild<QListWidget *>(), Qt::Key_3);
    QTRY_COMPARE(stage.desk.done, QStringList { u"set 40079 9 3"_qs });
}

void TestQueuePage::list_whenCurrentLeaves_thenNextFollowsItsPlace()
{
    Stage stage;
    stage.key(Qt::Key_J);
    const int told = stage.selected.count();
    stage.desk.rows.erase(stage.desk.rows.begin() + 1);
    stage.page.onTicketsChanged({ idOf<TicketId>(u"40117"_qs) }, false);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 7);
    QCOMPARE(stage.current(), 0); // nothing else is put under the hand
    QCOMPARE(stage.selected.count(), told);
    stage.page.selectNext();
    QCOMPARE(stage.current(), 40121);
}

void TestQueuePage::list_whenRowsComeAbove_thenPlaceIsKept()
{
    Stage stage({ 980, 700 });
    for (qint64 number = 50000; number < 50100; ++number)
        stage.desk.rows.push_back(FakeDesk::row({ number, 30h, 4, "More", "Polar Foods", nullptr }));
    stage.page.onTicketsChanged({}, true);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 108);
    QTRY_VERIFY(stage.list()->verticalScrollBar()->maximum() > 1000);
    stage.list()->verticalScrollBar()->setValue(1000);
    const int top = stage.list()->rowAt(0);
    stage.desk.rows.insert(stage.desk.rows.begin(), FakeDesk::row({ 60000, 1min, 1, "Urgent", "Maxi", nullptr }));
    stage.page.onTicketsChanged({ idOf<TicketId>(u"60000"_qs) }, false);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 109);
    QCOMPARE(stage.list()->rowAt(0), top + 1);
    QCOMPARE(stage.current(), 40079);
}

void TestQueuePage::columns_whenNarrow_thenLeastTellingGo()
{
    const ShownColumns all = usualColumns();
    QCOMPARE(fittingColumns(all, 2000), all);
    const ShownColumns few = fittingColumns(all, 420);
    QVERIFY(few.size() < all.size());
    QCOMPARE(few.first().column, TicketColumn::Due);
    QVERIFY(few.contains({ TicketColumn::Subject }));
    QVERIFY(!few.contains({ TicketColumn::Updated }));
}

void TestQueuePage::columns_whenChosen_thenKeptPerView()
{
    Stage stage;
    QStringList saved;
    stage.page.setColumnStore({ {}, [&](const QString &view, const QStringList &columns) {
                                   saved = QStringList { view } + columns;
                               } });
    auto *tools = stage.page.findChild<QueueTools *>();
    Q_EMIT tools->columnsChosen({ { TicketColumn::Due }, { TicketColumn::Subject }, { TicketColumn::Queue } });
    QCOMPARE(saved, (QStringList { u"active"_qs, u"due"_qs, u"subject"_qs, u"queue"_qs }));
    stage.page.showView(u"mine"_qs);
    QVERIFY(stage.list()->isColumnHidden(int(TicketColumn::Queue)));
    stage.page.showView(u"active"_qs);
    QVERIFY(!stage.list()->isColumnHidden(int(TicketColumn::Queue)));
}

void TestQueuePage::empty_whenNothingFits_thenSaysWhatToDo()
{
    Stage stage;
    stage.page.showFilter(u"nothing"_qs);
    QWidget *empty = stage.page.findChild<QWidget *>(u"queue.empty"_qs);
    QTRY_VERIFY(empty->isVisible());
    stage.picture(u"queue_empty"_qs);
    stage.page.focusList();
    stage.key(Qt::Key_Escape);
    QTRY_VERIFY(!empty->isVisible());
}

void TestQueuePage::pictures_whenSaved_thenInBothThemes()
{
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        Theme::current()->setMode(mode);
        const QString name = mode == ThemeMode::Dark ? u"dark"_qs : u"light"_qs;
        for (const QSize size : { QSize(1024, 700), QSize(1680, 945), QSize(700, 700) }) {
            Stage stage(size);
            stage.key(Qt::Key_J);
            const QAbstractItemModel *views = stage.page.findChild<QAbstractItemView *>(u"queue.views"_qs)->model();
            QTRY_VERIFY(views->index(1, 0).data(Qt::UserRole + 2).toInt() > 0);
            stage.picture(u"queue_%1_%2"_qs.arg(name).arg(size.width()));
        }
    }
    Theme::current()->setMode(ThemeMode::Light);
}

FIRSTLINE_GUI_TEST_MAIN(TestQueuePage)
#include "tst_queue_page.moc"
