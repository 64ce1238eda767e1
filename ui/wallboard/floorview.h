#pragma once

#include "ui/wallboard/floorcolumn.h"

#include <QtCore/QTimer>

class QHBoxLayout;
class QScrollArea;

namespace firstline::ui {

class BottlenecksTile;
class FloorActs;
class HoursTile;

/// The supervisor's floor: how many hours of work lie in each queue, where they gather, and everybody's tickets side by
/// side, to be dragged or given (A) from one to another. Lists of what is stuck and of what goes round in circles stand
/// at the right. Thread: interface.
class FloorView : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the view.
    FloorView(service::FloorService &floor, service::TicketService &tickets, QWidget *parent = nullptr);

    FloorColumn *column(const QString &key) const;

    /// Gives the ticket the focused column stands on to somebody: a menu of people and queues.
    void openAssign();

    /// Takes back what notice() told.
    void undo(CommandId command);
    void focusFirst();

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);
    void notice(const QString &text, const QString &undoLabel, firstline::CommandId command);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    FloorColumn *wanted(const QString &key, const FloorColumn::Owner &owner, int place);
    void showPeople(const BoardNow &now, int &place);
    void showQueues(const BoardNow &now, int &place);
    void showLists(const BoardNow &now, int &place);
    void dropRest(int place);
    void fitColumns();
    FloorColumn *focused() const;
    std::optional<service::FloorTicket> find(TicketId id) const;
    BoardNow now() const;
    void second();

    service::FloorService &m_floor;
    FloorActs *m_acts;
    HoursTile *m_hours;
    BottlenecksTile *m_bottlenecks;
    QScrollArea *m_area;
    QHBoxLayout *m_row;
    QList<FloorColumn *> m_columns;
    QTimer m_second;
};

} // namespace firstline::ui
