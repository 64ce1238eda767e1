#pragma once

#include <QtCore/QByteArrayView>

#include <gumbo.h>

namespace firstline::content {

/// How an element behaves in the sanitised output.
enum class TagKind {
    Unknown, ///< not kept: its children are
    Inline,
    Block,
    Table,
    TablePart, ///< tr, td, th, thead, tbody, tfoot: kept only with their table
    Void, ///< br, hr
    Image,
    Link,
    Page, ///< sectioning elements: seen when looking for the main content, written as div
    Title,
};

/// One row of the allow-list. Shape: `out` is the name written, which may differ from the one read ("strike" -> "s").
struct TagRule {
    TagKind kind = TagKind::Unknown;
    const char *out = "";
};

/// The allow-list of elements.
TagRule tagRule(GumboTag tag);

/// True for the attributes that the sanitiser may keep on some element; the value is judged elsewhere.
bool isKnownAttribute(QByteArrayView name);

} // namespace firstline::content
