#include "ui/shell/overlay.h"

#include "ui/theme/paint.h"
#include "ui/widgets/taborder.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace firstline::ui {

Overlay::Overlay(QWidget *window, Below below)
    : QWidget(window)
    , m_below(below)
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
    place();
    show();
    raise();
    if (m_below == Below::AsItIs)
        qApp->installEventFilter(this); // Until it is put away; a window that is made small and large again keeps it.
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
    const QSize window = parentWidget()->size();
    const int wide = std::min(m_width, window.width() - 24);
    const int wanted = m_part->hasHeightForWidth() ? m_part->heightForWidth(wide) : m_part->sizeHint().height();
    const int top = std::min(m_top, std::max(8, (window.height() - wanted) / 3));
    const QRect part((window.width() - wide) / 2, top, wide, std::min(wanted, window.height() - top - 8));
    setGeometry(m_below == Below::Dimmed ? QRect(QPoint(), window) : part);
    m_part->setGeometry(m_below == Below::Dimmed ? part : QRect(QPoint(), part.size()));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    auto *pressed = event->type() == QEvent::MouseButtonPress ? qobject_cast<QWidget *>(watched) : nullptr;
    if (pressed && m_below == Below::AsItIs && pressed->window() == window() && pressed != this && !isAncestorOf(pressed))
        dismiss();
    return QWidget::eventFilter(watched, event);
}

void Overlay::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        qApp->removeEventFilter(this);
    QWidget::hideEvent(event);
}

void Overlay::paintEvent(QPaintEvent *event)
{
    if (m_below == Below::AsItIs)
        return;
    QPainter painter(this);
    paintVeil(&painter, rect(), event->rect(), QColor(0, 0, 0, 70));
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    // The shadow of the part is beside it.
    if (!m_part || !m_part->contentsRect().translated(m_part->pos()).contains(event->position().toPoint()))
        dismiss();
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    // Tab stays inside: the sheet goes before anything below it is used.
    moveFocus(this, next);
    return true;
}

} // namespace firstline::ui
