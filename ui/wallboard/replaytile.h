#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// The tickets of a queue as they were at an instant.
class ReplayTile : public RowsTile {
    Q_OBJECT

public:
    explicit ReplayTile(QWidget *parent = nullptr);

    /// `replay` must live as long as the tile shows it.
    void showMoment(const service::ReplayMoment &moment, const BoardNow &names);

    int ticketRows() const { return int(m_rows.size()); }

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);

protected:
    bool take(const BoardNow &) override { return false; }
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    QString heading() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 44; }
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Row {
        TicketId id;
        QString number;
        QString subject;
        QString status;
        QString person;
        bool nobody = false;
        bool broken = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace firstline::ui
