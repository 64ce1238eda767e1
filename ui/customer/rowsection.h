#pragma once

#include "ui/customer/rowbutton.h"
#include "ui/widgets/card.h"

#include <functional>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace firstline::ui {

class Button;
class Label;
class LinkLabel;
class SectionLabel;

/// A card with a heading, rows, what is said when there are none, and a button that adds one. Long lists show the first
/// rows and a link for the rest.
class RowSection : public Card {
    Q_OBJECT

public:
    explicit RowSection(const QString &title, const QString &emptyText, QWidget *parent = nullptr);

    /// The button at the heading's right; an empty text hides it.
    void setAddText(const QString &text);

    /// One row: what it says, what a click and what Enter or a double click do. An empty action does nothing.
    struct Row {
        RowParts parts;
        std::function<void()> clicked;
        std::function<void()> activated;
        QString buttonIcon; ///< A second button at the end ("phone-call").
        QString buttonText; ///< Its accessible name and tooltip.
        std::function<void()> buttonClicked;
    };

    /// Shows rows in place of the former ones. `header`: names of columns, as RowParts::columns.
    void setRows(std::vector<Row> rows, const RowParts &header = {});
    int shownRows() const { return m_shown; }

    /// How many there are in all, when the rows are only the first of them, and the link that leads to all of them. To be
    /// called after setRows().
    void setAll(int total, const QString &text);

Q_SIGNALS:
    void addWanted();
    void allWanted();

private:
    void showUpTo(int count);
    QWidget *makeRow(const Row &row, int place);

    SectionLabel *m_title;
    Label *m_count;
    Label *m_empty;
    Button *m_add;
    QVBoxLayout *m_column;
    QVBoxLayout *m_list;
    LinkLabel *m_more;
    LinkLabel *m_all;
    QWidget *m_header = nullptr;
    std::vector<Row> m_rows;
    int m_shown = 0;
};

} // namespace firstline::ui
