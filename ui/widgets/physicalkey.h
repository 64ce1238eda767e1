#pragma once

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <string_view>

namespace firstline::ui {

/// How a platform tells the place of a key: evdev's code plus 8 (X11, Wayland), or not at all.
enum class KeyPlaces { Evdev, Unknown };

/// The key that a single letter command means, whatever layout is on: a Latin letter is taken as it is written on the
/// key; where the layout types Cyrillic, the place of the key on the board decides, and without a known place the Russian
/// layout is assumed. Any other character, as AltGr types them, means itself alone: it is text, never a command. Shape: Qt::Key_A .. Qt::Key_Z, or `key`.
inline int physicalKeyOf(int key, quint32 scanCode, KeyPlaces places)
{
    if ((key >= Qt::Key_A && key <= Qt::Key_Z) || key < 0x80 || key >= 0x01000000)
        return key;
    const char32_t typed = static_cast<char32_t>(key);
    if (QChar::script(typed) != QChar::Script_Cyrillic)
        return key;
    // Q stands at 24, A at 38, Z at 52.
    static constexpr std::string_view kRows[] { "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM" };
    static constexpr quint32 kFirst[] { 24, 38, 52 };
    for (int row = 0; places == KeyPlaces::Evdev && row < 3; ++row) {
        const quint32 place = scanCode - kFirst[row];
        if (scanCode >= kFirst[row] && place < kRows[row].size())
            return kRows[row][place];
    }
    static constexpr std::u16string_view kCyrillic = u"ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    static constexpr std::string_view kLatin = "QWERTYUIOPASDFGHJKLZXCVBNM";
    const size_t place = kCyrillic.find(static_cast<char16_t>(key));
    return place == std::u16string_view::npos ? key : kLatin[place];
}

/// As above, of an event on the running platform.
inline int physicalKey(const QKeyEvent &event)
{
    const QString platform = QGuiApplication::platformName();
    const bool evdev = platform == QStringLiteral("xcb") || platform.startsWith(QStringLiteral("wayland"));
    return physicalKeyOf(event.key(), event.nativeScanCode(), evdev ? KeyPlaces::Evdev : KeyPlaces::Unknown);
}

} // namespace firstline::ui
