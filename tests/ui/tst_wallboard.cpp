#include "core/server/demo/demo.h"
#include "tests/integration/tst_import_kit.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/boardform.h"
#include "ui/wallboard/deadlinestile.h"
#include "ui/wallboard/floorview.h"
#include "ui/wallboard/numbertile.h"
#include "ui/wallboard/queuestile.h"
#include "ui/wallboard/replayview.h"
#include "ui/wallboard/wallboardplace.h"
#include "ui/wallboard/wallboardwindow.h"
#include "ui/widgets/navrail.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

namespace {

constexpr int kPatience = 20'000;

/// Wednesday, 18 November 2026, 11:20.
const Instant kStart = *fromIso(QStringLiteral("2026-11-18T11:20:00Z"));

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) && future.resultCount() == 1
        && future.result().has_value();
}

/// Requests answered by a sample desk in the same process, whose clock goes on from kStart.
class DemoLink final : public QObject, public sync::Transport
{
public:
    static inline std::mutex mutex;
    static inline QElapsedTimer clock;

    explicit DemoLink(server::ServerCore &core)
        : m_core(core)
    {
    }
    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void cancel(quint64) override { }
    void send(quint64 request, sync::WireRequest wire) override
    {
        QTimer::singleShot(0, this, [this, request, wire = std::move(wire)] { m_sink(request, answer(wire)); });
    }

private:
    sync::WireResponse answer(const sync::WireRequest &wire)
    {
        server::Call call = test::callOf(wire);
        const std::lock_guard lock(mutex);
        call.now = kStart + Millis(clock.elapsed());
        return test::responseOf(m_core.handle(call));
    }

    server::ServerCore &m_core;
    Sink m_sink;
};

} // namespace

/// The second screen and the floor over a real engine and the sample desk.
class TestWallboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void numbers_whenShown_thenEqualTheListsCounts();
    void command_whenGiven_thenOnlyTheTilesItChangesRepaint();
    void changes_whenTakenOneByOne_thenLikeReadAnew();
    void deadline_whenItPasses_thenItSoundsOnce();
    void settings_whenChanged_thenTheySurviveARestart();
    void pages_whenMoreTilesThanFit_thenTheyTurn();
    void window_whenOpened_thenFullAndEscLeaves();
    void floor_whenManyStandSideBySide_thenColumnsStayReadableAndScroll();
    void drag_whenDroppedOnAPerson_thenAssignedAndUndone();
    void keys_whenAssigning_thenTheMenuGivesTheTicket();
    void replay_whenMoved_thenAsItWasThen();
    void dispatcher_whenSignedIn_thenTheBoardAlone();
    void pictures();

private:
    void open(const QString &login);
    void close();
    void showBoard();
    template<class T>
    T *part(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    WallboardPlace *place() const { return m_window->findChild<WallboardPlace *>(); }
    Board *board() const { return place()->board(); }
    QString number(const QString &tile) const { return static_cast<NumberTile *>(board()->tile(tile))->number(); }
    Ticket read(TicketId id);
    std::shared_ptr<const service::FloorFigures> figures() const { return m_floor->figures(); }
    void picture(QWidget *widget, const QString &name);

    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::TicketService> m_tickets;
    std::unique_ptr<service::CustomerService> m_customers;
    std::unique_ptr<service::KnowledgeService> m_knowledge;
    std::unique_ptr<service::FloorService> m_floor;
    std::unique_ptr<MainWindow> m_window;
};

void TestWallboard::initTestCase()
{
    m_desk = std::make_unique<test::TestDesk>(u"en"_qs, kStart);
    server::DemoOptions options;
    options.language = u"en"_qs;
    options.password = QString::fromLatin1(test::Desk::password);
    options.now = kStart;
    const auto made = server::makeDemo(m_desk->core(), options);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    DemoLink::clock.start();
}

void TestWallboard::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"workstation.ini"_qs));
}

void TestWallboard::open(const QString &login)
{
    sync::EngineOptions options;
    options.profileDir = m_folder->path();
    options.serverUrl = u"https://desk.example"_qs;
    options.sendDelay = Millis(0);
    m_engine = std::make_unique<sync::Engine>(
        options, [this](const QString &) { return std::make_unique<DemoLink>(m_desk->core()); },
        std::make_unique<test::NoKeychain>());
    QVERIFY(ended(m_engine->open()));
    QVERIFY(ended(m_engine->signIn(login, QString::fromLatin1(test::Desk::password))));
    QVERIFY(ended(m_engine->syncNow()));
    m_reader = std::make_unique<service::Reader>();
    m_reader->open(m_engine->cacheFile());
    m_tickets = std::make_unique<service::TicketService>(*m_engine, *m_reader);
    m_customers = std::make_unique<service::CustomerService>(*m_engine, *m_reader);
    m_knowledge = std::make_unique<service::KnowledgeService>(*m_engine, *m_reader);
    m_floor = std::make_unique<service::FloorService>(*m_engine, *m_reader);
    m_window = std::make_unique<MainWindow>(
        ui::Desk { *m_tickets, *m_customers, *m_knowledge, nullptr, nullptr, m_floor.get() }, *m_preferences, *m_language);
    m_window->resize(1680, 945);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void TestWallboard::showBoard()
{
    m_window->showPlace(u"wallboard"_qs);
    QCOMPARE(m_window->place(), u"wallboard"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(figures() != nullptr, kPatience);
}

void TestWallboard::close()
{
    m_window.reset();
    m_floor.reset();
    m_knowledge.reset();
    m_customers.reset();
    m_tickets.reset();
    m_reader.reset();
    m_engine.reset();
}

void TestWallboard::cleanup()
{
    close();
    m_preferences.reset();
    m_folder.reset();
    m_language.reset();
    m_theme.reset();
}

Ticket TestWallboard::read(TicketId id)
{
    const auto detail = m_tickets->ticket(id);
    return ended(detail) ? detail.result()->view.ticket : Ticket();
}

void TestWallboard::picture(QWidget *widget, const QString &name)
{
    QVERIFY(widget->grab().save(test::pictureDir() + u"/wallboard_"_qs + name + u".png"_qs));
}

void TestWallboard::numbers_whenShown_thenEqualTheListsCounts()
{
    open(u"olga"_qs);
    showBoard();
    QStringList filters { u"status:active"_qs, u"status:active -assignee:*"_qs, u"status:active unanswered:yes"_qs };
    QList<GroupId> queues;
    for (const service::FloorQueue &queue : figures()->queues) {
        queues.append(queue.id);
        const QString name = u"queue:\""_qs % m_floor->config()->group(queue.id)->name % u'"';
        for (int i = 0; i < 3; ++i)
            filters.append(filters.at(i) + u' ' + name);
    }
    const auto counted = m_tickets->counts(filters);
    QVERIFY(ended(counted));
    const std::vector<service::ViewCount> counts = *counted.result();
    QVERIFY(counts[0].total > 50);
    QCOMPARE(number(u"open"_qs), QString::number(counts[0].total));
    QCOMPARE(number(u"unassigned"_qs), QString::number(counts[1].total));
    QCOMPARE(number(u"unanswered"_qs), QString::number(counts[2].total));
    QCOMPARE(number(u"overdue"_qs), QString::number(counts[0].overdue));
    const auto *tile = static_cast<QueuesTile *>(board()->tile(u"queues"_qs));
    for (int row = 0; row < queues.size(); ++row) {
        const size_t at = 3 + 3 * size_t(row);
        const QList<int> numbers = tile->numbers(row);
        QCOMPARE(numbers.at(0), counts[at].total);
        QCOMPARE(numbers.at(1), counts[at + 1].total);
        QCOMPARE(numbers.at(2), counts[at + 2].total);
        QCOMPARE(numbers.at(4), counts[at].overdue);
    }
    // Something must move on the sample desk.
    QVERIFY(figures()->workSamples > 100);
    QVERIFY(figures()->weeksBefore >= 3);
    QVERIFY(figures()->people.size() >= 8);
    const service::FloorQueue sum = service::sumOf(*figures(), {});
    QVERIFY(sum.workMin > 60 && sum.atRisk > 0 && sum.overdue > 0);
}

void TestWallboard::command_whenGiven_thenOnlyTheTilesItChangesRepaint()
{
    open(u"olga"_qs);
    showBoard();
    const auto free = std::find_if(figures()->columns.begin(), figures()->columns.end(),
                                   [](const auto &column) { return column.queue && column.total > 0; });
    QVERIFY(free != figures()->columns.end());
    const service::FloorTicket ticket = free->first.front();
    QTest::qWait(1200);
    const int before = number(u"unassigned"_qs).toInt();
    const int paintedUnassigned = board()->tile(u"unassigned"_qs)->paints();
    const int paintedFlow = board()->tile(u"flow"_qs)->paints();
    const int paintedOpen = board()->tile(u"open"_qs)->paints();
    const auto done = m_tickets->assign(read(ticket.id), m_engine->agent(), GroupId());
    QVERIFY(ended(done));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"unassigned"_qs).toInt(), before - 1, kPatience);
    QTRY_VERIFY(board()->tile(u"unassigned"_qs)->paints() > paintedUnassigned);
    QCOMPARE(board()->tile(u"flow"_qs)->paints(), paintedFlow);
    QCOMPARE(board()->tile(u"open"_qs)->paints(), paintedOpen);
    const auto back = m_tickets->assign(read(ticket.id), AgentId(), GroupId());
    QVERIFY(ended(back));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"unassigned"_qs).toInt(), before, kPatience);
}

void TestWallboard::changes_whenTakenOneByOne_thenLikeReadAnew()
{
    open(u"olga"_qs);
    showBoard();
    std::vector<service::FloorTicket> tickets;
    for (const service::FloorColumn &column : figures()->columns)
        tickets.insert(tickets.end(), column.first.begin(), column.first.end());
    const std::vector<service::FloorQueue> queues = figures()->queues;
    const std::vector<service::FloorPerson> people = figures()->people;
    const Status *solved = m_floor->config()->statusOf(StatusCategory::Solved);
    QRandomGenerator random(26);
    for (int i = 0; i < 24; ++i) {
        const Ticket seen = read(tickets[size_t(random.bounded(int(tickets.size())))].id);
        if (!isActive(seen.statusCategory))
            continue;
        if (i % 3 == 0)
            QVERIFY(ended(m_tickets->assign(seen, people[size_t(random.bounded(int(people.size())))].id, GroupId())));
        else if (i % 3 == 1)
            QVERIFY(ended(m_tickets->assign(seen, AgentId(), queues[size_t(random.bounded(int(queues.size())))].id)));
        else
            (void)ended(m_tickets->transition(seen, 1000, solved->id, {}, u"Done."_qs));
    }
    QVERIFY(ended(m_engine->syncNow()));
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->status().pending, 0, kPatience);
    // Another service reads everything; this one followed step by step.
    service::FloorService anew(*m_engine, *m_reader);
    // How long tickets take is learnt once an hour, and these were solved since.
    const auto withoutWork = [](auto list) {
        for (auto &one : list)
            one.workMin = one.unknownWork = 0;
        return list;
    };
    const auto differs = [&] {
        const auto a = figures();
        const auto b = anew.figures();
        return !b                                                ? u"nothing was read"_qs
            : withoutWork(a->queues) != withoutWork(b->queues)   ? u"queues"_qs
            : withoutWork(a->people) != withoutWork(b->people)   ? u"people"_qs
            : a->pingPong != b->pingPong   ? u"ping-pong"_qs
            : a->deadlines != b->deadlines ? u"deadlines"_qs
            : a->columns != b->columns     ? u"columns"_qs
                                           : QString();
    };
    anew.watch(this);
    QTRY_COMPARE_WITH_TIMEOUT(differs(), QString(), kPatience);
    QVERIFY(figures()->queues != queues);
}

void TestWallboard::deadline_whenItPasses_thenItSoundsOnce()
{
    open(u"olga"_qs);
    showBoard();
    int beeps = 0;
    board()->setBeep([&beeps] { ++beeps; });
    const auto ticket = std::find_if(figures()->deadlines.begin(), figures()->deadlines.end(),
                                     [this](const auto &one) { return one.due > m_floor->now() + std::chrono::hours(1); });
    QVERIFY(ticket != figures()->deadlines.end());
    const int before = number(u"overdue"_qs).toInt();
    const Instant soon = m_floor->now() + Millis(3500);
    for (const int key : { keyOf(&Ticket::dueFirst), keyOf(&Ticket::dueResolution) })
        QVERIFY(ended(m_tickets->setField(read(ticket->id), key, FieldTraits<std::optional<Instant>>::to(soon), u"test"_qs)));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"overdue"_qs).toInt(), before + 1, kPatience);
    QTRY_COMPARE(beeps, 1);
    QTest::qWait(400);
    QCOMPARE(beeps, 1);
}

void TestWallboard::settings_whenChanged_thenTheySurviveARestart()
{
    open(u"olga"_qs);
    showBoard();
    QTest::keyClick(board(), Qt::Key_C);
    auto *form = part<BoardForm>(u"boardForm"_qs);
    QVERIFY(form && form->isVisible());
    auto *numbers = part<QListWidget>(u"boardForm.numbers"_qs);
    // The first two change places, the third goes, a queue is chosen.
    numbers->setFocus();
    numbers->setCurrentRow(1);
    QTest::keyClick(numbers, Qt::Key_Up, Qt::AltModifier);
    numbers->item(2)->setCheckState(Qt::Unchecked);
    auto *queues = part<QListWidget>(u"boardForm.queues"_qs);
    QVERIFY(queues->count() >= 4);
    queues->item(1)->setCheckState(Qt::Checked);
    part<QComboBox>(u"boardForm.look"_qs)->setCurrentIndex(1);
    part<QSpinBox>(u"boardForm.stuck"_qs)->setValue(4);
    const QStringList want { u"unassigned"_qs, u"open"_qs, u"risk"_qs, u"overdue"_qs, u"solved"_qs };
    QCOMPARE(board()->settings().numbers, want);
    QCOMPARE(board()->settings().queues.size(), 1);
    const GroupId queue = board()->settings().queues.front();
    QTRY_COMPARE(number(u"open"_qs), QString::number(figures()->queue(queue)->open));
    picture(m_window.get(), u"configure"_qs);
    QTest::keyClick(form, Qt::Key_Escape);
    QVERIFY(!form->isVisible());
    close();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"workstation.ini"_qs));
    open(u"olga"_qs);
    QCOMPARE(board()->settings().numbers, want);
    QCOMPARE(board()->settings().queues, QList<GroupId> { queue });
    QCOMPARE(board()->settings().look, BoardLook::Light);
    QCOMPARE(board()->settings().stuckHours, 4);
}

void TestWallboard::pages_whenMoreTilesThanFit_thenTheyTurn()
{
    open(u"olga"_qs);
    showBoard();
    BoardSettings settings = board()->settings();
    settings.panels = BoardSettings::allPanels();
    settings.rotateS = 1;
    board()->setSettings(settings);
    QCOMPARE(board()->pages(), 2);
    QVERIFY(board()->tile(u"queues"_qs)->isVisible() && !board()->tile(u"stuck"_qs)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(board()->page(), 1, 5'000);
    QVERIFY(!board()->tile(u"queues"_qs)->isVisible() && board()->tile(u"stuck"_qs)->isVisible());
    settings.rotateS = 0;
    board()->setSettings(settings);
    const int page = board()->page();
    QTest::keyClick(board(), Qt::Key_Right);
    QCOMPARE(board()->page(), 1 - page);
    QTest::keyClick(board(), Qt::Key_PageUp);
    QCOMPARE(board()->page(), page);
}

void TestWallboard::window_whenOpened_thenFullAndEscLeaves()
{
    open(u"boris"_qs);
    WallboardWindow *window = m_window->openWallboard();
    QVERIFY(window && window->isFullScreen());
    QTRY_VERIFY_WITH_TIMEOUT(figures() != nullptr, kPatience);
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(window->isVisible() && !window->isFullScreen());
    // Not as large as the screen, or its title bar lies beyond the edge.
    const QSize room = window->screen()->availableSize();
    QVERIFY(window->width() < room.width() || window->height() < room.height() || window->size() == window->minimumSize());
    window->setGeometry(10, 20, 820, 470);
    QTest::keyClick(window->board(), Qt::Key_F11);
    QVERIFY(window->isFullScreen());
    QTest::keyClick(window->board(), Qt::Key_F11);
    QVERIFY(!window->isFullScreen());
    QCOMPARE(window->size(), QSize(820, 470));
    QTest::keyClick(window->board(), Qt::Key_F11);
    QVERIFY(window->isFullScreen());
    QCOMPARE(m_window->openWallboard(), window);
    window->close();
    QTRY_VERIFY(m_window->openWallboard() != window);
}

void TestWallboard::floor_whenManyStandSideBySide_thenColumnsStayReadableAndScroll()
{
    open(u"olga"_qs);
    m_window->resize(1024, 700);
    showBoard();
    place()->showTab(u"floor"_qs);
    FloorView *floor = place()->floor();
    QTRY_VERIFY(floor->findChildren<FloorColumn *>().size() > 8);
    auto *area = floor->findChild<QScrollArea *>();
    QTRY_VERIFY(area->horizontalScrollBar()->maximum() > 0);
    for (const FloorColumn *column : floor->findChildren<FloorColumn *>()) {
        const int least = column->model()->rowCount() > 0 ? 230 : 170;
        QVERIFY2(column->width() >= least, qPrintable(column->key() + u' ' + QString::number(column->width())));
    }
}

void TestWallboard::drag_whenDroppedOnAPerson_thenAssignedAndUndone()
{
    open(u"olga"_qs);
    showBoard();
    place()->showTab(u"floor"_qs);
    const auto &all = figures()->columns;
    const auto from = std::find_if(all.begin(), all.end(), [](const auto &one) { return one.queue && one.total > 0; });
    const auto to = std::find_if(all.begin(), all.end(), [this](const auto &one) {
        return one.person && m_floor->config()->agent(one.person)->role == RoleKind::Dispatcher;
    });
    QVERIFY(from != all.end() && to != all.end());
    const service::FloorTicket ticket = from->first.front();
    const AgentId person = to->person;
    FloorView *floor = place()->floor();
    FloorColumn *source = floor->column(u"queue:"_qs + from->queue.text());
    FloorColumn *target = floor->column(u"person:"_qs + person.text());
    QVERIFY(source && target);
    std::unique_ptr<QMimeData> mime(source->model()->mimeData({ source->model()->index(source->model()->rowOf(ticket.id)) }));
    QDragEnterEvent enter({ 40, 120 }, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({ 40, 120 }, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(target->model()->rowOf(ticket.id) >= 0, kPatience);
    QCOMPARE(read(ticket.id).assignee, person);
    QCOMPARE(source->model()->rowOf(ticket.id), -1);
    QVERIFY(ended(m_engine->syncNow())); // It has left: nothing is recalled any more.
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(source->model()->rowOf(ticket.id) >= 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(read(ticket.id).assignee.isNull(), kPatience);
    QCOMPARE(read(ticket.id).status, ticket.status); // New again where it was new.
}

void TestWallboard::keys_whenAssigning_thenTheMenuGivesTheTicket()
{
    open(u"olga"_qs);
    showBoard();
    QTest::keyClick(board(), Qt::Key_F);
    QCOMPARE(place()->tab(), u"floor"_qs);
    FloorView *floor = place()->floor();
    FloorColumn *first = nullptr;
    QTRY_VERIFY((first = qobject_cast<FloorColumn *>(
                     QApplication::focusWidget() ? QApplication::focusWidget()->parentWidget() : nullptr)) != nullptr
                && first->current().has_value());
    QTest::keyClick(first->list(), Qt::Key_J);
    const service::FloorTicket ticket = *first->current();
    QTest::keyClick(first->list(), Qt::Key_A);
    auto *menu = floor->findChild<QMenu *>(u"floor.assign"_qs);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->activeAction());
    picture(m_window.get(), u"floor_assign"_qs);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(read(ticket.id).assignee != ticket.assignee, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(first->model()->rowOf(ticket.id), -1, kPatience);
    QApplication::setActiveWindow(m_window.get());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(read(ticket.id).assignee, ticket.assignee, kPatience);
    QTest::keyClick(first->list(), Qt::Key_Right);
    QVERIFY(!first->list()->hasFocus());
}

void TestWallboard::replay_whenMoved_thenAsItWasThen()
{
    open(u"olga"_qs);
    showBoard();
    place()->showTab(u"replay"_qs);
    ReplayView *replay = place()->replay();
    QTRY_VERIFY_WITH_TIMEOUT(replay->isLoaded(), kPatience);
    const service::FloorQueue busiest = *std::max_element(figures()->queues.begin(), figures()->queues.end(),
                                                          [](const auto &a, const auto &b) { return a.open < b.open; });
    const QDate today = toDateTime(m_floor->now()).toLocalTime().date();
    replay->showAt(busiest.id, today, 23 * 60 + 59);
    QTRY_VERIFY_WITH_TIMEOUT(replay->isLoaded(), kPatience);
    // Now is as the list says.
    QCOMPARE(replay->moment().open, busiest.open);
    QCOMPARE(replay->moment().unassigned, busiest.unassigned);
    replay->showAt(busiest.id, today.addDays(-1), 11 * 60 + 20);
    QTRY_VERIFY_WITH_TIMEOUT(replay->isLoaded(), kPatience);
    QCOMPARE(part<QLabel>(u"replay.title"_qs)->text(), u"As it was at 11:20 yesterday"_qs);
    QVERIFY(replay->moment().open > 0);
    auto *line = part<QSlider>(u"replay.line"_qs);
    const int minute = line->value();
    QTest::keyClick(replay, Qt::Key_P);
    QVERIFY(replay->isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(line->value() > minute + 1, 5'000);
    QTest::keyClick(replay, Qt::Key_P);
    QVERIFY(!replay->isPlaying());
}

void TestWallboard::dispatcher_whenSignedIn_thenTheBoardAlone()
{
    open(u"anna"_qs);
    showBoard();
    QVERIFY(!place()->floor() && !place()->replay());
    QTest::keyClick(board(), Qt::Key_F);
    QCOMPARE(place()->tab(), u"board"_qs);
    QVERIFY(part<NavRail>(u"rail"_qs) || m_window->findChild<NavRail *>()->places().contains(u"wallboard"_qs));
}

void TestWallboard::pictures()
{
    open(u"olga"_qs);
    showBoard();
    WallboardWindow *window = m_window->openWallboard();
    window->showNormal();
    const auto shown = [&](const QString &name, const QSize &size) {
        window->resize(size);
        QCoreApplication::processEvents();
        picture(window, name);
    };
    shown(u"dark_en_1920"_qs, { 1920, 1080 });
    shown(u"dark_en_1280"_qs, { 1280, 720 });
    shown(u"dark_en_3840"_qs, { 3840, 2160 });
    BoardSettings settings = window->board()->settings();
    settings.panels = BoardSettings::allPanels();
    settings.numbers = BoardSettings::allNumbers();
    settings.rotateS = 0;
    window->board()->setSettings(settings);
    window->board()->turn(1);
    shown(u"dark_en_page2"_qs, { 1920, 1080 });
    settings = BoardSettings::standard();
    settings.look = BoardLook::Light;
    window->board()->setSettings(settings);
    for (const QString &code : { u"ru"_qs, u"pl"_qs, u"en"_qs }) {
        m_language->set(code);
        QCoreApplication::processEvents();
        shown(u"light_"_qs + code, { 1920, 1080 });
    }
    window->close();
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
        m_theme->setMode(mode);
        const QString look = mode == ThemeMode::Dark ? u"dark"_qs : u"light"_qs;
        m_language->set(mode == ThemeMode::Dark ? u"ru"_qs : u"en"_qs);
        m_window->showPlace(u"wallboard"_qs);
        for (const QString &tab : { u"board"_qs, u"floor"_qs, u"replay"_qs }) {
            place()->showTab(tab);
            if (tab == u"replay") {
                QTRY_VERIFY_WITH_TIMEOUT(place()->replay()->isLoaded(), kPatience);
                place()->replay()->showAt(figures()->queues.front().id, toDateTime(m_floor->now()).date().addDays(-1), 680);
                QTRY_VERIFY_WITH_TIMEOUT(place()->replay()->isLoaded(), kPatience);
            }
            QTest::qWait(60);
            picture(m_window.get(), look + u'_' + tab);
        }
    }
    m_window->resize(1024, 700);
    place()->showTab(u"board"_qs);
    QCoreApplication::processEvents();
    picture(m_window.get(), u"small"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestWallboard)
#include "tst_wallboard.moc"
