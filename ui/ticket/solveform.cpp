#include "ui/ticket/solveform.h"

#include "ui/ticket/categoryfield.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

SolveForm::SolveForm(const Ticket &ticket, const ConfigPtr &config, const QString &resolution, QWidget *parent)
    : InlineForm(tr("Solve"), tr("Solve"), parent)
    , m_config(config)
    , m_has(ticket.category)
    , m_text(new MessageEdit(this))
{
    if (m_has.isNull() && config && !config->categories().empty()) {
        m_category = new CategoryField(config, this);
        addField(tr("Category"), m_category);
    }
    m_text->setObjectName(u"ticket.resolution"_qs);
    m_text->setLines(2, 6);
    m_text->setPlaceholderText(tr("What was wrong, what helped"));
    m_text->restoreDraft(resolution);
    addField(tr("Resolution"), m_text);
    connect(m_text, &MessageEdit::submitted, this, &InlineForm::commit);
    if (ticket.reopenCount > 0)
        setHint(tr("Reopened %n time(s) before.", nullptr, ticket.reopenCount));
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
    const CategoryId id = m_has.isNull() ? category() : m_has;
    const Category *found = m_config ? m_config->category(id) : nullptr;
    return !found || found->resolutionTextRequired;
}

QString SolveForm::check() const
{
    if (m_category && m_category->category().isNull())
        return tr("Choose a category: solving needs one.");
    if (resolution().isEmpty() && textRequired())
        return tr("Write how it was solved: its category asks for that.");
    return {};
}

} // namespace firstline::ui
