#pragma once

#include <QtCore/QString>

namespace firstline::app {

/// A server's address as it is compared and kept: lower-case host, no slash at the end.
QString plainServer(const QString &url);

/// The name of one person at one server, for folders and locks. Shape: 24 hexadecimal digits.
QString personKey(const QString &server, const QString &login);

/// The folder of one person and server. `given` is --profile: it belongs to whom its preferences name, and to anybody
/// while they name nobody; another person gets a folder below it. Empty: a folder under the system's data folder.
QString profileFolder(const QString &given, const QString &server, const QString &login);

/// The file with a folder's preferences.
QString preferencesFile(const QString &folder);

/// The file with what this computer remembers for whoever starts the program next.
QString machineFile();

} // namespace firstline::app
