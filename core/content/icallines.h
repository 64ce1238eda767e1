#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace firstline::content {

/// One content line of an iCalendar file, unfolded.
struct ICalLine {
    qint64 number = 0; ///< Of its first physical line, from 1.
    QString name; ///< In capitals.
    std::vector<std::pair<QString, QString>> parameters; ///< Names in capitals, values without quotes.
    QString value; ///< As written.

    /// Shape: empty when there is none.
    QString parameter(const QString &key) const;
};

/// Splits a file into its content lines. Empty lines are passed over. Errors: BadInput, names the line; TooLarge.
[[nodiscard]] Result<std::vector<ICalLine>> iCalLines(const QByteArray &file);

/// A text value without its escapes.
QString unescapedText(const QString &value);

} // namespace firstline::content
