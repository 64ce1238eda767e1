#include "core/base/clock.h"
#include "core/net/httptransport.h"
#include "core/net/keychainstore.h"
#include "core/server/http/appserver.h"
#include "core/server/http/httpserver.h"
#include "core/server/http/selfsigned.h"
#include "core/sync/engine.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/workplace.h"

#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

#include <sqlite3.h>

namespace firstline::bench {

namespace {

constexpr int kSpecialist = 12; ///< Sees groups 12 and 13 alone.
constexpr int kGivenUpMs = 600'000;

/// Waits in an event loop until `done`, asked after every signal and every few milliseconds. Shape: false: it took too long.
bool waitFor(const std::function<bool()> &done, int everyMs = 2, int atMostMs = kGivenUpMs)
{
    QEventLoop loop;
    QTimer timer;
    const Stopwatch watch;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done() || watch.ms() > atMostMs)
            loop.quit();
    });
    timer.start(everyMs);
    if (!done())
        loop.exec();
    return done();
}

template<class T>
T resultOf(QFuture<Result<T>> future, const char *what)
{
    if (!waitFor([&] { return future.isFinished(); }))
        qFatal("%s: no answer", what);
    return must(future.result(), what);
}

void resultOf(QFuture<Result<void>> future, const char *what)
{
    if (!waitFor([&] { return future.isFinished(); }))
        qFatal("%s: no answer", what);
    must(future.result(), what);
}

/// The real server with TLS on the loopback.
class RunningServer
{
public:
    explicit RunningServer(const Workplace &place)
        : m_app({ place.dir + u"/server"_qs, {} }, m_clock, m_metrics)
    {
        must(m_app.start(), "start the server");
        server::HttpServerConfig http;
        http.listen = u"127.0.0.1:0"_qs;
        http.certFile = place.scratchFile(u"tls.crt"_qs);
        http.keyFile = place.scratchFile(u"tls.key"_qs);
        http.bodyLimit = &server::AppServer::limitOf;
        m_trust.sha256 = must(server::ensureSelfSigned(http.certFile, http.keyFile, {}), "certificate");
        must(m_listener.start(http, m_app), "listen");
    }

    ~RunningServer()
    {
        m_app.close();
        m_listener.stop();
        m_app.stop();
    }

    std::unique_ptr<sync::Engine> workstation(const QString &dir, int person)
    {
        sync::EngineOptions options;
        options.profileDir = dir;
        options.serverUrl = m_listener.url();
        options.sendDelay = Millis(0);
        options.deviceName = u"bench-%1"_qs.arg(person);
        auto engine = std::make_unique<sync::Engine>(
            options,
            [trust = m_trust](const QString &url) -> std::unique_ptr<sync::Transport> {
                return std::make_unique<net::HttpTransport>(url, trust);
            },
            std::make_unique<net::MemoryCredentialStore>());
        resultOf(engine->open(), "open a profile");
        return engine;
    }

private:
    SystemClock m_clock;
    server::Metrics m_metrics;
    server::AppServer m_app;
    server::HttpServer m_listener;
    net::Trust m_trust;
};

qint64 countIn(const QString &cache, const QByteArray &where)
{
    auto db = must(store::Database::open(cache, store::OpenMode::ReadOnly), "open a cache");
    std::vector<qint64> count;
    RawStatement(static_cast<sqlite3 *>(db->handle()), "SELECT count(*) FROM ticket WHERE " + where).readAll(&count);
    return count.front();
}

/// Signs in and waits until everything is here. Shape: milliseconds of all tickets.
double firstSync(const Workplace &place, sync::Engine &engine, int person, qint64 open, bool tell)
{
    double firstList = 0;
    double allOpen = 0;
    const Stopwatch watch;
    const auto look = [&] {
        if (allOpen > 0)
            return;
        const qint64 here = countIn(engine.cacheFile(), "status_category <= 6");
        if (firstList == 0 && here >= 64)
            firstList = watch.ms();
        if (here >= open)
            allOpen = watch.ms();
    };
    const auto connection = QObject::connect(&engine, &sync::Engine::changed, &engine, look);
    resultOf(engine.signIn(loginOf(person), passwordOfAll()), "sign in");
    const bool done = waitFor([&] {
        const sync::SyncStatus status = engine.status();
        return status.total > 0 && !status.bootstrapping && status.cursor >= status.head;
    }, 10);
    const double all = watch.ms();
    QObject::disconnect(connection);
    if (!done)
        qFatal("the first synchronisation does not end");
    if (!tell)
        return all;
    Figures &figures = *place.figures;
    figures.add({ u"first synchronisation: first rows of a list"_qs, u"ms"_qs, std::nullopt, firstList, u"<= 2,000 ms"_qs,
        firstList > 0 && firstList <= 2000 });
    figures.note(u"first synchronisation: all %1 open tickets"_qs.arg(open), u"ms"_qs, allOpen);
    return all;
}

std::vector<TicketId> ticketsOf(const QString &cache, int group, int limit)
{
    auto db = must(store::Database::open(cache, store::OpenMode::ReadOnly), "open a cache");
    auto s = db->statement("SELECT id FROM ticket WHERE queue = ? AND status_category <= 6 LIMIT ?");
    must(s.bind(groupOf(group)).bind(limit).run(), "tickets of a group");
    std::vector<TicketId> ids;
    while (s.next())
        ids.emplace_back(s.uuid(0));
    return ids;
}

AddMessage noteOn(TicketId ticket)
{
    AddMessage note;
    note.ticket = ticket;
    note.message = MessageId(Uuid::create(SystemClock().now()));
    note.text = u"A note of the benchmark that a colleague sees."_qs;
    return note;
}

Samples rawDurable(const QString &file, int rounds)
{
    auto db = must(store::Database::open(file, store::OpenMode::Durable), "open");
    must(db->script(u"CREATE TABLE t(rid INTEGER PRIMARY KEY, body BLOB) STRICT;"_qs), "table");
    RawStatement insert(static_cast<sqlite3 *>(db->handle()), "INSERT INTO t(body) VALUES (randomblob(400))");
    Samples samples;
    for (int i = 0; i < rounds; ++i) {
        const Stopwatch watch;
        insert.execute();
        samples.add(watch.ms());
    }
    return samples;
}

void liveChanges(const Workplace &place, sync::Engine &writer, sync::Engine &reader)
{
    const std::vector<TicketId> tickets = ticketsOf(reader.cacheFile(), kSpecialist, 300);
    if (tickets.empty())
        qFatal("the specialist sees no tickets");
    Uuid awaited;
    bool seen = false;
    QObject::connect(&reader, &sync::Engine::changed, &reader, [&](const sync::ChangeNotice &notice) {
        for (const AggregateRef &ref : notice.aggregates)
            seen = seen || ref.id == awaited;
    });
    Samples saves;
    Samples live;
    const int rounds = place.rounds(200);
    for (int i = 0; i < rounds; ++i) {
        const TicketId ticket = tickets[size_t(i) % tickets.size()];
        awaited = ticket.uuid();
        seen = false;
        const Stopwatch watch;
        auto saved = writer.enqueue(noteOn(ticket));
        if (!waitFor([&] { return saved.isFinished(); }, 0))
            qFatal("a note was not saved");
        saves.add(watch.ms());
        must(saved.result(), "save a note");
        if (!waitFor([&] { return seen; }, 0, 20'000))
            qFatal("a change did not reach the other workstation");
        live.add(watch.ms());
    }
    QObject::disconnect(&reader, nullptr, &reader, nullptr);
    const Samples raw = rawDurable(place.scratchFile(u"durable.db"_qs), 300);
    Figures &figures = *place.figures;
    figures.add({ u"local save, p50"_qs, u"ms"_qs, raw.at(0.5), saves.at(0.5), {}, {} });
    figures.add({ u"local save, p99"_qs, u"ms"_qs, raw.at(0.99), saves.at(0.99), u"<= 15 ms"_qs, saves.at(0.99) <= 15 });
    figures.add({ u"a change on another screen, p50"_qs, u"ms"_qs, std::nullopt, live.at(0.5), u"<= 60 ms"_qs, live.at(0.5) <= 60 });
    figures.add({ u"a change on another screen, p99"_qs, u"ms"_qs, std::nullopt, live.at(0.99), u"<= 250 ms"_qs,
        live.at(0.99) <= 250 });
}

} // namespace

void benchSync(const Workplace &place, double applyPerSecond)
{
    RunningServer server(place);
    const qint64 open = countIn(place.dir + u"/server/server.db"_qs, "status_category <= 6");
    QDir(place.profile()).removeRecursively();
    auto dispatcher = server.workstation(place.profile(), 0);
    const double allMs = firstSync(place, *dispatcher, 0, open, true);
    const double rate = place.tickets * 1000.0 / allMs;
    const std::optional<double> raw = applyPerSecond > 0 ? std::optional(applyPerSecond) : std::nullopt;
    place.figures->note(u"first synchronisation: everything"_qs, u"ms"_qs, allMs);
    place.figures->add({ u"first synchronisation: full tickets, end to end"_qs, u"1/s"_qs, raw, rate,
        u">= 0.5x raw, >= 8,000/s"_qs, rate >= 8000 && (!raw || rate >= *raw / 2) });
    auto specialist = server.workstation(place.scratchFile(u"specialist"_qs), kSpecialist);
    firstSync(place, *specialist, kSpecialist, open, false);
    liveChanges(place, *dispatcher, *specialist);
}

} // namespace firstline::bench
