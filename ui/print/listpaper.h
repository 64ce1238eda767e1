#pragma once

#include "ui/print/listsheet.h"
#include "ui/print/paper.h"

#include <functional>
#include <optional>

namespace firstline::ui {

/// A list of rows that are all here, on paper. For lists of any length there is PdfListFile. Thread: interface.
class ListPaper : public Paper
{
public:
    /// `look.rows` is taken from `rows`.
    ListPaper(ListLook look, QList<QStringList> rows);

    /// Rows whose words are made when their page is painted: `cells` gives those of row 0 to `rows` - 1.
    ListPaper(ListLook look, int rows, std::function<QStringList(int row)> cells);

    const ListLook &look() const { return m_look; }
    QString title() const override { return m_look.title; }
    QPageLayout::Orientation orientation() const override { return QPageLayout::Landscape; }
    void lay(const QSizeF &area) override;
    int pages() const override;
    void paint(QPainter &painter, int page) const override;

private:
    ListLook m_look;
    std::function<QStringList(int)> m_cells;
    std::optional<ListSheet> m_sheet;
};

} // namespace firstline::ui
