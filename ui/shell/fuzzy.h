#pragma once

#include <QtCore/QString>

namespace firstline::ui {

/// How well typed letters fit a text: every letter must occur in order; starts of words and runs of letters count more.
/// Case does not matter. Shape: negative when it does not fit, else the larger the better; 0 for an empty pattern.
int fuzzyScore(const QString &pattern, const QString &text);

} // namespace firstline::ui
