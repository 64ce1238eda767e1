#include "ui/customer/rowbutton.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace firstline::ui {
namespace {

constexpr int kRowHeight = 30;
constexpr int kDenseHeight = 22;
constexpr int kLeadWidth = 52;

void drawElided(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

RowButton::RowButton(const RowParts &parts, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setParts(parts);
}

void RowButton::setParts(const RowParts &parts)
{
    m_parts = parts;
    QStringList said { parts.lead, parts.text, parts.detail };
    said += parts.columns;
    said << parts.chip << parts.right;
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_qs));
    setToolTip(said.join(u" \u00B7 "_qs));
    updateGeometry();
    update();
}

void RowButton::setDense(bool dense)
{
    m_dense = dense;
    updateGeometry();
}

QSize RowButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = metrics.horizontalAdvance(m_parts.text) + metrics.horizontalAdvance(m_parts.detail) + 2 * kGap;
    width += m_parts.lead.isEmpty() ? 0 : kLeadWidth;
    return { width, m_dense ? kDenseHeight : kRowHeight };
}

QSize RowButton::minimumSizeHint() const
{
    return { 60, m_dense ? kDenseHeight : kRowHeight };
}

int RowButton::paintLead(QPainter *painter, QRect rest) const
{
    if (!m_parts.key.isEmpty()) {
        const QSize size = keyHintSize(m_parts.key);
        paintKeyHint(painter, QRect(rest.left(), rest.top(), size.width(), rest.height()), m_parts.key,
            color(Role::Muted));
        rest.setLeft(rest.left() + size.width() + kGap - 2);
    }
    if (!m_parts.avatar.isEmpty()) {
        paintAvatar(painter, QRect(rest.left(), rest.top(), kAvatar, rest.height()), m_parts.avatar, kAvatar);
        rest.setLeft(rest.left() + kAvatar + kGap);
    }
    if (!m_parts.lead.isEmpty()) {
        painter->setPen(color(m_dense ? Role::Text : Role::Muted));
        drawTabular(painter, rest, m_parts.lead);
        const int used = tabularWidth(painter->font(), m_parts.lead) + kGap - (m_dense ? 2 : 0);
        rest.setLeft(rest.left() + (m_dense ? used : std::max(used, kLeadWidth)));
    }
    return rest.left();
}

int RowButton::paintRight(QPainter *painter, QRect rest) const
{
    if (!m_parts.right.isEmpty()) {
        painter->setPen(color(Role::Muted));
        const int width = std::min(rest.width() / 3, painter->fontMetrics().horizontalAdvance(m_parts.right) + 1);
        drawElided(painter, QRect(rest.right() - width + 1, rest.top(), width, rest.height()), m_parts.right,
            Qt::AlignRight);
        rest.setRight(rest.right() - std::max(width, 56) - kGap);
    }
    if (!m_parts.chip.isEmpty()) {
        const int width = chipSize(m_parts.chip).width();
        paintChip(painter, QRect(rest.right() - width + 1, rest.top(), width, rest.height()), m_parts.chip,
            m_parts.chipTone);
        rest.setRight(rest.right() - width - kGap);
    }
    return rest.right();
}

void RowButton::paintColumns(QPainter *painter, const QRect &rest) const
{
    const int share = rest.width() / int(m_parts.columns.size() + 2);
    painter->setPen(color(Role::Text));
    drawElided(painter, QRect(rest.left(), rest.top(), 2 * share - kGap, rest.height()), m_parts.text);
    painter->setPen(color(Role::Muted));
    for (qsizetype i = 0; i < m_parts.columns.size(); ++i) {
        const QRect cell(rest.left() + int(i + 2) * share, rest.top(), share - kGap, rest.height());
        drawElided(painter, cell, m_parts.columns.at(i));
    }
}

void RowButton::paintText(QPainter *painter, const QRect &rest) const
{
    painter->setPen(color(Role::Text));
    drawElided(painter, rest, m_parts.text);
    const int used = painter->fontMetrics().horizontalAdvance(m_parts.text) + kGap;
    if (m_parts.detail.isEmpty() || rest.width() - used < 24)
        return;
    painter->setPen(color(Role::Muted));
    drawElided(painter, rest.adjusted(used, 0, 0, 0), m_parts.detail);
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font());
    if (underMouse() && isEnabled()) {
        const QColor hover = mixed(color(Role::Raised), color(Role::Muted), 0.10);
        paintBox(&painter, rect(), hover, {}, kRadiusControl);
    }
    const int pad = m_dense ? 0 : kGap;
    QRect rest = rect().adjusted(pad, 0, -pad, 0);
    rest.setLeft(paintLead(&painter, rest));
    rest.setRight(paintRight(&painter, rest));
    if (m_parts.columns.isEmpty())
        paintText(&painter, rest);
    else
        paintColumns(&painter, rest);
    if (hasFocus())
        paintFocusRing(&painter, rect(), kRadiusControl);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        Q_EMIT activated();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RowButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT activated();
}

void RowButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RowButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace firstline::ui
