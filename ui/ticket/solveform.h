#pragma once

#include "core/service/ticketservice.h"
#include "ui/ticket/inlineform.h"

namespace firstline::ui {

class CategoryField;
class ChecklistView;
class MessageEdit;

/// What solving needs: the category when there is none, and how it was solved.
class SolveForm : public InlineForm
{
    Q_OBJECT

public:
    /// `resolution`: what is typed already (the reply, or an earlier resolution).
    SolveForm(const Ticket &ticket, const ConfigPtr &config, const QString &resolution, QWidget *parent = nullptr);

    /// Null when the ticket has one already.
    CategoryId category() const;
    QString resolution() const;
    void focusFirst() override;

    /// What of the checklist is done by now.
    void setChecked(const QStringList &checked);

Q_SIGNALS:
    /// An item of the checklist was ticked or unticked here.
    void itemToggled(const QString &item, bool done);

protected:
    QString check() const override;

private:
    bool textRequired() const;
    const Category *chosen() const;
    void showChecklist();

    ConfigPtr m_config;
    CategoryId m_has;
    CategoryField *m_category = nullptr;
    MessageEdit *m_text;
    ChecklistView *m_list;
    QStringList m_checked;
};

} // namespace firstline::ui
