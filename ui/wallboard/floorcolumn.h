#pragma once

#include "ui/wallboard/floormodel.h"

#include <QtWidgets/QFrame>

class QListView;

namespace firstline::ui {

/// A column of the floor: a person with his tickets, a queue with those that nobody has, or a list of tickets that need
/// an eye. Tickets can be dragged out of every column and dropped on people and queues. Keys in its list: A assigns, Enter
/// opens, Left and Right go to the next column. Thread: interface.
class FloorColumn : public QFrame {
    Q_OBJECT

public:
    /// Who or what it stands for. Both null: a list that takes nothing.
    struct Owner {
        AgentId person;
        GroupId queue;

        friend bool operator==(const Owner &, const Owner &) = default;
    };

    /// What stands above the tickets.
    struct Head {
        QString title;
        QString detail; ///< "9 open · 6 h 10 of work".
        QString away; ///< "on a break"; empty: available.
        double share = -1; ///< Of a working day; below 0: no bar.
        Role role = Role::Accent; ///< Of the bar.

        friend bool operator==(const Head &, const Head &) = default;
    };

    FloorColumn(const QString &key, const Owner &owner, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    const Owner &owner() const { return m_owner; }
    bool takes() const { return m_owner.person || m_owner.queue; }

    void show(const Head &head, const std::vector<service::FloorTicket> &tickets, const BoardNow &now,
              const QStringList &notes = {});

    FloorModel *model() const { return m_model; }
    QListView *list() const { return m_list; }

    /// The ticket the list stands on.
    std::optional<service::FloorTicket> current() const;
    void focusList();

    /// Countdowns of its rows go on.
    void tick();

Q_SIGNALS:
    void assignRequested();
    void ticketActivated(firstline::TicketId ticket);
    void ticketDropped(firstline::TicketId ticket);
    /// To the column before (-1) or after (1).
    void leftSideways(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintHead(QPainter *painter);

    QString m_key;
    Owner m_owner;
    Head m_head;
    FloorModel *m_model;
    QListView *m_list;
    bool m_over = false; ///< Something that it takes is held above it.
};

} // namespace firstline::ui
