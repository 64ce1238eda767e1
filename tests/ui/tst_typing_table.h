#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <vector>

namespace firstline::test {

/// One way in which a keyboard layout types a character.
struct Typing {
    QString layout; ///< "pl".
    quint32 scanCode = 0; ///< As X11 tells it: evdev's code plus 8.
    bool shift = false;
    bool altGr = false;
    char32_t character = 0; ///< 0: a dead key.
    int ownKey = 0; ///< What stands on the key in this layout, as a Qt key.
    int latinKey = 0; ///< What stands on the same key of a US keyboard; 0: nothing that types.
};

/// Everything that Russian, Polish (programmer's), German and US-International keyboards type, read from the system's
/// own layouts by libxkbcommon. Shape: empty when the layouts are not installed.
std::vector<Typing> typingTable();

/// The way of typing that a shortcut stands in the way of, in words; empty when there is none. AltGr counts as Ctrl+Alt
/// too, as on Windows.
QString typedBy(const std::vector<Typing> &table, const QKeySequence &keys);

} // namespace firstline::test
