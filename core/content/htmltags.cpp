#include "core/content/htmltags.h"

#include <algorithm>
#include <array>

namespace firstline::content {

namespace {

TagRule inlineRule(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_B: return { TagKind::Inline, "b" };
    case GUMBO_TAG_STRONG: return { TagKind::Inline, "strong" };
    case GUMBO_TAG_I: return { TagKind::Inline, "i" };
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM: return { TagKind::Inline, "em" };
    case GUMBO_TAG_INS:
    case GUMBO_TAG_U: return { TagKind::Inline, "u" };
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S: return { TagKind::Inline, "s" };
    case GUMBO_TAG_SUB: return { TagKind::Inline, "sub" };
    case GUMBO_TAG_SUP: return { TagKind::Inline, "sup" };
    case GUMBO_TAG_SMALL: return { TagKind::Inline, "small" };
    case GUMBO_TAG_FONT: return { TagKind::Inline, "font" };
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_SPAN: return { TagKind::Inline, "span" };
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_VAR: return { TagKind::Inline, "code" };
    default: return {};
    }
}

TagRule blockRule(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P: return { TagKind::Block, "p" };
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION: return { TagKind::Block, "div" };
    case GUMBO_TAG_BLOCKQUOTE: return { TagKind::Block, "blockquote" };
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_PRE: return { TagKind::Block, "pre" };
    case GUMBO_TAG_H1: return { TagKind::Block, "h1" };
    case GUMBO_TAG_H2: return { TagKind::Block, "h2" };
    case GUMBO_TAG_H3: return { TagKind::Block, "h3" };
    case GUMBO_TAG_H4: return { TagKind::Block, "h4" };
    case GUMBO_TAG_H5: return { TagKind::Block, "h5" };
    case GUMBO_TAG_H6: return { TagKind::Block, "h6" };
    case GUMBO_TAG_UL: return { TagKind::Block, "ul" };
    case GUMBO_TAG_OL: return { TagKind::Block, "ol" };
    case GUMBO_TAG_LI: return { TagKind::Block, "li" };
    case GUMBO_TAG_DL: return { TagKind::Block, "dl" };
    case GUMBO_TAG_DT: return { TagKind::Block, "dt" };
    case GUMBO_TAG_DD: return { TagKind::Block, "dd" };
    default: return {};
    }
}

} // namespace

TagRule tagRule(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A: return { TagKind::Link, "a" };
    case GUMBO_TAG_IMG: return { TagKind::Image, "img" };
    case GUMBO_TAG_BR: return { TagKind::Void, "br" };
    case GUMBO_TAG_HR: return { TagKind::Void, "hr" };
    case GUMBO_TAG_TABLE: return { TagKind::Table, "table" };
    case GUMBO_TAG_THEAD: return { TagKind::TablePart, "thead" };
    case GUMBO_TAG_TBODY: return { TagKind::TablePart, "tbody" };
    case GUMBO_TAG_TFOOT: return { TagKind::TablePart, "tfoot" };
    case GUMBO_TAG_TR: return { TagKind::TablePart, "tr" };
    case GUMBO_TAG_TD: return { TagKind::TablePart, "td" };
    case GUMBO_TAG_TH: return { TagKind::TablePart, "th" };
    case GUMBO_TAG_TITLE: return { TagKind::Title, "" };
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE: return { TagKind::Page, "div" };
    default: break;
    }
    const TagRule block = blockRule(tag);
    return block.kind == TagKind::Unknown ? inlineRule(tag) : block;
}

bool isKnownAttribute(QByteArrayView name)
{
    static constexpr std::array<const char *, 17> kNames = { "align", "alt", "bgcolor", "border", "color", "colspan",
        "dir", "height", "href", "rowspan", "src", "start", "style", "title", "type", "valign", "width" };
    return std::any_of(kNames.begin(), kNames.end(), [name](const char *known) { return name == known; });
}

} // namespace firstline::content
