#include "ui/ticket/familyform.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messageedit.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr size_t kMostNamed = 12;
constexpr qsizetype kSubject = 100;

QString titleOf(FamilyForm::Purpose purpose)
{
    return purpose == FamilyForm::Purpose::Solve ? FamilyForm::tr("Solve what belongs to it as well?")
                                                 : FamilyForm::tr("One message to all open tickets");
}

QString actionOf(FamilyForm::Purpose purpose, int count)
{
    return purpose == FamilyForm::Purpose::Solve ? FamilyForm::tr("Solve %n ticket(s)", nullptr, count)
                                                 : FamilyForm::tr("Send to %n ticket(s)", nullptr, count);
}

/// The first words of a message as the name of a ticket.
QString subjectOf(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= kSubject)
        return line;
    const auto end = line.lastIndexOf(u' ', kSubject);
    return line.left(end > kSubject / 2 ? end : kSubject) % u'\u2026';
}

} // namespace

FamilyForm::FamilyForm(Purpose purpose, const std::vector<service::TicketRef> &children, const QString &text, QWidget *parent)
    : InlineForm(titleOf(purpose), actionOf(purpose, static_cast<int>(children.size())), parent)
    , m_children(children)
    , m_text(new MessageEdit(this))
{
    QStringList numbers;
    for (size_t i = 0; i < std::min(kMostNamed, children.size()); ++i)
        numbers.append(u'#' + QString::number(children.at(i).number));
    if (children.size() > kMostNamed)
        numbers.append(u"\u2026"_qs);
    auto *whom = new Label(numbers.join(u' '), Role::Muted, TextSize::Small, QFont::Normal, this);
    whom->setObjectName(u"ticket.familyTickets"_qs);
    whom->setWordWrap(true);
    rows()->addWidget(whom);
    if (purpose == Purpose::Say) {
        m_speech = new QComboBox(this);
        m_speech->setObjectName(u"ticket.familySpeech"_qs);
        m_speech->addItem(tr("Reply to each customer"));
        m_speech->addItem(tr("Note, only colleagues see it"));
        addField(tr("As"), m_speech);
        setHint(tr("{contact.name} and other fields are filled in for each ticket."));
    }
    m_text->setObjectName(u"ticket.familyText"_qs);
    m_text->setLines(3, 8);
    m_text->restoreDraft(text);
    addField(purpose == Purpose::Say ? tr("Text") : tr("Resolution"), m_text);
    connect(m_text, &MessageEdit::submitted, this, &InlineForm::commit);
}

QString FamilyForm::text() const
{
    return m_text->toPlainText().trimmed();
}

service::FamilyService::Speech FamilyForm::speech() const
{
    return m_speech && m_speech->currentIndex() == 1 ? service::FamilyService::Speech::Note : service::FamilyService::Speech::Reply;
}

void FamilyForm::focusFirst()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

QString FamilyForm::check() const
{
    return text().isEmpty() ? tr("Write what is to be said.") : QString();
}

SplitForm::SplitForm(const Message &message, QWidget *parent)
    : InlineForm(tr("A ticket of its own from this message"), tr("Split off"), parent)
    , m_subject(new QLineEdit(subjectOf(message.text), this))
{
    m_subject->setObjectName(u"ticket.splitSubject"_qs);
    addField(tr("Subject"), m_subject);
    setHint(tr("Customer, contract, place and category are taken along; the two tickets stay tied."));
}

QString SplitForm::subject() const
{
    return m_subject->text().simplified();
}

void SplitForm::focusFirst()
{
    m_subject->setFocus(Qt::ShortcutFocusReason);
    m_subject->selectAll();
}

QString SplitForm::check() const
{
    return subject().isEmpty() ? tr("Say what it is about.") : QString();
}

} // namespace firstline::ui
