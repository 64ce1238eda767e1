#pragma once

#include "core/service/settingsservice.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace firstline::ui {

class Button;
class Label;

/// Takes days off from the built-in table of countries or from an iCalendar file. Shows every day before it is taken;
/// days that are off anyway, or stand in the calendar already, are not ticked.
class HolidayImport : public Card {
    Q_OBJECT

public:
    HolidayImport(service::SettingsService &service, QWidget *parent = nullptr);

    /// The calendar that days are for, and where "today" is.
    void setCalendar(const Calendar &calendar, QDate today);

    /// Reads a file as if it had been chosen.
    void openFile(const QString &path);

Q_SIGNALS:
    void taken(const std::vector<firstline::content::ICalDay> &days);
    void closed();

private:
    void buildSource();
    void readTable();
    void readFile();
    void list(std::vector<content::ICalDay> days);
    void countTicked();
    void browse();
    bool isFile() const;

    service::SettingsService &m_service;
    Calendar m_calendar;
    std::vector<content::ICalDay> m_days;
    QComboBox *m_country;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QComboBox *m_names;
    QCheckBox *m_bank;
    QLineEdit *m_file;
    QListWidget *m_list;
    Label *m_note;
    Label *m_problem;
    Button *m_take;
    bool m_filling = false;
};

} // namespace firstline::ui
