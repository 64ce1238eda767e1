#pragma once

#include "core/service/customerservice.h"
#include "ui/customer/rowsection.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace firstline::ui {

class RecordForm;
struct FormField;

/// What the person who looks may change.
struct CustomerRights {
    bool companies = false; ///< With their sites.
    bool contacts = false;
    bool assets = false;
    bool contracts = false;
};

/// The card of a company: header, contracts, sites, contacts, assets, tickets. Made of values; edits in place and tells
/// its owner what to save.
class CompanyCardView : public QScrollArea {
    Q_OBJECT

public:
    explicit CompanyCardView(QWidget *parent = nullptr);

    /// Shows a company. While a form is open the new content waits until it is closed.
    void show(const service::CompanyCard &card, const ConfigPtr &config, Instant now);
    void setRights(const CustomerRights &rights) { m_rights = rights; }
    CompanyId company() const { return m_card.company.id; }

    /// The form's outcome: saved, so it closes; or why not, said in place.
    void saved();
    void notSaved(const QString &problem);
    bool isEditing() const { return m_form != nullptr; }

    /// Opens the form over the company's own fields.
    void editCompany();

    using QWidget::show;

Q_SIGNALS:
    void ticketActivated(const firstline::TicketId &ticket);
    /// All tickets of this customer, in the list. `field`: what the filter language calls its kind.
    void listWanted(const QString &field, const QString &name, const firstline::Uuid &id);
    void contactChosen(const firstline::ContactId &contact);
    void callRequested(const firstline::ContactId &contact);
    void saveWanted(const firstline::Record &before, const firstline::Record &after);
    /// A new record; `parent`: the company of a site or contract, else null.
    void createWanted(const firstline::Record &record, const firstline::Uuid &parent);

private:
    void rebuild();
    void addHeader();
    void addContracts();
    void newContract(QWidget *anchor);
    void addSites();
    void addContacts();
    void addAssets();
    void addTickets();
    RowSection *addSection(const QString &object, const QString &title, const QString &emptyText);
    void edit(const QString &title, std::vector<FormField> fields, const Record &before, QWidget *anchor);
    void create(const QString &title, std::vector<FormField> fields, const Record &fresh, QWidget *anchor);
    void openForm(RecordForm *form, QWidget *anchor);
    void closeForm();
    QString siteName(SiteId id) const;

    service::CompanyCard m_card;
    ConfigPtr m_config;
    Instant m_now;
    CustomerRights m_rights;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_header = nullptr;
    RecordForm *m_form = nullptr;
    bool m_stale = false;
};

} // namespace firstline::ui
