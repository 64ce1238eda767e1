#include "core/store/alarmquery.h"

#include "core/protocol/cbor.h"
#include "core/store/recordstore.h"

#include <algorithm>

namespace firstline::store {

namespace {

#define FIRSTLINE_ALARM_TICKET \
    "t.id, t.number, t.provisional, t.subject, t.priority, t.status_category, t.assignee, t.due_ms, t.due_clock, t.clocks, t.queue"

/// Reads FIRSTLINE_ALARM_TICKET from column `at` on.
AlarmTicket readTicket(const Statement &s, int at)
{
    AlarmTicket ticket;
    ticket.id = TicketId(s.uuid(at));
    ticket.number = s.int64(at + 1);
    ticket.provisional = s.text(at + 2);
    ticket.subject = s.text(at + 3);
    ticket.priority = int(s.int64(at + 4));
    ticket.category = static_cast<StatusCategory>(s.int64(at + 5));
    ticket.assignee = AgentId(s.uuid(at + 6));
    if (!s.isNull(at + 7))
        ticket.due = fromMs(s.int64(at + 7));
    ticket.dueClock = static_cast<ClockKind>(s.int64(at + 8));
    ticket.queue = GroupId(s.uuid(at + 10));
    if (!s.isNull(at + 9)) {
        if (const auto clocks = protocol::decode(s.bytes(at + 9)))
            (void)FieldTraits<std::vector<ClockState>>::from(*clocks, ticket.clocks);
    }
    return ticket;
}

} // namespace

Result<std::vector<AlarmLine>> AlarmQuery::toldTo(AgentId agent, int limit)
{
    std::vector<AlarmLine> lines;
    auto s = m_db.statement("SELECT e.id, e.kind, e.after, e.occurred_at_ms, e.recorded_at_ms, e.reason, " FIRSTLINE_ALARM_TICKET
                            " FROM event e JOIN ticket t ON t.rid = e.parent_rid WHERE e.kind IN (17, 19) "
                            "ORDER BY e.recorded_at_ms DESC LIMIT ?");
    if (auto ok = s.bind(limit).run(); !ok)
        return fail(ok.error());
    while (s.next()) {
        const auto after = s.isNull(2) ? Result<Value>(Value()) : protocol::decode(s.bytes(2));
        if (!after || !after->isMap())
            continue;
        AlarmLine line;
        line.alarm = fromValues<Alarm>(after->toMap());
        if (std::find(line.alarm.told.begin(), line.alarm.told.end(), agent) == line.alarm.told.end())
            continue;
        line.event = EventId(s.uuid(0));
        line.kind = static_cast<EventKind>(s.int64(1));
        line.occurredAt = fromMs(s.int64(3));
        line.recordedAt = fromMs(s.int64(4));
        line.reason = s.text(5);
        line.ticket = readTicket(s, 6);
        lines.push_back(std::move(line));
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return lines;
}

Result<std::vector<AlarmTicket>> AlarmQuery::dueBetween(AgentId agent, Instant from, Instant to, int limit)
{
    std::vector<AlarmTicket> tickets;
    auto s = m_db.statement("SELECT " FIRSTLINE_ALARM_TICKET " FROM ticket t WHERE t.status_category <= 6 "
                            "AND t.assignee = ? AND (t.due_ms IS NULL) = 0 AND t.due_ms >= ? AND t.due_ms <= ? "
                            "ORDER BY t.due_ms LIMIT ?");
    if (auto ok = s.bind(agent).bind(toMs(from)).bind(toMs(to)).bind(limit).run(); !ok)
        return fail(ok.error());
    while (s.next())
        tickets.push_back(readTicket(s, 0));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return tickets;
}

Result<std::optional<AlarmTicket>> AlarmQuery::ticket(TicketId id)
{
    auto s = m_db.statement("SELECT " FIRSTLINE_ALARM_TICKET " FROM ticket t WHERE t.id = ?");
    if (auto ok = s.bind(id).run(); !ok)
        return fail(ok.error());
    return s.next() ? std::optional(readTicket(s, 0)) : std::optional<AlarmTicket>();
}

Result<std::optional<std::vector<AlarmMark>>> AlarmQuery::marks(AgentId agent)
{
    auto stored = RecordStore(m_db).find(EntityKind::Personal, personalId(agent, PersonalKind::Alarms));
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return std::optional<std::vector<AlarmMark>>();
    return std::optional(fromRecord<Personal>(**stored).alarms);
}

#undef FIRSTLINE_ALARM_TICKET

} // namespace firstline::store
