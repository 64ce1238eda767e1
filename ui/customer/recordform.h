#pragma once

#include "core/domain/record.h"
#include "ui/widgets/card.h"

#include <map>
#include <vector>

class QGridLayout;

namespace firstline::ui {

class Button;
class Label;

/// One line of a form over a record.
struct FormField {
    /// Line, Lines: text. Texts: several, parted by commas. Flag: yes or no. Pick: one of `choices`. Day: "2027-06-30".
    /// Number: a whole one from 0.
    enum class Type { Line, Lines, Texts, Flag, Pick, Day, Number };

    int key = 0; ///< Of the entity's description.
    QString label;
    Type type = Type::Line;
    bool required = false;
    std::vector<std::pair<QString, Value>> choices;
    QString hint; ///< Placeholder.
};

/// A small card that edits a record in place. Keeps unknown and unlisted keys as they are, so what comes out differs
/// from what went in by what the person changed alone. Ctrl+Enter saves, Esc gives up.
class RecordForm : public Card {
    Q_OBJECT

public:
    RecordForm(const QString &title, std::vector<FormField> fields, const Record &before, QWidget *parent = nullptr);

    const Record &before() const { return m_before; }

    /// The record as typed. Call problem() first.
    Record after() const;

    /// What is missing or cannot be read. Shape: empty when it may be saved.
    QString problem() const;

    /// Says in place why it was not saved; what was typed stays.
    void showProblem(const QString &text);
    void setBusy(bool busy);
    bool isChanged() const;
    void focusFirst();

Q_SIGNALS:
    void saveWanted(const firstline::Record &before, const firstline::Record &after);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEditor(const FormField &field);
    void addFields(QGridLayout *grid);
    Value valueOf(const FormField &field) const;
    QString textOf(const FormField &field) const;
    void submit();

    std::vector<FormField> m_fields;
    std::map<int, QWidget *> m_editors;
    Record m_before;
    Label *m_problem;
    Button *m_save;
};

} // namespace firstline::ui
