#pragma once

#include <QtCore/QString>

namespace firstline::app {

/// The help text of a command, or of the program for an empty or unknown one.
QString usage(const QString &command);

/// Whether there is such a command.
bool isCommand(const QString &command);

} // namespace firstline::app
