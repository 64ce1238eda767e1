// The window that screenbench starts: `empty` is a bare Qt window, `start` the queue over a profile, `tour` goes through
// views, scrolls and opens tickets. Prints one JSON object.
#include "core/service/ticketservice.h"
#include "core/sync/engine.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/figures.h"
#include "tests/bench/watched.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/ticketlistview.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QScrollBar>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace firstline;
using namespace firstline::bench;

namespace {

/// A profile that nobody signs in to: the cache is enough.
class NoCredentials final : public sync::CredentialStore
{
public:
    void read(const QString &, ReadDone done) override { done(std::optional<sync::Credentials>()); }
    void write(const QString &, const sync::Credentials &, WriteDone done) override { done({}); }
    void remove(const QString &, WriteDone done) override { done({}); }
};

/// Nothing is reached.
class NoTransport final : public sync::Transport
{
public:
    void setSink(Sink) override { }
    void send(quint64, sync::WireRequest) override { }
    void cancel(quint64) override { }
};

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

void print(QJsonObject object)
{
    QFile status(u"/proc/self/status"_qs);
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmRSS:"))
                object[u"rssKb"_qs] = line.mid(6).simplified().split(' ')[0].toDouble();
        }
    }
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

bool waitFor(const std::function<bool()> &done, int atMostMs = 30'000)
{
    const Stopwatch watch;
    QEventLoop loop;
    QTimer timer;
    timer.setObjectName(QLatin1String(kUnwatched));
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done() || watch.ms() > atMostMs)
            loop.quit();
    });
    timer.start(0);
    if (!done())
        loop.exec();
    return done();
}

/// Everything behind the window.
struct Desk {
    explicit Desk(const QString &profile)
    {
        sync::EngineOptions options;
        options.profileDir = profile;
        options.serverUrl = u"https://127.0.0.1:1"_qs;
        options.startOffline = true;
        engine = std::make_unique<sync::Engine>(
            options, [](const QString &) { return std::make_unique<NoTransport>(); }, std::make_unique<NoCredentials>());
    }

    void afterOpen()
    {
        reader = std::make_unique<service::Reader>();
        reader->open(engine->cacheFile());
        tickets = std::make_unique<service::TicketService>(*engine, *reader);
    }

    ~Desk()
    {
        tickets.reset();
        if (reader)
            reader->close();
        reader.reset();
        engine.reset();
    }

    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<service::Reader> reader;
    std::unique_ptr<service::TicketService> tickets;
};

/// The page and what the benchmark looks at in it.
struct Screen {
    explicit Screen(service::TicketService &service)
        : page(std::make_unique<ui::QueuePage>(service))
        , list(page->findChild<ui::TicketListView *>())
        , model(list ? qobject_cast<ui::TicketListModel *>(list->model()) : nullptr)
    {
        if (!list || !model)
            qFatal("the page has no list");
        page->resize(1440, 900);
    }

    /// Whether all rows that are seen are here.
    bool isWhole() const
    {
        const int first = std::max(0, list->rowAt(0));
        const int last = list->rowAt(list->viewport()->height() - 1);
        const int end = last < 0 ? model->rowCount() - 1 : last;
        for (int row = first; row <= end; ++row) {
            if (!model->ticketRow(row) && !model->isHead(row))
                return false;
        }
        return model->rowCount() > 0;
    }

    std::unique_ptr<ui::QueuePage> page;
    ui::TicketListView *list;
    ui::TicketListModel *model;
};

int runEmpty(WatchedApplication &app)
{
    QWidget window;
    window.resize(1440, 900);
    app.onPainted([&](QObject *painted) {
        if (painted != &window)
            return;
        print({ { u"paintedNs"_qs, double(nowNs()) } });
        QCoreApplication::quit();
    });
    window.show();
    return QCoreApplication::exec();
}

int runStart(WatchedApplication &app, const QString &profile)
{
    ui::Theme theme(&app, ui::ThemeMode::Light);
    Desk desk(profile);
    std::unique_ptr<Screen> screen;
    QJsonObject result;
    result[u"applicationNs"_qs] = double(nowNs());
    app.onPainted([&](QObject *painted) {
        if (!screen || painted != screen->list->viewport() || !screen->isWhole() || result.contains(u"paintedNs"_qs))
            return;
        result[u"paintedNs"_qs] = double(nowNs());
        QTimer::singleShot(0, &app, [] { QCoreApplication::quit(); });
    });
    desk.engine->open().then(&app, [&](const Result<void> &opened) {
        if (!opened)
            qFatal("open: %s", qPrintable(opened.error().detail));
        result[u"openedNs"_qs] = double(nowNs());
        desk.afterOpen();
        screen = std::make_unique<Screen>(*desk.tickets);
        screen->page->show();
        result[u"shownNs"_qs] = double(nowNs());
    });
    const int code = QCoreApplication::exec();
    result[u"longestMs"_qs] = app.longestMs();
    result[u"longest"_qs] = app.longest();
    print(result);
    screen.reset();
    return code;
}

void tourViews(Screen &screen, WatchedApplication &app, QJsonObject &result)
{
    const QStringList filters { u"status:active"_qs, u"status:active -assignee:*"_qs, u"queue:\"Group 7\""_qs, u"status:*"_qs,
        u"status:solved"_qs, u"breached:yes"_qs, u"status:active priority:1"_qs, u"printer"_qs };
    Samples whole;
    double slowest = 0;
    QObject context;
    for (int round = 0; round < 3; ++round) {
        for (const QString &filter : filters) {
            bool read = false;
            QObject::connect(screen.model, &ui::TicketListModel::queryShown, &context, [&] { read = true; });
            const Stopwatch watch;
            screen.page->showFilter(filter);
            if (waitFor([&] { return read && (screen.isWhole() || screen.model->rowCount() == 0); }, 5'000)) {
                const double took = watch.ms();
                whole.add(took);
                if (took > slowest) {
                    slowest = took;
                    result[u"viewSlowest"_qs] = filter;
                }
            }
            screen.model->disconnect(&context);
            waitFor([&] { return screen.model->isComplete(); }, 5'000);
        }
    }
    result[u"viewP50"_qs] = whole.at(0.5);
    result[u"viewP95"_qs] = whole.at(0.95);
    result[u"viewLongestMs"_qs] = app.longestMs();
    result[u"viewLongest"_qs] = app.longest();
    app.forgetLongest();
}

void tourScroll(Screen &screen, WatchedApplication &app, QJsonObject &result)
{
    bool read = false;
    QObject context;
    QObject::connect(screen.model, &ui::TicketListModel::queryShown, &context, [&] { read = true; });
    screen.page->showFilter(u"status:*"_qs); // everything there is
    waitFor([&] { return read && screen.model->isComplete() && screen.isWhole(); });
    QScrollBar *bar = screen.list->verticalScrollBar();
    Samples frames;
    Samples blank;
    app.forgetLongest();
    for (int i = 0; i <= 300; ++i) {
        const Stopwatch watch;
        bar->setValue(int(qint64(bar->maximum()) * i / 300));
        screen.list->viewport()->repaint();
        frames.add(watch.ms());
        waitFor([&] { return screen.isWhole(); }, 2'000);
        blank.add(watch.ms());
    }
    result[u"scrollRows"_qs] = screen.model->rowCount();
    result[u"frameP50"_qs] = frames.at(0.5);
    result[u"frameMax"_qs] = frames.at(1);
    result[u"blankP95"_qs] = blank.at(0.95);
    result[u"blankMax"_qs] = blank.at(1);
    result[u"scrollLongestMs"_qs] = app.longestMs();
    result[u"scrollLongest"_qs] = app.longest();
    app.forgetLongest();
}

/// Asks the list a question. Shape: milliseconds until all rows that are seen are here; nothing when that took too long.
std::optional<double> ask(Screen &screen, const service::TicketListQuery &query)
{
    bool read = false;
    QObject context;
    QObject::connect(screen.model, &ui::TicketListModel::queryShown, &context, [&] { read = true; });
    const Stopwatch watch;
    screen.model->setQuery(query);
    if (!waitFor([&] { return read && (screen.isWhole() || screen.model->rowCount() == 0); }, 10'000))
        return std::nullopt;
    screen.list->viewport()->repaint();
    const double took = watch.ms();
    waitFor([&] { return screen.model->isComplete(); }, 10'000);
    return took;
}

/// The same tickets in another order, and gathered by something.
void tourOrders(Screen &screen, WatchedApplication &app, QJsonObject &result)
{
    Samples indexed;
    Samples sorts;
    Samples grouped;
    Samples groupedAll;
    double slowest = 0;
    app.forgetLongest();
    for (int round = 0; round < 3; ++round) {
        for (const char *sort : { "-updated", "due", "-created", "priority", "subject", "number" }) {
            if (const auto took = ask(screen, { u"status:active"_qs, QString::fromLatin1(sort), {} }))
                (QByteArrayView("-updated due -created").contains(sort) ? indexed : sorts).add(*took);
        }
    }
    result[u"sortLongestMs"_qs] = app.longestMs();
    result[u"sortLongest"_qs] = app.longest();
    app.forgetLongest();
    for (const char *by : { "queue", "assignee", "priority", "status", "company", "due" }) {
        for (int round = 0; round < 2; ++round) {
            if (const auto took = ask(screen, { u"status:active"_qs, u"due"_qs, QString::fromLatin1(by) }))
                grouped.add(*took);
            const auto all = ask(screen, { u"status:*"_qs, u"due"_qs, QString::fromLatin1(by) });
            if (all)
                groupedAll.add(*all);
            if (all && *all > slowest) {
                slowest = *all;
                result[u"groupSlowest"_qs] = QString::fromLatin1(by);
            }
        }
    }
    result[u"indexedP50"_qs] = indexed.at(0.5);
    result[u"indexedP95"_qs] = indexed.at(0.95);
    result[u"sortP50"_qs] = sorts.at(0.5);
    result[u"sortP95"_qs] = sorts.at(0.95);
    result[u"groupP50"_qs] = grouped.at(0.5);
    result[u"groupP95"_qs] = grouped.at(0.95);
    result[u"groupAllP50"_qs] = groupedAll.at(0.5);
    result[u"groupAllP95"_qs] = groupedAll.at(0.95);
    result[u"groupLongestMs"_qs] = app.longestMs();
    result[u"groupLongest"_qs] = app.longest();
    ask(screen, { u"status:active"_qs, u"due"_qs, {} });
    app.forgetLongest();
}

/// From the stroke that changes a ticket to its row painted anew; each command is taken back afterwards.
void tourCommands(Desk &desk, Screen &screen, WatchedApplication &app, QJsonObject &result)
{
    Samples shown;
    const int key = keyOf(&Ticket::tags);
    const QString tag = u"measured"_qs;
    app.forgetLongest();
    for (int round = 0; round < 40; ++round) {
        const auto row = screen.model->ticketRow(round % 20);
        if (!row)
            continue;
        const Stopwatch watch;
        auto written = desk.engine->enqueue(ChangeSet { row->id, key, { Value(tag) }, {} });
        const auto isShown = [&](bool tagged) {
            const auto there = screen.model->ticketRow(screen.model->rowOf(row->id));
            return there && there->tags.contains(tag) == tagged;
        };
        const bool came = waitFor([&] { return isShown(true) || (written.isFinished() && !written.result()); }, 5'000);
        if (!written.isFinished() || !written.result()) {
            result[u"commandProblem"_qs] = written.isFinished() ? errorName(written.result().error().code) : u"time"_qs;
            break;
        }
        screen.list->viewport()->repaint();
        if (came)
            shown.add(watch.ms());
        auto back = desk.engine->recall(written.result()->command);
        waitFor([&] { return back.isFinished() && isShown(false); }, 5'000);
    }
    result[u"commandCount"_qs] = int(shown.size());
    if (!shown.isEmpty()) {
        result[u"commandP50"_qs] = shown.at(0.5);
        result[u"commandP95"_qs] = shown.at(0.95);
    }
    result[u"commandLongestMs"_qs] = app.longestMs();
    result[u"commandLongest"_qs] = app.longest();
    app.forgetLongest();
}

/// How much of a core the countdowns of a window full of running clocks take.
void tourCountdowns(Screen &screen, QJsonObject &result)
{
    bool read = false;
    QObject context;
    QObject::connect(screen.model, &ui::TicketListModel::queryShown, &context, [&] { read = true; });
    screen.page->resize(1440, 1400);
    screen.page->showFilter(u"status:active due:*"_qs);
    waitFor([&] { return read && screen.model->isComplete() && screen.isWhole(); });
    int pills = 0;
    for (int row = std::max(0, screen.list->rowAt(0)); row <= screen.list->rowAt(screen.list->viewport()->height() - 1); ++row) {
        const auto ticket = screen.model->ticketRow(row);
        pills += ticket && ticket->due ? 1 : 0;
    }
    const auto rest = [](int ms) {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    };
    rest(2'000); // What the change of view left behind.
    const std::clock_t before = std::clock();
    const Stopwatch watch;
    rest(10'000);
    result[u"pillCount"_qs] = pills;
    result[u"pillCorePercent"_qs] = 100.0 * 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC / watch.ms();
    screen.page->resize(1440, 900);
}

void tourTickets(Desk &desk, WatchedApplication &app, int tickets, QJsonObject &result)
{
    ui::TicketPane pane(*desk.tickets);
    pane.resize(1000, 900);
    pane.show();
    Samples opened;
    for (int round = 0; round < 10; ++round) {
        // The newest first: a profile whose first synchronisation was given up has these.
        const TicketId id = ticketOf(std::max(1, tickets / 1000 - round) * 1000 - 1);
        const Stopwatch watch;
        pane.showTicket(id);
        if (waitFor([&] { return pane.isLoaded() && pane.ticket() == id; }, 5'000)) {
            pane.grab();
            opened.add(watch.ms());
        }
    }
    result[u"openP50"_qs] = opened.at(0.5);
    result[u"openP95"_qs] = opened.at(0.95);
    result[u"openLongestMs"_qs] = app.longestMs();
    result[u"openLongest"_qs] = app.longest();
}

int runTour(WatchedApplication &app, const QString &profile, int tickets)
{
    ui::Theme theme(&app, ui::ThemeMode::Light);
    Desk desk(profile);
    auto opened = desk.engine->open();
    if (!waitFor([&] { return opened.isFinished(); }) || !opened.result())
        qFatal("the profile cannot be opened");
    desk.afterOpen();
    QJsonObject result;
    {
        Screen screen(*desk.tickets);
        screen.page->show();
        waitFor([&] { return screen.isWhole() && screen.model->isComplete(); });
        app.forgetLongest();
        tourViews(screen, app, result);
        tourScroll(screen, app, result);
        tourOrders(screen, app, result);
        tourCommands(desk, screen, app, result);
        tourCountdowns(screen, result);
        app.forgetLongest();
    }
    tourTickets(desk, app, tickets, result);
    print(result);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == u"empty")
        return runEmpty(app);
    if (mode == u"start")
        return runStart(app, arguments.value(2));
    return runTour(app, arguments.value(2), arguments.value(3).toInt());
}
