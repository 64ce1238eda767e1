#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <map>

class QStackedWidget;
class QStandardItemModel;

namespace firstline::ui {

class Button;
class CalendarForm;
class CategoriesPage;
class DeskForm;
class GroupsPage;
class MacroForm;
class MatrixForm;
class PolicyForm;
class PolicyOrder;
class SettingsForm;
class SideList;

/// Settings of the desk: calendars, policies and their order, the priority matrix, categories, groups. Everybody reads,
/// administrators change. What was typed and not saved waits in memory while another part is looked at.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the page.
    explicit SettingsPage(service::SettingsService &service, QWidget *parent = nullptr);

    /// Goes to "calendar", "policy", "macro" (the first of each), "policies", "matrix", "categories" or "groups". Shape:
    /// false for anything else, or when there is none. `besides`: the key of a row that is passed over.
    bool showPart(const QString &part, const QString &besides = {});
    bool showRecord(EntityKind kind, const Uuid &id);
    void focusFirst();

    /// Drafts that were not saved.
    int drafts() const;

    /// What was typed and not saved, by the key of its row, and the row that was open.
    struct Typed {
        struct Draft {
            Record seen;
            Record typed;
            bool isNew = false;
        };
        std::map<QString, Draft> drafts;
        QString current;
    };

    /// For a page that takes this one's place, as when the language changes.
    Typed takeTyped();
    void giveTyped(Typed typed);

Q_SIGNALS:
    void notice(const QString &text);
    /// Something was done that `undo` takes back.
    void undoable(const QString &text, const std::function<void()> &undo);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildSide();
    void connectMacros();
    void connectForm(SettingsForm *form, EntityKind kind);
    void refreshList();
    SettingsForm *formOf(EntityKind kind) const;
    void open(const QString &key);
    void leave();
    void editNew(EntityKind kind);
    void mark(const QString &key);

    service::SettingsService &m_service;
    QStandardItemModel *m_model;
    SideList *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    CalendarForm *m_calendar = nullptr;
    PolicyForm *m_policy = nullptr;
    MacroForm *m_macro = nullptr;
    PolicyOrder *m_order = nullptr;
    MatrixForm *m_matrix = nullptr;
    CategoriesPage *m_categories = nullptr;
    GroupsPage *m_groups = nullptr;
    DeskForm *m_desk = nullptr;
    Button *m_newCalendar = nullptr;
    Button *m_newPolicy = nullptr;
    Button *m_newMacro = nullptr;
    QString m_current;
    std::map<QString, Typed::Draft> m_drafts; ///< By the key of their row.
};

} // namespace firstline::ui
