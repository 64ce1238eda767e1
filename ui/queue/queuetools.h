#pragma once

#include "ui/queue/filterfield.h"
#include "ui/queue/ticketcolumns.h"

#include <QtWidgets/QWidget>

class QMenu;

namespace firstline::ui {

class Button;

/// The row over the list: the filter line, the order, the columns, and the button for a new call.
class QueueTools : public QWidget {
    Q_OBJECT

public:
    explicit QueueTools(QWidget *parent = nullptr);

    FilterField *filter() const { return m_filter; }

    /// Shows an order ("due", "-updated") on its button.
    void setSort(const QString &sort);
    QString sort() const { return m_sort; }

    /// What the menu of columns has checked.
    void setColumns(const ShownColumns &columns) { m_columns = columns; }

    void retranslate();

Q_SIGNALS:
    void sortChosen(const QString &sort);
    void columnsChosen(const firstline::ui::ShownColumns &columns);
    void newCallRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void openSortMenu();
    static QString clockName(const QString &key);
    void openColumnMenu();
    void toggleColumn(TicketColumn column, bool on);
    void popupUnder(QMenu *menu, Button *button);

    FilterField *m_filter;
    Button *m_sortButton;
    Button *m_columnButton;
    Button *m_newCall;
    QString m_sort = QStringLiteral("due");
    ShownColumns m_columns;
};

} // namespace firstline::ui
