#include "tests/bench/deskmaker.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/runningserver.h"
#include "tests/bench/workplace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <sqlite3.h>

namespace firstline::bench {

namespace {

constexpr int kSpecialist = 12; ///< Sees groups 12 and 13 alone.
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
    }, 10, std::max(kGivenUpMs, 2 * place.tickets));
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

/// What a workstation takes that was away while others changed many tickets.
void catchUp(const Workplace &place, double applyPerSecond)
{
    const int changed = std::min(20'000, place.tickets);
    {
        auto core = must(server::ServerCore::open(place.dir + u"/server"_qs), "open the desk");
        const Instant now = SystemClock().now();
        std::vector<server::TrustedCommand> commands;
        for (int i = 0; i < changed; ++i) {
            commands.push_back({ noteOn(ticketOf(i)), {}, now, now, {} });
            if (commands.size() == 256 || i + 1 == changed) {
                must(core->applyTrusted(commands), "change tickets");
                commands.clear();
            }
        }
    }
    RunningServer server(place);
    auto engine = server.workstation(place.profile(), 0);
    const qint64 before = engine->status().cursor;
    const Stopwatch watch;
    resultOf(engine->signIn(loginOf(0), passwordOfAll()), "sign in");
    const bool done = waitFor([&] {
        const sync::SyncStatus status = engine->status();
        return status.cursor > before && status.cursor >= status.head && status.head > 0 && status.link == sync::LinkState::Online;
    }, 10);
    if (!done)
        qFatal("catching up does not end");
    const std::optional<double> raw = applyPerSecond > 0 ? std::optional(changed * 1000.0 / applyPerSecond) : std::nullopt;
    place.figures->add({ u"catching up with %1 changed tickets"_qs.arg(changed), u"ms"_qs, raw, watch.ms(),
        u"<= 8,000 ms for 20,000"_qs, watch.ms() <= 8000.0 * changed / 20'000 });
}

/// What the cache takes on disk, its log included, and this process (server and workstation together).
void sizes(const Workplace &place, const sync::Engine &engine)
{
    const qint64 bytes = QFile(engine.cacheFile()).size() + QFile(engine.cacheFile() + u"-wal"_qs).size();
    place.figures->note(u"cache on disk, everything, a ticket"_qs, u"B"_qs, double(bytes) / place.tickets);
}

} // namespace

void benchSync(const Workplace &place, double applyPerSecond)
{
    auto running = std::make_unique<RunningServer>(place);
    RunningServer &server = *running;
    const qint64 open = countIn(place.dir + u"/server/server.db"_qs, "status_category <= 6");
    QDir(place.profile()).removeRecursively();
    auto dispatcher = server.workstation(place.profile(), 0);
    const double allMs = firstSync(place, *dispatcher, 0, open, true);
    const double rate = place.tickets * 1000.0 / allMs;
    const std::optional<double> raw = applyPerSecond > 0 ? std::optional(applyPerSecond) : std::nullopt;
    place.figures->note(u"first synchronisation: everything"_qs, u"ms"_qs, allMs);
    place.figures->add({ u"first synchronisation: full tickets, end to end"_qs, u"1/s"_qs, raw, rate,
        u">= 0.5x raw, >= 8,000/s"_qs, rate >= 8000 && (!raw || rate >= *raw / 2) });
    sizes(place, *dispatcher);
    auto specialist = server.workstation(place.scratchFile(u"specialist"_qs), kSpecialist);
    firstSync(place, *specialist, kSpecialist, open, false);
    liveChanges(place, *dispatcher, *specialist);
    specialist.reset();
    dispatcher.reset();
    running.reset();
    catchUp(place, applyPerSecond);
}

} // namespace firstline::bench
