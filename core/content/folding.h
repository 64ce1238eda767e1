#pragma once

#include "core/content/plaintext.h"

namespace firstline::content {

/// As foldQuoted, and a signature at the end ("-- " alone on a line) is folded with what was quoted. A message that is
/// nothing but a signature stays visible. Thread: any.
FoldedText foldMessage(const QString &text);

/// Divides safe HTML (see sanitizeHtml) at the quotations at its end: elements `blockquote` behind which no words follow.
/// Both parts are well formed. Shape: nothing is folded when nothing would be left. Linear in time. Thread: any.
FoldedText foldQuotedHtml(const QString &html);

} // namespace firstline::content
