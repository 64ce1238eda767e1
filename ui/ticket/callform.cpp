#include "ui/ticket/callform.h"

#include "ui/theme/metrics.h"
#include "ui/ticket/flowlayout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

CallForm::CallForm(QWidget *parent)
    : QWidget(parent)
    , m_in(new Button(tr("They called"), Button::Kind::Secondary, this))
    , m_out(new Button(tr("I called"), Button::Kind::Secondary, this))
    , m_minutes(new QSpinBox(this))
    , m_text(new MessageEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box, 6, 6);
    auto *group = new QButtonGroup(this);
    m_in->setIconName(u"phone-incoming"_qs);
    m_out->setIconName(u"phone"_qs);
    for (Button *button : { m_out, m_in }) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    m_out->setChecked(true);
    m_out->setObjectName(u"ticket.callOut"_qs);
    m_in->setObjectName(u"ticket.callIn"_qs);
    m_minutes->setObjectName(u"ticket.callMinutes"_qs);
    m_minutes->setAccessibleName(tr("Length in minutes"));
    m_minutes->setRange(0, 600);
    m_minutes->setSpecialValueText(tr("length"));
    m_minutes->setSuffix(u' ' + tr("min"));
    row->addWidget(m_minutes);
    m_text->setObjectName(u"ticket.callText"_qs);
    m_text->setAccessibleName(tr("What was said"));
    m_text->setPlaceholderText(tr("What was said"));
    m_text->setLines(2, 8);
    column->addWidget(box);
    column->addWidget(m_text, 1);
    connect(m_text, &MessageEdit::textChanged, this, &CallForm::changed);
    connect(m_minutes, &QSpinBox::valueChanged, this, &CallForm::changed);
}

Direction CallForm::direction() const
{
    return m_in->isChecked() ? Direction::In : Direction::Out;
}

int CallForm::minutes() const
{
    return m_minutes->value();
}

QString CallForm::text() const
{
    return m_text->toPlainText().trimmed();
}

void CallForm::clear()
{
    m_text->restoreDraft({});
    m_minutes->setValue(0);
    m_out->setChecked(true);
}

void CallForm::focusFirst()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace firstline::ui
