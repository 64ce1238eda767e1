#include "core/rules/innerclocks.h"

#include "core/rules/clockmath.h"

#include <algorithm>

namespace firstline::rules {

namespace {

/// A stay in one group.
struct Stay {
    Instant from;
    std::optional<Instant> to;
    GroupId group;
};

GroupId groupOf(const Value &value)
{
    return value.isBytes() && value.toBytes().size() == 16 ? GroupId(Uuid::fromBytes(value.toBytes())) : GroupId();
}

std::vector<Stay> staysOf(const TicketView &view)
{
    std::vector<Stay> stays { { view.ticket.createdAt, std::nullopt, view.ticket.queue } };
    bool first = true;
    for (const Event &event : view.events) {
        if (event.field != u"queue" || !event.after.isBytes())
            continue;
        if (first && groupOf(event.before))
            stays.back().group = groupOf(event.before);
        first = false;
        const Instant at = std::max(stays.back().from, event.occurredAt);
        stays.back().to = at;
        stays.push_back({ at, std::nullopt, groupOf(event.after) });
    }
    return stays;
}

/// Builds the runs of one ticket.
class InnerRuns
{
public:
    InnerRuns(const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
        : m_view(view)
        , m_config(config)
        , m_now(now)
        , m_timeline(readTimeline(view, config))
    {
        const Ticket &ticket = view.ticket;
        const Calendar *calendar = config.calendar(ticket.calendar, ticket.calendarVersion);
        m_policy = config.policy(ticket.policy, ticket.policyVersion);
        if (calendar && m_policy)
            m_time = &cache.of(*calendar);
        if (m_policy)
            readSizes();
    }

    std::vector<InnerClock> take()
    {
        if (m_time)
            addLines();
        addPartners();
        std::stable_sort(m_found.begin(), m_found.end(),
            [](const InnerClock &a, const InnerClock &b) { return a.begin < b.begin; });
        return std::move(m_found);
    }

private:
    void readSizes()
    {
        for (const Threshold &threshold : m_policy->thresholds) {
            const auto &clocks = threshold.clocks;
            if (clocks.empty() || std::find(clocks.begin(), clocks.end(), ClockKind::Resolution) != clocks.end())
                m_sizes.emplace_back(threshold.percent, threshold.afterMin);
        }
        std::sort(m_sizes.begin(), m_sizes.end());
        m_sizes.erase(std::unique(m_sizes.begin(), m_sizes.end()), m_sizes.end());
    }

    void addLines()
    {
        std::optional<Line> line;
        for (const Stay &stay : staysOf(m_view)) {
            const Group *group = m_config.group(stay.group);
            if (!line || !group || group->line != *line)
                closeRun();
            line = group ? std::optional(group->line) : std::nullopt;
            m_target = group ? qint64(group->olaMin) * 60 : 0;
            m_group = stay.group;
            for (const StatusSpan &span : m_timeline.spans)
                addSpan(stay, span);
        }
        closeRun();
    }

    /// The part of a status that lies in the stay.
    void addSpan(const Stay &stay, const StatusSpan &span)
    {
        const Instant from = std::max(stay.from, span.from);
        std::optional<Instant> to = stay.to;
        if (span.to && (!to || *span.to < *to))
            to = span.to;
        if (to && *to <= from)
            return;
        ClockSegment segment;
        segment.part = clockPart(ClockKind::Resolution, span, *m_policy);
        segment.from = from;
        segment.to = to;
        if (segment.part == ClockPart::Stopped) {
            m_endsAt = from;
            closeRun();
            return;
        }
        if (m_history.segments.empty())
            m_history.begin = from;
        m_history.segments.push_back(segment);
        m_runGroup = m_group;
        m_runTarget = m_target;
    }

    void closeRun()
    {
        const ClockHistory history = std::exchange(m_history, ClockHistory());
        const std::optional<Instant> endsAt = std::exchange(m_endsAt, std::nullopt);
        if (history.segments.empty() || m_runTarget <= 0)
            return;
        const ClockMath math(history, *m_time);
        InnerClock run;
        run.group = m_runGroup;
        run.begin = history.begin;
        run.end = endsAt ? endsAt : history.segments.back().to;
        run.targetS = m_runTarget;
        run.elapsedS = math.elapsed(run.end.value_or(m_now));
        run.due = run.end ? math.deadline(m_runTarget)
            : history.segments.back().part == ClockPart::Ran ? math.reached(m_runTarget) : std::nullopt;
        const std::optional<Instant> reached = math.reached(m_runTarget);
        if (reached && *reached <= m_now)
            run.breachedAt = reached;
        for (const auto &[percent, afterMin] : m_sizes) {
            if (const auto at = math.reached(m_runTarget * percent / 100 + qint64(afterMin) * 60))
                run.marks.push_back({ percent, afterMin, *at });
        }
        m_found.push_back(run);
    }

    void addPartners()
    {
        for (const StatusSpan &span : m_timeline.spans) {
            if (span.category != StatusCategory::WaitThird)
                continue;
            InnerClock run;
            run.kind = InnerClock::Kind::Partner;
            run.group = m_view.ticket.queue;
            run.partner = span.reason;
            run.begin = span.from;
            run.end = span.to;
            const Instant until = span.to.value_or(std::max(m_now, span.from));
            run.elapsedS = m_time ? m_time->secondsBetween(span.from, until) : 0;
            for (const AgreedTime &agreed : m_timeline.agreed) {
                if (agreed.category == StatusCategory::WaitThird && agreed.from == span.from)
                    run.due = agreed.at;
            }
            if (!span.to && !m_view.ticket.waitReason.isEmpty())
                run.partner = m_view.ticket.waitReason;
            // A wait that lasted to the agreed time did not end by the partner.
            if (run.due && *run.due <= until)
                run.breachedAt = run.due;
            m_found.push_back(run);
        }
    }

    const TicketView &m_view;
    const ConfigSnapshot &m_config;
    Instant m_now;
    SlaTimeline m_timeline;
    const Policy *m_policy = nullptr;
    const WorkingTime *m_time = nullptr;
    ClockHistory m_history; ///< Of the run that is being read.
    std::optional<Instant> m_endsAt;
    GroupId m_group;
    qint64 m_target = 0;
    GroupId m_runGroup;
    qint64 m_runTarget = 0;
    std::vector<std::pair<int, int>> m_sizes; ///< Of the policy's thresholds: percent, minutes after.
    std::vector<InnerClock> m_found;
};

} // namespace

std::vector<InnerClock> innerClocks(
    const TicketView &view, const ConfigSnapshot &config, Instant now, WorkingTimeCache &cache)
{
    return InnerRuns(view, config, now, cache).take();
}

QString innerClockName(InnerClock::Kind kind)
{
    return kind == InnerClock::Kind::Line ? u"line"_qs : u"partner"_qs;
}

} // namespace firstline::rules
