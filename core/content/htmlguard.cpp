#include "core/content/htmlguard.h"

#include "core/content/htmltags.h"

#include <array>

namespace firstline::content {

namespace {

// Real mail stays below 60; a browser stops at 512.
constexpr int kMaxOpen = 200;
constexpr qsizetype kMaxValue = 4096;
constexpr int kMaxAttributes = 20;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One pass, byte by byte, following the tokeniser of the HTML standard as far as tags and comments go.
class Guard
{
public:
    Guard(QByteArrayView in, GuardMode mode, int maxTags)
        : m_in(in)
        , m_mode(mode)
        , m_tagsLeft(maxTags)
    {
        m_made.html.reserve(in.size() + 64);
    }

    GuardedHtml run()
    {
        while (m_pos < m_in.size()) {
            const char c = m_in[m_pos];
            if (c == '<') {
                if (!markup())
                    break;
            } else {
                if (c != '\0')
                    m_made.html.append(c);
                ++m_pos;
            }
        }
        return std::move(m_made);
    }

private:
    char at(qsizetype index) const { return index < m_in.size() ? m_in[index] : '\0'; }

    // False when the tags are used up.
    bool markup()
    {
        const char next = at(m_pos + 1);
        if (isLetter(next))
            return startTag();
        if (next == '/') {
            endTag();
        } else if (next == '!' || next == '?') {
            comment();
        } else {
            m_made.html.append("&lt;");
            ++m_pos;
        }
        return true;
    }

    void skipPast(QByteArrayView what, qsizetype from)
    {
        const qsizetype end = from < m_in.size() ? m_in.indexOf(what, from) : -1;
        m_pos = end < 0 ? m_in.size() : end + what.size();
    }

    void comment()
    {
        if (!m_in.sliced(m_pos).startsWith("<!--")) {
            skipPast(">", m_pos);
            return;
        }
        // "<!-->" and "<!--->" are whole comments.
        skipPast("-->", m_pos + 2);
    }

    QByteArray tagName()
    {
        const qsizetype from = m_pos;
        while (m_pos < m_in.size() && !isSpace(m_in[m_pos]) && m_in[m_pos] != '/' && m_in[m_pos] != '>')
            ++m_pos;
        return m_in.sliced(from, qMin<qsizetype>(m_pos - from, 32)).toByteArray().toLower();
    }

    void endTag()
    {
        m_pos += 2;
        if (!isLetter(at(m_pos))) {
            skipPast(">", m_pos);
            return;
        }
        const QByteArray name = tagName();
        if (!attributes(nullptr))
            return;
        const GumboTag tag = gumbo_tagn_enum(name.constData(), static_cast<unsigned>(name.size()));
        const TagRule rule = tagRule(tag);
        if (!isKept(rule) || rule.kind == TagKind::Void || rule.kind == TagKind::Image)
            return;
        if (m_skipped[tag] > 0) {
            --m_skipped[tag];
            return;
        }
        if (isNesting(rule, tag)) {
            if (m_open[tag] == 0)
                return;
            --m_open[tag];
            --m_openTotal;
        }
        m_made.html.append("</" + name + '>');
    }

    bool isKept(const TagRule &rule) const
    {
        if (rule.kind == TagKind::Unknown || m_mode == GuardMode::TextOnly)
            return false;
        return m_mode == GuardMode::Page || (rule.kind != TagKind::Title);
    }

    // Elements that close themselves when the next of their kind begins cannot pile up without one of these.
    static bool isNesting(const TagRule &rule, GumboTag tag)
    {
        if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD)
            return false;
        return rule.kind != TagKind::TablePart && rule.kind != TagKind::Void && rule.kind != TagKind::Image
            && rule.kind != TagKind::Title;
    }

    bool startTag()
    {
        if (--m_tagsLeft < 0) {
            m_made.truncated = true;
            return false;
        }
        ++m_pos;
        const QByteArray name = tagName();
        const GumboTag tag = gumbo_tagn_enum(name.constData(), static_cast<unsigned>(name.size()));
        const TagRule rule = tagRule(tag);
        QByteArray kept;
        m_names.clear();
        m_isRoot = tag == GUMBO_TAG_HTML;
        if (!attributes(&kept))
            return true; // the tag never ends: nothing of it is shown, as in a browser
        if (isRawText(name) && !(tag == GUMBO_TAG_TITLE && m_mode == GuardMode::Page)) {
            ++m_made.removedTags;
            rawText(name, nullptr);
        } else if (tag == GUMBO_TAG_TITLE) {
            QByteArray text;
            rawText(name, &text);
            m_made.html.append("<title>" + text.replace('<', "&lt;") + "</title>");
        } else if (!isKept(rule)) {
            m_made.removedTags += rule.kind == TagKind::Unknown && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_HEAD
                && tag != GUMBO_TAG_BODY;
            if (rule.kind == TagKind::Block || rule.kind == TagKind::TablePart || name == "br")
                m_made.html.append("<br>");
        } else {
            emitStart(tag, rule, name, kept);
        }
        return true;
    }

    void emitStart(GumboTag tag, const TagRule &rule, const QByteArray &name, const QByteArray &kept)
    {
        if (isNesting(rule, tag)) {
            if (m_openTotal >= kMaxOpen) {
                m_made.flattened = true;
                ++m_skipped[tag];
                if (rule.kind == TagKind::Block || rule.kind == TagKind::Table)
                    m_made.html.append("<br>");
                return;
            }
            ++m_open[tag];
            ++m_openTotal;
        }
        m_made.html.append('<' + name + kept + '>');
    }

    static bool isRawText(const QByteArray &name)
    {
        return name == "script" || name == "style" || name == "title" || name == "textarea" || name == "xmp"
            || name == "iframe" || name == "noembed" || name == "noframes";
    }

    // Everything up to the matching end tag is text, whatever it looks like.
    void rawText(const QByteArray &name, QByteArray *text)
    {
        const qsizetype from = m_pos;
        for (qsizetype i = m_in.indexOf("</", m_pos); i >= 0; i = m_in.indexOf("</", i + 2)) {
            const qsizetype end = i + 2 + name.size();
            if (end > m_in.size())
                break;
            const char after = at(end);
            if (m_in.sliced(i + 2, name.size()).toByteArray().toLower() != name)
                continue;
            if (!isSpace(after) && after != '/' && after != '>' && end < m_in.size())
                continue;
            if (text)
                *text = m_in.sliced(from, i - from).toByteArray();
            skipPast(">", i);
            return;
        }
        m_pos = m_in.size();
    }

    // Reads attributes up to and with '>'. False when the input ends before.
    bool attributes(QByteArray *kept)
    {
        for (;;) {
            while (m_pos < m_in.size() && (isSpace(m_in[m_pos]) || m_in[m_pos] == '/'))
                ++m_pos;
            if (m_pos >= m_in.size())
                return false;
            if (m_in[m_pos] == '>') {
                ++m_pos;
                return true;
            }
            const qsizetype from = m_pos;
            ++m_pos; // a leading '=' belongs to the name
            while (m_pos < m_in.size() && !isSpace(m_in[m_pos]) && !QByteArrayView("/>=").contains(m_in[m_pos]))
                ++m_pos;
            const QByteArrayView name = m_in.sliced(from, m_pos - from);
            while (m_pos < m_in.size() && isSpace(m_in[m_pos]))
                ++m_pos;
            QByteArrayView value;
            if (at(m_pos) == '=' && !readValue(value))
                return false;
            if (kept)
                keep(name, value, *kept);
        }
    }

    bool readValue(QByteArrayView &value)
    {
        ++m_pos;
        while (m_pos < m_in.size() && isSpace(m_in[m_pos]))
            ++m_pos;
        const char quote = at(m_pos);
        if (quote == '"' || quote == '\'') {
            const qsizetype from = ++m_pos;
            const qsizetype end = from < m_in.size() ? m_in.indexOf(quote, from) : -1;
            if (end < 0) {
                m_pos = m_in.size();
                return false;
            }
            value = m_in.sliced(from, end - from);
            m_pos = end + 1;
            return true;
        }
        const qsizetype from = m_pos;
        while (m_pos < m_in.size() && !isSpace(m_in[m_pos]) && m_in[m_pos] != '>')
            ++m_pos;
        value = m_in.sliced(from, m_pos - from);
        return true;
    }

    void keep(QByteArrayView rawName, QByteArrayView value, QByteArray &kept)
    {
        if (rawName.size() > 16 || m_names.size() >= kMaxAttributes) {
            ++m_made.removedAttributes;
            return;
        }
        const QByteArray name = rawName.toByteArray().toLower();
        if (m_isRoot && name == "lang" && m_made.language.isEmpty())
            m_made.language = QString::fromUtf8(value.first(qMin<qsizetype>(value.size(), 16)));
        const bool known = isKnownAttribute(name) || (m_mode == GuardMode::Page && (name == "id" || name == "class"));
        if (!known || value.size() > kMaxValue || m_names.contains(name)) {
            ++m_made.removedAttributes;
            return;
        }
        m_names.append(name);
        kept.append(' ' + name + "=\"" + value.toByteArray().replace('"', "&quot;").replace('\0', "") + '"');
    }

    QByteArrayView m_in;
    GuardMode m_mode;
    int m_tagsLeft;
    qsizetype m_pos = 0;
    bool m_isRoot = false;
    int m_openTotal = 0;
    std::array<int, GUMBO_TAG_LAST + 1> m_open {};
    std::array<int, GUMBO_TAG_LAST + 1> m_skipped {};
    QList<QByteArray> m_names;
    GuardedHtml m_made;
};

} // namespace

GuardedHtml guardHtml(QByteArrayView html, GuardMode mode, qsizetype maxBytes, int maxTags)
{
    const bool cut = html.size() > maxBytes;
    if (cut) {
        // Not in the middle of a character.
        while (maxBytes > 0 && (static_cast<unsigned char>(html[maxBytes]) & 0xC0) == 0x80)
            --maxBytes;
        html = html.first(maxBytes);
    }
    GuardedHtml made = Guard(html, mode, maxTags).run();
    made.truncated = made.truncated || cut;
    return made;
}

} // namespace firstline::content
