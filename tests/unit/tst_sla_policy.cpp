#include "core/rules/calendarcheck.h"
#include "core/rules/slapolicy.h"
#include "tests/support/testmain.h"

using namespace firstline;
using namespace firstline::rules;

namespace {

template<class T>
T idOf(const char *name)
{
    return T(Uuid::named("policy", QString::fromLatin1(name)));
}

Calendar calendar(const char *name)
{
    Calendar made;
    made.id = idOf<CalendarId>(name);
    made.name = QString::fromLatin1(name);
    made.timeZone = u"Europe/Warsaw"_qs;
    made.version = 4;
    for (int day = 1; day <= 5; ++day)
        made.week.push_back({ day, { { 9 * 3600, 17 * 3600 } } });
    return made;
}

Policy policy(const char *name, int position)
{
    Policy made;
    made.id = idOf<PolicyId>(name);
    made.name = QString::fromLatin1(name);
    made.version = 2;
    made.position = position;
    made.calendar = idOf<CalendarId>("policy hours");
    return made;
}

Instant utc(const char *iso)
{
    return fromIso(QString::fromLatin1(iso)).value_or(Instant());
}

} // namespace

class tst_SlaPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosePolicy_followsTheOrder();
    void choosePolicy_conditions_matchTierTypeAndBranch();
    void choosePolicy_calendar_contractThenSiteThenPolicy();
    void coveringContract_checksDateAndCover_data();
    void coveringContract_checksDateAndCover();
    void coveringContract_dateIsLocalToTheContract();
    void coveringContract_several_narrowestWins();
    void checkCalendar_namesTheField_data();
    void checkCalendar_namesTheField();
    void checkPolicy_namesTheField();
    void checkGroup_namesTheField();
};

void tst_SlaPolicy::choosePolicy_followsTheOrder()
{
    Policy standard = policy("default", 0);
    standard.isDefault = true;
    Policy vip = policy("vip", 1);
    vip.tiers = QStringList { u"VIP"_qs };
    const ConfigSnapshot config({ toRecord(standard), toRecord(vip), toRecord(policy("of contract", 8)),
        toRecord(policy("of site", 9)), toRecord(calendar("policy hours")) });
    Company company;
    company.tier = u"vip"_qs;
    Site site;
    site.policy = idOf<PolicyId>("of site");
    Contract contract;
    contract.policy = idOf<PolicyId>("of contract");
    const PolicyChoice chosen = choosePolicy(Ticket(), &contract, &site, &company, config);
    QCOMPARE(chosen.policy, contract.policy);
    QCOMPARE(chosen.policyVersion, 2);
    QCOMPARE(chosen.calendarVersion, 4);
    QCOMPARE(chosen.why, u"contract"_qs);
    contract.policy = idOf<PolicyId>("gone");
    QCOMPARE(choosePolicy(Ticket(), &contract, &site, &company, config).why, u"site"_qs);
    site.policy = PolicyId();
    QCOMPARE(choosePolicy(Ticket(), nullptr, &site, &company, config).policy, vip.id);
    const ConfigSnapshot plain({ toRecord(standard), toRecord(vip) });
    QCOMPARE(choosePolicy(Ticket(), nullptr, nullptr, nullptr, plain).policy, standard.id);
    QCOMPARE(choosePolicy(Ticket(), nullptr, nullptr, nullptr, plain).why, u"default"_qs);
    const PolicyChoice none = choosePolicy(Ticket(), nullptr, nullptr, nullptr, ConfigSnapshot());
    QVERIFY(!none.policy && !none.calendar);
    QCOMPARE(none.why, u"none"_qs);
}

void tst_SlaPolicy::choosePolicy_conditions_matchTierTypeAndBranch()
{
    Category parent;
    parent.id = idOf<CategoryId>("hardware");
    Category child;
    child.id = idOf<CategoryId>("printers");
    child.parent = parent.id;
    Policy hardware = policy("hardware", 1);
    hardware.categories = { parent.id };
    Policy changes = policy("changes", 0);
    changes.types = { TicketType::Change };
    Policy archived = policy("archived", -1);
    archived.archived = true;
    const ConfigSnapshot config(
        { toRecord(parent), toRecord(child), toRecord(hardware), toRecord(changes), toRecord(archived) });
    Ticket ticket;
    ticket.category = child.id;
    QCOMPARE(choosePolicy(ticket, nullptr, nullptr, nullptr, config).policy, hardware.id);
    ticket.type = TicketType::Change;
    QCOMPARE(choosePolicy(ticket, nullptr, nullptr, nullptr, config).policy, changes.id);
    ticket = Ticket();
    QCOMPARE(choosePolicy(ticket, nullptr, nullptr, nullptr, config).policy, PolicyId());
}

void tst_SlaPolicy::choosePolicy_calendar_contractThenSiteThenPolicy()
{
    const ConfigSnapshot config({ toRecord(policy("any", 0)), toRecord(calendar("policy hours")),
        toRecord(calendar("site hours")), toRecord(calendar("contract hours")) });
    Contract contract;
    contract.calendar = idOf<CalendarId>("contract hours");
    Site site;
    site.calendar = idOf<CalendarId>("site hours");
    QCOMPARE(choosePolicy(Ticket(), &contract, &site, nullptr, config).calendar, contract.calendar);
    QCOMPARE(choosePolicy(Ticket(), nullptr, &site, nullptr, config).calendar, site.calendar);
    QCOMPARE(choosePolicy(Ticket(), nullptr, nullptr, nullptr, config).calendar, idOf<CalendarId>("policy hours"));
}

void tst_SlaPolicy::coveringContract_checksDateAndCover_data()
{
    QTest::addColumn<Contract>("contract");
    QTest::addColumn<bool>("covers");
    Contract plain;
    plain.company = idOf<CompanyId>("company");
    plain.state = ContractState::Active;
    plain.startsOn = QDate(2026, 1, 1);
    plain.endsOn = QDate(2026, 12, 31);
    const auto row = [&](const char *name, bool covers, auto change) {
        Contract contract = plain;
        change(contract);
        QTest::newRow(name) << contract << covers;
    };
    row("in force", true, [](Contract &) { });
    row("other company", false, [](Contract &c) { c.company = idOf<CompanyId>("other"); });
    row("draft", false, [](Contract &c) { c.state = ContractState::Draft; });
    row("suspended", false, [](Contract &c) { c.state = ContractState::Suspended; });
    row("expired since", true, [](Contract &c) { c.state = ContractState::Expired; });
    row("ends that day", true, [](Contract &c) { c.endsOn = QDate(2026, 6, 15); });
    row("ended the day before", false, [](Contract &c) { c.endsOn = QDate(2026, 6, 14); });
    row("renews itself", true, [](Contract &c) { c.endsOn = QDate(2026, 6, 14); c.autoRenew = true; });
    row("begins that day", true, [](Contract &c) { c.startsOn = QDate(2026, 6, 15); });
    row("begins the day after", false, [](Contract &c) { c.startsOn = QDate(2026, 6, 16); });
    row("open-ended", true, [](Contract &c) { c.endsOn = QDate(); });
    row("covers the site", true, [](Contract &c) { c.sites = { idOf<SiteId>("site") }; });
    row("covers another site", false, [](Contract &c) { c.sites = { idOf<SiteId>("other") }; });
    row("covers the asset", true, [](Contract &c) { c.assets = { idOf<AssetId>("asset") }; });
    row("covers another asset", false, [](Contract &c) { c.assets = { idOf<AssetId>("other") }; });
    row("covers the category", true, [](Contract &c) { c.categories = { idOf<CategoryId>("category") }; });
    row("covers another category", false, [](Contract &c) { c.categories = { idOf<CategoryId>("other") }; });
}

void tst_SlaPolicy::coveringContract_checksDateAndCover()
{
    QFETCH(Contract, contract);
    QFETCH(bool, covers);
    Ticket ticket;
    ticket.company = idOf<CompanyId>("company");
    ticket.site = idOf<SiteId>("site");
    ticket.asset = idOf<AssetId>("asset");
    ticket.category = idOf<CategoryId>("category");
    ticket.createdAt = utc("2026-06-15T10:00:00.000Z");
    QCOMPARE(coveringContract(ticket, { contract }) != nullptr, covers);
    ticket.company = CompanyId();
    QVERIFY(!coveringContract(ticket, { contract }));
}

void tst_SlaPolicy::coveringContract_dateIsLocalToTheContract()
{
    Contract contract;
    contract.company = idOf<CompanyId>("company");
    contract.state = ContractState::Active;
    contract.startsOn = QDate(2026, 6, 16);
    contract.calendar = idOf<CalendarId>("hours");
    Ticket ticket;
    ticket.company = contract.company;
    ticket.createdAt = utc("2026-06-15T22:30:00.000Z"); // 00:30 of the 16th in Warsaw.
    const std::vector<Contract> contracts { contract };
    const ConfigSnapshot config({ toRecord(calendar("hours")) });
    QVERIFY(!coveringContract(ticket, contracts));
    QVERIFY(coveringContract(ticket, contracts, &config));
}

void tst_SlaPolicy::coveringContract_several_narrowestWins()
{
    Contract wide;
    wide.id = idOf<ContractId>("wide");
    wide.company = idOf<CompanyId>("company");
    wide.state = ContractState::Active;
    wide.startsOn = QDate(2026, 5, 1);
    Contract narrow = wide;
    narrow.id = idOf<ContractId>("narrow");
    narrow.startsOn = QDate(2025, 1, 1);
    narrow.sites = { idOf<SiteId>("site") };
    Ticket ticket;
    ticket.company = wide.company;
    ticket.site = idOf<SiteId>("site");
    ticket.createdAt = utc("2026-06-15T10:00:00.000Z");
    const std::vector<Contract> contracts { wide, narrow };
    QCOMPARE(coveringContract(ticket, contracts)->id, narrow.id);
}

void tst_SlaPolicy::checkCalendar_namesTheField_data()
{
    QTest::addColumn<Calendar>("made");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *says, auto change) {
        Calendar made = calendar("hours");
        change(made);
        QTest::newRow(name) << made << QString::fromLatin1(says);
    };
    const QDate day(2026, 5, 1);
    row("sound", "", [](Calendar &) { });
    row("night shift", "", [](Calendar &c) { c.week[0].intervals = { { 22 * 3600, 30 * 3600 } }; });
    row("touching", "", [](Calendar &c) { c.week[0].intervals = { { 0, 3600 }, { 3600, 0 } }; });
    row("no name", "name", [](Calendar &c) { c.name = u" "_qs; });
    row("unknown zone", "time_zone", [](Calendar &c) { c.timeZone = u"Mars/Olympus"_qs; });
    row("no zone", "time_zone", [](Calendar &c) { c.timeZone.clear(); });
    row("reversed", "weekday 1: end_s", [](Calendar &c) { c.week[0].intervals = { { 18 * 3600, 9 * 3600 } }; });
    row("overlapping", "weekday 1: intervals overlap", [](Calendar &c) { c.week[0].intervals = { { 0, 7200 }, { 3600, 9000 } }; });
    row("negative", "weekday 1: start_s", [](Calendar &c) { c.week[0].intervals = { { -5, 7200 } }; });
    row("too long", "weekday 1: end_s", [](Calendar &c) { c.week[0].intervals = { { 0, 200000 } }; });
    row("weekday 8", "weekday 8", [](Calendar &c) { c.week[0].weekday = 8; });
    row("weekday twice", "weekday 2 is given twice", [](Calendar &c) { c.week[0].weekday = 2; });
    row("empty week", "370 days", [](Calendar &c) { c.week.clear(); });
    row("exception reversed", "2026-05-01: end_s", [=](Calendar &c) { c.exceptions = { { day, { { 5, 4 } }, {} } }; });
    row("exception twice", "2026-05-01 is given twice", [=](Calendar &c) { c.exceptions = { { day, {}, {} }, { day, {}, {} } }; });
    row("exception without date", "not valid", [](Calendar &c) { c.exceptions = { { QDate(), {}, {} } }; });
    row("a year off", "370 days", [=](Calendar &c) {
        for (int i = 0; i < 380; ++i)
            c.exceptions.push_back({ day.addDays(i), {}, {} });
    });
}

void tst_SlaPolicy::checkCalendar_namesTheField()
{
    QFETCH(Calendar, made);
    QFETCH(QString, says);
    const Result<void> result = checkCalendar(made);
    QCOMPARE(result.has_value(), says.isEmpty());
    if (!result) {
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    }
}

void tst_SlaPolicy::checkGroup_namesTheField()
{
    const ConfigSnapshot config;
    Group group;
    QVERIFY(checkGroup(group, config));
    group.olaMin = -1;
    QVERIFY(checkGroup(group, config).error().detail.startsWith(u"ola_min"));
    group.olaMin = 600'000;
    QVERIFY(!checkGroup(group, config));
    group.olaMin = 240;
    group.dutyCalendar = CalendarId(Uuid::named("policy", u"gone"_qs));
    QVERIFY(checkGroup(group, config).error().detail.startsWith(u"duty_calendar"));
}

void tst_SlaPolicy::checkPolicy_namesTheField()
{
    const ConfigSnapshot config({ toRecord(calendar("policy hours")) });
    const auto says = [&](auto change) {
        Policy made = policy("gold", 1);
        made.targets = { { 1, 30, 60, 240, 0 }, { 2, 60, 120, 480, 0 } };
        made.thresholds = standardThresholds();
        change(made);
        const Result<void> result = checkPolicy(made, config);
        return result ? QString() : result.error().detail;
    };
    QCOMPARE(says([](Policy &) { }), QString());
    QVERIFY(says([](Policy &p) { p.name.clear(); }).contains(u"name"));
    QVERIFY(says([](Policy &p) { p.targets[0].resolutionMin = -1; }).contains(u"priority 1: resolution_min is negative"));
    QVERIFY(says([](Policy &p) { p.targets[1].firstResponseMin = 99999999; }).contains(u"first_response_min"));
    QVERIFY(says([](Policy &p) { p.targets[1].priority = 1; }).contains(u"priority 1 is given twice"));
    QVERIFY(says([](Policy &p) { p.targets[1].priority = 5; }).contains(u"priority 5"));
    QVERIFY(says([](Policy &p) { p.calendar = idOf<CalendarId>("gone"); }).contains(u"calendar"));
    QVERIFY(says([](Policy &p) { p.pausesFirst = { idOf<StatusId>("gone") }; }).contains(u"pauses_first"));
    QVERIFY(says([](Policy &p) { p.pausesResolution = { idOf<StatusId>("gone") }; }).contains(u"pauses_resolution"));
    QVERIFY(says([](Policy &p) { p.categories = { idOf<CategoryId>("gone") }; }).contains(u"categories"));
    QVERIFY(says([](Policy &p) { p.thresholds.front().percent = 0; }).contains(u"thresholds, line 1"));
    QVERIFY(says([](Policy &p) { p.thresholds.back().percent = 90; }).contains(u"thresholds, line 4"));
    QVERIFY(says([](Policy &p) { p.thresholds.push_back(p.thresholds.front()); }).contains(u"stands above"));
    QVERIFY(says([](Policy &p) { p.priorities = { 5 }; }).contains(u"priorities"));
}

FIRSTLINE_TEST_MAIN(tst_SlaPolicy)
#include "tst_sla_policy.moc"
