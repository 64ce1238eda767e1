#include "ui/queue/listmarking.h"

namespace firstline::ui {

ListMarking::ListMarking(TicketListModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(model, &TicketListModel::listRead, this, &ListMarking::recount);
}

qint64 ListMarking::ridAt(int row) const
{
    return m_model->index(row, 0).data(TicketListModel::RidRole).toLongLong();
}

void ListMarking::recount()
{
    const int before = std::exchange(m_count, m_marks.countAmong(m_model->ticketRids()));
    if (before != m_count)
        Q_EMIT changed();
}

void ListMarking::toggle(int row)
{
    endRange();
    if (const auto head = m_model->head(row)) {
        const RowIds rids = m_model->ticketsOfGroup(head->key);
        m_marks.set(rids, m_marks.countAmong(rids) < static_cast<int>(rids.size()));
        m_count = m_marks.countAmong(m_model->ticketRids());
    } else if (row >= 0 && row < m_model->rowCount()) {
        const bool marked = m_marks.contains(ridAt(row));
        m_marks.set(ridAt(row), !marked);
        m_count += marked ? -1 : 1;
    }
    Q_EMIT changed();
}

void ListMarking::mark(int row)
{
    if (row >= 0 && row < m_model->rowCount() && !m_model->isHead(row) && !m_marks.contains(ridAt(row)))
        toggle(row);
}

void ListMarking::extend(int from, int to)
{
    if (from < 0 || to < 0 || from >= m_model->rowCount() || to >= m_model->rowCount())
        return;
    int start = m_anchor != 0 ? m_model->rowOfRid(m_anchor) : -1;
    if (start < 0) {
        start = from;
        m_anchor = ridAt(from);
        m_before = m_marks;
    }
    m_marks = m_before;
    for (int row = std::min(start, to); row <= std::max(start, to); ++row) {
        if (!m_model->isHead(row))
            m_marks.set(ridAt(row), true);
    }
    m_count = m_marks.countAmong(m_model->ticketRids());
    Q_EMIT changed();
}

void ListMarking::markAll()
{
    endRange();
    m_marks.set(m_model->ticketRids(), true);
    m_count = m_model->ticketCount();
    Q_EMIT changed();
}

void ListMarking::clear()
{
    endRange();
    m_marks.clear();
    if (std::exchange(m_count, 0) > 0)
        Q_EMIT changed();
}

} // namespace firstline::ui
