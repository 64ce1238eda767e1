#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// Queue by queue: open tickets and the hours of work in them.
class HoursTile : public RowsTile {
    Q_OBJECT

public:
    explicit HoursTile(QWidget *parent = nullptr);

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
        QString open;
        QString work;
        double share = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
    QString m_heading;
};

} // namespace firstline::ui
