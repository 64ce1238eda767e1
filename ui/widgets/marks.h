#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QRect>
#include <QtCore/QSize>
#include <QtCore/QString>

class QPainter;
class QFont;

namespace firstline::ui {

/// The state of a clock, told by shape, colour and words.
enum class PillState {
    Runs, ///< circle, green
    Warns, ///< triangle, amber
    Overdue, ///< diamond, red
    Stands, ///< two bars, grey
    Met, ///< check mark, green, no ground
    None, ///< no clock: a muted text alone
};

/// What something says by its colour. Neutral has only a frame.
enum class Tone { Neutral, Accent, Ok, Warn, Bad, Stand };

/// The text colour and the soft ground of a tone.
QColor toneColor(Tone tone);
QColor toneGround(Tone tone);

/// Paints a countdown pill at the left of `rect`, centred vertically. Units: height in px (20 in lists, more on the
/// wallboard; the text scales with it).
void paintPill(QPainter *painter, const QRect &rect, PillState state, const QString &text, int height = 20);

/// The size paintPill needs.
QSize pillSize(PillState state, const QString &text, int height = 20);

/// Paints a priority: a red or amber triangle for 1 and 2, a blue or grey square for 3 and 4, and the number.
void paintPriority(QPainter *painter, const QRect &rect, int priority);
QSize prioritySize();

/// The colour of a priority mark; muted for an unknown one.
QColor priorityColor(int priority);

/// The mark as a character with its number ("\u25B2 1"), for menus and plain text.
QString priorityText(int priority);

/// Up to two capitals of a name: "Vera Lind" -> "VL"; "?" for an empty one.
QString initialsOf(const QString &name);

/// A colour that always belongs to the same name; white initials are readable on it (4.5:1).
QColor avatarColor(const QString &name);

/// Paints a round avatar with initials in the middle of `rect`. Units: diameter in px.
void paintAvatar(QPainter *painter, const QRect &rect, const QString &name, int diameter = 20);

/// Paints a small framed label ("Line 1", "VIP") at the left of `rect`.
void paintChip(QPainter *painter, const QRect &rect, const QString &text, Tone tone = Tone::Neutral);
QSize chipSize(const QString &text);

/// Paints the box with the key that does the same ("F2"). `ink` is the colour of the text; the frame is a weaker ink.
void paintKeyHint(QPainter *painter, const QRect &rect, const QString &key, const QColor &ink);
QSize keyHintSize(const QString &key);

} // namespace firstline::ui
