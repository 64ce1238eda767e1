#include "ui/customer/prioritymark.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>

namespace firstline::ui {

PriorityMark::PriorityMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPriority(3);
}

void PriorityMark::setPriority(int priority)
{
    m_priority = priority;
    setAccessibleName(tr("Priority %1").arg(priority));
    setAccessibleRole(this, QAccessible::StaticText);
    update();
}

QSize PriorityMark::sizeHint() const
{
    return { prioritySize().width(), kFieldHeight };
}

void PriorityMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPriority(&painter, rect(), m_priority);
}

} // namespace firstline::ui
