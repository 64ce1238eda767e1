#include "ui/theme/paint.h"

#include "ui/theme/theme.h"

#include <QtCore/QtMath>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

bool isDark()
{
    return Theme::current() != nullptr && Theme::current()->isDark();
}

/// Worth more steps: the frame of a card, not of a chip.
bool isLarge(const QRect &rect)
{
    return rect.width() > 160 && rect.height() > 60;
}

/// The shadow of a box of `size` device pixels in all, margins included. Many faint boxes on each other fade out towards
/// the edge; the sum of them is the shadow's strength. Reckoned pixel by pixel: the painter would let other threads fill each box.
QImage shadowBoxes(const QSize &size, double scale, int margin, double radius)
{
    const double strength = isDark() ? 0.34 : 0.09;
    const double drop = margin / 4.0;
    const QSizeF half = QSizeF(size.width() / scale - 2 * margin, size.height() / scale - 2 * margin) / 2;
    const QPointF middle(size.width() / scale / 2, size.height() / scale / 2 + drop);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < (size.width() + 1) / 2; ++x) {
            const double across = std::abs((x + 0.5) / scale - middle.x()) - half.width() + radius;
            const double down = std::abs((y + 0.5) / scale - middle.y()) - half.height() + radius;
            // How far the point is from the box without its spread; outside is positive.
            const double away = std::hypot(std::max(across, 0.0), std::max(down, 0.0)) + std::min(std::max(across, down), 0.0) - radius;
            double through = 1;
            for (int step = margin; step > 0 && (away - step * 0.72) * scale < 0.5; --step) {
                const double share = 1.0 - static_cast<double>(step) / (margin + 1);
                const double covered = std::clamp(0.5 - (away - step * 0.72) * scale, 0.0, 1.0);
                through *= 1 - covered * strength * 2.2 / margin * share;
            }
            line[x] = line[size.width() - 1 - x] = qPremultiply(qRgba(16, 20, 32, qRound(255 * (1 - through))));
        }
    }
    return image;
}

/// The shadow of a box of any size, in device pixels: the edges of a small one drawn out. Under the box nothing is painted.
QImage shadowOf(const QSize &size, double scale, int margin, double radius)
{
    const int side = qCeil(scale * (2 * margin + qCeil(radius)));
    const QSize least = size.boundedTo(QSize(2 * side + 1, 2 * side + 1));
    const QString key = u"shadow %1x%2 %3 %4 %5 %6"_qs.arg(least.width()).arg(least.height()).arg(margin).arg(radius).arg(scale).arg(isDark());
    QPixmap kept;
    if (!QPixmapCache::find(key, &kept)) {
        kept = QPixmap::fromImage(shadowBoxes(least, scale, margin, radius));
        QPixmapCache::insert(key, kept);
    }
    const QImage small = kept.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (least == size)
        return small;
    QImage all(size, QImage::Format_ARGB32_Premultiplied);
    all.setDevicePixelRatio(scale);
    all.fill(Qt::transparent);
    // Which line of the small picture stands at `at`: the first ones, the last ones, the middle one between them.
    const auto lineAt = [](int at, int whole, int part) { return at < part / 2 ? at : std::max(part / 2, at - (whole - part)); };
    for (int y = 0; y < size.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(small.constScanLine(lineAt(y, size.height(), least.height())));
        auto *to = reinterpret_cast<QRgb *>(all.scanLine(y));
        const int left = std::min(side, size.width());
        std::copy_n(from, left, to);
        const int right = std::min(side, size.width() - left);
        std::copy_n(from + least.width() - right, right, to + size.width() - right);
        if (y < side || y >= size.height() - side)
            std::fill(to + left, to + size.width() - right, from[least.width() / 2]);
    }
    return all;
}

} // namespace

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius)
{
    const int corner = qCeil(radius) + 1;
    const double scale = painter->device()->devicePixelRatio();
    const bool plain = fill.isValid() && fill.alpha() == 255 && line.isValid() && line.alpha() == 255;
    const bool whole = scale == std::floor(scale) && painter->transform().type() <= QTransform::TxScale;
    if (plain && whole && isLarge(rect) && !painter->hasClipping()) {
        // Smooth edges cost as much as they are long; only the corners need them.
        for (const QPoint &at : { rect.topLeft(), QPoint(rect.right() + 1 - corner, rect.top()), QPoint(rect.left(), rect.bottom() + 1 - corner),
                                  QPoint(rect.right() + 1 - corner, rect.bottom() + 1 - corner) }) {
            const QRect part(at, QSize(corner, corner));
            QRect small(QPoint(), QSize(4 * corner, 4 * corner));
            small.moveLeft(at.x() == rect.left() ? rect.left() : rect.right() + 1 - small.width());
            small.moveTop(at.y() == rect.top() ? rect.top() : rect.bottom() + 1 - small.height());
            painter->setClipRect(part);
            paintBox(painter, small, fill, line, radius);
        }
        painter->setClipping(false);
        const QRect tall = rect.adjusted(0, corner, 0, -corner);
        const QRect wide = rect.adjusted(corner, 0, -corner, 0);
        for (const QRect &edge : { QRect(tall.left(), tall.top(), 1, tall.height()), QRect(tall.right(), tall.top(), 1, tall.height()),
                                   QRect(wide.left(), wide.top(), wide.width(), 1), QRect(wide.left(), wide.bottom(), wide.width(), 1) })
            painter->fillRect(edge, line);
        painter->fillRect(tall.adjusted(1, 0, -1, 0), fill);
        painter->fillRect(QRect(wide.left(), rect.top() + 1, wide.width(), corner - 1), fill);
        painter->fillRect(QRect(wide.left(), rect.bottom() + 1 - corner, wide.width(), corner - 1), fill);
        return;
    }
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
    const QRect all = rect.adjusted(-margin, -margin, margin, margin);
    const double scale = painter->device()->devicePixelRatio();
    const QString key = u"shadow under %1x%2 %3 %4 %5 %6"_qs.arg(all.width()).arg(all.height()).arg(margin).arg(radius).arg(scale).arg(isDark());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap::fromImage(shadowOf((QSizeF(all.size()) * scale).toSize(), scale, margin, radius));
        QPixmapCache::insert(key, picture);
    }
    painter->drawPixmap(all.topLeft(), picture);
}

void paintVeil(QPainter *painter, const QRect &rect, const QRect &changed, const QColor &shade)
{
    // A translucent fill is shared out to threads, and with all processors at work the window waits for them; a picture is not.
    constexpr int kStrip = 64;
    const double scale = painter->device()->devicePixelRatio();
    const QString key = u"veil %1 %2 %3"_qs.arg(rect.width()).arg(shade.rgba()).arg(scale);
    QPixmap strip;
    if (!QPixmapCache::find(key, &strip)) {
        strip = QPixmap((QSizeF(rect.width(), kStrip) * scale).toSize());
        strip.setDevicePixelRatio(scale);
        strip.fill(shade);
        QPixmapCache::insert(key, strip);
    }
    for (int y = rect.top(); y <= rect.bottom(); y += kStrip) {
        const int tall = std::min(kStrip, rect.bottom() + 1 - y);
        if (changed.top() < y + tall && changed.bottom() >= y)
            painter->drawPixmap(QPointF(rect.left(), y), strip, QRectF(QPointF(), QSizeF(rect.width(), tall) * scale));
    }
}

} // namespace firstline::ui
