#include "tests/integration/tst_alarm_kit.h"
#include "tests/support/testmain.h"
#include "ui/shell/alarmlogmodel.h"
#include "ui/shell/alarmstack.h"
#include "ui/shell/alarmtoast.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"
#include "ui/ticket/ticketpane.h"
#include "ui/widgets/navrail.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;
using namespace std::chrono_literals;

/// Alarms on the screen: toasts, their keys, and the log, over a real engine.
class TestAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void toast_whenAnAlarmRings_thenShownWithoutTakingTheFocus();
    void toast_whenTakenSnoozedOpened_thenDoneByKeyboard();
    void toast_whenManyRing_thenThreeAndTheRestCounted();
    void summary_whenAway_thenOneLineLeadsToTheLog();
    void log_whenFiltered_thenOnlyWhatFits();
    void pictures_whenThemesAndLanguages_thenSaved_data();
    void pictures_whenThemesAndLanguages_thenSaved();
    void skew_whenTheClockIsWrong_thenSaidInWords();

private:
    void open();
    void ring(std::chrono::minutes after, const std::vector<TicketId> &tickets);
    QList<AlarmToast *> toasts() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void picture(const QString &name);
    template<class T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<test::Desk> m_desk;
    test::Seat m_anna;
    test::Seat m_boris;
    std::vector<TicketId> m_tickets;
    std::unique_ptr<test::AlarmSeat> m_seat;
    std::unique_ptr<MainWindow> m_window;
};

void TestAlarms::init()
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
    m_tickets.clear();
    for (const char *subject : { "Cash desk does not print receipts", "No network on the second floor",
                                 "VPN asks for the token twice, then disconnects", "Fuel level sensor sends zero since midnight",
                                 "Server room: temperature alarm, two nodes down" })
        m_tickets.push_back(test::urgentTicket(*m_desk, m_anna, QString::fromUtf8(subject)));
    open();
}

void TestAlarms::open()
{
    m_seat = std::make_unique<test::AlarmSeat>(*m_desk, u"anna"_qs);
    QVERIFY(m_seat->fine);
    m_seat->listen();
    m_window = std::make_unique<MainWindow>(
        Desk { *m_seat->tickets, *m_seat->customers, *m_seat->knowledge, m_seat->alarms.get() }, *m_preferences, *m_language);
    m_window->resize(1440, 860);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    auto *list = part<QAbstractItemView>("queue.list");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() == int(m_tickets.size()), test::kAlarmPatience);
    list->setFocus();
    QTest::qWait(300); // What is old by now is none of its business.
}

void TestAlarms::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_desk.reset();
    m_preferences.reset();
    m_folder.reset();
    m_language.reset();
    m_theme.reset();
}

void TestAlarms::ring(std::chrono::minutes after, const std::vector<TicketId> &tickets)
{
    test::letTimePass(*m_desk, after, tickets);
    QVERIFY(m_seat->sync());
}

QList<AlarmToast *> TestAlarms::toasts() const
{
    QList<AlarmToast *> shown;
    for (AlarmToast *toast : m_window->findChildren<AlarmToast *>()) {
        if (toast->isVisible())
            shown.append(toast);
    }
    std::sort(shown.begin(), shown.end(), [](auto *a, auto *b) { return a->y() < b->y(); });
    return shown;
}

void TestAlarms::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestAlarms::picture(const QString &name)
{
    QVERIFY(m_window->grab().save(test::pictureDir() + u"/alarms_"_qs + name + u".png"_qs));
}

void TestAlarms::toast_whenAnAlarmRings_thenShownWithoutTakingTheFocus()
{
    QWidget *before = QApplication::focusWidget();
    ring(12min, { m_tickets[0] });
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 1, test::kAlarmPatience);
    QCOMPARE(QApplication::focusWidget(), before);
    AlarmToast *toast = toasts().first();
    QVERIFY(toast->accessibleName().contains(u"75 %"_qs));
    QVERIFY(toast->accessibleName().contains(u"Cash desk"_qs));
    QVERIFY(!toast->findChild<QAbstractButton *>(u"alarm.take"_qs)->isVisible()); // It is Anna's already.
    QVERIFY(m_window->rect().contains(QRect(toast->mapTo(m_window.get(), QPoint()), toast->size())));
    // The other threshold of the same clock replaces it: no two toasts about one thing.
    ring(2min, { m_tickets[0] });
    QTRY_VERIFY_WITH_TIMEOUT(toasts().size() == 1 && toasts().first()->accessibleName().contains(u"90 %"_qs), test::kAlarmPatience);
    // Answered: nothing to ring about.
    QVERIFY(test::alarmEnded(m_seat->tickets->logCall(m_tickets[0], u"Called"_qs, Direction::Out, Seconds(60))));
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 0, test::kAlarmPatience);
}

void TestAlarms::toast_whenTakenSnoozedOpened_thenDoneByKeyboard()
{
    const TicketId free = test::urgentTicket(*m_desk, m_boris, u"Label printer is silent"_qs, 1, false);
    ring(14min, { m_tickets[0], m_tickets[1], free });
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 3, test::kAlarmPatience);
    QWidget *before = QApplication::focusWidget();
    press(Qt::Key_J, Qt::ControlModifier);
    auto *focused = qobject_cast<AlarmToast *>(QApplication::focusWidget());
    QVERIFY(focused);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
    const auto of = [this](TicketId id) -> AlarmToast * {
        for (AlarmToast *toast : toasts()) {
            if (toast->alarm().ticket == id)
                return toast;
        }
        return nullptr;
    };
    QVERIFY(of(free));
    of(free)->setFocus();
    press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(m_seat->ticket(free)->assignee == m_seat->engine->agent(), test::kAlarmPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!of(free), test::kAlarmPatience);
    AlarmToast *snoozed = of(m_tickets[0]);
    snoozed->setFocus();
    auto *menu = snoozed->findChild<QMenu *>(u"alarm.snoozeMenu"_qs);
    QTimer::singleShot(50, menu, [menu] {
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    press(Qt::Key_Z);
    QTRY_VERIFY_WITH_TIMEOUT(!of(m_tickets[0]), test::kAlarmPatience);
    of(m_tickets[1])->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->findChild<TicketPane *>()->ticket(), m_tickets[1], test::kAlarmPatience);
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 0, test::kAlarmPatience);
    QHash<TicketId, service::AlarmItem> log;
    for (const service::AlarmItem &item : m_seat->log())
        log.insert(item.ticket, item);
    QCOMPARE(log.value(free).fate, AlarmFate::Taken);
    QVERIFY(log.value(m_tickets[0]).snoozedUntil);
    QCOMPARE(log.value(m_tickets[1]).fate, AlarmFate::Opened);
}

void TestAlarms::toast_whenManyRing_thenThreeAndTheRestCounted()
{
    ring(12min, m_tickets);
    auto *more = part<QWidget>("alarm.more");
    QTRY_VERIFY_WITH_TIMEOUT(toasts().size() == 3 && more->isVisible(), test::kAlarmPatience);
    QVERIFY(more->accessibleName().contains(u"2"_qs));
    QCOMPARE(m_seat->alarms->openCount(), 5);
    picture(u"stack"_qs);
    more->findChild<QAbstractButton *>(u"alarm.showLog"_qs)->click();
    QCOMPARE(m_window->place(), u"alarms"_qs);
}

void TestAlarms::summary_whenAway_thenOneLineLeadsToTheLog()
{
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Offline);
    QTRY_COMPARE(m_seat->engine->status().link, sync::LinkState::Offline);
    test::letTimePass(*m_desk, 12min, m_tickets);
    m_seat->engine->setNetworkPolicy(sync::NetworkPolicy::Online);
    auto *missed = part<QWidget>("alarm.missed");
    QTRY_VERIFY_WITH_TIMEOUT(missed->isVisible(), test::kAlarmPatience);
    QCOMPARE(toasts().size(), 0);
    QVERIFY(missed->accessibleName().contains(u"5"_qs));
    picture(u"summary"_qs);
    press(Qt::Key_J, Qt::ControlModifier);
    press(Qt::Key_Space);
    QCOMPARE(m_window->place(), u"alarms"_qs);
    QTRY_VERIFY(!missed->isVisible());
    auto *list = part<QListView>("alarms.list");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 6, test::kAlarmPatience); // A day and five alarms.
    QTRY_VERIFY(list->hasFocus());
    const int first = list->currentIndex().row();
    press(Qt::Key_J);
    QCOMPARE(list->currentIndex().row(), first + 1);
    press(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(m_seat->alarms->openCount(), 4, test::kAlarmPatience);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), u"queues"_qs, test::kAlarmPatience);
}

void TestAlarms::log_whenFiltered_thenOnlyWhatFits()
{
    m_window->showPlace(u"alarms"_qs);
    QVERIFY(part<QWidget>("alarms.empty")->isVisible());
    ring(12min, m_tickets);
    auto *list = part<QListView>("alarms.list");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 6, test::kAlarmPatience);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Slash);
    auto *filter = part<QLineEdit>("alarms.filter");
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"second FLOOR"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTest::keyClicks(filter, u" nothing like it"_qs);
    QTRY_VERIFY(part<QWidget>("alarms.empty")->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(list->model()->rowCount(), 6);
    part<QAbstractButton>("alarms.allAway")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_seat->alarms->openCount(), 0, test::kAlarmPatience);
}

void TestAlarms::pictures_whenThemesAndLanguages_thenSaved_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "ru", "pl" }) {
        QTest::newRow(QByteArray("light_").append(language).constData()) << false << QString::fromLatin1(language);
        QTest::newRow(QByteArray("dark_").append(language).constData()) << true << QString::fromLatin1(language);
    }
}

void TestAlarms::pictures_whenThemesAndLanguages_thenSaved()
{
    QFETCH(bool, dark);
    QFETCH(QString, language);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_theme->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
    m_language->set(language);
    const TicketId free = test::urgentTicket(*m_desk, m_boris, u"Certificate of the web shop expires"_qs, 1, false);
    ring(12min, { m_tickets[2] });
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 1, test::kAlarmPatience);
    ring(4min, { m_tickets[0], free });
    QTRY_COMPARE_WITH_TIMEOUT(toasts().size(), 3, test::kAlarmPatience);
    QTest::qWait(50);
    picture(u"toasts_"_qs + tag);
    m_seat->alarms->settle(toasts().at(0)->alarm().id, AlarmFate::PutAway);
    m_seat->alarms->snooze(toasts().at(0)->alarm().id, m_seat->alarms->now() + 30min);
    m_window->showPlace(u"alarms"_qs);
    auto *list = part<QListView>("alarms.list");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 4, test::kAlarmPatience);
    QTest::qWait(100);
    picture(u"log_"_qs + tag);
}

void TestAlarms::skew_whenTheClockIsWrong_thenSaidInWords()
{
    sync::SyncStatus status;
    QVERIFY(StatusLine::skewText(status).isEmpty());
    status.clockSkew = 90s;
    QVERIFY(StatusLine::skewText(status).isEmpty());
    status.clockSkew = 23h + 4s;
    QCOMPARE(StatusLine::skewText(status), u"This computer's clock is 23 h ahead; deadlines follow the server"_qs);
    status.clockSkew = -(17min + 3s);
    QCOMPARE(StatusLine::skewText(status), u"This computer's clock is 17 m behind; deadlines follow the server"_qs);
}

FIRSTLINE_GUI_TEST_MAIN(TestAlarms)
#include "tst_alarms.moc"
