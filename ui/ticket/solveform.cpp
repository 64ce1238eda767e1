#include "ui/ticket/solveform.h"

#include "core/service/screenrules.h"
#include "ui/ticket/categoryfield.h"
#include "ui/ticket/checklistview.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

SolveForm::SolveForm(const Ticket &ticket, const ConfigPtr &config, const QString &resolution, QWidget *parent)
    : InlineForm(tr("Solve"), tr("Solve"), parent)
    , m_config(config)
    , m_has(ticket.category)
    , m_text(new MessageEdit(this))
    , m_list(new ChecklistView(this))
    , m_checked(ticket.checked)
{
    if (m_has.isNull() && config && !config->categories().empty()) {
        m_category = new CategoryField(config, this);
        addField(tr("Category"), m_category);
        connect(m_category, &CategoryField::categoryChosen, this, &SolveForm::showChecklist);
    }
    rows()->addWidget(m_list);
    m_list->setObjectName(u"ticket.solveChecklist"_qs);
    connect(m_list, &ChecklistView::toggled, this, [this](const QString &item, bool done) {
        if (done)
            m_checked.append(item);
        else
            m_checked.removeAll(item);
        showChecklist();
        setProblem({});
        Q_EMIT itemToggled(item, done);
    });
    showChecklist();
    m_text->setObjectName(u"ticket.resolution"_qs);
    m_text->setLines(2, 6);
    m_text->setPlaceholderText(tr("What was wrong, what helped"));
    m_text->restoreDraft(resolution);
    addField(tr("Resolution"), m_text);
    connect(m_text, &MessageEdit::submitted, this, &InlineForm::commit);
    if (ticket.reopenCount > 0)
        setHint(tr("Reopened %n time(s) before.", nullptr, ticket.reopenCount));
}

const Category *SolveForm::chosen() const
{
    return m_config ? m_config->category(m_has.isNull() ? category() : m_has) : nullptr;
}

/// Only where something of it stands in the way; it stays while it is being ticked.
void SolveForm::showChecklist()
{
    const Category *category = chosen();
    const bool needed = category && (rules::firstOpenItem(category, m_checked) || !m_list->isHidden());
    m_list->show(needed ? category->checklist : std::vector<CheckItem>(), m_checked, {}, true);
}

void SolveForm::setChecked(const QStringList &checked)
{
    m_checked = checked;
    showChecklist();
}

CategoryId SolveForm::category() const
{
    return m_category ? m_category->category() : CategoryId();
}

QString SolveForm::resolution() const
{
    return m_text->toPlainText().trimmed();
}

void SolveForm::focusFirst()
{
    if (m_category && m_category->category().isNull())
        m_category->setFocus(Qt::ShortcutFocusReason);
    else
        m_text->setFocus(Qt::ShortcutFocusReason);
}

bool SolveForm::textRequired() const
{
    const Category *found = chosen();
    return !found || found->resolutionTextRequired;
}

QString SolveForm::check() const
{
    if (m_category && m_category->category().isNull())
        return tr("Choose a category: solving needs one.");
    if (const CheckItem *open = rules::firstOpenItem(chosen(), m_checked)) {
        m_list->focusItem(open->text);
        return tr("Not done yet: “%1”. Its checklist asks for that.").arg(open->text);
    }
    if (resolution().isEmpty() && textRequired())
        return tr("Write how it was solved: its category asks for that.");
    return {};
}

} // namespace firstline::ui
