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
    /// Something else than an alarm that the desktop shows.
    struct Note {
        TicketId ticket; ///< What Open opens; null: there is nothing to open.
        QString headline;
        QString body;
        QString sound; ///< By its freedesktop name; empty: silence.
    };

    /// `isWanted` is asked before each notification: whether the person wants it and does not see the window anyway.
    DesktopNotifier(service::AlarmService &alarms, std::function<bool()> isWanted,
                    const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// Takes back what still stands.
    ~DesktopNotifier() override;

    /// Which alarms are shown at all; without one, all are.
    void setFilter(std::function<bool(const service::AlarmItem &)> wanted) { m_filter = std::move(wanted); }

    /// The sound of an alarm by its freedesktop name, empty for silence; without one the desktop chooses.
    void setSound(std::function<QString(const service::AlarmItem &)> sound) { m_sound = std::move(sound); }

    /// Whether the desktop plays sounds with its notifications; known a moment after the start.
    bool playsSounds() const { return m_sounds; }

    /// Shows something that is no alarm, whether or not the window is seen: the owner has decided.
    void tell(const Note &note);

    /// How many notifications of alarms stand.
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
    QVariantMap hintsOf(int urgency, const std::optional<QString> &sound) const;
    void tellCount();
    QString body(const service::AlarmItem &alarm) const;
    const service::AlarmItem *ringing(EventId alarm) const;

    service::AlarmService &m_alarms;
    std::function<bool()> m_isWanted;
    QDBusConnection m_bus;
    QHash<EventId, uint> m_shown; ///< 0: asked for, the desktop has not given its number yet.
    std::function<bool(const service::AlarmItem &)> m_filter;
    std::function<QString(const service::AlarmItem &)> m_sound;
    QHash<uint, TicketId> m_notes; ///< What tell() showed, by the desktop's number.
    bool m_sounds = false; ///< The desktop plays them.
    bool m_markup = false; ///< The desktop reads markup: what people wrote is escaped.
    int m_told = -1; ///< The count that the task bar shows.
};

} // namespace firstline::ui
