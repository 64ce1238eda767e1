#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLineEdit;

namespace firstline::ui {

class Label;

/// A page of rows with a choice each that is saved as soon as it is made: groups with their duty calendar and what their
/// line promises, categories with what a new ticket of them begins with. Subclasses make the rows.
class ChoiceRows : public QWidget {
    Q_OBJECT

public:
    /// One column: choices, or a field for working time, in minutes, where `longestMin` is not 0.
    struct Column {
        QString title;
        int key = 0; ///< The field it sets.
        std::vector<std::pair<QString, Value>> choices;
        int longestMin = 0;
        QString none = {}; ///< What an empty field says.
    };

    /// One row. Shape: `depth` indents; `values` are those of the columns.
    struct Row {
        Record record;
        QString name;
        QString detail;
        int depth = 0;
    };

    ChoiceRows(service::SettingsService &service, const QString &title, const QString &hint, QWidget *parent = nullptr);

Q_SIGNALS:
    void notice(const QString &text);

protected:
    void setRows(const QString &nameTitle, const std::vector<Column> &columns, const std::vector<Row> &rows);
    service::SettingsService &service() const { return m_service; }

private:
    QWidget *makeChoice(const Row &row, const Column &column);
    QWidget *makeDuration(const Row &row, const Column &column);
    void readDurationField(QLineEdit *field, const Record &before, const Column &column);
    void save(const Record &before, int key, const Value &value);

    service::SettingsService &m_service;
    QWidget *m_place;
    QWidget *m_rows = nullptr;
    Label *m_problem = nullptr; ///< What is wrong with a field, named.
};

/// Groups, the calendar of their duty, and how long their line may hold a ticket.
class GroupsPage : public ChoiceRows {
    Q_OBJECT

public:
    explicit GroupsPage(service::SettingsService &service, QWidget *parent = nullptr);

    void refresh();
};

/// The tree of categories with the impact, urgency and queue that tickets of them begin with.
class CategoriesPage : public ChoiceRows {
    Q_OBJECT

public:
    explicit CategoriesPage(service::SettingsService &service, QWidget *parent = nullptr);

    void refresh();
};

} // namespace firstline::ui
