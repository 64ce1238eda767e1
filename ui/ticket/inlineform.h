#pragma once

#include "ui/widgets/card.h"

class QVBoxLayout;

namespace firstline::ui {

class Button;
class Label;

/// A small form that opens inside the ticket pane: title, fields, what is wrong, and two buttons. Ctrl+Enter takes it
/// (Enter as well, from one line fields), Esc closes it. Never a window of its own: the ticket stays readable.
class InlineForm : public Card
{
    Q_OBJECT

public:
    explicit InlineForm(const QString &title, const QString &action, QWidget *parent = nullptr);

    /// Says why it was not taken; empty hides the line.
    void setProblem(const QString &text);

    /// Says what came while it was being filled; empty hides the line. `again`: what the button says then; empty: as ever.
    void setArrival(const QString &text, const QString &again);

    /// Puts the caret into the first field to be filled.
    virtual void focusFirst();

public Q_SLOTS:
    /// Takes the form when it is complete (see `check`).
    void commit();

Q_SIGNALS:
    /// Complete and wanted: its owner reads the fields.
    void committed();
    void closed();

protected:
    /// What is missing, in words; empty when the form is complete.
    virtual QString check() const { return {}; }

    /// The rows above the buttons.
    QVBoxLayout *rows() const { return m_rows; }

    /// Adds a field with its small label above.
    void addField(const QString &label, QWidget *field);
    void setHint(const QString &text);
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_rows;
    Label *m_problem;
    Label *m_arrival;
    Label *m_hint;
    Button *m_action;
    QString m_actionText;
};

} // namespace firstline::ui
