#include "ui/print/listpaper.h"

#include <algorithm>

namespace firstline::ui {

ListPaper::ListPaper(ListLook look, QList<QStringList> rows)
    : ListPaper(std::move(look), int(rows.size()), [rows](int row) { return rows.at(row); })
{
}

ListPaper::ListPaper(ListLook look, int rows, std::function<QStringList(int)> cells)
    : m_look(std::move(look))
    , m_cells(std::move(cells))
{
    m_look.rows = rows;
}

void ListPaper::lay(const QSizeF &area)
{
    m_sheet.emplace(m_look, area);
}

int ListPaper::pages() const
{
    return m_sheet ? m_sheet->pages() : 1;
}

void ListPaper::paint(QPainter &painter, int page) const
{
    if (!m_sheet)
        return;
    m_sheet->paintPage(painter, page);
    const int first = page * m_sheet->rowsPerPage();
    const int behind = std::min(m_look.rows, first + m_sheet->rowsPerPage());
    for (int row = first; row < behind; ++row)
        m_sheet->paintRow(painter, row - first, m_cells(row));
}

} // namespace firstline::ui
