#include "core/rules/slaexplain.h"

#include "core/rules/clockmath.h"
#include "core/rules/explainchanges.h"

#include <algorithm>

namespace firstline::rules {

namespace {

ExplainPhase phaseOf(const ClockSegment &segment, qint64 workingSeconds)
{
    if (segment.part == ClockPart::Stopped)
        return ExplainPhase::Stopped;
    if (segment.part == ClockPart::Stood)
        return ExplainPhase::Stood;
    if (!segment.counted)
        return ExplainPhase::Discarded;
    return workingSeconds == 0 ? ExplainPhase::Outside : ExplainPhase::Ran;
}

/// Takes the pauses that a what-if leaves out as running time. Answers where they begin.
std::vector<Instant> leaveOutPauses(ClockHistory &history, const WhatIf &whatIf)
{
    std::vector<Instant> begins;
    for (ClockSegment &segment : history.segments) {
        if (segment.part != ClockPart::Stood || !(whatIf.withoutPauses || whatIf.withoutPause == segment.from))
            continue;
        segment.part = ClockPart::Ran;
        begins.push_back(segment.from);
    }
    return begins;
}

/// A priority change that a pause reaches over splits it; the what-if names the first part and means the whole.
void joinStood(ClockHistory &history)
{
    auto &segments = history.segments;
    for (size_t i = 1; i < segments.size();) {
        ClockSegment &before = segments[i - 1];
        const bool same = before.part == ClockPart::Stood && segments[i].part == ClockPart::Stood
            && before.status == segments[i].status && before.counted == segments[i].counted && before.to == segments[i].from;
        if (!same) {
            ++i;
            continue;
        }
        before.to = segments[i].to;
        segments.erase(segments.begin() + std::ptrdiff_t(i));
    }
}

/// One explanation in the making.
class Explainer
{
public:
    Explainer(const TicketView &view, const ConfigSnapshot &config, ClockKind kind, Instant now)
        : m_view(view)
        , m_config(config)
        , m_now(now)
        , m_cache(WorkingTimeCache::ofThisThread())
    {
        m_told.kind = kind;
        const Ticket &ticket = view.ticket;
        m_policy = ticket.policy ? config.policy(ticket.policy, ticket.policyVersion) : nullptr;
        m_calendar = m_policy && ticket.calendar ? config.calendar(ticket.calendar, ticket.calendarVersion) : nullptr;
        m_time = m_calendar ? &m_cache.of(*m_calendar) : nullptr;
    }

    Explanation explain(const WhatIf &whatIf)
    {
        const SlaTimeline timeline = readTimeline(m_view, m_config);
        const StatusCategory category = timeline.spans.back().category;
        if (category == StatusCategory::Merged || category == StatusCategory::Void)
            return m_told;
        static const Policy kNoPolicy;
        const Policy &policy = m_policy ? *m_policy : kNoPolicy;
        auto history = clockHistory(m_told.kind, timeline, policy, m_view.ticket.type);
        std::vector<Instant> leftOut;
        if (history) {
            joinStood(*history);
            leftOut = leaveOutPauses(*history, whatIf);
        }
        const auto state = clockState(m_told.kind, m_view, history, timeline.priority, policy, m_time, m_now);
        if (!state)
            return m_told;
        m_told.exists = true;
        m_told.state = *state;
        m_told.targetS = state->targetS;
        m_told.due = state->due;
        m_told.manual = state->manual;
        m_told.priority = history ? history->priority : timeline.priority;
        fillNames();
        if (history && m_time)
            fillSegments(*history, leftOut);
        if (m_time && state->phase == ClockPhase::Runs && state->due && *state->due > m_now)
            m_told.ahead = offTime(*m_calendar, *m_time, m_now, *state->due);
        m_told.changes = explainChanges(m_view, m_config, m_told.kind);
        if (m_told.kind == ClockKind::Resolution)
            m_told.inner = innerClocks(m_view, m_config, m_now, m_cache);
        return std::move(m_told);
    }

private:
    void fillNames()
    {
        const Ticket &ticket = m_view.ticket;
        const Policy *newest = m_config.policy(ticket.policy);
        const Calendar *today = m_config.calendar(ticket.calendar);
        m_told.policy = ticket.policy;
        m_told.policyVersion = ticket.policyVersion;
        m_told.policyNewest = newest ? newest->version : 0;
        m_told.policyName = m_policy ? m_policy->name : QString();
        m_told.calendar = ticket.calendar;
        m_told.calendarVersion = ticket.calendarVersion;
        m_told.calendarNewest = today ? today->version : 0;
        m_told.calendarName = m_calendar ? m_calendar->name : QString();
        m_told.timeZone = m_calendar ? m_calendar->timeZone : QString();
    }

    void fillSegments(const ClockHistory &history, const std::vector<Instant> &leftOut)
    {
        for (const ClockSegment &segment : history.segments) {
            const Instant to = segment.to ? *segment.to : std::max(segment.from, m_now);
            if (to <= segment.from)
                continue;
            ExplainSegment line;
            line.from = segment.from;
            line.to = to;
            line.status = segment.status;
            line.actor = segment.actor;
            line.reason = segment.reason;
            line.workingSeconds = m_time->secondsBetween(segment.from, to);
            line.phase = phaseOf(segment, line.workingSeconds);
            line.leftOut = std::find(leftOut.begin(), leftOut.end(), segment.from) != leftOut.end();
            addLine(std::move(line));
        }
        for (ExplainSegment &line : m_told.segments)
            line.off = offTime(*m_calendar, *m_time, line.from, line.to);
        fillOff();
    }

    /// Nights on which only the status changed are one line.
    void addLine(ExplainSegment line)
    {
        if (line.phase == ExplainPhase::Ran)
            m_told.sumS += line.workingSeconds;
        if (line.phase == ExplainPhase::Stood)
            m_told.stoodS += line.workingSeconds;
        auto &lines = m_told.segments;
        if (line.phase == ExplainPhase::Outside && !lines.empty() && lines.back().phase == ExplainPhase::Outside
            && lines.back().to == line.from)
            lines.back().to = line.to;
        else
            lines.push_back(std::move(line));
    }

    /// The free time of what ran: lines that follow each other are one stretch, so that no night is counted twice.
    void fillOff()
    {
        const auto runs = [](const ExplainSegment &line) {
            return line.phase == ExplainPhase::Ran || line.phase == ExplainPhase::Outside;
        };
        const auto &lines = m_told.segments;
        for (size_t i = 0; i < lines.size(); ++i) {
            if (!runs(lines[i]))
                continue;
            const Instant from = lines[i].from;
            while (i + 1 < lines.size() && runs(lines[i + 1]) && lines[i + 1].from == lines[i].to)
                ++i;
            m_told.off += offTime(*m_calendar, *m_time, from, lines[i].to);
        }
    }

    const TicketView &m_view;
    const ConfigSnapshot &m_config;
    Instant m_now;
    WorkingTimeCache &m_cache;
    const Policy *m_policy = nullptr;
    const Calendar *m_calendar = nullptr;
    const WorkingTime *m_time = nullptr;
    Explanation m_told;
};

Event eventAt(const TicketView &view, Instant now, EventKind kind, const QString &field, const Value &before, const Value &after)
{
    Event event;
    event.kind = kind;
    event.field = field;
    event.before = before;
    event.after = after;
    event.occurredAt = event.recordedAt = std::max(now, view.ticket.createdAt);
    return event;
}

/// The ticket as if its priority, policy or status were another.
TicketView altered(const TicketView &view, const ConfigSnapshot &config, const WhatIf &whatIf, Instant now)
{
    TicketView other = view;
    Ticket &ticket = other.ticket;
    if (whatIf.policy && *whatIf.policy != ticket.policy) {
        const Policy *old = config.policy(ticket.policy, ticket.policyVersion);
        const Policy *policy = config.policy(*whatIf.policy);
        // A calendar of the contract or the site stays; that of the policy goes with it.
        const bool own = !ticket.calendar || !old || old->calendar == ticket.calendar;
        const Calendar *calendar = policy ? config.calendar(own ? policy->calendar : ticket.calendar) : nullptr;
        stampPolicy(ticket,
            { policy ? policy->id : PolicyId(), policy ? policy->version : 0, calendar ? calendar->id : CalendarId(),
                calendar ? calendar->version : 0, QString() });
    }
    if (whatIf.priority && *whatIf.priority != ticket.priority) {
        other.events.push_back(eventAt(view, now, EventKind::FieldChanged, QStringLiteral("priority"),
            Value(ticket.priority), Value(*whatIf.priority)));
        ticket.priority = *whatIf.priority;
    }
    if (whatIf.status && *whatIf.status != ticket.status) {
        other.events.push_back(eventAt(view, now, EventKind::StatusChanged, QStringLiteral("status"),
            Value(ticket.status.uuid().bytes()), Value(whatIf.status->uuid().bytes())));
        ticket.status = *whatIf.status;
        if (const Status *status = config.status(ticket.status))
            ticket.statusCategory = status->category;
    }
    return other;
}

/// Whether the clock would be breached by what rules say, whatever is recorded.
bool breached(TicketView view, const ConfigSnapshot &config, ClockKind kind, const WhatIf &whatIf, Instant now)
{
    std::erase_if(view.events, [](const Event &event) { return event.kind == EventKind::Breached; });
    return Explainer(view, config, kind, now).explain(whatIf).state.breachedAt.has_value();
}

} // namespace

Explanation explainClock(const TicketView &view, const ConfigSnapshot &config, ClockKind kind, Instant now)
{
    return Explainer(view, config, kind, now).explain({});
}

WhatIfAnswer explainWhatIf(
    const TicketView &view, const ConfigSnapshot &config, ClockKind kind, const WhatIf &whatIf, Instant now)
{
    WhatIfAnswer answer;
    const TicketView other = altered(view, config, whatIf, now);
    answer.asIs = explainClock(view, config, kind, now);
    answer.whatIf = Explainer(other, config, kind, now).explain(whatIf);
    answer.targetShiftS = answer.whatIf.targetS - answer.asIs.targetS;
    answer.sumShiftS = answer.whatIf.sumS - answer.asIs.sumS;
    if (answer.asIs.due && answer.whatIf.due) {
        answer.dueShiftS = std::chrono::floor<Seconds>(*answer.whatIf.due - *answer.asIs.due).count();
        if (const Calendar *calendar = config.calendar(answer.whatIf.calendar, answer.whatIf.calendarVersion)) {
            answer.workingShiftS = WorkingTimeCache::ofThisThread().of(*calendar).secondsBetween(
                *answer.asIs.due, *answer.whatIf.due);
        }
    }
    const bool before = breached(view, config, kind, {}, now);
    const bool after = breached(other, config, kind, whatIf, now);
    answer.breaks = after && !before;
    answer.saves = before && !after;
    return answer;
}

} // namespace firstline::rules
