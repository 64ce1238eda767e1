#pragma once

#include <QtCore/QSizeF>
#include <QtCore/QStringList>

class QPainter;

namespace firstline::ui {

/// How a printed list looks.
struct ListLook {
    QString title; ///< The name of the view.
    QString detail; ///< The filter, and as of when.
    QString pageText; ///< "Page %1 of %2".
    QString letterhead; ///< The firm's first line, at the right of the title; may be empty.
    QStringList headings;
    QList<int> widths; ///< Of the columns on the screen; the page shares its room alike. Units: px.
    int wide = -1; ///< The column that takes what is left.
    int rows = 0; ///< How many there will be, for the number of pages.
    QStringList whole {}; ///< By column a text that must fit it, like a moment; empty where texts may be cut.
};

/// Paints the pages of a list in the units of papers: title, detail and column names at the head of each, rows with hair
/// lines, the page's number at the foot. What does not fit a cell is cut with an ellipsis. Thread: any with a
/// QGuiApplication, one at a time.
class ListSheet
{
public:
    /// Units of `area`: those of papers.
    ListSheet(ListLook look, const QSizeF &area);

    const ListLook &look() const { return m_look; }

    /// How many rows fit on a page. Shape: at least 1.
    int rowsPerPage() const { return m_perPage; }

    /// For `look.rows`. Shape: at least 1.
    int pages() const;

    /// Everything of a page but its rows. `page` counts from 0.
    void paintPage(QPainter &painter, int page) const;

    /// Row 0.. of a page.
    void paintRow(QPainter &painter, int row, const QStringList &cells) const;

private:
    void paintCells(QPainter &painter, double top, const QStringList &cells) const;

    ListLook m_look;
    QSizeF m_area;
    QList<double> m_widths;
    int m_perPage = 1;
};

} // namespace firstline::ui
