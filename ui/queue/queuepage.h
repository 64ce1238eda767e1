#pragma once

#include "ui/models/viewlistmodel.h"
#include "ui/queue/bulkvalues.h"
#include "ui/queue/filterwords.h"
#include "ui/queue/listexport.h"
#include "ui/queue/queuesource.h"
#include "ui/queue/ticketcolumns.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QMenu;
class QTimer;

namespace firstline::service {
class PersonalSettings;
}

namespace firstline::ui {

class BulkPanel;
class ColumnPresets;
class EmptyState;
class ExportStrip;
class QueueActs;
class QueueFooter;
class QueueTools;
class SideList;
class TicketListModel;
class TicketListView;
class ViewActs;
enum class TicketAct;

/// The dispatcher's place: views at the left, the filter line, the list, and what is in it. Keys alone drive it: J and K
/// or the arrows move, Enter opens, `/` filters, Esc leaves the filter and then takes it back, Ctrl+Up and Ctrl+Down
/// change the view, A gives the ticket away, M takes it, P sets its priority; the other letters ask the shell. Space, Shift
/// and Ctrl mark tickets; what a letter does is then done to all of them, below the list.
/// The ticket itself is shown beside the page by the shell.
class QueuePage : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the page. `settings` of the person; null: the page reads them itself.
    explicit QueuePage(service::TicketService &service, QWidget *parent = nullptr, service::PersonalSettings *settings = nullptr);

    /// Over any source; the owner calls onTicketsChanged and onConfigChanged.
    explicit QueuePage(QueueSource source, QWidget *parent = nullptr);
    ~QueuePage() override;

    /// What changed in the store; connected to the service where the page was made with one.
    void onTicketsChanged(const QList<firstline::TicketId> &ids, bool everything);
    void onConfigChanged();

    /// Where the columns of each view are kept. To be set before the page is shown.
    void setColumnStore(ColumnStore store);

    /// The ticket the list stands on; null when there is none.
    TicketId current() const;

    /// The key of the view that is shown ("active", "queue:<id>").
    QString currentView() const { return m_viewKey; }

    /// Puts the focus into the list, or into the filter line with all of it in reach.
    void focusList();
    void focusFilter();

    /// Alarms lie over the last so many px of the window: the list scrolls above them.
    void setFootRoom(int height);

    /// Shows a view by its key; nothing happens for an unknown one.
    void showView(const QString &key);
    void nextView(int step);

    /// Puts a line into the filter as if it were typed ("status:active company:Maxi").
    void showFilter(const QString &line);

    /// Makes a ticket current. False when it is not in the list.
    bool select(TicketId id);

    /// The window shows a ticket that select() did not find: letters mean it until another row is chosen.
    void setShownElsewhere(TicketId id);

    /// The next ticket of the list; after the current one left it, the one that took its place.
    void selectNext();

    /// Writes the list, or what is marked in it, into a file.
    void exportTo(const QString &file, ListFormat format);

    /// The marked tickets, else the current one, as a table for other programs.
    void copyTable();

    /// Shows the list, or what is marked in it, as it will be on paper.
    void print();

    /// Takes back what a notice() told.
    void undo(CommandId command);

Q_SIGNALS:
    void ticketSelected(firstline::TicketId id); ///< Another one is current; null: none.
    void ticketActivated(firstline::TicketId id); ///< Enter or a double click.
    void newCallRequested();
    void solveRequested(firstline::TicketId id);
    /// The letter of an act for the ticket that is shown though the list has no row of it.
    void shownActRequested(int key);
    void tagRequested(firstline::TicketId id);
    void noteRequested(firstline::TicketId id);
    void replyRequested(firstline::TicketId id);
    void explainRequested(firstline::TicketId id);
    void handOverRequested(firstline::TicketId id);
    void snoozeRequested(firstline::TicketId id);
    void timeRequested(firstline::TicketId id); ///< The form for time.
    void timerRequested(firstline::TicketId id); ///< Start or pause its timer.
    void remoteRequested(firstline::TicketId id);
    void viewChanged(const QString &key, const QString &name);
    /// Something was done or could not be: for a toast. An empty label: nothing to take back.
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeMain();
    void connectModel();
    void connectView();
    void addShortcuts();
    void onViewChosen(const QModelIndex &index);
    void enterView(const ViewItem &item);
    void applyLine(const QString &line);
    void chooseSort(const QString &sort);
    void chooseSortByHeader(int section);
    void useColumns(const ShownColumns &columns);
    void saveColumns();
    void connectBulk();
    void openBulk(BulkValues::Preset preset);
    void connectMore();
    void connectPresets();
    QString setting(const QString &prefix) const;
    QStringList lookOf(const ViewItem &item) const;
    QStringList lookNow() const;
    void useLook(const ViewItem &item);
    void takeSettings();
    View viewNow() const;
    void keepView(AgentId owner);
    void renameView(const View &view);
    void saveView(const View &view);
    void openMore(const QPoint &place);
    void askExport(ListFormat format);
    FilterKnown filterKnown() const;
    QString problemText() const;
    void showFilterProblem();
    void showHeaderSort();
    void showTotals();
    void showEmptiness();
    void countWithinHour();
    void onMinute();
    void onEscape();
    void takeFilterBack();
    void onEmptyAction();
    void act(TicketAct act);
    void openAssign();
    void openPriority();
    void openContextMenu(const QPoint &place);

    QueueSource m_source;
    ViewListModel *m_views;
    TicketListModel *m_model;
    QueueActs *m_acts;
    ViewActs *m_viewActs;
    ColumnPresets *m_presets = nullptr;
    ListExport *m_export;
    BulkPanel *m_bulk = nullptr;
    ExportStrip *m_strip = nullptr;
    QWidget *m_side = nullptr;
    SideList *m_sideList = nullptr;
    QueueTools *m_tools = nullptr;
    TicketListView *m_list = nullptr;
    QueueFooter *m_footer = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer *m_minute;
    ColumnStore m_store;
    QHash<QString, QStringList> m_columnsOfView; ///< What was chosen since the start, by view.
    QString m_viewKey;
    QString m_viewName;
    QString m_wantedView; ///< The key of a view that is on its way here.
    QString m_viewLine; ///< The view's own filter line.
    bool m_hourAsked = false;
};

} // namespace firstline::ui
