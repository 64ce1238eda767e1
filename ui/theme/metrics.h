#pragma once

namespace firstline::ui {

/// Sizes in device independent pixels. Everything sits on the 4 px grid.
inline constexpr int kGrid = 4;
inline constexpr int kGap = 8; ///< between parts of one thing
inline constexpr int kPad = 12; ///< inside a card or at the edge of a pane
inline constexpr int kRowCompact = 26;
inline constexpr int kRowComfortable = 32;
inline constexpr int kTotalsLine = 28; ///< Below a list.
/// Where what floats over a window ends: above its status line and the totals of its list.
inline constexpr int kAboveTotals = kRowComfortable + kTotalsLine + kGap;
inline constexpr int kRadiusControl = 6;
inline constexpr int kRadiusCard = 8;
inline constexpr int kRadiusWindow = 12;
inline constexpr int kButtonHeight = 28;
inline constexpr int kFieldHeight = 32;
inline constexpr int kIconSmall = 14;
inline constexpr int kIcon = 16;
inline constexpr int kIconLarge = 20;
inline constexpr int kPillHeight = 20;
inline constexpr int kAvatar = 20;
inline constexpr int kRailWidth = 76;
/// Motion explains and is short. Units: ms.
inline constexpr int kMotionMs = 120;

} // namespace firstline::ui
