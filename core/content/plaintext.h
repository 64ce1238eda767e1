#pragma once

#include <QtCore/QString>

namespace firstline::content {

/// Plain text as safe HTML: everything escaped, line ends kept, web and mail addresses and ticket numbers (#40117) made
/// into links (`firstline://ticket/40117`). Shape: a fragment without a surrounding element. Linear in time. Thread: any.
QString plainTextToHtml(const QString &text);

/// A message divided into what was written and what was only quoted.
struct FoldedText {
    QString visible;
    QString quoted; ///< empty when nothing was quoted at the end
};

/// Divides a message at the quoted lines ("> ...") at its end, together with the line that introduces them when that
/// ends with a colon. Quotes with an answer below them stay visible. Thread: any.
FoldedText foldQuoted(const QString &text);

} // namespace firstline::content
