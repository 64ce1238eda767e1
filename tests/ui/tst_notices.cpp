#include "core/rules/annex.h"
#include "core/service/newslog.h"
#include "core/service/noticerules.h"
#include "core/service/personalsettings.h"
#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/shell/alarmlogpage.h"
#include "ui/shell/alarmtoast.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticecard.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"
#include "ui/widgets/spellchecker.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

/// What a person is told and how, as he settled it, over a real engine; and his spelling.
class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void toast_whenTurnedOffForWarnings_thenOnlyTheLogKnows();
    void card_whenChanged_thenKeptForThePersonEverywhere();
    void card_whenAsUsual_thenAllIsBack();
    void news_whenOthersAct_thenSaidOnce();
    void news_whenTurnedOff_thenSilent();
    void news_whenTold_thenTheLogHasItAlsoAfterARestart();
    void news_whenManyCome_thenTheLogIsReadOnceAndOnlyWhenSeen();
    void news_whenItsSubjectHoldsMarkup_thenTheTipShowsItLetterByLetter();
    void news_whenOneRegistersATicket_thenItsFirstWordsAreNoAnswer();
    void restrictedNote_whenWrittenForThePerson_thenTold();
    void restrictedNote_whenForOthers_thenNothingIsSaid();
    void spelling_whenTurnedOffInTheMenu_thenOffAndKept();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();

private:
    void open();
    void openCard();
    bool says(const QString &part) const;
    template<class T>
    T *part(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    QString settingOfPerson(const QString &name) const;
    void giveToAnna(const QString &subject);
    void writeRestricted(const std::vector<AgentId> &people, const QString &text);
    QString logged() const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<test::Desk> m_desk;
    test::Seat m_anna;
    test::Seat m_boris;
    TicketId m_ticket;
    std::unique_ptr<test::AlarmSeat> m_seat;
    std::unique_ptr<MainWindow> m_window;
};

void TestNotices::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_language = std::make_unique<Language>();
    m_language->set(u"en"_qs);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"workstation.ini"_qs));
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = test::mondayMorning();
    m_anna = m_desk->login(u"anna"_qs);
    m_boris = m_desk->login(u"boris"_qs);
    m_ticket = test::urgentTicket(*m_desk, m_anna, u"Cash desk does not print receipts"_qs);
    open();
}

void TestNotices::open()
{
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_seat->listen();
    m_window = std::make_unique<MainWindow>(
        Desk { *m_seat->tickets, *m_seat->customers, *m_seat->knowledge, m_seat->alarms.get() }, *m_preferences, *m_language);
    m_window->resize(1440, 900);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    QTest::qWait(300); // What is old by now is none of its business.
}

void TestNotices::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_desk.reset();
    m_preferences.reset();
    m_folder.reset();
    m_language.reset();
    m_theme.reset();
}

void TestNotices::openCard()
{
    part<QAction>(u"person.notices"_qs)->trigger();
    QVERIFY(part<NoticeCard>(u"notices"_qs)->isVisible());
}

bool TestNotices::says(const QString &text) const
{
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (widget->isVisible() && (widget->accessibleName().contains(text) || (label && label->text().contains(text))))
            return true;
    }
    return false;
}

QString TestNotices::settingOfPerson(const QString &name) const
{
    service::PersonalSettings settings(*m_seat->engine, *m_seat->reader);
    QSignalSpy read(&settings, &service::PersonalSettings::changed);
    (void)QTest::qWaitFor([&] { return !read.isEmpty(); }, 5'000);
    return settings.value(name);
}

void TestNotices::toast_whenTurnedOffForWarnings_thenOnlyTheLogKnows()
{
    openCard();
    part<QCheckBox>(u"notices.toast0"_qs)->setChecked(false);
    part<QPushButton>(u"notices.close"_qs)->click();
    test::letTimePass(*m_desk, 12min, { m_ticket });
    QVERIFY(m_seat->sync());
    QTRY_COMPARE_WITH_TIMEOUT(m_seat->alarms->ringing().size(), size_t(1), test::kAlarmPatience);
    QVERIFY(m_window->findChildren<AlarmToast *>().isEmpty());
    QCOMPARE(m_seat->log().size(), size_t(1));
    // 90 % is another event, which is shown.
    test::letTimePass(*m_desk, 2min, { m_ticket });
    QVERIFY(m_seat->sync());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChildren<AlarmToast *>().size(), 1, test::kAlarmPatience);
}

void TestNotices::card_whenChanged_thenKeptForThePersonEverywhere()
{
    openCard();
    part<QCheckBox>(u"notices.sound5"_qs)->setChecked(true);
    auto *name = part<QComboBox>(u"notices.name5"_qs);
    QVERIFY(name->isEnabled());
    name->setCurrentIndex(name->findData(u"complete"_qs));
    part<QCheckBox>(u"notices.own"_qs)->setChecked(true);
    part<QTimeEdit>(u"notices.from"_qs)->setTime(QTime(20, 30));
    // Nobody has a duty calendar here: nothing to settle about it.
    QVERIFY(!part<QCheckBox>(u"notices.duty"_qs)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!part<NoticeCard>(u"notices"_qs)->isVisible());
    m_window.reset(); // writes what waits
    QTRY_VERIFY_WITH_TIMEOUT(settingOfPerson(u"notices"_qs).contains(u"reply:tds:complete"_qs), test::kAlarmPatience);
    const service::NoticeRules rules = service::readNoticeRules(settingOfPerson(u"notices"_qs));
    QVERIFY(rules.ownHours && rules.quietFrom == 20 * 60 + 30 && rules.dutyHours);
}

void TestNotices::card_whenAsUsual_thenAllIsBack()
{
    openCard();
    part<QCheckBox>(u"notices.desktop2"_qs)->setChecked(false);
    part<QPushButton>(u"notices.usual"_qs)->click();
    QVERIFY(part<QCheckBox>(u"notices.desktop2"_qs)->isChecked());
    QVERIFY(part<QCheckBox>(u"notices.sound2"_qs)->isChecked());
    QVERIFY(!part<QCheckBox>(u"notices.sound0"_qs)->isChecked());
}

void TestNotices::news_whenOthersAct_thenSaidOnce()
{
    m_window->showPlace(u"customers"_qs); // What is before one's eyes is not told.
    const TicketId given = test::urgentTicket(*m_desk, m_boris, u"Label printer is silent"_qs, 3, true);
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min; // later than the start of the window, whatever that took
        Assign c;
        c.ticket = given;
        c.agent = m_anna.tokens.agent;
        c.expectedAgent = m_boris.tokens.agent;
        QCOMPARE(m_desk->give(m_boris, c).status, ResultStatus::Applied);
    }
    QVERIFY(m_seat->sync());
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Label printer is silent"_qs) && says(u"gave you"_qs), test::kAlarmPatience);
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min; // later than the start of the window, whatever that took
        AddMessage c;
        c.ticket = m_ticket;
        c.message = MessageId(Uuid::create(m_desk->now));
        c.kind = MessageKind::Customer;
        c.channel = Channel::Mail;
        c.direction = Direction::In;
        c.text = u"It still does not print."_qs;
        QCOMPARE(m_desk->give(m_boris, c).status, ResultStatus::Applied);
    }
    QVERIFY(m_seat->sync());
    QTRY_VERIFY_WITH_TIMEOUT(says(u"An answer on"_qs), test::kAlarmPatience);
}

void TestNotices::news_whenTurnedOff_thenSilent()
{
    openCard();
    part<QCheckBox>(u"notices.toast4"_qs)->setChecked(false);
    part<QPushButton>(u"notices.close"_qs)->click();
    const TicketId given = test::urgentTicket(*m_desk, m_boris, u"Label printer is silent"_qs, 3, true);
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min; // later than the start of the window, whatever that took
        Assign c;
        c.ticket = given;
        c.agent = m_anna.tokens.agent;
        c.expectedAgent = m_boris.tokens.agent;
        QCOMPARE(m_desk->give(m_boris, c).status, ResultStatus::Applied);
    }
    QVERIFY(m_seat->sync());
    QTest::qWait(1'000);
    QVERIFY(!says(u"gave you"_qs));
}

void TestNotices::giveToAnna(const QString &subject)
{
    const TicketId given = test::urgentTicket(*m_desk, m_boris, subject, 3, true);
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min; // later than the start of the window, whatever that took
        Assign c;
        c.ticket = given;
        c.agent = m_anna.tokens.agent;
        c.expectedAgent = m_boris.tokens.agent;
        QCOMPARE(m_desk->give(m_boris, c).status, ResultStatus::Applied);
    }
    QVERIFY(m_seat->sync());
}

void TestNotices::writeRestricted(const std::vector<AgentId> &people, const QString &text)
{
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min;
        Annex annex;
        annex.id = AnnexId(Uuid::create(m_desk->now));
        annex.ticket = m_ticket;
        annex.text = text;
        annex.people = people;
        QCOMPARE(m_desk->give(m_boris, rules::annexCommand(annex)).status, ResultStatus::Applied);
    }
    QVERIFY(m_seat->sync());
}

/// The log is read for who looks at it.
QString TestNotices::logged() const
{
    m_window->showPlace(u"alarms"_qs);
    const QAbstractItemModel *rows = part<QListView>(u"alarms.list"_qs)->model();
    QStringList lines;
    for (int row = 0; row < rows->rowCount(); ++row)
        lines.append(rows->index(row, 0).data().toString());
    return lines.join(u'\n');
}

void TestNotices::news_whenManyCome_thenTheLogIsReadOnceAndOnlyWhenSeen()
{
    service::NewsLog log(*m_seat->engine, *m_seat->reader);
    AlarmLogPage page(*m_seat->alarms, &log);
    const QAbstractItemModel *rows = page.findChild<QListView *>(u"alarms.list"_qs)->model();
    const auto come = [&](int count) {
        for (int i = 0; i < count; ++i) {
            service::NewsItem item;
            item.id = Uuid::create(m_desk->now);
            item.ticket = m_ticket;
            item.number = 1000 + i;
            item.subject = u"Till %1"_qs.arg(i);
            item.at = m_desk->now;
            log.add(item, true);
        }
    };
    come(40);
    QTest::qWait(50);
    QCOMPARE(rows->rowCount(), 0);
    page.resize(900, 600);
    page.show();
    QCOMPARE(rows->rowCount(), 41);
    QTest::qWait(50);
    QSignalSpy inserted(rows, &QAbstractItemModel::rowsInserted);
    come(40);
    QTRY_COMPARE(rows->rowCount(), 81);
    QCOMPARE(inserted.size(), 1);
}

void TestNotices::news_whenItsSubjectHoldsMarkup_thenTheTipShowsItLetterByLetter()
{
    service::NewsLog log(*m_seat->engine, *m_seat->reader);
    AlarmLogPage page(*m_seat->alarms, &log);
    page.resize(900, 600);
    page.show();
    service::NewsItem item;
    item.id = Uuid::create(m_desk->now);
    item.ticket = m_ticket;
    item.number = 1000;
    item.subject = u"<img src=\"x\"><b>Till</b> & co"_qs;
    item.at = m_desk->now;
    log.add(item, true);
    auto *list = page.findChild<QListView *>(u"alarms.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const QPoint at = list->visualRect(list->model()->index(1, 0)).center();
    QHelpEvent help(QEvent::ToolTip, at, list->viewport()->mapToGlobal(at));
    QApplication::sendEvent(list->viewport(), &help);
    const QStringList lines = QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().contains(item.subject), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void TestNotices::news_whenTold_thenTheLogHasItAlsoAfterARestart()
{
    m_window->showPlace(u"customers"_qs); // What is before one's eyes is not told.
    giveToAnna(u"Label printer is silent"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(logged().contains(u"Label printer is silent"_qs), test::kAlarmPatience);
    QVERIFY(logged().contains(u"gave you"_qs));
    // The popup itself leads there.
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton *one) { return one->isVisible() && one->text() == u"Open"_qs; }));
    // What was kept silent is found as well, and said to be so.
    openCard();
    part<QCheckBox>(u"notices.toast4"_qs)->setChecked(false);
    part<QPushButton>(u"notices.close"_qs)->click();
    giveToAnna(u"Scanner beeps"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(logged().contains(u"Scanner beeps"_qs), test::kAlarmPatience);
    writeRestricted({ m_anna.tokens.agent }, u"The door code is on the wall."_qs);
    QTRY_VERIFY_WITH_TIMEOUT(logged().contains(u"restricted note"_qs), test::kAlarmPatience);
    m_window->showPlace(u"alarms"_qs);
    QTest::qWait(50);
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/alarmlog_news.png"_qs));
    m_window.reset(); // Writes what is left.
    m_window = std::make_unique<MainWindow>(
        Desk { *m_seat->tickets, *m_seat->customers, *m_seat->knowledge, m_seat->alarms.get() }, *m_preferences, *m_language);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(logged().contains(u"Label printer is silent"_qs) && logged().contains(u"Scanner beeps"_qs), test::kAlarmPatience);
    auto *list = part<QListView>(u"alarms.list"_qs);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data().toString().contains(u"Scanner beeps"_qs))
            Q_EMIT list->activated(index);
    }
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Scanner beeps"_qs), test::kAlarmPatience);
}

void TestNotices::news_whenOneRegistersATicket_thenItsFirstWordsAreNoAnswer()
{
    m_window->showPlace(u"customers"_qs);
    {
        const std::lock_guard lock(test::DeskLink::deskMutex);
        m_desk->now += 2min;
    }
    test::urgentTicket(*m_desk, m_anna, u"Scales are wrong"_qs, 3, true);
    QVERIFY(m_seat->sync());
    giveToAnna(u"Label printer is silent"_qs); // Told after it, if that were told.
    QTRY_VERIFY_WITH_TIMEOUT(logged().contains(u"Label printer is silent"_qs), test::kAlarmPatience);
    QVERIFY2(!logged().contains(u"Scales are wrong"_qs), qPrintable(logged()));
}

void TestNotices::restrictedNote_whenWrittenForThePerson_thenTold()
{
    m_window->showPlace(u"customers"_qs);
    writeRestricted({ m_anna.tokens.agent }, u"The door code is on the wall."_qs);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"wrote a restricted note for you"_qs), test::kAlarmPatience);
    QVERIFY(!says(u"door code"_qs)); // Its words are for the ticket, not for a popup that others may read.
}

void TestNotices::restrictedNote_whenForOthers_thenNothingIsSaid()
{
    m_window->showPlace(u"customers"_qs);
    writeRestricted({ m_boris.tokens.agent }, u"Not for Anna."_qs);
    QTest::qWait(800);
    QVERIFY(!says(u"restricted note"_qs));
}

void TestNotices::spelling_whenTurnedOffInTheMenu_thenOffAndKept()
{
    QVERIFY(SpellChecker::current());
    QCOMPARE(SpellChecker::current()->languages(), QStringList { u"en"_qs });
    auto *menu = part<QMenu>(u"spelling"_qs);
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    part<QAction>(u"spelling.ru"_qs)->trigger();
    if (SpellChecker::current()->isInstalled(u"ru"_qs))
        QCOMPARE(SpellChecker::current()->languages(), (QStringList { u"en"_qs, u"ru"_qs }));
    else
        QVERIFY(!part<QAction>(u"spelling.ru"_qs)->toolTip().isEmpty());
    part<QAction>(u"spelling.on"_qs)->trigger();
    QVERIFY(SpellChecker::current()->languages().isEmpty());
    m_window.reset();
    QVERIFY(!SpellChecker::current());
    QTRY_COMPARE_WITH_TIMEOUT(settingOfPerson(u"spelling"_qs), u"off"_qs, test::kAlarmPatience);
}

void TestNotices::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char *language : { "en", "ru", "pl" }) {
        QTest::addRow("%s light", language) << QString::fromLatin1(language) << false;
        QTest::addRow("%s dark", language) << QString::fromLatin1(language) << true;
    }
}

void TestNotices::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_language->set(language);
    m_window->resize(1024, 700);
    openCard();
    part<QCheckBox>(u"notices.own"_qs)->setChecked(true);
    QTest::qWait(50);
    const QString name = u"/notices-"_qs % language % (dark ? u"-dark"_qs : u"-light"_qs);
    QVERIFY(m_window->grab().save(test::pictureDir() % name % u".png"_qs));
    part<QPushButton>(u"notices.close"_qs)->click();
    auto *spelling = part<QMenu>(u"spelling"_qs);
    Q_EMIT spelling->aboutToShow();
    QVERIFY(spelling->grab().save(test::pictureDir() % u"/spelling-languages-"_qs % language % (dark ? u"-dark"_qs : u"-light"_qs) % u".png"_qs));
}

FIRSTLINE_GUI_TEST_MAIN(TestNotices)
#include "tst_notices.moc"
