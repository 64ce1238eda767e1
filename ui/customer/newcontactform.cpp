#include "ui/customer/newcontactform.h"

#include "ui/models/ticketsource.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/completionfield.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <utility>

namespace firstline::ui {
namespace {

constexpr int kNewCompany = 1;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

NewContactForm::NewContactForm(Finder finder, QWidget *parent)
    : Card(Card::Kind::Sunken, parent)
    , m_finder(std::move(finder))
    , m_name(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_position(new QLineEdit(this))
    , m_company(new CompletionField(this))
    , m_companyHint(new Label({}, Role::Muted, TextSize::Small))
    , m_model(this)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kPad, kPad, kPad, kPad);
    grid->setHorizontalSpacing(kPad);
    grid->setVerticalSpacing(kGrid);
    grid->addWidget(new SectionLabel(tr("New contact")), 0, 0, 1, 2);
    const QStringList titles { tr("Name"), tr("Phone"), tr("Position"), tr("Company") };
    const QStringList names { u"newContact.name"_qs, u"newContact.phone"_qs, u"newContact.position"_qs,
        u"newContact.company"_qs };
    QLineEdit *fields[] { m_name, m_phone, m_position, m_company };
    for (int i = 0; i < 4; ++i) {
        fields[i]->setObjectName(names.at(i));
        fields[i]->setAccessibleName(titles.at(i));
        const int row = 1 + 2 * (i / 2);
        grid->addWidget(new FieldLabel(titles.at(i), fields[i]), row, i % 2);
        grid->addWidget(fields[i], row + 1, i % 2);
        connect(fields[i], &QLineEdit::textChanged, this, &NewContactForm::edited);
    }
    grid->addWidget(m_companyHint, 5, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_company->setModel(&m_model);
    m_company->setDetailRole(ChoiceModel::DetailRole);
    m_company->setTextRole(ChoiceModel::FieldTextRole);
    connect(m_company, &CompletionField::queryEdited, this, &NewContactForm::askCompanies);
    connect(m_company, &CompletionField::chosen, this, [this](const QModelIndex &index) {
        if (m_pending)
            enter(); // The list still answers earlier letters: what was typed last counts.
        else if (const Choice *choice = m_model.at(index))
            take(Choice(*choice));
    });
    connect(m_company, &CompletionField::freeTextEntered, this, [this] {
        if (m_pending)
            enter();
    });
    sayCompany();
}

void NewContactForm::begin(const QString &typed, const std::optional<Company> &company)
{
    service::CustomerService::NewCaller caller;
    (isNumber(typed) ? caller.phone : caller.name) = typed;
    if (company) {
        caller.company = company->id;
        caller.companyName = company->name;
    }
    restore(caller);
}

void NewContactForm::restore(const service::CustomerService::NewCaller &caller)
{
    ++m_generation;
    m_pending = m_enter = false;
    m_name->setText(caller.name);
    m_phone->setText(caller.phone);
    m_position->setText(caller.position);
    m_company->setChosen(caller.companyName);
    m_companyId = caller.company;
    sayCompany();
}

service::CustomerService::NewCaller NewContactForm::caller() const
{
    service::CustomerService::NewCaller caller;
    caller.name = m_name->text().trimmed();
    caller.phone = m_phone->text().trimmed();
    caller.position = m_position->text().trimmed();
    caller.company = m_companyId;
    caller.companyName = m_company->text().trimmed();
    return caller;
}

bool NewContactForm::isEmpty() const
{
    return m_name->text().isEmpty() && m_phone->text().isEmpty() && m_position->text().isEmpty()
        && m_company->text().isEmpty();
}

bool NewContactForm::isNamed() const
{
    return !m_name->text().isEmpty() || !m_position->text().isEmpty() || !m_company->text().isEmpty();
}

QString NewContactForm::missing()
{
    if (!m_name->text().trimmed().isEmpty())
        return {};
    m_name->setFocus(Qt::OtherFocusReason);
    return tr("The name of the new contact is missing.");
}

void NewContactForm::focusFirst()
{
    QLineEdit *first = m_name->text().isEmpty() ? m_name : m_phone->text().isEmpty() ? m_phone : m_position;
    first->setFocus(Qt::OtherFocusReason);
}

void NewContactForm::askCompanies(const QString &text)
{
    const bool had = !m_companyId.isNull();
    m_companyId = {};
    sayCompany();
    if (had)
        Q_EMIT companyChosen({});
    const int generation = ++m_generation;
    m_query = text.trimmed();
    m_enter = false;
    m_pending = m_query.size() >= 2;
    if (!m_pending) {
        m_model.setChoices({});
        return;
    }
    whenAnswered(m_finder(m_query), this,
        [this, generation](const Result<std::vector<service::CustomerRow>> &rows) {
            if (generation != m_generation)
                return;
            m_pending = false;
            offer(rows.value_or(std::vector<service::CustomerRow>()));
            if (std::exchange(m_enter, false))
                take(Choice(m_model.choices().front()));
        });
}

void NewContactForm::offer(const std::vector<service::CustomerRow> &rows)
{
    std::vector<Choice> choices;
    for (const service::CustomerRow &row : rows) {
        if (row.kind == EntityKind::Company)
            choices.push_back({ row.name, row.detail, {}, {}, row.id, 0 });
    }
    //: the last row of a list of companies: makes one of this name
    choices.push_back({ tr("New company: %1").arg(m_query), {}, {}, m_query, {}, kNewCompany });
    m_model.setChoices(std::move(choices));
}

void NewContactForm::enter()
{
    m_company->setChosen(m_query);
    m_enter = true;
}

void NewContactForm::take(const Choice &choice)
{
    m_company->setChosen(choice.tag == kNewCompany ? choice.fieldText : choice.text, choice.detail);
    m_companyId = CompanyId(choice.id);
    sayCompany();
    if (choice.tag != kNewCompany)
        Q_EMIT companyChosen(m_companyId);
}

void NewContactForm::sayCompany()
{
    if (!m_companyId.isNull())
        m_companyHint->setText(tr("known company"));
    else if (m_company->text().trimmed().isEmpty())
        m_companyHint->setText(tr("no company: a private person"));
    else
        m_companyHint->setText(tr("a new company is made"));
}

} // namespace firstline::ui
