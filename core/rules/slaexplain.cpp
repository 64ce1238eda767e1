#include "core/rules/slaexplain.h"

#include "core/rules/slatimeline.h"

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

void fillSegments(Explanation &explanation, const ClockHistory &history, const WorkingTime &time, Instant now)
{
    for (const ClockSegment &segment : history.segments) {
        const Instant to = segment.to ? *segment.to : std::max(segment.from, now);
        if (to <= segment.from)
            continue;
        ExplainSegment line;
        line.from = segment.from;
        line.to = to;
        line.status = segment.status;
        line.actor = segment.actor;
        line.workingSeconds = time.secondsBetween(segment.from, to);
        line.phase = phaseOf(segment, line.workingSeconds);
        if (line.phase == ExplainPhase::Ran)
            explanation.sumS += line.workingSeconds;
        explanation.segments.push_back(line);
    }
}

void fillNames(Explanation &explanation, const Ticket &ticket, const Policy *policy, const Calendar *calendar)
{
    explanation.policy = ticket.policy;
    explanation.policyVersion = ticket.policyVersion;
    explanation.policyName = policy ? policy->name : QString();
    explanation.calendar = ticket.calendar;
    explanation.calendarVersion = ticket.calendarVersion;
    explanation.calendarName = calendar ? calendar->name : QString();
    explanation.timeZone = calendar ? calendar->timeZone : QString();
}

} // namespace

Explanation explainClock(const TicketView &view, const ConfigSnapshot &config, ClockKind kind, Instant now)
{
    Explanation explanation;
    explanation.kind = kind;
    WorkingTimeCache &cache = WorkingTimeCache::ofThisThread();
    const std::vector<ClockState> clocks = computeClocks(view, config, now, cache);
    const auto found
        = std::find_if(clocks.begin(), clocks.end(), [kind](const ClockState &clock) { return clock.kind == kind; });
    if (found == clocks.end())
        return explanation;
    explanation.exists = true;
    explanation.state = *found;
    explanation.targetS = found->targetS;
    explanation.due = found->due;
    explanation.manual = found->manual;
    const Policy *policy = config.policy(view.ticket.policy, view.ticket.policyVersion);
    const Calendar *calendar = config.calendar(view.ticket.calendar, view.ticket.calendarVersion);
    fillNames(explanation, view.ticket, policy, calendar);
    const SlaTimeline timeline = readTimeline(view, config);
    const auto history = clockHistory(kind, timeline, policy ? *policy : Policy(), view.ticket.type);
    explanation.priority = history ? history->priority : timeline.priority;
    if (history && calendar)
        fillSegments(explanation, *history, cache.of(*calendar), now);
    return explanation;
}

} // namespace firstline::rules
