#include "core/service/worklog.h"
#include "tests/support/testmain.h"
#include "tests/ui/tst_seat_kit.h"
#include "ui/print/printpreview.h"
#include "ui/print/visitpreview.h"
#include "ui/queue/queuepage.h"
#include "ui/ticket/ticketpane.h"

#include <QtWidgets/QtWidgets>

using namespace firstline;
using namespace firstline::ui;

/// Time and papers from the whole window: from the list, by the palette, in the status line.
class TestWorkWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void timer_whenStartedInTheList_thenTheStatusLineShowsIt();
    void time_whenKeyInTheList_thenTheFormIsReady();
    void list_whenCtrlP_thenOnPaper();
    void palette_whenVisitSheetIsChosen_thenShown();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<test::UiSeat> m_seat;
    TicketId m_ticket;
};

void TestWorkWindow::init()
{
    m_theme = std::make_unique<Theme>(qApp, ThemeMode::Light);
    m_desk = std::make_unique<test::Desk>();
    m_desk->now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    test::Seat boris = m_desk->login(u"boris"_qs);
    m_ticket = m_desk->ticket(boris, u"Cash desk does not print receipts"_qs);
    m_seat = std::make_unique<test::UiSeat>(*m_desk, u"anna"_qs, u"desk"_qs);
    QVERIFY(m_seat->start());
    m_seat->openWindow(QSize(1440, 900));
    m_seat->window->showPlace(u"queues"_qs);
    auto *list = m_seat->window->findChild<QueuePage *>();
    list->showView(u"active"_qs);
    QTRY_VERIFY(list->select(m_ticket));
    list->focusList();
    auto *pane = m_seat->window->findChild<TicketPane *>();
    QTRY_VERIFY(pane->isLoaded() && pane->ticket() == m_ticket);
}

void TestWorkWindow::cleanup()
{
    m_seat.reset();
    m_desk.reset();
    m_theme.reset();
}

void TestWorkWindow::timer_whenStartedInTheList_thenTheStatusLineShowsIt()
{
    auto *timer = m_seat->part<QAbstractButton>("status.timer");
    QVERIFY(timer && !timer->isVisible());
    m_seat->press(Qt::Key_W);
    QTRY_VERIFY(timer->isVisible());
    const auto running = service::WorkLog::of(*m_seat->tickets).running();
    QVERIFY(running && running->ticket == m_ticket);
    QVERIFY(timer->text().startsWith(running->number));
    QTRY_VERIFY(timer->text().contains(u"00:00:01"_qs));
    QVERIFY(m_seat->window->grab().save(test::pictureDir() + u"/work-window.png"_qs));
    timer->click();
    QTRY_VERIFY(m_seat->part<QLineEdit>("ticket.timeMinutes")->isVisible());
    m_seat->window->findChild<QueuePage *>()->focusList();
    m_seat->press(Qt::Key_W);
    QTRY_VERIFY(!timer->isVisible());
}

void TestWorkWindow::time_whenKeyInTheList_thenTheFormIsReady()
{
    m_seat->press(Qt::Key_L);
    auto *minutes = m_seat->part<QLineEdit>("ticket.timeMinutes");
    QTRY_VERIFY(minutes->isVisible());
    QTRY_VERIFY(minutes->hasFocus());
}

void TestWorkWindow::list_whenCtrlP_thenOnPaper()
{
    m_seat->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_seat->window->findChild<PrintPreview *>());
    auto *preview = m_seat->window->findChild<PrintPreview *>();
    QCOMPARE(preview->pages(), 1);
    QVERIFY(preview->isVisible() && !preview->isModal());
    preview->close();
}

void TestWorkWindow::palette_whenVisitSheetIsChosen_thenShown()
{
    m_seat->window->openPalette(u"visit sheet"_qs);
    m_seat->press(Qt::Key_Return);
    QTRY_VERIFY(m_seat->window->findChild<VisitPreview *>());
    QTRY_VERIFY(m_seat->window->findChild<VisitPreview *>()->isLoaded());
}

FIRSTLINE_GUI_TEST_MAIN(TestWorkWindow)
#include "tst_work_window.moc"
