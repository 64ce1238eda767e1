#pragma once

#include "ui/settings/settingsform.h"

class QLineEdit;
class QPlainTextEdit;

namespace firstline::ui {

/// What the whole desk shares beside working time and promises: the remote-control tool of workstations, and the head of
/// printed papers.
class DeskForm : public SettingsForm {
    Q_OBJECT

public:
    explicit DeskForm(service::SettingsService &service, QWidget *parent = nullptr);

protected:
    void fill(const Record &record) override;
    Record collect() const override;
    FormProblem problem() const override;
    FormProblem explain(const QString &detail) const override;

private:
    QWidget *buildRemote();
    QWidget *buildPapers();

    Record m_base;
    QLineEdit *m_command = nullptr;
    QPlainTextEdit *m_head = nullptr;
};

} // namespace firstline::ui
