#include "ui/ticket/textform.h"

#include "ui/models/ticketcells.h"
#include "ui/ticket/categoryfield.h"
#include "ui/ticket/ticketfield.h"
#include "ui/ticket/ticketwords.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

SaidForm::SaidForm(QWidget *parent)
    : InlineForm(tr("What the customer said"), tr("Log it"), parent)
    , m_channel(new QComboBox(this))
    , m_text(new MessageEdit(this))
{
    m_channel->setObjectName(u"ticket.saidChannel"_qs);
    m_text->setObjectName(u"ticket.saidText"_qs);
    m_text->setLines(3, 8);
    for (const Channel channel : { Channel::Mail, Channel::Phone, Channel::Telegram, Channel::Chat, Channel::InPerson,
                                   Channel::Web, Channel::Other })
        m_channel->addItem(TicketCells::channelName(channel), static_cast<int>(channel));
    addField(tr("How"), m_channel);
    addField(tr("In the customer's words"), m_text);
    connect(m_text, &MessageEdit::submitted, this, &InlineForm::commit);
    setHint(tr("It counts as a message of the customer: the next response begins."));
}

Channel SaidForm::channel() const
{
    return static_cast<Channel>(m_channel->currentData().toInt());
}

QString SaidForm::text() const
{
    return m_text->toPlainText().trimmed();
}

void SaidForm::focusFirst()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

QString SaidForm::check() const
{
    return text().isEmpty() ? tr("Write what was said.") : QString();
}

LinkForm::LinkForm(QWidget *parent)
    : InlineForm(tr("Tie to another ticket"), tr("Tie"), parent)
    , m_kind(new QComboBox(this))
    , m_number(new TicketField(this))
{
    m_kind->setObjectName(u"ticket.linkKind"_qs);
    m_number->setObjectName(u"ticket.linkNumber"_qs);
    connect(m_number, &TicketField::queryEdited, this, &LinkForm::queryEdited);
    connect(m_number, &TicketField::freeTextEntered, this, &InlineForm::commit);
    connect(m_number, &TicketField::chosen, this, [this] { setProblem({}); });
    for (const LinkKind kind : { LinkKind::Relates, LinkKind::Parent, LinkKind::Child, LinkKind::Duplicate,
                                 LinkKind::FollowUpOf })
        m_kind->addItem(TicketWords::linkKind(kind), static_cast<int>(kind));
    addField(tr("This ticket is"), m_kind);
    addField(tr("The other ticket"), m_number);
}

LinkKind LinkForm::kind() const
{
    return static_cast<LinkKind>(m_kind->currentData().toInt());
}

qint64 LinkForm::number() const
{
    QString digits = m_number->text().simplified();
    digits.remove(u'#').remove(u' ');
    return digits.toLongLong();
}

TicketId LinkForm::target() const
{
    return m_number->target();
}

void LinkForm::offer(const std::vector<service::TicketRef> &targets)
{
    m_number->offer(targets);
}

void LinkForm::focusFirst()
{
    m_number->setFocus(Qt::ShortcutFocusReason);
}

QString LinkForm::check() const
{
    return target().isNull() && number() <= 0 ? tr("Choose one of the list, or type the number of a ticket.") : QString();
}

CategoryForm::CategoryForm(CategoryId now, const ConfigPtr &config, QWidget *parent)
    : InlineForm(tr("Category"), tr("Set the category"), parent)
    , m_field(new CategoryField(config, this))
{
    addField(tr("Category"), m_field);
    m_field->setCategory(now);
    connect(m_field, &CategoryField::categoryChosen, this, &InlineForm::commit);
}

CategoryId CategoryForm::category() const
{
    return m_field->category();
}

void CategoryForm::focusFirst()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString CategoryForm::check() const
{
    return category().isNull() ? tr("Choose one of the list.") : QString();
}

} // namespace firstline::ui
