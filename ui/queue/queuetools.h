#pragma once

#include "ui/queue/columnpresets.h"
#include "ui/queue/filterfield.h"
#include "ui/queue/ticketcolumns.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

#include <functional>

class QHBoxLayout;
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

    /// Shows what the rows are gathered by.
    void setGrouping(const QString &grouping);

    /// What the rows are gathered by, in words.
    QString groupingName() const;

    /// What the menu of columns has checked for the height of rows: nothing, compact, comfortable.
    void setDensity(std::optional<Density> density) { m_density = density; }

    /// The button of everything else: views, files. The owner opens the menu below it.
    Button *moreButton() const { return m_more; }

    /// True where there is no room for the filter beside the buttons: it has a row of its own.
    bool isTiny() const;

    /// What the menu of columns has checked.
    void setColumns(const ShownColumns &columns) { m_columns = columns; }

    /// Says whether a column that is checked has room on the screen; without it all have.
    void setRoom(std::function<bool(firstline::ui::TicketColumn)> hasRoom) { m_hasRoom = std::move(hasRoom); }

    /// The person's own choices of columns; null (the usual) offers none. Must outlive the tools.
    void setPresets(ColumnPresets *presets) { m_presets = presets; }

    void retranslate();

Q_SIGNALS:
    void sortChosen(const QString &sort);
    void columnsChosen(const firstline::ui::ShownColumns &columns);
    void groupingChosen(const QString &grouping);
    void densityChosen(std::optional<firstline::ui::Density> density);
    void moreRequested();
    void newCallRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void openSortMenu();
    static QString clockName(const QString &key);
    void openColumnMenu();
    void openGroupMenu();
    void addDensities(QMenu *menu);
    void addPresets(QMenu *menu);
    void addOwnPresets(QMenu *menu);
    void askPresetName(const QString &title, const QString &name, std::function<void(const QString &)> use);
    void showWidth();
    void toggleColumn(TicketColumn column, bool on);
    void popupUnder(QMenu *menu, Button *button);

    QHBoxLayout *m_row; ///< Of the buttons, with the filter before them where there is room.
    FilterField *m_filter;
    Button *m_sortButton;
    Button *m_columnButton;
    Button *m_groupButton;
    Button *m_more;
    Button *m_newCall;
    QString m_grouping;
    std::optional<Density> m_density;
    QString m_sort = QStringLiteral("due");
    ShownColumns m_columns;
    ColumnPresets *m_presets = nullptr;
    std::function<bool(TicketColumn)> m_hasRoom;
};

} // namespace firstline::ui
