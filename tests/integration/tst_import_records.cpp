#include "core/server/import/import.h"
#include "tests/integration/tst_import_kit.h"

#include <QtCore/QFile>

using namespace firstline;
using namespace firstline::server;

/// Tables of customers.
class TestImportRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_whenImported_thenCustomersAreThere();
    void tables_whenImportedAgain_thenOnlyDifferencesAreWritten();
    void rows_whenWrong_thenTheyAreReportedAndTheRestGoesOn();
    void mapping_whenGiven_thenColumnsAreRenamed();
    void kind_whenNotATable_thenItIsRefused();

private:
    static Result<ImportReport> readInto(test::TestDesk &desk, EntityKind kind, const QByteArray &content,
                                       const QHash<QString, QString> &columns = {});
};

Result<ImportReport> TestImportRecords::readInto(test::TestDesk &desk, EntityKind kind, const QByteArray &content,
    const QHash<QString, QString> &columns)
{
    ImportOptions options;
    options.file = desk.path(u"table.csv"_qs);
    options.now = desk.now();
    options.columns = columns;
    QFile file(options.file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorCode::FileUnreadable, options.file);
    file.write(content);
    file.close();
    return importRecords(desk.core(), kind, options);
}

void TestImportRecords::tables_whenImported_thenCustomersAreThere()
{
    test::TestDesk desk;
    const auto companies = readInto(desk, EntityKind::Company,
        "name;Legal name;tier;domains;notes\nAlfa;Alfa Ltd;vip;alfa.example;\"a \"\"note\"\"\"\nBeta;;;;\n");
    QVERIFY2(companies, companies ? "" : qPrintable(companies.error().detail));
    QCOMPARE(companies->made, qint64(2));
    const auto contacts = readInto(desk, EntityKind::Contact,
        "name,company,email,phone,site,vip\nAnn,Alfa,ann@alfa.example,+44 20 7946 0001;112,Head office,yes\n"
        "Bob,Gamma,,,,no\nPaul,,,+44 115 496 0001,,\n");
    QVERIFY2(contacts, contacts ? "" : qPrintable(contacts.error().detail));
    QVERIFY2(contacts->problems.isEmpty(), qPrintable(contacts->problems.join(u'\n')));
    QCOMPARE(contacts->made, qint64(3));
    const auto assets = readInto(desk, EntityKind::Asset, "name,company,site,type,serial\nTill 1,Alfa,Head office,till,T-1\n");
    QVERIFY(assets);
    QCOMPARE(assets->made, qint64(1));
    const auto contracts = readInto(desk, EntityKind::Contract,
        "company,number,state,from,to,auto_renew,notice_days,sites\nAlfa,1/26,active,2026-01-01,2026-12-31,yes,60,Head "
        "office\n");
    QVERIFY2(contracts, contracts ? "" : qPrintable(contracts.error().detail));
    QVERIFY2(contracts->problems.isEmpty(), qPrintable(contracts->problems.join(u'\n')));
    QCOMPARE(contracts->made, qint64(1));

    const auto made = desk.all<Company>();
    QCOMPARE(made.size(), size_t(3));
    for (const Company &company : made) {
        if (company.name != u"Alfa")
            continue;
        QCOMPARE(company.notes, u"a \"note\""_qs);
        const auto whole = desk.core().aggregate({ EntityKind::Company, company.id.uuid() });
        QVERIFY(whole && *whole);
        QCOMPARE((*whole)->childrenOf<Site>().size(), size_t(1));
        const Contract contract = (*whole)->childrenOf<Contract>().front();
        QCOMPARE(contract.state, ContractState::Active);
        QCOMPARE(contract.endsOn, QDate(2026, 12, 31));
        QCOMPARE(contract.sites.front(), (*whole)->childrenOf<Site>().front().id);
        QCOMPARE(desk.all<Asset>().front().site, contract.sites.front());
    }
    for (const Contact &contact : desk.all<Contact>()) {
        if (contact.name == u"Ann") {
            QCOMPARE(contact.phones.size(), qsizetype(2));
            QVERIFY(contact.vip);
        }
        QCOMPARE(contact.company.isNull(), contact.name == u"Paul");
    }
}

void TestImportRecords::tables_whenImportedAgain_thenOnlyDifferencesAreWritten()
{
    test::TestDesk desk;
    const QByteArray table = "name,tier\nAlfa,vip\nBeta,basic\n";
    QVERIFY(readInto(desk, EntityKind::Company, table));
    const qint64 head = desk.core().head();
    const auto same = readInto(desk, EntityKind::Company, table);
    QVERIFY(same);
    QCOMPARE(same->made + same->changed, qint64(0));
    QCOMPARE(desk.core().head(), head);
    const auto other = readInto(desk, EntityKind::Company, "name,tier\nAlfa,vip\nBeta,standard\n");
    QVERIFY(other);
    QCOMPARE(other->changed, qint64(1));
    QCOMPARE(desk.all<Company>().size(), size_t(2));
}

void TestImportRecords::rows_whenWrong_thenTheyAreReportedAndTheRestGoesOn()
{
    test::TestDesk desk;
    const auto report = readInto(desk, EntityKind::Contract,
        "company,number,state,ends_on,policy,colour\nAlfa,,active,,,red\nAlfa,1,asleep,,,\nAlfa,2,active,soon,,\n"
        "Alfa,3,active,,No such policy,\n,4,active,,,\nAlfa,5,active,2030-01-01,,\nAlfa,5,draft,,,\n");
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->made, qint64(1));
    QCOMPARE(report->refused, qint64(6));
    QVERIFY(report->problems.first().startsWith(u"line 1: "));
    QVERIFY(report->problems.at(1).startsWith(u"line 2: number"));
}

void TestImportRecords::mapping_whenGiven_thenColumnsAreRenamed()
{
    test::TestDesk desk;
    const auto report = readInto(desk, EntityKind::Company, "Firma,Uwagi\nAlfa,x\n",
        { { u"Firma"_qs, u"name"_qs }, { u"Uwagi"_qs, u"notes"_qs } });
    QVERIFY(report);
    QCOMPARE(report->made, qint64(1));
    QCOMPARE(desk.all<Company>().front().notes, u"x"_qs);
    const auto wrong = readInto(desk, EntityKind::Company, "Firma\nAlfa\n", { { u"Firma"_qs, u"nam"_qs } });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::BadInput);
}

void TestImportRecords::kind_whenNotATable_thenItIsRefused()
{
    test::TestDesk desk;
    const auto report = readInto(desk, EntityKind::Ticket, "name\nx\n");
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Unsupported);
}

FIRSTLINE_TEST_MAIN(TestImportRecords)
#include "tst_import_records.moc"
