#include "core/rules/slaclocks.h"

#include "core/rules/clockmath.h"
#include "core/rules/takenback.h"

#include <algorithm>

namespace firstline::rules {

namespace {

constexpr ClockKind kKinds[]
    = { ClockKind::FirstResponse, ClockKind::NextResponse, ClockKind::Resolution, ClockKind::OnSite };

Instant wholeSecond(Instant t)
{
    return std::chrono::floor<Seconds>(t);
}

/// The deadline that a person set, for the two clocks that can have one.
std::optional<Instant> manualDeadline(const Ticket &ticket, ClockKind kind)
{
    if (kind == ClockKind::FirstResponse)
        return ticket.dueFirst;
    return kind == ClockKind::Resolution ? ticket.dueResolution : std::nullopt;
}

void applyPolicy(ClockState &state, const ClockMath &math, Instant now)
{
    const std::optional<Instant> reached = math.reached(state.targetS);
    if (reached && *reached <= now)
        state.breachedAt = reached;
    if (state.phase == ClockPhase::Runs) {
        state.due = reached;
        state.warnAt = math.reached(state.targetS * 3 / 4);
    } else if (state.phase == ClockPhase::Met) {
        state.due = math.deadline(state.targetS);
    }
}

/// A person's deadline is a fixed moment: pauses do not move it, so the clock runs towards it through them.
void applyManual(ClockState &state, Instant due, Instant begin, const WorkingTime *time, Instant now)
{
    state.manual = true;
    if (state.phase == ClockPhase::Off)
        return;
    if (state.phase == ClockPhase::Stands)
        state.phase = ClockPhase::Runs;
    state.due = due;
    if (state.phase == ClockPhase::Met ? state.since && *state.since > due : due <= now)
        state.breachedAt = due;
    if (state.phase != ClockPhase::Runs)
        return;
    state.warnAt = due <= begin ? due : begin + (due - begin) * 3 / 4;
    if (time && due > begin) {
        if (const auto at = time->add(begin, time->secondsBetween(begin, due) * 3 / 4))
            state.warnAt = std::min(*at, due);
    }
}

/// A recorded breach is never undone, unless the step that led to it was taken back. That of a next response belongs to the
/// wait in which it happened.
void keepRecordedBreach(ClockState &state, const std::vector<Event> &events, Instant begin)
{
    const QString name = clockName(state.kind);
    const TakenBack takenBack(events);
    for (size_t at = 0; at < events.size(); ++at) {
        const Event &event = events[at];
        if (event.kind != EventKind::Breached || event.field != name || takenBack.isGone(at))
            continue;
        if (state.kind == ClockKind::NextResponse && event.occurredAt < wholeSecond(begin))
            continue;
        state.breachedAt = state.breachedAt ? std::min(*state.breachedAt, event.occurredAt) : event.occurredAt;
    }
}

std::vector<ClockState> clocksOf(const TicketView &view, const SlaTimeline &timeline, const ConfigSnapshot &config,
    Instant now, WorkingTimeCache &cache)
{
    std::vector<ClockState> clocks;
    const StatusCategory category = timeline.spans.back().category;
    if (category == StatusCategory::Merged || category == StatusCategory::Void)
        return clocks;
    static const Policy kNoPolicy;
    const Policy *policy = view.ticket.policy ? config.policy(view.ticket.policy, view.ticket.policyVersion) : nullptr;
    const Calendar *calendar = policy && view.ticket.calendar ? config.calendar(view.ticket.calendar, view.ticket.calendarVersion) : nullptr;
    if (!calendar && !view.ticket.dueFirst && !view.ticket.dueResolution)
        return clocks;
    const WorkingTime *time = calendar ? &cache.of(*calendar) : nullptr;
    for (const ClockKind kind : kKinds) {
        const Policy &rules = policy ? *policy : kNoPolicy;
        const auto history = clockHistory(kind, timeline, rules, view.ticket.type);
        if (auto state = clockState(kind, view, history, timeline.priority, rules, time, now))
            clocks.push_back(std::move(*state));
    }
    return clocks;
}

void clearDue(Ticket &ticket)
{
    ticket.due.reset();
    ticket.warnAt.reset();
    ticket.dueClock = ClockKind::FirstResponse;
    ticket.stands = false;
    ticket.remainingS = 0;
}

/// The earliest deadline of the clocks that run; else the least that is left of those that stand.
void summarise(Ticket &ticket)
{
    clearDue(ticket);
    bool runs = false;
    const ClockState *standing = nullptr;
    for (const ClockState &clock : ticket.clocks) {
        runs = runs || clock.phase == ClockPhase::Runs;
        if (clock.phase == ClockPhase::Runs && clock.due && (!ticket.due || *clock.due < *ticket.due)) {
            ticket.due = clock.due;
            ticket.dueClock = clock.kind;
            ticket.warnAt = clock.warnAt;
        }
        const auto left = [](const ClockState &c) { return c.targetS - c.elapsedS; };
        if (clock.phase == ClockPhase::Stands && (!standing || left(clock) < left(*standing)))
            standing = &clock;
    }
    if (runs || !standing)
        return;
    ticket.stands = true;
    ticket.dueClock = standing->kind;
    ticket.remainingS = standing->targetS - standing->elapsedS;
}

/// The first breach of any clock, those of clocks that are gone included.
std::optional<Instant> firstBreach(const TicketView &view)
{
    std::optional<Instant> first;
    const auto look = [&first](Instant at) { first = first ? std::min(*first, at) : at; };
    for (const ClockState &clock : view.ticket.clocks) {
        if (clock.breachedAt)
            look(*clock.breachedAt);
    }
    const TakenBack takenBack(view.events);
    for (size_t at = 0; at < view.events.size(); ++at) {
        const Event &event = view.events[at];
        // What was promised inside the house is no breach towards the customer.
        if (event.kind == EventKind::Breached && !takenBack.isGone(at) && event.field != u"line" && event.field != u"partner")
            look(event.occurredAt);
    }
    return first;
}

void countMessages(TicketView &view)
{
    view.ticket.messageCount = 0;
    view.ticket.lastPublicAt.reset();
    for (const Message &message : view.messages) {
        if (message.kind != MessageKind::System)
            ++view.ticket.messageCount;
        if (isPublic(message.kind) && (!view.ticket.lastPublicAt || *view.ticket.lastPublicAt < message.occurredAt))
            view.ticket.lastPublicAt = message.occurredAt;
    }
}

} // namespace

std::optional<ClockState> clockState(ClockKind kind, const TicketView &view, const std::optional<ClockHistory> &history,
    int priority, const Policy &policy, const WorkingTime *time, Instant now)
{
    ClockState state;
    state.kind = kind;
    const std::optional<Instant> manual = manualDeadline(view.ticket, kind);
    if (time)
        state.targetS = targetSeconds(policy, kind, history ? history->priority : priority);
    if (state.targetS <= 0 && !manual)
        return std::nullopt;
    if (!history)
        return state;
    static const WorkingTime kNoTime { Calendar() };
    const ClockMath math(*history, time ? *time : kNoTime);
    state.phase = math.phase();
    state.since = math.since();
    state.elapsedS = math.elapsed(state.phase == ClockPhase::Runs ? *state.since : std::max(now, *state.since));
    if (manual)
        applyManual(state, *manual, history->begin, time, now);
    else
        applyPolicy(state, math, now);
    keepRecordedBreach(state, view.events, history->begin);
    return state;
}

std::vector<ClockState> computeClocks(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    return clocksOf(view, readTimeline(view, config), config, now, cache);
}

std::vector<ClockState> computeClocks(const TicketView &view, const ConfigSnapshot &config, Instant now)
{
    return computeClocks(view, config, now, WorkingTimeCache::ofThisThread());
}

void refreshClocks(TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    Ticket &ticket = view.ticket;
    if (const Status *status = config.status(ticket.status))
        ticket.statusCategory = status->category;
    const SlaTimeline timeline = readTimeline(view, config);
    ticket.clocks = clocksOf(view, timeline, config, now, cache);
    summarise(ticket);
    ticket.breachedAt = firstBreach(view);
    ticket.unansweredSince = isActive(ticket.statusCategory) ? timeline.unansweredSince() : std::nullopt;
    countMessages(view);
}

void refreshClocks(TicketView &view, const ConfigSnapshot &config, Instant now)
{
    refreshClocks(view, config, now, WorkingTimeCache::ofThisThread());
}

std::vector<ClockState> previewClocks(
    const Ticket &draft, const PolicyChoice &choice, const ConfigSnapshot &config, bool answered, Instant now)
{
    TicketView view;
    view.ticket = draft;
    view.ticket.createdAt = now;
    stampPolicy(view.ticket, choice);
    if (answered) {
        Message call;
        call.kind = MessageKind::Call;
        call.author = AgentId(Uuid::named("preview", u"agent"_qs));
        call.occurredAt = now;
        view.messages.push_back(call);
    }
    return computeClocks(view, config, now);
}

QString clockName(ClockKind kind)
{
    switch (kind) {
    case ClockKind::FirstResponse: return u"first_response"_qs;
    case ClockKind::NextResponse: return u"next_response"_qs;
    case ClockKind::Resolution: return u"resolution"_qs;
    case ClockKind::OnSite: return u"on_site"_qs;
    }
    return {};
}

std::vector<std::pair<ClockKind, Instant>> unrecordedBreaches(const TicketView &view)
{
    std::vector<std::pair<ClockKind, Instant>> missing;
    const TakenBack takenBack(view.events);
    for (const ClockState &clock : view.ticket.clocks) {
        if (!clock.breachedAt)
            continue;
        bool recorded = false;
        for (size_t at = 0; at < view.events.size() && !recorded; ++at) {
            const Event &event = view.events[at];
            recorded = event.kind == EventKind::Breached && event.field == clockName(clock.kind) && event.occurredAt == *clock.breachedAt
                && !takenBack.isGone(at);
        }
        if (!recorded)
            missing.emplace_back(clock.kind, *clock.breachedAt);
    }
    return missing;
}

} // namespace firstline::rules
