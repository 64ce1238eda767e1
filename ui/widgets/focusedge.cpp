#include "ui/widgets/focusedge.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace firstline::ui {

FocusEdge::FocusEdge(QWidget *target)
    : QWidget(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    target->installEventFilter(this);
}

bool FocusEdge::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parent())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        setGeometry(parentWidget()->rect());
        setVisible((reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) && !isShownByRow() && !isWholeScreen());
        raise();
    } else if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

bool FocusEdge::isShownByRow() const
{
    auto *list = qobject_cast<QAbstractItemView *>(parentWidget());
    if (!list || !list->selectionModel() || !list->selectionModel()->isSelected(list->currentIndex()))
        return false;
    list->scrollTo(list->currentIndex());
    return true;
}

bool FocusEdge::isWholeScreen() const
{
    const QWidget *window = parentWidget()->window();
    return window->isFullScreen() && window->size() == parentWidget()->size();
}

void FocusEdge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFocusRing(&painter, rect(), kRadiusControl);
}

} // namespace firstline::ui
