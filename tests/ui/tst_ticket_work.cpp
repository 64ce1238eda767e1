#include "core/server/authority/desk.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_pane_kit.h"
#include "ui/print/printpreview.h"
#include "ui/print/visitpreview.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/panework.h"
#include "ui/ticket/timeform.h"
#include "ui/ticket/timesection.h"
#include "ui/widgets/linklabel.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using test::PaneSeat;

namespace {

void apply(test::Desk &desk, const CommandBody &body)
{
    if (!desk.core().applyTrusted({ body, {}, desk.now, desk.now, {} }))
        qFatal("not made");
}

template<class E>
void put(test::Desk &desk, const E &entity, const Uuid &parent = {})
{
    SaveRecord made = server::creationOf(toRecord(entity));
    made.parent = parent;
    apply(desk, made);
}

} // namespace

/// Time with a timer, remote control and papers in the ticket pane, over a real engine.
class TestTicketWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void time_whenLogged_thenInTheTicketWithItsSum();
    void time_whenTypedOddly_thenSaid();
    void time_whenOffline_thenKeptAndTakenBack();
    void timer_whenKeyIsPressed_thenRunsAndPauses();
    void timer_whenAnotherStarts_thenTheFirstPauses();
    void timer_whenProgramEnds_thenGoesOn();
    void timer_whenStopped_thenFillsTheForm();
    void allowance_whenTheContractHasHours_thenShownBefore();
    void remote_whenAssetHasAnId_thenStarted();
    void remote_whenSomethingIsMissing_thenSaysWhatToDo();
    void print_whenCtrlP_thenPreview();
    void visits_whenAgreedForToday_thenOnTheSheet();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    void giveCustomer(const QString &remoteId);
    void setCommand(const QString &command);
    void log(const QString &minutes, const QString &text);
    QLineEdit *field(const char *name) const { return m_anna->part<QLineEdit>(name); }
    service::WorkLog &work() const { return service::WorkLog::of(*m_anna->tickets); }
    QString sideText() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<PaneSeat> m_anna;
    TicketId m_ticket;
    TicketId m_other;
};

void TestTicketWork::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::presentMoment();
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(boris, u"Cash desk does not print receipts"_qs);
    m_other = m_desk->ticket(boris, u"Mail does not come in"_qs);
    m_anna = std::make_unique<PaneSeat>(*m_desk);
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
}

void TestTicketWork::cleanup()
{
    m_anna.reset();
    m_desk.reset();
    m_theme.reset();
}

void TestTicketWork::giveCustomer(const QString &remoteId)
{
    Company shop;
    shop.id = CompanyId(Uuid::named("test", u"shop"_qs));
    shop.name = u"Maxi Market 12"_qs;
    Contract contract;
    contract.id = ContractId(Uuid::named("test", u"contract"_qs));
    contract.company = shop.id;
    contract.number = u"14/2"_qs;
    contract.state = ContractState::Active;
    contract.startsOn = QDate(2020, 1, 1);
    contract.allowances = { { AllowanceUnit::Minute, 1200, AllowancePeriod::Month, 1110 } };
    Asset till;
    till.id = AssetId(Uuid::named("test", u"till"_qs));
    till.company = shop.id;
    till.name = u"Till 3"_qs;
    till.remoteId = remoteId;
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        put(*m_desk, shop);
        put(*m_desk, contract, shop.id.uuid());
        put(*m_desk, till);
    }
    QVERIFY(m_anna->settled());
    const auto set = [&](int key, const Uuid &id) {
        QVERIFY(test::paneEnded(m_anna->tickets->setField(m_anna->read(m_ticket).view.ticket, key, Value(id.bytes()))));
    };
    set(keyOf(&Ticket::company), shop.id.uuid());
    set(keyOf(&Ticket::contract), contract.id.uuid());
    set(keyOf(&Ticket::asset), till.id.uuid());
    QVERIFY(m_anna->settled());
    QTRY_VERIFY(m_anna->part<LinkLabel>("ticket.remote"));
}

void TestTicketWork::setCommand(const QString &command)
{
    SaveRecord save;
    save.kind = int(EntityKind::Settings);
    save.record = server::settingsId();
    save.values.set(keyOf(&Settings::remoteCommand), Value(command));
    save.base.set(keyOf(&Settings::remoteCommand), Value(m_anna->tickets->config()->settings().remoteCommand));
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        test::Seat admin = m_desk->login(u"admin"_qs);
        QCOMPARE(m_desk->give(admin, save).status, ResultStatus::Applied);
    }
    QVERIFY(m_anna->settled());
    QTRY_COMPARE(m_anna->tickets->config()->settings().remoteCommand, command);
}

void TestTicketWork::log(const QString &minutes, const QString &text)
{
    m_anna->pane->setFocus();
    QTest::keyClick(m_anna->pane.get(), Qt::Key_L);
    QVERIFY(field("ticket.timeMinutes")->isVisible());
    field("ticket.timeMinutes")->setText(minutes);
    field("ticket.timeText")->setText(text);
    QTest::keyClick(field("ticket.timeText"), Qt::Key_Return, Qt::ControlModifier);
}

QString TestTicketWork::sideText() const
{
    QStringList texts;
    for (const QLabel *label : m_anna->part<TimeSection>("ticket.timeSection")->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'|');
}

void TestTicketWork::time_whenLogged_thenInTheTicketWithItsSum()
{
    log(u"1h30"_qs, u"Cleaned the sensor"_qs);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 1);
    const TimeEntry first = m_anna->read(m_ticket).view.entries.front();
    QCOMPARE(first.minutes, 90);
    QCOMPARE(first.text, u"Cleaned the sensor"_qs);
    QCOMPARE(first.place, u"remote"_qs);
    QTRY_VERIFY(field("ticket.timeMinutes")->text().isEmpty());
    m_anna->part<QAbstractButton>("ticket.timePlace.on-site")->click();
    field("ticket.timeRole")->setText(u"expert"_qs);
    m_anna->part<QDateTimeEdit>("ticket.timeStarted")->setDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 15)));
    log(u"15"_qs, u"Came back"_qs);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 2);
    const TimeEntry second = m_anna->read(m_ticket).view.entries.back();
    QCOMPARE(second.place, u"on-site"_qs);
    QCOMPARE(second.workRole, u"expert"_qs);
    QCOMPARE(toDateTime(second.startedAt).toLocalTime(), QDateTime(QDate(2026, 11, 20), QTime(9, 15)));
    QTRY_VERIFY(sideText().contains(u"1 h 45"_qs));
    QVERIFY(m_anna->part<QLabel>("ticket.timeLogged")->text().contains(u"1 h 45"_qs));
    QVERIFY(m_anna->settled());
    QCOMPARE(int(m_anna->read(m_ticket).view.entries.size()), 2);
}

void TestTicketWork::time_whenTypedOddly_thenSaid()
{
    log(u"a while"_qs, u"Looked at it"_qs);
    QVERIFY(m_anna->part<QLabel>("ticket.timeRead")->text().contains(u"24 h"_qs));
    QVERIFY(!m_anna->part<QAbstractButton>("ticket.send")->isEnabled());
    QCOMPARE(field("ticket.timeText")->text(), u"Looked at it"_qs);
    QVERIFY(m_anna->read(m_ticket).view.entries.empty());
}

void TestTicketWork::time_whenOffline_thenKeptAndTakenBack()
{
    m_anna->online(false);
    QSignalSpy said(m_anna->pane.get(), &TicketPane::notice);
    log(u"20"_qs, u"Talked to the provider"_qs);
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(!said.first().at(1).toString().isEmpty());
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 1);
    m_anna->pane->undo(said.first().at(2).value<CommandId>());
    QTRY_VERIFY(m_anna->read(m_ticket).view.entries.empty());
    QTRY_COMPARE(field("ticket.timeText")->text(), u"Talked to the provider"_qs);
    QCOMPARE(field("ticket.timeMinutes")->text(), u"20"_qs);
    // And sent when the line is back.
    log(u"25"_qs, u"Talked to the provider"_qs);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 1);
    m_anna->online(true);
    QVERIFY(m_anna->settled());
    QCOMPARE(m_anna->read(m_ticket).view.entries.front().minutes, 25);
    QVERIFY(m_anna->read(m_ticket).view.entries.front().evNo > 0);
}

void TestTicketWork::timer_whenKeyIsPressed_thenRunsAndPauses()
{
    QSignalSpy said(m_anna->pane.get(), &TicketPane::notice);
    QVERIFY(!work().running());
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    QVERIFY(work().running());
    QCOMPARE(work().running()->ticket, m_ticket);
    QTRY_VERIFY(work().worked(m_ticket) >= Seconds(1));
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    QVERIFY(!work().running());
    QVERIFY(work().timer(m_ticket));
    QCOMPARE(said.count(), 2);
    QVERIFY(m_anna->part<QLabel>("ticket.sideTimer")->isVisibleTo(m_anna->pane.get()));
    m_anna->part<QAbstractButton>("ticket.timerDrop")->click();
    QVERIFY(!work().timer(m_ticket));
}

void TestTicketWork::timer_whenAnotherStarts_thenTheFirstPauses()
{
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    const QString first = work().running()->number;
    QVERIFY(m_anna->show(m_other));
    QSignalSpy said(m_anna->pane.get(), &TicketPane::notice);
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    QCOMPARE(work().running()->ticket, m_other);
    QVERIFY(!work().timer(m_ticket) || !work().timer(m_ticket)->isRunning());
    QVERIFY(said.last().at(0).toString().contains(first));
}

void TestTicketWork::timer_whenProgramEnds_thenGoesOn()
{
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    field("ticket.timeText")->setText(QString());
    QTest::keyClick(m_anna->pane.get(), Qt::Key_L);
    QTest::keyClicks(field("ticket.timeText"), u"half a sentence"_qs);
    const auto before = work().running();
    QVERIFY(before);
    m_anna->stop();
    QVERIFY(m_anna->start());
    QVERIFY(m_anna->show(m_ticket));
    const auto after = work().running();
    QVERIFY(after);
    QCOMPARE(after->ticket, m_ticket);
    QCOMPARE(after->since, before->since);
    QCOMPARE(after->number, before->number);
    QCOMPARE(field("ticket.timeText")->text(), u"half a sentence"_qs);
    // A damaged file is no more than no timers.
    m_anna->stop();
}

void TestTicketWork::timer_whenStopped_thenFillsTheForm()
{
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    QTRY_VERIFY(work().worked(m_ticket) >= Seconds(1));
    QTest::keyClick(m_anna->pane.get(), Qt::Key_L);
    m_anna->part<QAbstractButton>("ticket.timerStop")->click();
    QVERIFY(!work().running());
    QCOMPARE(field("ticket.timeMinutes")->text(), u"1"_qs); // rounded up
    QVERIFY(m_anna->part<QLabel>("ticket.timeRead")->text().contains(u" s "_qs)); // and to the second beside it
    field("ticket.timeText")->setText(u"Looked at it"_qs);
    QTest::keyClick(field("ticket.timeText"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 1);
    QTRY_VERIFY(!work().timer(m_ticket)); // logged, so it is over
}

void TestTicketWork::allowance_whenTheContractHasHours_thenShownBefore()
{
    giveCustomer(u"1"_qs);
    QTest::keyClick(m_anna->pane.get(), Qt::Key_L);
    auto *left = m_anna->part<QLabel>("ticket.timeAllowance");
    QTRY_VERIFY(left->isVisible());
    QVERIFY2(left->text().contains(u"1 h 30 of 20 h left"_qs), qPrintable(left->text()));
    field("ticket.timeMinutes")->setText(u"30"_qs);
    QVERIFY2(left->text().contains(u"1 h after this"_qs), qPrintable(left->text()));
    field("ticket.timeMinutes")->setText(u"2h"_qs);
    QVERIFY2(left->text().contains(u"30 m beyond it"_qs), qPrintable(left->text()));
    m_anna->online(false);
    log(u"30"_qs, u"Offline work"_qs);
    QTRY_VERIFY2(left->text().contains(u"1 h of 20 h left"_qs), qPrintable(left->text()));
}

void TestTicketWork::remote_whenAssetHasAnId_thenStarted()
{
    QTemporaryDir folder;
    const QString told = folder.filePath(u"told"_qs);
    QFile script(folder.filePath(u"tool"_qs));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(QString(u"#!/bin/sh\nfor one in \"$@\"; do printf '[%s]' \"$one\"; done > '%1.part'\nmv '%1.part' '%1'\n"_qs.arg(told)).toUtf8());
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    giveCustomer(u"123 456; x"_qs);
    setCommand(u"\"%1\" --connect={id}"_qs.arg(script.fileName()));
    m_anna->pane->setFocus();
    QTest::keyClick(m_anna->pane.get(), Qt::Key_D);
    QTRY_VERIFY(QFile::exists(told));
    QFile read(told);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(read.readAll(), QByteArray("[--connect=123 456; x]"));
    QFile::remove(told);
    QTest::mouseClick(m_anna->part<LinkLabel>("ticket.remote"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(told));
}

void TestTicketWork::remote_whenSomethingIsMissing_thenSaysWhatToDo()
{
    QSignalSpy said(m_anna->pane.get(), &TicketPane::notice);
    const auto words = [&] { return said.isEmpty() ? QString() : said.last().at(0).toString(); };
    QTest::keyClick(m_anna->pane.get(), Qt::Key_D);
    QVERIFY2(words().contains(u"names no asset"_qs), qPrintable(words()));
    giveCustomer(u"--help"_qs);
    m_anna->pane->work().startRemote();
    QVERIFY2(words().contains(u"Settings"_qs), qPrintable(words()));
    setCommand(u"no-such-tool-here {id}"_qs);
    m_anna->pane->work().startRemote();
    QVERIFY2(words().contains(u"dash"_qs), qPrintable(words()));
}

void TestTicketWork::print_whenCtrlP_thenPreview()
{
    QTest::keyClick(m_anna->pane.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_anna->pane->findChild<PrintPreview *>());
    auto *preview = m_anna->pane->findChild<PrintPreview *>();
    QVERIFY(preview->isVisible());
    QVERIFY(!preview->isModal());
    QCOMPARE(preview->chosen(), 0);
    preview->close();
    QTRY_VERIFY(!m_anna->pane->findChild<PrintPreview *>());
}

void TestTicketWork::visits_whenAgreedForToday_thenOnTheSheet()
{
    const ConfigPtr config = m_anna->tickets->config();
    const Status *scheduled = config->statusOf(StatusCategory::Scheduled);
    QVERIFY(scheduled);
    QVERIFY(test::paneEnded(m_anna->tickets->claim(m_anna->read(m_ticket).view.ticket)));
    const auto detail = m_anna->read(m_ticket);
    const Instant soon = m_anna->tickets->now() + std::chrono::minutes(1);
    QVERIFY(test::paneEnded(m_anna->tickets->transition(detail.view.ticket, detail.view.lastEvNo(), scheduled->id, soon, {}, u"agreed"_qs)));
    auto *sheet = new VisitPreview(*m_anna->tickets, nullptr);
    const QPointer<VisitPreview> guard(sheet);
    sheet->show();
    QTRY_VERIFY(sheet->isLoaded());
    if (toDateTime(soon).date() == toDateTime(m_anna->tickets->now()).date()) {
        QTRY_COMPARE(int(sheet->day().visits.size()), 1);
        QVERIFY(sheet->day().visits.front().agreed);
    }
    sheet->findChild<QDateEdit *>(u"print.day"_qs)->setDate(sheet->day().day.addDays(9));
    QTRY_VERIFY(sheet->isLoaded() && sheet->day().visits.empty());
    sheet->close();
    QTRY_VERIFY(guard.isNull());
}

void TestTicketWork::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light") << u"en"_qs << false << QSize(900, 800);
    QTest::newRow("ru-dark") << u"ru"_qs << true << QSize(620, 800);
    QTest::newRow("pl-narrow") << u"pl"_qs << false << QSize(430, 760);
}

void TestTicketWork::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(QString, code);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    giveCustomer(u"123 456 789"_qs);
    m_anna->stop();
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    QVERIFY(m_anna->start(size, code));
    QVERIFY(m_anna->show(m_ticket));
    log(u"1h30"_qs, u"Cleaned the paper sensor, tested with ten receipts"_qs);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 1);
    log(u"15"_qs, u"Called back"_qs);
    QTRY_COMPARE(int(m_anna->read(m_ticket).view.entries.size()), 2);
    QTest::keyClick(m_anna->pane.get(), Qt::Key_W);
    m_anna->pane->work().openTime();
    field("ticket.timeMinutes")->setText(u"25"_qs);
    QTRY_VERIFY(work().worked(m_ticket) >= Seconds(1));
    m_anna->pane->work().openTime();
    QVERIFY(m_anna->pane->grab().save(test::pictureDir() + u"/ticket-time-%1.png"_qs.arg(QString::fromLatin1(QTest::currentDataTag()))));
}

FIRSTLINE_GUI_TEST_MAIN(TestTicketWork)
#include "tst_ticket_work.moc"
