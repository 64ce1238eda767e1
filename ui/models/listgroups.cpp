#include "ui/models/listgroups.h"

#include "ui/models/ticketcells.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::ui {
namespace {

QString said(const char *text) { return QCoreApplication::translate("firstline::ui::ListGroups", text); }

QString none(const QString &grouping)
{
    if (grouping == u"assignee" || grouping == u"coordinator")
        return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Nobody"));
    if (grouping == u"due")
        return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Without a running deadline"));
    if (grouping == u"company")
        return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Without a company"));
    if (grouping == u"category")
        return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Without a category"));
    return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "None"));
}

QString dayTitle(const QString &grouping, const QString &key, QDate today)
{
    if (key == u"earlier")
        return grouping == u"due" ? said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Before today"))
                                  : said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Earlier"));
    if (key == u"later")
        return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Later"));
    const QDate day = QDate::fromString(key, Qt::ISODate);
    const QLocale locale;
    const QString date = locale.toString(day, locale.dateFormat(QLocale::ShortFormat));
    QString name = locale.dayName(day.dayOfWeek());
    if (day == today)
        name = said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Today"));
    else if (day == today.addDays(1))
        name = said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Tomorrow"));
    else if (day == today.addDays(-1))
        name = said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Yesterday"));
    return name % u", " % date;
}

QString priorityTitle(int priority)
{
    static const char *const names[] { QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Highest"),
                                       QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "High"),
                                       QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Normal"),
                                       QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Low") };
    if (priority < 1 || priority > 4)
        return QString::number(priority);
    return QString::number(priority) % u' ' % said(names[priority - 1]);
}

QString typeTitle(TicketType type)
{
    switch (type) {
    case TicketType::Incident: return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Incidents"));
    case TicketType::Request: return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Requests"));
    case TicketType::Problem: return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Problems"));
    case TicketType::Change: return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Changes"));
    default: return said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Others"));
    }
}

template<class T>
QString nameOf(const T *object)
{
    return object ? object->name : QString();
}

} // namespace

QList<Grouping> groupings()
{
    QList<Grouping> all { { {}, said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "No groups")) } };
    for (const TicketColumn column : { TicketColumn::Queue, TicketColumn::Assignee, TicketColumn::Status, TicketColumn::Priority,
                                       TicketColumn::Due, TicketColumn::Company, TicketColumn::Contact, TicketColumn::Category })
        all.append({ TicketCells::key(column), TicketCells::fullHeading(column) });
    all.append({ u"type"_qs, said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Type")) });
    all.append({ TicketCells::key(TicketColumn::Channel), TicketCells::fullHeading(TicketColumn::Channel) });
    all.append({ u"coordinator"_qs, said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Coordinator")) });
    for (const TicketColumn column : { TicketColumn::Created, TicketColumn::Updated })
        all.append({ TicketCells::key(column), TicketCells::fullHeading(column) });
    return all;
}

QString groupTitle(const QString &grouping, const service::TicketGroup &group, const ConfigSnapshot *config, QDate today)
{
    if (group.key.isEmpty())
        return none(grouping);
    if (grouping == u"company" || grouping == u"contact")
        return group.text.isEmpty() ? said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Not known here")) : group.text;
    if (grouping == u"due" || grouping == u"created" || grouping == u"updated")
        return dayTitle(grouping, group.key, today);
    if (grouping == u"priority")
        return priorityTitle(group.key.toInt());
    if (grouping == u"type")
        return typeTitle(static_cast<TicketType>(group.key.toInt()));
    if (grouping == u"channel")
        return TicketCells::channelName(static_cast<Channel>(group.key.toInt()));
    const auto uuid = Uuid::fromText(group.key);
    QString name;
    if (config && uuid) {
        if (grouping == u"queue")
            name = nameOf(config->group(GroupId(*uuid)));
        else if (grouping == u"status")
            name = nameOf(config->status(StatusId(*uuid)));
        else if (grouping == u"category")
            name = nameOf(config->category(CategoryId(*uuid)));
        else
            name = nameOf(config->agent(AgentId(*uuid)));
    }
    return name.isEmpty() ? said(QT_TRANSLATE_NOOP("firstline::ui::ListGroups", "Not known here")) : name;
}

void ListGroups::set(const QString &grouping, std::vector<service::TicketGroup> groups)
{
    if (grouping != m_grouping) {
        m_rids.clear();
        m_keys.clear();
    }
    m_grouping = grouping;
    m_groups = std::move(groups);
}

std::vector<std::pair<QString, int>> ListGroups::titles(const ConfigSnapshot *config, QDate today) const
{
    std::vector<std::pair<QString, int>> all;
    all.reserve(m_groups.size());
    for (const service::TicketGroup &group : m_groups)
        all.emplace_back(groupTitle(m_grouping, group, config, today), group.count);
    return all;
}

qint64 ListGroups::ridOf(const QString &key) const
{
    qint64 &rid = m_rids[key];
    if (rid == 0) {
        rid = -static_cast<qint64>(m_rids.size());
        m_keys.insert(rid, key);
    }
    return rid;
}

RowIds ListGroups::compose(const RowIds &rids) const
{
    if (m_groups.empty())
        return rids;
    RowIds rows;
    rows.reserve(rids.size() + m_groups.size());
    size_t at = 0;
    for (const service::TicketGroup &group : m_groups) {
        const size_t end = std::min(at + static_cast<size_t>(group.count), rids.size());
        rows.push_back(ridOf(group.key));
        if (!m_collapsed.contains(group.key))
            rows.insert(rows.end(), rids.begin() + static_cast<qsizetype>(at), rids.begin() + static_cast<qsizetype>(end));
        at = end;
    }
    return rows;
}

std::optional<GroupHead> ListGroups::head(qint64 rid, const ConfigSnapshot *config, QDate today) const
{
    const auto key = m_keys.constFind(rid);
    if (!isHead(rid) || key == m_keys.constEnd())
        return std::nullopt;
    const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const service::TicketGroup &g) { return g.key == *key; });
    if (group == m_groups.end())
        return GroupHead { *key, {}, 0, 0, m_collapsed.contains(*key) };
    return GroupHead { *key, groupTitle(m_grouping, *group, config, today), group->count, group->overdue,
                       m_collapsed.contains(*key) };
}

std::pair<size_t, size_t> ListGroups::range(const QString &key) const
{
    size_t at = 0;
    for (const service::TicketGroup &group : m_groups) {
        if (group.key == key)
            return { at, static_cast<size_t>(group.count) };
        at += static_cast<size_t>(group.count);
    }
    return { 0, 0 };
}

void ListGroups::setCollapsed(const QString &key, bool collapsed)
{
    if (collapsed)
        m_collapsed.insert(key);
    else
        m_collapsed.remove(key);
}

QStringList ListGroups::collapsed() const
{
    QStringList keys(m_collapsed.begin(), m_collapsed.end());
    keys.sort();
    return keys;
}

} // namespace firstline::ui
