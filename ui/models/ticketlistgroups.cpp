// The groups of a ticket list: rows of heads among those of tickets.
#include "ui/models/ticketlistmodel.h"

namespace firstline::ui {

QDate TicketListModel::today() const { return toDateTime(m_clock ? m_clock() : Instant()).toLocalTime().date(); }

QVariant TicketListModel::headData(qint64 rid, int role) const
{
    if (role == LoadedRole)
        return true;
    if (role != GroupHeadRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto head = m_groups.head(rid, m_cells.config().get(), today());
    if (!head)
        return {};
    if (role == GroupHeadRole)
        return QVariant::fromValue(*head);
    return QString(head->title % u", " % tr("%n ticket(s)", nullptr, head->count));
}

bool TicketListModel::isHead(int row) const
{
    return row >= 0 && row < rowCount() && ListGroups::isHead((*m_rids)[static_cast<size_t>(row)]);
}

std::optional<GroupHead> TicketListModel::head(int row) const
{
    if (!isHead(row))
        return std::nullopt;
    return m_groups.head((*m_rids)[static_cast<size_t>(row)], m_cells.config().get(), today());
}

void TicketListModel::setCollapsed(const QString &key, bool collapsed)
{
    m_groups.setCollapsed(key, collapsed);
    showGroups();
}

void TicketListModel::collapseAll(const QStringList &keys)
{
    m_groups.setAllCollapsed(keys);
    showGroups();
}

// The list that is on its way is composed as the groups stand when it comes; else what is known is composed anew.
void TicketListModel::showGroups()
{
    if (m_groups.isEmpty() || !m_complete || m_firstAsked)
        return;
    if (m_listState != Asking::No) {
        m_listState = Asking::YesAndAgain;
        return;
    }
    m_listState = Asking::Yes;
    m_listTime.start();
    planTo(m_tickets);
}

std::vector<std::pair<QString, int>> TicketListModel::groupTitles() const
{
    return m_groups.titles(m_cells.config().get(), today());
}

RowIds TicketListModel::ticketsOfGroup(const QString &key) const
{
    const auto [first, count] = m_groups.range(key);
    if (first + count > m_tickets->size())
        return {};
    const auto start = m_tickets->begin() + static_cast<qsizetype>(first);
    return { start, start + static_cast<qsizetype>(count) };
}

// One signal for all: heads may be many, and only those that are seen cost anything.
void TicketListModel::tellHeads()
{
    if (!m_groups.isEmpty() && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), { GroupHeadRole });
}

} // namespace firstline::ui
