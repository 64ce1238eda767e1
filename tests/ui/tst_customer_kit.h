#pragma once

#include "tests/support/testmain.h"
#include "ui/customer/callersource.h"
#include "ui/theme/theme.h"

#include <QtCore/QTranslator>
#include <QtWidgets/QWidget>

/// A sample desk for the tests of customer screens, and answers without an engine.
namespace firstline::test {

template<class I>
I sampleId(int n)
{
    return I(Uuid::named(QByteArrayView("sample"), QString::number(n)));
}

inline Instant sampleNow() { return *fromIso(QStringLiteral("2026-11-20T10:02:00.000Z")); }

template<class T>
QFuture<Result<T>> answer(T value)
{
    return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

inline ConfigPtr sampleConfig()
{
    auto config = std::make_shared<ConfigSnapshot>();
    const auto put = [&](const auto &entity) { config->put(toRecord(entity)); };
    Group line;
    line.id = sampleId<GroupId>(1);
    line.name = QStringLiteral("Line 1");
    put(line);
    Group field;
    field.id = sampleId<GroupId>(2);
    field.name = QStringLiteral("Field service");
    field.position = 1;
    put(field);
    Category till;
    till.id = sampleId<CategoryId>(10);
    till.name = QStringLiteral("Till equipment");
    till.code = QStringLiteral("T");
    put(till);
    Category printer;
    printer.id = sampleId<CategoryId>(11);
    printer.parent = till.id;
    printer.name = QStringLiteral("Printer");
    printer.code = QStringLiteral("T1");
    printer.defaultImpact = 3;
    printer.defaultUrgency = 4;
    printer.queue = sampleId<GroupId>(2);
    put(printer);
    Category network;
    network.id = sampleId<CategoryId>(12);
    network.name = QStringLiteral("Network");
    network.code = QStringLiteral("N");
    put(network);
    Calendar shops;
    shops.id = sampleId<CalendarId>(20);
    shops.name = QStringLiteral("Shops");
    for (int day = 1; day <= 7; ++day)
        shops.week.push_back({ day, { { 8 * 3600, 22 * 3600 } } });
    put(shops);
    Policy retail;
    retail.id = sampleId<PolicyId>(21);
    retail.name = QStringLiteral("Retail");
    retail.calendar = shops.id;
    retail.targets = { { 1, 15, 30, 480, 120 }, { 2, 30, 60, 960, 240 }, { 3, 60, 240, 1440, 0 }, { 4, 240, 0, 2880, 0 } };
    put(retail);
    return config;
}

inline service::TicketRef sampleTicket(qint64 number, const QString &subject, StatusCategory status = StatusCategory::Open)
{
    return { sampleId<TicketId>(int(number)), number, subject, status, sampleNow() - std::chrono::hours(26) };
}

inline Contact sampleContact()
{
    Contact contact;
    contact.id = sampleId<ContactId>(30);
    contact.company = sampleId<CompanyId>(31);
    contact.name = QStringLiteral("Vera Lind");
    contact.position = QStringLiteral("shop manager");
    contact.phones = { QStringLiteral("+48 22 555 01 12") };
    contact.emails = { QStringLiteral("vera.lind@maxi.example") };
    return contact;
}

inline Company sampleCompany()
{
    Company company;
    company.id = sampleId<CompanyId>(31);
    company.name = QStringLiteral("Maxi Market 12");
    company.legalName = QStringLiteral("Maxi Market Retail Sp. z o.o.");
    company.tier = QStringLiteral("vip");
    company.phone = QStringLiteral("+48225550100");
    company.address = QStringLiteral("Kawowa 7, 00-001 Warszawa");
    company.domains = { QStringLiteral("maxi.example") };
    return company;
}

inline Contract sampleContract()
{
    Contract contract;
    contract.id = sampleId<ContractId>(32);
    contract.company = sampleId<CompanyId>(31);
    contract.number = QStringLiteral("14/2");
    contract.state = ContractState::Active;
    contract.startsOn = QDate(2025, 7, 1);
    contract.endsOn = QDate(2027, 6, 30);
    contract.policy = sampleId<PolicyId>(21);
    contract.calendar = sampleId<CalendarId>(20);
    contract.allowances = { { AllowanceUnit::Minute, 1200, AllowancePeriod::Month, 750 } };
    contract.unpaid = QStringLiteral("Stage 3 unpaid since 10 Nov");
    return contract;
}

inline std::vector<Site> sampleSites()
{
    std::vector<Site> sites(2);
    sites[0] = { sampleId<SiteId>(40), sampleId<CompanyId>(31), 0, QStringLiteral("Kawowa"), QStringLiteral("Kawowa 7"), {}, {}, {}, false };
    sites[1] = { sampleId<SiteId>(41), sampleId<CompanyId>(31), 0, QStringLiteral("Volna"), QStringLiteral("Volna 3"), {}, {}, {}, false };
    return sites;
}

inline std::vector<Asset> sampleAssets()
{
    Asset printer;
    printer.id = sampleId<AssetId>(50);
    printer.company = sampleId<CompanyId>(31);
    printer.site = sampleId<SiteId>(41);
    printer.name = QStringLiteral("Fiscal printer POSNET 4");
    printer.assetType = QStringLiteral("Fiscal printer");
    printer.serial = QStringLiteral("88201");
    Asset till = printer;
    till.id = sampleId<AssetId>(51);
    till.site = sampleId<SiteId>(40);
    till.name = QStringLiteral("Till 3");
    till.assetType = QStringLiteral("Till");
    till.serial = QStringLiteral("T-3001");
    return { printer, till };
}

inline service::CallerCard sampleCallerCard()
{
    service::CallerCard card;
    card.contact = sampleContact();
    card.company = sampleCompany();
    card.contract = sampleContract();
    card.policyName = QStringLiteral("Retail");
    card.calendarName = QStringLiteral("Shops");
    card.openTickets = { sampleTicket(40088, QStringLiteral("UPS battery")),
        sampleTicket(40071, QStringLiteral("Scanners, site Volna, all of them since this morning")) };
    card.assets = sampleAssets();
    card.sites = sampleSites();
    return card;
}

inline service::CompanyCard sampleCompanyCard()
{
    service::CompanyCard card;
    card.company = sampleCompany();
    card.sites = sampleSites();
    card.contracts = { sampleContract() };
    Contract old = sampleContract();
    old.id = sampleId<ContractId>(33);
    old.number = QStringLiteral("9/1");
    old.state = ContractState::Expired;
    old.startsOn = QDate(2023, 7, 1);
    old.endsOn = QDate(2025, 6, 30);
    old.unpaid.clear();
    old.allowances.clear();
    card.contracts.push_back(old);
    Contact boris = sampleContact();
    boris.id = sampleId<ContactId>(35);
    boris.name = QStringLiteral("Boris Petrenko");
    boris.position = QStringLiteral("deputy manager");
    boris.vip = true;
    card.contacts = { sampleContact(), boris };
    card.assets = sampleAssets();
    card.tickets = { sampleTicket(40117, QStringLiteral("Cash desk does not print receipts"), StatusCategory::New),
        sampleTicket(40088, QStringLiteral("UPS battery"), StatusCategory::WaitThird),
        sampleTicket(38807, QStringLiteral("Paper sensor dirty"), StatusCategory::Solved) };
    card.openTickets = 2;
    card.allTickets = 3;
    return card;
}

/// What a caller card did, for tests to look at.
struct CallerLog {
    std::vector<RegisterTicket> registered;
    std::vector<service::CustomerService::NewCaller> made;
    QString draft;
    int previews = 0;
    bool online = true;
    qint64 number = 40117;
    QString provisional;
    std::optional<Error> refuse;
};

/// Everything is answered at once from the sample desk: the number 22 555 01 12 and names that begin with "vera" are
/// known, nobody else is.
inline ui::CallerSource sampleSource(CallerLog &log)
{
    ui::CallerSource source;
    source.find = [](const QString &text) {
        const bool known = text.startsWith(QStringLiteral("vera"), Qt::CaseInsensitive)
            || (text.size() > 3 && content::phoneKey(text) == content::phoneKey(QStringLiteral("+48225550112")));
        std::vector<service::CallerMatch> matches;
        if (known)
            matches.push_back({ sampleContact(), sampleCompany(), QStringLiteral("+48 22 555 01 12") });
        return answer(matches);
    };
    source.card = [](ContactId contact, CompanyId) {
        service::CallerCard card = sampleCallerCard();
        if (!contact)
            card.contact.reset();
        return answer(card);
    };
    source.companies = [](const QString &text) {
        std::vector<service::CustomerRow> rows;
        if (text.startsWith(QStringLiteral("maxi"), Qt::CaseInsensitive))
            rows.push_back({ EntityKind::Company, sampleId<CompanyId>(31).uuid(), sampleCompany().name,
                sampleCompany().address, QStringLiteral("vip"), 2 });
        return answer(rows);
    };
    source.preview = [&log](const RegisterTicket &draft) {
        ++log.previews;
        service::DuePreview preview;
        preview.policyName = QStringLiteral("Retail");
        preview.calendarName = QStringLiteral("Shops");
        ClockState first;
        first.phase = ClockPhase::Met;
        ClockState resolution;
        resolution.kind = ClockKind::Resolution;
        resolution.phase = ClockPhase::Runs;
        resolution.due = sampleNow() + (draft.urgency == 4 ? std::chrono::hours(9) : std::chrono::hours(33));
        preview.clocks = { first, resolution };
        return answer(preview);
    };
    source.similar = [](const QString &subject) {
        std::vector<service::TicketRef> tickets;
        if (subject.contains(QStringLiteral("print")))
            tickets.push_back(sampleTicket(38807, QStringLiteral("Paper sensor dirty"), StatusCategory::Solved));
        return answer(tickets);
    };
    source.makeCaller = [&log](const service::CustomerService::NewCaller &caller) {
        log.made.push_back(caller);
        const CompanyId company = caller.company || caller.companyName.isEmpty() ? caller.company : sampleId<CompanyId>(99);
        return answer(service::CustomerService::MadeCaller { sampleId<ContactId>(98), company });
    };
    source.registerTicket = [&log](const RegisterTicket &command) {
        if (log.refuse)
            return QtFuture::makeReadyFuture(Result<sync::Receipt>(fail(*log.refuse)));
        log.registered.push_back(command);
        return answer(sync::Receipt { {}, log.number, log.provisional });
    };
    source.saveDraft = [&log](const QString &text) {
        log.draft = text;
        return QtFuture::makeReadyFuture(Result<void>());
    };
    source.draft = [&log] { return answer(log.draft); };
    source.config = [config = sampleConfig()] { return config; };
    source.now = [] { return sampleNow(); };
    source.online = [&log] { return log.online; };
    return source;
}

/// Makes every text nearly half as long again, as Russian and Polish do.
class LongTexts : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString more;
        for (const QChar c : text) {
            if (more.size() < text.size() * 2 / 5 && (c.isLetter() || c == u' '))
                more.append(c);
        }
        return text.contains(u'%') || text.size() < 3 ? text : QString(text % more);
    }
};

inline void savePicture(QWidget &widget, const QString &name)
{
    const QString file = pictureDir() + u'/' + name + QStringLiteral(".png");
    if (!widget.grab().save(file))
        qWarning("picture not saved: %s", qPrintable(file));
}

} // namespace firstline::test
