#include "core/rules/slatimeline.h"

#include "core/rules/takenback.h"

#include <algorithm>

namespace firstline::rules {

namespace {

bool contains(const std::vector<StatusId> &ids, StatusId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

StatusSpan spanOf(StatusId id, Instant from, AgentId actor, const ConfigSnapshot &config)
{
    StatusSpan span;
    span.from = from;
    span.status = id;
    span.actor = actor;
    if (const Status *status = config.status(id)) {
        span.category = status->category;
        span.pausesResolution = status->pausesResolution;
    }
    return span;
}

bool isStatusEvent(const Event &event)
{
    const bool named = event.field == u"status" || (event.field.isEmpty() && event.kind == EventKind::StatusChanged);
    return named && event.after.isBytes() && event.after.toBytes().size() == 16;
}

StatusId statusOf(const Value &value)
{
    return StatusId(Uuid::fromBytes(value.toBytes()));
}

void addStatus(SlaTimeline &timeline, const Event &event, const ConfigSnapshot &config)
{
    const StatusId after = statusOf(event.after);
    if (timeline.spans.empty()) {
        const StatusId before = event.before.isBytes() ? statusOf(event.before) : after;
        timeline.spans.push_back(spanOf(before, timeline.createdAt, AgentId(), config));
    }
    StatusSpan &last = timeline.spans.back();
    if (last.status == after)
        return;
    const Instant at = std::max(last.from, event.occurredAt);
    last.to = at;
    timeline.spans.push_back(spanOf(after, at, event.actor, config));
    timeline.spans.back().reason = event.reason;
}

/// A waiting ticket is opened at the very moment that was agreed on; a visit is only reminded of.
void addAgreed(SlaTimeline &timeline, Instant at)
{
    for (auto span = timeline.spans.rbegin(); span != timeline.spans.rend(); ++span) {
        const bool waited = isWaiting(span->category) && span->to == at;
        const bool visit = span->category == StatusCategory::Scheduled && span->from <= at && !span->to;
        if (waited || visit) {
            timeline.agreed.push_back({ span->from, at, span->category });
            return;
        }
    }
}

void addPriority(SlaTimeline &timeline, const Event &event)
{
    const Instant earliest = timeline.priorities.empty() ? timeline.createdAt : timeline.priorities.back().at;
    timeline.priorities.push_back(
        { std::max(earliest, event.occurredAt), int(event.before.toInt()), int(event.after.toInt()) });
}

bool isCustomerMessage(const Message &message)
{
    if (message.automatic)
        return false;
    return message.kind == MessageKind::Customer
        || (message.kind == MessageKind::Call && message.direction == Direction::In && !message.author);
}

void addContacts(SlaTimeline &timeline, const std::vector<Message> &messages)
{
    for (const Message &message : messages) {
        if (const std::optional<Instant> at = agentContactAt(message))
            timeline.contacts.push_back(
                { std::max(*at, timeline.createdAt), true, message.kind == MessageKind::Visit });
        else if (isCustomerMessage(message))
            timeline.contacts.push_back({ std::max(message.occurredAt, timeline.createdAt), false, false });
    }
    std::stable_sort(timeline.contacts.begin(), timeline.contacts.end(),
        [](const ContactPoint &a, const ContactPoint &b) { return a.at < b.at; });
}

bool isSettled(StatusCategory category)
{
    return category == StatusCategory::Solved || category == StatusCategory::Closed;
}

/// The last time that was agreed on before the visit is when its clock begins; a visit before it is in time.
void beginAsAgreed(ClockHistory &history, const SlaTimeline &timeline)
{
    for (const AgreedTime &agreed : timeline.agreed) {
        if (agreed.category == StatusCategory::Scheduled && (!history.end || agreed.from <= *history.end))
            history.begin = std::max(timeline.createdAt, agreed.at);
    }
    if (history.end)
        history.begin = std::min(history.begin, *history.end);
}

/// Fills begin and end of a response clock. False: it has not begun.
bool boundResponse(ClockHistory &history, const SlaTimeline &timeline)
{
    history.begin = timeline.createdAt;
    if (history.kind == ClockKind::NextResponse) {
        bool spoken = false;
        bool begun = false;
        for (const ContactPoint &contact : timeline.contacts) {
            if (!contact.byAgent && spoken && (!begun || history.end)) {
                history.begin = contact.at;
                history.end.reset();
                begun = true;
            } else if (contact.byAgent) {
                if (begun && !history.end)
                    history.end = contact.at;
                spoken = true;
            }
        }
        return begun;
    }
    for (const ContactPoint &contact : timeline.contacts) {
        if (contact.byAgent && (contact.visit || history.kind == ClockKind::FirstResponse)) {
            history.end = contact.at;
            break;
        }
    }
    if (history.kind == ClockKind::OnSite)
        beginAsAgreed(history, timeline);
    return true;
}

/// Fills begin and end of the resolution clock; answers since when it counts, which a restart moves.
Instant boundResolution(ClockHistory &history, const SlaTimeline &timeline, ReopenRule rule)
{
    history.begin = timeline.createdAt;
    Instant countedFrom = timeline.createdAt;
    for (const StatusSpan &span : timeline.spans) {
        if (isSettled(span.category)) {
            if (!history.end)
                history.end = span.from;
        } else if (isActive(span.category) && history.end && rule != ReopenRule::First) {
            history.end.reset();
            if (rule == ReopenRule::Restart)
                countedFrom = span.from;
        }
    }
    return countedFrom;
}

ReopenRule reopenRule(const Policy &policy, TicketType type)
{
    return policy.reopen.value_or(type == TicketType::Incident ? ReopenRule::Resume : ReopenRule::First);
}

/// Cuts the spans to the clock's time, and at `countedFrom`, before which nothing counts.
void fillSegments(ClockHistory &history, const SlaTimeline &timeline, const Policy &policy, Instant countedFrom)
{
    const auto add = [&](ClockSegment segment, Instant from, std::optional<Instant> to, bool counted) {
        segment.from = from;
        segment.to = to;
        segment.counted = counted;
        history.segments.push_back(segment);
    };
    for (const StatusSpan &span : timeline.spans) {
        const Instant from = std::max(span.from, history.begin);
        std::optional<Instant> to = span.to;
        if (history.end && (!to || *to > *history.end))
            to = history.end;
        if (to && *to < from)
            continue;
        ClockSegment segment;
        segment.part = clockPart(history.kind, span, policy);
        segment.status = span.status;
        segment.actor = span.actor;
        segment.reason = span.reason;
        if (countedFrom <= from) {
            add(segment, from, to, true);
        } else if (to && *to <= countedFrom) {
            add(segment, from, to, false);
        } else {
            add(segment, from, countedFrom, false);
            add(segment, countedFrom, to, true);
        }
    }
}

} // namespace

int SlaTimeline::priorityAt(Instant t) const
{
    int value = priorities.empty() ? priority : priorities.front().before;
    for (const PriorityChange &change : priorities) {
        if (change.at <= t)
            value = change.after;
    }
    return value;
}

std::optional<Instant> SlaTimeline::unansweredSince() const
{
    std::optional<Instant> since;
    for (const ContactPoint &contact : contacts) {
        if (contact.byAgent)
            since.reset();
        else if (!since)
            since = contact.at;
    }
    return since;
}

ClockPart clockPart(ClockKind kind, const StatusSpan &span, const Policy &policy)
{
    if (!isActive(span.category))
        return ClockPart::Stopped;
    bool pauses = false;
    switch (kind) {
    case ClockKind::FirstResponse:
        pauses = contains(policy.pausesFirst, span.status);
        break;
    case ClockKind::NextResponse: // It begins after a public contact only, so waiting for the customer stops it.
        pauses = span.category == StatusCategory::WaitCustomer || contains(policy.pausesNext, span.status);
        break;
    case ClockKind::Resolution:
        pauses = span.category == StatusCategory::WaitCustomer
            || (span.pausesResolution && (isWaiting(span.category) || span.category == StatusCategory::Scheduled))
            || contains(policy.pausesResolution, span.status);
        break;
    case ClockKind::OnSite: // A visit that is scheduled is what this clock waits for.
        pauses = span.category != StatusCategory::Scheduled
            && clockPart(ClockKind::Resolution, span, policy) == ClockPart::Stood;
        break;
    }
    return pauses ? ClockPart::Stood : ClockPart::Ran;
}

std::optional<Instant> agentContactAt(const Message &message)
{
    if (message.automatic)
        return std::nullopt;
    if (message.kind == MessageKind::Call || message.kind == MessageKind::Visit)
        return message.author ? std::optional(message.occurredAt) : std::nullopt;
    if (message.kind != MessageKind::Reply || message.direction != Direction::Out
        || message.delivery == Delivery::Queued || message.delivery == Delivery::Failed
        || message.delivery == Delivery::Held)
        return std::nullopt;
    // What was written without a connection reached the customer only when the server had it.
    return message.writtenOffline ? std::max(message.occurredAt, message.recordedAt) : message.occurredAt;
}

SlaTimeline readTimeline(const TicketView &view, const ConfigSnapshot &config)
{
    SlaTimeline timeline;
    timeline.createdAt = view.ticket.createdAt;
    timeline.priority = view.ticket.priority;
    const TakenBack takenBack(view.events);
    for (size_t at = 0; at < view.events.size(); ++at) {
        const Event &event = view.events[at];
        if (takenBack.isGone(at))
            continue; // As if it had never been.
        if (isStatusEvent(event))
            addStatus(timeline, event, config);
        else if (event.kind == EventKind::FieldChanged && event.field == u"priority" && event.after.isInt())
            addPriority(timeline, event);
        else if (event.kind == EventKind::Woken && !timeline.spans.empty())
            addAgreed(timeline, event.occurredAt);
    }
    if (timeline.spans.empty())
        timeline.spans.push_back(spanOf(view.ticket.status, timeline.createdAt, view.ticket.createdBy, config));
    const StatusSpan &present = timeline.spans.back();
    if (view.ticket.wakeAt)
        timeline.agreed.push_back({ present.from, *view.ticket.wakeAt, present.category });
    addContacts(timeline, view.messages);
    return timeline;
}

std::optional<ClockHistory> clockHistory(
    ClockKind kind, const SlaTimeline &timeline, const Policy &policy, TicketType type)
{
    ClockHistory history;
    history.kind = kind;
    Instant countedFrom = timeline.createdAt;
    if (kind == ClockKind::Resolution)
        countedFrom = boundResolution(history, timeline, reopenRule(policy, type));
    else if (!boundResponse(history, timeline))
        return std::nullopt;
    if (policy.priorityChange == PriorityChangeRule::FromChange) {
        for (const PriorityChange &change : timeline.priorities) {
            if (change.at > history.begin && (!history.end || change.at < *history.end))
                countedFrom = std::max(countedFrom, change.at);
        }
    }
    history.priority = history.end ? timeline.priorityAt(*history.end) : timeline.priority;
    fillSegments(history, timeline, policy, countedFrom);
    return history;
}

qint64 targetSeconds(const Policy &policy, ClockKind kind, int priority)
{
    for (const Target &target : policy.targets) {
        if (target.priority != priority)
            continue;
        switch (kind) {
        case ClockKind::FirstResponse: return qint64(target.firstResponseMin) * 60;
        case ClockKind::NextResponse: return qint64(target.nextResponseMin) * 60;
        case ClockKind::Resolution: return qint64(target.resolutionMin) * 60;
        case ClockKind::OnSite: return qint64(target.onSiteMin) * 60;
        }
    }
    return 0;
}

} // namespace firstline::rules
