#include "core/service/customerservice.h"

#include "core/rules/slapolicy.h"
#include "core/service/cardreading.h"
#include "core/store/namelookup.h"

namespace firstline::service {

CustomerService::CustomerService(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
{
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const auto customer = [](const AggregateRef &ref) {
            return ref.kind == EntityKind::Company || ref.kind == EntityKind::Contact || ref.kind == EntityKind::Asset;
        };
        if (notice.everything || std::any_of(notice.aggregates.begin(), notice.aggregates.end(), customer))
            Q_EMIT customersChanged(notice.everything);
    });
}

namespace {

bool looksLikeNumber(const QString &text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return digits >= 3 && letters == 0;
}

void addContact(store::Database &db, const Uuid &id, const QString &number, std::vector<CallerMatch> &out)
{
    const bool there = std::any_of(
        out.begin(), out.end(), [&](const CallerMatch &m) { return m.contact && m.contact->id.uuid() == id; });
    if (there)
        return;
    CallerMatch match;
    match.contact = readOne<Contact>(db, ContactId(id));
    if (!match.contact || match.contact->archived)
        return;
    match.company = readOne<Company>(db, match.contact->company);
    match.number = number.isEmpty() && !match.contact->phones.isEmpty() ? match.contact->phones.front() : number;
    out.push_back(std::move(match));
}

Result<std::vector<CallerMatch>> lookUp(store::Database &db, const QString &text)
{
    constexpr int kLimit = 12;
    std::vector<CallerMatch> out;
    store::CustomerQuery query(db);
    store::NameLookup names(db);
    if (looksLikeNumber(text)) {
        auto ids = names.contactsByPhone(text);
        if (!ids)
            return fail(ids.error());
        for (const Uuid &id : *ids)
            addContact(db, id, text, out);
    }
    auto people = names.byName(EntityKind::Contact, text, kLimit);
    if (!people)
        return fail(people.error());
    for (const Uuid &id : *people)
        addContact(db, id, QString(), out);
    auto companies = names.byName(EntityKind::Company, text, 6);
    if (!companies)
        return fail(companies.error());
    for (const Uuid &id : *companies) {
        auto contacts = query.contactsOf(CompanyId(id));
        if (!contacts)
            return fail(contacts.error());
        CallerMatch match;
        match.company = readOne<Company>(db, CompanyId(id));
        if (match.company && !match.company->archived)
            out.push_back(std::move(match));
        for (const Uuid &contact : *contacts) {
            if (int(out.size()) >= kLimit)
                break;
            addContact(db, contact, QString(), out);
        }
    }
    if (int(out.size()) > kLimit)
        out.resize(kLimit);
    return out;
}


SaveRecord creation(const Record &record, const Uuid &parent)
{
    SaveRecord c;
    c.kind = int(record.kind);
    c.record = record.id;
    c.parent = parent;
    c.create = true;
    const EntityInfo &info = entityInfo(record.kind);
    for (const auto &[key, value] : record.values) {
        const FieldInfo *field = info.byKey(key);
        if (key != 1 && field && field->merge != Merge::Derived && !(info.isChild() && key == info.parentKey))
            c.values.set(key, value);
    }
    return c;
}

} // namespace

QFuture<Result<std::vector<CallerMatch>>> CustomerService::findCallers(const QString &numberOrName)
{
    const QString text = numberOrName.trimmed();
    return m_reader.ask<std::vector<CallerMatch>>([text](store::Database &db) -> Result<std::vector<CallerMatch>> {
        return text.size() < 2 ? Result<std::vector<CallerMatch>>(std::vector<CallerMatch>()) : lookUp(db, text);
    });
}

QFuture<Result<DuePreview>> CustomerService::preview(const RegisterTicket &draft)
{
    const ConfigPtr config = m_engine.config();
    const Instant now = m_engine.serverNow();
    return m_reader.ask<DuePreview>([draft, config, now](store::Database &db) -> Result<DuePreview> {
        Ticket ticket;
        ticket.type = draft.type;
        ticket.company = draft.company;
        ticket.contract = draft.contract;
        ticket.site = draft.site;
        ticket.asset = draft.asset;
        ticket.category = draft.category;
        ticket.createdAt = now;
        const Category *category = config->category(draft.category);
        const auto pick = [](int asked, int standard, int last) { return asked > 0 ? asked : standard > 0 ? standard : last; };
        ticket.impact = pick(draft.impact, category ? category->defaultImpact : 0, 1);
        ticket.urgency = pick(draft.urgency, category ? category->defaultUrgency : 0, 2);
        ticket.priority = draft.priority > 0 ? draft.priority : config->priorityOf(ticket.impact, ticket.urgency);

        std::optional<Aggregate> company;
        if (ticket.company) {
            auto read = store::RecordStore(db).aggregate({ EntityKind::Company, ticket.company.uuid() });
            if (!read)
                return fail(read.error());
            company = *read;
        }
        const auto contracts = company ? company->childrenOf<Contract>() : std::vector<Contract>();
        const auto sites = company ? company->childrenOf<Site>() : std::vector<Site>();
        const auto head = company ? std::optional(fromRecord<Company>(company->header)) : std::nullopt;
        const Contract *contract = rules::coveringContract(ticket, contracts, config.get());
        const auto site = std::find_if(sites.begin(), sites.end(), [&](const Site &s) { return s.id == ticket.site; });
        const rules::PolicyChoice choice = rules::choosePolicy(
            ticket, contract, site == sites.end() ? nullptr : &*site, head ? &*head : nullptr, *config);
        DuePreview preview;
        preview.priority = ticket.priority;
        preview.clocks = rules::previewClocks(ticket, choice, *config, draft.answered, now);
        if (const Policy *policy = config->policy(choice.policy))
            preview.policyName = policy->name;
        if (const Calendar *calendar = config->calendar(choice.calendar))
            preview.calendarName = calendar->name;
        return preview;
    });
}

QFuture<Result<CustomerService::MadeCaller>> CustomerService::makeCaller(const NewCaller &caller)
{
    const Instant now = m_engine.serverNow();
    MadeCaller made;
    made.contact = ContactId(Uuid::create(now));
    made.company = caller.company;
    std::optional<SaveRecord> newCompany;
    if (!caller.companyName.trimmed().isEmpty() && !caller.company) {
        Company company;
        company.id = CompanyId(Uuid::create(now));
        company.name = caller.companyName.trimmed();
        made.company = company.id;
        newCompany = creation(toRecord(company), {});
    }
    Contact contact;
    contact.id = made.contact;
    contact.company = made.company;
    contact.name = caller.name.trimmed();
    contact.position = caller.position.trimmed();
    if (!caller.phone.trimmed().isEmpty())
        contact.phones = { caller.phone.trimmed() };
    if (!caller.email.trimmed().isEmpty())
        contact.emails = { caller.email.trimmed() };
    const SaveRecord newContact = creation(toRecord(contact), {});
    const auto toMade = [made](const Result<sync::Receipt> &receipt) -> Result<MadeCaller> {
        return receipt ? Result<MadeCaller>(made) : Result<MadeCaller>(fail(receipt.error()));
    };
    if (!newCompany)
        return m_engine.enqueue(newContact).then(toMade);
    // The journal keeps the order of calls, so the company is there before its contact.
    auto companyDone = m_engine.enqueue(*newCompany);
    auto contactDone = m_engine.enqueue(newContact);
    return companyDone.then([contactDone, toMade](const Result<sync::Receipt> &company) mutable {
        return company ? contactDone.then(toMade)
                       : QtFuture::makeReadyFuture(Result<MadeCaller>(fail(company.error())));
    }).unwrap();
}

QFuture<Result<sync::Receipt>> CustomerService::save(const Record &before, const Record &after)
{
    SaveRecord c;
    c.kind = int(after.kind);
    c.record = after.id;
    const EntityInfo &info = entityInfo(after.kind);
    if (info.isChild())
        c.parent = Uuid::fromBytes(before.values.at(info.parentKey).toBytes());
    for (const auto &[key, value] : difference(before.values, after.values)) {
        const FieldInfo *field = info.byKey(key);
        if (!field || field->merge == Merge::Derived || field->merge == Merge::Fixed)
            continue;
        c.values.set(key, value);
        c.base.set(key, before.values.at(key));
    }
    return m_engine.enqueue(std::move(c));
}

QFuture<Result<sync::Receipt>> CustomerService::create(const Record &record, const Uuid &parent)
{
    return m_engine.enqueue(creation(record, parent));
}

} // namespace firstline::service
