#pragma once

#include "ui/wallboard/boardtile.h"

namespace firstline::ui {

/// A tile with a heading and rows below it: as many as fit stand there, the last line says how many do not.
class RowsTile : public BoardTile {
    Q_OBJECT

public:
    using BoardTile::BoardTile;

    /// How many rows stand on the screen, without that last line.
    int shownRows() const;

    double naturalHeight() const override;

protected:
    virtual int rows() const = 0;
    virtual void paintRow(QPainter *painter, const QRect &rect, int row) = 0;
    virtual QString heading() const = 0;
    virtual QString headingRight() const { return {}; }

    /// What is said when there is no row.
    virtual QString emptyText() const = 0;

    /// What it likes and what it can bear, in the picture.
    virtual double rowHeight() const { return 50; }
    virtual double leastRowHeight() const { return 34; }

    /// Paints between heading and rows; answers what is left.
    virtual QRect paintAboveRows(QPainter *painter, const QRect &rest);

    /// The height that every row has at least. Units: px.
    int commonHeight() const { return int(fittedHeight()); }

    /// Where a row stands. Shape: empty for one that does not show.
    QRect rowRect(int row) const;

    void paint(QPainter *painter) override;

    /// The height of what stands above the rows, in the picture.
    virtual double headHeight() const { return 38; }

private:
    QRect rowsRoom() const;
    double fittedHeight() const;
};

} // namespace firstline::ui
