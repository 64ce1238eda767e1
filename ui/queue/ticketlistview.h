#pragma once

#include "core/service/presencewatch.h"
#include "ui/models/ticketlistmodel.h"
#include "ui/queue/listmarking.h"
#include "ui/queue/ticketcolumns.h"
#include "ui/theme/theme.h"

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QTableView>

namespace firstline::ui {

class TicketRowDelegate;

/// What a letter does to the current ticket.
enum class TicketAct { Assign, Take, Priority, Solve, Tag, Note, Reply, HandOver, Snooze, Explain, Time, Timer, Remote };

/// The list of tickets: rows of 26 or 32 px, keys alone drive it, the place on the screen is kept while the list changes
/// under it. Countdowns are repainted once a second, only the cells that are seen and only those whose text changes.
class TicketListView : public QTableView {
    Q_OBJECT

public:
    explicit TicketListView(QWidget *parent = nullptr);

    void setTicketModel(TicketListModel *model);

    /// The clock of all countdowns.
    void setClock(std::function<Instant()> clock);

    /// Who else has a ticket before him; shown in its row.
    void setPresence(service::PresenceWatch *presence);

    /// What is shown where there are no rows; null shows nothing. Taken over as a child.
    void setEmptyWidget(QWidget *widget);
    void setEmptyShown(bool shown);

    /// The columns that were chosen; those that do not fit are hidden until there is room.
    void setColumns(const ShownColumns &columns);
    const ShownColumns &columns() const { return m_columns; }

    /// False for a column that is wanted and left out while the list is too narrow for it.
    bool hasRoomFor(TicketColumn column) const;

    /// The current ticket; null when there is none or its row is not read yet.
    TicketId currentTicket() const;
    TicketRowPtr currentRow() const;

    /// Where something about the current row pops up, in global coordinates: below the row's subject.
    QPoint popupPlace() const;

    /// The tickets that are marked for acting on together. Null before setTicketModel.
    ListMarking *marking() const { return m_marking; }

    /// Something lies over the window's last so many px: rows can be scrolled above it, and keys keep the current one there.
    void setFootRoom(int height);

    /// How high rows are here, whatever the theme says; nothing: as the theme says.
    void setDensity(std::optional<Density> density);
    std::optional<Density> density() const { return m_density; }

    /// Makes a ticket current if it is in the list. False when it is not (yet).
    bool selectTicket(TicketId id);

    /// A ticket is shown that has no row here (yet): no other row stays current, letters mean it, and its row is current when
    /// it comes.
    void setShownElsewhere(TicketId id);

    /// The next ticket; after the current one left the list, the one that took its place.
    void selectNext();
    void moveBy(int rows);
    void selectRow0();

    /// After the next new question: without the ticket that was current, the first one becomes current.
    void wantFirstRow() { m_wantsFirst = true; }

Q_SIGNALS:
    /// Another ticket is current, by hand. A null id: none is.
    void ticketSelected(firstline::TicketId id);
    void ticketActivated(firstline::TicketId id);
    void actRequested(firstline::ui::TicketAct act);
    /// The letter of an act while the ticket that is shown has no row: it is meant for that one.
    void shownActRequested(int key);
    void filterRequested(); ///< "/"
    void escapePressed();
    void columnsEdited(); ///< Moved or resized by hand.
    void collapsedEdited(); ///< A group was closed or opened by hand.
    void copyRequested(); ///< Ctrl+C

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void updateGeometries() override;

private:
    bool actOf(int key);
    bool markKey(int key, Qt::KeyboardModifiers modifiers);
    std::optional<int> targetOf(int key) const;
    void extendTo(int row);
    void goLeftOrRight(bool right);
    void collapse(int row, bool collapsed);
    bool markByMouse(const QMouseEvent &event, const QModelIndex &index);
    void onMarked();
    void tellCurrent();
    void setCurrentQuietly(int row);
    void keepPlace();
    void restorePlace();
    void rememberCurrent();
    void takeElsewhere();
    void restoreCurrent(bool complete);
    void fitColumns();
    void takeHeader();
    void setHover(int row);
    void updateRow(int row);
    void tick();
    void applyDensity();
    int rowHeightPx() const;
    int footRoom() const;
    void keepAboveFoot();

    TicketListModel *m_model = nullptr;
    TicketRowDelegate *m_delegate;
    ListMarking *m_marking = nullptr;
    std::optional<Density> m_density;
    int m_footRoom = 0; ///< Of the window.
    bool m_gutter = false; ///< Marks are shown left of the first column.
    QWidget *m_empty = nullptr;
    ShownColumns m_columns;
    QPersistentModelIndex m_anchor; ///< The row at the top while the list changes.
    int m_anchorOffset = 0;
    TicketId m_told;
    TicketId m_elsewhere; ///< Is shown beside the list, which has no row of it (yet): letters mean it, and no other row is current.
    qint64 m_lastRid = 0; ///< Current before a new question.
    int m_ghostRow = -1; ///< Where the current row stood when it left the list.
    qint64 m_ghostRid = 0;
    int m_timer = 0;
    int m_ticks = 0;
    bool m_quiet = false;
    bool m_fitting = false;
    bool m_wantsFirst = true;
    bool m_seekCurrent = false;
};

} // namespace firstline::ui
