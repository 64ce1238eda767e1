#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace firstline::content {

/// Grows whenever the sanitiser would make something else of the same input; stored beside safe HTML.
constexpr int kSanitizerVersion = 2;

/// How much of a document is taken. Source: sync.md 6.6 (nested tables cost QTextDocument exponential time).
struct HtmlLimits {
    qsizetype maxBytes = 512 * 1024; ///< of input; what lies behind is cut off
    int maxNodes = 20000; ///< tags read, and elements and texts written
    int maxTableDepth = 8; ///< deeper tables become lines of text
    int maxGrid = 10000; ///< rows times columns of all tables; wider ones lose their spans or become lines
    int maxBlockDepth = 24; ///< tables, lists, quotes, divs; deeper ones become lines
    int maxDepth = 64; ///< all elements
};

/// HTML that may be shown. Shape: `html` has no element, attribute, link or style outside of the allow-list and is well
/// formed; `text` is the readable text of it. The counts say what was taken out of the original.
struct SafeHtml {
    QString html;
    QString text;
    QStringList links; ///< targets of the kept links, in order, without repeats
    int removedTags = 0;
    int removedAttributes = 0;
    int removedLinks = 0; ///< links with a scheme that is not allowed; their text stays
    int blockedImages = 0; ///< images that are not part of the message
    bool flattened = false; ///< something was nested too deeply and was opened
    bool truncated = false; ///< the limits cut something off
};

/// May change a link before it is judged: gets the href as written, gives the new one; an empty one removes the link.
using LinkResolver = std::function<QString(const QString &href)>;

/// Makes untrusted HTML safe by an allow-list: about 40 elements, 16 attributes and six style properties. Links stay
/// for http, https, mailto, firstline and kb; images only for cid. No script, style, form, frame, svg, id, class or
/// event handler survives. Runs in time linear in the input and without recursion, whatever the input is.
/// Shape: `html` is UTF-8; wrong bytes become U+FFFD. Never fails: what cannot be kept is left out. Thread: any.
SafeHtml sanitizeHtml(const QByteArray &html, const HtmlLimits &limits = {}, const LinkResolver &resolve = {});

/// The same for text that is decoded already.
SafeHtml sanitizeHtml(const QString &html, const HtmlLimits &limits = {}, const LinkResolver &resolve = {});

/// The readable text of untrusted HTML: blocks on lines of their own, "> " before quotes, "- " before list items.
QString htmlToText(const QString &html);

/// True for a link target that may be kept. Shape: an absolute URL with one of the allowed schemes. A mailto that would
/// attach a file of the reader's own machine is none.
bool isSafeLink(const QString &href);

} // namespace firstline::content
