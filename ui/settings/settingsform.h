#pragma once

#include "core/service/settingsservice.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace firstline::ui {

class Button;
class Card;
class ChangedByOthers;
class HistoryView;
class Label;
class RestampCard;

/// The column of a card under its title.
QVBoxLayout *sectioned(Card *card, const QString &title);

/// Why a form cannot be saved, and where.
struct FormProblem {
    QString text; ///< Empty: it can.
    QWidget *where = nullptr;
};

/// A form over one settings object: what was seen, what is typed, what others saved meanwhile. Saving a calendar or
/// policy first shows what it would do to open tickets. Ctrl+Enter saves, Esc gives up. Subclasses make the fields.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    /// The service must outlive the form.
    SettingsForm(service::SettingsService &service, EntityKind kind, QWidget *parent = nullptr);

    /// Shows a present object, or one that is to be made.
    void edit(const Record &record, bool isNew);
    const Record &seen() const { return m_seen; }
    bool isNew() const { return m_new; }
    bool isChanged() const;

    /// What is typed, to be put back later with restore().
    Record draft() const { return collect(); }
    void restore(const Record &draft);

    /// Looks at the fields, then asks what the edit would do, or saves at once where nothing can change.
    void save();
    void giveUp();

Q_SIGNALS:
    /// The journal has it. `restamped`: the server was asked to stamp open tickets anew.
    void saved(const firstline::Uuid &id, bool restamped);
    /// A new object was given up.
    void abandoned();

protected:
    /// Puts a record into the fields.
    virtual void fill(const Record &record) = 0;
    /// The record as typed; unknown keys stay as they were seen.
    virtual Record collect() const = 0;
    /// The first thing that is wrong in the fields. The rules' own check comes after it.
    virtual FormProblem problem() const = 0;
    /// The field a sentence of the rules speaks about ("week: ..."), and the sentence for people.
    virtual FormProblem explain(const QString &detail) const = 0;

    /// Whether this person may change what is shown: settings are an administrator's.
    virtual bool mayEdit() const { return m_service.mayEdit(); }

    service::SettingsService &service() const { return m_service; }
    /// Where subclasses put their cards.
    QBoxLayout *body() const { return m_body; }
    /// To be called by subclasses after every edit.
    void touched();
    /// A row at the right of the heading for more buttons.
    QBoxLayout *headRow() const { return m_headRow; }
    void setHeading(const QString &text);

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void refreshConflicts();
    void takeTheirs(const Record &theirs);
    void showProblem(const FormProblem &problem);
    void previewed(const Result<service::RestampPreview> &preview);
    void write(const QString &restampReason, bool restamp);
    void setBusy(bool busy, const QString &why = {});
    void updateButtons();
    void showHistory();
    bool hasVersions() const;
    FormProblem wrong() const;

    service::SettingsService &m_service;
    EntityKind m_kind;
    Record m_seen;
    bool m_new = false;
    bool m_busy = false;
    bool m_filling = false;
    int m_generation = 0;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_body = nullptr;
    QBoxLayout *m_headRow = nullptr;
    Label *m_heading = nullptr;
    Label *m_version = nullptr;
    Label *m_readOnly = nullptr;
    Label *m_problem = nullptr;
    QWidget *m_footer = nullptr;
    Button *m_history = nullptr;
    Button *m_save = nullptr;
    Button *m_cancel = nullptr;
    ChangedByOthers *m_others = nullptr;
    RestampCard *m_restamp = nullptr;
    HistoryView *m_past = nullptr;
};

/// Makes fields that a person may read but not change look as they are: nothing in it takes keys or clicks.
void makeReadOnly(QWidget *root, bool readOnly);

} // namespace firstline::ui
