#include "ui/ticket/inlineform.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

InlineForm::InlineForm(const QString &title, const QString &action, QWidget *parent)
    : Card(Kind::Plain, parent)
    , m_rows(new QVBoxLayout)
    , m_problem(new Label({}, Role::Bad, TextSize::Small, QFont::Normal, this))
    , m_arrival(new Label({}, Role::Warn, TextSize::Small, QFont::DemiBold, this))
    , m_hint(new Label({}, Role::Muted, TextSize::Small, QFont::Normal, this))
    , m_action(new Button(action, Button::Kind::Primary, this))
    , m_actionText(action)
{
    setObjectName(u"ticket.form"_qs);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, 10, kPad, 10);
    column->setSpacing(kGap);
    auto *heading = new Label(title, Role::Text, TextSize::Body, QFont::DemiBold, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    m_problem->setObjectName(u"ticket.formProblem"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_arrival->setObjectName(u"ticket.formArrival"_qs);
    m_arrival->setWordWrap(true);
    m_arrival->hide();
    column->addWidget(m_arrival);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Quiet, this);
    cancel->setObjectName(u"ticket.formCancel"_qs);
    cancel->setKeyHint(tr("Esc"));
    m_action->setObjectName(u"ticket.formCommit"_qs);
    m_action->setKeyHint(u"Ctrl+"_qs + QChar(0x21B5));
    buttons->addWidget(cancel);
    buttons->addWidget(m_action);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &InlineForm::closed);
    connect(m_action, &Button::clicked, this, &InlineForm::commit);
}

void InlineForm::addField(const QString &label, QWidget *field)
{
    auto *name = new FieldLabel(label, field, this);
    m_rows->addWidget(name);
    m_rows->addWidget(field);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setMinimumHeight(kFieldHeight);
}

void InlineForm::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void InlineForm::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void InlineForm::setArrival(const QString &text, const QString &again)
{
    m_arrival->setText(text);
    m_arrival->setVisible(!text.isEmpty());
    m_action->setText(text.isEmpty() || again.isEmpty() ? m_actionText : again);
}

void InlineForm::focusFirst()
{
    focusNextChild();
}

void InlineForm::commit()
{
    const QString missing = check();
    setProblem(missing);
    if (missing.isEmpty())
        Q_EMIT committed();
}

void InlineForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier & ~Qt::ControlModifier) == 0) {
        commit();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace firstline::ui
