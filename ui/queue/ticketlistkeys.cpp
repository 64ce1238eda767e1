// Keys, the mouse, and what they mark.
#include "ui/queue/ticketlistview.h"

#include "ui/queue/ticketrowdelegate.h"
#include "ui/widgets/physicalkey.h"

#include <QtCore/QScopeGuard>
#include <QtGui/QMouseEvent>

namespace firstline::ui {

/// How far a key goes, in rows; nothing for keys that go nowhere.
std::optional<int> TicketListView::targetOf(int key) const
{
    const int page = std::max(1, (viewport()->height() - footRoom()) / rowHeightPx() - 1);
    switch (key) {
    case Qt::Key_J: case Qt::Key_Down: return 1;
    case Qt::Key_K: case Qt::Key_Up: return -1;
    case Qt::Key_Home: return -(1 << 30);
    case Qt::Key_End: return m_model ? m_model->rowCount() : 0;
    case Qt::Key_PageDown: return page;
    case Qt::Key_PageUp: return -page;
    default: return std::nullopt;
    }
}

void TicketListView::extendTo(int row)
{
    const int from = currentIndex().isValid() ? currentIndex().row() : row;
    m_marking->extend(from, row);
    setCurrentIndex(m_model->index(row, 0));
}

bool TicketListView::markKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_model)
        return false;
    const auto rows = targetOf(key);
    if (modifiers == Qt::ShiftModifier && rows && m_model->rowCount() > 0) {
        extendTo(std::clamp(currentIndex().row() + *rows, 0, m_model->rowCount() - 1));
        return true;
    }
    if (key == Qt::Key_Space && (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier)) {
        if (currentIndex().isValid())
            m_marking->toggle(currentIndex().row());
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_A) {
        m_marking->markAll();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_C) {
        Q_EMIT copyRequested();
        return true;
    }
    return false;
}

// Left closes the group one stands in, Right opens it; from a ticket Left goes to its head.
void TicketListView::goLeftOrRight(bool right)
{
    int row = currentIndex().row();
    if (!m_model || row < 0 || m_model->query().grouping.isEmpty())
        return;
    if (m_model->isHead(row)) {
        const auto head = m_model->head(row);
        if (head && head->collapsed == right)
            collapse(row, !right);
        else if (right)
            moveBy(1);
        return;
    }
    while (!right && row > 0 && !m_model->isHead(row))
        --row;
    if (!right)
        setCurrentIndex(m_model->index(row, 0));
}

void TicketListView::collapse(int row, bool collapsed)
{
    if (const auto head = m_model->head(row)) {
        m_model->setCollapsed(head->key, collapsed);
        Q_EMIT collapsedEdited();
    }
}

/// Marks by Ctrl, Shift and the boxes at the left. False when the click is an ordinary one.
bool TicketListView::markByMouse(const QMouseEvent &event, const QModelIndex &index)
{
    if (event.button() != Qt::LeftButton || !index.isValid())
        return false;
    const int row = index.row();
    const bool onBox = m_marking->count() > 0 && event.position().x() < kMarkGutter && !m_model->isHead(row);
    if (event.modifiers() == Qt::ShiftModifier) {
        extendTo(row);
        return true;
    }
    if (event.modifiers() == Qt::ControlModifier || onBox) {
        // What is current counts as chosen, as in every list.
        if (m_marking->count() == 0 && currentIndex().row() != row)
            m_marking->mark(currentIndex().row());
        m_marking->toggle(row);
        setCurrentIndex(index);
        return true;
    }
    return false;
}

void TicketListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model && markByMouse(*event, index))
        return;
    const bool marked = m_model && index.isValid() && m_marking->contains(index.data(TicketListModel::RidRole).toLongLong());
    // A menu over a marked row is for all of them.
    if (m_model && !(event->button() == Qt::RightButton && marked))
        m_marking->clear();
    QTableView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (const auto head = m_model->head(index.row()))
        collapse(index.row(), !head->collapsed);
    // Alt and a click on a countdown ask why.
    else if (event->modifiers() == Qt::AltModifier && index.column() == static_cast<int>(TicketColumn::Due))
        Q_EMIT actRequested(TicketAct::Explain);
}

bool TicketListView::actOf(int key)
{
    static const QHash<int, TicketAct> acts { { Qt::Key_A, TicketAct::Assign },   { Qt::Key_M, TicketAct::Take },
                                              { Qt::Key_P, TicketAct::Priority }, { Qt::Key_S, TicketAct::Solve },
                                              { Qt::Key_T, TicketAct::Tag },      { Qt::Key_N, TicketAct::Note },
                                              { Qt::Key_R, TicketAct::Reply },    { Qt::Key_E, TicketAct::HandOver },
                                              { Qt::Key_Z, TicketAct::Snooze },   { Qt::Key_X, TicketAct::Explain },
                                              { Qt::Key_L, TicketAct::Time },     { Qt::Key_W, TicketAct::Timer },
                                              { Qt::Key_D, TicketAct::Remote } };
    const auto act = acts.constFind(key);
    if (act == acts.constEnd())
        return false;
    if (currentTicket() || m_marking->count() > 0)
        Q_EMIT actRequested(*act);
    else if (!m_elsewhere.isNull())
        Q_EMIT shownActRequested(key);
    return true;
}

void TicketListView::keyPressEvent(QKeyEvent *event)
{
    const auto seen = qScopeGuard([this] { keepAboveFoot(); });
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = physicalKey(*event);
    if (event->key() == Qt::Key_Slash && !(modifiers & (Qt::ControlModifier | Qt::AltModifier))) {
        Q_EMIT filterRequested();
        return;
    }
    if (markKey(key, modifiers))
        return;
    if (modifiers != Qt::NoModifier) {
        event->ignore(); // Ctrl+Up and the like belong to the page
        return;
    }
    if (const auto rows = targetOf(key)) {
        m_marking->endRange();
        moveBy(*rows);
        return;
    }
    switch (key) {
    case Qt::Key_Left: goLeftOrRight(false); return;
    case Qt::Key_Right: goLeftOrRight(true); return;
    case Qt::Key_Escape:
        if (m_marking->count() > 0)
            m_marking->clear();
        else
            Q_EMIT escapePressed();
        return;
    case Qt::Key_Return: case Qt::Key_Enter:
        if (const auto head = m_model->head(currentIndex().row()))
            collapse(currentIndex().row(), !head->collapsed);
        else if (const TicketId id = currentTicket() ? currentTicket() : m_elsewhere)
            Q_EMIT ticketActivated(id);
        return;
    default:
        if (!actOf(key))
            event->ignore();
    }
}

} // namespace firstline::ui
