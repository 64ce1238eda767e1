#pragma once

#include "ui/settings/weekhours.h"

#include <QtWidgets/QWidget>

#include <array>

class QLineEdit;

namespace firstline::ui {

class Label;
class WeekGrid;

/// The week twice: painted, and as exact hours beside it. Either side follows the other.
class WeekEditor : public QWidget {
    Q_OBJECT

public:
    explicit WeekEditor(QWidget *parent = nullptr);

    void setHours(const WeekHours &hours);
    const WeekHours &hours() const;

    /// The field of a day (0 Monday) whose text cannot be read; -1: all can.
    int badDay() const;
    QLineEdit *field(int day) const { return m_fields[size_t(day)]; }
    WeekGrid *grid() const { return m_grid; }

Q_SIGNALS:
    void edited();

private:
    void readField(int day);
    void writeFields();
    void showSum();

    WeekGrid *m_grid;
    std::array<QLineEdit *, WeekHours::kDays> m_fields {};
    std::array<bool, WeekHours::kDays> m_bad {};
    Label *m_sum;
};

} // namespace firstline::ui
