#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// Who is on duty with how many tickets and hours of work. A bar above a working day is red, and so is its number.
class PeopleTile : public RowsTile {
    Q_OBJECT

public:
    explicit PeopleTile(QWidget *parent = nullptr);

protected:
    bool take(const BoardNow &now) override;
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    QString heading() const override;
    QString headingRight() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 48; }
    double leastRowHeight() const override { return 32; }

private:
    struct Row {
        QString name;
        QString away; ///< "busy", "on a break"; empty when available.
        QString load;
        double share = 0;
        Role role = Role::Accent;

        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
    QString m_offDuty;
    bool m_hours = false;
};

} // namespace firstline::ui
