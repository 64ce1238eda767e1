#include "ui/wallboard/rowstile.h"

#include "ui/theme/text.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace firstline::ui {

double RowsTile::naturalHeight() const
{
    return 38 + headHeight() + std::clamp(rows(), 3, 10) * rowHeight();
}

QRect RowsTile::paintAboveRows(QPainter *, const QRect &rest) { return rest; }

QRect RowsTile::rowsRoom() const { return inside().adjusted(0, px(headHeight()), 0, 0); }

double RowsTile::fittedHeight() const
{
    const int room = rowsRoom().height();
    const double least = std::max(1, px(leastRowHeight()));
    const double most = std::max(1, px(rowHeight() * 1.35));
    return std::clamp(double(room) / std::max(1, rows()), least, most);
}

int RowsTile::shownRows() const
{
    const double height = fittedHeight();
    const int fit = std::max(1, int(rowsRoom().height() / height + 0.05));
    return rows() <= fit ? rows() : std::max(1, fit - 1);
}

QRect RowsTile::rowRect(int row) const
{
    if (row < 0 || row >= shownRows())
        return {};
    const QRect room = rowsRoom();
    const double height = fittedHeight();
    const int top = room.top() + int(row * height);
    return { room.left(), top, room.width(), int((row + 1) * height) - int(row * height) };
}

void RowsTile::paint(QPainter *painter)
{
    paintAboveRows(painter, paintHeading(painter, heading(), headingRight()));
    const int shown = shownRows();
    painter->setFont(boardFont(20));
    if (rows() == 0) {
        painter->setPen(color(Role::Muted));
        drawLine(painter, rowsRoom(), emptyText(), Qt::AlignCenter);
        return;
    }
    for (int row = 0; row < shown; ++row) {
        painter->save();
        paintRow(painter, rowRect(row), row);
        painter->restore();
    }
    if (shown == rows())
        return;
    const QRect last = rowRect(shown - 1);
    painter->setFont(boardFont(18));
    painter->setPen(color(Role::Muted));
    drawLine(painter, last.translated(0, last.height()), tr("and %n more", nullptr, rows() - shown));
}

} // namespace firstline::ui
