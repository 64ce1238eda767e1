#include "tests/support/testmain.h"
#include "tests/ui/tst_shell_kit.h"
#include "ui/settings/calendarform.h"
#include "ui/settings/checklisteditor.h"
#include "ui/settings/exceptionlist.h"
#include "ui/settings/holidayimport.h"
#include "ui/settings/macroform.h"
#include "ui/settings/matrixform.h"
#include "ui/settings/policyform.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/weekgrid.h"
#include "ui/theme/theme.h"

#include <QtCore/QTranslator>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

namespace {

constexpr int kPatience = 20'000;

template<class T>
bool ended(const QFuture<Result<T>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPatience) && future.resultCount() == 1
        && future.result().has_value();
}

} // namespace

/// The settings over a real engine and a desk in the same process, driven by keys.
class TestSettingsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void calendar_whenEditedByKeys_thenANewVersionIsSaved();
    void calendar_whenWrong_thenTheFieldIsNamedAndNothingSaved();
    void holidays_whenTakenFromTheTable_thenTheyAreOff();
    void holidays_whenFileIsBad_thenSaidAndNothingTaken();
    void policy_whenTightened_thenDryRunIsShownFirst();
    void policy_whenThresholdIsWrong_thenTheLineIsNamed();
    void matrix_whenSetByDigits_thenSaved();
    void desk_whenRemoteToolAndLetterheadAreTyped_thenSaved();
    void others_whenTheySaveMeanwhile_thenBothValuesAreShown();
    void draft_whenAnotherPartIsShown_thenItWaits();
    void draft_whenThePageIsMadeAgain_thenItIsStillThere();
    void group_whenItsPromiseIsTyped_thenSaved();
    void group_whenItsPromiseIsWrong_thenTheFieldIsNamedAndNothingSaved();
    void order_whenMovedByKeys_thenSaved();
    void macro_whenMadeAndMended_thenSaved();
    void macro_whenMadeByADispatcher_thenItIsHisOwn();
    void macro_whenDeleted_thenOfferedNowhereAndComesBackByUndo();
    void macro_whenDeletedByOthersWhileTyping_thenSaidAndTheTextIsKept();
    void macro_whenDeletedWithTypedText_thenStillListedAndUndoKeepsItsPlace();
    void checklist_whenEdited_thenTheCategoryHasIt();
    void reader_whenNoAdministrator_thenNothingCanBeChanged();
    void reader_whenNoAdministrator_thenNothingOffersAChange();
    void pictures_whenTaken_thenBothThemesAndLanguages();

private:
    void start(const QString &login);
    void stop();
    void restartPage();
    template<class T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString problem(const char *form) const { return m_page->findChild<QWidget *>(QString::fromLatin1(form))->findChild<QLabel *>(u"settings.problem"_qs)->text(); }
    void save(const char *form);
    void makeMacro(const QString &macroName);
    bool isListed(const QString &text) const;
    Calendar calendar() const { return m_engine->config()->calendars().front(); }
    Policy policy() const { return m_engine->config()->policies().front(); }
    void pushAndPull() { QVERIFY(ended(m_engine->syncNow())); }
    void picture(const QString &name);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    TicketId m_ticket;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<service::Reader> m_reader;
    std::unique_ptr<service::SettingsService> m_settings;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    Q_INIT_RESOURCE(firstline_translations);
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    test::Seat seat = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(seat, u"Cash desk does not print"_qs);
    m_desk->ticket(seat, u"No network on the second floor"_qs);
    start(u"admin"_qs);
}

void TestSettingsPage::start(const QString &login)
{
    stop();
    m_folder = std::make_unique<QTemporaryDir>();
    sync::EngineOptions options;
    options.profileDir = m_folder->path();
    options.serverUrl = u"https://desk.example"_qs;
    options.sendDelay = Millis(0);
    m_engine = std::make_unique<sync::Engine>(
        options, [this](const QString &) { return std::make_unique<test::DeskLink>(*m_desk); },
        std::make_unique<test::NoKeychain>());
    QVERIFY(ended(m_engine->open()));
    QVERIFY(ended(m_engine->signIn(login, QString::fromLatin1(test::Desk::password))));
    QVERIFY(ended(m_engine->syncNow()));
    m_reader = std::make_unique<service::Reader>();
    m_reader->open(m_engine->cacheFile());
    m_settings = std::make_unique<service::SettingsService>(*m_engine, *m_reader);
    restartPage();
}

void TestSettingsPage::restartPage()
{
    m_page = std::make_unique<SettingsPage>(*m_settings);
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->resize(1280, 860);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
}

/// Questions may still be on their way: the services and the engine have to end well then too.
void TestSettingsPage::stop()
{
    m_page.reset();
    m_settings.reset();
    m_reader.reset();
    m_engine.reset();
}

void TestSettingsPage::cleanup()
{
    stop();
    m_desk.reset();
    m_folder.reset();
    m_theme.reset();
}

void TestSettingsPage::save(const char *form)
{
    auto *whole = m_page->findChild<SettingsForm *>(QString::fromLatin1(form));
    QSignalSpy saved(whole, &SettingsForm::saved);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    auto *later = whole->findChild<QAbstractButton *>(u"settings.restamp.later"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty() || later->isVisible(), kPatience);
    if (later->isVisible())
        QTest::keyClick(later, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), kPatience);
}

void TestSettingsPage::picture(const QString &name)
{
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_page->grab().save(test::pictureDir() + u"/settings_"_qs + name + u".png"_qs));
}

void TestSettingsPage::calendar_whenEditedByKeys_thenANewVersionIsSaved()
{
    const int version = calendar().version;
    auto *grid = part<WeekGrid>("calendar.grid");
    grid->setFocus();
    // Saturday 09:00 to 11:00: five days down, seven quarters marked, filled.
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(grid, Qt::Key_Down);
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(part<QLineEdit>("calendar.day6")->text(), u"09:00–11:00"_qs);
    auto *sunday = part<QLineEdit>("calendar.day7");
    QTest::keyClicks(sunday, u"22-6"_qs);
    auto *date = part<QLineEdit>("calendar.exception.date");
    QTest::keyClicks(date, u"2027-05-03"_qs);
    QTest::keyClicks(part<QLineEdit>("calendar.exception.name"), u"Constitution Day"_qs);
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(part<QTableWidget>("calendar.exceptions")->rowCount(), 1);
    save("calendar.form");
    pushAndPull();
    QTRY_COMPARE(calendar().version, version + 1);
    QCOMPARE(calendar().week.size(), size_t(7));
    QVERIFY(calendar().week.back().intervals == (std::vector<DayInterval> { { 22 * 3600, 30 * 3600 } }));
    QCOMPARE(calendar().exceptions.front().date, QDate(2027, 5, 3));
    // Who, when and what stands in the history.
    auto *form = part<QWidget>("calendar.form");
    form->findChild<QAbstractButton *>(u"settings.history.button"_qs)->click();
    auto *history = form->findChild<QWidget *>(u"settings.history"_qs);
    QTRY_VERIFY(history->isVisible());
    picture(u"history"_qs);
    const auto labels = history->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->text().contains(u"Constitution Day"); }));
}

void TestSettingsPage::calendar_whenWrong_thenTheFieldIsNamedAndNothingSaved()
{
    const Calendar before = calendar();
    auto *whole = m_page->findChild<SettingsForm *>(u"calendar.form"_qs);
    auto *monday = part<QLineEdit>("calendar.day1");
    monday->setFocus();
    monday->selectAll();
    QTest::keyClicks(monday, u"9-13, 12-18"_qs);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(problem("calendar.form").contains(u"Monday"), qPrintable(problem("calendar.form")));
    QCOMPARE(QApplication::focusWidget(), monday);
    for (int day = 1; day <= 7; ++day) {
        auto *field = part<QLineEdit>(qPrintable(u"calendar.day%1"_qs.arg(day)));
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
    }
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(problem("calendar.form").contains(u"no working time"), qPrintable(problem("calendar.form")));
    auto *zone = part<QLineEdit>("calendar.zone");
    QTest::keyClick(whole, Qt::Key_Escape);
    QCOMPARE(part<QLineEdit>("calendar.day1")->text(), u"09:00–18:00"_qs);
    zone->setText(QString());
    QTest::keyClicks(zone, u"Mars/Olympus"_qs);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(problem("calendar.form").contains(u"Time zone"), qPrintable(problem("calendar.form")));
    QCOMPARE(m_engine->status().pending, 0);
    QVERIFY(calendar() == before);
}

void TestSettingsPage::holidays_whenTakenFromTheTable_thenTheyAreOff()
{
    part<QAbstractButton>("calendar.import")->click();
    auto *country = part<QComboBox>("holidays.country");
    country->setCurrentIndex(country->findData(u"PL"_qs));
    part<QSpinBox>("holidays.from")->setValue(2027);
    part<QSpinBox>("holidays.to")->setValue(2027);
    auto *list = part<QListWidget>("holidays.list");
    QVERIFY(list->count() >= 12);
    part<QAbstractButton>("holidays.take")->click();
    const int taken = part<QTableWidget>("calendar.exceptions")->rowCount();
    QVERIFY(taken >= 8 && taken <= list->count());
    save("calendar.form");
    QTRY_VERIFY(!calendar().exceptions.empty());
    const Calendar saved = calendar();
    QVERIFY(std::any_of(saved.exceptions.begin(), saved.exceptions.end(),
                        [](const DayException &day) { return day.date == QDate(2027, 11, 11) && day.intervals.empty() && !day.name.isEmpty(); }));
}

void TestSettingsPage::holidays_whenFileIsBad_thenSaidAndNothingTaken()
{
    part<QAbstractButton>("calendar.import")->click();
    QFile file(m_folder->filePath(u"bad.ics"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n");
    file.close();
    m_page->findChild<HolidayImport *>()->openFile(file.fileName());
    const QString said = part<QLabel>("holidays.problem")->text();
    QVERIFY2(said.contains(u"line 3, DTSTART"), qPrintable(said));
    QVERIFY(!part<QAbstractButton>("holidays.take")->isEnabled());
    QCOMPARE(part<QTableWidget>("calendar.exceptions")->rowCount(), 0);
}

void TestSettingsPage::policy_whenTightened_thenDryRunIsShownFirst()
{
    QVERIFY(m_page->showPart(u"policy"_qs));
    const Policy before = policy();
    for (int priority = 1; priority <= 4; ++priority) {
        for (int clock = 1; clock <= 3; ++clock) {
            auto *field = part<QLineEdit>(qPrintable(u"policy.target.%1.%2"_qs.arg(priority).arg(clock)));
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, u"7 min"_qs);
        }
    }
    auto *whole = m_page->findChild<SettingsForm *>(u"policy.form"_qs);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    auto *later = whole->findChild<QAbstractButton *>(u"settings.restamp.later"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(later->isVisible(), kPatience);
    const QString title = whole->findChild<QLabel *>(u"settings.restamp.title"_qs)->text();
    QVERIFY2(title.startsWith(u"2 "), qPrintable(title));
    QVERIFY2(policy() == before, "nothing is saved before the choice");
    picture(u"dryrun"_qs);
    // Restamping asks for a reason.
    auto *now = whole->findChild<QAbstractButton *>(u"settings.restamp.now"_qs);
    now->click();
    QVERIFY(policy() == before);
    auto *reason = whole->findChild<QLineEdit *>(u"settings.restamp.reason"_qs);
    QTest::keyClicks(reason, u"new terms"_qs);
    QSignalSpy saved(whole, &SettingsForm::saved);
    now->click();
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), kPatience);
    QCOMPARE(saved.front().at(1).toBool(), true);
    pushAndPull();
    QTRY_COMPARE(policy().version, before.version + 1);
    QCOMPARE(policy().targets.front().resolutionMin, 7);
    // The server does it, in its own time, and says who wanted it and why.
    const std::lock_guard lock(test::DeskLink::deskMutex);
    QCOMPARE(m_desk->core().runDue(m_desk->now, 100).value_or(0), 2);
    const auto stored = m_desk->core().aggregate({ EntityKind::Ticket, m_ticket.uuid() });
    QVERIFY(stored && *stored);
    QCOMPARE(fromRecord<Ticket>((*stored)->header).policyVersion, before.version + 1);
    const auto events = (*stored)->childrenOf<Event>();
    const auto restamped = std::find_if(events.begin(), events.end(), [](const Event &event) { return event.kind == EventKind::PolicyRestamped; });
    QVERIFY(restamped != events.end());
    QCOMPARE(restamped->reason, u"new terms"_qs);
    QVERIFY(readStamp(restamped->before).due > readStamp(restamped->after).due);
}

void TestSettingsPage::policy_whenThresholdIsWrong_thenTheLineIsNamed()
{
    QVERIFY(m_page->showPart(u"policy"_qs));
    auto *whole = m_page->findChild<SettingsForm *>(u"policy.form"_qs);
    part<QAbstractButton>("policy.threshold.add")->click();
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"140 %"_qs);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(problem("policy.form").contains(u"75 %"), qPrintable(problem("policy.form")));
    QCOMPARE(QApplication::focusWidget(), field);
    auto *target = part<QLineEdit>("policy.target.1.1");
    target->setFocus();
    target->selectAll();
    QTest::keyClicks(target, u"soon"_qs);
    QTest::keyClick(whole, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(problem("policy.form").contains(u"First response"), qPrintable(problem("policy.form")));
    QCOMPARE(m_engine->status().pending, 0);
}

void TestSettingsPage::matrix_whenSetByDigits_thenSaved()
{
    QVERIFY(m_page->showPart(u"matrix"_qs));
    auto *grid = part<MatrixGrid>("matrix.grid");
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Down);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_1);
    save("matrix.form");
    pushAndPull();
    QTRY_COMPARE(m_engine->config()->priorityOf(2, 2), 1);
}

void TestSettingsPage::desk_whenRemoteToolAndLetterheadAreTyped_thenSaved()
{
    QVERIFY(m_page->showPart(u"desk"_qs));
    auto *command = part<QLineEdit>("desk.remoteCommand");
    QTest::keyClicks(command, u"remote-tool --connect"_qs);
    QTest::keyClick(m_page->findChild<QWidget *>(u"desk.form"_qs), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem("desk.form").contains(u"{id}"_qs));
    QTest::keyClicks(command, u" {id}"_qs);
    part<QPlainTextEdit>("desk.letterhead")->setPlainText(u"Example Service\nLindenstrasse 14\n"_qs);
    save("desk.form");
    pushAndPull();
    QTRY_COMPARE(m_engine->config()->settings().remoteCommand, u"remote-tool --connect {id}"_qs);
    QCOMPARE(m_engine->config()->settings().letterhead, u"Example Service\nLindenstrasse 14"_qs);
    // What is typed and not saved stays, also while another part is looked at.
    QTest::keyClicks(command, u" -x"_qs);
    QVERIFY(m_page->showPart(u"groups"_qs));
    QVERIFY(m_page->showPart(u"desk"_qs));
    QCOMPARE(command->text(), u"remote-tool --connect {id} -x"_qs);
    picture(u"desk"_qs);
}

void TestSettingsPage::others_whenTheySaveMeanwhile_thenBothValuesAreShown()
{
    auto *name = part<QLineEdit>("calendar.name");
    name->selectAll();
    QTest::keyClicks(name, u"Mine"_qs);
    Calendar theirs = calendar();
    theirs.name = u"Theirs"_qs;
    theirs.week.push_back({ 6, { { 10 * 3600, 14 * 3600 } } });
    SaveRecord edit;
    edit.kind = int(EntityKind::Calendar);
    edit.record = theirs.id.uuid();
    for (const int key : { keyOf(&Calendar::name), keyOf(&Calendar::week) }) {
        edit.values.set(key, toRecord(theirs).values.at(key));
        edit.base.set(key, toRecord(calendar()).values.at(key));
    }
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        test::Seat seat = m_desk->login(u"admin"_qs);
        QCOMPARE(m_desk->give(seat, edit).status, ResultStatus::Applied);
    }
    pushAndPull();
    auto *conflict = m_page->findChild<QWidget *>(u"calendar.form"_qs)->findChild<QWidget *>(u"settings.conflict"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(conflict->isVisible(), kPatience);
    // What he alone changed is there; what both changed is asked.
    QCOMPARE(part<QLineEdit>("calendar.day6")->text(), u"10:00–14:00"_qs);
    QCOMPARE(name->text(), u"Mine"_qs);
    QTRY_VERIFY(conflict->findChild<QLabel *>(u"settings.conflict.who"_qs)->text().contains(u"admin", Qt::CaseInsensitive));
    QVERIFY(!m_page->findChild<QWidget *>(u"calendar.form"_qs)->findChild<QAbstractButton *>(u"settings.save"_qs)->isEnabled());
    picture(u"conflict"_qs);
    const auto mine = conflict->findChildren<QAbstractButton *>(u"settings.conflict.mine"_qs);
    mine.back()->click();
    save("calendar.form");
    pushAndPull();
    QTRY_COMPARE(calendar().name, u"Mine"_qs);
    QCOMPARE(calendar().week.size(), size_t(6));
}

void TestSettingsPage::draft_whenAnotherPartIsShown_thenItWaits()
{
    auto *name = part<QLineEdit>("calendar.name");
    name->selectAll();
    QTest::keyClicks(name, u"Half done"_qs);
    QVERIFY(m_page->showPart(u"matrix"_qs));
    QCOMPARE(m_page->drafts(), 1);
    QVERIFY(m_page->showPart(u"calendar"_qs));
    QCOMPARE(name->text(), u"Half done"_qs);
    part<QAbstractButton>("settings.newCalendar")->click();
    QVERIFY(m_page->findChild<SettingsForm *>(u"calendar.form"_qs)->isNew());
    QTest::keyClick(m_page->findChild<SettingsForm *>(u"calendar.form"_qs), Qt::Key_Escape);
    QCOMPARE(m_engine->config()->calendars().size(), size_t(1));
}

/// As the window does when the language changes.
void TestSettingsPage::draft_whenThePageIsMadeAgain_thenItIsStillThere()
{
    auto *name = part<QLineEdit>("calendar.name");
    name->selectAll();
    QTest::keyClicks(name, u"Half done"_qs);
    QVERIFY(m_page->showPart(u"matrix"_qs));
    QVERIFY(m_page->showPart(u"policy"_qs));
    auto *policyName = part<QLineEdit>("policy.name");
    policyName->selectAll();
    QTest::keyClicks(policyName, u"Also half"_qs);
    SettingsPage::Typed typed = m_page->takeTyped();
    QCOMPARE(typed.drafts.size(), size_t(2));
    restartPage();
    m_page->giveTyped(std::move(typed));
    QCOMPARE(m_page->drafts(), 2);
    QCOMPARE(part<QLineEdit>("policy.name")->text(), u"Also half"_qs);
    QVERIFY(m_page->showPart(u"calendar"_qs));
    QCOMPARE(part<QLineEdit>("calendar.name")->text(), u"Half done"_qs);
}

void TestSettingsPage::group_whenItsPromiseIsTyped_thenSaved()
{
    QVERIFY(m_page->showPart(u"groups"_qs));
    const QString name = u"row0.%1"_qs.arg(keyOf(&Group::olaMin));
    auto *field = m_page->findChild<QLineEdit *>(name);
    QVERIFY(field && field->text().isEmpty());
    field->setFocus();
    QTest::keyClicks(field, u"90"_qs);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->config()->groups().front().olaMin, 90, kPatience);
    QTRY_COMPARE(m_page->findChild<QLineEdit *>(name)->text(), u"1 h 30 min"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().pending == 0, kPatience);
    picture(u"groups_promise"_qs);
    field = m_page->findChild<QLineEdit *>(name);
    field->setFocus();
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_engine->config()->groups().front().olaMin, 0, kPatience);
}

void TestSettingsPage::group_whenItsPromiseIsWrong_thenTheFieldIsNamedAndNothingSaved()
{
    QVERIFY(m_page->showPart(u"groups"_qs));
    auto *field = m_page->findChild<QLineEdit *>(u"row0.%1"_qs.arg(keyOf(&Group::olaMin)));
    auto *problem = m_page->findChild<QWidget *>(u"groups.page"_qs)->findChild<QLabel *>(u"rows.problem"_qs);
    for (const QString &wrong : { u"soon"_qs, u"9000 h"_qs, u"-5"_qs }) {
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, wrong);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(problem->isVisible(), qPrintable(wrong));
        QVERIFY2(problem->text().contains(u"Promise of the line"_qs), qPrintable(problem->text()));
        QVERIFY(problem->text().contains(m_engine->config()->groups().front().name));
    }
    QCOMPARE(m_engine->config()->groups().front().olaMin, 0);
    QCOMPARE(m_engine->status().pending, 0);
}

void TestSettingsPage::order_whenMovedByKeys_thenSaved()
{
    part<QAbstractButton>("settings.newPolicy")->click();
    QTest::keyClicks(part<QLineEdit>("policy.name"), u"Night shops"_qs);
    save("policy.form");
    QTRY_COMPARE(m_engine->config()->policies().size(), size_t(2));
    QVERIFY(m_page->showPart(u"policies"_qs));
    auto *list = part<QListWidget>("policies.order");
    QTRY_COMPARE(list->count(), 2);
    list->setCurrentRow(1);
    list->setFocus();
    QVERIFY(list->currentItem()->text().contains(u"Night shops"));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    pushAndPull();
    QTRY_VERIFY(list->item(0)->text().contains(u"Night shops"));
    for (const Policy &one : m_engine->config()->policies())
        QCOMPARE(one.position, one.name == u"Night shops" ? 0 : 1);
}

void TestSettingsPage::macro_whenMadeAndMended_thenSaved()
{
    part<QAbstractButton>("settings.newMacro")->click();
    auto *name = part<QLineEdit>("macro.name");
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Ask for a photo"_qs);
    part<QPlainTextEdit>("macro.reply")->setPlainText(u"Hello {contact.nmae}, a photo helps."_qs);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(problem("macro.form").contains(u"contact.nmae"_qs));
    part<QPlainTextEdit>("macro.reply")->setPlainText(u"Hello {contact.name}, a photo helps."_qs);
    part<QLineEdit>("macro.condition")->setText(u"status:active"_qs);
    part<QAbstractButton>("macro.addStep")->click();
    auto *steps = part<QTableWidget>("macro.steps");
    steps->item(0, 1)->setText(u"wait_customer"_qs);
    save("macro.form");
    QTRY_COMPARE(m_engine->config()->macros().size(), size_t(1));
    const Macro made = m_engine->config()->macros().front();
    QCOMPARE(made.name, u"Ask for a photo"_qs);
    QVERIFY(made.owner.isNull());
    QCOMPARE(made.condition, u"status:active"_qs);
    QCOMPARE(made.steps, std::vector<MacroStep> { (MacroStep { u"status"_qs, u"wait_customer"_qs }) });
    pushAndPull();
    QCOMPARE(m_engine->config()->macros().size(), size_t(1));
    // Ids are told by what they are called, and stay ids.
    const Group group = m_engine->config()->groups().front();
    const QString id = group.id.text();
    auto *field = qobject_cast<QComboBox *>(steps->cellWidget(0, 0));
    field->setCurrentIndex(field->findData(u"queue"_qs));
    Q_EMIT field->activated(field->currentIndex());
    steps->item(0, 1)->setText(id);
    save("macro.form");
    QTRY_COMPARE(m_engine->config()->macros().front().steps.front().value, id);
    QTRY_COMPARE(steps->item(0, 1)->text(), group.name);
    name->setText(u"Ask for a picture"_qs);
    Q_EMIT name->textEdited(name->text());
    save("macro.form");
    QTRY_COMPARE(m_engine->config()->macros().front().name, u"Ask for a picture"_qs);
    QCOMPARE(m_engine->config()->macros().front().steps.front().value, id);
    picture(u"settings_macro"_qs);
}

void TestSettingsPage::macro_whenMadeByADispatcher_thenItIsHisOwn()
{
    start(u"anna"_qs);
    QVERIFY(!part<QAbstractButton>("settings.newPolicy")->isVisible());
    part<QAbstractButton>("settings.newMacro")->click();
    QCOMPARE(part<QComboBox>("macro.owner")->count(), 1);
    QTest::keyClicks(part<QLineEdit>("macro.name"), u"Mine"_qs);
    part<QPlainTextEdit>("macro.note")->setPlainText(u"Looked at it"_qs);
    save("macro.form");
    pushAndPull();
    QCOMPARE(m_engine->config()->macros().size(), size_t(1));
    QCOMPARE(m_engine->config()->macros().front().owner, m_engine->agent());
}

void TestSettingsPage::makeMacro(const QString &macroName)
{
    part<QAbstractButton>("settings.newMacro")->click();
    QTest::keyClick(part<QLineEdit>("macro.name"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(part<QLineEdit>("macro.name"), macroName);
    part<QPlainTextEdit>("macro.note")->setPlainText(u"Looked at it"_qs);
    save("macro.form");
    pushAndPull();
}

bool TestSettingsPage::isListed(const QString &text) const
{
    const QAbstractItemModel *rows = part<QListView>("settings.list")->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, 0).data().toString().startsWith(text))
            return true;
    }
    return false;
}

void TestSettingsPage::macro_whenDeleted_thenOfferedNowhereAndComesBackByUndo()
{
    makeMacro(u"Ask for a photo"_qs);
    makeMacro(u"Order toner"_qs);
    QVERIFY(isListed(u"Order toner"_qs));
    std::function<void()> undo;
    QString said;
    connect(m_page.get(), &SettingsPage::undoable, this, [&](const QString &text, const std::function<void()> &act) {
        said = text;
        undo = act;
    });
    part<QAbstractButton>("macro.delete")->click();
    QTRY_VERIFY(undo);
    QVERIFY(said.contains(u"Order toner"_qs));
    QTRY_VERIFY(!isListed(u"Order toner"_qs));
    QVERIFY(isListed(u"Ask for a photo"_qs));
    QCOMPARE(part<QLineEdit>("macro.name")->text(), u"Ask for a photo"_qs); // Another one is shown.
    pushAndPull();
    QVERIFY(!isListed(u"Order toner"_qs));
    picture(u"settings_macro_deleted"_qs);
    undo();
    QTRY_VERIFY(isListed(u"Order toner"_qs));
    pushAndPull();
    QVERIFY(isListed(u"Order toner"_qs));
    QCOMPARE(part<QLineEdit>("macro.name")->text(), u"Order toner"_qs);
    QVERIFY(!part<QWidget>("macro.gone")->isVisible());
    QVERIFY(part<QWidget>("macro.delete")->isVisible());
}

void TestSettingsPage::macro_whenDeletedByOthersWhileTyping_thenSaidAndTheTextIsKept()
{
    makeMacro(u"Order toner"_qs);
    const Macro made = m_engine->config()->macros().front();
    part<QPlainTextEdit>("macro.note")->setPlainText(u"Half a sentence"_qs);
    SaveRecord edit;
    edit.kind = int(EntityKind::Macro);
    edit.record = made.id.uuid();
    edit.values.set(keyOf(&Macro::position), Value(-1));
    edit.base.set(keyOf(&Macro::position), Value(made.position));
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        test::Seat seat = m_desk->login(u"admin"_qs);
        QCOMPARE(m_desk->give(seat, edit).status, ResultStatus::Applied);
    }
    pushAndPull();
    auto *gone = part<QWidget>("macro.gone");
    QTRY_VERIFY_WITH_TIMEOUT(gone->isVisible(), kPatience);
    QVERIFY(!part<QWidget>("macro.delete")->isVisible());
    QCOMPARE(part<QPlainTextEdit>("macro.note")->toPlainText(), u"Half a sentence"_qs);
    picture(u"settings_macro_gone"_qs);
    gone->findChild<QAbstractButton *>()->click();
    QTRY_VERIFY(!gone->isVisible());
    pushAndPull();
    QVERIFY(m_engine->config()->macros().front().position >= 0);
    QCOMPARE(part<QPlainTextEdit>("macro.note")->toPlainText(), u"Half a sentence"_qs);
}

void TestSettingsPage::macro_whenDeletedWithTypedText_thenStillListedAndUndoKeepsItsPlace()
{
    makeMacro(u"Ask for a photo"_qs);
    makeMacro(u"Order toner"_qs);
    const auto placeOf = [this](const QString &name) {
        for (const Macro &macro : m_engine->config()->macros()) {
            if (macro.name == name)
                return macro.position;
        }
        return -2;
    };
    const auto choose = [this](const QString &name) {
        for (const Macro &macro : m_engine->config()->macros()) {
            if (macro.name == name)
                QVERIFY(m_page->showRecord(EntityKind::Macro, macro.id.uuid()));
        }
    };
    const int was = placeOf(u"Ask for a photo"_qs);
    std::function<void()> undo;
    connect(m_page.get(), &SettingsPage::undoable, this, [&](const QString &, const std::function<void()> &act) { undo = act; });
    choose(u"Ask for a photo"_qs);
    part<QPlainTextEdit>("macro.note")->setPlainText(u"Half a sentence"_qs);
    part<QAbstractButton>("macro.delete")->click();
    QTRY_VERIFY(undo);
    QTRY_COMPARE(placeOf(u"Ask for a photo"_qs), -1);
    QCOMPARE(part<QLineEdit>("macro.name")->text(), u"Order toner"_qs); // Not the deleted one.
    QVERIFY(isListed(u"Ask for a photo"_qs));
    choose(u"Ask for a photo"_qs);
    QVERIFY(part<QWidget>("macro.gone")->isVisible());
    QCOMPARE(part<QPlainTextEdit>("macro.note")->toPlainText(), u"Half a sentence"_qs);
    undo();
    QTRY_COMPARE(placeOf(u"Ask for a photo"_qs), was);
    QTRY_VERIFY(!part<QWidget>("macro.gone")->isVisible());
    QVERIFY(part<QWidget>("macro.delete")->isVisible());
    QCOMPARE(part<QPlainTextEdit>("macro.note")->toPlainText(), u"Half a sentence"_qs);
}

void TestSettingsPage::checklist_whenEdited_thenTheCategoryHasIt()
{
    Category printer;
    printer.id = CategoryId(Uuid::named("test", u"printer"_qs));
    printer.name = u"Printer"_qs;
    const server::TrustedCommand made { server::creationOf(toRecord(printer)), {}, m_desk->now, m_desk->now, {} };
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        QVERIFY(m_desk->core().applyTrusted(made).has_value());
    }
    pushAndPull();
    QVERIFY(m_page->showPart(u"categories"_qs));
    auto *editor = part<ChecklistEditor>("checklist.editor");
    QVERIFY(!editor->isVisible());
    const QString row = u"row0.%1"_qs.arg(keyOf(&Category::checklist));
    QTRY_VERIFY(m_page->findChild<QAbstractButton *>(row));
    m_page->findChild<QAbstractButton *>(row)->click();
    QVERIFY(editor->isVisible());
    auto *table = part<QTableWidget>("checklist.items");
    table->item(0, 0)->setText(u"Serial number noted"_qs);
    table->item(0, 1)->setCheckState(Qt::Checked);
    part<QAbstractButton>("checklist.add")->click();
    table->item(1, 0)->setText(u"Serial number noted"_qs);
    part<QAbstractButton>("checklist.save")->click();
    QVERIFY(part<QLabel>("checklist.problem")->text().contains(u"twice"_qs));
    table->item(1, 0)->setText(u"Photo taken"_qs);
    picture(u"settings_checklist"_qs);
    part<QAbstractButton>("checklist.save")->click();
    QTRY_COMPARE(m_engine->config()->categories().front().checklist.size(), size_t(2));
    const std::vector<CheckItem> list = m_engine->config()->categories().front().checklist;
    QCOMPARE(list, (std::vector<CheckItem> { { u"Serial number noted"_qs, true }, { u"Photo taken"_qs, false } }));
    QTRY_COMPARE(m_page->findChild<QPushButton *>(row)->text(), u"2 item(s)…"_qs);
    QVERIFY(!editor->isVisible());
}

void TestSettingsPage::reader_whenNoAdministrator_thenNothingCanBeChanged()
{
    start(u"anna"_qs);
    QVERIFY(!m_settings->mayEdit());
    auto *grid = part<WeekGrid>("calendar.grid");
    const WeekHours before = grid->hours();
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Space);
    QVERIFY(grid->hours() == before);
    QVERIFY(part<QLineEdit>("calendar.name")->isReadOnly());
    QVERIFY(!part<QAbstractButton>("settings.newCalendar")->isVisible());
    QVERIFY(!m_page->findChild<QWidget *>(u"calendar.form"_qs)->findChild<QWidget *>(u"settings.save"_qs)->isVisible());
}

void TestSettingsPage::reader_whenNoAdministrator_thenNothingOffersAChange()
{
    QVERIFY(part<QAbstractButton>("calendar.import")->isVisible());
    QVERIFY(part<QAbstractButton>("calendar.exception.set")->isVisible());
    start(u"anna"_qs);
    for (const char *name : { "calendar.import", "calendar.exception.set", "calendar.exception.remove" })
        QVERIFY2(!part<QAbstractButton>(name)->isVisible(), name);
    QVERIFY(part<QWidget>("calendar.exceptions")->isVisible());
    picture(u"calendar_read"_qs);
    QVERIFY(m_page->showPart(u"matrix"_qs));
    QVERIFY(!part<QAbstractButton>("matrix.standard")->isVisible());
    QVERIFY(!part<QLabel>("matrix.hint")->text().contains(u"set"_qs));
}

void TestSettingsPage::pictures_whenTaken_thenBothThemesAndLanguages()
{
    part<QAbstractButton>("calendar.import")->click();
    auto *country = part<QComboBox>("holidays.country");
    country->setCurrentIndex(country->findData(u"PL"_qs));
    picture(u"holidays"_qs);
    part<QAbstractButton>("holidays.take")->click();
    auto *date = part<QLineEdit>("calendar.exception.date");
    QTest::keyClicks(date, u"2026-12-24"_qs);
    part<QLineEdit>("calendar.exception.hours")->clear();
    QTest::keyClicks(part<QLineEdit>("calendar.exception.hours"), u"9-14"_qs);
    QTest::keyClick(date, Qt::Key_Return);
    save("calendar.form");
    for (const QString &language : { u"en"_qs, u"ru"_qs, u"pl"_qs }) {
        QTranslator translator;
        if (language != u"en" && translator.load(QString(u":/i18n/firstline_"_qs % language % u".qm"_qs)))
            QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(language));
        for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::Dark }) {
            m_theme->setMode(mode);
            restartPage();
            const QString name = language % (mode == ThemeMode::Light ? u"_light"_qs : u"_dark"_qs);
            for (const QString &of : { u"calendar"_qs, u"policy"_qs, u"policies"_qs, u"matrix"_qs, u"categories"_qs, u"groups"_qs }) {
                QVERIFY(m_page->showPart(of));
                picture(QString(of % u'_' % name));
                auto *scroll = m_page->findChild<QWidget *>(QString(of % u".form"_qs));
                if (auto *area = scroll ? scroll->findChild<QScrollArea *>(u"settings.scroll"_qs) : nullptr; area && of != u"matrix") {
                    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
                    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                    picture(QString(of % u"2_"_qs % name));
                }
            }
        }
        QCoreApplication::removeTranslator(&translator);
    }
    QLocale::setDefault(QLocale::c());
}

FIRSTLINE_GUI_TEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
