#pragma once

#include "ui/settings/settingsform.h"

#include <array>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTreeWidget;

namespace firstline::ui {

class PauseTable;
class TargetTable;
class ThresholdTable;

/// A policy: whom it is for, what is promised, what pauses, who is told when.
class PolicyForm : public SettingsForm {
    Q_OBJECT

public:
    explicit PolicyForm(service::SettingsService &service, QWidget *parent = nullptr);

    /// A new policy after the others, with the default one's targets.
    Record fresh() const;

protected:
    void fill(const Record &record) override;
    Record collect() const override;
    FormProblem problem() const override;
    FormProblem explain(const QString &detail) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *pair(int spacing);
    QWidget *buildPromise();
    QWidget *buildConditions();
    QWidget *buildRules();
    QWidget *buildAlarms();
    Policy typed() const;
    void fillCategories(const Policy &policy);
    void edited();
    int dayMinutes() const;

    Record m_base;
    QList<QBoxLayout *> m_pairs;
    QLineEdit *m_name = nullptr;
    QComboBox *m_calendar = nullptr;
    QCheckBox *m_default = nullptr;
    TargetTable *m_targets = nullptr;
    Label *m_dayHint = nullptr;
    QLineEdit *m_tiers = nullptr;
    Label *m_knownTiers = nullptr;
    std::array<Button *, 4> m_types {};
    std::array<Button *, 4> m_priorities {};
    QTreeWidget *m_categories = nullptr;
    PauseTable *m_pauses = nullptr;
    QComboBox *m_reopen = nullptr;
    QComboBox *m_change = nullptr;
    ThresholdTable *m_thresholds = nullptr;
};

} // namespace firstline::ui
