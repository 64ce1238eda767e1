#pragma once

#include "core/domain/config.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QTableWidget;

namespace firstline::ui {

class Button;
class Label;

/// The dates of a calendar that differ from their weekday: days off, short days, moved working days. Delete removes the
/// marked row; the line below adds one or changes that of the same date.
class ExceptionList : public QWidget {
    Q_OBJECT

public:
    explicit ExceptionList(QWidget *parent = nullptr);

    /// `calendar` with its exceptions; the week tells a short day from a moved one.
    void setCalendar(const Calendar &calendar);
    const std::vector<DayException> &exceptions() const { return m_exceptions; }

    /// Puts a date into the line below, with what stands there.
    void startAt(QDate date);
    QLineEdit *dateField() const { return m_date; }

    /// Who may only read sees the days without the line that changes them.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void set();
    void removeMarked();
    void showRow(int row);
    QString kindOf(const DayException &day) const;

    Calendar m_calendar;
    std::vector<DayException> m_exceptions;
    QTableWidget *m_table;
    QLineEdit *m_date;
    QLineEdit *m_hours;
    QLineEdit *m_name;
    Button *m_set;
    Button *m_remove;
    Label *m_problem;
    bool m_readOnly = false;
};

} // namespace firstline::ui
