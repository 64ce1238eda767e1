#pragma once

#include "core/domain/config.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;
class QLineEdit;

namespace firstline::ui {

/// The alarms of a policy: when, on which clocks, whom they tell, what they raise, what they mark.
class ThresholdTable : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdTable(QWidget *parent = nullptr);
    ~ThresholdTable() override;

    void setThresholds(const std::vector<Threshold> &thresholds, int dayMinutes);
    std::vector<Threshold> thresholds() const;

    /// The first row whose point cannot be read. Shape: null when all can.
    QLineEdit *badField() const;

    /// The point of a row, from 0. Shape: null beyond the last.
    QLineEdit *field(int row) const;

    void addRow(const Threshold &threshold);

Q_SIGNALS:
    void edited();

private:
    struct Row;
    void removeRow(Row *row);
    void touched();

    QVBoxLayout *m_rows;
    std::vector<std::unique_ptr<Row>> m_all;
    int m_dayMinutes = 1440;
};

} // namespace firstline::ui
