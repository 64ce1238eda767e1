#include "ui/wallboard/replayline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr int kDay = 24 * 60;
constexpr int kStep = 10;

} // namespace

ReplayLine::ReplayLine(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(0, kDay);
    setSingleStep(1);
    setPageStep(15);
    setTracking(true);
}

void ReplayLine::setOpen(const std::vector<int> &open)
{
    m_open = open;
    update();
}

QRect ReplayLine::plot() const { return rect().adjusted(32, 14, -32, -26); }

void ReplayLine::moveTo(int x)
{
    const QRect room = plot();
    setValue(minimum() + (maximum() - minimum()) * (x - room.left()) / std::max(1, room.width()));
}

void ReplayLine::mousePressEvent(QMouseEvent *event) { moveTo(event->pos().x()); }

void ReplayLine::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(event->pos().x());
}

void ReplayLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect room = plot();
    const auto xOf = [&](double minute) { return room.left() + room.width() * minute / kDay; };
    paintBox(&painter, rect(), color(Role::Base), color(Role::Line), kRadiusCard);
    if (hasFocus())
        paintFocusRing(&painter, rect(), kRadiusCard);
    painter.setFont(ui::font(TextSize::Small));
    for (int hour = 0; hour <= 24; hour += 2) {
        painter.fillRect(QRectF(xOf(hour * 60), room.top(), 1, room.height()), color(Role::Line));
        painter.setPen(color(Role::Muted));
        drawTabular(&painter, QRect(int(xOf(hour * 60)) - 24, room.bottom() + 4, 48, 18), u"%1:00"_qs.arg(hour, 2, 10, QLatin1Char('0')),
                    Qt::AlignHCenter | Qt::AlignVCenter);
    }
    int most = 4;
    for (const int open : m_open)
        most = std::max(most, open);
    QPolygonF line;
    for (size_t i = 0; i < m_open.size(); ++i)
        line << QPointF(xOf(double(i) * kStep), room.bottom() - room.height() * double(m_open[i]) / most);
    if (line.size() > 1) {
        QPolygonF ground = line;
        ground << QPointF(line.last().x(), room.bottom()) << QPointF(line.first().x(), room.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::AccentSoft));
        painter.drawPolygon(ground);
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    const double x = xOf(value());
    painter.setPen(QPen(color(Role::Text), 2));
    painter.drawLine(QPointF(x, room.top() - 4), QPointF(x, room.bottom() + 2));
    painter.setBrush(color(Role::Text));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(x, room.top() - 2), 5, 5);
}

} // namespace firstline::ui
