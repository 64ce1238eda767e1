#include "ui/models/viewlistmodel.h"

#include "ui/models/listdiff.h"

#include <QtCore/QTimer>

namespace firstline::ui {

ViewListModel::ViewListModel(TicketSource source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(std::move(source))
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kCoalesceMs);
    connect(m_soon, &QTimer::timeout, this, &ViewListModel::count);
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ViewItem &item = m_items.at(index.row());
    const bool section = item.kind == ViewItem::Kind::Section;
    const auto count = m_counts.constFind(item.filter);
    const bool known = !section && count != m_counts.constEnd();
    switch (role) {
    case Qt::DisplayRole:
        return item.name;
    case Qt::AccessibleTextRole: {
        if (!known)
            return item.name;
        const QString total = tr("%n ticket(s)", nullptr, count->total);
        const QString late = count->overdue > 0 ? QString(u", " % tr("%n overdue", nullptr, count->overdue)) : QString();
        return QString(item.name % u", " % total % late);
    }
    case SectionRole:
        return section;
    case CountRole:
        return known ? count->total : -1;
    case OverdueRole:
        return known ? count->overdue : 0;
    case IconRole:
        return QString();
    case KeyRole:
        return item.key;
    case FilterRole:
        return item.filter;
    case SortRole:
        return item.sort;
    default:
        return {};
    }
}

Qt::ItemFlags ViewListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_items.at(index.row()).kind == ViewItem::Kind::Section)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> ViewListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({ { SectionRole, "section" }, { CountRole, "count" }, { OverdueRole, "overdue" },
                   { IconRole, "icon" }, { KeyRole, "key" }, { FilterRole, "filter" }, { SortRole, "sort" } });
    return names;
}

ViewItem ViewListModel::item(int row) const { return row >= 0 && row < m_items.size() ? m_items.at(row) : ViewItem(); }

int ViewListModel::rowOfKey(const QString &key) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).key == key)
            return row;
    }
    return -1;
}

int ViewListModel::nextView(int row, int step) const
{
    for (row += step; row >= 0 && row < m_items.size(); row += step) {
        if (m_items.at(row).kind != ViewItem::Kind::Section)
            return row;
    }
    return -1;
}

std::vector<qint64> ViewListModel::idsOf(const QList<ViewItem> &items)
{
    std::vector<qint64> ids;
    for (const ViewItem &item : items) {
        if (!m_ids.contains(item.key))
            m_ids.insert(item.key, m_ids.size());
        ids.push_back(m_ids.value(item.key));
    }
    return ids;
}

void ViewListModel::setConfig(ConfigPtr config, AgentId me)
{
    const QList<ViewItem> next = viewItems(config.get(), me);
    const RowIds after = idsOf(next);
    // The lists are short: every step can be told.
    const ListPlan plan = planList(idsOf(m_items), after, std::numeric_limits<int>::max());
    for (const ListStep &step : plan.steps) {
        const int last = step.first + step.count - 1;
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows({}, step.first, last);
            m_items.remove(step.first, step.count);
            endRemoveRows();
            break;
        case ListStep::Kind::Insert:
            beginInsertRows({}, step.first, last);
            for (int row = step.first; row <= last; ++row)
                m_items.insert(row, next.at(row));
            endInsertRows();
            break;
        case ListStep::Kind::Move:
            beginMoveRows({}, step.first, last, {}, step.to > step.first ? step.to + step.count : step.to);
            for (int i = 0; i < step.count; ++i)
                m_items.move(step.to > step.first ? step.first : step.first + i,
                             step.to > step.first ? step.to + step.count - 1 : step.to + i);
            endMoveRows();
            break;
        }
    }
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row) == next.at(row))
            continue;
        m_items[row] = next.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
    scheduleCounts();
}

void ViewListModel::scheduleCounts()
{
    if (!m_soon->isActive())
        m_soon->start();
}

void ViewListModel::count()
{
    if (m_asked) {
        m_again = true;
        return;
    }
    QStringList filters;
    for (const ViewItem &item : std::as_const(m_items)) {
        if (item.kind != ViewItem::Kind::Section && !filters.contains(item.filter))
            filters.append(item.filter);
    }
    if (filters.isEmpty())
        return;
    m_asked = true;
    whenAnswered(m_source.counts(filters), this,
                 [this, filters](const Result<std::vector<service::ViewCount>> &answer) { onCounts(filters, answer); });
}

void ViewListModel::onCounts(const QStringList &filters, const Result<std::vector<service::ViewCount>> &answer)
{
    m_asked = false;
    // A count that failed is tried again with the next change; the old ones are shown until then.
    if (answer && answer->size() == static_cast<size_t>(filters.size())) {
        const QHash<QString, service::ViewCount> before = m_counts;
        m_counts.clear();
        for (qsizetype i = 0; i < filters.size(); ++i)
            m_counts.insert(filters.at(i), (*answer)[static_cast<size_t>(i)]);
        for (int row = 0; row < m_items.size(); ++row) {
            const QString &filter = m_items.at(row).filter;
            if (m_items.at(row).kind != ViewItem::Kind::Section
                && (before.contains(filter) != m_counts.contains(filter) || before.value(filter) != m_counts.value(filter)))
                Q_EMIT dataChanged(index(row), index(row), { CountRole, OverdueRole, Qt::AccessibleTextRole });
        }
        Q_EMIT counted();
    }
    if (std::exchange(m_again, false))
        scheduleCounts();
}

} // namespace firstline::ui
