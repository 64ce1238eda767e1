#include "core/rules/inneralarms.h"

#include "core/rules/alarmaudience.h"
#include "core/rules/alarmpoints.h"
#include "core/rules/ticketedit.h"

#include <algorithm>

namespace firstline::rules {

namespace {

using Size = std::pair<int, int>;

EventId eventId(const Ticket &ticket, const QString &what, Instant run, Size size)
{
    const QString name = what % u'/' % QString::number(toMs(run)) % u'/' % QString::number(size.first) % u'/'
        % QString::number(size.second);
    return EventId(Uuid::named(ticket.id.uuid().bytes(), name));
}

bool isWritten(const TicketView &view, EventId id)
{
    return std::any_of(view.events.begin(), view.events.end(), [&](const Event &event) { return event.id == id; });
}

bool anyLinePromises(const ConfigSnapshot &config)
{
    const auto &groups = config.groups();
    return std::any_of(groups.begin(), groups.end(), [](const Group &group) { return group.olaMin > 0; });
}

/// The greatest threshold that has rung in the run.
Size highestRung(const TicketView &view, Instant run)
{
    Size highest;
    for (const Event &event : view.events) {
        if (event.kind != EventKind::Alarmed || event.field != u"line" || !event.after.isMap())
            continue;
        const auto alarm = fromValues<Alarm>(event.after.toMap());
        if (alarm.run == run)
            highest = std::max(highest, Size { alarm.percent, alarm.afterMin });
    }
    return highest;
}

void addBreach(std::vector<LinePoint> &points, const InnerClock &clock, const Ticket &ticket)
{
    const std::optional<Instant> at = clock.breachedAt ? clock.breachedAt : clock.end ? std::nullopt : clock.due;
    if (!at)
        return;
    LinePoint point;
    point.group = clock.group;
    point.run = clock.begin;
    point.due = clock.due;
    point.id = eventId(ticket, u"breach/line"_qs, clock.begin, {});
    point.at = point.rings = *at;
    point.what = LinePoint::What::Breach;
    points.push_back(point);
}

void addThresholds(std::vector<LinePoint> &points, const InnerClock &clock, const TicketView &view,
    const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    const Size rung = highestRung(view, clock.begin);
    for (const InnerClock::Mark &mark : clock.marks) {
        const Size size { mark.percent, mark.afterMin };
        if (size <= rung)
            continue;
        LinePoint point;
        point.group = clock.group;
        point.run = clock.begin;
        point.due = clock.due;
        point.percent = mark.percent;
        point.afterMin = mark.afterMin;
        point.id = eventId(view.ticket, u"alarm/line"_qs, clock.begin, size);
        point.at = mark.at;
        point.rings = tellTime(mark.at, view.ticket, config, now, cache);
        points.push_back(point);
    }
}

void writeBreach(TicketEdit &edit, const LinePoint &point)
{
    Event event;
    event.id = point.id;
    event.kind = EventKind::Breached;
    event.field = innerClockName(InnerClock::Kind::Line);
    event.after = FieldTraits<GroupId>::to(point.group);
    event.occurredAt = point.at;
    edit.event(std::move(event));
}

void ring(TicketEdit &edit, const LinePoint &point)
{
    Alarm alarm;
    alarm.clock = ClockKind::Resolution;
    alarm.run = point.run;
    alarm.percent = point.percent;
    alarm.afterMin = point.afterMin;
    alarm.due = point.due;
    alarm.told = lineAudience(point.percent, point.group, edit.ticket(), edit.config());
    alarm.inner = 1;
    alarm.group = point.group;
    Event event;
    event.id = point.id;
    event.kind = EventKind::Alarmed;
    event.field = innerClockName(InnerClock::Kind::Line);
    event.after = Value(toValues(alarm));
    event.occurredAt = point.at;
    edit.event(std::move(event));
    if (alarm.told.empty())
        edit.event(EventKind::Banner, u"nobody_told"_qs, Value(), Value(innerClockName(InnerClock::Kind::Line)));
}

} // namespace

std::vector<LinePoint> pendingLinePoints(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    std::vector<LinePoint> points;
    if (!anyLinePromises(config))
        return points;
    for (const InnerClock &clock : innerClocks(view, config, now, cache)) {
        if (clock.kind != InnerClock::Kind::Line)
            continue;
        addBreach(points, clock, view.ticket);
        if (!clock.end && clock.due)
            addThresholds(points, clock, view, config, now, cache);
    }
    std::erase_if(points, [&](const LinePoint &point) { return isWritten(view, point.id); });
    return points;
}

void advanceLines(TicketEdit &edit)
{
    const Instant now = edit.context().now;
    const auto points = pendingLinePoints(edit.view(), edit.config(), now, WorkingTimeCache::ofThisThread());
    std::optional<LinePoint> greatest; // Points are by run and size; one run goes on at most.
    for (const LinePoint &point : points) {
        if (point.rings > now)
            continue;
        if (point.what == LinePoint::What::Breach)
            writeBreach(edit, point);
        else
            greatest = point;
    }
    if (greatest)
        ring(edit, *greatest);
}

void writePartnerBreach(TicketEdit &edit, Instant at, const QString &partner)
{
    Event event;
    event.id = eventId(edit.ticket(), u"breach/partner"_qs, at, {});
    event.kind = EventKind::Breached;
    event.field = innerClockName(InnerClock::Kind::Partner);
    event.occurredAt = at;
    event.reason = partner;
    edit.event(std::move(event));
}

} // namespace firstline::rules
