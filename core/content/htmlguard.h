#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace firstline::content {

/// Which HTML the guard lets through.
enum class GuardMode {
    Message, ///< only tags and attributes that the sanitiser may keep
    Page, ///< also title, id, class and sectioning elements, so that the main content of a page can be found
    TextOnly, ///< no tag but <br> where a block begins
};

/// What the guard made. Shape: `html` is UTF-8 in which every `<` begins a well-formed tag of a known name.
struct GuardedHtml {
    QByteArray html;
    QString language; ///< lang of the <html> element, as written; empty without one
    int removedTags = 0;
    int removedAttributes = 0;
    bool truncated = false; ///< the input had more bytes or tags than allowed; the rest is gone
    bool flattened = false; ///< elements nested too deeply were opened into their surroundings
};

/// First stage of the sanitiser: one linear pass over hostile HTML that rewrites it so that the parser behind it
/// cannot be led into quadratic work. Comments, scripts, styles and unknown tags go; an attribute is kept once and
/// only when it is known and short; nesting is limited to 200 open elements; the input ends at `maxTags` tags. This is
/// a guard for time and memory, the allow-list that decides about safety is applied after parsing.
/// Shape: `html` is UTF-8, at most `maxBytes` of it are read. Thread: any.
GuardedHtml guardHtml(QByteArrayView html, GuardMode mode, qsizetype maxBytes, int maxTags);

} // namespace firstline::content
