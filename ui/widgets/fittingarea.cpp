#include "ui/widgets/fittingarea.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kLeastHeight = 160;

} // namespace

FittingArea::FittingArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void FittingArea::setMostHeight(int height)
{
    const int most = std::max(height, kLeastHeight);
    if (most == m_mostHeight)
        return;
    m_mostHeight = most;
    updateGeometry();
}

QSize FittingArea::sizeHint() const
{
    const QLayout *parts = widget()->layout();
    const QSize content = widget()->sizeHint();
    const int wide = minimumWidth() > 0 ? minimumWidth() : content.width();
    const int tall = parts && parts->hasHeightForWidth() ? parts->totalHeightForWidth(wide) : content.height();
    return { wide, std::min(tall, m_mostHeight) };
}

QSize FittingArea::minimumSizeHint() const
{
    return { 0, sizeHint().height() };
}

bool FittingArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool answer = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return answer;
}

} // namespace firstline::ui
