#pragma once

#include "core/content/htmlguard.h"

#include <QtCore/QByteArray>

#include <gumbo.h>

#include <functional>
#include <memory>

namespace firstline::content {

/// A parsed HTML document. Memory comes from one arena with a limit: a document that would need more is not parsed,
/// and freeing the tree needs no recursion. Nodes live as long as the tree. Not copyable. Thread: one at a time.
class HtmlTree
{
public:
    /// Parses the guard's output; never pass anything else. Shape: `maxBytes` limits the memory of the tree.
    explicit HtmlTree(QByteArray html, size_t maxBytes = 64 * 1024 * 1024);
    ~HtmlTree();
    HtmlTree(const HtmlTree &) = delete;
    HtmlTree &operator=(const HtmlTree &) = delete;

    /// The <html> element; null when the document needs more memory than allowed.
    const GumboNode *root() const { return m_root; }

    /// The <body> element, else the root, else null.
    const GumboNode *body() const;

private:
    struct Arena;

    void parse();

    QByteArray m_html;
    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

/// The value of an attribute. Shape: UTF-8 with entities resolved; empty without one.
QByteArrayView attribute(const GumboNode *element, const char *name);

/// All text below a node, white space as it stands.
QString textOf(const GumboNode *node);

/// The first node in document order for which `wanted` is true, `from` included; null without one. Does not recurse.
const GumboNode *findNode(const GumboNode *from, const std::function<bool(const GumboNode *)> &wanted);

} // namespace firstline::content
