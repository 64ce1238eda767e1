#pragma once

#include "ui/wallboard/boardtile.h"

namespace firstline::ui {

/// What came in and what was solved today, hour by hour as bars and summed up as lines, against the average of the same
/// weekday of the last weeks (dashed).
class FlowTile : public BoardTile {
    Q_OBJECT

public:
    explicit FlowTile(QWidget *parent = nullptr);

    void tick(Instant now) override;
    double naturalHeight() const override { return 380; }

protected:
    bool take(const BoardNow &now) override;
    void paint(QPainter *painter) override;

private:
    /// What the curves are made of.
    struct Curves {
        service::HourCounts in {};
        service::HourCounts out {};
        service::HourCounts inBefore {};
        service::HourCounts outBefore {};
        int weeks = 0;
        double hour = 0; ///< Now, to a tenth of an hour.

        friend bool operator==(const Curves &, const Curves &) = default;
    };
    void span(int &first, int &last) const;
    void paintLines(QPainter *painter, const QRect &plot, int first, int last, double most) const;
    void paintBars(QPainter *painter, const QRect &plot, int first, int last) const;
    void paintAxis(QPainter *painter, const QRect &plot, int first, int last, double most) const;
    void paintWords(QPainter *painter, const QRect &room) const;

    Curves m_curves;
    bool m_known = false;
};

} // namespace firstline::ui
