#include "core/store/newsquery.h"

#include "core/protocol/cbor.h"

namespace firstline::store {

namespace {

bool names(const Statement &s, int at, AgentId me)
{
    const auto value = s.isNull(at) ? Result<Value>(Value()) : protocol::decode(s.bytes(at));
    AgentId named;
    return value && FieldTraits<AgentId>::from(*value, named) && named == me;
}

} // namespace

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
                            "WHERE t.id = ? AND t.assignee = ? AND m.kind = ? AND m.automatic = 0 AND m.recorded_at_ms > ?");
    if (auto ok = s.bind(ticket).bind(me).bind(int(MessageKind::Customer)).bind(toMs(since)).run(); !ok)
        return ok;
    while (s.next())
        lines.push_back({ NewsLine::Kind::Reply, s.uuid(0), ticket, s.int64(2), s.text(3), s.text(4), AgentId(), fromMs(s.int64(1)) });
    return s.ended();
}

} // namespace firstline::store
