#include "core/store/ticketquery.h"

#include "core/domain/personal.h"
#include "core/domain/record.h"
#include "core/protocol/cbor.h"
#include "core/store/rawrows.h"

#include <array>

namespace firstline::store {

namespace {

struct SortName {
    QStringView name;
    SortKey key;
};

constexpr std::array kSortNames = { SortName { u"due", SortKey::Due }, SortName { u"number", SortKey::Number },
    SortName { u"updated", SortKey::Updated }, SortName { u"created", SortKey::Created },
    SortName { u"priority", SortKey::Priority }, SortName { u"subject", SortKey::Subject },
    SortName { u"company", SortKey::Company }, SortName { u"assignee", SortKey::Assignee },
    SortName { u"status", SortKey::Status }, SortName { u"queue", SortKey::Queue },
    SortName { u"first", SortKey::First }, SortName { u"next", SortKey::Next },
    SortName { u"resolution", SortKey::Resolution } };

void bindAll(Statement &s, const std::vector<Value> &values)
{
    for (const Value &value : values)
        s.bindValue(value);
}

std::optional<Instant> moment(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return fromMs(row.int64(column));
}

/// (id, rank) of everything a column may refer to, by the order of its names.
template<class T>
void addRanks(const std::vector<T> &items, std::vector<Value> &binds)
{
    std::vector<const T *> sorted;
    for (const T &item : items)
        sorted.push_back(&item);
    std::stable_sort(sorted.begin(), sorted.end(), [](const T *a, const T *b) {
        if constexpr (requires { a->position; })
            return a->position < b->position;
        else
            return QString::localeAwareCompare(a->name, b->name) < 0;
    });
    for (size_t i = 0; i < sorted.size(); ++i) {
        binds.emplace_back(sorted[i]->id.uuid().bytes());
        binds.emplace_back(qint64(i));
    }
}

} // namespace

std::vector<TicketSort> parseSort(const QString &text)
{
    std::vector<TicketSort> sort;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString name = part.trimmed().toLower();
        const bool descending = name.startsWith(u'-');
        if (descending)
            name.remove(0, 1);
        for (const SortName &known : kSortNames) {
            if (name == known.name)
                sort.push_back({ known.key, descending ? SortOrder::Descending : SortOrder::Ascending });
        }
    }
    if (sort.empty())
        sort.push_back(TicketSort());
    return sort;
}

QString unknownSort(const QString &text)
{
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.trimmed().toLower();
        const QString bare = name.startsWith(u'-') ? name.mid(1) : name;
        const auto same = [&bare](const SortName &known) { return bare == known.name; };
        if (std::none_of(std::begin(kSortNames), std::end(kSortNames), same))
            return part.trimmed();
    }
    return {};
}

TicketQueries::TicketQueries(Database &db, ConfigPtr config)
    : m_db(db)
    , m_config(std::move(config))
{
    auto fts = db.statement("SELECT count(*) FROM sqlite_master WHERE name IN ('ticket_fts', 'message_fts')");
    if (fts.run() && fts.next() && fts.int64(0) == 2)
        m_fullText = FullText::Yes;
    auto base = db.statement("SELECT count(*) FROM pragma_table_info('base_agg') WHERE name IN ('kind', 'id')");
    m_knowsDirty = base.run() && base.next() && base.int64(0) == 2;
}

QString TicketQueries::rankTable(SortKey key, std::vector<Value> &binds) const
{
    const size_t before = binds.size();
    if (m_config && key == SortKey::Queue)
        addRanks(m_config->groups(), binds);
    else if (m_config && key == SortKey::Status)
        addRanks(m_config->statuses(), binds);
    else if (m_config && key == SortKey::Assignee)
        addRanks(m_config->agents(), binds);
    const qsizetype rows = qsizetype((binds.size() - before) / 2);
    return rows == 0 ? QString() : u"VALUES "_qs % QStringList(rows, u"(?,?)"_qs).join(u',');
}

TicketQueries::Order TicketQueries::orderOf(const TicketQuery &query) const
{
    Order order;
    QStringList by;
    QString tie = u"t.rid"_qs;
    for (const TicketSort &sort : query.sort) {
        const QString direction = sort.order == SortOrder::Descending ? u" DESC"_qs : QString();
        tie = u"t.rid"_qs % direction;
        const auto ranked = [&](const QString &alias, const QString &column) {
            const QString values = rankTable(sort.key, order.binds);
            if (values.isEmpty()) {
                by += QString(column % direction);
                return;
            }
            order.joins += u" LEFT JOIN ("_qs % values % u") " % alias % u" ON " % alias % u".column1 = " % column;
            by += QString(alias % u".column2 IS NULL");
            by += QString(alias % u".column2"_qs % direction);
        };
        const auto clock = [&](int kind) {
            const QString its = u"fl_clock_due(t.clocks, %1)"_qs.arg(kind);
            by << QString(u'(' % its % u" IS NULL)") << QString(its % direction);
        };
        switch (sort.key) {
        case SortKey::Due: by << u"(t.due_ms IS NULL)"_qs << u"t.due_ms"_qs + direction; break;
        case SortKey::Number: by << u"t.number"_qs + direction; break;
        case SortKey::Updated: by << u"t.updated_at_ms"_qs + direction; break;
        case SortKey::Created: by << u"t.created_at_ms"_qs + direction; break;
        case SortKey::Priority: by << u"t.priority"_qs + direction; break;
        case SortKey::Subject: by << u"t.subject COLLATE NOCASE"_qs + direction; break;
        case SortKey::Company:
            order.joins += u" LEFT JOIN company sc ON sc.id = t.company"_qs;
            by << u"sc.name IS NULL"_qs << u"sc.name COLLATE NOCASE"_qs + direction;
            break;
        case SortKey::First: clock(1); break;
        case SortKey::Next: clock(2); break;
        case SortKey::Resolution: clock(3); break;
        case SortKey::Queue: ranked(u"rq"_qs, u"t.queue"_qs); break;
        case SortKey::Status:
            by << u"t.status_category"_qs + direction;
            ranked(u"rs"_qs, u"t.status"_qs);
            break;
        case SortKey::Assignee: ranked(u"ra"_qs, u"t.assignee"_qs); break;
        }
    }
    by += tie;
    order.by = by.join(u", "_qs);
    return order;
}

Result<QString> TicketQueries::whereOf(const CompiledFilter &filter)
{
    for (const QString &words : filter.words) {
        auto s = m_db.statement("SELECT count(*) FROM (SELECT 1 FROM message_fts WHERE message_fts MATCH ? LIMIT ?)");
        if (auto ok = s.bind(words).bind(m_frequentFrom).run(); !ok)
            return fail(ok.error());
        if (s.next() && s.int64(0) >= m_frequentFrom)
            return filter.whereOfFrequent();
    }
    return filter.where;
}

Result<std::vector<qint64>> TicketQueries::ids(const TicketQuery &query)
{
    Order order = orderOf(query);
    order.binds.insert(order.binds.end(), query.filter.binds.begin(), query.filter.binds.end());
    const auto where = whereOf(query.filter);
    if (!where)
        return fail(where.error());
    const QString sql = u"SELECT t.rid FROM ticket t"_qs % order.joins % u" WHERE " % *where % u" ORDER BY "
        % order.by;
    RawRows rows(m_db);
    if (!rows.prepare(sql, order.binds))
        return rows.failed(sql);
    std::vector<qint64> found;
    while (rows.next())
        found.push_back(rows.number(0).value_or(0));
    if (!rows.ended())
        return rows.failed(sql);
    return found;
}

QString TicketQueries::rowColumns() const
{
    const QString dirty
        = m_knowsDirty ? u"EXISTS (SELECT 1 FROM base_agg b WHERE b.kind = 1 AND b.id = t.id)"_qs : u"0"_qs;
    return u"t.rid, t.id, t.number, t.provisional, t.subject, t.type, t.status, t.status_category, t.impact, t.urgency, "
           "t.priority, t.queue, t.assignee, t.contact, p.name, t.company, c.name, c.tier, t.category, t.channel, "
           "t.tags, t.created_at_ms, t.updated_at_ms, t.solved_at_ms, t.wake_at_ms, t.due_ms, t.due_clock, "
           "t.warn_at_ms, t.stands, (t.due_first_ms IS NOT NULL OR t.due_resolution_ms IS NOT NULL), t.policy, "
           "t.policy_version, t.calendar, t.calendar_version, t.remaining_s, t.breached_at_ms, t.unanswered_since_ms, "
           "t.message_count, t.major, "
           "(SELECT max(m.ev_no) FROM message m WHERE m.parent_rid = t.rid), "_qs
        % dirty;
}

TicketRow TicketQueries::readTicketRow(const Statement &s) const
{
    TicketRow row;
    int i = 0;
    row.rid = s.int64(i++);
    row.id = TicketId(s.uuid(i++));
    row.number = s.int64(i++);
    row.provisional = s.text(i++);
    row.subject = s.text(i++);
    row.type = static_cast<TicketType>(s.int64(i++));
    row.status = StatusId(s.uuid(i++));
    row.statusCategory = static_cast<StatusCategory>(s.int64(i++));
    row.impact = int(s.int64(i++));
    row.urgency = int(s.int64(i++));
    row.priority = int(s.int64(i++));
    row.queue = GroupId(s.uuid(i++));
    row.assignee = AgentId(s.uuid(i++));
    row.contact = ContactId(s.uuid(i++));
    row.contactName = s.text(i++);
    row.company = CompanyId(s.uuid(i++));
    row.companyName = s.text(i++);
    row.companyTier = s.text(i++);
    row.category = CategoryId(s.uuid(i++));
    row.channel = static_cast<Channel>(s.int64(i++));
    if (!s.isNull(i)) {
        if (const auto tags = protocol::decode(s.bytes(i)))
            (void)FieldTraits<QStringList>::from(*tags, row.tags);
    }
    ++i;
    row.createdAt = fromMs(s.int64(i++));
    row.updatedAt = fromMs(s.int64(i++));
    row.solvedAt = moment(s, i++);
    row.wakeAt = moment(s, i++);
    row.due = moment(s, i++);
    row.dueClock = static_cast<ClockKind>(s.int64(i++));
    row.warnAt = moment(s, i++);
    row.stands = s.int64(i++) != 0;
    row.manual = s.int64(i++) != 0;
    row.policy = PolicyId(s.uuid(i++));
    row.policyVersion = static_cast<int>(s.int64(i++));
    row.calendar = CalendarId(s.uuid(i++));
    row.calendarVersion = static_cast<int>(s.int64(i++));
    row.remainingS = s.int64(i++);
    row.breachedAt = moment(s, i++);
    row.unansweredSince = moment(s, i++);
    row.messageCount = int(s.int64(i++));
    row.major = s.int64(i++) != 0;
    row.lastEvNo = int(s.int64(i++));
    row.dirty = s.int64(i++) != 0;
    const auto mark = m_marks.find(row.id.uuid());
    row.unread = mark == m_marks.end() ? row.unansweredSince.has_value() : row.lastEvNo > mark->second;
    return row;
}

Result<std::vector<TicketRow>> TicketQueries::readRows(Statement &statement)
{
    if (auto ok = statement.run(); !ok)
        return fail(ok.error());
    std::vector<TicketRow> out;
    while (statement.next())
        out.push_back(readTicketRow(statement));
    if (auto ok = statement.ended(); !ok)
        return fail(ok.error());
    return out;
}

Result<std::vector<TicketRow>> TicketQueries::firstPage(const TicketQuery &query, int limit)
{
    // The rows are found first and joined with names then, so that a limit saves the joins of all others.
    Order order = orderOf(query);
    const auto where = whereOf(query.filter);
    if (!where)
        return fail(where.error());
    const QString sql = u"SELECT "_qs % rowColumns() % u" FROM (SELECT t.rid AS rid, row_number() OVER () AS place FROM "
        "(SELECT t.rid FROM ticket t" % order.joins % u" WHERE " % *where % u" ORDER BY " % order.by
        % u" LIMIT ?) t) f JOIN ticket t ON t.rid = f.rid LEFT JOIN contact p ON p.id = t.contact "
          "LEFT JOIN company c ON c.id = t.company ORDER BY f.place";
    auto s = m_db.statement(sql);
    bindAll(s, order.binds);
    bindAll(s, query.filter.binds);
    s.bind(limit);
    return readRows(s);
}

Result<std::vector<TicketRow>> TicketQueries::rows(std::span<const qint64> rids)
{
    QString list = u"["_qs;
    for (const qint64 rid : rids)
        list += (list.size() > 1 ? u","_qs : QString()) + QString::number(rid);
    list += u']';
    const QString sql = u"SELECT "_qs % rowColumns()
        % u" FROM json_each(?) j JOIN ticket t ON t.rid = j.value LEFT JOIN contact p ON p.id = t.contact "
          "LEFT JOIN company c ON c.id = t.company ORDER BY j.key";
    auto s = m_db.statement(sql);
    s.bind(list);
    return readRows(s);
}

Result<std::optional<TicketRow>> TicketQueries::row(TicketId id)
{
    const QString sql = u"SELECT "_qs % rowColumns()
        % u" FROM ticket t LEFT JOIN contact p ON p.id = t.contact LEFT JOIN company c ON c.id = t.company "
          "WHERE t.id = ?";
    auto s = m_db.statement(sql);
    s.bind(id);
    auto found = readRows(s);
    if (!found)
        return fail(found.error());
    if (found->empty())
        return std::optional<TicketRow>();
    return std::optional<TicketRow>(std::move(found->front()));
}

Result<TicketCount> TicketQueries::count(const CompiledFilter &filter, Instant now)
{
    // Two questions that indexes answer cost less than one that reads every row; a subquery (full text, names) is
    // answered once.
    const bool once = filter.where.contains(u"SELECT"_qs);
    const QString late = u"t.status_category <= 6 AND (t.due_ms IS NULL) = 0 AND t.due_ms < ?"_qs;
    const QString sql = once
        ? QString(u"SELECT count(*), sum("_qs % late % u") FROM ticket t WHERE " % filter.where)
        : QString(u"SELECT (SELECT count(*) FROM ticket t WHERE "_qs % filter.where
                  % u"), (SELECT count(*) FROM ticket t WHERE " % late % u" AND (" % filter.where % u"))");
    auto s = m_db.statement(sql);
    if (!once)
        bindAll(s, filter.binds);
    s.bind(toMs(now));
    bindAll(s, filter.binds);
    if (auto ok = s.run(); !ok)
        return fail(ok.error());
    if (!s.next()) {
        if (auto ok = s.ended(); !ok)
            return fail(ok.error());
        return TicketCount();
    }
    return TicketCount { int(s.int64(0)), int(s.int64(1)) };
}

Result<DueCount> TicketQueries::dueOf(std::span<const qint64> rids, Instant now, Millis within)
{
    DueCount count;
    if (rids.empty())
        return count;
    std::vector<bool> asked(size_t(*std::max_element(rids.begin(), rids.end())) + 1, false);
    for (const qint64 rid : rids)
        asked[size_t(rid)] = true;
    auto s = m_db.statement("SELECT t.rid, t.due_ms FROM ticket t "
                            "WHERE t.status_category <= 6 AND (t.due_ms IS NULL) = 0 AND t.due_ms < ?");
    if (auto ok = s.bind(toMs(now + within)).run(); !ok)
        return fail(ok.error());
    while (s.next()) {
        const auto rid = size_t(s.int64(0));
        if (rid < asked.size() && asked[rid])
            ++(s.int64(1) < toMs(now) ? count.overdue : count.soon);
    }
    if (auto ok = s.ended(); !ok)
        return fail(ok.error());
    return count;
}

Result<std::vector<TicketCount>> TicketQueries::countsByView(const std::vector<CompiledFilter> &filters, Instant now)
{
    std::vector<TicketCount> counts;
    for (const CompiledFilter &filter : filters) {
        const auto each = count(filter, now);
        if (!each)
            return fail(each.error());
        counts.push_back(*each);
    }
    return counts;
}

Result<ReadMarks> TicketQueries::loadReadMarks(AgentId agent)
{
    auto s = m_db.statement("SELECT body FROM config WHERE id = ? AND kind = 50");
    if (auto ok = s.bind(personalId(agent, PersonalKind::ReadMarks)).run(); !ok)
        return fail(ok.error());
    ReadMarks marks;
    if (!s.next())
        return marks;
    const auto body = protocol::decode(s.bytes(0));
    if (!body)
        return fail(ErrorCode::StorageCorrupt, u"config.body: "_qs % body.error().detail);
    for (const ReadMark &mark : fromValues<Personal>(body->toMap()).readMarks)
        marks[mark.ticket.uuid()] = mark.evNo;
    return marks;
}

} // namespace firstline::store
