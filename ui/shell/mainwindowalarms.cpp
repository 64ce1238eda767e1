#include "ui/shell/mainwindow.h"

#include "ui/shell/alarmlogpage.h"
#include "ui/shell/alarmstack.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/notices.h"
#include "ui/theme/metrics.h"
#include "ui/wallboard/wallboardwindow.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/toast.h"

#include <QtWidgets/QStackedWidget>

namespace firstline::ui {

void MainWindow::buildAlarms()
{
    m_alarmLog = nullptr;
    if (!m_desk.alarms)
        return;
    m_alarmLog = new AlarmLogPage(*m_desk.alarms, m_newsLog, m_stack);
    m_stack->addWidget(m_alarmLog);
    connect(m_alarmLog, &AlarmLogPage::ticketActivated, this, &MainWindow::openTicket);
}

/// Alarms stand over the list until somebody deals with them.
void MainWindow::keepListAbove()
{
    m_list->setFootRoom(m_alarms && m_alarms->height() > 0 ? kAboveTotals + m_alarms->height() : 0);
}

void MainWindow::connectAlarms()
{
    m_alarms = nullptr;
    service::AlarmService *alarms = m_desk.alarms;
    if (!alarms)
        return;
    m_alarms = new AlarmStack(*alarms, m_whole, m_rail->sizeHint().width());
    connect(m_alarms, &AlarmStack::openAsked, this, [this](const TicketId &ticket) {
        openTicket(ticket);
    });
    connect(m_alarms, &AlarmStack::logAsked, this, [this] { showPlace(u"alarms"_qs); });
    connect(m_alarms, &AlarmStack::failed, this, [this](const Error &why) { say(errorText(why.code)); });
    auto *notifier = new DesktopNotifier(*alarms, [this] { return !isActiveWindow(); }, QDBusConnection::sessionBus(), m_whole);
    m_notifier = notifier;
    followNotices();
    connect(m_notices, &Notices::changed, m_alarms, [this] { followNotices(); });
    connect(notifier, &DesktopNotifier::openAsked, this, [this](const TicketId &ticket) {
        raiseWindow();
        openTicket(ticket);
    });
    connect(notifier, &DesktopNotifier::failed, this, [this](const Error &why) { say(errorText(why.code)); });
    // Short messages stand above what stays until somebody dealt with it.
    connect(m_alarms, &AlarmStack::resized, m_toasts, [this] {
        m_toasts->setBottomMargin(kAboveTotals + m_alarms->height());
        keepListAbove();
    });
    keepListAbove();
    const auto follow = [this, alarms] {
        m_rail->setBadge(u"alarms"_qs, alarms->openCount());
        m_rail->setAlert(u"alarms"_qs, !alarms->ringing().empty());
        forgetRung();
    };
    // The rail goes when the window is built again, and its connections with it.
    connect(alarms, &service::AlarmService::changed, m_rail, follow);
    connect(alarms, &service::AlarmService::rang, m_rail, [this] { alarmRang(); });
    follow();
}

void MainWindow::focusAlarm()
{
    if (m_alarms && !m_alarms->focusNewest())
        showPlace(u"alarms"_qs);
}

} // namespace firstline::ui
