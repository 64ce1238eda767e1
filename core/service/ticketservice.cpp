#include "core/service/ticketservice.h"

#include "core/content/htmlsanitizer.h"
#include "core/service/cardreading.h"
#include "core/service/mergereading.h"
#include "core/service/draftshare.h"
#include "core/service/presencewatch.h"
#include "core/service/readmarks.h"
#include "core/service/searching.h"
#include "core/store/ticketgroups.h"
#include "core/store/ticketquery.h"

#include <QtCore/QTimeZone>

namespace firstline::service {

struct TicketService::Private {
    std::unique_ptr<ReadMarkKeeper> marks;
    std::unique_ptr<DraftShare> drafts;
    std::unique_ptr<PresenceWatch> presence;
};

TicketService::TicketService(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , d(std::make_unique<Private>())
{
    d->marks = std::make_unique<ReadMarkKeeper>(engine, reader);
    d->drafts = std::make_unique<DraftShare>(engine, reader);
    d->presence = std::make_unique<PresenceWatch>(engine);
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        QList<TicketId> ids;
        bool marks = false;
        for (const AggregateRef &ref : notice.aggregates) {
            if (ref.kind == EntityKind::Ticket)
                ids.append(TicketId(ref.id));
            marks = marks || (ref.kind == EntityKind::Personal && ref.id == personalId(m_engine.agent(), PersonalKind::ReadMarks));
        }
        const bool everything = notice.everything || marks;
        if (everything || !ids.isEmpty())
            Q_EMIT ticketsChanged(everything ? QList<TicketId>() : ids, everything);
    });
    connect(&m_engine, &sync::Engine::configChanged, this, &TicketService::configChanged);
    // What somebody just opened must not stay bold until the mark has come back from the server.
    connect(d->marks.get(), &ReadMarkKeeper::marked, this, [this](TicketId id) { Q_EMIT ticketsChanged({ id }, false); });
}

TicketService::~TicketService() = default;

namespace {

/// What every question about lists needs from the interface thread.
struct Asked {
    ConfigPtr config;
    AgentId me;
    Instant now;
    store::ReadMarks marks;

    store::CompiledFilter compile(const QString &filter, store::FullText fullText) const
    {
        const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
        return store::compileFilter(filter, { me, now, zone, config.get() }, fullText);
    }
};

store::TicketQueries queriesFor(store::Database &db, const Asked &asked)
{
    store::TicketQueries queries(db, asked.config);
    store::ReadMarks marks;
    if (auto stored = queries.loadReadMarks(asked.me))
        marks = std::move(*stored);
    for (const auto &[ticket, evNo] : asked.marks)
        marks[ticket] = std::max(marks[ticket], evNo);
    queries.setReadMarks(std::move(marks));
    return queries;
}

TicketRow toRow(const store::TicketRow &r)
{
    TicketRow row;
    row.rid = r.rid;
    row.id = r.id;
    row.number = r.number;
    row.provisional = r.provisional;
    row.subject = r.subject;
    row.status = r.status;
    row.statusCategory = r.statusCategory;
    row.priority = r.priority;
    row.type = r.type;
    row.channel = r.channel;
    row.queue = r.queue;
    row.assignee = r.assignee;
    row.companyName = r.companyName;
    row.contactName = r.contactName;
    row.category = r.category;
    row.tags = r.tags;
    row.createdAt = r.createdAt;
    row.updatedAt = r.updatedAt;
    row.due = r.due;
    row.warnAt = r.warnAt;
    row.dueClock = r.dueClock;
    row.stands = r.stands;
    row.remainingS = r.remainingS;
    row.breachedAt = r.breachedAt;
    row.unansweredSince = r.unansweredSince;
    row.wakeAt = r.wakeAt;
    row.lastEvNo = r.lastEvNo;
    row.unread = r.unread;
    row.waiting = r.dirty;
    row.manual = r.manual;
    row.major = r.major;
    row.policy = r.policy;
    row.policyVersion = r.policyVersion;
    row.calendar = r.calendar;
    row.calendarVersion = r.calendarVersion;
    return row;
}

std::vector<TicketRow> toRows(const std::vector<store::TicketRow> &rows)
{
    std::vector<TicketRow> out;
    out.reserve(rows.size());
    for (const store::TicketRow &row : rows)
        out.push_back(toRow(row));
    return out;
}

Result<TicketList> readList(
    store::Database &db, const TicketListQuery &query, int firstRows, bool firstOnly, const Asked &asked)
{
    store::TicketQueries queries = queriesFor(db, asked);
    store::TicketQuery compiled { asked.compile(query.filter, queries.fullText()), store::parseSort(query.sort) };
    TicketList list;
    if (!compiled.filter.errors.empty()) {
        list.filterProblem = compiled.filter.errors.front().detail;
        list.filterProblemAt = compiled.filter.errors.front().position;
        list.trouble = static_cast<FilterTrouble>(int(compiled.filter.errors.front().problem) + 1);
    }
    if (firstOnly) {
        auto rows = queries.firstPage(compiled, firstRows);
        if (!rows)
            return fail(rows.error());
        list.first = toRows(*rows);
        return list;
    }
    const store::GroupKey grouping = store::parseGrouping(query.grouping);
    if (grouping == store::GroupKey::None) {
        auto rids = queries.ids(compiled);
        if (!rids)
            return fail(rids.error());
        list.rids = std::make_shared<const std::vector<qint64>>(std::move(*rids));
    } else {
        auto grouped = queries.grouped(compiled, grouping, asked.now, QTimeZone::systemTimeZone());
        if (!grouped)
            return fail(grouped.error());
        list.rids = std::make_shared<const std::vector<qint64>>(std::move(grouped->rids));
        for (store::RowGroup &group : grouped->groups)
            list.groups.push_back({ std::move(group.key), std::move(group.text), group.count, group.overdue });
    }
    const auto shown = std::min<size_t>(list.rids->size(), size_t(std::max(0, firstRows)));
    auto rows = queries.rows(std::span<const qint64>(list.rids->data(), shown));
    auto due = queries.dueOf(*list.rids, asked.now, std::chrono::hours(1));
    if (!rows || !due)
        return fail(rows ? due.error() : rows.error());
    list.first = toRows(*rows);
    list.overdue = due->overdue;
    list.withinHour = due->soon;
    return list;
}

/// The server did it when the message came; a server that was led astray must not freeze a screen.
void makeSafe(rules::TicketView &view)
{
    for (Message &message : view.messages) {
        if (!message.html.isEmpty())
            message.html = content::sanitizeHtml(message.html).html;
    }
}

Result<TicketDetail> readTicket(store::Database &db, TicketId id)
{
    auto aggregate = store::RecordStore(db).aggregate({ EntityKind::Ticket, id.uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return fail(ErrorCode::NotFound, QStringLiteral("no such ticket in the cache"));
    TicketDetail detail;
    detail.view = rules::TicketView::from(**aggregate);
    const Ticket &ticket = detail.view.ticket;
    detail.company = readOne<Company>(db, ticket.company);
    detail.contact = readOne<Contact>(db, ticket.contact);
    detail.contract = readOne<Contract>(db, ticket.contract);
    detail.site = readOne<Site>(db, ticket.site);
    detail.asset = readOne<Asset>(db, ticket.asset);
    store::CustomerQuery query(db);
    if (ticket.company) {
        auto open = query.tickets(ticket.company, ContactId(), store::TicketScope::Open, 11);
        if (!open)
            return fail(open.error());
        std::erase_if(*open, [&](const store::TicketLine &line) { return line.id == id; });
        detail.openOfCompany = toRefs(*open);
    }
    for (const Link &link : detail.view.links) {
        const auto line = link.removed ? Result<std::optional<store::TicketLine>>(std::nullopt) : query.ticketLine(link.target);
        if (line && *line)
            detail.linked.emplace_back(link.kind, toRef(**line));
    }
    const auto from = query.ticketsTiedTo(id);
    if (!from)
        return fail(from.error());
    for (const auto &[kind, line] : *from)
        detail.linkedFrom.emplace_back(kind, toRef(line));
    readMerging(db, detail);
    makeSafe(detail.view);
    for (rules::TicketView &view : detail.absorbed)
        makeSafe(view);
    // What the server has not numbered yet waits in the outbox.
    for (const Message &message : detail.view.messages) {
        if (message.evNo == 0)
            detail.unsent.insert(message.id.uuid());
    }
    auto row = store::TicketQueries(db).row(id);
    detail.waiting = row && *row && (*row)->dirty;
    return detail;
}

} // namespace

QFuture<Result<TicketList>> TicketService::list(const TicketListQuery &query, int firstRows, bool firstOnly)
{
    const Asked asked { config(), me(), now(), d->marks->fresh() };
    return m_reader.ask<TicketList>(
        [=](store::Database &db) { return readList(db, query, firstRows, firstOnly, asked); },
        firstOnly ? Lane::Screen : Lane::Background);
}

QFuture<Result<std::vector<TicketRow>>> TicketService::rows(const std::vector<qint64> &rids)
{
    const Asked asked { config(), me(), now(), d->marks->fresh() };
    return m_reader.ask<std::vector<TicketRow>>([=](store::Database &db) -> Result<std::vector<TicketRow>> {
        auto rows = queriesFor(db, asked).rows(std::span<const qint64>(rids.data(), rids.size()));
        if (!rows)
            return fail(rows.error());
        return toRows(*rows);
    });
}

QFuture<Result<std::vector<ViewCount>>> TicketService::counts(const QStringList &filters)
{
    const Asked asked { config(), me(), now(), {} };
    return m_reader.ask<std::vector<ViewCount>>([=](store::Database &db) -> Result<std::vector<ViewCount>> {
        store::TicketQueries queries(db, asked.config);
        std::vector<store::CompiledFilter> compiled;
        for (const QString &filter : filters)
            compiled.push_back(asked.compile(filter, queries.fullText()));
        auto counts = queries.countsByView(compiled, asked.now);
        if (!counts)
            return fail(counts.error());
        std::vector<ViewCount> out;
        for (const store::TicketCount &count : *counts)
            out.push_back({ count.total, count.overdue });
        return out;
    }, Lane::Background);
}

QFuture<Result<TicketDetail>> TicketService::ticket(TicketId id)
{
    auto detail = m_reader.ask<TicketDetail>([id](store::Database &db) { return readTicket(db, id); });
    // Drafts live in the journal, which the writer thread owns.
    auto drafts = m_engine.drafts();
    return detail.then([drafts, id](Result<TicketDetail> read) mutable {
        return drafts.then([read = std::move(read), id](const Result<QList<Draft>> &list) mutable {
            if (!read || !list)
                return read;
            for (const Draft &draft : *list) {
                if (draft.ticket != id)
                    continue;
                read->drafts.append(draft);
                if (draft.kind == DraftKind::Reply)
                    read->draftReply = draft.text;
                else if (draft.kind == DraftKind::Note)
                    read->draftNote = draft.text;
            }
            return read;
        });
    }).unwrap();
}

QFuture<Result<std::optional<TicketId>>> TicketService::byNumber(qint64 number)
{
    return m_reader.ask<std::optional<TicketId>>([number](store::Database &db) -> Result<std::optional<TicketId>> {
        auto id = store::RecordStore(db).ticketByNumber(number);
        if (!id)
            return fail(id.error());
        return *id ? std::optional(TicketId(**id)) : std::optional<TicketId>();
    });
}

QFuture<Result<rules::Explanation>> TicketService::explain(TicketId id, ClockKind clock)
{
    return m_reader.ask<rules::Explanation>(
        [id, clock, config = config(), now = now()](store::Database &db) -> Result<rules::Explanation> {
            auto aggregate = store::RecordStore(db).aggregate({ EntityKind::Ticket, id.uuid() });
            if (!aggregate)
                return fail(aggregate.error());
            if (!*aggregate)
                return fail(ErrorCode::NotFound, QStringLiteral("no such ticket in the cache"));
            return rules::explainClock(rules::TicketView::from(**aggregate), *config, clock, now);
        });
}

QFuture<Result<std::vector<SearchHit>>> TicketService::search(const QString &text, int limit)
{
    return m_reader.ask<std::vector<SearchHit>>([text, limit](store::Database &db) -> Result<std::vector<SearchHit>> {
        auto tickets = searchTickets(db, text, limit);
        if (!tickets)
            return tickets;
        auto articles = searchArticles(db, text, QString(), limit);
        if (!articles)
            return articles;
        tickets->insert(tickets->end(), articles->begin(), articles->end());
        return tickets;
    });
}

QFuture<Result<std::vector<TicketRef>>> TicketService::similar(const QString &subject, TicketId except)
{
    return m_reader.ask<std::vector<TicketRef>>([subject, except](store::Database &db) -> Result<std::vector<TicketRef>> {
        // The longest words say most; two of them narrow enough without asking for the same sentence.
        QStringList words = subject.toLower().split(QRegularExpression(QStringLiteral("\\W+"),
            QRegularExpression::UseUnicodePropertiesOption), Qt::SkipEmptyParts);
        words.removeIf([](const QString &word) { return word.size() < 4; });
        std::stable_sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        words = words.mid(0, 2);
        std::vector<TicketRef> refs;
        if (words.isEmpty())
            return refs;
        auto hits = searchTickets(db, words.join(u' '), 40);
        if (!hits)
            return fail(hits.error());
        store::CustomerQuery query(db);
        for (const SearchHit &hit : *hits) {
            const bool done = hit.statusCategory == StatusCategory::Solved || hit.statusCategory == StatusCategory::Closed;
            if (!done || TicketId(hit.id) == except || refs.size() >= 5)
                continue;
            auto line = query.ticketLine(TicketId(hit.id));
            if (line && *line)
                refs.push_back(toRef(**line));
        }
        return refs;
    }, Lane::Background);
}

DraftShare &TicketService::draftShare()
{
    return *d->drafts;
}

PresenceWatch &TicketService::presence()
{
    return *d->presence;
}

void TicketService::markRead(TicketId ticket, int evNo)
{
    d->marks->mark(ticket, evNo);
}

} // namespace firstline::service
