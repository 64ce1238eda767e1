#include "core/service/cardreading.h"
#include "core/rules/slapolicy.h"
#include "core/service/customerservice.h"
#include "core/store/namelookup.h"

namespace firstline::service {

TicketRef toRef(const store::TicketLine &line)
{
    return { line.id, line.number, line.subject, line.statusCategory, line.createdAt };
}

std::vector<TicketRef> toRefs(const std::vector<store::TicketLine> &lines)
{
    std::vector<TicketRef> refs;
    for (const store::TicketLine &line : lines)
        refs.push_back(toRef(line));
    return refs;
}

namespace {

template<class E>
std::vector<E> readAll(store::Database &db, const std::vector<Uuid> &ids)
{
    std::vector<E> out;
    for (const Uuid &id : ids) {
        const auto found = store::RecordStore(db).find(kindOf<E>(), id);
        if (found && *found)
            out.push_back(fromRecord<E>(**found));
    }
    std::erase_if(out, [](const E &item) { return item.archived; });
    return out;
}

Result<CallerCard> readCallerCard(
    store::Database &db, ContactId contact, CompanyId company, const ConfigSnapshot &config, Instant now)
{
    CallerCard card;
    card.contact = readOne<Contact>(db, contact);
    if (company.isNull() && card.contact)
        company = card.contact->company;
    store::CustomerQuery query(db);
    const bool byCompany = !company.isNull();
    auto open = query.tickets(company, byCompany ? ContactId() : contact, store::TicketScope::Open, 8);
    if (!open)
        return fail(open.error());
    card.openTickets = toRefs(*open);
    if (!byCompany)
        return card;
    auto aggregate = store::RecordStore(db).aggregate({ EntityKind::Company, company.uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return card;
    card.company = fromRecord<Company>((*aggregate)->header);
    card.sites = (*aggregate)->childrenOf<Site>();
    auto assets = query.assetsOf(company);
    if (!assets)
        return fail(assets.error());
    card.assets = readAll<Asset>(db, *assets);
    const auto contracts = (*aggregate)->childrenOf<Contract>();
    Ticket probe;
    probe.company = company;
    probe.createdAt = now;
    const Contract *contract = rules::coveringContract(probe, contracts, &config);
    if (!contract && !contracts.empty())
        contract = &contracts.front(); // Not in force: shown with its state, as a warning.
    if (contract)
        card.contract = *contract;
    const rules::PolicyChoice choice = rules::choosePolicy(probe, contract, nullptr, &*card.company, config);
    if (const Policy *policy = config.policy(choice.policy))
        card.policyName = policy->name;
    if (const Calendar *calendar = config.calendar(choice.calendar))
        card.calendarName = calendar->name;
    return card;
}

Result<CompanyCard> readCompanyCard(store::Database &db, CompanyId id)
{
    auto aggregate = store::RecordStore(db).aggregate({ EntityKind::Company, id.uuid() });
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return fail(ErrorCode::NotFound, QStringLiteral("no such company"));
    CompanyCard card;
    card.company = fromRecord<Company>((*aggregate)->header);
    card.sites = (*aggregate)->childrenOf<Site>();
    card.contracts = (*aggregate)->childrenOf<Contract>();
    std::stable_sort(card.contracts.begin(), card.contracts.end(), [](const Contract &a, const Contract &b) {
        return (a.state == ContractState::Active) > (b.state == ContractState::Active);
    });
    store::CustomerQuery query(db);
    auto contacts = query.contactsOf(id);
    auto assets = query.assetsOf(id);
    auto tickets = query.tickets(id, ContactId(), store::TicketScope::All, 50);
    auto counts = query.ticketCounts(id, ContactId());
    if (!contacts || !assets || !tickets || !counts)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the company's card could not be read"));
    card.contacts = readAll<Contact>(db, *contacts);
    card.assets = readAll<Asset>(db, *assets);
    card.tickets = toRefs(*tickets);
    card.openTickets = counts->open;
    card.allTickets = counts->all;
    return card;
}

Result<std::vector<CustomerRow>> readList(store::Database &db, const QString &text, int limit)
{
    store::CustomerQuery query(db);
    std::vector<CustomerRow> rows;
    store::NameLookup names(db);
    const bool all = text.trimmed().isEmpty();
    auto companies = all ? query.companies(limit) : names.byName(EntityKind::Company, text, limit);
    if (!companies)
        return fail(companies.error());
    for (const Company &company : readAll<Company>(db, *companies)) {
        const auto counts = query.ticketCounts(company.id, ContactId());
        rows.push_back({ EntityKind::Company, company.id.uuid(), company.name, company.address, company.tier,
            counts ? counts->open : 0 });
    }
    // Without a search, people are found under their company; private persons stand by themselves.
    auto contacts = all ? query.privatePersons(limit) : names.byName(EntityKind::Contact, text, limit);
    if (!contacts)
        return fail(contacts.error());
    for (const Contact &contact : readAll<Contact>(db, *contacts)) {
        const auto company = readOne<Company>(db, contact.company);
        QStringList detail;
        if (!contact.position.isEmpty())
            detail.append(contact.position);
        if (company)
            detail.append(company->name);
        rows.push_back({ EntityKind::Contact, contact.id.uuid(), contact.name, detail.join(QStringLiteral(", ")),
            contact.vip ? QStringLiteral("vip") : QString(), 0 });
    }
    return rows;
}

} // namespace

QFuture<Result<CallerCard>> CustomerService::callerCard(ContactId contact, CompanyId company)
{
    return m_reader.ask<CallerCard>([contact, company, config = m_engine.config(), now = m_engine.serverNow()](
                                        store::Database &db) { return readCallerCard(db, contact, company, *config, now); });
}

QFuture<Result<std::vector<CustomerRow>>> CustomerService::list(const QString &text, int limit)
{
    return m_reader.ask<std::vector<CustomerRow>>([text, limit](store::Database &db) { return readList(db, text, limit); });
}

QFuture<Result<CompanyCard>> CustomerService::companyCard(CompanyId id)
{
    return m_reader.ask<CompanyCard>([id](store::Database &db) { return readCompanyCard(db, id); });
}

QFuture<Result<CustomerService::ContactCard>> CustomerService::contactCard(ContactId id)
{
    return m_reader.ask<ContactCard>([id](store::Database &db) -> Result<ContactCard> {
        const auto contact = readOne<Contact>(db, id);
        if (!contact)
            return fail(ErrorCode::NotFound, QStringLiteral("no such contact"));
        ContactCard card;
        card.contact = *contact;
        card.company = readOne<Company>(db, contact->company);
        auto tickets = store::CustomerQuery(db).tickets(CompanyId(), id, store::TicketScope::All, 50);
        if (!tickets)
            return fail(tickets.error());
        card.tickets = toRefs(*tickets);
        return card;
    });
}

} // namespace firstline::service
