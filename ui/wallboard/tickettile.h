#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// Tickets that need a supervisor's eye: "stuck" (no change for too long) or "pingpong" (moved from group to group).
class TicketTile : public RowsTile {
    Q_OBJECT

public:
    /// `key`: "stuck" or "pingpong".
    explicit TicketTile(const QString &key, QWidget *parent = nullptr);

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);

protected:
    bool take(const BoardNow &now) override;
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    QString heading() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 46; }
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Row {
        TicketId id;
        QString number;
        QString subject;
        QString who;
        QString why;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
    int m_stuckHours = 8;
};

} // namespace firstline::ui
