#pragma once

#include "ui/print/listsheet.h"
#include "ui/print/paper.h"

#include <optional>

namespace firstline::ui {

/// A list of rows that are all here, on paper. For lists of any length there is PdfListFile. Thread: interface.
class ListPaper : public Paper
{
public:
    /// `look.rows` is taken from `rows`.
    ListPaper(ListLook look, QList<QStringList> rows);

    QString title() const override { return m_look.title; }
    QPageLayout::Orientation orientation() const override { return QPageLayout::Landscape; }
    void lay(const QSizeF &area) override;
    int pages() const override;
    void paint(QPainter &painter, int page) const override;

private:
    ListLook m_look;
    QList<QStringList> m_rows;
    std::optional<ListSheet> m_sheet;
};

} // namespace firstline::ui
