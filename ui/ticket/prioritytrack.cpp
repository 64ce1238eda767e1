#include "ui/ticket/prioritytrack.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/marks.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kCell = 48;
constexpr int kCells = 4;

} // namespace

PriorityTrack::PriorityTrack(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ticket.whatIfPriority"_qs);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Slider);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

QSize PriorityTrack::sizeHint() const
{
    return { kCell * kCells + 2, kButtonHeight };
}

void PriorityTrack::describe()
{
    setAccessibleName(tr("What if the priority were %1").arg(m_chosen));
    setToolTip(tr("Drag along, or press 1 to 4. The dot is the priority as it is."));
}

void PriorityTrack::setActual(int priority)
{
    m_actual = std::clamp(priority, 1, kCells);
    update();
}

void PriorityTrack::setChosen(int priority)
{
    m_chosen = std::clamp(priority, 1, kCells);
    describe();
    update();
}

void PriorityTrack::choose(int priority)
{
    priority = std::clamp(priority, 1, kCells);
    if (priority == m_chosen)
        return;
    setChosen(priority);
    Q_EMIT priorityChosen(priority);
}

void PriorityTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(0, 0, -1, -1);
    paintBox(&painter, box, color(Role::Base), color(Role::Line), kRadiusControl);
    for (int i = 0; i < kCells; ++i) {
        const QRect cell(1 + i * kCell, 0, kCell, height() - 1);
        const bool chosen = i + 1 == m_chosen;
        if (chosen)
            paintBox(&painter, cell.adjusted(2, 3, -2, -2), color(Role::AccentSoft), color(Role::Accent), kRadiusControl);
        const QSize size = prioritySize();
        painter.save();
        paintPriority(&painter, QRect(cell.left() + (kCell - size.width()) / 2, cell.top(), size.width(), cell.height()), i + 1);
        painter.restore();
        if (i + 1 == m_actual) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Role::Muted));
            painter.drawEllipse(QPointF(cell.center().x() + 0.5, cell.bottom() - 3.5), 1.8, 1.8);
        }
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), kRadiusControl);
}

void PriorityTrack::mousePressEvent(QMouseEvent *event)
{
    choose(int(event->position().x()) / kCell + 1);
}

void PriorityTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(int(event->position().x()) / kCell + 1);
}

void PriorityTrack::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: choose(m_chosen - 1); return;
    case Qt::Key_Right:
    case Qt::Key_Up: choose(m_chosen + 1); return;
    default: break;
    }
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_4)
        choose(event->key() - Qt::Key_0);
    else
        QWidget::keyPressEvent(event);
}

void PriorityTrack::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PriorityTrack::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace firstline::ui
