#include "core/store/servertimers.h"

namespace firstline::store {

ServerTimers::ServerTimers(Database &db)
    : m_db(db)
{
}

Result<void> ServerTimers::set(const TicketId &ticket, std::optional<Instant> at)
{
    if (!at) {
        auto s = m_db.statement("DELETE FROM timer WHERE ticket = ?");
        return s.bind(ticket).run();
    }
    auto s = m_db.statement("INSERT INTO timer(ticket, at_ms) VALUES (?, ?) "
                            "ON CONFLICT(ticket) DO UPDATE SET at_ms = excluded.at_ms WHERE timer.at_ms <> excluded.at_ms");
    return s.bind(ticket).bind(toMs(*at)).run();
}

Result<std::vector<TicketId>> ServerTimers::due(Instant now, int limit)
{
    auto s = m_db.statement("SELECT ticket FROM timer WHERE at_ms <= ? ORDER BY at_ms, ticket LIMIT ?");
    if (auto ok = s.bind(toMs(now)).bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<TicketId> tickets;
    while (s.next())
        tickets.push_back(TicketId(s.uuid(0)));
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return tickets;
}

Result<std::optional<Instant>> ServerTimers::next()
{
    auto s = m_db.statement("SELECT CASE WHEN EXISTS (SELECT 1 FROM restamp) THEN 0 ELSE (SELECT min(at_ms) FROM timer) END");
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next() || s.isNull(0))
        return std::optional<Instant>();
    return std::optional(fromMs(s.int64(0)));
}

Result<void> ServerTimers::lookAtSolved()
{
    auto s = m_db.statement("INSERT INTO timer(ticket, at_ms) SELECT id, 0 FROM ticket WHERE status_category = 7 "
                            "ON CONFLICT(ticket) DO UPDATE SET at_ms = 0");
    return s.run();
}

Result<void> ServerTimers::lookAtGroup(const GroupId &group)
{
    auto s = m_db.statement(
        "INSERT INTO timer(ticket, at_ms) SELECT id, 0 FROM ticket WHERE status_category <= 6 AND queue = ? "
        "ON CONFLICT(ticket) DO UPDATE SET at_ms = 0");
    return s.bind(group).run();
}

Result<qint64> ServerTimers::askRestamp(
    EntityKind kind, const Uuid &record, const AgentId &actor, const QString &reason, Instant now)
{
    const bool calendar = kind == EntityKind::Calendar;
    auto s = m_db.statement(calendar
            ? "INSERT INTO restamp(ticket, actor, reason, asked_ms) "
              "SELECT id, ?, ?, ? FROM ticket WHERE status_category <= 6 AND calendar = ? ON CONFLICT(ticket) DO UPDATE "
              "SET actor = excluded.actor, reason = excluded.reason, asked_ms = excluded.asked_ms"
            : "INSERT INTO restamp(ticket, actor, reason, asked_ms) "
              "SELECT id, ?, ?, ? FROM ticket WHERE status_category <= 6 AND policy = ? ON CONFLICT(ticket) DO UPDATE "
              "SET actor = excluded.actor, reason = excluded.reason, asked_ms = excluded.asked_ms");
    if (actor.isNull())
        s.bindNull();
    else
        s.bind(actor);
    if (auto ok = s.bind(reason).bind(toMs(now)).bind(record).run(); !ok)
        return fail(ok.error());
    return s.changed();
}

Result<std::vector<RestampRow>> ServerTimers::restamps(int limit)
{
    auto s = m_db.statement("SELECT r.ticket, r.actor, r.reason, CASE WHEN t.status_category <= 6 THEN 1 ELSE 0 END "
                            "FROM restamp r LEFT JOIN ticket t ON t.id = r.ticket ORDER BY r.ticket LIMIT ?");
    if (auto ok = s.bind(limit).run(); !ok)
        return fail(ok.error());
    std::vector<RestampRow> rows;
    while (s.next())
        rows.push_back({ TicketId(s.uuid(0)), s.isNull(1) ? AgentId() : AgentId(s.uuid(1)), s.text(2), s.int64(3) != 0 });
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return rows;
}

Result<void> ServerTimers::endRestamp(const TicketId &ticket)
{
    auto s = m_db.statement("DELETE FROM restamp WHERE ticket = ?");
    return s.bind(ticket).run();
}

} // namespace firstline::store
