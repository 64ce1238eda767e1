#include "ui/shell/passworddialog.h"

#include "core/service/whendone.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace firstline::ui {

namespace {
constexpr int kLeastLength = 10;
}

PasswordDialog::PasswordDialog(sync::Engine &engine, QWidget *parent)
    : QWidget(parent, Qt::Dialog)
    , m_engine(engine)
{
    setObjectName(u"password"_qs);
    setAccessibleRole(this, QAccessible::Dialog);
    setWindowTitle(tr("Change password"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(kGrid);
    column->addWidget(new Label(tr("Change password"), Role::Text, TextSize::Title, QFont::DemiBold, this));
    column->addSpacing(kGap);
    m_old = addField(u"password.old"_qs, tr("Password now"));
    m_new = addField(u"password.new"_qs, tr("New password, at least %n character(s)", nullptr, kLeastLength));
    m_again = addField(u"password.again"_qs, tr("New password again"));
    m_message = new Label({}, Role::Bad, TextSize::Body, QFont::Normal, this);
    m_message->setObjectName(u"password.message"_qs);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    m_save = new Button(tr("Change password"), Button::Kind::Primary, this);
    m_save->setObjectName(u"password.save"_qs);
    m_save->setKeyHint(u"\u21B5"_qs);
    column->addWidget(m_save, 0, Qt::AlignRight);
    setFixedWidth(400);
    connect(m_save, &Button::clicked, this, &PasswordDialog::save);
    for (QLineEdit *field : { m_old, m_new, m_again })
        connect(field, &QLineEdit::returnPressed, this, &PasswordDialog::save);
}

QLineEdit *PasswordDialog::addField(const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setEchoMode(QLineEdit::Password);
    field->setMinimumHeight(kFieldHeight);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(new FieldLabel(label, field, this));
    column->addWidget(field);
    column->addSpacing(kGap);
    return field;
}

void PasswordDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
    adjustSize();
}

void PasswordDialog::save()
{
    if (m_old->text().isEmpty()) {
        m_old->setFocus();
        return say(tr("Write the password that you have now."));
    }
    if (m_new->text().size() < kLeastLength) {
        m_new->setFocus();
        return say(errorText(ErrorCode::PasswordTooWeak));
    }
    if (m_new->text() != m_again->text()) {
        m_again->setFocus();
        return say(tr("The two new passwords differ. Write the new one again."));
    }
    m_save->setEnabled(false);
    service::whenDone(m_engine.changePassword(m_old->text(), m_new->text()), this, [this](const Result<void> &done) {
        m_save->setEnabled(true);
        if (!done)
            return say(errorText(done.error().code));
        Q_EMIT passwordChanged();
        close();
    });
}

void PasswordDialog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Role::Raised));
}

void PasswordDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace firstline::ui
