#pragma once

#include "core/content/phone.h"
#include "core/rules/permissions.h"
#include "core/service/ticketservice.h"

namespace firstline::service {

/// One answer to "who is calling?".
struct CallerMatch {
    std::optional<Contact> contact; ///< Empty: only a company matched.
    std::optional<Company> company;
    QString number; ///< The number that matched, as it is written on the card.
};

/// What is shown before the phone is lifted.
struct CallerCard {
    std::optional<Contact> contact;
    std::optional<Company> company;
    std::optional<Contract> contract; ///< The one that covers him today.
    QString policyName;
    QString calendarName;
    std::vector<TicketRef> openTickets; ///< Newest first, at most 8.
    std::vector<Asset> assets; ///< Of the company, by name.
    std::vector<Site> sites;
};

/// A company with everything on its card.
struct CompanyCard {
    Company company;
    std::vector<Site> sites;
    std::vector<Contract> contracts; ///< Active ones first.
    std::vector<Contact> contacts;
    std::vector<Asset> assets;
    std::vector<TicketRef> tickets; ///< Newest first, at most 50.
    int openTickets = 0;
    int allTickets = 0;
};

/// One row of the list of companies and persons.
struct CustomerRow {
    EntityKind kind = EntityKind::Company; ///< Company or Contact.
    Uuid id;
    QString name;
    QString detail; ///< Position and company, or address.
    QString tier;
    int openTickets = 0;
};

/// Deadlines that a registration would get if it were saved now.
struct DuePreview {
    int priority = 3;
    std::vector<ClockState> clocks;
    QString policyName;
    QString calendarName;
};

/// Customers: looking up, cards, making and editing. Thread: interface.
class CustomerService : public QObject
{
    Q_OBJECT
public:
    CustomerService(sync::Engine &engine, Reader &reader, QObject *parent = nullptr);

    /// By number in any form, by name of person or company, by mail address. Best first, at most 12.
    [[nodiscard]] QFuture<Result<std::vector<CallerMatch>>> findCallers(const QString &numberOrName);
    [[nodiscard]] QFuture<Result<CallerCard>> callerCard(ContactId contact, CompanyId company);
    [[nodiscard]] QFuture<Result<std::vector<CustomerRow>>> list(const QString &text, int limit);
    [[nodiscard]] QFuture<Result<CompanyCard>> companyCard(CompanyId id);

    /// A contact with his company; tickets of his.
    struct ContactCard {
        Contact contact;
        std::optional<Company> company;
        std::vector<TicketRef> tickets;
    };
    [[nodiscard]] QFuture<Result<ContactCard>> contactCard(ContactId id);

    /// What would be due. `draft` needs no ids; `answered`: registered while talking.
    [[nodiscard]] QFuture<Result<DuePreview>> preview(const RegisterTicket &draft);

    /// Makes a contact (and, with a name, its company) at once, also offline. Ends when the journal has both.
    struct NewCaller {
        QString name;
        QString phone;
        QString email;
        QString position;
        CompanyId company; ///< Null with an empty companyName: a private person.
        QString companyName; ///< Not empty: a new company is made.
    };
    struct MadeCaller {
        ContactId contact;
        CompanyId company;
    };
    [[nodiscard]] QFuture<Result<MadeCaller>> makeCaller(const NewCaller &caller);

    /// Saves changed fields of a company, contact, site, asset or contract. `before` is what the person saw.
    [[nodiscard]] QFuture<Result<sync::Receipt>> save(const Record &before, const Record &after);

    [[nodiscard]] QFuture<Result<sync::Receipt>> create(const Record &record, const Uuid &parent = {});

Q_SIGNALS:
    void customersChanged(bool everything);

private:
    sync::Engine &m_engine;
    Reader &m_reader;
};

} // namespace firstline::service
