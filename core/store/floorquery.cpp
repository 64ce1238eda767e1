#include "core/store/floorquery.h"

#include "core/protocol/cbor.h"

#include <algorithm>

namespace firstline::store {

namespace {

#define FIRSTLINE_FLOOR_TICKET                                                                                        \
    "t.rid, t.id, t.number, t.provisional, t.subject, t.status, t.status_category, t.priority, t.queue, t.assignee, " \
    "t.category, c.name, t.calendar, t.calendar_version, t.created_at_ms, t.updated_at_ms, t.wake_at_ms, t.due_ms, "  \
    "t.warn_at_ms, t.stands, t.remaining_s, t.unanswered_since_ms "                                                   \
    "FROM ticket t LEFT JOIN company c ON c.id = t.company "

std::optional<Instant> moment(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMs(row.int64(column)));
}

/// Reads FIRSTLINE_FLOOR_TICKET but for what its events say.
FloorTicket readTicket(const Statement &s)
{
    FloorTicket ticket;
    int i = 1;
    ticket.id = TicketId(s.uuid(i++));
    ticket.number = s.int64(i++);
    ticket.provisional = s.text(i++);
    ticket.subject = s.text(i++);
    ticket.status = StatusId(s.uuid(i++));
    ticket.statusCategory = static_cast<StatusCategory>(s.int64(i++));
    ticket.priority = int(s.int64(i++));
    ticket.queue = GroupId(s.uuid(i++));
    ticket.assignee = AgentId(s.uuid(i++));
    ticket.category = CategoryId(s.uuid(i++));
    ticket.companyName = s.text(i++);
    ticket.calendar = CalendarId(s.uuid(i++));
    ticket.calendarVersion = int(s.int64(i++));
    ticket.createdAt = fromMs(s.int64(i++));
    ticket.updatedAt = fromMs(s.int64(i++));
    ticket.wakeAt = moment(s, i++);
    ticket.due = moment(s, i++);
    ticket.warnAt = moment(s, i++);
    ticket.stands = s.int64(i++) != 0;
    ticket.remainingS = s.int64(i++);
    ticket.unansweredSince = moment(s, i++);
    ticket.statusSince = ticket.createdAt;
    return ticket;
}

/// An id that stands before or after a change. Shape: null for nothing.
Uuid idOf(const Statement &s, int column)
{
    const auto value = s.isNull(column) ? Result<Value>(Value()) : protocol::decode(s.bytes(column));
    return value && value->isBytes() ? Uuid::fromBytes(value->toBytes()) : Uuid();
}

/// Appends the moments of one column.
Result<void> addPoints(Statement &s, bool solved, std::vector<FlowPoint> &points)
{
    if (auto ok = s.run(); !ok)
        return ok;
    while (s.next())
        points.push_back({ GroupId(s.uuid(0)), fromMs(s.int64(1)), solved });
    return s.ended();
}

} // namespace

Result<void> FloorQuery::readEvents(FloorTicket &ticket, qint64 rid)
{
    auto s = m_db.statement("SELECT e.field, e.before, e.after, e.occurred_at_ms FROM event e WHERE e.parent_rid = ? "
                            "AND e.field IN ('status', 'queue')");
    if (auto ok = s.bind(rid).run(); !ok)
        return ok;
    while (s.next()) {
        if (s.text(0) == u"status") {
            ticket.statusSince = std::max(ticket.statusSince, fromMs(s.int64(3)));
            continue;
        }
        const Uuid before = idOf(s, 1);
        ticket.moves += !before.isNull() && before != idOf(s, 2) ? 1 : 0;
    }
    return s.ended();
}

Result<std::vector<FloorTicket>> FloorQuery::active()
{
    std::vector<FloorTicket> tickets;
    std::vector<qint64> rids;
    {
        auto s = m_db.statement("SELECT " FIRSTLINE_FLOOR_TICKET "WHERE t.status_category <= 6 "
                                "ORDER BY (t.due_ms IS NULL), t.due_ms");
        if (auto ok = s.run(); !ok)
            return fail(ok.error());
        while (s.next()) {
            rids.push_back(s.int64(0));
            tickets.push_back(readTicket(s));
        }
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
    }
    for (size_t i = 0; i < tickets.size(); ++i) {
        if (auto ok = readEvents(tickets[i], rids[i]); !ok)
            return fail(ok.error());
    }
    return tickets;
}

Result<std::optional<FloorTicket>> FloorQuery::active(TicketId id)
{
    std::optional<FloorTicket> ticket;
    qint64 rid = 0;
    {
        auto s = m_db.statement("SELECT " FIRSTLINE_FLOOR_TICKET "WHERE t.id = ? AND t.status_category <= 6");
        if (auto ok = s.bind(id).run(); !ok)
            return fail(ok.error());
        if (!s.next())
            return ticket;
        rid = s.int64(0);
        ticket = readTicket(s);
    }
    if (auto ok = readEvents(*ticket, rid); !ok)
        return fail(ok.error());
    return ticket;
}

Result<std::vector<FlowPoint>> FloorQuery::flow(Instant from, Instant to)
{
    std::vector<FlowPoint> points;
    auto in = m_db.statement("SELECT queue, created_at_ms FROM ticket WHERE created_at_ms >= ? AND created_at_ms < ?");
    if (auto ok = addPoints(in.bind(toMs(from)).bind(toMs(to)), false, points); !ok)
        return fail(ok.error());
    // Solving is a change that people see: what was solved since then was changed since then, and that has an index.
    auto out = m_db.statement("SELECT queue, solved_at_ms FROM ticket WHERE status_category IN (7, 8) "
                              "AND updated_at_ms >= ? AND solved_at_ms >= ? AND solved_at_ms < ?");
    if (auto ok = addPoints(out.bind(toMs(from)).bind(toMs(from)).bind(toMs(to)), true, points); !ok)
        return fail(ok.error());
    return points;
}

Result<std::optional<Instant>> FloorQuery::oldest()
{
    auto s = m_db.statement("SELECT min(created_at_ms) FROM ticket");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    return s.next() ? moment(s, 0) : std::optional<Instant>();
}

Result<std::vector<WorkSample>> FloorQuery::work(Instant since)
{
    std::vector<WorkSample> samples;
    auto s = m_db.statement("SELECT t.queue, t.category, sum(w.minutes) FROM ticket t "
                            "JOIN time_entry w ON w.parent_rid = t.rid WHERE t.status_category IN (7, 8) "
                            "AND t.updated_at_ms >= ? AND t.solved_at_ms >= ? GROUP BY t.rid HAVING sum(w.minutes) > 0");
    if (auto ok = s.bind(toMs(since)).bind(toMs(since)).run(); !ok)
        return fail(ok.error());
    while (s.next())
        samples.push_back({ GroupId(s.uuid(0)), CategoryId(s.uuid(1)), int(s.int64(2)) });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return samples;
}

Result<std::vector<TicketTrack>> FloorQuery::tracks(GroupId queue, Instant from, Instant to, Instant now)
{
    struct Found {
        TicketTrack track;
        TrackStep state;
        qint64 rid = 0;
    };
    std::vector<Found> found;
    {
        // What is over and was not changed since is not there at any time of the stretch.
        auto s = m_db.statement("SELECT t.rid, t.id, t.number, t.provisional, t.subject, t.priority, t.breached_at_ms, "
                                "t.created_at_ms, t.queue, t.status, t.assignee FROM ticket t WHERE t.rid IN "
                                "(SELECT rid FROM ticket WHERE status_category <= 6 UNION "
                                "SELECT rid FROM ticket WHERE updated_at_ms >= ?) AND t.created_at_ms <= ?");
        if (auto ok = s.bind(toMs(from)).bind(toMs(to)).run(); !ok)
            return fail(ok.error());
        while (s.next()) {
            Found one;
            one.rid = s.int64(0);
            one.track.id = TicketId(s.uuid(1));
            one.track.number = s.int64(2);
            one.track.provisional = s.text(3);
            one.track.subject = s.text(4);
            one.track.priority = int(s.int64(5));
            one.track.breachedAt = moment(s, 6);
            one.state = { fromMs(s.int64(7)), GroupId(s.uuid(8)), StatusId(s.uuid(9)), AgentId(s.uuid(10)) };
            found.push_back(std::move(one));
        }
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
    }
    std::vector<TicketTrack> tracks;
    for (Found &one : found) {
        const auto here = readSteps(one.track, one.rid, one.state, queue, now);
        if (!here)
            return fail(here.error());
        if (*here)
            tracks.push_back(std::move(one.track));
    }
    return tracks;
}

/// From the present back through the events: what stood before a change stood until then.
Result<bool> FloorQuery::readSteps(TicketTrack &track, qint64 rid, TrackStep state, GroupId queue, Instant now)
{
    struct Change {
        QString field;
        Uuid before;
        Instant at;
    };
    std::vector<Change> changes;
    auto s = m_db.statement("SELECT e.field, e.before, e.occurred_at_ms FROM event e WHERE e.parent_rid = ? "
                            "AND e.field IN ('status', 'queue', 'assignee') ORDER BY (e.ev_no = 0), e.ev_no, e.rid");
    if (auto ok = s.bind(rid).run(); !ok)
        return fail(ok.error());
    const Instant created = state.at;
    Instant at = created;
    while (s.next()) {
        // Events keep the server's order; one that occurred before its predecessor counts from its predecessor's time.
        at = std::max(at, std::min(now, fromMs(s.int64(2))));
        changes.push_back({ s.text(0), idOf(s, 1), at });
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    bool here = state.queue == queue;
    std::vector<TrackStep> back;
    const auto put = [&](Instant since) {
        state.at = since;
        if (back.empty() || back.back().at != since)
            back.push_back(state);
    };
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        put(change->at);
        if (change->field == u"assignee")
            state.assignee = AgentId(change->before);
        else if (change->before.isNull())
            continue;
        else if (change->field == u"status")
            state.status = StatusId(change->before);
        else
            state.queue = GroupId(change->before);
        here = here || state.queue == queue;
    }
    put(created);
    track.steps.assign(back.rbegin(), back.rend());
    return here;
}

#undef FIRSTLINE_FLOOR_TICKET

} // namespace firstline::store
