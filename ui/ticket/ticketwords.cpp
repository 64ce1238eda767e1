#include "ui/ticket/ticketwords.h"

#include "ui/models/messagewords.h"
#include "ui/widgets/timetext.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::ui {

namespace {

/// "09–18" or "08:30–17".
QString hoursText(const DayInterval &interval)
{
    const auto side = [](int seconds) {
        const int minutes = seconds / 60 % 60;
        const QString hour = u"%1"_qs.arg(seconds / 3600, 2, 10, QLatin1Char('0'));
        return minutes == 0 ? hour : u"%1:%2"_qs.arg(hour).arg(minutes, 2, 10, QLatin1Char('0'));
    };
    if (interval.startS == 0 && interval.endS == 24 * 3600)
        return TicketWords::tr("24 h");
    return side(interval.startS) + QChar(0x2013) + side(interval.endS);
}

} // namespace

TicketWords::TicketWords(ConfigPtr config, Instant now)
    : m_config(std::move(config))
    , m_now(now)
{
}

void TicketWords::read(const service::TicketDetail &detail)
{
    for (const service::TicketRef &ref : detail.told) {
        if (ref.number > 0)
            m_others.insert(ref.id, u'#' % QString::number(ref.number));
    }
    const auto &events = detail.view.events;
    for (const Event &event : events) {
        if (event.kind != EventKind::Assigned || event.field != u"assignee" || !AgentId(Uuid::fromBytes(event.after.toBytes())).isNull())
            continue;
        const auto moved = [&](const Event &other) {
            return other.kind == EventKind::Assigned && other.field == u"queue" && other.actor == event.actor
                && other.device == event.device && other.occurredAt == event.occurredAt;
        };
        if (std::any_of(events.begin(), events.end(), moved))
            m_handedOver.insert(event.id);
    }
}

QString TicketWords::agent(AgentId id) const
{
    return MessageWords::agent(m_config, id);
}

QString TicketWords::actor(AgentId id) const
{
    return id.isNull() ? tr("The server") : agent(id);
}

QString TicketWords::group(GroupId id) const
{
    const Group *found = m_config ? m_config->group(id) : nullptr;
    return found ? found->name : tr("another queue");
}

QString TicketWords::status(StatusId id) const
{
    const Status *found = m_config ? m_config->status(id) : nullptr;
    return found ? found->name : tr("unknown");
}

QString TicketWords::categoryPath(CategoryId id) const
{
    return MessageWords::categoryPath(m_config, id);
}

QString TicketWords::moment(Instant at) const
{
    const QDateTime then = toDateTime(at).toLocalTime();
    const QDateTime here = toDateTime(m_now).toLocalTime();
    const QString time = QLocale().toString(then.time(), QLocale::ShortFormat);
    if (then.date() == here.date())
        return time;
    const QString day = relativeTime(at, m_now);
    return day + u' ' + time;
}

QString TicketWords::author(const Message &message, const QString &contactName) const
{
    return MessageWords::author(m_config, message, contactName);
}

QString TicketWords::meta(const Message &message) const
{
    QStringList parts { MessageWords::kind(message) };
    parts << moment(message.occurredAt);
    if (message.durationS > 0) {
        const int minutes = static_cast<int>((message.durationS + 59) / 60);
        //: the length of a call: "3 min"
        parts << tr("%n min", nullptr, minutes);
    }
    return parts.join(u" \u00B7 "_qs);
}

QString TicketWords::number(const Ticket &ticket)
{
    return ticket.number > 0 ? QString::number(ticket.number) : ticket.provisional;
}

QString TicketWords::clock(ClockKind kind)
{
    switch (kind) {
    case ClockKind::FirstResponse: return tr("First response");
    case ClockKind::NextResponse: return tr("Next response");
    case ClockKind::Resolution: return tr("Resolution");
    case ClockKind::OnSite: return tr("On site");
    }
    return {};
}

QString TicketWords::impact(int level)
{
    switch (level) {
    case 1: return tr("One person");
    case 2: return tr("Department");
    case 3: return tr("Site");
    default: return tr("Company");
    }
}

QString TicketWords::urgency(int level)
{
    switch (level) {
    case 1: return tr("Low");
    case 2: return tr("Normal");
    case 3: return tr("High");
    default: return tr("Now");
    }
}

QString TicketWords::linkKind(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Relates: return tr("related");
    case LinkKind::Parent: return tr("part of");
    case LinkKind::Child: return tr("consists of");
    case LinkKind::Duplicate: return tr("duplicate of");
    case LinkKind::FollowUpOf: return tr("follows");
    }
    return {};
}

QString TicketWords::availability(Availability availability)
{
    switch (availability) {
    case Availability::Available: return tr("available");
    case Availability::Busy: return tr("busy");
    case Availability::Break: return tr("on a break");
    case Availability::Absent: return tr("absent");
    case Availability::Offline: break;
    }
    return tr("offline");
}

QString TicketWords::contractState(ContractState state)
{
    switch (state) {
    case ContractState::Draft: return tr("not signed yet");
    case ContractState::Active: return tr("active");
    case ContractState::Suspended: return tr("suspended");
    case ContractState::Expired: return tr("expired");
    }
    return {};
}

QString TicketWords::statusIcon(StatusCategory category)
{
    switch (category) {
    case StatusCategory::New: return u"inbox"_qs;
    case StatusCategory::Open: return u"play"_qs;
    case StatusCategory::Scheduled: return u"calendar-clock"_qs;
    case StatusCategory::WaitCustomer: return u"user"_qs;
    case StatusCategory::WaitThird: return u"truck"_qs;
    case StatusCategory::Postponed: return u"alarm-clock"_qs;
    case StatusCategory::Solved: return u"circle-check"_qs;
    case StatusCategory::Closed: return u"archive"_qs;
    case StatusCategory::Merged: return u"merge"_qs;
    case StatusCategory::Void: return u"ban"_qs;
    }
    return {};
}

QString TicketWords::serviceHours(const Calendar &calendar)
{
    // Runs of days with the same single interval; more than two runs are better told by the name.
    QStringList parts;
    const QLocale locale;
    const auto intervalOf = [&calendar](int weekday) -> const DayInterval * {
        for (const WeekDay &day : calendar.week) {
            if (day.weekday == weekday && day.intervals.size() == 1)
                return &day.intervals.front();
        }
        return nullptr;
    };
    for (const WeekDay &day : calendar.week) {
        if (day.intervals.size() > 1)
            return calendar.name;
    }
    for (int first = 1; first <= 7;) {
        const DayInterval *interval = intervalOf(first);
        int last = first;
        while (interval && last < 7 && intervalOf(last + 1) && *intervalOf(last + 1) == *interval)
            ++last;
        if (interval) {
            const QString from = locale.dayName(first, QLocale::ShortFormat);
            const QString to = locale.dayName(last, QLocale::ShortFormat);
            const QString days = first == last ? from : QString(from + QChar(0x2013) + to);
            parts << days + u' ' + hoursText(*interval);
        }
        first = last + 1;
    }
    return parts.isEmpty() || parts.size() > 2 ? calendar.name : parts.join(u", "_qs);
}

} // namespace firstline::ui
