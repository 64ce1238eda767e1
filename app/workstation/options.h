#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace firstline::app {

/// What the command line says. Empty texts: not given.
struct Options {
    QString profile;
    QString server;
    QString user;
    QString passwordFile;
    QString caFile;
    QString trust; ///< SHA-256 of the server's certificate, hex in lower case.
    QString language;
    QString theme; ///< "light", "dark" or "system".
    QString open; ///< "ticket:40117", "call:+48221234567", "view:My work" or "wallboard".
    QString tourFolder;
    QSize size { 1680, 945 };
    bool sized = false; ///< The size was asked for: the window does not take that of last time.
    bool secondScreen = false;
};

/// What became of reading the command line.
struct ParsedOptions {
    std::optional<Options> options; ///< Empty: the program ends now.
    QString text; ///< What is printed then.
    int exitCode = 0; ///< 0 after --help and --version, 2 after wrong usage.
};

/// Reads the command line. Errors are one English sentence that says what to do.
ParsedOptions parseOptions(const QStringList &arguments);

/// "firstline://ticket/40117" as "ticket:40117", "firstline://call?number=+48221234567" as "call:+48221234567".
/// Shape: empty for any other address.
QString openOfLink(const QString &link);

} // namespace firstline::app
