#pragma once

#include <QtCore/QString>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <functional>

namespace firstline::morning {

/// Presses a key in whatever window has the focus, as the platform would; nothing is sent to a widget by name.
/// Shape: false when no window has the focus.
bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Types a text, letter by letter.
bool type(const QString &text);

/// Lets the program live until something holds. Shape: whether it did within `ms`.
bool waitFor(const std::function<bool()> &holds, int ms = 20'000);

/// Lets the program live for a while.
void live(int ms);

/// The visible widget of a class with a name, in any window; of several the newest. Shape: null when there is none.
template<class T>
T *seen(const QString &name)
{
    T *found = nullptr;
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *fits = qobject_cast<T *>(widget);
        if (fits && (name.isEmpty() || widget->objectName() == name) && widget->isVisible())
            found = fits;
    }
    return found;
}

} // namespace firstline::morning
