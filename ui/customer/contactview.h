#pragma once

#include "core/service/customerservice.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace firstline::ui {

class RecordForm;

/// The card of a person: who he is, how he is reached, his tickets. Made of values; edits in place.
class ContactCardView : public QScrollArea {
    Q_OBJECT

public:
    explicit ContactCardView(QWidget *parent = nullptr);

    /// While the form is open the new content waits until it is closed.
    void show(const service::CustomerService::ContactCard &card, const ConfigPtr &config, Instant now);

    /// Whether contacts may be changed.
    void setEditable(bool editable) { m_editable = editable; }
    ContactId contact() const { return m_card.contact.id; }
    void saved();
    void notSaved(const QString &problem);
    void editContact();

    using QWidget::show;

Q_SIGNALS:
    void ticketActivated(const firstline::TicketId &ticket);
    void companyChosen(const firstline::CompanyId &company);
    /// All tickets of this customer, in the list. `field`: what the filter language calls its kind.
    void listWanted(const QString &field, const QString &name, const firstline::Uuid &id);
    void callRequested(const firstline::ContactId &contact);
    void saveWanted(const firstline::Record &before, const firstline::Record &after);

private:
    void rebuild();
    QWidget *makeHeader();
    void addFacts(QVBoxLayout *column);
    QWidget *makeTickets();
    void closeForm();

    service::CustomerService::ContactCard m_card;
    ConfigPtr m_config;
    Instant m_now;
    QVBoxLayout *m_column = nullptr;
    RecordForm *m_form = nullptr;
    bool m_editable = false;
    bool m_stale = false;
};

} // namespace firstline::ui
