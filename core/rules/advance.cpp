#include "core/rules/advance.h"

#include "core/rules/alarmaudience.h"
#include "core/rules/alarmpoints.h"
#include "core/rules/applyticket.h"
#include "core/rules/inneralarms.h"
#include "core/rules/slaclocks.h"
#include "core/rules/workingtime.h"

#include <algorithm>
#include <map>

namespace firstline::rules {

namespace {

/// A rule that raises the priority can bring further thresholds, at most once for each priority.
constexpr int kRounds = 5;

std::pair<int, int> sizeOf(const AlarmPoint &point)
{
    return { point.threshold.percent, point.threshold.afterMin };
}

EventId wokenId(const Ticket &ticket)
{
    const QString name = u"woken/"_qs % QString::number(toMs(*ticket.wakeAt));
    return EventId(Uuid::named(ticket.id.uuid().bytes(), name));
}

/// When a waiting ticket comes back, or a visit begins of which nobody was reminded.
std::optional<Instant> wakeTime(const TicketView &view, const ConfigSnapshot &config)
{
    const Ticket &ticket = view.ticket;
    if (!ticket.wakeAt)
        return std::nullopt;
    if (isWaiting(ticket.statusCategory))
        return config.statusOf(StatusCategory::Open) ? ticket.wakeAt : std::nullopt;
    if (ticket.statusCategory != StatusCategory::Scheduled)
        return std::nullopt;
    const EventId id = wokenId(ticket);
    const bool reminded
        = std::any_of(view.events.begin(), view.events.end(), [&](const Event &event) { return event.id == id; });
    return reminded ? std::nullopt : ticket.wakeAt;
}

/// When a solved ticket closes by itself.
std::optional<Instant> closeTime(const Ticket &ticket, const ConfigSnapshot &config)
{
    const int days = config.settings().closeAfterDays;
    const bool closes = ticket.statusCategory == StatusCategory::Solved && ticket.solvedAt && days > 0
        && config.statusOf(StatusCategory::Closed);
    if (!closes)
        return std::nullopt;
    const Calendar *calendar
        = ticket.calendar ? config.calendar(ticket.calendar, ticket.calendarVersion) : nullptr;
    return calendar ? WorkingTimeCache::ofThisThread().of(*calendar).addDays(*ticket.solvedAt, days)
                    : *ticket.solvedAt + std::chrono::hours(24 * days);
}

void writeBreaches(TicketEdit &edit)
{
    for (const BreachPoint &breach : pendingBreaches(edit.view(), edit.config())) {
        if (breach.at > edit.context().now)
            continue;
        Event event;
        event.id = breach.id;
        event.kind = EventKind::Breached;
        event.field = clockName(breach.clock);
        event.occurredAt = breach.at;
        edit.event(std::move(event));
    }
}

void nobodyTold(TicketEdit &edit, const QString &what)
{
    edit.event(EventKind::Banner, u"nobody_told"_qs, Value(), Value(what));
}

/// Opens a ticket whose wait is over, dated to the end of the wait, and reminds of it. A visit is only reminded of.
bool wake(TicketEdit &edit)
{
    const std::optional<Instant> at = wakeTime(edit.view(), edit.config());
    if (!at || *at > edit.context().now)
        return false;
    Event event;
    event.id = wokenId(edit.ticket());
    event.kind = EventKind::Woken;
    event.field = u"wake_at"_qs;
    event.occurredAt = *at;
    Alarm reminder;
    reminder.due = at;
    reminder.told = reminderAudience(edit.ticket(), edit.config());
    if (edit.ticket().statusCategory == StatusCategory::WaitThird) {
        reminder.inner = 2;
        reminder.group = edit.ticket().queue;
        event.reason = edit.ticket().waitReason;
        writePartnerBreach(edit, *at, event.reason);
    }
    event.after = Value(toValues(reminder));
    if (isWaiting(edit.ticket().statusCategory)) {
        edit.date(at);
        edit.changeStatus(*edit.config().statusOf(StatusCategory::Open), QString(), std::nullopt);
        edit.date(std::nullopt);
    }
    edit.event(std::move(event));
    if (reminder.told.empty())
        nobodyTold(edit, u"wake_at"_qs);
    return true;
}

bool close(TicketEdit &edit)
{
    const std::optional<Instant> at = closeTime(edit.ticket(), edit.config());
    if (!at || *at > edit.context().now)
        return false;
    edit.date(at);
    edit.changeStatus(*edit.config().statusOf(StatusCategory::Closed), QString(), std::nullopt);
    edit.date(std::nullopt);
    return true;
}

/// What a threshold does besides telling. A priority set by hand wins over it.
bool act(TicketEdit &edit, const AlarmPoint &point)
{
    bool raised = false;
    const Threshold &threshold = point.threshold;
    const QString why = QString::number(threshold.percent) % u" %"_qs;
    if (threshold.priority > 0 && threshold.priority < edit.ticket().priority && !edit.ticket().priorityManual) {
        edit.set(&Ticket::priority, threshold.priority, why);
        raised = true;
    }
    const QString tag = threshold.tag.simplified().toLower();
    if (!tag.isEmpty() && !edit.ticket().tags.contains(tag)) {
        edit.ticket().tags.append(tag);
        edit.event(EventKind::TagAdded, u"tags"_qs, Value(), Value(tag), why);
    }
    return raised;
}

using Passed = std::map<ClockKind, std::vector<AlarmPoint>>;

/// Adds what rings now, with the smaller ones that it covers. Shape: whether a priority was raised.
bool collect(TicketEdit &edit, Passed &passed)
{
    const Instant now = edit.context().now;
    const auto points = pendingAlarms(edit.view(), edit.config(), now, WorkingTimeCache::ofThisThread());
    std::map<ClockKind, std::pair<int, int>> rings;
    for (const AlarmPoint &point : points) {
        if (point.rings <= now)
            rings[point.clock] = std::max(rings[point.clock], sizeOf(point));
    }
    bool raised = false;
    for (const AlarmPoint &point : points) {
        const auto ringing = rings.find(point.clock);
        if (ringing == rings.end() || sizeOf(point) > ringing->second || point.at > now)
            continue;
        std::vector<AlarmPoint> &known = passed[point.clock];
        const bool isNew
            = std::none_of(known.begin(), known.end(), [&](const AlarmPoint &other) { return other.id == point.id; });
        if (!isNew)
            continue;
        known.push_back(point);
        raised |= act(edit, point);
    }
    return raised;
}

/// One alarm for the greatest threshold, told to everybody whom the smaller ones would have told as well.
void ring(TicketEdit &edit, const std::vector<AlarmPoint> &points)
{
    const AlarmPoint &top = *std::max_element(points.begin(), points.end(),
        [](const AlarmPoint &a, const AlarmPoint &b) { return sizeOf(a) < sizeOf(b); });
    std::vector<AlarmAudience> audiences;
    for (const AlarmPoint &point : points)
        audiences.insert(audiences.end(), point.threshold.notify.begin(), point.threshold.notify.end());
    Alarm alarm;
    alarm.clock = top.clock;
    alarm.run = top.run;
    alarm.percent = top.threshold.percent;
    alarm.afterMin = top.threshold.afterMin;
    alarm.due = top.due;
    alarm.told = alarmAudience(audiences, edit.ticket(), edit.config());
    Event event;
    event.id = top.id;
    event.kind = EventKind::Alarmed;
    event.field = clockName(top.clock);
    event.after = Value(toValues(alarm));
    event.occurredAt = top.at;
    edit.event(std::move(event));
    if (alarm.told.empty() && !audiences.empty())
        nobodyTold(edit, clockName(top.clock));
}

bool ringAlarms(TicketEdit &edit)
{
    Passed passed;
    bool raised = false;
    for (int round = 0; round < kRounds && collect(edit, passed); ++round) {
        raised = true;
        refreshClocks(edit.view(), edit.config(), edit.context().now);
        writeBreaches(edit);
    }
    for (const auto &[clock, points] : passed)
        ring(edit, points);
    return raised;
}

} // namespace

Outcome applyAdvance(TicketEdit &edit)
{
    if (!edit.deciding())
        return edit.refuse(ErrorCode::Forbidden, QStringLiteral("time passes by the server's own clock"));
    refreshClocks(edit.view(), edit.config(), edit.context().now);
    writeBreaches(edit);
    bool moved = wake(edit) || close(edit);
    if (moved) {
        refreshClocks(edit.view(), edit.config(), edit.context().now);
        writeBreaches(edit);
    }
    moved |= ringAlarms(edit);
    advanceLines(edit);
    if (!edit.isChanged())
        return edit.noop();
    Outcome outcome = edit.finish(ResultStatus::Applied);
    // A clock that runs out is no change of anybody's work: lists by the last change stay as they are.
    if (!moved)
        outcome.changes.front().header.remove(keyOf(&Ticket::updatedAt));
    return outcome;
}

std::optional<Instant> nextAdvanceAt(const TicketView &view, const ConfigSnapshot &config, Instant now)
{
    std::optional<Instant> next;
    const auto look = [&next](std::optional<Instant> at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    look(wakeTime(view, config));
    look(closeTime(view.ticket, config));
    for (const BreachPoint &breach : pendingBreaches(view, config))
        look(breach.at);
    for (const AlarmPoint &point : pendingAlarms(view, config, now, WorkingTimeCache::ofThisThread()))
        look(point.rings);
    for (const LinePoint &point : pendingLinePoints(view, config, now, WorkingTimeCache::ofThisThread()))
        look(point.rings);
    return next;
}

} // namespace firstline::rules
