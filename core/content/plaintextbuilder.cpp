#include "core/content/plaintextbuilder.h"

namespace firstline::content {

namespace {

constexpr int kMaxQuotePrefix = 5;
constexpr size_t kMaxIndented = 5;

} // namespace

// Writes what is due before the next visible character.
void PlainTextBuilder::begin()
{
    if (m_paragraph && m_newlines == 1)
        m_text.append(u'\n');
    m_paragraph = false;
    if (m_newlines > 0) {
        for (int i = 0; i < qMin(m_quotes, kMaxQuotePrefix); ++i)
            m_text.append(u"> ");
        if (m_item)
            m_text.append(m_mark);
    } else if (m_space) {
        m_text.append(u' ');
    }
    m_item = false;
    m_space = false;
    m_newlines = 0;
}

void PlainTextBuilder::text(QStringView text, Space space)
{
    for (const QChar c : text) {
        if (space == Space::Keep && c == u'\n') {
            lineBreak();
        } else if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f') {
            if (space == Space::Keep) {
                begin();
                m_text.append(c);
            } else {
                m_space = true;
            }
        } else {
            begin();
            m_text.append(c);
        }
    }
}

void PlainTextBuilder::lineBreak()
{
    m_space = false;
    if (m_newlines >= 2)
        return;
    m_text.append(u'\n');
    ++m_newlines;
}

void PlainTextBuilder::block()
{
    m_space = false;
    if (m_newlines == 0) {
        m_text.append(u'\n');
        m_newlines = 1;
    }
}

void PlainTextBuilder::paragraph()
{
    block();
    m_paragraph = !m_item; // an item that begins with a paragraph stays on its line
}

void PlainTextBuilder::cell()
{
    m_space = true;
}

void PlainTextBuilder::list(std::optional<int> first)
{
    m_lists.push_back(first);
}

void PlainTextBuilder::listEnds()
{
    if (!m_lists.empty())
        m_lists.pop_back();
}

void PlainTextBuilder::item()
{
    block();
    m_item = true;
    m_paragraph = false;
    m_mark.clear();
    for (size_t i = 0; i + 1 < m_lists.size() && i < kMaxIndented; ++i)
        m_mark.append(m_lists[i] ? u"   " : u"  ");
    if (m_lists.empty() || !m_lists.back()) {
        m_mark.append(u"- ");
        return;
    }
    m_mark.append(QString::number((*m_lists.back())++)).append(u". ");
}

QString PlainTextBuilder::take()
{
    while (!m_text.isEmpty() && m_text.back().isSpace())
        m_text.chop(1);
    return std::move(m_text);
}

} // namespace firstline::content
