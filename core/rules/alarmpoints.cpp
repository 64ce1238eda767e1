#include "core/rules/alarmpoints.h"

#include "core/rules/clockmath.h"
#include "core/rules/slaclocks.h"
#include "core/rules/takenback.h"

#include <algorithm>

namespace firstline::rules {

namespace {

/// So late a threshold still rings although the working day has just ended: jobs run a moment after the instant.
constexpr Millis kGrace { 15 * 60 * 1000 };

using Size = std::pair<int, int>;

Size sizeOf(const Threshold &threshold)
{
    return { threshold.percent, threshold.afterMin };
}

QString text(Instant t)
{
    return QString::number(toMs(t));
}

/// What tells one run of a clock from another. A deadline set by hand counts as a run of its own.
QString runKey(const ClockState &clock, Instant run)
{
    QString key = clockName(clock.kind) % u'/' % text(run);
    if (clock.manual && clock.due)
        key += u"/m"_qs % text(*clock.due);
    return key;
}

EventId alarmId(const Ticket &ticket, const QString &run, Size size)
{
    const QString name = u"alarm/"_qs % run % u'/' % QString::number(size.first) % u'/' % QString::number(size.second);
    return EventId(Uuid::named(ticket.id.uuid().bytes(), name));
}

EventId breachId(const Ticket &ticket, const QString &run)
{
    const QString name = u"breach/"_qs % run;
    return EventId(Uuid::named(ticket.id.uuid().bytes(), name));
}

/// What this clock brought while a step stood that was taken back counts no more; what it brings from then on is written
/// under ids of its own.
QString afresh(const QString &run, int gone)
{
    return gone > 0 ? QString(run % u"/b"_qs % QString::number(gone)) : run;
}

bool isStanding(const TicketView &view, const TakenBack &takenBack, EventId id)
{
    for (size_t at = 0; at < view.events.size(); ++at) {
        if (view.events[at].id == id && !takenBack.isGone(at))
            return true;
    }
    return false;
}

/// The beginning of what counts: a restart and a new target from a change begin a run anew.
Instant runOf(const ClockHistory &history)
{
    for (const ClockSegment &segment : history.segments) {
        if (segment.counted)
            return segment.from;
    }
    return history.begin;
}

/// The greatest threshold that has rung in this run, before or after something was taken back.
std::optional<Size> highestRung(const TicketView &view, const TakenBack &takenBack, const ClockState &clock, const QString &run, int gone)
{
    std::optional<Size> highest;
    const QString name = clockName(clock.kind);
    for (size_t at = 0; at < view.events.size(); ++at) {
        const Event &event = view.events[at];
        if (event.kind != EventKind::Alarmed || event.field != name || takenBack.isGone(at))
            continue;
        const auto alarm = fromValues<Alarm>(event.after.toMap());
        const Size size { alarm.percent, alarm.afterMin };
        bool same = false;
        for (int n = 0; n <= gone && !same; ++n)
            same = event.id == alarmId(view.ticket, afresh(run, n), size);
        if (same && (!highest || *highest < size))
            highest = size;
    }
    return highest;
}

/// The thresholds of one clock, equal ones as one, by size.
std::vector<Threshold> thresholdsOf(const Policy &policy, ClockKind clock)
{
    std::vector<Threshold> out;
    for (const Threshold &threshold : policy.thresholds) {
        const auto &clocks = threshold.clocks;
        if (!clocks.empty() && std::find(clocks.begin(), clocks.end(), clock) == clocks.end())
            continue;
        const auto same = std::find_if(out.begin(), out.end(),
            [&](const Threshold &other) { return sizeOf(other) == sizeOf(threshold); });
        if (same == out.end()) {
            out.push_back(threshold);
            continue;
        }
        same->notify.insert(same->notify.end(), threshold.notify.begin(), threshold.notify.end());
        if (threshold.priority > 0 && (same->priority == 0 || threshold.priority < same->priority))
            same->priority = threshold.priority;
        if (same->tag.isEmpty())
            same->tag = threshold.tag;
    }
    std::stable_sort(out.begin(), out.end(),
        [](const Threshold &a, const Threshold &b) { return sizeOf(a) < sizeOf(b); });
    return out;
}

std::optional<Instant> manualAt(const ClockState &clock, const Threshold &threshold, Instant begin, const WorkingTime *time)
{
    const Instant due = *clock.due;
    if (threshold.afterMin > 0) {
        const Seconds after = std::chrono::minutes(threshold.afterMin);
        return time ? time->add(due, after.count()) : due + after;
    }
    if (threshold.percent >= 100 || due <= begin)
        return due;
    if (!time)
        return begin + (due - begin) * threshold.percent / 100;
    const auto at = time->add(begin, time->secondsBetween(begin, due) * threshold.percent / 100);
    return at ? std::min(*at, due) : due;
}

std::optional<Instant> policyAt(const ClockState &clock, const Threshold &threshold, const ClockMath &math)
{
    return math.reached(clock.targetS * threshold.percent / 100 + qint64(threshold.afterMin) * 60);
}

/// When people are told of what is reached at `at`: at once for priority 1, else within the hours of their duty.
Instant ringTime(Instant at, int priority, Instant now, const WorkingTime *duty, const WorkingTime *own)
{
    const Instant earliest = std::max(at, now);
    const WorkingTime *time = duty ? duty : own;
    if (priority == 1 || !time)
        return earliest;
    // What the ticket's own calendar brings at its closing instant is still told that day.
    const bool fits = time->isWorking(at) || (!duty && time->previousClosing(at) == at);
    if (fits && earliest - at <= kGrace)
        return earliest;
    return time->nextOpening(earliest).value_or(earliest);
}

const Calendar *dutyOf(const Ticket &ticket, const ConfigSnapshot &config)
{
    const Group *group = config.group(ticket.queue);
    const Calendar *calendar = group && group->dutyCalendar ? config.calendar(group->dutyCalendar) : nullptr;
    return calendar && !calendar->archived ? calendar : nullptr;
}

/// What the clocks of one ticket are measured with.
struct Rulers {
    Rulers(const TicketView &view, const ConfigSnapshot &config)
        : policy(view.ticket.policy ? config.policy(view.ticket.policy, view.ticket.policyVersion) : nullptr)
        , calendar(view.ticket.calendar ? config.calendar(view.ticket.calendar, view.ticket.calendarVersion) : nullptr)
        , timeline(readTimeline(view, config))
    {
    }

    std::optional<ClockHistory> history(ClockKind kind, TicketType type) const
    {
        static const Policy kNoPolicy;
        return clockHistory(kind, timeline, policy ? *policy : kNoPolicy, type);
    }

    const Policy *policy;
    const Calendar *calendar;
    SlaTimeline timeline;
};

} // namespace

Instant tellTime(Instant at, const Ticket &ticket, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    const Calendar *calendar = ticket.calendar ? config.calendar(ticket.calendar, ticket.calendarVersion) : nullptr;
    const Calendar *duty = dutyOf(ticket, config);
    if (duty)
        cache.of(*duty); // As in pendingAlarms.
    const WorkingTime *own = calendar ? &cache.of(*calendar) : nullptr;
    return ringTime(at, ticket.priority, now, duty ? &cache.of(*duty) : nullptr, own);
}

std::vector<AlarmPoint> pendingAlarms(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    std::vector<AlarmPoint> points;
    const Ticket &ticket = view.ticket;
    const Rulers rulers(view, config);
    if (!rulers.policy || rulers.policy->thresholds.empty())
        return points;
    const Calendar *duty = dutyOf(ticket, config);
    if (duty)
        cache.of(*duty); // Made before the other one, so that a full cache is not emptied between the two.
    const WorkingTime *time = rulers.calendar ? &cache.of(*rulers.calendar) : nullptr;
    const WorkingTime *dutyTime = duty ? &cache.of(*duty) : nullptr;
    static const WorkingTime kNoTime { Calendar() };
    const TakenBack takenBack(view.events);
    for (const ClockState &clock : ticket.clocks) {
        if (clock.phase != ClockPhase::Runs || !clock.due)
            continue;
        const std::optional<ClockHistory> history = rulers.history(clock.kind, ticket.type);
        if (!history)
            continue;
        const ClockMath math(*history, time ? *time : kNoTime);
        const Instant run = runOf(*history);
        const int gone = takenBack.goneOf(view.events, clockName(clock.kind));
        const std::optional<Size> rung = highestRung(view, takenBack, clock, runKey(clock, run), gone);
        const QString key = afresh(runKey(clock, run), gone);
        for (Threshold &threshold : thresholdsOf(*rulers.policy, clock.kind)) {
            if (rung && sizeOf(threshold) <= *rung)
                continue;
            const auto at = clock.manual ? manualAt(clock, threshold, history->begin, time) : policyAt(clock, threshold, math);
            if (!at)
                continue;
            const bool raises = threshold.priority > 0 && !ticket.priorityManual;
            const int priority = raises ? std::min(ticket.priority, threshold.priority) : ticket.priority;
            const EventId id = alarmId(ticket, key, sizeOf(threshold));
            const Instant rings = ringTime(*at, priority, now, dutyTime, time);
            points.push_back({ clock.kind, run, *clock.due, std::move(threshold), id, *at, rings });
        }
    }
    return points;
}

std::vector<BreachPoint> pendingBreaches(const TicketView &view, const ConfigSnapshot &config)
{
    std::vector<BreachPoint> points;
    const auto missing = unrecordedBreaches(view);
    const TakenBack takenBack(view.events);
    std::optional<Rulers> rulers; // Most calls need none of it.
    for (const ClockState &clock : view.ticket.clocks) {
        std::optional<Instant> at;
        for (const auto &[kind, breachedAt] : missing) {
            if (kind == clock.kind)
                at = breachedAt;
        }
        if (!at && !clock.breachedAt && clock.phase == ClockPhase::Runs)
            at = clock.due;
        if (!at)
            continue;
        if (!rulers)
            rulers.emplace(view, config);
        const auto history = rulers->history(clock.kind, view.ticket.type);
        const QString key = runKey(clock, history ? runOf(*history) : view.ticket.createdAt);
        // One a run: what was written before the step that was taken back still counts.
        const int gone = takenBack.goneOf(view.events, clockName(clock.kind));
        const EventId id = breachId(view.ticket, afresh(key, gone));
        bool written = false;
        for (int n = 0; n <= gone && !written; ++n)
            written = isStanding(view, takenBack, breachId(view.ticket, afresh(key, n)));
        if (!written)
            points.push_back({ clock.kind, id, *at });
    }
    return points;
}

} // namespace firstline::rules
