#include "ui/ticket/popover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/taborder.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>

#include <algorithm>

namespace firstline::ui {

Popover::Popover(QWidget *window)
    : Card(Kind::Floating, window->window())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Dialog);
    // The room for the shadow is the layout's (kEdge): a frame forgets its own margins when it is moved into a window.
    setContentsMargins(0, 0, 0, 0);
    hide();
}

void Popover::openBeside(QWidget *anchor)
{
    m_anchor = anchor;
    m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void Popover::place()
{
    if (!m_anchor || !parentWidget())
        return;
    const QWidget *frame = parentWidget();
    const int width = std::min(sizeHint().width(), frame->width());
    int height = sizeHint().height();
    if (layout() && layout()->hasHeightForWidth())
        height = layout()->totalHeightForWidth(width);
    height = std::min(height, frame->height());
    const QPoint at = m_anchor->mapTo(frame, QPoint(0, 0));
    const int x = std::clamp(at.x() - width + 8, 0, std::max(0, frame->width() - width));
    const int y = std::clamp(at.y() - 24, 0, std::max(0, frame->height() - height));
    setGeometry(x, y, width, height);
}

void Popover::close()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool focused = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    hide();
    if (focused && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

/// Tab stays inside; Escape leads back.
bool Popover::focusNextPrevChild(bool next)
{
    return moveFocus(this, next);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        auto *hit = static_cast<QWidget *>(watched);
        if (hit->window() == window() && hit != this && !isAncestorOf(hit)
            && !rect().contains(mapFromGlobal(at)))
            close();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return Card::eventFilter(watched, event);
}

void Popover::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    paintFocusRing(&painter, box(), kRadiusWindow);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    event->accept(); // Letters typed here are not the ticket's.
}

} // namespace firstline::ui
