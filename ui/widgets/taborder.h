#pragma once

#include <QtWidgets/QWidget>

namespace firstline::ui {

/// The widgets below `root` that Tab stops at, in the order in which they are read: as their layouts have them, whatever
/// was made first. Hidden and disabled ones are left out, windows of their own too. Thread: interface.
QWidgetList tabStops(const QWidget *root);

/// Gives the focus to the stop after (or before) whatever has it, around at the end, and scrolls it into sight. For
/// focusNextPrevChild() of windows whose parts come and go. Shape: false when there is no other stop.
bool moveFocus(QWidget *root, bool next);

/// Below this widget stops keep the order of setTabOrder(): it leads the hand, not the eye.
void keepOwnTabOrder(QWidget *container);

} // namespace firstline::ui
