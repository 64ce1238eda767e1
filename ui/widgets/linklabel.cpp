#include "ui/widgets/linklabel.h"

#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/tiptext.h"
#include "ui/widgets/marks.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace firstline::ui {

LinkLabel::LinkLabel(const QString &text, TextSize size, QWidget *parent)
    : QAbstractButton(parent)
{
    setFont(ui::font(size));
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkLabel::setKeyHint(const QString &key)
{
    if (key == m_keyHint)
        return;
    m_keyHint = key;
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

QSize LinkLabel::sizeHint() const
{
    const int key = m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + 6;
    return { lineWidth(font(), text()) + key + 2,
             std::max(fontMetrics().height() + 2, m_keyHint.isEmpty() ? 0 : 18) };
}

QSize LinkLabel::minimumSizeHint() const { return { std::min(sizeHint().width(), 48), sizeHint().height() }; }

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // No ring: the text stands flush with the labels around it. The soft ground and the bar show the focus.
    if (hasFocus()) {
        paintBox(&painter, rect(), color(Role::AccentSoft), {}, 3);
        painter.fillRect(QRect(0, height() - 2, width(), 2), color(Role::Accent));
    }
    QFont drawn = font();
    drawn.setUnderline(underMouse() && isEnabled());
    painter.setFont(drawn);
    painter.setPen(isEnabled() ? color(Role::Accent) : palette().color(QPalette::Disabled, QPalette::Text));
    const int key = m_keyHint.isEmpty() ? 0 : keyHintSize(m_keyHint).width() + 6;
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width() - key);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (key > 0)
        paintKeyHint(&painter, rect().adjusted(fontMetrics().horizontalAdvance(shown) + 6, 0, 0, 0), m_keyHint,
                     color(Role::Muted));
}

bool LinkLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tipText(text()), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace firstline::ui
