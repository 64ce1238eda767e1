#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// Where work gathers: status and queue, how many tickets, how long they have been there.
class BottlenecksTile : public RowsTile {
    Q_OBJECT

public:
    explicit BottlenecksTile(QWidget *parent = nullptr);

protected:
    bool take(const BoardNow &now) override;
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    QString heading() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 46; }

private:
    struct Row {
        QString name;
        int count = 0;
        QString age;
        double share = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace firstline::ui
