#include "ui/widgets/statuschip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblerole.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace firstline::ui {
namespace {

constexpr int kMark = 8;

QFont chipFont(bool soft) { return font(TextSize::Small, soft ? QFont::DemiBold : QFont::Normal); }

void paintMark(QPainter *painter, const QRectF &box, Tone tone)
{
    const QPointF c = box.center();
    const double half = box.width() / 2;
    if (tone == Tone::Warn) {
        painter->drawPolygon(QPolygonF { QPointF(c.x(), box.top()), box.bottomRight(), box.bottomLeft() });
    } else if (tone == Tone::Bad) {
        painter->drawPolygon(QPolygonF { c - QPointF(0, half + 0.5), c + QPointF(half + 0.5, 0),
                                         c + QPointF(0, half + 0.5), c - QPointF(half + 0.5, 0) });
    } else if (tone == Tone::Stand) {
        painter->drawRect(QRectF(c.x() - 3, box.top(), 2, box.height()));
        painter->drawRect(QRectF(c.x() + 1, box.top(), 2, box.height()));
    } else {
        painter->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace

StatusChip::StatusChip(const QString &text, Tone tone, Ground ground, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_ground(ground)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setStatus(text, tone);
}

void StatusChip::setStatus(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    const bool soft = m_ground == Ground::Soft;
    const int text = QFontMetrics(chipFont(soft)).horizontalAdvance(m_text);
    return { text + kMark + 6 + (soft ? 16 : 2), kPillHeight };
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool soft = m_ground == Ground::Soft;
    const QColor ink = toneColor(m_tone);
    if (soft)
        paintBox(&painter, rect(), m_tone == Tone::Neutral ? color(Role::StandSoft) : toneGround(m_tone), {},
                 height() / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft && m_tone == Tone::Neutral ? color(Role::Stand) : ink);
    const QRectF box(soft ? 8 : 0, (height() - kMark) / 2.0, kMark, kMark);
    paintMark(&painter, box, m_tone);
    painter.setFont(chipFont(soft));
    painter.setPen(soft ? (m_tone == Tone::Neutral ? color(Role::Stand) : ink) : color(Role::Muted));
    painter.drawText(rect().adjusted(static_cast<int>(box.right()) + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_text);
}

} // namespace firstline::ui
