#pragma once

#include <QtCore/QString>

namespace firstline::ui {

/// What stands in the sign-in window when a profile was locked because the server was silent for `days` days.
QString lockedText(int days);

/// What stands there after the server had this workstation wiped. `handedIn`: unsent work is with the server; else it
/// lies sealed in a file of the profile.
QString wipedText(bool handedIn);

} // namespace firstline::ui
