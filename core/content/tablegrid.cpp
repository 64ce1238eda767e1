#include "core/content/tablegrid.h"

#include <algorithm>
#include <vector>

namespace firstline::content {

namespace {

/// The rows of one table as they come.
class GridCount
{
public:
    explicit GridCount(int maxSpan)
        : m_maxSpan(maxSpan)
        , m_fromAbove(size_t(maxSpan), 0)
    {
    }

    void row()
    {
        // What reached into the row that ends is not needed any more: its place serves a row further down.
        m_fromAbove[slot(0)] = 0;
        ++m_rows;
        m_width = m_fromAbove[slot(0)];
        m_cells = 0;
        m_widest = std::max(m_widest, m_width);
    }

    void cell(const GumboNode *node)
    {
        const int columns = spanOf(node, "colspan", m_maxSpan);
        const int rows = spanOf(node, "rowspan", m_maxSpan);
        m_width += columns;
        m_widest = std::max(m_widest, m_width);
        m_mostCells = std::max(m_mostCells, ++m_cells);
        for (int below = 1; below < rows; ++below)
            m_fromAbove[slot(below)] += columns;
    }

    TableGrid grid() const { return { m_rows * m_widest, m_rows * m_mostCells }; }

private:
    size_t slot(int below) const { return size_t(m_rows + below) % m_fromAbove.size(); }

    int m_maxSpan;
    std::vector<qint64> m_fromAbove;
    qint64 m_rows = 0;
    qint64 m_width = 0;
    qint64 m_widest = 0;
    qint64 m_cells = 0;
    qint64 m_mostCells = 0;
};

} // namespace

int spanOf(const GumboNode *cell, const char *name, int maxSpan)
{
    bool ok = false;
    const int span = attribute(cell, name).trimmed().toByteArray().left(12).toInt(&ok);
    return ok ? std::clamp(span, 1, maxSpan) : 1;
}

TableGrid measureTable(const GumboNode *table, int maxSpan)
{
    GridCount count(maxSpan);
    std::vector<const GumboNode *> open { table };
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_TABLE && node != table)
            continue;
        if (tag == GUMBO_TAG_TR)
            count.row();
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            count.cell(node);
        const GumboVector &children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
    }
    return count.grid();
}

} // namespace firstline::content
