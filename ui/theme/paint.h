#pragma once

#include <QtCore/QRect>
#include <QtGui/QColor>

class QPainter;

namespace firstline::ui {

/// A rounded box with a sharp 1 px frame inside `rect`. An invalid `line` draws no frame.
void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius);

/// The focus ring: 2 px in the accent, just inside `rect`.
void paintFocusRing(QPainter *painter, const QRect &rect, double radius);

/// The same ring for a ground that is the accent itself: a light line inside the edge.
void paintFocusRingOnAccent(QPainter *painter, const QRect &rect, double radius);

/// A soft shadow under a floating box, painted inside `margin` px around `rect`.
void paintShadow(QPainter *painter, const QRect &rect, int margin, double radius);

/// A translucent `shade` over `rect`, as far as `changed` needs it.
void paintVeil(QPainter *painter, const QRect &rect, const QRect &changed, const QColor &shade);

} // namespace firstline::ui
