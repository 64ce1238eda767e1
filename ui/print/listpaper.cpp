#include "ui/print/listpaper.h"

#include <algorithm>

namespace firstline::ui {

ListPaper::ListPaper(ListLook look, QList<QStringList> rows)
    : m_look(std::move(look))
    , m_rows(std::move(rows))
{
    m_look.rows = int(m_rows.size());
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
    const int behind = std::min(int(m_rows.size()), first + m_sheet->rowsPerPage());
    for (int row = first; row < behind; ++row)
        m_sheet->paintRow(painter, row - first, m_rows.at(row));
}

} // namespace firstline::ui
