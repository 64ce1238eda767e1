#include "core/service/newswatch.h"

#include "core/service/whendone.h"
#include "core/store/newsquery.h"

#include <algorithm>

namespace firstline::service {

namespace {

constexpr qsizetype kMostAtOnce = 200; // tickets; more than that came by a first synchronisation, not by people
constexpr qsizetype kMostTold = 5'000;

/// The server's clock is known from here to within this.
constexpr auto kSlack = std::chrono::seconds(5);

NoticeEvent eventOf(store::NewsLine::Kind kind)
{
    switch (kind) {
    case store::NewsLine::Kind::Assigned: return NoticeEvent::Assigned;
    case store::NewsLine::Kind::Mention:
    case store::NewsLine::Kind::Restricted: return NoticeEvent::Mention;
    case store::NewsLine::Kind::Reply: break;
    }
    return NoticeEvent::Reply;
}

} // namespace

NewsWatch::NewsWatch(sync::Engine &engine, Reader &reader, Millis gather, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , m_since(engine.serverNow() - kSlack)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gather);
    connect(&m_soon, &QTimer::timeout, this, &NewsWatch::look);
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        for (const AggregateRef &ref : notice.aggregates) {
            if (ref.kind == EntityKind::Ticket)
                m_changed.insert(TicketId(ref.id));
            else if (ref.kind == EntityKind::Annex)
                m_notes.insert(ref.id);
        }
        if ((!m_changed.isEmpty() || !m_notes.isEmpty()) && !m_soon.isActive())
            m_soon.start();
    });
}

void NewsWatch::look()
{
    const QSet<TicketId> changed = std::exchange(m_changed, {});
    const QSet<Uuid> notes = std::exchange(m_notes, {});
    const AgentId me = m_engine.agent();
    if (me.isNull() || changed.size() + notes.size() > kMostAtOnce || m_engine.status().bootstrapping)
        return;
    const QList<TicketId> tickets(changed.begin(), changed.end());
    const QList<Uuid> annexes(notes.begin(), notes.end());
    const ConfigPtr known = m_engine.config();
    const Agent *card = known ? known->agent(me) : nullptr;
    Agent person = card ? *card : Agent();
    person.id = me;
    const auto question = [me = person, tickets, annexes, since = m_since](store::Database &db) -> Result<std::vector<store::NewsLine>> {
        store::NewsQuery query(db);
        auto lines = query.of(me.id, tickets, since);
        if (!lines)
            return lines;
        const auto written = query.restricted(me, annexes, since);
        if (!written)
            return written;
        lines->insert(lines->end(), written->begin(), written->end());
        return lines;
    };
    whenDone(m_reader.ask<std::vector<store::NewsLine>>(question, Lane::Background), this,
             [this](const Result<std::vector<store::NewsLine>> &found) {
        if (!found)
            return;
        const ConfigPtr config = m_engine.config();
        QList<NewsItem> news;
        for (const store::NewsLine &line : *found) {
            if (m_told.contains(line.id))
                continue;
            m_told.insert(line.id);
            const Agent *actor = config ? config->agent(line.actor) : nullptr;
            news.append({ line.id, eventOf(line.kind), line.kind == store::NewsLine::Kind::Restricted, line.ticket, line.number, line.provisional, line.subject,
                          actor ? actor->name : QString(), line.at });
        }
        if (news.isEmpty())
            return;
        std::sort(news.begin(), news.end(), [](const NewsItem &a, const NewsItem &b) { return a.at < b.at; });
        if (m_told.size() > kMostTold) {
            m_told.clear();
            m_since = m_engine.serverNow() - kSlack;
        }
        Q_EMIT came(news);
    });
}

} // namespace firstline::service
