#pragma once

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

// Parts that the style's files share. Not for others.
namespace firstline::ui::stylepaint {

/// Whether a state is set.
inline bool isOn(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

/// The frame and ground of a field that can be written in; with the focus ring.
void paintField(QPainter *painter, const QStyleOption *option, const QRect &rect);

/// The frame and ground of a secondary or, flat, quiet button.
void paintButtonGround(QPainter *painter, const QStyleOption *option, bool flat, bool primary);

/// A small chevron in the middle of `rect`.
void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType type, const QColor &colour);

/// The ground of a hovered, pressed or chosen quiet part.
QColor quietGround(const QStyleOption *option);

} // namespace firstline::ui::stylepaint
