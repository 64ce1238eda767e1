#pragma once

#include "core/service/customerservice.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedWidget;
class QTimer;

namespace firstline::ui {

class Button;
class CompanyCardView;
class ContactCardView;
class CustomerListModel;
class EmptyState;
class Label;
class RecordForm;
class SearchField;

/// Customers: a list of companies and persons with a search, and the card of the one that is chosen. Keys: "/" searches,
/// Up and Down move, Enter goes into the card, N makes a company.
class CustomersPage : public QWidget {
    Q_OBJECT

public:
    /// Both services must outlive the page.
    CustomersPage(service::CustomerService &customers, service::TicketService &tickets, QWidget *parent = nullptr);

    void showCompany(CompanyId company);
    void showContact(ContactId contact);
    void focusSearch();

    /// Reads the list for the first time; later calls read it again.
    void refresh();

Q_SIGNALS:
    void ticketActivated(const firstline::TicketId &ticket);
    void callRequested(const firstline::ContactId &contact);
    /// The tickets that this filter finds, in the list.
    void listWanted(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildList();
    void connectViews();
    void listAnswered(int generation, const Result<std::vector<service::CustomerRow>> &rows);
    void choose(const service::CustomerRow &row);
    void markRow(const Uuid &id);
    void wantList(const QString &field, const QString &name, const Uuid &id);
    void refreshCard();
    void showProblem(const Error &error);
    void newCompany();
    void applyRights();
    bool isListKey(QObject *watched, QEvent *event);

    service::CustomerService &m_customers;
    service::TicketService &m_tickets;
    CustomerListModel *m_model;
    SearchField *m_search = nullptr;
    QListView *m_list = nullptr;
    Label *m_count = nullptr;
    Button *m_new = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    CompanyCardView *m_company = nullptr;
    ContactCardView *m_contact = nullptr;
    QWidget *m_newPage = nullptr;
    RecordForm *m_newForm = nullptr;
    QTimer *m_later;
    CompanyId m_companyId;
    ContactId m_contactId;
    int m_generation = 0;
    int m_cardGeneration = 0;
    bool m_quiet = false;
};

} // namespace firstline::ui
