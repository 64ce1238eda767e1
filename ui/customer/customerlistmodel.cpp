#include "ui/customer/customerlistmodel.h"

#include "ui/models/listdiff.h"

#include <algorithm>

namespace firstline::ui {

qint64 CustomerListModel::numberOf(const Uuid &id)
{
    const auto found = m_numbers.constFind(id);
    if (found != m_numbers.constEnd())
        return *found;
    const qint64 number = m_numbers.size() + 1;
    m_numbers.insert(id, number);
    return number;
}

void CustomerListModel::setCustomers(const std::vector<service::CustomerRow> &rows)
{
    RowIds before;
    RowIds after;
    for (const service::CustomerRow &row : m_rows)
        before.push_back(numberOf(row.id));
    for (const service::CustomerRow &row : rows)
        after.push_back(numberOf(row.id));
    const ListPlan plan = planList(before, after);
    if (plan.bulk) {
        replaceAll(rows);
        return;
    }
    for (const ListStep &step : plan.steps) {
        const auto first = m_rows.begin() + step.first;
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows({}, step.first, step.first + step.count - 1);
            m_rows.erase(first, first + step.count);
            endRemoveRows();
            break;
        case ListStep::Kind::Insert:
            beginInsertRows({}, step.first, step.first + step.count - 1);
            m_rows.insert(first, rows.begin() + step.first, rows.begin() + step.first + step.count);
            endInsertRows();
            break;
        case ListStep::Kind::Move: {
            const bool down = step.to > step.first;
            beginMoveRows({}, step.first, step.first + step.count - 1, {}, down ? step.to + step.count : step.to);
            if (down)
                std::rotate(first, first + step.count, m_rows.begin() + step.to + step.count);
            else
                std::rotate(m_rows.begin() + step.to, first, first + step.count);
            endMoveRows();
            break;
        }
        }
    }
    m_rows = rows;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void CustomerListModel::replaceAll(const std::vector<service::CustomerRow> &rows)
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    if (rows.empty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
}

const service::CustomerRow *CustomerListModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

int CustomerListModel::rowOf(const Uuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    const service::CustomerRow *row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case Qt::ToolTipRole:
    case DetailRole:
        return row->detail;
    case TierRole:
        return row->tier;
    case OpenRole:
        return row->openTickets;
    case IsCompanyRole:
        return row->kind == EntityKind::Company;
    case Qt::AccessibleTextRole:
        return QString(row->name % u", "_qs % row->detail % u", "_qs % tr("%n open ticket(s)", nullptr, row->openTickets));
    default:
        return {};
    }
}

} // namespace firstline::ui
