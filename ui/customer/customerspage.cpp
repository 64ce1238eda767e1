#include "ui/customer/customerspage.h"

#include "ui/customer/companyview.h"
#include "ui/customer/contactview.h"
#include "ui/customer/customerdelegate.h"
#include "ui/customer/customerlistmodel.h"
#include "ui/customer/customertext.h"
#include "ui/customer/recordform.h"
#include "ui/customer/recordforms.h"
#include "ui/models/ticketsource.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/focusedge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/physicalkey.h"
#include "ui/widgets/searchfield.h"

#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace firstline::ui {
namespace {

constexpr int kListWidth = 320;
constexpr int kMostRows = 500;
constexpr int kMostNamesakes = 50;
constexpr int kRefreshMs = 250;

} // namespace

CustomersPage::CustomersPage(
    service::CustomerService &customers, service::TicketService &tickets, QWidget *parent)
    : QWidget(parent)
    , m_customers(customers)
    , m_tickets(tickets)
    , m_model(new CustomerListModel(this))
    , m_later(new QTimer(this))
{
    setObjectName(u"customers"_qs);
    m_later->setSingleShot(true);
    m_later->setInterval(kRefreshMs);
    build();
    connectViews();
    connect(m_later, &QTimer::timeout, this, [this] {
        refresh();
        refreshCard();
    });
    // What came while the page was hidden is read when it is shown.
    const auto soon = [this] {
        if (isVisible() && !m_later->isActive())
            m_later->start();
    };
    connect(&m_customers, &service::CustomerService::customersChanged, this, soon);
    connect(&m_tickets, &service::TicketService::ticketsChanged, this, soon);
    connect(&m_tickets, &service::TicketService::configChanged, this, soon);
}

void CustomersPage::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildList());
    row->addWidget(new Hairline(Qt::Vertical));
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(u"users"_qs, tr("No customer chosen"),
        tr("Choose a company or a person, or type a name or a number."));
    m_company = new CompanyCardView;
    m_contact = new ContactCardView;
    m_newPage = new QWidget;
    auto *newColumn = new QVBoxLayout(m_newPage);
    newColumn->setContentsMargins(20, 16, 20, 20);
    newColumn->addStretch(1);
    for (QWidget *page : { static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_company),
             static_cast<QWidget *>(m_contact), m_newPage })
        m_stack->addWidget(page);
    row->addWidget(m_stack, 1);
}

QWidget *CustomersPage::buildList()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(kListWidth);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, kGap, 0, 0);
    column->setSpacing(kGap);
    m_search = new SearchField(tr("Name, number, address"));
    m_search->setKeyHint(u"/"_qs);
    m_search->setObjectName(u"customers.search"_qs);
    m_search->setAccessibleName(tr("Search customers"));
    m_new = new Button({}, Button::Kind::Secondary);
    m_new->setIconName(u"plus"_qs);
    m_new->setAccessibleName(tr("New company"));
    m_new->setToolTip(tr("New company"));
    m_new->setObjectName(u"customers.new"_qs);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kGap, 0, kGap, 0);
    top->addWidget(m_search, 1);
    top->addWidget(m_new);
    column->addLayout(top);
    m_list = new QListView;
    m_list->setObjectName(u"customers.list"_qs);
    m_list->setAccessibleName(tr("Customers"));
    new FocusEdge(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CustomerDelegate(m_list));
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_count = new Label({}, Role::Muted, TextSize::Small);
    m_count->setContentsMargins(kPad, 4, kPad, 6);
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    return pane;
}

void CustomersPage::connectViews()
{
    connect(m_search, &SearchField::searchChanged, this, &CustomersPage::refresh);
    connect(m_search, &SearchField::leftDown, this, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::leftByEscape, this, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::submitted, this, [this] {
        if (m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(0));
            m_list->setFocus();
        }
    });
    connect(m_new, &Button::clicked, this, &CustomersPage::newCompany);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const service::CustomerRow *row = m_model->at(current.row());
        if (row && !m_quiet)
            choose(*row);
    });
    const auto save = [this](const Record &before, const Record &after, auto view) {
        whenAnswered(m_customers.save(before, after), this, [this, view](const Result<sync::Receipt> &receipt) {
            if (!receipt) {
                view->notSaved(errorText(receipt.error().code));
                return;
            }
            view->saved();
            refreshCard();
        });
    };
    connect(m_company, &CompanyCardView::saveWanted, this,
        [this, save](const Record &before, const Record &after) { save(before, after, m_company); });
    connect(m_contact, &ContactCardView::saveWanted, this,
        [this, save](const Record &before, const Record &after) { save(before, after, m_contact); });
    connect(m_company, &CompanyCardView::createWanted, this, [this](const Record &record, const Uuid &parent) {
        whenAnswered(m_customers.create(record, parent), this, [this](const Result<sync::Receipt> &receipt) {
            if (!receipt) {
                m_company->notSaved(errorText(receipt.error().code));
                return;
            }
            m_company->saved();
            refreshCard();
        });
    });
    connect(m_company, &CompanyCardView::ticketActivated, this, &CustomersPage::ticketActivated);
    connect(m_contact, &ContactCardView::ticketActivated, this, &CustomersPage::ticketActivated);
    connect(m_company, &CompanyCardView::listWanted, this, &CustomersPage::wantList);
    connect(m_contact, &ContactCardView::listWanted, this, &CustomersPage::wantList);
    connect(m_company, &CompanyCardView::callRequested, this, &CustomersPage::callRequested);
    connect(m_contact, &ContactCardView::callRequested, this, &CustomersPage::callRequested);
    connect(m_company, &CompanyCardView::contactChosen, this, &CustomersPage::showContact);
    connect(m_contact, &ContactCardView::companyChosen, this, &CustomersPage::showCompany);
}

void CustomersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    refreshCard();
}

void CustomersPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void CustomersPage::refresh()
{
    const int generation = ++m_generation;
    whenAnswered(m_customers.list(m_search->text().trimmed(), kMostRows), this,
        [this, generation](const Result<std::vector<service::CustomerRow>> &rows) { listAnswered(generation, rows); });
}

void CustomersPage::listAnswered(int generation, const Result<std::vector<service::CustomerRow>> &rows)
{
    if (generation != m_generation)
        return;
    if (!rows) {
        m_count->setText(errorText(rows.error().code));
        return;
    }
    m_quiet = true;
    m_model->setCustomers(*rows);
    m_quiet = false;
    const int count = m_model->rowCount();
    m_count->setText(count == 0 ? tr("Nobody found. Names, numbers and addresses are searched.")
            : count >= kMostRows ? tr("The first %n, type to narrow", nullptr, count)
                                 : tr("%n customer(s)", nullptr, count));
    markRow(m_companyId ? m_companyId.uuid() : m_contactId.uuid());
    if (!m_companyId && !m_contactId && count > 0 && m_stack->currentWidget() == m_empty) {
        m_list->setCurrentIndex(m_model->index(0));
    }
}

void CustomersPage::markRow(const Uuid &id)
{
    const int row = id.isNull() ? -1 : m_model->rowOf(id);
    m_quiet = true;
    if (row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    else if (row < 0)
        m_list->setCurrentIndex({});
    m_quiet = false;
}

void CustomersPage::choose(const service::CustomerRow &row)
{
    if (row.kind == EntityKind::Company)
        showCompany(CompanyId(row.id));
    else
        showContact(ContactId(row.id));
}

void CustomersPage::showCompany(CompanyId company)
{
    m_companyId = company;
    m_contactId = {};
    markRow(company.uuid());
    refreshCard();
}

void CustomersPage::showContact(ContactId contact)
{
    m_contactId = contact;
    m_companyId = {};
    if (m_model->rowOf(contact.uuid()) >= 0)
        markRow(contact.uuid());
    refreshCard();
}

void CustomersPage::applyRights()
{
    const ConfigPtr config = m_tickets.config();
    const Agent *me = config ? config->agent(m_tickets.me()) : nullptr;
    CustomerRights rights;
    if (me) {
        rights.contacts = rules::roleMay(me->role, Right::Customers);
        // A specialist keeps contacts and assets, not companies (behaviour.md section 9).
        rights.companies = rights.contacts && me->role != RoleKind::Specialist;
        rights.assets = rules::roleMay(me->role, Right::Assets);
        rights.contracts = rules::roleMay(me->role, Right::Contracts);
    }
    m_company->setRights(rights);
    m_contact->setEditable(rights.contacts);
    m_new->setEnabled(rights.companies);
}

/// Namesakes come first among those that are called so.
void CustomersPage::wantList(const QString &field, const QString &name, const Uuid &id)
{
    whenAnswered(m_customers.list(name, kMostNamesakes), this,
        [this, field, name, id](const Result<std::vector<service::CustomerRow>> &rows) {
            const auto isOther = [&](const service::CustomerRow &row) {
                return row.id != id && row.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
            };
            const bool shared = !rows || std::any_of(rows->begin(), rows->end(), isOther);
            Q_EMIT listWanted(filterTerm(field, name, id, shared));
        });
}

void CustomersPage::refreshCard()
{
    applyRights();
    const int generation = ++m_cardGeneration;
    if (m_companyId) {
        whenAnswered(m_customers.companyCard(m_companyId), this,
            [this, generation](const Result<service::CompanyCard> &card) {
                if (generation != m_cardGeneration)
                    return;
                if (!card) {
                    showProblem(card.error());
                    return;
                }
                m_company->show(*card, m_tickets.config(), m_tickets.now());
                m_stack->setCurrentWidget(m_company);
            });
    } else if (m_contactId) {
        whenAnswered(m_customers.contactCard(m_contactId), this,
            [this, generation](const Result<service::CustomerService::ContactCard> &card) {
                if (generation != m_cardGeneration)
                    return;
                if (!card) {
                    showProblem(card.error());
                    return;
                }
                m_contact->show(*card, m_tickets.config(), m_tickets.now());
                m_stack->setCurrentWidget(m_contact);
            });
    }
}

void CustomersPage::showProblem(const Error &error)
{
    m_empty->setContent(u"circle-alert"_qs, tr("This card cannot be shown"), errorText(error.code));
    m_stack->setCurrentWidget(m_empty);
}

void CustomersPage::newCompany()
{
    if (m_newForm) {
        m_newForm->focusFirst();
        return;
    }
    Company fresh;
    fresh.id = CompanyId(Uuid::create(m_tickets.now()));
    m_newForm = new RecordForm(tr("New company"), companyFields(), toRecord(fresh));
    m_newForm->setMaximumWidth(940);
    m_newForm->setObjectName(u"customers.newForm"_qs);
    static_cast<QVBoxLayout *>(m_newPage->layout())->insertWidget(0, m_newForm);
    QWidget *before = m_stack->currentWidget();
    m_stack->setCurrentWidget(m_newPage);
    m_newForm->focusFirst();
    const auto leave = [this](QWidget *to) {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        m_stack->setCurrentWidget(to);
        m_list->setFocus();
    };
    connect(m_newForm, &RecordForm::cancelled, this, [leave, before] { leave(before); });
    connect(m_newForm, &RecordForm::saveWanted, this, [this, leave](const Record &, const Record &record) {
        m_newForm->setBusy(true);
        whenAnswered(m_customers.create(record), this, [this, leave, record](const Result<sync::Receipt> &receipt) {
            if (!m_newForm)
                return;
            if (!receipt) {
                m_newForm->setBusy(false);
                m_newForm->showProblem(errorText(receipt.error().code));
                return;
            }
            leave(m_company);
            refresh();
            showCompany(CompanyId(record.id));
        });
    });
}

bool CustomersPage::isListKey(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (key->text() == u"/") {
        focusSearch();
        return true;
    }
    switch (physicalKey(*key)) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
        m_stack->currentWidget()->setFocus();
        focusNextChild();
        return true;
    case Qt::Key_N:
        newCompany();
        return true;
    default:
        return false;
    }
}

bool CustomersPage::eventFilter(QObject *watched, QEvent *event)
{
    return isListKey(watched, event) || QWidget::eventFilter(watched, event);
}

} // namespace firstline::ui
