#pragma once

#include "core/service/screenrules.h"
#include "ui/settings/settingsform.h"

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace firstline::ui {

class Banner;
class Button;
class MessageEdit;

/// A macro or text module: whose it is, when it is offered, what it changes, and its texts with fields in them.
class MacroForm : public SettingsForm {
    Q_OBJECT

public:
    explicit MacroForm(service::SettingsService &service, QWidget *parent = nullptr);

    /// A new macro behind the others: the team's where that is allowed, else one's own.
    Record fresh() const;

    /// Whether this person may make one at all.
    bool mayMake() const;

    /// Deletes the macro that is shown, or brings a deleted one back: to `position`, else behind the others. It is kept at
    /// the desk, so that either can be taken back.
    void setOffered(bool offered, std::optional<int> position = {});

    /// The place of a macro behind the others.
    int lastPosition() const;

Q_SIGNALS:
    /// The journal has it. `before`: what takes it back.
    void deleted(const firstline::Record &before);
    void broughtBack(const firstline::Uuid &id);
    void failed(firstline::ErrorCode code);

protected:
    void fill(const Record &record) override;
    Record collect() const override;
    FormProblem problem() const override;
    FormProblem explain(const QString &detail) const override;
    bool mayEdit() const override;

private:
    QWidget *buildWhen();
    QWidget *buildSteps();
    QWidget *buildTexts();
    QString shownValue(const QString &value) const;
    void addStep(const MacroStep &step);
    std::vector<MacroStep> steps() const;

    Record m_base;
    Button *m_delete = nullptr;
    Banner *m_gone = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_owner = nullptr;
    QLineEdit *m_condition = nullptr;
    QTableWidget *m_steps = nullptr;
    MessageEdit *m_reply = nullptr;
    MessageEdit *m_note = nullptr;
};

} // namespace firstline::ui
