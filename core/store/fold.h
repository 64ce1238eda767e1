#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace firstline::store {

/// Text as it is compared: without case and diacritics ("Żółw" -> "zolw"). Thread: any.
QString fold(const QString &text);

/// The folded words of a text: runs of letters and digits. Shape: in order, repeated words stay.
QStringList foldedWords(const QString &text);

/// The smallest text after everything that begins with `prefix`: the open end of a range over an index.
QString prefixEnd(const QString &prefix);

} // namespace firstline::store
