#pragma once

#include "core/content/htmlsanitizer.h"
#include "core/content/htmltags.h"
#include "core/content/plaintextbuilder.h"

#include <QtCore/QByteArray>
#include <QtCore/QSet>

#include <functional>
#include <vector>

namespace firstline::content {

/// Second stage of the sanitiser: walks a parsed tree without recursion and writes only what the allow-list names.
/// Use once. Thread: one at a time.
class HtmlWriter
{
public:
    /// True for nodes that are left out with everything below them.
    using Skip = std::function<bool(const GumboNode *)>;

    /// The rule for one node instead of that of its tag; Unknown: no other rule. Only names of the allow-list.
    using Rewrite = std::function<TagRule(const GumboNode *)>;

    HtmlWriter(const HtmlLimits &limits, const LinkResolver &resolve, const Skip &skip = {},
               const Rewrite &rewrite = {});

    /// Writes what is below `from` (without `from` itself).
    SafeHtml write(const GumboNode *from);

private:
    struct Frame {
        const GumboNode *node = nullptr;
        unsigned next = 0;
        const char *close = nullptr; // name of the end tag to write; null: none
        TagRule rule;
        GumboTag tag = GUMBO_TAG_UNKNOWN;
        bool tableKept = false; // the nearest table around was written
        bool spansKept = true; // cells of the nearest table around keep their spans
        bool pre = false;
    };

    void enter(const GumboNode *node, const Frame &parent);
    void enterElement(const GumboNode *node, const Frame &parent);
    void leave(const Frame &frame);
    bool mayOpen(const TagRule &rule, const Frame &parent) const;
    bool takeGrid(Frame &table);
    void writeText(const GumboNode *node, const Frame &parent);
    void writeImage(const GumboNode *node);
    bool writeLink(const GumboNode *node);
    void writeStart(const Frame &frame);
    void writeAttributes(const GumboNode *node, const char *name, bool spansKept = true);
    void textBefore(const Frame &frame);
    void textAfter(const Frame &frame);

    HtmlLimits m_limits;
    LinkResolver m_resolve;
    Skip m_skip;
    Rewrite m_rewrite;
    std::vector<Frame> m_open;
    int m_nodes = 0;
    int m_tables = 0;
    qint64 m_grid = 0; // places of the tables written
    int m_blocks = 0;
    int m_elements = 0;
    QByteArray m_html;
    PlainTextBuilder m_text;
    QSet<QString> m_links;
    SafeHtml m_made;
};

} // namespace firstline::content
