#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

#include <functional>

class QGridLayout;
class QLineEdit;

namespace firstline::ui {

class ChecklistEditor;
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
        std::function<QString(const Record &)> button = {}; ///< Instead of a field: the text of a button (see buttonPressed).
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

    /// A button of a row was pressed.
    virtual void buttonPressed(const Record &) { }

    /// Puts something above the rows. The page owns it.
    void setEditor(QWidget *editor);

    /// Saves one field of a record; a null value empties it.
    void save(const Record &before, int key, const Value &value);

private:
    QWidget *makeChoice(const Row &row, const Column &column);
    QWidget *makeDuration(const Row &row, const Column &column);
    QWidget *makeButton(const Row &row, const Column &column);
    void readDurationField(QLineEdit *field, const Record &before, const Column &column);

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

/// The tree of categories with the impact, urgency and queue that tickets of them begin with, and their checklists.
class CategoriesPage : public ChoiceRows {
    Q_OBJECT

public:
    explicit CategoriesPage(service::SettingsService &service, QWidget *parent = nullptr);

    void refresh();

protected:
    void buttonPressed(const Record &record) override;

private:
    ChecklistEditor *m_editor;
    Record m_edited; ///< The category whose checklist is open.
};

} // namespace firstline::ui
