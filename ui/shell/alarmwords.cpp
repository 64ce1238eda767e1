#include "ui/shell/alarmwords.h"

#include "ui/ticket/ticketwords.h"
#include "ui/widgets/timetext.h"

namespace firstline::ui {

using service::AlarmItem;
using service::AlarmWhy;

QString AlarmWords::inner(const AlarmItem &alarm)
{
    if (alarm.inner == 2) {
        //: an alarm; %1 is a partner: "UPS was due back"
        return alarm.partner.isEmpty() ? tr("A third party was due back") : tr("%1 was due back").arg(alarm.partner);
    }
    const QString group = alarm.groupName.isEmpty() ? tr("A line") : alarm.groupName;
    const QString promise = formatMinutes(std::chrono::minutes(alarm.promiseMin));
    if (alarm.percent < 100 && alarm.afterMin == 0) {
        //: an alarm: "Line 1: 75 % of 30 min used for #40117"
        return tr("%1: %2 % of %3 used for #%4").arg(group, QString::number(alarm.percent), promise, number(alarm));
    }
    if (alarm.promiseMin <= 0) {
        //: an alarm: "Line 1 holds #40117 too long"
        return tr("%1 holds #%2 too long").arg(group, number(alarm));
    }
    //: an alarm: "Line 1 holds #40117 longer than 30 min"
    return tr("%1 holds #%2 longer than %3").arg(group, number(alarm), promise);
}

QString AlarmWords::headline(const AlarmItem &alarm)
{
    if (alarm.inner > 0)
        return inner(alarm);
    if (alarm.why == AlarmWhy::Reminder)
        return tr("The wait is over");
    if (!alarm.clock)
        return tr("A deadline passed while offline");
    const QString clock = TicketWords::clock(*alarm.clock);
    if (alarm.why == AlarmWhy::Predicted) {
        //: an alarm made without the server, while offline: "Resolution: overdue, predicted here"
        return tr("%1: overdue, predicted here").arg(clock);
    }
    if (alarm.afterMin > 0) {
        //: an alarm: "Resolution: 1 h past the deadline"
        return tr("%1: %2 past the deadline").arg(clock, formatMinutes(std::chrono::minutes(alarm.afterMin)));
    }
    if (alarm.percent >= 100) {
        //: an alarm: "Resolution: overdue"
        return tr("%1: overdue").arg(clock);
    }
    //: an alarm: "Resolution: 75 % used"
    return tr("%1: %2 % used").arg(clock, QString::number(alarm.percent));
}

QString AlarmWords::number(const AlarmItem &alarm)
{
    return alarm.number > 0 ? QString::number(alarm.number) : alarm.provisional;
}

QString AlarmWords::fate(const AlarmItem &alarm, Instant now)
{
    const TicketWords words(nullptr, now);
    const QString when = alarm.fateAt ? words.moment(*alarm.fateAt) : QString();
    switch (alarm.fate) {
    case AlarmFate::Opened: return tr("opened %1").arg(when);
    case AlarmFate::Taken: return tr("taken %1").arg(when);
    case AlarmFate::PutAway: return tr("put away %1").arg(when);
    case AlarmFate::Over: return tr("over before it could be told");
    case AlarmFate::None: break;
    }
    if (alarm.snoozedUntil && alarm.isLive)
        return tr("snoozed until %1").arg(words.moment(*alarm.snoozedUntil));
    if (!alarm.toldAt)
        return tr("not told here");
    return alarm.isLive ? tr("nothing yet") : tr("over by itself");
}

PillState AlarmWords::mark(const AlarmItem &alarm)
{
    if (alarm.why == AlarmWhy::Reminder)
        return PillState::Runs;
    return alarm.percent >= 100 || alarm.afterMin > 0 || alarm.why == AlarmWhy::Predicted ? PillState::Overdue
                                                                                          : PillState::Warns;
}

QString AlarmWords::left(const AlarmItem &alarm, Instant now)
{
    if (alarm.due)
        return formatCountdown(*alarm.due - now);
    return TicketWords(nullptr, now).moment(alarm.at);
}

QString AlarmWords::sentence(const AlarmItem &alarm, Instant now)
{
    //: %1 is the alarm ("Resolution: overdue"), %2 the number of the ticket, %3 its subject, %4 the time left
    return tr("%1. Ticket %2, %3. %4").arg(headline(alarm), number(alarm), alarm.subject, left(alarm, now));
}

} // namespace firstline::ui
