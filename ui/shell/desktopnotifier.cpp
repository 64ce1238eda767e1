#include "ui/shell/desktopnotifier.h"

#include "core/service/whendone.h"
#include "ui/shell/alarmwords.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace firstline::ui {

namespace {

constexpr auto kSnooze = std::chrono::minutes(15);
constexpr int kUrgentPercent = 100;

const QString &service()
{
    static const QString s_name = u"org.freedesktop.Notifications"_qs;
    return s_name;
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), u"/org/freedesktop/Notifications"_qs, service(), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(service::AlarmService &alarms, std::function<bool()> isWanted, const QDBusConnection &bus,
                                 QObject *parent)
    : QObject(parent)
    , m_alarms(alarms)
    , m_isWanted(std::move(isWanted))
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    const QString path = u"/org/freedesktop/Notifications"_qs;
    m_bus.connect(service(), path, service(), u"ActionInvoked"_qs, this, SLOT(act(uint, QString)));
    m_bus.connect(service(), path, service(), u"NotificationClosed"_qs, this, SLOT(closed(uint, uint)));
    auto *asked = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_qs)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answer) {
        const QDBusPendingReply<QStringList> names = *answer;
        m_markup = names.isValid() && names.value().contains(u"body-markup"_qs);
        m_sounds = names.isValid() && names.value().contains(u"sound"_qs);
        answer->deleteLater();
    });
    connect(&m_alarms, &service::AlarmService::rang, this, &DesktopNotifier::ring);
    connect(&m_alarms, &service::AlarmService::changed, this, &DesktopNotifier::follow);
    tellCount();
}

DesktopNotifier::~DesktopNotifier()
{
    for (const uint id : std::as_const(m_shown))
        withdraw(id);
}

void DesktopNotifier::ring()
{
    if (!m_isWanted())
        return;
    for (const service::AlarmItem &alarm : m_alarms.ringing()) {
        if (!m_shown.contains(alarm.id) && (!m_filter || m_filter(alarm)))
            show(alarm);
    }
}

QString DesktopNotifier::body(const service::AlarmItem &alarm) const
{
    //: the body of a desktop's notification: number and subject of a ticket
    const QString text = tr("%1 %2").arg(AlarmWords::number(alarm), alarm.subject.left(200));
    return m_markup ? text.toHtmlEscaped() : text;
}

QVariantMap DesktopNotifier::hintsOf(int urgency, const std::optional<QString> &sound) const
{
    QVariantMap hints { { u"urgency"_qs, QVariant::fromValue(uchar(urgency)) },
                        { u"desktop-entry"_qs, u"firstline"_qs }, { u"category"_qs, u"im"_qs } };
    if (sound && sound->isEmpty())
        hints.insert(u"suppress-sound"_qs, true);
    else if (sound)
        hints.insert(u"sound-name"_qs, *sound);
    return hints;
}

void DesktopNotifier::tell(const Note &note)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage notify = call(u"Notify"_qs);
    const QString body = m_markup ? note.body.toHtmlEscaped() : note.body;
    QStringList actions;
    if (note.ticket)
        actions = { u"default"_qs, tr("Open") };
    notify << u"Firstline"_qs << uint(0) << u"firstline"_qs << note.headline << body << actions << hintsOf(1, note.sound) << -1;
    auto *asked = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, ticket = note.ticket](QDBusPendingCallWatcher *answer) {
        const QDBusPendingReply<uint> number = *answer;
        answer->deleteLater();
        if (number.isValid() && ticket)
            m_notes.insert(number.value(), ticket);
    });
}

void DesktopNotifier::show(const service::AlarmItem &alarm)
{
    m_shown.insert(alarm.id, 0);
    QStringList actions { u"default"_qs, tr("Open") };
    if (alarm.isLive && alarm.assignee != m_alarms.me())
        actions << u"take"_qs << tr("Take");
    actions << u"snooze"_qs << tr("Snooze 15 min");
    const bool urgent = alarm.percent >= kUrgentPercent || alarm.afterMin > 0 || alarm.priority == 1;
    const QVariantMap hints = hintsOf(urgent ? 2 : 1, m_sound ? std::optional(m_sound(alarm)) : std::nullopt);
    QDBusMessage notify = call(u"Notify"_qs);
    notify << u"Firstline"_qs << uint(0) << u"firstline"_qs << AlarmWords::headline(alarm) << body(alarm) << actions << hints << -1;
    auto *asked = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, id = alarm.id](QDBusPendingCallWatcher *answer) {
        const QDBusPendingReply<uint> number = *answer;
        answer->deleteLater();
        if (!number.isValid()) {
            m_shown.remove(id); // No desktop listens: the window says it all the same.
            return;
        }
        if (!m_shown.contains(id) || !ringing(id)) {
            m_shown.remove(id);
            withdraw(number.value());
            return;
        }
        m_shown[id] = number.value();
    });
}

const service::AlarmItem *DesktopNotifier::ringing(EventId alarm) const
{
    const auto &all = m_alarms.ringing();
    const auto it = std::find_if(all.begin(), all.end(), [&](const service::AlarmItem &item) { return item.id == alarm; });
    return it == all.end() ? nullptr : &*it;
}

void DesktopNotifier::follow()
{
    for (const EventId &alarm : m_shown.keys()) {
        if (ringing(alarm))
            continue;
        withdraw(m_shown.value(alarm));
        m_shown.remove(alarm);
    }
    tellCount();
}

void DesktopNotifier::withdraw(uint id)
{
    if (id > 0)
        m_bus.asyncCall(call(u"CloseNotification"_qs) << id);
}

void DesktopNotifier::act(uint id, const QString &key)
{
    if (const TicketId ticket = m_notes.take(id)) {
        Q_EMIT openAsked(ticket);
        return;
    }
    const EventId alarm = m_shown.key(id);
    const service::AlarmItem *found = id > 0 ? ringing(alarm) : nullptr;
    if (!found)
        return;
    const service::AlarmItem item = *found;
    if (key == u"snooze") {
        m_alarms.snooze(item.id, m_alarms.now() + kSnooze);
    } else if (key == u"take") {
        service::whenDone(m_alarms.take(item), this, [this, alarm](const Result<sync::Receipt> &done) {
            if (done)
                m_alarms.settle(alarm, AlarmFate::Taken);
            else
                Q_EMIT failed(done.error());
        });
    } else {
        m_alarms.settle(item.id, AlarmFate::Opened);
        Q_EMIT openAsked(item.ticket);
    }
}

void DesktopNotifier::closed(uint id, uint reason)
{
    constexpr uint kByPerson = 2;
    m_notes.remove(id);
    const EventId alarm = m_shown.key(id);
    if (id == 0 || alarm.isNull())
        return;
    m_shown.remove(alarm);
    // What merely timed out is still to be dealt with; it rings on in the window.
    if (reason == kByPerson && ringing(alarm))
        m_alarms.settle(alarm, AlarmFate::PutAway);
}

void DesktopNotifier::tellCount()
{
    const int open = m_alarms.openCount();
    if (open == m_told)
        return;
    m_told = open;
    QDBusMessage update = QDBusMessage::createSignal(u"/com/firstline/desk"_qs, u"com.canonical.Unity.LauncherEntry"_qs, u"Update"_qs);
    update << u"application://firstline.desktop"_qs
           << QVariantMap { { u"count"_qs, qlonglong(open) }, { u"count-visible"_qs, open > 0 }, { u"urgent"_qs, !m_alarms.ringing().empty() } };
    m_bus.send(update);
}

} // namespace firstline::ui
