#pragma once

#include "ui/wallboard/wallboardpage.h"

class QStackedWidget;

namespace firstline::service {
class TicketService;
}

namespace firstline::ui {

class Button;
class FloorView;
class ReplayView;

/// The wallboard as a place of the main window. A supervisor has the floor and the replay beside it, as tabs: B, F, R.
/// Thread: interface.
class WallboardPlace : public QWidget {
    Q_OBJECT

public:
    /// Everything must outlive the place.
    WallboardPlace(service::FloorService &floor, service::TicketService &tickets, BoardStore store, QWidget *parent = nullptr);

    Board *board() const { return m_page->board(); }

    /// Null for whoever does not run the floor.
    FloorView *floor() const { return m_floor; }
    ReplayView *replay() const { return m_replay; }

    /// "board", "floor" or "replay"; others, and those that are not his, are passed over.
    void showTab(const QString &tab);
    QString tab() const;
    void focusFirst();

    /// Takes back what notice() told.
    void undo(CommandId command);

    /// Whether a person runs the floor: a supervisor or an administrator.
    static bool runsFloor(const service::FloorService &floor);

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);
    void windowRequested();
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addTab(const QString &id, const QString &text, const QString &key, QWidget *page);
    void buildTabs(service::FloorService &floor, service::TicketService &tickets);

    QStackedWidget *m_stack;
    QWidget *m_bar;
    WallboardPage *m_page;
    FloorView *m_floor = nullptr;
    ReplayView *m_replay = nullptr;
    QList<std::pair<QString, Button *>> m_tabs;
};

} // namespace firstline::ui
