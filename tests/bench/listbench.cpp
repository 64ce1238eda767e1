#include "core/store/search.h"
#include "core/store/ticketquery.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/rawsqlite.h"
#include "tests/bench/vocabulary.h"
#include "tests/bench/workplace.h"

#include <array>
#include <sqlite3.h>

namespace firstline::bench {

namespace {

using namespace store;

/// One view as a person chooses it, and what a person would write in SQL for it.
struct Look {
    const char *name;
    const char *filter;
    const char *sort;
    const char *where;
    const char *by;
    bool indexed; ///< An index gives the order.
};

constexpr std::array kLooks {
    Look { "active by due", "status:active", "due", "status_category <= 6", "(due_ms IS NULL), due_ms, rid", true },
    Look { "a group's active by due", "status:active queue:\"Group 7\"", "due",
        "status_category <= 6 AND queue = @group",
        "(due_ms IS NULL), due_ms, rid", true },
    Look { "active, last changed first", "status:active", "-updated", "status_category <= 6",
        "updated_at_ms DESC, rid DESC", true },
    Look { "all, last changed first", "", "-updated", "1", "updated_at_ms DESC, rid DESC", true },
    Look { "all, newest first", "", "-created", "1", "created_at_ms DESC, rid DESC", true },
    Look { "all by due", "", "due", "1", "(due_ms IS NULL), due_ms, rid", false },
    Look { "active by priority", "status:active", "priority", "status_category <= 6", "priority, rid", false },
    Look { "active by subject", "status:active", "subject", "status_category <= 6", "subject COLLATE NOCASE, rid", false },
    Look { "active unassigned", "status:active -assignee:*", "due", "status_category <= 6 AND assignee IS NULL",
        "(due_ms IS NULL), due_ms, rid", true },
    Look { "frequent word", "printer", "due",
        "rid IN (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH 'printer*' UNION ALL SELECT parent_rid FROM message "
        "WHERE rid IN (SELECT rowid FROM message_fts WHERE message_fts MATCH 'printer*'))",
        "(due_ms IS NULL), due_ms, rid", false },
};

constexpr int kShown = 64;

/// What the service does for a change of view: ids, the first rows, the count of late ones.
size_t change(TicketQueries &queries, const Look &look, const FilterContext &context)
{
    TicketQuery query;
    query.filter = compileFilter(QString::fromLatin1(look.filter), context, queries.fullText());
    query.sort = parseSort(QString::fromLatin1(look.sort));
    const auto ids = must(queries.ids(query), "ids");
    const size_t shown = std::min(ids.size(), size_t(kShown));
    must(queries.rows(std::span<const qint64>(ids.data(), shown)), "rows");
    must(queries.count(query.filter, context.now), "count");
    return ids.size();
}

} // namespace

void benchLists(const Workplace &place, ConfigPtr config)
{
    auto db = must(Database::open(place.cacheFile(), OpenMode::ReadOnly), "open the cache");
    auto *sqlite = static_cast<sqlite3 *>(db->handle());
    TicketQueries queries(*db, config);
    const FilterContext context { AgentId(), deskNow(), u"UTC"_qs, config.get() };
    for (const Look &look : kLooks) {
        QByteArray sql = QByteArray("SELECT rid FROM ticket WHERE ") + look.where + " ORDER BY " + look.by;
        const QByteArray group = "x'" + groupOf(6).uuid().bytes().toHex() + "'";
        sql.replace("@group", group);
        RawStatement ids(sqlite, sql);
        RawStatement page(sqlite,
                          "SELECT t.*, c.name, p.name FROM (" + sql + " LIMIT 64) f JOIN ticket t ON t.rid = f.rid "
                              "LEFT JOIN company c ON c.id = t.company LEFT JOIN contact p ON p.id = t.contact");
        Samples raw;
        Samples ours;
        size_t rows = 0;
        for (int i = 0; i < place.rounds(25); ++i) {
            const Stopwatch bare;
            std::vector<qint64> found;
            ids.readAll(&found);
            page.readAll();
            raw.add(bare.ms());
            const Stopwatch watch;
            rows = change(queries, look, context);
            ours.add(watch.ms());
        }
        const double frame = 16;
        const double bound = std::min(look.indexed ? 33.0 : 1e9, 1.5 * raw.at(0.95) + frame);
        place.figures->times(u"view: %1 (%2)"_qs.arg(QString::fromLatin1(look.name)).arg(rows), raw, ours, bound,
            look.indexed ? u"<= 1.5x + 16 ms, <= 33 ms"_qs : u"<= 1.5x + 16 ms"_qs);
    }
    Samples firstPage;
    for (int i = 0; i < place.rounds(25); ++i) {
        const Stopwatch watch;
        TicketQuery query;
        query.filter = compileFilter(u"status:active"_qs, context, queries.fullText());
        must(queries.firstPage(query, kShown), "first page");
        firstPage.add(watch.ms());
    }
    place.figures->times(u"first page alone (what is painted first)"_qs, {}, firstPage, 5, u"-"_qs);
}

void benchSearch(const Workplace &place)
{
    auto db = must(Database::open(place.cacheFile(), OpenMode::ReadOnly), "open the cache");
    auto *sqlite = static_cast<sqlite3 *>(db->handle());
    Search search(*db);
    QStringList texts;
    for (int rank : { 0, 1, 2, 5, 9, 15, 19, 40, 100, 300, 1000, 3000, 8000 })
        texts += Vocabulary::ofRank(rank);
    texts << u"printer server"_qs << u"\"the printer\""_qs << u"the and to"_qs << u"pri"_qs << u"st"_qs << u"invoice 12"_qs
          << u"password again off"_qs;
    Samples raw;
    Samples ours;
    Samples longest;
    QString slowest;
    for (const QString &text : texts) {
        Samples each;
        for (int i = 0; i < place.rounds(10); ++i) {
            const Stopwatch bare;
            RawStatement newest(sqlite, "SELECT rowid FROM message_fts WHERE message_fts MATCH '\"" + text.split(u' ')[0].remove(u'"').toUtf8()
                                            + "\"*' ORDER BY rowid DESC LIMIT 50");
            newest.readAll();
            raw.add(bare.ms());
            const Stopwatch watch;
            must(search.tickets(text, 50), "search");
            const double took = watch.ms();
            each.add(took);
            ours.add(took);
        }
        if (longest.isEmpty() || each.at(0.5) > longest.at(1))
            slowest = text;
        longest.add(each.at(0.5));
    }
    place.figures->times(u"search, ranked, 50 hits"_qs, raw, ours, 30, u"p95 <= 30 ms"_qs);
    place.figures->note(u"search, slowest: %1"_qs.arg(slowest), u"ms"_qs, longest.at(1));
}

} // namespace firstline::bench
