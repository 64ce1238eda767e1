#include "ui/wallboard/flowtile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/boardsettings.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace firstline::ui {

namespace {

double hourOf(Instant now)
{
    const QTime time = toDateTime(now).toLocalTime().time();
    return std::floor((time.hour() + time.minute() / 60.0) * 10) / 10;
}

double sumUntil(const service::HourCounts &counts, double hour)
{
    double sum = 0;
    for (int i = 0; i < 24; ++i)
        sum += counts[size_t(i)] * std::clamp(hour - i, 0.0, 1.0);
    return sum;
}

} // namespace

FlowTile::FlowTile(QWidget *parent)
    : BoardTile(u"flow"_qs, parent)
{
}

bool FlowTile::take(const BoardNow &now)
{
    const service::FloorQueue sum = now.sum();
    const Curves curves { sum.inToday, sum.outToday, sum.inBefore, sum.outBefore, now.figures ? now.figures->weeksBefore : 0,
                          hourOf(now.now) };
    const bool known = now.figures != nullptr;
    if (curves == m_curves && known == m_known)
        return false;
    m_curves = curves;
    m_known = known;
    setAccessibleName(tr("Today: %1 came in, %2 were solved").arg(service::total(m_curves.in)).arg(service::total(m_curves.out)));
    return true;
}

void FlowTile::tick(Instant now)
{
    if (const double hour = hourOf(now); hour != m_curves.hour) {
        m_curves.hour = hour;
        update();
    }
}

void FlowTile::span(int &first, int &last) const
{
    first = 8;
    last = std::max(18, int(std::ceil(m_curves.hour)));
    for (const service::HourCounts *counts : { &m_curves.in, &m_curves.out, &m_curves.inBefore, &m_curves.outBefore }) {
        for (int hour = 0; hour < 24; ++hour) {
            if ((*counts)[size_t(hour)] > 0) {
                first = std::min(first, hour);
                last = std::max(last, hour + 1);
            }
        }
    }
    last = std::min(last, 24);
}

void FlowTile::paint(QPainter *painter)
{
    const QRect room = paintHeading(painter, BoardSettings::nameOf(key()));
    if (!m_known)
        return;
    paintWords(painter, room);
    int first = 0;
    int last = 24;
    span(first, last);
    QRect plot = room.adjusted(px(44), px(58), -px(8), -px(34));
    const double weeks = std::max(1, m_curves.weeks);
    const double most = std::max({ 5.0, double(service::total(m_curves.in)), double(service::total(m_curves.out)),
                                   service::total(m_curves.inBefore) / weeks, service::total(m_curves.outBefore) / weeks });
    if (plot.height() < px(60))
        return;
    paintAxis(painter, plot, first, last, most);
    paintBars(painter, plot, first, last);
    paintLines(painter, plot, first, last, most);
}

void FlowTile::paintWords(QPainter *painter, const QRect &room) const
{
    const double weeks = std::max(1, m_curves.weeks);
    const bool usual = m_curves.weeks > 0;
    const auto word = [&](const QString &name, const service::HourCounts &counts, const service::HourCounts &before,
                          Role role, int left) {
        const QString number = name.arg(service::total(counts));
        painter->setFont(boardFont(26, QFont::DemiBold));
        painter->setPen(color(role));
        const QRect line(room.left() + left, room.top(), room.width() / 2 - px(8), px(40));
        drawTabular(painter, line, number);
        const int used = tabularWidth(painter->font(), number) + px(12);
        painter->setFont(boardFont(18));
        painter->setPen(color(Role::Muted));
        if (!usual)
            return;
        const QString words = tr("usually %1 by now").arg(std::lround(sumUntil(before, m_curves.hour) / weeks));
        for (double size = 18; size > 14 && QFontMetrics(painter->font()).horizontalAdvance(words) > line.width() - used;)
            painter->setFont(boardFont(size -= 1));
        drawLine(painter, line.adjusted(used, px(3), 0, 0), words);
    };
    word(tr("in %1"), m_curves.in, m_curves.inBefore, Role::Accent, 0);
    word(tr("out %1"), m_curves.out, m_curves.outBefore, Role::Ok, room.width() / 2);
}

void FlowTile::paintAxis(QPainter *painter, const QRect &plot, int first, int last, double most) const
{
    painter->setFont(boardFont(15));
    const double step = most <= 12 ? 5 : most <= 30 ? 10 : most <= 70 ? 20 : most <= 100 ? 25 : std::ceil(most / 400) * 100;
    for (double value = 0; value <= most + 0.01; value += step) {
        const int y = plot.bottom() - int(plot.height() * value / most);
        painter->fillRect(QRect(plot.left(), y, plot.width(), 1), color(Role::Line));
        painter->setPen(color(Role::Muted));
        drawTabular(painter, QRect(plot.left() - px(48), y - px(10), px(38), px(20)), QString::number(value),
                    Qt::AlignRight | Qt::AlignVCenter);
    }
    const int every = last - first > 12 ? 4 : 2;
    for (int hour = first; hour <= last; ++hour) {
        if (hour % every != 0)
            continue;
        const int x = plot.left() + plot.width() * (hour - first) / (last - first);
        drawTabular(painter, QRect(x - px(30), plot.bottom() + px(8), px(60), px(22)), u"%1:00"_qs.arg(hour, 2, 10, QLatin1Char('0')),
                    Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

/// Faint, at the foot: what each hour brought. They take a third of the height at most.
void FlowTile::paintBars(QPainter *painter, const QRect &plot, int first, int last) const
{
    int most = 3;
    for (int hour = first; hour < last; ++hour)
        most = std::max({ most, m_curves.in[size_t(hour)], m_curves.out[size_t(hour)] });
    const double one = double(plot.width()) / (last - first);
    const int wide = std::max(2, int(one * 0.28));
    const auto bar = [&](int hour, int count, double shift, Role role) {
        if (count == 0)
            return;
        const int height = std::max(2, int(plot.height() * 0.33 * count / most));
        painter->fillRect(QRect(plot.left() + int((hour - first) * one + shift), plot.bottom() - height, wide, height),
                          mixed(color(Role::Base), color(role), 0.35));
    };
    for (int hour = first; hour < last; ++hour) {
        bar(hour, m_curves.in[size_t(hour)], one * 0.18, Role::Accent);
        bar(hour, m_curves.out[size_t(hour)], one * 0.54, Role::Ok);
    }
}

void FlowTile::paintLines(QPainter *painter, const QRect &plot, int first, int last, double most) const
{
    const auto line = [&](const service::HourCounts &counts, double weeks, double until, Role role, bool usual) {
        QPolygonF points;
        for (double hour = first; hour < until + 0.001; hour += 1)
            points << QPointF(plot.left() + plot.width() * (hour - first) / (last - first),
                              plot.bottom() - plot.height() * sumUntil(counts, hour) / weeks / most);
        if (until > std::floor(until))
            points << QPointF(plot.left() + plot.width() * (until - first) / (last - first),
                              plot.bottom() - plot.height() * sumUntil(counts, until) / weeks / most);
        QPen pen(usual ? mixed(color(Role::Base), color(role), 0.65) : color(role), usual ? px(2) : px(5));
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        if (usual)
            pen.setDashPattern({ 3, 4 });
        painter->setPen(pen);
        painter->drawPolyline(points);
    };
    if (m_curves.weeks > 0) {
        line(m_curves.inBefore, m_curves.weeks, last, Role::Accent, true);
        line(m_curves.outBefore, m_curves.weeks, last, Role::Ok, true);
    }
    // An hour that goes on is summed whole: its tickets are in already.
    service::HourCounts in = m_curves.in;
    service::HourCounts out = m_curves.out;
    const double until = std::clamp(m_curves.hour, double(first), double(last));
    const int running = std::clamp(int(until), 0, 23);
    if (const double part = until - running; part > 0.05) {
        in[size_t(running)] = int(std::lround(in[size_t(running)] / part));
        out[size_t(running)] = int(std::lround(out[size_t(running)] / part));
    }
    line(in, 1, until, Role::Accent, false);
    line(out, 1, until, Role::Ok, false);
}

} // namespace firstline::ui
