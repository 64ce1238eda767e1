#include "tests/support/testmain.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/queue/bulklines.h"
#include "ui/queue/bulkvalues.h"
#include "ui/queue/filterline.h"
#include "ui/queue/filterwords.h"
#include "ui/queue/listexport.h"
#include "ui/queue/listmarking.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/queuetools.h"
#include "ui/queue/ticketlistview.h"
#include "ui/theme/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
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
        agent.role = agent.login == u"ivan" ? RoleKind::Specialist : RoleKind::Supervisor;
        records.push_back(toRecord(agent));
    }
    const std::pair<const char *, StatusCategory> statuses[] { { "Open", StatusCategory::Open },
                                                               { "Waiting for the customer", StatusCategory::WaitCustomer },
                                                               { "Postponed", StatusCategory::Postponed },
                                                               { "Solved", StatusCategory::Solved } };
    for (const auto &[name, category] : statuses) {
        Status status;
        status.id = idOf<StatusId>(QString::fromLatin1(name));
        status.name = QString::fromLatin1(name);
        status.category = category;
        status.position = int(category);
        records.push_back(toRecord(status));
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
    std::vector<View> saved;
    QHash<QString, QString> settings;
    QList<CommandId> waiting; ///< Of many changed at once.
    AgentId me = idOf<AgentId>(u"Anna Kowalska"_qs);

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

    /// Cuts a list by priority.
    void gather(service::TicketList &list) const
    {
        std::vector<qint64> rids;
        list.first.clear();
        for (int priority = 1; priority <= 4; ++priority) {
            service::TicketGroup group { QString::number(priority), {}, 0, priority == 1 ? 1 : 0 };
            for (const service::TicketRow &one : rows) {
                if (one.priority != priority)
                    continue;
                ++group.count;
                rids.push_back(one.rid);
                list.first.push_back(one);
            }
            if (group.count > 0)
                list.groups.push_back(group);
        }
        list.rids = std::make_shared<const std::vector<qint64>>(std::move(rids));
    }

    /// Many at once: number 40093 cannot be changed, 40117 is refused by the server.
    service::BulkSource bulk()
    {
        service::BulkSource made;
        made.plan = [this](const std::vector<qint64> &rids, const service::BulkChange &change) {
            std::vector<service::BulkLine> lines;
            for (const qint64 rid : rids) {
                const auto row = std::find_if(rows.begin(), rows.end(), [&](const service::TicketRow &one) { return one.rid == rid; });
                if (row == rows.end())
                    continue;
                service::BulkLine line;
                line.ticket = row->id;
                line.number = row->number;
                line.subject = row->subject;
                line.seen = { row->status, row->statusCategory, row->assignee, row->queue, row->priority, row->tags, {} };
                line.assigneeAfter = change.agent;
                line.body = Assign { row->id, change.agent, {}, row->assignee, {}, {} };
                line.back = Assign { row->id, row->assignee, {}, change.agent, {}, {} };
                if (row->assignee == change.agent && change.kind == service::BulkKind::Assign)
                    line.state = service::BulkState::Same;
                if (row->number == 40093) {
                    line.state = service::BulkState::Cannot;
                    line.why = Error { ErrorCode::Forbidden, {} };
                }
                lines.push_back(line);
            }
            return answer(lines);
        };
        made.enqueue = [this](CommandBody body) {
            const auto *assign = std::get_if<Assign>(&body);
            if (const auto *back = std::get_if<SetField>(&body)) {
                done.append(u"take back "_qs % Uuid::fromBytes(back->base.toBytes()).text());
                return answer(sync::Receipt { CommandId(Uuid::named("back", back->ticket.text())), 0, {} });
            }
            const CommandId id(Uuid::named("bulk", assign->ticket.text() % QString::number(done.size())));
            done.append(u"bulk "_qs % assign->ticket.text());
            waiting.append(id);
            return answer(sync::Receipt { id, 0, {} });
        };
        made.recall = [this](CommandId id) {
            done.append(u"bulk recall"_qs);
            return QtFuture::makeReadyFuture(waiting.removeOne(id) ? Result<void>() : Result<void>(fail(ErrorCode::NotFound, u"sent"_qs)));
        };
        made.outbox = [this] {
            QList<sync::OutboxItem> items;
            for (const CommandId &id : std::as_const(waiting)) {
                sync::OutboxItem item;
                item.id = id;
                items.append(item);
            }
            return answer(items);
        };
        made.conflicts = [] { return answer(QList<sync::ConflictRecord>()); };
        return made;
    }

    QueueSource source()
    {
        QueueSource made;
        made.tickets.list = [this](const service::TicketListQuery &query, int firstRows, bool firstOnly) {
            filters.append(query.filter % u'|' % query.sort);
            service::TicketList list;
            const bool none = query.filter.contains(u"nothing");
            std::vector<qint64> rids;
            for (const service::TicketRow &one : rows) {
                if (none)
                    continue;
                if (list.first.size() < static_cast<size_t>(firstRows))
                    list.first.push_back(one);
                if (!firstOnly)
                    rids.push_back(one.rid);
            }
            list.rids = std::make_shared<const std::vector<qint64>>(std::move(rids));
            if (!query.grouping.isEmpty())
                gather(list);
            list.overdue = none ? 0 : 1;
            list.withinHour = none ? 0 : 2;
            if (problemAt) {
                list.filterProblem = u"unknown field"_qs;
                list.trouble = service::FilterTrouble::UnknownField;
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
        made.me = [this] { return me; };
        made.setting = [this](const QString &name) { return settings.value(name); };
        made.setSetting = [this](const QString &name, const QString &value) { settings.insert(name, value); };
        made.saveView = [this](const std::optional<View> &before, const View &after) {
            saved.push_back(after);
            done.append(u"view %1 %2"_qs.arg(before ? u"saved"_qs : u"made"_qs, after.name));
            return answer(sync::Receipt { CommandId(Uuid::named("view", QString::number(saved.size()))), 0, {} });
        };
        made.bulk = bulk();
        made.now = [] { return sampleNow(); };
        const auto taken = [this](const QString &what) {
            done.append(what);
            return answer(sync::Receipt { CommandId(Uuid::named("command", what)), 0, {} });
        };
        made.assign = [taken](const Ticket &seen, AgentId agent) {
            const ConfigPtr config = sampleConfig();
            const Agent *who = config->agent(agent);
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
    void picture(const QString &name)
    {
        QCoreApplication::processEvents(); // what was said just now gets its room
        page.grab().save(firstline::test::pictureDir() % u'/' % name % u".png");
    }
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
    void field_whenMisspelt_thenTheNearestIsKnown();
    void views_whenCtrlDown_thenNextViewIsShown();
    void sort_whenHeaderIsClicked_thenAskedAndTurned();
    void take_whenM_thenClaimedAndUndone();
    void assign_whenA_thenPickedByLetters();
    void priority_whenP_thenPickedByDigit();
    void list_whenCurrentLeaves_thenNextFollowsItsPlace();
    void letters_whenTheShownTicketHasNoRow_thenTheyMeanItAndNoOther();
    void list_whenRowsComeAbove_thenPlaceIsKept();
    void list_whenAlarmsLieOverItsFoot_thenTheLastRowIsScrolledAboveThem();
    void columns_whenNarrow_thenLeastTellingGo();
    void columns_whenChosen_thenKeptPerView();
    void columnMenu_whenTheListIsTooNarrow_thenSaysWhichHaveNoRoom();
    void presets_whenKeptRenamedDeleted_thenInTheMenuAndTakenBack();
    void empty_whenNothingFits_thenSaysWhatToDo();
    void marks_whenSpaceShiftAndClicks_thenCountedAndLetGo();
    void marks_whenListChanges_thenStayWithTheirTickets();
    void bulk_whenAssigned_thenPreviewedDoneAndTakenBack();
    void bulk_whenValueIsEdited_thenOldLinesAreDimmed();
    void bulk_whenSpecialist_thenSaidThatHeMayNot();
    void groups_whenChosen_thenHeadsFoldByKeysAndAreRemembered();
    void views_whenKept_thenMadeWithAllTheyShow();
    void completion_whenTyped_thenFieldsAndValuesOfThePlace();
    void completion_whenAskedAtAnEmptyPlace_thenEveryFieldIsOffered();
    void completion_whenTabbed_thenPutIntoTheLine();
    void list_whenExported_thenFileHoldsWhatIsOnTheScreen();
    void list_whenGroupedAndExported_thenGroupIsTheFirstColumn();
    void list_whenCopied_thenTableInTheClipboard();
    void pictures_whenSaved_thenInBothThemes();
    void pictures_whenManyAreChanged_thenInBothThemes();
    void pictures_whenInRussianAndPolish_thenAllFits_data();
    void pictures_whenInRussianAndPolish_thenAllFits();
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
    const auto *said = stage.page.findChild<ElidedLabel *>(u"queue.totals"_qs);
    QTRY_VERIFY(said->text().startsWith(u"There is no such field. The rest filters."_qs) && said->text().contains(u"8 ticket"_qs));
    stage.page.showFilter(u"status:active asignee:me"_qs);
    QTRY_VERIFY(said->text().startsWith(u"There is no field “asignee”; did you mean “assignee”? The rest filters."_qs));
    stage.desk.problemAt.reset();
    stage.page.showFilter(u"status:active assignee:me"_qs);
    QTRY_VERIFY(said->text().contains(u"ticket"_qs) && !said->text().contains(u"field"_qs));
}

void TestQueuePage::field_whenMisspelt_thenTheNearestIsKnown()
{
    QCOMPARE(nearestField(u"statsu"_qs), u"status"_qs);
    QCOMPARE(nearestField(u"Quue"_qs), u"queue"_qs);
    QCOMPARE(nearestField(u"priorty"_qs), u"priority"_qs);
    QCOMPARE(nearestField(u"colour"_qs), QString());
    QCOMPARE(nearestField(u"x"_qs), QString());
    QCOMPARE(nearestField(QString(5000, u'a')), QString());
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
    QTRY_COMPARE(stage.desk.done, (QStringList { u"claim 40079"_qs, u"recall"_qs, QString(u"take back "_qs % stage.notices.first().at(2).value<CommandId>().text()) }));
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

void TestQueuePage::letters_whenTheShownTicketHasNoRow_thenTheyMeanItAndNoOther()
{
    Stage stage;
    const service::TicketRow fresh = stage.desk.rows.back();
    stage.desk.rows.pop_back();
    stage.page.onTicketsChanged({ fresh.id }, false);
    QTRY_COMPARE(stage.list()->model()->rowCount(), int(stage.desk.rows.size()));
    // It was just registered, or comes from the search: the window shows it.
    QSignalSpy selected(&stage.page, &QueuePage::ticketSelected);
    QSignalSpy shown(&stage.page, &QueuePage::shownActRequested);
    QSignalSpy notes(&stage.page, &QueuePage::noteRequested);
    QVERIFY(!stage.page.select(fresh.id));
    stage.page.setShownElsewhere(fresh.id);
    QVERIFY(!stage.page.current());
    stage.page.setFocus();
    stage.page.focusList();
    stage.key(Qt::Key_N);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown.at(0).at(0).toInt(), int(Qt::Key_N));
    QCOMPARE(notes.count(), 0);
    QCOMPARE(selected.count(), 0);
    // It comes into the list and is current there, without being told anew.
    stage.desk.rows.push_back(fresh);
    stage.page.onTicketsChanged({ fresh.id }, false);
    QTRY_COMPARE(stage.list()->model()->rowCount(), int(stage.desk.rows.size()));
    QTRY_COMPARE(stage.page.current(), fresh.id);
    QCOMPARE(selected.count(), 0);
    stage.key(Qt::Key_N);
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes.at(0).at(0).value<TicketId>(), fresh.id);
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

void TestQueuePage::list_whenAlarmsLieOverItsFoot_thenTheLastRowIsScrolledAboveThem()
{
    constexpr int kRoom = 200;
    Stage stage({ 980, 700 });
    stage.page.setFootRoom(kRoom);
    for (qint64 number = 50000; number < 50010; ++number)
        stage.desk.rows.push_back(FakeDesk::row({ number, 30h, 4, "More", "Polar Foods", nullptr }));
    stage.page.onTicketsChanged({}, true);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 18);
    stage.key(Qt::Key_End);
    QTRY_COMPARE(stage.current(), 50009);
    const int foot = stage.page.mapToGlobal(QPoint(0, stage.page.height() - kRoom)).y();
    const auto bottom = [&] {
        const QRect row = stage.list()->visualRect(stage.list()->currentIndex());
        return stage.list()->viewport()->mapToGlobal(row.bottomLeft()).y();
    };
    QVERIFY2(bottom() <= foot, qPrintable(QString::number(bottom() - foot)));
    // All of it is seen without them, and nothing scrolls any more.
    stage.page.setFootRoom(0);
    QCOMPARE(stage.list()->verticalScrollBar()->maximum(), 0);
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

void TestQueuePage::columnMenu_whenTheListIsTooNarrow_thenSaysWhichHaveNoRoom()
{
    Stage stage;
    stage.page.findChild<QueueTools *>()->columnsChosen({ { TicketColumn::Due }, { TicketColumn::Subject }, { TicketColumn::Created } });
    const auto words = [&](TicketColumn column) {
        stage.page.findChild<QPushButton *>(u"queue.columns"_qs)->click();
        auto *menu = stage.page.findChildren<QMenu *>(u"queue.columnMenu"_qs).last();
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction *action) { return action->data() == QVariant(int(column)); });
        const QString text = found == actions.end() ? QString() : (*found)->text();
        menu->close();
        return text;
    };
    QVERIFY(!stage.list()->isColumnHidden(int(TicketColumn::Created)));
    QVERIFY(!words(TicketColumn::Created).contains(u"no room"_qs));
    stage.list()->setFixedWidth(260);
    QTRY_VERIFY(stage.list()->isColumnHidden(int(TicketColumn::Created)));
    QVERIFY(words(TicketColumn::Created).endsWith(u"\tno room"_qs));
    QVERIFY(!words(TicketColumn::Subject).contains(u"no room"_qs));
    QVERIFY(!words(TicketColumn::Company).contains(u"no room"_qs)); // Nobody wants it.
}

void TestQueuePage::presets_whenKeptRenamedDeleted_thenInTheMenuAndTakenBack()
{
    Stage stage;
    auto *tools = stage.page.findChild<QueueTools *>();
    const auto openMenu = [&] {
        stage.page.findChild<QPushButton *>(u"queue.columns"_qs)->click();
        return stage.page.findChildren<QMenu *>(u"queue.columnMenu"_qs).last();
    };
    const auto own = [](const QMenu *menu) {
        QStringList names;
        for (const QAction *action : menu->findChildren<QAction *>(u"queue.preset.use"_qs))
            names.append(action->text());
        return names;
    };
    const auto choose = [](QMenu *menu, const char *name) {
        auto *action = menu->findChild<QAction *>(QString::fromLatin1(name));
        menu->close();
        action->trigger();
    };
    const auto give = [&](const QString &name) {
        auto *field = stage.page.findChildren<QLineEdit *>(u"queue.name.field"_qs).last();
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    };
    Q_EMIT tools->columnsChosen({ { TicketColumn::Due }, { TicketColumn::Subject }, { TicketColumn::Queue, 150 } });
    QMenu *menu = openMenu();
    QVERIFY(own(menu).isEmpty());
    choose(menu, "queue.preset.keep");
    give(u"For the phone"_qs);
    QTRY_COMPARE(stage.notices.count(), 1);
    QCOMPARE(stage.desk.settings.value(u"columnPresets"_qs), u"For the phone\tdue|subject|queue:150"_qs);
    Q_EMIT tools->columnsChosen(usualColumns());
    menu = openMenu();
    QCOMPARE(own(menu), QStringList { u"For the phone"_qs });
    menu->grab().save(firstline::test::pictureDir() % u"/queue_columns.png"_qs);
    choose(menu, "queue.preset.use");
    QCOMPARE(stage.list()->columns(), (ShownColumns { { TicketColumn::Due }, { TicketColumn::Subject }, { TicketColumn::Queue, 150 } }));
    menu = openMenu();
    QVERIFY(menu->findChild<QAction *>(u"queue.preset.use"_qs)->isChecked());
    choose(menu, "queue.preset.rename");
    give(u"Telephone"_qs);
    QTRY_COMPARE(stage.notices.count(), 2);
    menu = openMenu();
    QCOMPARE(own(menu), QStringList { u"Telephone"_qs });
    choose(menu, "queue.preset.delete");
    QCOMPARE(stage.notices.count(), 3);
    QCOMPARE(stage.desk.settings.value(u"columnPresets"_qs), QString());
    stage.page.undo(stage.notices.last().at(2).value<CommandId>());
    menu = openMenu();
    QCOMPARE(own(menu), QStringList { u"Telephone"_qs });
    menu->close();
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

void TestQueuePage::marks_whenSpaceShiftAndClicks_thenCountedAndLetGo()
{
    Stage stage;
    const ListMarking *marking = stage.list()->marking();
    const auto said = [&] { return stage.page.findChild<QLabel *>(u"queue.marked"_qs); };
    QVERIFY(!said()->isVisible());
    stage.key(Qt::Key_Space);
    QCOMPARE(marking->count(), 1);
    QCOMPARE(said()->text(), u"1 selected"_qs);
    QVERIFY(said()->isVisible());
    stage.key(Qt::Key_J);
    stage.key(Qt::Key_J);
    QCOMPARE(marking->count(), 1); // going on lets nothing go
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(marking->count(), 4);
    stage.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(marking->count(), 3); // the range shrinks again
    stage.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(marking->count(), 8);
    stage.key(Qt::Key_Escape);
    QCOMPARE(marking->count(), 0);
    QCOMPARE(stage.filter()->text(), u"status:active sort:due "_qs);
    // Ctrl and a click take what is current along; an ordinary click lets go.
    const auto middle = [&](int row) { return stage.list()->visualRect(stage.list()->model()->index(row, int(TicketColumn::Subject))).center(); };
    QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(6));
    QCOMPARE(marking->count(), 2);
    QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(4));
    QCOMPARE(marking->count(), 4);
    QTest::mouseClick(stage.list()->viewport(), Qt::LeftButton, Qt::NoModifier, middle(1));
    QCOMPARE(marking->count(), 0);
    QCOMPARE(stage.current(), 40117);
}

void TestQueuePage::marks_whenListChanges_thenStayWithTheirTickets()
{
    Stage stage;
    stage.key(Qt::Key_J);
    stage.key(Qt::Key_Space); // 40117
    stage.key(Qt::Key_J);
    stage.key(Qt::Key_Space); // 40121
    const ListMarking *marking = stage.list()->marking();
    const service::TicketRow gone = stage.desk.rows[1];
    stage.desk.rows.insert(stage.desk.rows.begin(), FakeDesk::row({ 60000, 1min, 1, "Urgent", "Maxi", nullptr }));
    stage.page.onTicketsChanged({ idOf<TicketId>(u"60000"_qs) }, false);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 9);
    QCOMPARE(marking->rids(), (RowIds { 40117, 40121 }));
    // What leaves the list is not acted on; it is marked again when it comes back.
    stage.desk.rows.erase(stage.desk.rows.begin() + 2);
    stage.page.onTicketsChanged({ gone.id }, false);
    QTRY_COMPARE(marking->count(), 1);
    stage.desk.rows.push_back(gone);
    stage.page.onTicketsChanged({ gone.id }, false);
    QTRY_COMPARE(marking->rids(), (RowIds { 40121, 40117 }));
    // Another order keeps the marks, another view does not.
    stage.page.showFilter(u"status:active sort:-number"_qs);
    QTRY_COMPARE(marking->count(), 2);
    stage.page.showView(u"mine"_qs);
    QCOMPARE(marking->count(), 0);
}

void TestQueuePage::bulk_whenAssigned_thenPreviewedDoneAndTakenBack()
{
    Stage stage;
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_Down, Qt::ShiftModifier); // 40079, 40117, 40121, 40093
    stage.key(Qt::Key_A);
    auto *panel = stage.page.findChild<QWidget *>(u"queue.bulk"_qs);
    QVERIFY(panel->isVisible());
    auto *summary = panel->findChild<QLabel *>(u"queue.bulk.summary"_qs);
    // Oneself is offered first; 40117 is Anna's already, 40093 is not to be changed.
    QTRY_COMPARE(summary->text(), u"2 will change \u00b7 1 are so already \u00b7 1 cannot"_qs);
    QVERIFY(stage.desk.done.isEmpty());
    stage.picture(u"queue_bulk_preview"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stage.desk.done.size(), 2);
    QTRY_COMPARE(stage.notices.count(), 1);
    QCOMPARE(stage.notices.first().at(0).toString(), u"2 ticket(s) changed."_qs);
    stage.picture(u"queue_bulk_waits"_qs);
    // One is answered, the other one still waits: the first needs its opposite, the second is recalled.
    stage.desk.waiting.removeFirst();
    auto *act = panel->findChild<service::BulkAct *>();
    QTRY_COMPARE(act->counts().applied, 1);
    QCOMPARE(act->counts().waits, 1);
    stage.page.undo(stage.notices.first().at(2).value<CommandId>());
    QTRY_COMPARE(act->counts().back, 2);
    QCOMPARE(stage.desk.done.filter(u"bulk recall"_qs).size(), 2);
    QCOMPARE(stage.desk.done.size(), 5); // two changes, two recalls, one opposite
    stage.picture(u"queue_bulk_back"_qs);
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(stage.list()->marking()->count(), 0);
}

void TestQueuePage::bulk_whenValueIsEdited_thenOldLinesAreDimmed()
{
    Stage stage;
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_A);
    auto *panel = stage.page.findChild<QWidget *>(u"queue.bulk"_qs);
    auto *summary = panel->findChild<QLabel *>(u"queue.bulk.summary"_qs);
    auto *table = panel->findChild<QTableView *>(u"queue.bulk.lines"_qs);
    auto *lines = qobject_cast<BulkLines *>(table->model());
    QTRY_VERIFY(summary->text().contains(u"will change"_qs));
    QVERIFY(!lines->isStale());
    const QVariant ink = table->model()->index(0, BulkLines::Change).data(Qt::ForegroundRole);
    auto *values = panel->findChild<BulkValues *>();
    Q_EMIT values->edited();
    QVERIFY(lines->isStale());
    QVERIFY(table->model()->index(0, BulkLines::Change).data(Qt::ForegroundRole) != ink);
    QVERIFY2(summary->text().contains(u"The lines show what would have changed before."_qs), qPrintable(summary->text()));
    QVERIFY(!table->accessibleDescription().isEmpty());
    stage.picture(u"queue_bulk_stale"_qs);
    QTRY_VERIFY(!lines->isStale());
    QVERIFY(summary->text().contains(u"will change"_qs));
    QCOMPARE(table->model()->index(0, BulkLines::Change).data(Qt::ForegroundRole), ink);
}

void TestQueuePage::bulk_whenSpecialist_thenSaidThatHeMayNot()
{
    Stage stage;
    stage.desk.me = idOf<AgentId>(u"Ivan Orlov"_qs);
    stage.key(Qt::Key_Space);
    stage.key(Qt::Key_A);
    QTRY_COMPARE(stage.notices.count(), 1);
    QVERIFY(!stage.page.findChild<QWidget *>(u"queue.bulk"_qs)->isVisible());
}

void TestQueuePage::groups_whenChosen_thenHeadsFoldByKeysAndAreRemembered()
{
    Stage stage;
    Q_EMIT stage.page.findChild<QueueTools *>()->groupingChosen(u"priority"_qs);
    QCOMPARE(stage.filter()->text(), u"status:active sort:due group:priority "_qs);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 12);
    QTRY_COMPARE(stage.current(), 40079); // a ticket, not the head over it
    QTRY_COMPARE(stage.totals(), u"8 ticket(s) \u00b7 1 overdue \u00b7 2 due within the hour"_qs);
    stage.picture(u"queue_groups"_qs);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.list()->currentIndex().row(), 0);
    stage.key(Qt::Key_Left);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 10);
    QCOMPARE(stage.desk.settings.value(u"collapsed/active"_qs), u"1"_qs);
    // A collapsed group is marked as a whole.
    stage.key(Qt::Key_Space);
    QCOMPARE(stage.list()->marking()->rids(), (RowIds { 40079, 40117 }));
    stage.picture(u"queue_groups_closed"_qs);
    stage.key(Qt::Key_Escape);
    stage.key(Qt::Key_Right);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 12);
    stage.page.selectNext();
    QCOMPARE(stage.current(), 40079);
    stage.page.selectNext();
    stage.page.selectNext(); // passes over the next head
    QCOMPARE(stage.current(), 40121);
    Q_EMIT stage.page.findChild<QueueTools *>()->groupingChosen({});
    QTRY_COMPARE(stage.list()->model()->rowCount(), 8);
    QCOMPARE(stage.current(), 40121);
}

void TestQueuePage::views_whenKept_thenMadeWithAllTheyShow()
{
    Stage stage;
    stage.page.showFilter(u"status:active tag:vip sort:-updated group:queue "_qs);
    Q_EMIT stage.page.findChild<QueueTools *>()->densityChosen(Density::Compact);
    Q_EMIT stage.page.findChild<QueueTools *>()->moreRequested();
    auto *menu = stage.page.findChild<QMenu *>(u"queue.moreMenu"_qs);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"queue.more.keepTeam"_qs)->trigger();
    menu->close();
    auto *popup = stage.page.findChild<QWidget *>(u"queue.name"_qs);
    QVERIFY(popup);
    auto *field = popup->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"Due today"_qs);
    popup->grab().save(firstline::test::pictureDir() % u"/queue_name.png"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stage.desk.saved.size(), size_t(1));
    const View made = stage.desk.saved.front();
    QCOMPARE(made.name, u"Due today"_qs);
    QCOMPARE(made.query, u"status:active tag:vip"_qs);
    QCOMPARE(made.sort, u"-updated"_qs);
    QCOMPARE(made.grouping, u"queue"_qs);
    QVERIFY(made.owner.isNull());
    QVERIFY(made.columns.contains(u"subject"_qs) && made.columns.contains(u"density:compact"_qs));
    QTRY_COMPARE(stage.notices.count(), 1);
    stage.page.undo(stage.notices.first().at(2).value<CommandId>());
    QTRY_COMPARE(stage.desk.saved.size(), size_t(2)); // it was sent: put away
    QCOMPARE(stage.desk.saved.back().position, -1);
    // A saved view is renamed and deleted from the same menu.
    stage.page.showView(u"view:"_qs % idOf<ViewId>(u"vip"_qs).text());
    Q_EMIT stage.page.findChild<QueueTools *>()->moreRequested();
    menu = stage.page.findChildren<QMenu *>(u"queue.moreMenu"_qs).last();
    stage.picture(u"queue_more_page"_qs);
    menu->grab().save(firstline::test::pictureDir() % u"/queue_more.png"_qs);
    menu->findChild<QAction *>(u"queue.more.delete"_qs)->trigger();
    menu->close();
    QTRY_COMPARE(stage.desk.saved.size(), size_t(3));
    QCOMPARE(stage.desk.saved.back().position, -1);
    QCOMPARE(stage.desk.saved.back().name, u"VIP customers"_qs);
}

void TestQueuePage::completion_whenTyped_thenFieldsAndValuesOfThePlace()
{
    const FilterKnown known { sampleConfig(), { u"Maxi Market 12"_qs }, { u"vip"_qs } };
    const auto shown = [&](const QString &line) {
        QStringList texts;
        for (const FilterWord &word : filterWordsFor(filterPlaceAt(line, int(line.size())), known))
            texts.append(word.text);
        return texts;
    };
    QVERIFY(shown(u"status:active "_qs).isEmpty());
    QCOMPARE(shown(u"status:active que"_qs), QStringList { u"queue:"_qs });
    QVERIFY(shown(u"-assi"_qs).contains(u"assignee:"_qs));
    QCOMPARE(shown(u"queue:fi"_qs), QStringList { u"\"Field service\""_qs });
    QCOMPARE(shown(u"queue:\"Line 2\",\"Field s"_qs), QStringList { u"\"Field service\""_qs });
    QCOMPARE(shown(u"assignee:kow"_qs), QStringList { u"\"Anna Kowalska\""_qs }); // a later word of the name
    QCOMPARE(shown(u"(tag:v"_qs), QStringList { u"vip"_qs });
    QCOMPARE(shown(u"company:max"_qs), QStringList { u"\"Maxi Market 12\""_qs });
    QCOMPARE(shown(u"group:que"_qs), QStringList { u"queue"_qs });
    QVERIFY(shown(u"\"que"_qs).isEmpty() || shown(u"\"que"_qs) == QStringList { u"queue:"_qs });
    const FilterPlace place = filterPlaceAt(u"priority<=2 due<1"_qs, 17);
    QCOMPARE(place.field, u"due"_qs);
    QCOMPARE(place.typed, u"1"_qs);
}

void TestQueuePage::completion_whenAskedAtAnEmptyPlace_thenEveryFieldIsOffered()
{
    Stage stage;
    stage.key(Qt::Key_Slash);
    QTest::keyClick(stage.filter(), Qt::Key_Down, Qt::AltModifier);
    auto *popup = stage.page.findChild<QWidget *>(u"queue.completion"_qs);
    QVERIFY(popup && popup->isVisible());
    const auto *list = popup->findChild<QAbstractItemView *>();
    QVERIFY(list->model()->rowCount() > 12);
    QVERIFY(list->currentIndex().isValid());
    const QString first = list->model()->index(0, 0).data().toString();
    QTest::keyClick(stage.filter(), Qt::Key_Return);
    QVERIFY2(stage.filter()->text().endsWith(u' ' % first), qPrintable(stage.filter()->text()));
}

void TestQueuePage::completion_whenTabbed_thenPutIntoTheLine()
{
    Stage stage;
    stage.key(Qt::Key_Slash);
    QTest::keyClicks(stage.filter(), u"que"_qs);
    auto *list = stage.page.findChild<QWidget *>(u"queue.completion"_qs);
    QVERIFY(list && list->isVisible());
    QTest::keyClick(stage.filter(), Qt::Key_Tab);
    QCOMPARE(stage.filter()->text(), u"status:active sort:due queue:"_qs);
    QVERIFY(list->isVisible());
    stage.picture(u"queue_completion"_qs);
    QTest::keyClick(stage.filter(), Qt::Key_Down);
    QTest::keyClick(stage.filter(), Qt::Key_Down);
    QTest::keyClick(stage.filter(), Qt::Key_Return);
    QCOMPARE(stage.filter()->text(), u"status:active sort:due queue:\"Line 2\" "_qs);
    QVERIFY(!list->isVisible());
    QTRY_VERIFY(stage.desk.filters.last().endsWith(u"queue:\"Line 2\"|due"));
    // Esc closes the list first; Enter without a mark filters.
    QTest::keyClicks(stage.filter(), u"ta"_qs);
    QVERIFY(list->isVisible());
    QTest::keyClick(stage.filter(), Qt::Key_Escape);
    QVERIFY(!list->isVisible() && stage.filter()->hasFocus());
    QTest::keyClick(stage.filter(), Qt::Key_Return);
    QVERIFY(stage.list()->hasFocus());
}

void TestQueuePage::list_whenExported_thenFileHoldsWhatIsOnTheScreen()
{
    Stage stage;
    stage.desk.rows[1].subject = u"=HYPERLINK(\"http://evil\"); \"quoted\""_qs;
    stage.page.onTicketsChanged({}, true);
    const QTemporaryDir folder;
    const QString csv = folder.filePath(u"list.csv"_qs);
    stage.page.exportTo(csv, ListFormat::Csv);
    QTRY_VERIFY(QFile::exists(csv));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.contains("Number"));
    QVERIFY(bytes.contains("40079"));
    QVERIFY(bytes.contains("'=HYPERLINK(\"\"http://evil\"\")"));
    QCOMPARE(bytes.count("\r\n"), 9);
    QTRY_COMPARE(stage.notices.count(), 1);
    const QString pdf = folder.filePath(u"list.pdf"_qs);
    for (qint64 number = 50000; number < 50100; ++number)
        stage.desk.rows.push_back(FakeDesk::row({ number, 30h, 4, "More of a long subject that needs room on the page", "Polar Foods", nullptr }));
    stage.page.onTicketsChanged({}, true);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 108);
    stage.page.exportTo(pdf, ListFormat::Pdf);
    QTRY_VERIFY(QFile::exists(pdf));
    QTRY_COMPARE(stage.notices.count(), 2);
    QFile printed(pdf);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    const QByteArray head = printed.readAll();
    QVERIFY(head.startsWith("%PDF"));
    QVERIFY(printed.copy(firstline::test::pictureDir() % u"/queue_list.pdf"_qs) || true);
    // A place that cannot be written is told, and nothing is left.
    stage.page.exportTo(folder.filePath(u"no/such/folder/list.csv"_qs), ListFormat::Csv);
    QTRY_COMPARE(stage.notices.count(), 3);
}

void TestQueuePage::list_whenGroupedAndExported_thenGroupIsTheFirstColumn()
{
    Stage stage;
    const QTemporaryDir folder;
    const auto lines = [&](const QString &name) {
        const QString csv = folder.filePath(name);
        stage.page.exportTo(csv, ListFormat::Csv);
        (void)QTest::qWaitFor([&] { return QFile::exists(csv); });
        QFile file(csv);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().mid(3)).split(u"\r\n"_qs, Qt::SkipEmptyParts) : QStringList();
    };
    Q_EMIT stage.page.findChild<QueueTools *>()->groupingChosen(u"priority"_qs);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 12);
    const QStringList all = lines(u"all.csv"_qs);
    QCOMPARE(all.size(), 9);
    QVERIFY2(all.first().startsWith(u"Priority,"), qPrintable(all.first()));
    const auto groupOf = [&](const QStringList &table, const QString &number) {
        const QString row = table.filter(u"," % number % u","_qs).value(0);
        return row.section(u',', 0, 0);
    };
    const QString high = groupOf(all, u"40079"_qs);
    QVERIFY(!high.isEmpty());
    QCOMPARE(groupOf(all, u"40117"_qs), high);
    QVERIFY(groupOf(all, u"40121"_qs) != high);
    // Of what is marked each row keeps its group.
    QTRY_VERIFY(stage.notices.count() == 1);
    QTest::keyClick(stage.list(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(stage.list()->marking()->count(), 8);
    QCOMPARE(lines(u"marked.csv"_qs), all);
    QTRY_COMPARE(stage.notices.count(), 2);
    Q_EMIT stage.page.findChild<QueueTools *>()->groupingChosen({});
    QTRY_COMPARE(stage.list()->model()->rowCount(), 8);
    QVERIFY(!lines(u"flat.csv"_qs).value(0).startsWith(u"Priority,"));
    using Ends = std::vector<std::pair<QString, size_t>>;
    QCOMPARE(groupEnds({ 1, 2, 3, 4, 5 }, { { u"a"_qs, 2 }, { u"b"_qs, 3 } }, { 2, 3, 5 }), (Ends { { u"a"_qs, 1 }, { u"b"_qs, 3 } }));
    QCOMPARE(groupEnds({ 1, 2, 3 }, { { u"a"_qs, 2 }, { u"b"_qs, 1 } }, { 3 }), (Ends { { u"a"_qs, 0 }, { u"b"_qs, 1 } }));
}

void TestQueuePage::list_whenCopied_thenTableInTheClipboard()
{
    Stage stage;
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    stage.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(stage.notices.count(), 1);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QStringList lines = data->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.first().contains(u"Subject"));
    QVERIFY(lines.last().contains(u"40117\tCash desk does not print receipts\tMaxi Market 12\tAnna Kowalska"));
    QVERIFY(data->html().contains(u"<td>Maxi Market 12</td>"));
}

void TestQueuePage::pictures_whenManyAreChanged_thenInBothThemes()
{
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        Theme::current()->setMode(mode);
        const QString name = mode == ThemeMode::Dark ? u"dark"_qs : u"light"_qs;
        for (const QSize size : { QSize(570, 640), QSize(1180, 760) }) {
            Stage stage(size);
            stage.page.showFilter(u"status:active sort:due group:priority "_qs);
            QTRY_COMPARE(stage.list()->model()->rowCount(), 12);
            stage.page.focusList();
            stage.key(Qt::Key_A, Qt::ControlModifier);
            stage.key(Qt::Key_S);
            auto *text = stage.page.findChild<QLineEdit *>(u"queue.bulk.text"_qs);
            QTest::keyClicks(text, u"The provider mended the line"_qs);
            auto *go = stage.page.findChild<QWidget *>(u"queue.bulk.go"_qs);
            QTRY_VERIFY(go->isEnabled());
            stage.picture(u"queue_bulk_%1_%2"_qs.arg(name).arg(size.width()));
        }
    }
    Theme::current()->setMode(ThemeMode::Light);
}

void TestQueuePage::pictures_whenSaved_thenInBothThemes()
{
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        Theme::current()->setMode(mode);
        const QString name = mode == ThemeMode::Dark ? u"dark"_qs : u"light"_qs;
        for (const QSize size : { QSize(1024, 700), QSize(1680, 945), QSize(700, 700), QSize(570, 640) }) {
            Stage stage(size);
            stage.key(Qt::Key_J);
            const QAbstractItemModel *views = stage.page.findChild<QAbstractItemView *>(u"queue.views"_qs)->model();
            QTRY_VERIFY(views->index(1, 0).data(Qt::UserRole + 2).toInt() > 0);
            stage.picture(u"queue_%1_%2"_qs.arg(name).arg(size.width()));
        }
    }
    Theme::current()->setMode(ThemeMode::Light);
}

void TestQueuePage::pictures_whenInRussianAndPolish_thenAllFits_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("ru") << u"ru"_qs;
    QTest::newRow("pl") << u"pl"_qs;
}

void TestQueuePage::pictures_whenInRussianAndPolish_thenAllFits()
{
    QFETCH(const QString, code);
    QTranslator translator;
    if (!translator.load(QStringLiteral(FIRSTLINE_QM_DIR "/firstline_") % code % u".qm"_qs))
        QSKIP("the translations were not compiled");
    QCoreApplication::installTranslator(&translator);
    for (const QSize size : { QSize(590, 640), QSize(1180, 760) }) {
        Stage stage(size);
        stage.page.showFilter(u"status:active sort:due group:priority "_qs);
        QTRY_COMPARE(stage.list()->model()->rowCount(), 12);
        stage.page.focusList();
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.key(Qt::Key_A);
        auto *go = stage.page.findChild<QWidget *>(u"queue.bulk.go"_qs);
        QTRY_VERIFY(go->isEnabled());
        stage.picture(u"queue_bulk_%1_%2"_qs.arg(code).arg(size.width()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(stage.notices.count() > 0);
        stage.picture(u"queue_bulk_done_%1_%2"_qs.arg(code).arg(size.width()));
        QVERIFY(stage.page.width() <= std::max(size.width(), 620)); // nothing pushes the page wider
    }
    QCoreApplication::removeTranslator(&translator);
}

FIRSTLINE_GUI_TEST_MAIN(TestQueuePage)
#include "tst_queue_page.moc"
