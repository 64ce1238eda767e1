#pragma once

#include "ui/settings/settingsform.h"

class QLineEdit;
class QTimer;

namespace firstline::ui {

class ExceptionList;
class HolidayImport;
class WeekEditor;
class YearView;
class ZoneField;

/// A calendar: name, time zone, the week, its exceptions, and what a year of it looks like.
class CalendarForm : public SettingsForm {
    Q_OBJECT

public:
    explicit CalendarForm(service::SettingsService &service, QWidget *parent = nullptr);

    /// A new calendar with the desk's zone, Monday to Friday 9 to 18.
    Record fresh() const;

protected:
    void fill(const Record &record) override;
    Record collect() const override;
    FormProblem problem() const override;
    FormProblem explain(const QString &detail) const override;

private:
    QWidget *buildNames();
    QWidget *buildDays();
    QWidget *buildYear();
    Calendar typed() const;
    void edited();
    void showYear();
    void startImport();

    Record m_base;
    QLineEdit *m_name = nullptr;
    ZoneField *m_zone = nullptr;
    WeekEditor *m_week = nullptr;
    ExceptionList *m_exceptions = nullptr;
    HolidayImport *m_import = nullptr;
    Button *m_importAsked = nullptr;
    YearView *m_year = nullptr;
    Label *m_yearName = nullptr;
    Label *m_sum = nullptr;
    Label *m_clocks = nullptr;
    QTimer *m_later = nullptr;
    int m_shownYear = 2026;
};

} // namespace firstline::ui
