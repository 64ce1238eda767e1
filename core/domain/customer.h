#pragma once

#include "core/domain/describe.h"

namespace firstline {

/// Who is served under contracts. Sites and contracts are its children.
struct Company {
    CompanyId id;
    QString name;
    QString legalName;
    QString tier; ///< "vip", "standard" ..: named by the desk, matched by policies.
    QStringList domains; ///< Mail domains that belong to it.
    QString phone;
    QString address;
    QString notes;
    QString externalRef;
    bool archived = false;

    bool isVip() const { return tier.compare(QStringLiteral("vip"), Qt::CaseInsensitive) == 0; }
    friend bool operator==(const Company &, const Company &) = default;
};

/// A service object with an address.
struct Site {
    SiteId id;
    CompanyId company;
    int evNo = 0;
    QString name;
    QString address;
    CalendarId calendar;
    PolicyId policy;
    QString notes;
    bool archived = false;

    friend bool operator==(const Site &, const Site &) = default;
};

/// Where a contract stands in its life.
enum class ContractState { Draft = 1, Active = 2, Suspended = 3, Expired = 4 };

/// What an allowance counts.
enum class AllowanceUnit { Minute = 1, Visit = 2, Ticket = 3, Money = 4 };

/// How often an allowance begins anew.
enum class AllowancePeriod { Once = 1, Month = 2, Quarter = 3, Year = 4 };

/// An included limit of a contract. `used` is derived by the server; the balance is amount - used.
struct Allowance {
    AllowanceUnit unit = AllowanceUnit::Minute;
    qint64 amount = 0; ///< Minutes, visits, tickets or minor money units per period.
    AllowancePeriod period = AllowancePeriod::Month;
    qint64 used = 0;

    friend bool operator==(const Allowance &, const Allowance &) = default;
};

template<>
struct Describe<Allowance> {
    static constexpr auto fields
        = std::make_tuple(part("unit", 1, &Allowance::unit), part("amount", 2, &Allowance::amount),
            part("period", 3, &Allowance::period), part("used", 4, &Allowance::used));
};

/// What is promised to a company: term, calendar, policy, coverage, included limits.
struct Contract {
    ContractId id;
    CompanyId company;
    int evNo = 0;
    QString number;
    ContractState state = ContractState::Draft;
    QDate startsOn;
    QDate endsOn; ///< Last day; invalid means open-ended.
    bool autoRenew = false;
    int noticeDays = 30;
    PolicyId policy;
    CalendarId calendar;
    std::vector<SiteId> sites; ///< Empty means all; so do assets and categories.
    std::vector<AssetId> assets;
    std::vector<CategoryId> categories;
    std::vector<Allowance> allowances;
    QString unpaid; ///< "Stage 3 unpaid since 10 Nov": derived flag of the ledger, empty when all is paid.
    QString notes;

    friend bool operator==(const Contract &, const Contract &) = default;
};

/// A person who asks: of a company, or private when `company` is null.
struct Contact {
    ContactId id;
    CompanyId company;
    QString name;
    QString position;
    QStringList phones; ///< As people write them; matched by content::phoneKey.
    QStringList emails;
    QString language;
    bool vip = false;
    SiteId site;
    QString notes;
    bool archived = false;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Equipment or software at a customer's.
struct Asset {
    AssetId id;
    CompanyId company;
    SiteId site;
    QString name;
    QString assetType;
    QString serial;
    QString inventory;
    QString remoteId; ///< What the remote-control tool is started with.
    QString notes;
    bool archived = false;

    friend bool operator==(const Asset &, const Asset &) = default;
};

template<>
struct Describe<Company> {
    using E = Company;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("legal_name", 3, &E::legalName, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("tier", 4, &E::tier, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("domains", 5, &E::domains, Kind::Set, Merge::FirstWins, Right::Customers),
        field("phone", 6, &E::phone, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("address", 7, &E::address, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("notes", 8, &E::notes, Kind::Text, Merge::Words, Right::Customers),
        field("external_ref", 9, &E::externalRef, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("archived", 10, &E::archived, Kind::Flag, Merge::FirstWins, Right::Customers));
};

template<>
struct Describe<Site> {
    using E = Site;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("company", 2, &E::company, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("name", 4, &E::name, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("address", 5, &E::address, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("calendar", 6, &E::calendar, Kind::Reference, Merge::FirstWins, Right::Contracts),
        field("policy", 7, &E::policy, Kind::Reference, Merge::FirstWins, Right::Contracts),
        field("notes", 8, &E::notes, Kind::Text, Merge::Words, Right::Customers),
        field("archived", 9, &E::archived, Kind::Flag, Merge::FirstWins, Right::Customers));
};

template<>
struct Describe<Contract> {
    using E = Contract;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("company", 2, &E::company, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("number", 4, &E::number, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("state", 5, &E::state, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("starts_on", 6, &E::startsOn, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("ends_on", 7, &E::endsOn, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("auto_renew", 8, &E::autoRenew, Kind::Flag, Merge::FirstWins, Right::Contracts),
        field("notice_days", 9, &E::noticeDays, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("policy", 10, &E::policy, Kind::Reference, Merge::FirstWins, Right::Contracts),
        field("calendar", 11, &E::calendar, Kind::Reference, Merge::FirstWins, Right::Contracts),
        field("sites", 12, &E::sites, Kind::Set, Merge::FirstWins, Right::Contracts),
        field("assets", 13, &E::assets, Kind::Set, Merge::FirstWins, Right::Contracts),
        field("categories", 14, &E::categories, Kind::Set, Merge::FirstWins, Right::Contracts),
        field("allowances", 15, &E::allowances, Kind::List, Merge::FirstWins, Right::Contracts),
        field("unpaid", 16, &E::unpaid, Kind::Scalar, Merge::FirstWins, Right::Contracts),
        field("notes", 17, &E::notes, Kind::Text, Merge::Words, Right::Contracts));
};

template<>
struct Describe<Contact> {
    using E = Contact;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("company", 2, &E::company, Kind::Reference, Merge::FirstWins, Right::Customers),
        field("name", 3, &E::name, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("position", 4, &E::position, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("phones", 5, &E::phones, Kind::Set, Merge::FirstWins, Right::Customers),
        field("emails", 6, &E::emails, Kind::Set, Merge::FirstWins, Right::Customers),
        field("language", 7, &E::language, Kind::Scalar, Merge::FirstWins, Right::Customers),
        field("vip", 8, &E::vip, Kind::Flag, Merge::FirstWins, Right::Customers),
        field("site", 9, &E::site, Kind::Reference, Merge::FirstWins, Right::Customers),
        field("notes", 10, &E::notes, Kind::Text, Merge::Words, Right::Customers),
        field("archived", 11, &E::archived, Kind::Flag, Merge::FirstWins, Right::Customers));
};

template<>
struct Describe<Asset> {
    using E = Asset;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("company", 2, &E::company, Kind::Reference, Merge::FirstWins, Right::Assets),
        field("site", 3, &E::site, Kind::Reference, Merge::FirstWins, Right::Assets),
        field("name", 4, &E::name, Kind::Scalar, Merge::FirstWins, Right::Assets),
        field("asset_type", 5, &E::assetType, Kind::Scalar, Merge::FirstWins, Right::Assets),
        field("serial", 6, &E::serial, Kind::Scalar, Merge::FirstWins, Right::Assets),
        field("inventory", 7, &E::inventory, Kind::Scalar, Merge::FirstWins, Right::Assets),
        field("remote_id", 8, &E::remoteId, Kind::Scalar, Merge::FirstWins, Right::Assets),
        field("notes", 9, &E::notes, Kind::Text, Merge::Words, Right::Assets),
        field("archived", 10, &E::archived, Kind::Flag, Merge::FirstWins, Right::Assets));
};

} // namespace firstline
