#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtCore/Qt>

class QFont;
class QPainter;

namespace firstline::ui {

/// Draws one line in the painter's font and pen; what is too long ends in an ellipsis. Texts are shaped once and kept,
/// for lists that paint the same words again and again. Plain text, left to right or right to left by its own words.
void drawLine(QPainter *painter, const QRect &rect, const QString &text,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Draws one line with every digit in a cell of the widest digit, so that clocks do not jump and columns of numbers
/// stand under each other. Uses the painter's font and pen. Text that is too long is not cut.
void drawTabular(QPainter *painter, const QRect &rect, const QString &text,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The width drawLine needs. Units: px, rounded up.
int lineWidth(const QFont &font, const QString &text);

/// The width drawTabular needs. Units: px, rounded up.
int tabularWidth(const QFont &font, const QString &text);

} // namespace firstline::ui
