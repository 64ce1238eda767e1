#include "core/store/newsquery.h"

#include "core/protocol/cbor.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace firstline::store {

namespace {

bool names(const Statement &s, int at, AgentId me)
{
    const auto value = s.isNull(at) ? Result<Value>(Value()) : protocol::decode(s.bytes(at));
    AgentId named;
    return value && FieldTraits<AgentId>::from(*value, named) && named == me;
}

bool isFor(const Agent &me, const Annex &annex)
{
    const auto mine = [&](const GroupId &group) { return std::find(me.groups.begin(), me.groups.end(), group) != me.groups.end(); };
    return std::find(annex.people.begin(), annex.people.end(), me.id) != annex.people.end()
        || std::any_of(annex.groups.begin(), annex.groups.end(), mine)
        || (!me.name.isEmpty() && annex.text.contains(u'@' % me.name, Qt::CaseInsensitive));
}

} // namespace

Result<std::vector<NewsLine>> NewsQuery::restricted(const Agent &me, const QList<Uuid> &notes, Instant since)
{
    std::vector<NewsLine> lines;
    RecordStore records(m_db);
    for (const Uuid &id : notes) {
        const auto record = records.find(EntityKind::Annex, id);
        if (!record)
            return fail(record.error());
        if (!*record)
            continue;
        const auto annex = fromRecord<Annex>(**record);
        if (annex.author == me.id || annex.recordedAt <= since || !isFor(me, annex))
            continue;
        auto s = m_db.statement("SELECT number, provisional, subject FROM ticket WHERE id = ?");
        if (auto ok = s.bind(annex.ticket).run(); !ok)
            return fail(ok.error());
        if (s.next())
            lines.push_back({ NewsLine::Kind::Restricted, id, annex.ticket, s.int64(0), s.text(1), s.text(2), annex.author, annex.recordedAt });
    }
    return lines;
}

Result<std::vector<NewsLine>> NewsQuery::of(AgentId me, const QList<TicketId> &tickets, Instant since)
{
    std::vector<NewsLine> lines;
    for (const TicketId &ticket : tickets) {
        if (auto ok = addEvents(me, ticket, since, lines); !ok)
            return fail(ok.error());
        if (auto ok = addReplies(me, ticket, since, lines); !ok)
            return fail(ok.error());
    }
    return lines;
}

Result<void> NewsQuery::addEvents(AgentId me, TicketId ticket, Instant since, std::vector<NewsLine> &lines)
{
    // 4: assigned, 14: a follower came (EventKind).
    auto s = m_db.statement("SELECT e.id, e.kind, e.after, e.actor, e.recorded_at_ms, t.number, t.provisional, t.subject, e.field "
                            "FROM event e JOIN ticket t ON t.rid = e.parent_rid "
                            "WHERE t.id = ? AND e.kind IN (4, 14) AND e.recorded_at_ms > ?");
    if (auto ok = s.bind(ticket).bind(toMs(since)).run(); !ok)
        return ok;
    while (s.next()) {
        const AgentId actor(s.uuid(3));
        const bool follows = s.int64(1) == qint64(EventKind::FollowerAdded);
        if (actor == me || (!follows && s.text(8) != u"assignee") || !names(s, 2, me))
            continue;
        lines.push_back({ follows ? NewsLine::Kind::Mention : NewsLine::Kind::Assigned, s.uuid(0), ticket, s.int64(5), s.text(6),
                          s.text(7), actor, fromMs(s.int64(4)) });
    }
    return s.ended();
}

Result<void> NewsQuery::addReplies(AgentId me, TicketId ticket, Instant since, std::vector<NewsLine> &lines)
{
    auto s = m_db.statement("SELECT m.id, m.recorded_at_ms, t.number, t.provisional, t.subject "
                            "FROM message m JOIN ticket t ON t.rid = m.parent_rid "
                            "WHERE t.id = ? AND t.assignee = ? AND m.kind = ? AND m.automatic = 0 AND m.recorded_at_ms > ? "
                            // The words with which it was registered answer nothing.
                            "AND m.recorded_at_ms > coalesce((SELECT min(e.recorded_at_ms) FROM event e WHERE e.parent_rid = t.rid), 0)");
    if (auto ok = s.bind(ticket).bind(me).bind(int(MessageKind::Customer)).bind(toMs(since)).run(); !ok)
        return ok;
    while (s.next())
        lines.push_back({ NewsLine::Kind::Reply, s.uuid(0), ticket, s.int64(2), s.text(3), s.text(4), AgentId(), fromMs(s.int64(1)) });
    return s.ended();
}

} // namespace firstline::store
