#pragma once

#include <QtCore/QString>

namespace firstline::ui {

/// Scores from here on: every typed word begins a word of the text. What is below are letters scattered over it.
inline constexpr int kWordsFit = 10'000;

/// How well typed letters fit a text: every letter must occur in order; starts of words and runs of letters count more.
/// Case does not matter. Words as they stand come before beginnings of words, these before what stands inside of words, and
/// this before letters here and there. Shape: negative when it does not fit, else the larger the better; 0 for an empty
/// pattern.
int fuzzyScore(const QString &pattern, const QString &text);

} // namespace firstline::ui
