#include "ui/models/rowmarks.h"

#include <algorithm>

namespace firstline::ui {

bool RowMarks::contains(qint64 rid) const
{
    const auto word = static_cast<size_t>(rid) / 64;
    return rid >= 0 && word < m_words.size() && (m_words[word] >> (rid % 64) & 1U) != 0;
}

void RowMarks::set(qint64 rid, bool marked)
{
    if (rid < 0)
        return;
    const auto word = static_cast<size_t>(rid) / 64;
    if (word >= m_words.size()) {
        if (!marked)
            return;
        m_words.resize(std::max(word + 1, m_words.size() * 2));
    }
    const quint64 bit = quint64(1) << (rid % 64);
    m_words[word] = marked ? m_words[word] | bit : m_words[word] & ~bit;
}

void RowMarks::set(const RowIds &rids, bool marked)
{
    for (const qint64 rid : rids)
        set(rid, marked);
}

bool RowMarks::isEmpty() const
{
    return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
}

RowIds RowMarks::among(const RowIds &rids) const
{
    RowIds marked;
    if (!m_words.empty())
        std::copy_if(rids.begin(), rids.end(), std::back_inserter(marked), [this](qint64 rid) { return contains(rid); });
    return marked;
}

int RowMarks::countAmong(const RowIds &rids) const
{
    if (m_words.empty())
        return 0;
    return static_cast<int>(std::count_if(rids.begin(), rids.end(), [this](qint64 rid) { return contains(rid); }));
}

} // namespace firstline::ui
