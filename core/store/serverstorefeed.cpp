#include "core/store/serverstorefeed.h"

#include "core/store/recordstore.h"

namespace firstline::store {

namespace {

/// Numbers as a JSON list, for json_each.
QString jsonList(const std::vector<qint64> &numbers)
{
    QString text = u"["_qs;
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(number);
    }
    return text % u']';
}

Result<std::vector<std::pair<qint64, Uuid>>> readRows(Statement &s)
{
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<std::pair<qint64, Uuid>> rows;
    while (s.next())
        rows.emplace_back(s.int64(0), s.uuid(1));
    return rows;
}

Result<std::vector<FeedRow>> readFeed(Statement &s)
{
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    std::vector<FeedRow> rows;
    while (s.next())
        rows.push_back({ s.int64(0), { static_cast<EntityKind>(s.int64(1)), s.uuid(2) } });
    return rows;
}

const QString &seenThrough()
{
    static const QString text = u"EXISTS (SELECT 1 FROM agg_scope s WHERE s.agg_kind = %1 AND s.agg_id = t.id "
                                 "AND s.leave_seq IS NULL AND s.scope IN (SELECT value FROM json_each(?))) "_qs;
    return text;
}

} // namespace

ServerFeed::ServerFeed(Database &db)
    : m_db(db)
{
}

Result<qint64> ServerFeed::scopeNo(const QString &name)
{
    if (const qint64 known = m_numbers.value(name); known > 0)
        return known;
    for (int round = 0; round < 2; ++round) {
        {
            auto s = m_db.statement("SELECT scope FROM scope WHERE name = ?");
            if (auto ok = s.bind(name).run(); !ok)
                return fail(ok.error());
            // Only what stood here before is kept in memory: a savepoint may still take back what is made below.
            if (s.next()) {
                if (round == 0)
                    m_numbers.insert(name, s.int64(0));
                return s.int64(0);
            }
        }
        auto s = m_db.statement("INSERT INTO scope(scope, name) VALUES ((SELECT coalesce(max(scope), 0) + 1 FROM scope), ?)");
        if (auto ok = s.bind(name).run(); !ok)
            return fail(ok.error());
    }
    return fail(ErrorCode::StorageFailed, u"a scope could not be made"_qs);
}

Result<QString> ServerFeed::scopeName(qint64 scope)
{
    auto s = m_db.statement("SELECT name FROM scope WHERE scope = ?");
    if (auto ok = s.bind(scope).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.text(0) : QString();
}

Result<std::unordered_map<Uuid, std::vector<Stay>>> ServerFeed::staysOfMany(EntityKind kind, const std::vector<Uuid> &ids)
{
    auto s = m_db.statement("SELECT agg_id, scope, enter_seq, leave_seq FROM agg_scope WHERE agg_kind = ? "
                            "AND agg_id = ANY(?::bytea[]) ORDER BY scope, enter_seq");
    if (auto ok = s.bind(int(kind)).bind(idList(ids)).run(); !ok)
        return fail(ok.error());
    std::unordered_map<Uuid, std::vector<Stay>> found;
    while (s.next()) {
        Stay stay { s.int64(1), s.int64(2), {} };
        if (!s.isNull(3))
            stay.leaveSeq = s.int64(3);
        found[s.uuid(0)].push_back(stay);
    }
    return found;
}

Result<std::vector<Stay>> ServerFeed::stays(const AggregateRef &ref)
{
    auto s = m_db.statement("SELECT scope, enter_seq, leave_seq FROM agg_scope WHERE agg_kind = ? AND agg_id = ? "
                            "ORDER BY scope, enter_seq");
    if (auto ok = s.bind(int(ref.kind)).bind(ref.id).run(); !ok)
        return fail(ok.error());
    std::vector<Stay> stays;
    while (s.next()) {
        Stay stay { s.int64(0), s.int64(1), {} };
        if (!s.isNull(2))
            stay.leaveSeq = s.int64(2);
        stays.push_back(stay);
    }
    return stays;
}

Result<std::vector<qint64>> ServerFeed::place(const AggregateRef &ref, const QStringList &scopes, qint64 seq,
                                              std::vector<Stay> &known)
{
    std::vector<qint64> wanted;
    for (const QString &name : scopes) {
        const auto no = scopeNo(name);
        if (!no)
            return fail(no.error());
        wanted.push_back(*no);
    }
    std::vector<qint64> touched = wanted;
    bool stays = false;
    for (Stay &stay : known) {
        if (stay.leaveSeq)
            continue;
        const auto at = std::find(wanted.begin(), wanted.end(), stay.scope);
        if (at != wanted.end()) {
            wanted.erase(at);
            stays = true;
            continue;
        }
        touched.push_back(stay.scope);
        stay.leaveSeq = seq;
        auto s = m_db.statement("UPDATE agg_scope SET leave_seq = ?1, agg_seq = ?1 WHERE agg_kind = ?2 AND agg_id = ?3 "
                                "AND scope = ?4 AND enter_seq = ?5");
        if (auto ok = s.bind(seq).bind(int(ref.kind)).bind(ref.id).bind(stay.scope).bind(stay.enterSeq).run(); !ok)
            return fail(ok.error());
    }
    if (stays) {
        // Those that left have their sequence for ever.
        auto s = m_db.statement("UPDATE agg_scope SET agg_seq = ? WHERE agg_kind = ? AND agg_id = ? AND leave_seq IS NULL");
        if (auto ok = s.bind(seq).bind(int(ref.kind)).bind(ref.id).run(); !ok)
            return fail(ok.error());
    }
    for (const qint64 scope : wanted) {
        known.push_back({ scope, seq, {} });
        auto s = m_db.statement("INSERT INTO agg_scope(agg_kind, agg_id, scope, enter_seq, leave_seq, agg_seq) "
                                "VALUES (?1, ?2, ?3, ?4, NULL, ?4)");
        if (auto ok = s.bind(int(ref.kind)).bind(ref.id).bind(scope).bind(seq).run(); !ok)
            return fail(ok.error());
    }
    return touched;
}

Result<std::vector<FeedRow>> ServerFeed::changed(qint64 scope, qint64 after, int limit)
{
    auto s = m_db.statement("SELECT agg_seq, agg_kind, agg_id FROM agg_scope WHERE scope = ? AND agg_seq > ? "
                            "ORDER BY agg_seq LIMIT ?");
    s.bind(scope).bind(after).bind(limit);
    return readFeed(s);
}

Result<std::vector<FeedRow>> ServerFeed::changedBetween(qint64 scope, qint64 after, qint64 upTo)
{
    auto s = m_db.statement("SELECT agg_seq, agg_kind, agg_id FROM agg_scope WHERE scope = ? AND agg_seq > ? "
                            "AND agg_seq <= ? ORDER BY agg_seq");
    s.bind(scope).bind(after).bind(upTo);
    return readFeed(s);
}

Result<bool> ServerFeed::hasChanged(qint64 scope, qint64 after)
{
    const auto rows = changed(scope, after, 1);
    if (!rows)
        return fail(rows.error());
    return !rows->empty();
}

Result<std::vector<Grant>> ServerFeed::grants(const AgentId &agent)
{
    auto s = m_db.statement("SELECT g.scope, n.name, g.since_seq, g.until_seq FROM grant_ g "
                            "JOIN scope n ON n.scope = g.scope WHERE g.agent = ? ORDER BY g.scope, g.since_seq");
    if (auto ok = s.bind(agent).run(); !ok)
        return fail(ok.error());
    std::vector<Grant> grants;
    while (s.next()) {
        Grant grant { s.int64(0), s.text(1), s.int64(2), {} };
        if (!s.isNull(3))
            grant.untilSeq = s.int64(3);
        grants.push_back(grant);
    }
    return grants;
}

Result<bool> ServerFeed::setGrants(const AgentId &agent, const QStringList &scopes, qint64 seq)
{
    const auto held = grants(agent);
    if (!held)
        return fail(held.error());
    QStringList missing = scopes;
    bool changedAny = false;
    for (const Grant &grant : *held) {
        if (grant.untilSeq || missing.removeAll(grant.name) > 0)
            continue;
        changedAny = true;
        auto s = m_db.statement("UPDATE grant_ SET until_seq = ? WHERE agent = ? AND scope = ? AND since_seq = ?");
        if (auto ok = s.bind(seq).bind(agent).bind(grant.scope).bind(grant.sinceSeq).run(); !ok)
            return fail(ok.error());
    }
    for (const QString &name : std::as_const(missing)) {
        const auto no = scopeNo(name);
        if (!no)
            return fail(no.error());
        changedAny = true;
        auto s = m_db.statement("INSERT INTO grant_(agent, scope, since_seq, until_seq) VALUES (?, ?, ?, NULL)");
        if (auto ok = s.bind(agent).bind(*no).bind(seq).run(); !ok)
            return fail(ok.error());
    }
    return changedAny;
}

Result<std::vector<std::pair<qint64, Uuid>>> ServerFeed::visible(EntityKind kind, const std::vector<qint64> &scopes,
                                                                 qint64 after, int limit)
{
    const EntityInfo &info = entityInfo(kind);
    const bool body = info.storage == Storage::Body;
    const QString table = body ? u"config"_qs : info.name;
    const QString number = QString::number(int(kind));
    const QString only = body ? QString(u"t.kind = "_qs % number % u" AND "_qs) : QString();
    const QString sql = u"SELECT t.rid, t.id FROM "_qs % table % u" t WHERE "_qs % only % u"t.rid > ? AND "_qs
        % seenThrough().arg(number) % u"ORDER BY t.rid LIMIT ?"_qs;
    auto s = m_db.statement(sql);
    s.bind(after).bind(jsonList(scopes)).bind(limit);
    return readRows(s);
}

Result<std::vector<std::pair<qint64, Uuid>>> ServerFeed::openTickets(const std::vector<qint64> &scopes, qint64 after,
                                                                     int limit)
{
    const QString sql = u"SELECT t.rid, t.id FROM ticket t INDEXED BY ticket_active_rid "
                         "WHERE t.status_category <= 6 AND t.rid > ? AND "_qs
        % seenThrough().arg(1) % u"ORDER BY t.rid LIMIT ?"_qs;
    auto s = m_db.statement(sql);
    s.bind(after).bind(jsonList(scopes)).bind(limit);
    return readRows(s);
}

Result<std::vector<std::pair<qint64, Uuid>>> ServerFeed::otherTickets(const std::vector<qint64> &scopes,
                                                                      const std::vector<qint64> &without,
                                                                      qint64 before, int limit)
{
    const QString sql = u"SELECT t.rid, t.id FROM ticket t WHERE t.rid < ? AND "_qs % seenThrough().arg(1)
        % u"AND NOT (t.status_category <= 6 AND "_qs % seenThrough().arg(1) % u") ORDER BY t.rid DESC LIMIT ?"_qs;
    auto s = m_db.statement(sql);
    s.bind(before).bind(jsonList(scopes)).bind(jsonList(without)).bind(limit);
    return readRows(s);
}

Result<qint64> ServerFeed::countVisible(const std::vector<qint64> &scopes)
{
    // The unary plus keeps the order of the primary key, in which the same aggregates stand together: ten times as fast.
    auto s = m_db.statement("SELECT count(*) FROM (SELECT 1 FROM agg_scope WHERE leave_seq IS NULL "
                            "AND +scope IN (SELECT value FROM json_each(?)) GROUP BY agg_kind, agg_id) seen");
    if (auto ok = s.bind(jsonList(scopes)).run(); !ok)
        return fail(ok.error());
    return s.next() ? s.int64(0) : 0;
}

} // namespace firstline::store
