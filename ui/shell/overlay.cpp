#include "ui/shell/overlay.h"

#include "ui/theme/paint.h"
#include "ui/widgets/taborder.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace firstline::ui {

Overlay::Overlay(QWidget *window)
    : QWidget(window)
{
    hide();
    window->installEventFilter(this);
}

void Overlay::setPart(QWidget *part, int width, int top)
{
    m_part = part;
    m_width = width;
    m_top = top;
}

void Overlay::open(QWidget *first)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    first->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    const bool mine = isAncestorOf(QApplication::focusWidget());
    hide();
    if (mine && m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

void Overlay::place()
{
    if (!m_part)
        return;
    const int wide = std::min(m_width, width() - 24);
    const int wanted = m_part->hasHeightForWidth() ? m_part->heightForWidth(wide) : m_part->sizeHint().height();
    const int top = std::min(m_top, std::max(8, (height() - wanted) / 3));
    m_part->setGeometry((width() - wide) / 2, top, wide, std::min(wanted, height() - top - 8));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintVeil(&painter, rect(), event->rect(), QColor(0, 0, 0, 70));
}

void Overlay::mousePressEvent(QMouseEvent *)
{
    dismiss();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Overlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool Overlay::focusNextPrevChild(bool next)
{
    // Tab stays inside: what is below the sheet cannot be used.
    moveFocus(this, next);
    return true;
}

} // namespace firstline::ui
