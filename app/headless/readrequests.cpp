// Requests that read the projection: list, get, explain, search.
#include "app/headless/resolve.h"
#include "core/protocol/json.h"
#include "core/rules/mergedtickets.h"
#include "core/store/annexquery.h"
#include "core/store/search.h"
#include "core/store/ticketquery.h"

#include <QtCore/QJsonArray>

namespace firstline::app {

namespace {

using Handler = Result<QJsonObject> (*)(const QJsonObject &, Reads &);

QJsonValue isoOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue();
}

QString phaseName(ClockPhase phase)
{
    static const QStringList s_names { QStringLiteral("off"), QStringLiteral("runs"), QStringLiteral("stands"),
        QStringLiteral("met") };
    return s_names.value(int(phase));
}

QJsonObject rowJson(const store::TicketRow &row, const Reads &reads)
{
    const Status *status = reads.config->status(row.status);
    const Group *queue = reads.config->group(row.queue);
    const Agent *assignee = reads.config->agent(row.assignee);
    return QJsonObject { { QStringLiteral("ticket"), row.id.text() },
        { QStringLiteral("number"), row.number > 0 ? QJsonValue(row.number) : QJsonValue(row.provisional) },
        { QStringLiteral("subject"), row.subject },
        { QStringLiteral("status"), status ? QJsonValue(status->name) : QJsonValue() },
        { QStringLiteral("category"), nameOf(int(row.statusCategory), categoryNames()) },
        { QStringLiteral("queue"), queue ? QJsonValue(queue->name) : QJsonValue() },
        { QStringLiteral("assignee"), assignee ? QJsonValue(assignee->name) : QJsonValue() },
        { QStringLiteral("priority"), row.priority }, { QStringLiteral("due"), isoOrNull(row.due) },
        { QStringLiteral("breached"), row.breachedAt.has_value() },
        { QStringLiteral("breached_at"), isoOrNull(row.breachedAt) },
        { QStringLiteral("type"), nameOf(int(row.type), typeNames()) },
        { QStringLiteral("company"), row.companyName.isEmpty() ? QJsonValue() : QJsonValue(row.companyName) },
        { QStringLiteral("contact"), row.contactName.isEmpty() ? QJsonValue() : QJsonValue(row.contactName) },
        { QStringLiteral("created"), toIso(row.createdAt) }, { QStringLiteral("updated"), toIso(row.updatedAt) },
        { QStringLiteral("tags"), QJsonArray::fromStringList(row.tags) }, { QStringLiteral("pending"), row.dirty } };
}

Result<QJsonObject> list(const QJsonObject &request, Reads &reads)
{
    store::TicketQueries queries(reads.db, reads.config);
    store::FilterContext context { reads.me, reads.now, reads.config->settings().timeZone, reads.config.get() };
    store::TicketQuery query;
    query.filter = store::compileFilter(request.value(QStringLiteral("query")).toString(), context, queries.fullText());
    if (!query.filter.errors.empty()) {
        const store::FilterError &error = query.filter.errors.front();
        return badRequest(QStringLiteral("query, at %1: %2").arg(error.position).arg(error.detail));
    }
    const QString sort = request.value(QStringLiteral("sort")).toString();
    if (const QString unknown = store::unknownSort(sort); !unknown.isEmpty())
        return badRequest(QStringLiteral("no order named ") % unknown);
    query.sort = store::parseSort(sort);
    const Result<std::vector<qint64>> ids = queries.ids(query);
    if (!ids)
        return fail(ids.error());
    const qint64 total = qint64(ids->size());
    const qint64 from = std::clamp<qint64>(request.value(QStringLiteral("offset")).toInteger(), 0, total);
    const qint64 count = std::clamp<qint64>(request.value(QStringLiteral("limit")).toInteger(100), 0, total - from);
    const auto rows = queries.rows(std::span<const qint64>(*ids).subspan(size_t(from), size_t(count)));
    if (!rows)
        return fail(rows.error());
    QJsonArray tickets;
    for (const store::TicketRow &row : *rows)
        tickets.append(rowJson(row, reads));
    return QJsonObject { { QStringLiteral("total"), total }, { QStringLiteral("tickets"), tickets } };
}

Result<Aggregate> wholeTicket(const QJsonObject &request, Reads &reads)
{
    const Result<TicketId> id = ticketOf(request, reads);
    if (!id)
        return fail(id.error());
    Result<std::optional<Aggregate>> aggregate = reads.records.aggregate({ EntityKind::Ticket, id->uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return fail(ErrorCode::NotFound, QStringLiteral("no such ticket"));
    return std::move(**aggregate);
}

/// Restricted notes of the ticket and of those that it absorbed: no others than its person's are in this profile.
Result<QJsonArray> annexesJson(const Aggregate &aggregate, Reads &reads)
{
    std::vector<TicketId> tickets = rules::absorbedBy(rules::TicketView::from(aggregate));
    tickets.push_back(TicketId(aggregate.id()));
    QJsonArray annexes;
    for (const TicketId &ticket : tickets) {
        const auto records = store::annexesOf(reads.db, ticket);
        if (!records)
            return fail(records.error());
        for (const Record &record : *records)
            annexes.append(protocol::toJson(record));
    }
    return annexes;
}

Result<QJsonObject> get(const QJsonObject &request, Reads &reads)
{
    const Result<Aggregate> aggregate = wholeTicket(request, reads);
    if (!aggregate)
        return fail(aggregate.error());
    const Ticket ticket = fromRecord<Ticket>(aggregate->header);
    QJsonObject out { { QStringLiteral("ticket"), protocol::toJson(aggregate->header) } };
    QJsonArray messages, events, entries, links, clocks, presence;
    for (const Record &child : aggregate->children) {
        switch (child.kind) {
        case EntityKind::Message: messages.append(protocol::toJson(child)); break;
        case EntityKind::Event: events.append(protocol::toJson(child)); break;
        case EntityKind::TimeEntry: entries.append(protocol::toJson(child)); break;
        case EntityKind::Link: links.append(protocol::toJson(child)); break;
        default: break;
        }
    }
    for (const ClockState &clock : ticket.clocks) {
        clocks.append(QJsonObject { { QStringLiteral("name"), nameOf(int(clock.kind), clockNames()) },
            { QStringLiteral("state"), phaseName(clock.phase) }, { QStringLiteral("due"), isoOrNull(clock.due) },
            { QStringLiteral("elapsed_s"), clock.elapsedS }, { QStringLiteral("target_s"), clock.targetS },
            { QStringLiteral("breached_at"), isoOrNull(clock.breachedAt) } });
    }
    for (const auto &[where, who, state] : reads.presence) {
        if (where != ticket.id)
            continue;
        const Agent *agent = reads.config->agent(who);
        presence.append(QJsonObject { { QStringLiteral("agent"), agent ? agent->name : who.text() },
            { QStringLiteral("state"), state == 2 ? QStringLiteral("replying") : QStringLiteral("viewing") } });
    }
    const Result<QJsonArray> annexes = annexesJson(*aggregate, reads);
    if (!annexes)
        return fail(annexes.error());
    out.insert(QStringLiteral("annexes"), *annexes);
    const Status *status = reads.config->status(ticket.status);
    out.insert(QStringLiteral("number"), ticket.number > 0 ? QJsonValue(ticket.number) : QJsonValue(ticket.provisional));
    out.insert(QStringLiteral("status"), status ? QJsonValue(status->name) : QJsonValue());
    out.insert(QStringLiteral("messages"), messages);
    out.insert(QStringLiteral("events"), events);
    out.insert(QStringLiteral("entries"), entries);
    out.insert(QStringLiteral("links"), links);
    out.insert(QStringLiteral("clocks"), clocks);
    out.insert(QStringLiteral("presence"), presence);
    return out;
}

/// What people say on the phone: the number, or the name a ticket has until it gets one.
QJsonValue numberOf(const store::SearchHit &hit, Reads &reads)
{
    if (hit.number > 0)
        return hit.number;
    const auto record = reads.records.find(EntityKind::Ticket, hit.id);
    return record && *record ? QJsonValue(fromRecord<Ticket>(**record).provisional) : QJsonValue();
}

Result<QJsonObject> search(const QJsonObject &request, Reads &reads)
{
    store::Search search(reads.db);
    const QString text = request.value(QStringLiteral("text")).toString();
    const int limit = std::clamp(request.value(QStringLiteral("limit")).toInt(20), 1, 500);
    const auto tickets = search.tickets(text, limit);
    if (!tickets)
        return fail(tickets.error());
    const auto articles = search.articles(text, limit);
    if (!articles)
        return fail(articles.error());
    const auto plain = [](QString snippet) { return snippet.replace(QChar(2), u'[').replace(QChar(3), u']'); };
    QJsonArray foundTickets, foundArticles;
    for (const store::SearchHit &hit : *tickets) {
        foundTickets.append(QJsonObject { { QStringLiteral("ticket"), hit.id.text() }, { QStringLiteral("number"), numberOf(hit, reads) },
            { QStringLiteral("subject"), hit.title }, { QStringLiteral("snippet"), plain(hit.snippet) } });
    }
    for (const store::SearchHit &hit : *articles) {
        foundArticles.append(QJsonObject { { QStringLiteral("article"), hit.id.text() }, { QStringLiteral("title"), hit.title },
            { QStringLiteral("snippet"), plain(hit.snippet) } });
    }
    return QJsonObject { { QStringLiteral("tickets"), foundTickets }, { QStringLiteral("articles"), foundArticles } };
}

} // namespace

std::optional<Result<QJsonObject>> answerRead(const QString &what, const QJsonObject &request, Reads &reads)
{
    static const QHash<QString, Handler> s_handlers { { QStringLiteral("list"), list }, { QStringLiteral("get"), get },
        { QStringLiteral("explain"), explainRequest }, { QStringLiteral("search"), search } };
    const Handler handler = s_handlers.value(what);
    return handler ? std::optional(handler(request, reads)) : std::nullopt;
}

} // namespace firstline::app
