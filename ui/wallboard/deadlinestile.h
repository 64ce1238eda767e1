#pragma once

#include "ui/wallboard/rowstile.h"
#include "ui/widgets/marks.h"

namespace firstline::ui {

/// The ten next deadlines counting down. Each second only the pills are painted anew.
class DeadlinesTile : public RowsTile {
    Q_OBJECT

public:
    explicit DeadlinesTile(QWidget *parent = nullptr);

    void tick(Instant now) override;

    /// The tickets that stand there, for tests.
    QList<TicketId> tickets() const;

Q_SIGNALS:
    void ticketActivated(firstline::TicketId ticket);

protected:
    bool take(const BoardNow &now) override;
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    QString heading() const override;
    QString headingRight() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 50; }
    double leastRowHeight() const override { return 31; }
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Row {
        TicketId id;
        QString number;
        QString subject;
        QString person;
        bool nobody = false;
        Instant due;
        std::optional<Instant> warnAt;

        friend bool operator==(const Row &, const Row &) = default;
    };
    PillState stateOf(const Row &row) const;
    int pillHeight() const;
    QRect pillRect(const QRect &rect) const;

    std::vector<Row> m_rows;
    Instant m_now;
    int m_overdue = 0;
};

} // namespace firstline::ui
