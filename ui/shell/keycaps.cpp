#include "ui/shell/keycaps.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/marks.h"

#include <QtGui/QPainter>

namespace firstline::ui {

KeyCaps::KeyCaps(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys.split(u' ', Qt::SkipEmptyParts))
{
    setAccessibleName(keys);
    setAccessibleRole(this, QAccessible::StaticText);
}

QSize KeyCaps::sizeHint() const
{
    int width = 0;
    for (const QString &key : m_keys)
        width += keyHintSize(key).width() + kGrid;
    return { width, 24 };
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const QString &key : m_keys) {
        const QSize size = keyHintSize(key);
        paintKeyHint(&painter, QRect(x, (height() - size.height()) / 2, size.width(), size.height()), key, color(Role::Text));
        x += size.width() + kGrid;
    }
}

} // namespace firstline::ui
