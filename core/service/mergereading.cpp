#include "core/service/mergereading.h"

#include "core/rules/mergedtickets.h"
#include "core/service/cardreading.h"
#include "core/service/searching.h"

#include <QtCore/QSet>

#include <algorithm>

namespace firstline::service {

namespace {

constexpr int kMostTargets = 8;

/// Lines of tickets that something can be merged into, each once.
class Targets
{
public:
    Targets(store::Database &db, TicketId except)
        : m_query(db)
        , m_except(except)
    {
    }

    void add(TicketId id)
    {
        const auto line = m_query.ticketLine(id);
        if (line && *line)
            add(**line);
    }

    void add(const store::TicketLine &line)
    {
        const bool open = isActive(line.statusCategory) || line.statusCategory == StatusCategory::Solved;
        const auto same = [&](const TicketRef &ref) { return ref.id == line.id; };
        if (open && line.id != m_except && !isFull() && std::none_of(m_refs.begin(), m_refs.end(), same))
            m_refs.push_back(toRef(line));
    }

    void addAll(const Result<std::vector<store::TicketLine>> &lines)
    {
        if (!lines)
            return;
        for (const store::TicketLine &line : *lines)
            add(line);
    }

    bool isFull() const { return int(m_refs.size()) >= kMostTargets; }
    store::CustomerQuery &query() { return m_query; }
    std::vector<TicketRef> take() { return std::move(m_refs); }

private:
    store::CustomerQuery m_query;
    TicketId m_except;
    std::vector<TicketRef> m_refs;
};

/// The tickets that ties and merges of the history are about.
void readTold(store::Database &db, TicketDetail &detail)
{
    store::CustomerQuery query(db);
    QSet<TicketId> seen;
    for (const Event &event : detail.view.events) {
        if (event.kind != EventKind::Linked && event.kind != EventKind::Merged)
            continue;
        for (const Value *side : { &event.before, &event.after }) {
            TicketId id;
            if (!FieldTraits<TicketId>::from(*side, id) || id.isNull() || seen.contains(id))
                continue;
            seen.insert(id);
            if (const auto line = query.ticketLine(id); line && *line)
                detail.told.push_back(toRef(**line));
        }
    }
}

} // namespace

void readMerging(store::Database &db, TicketDetail &detail)
{
    if (const TicketId into = detail.view.ticket.mergedInto; !into.isNull()) {
        const auto line = store::CustomerQuery(db).ticketLine(into);
        if (line && *line)
            detail.mergedInto = toRef(**line);
    }
    readTold(db, detail);
    for (const TicketId &id : rules::absorbedBy(detail.view)) {
        const auto aggregate = store::RecordStore(db).aggregate({ EntityKind::Ticket, id.uuid() });
        if (aggregate && *aggregate)
            detail.absorbed.push_back(rules::TicketView::from(**aggregate));
    }
}

QFuture<Result<sync::Receipt>> TicketService::merge(TicketId ticket, TicketId into, const QString &reason)
{
    return m_engine.enqueue(MergeTicket { ticket, into, reason });
}

QFuture<Result<sync::Receipt>> TicketService::unmerge(TicketId ticket, const QString &reason)
{
    return m_engine.enqueue(UnmergeTicket { ticket, reason });
}

QFuture<Result<std::vector<TicketRef>>> TicketService::mergeTargets(TicketId ticket, const QString &text)
{
    const QString words = text.simplified();
    return m_reader.ask<std::vector<TicketRef>>([ticket, words](store::Database &db) -> Result<std::vector<TicketRef>> {
        Targets targets(db, ticket);
        QString digits = words;
        digits.remove(u'#');
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        if (isNumber && number > 0) {
            const auto id = store::RecordStore(db).ticketByNumber(number);
            if (!id)
                return fail(id.error());
            if (*id)
                targets.add(TicketId(**id));
        }
        if (!words.isEmpty()) {
            const auto hits = searchTickets(db, words, 4 * kMostTargets);
            if (!hits)
                return fail(hits.error());
            for (const SearchHit &hit : *hits)
                targets.add(TicketId(hit.id));
            return targets.take();
        }
        const auto source = readOne<Ticket>(db, ticket);
        if (!source)
            return targets.take();
        // Whoever writes twice writes about the same thing; then come those of his company.
        if (source->contact)
            targets.addAll(targets.query().tickets(CompanyId(), source->contact, store::TicketScope::Open, kMostTargets + 1));
        if (source->company)
            targets.addAll(targets.query().tickets(source->company, ContactId(), store::TicketScope::Open, kMostTargets + 1));
        return targets.take();
    });
}

} // namespace firstline::service
