#include "ui/ticket/subjectline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace firstline::ui {

namespace {

constexpr qsizetype kShownLetters = 240; ///< Letters; the rest is in the tip and in the field.
constexpr qsizetype kTold = 2'000;

} // namespace

SubjectLine::SubjectLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new Label({}, Role::Text, TextSize::Title, QFont::DemiBold, this))
    , m_edit(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    m_label->setObjectName(u"ticket.subject"_qs);
    m_label->setWordWrap(true);
    m_label->setCursor(Qt::IBeamCursor);
    m_label->installEventFilter(this);
    m_edit->setObjectName(u"ticket.subjectEdit"_qs);
    m_edit->setAccessibleName(tr("Subject"));
    m_edit->setFont(ui::font(TextSize::Title, QFont::DemiBold));
    m_edit->hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, &SubjectLine::take);
}

void SubjectLine::setSubject(const QString &subject)
{
    m_subject = subject;
    const bool whole = subject.size() <= kShownLetters;
    m_label->setText(whole ? subject : QString(subject.left(kShownLetters) % QChar(0x2026)));
    m_label->setAccessibleName(subject);
    showTip();
}

void SubjectLine::showTip()
{
    QString tip = m_editable ? tr("Click or F4 to change") : m_whyNot;
    if (m_subject.size() > kShownLetters)
        tip = u"<p>"_qs % m_subject.left(kTold).toHtmlEscaped() % u"</p><p>"_qs % tip.toHtmlEscaped() % u"</p>"_qs;
    m_label->setToolTip(tip);
}

void SubjectLine::setEditable(bool editable, const QString &whyNot)
{
    m_editable = editable;
    m_label->setCursor(editable ? Qt::IBeamCursor : Qt::ArrowCursor);
    m_whyNot = whyNot;
    showTip();
}

bool SubjectLine::isEditing() const
{
    return !m_edit->isHidden();
}

void SubjectLine::edit()
{
    if (!m_editable || isEditing())
        return;
    m_base = m_subject;
    m_edit->setText(m_subject);
    m_label->hide();
    m_edit->show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SubjectLine::cancel()
{
    if (isEditing())
        leave();
}

void SubjectLine::take()
{
    const QString text = m_edit->text().simplified();
    const bool other = !text.isEmpty() && text != m_base;
    leave();
    if (!other)
        return;
    setSubject(text);
    Q_EMIT changed(text);
}

void SubjectLine::leave()
{
    const bool focused = m_edit->hasFocus();
    m_edit->hide();
    m_label->show();
    if (focused && parentWidget())
        parentWidget()->setFocus();
}

bool SubjectLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonRelease) {
        edit();
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
