#pragma once

#include <QtGui/QAccessible>

class QWidget;

namespace firstline::ui {

/// What a widget is to those who hear the program, where Qt cannot know it: a painted mark is a text, a card that takes
/// the focus is a dialogue. For widgets of our own that derive from QWidget, QFrame or QScrollArea; set it before the
/// widget is shown, beside its accessible name.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace firstline::ui
