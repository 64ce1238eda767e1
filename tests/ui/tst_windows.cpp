#include "core/service/ticketservice.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_places_kit.h"
#include "ui/shell/ticketwindow.h"
#include "ui/shell/windowlayout.h"
#include "ui/ticket/messagetext.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

namespace {

const Monitor kPanel { u"eDP-1"_qs, { 0, 0, 1920, 1080 } };
const Monitor kWall { u"HDMI-1"_qs, { 1920, 0, 2560, 1440 } };

/// Two monitors for Qt's platform without a screen.
const char *const kScreens = R"({"screens": [
    {"name": "eDP-1", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "HDMI-1", "x": 1920, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

} // namespace

/// Where windows stand, by the set of monitors, and that several on one ticket show the same.
class TestWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void key_whenTheSetIsTheSame_thenTheKeyIs();
    void place_whenItsMonitorIsGone_thenOnTheNearest_data();
    void place_whenItsMonitorIsGone_thenOnTheNearest();
    void layout_whenMonitorsChange_thenEachSetHasItsOwn();
    void layout_whenAMonitorIsGone_thenNoWindowStaysOnIt();
    void layout_whenFilled_thenFilledAgain();
    void layout_whenStartedAgain_thenWindowsOpenWhereTheyStood();
    void layout_whenTheBoardFilledTheOnlyMonitor_thenItComesBackBehindTheWorkstation();
    void layout_whenAWindowIsClosed_thenItStaysClosed();
    void ticket_whenOpenInSeveralWindows_thenAllShowTheSame();

private:
    MainWindow &main() { return m_places->window(); }
    QList<TicketWindow *> tickets() { return main().findChildren<TicketWindow *>(); }
    TicketWindow *openTicket() { return main().openInWindow(m_places->ticket().view.ticket.id); }
    WindowLayout::Monitors monitors() { return [this] { return m_monitors; }; }

    std::unique_ptr<test::Places> m_places;
    QList<Monitor> m_monitors;
};

void TestWindows::initTestCase()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    m_places = std::make_unique<test::Places>();
    QVERIFY(m_places->open());
}

void TestWindows::cleanupTestCase()
{
    m_places.reset();
}

void TestWindows::cleanup()
{
    qDeleteAll(tickets());
    delete main().wallboardWindow();
    main().showNormal();
}

void TestWindows::key_whenTheSetIsTheSame_thenTheKeyIs()
{
    const QString both = WindowLayout::keyOf({ kPanel, kWall });
    QCOMPARE(WindowLayout::keyOf({ kWall, kPanel }), both);
    QVERIFY(WindowLayout::keyOf({ kPanel }) != both);
    const Monitor smaller { kWall.name, { 1920, 0, 1920, 1080 } };
    QVERIFY(WindowLayout::keyOf({ kPanel, smaller }) != both);
    const Monitor moved { kWall.name, { -2560, 0, 2560, 1440 } };
    QVERIFY(WindowLayout::keyOf({ kPanel, moved }) != both);
    QVERIFY(!both.contains(u'/'));
}

void TestWindows::place_whenItsMonitorIsGone_thenOnTheNearest_data()
{
    QTest::addColumn<QRect>("frame");
    QTest::addColumn<QRect>("wanted");
    QTest::newRow("inside") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("half over the edge") << QRect(1500, 500, 800, 600) << QRect(1500, 500, 800, 600);
    QTest::newRow("on the monitor at the right") << QRect(2400, 200, 800, 600) << QRect(1120, 200, 800, 600);
    QTest::newRow("larger than what is left") << QRect(1920, 0, 2560, 1440) << QRect(0, 0, 1920, 1080);
    QTest::newRow("title above") << QRect(300, -400, 800, 600) << QRect(300, 0, 800, 600);
    QTest::newRow("below") << QRect(300, 1075, 800, 600) << QRect(300, 480, 800, 600);
}

void TestWindows::place_whenItsMonitorIsGone_thenOnTheNearest()
{
    QFETCH(QRect, frame);
    QFETCH(QRect, wanted);
    QCOMPARE(WindowLayout::within(frame, { kPanel }), wanted);
}

void TestWindows::layout_whenMonitorsChange_thenEachSetHasItsOwn()
{
    m_monitors = { kPanel };
    WindowLayout layout(main(), m_places->preferences(), monitors());
    QVERIFY(!layout.restoreMain());
    main().setGeometry(40, 50, 1100, 710);
    openTicket()->setGeometry(300, 200, 720, 560);
    layout.keep();
    // Docked for the first time: nothing is moved.
    m_monitors = { kPanel, kWall };
    layout.monitorsChanged();
    QCOMPARE(main().geometry(), QRect(40, 50, 1100, 710));
    main().setGeometry(2000, 60, 1800, 1200);
    qDeleteAll(tickets());
    QVERIFY(main().openWallboard());
    layout.keep();
    // Undocked: as it was there.
    m_monitors = { kPanel };
    delete main().wallboardWindow();
    layout.monitorsChanged();
    QTRY_COMPARE(main().geometry(), QRect(40, 50, 1100, 710));
    QCOMPARE(tickets().size(), 1);
    QCOMPARE(tickets().front()->pane()->ticket(), m_places->ticket().view.ticket.id);
    QTRY_COMPARE(tickets().front()->geometry(), QRect(300, 200, 720, 560));
    QVERIFY(!main().wallboardWindow());
    // And docked again, whichever the system names first.
    m_monitors = { kWall, kPanel };
    layout.monitorsChanged();
    QTRY_COMPARE(main().geometry(), QRect(2000, 60, 1800, 1200));
    QVERIFY(main().wallboardWindow());
    QVERIFY(main().wallboardWindow()->isFullScreen());
}

void TestWindows::layout_whenAMonitorIsGone_thenNoWindowStaysOnIt()
{
    const Monitor alone { u"eDP-9"_qs, kPanel.place };
    m_monitors = { alone, kWall };
    WindowLayout layout(main(), m_places->preferences(), monitors());
    main().setGeometry(2200, 100, 1200, 800);
    openTicket()->setGeometry(2600, 300, 720, 560);
    main().openWallboard()->showNormal();
    main().wallboardWindow()->setGeometry(kWall.place);
    main().wallboardWindow()->showFullScreen();
    layout.keep();
    m_monitors = { alone };
    layout.monitorsChanged();
    QVERIFY(alone.place.contains(main().frameGeometry()));
    QCOMPARE(main().size(), QSize(1200, 800));
    QVERIFY(alone.place.contains(tickets().front()->frameGeometry()));
    QVERIFY(alone.place.contains(main().wallboardWindow()->frameGeometry()));
    QVERIFY(main().wallboardWindow()->isFullScreen());
    m_monitors = { alone, kWall };
    layout.monitorsChanged();
    QTRY_COMPARE(main().geometry(), QRect(2200, 100, 1200, 800));
    QTRY_COMPARE(tickets().front()->geometry(), QRect(2600, 300, 720, 560));
}

void TestWindows::layout_whenFilled_thenFilledAgain()
{
    m_monitors = { { u"DP-3"_qs, kPanel.place } };
    WindowLayout layout(main(), m_places->preferences(), monitors());
    main().setGeometry(60, 60, 1200, 800);
    main().showMaximized();
    TicketWindow *own = openTicket();
    own->setGeometry(200, 100, 700, 600);
    own->showFullScreen();
    layout.keep();
    m_monitors = { { u"DP-4"_qs, kPanel.place } };
    layout.monitorsChanged();
    main().showNormal();
    own->showNormal();
    layout.keep();
    m_monitors = { { u"DP-3"_qs, kPanel.place } };
    layout.monitorsChanged();
    QTRY_VERIFY(main().isMaximized());
    QTRY_VERIFY(tickets().front()->isFullScreen());
    // And what they are when they fill no more is known, too.
    tickets().front()->showNormal();
    QTRY_COMPARE(tickets().front()->size(), QSize(700, 600));
}

void TestWindows::layout_whenStartedAgain_thenWindowsOpenWhereTheyStood()
{
    m_monitors = { kWall };
    {
        WindowLayout before(main(), m_places->preferences(), monitors());
        openTicket()->setGeometry(2500, 220, 660, 520);
        before.keep();
    }
    qDeleteAll(tickets());
    WindowLayout after(main(), m_places->preferences(), monitors());
    QVERIFY(after.restoreMain());
    after.restoreOthers();
    QCOMPARE(tickets().size(), 1);
    QTRY_COMPARE(tickets().front()->geometry(), QRect(2500, 220, 660, 520));
    // Twice does not open twice.
    after.restoreOthers();
    QCOMPARE(tickets().size(), 1);
}

void TestWindows::layout_whenTheBoardFilledTheOnlyMonitor_thenItComesBackBehindTheWorkstation()
{
    m_monitors = { kPanel };
    {
        WindowLayout before(main(), m_places->preferences(), monitors());
        main().openWallboard();
        before.keep();
    }
    delete main().wallboardWindow();
    WindowLayout after(main(), m_places->preferences(), monitors());
    after.begin();
    QVERIFY(main().wallboardWindow() && main().wallboardWindow()->isFullScreen());
    QTRY_COMPARE(QApplication::activeWindow(), &main());
}

void TestWindows::layout_whenAWindowIsClosed_thenItStaysClosed()
{
    const Monitor alone { u"DP-9"_qs, { 0, 0, 1280, 1024 } };
    m_monitors = { alone };
    WindowLayout layout(main(), m_places->preferences(), monitors());
    TicketWindow *own = openTicket();
    layout.watch(own);
    layout.keep();
    own->close();
    const QString name = u"layout/"_qs % WindowLayout::keyOf(m_monitors) % u"/tickets"_qs;
    QTRY_VERIFY(m_places->preferences().text(name).isEmpty());
}

void TestWindows::ticket_whenOpenInSeveralWindows_thenAllShowTheSame()
{
    const TicketId ticket = m_places->ticket().view.ticket.id;
    main().openTicket(ticket);
    QList<TicketPane *> panes { m_places->part<TicketPane>(u"ticket.pane"_qs), openTicket()->pane(), openTicket()->pane() };
    for (TicketPane *pane : std::as_const(panes))
        QTRY_VERIFY(pane->isLoaded() && pane->ticket() == ticket);
    // Written in one of them.
    auto *note = panes.at(1)->findChild<QPlainTextEdit *>(u"ticket.note"_qs);
    panes.at(1)->focusNote();
    note->setPlainText(u"Said in the second window"_qs);
    panes.at(1)->findChild<QAbstractButton *>(u"ticket.send"_qs)->click();
    service::TicketService &service = m_places->desk().tickets;
    const auto shown = [](TicketPane *pane) {
        for (const MessageText *text : pane->findChildren<MessageText *>()) {
            if (text->text().contains(u"Said in the second window"_qs))
                return true;
        }
        return false;
    };
    for (TicketPane *pane : std::as_const(panes))
        QTRY_VERIFY(shown(pane));
    const auto done = service.setField(m_places->ticket().view.ticket, keyOf(&Ticket::subject), Value(u"One subject in every window"_qs));
    QTRY_VERIFY(done.isFinished());
    for (TicketPane *pane : std::as_const(panes)) {
        const auto *subject = pane->findChild<QLabel *>(u"ticket.subject"_qs);
        QVERIFY(subject);
        QTRY_COMPARE(subject->text(), u"One subject in every window"_qs);
    }
    // One window goes; the others stay.
    delete panes.at(2)->window();
    panes.removeLast();
    QTest::qWait(0);
    for (TicketPane *pane : std::as_const(panes))
        QVERIFY(pane->isLoaded());
}

int main(int argc, char **argv)
{
    const test::Isolation isolation;
    QFile screens(isolation.home() + u"/screens.json"_qs);
    if (!screens.open(QIODevice::WriteOnly) || screens.write(kScreens) < 0)
        return 1;
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    TestWindows windows;
    return QTest::qExec(&windows, argc, argv);
}
#include "tst_windows.moc"
