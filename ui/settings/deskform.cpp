#include "ui/settings/deskform.h"

#include "core/service/remotetool.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace firstline::ui {

namespace {

constexpr int kHeadHeight = 108;

void addField(QVBoxLayout *column, const QString &name, QWidget *field, const QString &hint)
{
    column->addWidget(new FieldLabel(name, field));
    field->setAccessibleName(name);
    column->addWidget(field);
    auto *label = new Label(hint, Role::Muted, TextSize::Small);
    label->setWordWrap(true);
    column->addWidget(label);
}

} // namespace

DeskForm::DeskForm(service::SettingsService &service, QWidget *parent)
    : SettingsForm(service, EntityKind::Settings, parent)
{
    setObjectName(u"desk.form"_qs);
    setHeading(tr("Remote control and papers"));
    body()->addWidget(buildRemote());
    body()->addWidget(buildPapers());
    body()->addStretch(1);
}

QWidget *DeskForm::buildRemote()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Remote control"));
    m_command = new QLineEdit;
    m_command->setObjectName(u"desk.remoteCommand"_qs);
    m_command->setPlaceholderText(u"rustdesk --connect {id}"_qs);
    m_command->setMinimumHeight(kFieldHeight);
    addField(column, tr("Command"), m_command,
             tr("A program of the workstation and its arguments. {id} stands for what an asset's card has under remote control. It is started "
                "without a shell; names with spaces go in quotes. Empty: there is no remote control."));
    connect(m_command, &QLineEdit::textEdited, this, &DeskForm::touched);
    return card;
}

QWidget *DeskForm::buildPapers()
{
    auto *card = new Card;
    auto *column = sectioned(card, tr("Papers"));
    m_head = new QPlainTextEdit;
    m_head->setObjectName(u"desk.letterhead"_qs);
    m_head->setTabChangesFocus(true);
    m_head->setFixedHeight(kHeadHeight);
    addField(column, tr("Letterhead"), m_head,
             tr("At the head of printed tickets, work orders, acts and visit sheets. The first line is the firm's name; then its address, tax "
                "number, telephone."));
    connect(m_head, &QPlainTextEdit::textChanged, this, &DeskForm::touched);
    return card;
}

void DeskForm::fill(const Record &record)
{
    m_base = record;
    const auto settings = fromRecord<Settings>(record);
    if (m_command->text() != settings.remoteCommand)
        m_command->setText(settings.remoteCommand);
    if (m_head->toPlainText() != settings.letterhead)
        m_head->setPlainText(settings.letterhead);
}

Record DeskForm::collect() const
{
    auto settings = fromRecord<Settings>(m_base);
    settings.remoteCommand = m_command->text().trimmed();
    settings.letterhead = m_head->toPlainText().trimmed();
    return toRecord(settings);
}

FormProblem DeskForm::problem() const
{
    if (service::remoteCommandTrouble(m_command->text()) == service::RemoteTrouble::BadCommand)
        return { tr("Write a program and, in one of its arguments, {id}. Close every quote."), m_command };
    return {};
}

FormProblem DeskForm::explain(const QString &detail) const
{
    return { detail, nullptr };
}

} // namespace firstline::ui
