#include "core/store/ticketgroups.h"

#include "core/store/rawrows.h"
#include "core/store/ticketquery.h"

#include <QtCore/QTimeZone>

#include <array>

namespace firstline::store {

namespace {

struct GroupName {
    QStringView name;
    GroupKey key;
    const char *column;
};

constexpr std::array kGroupNames = { GroupName { u"queue", GroupKey::Queue, "t.queue" },
    GroupName { u"assignee", GroupKey::Assignee, "t.assignee" }, GroupName { u"status", GroupKey::Status, "t.status" },
    GroupName { u"priority", GroupKey::Priority, "t.priority" }, GroupName { u"due", GroupKey::Due, "t.due_ms" },
    GroupName { u"company", GroupKey::Company, "t.company" }, GroupName { u"contact", GroupKey::Contact, "t.contact" },
    GroupName { u"category", GroupKey::Category, "t.category" }, GroupName { u"type", GroupKey::Type, "t.type" },
    GroupName { u"channel", GroupKey::Channel, "t.channel" },
    GroupName { u"coordinator", GroupKey::Coordinator, "t.coordinator" },
    GroupName { u"created", GroupKey::Created, "t.created_at_ms" },
    GroupName { u"updated", GroupKey::Updated, "t.updated_at_ms" } };

constexpr int kDaysAhead = 14; // deadlines after them are one group
constexpr int kDaysBack = 7; // as are days before them that something was created or changed on
constexpr qint64 kQuarterMs = 15 * 60'000; // every zone's midnight falls on a quarter of an hour

/// Which day a moment falls on, days far away being one. Shape: a key of RowGroup.
class Days
{
public:
    Days(GroupKey key, Instant now, QTimeZone zone)
        : m_zone(std::move(zone))
        , m_today(toDateTime(now).toTimeZone(m_zone).date())
        , m_first(key == GroupKey::Due ? m_today : m_today.addDays(1 - kDaysBack))
        , m_last(m_today.addDays(kDaysAhead - 1))
    {
    }

    QByteArray of(qint64 ms)
    {
        const qint64 quarter = ms >= 0 ? ms / kQuarterMs : (ms - kQuarterMs + 1) / kQuarterMs;
        QByteArray &known = m_known[quarter];
        if (known.isEmpty()) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
            known = day < m_first ? QByteArray("earlier")
                : day > m_last    ? QByteArray("later")
                                  : day.toString(Qt::ISODate).toLatin1();
        }
        return known;
    }

private:
    QTimeZone m_zone;
    QDate m_today;
    QDate m_first;
    QDate m_last;
    QHash<qint64, QByteArray> m_known;
};

/// The place of every id among its like, by the order of their names.
template<class T>
void rank(const std::vector<T> &items, QHash<QByteArray, QString> &ranks)
{
    for (const T &item : items) {
        QString by = item.name.toCaseFolded();
        if constexpr (requires { item.position; })
            by = QStringLiteral("%1 ").arg(item.position + 100'000, 8, 10, QLatin1Char('0')) % by;
        ranks.insert(item.id.uuid().bytes(), by);
    }
}

/// What a group is ordered by: rows without a value are always last.
QString placeOf(const RowGroup &group, GroupKey key, const QHash<QByteArray, QString> &ranks, const QByteArray &raw)
{
    if (raw.isEmpty())
        return QString(QChar(0xffff));
    switch (key) {
    case GroupKey::Due:
        return group.key == u"earlier" ? QString(u'0') : group.key == u"later" ? QString(u'9') : QString(u'1' % group.key);
    case GroupKey::Created:
    case GroupKey::Updated: {
        // The newest day first.
        if (group.key == u"earlier" || group.key == u"later")
            return QString(group.key == u"later" ? u'0' : u'9');
        const qint64 day = QDate::fromString(group.key, Qt::ISODate).toJulianDay();
        return QStringLiteral("1%1").arg(9'999'999 - day, 8, 10, QLatin1Char('0'));
    }
    case GroupKey::Priority:
    case GroupKey::Type:
    case GroupKey::Channel:
        return QStringLiteral("%1").arg(group.key.toInt(), 6, 10, QLatin1Char('0'));
    case GroupKey::Company:
    case GroupKey::Contact:
        return group.text.toCaseFolded();
    default:
        return ranks.value(raw, QString(QChar(0xfffe)));
    }
}

} // namespace

GroupKey parseGrouping(const QString &text)
{
    const QString name = text.trimmed().toLower();
    for (const GroupName &known : kGroupNames) {
        if (name == known.name)
            return known.key;
    }
    return GroupKey::None;
}

QStringList groupingNames()
{
    QStringList names;
    for (const GroupName &known : kGroupNames)
        names.append(known.name.toString());
    return names;
}

/// Rows of a list as they come from the store: which group each belongs to.
struct TicketQueries::Gathered {
    std::vector<qint64> rids;
    std::vector<int> groupOf;
    std::vector<RowGroup> groups;
    std::vector<QByteArray> raw; ///< What the column holds, by group; empty: nothing.
};

Result<TicketQueries::Gathered> TicketQueries::gather(const TicketQuery &query, GroupKey key, Instant now, const QTimeZone &zone)
{
    Order order = orderOf(query);
    order.binds.insert(order.binds.end(), query.filter.binds.begin(), query.filter.binds.end());
    const auto where = whereOf(query.filter);
    if (!where)
        return fail(where.error());
    const auto named = std::find_if(kGroupNames.begin(), kGroupNames.end(), [key](const GroupName &n) { return n.key == key; });
    const QString sql = u"SELECT t.rid, "_qs % QString::fromLatin1(named->column)
        % u", CASE WHEN t.status_category <= 6 THEN t.due_ms END FROM ticket t" % order.joins % u" WHERE " % *where
        % u" ORDER BY " % order.by;
    RawRows rows(m_db);
    if (!rows.prepare(sql, order.binds))
        return rows.failed(sql);
    const bool byDay = key == GroupKey::Due || key == GroupKey::Created || key == GroupKey::Updated;
    Days days(key, now, zone);
    Gathered all;
    QHash<QByteArray, int> places;
    while (rows.next()) {
        QByteArray raw;
        if (const auto number = rows.number(1))
            raw = byDay ? days.of(*number) : QByteArray::number(*number);
        else
            raw = rows.bytes(1);
        auto place = places.constFind(raw);
        if (place == places.constEnd()) {
            place = places.insert(raw, int(all.groups.size()));
            all.groups.emplace_back();
            all.raw.push_back(raw);
        }
        all.rids.push_back(rows.number(0).value_or(0));
        all.groupOf.push_back(*place);
        RowGroup &group = all.groups[size_t(*place)];
        ++group.count;
        if (const auto due = rows.number(2); due && *due < toMs(now))
            ++group.overdue;
    }
    if (!rows.ended())
        return rows.failed(sql);
    return all;
}

Result<void> TicketQueries::nameGroups(Gathered &all, GroupKey key)
{
    const bool ids = key == GroupKey::Queue || key == GroupKey::Assignee || key == GroupKey::Coordinator
        || key == GroupKey::Status || key == GroupKey::Category || key == GroupKey::Company || key == GroupKey::Contact;
    for (size_t i = 0; i < all.groups.size(); ++i) {
        RowGroup &group = all.groups[i];
        const Uuid uuid = ids ? Uuid::fromBytes(all.raw[i]) : Uuid();
        group.key = uuid.isNull() ? QString::fromLatin1(ids ? QByteArray() : all.raw[i]) : uuid.text();
        if (uuid.isNull() || (key != GroupKey::Company && key != GroupKey::Contact))
            continue;
        auto s = m_db.statement(key == GroupKey::Company ? "SELECT name FROM company WHERE id = ?"
                                                         : "SELECT name FROM contact WHERE id = ?");
        if (auto ok = s.bind(uuid).run(); !ok)
            return ok;
        if (s.next())
            group.text = s.text(0);
    }
    return {};
}

Result<GroupedIds> TicketQueries::grouped(const TicketQuery &query, GroupKey key, Instant now, const QTimeZone &zone)
{
    auto all = gather(query, key, now, zone);
    if (!all)
        return fail(all.error());
    if (auto ok = nameGroups(*all, key); !ok)
        return fail(ok.error());
    QHash<QByteArray, QString> ranks;
    if (m_config) {
        rank(m_config->groups(), ranks);
        rank(m_config->agents(), ranks);
        rank(m_config->statuses(), ranks);
        rank(m_config->categories(), ranks);
    }
    // The groups in their order; then each row goes to the next free place of its group, so that their order stays.
    std::vector<std::pair<QString, int>> by;
    for (size_t i = 0; i < all->groups.size(); ++i)
        by.emplace_back(placeOf(all->groups[i], key, ranks, all->raw[i]), int(i));
    std::sort(by.begin(), by.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    GroupedIds out;
    std::vector<size_t> next(all->groups.size());
    size_t start = 0;
    for (const auto &[text, i] : by) {
        next[size_t(i)] = start;
        start += size_t(all->groups[size_t(i)].count);
        out.groups.push_back(std::move(all->groups[size_t(i)]));
    }
    out.rids.resize(all->rids.size());
    for (size_t i = 0; i < all->rids.size(); ++i)
        out.rids[next[size_t(all->groupOf[i])]++] = all->rids[i];
    return out;
}

} // namespace firstline::store
