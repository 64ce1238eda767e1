#include "ui/widgets/avatar.h"

#include "ui/theme/tiptext.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>

namespace firstline::ui {

Avatar::Avatar(const QString &name, int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Graphic);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(tipText(name));
    update();
}

QSize Avatar::sizeHint() const { return { m_diameter, m_diameter }; }

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.45); // Somebody who may be gone by now.
    paintAvatar(&painter, rect(), m_name, m_diameter);
}

} // namespace firstline::ui
