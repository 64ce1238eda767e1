#include "ui/customer/callerlookup.h"

#include "ui/customer/customertext.h"
#include "ui/models/ticketsource.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QGridLayout>

namespace firstline::ui {
namespace {

constexpr int kNewCaller = 1;

/// What stands for a match in the contact's field.
QString nameOf(const service::CallerMatch &match)
{
    return match.contact ? match.contact->name : match.company ? match.company->name : QString();
}

QString detailOf(const service::CallerMatch &match)
{
    if (match.contact)
        return personDetail(*match.contact, match.company);
    //: a company was found, but none of its people is chosen
    return CallerLookup::tr("company, contact not chosen");
}

} // namespace

CallerLookup::CallerLookup(Finder finder, QWidget *parent)
    : QWidget(parent)
    , m_finder(std::move(finder))
    , m_number(new CompletionField(this))
    , m_contact(new CompletionField(this))
    , m_model(this)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    grid->addWidget(new FieldLabel(tr("Number or name"), m_number), 0, 0);
    grid->addWidget(new FieldLabel(tr("Contact"), m_contact), 0, 1);
    grid->addWidget(m_number, 1, 0);
    grid->addWidget(m_contact, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_number->setObjectName(u"caller.number"_qs);
    m_number->setAccessibleName(tr("Number or name"));
    m_number->setModel(&m_model);
    m_number->setDetailRole(ChoiceModel::DetailRole);
    m_number->setAvatarRole(ChoiceModel::AvatarRole);
    m_number->setTextRole(ChoiceModel::FieldTextRole);
    m_contact->setObjectName(u"caller.contact"_qs);
    m_contact->setAccessibleName(tr("Contact"));
    m_contact->setReadOnly(true);
    m_contact->setFocusPolicy(Qt::NoFocus);
    m_contact->setPlaceholderText(tr("nobody yet"));
    connect(m_number, &CompletionField::queryEdited, this, [this](const QString &text) {
        Q_EMIT edited();
        if (!m_contact->text().isEmpty()) {
            m_contact->setChosen({});
            Q_EMIT callerForgotten();
        }
        m_enter = false;
        ask(text);
    });
    connect(m_number, &CompletionField::chosen, this, &CallerLookup::taken);
    connect(m_number, &CompletionField::freeTextEntered, this, &CallerLookup::entered);
}

void CallerLookup::lookUp(const QString &number)
{
    m_number->setChosen(content::formatPhone(number));
    m_contact->setChosen({});
    m_enter = true;
    ask(number);
}

void CallerLookup::showCaller(
    const std::optional<Contact> &contact, const std::optional<Company> &company, const QString &number)
{
    const service::CallerMatch match { contact, company, number };
    ++m_generation;
    m_pending = false;
    QString shown = number;
    if (shown.isEmpty() && contact && !contact->phones.isEmpty())
        shown = contact->phones.front();
    m_number->setChosen(shown.isEmpty() ? nameOf(match) : shown);
    m_contact->setChosen(nameOf(match), detailOf(match), nameOf(match));
    m_contact->setCursorPosition(0);
}

void CallerLookup::showNew(const QString &typed)
{
    ++m_generation;
    m_pending = false;
    m_number->setChosen(typed);
    m_contact->setChosen(tr("New contact"));
}

void CallerLookup::clear()
{
    ++m_generation;
    m_pending = false;
    m_enter = false;
    m_query.clear();
    m_number->setChosen({});
    m_contact->setChosen({});
    m_model.setChoices({});
    m_matches.clear();
}

QString CallerLookup::typed() const
{
    return m_number->text().trimmed();
}

void CallerLookup::focusNumber()
{
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

void CallerLookup::ask(const QString &text)
{
    m_query = text.trimmed();
    const int generation = ++m_generation;
    m_pending = m_query.size() >= 2;
    if (!m_pending) {
        m_matches.clear();
        m_model.setChoices({});
        return;
    }
    whenAnswered(m_finder(m_query), this,
        [this, generation](const Result<std::vector<service::CallerMatch>> &matches) { answered(generation, matches); });
}

void CallerLookup::answered(int generation, const Result<std::vector<service::CallerMatch>> &matches)
{
    if (generation != m_generation)
        return;
    m_pending = false;
    m_matches = matches.value_or(std::vector<service::CallerMatch>());
    if (!matches)
        Q_EMIT failed(matches.error());
    if (m_enter) {
        m_enter = false;
        takeBest();
        return;
    }
    fillList();
}

void CallerLookup::fillList()
{
    std::vector<Choice> choices;
    for (const service::CallerMatch &match : m_matches) {
        Choice choice;
        choice.text = nameOf(match);
        choice.detail = match.contact ? detailOf(match) : tr("company");
        choice.avatar = choice.text;
        choice.fieldText = match.number.isEmpty() ? choice.text : match.number;
        choices.push_back(choice);
    }
    Choice fresh;
    fresh.text = tr("New contact");
    fresh.detail = m_matches.empty() ? tr("nobody is known by \u201C%1\u201D").arg(m_query) : m_query;
    fresh.fieldText = m_query;
    fresh.tag = kNewCaller;
    choices.push_back(fresh);
    m_model.setChoices(std::move(choices));
}

void CallerLookup::taken(const QModelIndex &index)
{
    const Choice *choice = m_model.at(index);
    if (!choice)
        return;
    if (m_pending) {
        // The list still answers earlier letters: what was typed last counts.
        m_number->setText(m_query);
        m_enter = true;
        return;
    }
    if (choice->tag == kNewCaller) {
        Q_EMIT newCallerWanted(m_query);
        return;
    }
    const service::CallerMatch match = m_matches[size_t(index.row())];
    showCaller(match.contact, match.company, match.number);
    Q_EMIT callerChosen(match);
}

void CallerLookup::entered()
{
    if (m_pending)
        m_enter = true;
    else
        takeBest();
}

void CallerLookup::takeBest()
{
    if (m_matches.empty()) {
        Q_EMIT newCallerWanted(m_query);
        return;
    }
    const service::CallerMatch match = m_matches.front();
    showCaller(match.contact, match.company, match.number.isEmpty() ? QString() : match.number);
    Q_EMIT callerChosen(match);
}

} // namespace firstline::ui
