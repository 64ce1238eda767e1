#include "core/content/htmltree.h"

#include <csetjmp>
#include <cstddef>
#include <vector>

namespace firstline::content {

namespace {

constexpr size_t kChunk = 256 * 1024;

} // namespace

// The parser does not check for a failed allocation, so running out leaves it by longjmp. That is sound here: the parser
// is plain C and all it has allocated lies in the arena.
struct HtmlTree::Arena {
    std::vector<std::unique_ptr<std::byte[]>> chunks;
    size_t left = 0;
    std::byte *next = nullptr;
    size_t budget = 0;
    std::jmp_buf giveUp {};

    static void *allocate(void *self, size_t size)
    {
        auto *arena = static_cast<Arena *>(self);
        constexpr size_t align = alignof(std::max_align_t);
        size = (size + align - 1) / align * align;
        if (size > arena->left && !arena->grow(size))
            std::longjmp(arena->giveUp, 1);
        std::byte *block = arena->next;
        arena->next += size;
        arena->left -= size;
        return block;
    }

    static void release(void *, void *) { }

    bool grow(size_t size)
    {
        const size_t chunk = std::max(size, kChunk);
        if (chunk > budget)
            return false;
        budget -= chunk;
        chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(chunk));
        next = chunks.back().get();
        left = chunk;
        return true;
    }
};

HtmlTree::HtmlTree(QByteArray html, size_t maxBytes)
    : m_html("<!DOCTYPE html>" + html)
    , m_arena(std::make_unique<Arena>())
{
    m_arena->budget = maxBytes;
    parse();
}

HtmlTree::~HtmlTree() = default;

void HtmlTree::parse()
{
    // Nothing with a destructor may live in this function.
    if (setjmp(m_arena->giveUp) != 0) {
        m_root = nullptr;
        return;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = m_arena.get();
    options.max_errors = 0;
    const GumboOutput *output
        = gumbo_parse_with_options(&options, m_html.constData(), static_cast<size_t>(m_html.size()));
    m_root = output->root;
}

const GumboNode *HtmlTree::body() const
{
    if (!m_root)
        return nullptr;
    const GumboVector &children = m_root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return m_root;
}

QByteArrayView attribute(const GumboNode *element, const char *name)
{
    if (element->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

const GumboNode *findNode(const GumboNode *from, const std::function<bool(const GumboNode *)> &wanted)
{
    std::vector<const GumboNode *> open { from };
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (wanted(node))
            return node;
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboVector &children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
    }
    return nullptr;
}

QString textOf(const GumboNode *node)
{
    QByteArray text;
    findNode(node, [&text](const GumboNode *each) {
        if (each->type == GUMBO_NODE_TEXT || each->type == GUMBO_NODE_WHITESPACE || each->type == GUMBO_NODE_CDATA)
            text.append(each->v.text.text);
        return false;
    });
    return QString::fromUtf8(text);
}

} // namespace firstline::content
