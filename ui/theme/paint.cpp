#include "ui/theme/paint.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace firstline::ui {

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (line.isValid()) {
        painter->setPen(QPen(line, 1));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(QRectF(rect), radius, radius);
    }
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRect &rect, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(Role::Accent), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter->restore();
}

void paintFocusRingOnAccent(QPainter *painter, const QRect &rect, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(Role::OnAccent), 1.5));
    painter->drawRoundedRect(QRectF(rect).adjusted(2.75, 2.75, -2.75, -2.75), radius - 2.75, radius - 2.75);
    painter->restore();
}

void paintShadow(QPainter *painter, const QRect &rect, int margin, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool dark = Theme::current() != nullptr && Theme::current()->isDark();
    // Many faint boxes on each other fade out towards the edge; the sum of them is the shadow's strength.
    const double strength = dark ? 0.34 : 0.09;
    const double drop = margin / 4.0;
    for (int step = margin; step > 0; --step) {
        const double share = 1.0 - static_cast<double>(step) / (margin + 1);
        QColor shade(16, 20, 32);
        shade.setAlphaF(static_cast<float>(strength * 2.2 / margin * share));
        painter->setBrush(shade);
        const double spread = step * 0.72;
        painter->drawRoundedRect(QRectF(rect).adjusted(-spread, -spread + drop, spread, spread + drop),
                                 radius + spread, radius + spread);
    }
    painter->restore();
}

} // namespace firstline::ui
