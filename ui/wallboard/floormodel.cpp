#include "ui/wallboard/floormodel.h"

#include "ui/models/listdiff.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QMimeData>

#include <algorithm>
#include <limits>

namespace firstline::ui {

const QString FloorModel::kMime = QStringLiteral("application/x-firstline-ticket");

int FloorModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_tickets.size()); }

QVariant FloorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const service::FloorTicket &ticket = m_tickets[size_t(index.row())];
    const QString due = ticket.due ? tr("due %1").arg(fullTime(*ticket.due)) : tr("no clock runs");
    switch (role) {
    case Qt::DisplayRole:
        return QString(numberOf(ticket) % u' ' % ticket.subject);
    case Qt::AccessibleTextRole:
        return QString(numberOf(ticket) % u' ' % ticket.subject % u", " % tr("priority %1").arg(ticket.priority) % u", " % due
                       % u", " % m_now.agentName(ticket.assignee));
    case Qt::ToolTipRole: {
        const QString company = ticket.companyName.isEmpty() ? QString() : QString(u'\n' % ticket.companyName);
        return QString(ticket.subject % company % u'\n' % m_now.queueName(ticket.queue) % u", "
                       % m_now.statusName(ticket.status) % u", " % m_now.agentName(ticket.assignee) % u'\n' % due);
    }
    default:
        return {};
    }
}

Qt::ItemFlags FloorModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

QStringList FloorModel::mimeTypes() const { return { kMime }; }

QMimeData *FloorModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *mime = new QMimeData;
    mime->setData(kMime, m_tickets[size_t(indexes.front().row())].id.uuid().bytes());
    return mime;
}

int FloorModel::rowOf(TicketId id) const
{
    for (size_t row = 0; row < m_tickets.size(); ++row) {
        if (m_tickets[row].id == id)
            return int(row);
    }
    return -1;
}

std::vector<qint64> FloorModel::idsOf(const std::vector<service::FloorTicket> &tickets)
{
    std::vector<qint64> ids;
    for (const service::FloorTicket &ticket : tickets) {
        if (!m_ids.contains(ticket.id))
            m_ids.insert(ticket.id, m_ids.size());
        ids.push_back(m_ids.value(ticket.id));
    }
    return ids;
}

void FloorModel::setTickets(const std::vector<service::FloorTicket> &tickets, const QStringList &notes)
{
    const ListPlan plan = planList(idsOf(m_tickets), idsOf(tickets), std::numeric_limits<int>::max());
    for (const ListStep &step : plan.steps) {
        const int last = step.first + step.count - 1;
        const auto at = [this](int row) { return m_tickets.begin() + row; };
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows({}, step.first, last);
            m_tickets.erase(at(step.first), at(last + 1));
            endRemoveRows();
            break;
        case ListStep::Kind::Insert:
            beginInsertRows({}, step.first, last);
            m_tickets.insert(at(step.first), tickets.begin() + step.first, tickets.begin() + last + 1);
            endInsertRows();
            break;
        case ListStep::Kind::Move: {
            beginMoveRows({}, step.first, last, {}, step.to > step.first ? step.to + step.count : step.to);
            if (step.to > step.first)
                std::rotate(at(step.first), at(last + 1), at(step.to + step.count));
            else
                std::rotate(at(step.to), at(step.first), at(last + 1));
            endMoveRows();
            break;
        }
        }
    }
    const QStringList before = std::exchange(m_notes, notes);
    for (int row = 0; row < int(m_tickets.size()); ++row) {
        if (m_tickets[size_t(row)] == tickets[size_t(row)] && before.value(row) == notes.value(row))
            continue;
        m_tickets[size_t(row)] = tickets[size_t(row)];
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace firstline::ui
