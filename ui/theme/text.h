#pragma once

#include <QtCore/QRect>
#include <QtCore/QStringList>
#include <QtCore/Qt>
#include <QtGui/QFont>

class QPainter;

namespace firstline::ui {

/// Draws one line in the painter's font and pen; what is too long ends in an ellipsis. Texts are shaped once and kept,
/// for lists that paint the same words again and again. Plain text, left to right or right to left by its own words.
void drawLine(QPainter *painter, const QRect &rect, const QString &text,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Lines of a text that were made to fit.
struct FittedText {
    QFont font; ///< The wanted one, or a smaller one.
    QStringList lines; ///< One, or two where there is the height for them.
    bool whole = true; ///< Otherwise the last line is to be cut.
};

/// Fits a name into a box: first as it is, then a little smaller, then on two lines, then down to seven tenths of the size.
FittedText fitText(const QFont &font, const QString &text, const QSize &room);

/// Draws a text as fitText has it, in the middle of the box's height; what is still too long ends in an ellipsis.
void drawFitted(QPainter *painter, const QRect &rect, const QString &text);

/// Draws one line with every digit in a cell of the widest digit, so that clocks do not jump and columns of numbers
/// stand under each other. Uses the painter's font and pen. Text that is too long is not cut.
void drawTabular(QPainter *painter, const QRect &rect, const QString &text,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The width drawLine needs. Units: px, rounded up.
int lineWidth(const QFont &font, const QString &text);

/// The width drawTabular needs. Units: px, rounded up.
int tabularWidth(const QFont &font, const QString &text);

} // namespace firstline::ui
