#pragma once

#include <QtGui/QColor>

#include <array>
#include <cstddef>

namespace firstline::ui {

/// What a colour is for. Widgets name a role, never a colour, so that both themes follow.
enum class Role {
    Window, ///< behind everything; the views list, the status line
    Base, ///< lists, the conversation's ground, fields
    Raised, ///< cards, secondary buttons, menus
    Sunken, ///< the trough of a bar, key hints, hovered quiet parts
    Line, ///< hairlines and frames
    Text,
    Muted, ///< secondary text
    Accent, ///< the one accent: links, the primary button, focus
    AccentSoft,
    OnAccent, ///< text on Accent
    Ok,
    OkSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Stand, ///< a clock that stands
    StandSoft,
    Note, ///< ground of an internal note
    NoteLine,
    Rail, ///< the dark navigation rail, in both themes
    RailText,
    Sel, ///< the selected row
    Info,
};

inline constexpr std::size_t kRoleCount = 24;

/// One palette, by Role. Shape: 24 opaque colours.
using Tokens = std::array<QRgb, kRoleCount>;

/// The two palettes. Source: design tokens, every used pair of text and ground is at least 4.5:1 (a test computes it).
const Tokens &lightTokens();
const Tokens &darkTokens();

/// The palette for those who need strong contrast: on black, every text at least 7:1, lines and focus 3:1.
const Tokens &contrastTokens();

/// A role's colour in a palette.
QColor tokenColor(const Tokens &tokens, Role role);

/// A mix of two colours. Units: share 0..1 of the second.
QColor mixed(const QColor &first, const QColor &second, double share);

/// Contrast of two colours by WCAG 2.1. Units: 1..21.
double contrastRatio(const QColor &first, const QColor &second);

} // namespace firstline::ui
