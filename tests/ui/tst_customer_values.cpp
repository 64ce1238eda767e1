#include "tests/ui/tst_customer_kit.h"
#include "ui/customer/callerdraft.h"
#include "ui/customer/companyview.h"
#include "ui/customer/contactview.h"
#include "ui/customer/customerlistmodel.h"
#include "ui/customer/customertext.h"
#include "ui/customer/recordform.h"
#include "ui/customer/recordforms.h"
#include "ui/customer/requestform.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace firstline::test;

/// Customer screens made of values: what they say, the forms, the cards.
class TestCustomerValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void number_whenGrouped_thenReadsAsSaid();
    void filter_whenNamesAreSharedOrHoldQuotes_thenTheIdSaysWhich();
    void contract_whenStatesDiffer_thenStandingSaysSo();
    void watchOuts_whenDebtsAndVip_thenWorstFirst();
    void watchOuts_whenAllIsWell_thenNothing();
    void allowance_whenOverdrawn_thenBad();
    void serviceHours_whenWeekIsEven_thenOneRange();
    void draft_whenWrittenAndRead_thenTheSame();
    void draft_whenForeignText_thenNothing();
    void recordForm_whenNothingTyped_thenNothingChanges();
    void recordForm_whenFieldsTyped_thenOnlyTheyDiffer();
    void recordForm_whenDateIsWrong_thenSaidAndNotSaved();
    void listModel_whenRowsChange_thenRowsMoveAndSelectionStays();
    void companyView_whenShown_thenTellsTicketsContactsAndCalls();
    void companyView_whenEdited_thenSavesWithBase();
    void companyView_whenNoRights_thenNoEditing();
    void contactView_whenShown_thenCallIsAskedFor();
    void pictures_whenBothThemes_thenSaved_data();
    void pictures_whenBothThemes_thenSaved();
};

void TestCustomerValues::number_whenGrouped_thenReadsAsSaid()
{
    QCOMPARE(groupedNumber(40117), QString(u"40\u202F117"_qs));
    QCOMPARE(groupedNumber(117), u"117"_qs);
    QCOMPARE(groupedNumber(1234567), QString(u"1\u202F234\u202F567"_qs));
}

void TestCustomerValues::filter_whenNamesAreSharedOrHoldQuotes_thenTheIdSaysWhich()
{
    const Uuid id = Uuid::named("test", u"maxi"_qs);
    const QString byId = u"company:"_qs + id.text();
    QCOMPARE(filterTerm(u"company"_qs, u"Maxi Market 1"_qs, id, false), u"company:\"Maxi Market 1\""_qs);
    QCOMPARE(filterTerm(u"company"_qs, u"Maxi Market 1"_qs, id, true), u"company:\"Maxi Market 1\" "_qs + byId);
    QCOMPARE(filterTerm(u"company"_qs, u"Shop \"Maxi\""_qs, id, false), byId);
    QCOMPARE(filterTerm(u"company"_qs, u"***"_qs, id, false), byId);
}

void TestCustomerValues::contract_whenStatesDiffer_thenStandingSaysSo()
{
    const QDate today(2026, 11, 20);
    Contract contract = sampleContract();
    QCOMPARE(contractStanding(contract, today), (ToneText { u"active until 30 Jun 2027"_qs, Tone::Ok }));
    contract.endsOn = {};
    QCOMPARE(contractStanding(contract, today).text, u"active, no end date"_qs);
    contract.endsOn = QDate(2026, 11, 19);
    QCOMPARE(contractStanding(contract, today).tone, Tone::Bad);
    contract.state = ContractState::Suspended;
    QCOMPARE(contractStanding(contract, today).text, u"suspended"_qs);
    contract = sampleContract();
    contract.startsOn = QDate(2026, 12, 1);
    QCOMPARE(contractChip(contract, today).text, u"Not begun"_qs);
    QCOMPARE(qRound(*termShare(sampleContract(), today) * 100), 69);
}

void TestCustomerValues::watchOuts_whenDebtsAndVip_thenWorstFirst()
{
    const auto warnings = watchOuts(sampleCallerCard(), QDate(2026, 11, 20));
    QCOMPARE(warnings.size(), size_t(2));
    QCOMPARE(warnings[0], (ToneText { u"Stage 3 unpaid since 10 Nov"_qs, Tone::Bad }));
    QCOMPARE(warnings[1].text, u"VIP customer"_qs);
}

void TestCustomerValues::watchOuts_whenAllIsWell_thenNothing()
{
    service::CallerCard card = sampleCallerCard();
    card.contract->unpaid.clear();
    card.company->tier = u"standard"_qs;
    QVERIFY(watchOuts(card, QDate(2026, 11, 20)).empty());
    card.contract->endsOn = QDate(2026, 11, 30);
    QCOMPARE(watchOuts(card, QDate(2026, 11, 20)).size(), size_t(1));
}

void TestCustomerValues::allowance_whenOverdrawn_thenBad()
{
    Allowance hours { AllowanceUnit::Minute, 1200, AllowancePeriod::Month, 750 };
    QCOMPARE(allowanceText(hours).text, u"12 h 30 of 20 h used this month"_qs);
    hours.used = 1320;
    QCOMPARE(allowanceText(hours), (ToneText { u"2 h over the limit of 20 h this month"_qs, Tone::Bad }));
}

void TestCustomerValues::serviceHours_whenWeekIsEven_thenOneRange()
{
    const ConfigPtr config = sampleConfig();
    Calendar calendar = *config->calendar(sampleId<CalendarId>(20));
    QCOMPARE(serviceHours(calendar), QString(u"Mon\u2013Sun 08\u201322"_qs));
    calendar.week.pop_back();
    calendar.week.back().intervals = { { 10 * 3600, 14 * 3600 + 1800 } };
    QCOMPARE(serviceHours(calendar), QString(u"Mon\u2013Fri 08\u201322, Sat 10\u201314:30"_qs));
    calendar.week.clear();
    QCOMPARE(serviceHours(calendar), u"no working hours"_qs);
}

void TestCustomerValues::draft_whenWrittenAndRead_thenTheSame()
{
    CallerDraft draft;
    draft.typed = u"+48 22 555 99 99"_qs;
    draft.newCaller = true;
    draft.caller.name = u"Ирина \"Ира\" Соколова"_qs;
    draft.caller.companyName = u"Żabka"_qs;
    draft.request.subject = u"1C does not start"_qs;
    draft.request.text = u"line one\nline two"_qs;
    draft.request.category = sampleId<CategoryId>(11);
    draft.request.impact = 3;
    draft.request.tags = { u"printer"_qs, u"vip"_qs };
    draft.resolution = u"restarted"_qs;
    const auto back = callerDraftFrom(toText(draft));
    QVERIFY(back);
    QCOMPARE(back->caller.name, draft.caller.name);
    QCOMPARE(back->caller.companyName, draft.caller.companyName);
    QCOMPARE(back->request.text, draft.request.text);
    QVERIFY(back->request.category == draft.request.category);
    QCOMPARE(back->request.tags, draft.request.tags);
    QCOMPARE(back->resolution, draft.resolution);
}

void TestCustomerValues::draft_whenForeignText_thenNothing()
{
    QVERIFY(!callerDraftFrom(QString()));
    QVERIFY(!callerDraftFrom(u"just words"_qs));
    QVERIFY(!callerDraftFrom(u"[1]"_qs));
}

void TestCustomerValues::recordForm_whenNothingTyped_thenNothingChanges()
{
    const Record before = toRecord(sampleContract());
    RecordForm form(u"Edit"_qs, contractFields(*sampleConfig()), before);
    QCOMPARE(form.problem(), QString());
    QVERIFY(!form.isChanged());
    QVERIFY(form.after() == before);
    RecordForm company(u"Edit"_qs, companyFields(), toRecord(sampleCompany()));
    QVERIFY(!company.isChanged());
    RecordForm asset(u"Edit"_qs, assetFields(sampleSites()), toRecord(sampleAssets().front()));
    QVERIFY(!asset.isChanged());
}

void TestCustomerValues::recordForm_whenFieldsTyped_thenOnlyTheyDiffer()
{
    const Record before = toRecord(sampleContact());
    RecordForm form(u"Edit"_qs, contactFields(sampleSites()), before);
    QSignalSpy saved(&form, &RecordForm::saveWanted);
    auto *phones = form.findChild<QLineEdit *>(u"recordForm.%1"_qs.arg(keyOf(&Contact::phones)));
    phones->setText(u"+48 22 555 01 12, 600 100 200 , "_qs);
    form.findChild<QCheckBox *>()->setChecked(true);
    QTest::keyClick(phones, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto after = fromRecord<Contact>(saved.first().at(1).value<Record>());
    QCOMPARE(after.phones, (QStringList { u"+48 22 555 01 12"_qs, u"600 100 200"_qs }));
    QVERIFY(after.vip);
    QCOMPARE(difference(before.values, form.after().values).size(), size_t(2));
}

void TestCustomerValues::recordForm_whenDateIsWrong_thenSaidAndNotSaved()
{
    RecordForm form(u"Edit"_qs, contractFields(*sampleConfig()), toRecord(sampleContract()));
    QSignalSpy saved(&form, &RecordForm::saveWanted);
    form.findChild<QLineEdit *>(u"recordForm.%1"_qs.arg(keyOf(&Contract::endsOn)))->setText(u"30.06.27"_qs);
    QTest::mouseClick(form.findChild<QPushButton *>(u"recordForm.save"_qs), Qt::LeftButton);
    QCOMPARE(saved.size(), 0);
    QVERIFY(!form.findChild<QLabel *>(u"recordForm.problem"_qs)->isHidden());
}

void TestCustomerValues::listModel_whenRowsChange_thenRowsMoveAndSelectionStays()
{
    CustomerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto row = [](int n) {
        return service::CustomerRow { EntityKind::Company, sampleId<CompanyId>(n).uuid(), QString::number(n), {}, {}, 0 };
    };
    model.setCustomers({ row(1), row(2), row(3), row(4) });
    const QPersistentModelIndex kept = model.index(2);
    model.setCustomers({ row(3), row(9), row(1), row(4) });
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.data().toString(), u"3"_qs);
    QCOMPARE(model.rowOf(row(9).id), 1);
    model.setCustomers({});
    QVERIFY(!kept.isValid());
}

void TestCustomerValues::companyView_whenShown_thenTellsTicketsContactsAndCalls()
{
    CompanyCardView view;
    view.resize(900, 700);
    view.show(sampleCompanyCard(), sampleConfig(), sampleNow());
    view.QWidget::show();
    QSignalSpy tickets(&view, &CompanyCardView::ticketActivated);
    QSignalSpy contacts(&view, &CompanyCardView::contactChosen);
    QSignalSpy calls(&view, &CompanyCardView::callRequested);
    auto *ticket = view.findChild<RowButton *>(u"company.tickets.row0"_qs);
    QVERIFY(ticket);
    QVERIFY(ticket->accessibleName().contains(u"40117"));
    ticket->setFocus();
    QTest::keyClick(ticket, Qt::Key_Return);
    QCOMPARE(tickets.size(), 1);
    QTest::mouseDClick(ticket, Qt::LeftButton);
    QCOMPARE(tickets.size(), 2);
    QTest::mouseClick(view.findChild<RowButton *>(u"company.contacts.row0"_qs), Qt::LeftButton);
    QCOMPARE(contacts.size(), 1);
    QTest::mouseClick(view.findChild<QPushButton *>(u"company.contacts.row0.button"_qs), Qt::LeftButton);
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls.first().first().value<ContactId>() == sampleContact().id);
}

void TestCustomerValues::companyView_whenEdited_thenSavesWithBase()
{
    CompanyCardView view;
    view.setRights({ true, true, true, true });
    view.show(sampleCompanyCard(), sampleConfig(), sampleNow());
    view.QWidget::show();
    QSignalSpy saves(&view, &CompanyCardView::saveWanted);
    view.editCompany();
    QVERIFY(view.isEditing());
    auto *address = view.findChild<QLineEdit *>(u"recordForm.%1"_qs.arg(keyOf(&Company::address)));
    address->setText(u"Kawowa 9"_qs);
    service::CompanyCard changed = sampleCompanyCard();
    changed.company.name = u"Changed elsewhere"_qs;
    view.show(changed, sampleConfig(), sampleNow());
    QVERIFY2(view.isEditing(), "what comes in meanwhile must not close the form");
    QTest::keyClick(address, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saves.size(), 1);
    QCOMPARE(fromRecord<Company>(saves.first().at(0).value<Record>()).address, sampleCompany().address);
    QCOMPARE(fromRecord<Company>(saves.first().at(1).value<Record>()).address, u"Kawowa 9"_qs);
    view.notSaved(u"why not"_qs);
    QVERIFY(view.isEditing());
    view.saved();
    QVERIFY(!view.isEditing());
    QCOMPARE(view.findChild<QLabel *>(u"company.name"_qs)->text(), u"Changed elsewhere"_qs);
}

void TestCustomerValues::companyView_whenNoRights_thenNoEditing()
{
    CompanyCardView view;
    view.show(sampleCompanyCard(), sampleConfig(), sampleNow());
    view.QWidget::show();
    QVERIFY(view.findChild<QWidget *>(u"company.edit"_qs)->isHidden());
    QTest::mouseClick(view.findChild<RowButton *>(u"company.sites.row0"_qs), Qt::LeftButton);
    QVERIFY(!view.isEditing());
}

void TestCustomerValues::contactView_whenShown_thenCallIsAskedFor()
{
    ContactCardView view;
    view.show({ sampleContact(), sampleCompany(), { sampleTicket(40117, u"Cash desk"_qs) } }, sampleConfig(), sampleNow());
    view.QWidget::show();
    QSignalSpy calls(&view, &ContactCardView::callRequested);
    QSignalSpy companies(&view, &ContactCardView::companyChosen);
    QTest::mouseClick(view.findChild<QPushButton *>(u"contact.call"_qs), Qt::LeftButton);
    QTest::mouseClick(view.findChild<QAbstractButton *>(u"contact.company"_qs), Qt::LeftButton);
    QCOMPARE(calls.size(), 1);
    QCOMPARE(companies.size(), 1);
}

void TestCustomerValues::pictures_whenBothThemes_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("longTexts");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("long") << false << true;
}

void TestCustomerValues::pictures_whenBothThemes_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(bool, longTexts);
    Theme theme(qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    LongTexts translator;
    if (longTexts)
        qApp->installTranslator(&translator);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    CompanyCardView view;
    view.setRights({ true, true, true, true });
    view.resize(980, 1180);
    view.show(sampleCompanyCard(), sampleConfig(), sampleNow());
    view.QWidget::show();
    QTest::qWait(20);
    savePicture(view, u"customer_company_"_qs + tag);
    view.editCompany();
    QTest::qWait(20);
    savePicture(view, u"customer_edit_"_qs + tag);
    ContactCardView contact;
    contact.setEditable(true);
    contact.resize(760, 360);
    contact.show({ sampleContact(), sampleCompany(), sampleCompanyCard().tickets }, sampleConfig(), sampleNow());
    contact.QWidget::show();
    QTest::qWait(20);
    savePicture(contact, u"customer_contact_"_qs + tag);
}

FIRSTLINE_GUI_TEST_MAIN(TestCustomerValues)
#include "tst_customer_values.moc"
