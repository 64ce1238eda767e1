#include "ui/ticket/mergeform.h"

#include "ui/ticket/ticketfield.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

MergeForm::MergeForm(QWidget *parent)
    : InlineForm(tr("Merge into another ticket"), tr("Merge"), parent)
    , m_field(new TicketField(this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"ticket.mergeForm"_qs);
    m_field->setObjectName(u"ticket.mergeInto"_qs);
    m_field->setEmptyText(tr("No such open ticket is here"));
    m_reason->setObjectName(u"ticket.mergeReason"_qs);
    m_reason->setPlaceholderText(tr("may stay empty"));
    addField(tr("Into the ticket"), m_field);
    addField(tr("Why"), m_reason);
    setHint(tr("This conversation is shown there from then on, and what comes later goes there. It can be taken back for 30 days."));
    connect(m_field, &TicketField::queryEdited, this, &MergeForm::queryEdited);
    connect(m_field, &TicketField::chosen, this, [this] { setProblem({}); });
    connect(m_field, &TicketField::freeTextEntered, this, &InlineForm::commit);
}

void MergeForm::offer(const std::vector<service::TicketRef> &targets)
{
    m_field->offer(targets);
}

TicketId MergeForm::target() const
{
    return m_field->target();
}

QString MergeForm::reason() const
{
    return m_reason->text().simplified();
}

void MergeForm::focusFirst()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT queryEdited({});
}

QString MergeForm::check() const
{
    return target().isNull() ? tr("Choose a ticket of the list.") : QString();
}

} // namespace firstline::ui
