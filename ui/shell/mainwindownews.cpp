#include "ui/shell/mainwindow.h"

#include "core/service/newslog.h"
#include "ui/shell/alarmstack.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/noticecard.h"
#include "ui/shell/notices.h"
#include "ui/shell/ticketwindow.h"
#include "ui/ticket/ticketpane.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QtWidgets/QApplication>

namespace firstline::ui {

using service::NoticeEvent;

namespace {

constexpr qsizetype kMostToasts = 3; // here, and on the desktop; then one sentence says how many

} // namespace

void MainWindow::watchNews()
{
    if (!m_desk.alarms)
        return;
    m_newsLog = new service::NewsLog(m_desk.engine(), m_desk.tickets.reader(), Millis(500), this);
    auto *news = new service::NewsWatch(m_desk.engine(), m_desk.tickets.reader(), Millis(300), this);
    connect(news, &service::NewsWatch::came, this, &MainWindow::newsCame);
}

/// What the person settled, put before what shows alarms.
void MainWindow::followNotices()
{
    if (!m_alarms || !m_notifier)
        return;
    const auto ways = [notices = m_notices](const service::AlarmItem &alarm) { return notices->ways(Notices::eventOf(alarm)); };
    m_alarms->setFilter([ways](const service::AlarmItem &alarm) { return ways(alarm).toast; });
    m_notifier->setFilter([ways](const service::AlarmItem &alarm) { return ways(alarm).desktop; });
    m_notifier->setSound([notices = m_notices](const service::AlarmItem &alarm) { return notices->sound(Notices::eventOf(alarm)); });
}

void MainWindow::alarmRang()
{
    bool seen = false;
    bool bell = false;
    for (const service::AlarmItem &alarm : m_desk.alarms->ringing()) {
        if (m_rung.contains(alarm.id))
            continue;
        m_rung.insert(alarm.id);
        const service::NoticeWays ways = m_notices->ways(Notices::eventOf(alarm));
        seen = seen || ways.toast || ways.desktop;
        bell = bell || needsBell(ways);
    }
    callAttention(seen, bell);
}

/// The desktop plays the sound of what it shows itself.
bool MainWindow::needsBell(const service::NoticeWays &ways) const
{
    const bool byDesktop = ways.desktop && !isActiveWindow() && m_notifier && m_notifier->playsSounds();
    return ways.sound && !byDesktop;
}

/// Once for all that came together.
void MainWindow::callAttention(bool seen, bool bell)
{
    if (seen && !isActiveWindow())
        QApplication::alert(this);
    if (bell)
        QApplication::beep();
}

/// What does not ring any more may be heard again.
void MainWindow::forgetRung()
{
    QSet<EventId> ringing;
    for (const service::AlarmItem &alarm : m_desk.alarms->ringing())
        ringing.insert(alarm.id);
    m_rung.intersect(ringing);
}

void MainWindow::newsCame(const QList<service::NewsItem> &news)
{
    bool seen = false;
    bool bell = false;
    qsizetype said = 0;
    qsizetype told = 0;
    for (const service::NewsItem &item : news) {
        if (isBefore(item.ticket))
            continue;
        const service::NoticeWays ways = m_notices->ways(item.event);
        m_newsLog->add(item, ways.toast || ways.desktop);
        seen = seen || ways.toast || ways.desktop;
        bell = bell || needsBell(ways);
        if (ways.toast && ++said <= kMostToasts)
            say(Notices::sentence(item), tr("Open"), {}, [this, ticket = item.ticket] { openTicket(ticket); });
        if (ways.desktop && !isActiveWindow() && m_notifier && ++told <= kMostToasts)
            m_notifier->tell({ item.ticket, Notices::nameOf(item.event), Notices::sentence(item), m_notices->sound(item.event) });
    }
    if (said > kMostToasts)
        say(tr("and %n more on your tickets", nullptr, int(said - kMostToasts)));
    if (told > kMostToasts)
        m_notifier->tell({ {}, tr("and %n more on your tickets", nullptr, int(told - kMostToasts)), {}, {} });
    callAttention(seen, bell);
}

/// Who has a ticket before him sees what comes to it.
bool MainWindow::isBefore(TicketId ticket) const
{
    if (const auto *own = qobject_cast<TicketWindow *>(QApplication::activeWindow()))
        return own->pane()->ticket() == ticket;
    return isActiveWindow() && place() == u"queues" && ticket == m_shown;
}

/// The caller's card opens anyway.
void MainWindow::callRang()
{
    const service::NoticeWays ways = m_notices->ways(NoticeEvent::Call);
    if (ways.desktop && !isActiveWindow() && m_notifier)
        m_notifier->tell({ {}, Notices::nameOf(NoticeEvent::Call), {}, m_notices->sound(NoticeEvent::Call) });
    callAttention(false, needsBell(ways));
}

void MainWindow::openNotices()
{
    m_noticeCard->openRules();
}

} // namespace firstline::ui
