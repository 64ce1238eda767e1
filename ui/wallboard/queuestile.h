#pragma once

#include "ui/wallboard/rowstile.h"

namespace firstline::ui {

/// Queue by queue: open, without a person, without an answer, at risk, overdue.
class QueuesTile : public RowsTile {
    Q_OBJECT

public:
    explicit QueuesTile(QWidget *parent = nullptr);

    /// The five numbers of a row as they stand there, for tests.
    QList<int> numbers(int row) const;

protected:
    bool take(const BoardNow &now) override;
    int rows() const override { return int(m_rows.size()); }
    void paintRow(QPainter *painter, const QRect &rect, int row) override;
    void paint(QPainter *painter) override;
    QString heading() const override;
    QString emptyText() const override;
    double rowHeight() const override { return 60; }
    double leastRowHeight() const override { return 38; }

private:
    struct Row {
        QString name;
        std::array<int, 5> numbers {};

        friend bool operator==(const Row &, const Row &) = default;
    };
    QRect cell(const QRect &rect, int column) const;

    std::vector<Row> m_rows;
};

} // namespace firstline::ui
