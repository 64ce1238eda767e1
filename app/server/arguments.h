#pragma once

#include "core/base/error.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace firstline::app {

/// A command line taken apart: words and options. Also how one command is handed to a running server.
struct Arguments {
    QStringList words; ///< "user", "add", "anna".
    QHash<QString, QStringList> options; ///< Without dashes; flags have one empty value.
    QString password; ///< Read from --password-file by the one who typed it.

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const;
    QString word(int index) const { return words.value(index); }

    /// One line of JSON and back.
    QByteArray toJson() const;
    [[nodiscard]] static Result<Arguments> fromJson(const QByteArray &line);
};

/// Takes a command line apart. Errors: BadArgument (an unknown option, a missing value).
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &given);

/// Reads --password-file into `password`: its first line. Errors: FileUnreadable.
[[nodiscard]] Result<void> readPassword(Arguments &arguments);

/// Paths behind options and the words of import, backup and config become absolute: the server runs elsewhere.
void absolutePaths(Arguments &arguments);

} // namespace firstline::app
