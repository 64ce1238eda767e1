#include "core/server/authority/servercore.h"
#include "core/store/cachestore.h"
#include "core/store/migrations.h"
#include "core/store/recordstore.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/workplace.h"

#include <QtCore/QFile>

#include <sqlite3.h>

namespace firstline::bench {

namespace {

using namespace store;

constexpr int kInOne = 500; ///< Tickets in one transaction: a page.

std::unique_ptr<Database> newCache(const QString &file)
{
    for (const char *end : { "", "-wal", "-shm" })
        QFile::remove(file + QString::fromLatin1(end));
    auto db = must(Database::open(file, OpenMode::Fast), "open a cache");
    must(migrate(*db, u":/sql/cache"_qs), "migrate a cache");
    return db;
}

std::vector<Aggregate> readAggregates(Database &db, EntityKind kind, int limit)
{
    RecordStore records(db);
    std::vector<Aggregate> out;
    qint64 after = 0;
    while (int(out.size()) < limit) {
        const auto ids = must(records.walk(kind, after, 1000), "walk");
        if (ids.empty())
            break;
        for (const auto &[rid, id] : ids) {
            after = rid;
            if (auto aggregate = must(records.aggregate({ kind, id }), "aggregate"); aggregate && int(out.size()) < limit)
                out.push_back(std::move(*aggregate));
        }
    }
    return out;
}

/// Writes aggregates page by page. Shape: milliseconds.
double apply(Database &db, const std::vector<Aggregate> &aggregates, Indexing indexing)
{
    RecordStore records(db);
    records.setIndexing(indexing);
    const Stopwatch watch;
    for (size_t i = 0; i < aggregates.size();) {
        Transaction transaction(db);
        for (int k = 0; k < kInOne && i < aggregates.size(); ++k)
            must(records.putAggregate(aggregates[i++]), "put an aggregate");
        must(transaction.commit(), "commit");
    }
    return watch.ms();
}

/// The same rows by bare SQLite into an equal database. Shape: milliseconds.
double applyRaw(Database &from, Database &to, qint64 upTo)
{
    auto *source = static_cast<sqlite3 *>(from.handle());
    auto *target = static_cast<sqlite3 *>(to.handle());
    RawRows tickets(source, "ticket", "rid", upTo);
    RawRows messages(source, "message", "parent_rid", upTo);
    RawRows events(source, "event", "parent_rid", upTo);
    RawStatement ticket(target, tickets.insertSql());
    RawStatement message(target, messages.insertSql());
    RawStatement event(target, events.insertSql());
    RawStatement begin(target, "BEGIN IMMEDIATE");
    RawStatement commit(target, "COMMIT");
    const Stopwatch watch;
    while (!tickets.atEnd()) {
        begin.execute();
        for (int k = 0; k < kInOne && !tickets.atEnd(); ++k) {
            const qint64 rid = tickets.key();
            tickets.insertFor(rid, ticket);
            messages.insertFor(rid, message);
            events.insertFor(rid, event);
        }
        commit.execute();
    }
    return watch.ms();
}

double indexAll(Database &db)
{
    RecordStore records(db);
    const Stopwatch watch;
    for (qint64 left = 1; left > 0;) {
        Transaction transaction(db);
        left = must(records.indexSome(500), "index");
        must(transaction.commit(), "commit");
    }
    return watch.ms();
}

qint64 readRaw(Database &db, qint64 upTo)
{
    auto *sqlite = static_cast<sqlite3 *>(db.handle());
    qint64 rows = 0;
    RawStatement ticket(sqlite, "SELECT * FROM ticket WHERE rid = ?");
    RawStatement message(sqlite, "SELECT * FROM message WHERE parent_rid = ?");
    RawStatement event(sqlite, "SELECT * FROM event WHERE parent_rid = ?");
    for (qint64 rid = 1; rid <= upTo; ++rid) {
        for (RawStatement *each : { &ticket, &message, &event }) {
            sqlite3_bind_int64(each->get(), 1, rid);
            while (sqlite3_step(each->get()) == SQLITE_ROW) {
                ++rows;
                for (int i = 0; i < sqlite3_column_count(each->get()); ++i)
                    rows += sqlite3_column_bytes(each->get(), i) < 0;
            }
            sqlite3_reset(each->get());
        }
    }
    return rows;
}

} // namespace

double benchApply(const Workplace &place, server::ServerCore &core)
{
    const int sample = std::min(place.tickets, place.quick ? 5'000 : 20'000);
    Figures &figures = *place.figures;
    const auto perSecond = [&](double ms) { return double(sample) * 1000 / ms; };

    const Stopwatch rawRead;
    readRaw(core.database(), sample);
    const double rawReadMs = rawRead.ms();
    const Stopwatch read;
    const std::vector<Aggregate> tickets = readAggregates(core.database(), EntityKind::Ticket, sample);
    figures.add({ u"read whole tickets (server database)"_qs, u"1/s"_qs, perSecond(rawReadMs), perSecond(read.ms()),
        u"-"_qs, {} });

    auto first = newCache(place.scratchFile(u"apply.db"_qs));
    const double ours = apply(*first, tickets, Indexing::Deferred);
    auto second = newCache(place.scratchFile(u"raw.db"_qs));
    const double raw = applyRaw(*first, *second, sample);
    const bool met = ours <= 2 * raw && perSecond(ours) >= 8000;
    figures.add({ u"apply full tickets, without full text"_qs, u"1/s"_qs, perSecond(raw), perSecond(ours),
        u">= 0.5x raw, >= 8,000/s"_qs, met });
    const double indexMs = indexAll(*first);
    figures.add({ u"full text in the background"_qs, u"1/s"_qs, std::nullopt, perSecond(indexMs), u">= 3,000 tickets/s"_qs,
        perSecond(indexMs) >= 3000 });

    if (QFile::exists(place.cacheFile()))
        return perSecond(raw);
    const QString half = place.cacheFile() + u".half"_qs;
    auto cache = newCache(half);
    for (EntityKind kind : allEntityKinds()) {
        if (kind != EntityKind::Ticket && !entityInfo(kind).isChild())
            apply(*cache, readAggregates(core.database(), kind, 1'000'000), Indexing::Immediate);
    }
    apply(*cache, readAggregates(core.database(), EntityKind::Ticket, place.tickets), Indexing::Deferred);
    indexAll(*cache);
    must(cache->checkpoint(), "checkpoint");
    cache.reset();
    if (!QFile::rename(half, place.cacheFile()))
        qFatal("cannot rename %s", qPrintable(half));
    return perSecond(raw);
}

} // namespace firstline::bench
