#include "ui/widgets/marks.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtCore/QCryptographicHash>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <array>
#include <cmath>

namespace firstline::ui {
namespace {

struct PillColours {
    QColor ink;
    QColor ground; ///< invalid: none
};

PillColours pillColours(PillState state)
{
    switch (state) {
    case PillState::Runs:
        return { color(Role::Ok), color(Role::OkSoft) };
    case PillState::Warns:
        return { color(Role::Warn), color(Role::WarnSoft) };
    case PillState::Overdue:
        return { color(Role::Bad), color(Role::BadSoft) };
    case PillState::Stands:
        return { color(Role::Stand), color(Role::StandSoft) };
    case PillState::Met:
        return { color(Role::Ok), {} };
    case PillState::None:
        break;
    }
    return { color(Role::Muted), {} };
}

QFont pillFont(int height) { return fontOfPixels(height * 0.6, QFont::DemiBold); }

/// The sizes of a pill of a height: its text is 0.6 of the height, its mark 0.4.
struct PillMeasure {
    int side;
    int mark;
    int gap;
};

PillMeasure pillMeasure(int height, PillState state)
{
    const int mark = state == PillState::None ? 0 : static_cast<int>(std::lround(height * 0.45));
    return { static_cast<int>(std::lround(height * 0.35)), mark,
             mark == 0 ? 0 : static_cast<int>(std::lround(height * 0.22)) };
}

void paintTriangle(QPainter *painter, const QRectF &box, double share)
{
    const double height = box.height() * share;
    const QPointF top(box.center().x(), box.center().y() - height / 2);
    const QPolygonF triangle { top, QPointF(box.right(), top.y() + height), QPointF(box.left(), top.y() + height) };
    painter->drawPolygon(triangle);
}

void paintPillMark(QPainter *painter, const QRectF &box, PillState state)
{
    const QPointF c = box.center();
    const double half = box.width() / 2;
    switch (state) {
    case PillState::Runs:
        painter->drawEllipse(box.adjusted(0.8, 0.8, -0.8, -0.8));
        return;
    case PillState::Warns:
        paintTriangle(painter, box, 0.88);
        return;
    case PillState::Overdue:
        painter->drawPolygon(QPolygonF { c - QPointF(0, half), c + QPointF(half, 0), c + QPointF(0, half),
                                         c - QPointF(half, 0) });
        return;
    case PillState::Stands: {
        const double bar = std::max(1.6, box.width() * 0.22);
        painter->drawRect(QRectF(c.x() - bar * 1.7, c.y() - half * 0.85, bar, half * 1.7));
        painter->drawRect(QRectF(c.x() + bar * 0.7, c.y() - half * 0.85, bar, half * 1.7));
        return;
    }
    case PillState::Met: {
        QPen pen(painter->brush().color(), box.width() * 0.22);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(QPolygonF { c + QPointF(-half * 0.9, 0.1 * half), c + QPointF(-half * 0.25, half * 0.7),
                                          c + QPointF(half * 0.9, -half * 0.7) });
        return;
    }
    case PillState::None:
        return;
    }
}

} // namespace

QColor toneColor(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return color(Role::Accent);
    case Tone::Ok:
        return color(Role::Ok);
    case Tone::Warn:
        return color(Role::Warn);
    case Tone::Bad:
        return color(Role::Bad);
    case Tone::Stand:
        return color(Role::Stand);
    case Tone::Neutral:
        break;
    }
    return color(Role::Muted);
}

QColor toneGround(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return color(Role::AccentSoft);
    case Tone::Ok:
        return color(Role::OkSoft);
    case Tone::Warn:
        return color(Role::WarnSoft);
    case Tone::Bad:
        return color(Role::BadSoft);
    case Tone::Stand:
        return color(Role::StandSoft);
    case Tone::Neutral:
        break;
    }
    return color(Role::Window);
}

QSize pillSize(PillState state, const QString &text, int height)
{
    const PillMeasure measure = pillMeasure(height, state);
    return { 2 * measure.side + measure.mark + measure.gap + tabularWidth(pillFont(height), text), height };
}

void paintPill(QPainter *painter, const QRect &rect, PillState state, const QString &text, int height)
{
    const PillColours colours = pillColours(state);
    const PillMeasure measure = pillMeasure(height, state);
    const QSize size = pillSize(state, text, height);
    const QRect pill(rect.left(), rect.top() + (rect.height() - height) / 2, size.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (colours.ground.isValid())
        paintBox(painter, pill, colours.ground, {}, height / 2.0);
    painter->setFont(pillFont(height));
    const QRectF box(pill.left() + measure.side, pill.top() + (height - measure.mark) / 2.0, measure.mark,
                     measure.mark);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ink);
    paintPillMark(painter, box, state);
    painter->setPen(colours.ink);
    drawTabular(painter, pill.adjusted(measure.side + measure.mark + measure.gap, 0, 0, 0), text);
    painter->restore();
}

QColor priorityColor(int priority)
{
    switch (priority) {
    case 1:
        return color(Role::Bad);
    case 2:
        return color(Role::Warn);
    case 3:
        return color(Role::Accent);
    default:
        return color(Role::Stand);
    }
}

QString priorityText(int priority)
{
    const QChar mark(priority <= 2 ? 0x25B2 : 0x25A0);
    const QString text = QString(mark) % u' ' % QString::number(priority);
    return text;
}

QSize prioritySize() { return { 26, kPillHeight }; }

void paintPriority(QPainter *painter, const QRect &rect, int priority)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = priorityColor(priority);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    const QRectF box(rect.left(), rect.top() + (rect.height() - 11) / 2.0, 11, 11);
    if (priority <= 2)
        paintTriangle(painter, box, 0.86);
    else
        painter->drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5).toRect());
    painter->setPen(ink);
    painter->setFont(font(TextSize::Body, QFont::DemiBold));
    drawTabular(painter, rect.adjusted(15, 0, 0, 0), QString::number(priority));
    painter->restore();
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const QString &word : words) {
        if (word.at(0).isLetterOrNumber() && initials.size() < 2)
            initials += word.at(0).toUpper();
    }
    return initials.isEmpty() ? u"?"_qs : initials;
}

QColor avatarColor(const QString &name)
{
    // White text on each of them is at least 4.5:1 (tested).
    static constexpr std::array<QRgb, 8> kColours { 0xff7B4FBF, 0xffB4531A, 0xff24777A, 0xff3A6BA8,
                                                    0xff9A2C62, 0xff66707D, 0xff3F7A35, 0xff8A5A00 };
    const QByteArray digest = QCryptographicHash::hash(name.simplified().toUtf8(), QCryptographicHash::Md5);
    return QColor::fromRgb(kColours.at(static_cast<quint8>(digest.at(0)) % kColours.size()));
}

void paintAvatar(QPainter *painter, const QRect &rect, const QString &name, int diameter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect disc(rect.left() + (rect.width() - diameter) / 2, rect.top() + (rect.height() - diameter) / 2,
                     diameter, diameter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(avatarColor(name));
    painter->drawEllipse(disc);
    const QString initials = initialsOf(name);
    painter->setFont(fontOfPixels(diameter * (initials.size() > 1 ? 0.4 : 0.46), QFont::DemiBold));
    painter->setPen(Qt::white);
    drawLine(painter, disc, initials, Qt::AlignCenter);
    painter->restore();
}

QSize chipSize(const QString &text)
{
    return { lineWidth(font(TextSize::Small), text) + 12, 18 };
}

void paintChip(QPainter *painter, const QRect &rect, const QString &text, Tone tone)
{
    painter->save();
    const QSize size = chipSize(text);
    const QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, std::min(size.width(), rect.width()),
                    size.height());
    const QColor ink = toneColor(tone);
    paintBox(painter, box, color(Role::Base), tone == Tone::Neutral ? color(Role::Line) : mixed(color(Role::Line), ink, 0.35),
             4);
    painter->setFont(font(TextSize::Small));
    painter->setPen(ink);
    const QFontMetrics metrics(painter->font());
    painter->drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, box.width() - 8));
    painter->restore();
}

QSize keyHintSize(const QString &key)
{
    return { std::max(16, lineWidth(fontOfPixels(10.5, QFont::Medium), key) + 8), 16 };
}

void paintKeyHint(QPainter *painter, const QRect &rect, const QString &key, const QColor &ink)
{
    painter->save();
    const QSize size = keyHintSize(key);
    const QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    QColor line = ink;
    line.setAlphaF(0.35F);
    paintBox(painter, box, {}, line, 4);
    painter->setFont(fontOfPixels(10.5, QFont::Medium));
    painter->setPen(ink);
    drawLine(painter, box, key, Qt::AlignCenter);
    painter->restore();
}

} // namespace firstline::ui
