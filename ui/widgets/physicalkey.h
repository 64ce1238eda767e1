#pragma once

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <string_view>

namespace firstline::ui {

/// The key that a single letter command means, whatever layout is on: a Latin letter is taken as it is written on the
/// key; where the layout types another script, the place of the key on the board decides, and without a known place
/// (no scan code) the Russian layout is assumed. Everything that is not a letter is answered as `event.key()`.
/// Shape: Qt::Key_A .. Qt::Key_Z, or the event's own key.
inline int physicalKey(const QKeyEvent &event)
{
    const int key = event.key();
    if ((key >= Qt::Key_A && key <= Qt::Key_Z) || key < 0x80 || key >= 0x01000000)
        return key;
    // X11 and Wayland tell evdev's code plus 8: Q stands at 24, A at 38, Z at 52.
    static constexpr std::string_view kRows[] { "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM" };
    static constexpr quint32 kFirst[] { 24, 38, 52 };
    const QString platform = QGuiApplication::platformName();
    if (platform == QStringLiteral("xcb") || platform.startsWith(QStringLiteral("wayland"))) {
        for (int row = 0; row < 3; ++row) {
            const quint32 place = event.nativeScanCode() - kFirst[row];
            if (event.nativeScanCode() >= kFirst[row] && place < kRows[row].size())
                return kRows[row][place];
        }
    }
    static constexpr std::u16string_view kCyrillic = u"ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    static constexpr std::string_view kLatin = "QWERTYUIOPASDFGHJKLZXCVBNM";
    const size_t place = kCyrillic.find(static_cast<char16_t>(key));
    return place == std::u16string_view::npos ? key : kLatin[place];
}

} // namespace firstline::ui
