#include "core/content/htmlwriter.h"

#include "core/content/cssfilter.h"
#include "core/content/htmltree.h"
#include "core/content/tablegrid.h"

namespace firstline::content {

namespace {

constexpr int kMaxSpan = 100;
constexpr qsizetype kMaxTitle = 500;

QByteArray escaped(QByteArrayView text)
{
    QByteArray made;
    made.reserve(text.size() + 16);
    for (const char c : text) {
        switch (c) {
        case '&':
            made.append("&amp;");
            break;
        case '<':
            made.append("&lt;");
            break;
        case '>':
            made.append("&gt;");
            break;
        case '"':
            made.append("&quot;");
            break;
        default:
            // Control characters are nothing to show; tab and line ends are white space.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t' || c == '\r')
                made.append(c);
        }
    }
    return made;
}

void put(QByteArray &html, const char *name, QByteArrayView value)
{
    html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
}

// A length or count within bounds; a percent sign is kept. Empty when it is no number.
QByteArray boundedNumber(QByteArrayView value, int max)
{
    QByteArray digits = value.trimmed().toByteArray();
    const bool percent = digits.endsWith('%');
    if (percent)
        digits.chop(1);
    if (digits.endsWith("px"))
        digits.chop(2);
    bool ok = false;
    const int number = digits.left(12).toInt(&ok);
    if (!ok || number < 0)
        return {};
    return QByteArray::number(qMin(number, percent ? 100 : max)) + (percent ? "%" : "");
}

// The beginning of a text, not cut in the middle of a character.
QByteArrayView beginning(QByteArrayView text)
{
    qsizetype size = qMin(text.size(), kMaxTitle);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.first(size);
}

QByteArray word(QByteArrayView value, std::initializer_list<const char *> words)
{
    const QByteArray lower = value.trimmed().toByteArray().toLower();
    for (const char *each : words) {
        if (lower == each)
            return lower;
    }
    return {};
}

// The number of a list's first item.
int startOf(const GumboNode *list)
{
    const QByteArray digits = boundedNumber(attribute(list, "start"), 1'000'000);
    return digits.isEmpty() || digits.endsWith('%') ? 1 : digits.toInt();
}

bool isCell(QByteArrayView tag)
{
    return tag == "td" || tag == "th";
}

bool isTablePart(QByteArrayView tag)
{
    return isCell(tag) || tag == "table" || tag == "tr" || tag == "tbody" || tag == "thead" || tag == "tfoot";
}

bool isParagraph(GumboTag tag)
{
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_TABLE
        || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
}

// The value an attribute may have on an element, empty when it may not stand there.
QByteArray safeAttribute(QByteArrayView tag, QByteArrayView name, QByteArrayView value, int &removed)
{
    constexpr int kMaxPixels = 2000;
    if (name == "style")
        return safeStyle(value, removed);
    if (name == "dir")
        return word(value, { "ltr", "rtl", "auto" });
    if (name == "align")
        return word(value, { "left", "right", "center", "justify" });
    if (name == "title")
        return tag == "a" ? beginning(value).toByteArray() : QByteArray();
    if (name == "color")
        return tag == "font" ? safeColor(value) : QByteArray();
    if (name == "start")
        return tag == "ol" ? boundedNumber(value, 1000000) : QByteArray();
    if (name == "type")
        return tag == "ol" || tag == "ul" ? word(value, { "1", "a", "i", "disc", "circle", "square" }) : QByteArray();
    if (!isTablePart(tag))
        return {};
    if (name == "valign")
        return word(value, { "top", "middle", "bottom", "baseline" });
    if (name == "bgcolor")
        return safeColor(value);
    if (name == "width" || name == "height")
        return boundedNumber(value, kMaxPixels);
    if (name == "border")
        return tag == "table" ? boundedNumber(value, 5) : QByteArray();
    if (name == "colspan" || name == "rowspan")
        return isCell(tag) ? boundedNumber(value, kMaxSpan) : QByteArray();
    return {};
}

} // namespace

HtmlWriter::HtmlWriter(const HtmlLimits &limits, const LinkResolver &resolve, const Skip &skip,
                       const Rewrite &rewrite)
    : m_limits(limits)
    , m_resolve(resolve)
    , m_skip(skip)
    , m_rewrite(rewrite)
{
}

SafeHtml HtmlWriter::write(const GumboNode *from)
{
    Frame top;
    top.node = from;
    m_open.push_back(top);
    while (!m_open.empty()) {
        Frame &frame = m_open.back();
        const GumboVector &children = frame.node->v.element.children;
        if (frame.next >= children.length || m_made.truncated) {
            const Frame done = frame;
            m_open.pop_back();
            leave(done);
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[frame.next++]);
        if (++m_nodes > m_limits.maxNodes) {
            m_made.truncated = true;
            continue;
        }
        // A copy: entering may move the frames.
        const Frame parent = frame;
        if (!m_skip || !m_skip(child))
            enter(child, parent);
    }
    m_made.html = QString::fromUtf8(m_html);
    m_made.text = m_text.take();
    return std::move(m_made);
}

void HtmlWriter::enter(const GumboNode *node, const Frame &parent)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        writeText(node, parent);
        break;
    case GUMBO_NODE_ELEMENT:
        enterElement(node, parent);
        break;
    default:
        break;
    }
}

bool HtmlWriter::mayOpen(const TagRule &rule, const Frame &parent) const
{
    if (rule.kind == TagKind::TablePart)
        return parent.tableKept;
    if (m_elements >= m_limits.maxDepth)
        return false;
    if (rule.kind == TagKind::Table)
        return m_tables < m_limits.maxTableDepth && m_blocks < m_limits.maxBlockDepth;
    if (rule.kind == TagKind::Block || rule.kind == TagKind::Page)
        return m_blocks < m_limits.maxBlockDepth;
    return true;
}

/// Takes the places of a table's grid from what the document may have: with its spans, else without them. False when
/// it may not be a table at all.
bool HtmlWriter::takeGrid(Frame &table)
{
    const TableGrid grid = measureTable(table.node, kMaxSpan);
    table.spansKept = m_grid + grid.places <= m_limits.maxGrid;
    const qint64 places = table.spansKept ? grid.places : grid.placesUnspanned;
    if (m_grid + places > m_limits.maxGrid)
        return false;
    m_grid += places;
    m_made.flattened = m_made.flattened || !table.spansKept;
    return true;
}

void HtmlWriter::enterElement(const GumboNode *node, const Frame &parent)
{
    GumboTag tag = node->v.element.tag;
    TagRule rule = m_rewrite ? m_rewrite(node) : TagRule();
    if (rule.kind == TagKind::Unknown)
        rule = tagRule(tag);
    else
        tag = gumbo_tag_enum(rule.out);
    if (rule.kind == TagKind::Title)
        return;
    if (rule.kind == TagKind::Image) {
        writeImage(node);
        return;
    }
    if (rule.kind == TagKind::Void) {
        m_html.append('<').append(rule.out).append('>');
        tag == GUMBO_TAG_HR ? m_text.paragraph() : m_text.lineBreak();
        return;
    }
    Frame frame;
    frame.node = node;
    frame.rule = rule;
    frame.tag = tag;
    frame.tableKept = parent.tableKept;
    frame.spansKept = parent.spansKept;
    frame.pre = parent.pre || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING;
    textBefore(frame);
    const bool open = rule.kind != TagKind::Unknown && mayOpen(rule, parent)
        && (rule.kind != TagKind::Table || takeGrid(frame));
    if (rule.kind == TagKind::Table)
        frame.tableKept = open;
    if (open && (rule.kind != TagKind::Link || writeLink(node))) {
        if (rule.kind != TagKind::Link)
            writeStart(frame);
        frame.close = rule.out;
        ++m_elements;
        m_tables += rule.kind == TagKind::Table;
        m_blocks += rule.kind == TagKind::Table || rule.kind == TagKind::Block || rule.kind == TagKind::Page;
    } else if (!open && rule.kind != TagKind::Unknown) {
        m_made.flattened = true;
        const bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
        if (cell)
            m_html.append(' ');
        else if (rule.kind != TagKind::Inline && rule.kind != TagKind::Link && !m_html.endsWith("<br>"))
            m_html.append("<br>");
    }
    m_open.push_back(frame);
}

void HtmlWriter::leave(const Frame &frame)
{
    textAfter(frame);
    if (!frame.close)
        return;
    m_html.append("</").append(frame.close).append('>');
    --m_elements;
    const TagKind kind = frame.rule.kind;
    m_tables -= kind == TagKind::Table;
    m_blocks -= kind == TagKind::Table || kind == TagKind::Block || kind == TagKind::Page;
}

void HtmlWriter::textBefore(const Frame &frame)
{
    const TagKind kind = frame.rule.kind;
    if (frame.tag == GUMBO_TAG_LI)
        m_text.item();
    else if (isParagraph(frame.tag))
        m_text.paragraph();
    else if (kind == TagKind::Block || kind == TagKind::Page || frame.tag == GUMBO_TAG_TR)
        m_text.block();
    if (frame.tag == GUMBO_TAG_OL)
        m_text.list(startOf(frame.node));
    else if (frame.tag == GUMBO_TAG_UL)
        m_text.list();
    if (frame.tag == GUMBO_TAG_BLOCKQUOTE)
        m_text.quote(1);
}

void HtmlWriter::textAfter(const Frame &frame)
{
    const TagKind kind = frame.rule.kind;
    if (frame.tag == GUMBO_TAG_TD || frame.tag == GUMBO_TAG_TH)
        m_text.cell();
    else if (isParagraph(frame.tag))
        m_text.paragraph();
    else if (kind == TagKind::Block || kind == TagKind::Page || frame.tag == GUMBO_TAG_TR)
        m_text.block();
    if (frame.tag == GUMBO_TAG_OL || frame.tag == GUMBO_TAG_UL)
        m_text.listEnds();
    if (frame.tag == GUMBO_TAG_BLOCKQUOTE)
        m_text.quote(-1);
}

void HtmlWriter::writeText(const GumboNode *node, const Frame &parent)
{
    const QByteArrayView text(node->v.text.text);
    m_html.append(escaped(text));
    m_text.text(QString::fromUtf8(text), parent.pre ? PlainTextBuilder::Space::Keep : PlainTextBuilder::Space::Fold);
}

void HtmlWriter::writeImage(const GumboNode *node)
{
    const QByteArray source = attribute(node, "src").trimmed().toByteArray();
    const QByteArrayView alt = beginning(attribute(node, "alt"));
    m_text.text(QString::fromUtf8(alt), PlainTextBuilder::Space::Fold);
    if (source.size() <= 4 || source.left(4).toLower() != "cid:") {
        ++m_made.blockedImages;
        m_html.append(escaped(alt));
        return;
    }
    m_html.append("<img");
    put(m_html, "src", QByteArray("cid:" + source.mid(4)));
    if (!alt.isEmpty())
        put(m_html, "alt", alt);
    for (const char *name : { "width", "height" }) {
        const QByteArray number = boundedNumber(attribute(node, name), 2000);
        if (!number.isEmpty())
            put(m_html, name, number);
    }
    m_html.append('>');
}

bool HtmlWriter::writeLink(const GumboNode *node)
{
    const QByteArrayView raw = attribute(node, "href");
    if (raw.isEmpty())
        return false;
    QString href = QString::fromUtf8(raw);
    if (m_resolve)
        href = m_resolve(href);
    href = href.trimmed();
    if (!isSafeLink(href)) {
        ++m_made.removedLinks;
        return false;
    }
    m_html.append("<a");
    put(m_html, "href", href.toUtf8());
    writeAttributes(node, "a");
    m_html.append('>');
    if (!m_links.contains(href)) {
        m_links.insert(href);
        m_made.links.append(href);
    }
    return true;
}

void HtmlWriter::writeStart(const Frame &frame)
{
    const GumboNode *node = frame.node;
    m_html.append('<').append(frame.rule.out);
    if (node->v.element.tag == GUMBO_TAG_CENTER)
        m_html.append(" align=\"center\"");
    writeAttributes(node, frame.rule.out, frame.spansKept);
    m_html.append('>');
    // A line end right behind <pre> is not part of the text when it is read back.
    if (node->v.element.tag == GUMBO_TAG_PRE)
        m_html.append('\n');
}

void HtmlWriter::writeAttributes(const GumboNode *node, const char *tag, bool spansKept)
{
    const GumboVector &attributes = node->v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
        const auto *each = static_cast<const GumboAttribute *>(attributes.data[i]);
        const QByteArrayView name(each->name);
        if (name == "href" || (name == "align" && node->v.element.tag == GUMBO_TAG_CENTER))
            continue;
        if (!spansKept && (name == "colspan" || name == "rowspan")) {
            ++m_made.removedAttributes;
            continue;
        }
        const QByteArray value = safeAttribute(tag, name, QByteArrayView(each->value), m_made.removedAttributes);
        if (value.isEmpty())
            m_made.removedAttributes += name != "style";
        else
            put(m_html, each->name, value);
    }
}

} // namespace firstline::content
