#pragma once

#include "core/service/alarmservice.h"

#include <QtDBus/QDBusConnection>

namespace firstline::ui {

/// Alarms as notifications of the desktop, for somebody who looks at another window: Take, Snooze and Open act without
/// bringing Firstline to the front; what is dealt with elsewhere goes away there, too. The number of open alarms stands
/// at the program's icon in the task bar where the desktop shows one. Without a desktop that takes notifications it does
/// nothing. Never blocks: every call is answered later or never. Source: freedesktop.org Desktop Notifications 1.2;
/// com.canonical.Unity.LauncherEntry. Thread: interface.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    /// `isWanted` is asked before each notification: whether the person wants it and does not see the window anyway.
    DesktopNotifier(service::AlarmService &alarms, std::function<bool()> isWanted,
                    const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// Takes back what still stands.
    ~DesktopNotifier() override;

    /// How many notifications stand.
    int count() const { return static_cast<int>(m_shown.size()); }

Q_SIGNALS:
    /// The person asked for the ticket. The only act that brings a window to the front.
    void openAsked(firstline::TicketId ticket);

    /// Taking was refused.
    void failed(const firstline::Error &why);

private Q_SLOTS:
    void act(uint id, const QString &key);
    void closed(uint id, uint reason);

private:
    void ring();
    void follow();
    void show(const service::AlarmItem &alarm);
    void withdraw(uint id);
    void tellCount();
    QString body(const service::AlarmItem &alarm) const;
    const service::AlarmItem *ringing(EventId alarm) const;

    service::AlarmService &m_alarms;
    std::function<bool()> m_isWanted;
    QDBusConnection m_bus;
    QHash<EventId, uint> m_shown; ///< 0: asked for, the desktop has not given its number yet.
    bool m_markup = false; ///< The desktop reads markup: what people wrote is escaped.
    int m_told = -1; ///< The count that the task bar shows.
};

} // namespace firstline::ui
