#include "core/service/floorfigures.h"

#include "core/rules/audience.h"
#include "core/rules/workingtimecache.h"
#include "core/service/settingsservice.h"

#include <algorithm>
#include <numeric>

namespace firstline::service {

namespace {

constexpr size_t kEnoughSamples = 3;
constexpr int kPingPong = 3;
constexpr size_t kDeadlines = 10;
constexpr size_t kListed = 100; ///< Lines of the stuck list and of ping-pong.
constexpr size_t kShownPassed = 3;

int median(std::vector<int> &values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle] + 1) / 2;
}

template<class Key>
std::map<Key, int> medians(std::map<Key, std::vector<int>> &byKey)
{
    std::map<Key, int> found;
    for (auto &[key, values] : byKey) {
        if (values.size() >= kEnoughSamples)
            found.emplace(key, median(values));
    }
    return found;
}

bool isOverdue(const FloorTicket &ticket, Instant now) { return ticket.due && *ticket.due < now; }

void takeEarlier(std::optional<Instant> &oldest, std::optional<Instant> other)
{
    if (other && (!oldest || *other < *oldest))
        oldest = other;
}

void takeWorse(std::optional<FloorTicket> &worst, const std::optional<FloorTicket> &other)
{
    // Of equals always the same one, or the tile would change from count to count.
    if (other && (!worst || std::tie(*other->due, other->id) < std::tie(*worst->due, worst->id)))
        worst = other;
}

void addWork(int &sum, int &unknown, std::optional<int> minutes)
{
    if (minutes)
        sum += *minutes;
    else
        ++unknown;
}

/// One pass over the tickets.
class Counter
{
public:
    Counter(const FloorBasis &basis, FloorFigures &figures)
        : m_basis(basis)
        , m_figures(figures)
    {
        if (m_basis.config) {
            for (const Policy &policy : m_basis.config->policies()) {
                if (policy.isDefault && !policy.archived)
                    m_usual = m_basis.config->calendar(policy.calendar);
            }
        }
    }

    const Calendar *usualCalendar() const { return m_usual; }
    std::map<Uuid, FloorQueue> queues;
    std::map<Uuid, FloorPerson> people;
    std::map<Uuid, std::vector<const FloorTicket *>> ofPerson;
    std::map<Uuid, std::vector<const FloorTicket *>> ofNobody;
    std::map<Uuid, std::vector<const FloorTicket *>> dues;
    std::map<std::pair<Uuid, Uuid>, std::vector<qint64>> ages; ///< By queue and status.

    void add(const FloorTicket &ticket)
    {
        const Instant now = m_basis.now;
        const std::optional<int> minutes = m_basis.work->minutesOf(ticket.queue, ticket.category);
        addToQueue(ticket, minutes);
        if (ticket.assignee) {
            FloorPerson &person = people[ticket.assignee.uuid()];
            ++person.open;
            person.overdue += isOverdue(ticket, now) ? 1 : 0;
            addWork(person.workMin, person.unknownWork, minutes);
            ofPerson[ticket.assignee.uuid()].push_back(&ticket);
        } else {
            ofNobody[ticket.queue.uuid()].push_back(&ticket);
        }
        if (ticket.due)
            dues[ticket.queue.uuid()].push_back(&ticket);
        ages[{ ticket.queue.uuid(), ticket.status.uuid() }].push_back(
            std::max<qint64>(0, std::chrono::duration_cast<Seconds>(now - ticket.statusSince).count()));
        if (ticket.moves >= kPingPong)
            m_figures.pingPong.push_back(ticket);
        addStuck(ticket);
    }

private:
    void addToQueue(const FloorTicket &ticket, std::optional<int> minutes)
    {
        const Instant now = m_basis.now;
        FloorQueue &queue = queues[ticket.queue.uuid()];
        ++queue.open;
        if (!ticket.assignee) {
            ++queue.unassigned;
            takeEarlier(queue.oldestUnassigned, ticket.createdAt);
        }
        if (ticket.unansweredSince) {
            ++queue.unanswered;
            takeEarlier(queue.oldestUnanswered, ticket.unansweredSince);
        }
        addWork(queue.workMin, queue.unknownWork, minutes);
        if (!ticket.due)
            return;
        if (isOverdue(ticket, now)) {
            ++queue.overdue;
            takeWorse(queue.worst, ticket);
            m_figures.overdue.insert(ticket.id, *ticket.due);
            return;
        }
        // A deadline has passed once the clock is beyond it.
        takeEarlier(m_figures.nextChange, *ticket.due + Millis(1));
        if (ticket.warnAt && *ticket.warnAt > now)
            takeEarlier(m_figures.nextChange, ticket.warnAt);
        queue.atRisk += ticket.warnAt && *ticket.warnAt <= now ? 1 : 0;
    }

    /// Waiting tickets stand still by right until their date has come.
    void addStuck(const FloorTicket &ticket)
    {
        const bool sleeps = isWaiting(ticket.statusCategory) || ticket.statusCategory == StatusCategory::Scheduled;
        if (sleeps && (!ticket.wakeAt || *ticket.wakeAt > m_basis.now))
            return;
        const Instant since = sleeps ? std::max(ticket.updatedAt, *ticket.wakeAt) : ticket.updatedAt;
        const qint64 limit = qint64(m_basis.stuckHours) * 3600;
        if (m_basis.now - since < Seconds(limit) || !m_basis.config)
            return;
        const Calendar *calendar = m_basis.config->calendar(ticket.calendar, ticket.calendarVersion);
        calendar = calendar ? calendar : m_usual;
        const qint64 quiet = calendar
            ? rules::WorkingTimeCache::ofThisThread().of(*calendar).secondsBetween(since, m_basis.now)
            : std::chrono::duration_cast<Seconds>(m_basis.now - since).count();
        if (quiet >= limit)
            m_figures.stuck.push_back({ ticket, quiet });
    }

    const FloorBasis &m_basis;
    FloorFigures &m_figures;
    const Calendar *m_usual = nullptr;
};

void byDeadline(std::vector<const FloorTicket *> &tickets)
{
    std::sort(tickets.begin(), tickets.end(), [](const FloorTicket *a, const FloorTicket *b) {
        const Instant dueA = a->due.value_or(Instant::max());
        const Instant dueB = b->due.value_or(Instant::max());
        return std::tie(dueA, a->createdAt, a->id) < std::tie(dueB, b->createdAt, b->id);
    });
}

void putQueues(const Counter &counter, const FloorBasis &basis, FloorFigures &figures)
{
    const Agent *me = basis.config ? basis.config->agent(basis.me) : nullptr;
    std::map<Uuid, FloorQueue> left = counter.queues;
    std::vector<const Group *> groups;
    if (basis.config) {
        for (const Group &group : basis.config->groups())
            groups.push_back(&group);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group *a, const Group *b) { return a->position < b->position; });
    for (const Group *group : groups) {
        const auto counted = left.find(group->id.uuid());
        const bool seen = !group->archived && (me ? rules::seesGroup(*me, *group) : !group->restricted);
        if (counted == left.end() && !seen)
            continue;
        figures.queues.push_back(counted == left.end() ? FloorQueue() : counted->second);
        figures.queues.back().id = group->id;
        if (counted != left.end())
            left.erase(counted);
    }
    for (auto &[id, queue] : left) {
        figures.queues.push_back(queue);
        figures.queues.back().id = GroupId(id);
    }
}

void putPeople(const Counter &counter, const FloorBasis &basis, FloorFigures &figures)
{
    if (!basis.config)
        return;
    for (const Agent &agent : basis.config->agents()) {
        const auto counted = counter.people.find(agent.id.uuid());
        FloorPerson person = counted == counter.people.end() ? FloorPerson() : counted->second;
        person.id = agent.id;
        person.name = agent.name;
        person.availability = agent.disabled ? Availability::Offline : agent.availability;
        if (person.open > 0 || (person.onDuty() && !agent.groups.empty()))
            figures.people.push_back(person);
    }
    std::stable_sort(figures.people.begin(), figures.people.end(), [](const FloorPerson &a, const FloorPerson &b) {
        if (a.onDuty() != b.onDuty())
            return a.onDuty();
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

void putColumns(Counter &counter, FloorFigures &figures)
{
    const auto put = [&](FloorColumn column, std::vector<const FloorTicket *> &tickets) {
        byDeadline(tickets);
        column.total = int(tickets.size());
        for (size_t i = 0; i < std::min(tickets.size(), kColumnTickets); ++i)
            column.first.push_back(*tickets[i]);
        figures.columns.push_back(std::move(column));
    };
    for (const FloorPerson &person : figures.people)
        put({ person.id, {}, {}, 0 }, counter.ofPerson[person.id.uuid()]);
    for (const FloorQueue &queue : figures.queues)
        put({ {}, queue.id, {}, 0 }, counter.ofNobody[queue.id.uuid()]);
}

void putDeadlines(Counter &counter, Instant now, FloorFigures &figures)
{
    std::vector<const FloorTicket *> chosen;
    for (auto &[queue, tickets] : counter.dues) {
        byDeadline(tickets);
        const auto next = std::find_if(tickets.begin(), tickets.end(),
                                       [now](const FloorTicket *ticket) { return !isOverdue(*ticket, now); });
        const auto first = next - std::min<std::ptrdiff_t>(kDeadlines, next - tickets.begin());
        const auto last = next + std::min<std::ptrdiff_t>(kDeadlines, tickets.end() - next);
        chosen.insert(chosen.end(), first, last);
    }
    byDeadline(chosen);
    for (const FloorTicket *ticket : chosen)
        figures.deadlines.push_back(*ticket);
}

void putBottlenecks(Counter &counter, FloorFigures &figures)
{
    for (auto &[key, ages] : counter.ages) {
        std::nth_element(ages.begin(), ages.begin() + std::ptrdiff_t(ages.size() / 2), ages.end());
        figures.bottlenecks.push_back({ GroupId(key.first), StatusId(key.second), int(ages.size()), ages[ages.size() / 2] });
    }
    std::stable_sort(figures.bottlenecks.begin(), figures.bottlenecks.end(),
                     [](const FloorBottleneck &a, const FloorBottleneck &b) {
                         return double(a.count) * double(a.medianAgeS) > double(b.count) * double(b.medianAgeS);
                     });
}

template<class T>
void keepFirst(std::vector<T> &list)
{
    if (list.size() > kListed)
        list.erase(list.begin() + std::ptrdiff_t(kListed), list.end());
}

} // namespace

int total(const HourCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

WorkEstimate::WorkEstimate(const std::vector<store::WorkSample> &samples)
    : m_samples(int(samples.size()))
{
    std::map<std::pair<Uuid, Uuid>, std::vector<int>> both;
    std::map<Uuid, std::vector<int>> category;
    std::map<Uuid, std::vector<int>> queue;
    std::map<int, std::vector<int>> all;
    for (const store::WorkSample &sample : samples) {
        both[{ sample.queue.uuid(), sample.category.uuid() }].push_back(sample.minutes);
        category[sample.category.uuid()].push_back(sample.minutes);
        queue[sample.queue.uuid()].push_back(sample.minutes);
        all[0].push_back(sample.minutes);
    }
    m_both = medians(both);
    m_byCategory = medians(category);
    m_byQueue = medians(queue);
    if (const auto found = medians(all); !found.empty())
        m_all = found.begin()->second;
}

std::optional<int> WorkEstimate::minutesOf(GroupId queue, CategoryId category) const
{
    if (const auto found = m_both.find({ queue.uuid(), category.uuid() }); found != m_both.end())
        return found->second;
    if (const auto found = m_byCategory.find(category.uuid()); found != m_byCategory.end())
        return found->second;
    if (const auto found = m_byQueue.find(queue.uuid()); found != m_byQueue.end())
        return found->second;
    return m_all;
}

const FloorQueue *FloorFigures::queue(GroupId id) const
{
    const auto found = std::find_if(queues.begin(), queues.end(), [id](const FloorQueue &one) { return one.id == id; });
    return found == queues.end() ? nullptr : &*found;
}

FloorQueue sumOf(const FloorFigures &figures, const QList<GroupId> &queues)
{
    FloorQueue sum;
    for (const FloorQueue &queue : figures.queues) {
        if (!queues.isEmpty() && !queues.contains(queue.id))
            continue;
        sum.open += queue.open;
        sum.unassigned += queue.unassigned;
        sum.unanswered += queue.unanswered;
        sum.atRisk += queue.atRisk;
        sum.overdue += queue.overdue;
        takeEarlier(sum.oldestUnassigned, queue.oldestUnassigned);
        takeEarlier(sum.oldestUnanswered, queue.oldestUnanswered);
        takeWorse(sum.worst, queue.worst);
        sum.workMin += queue.workMin;
        sum.unknownWork += queue.unknownWork;
        for (size_t hour = 0; hour < 24; ++hour) {
            sum.inToday[hour] += queue.inToday[hour];
            sum.outToday[hour] += queue.outToday[hour];
            sum.inBefore[hour] += queue.inBefore[hour];
            sum.outBefore[hour] += queue.outBefore[hour];
        }
    }
    return sum;
}

std::vector<FloorTicket> nextDeadlines(const FloorFigures &figures, const QList<GroupId> &queues, int limit, Instant now)
{
    std::vector<const FloorTicket *> passed;
    std::vector<const FloorTicket *> toCome;
    for (const FloorTicket &ticket : figures.deadlines) {
        if (queues.isEmpty() || queues.contains(ticket.queue))
            (isOverdue(ticket, now) ? passed : toCome).push_back(&ticket);
    }
    const size_t room = size_t(std::max(0, limit));
    const size_t least = std::min(kShownPassed, room);
    const size_t before = std::min(passed.size(), std::max(least, room - std::min(room, toCome.size())));
    std::vector<FloorTicket> shown;
    for (size_t i = passed.size() - before; i < passed.size(); ++i)
        shown.push_back(*passed[i]);
    for (size_t i = 0; i < toCome.size() && shown.size() < room; ++i)
        shown.push_back(*toCome[i]);
    return shown;
}

FloorFigures countFloor(const std::vector<const FloorTicket *> &tickets, const FloorBasis &basis)
{
    FloorFigures figures;
    figures.at = basis.now;
    figures.workSamples = basis.work->samples();
    Counter counter(basis, figures);
    for (const FloorTicket *ticket : tickets)
        counter.add(*ticket);
    putQueues(counter, basis, figures);
    putPeople(counter, basis, figures);
    putColumns(counter, figures);
    putDeadlines(counter, basis.now, figures);
    putBottlenecks(counter, figures);
    std::sort(figures.stuck.begin(), figures.stuck.end(), [](const FloorStuck &a, const FloorStuck &b) {
        return std::tie(b.quietS, a.ticket.id) < std::tie(a.quietS, b.ticket.id);
    });
    std::sort(figures.pingPong.begin(), figures.pingPong.end(), [](const FloorTicket &a, const FloorTicket &b) {
        return std::tie(b.moves, a.createdAt, a.id) < std::tie(a.moves, b.createdAt, b.id);
    });
    keepFirst(figures.stuck);
    keepFirst(figures.pingPong);
    if (counter.usualCalendar())
        figures.dayMinutes = std::clamp(usualDayMinutes(*counter.usualCalendar()), 60, 24 * 60);
    return figures;
}

ReplayMoment replayAt(const FloorReplay &replay, const ConfigSnapshot &config, Instant at)
{
    ReplayMoment moment;
    moment.at = at;
    for (const store::TicketTrack &track : replay.tracks) {
        const auto after = std::upper_bound(track.steps.begin(), track.steps.end(), at,
                                            [](Instant t, const store::TrackStep &step) { return t < step.at; });
        if (after == track.steps.begin())
            continue;
        const store::TrackStep &step = *std::prev(after);
        const Status *status = config.status(step.status);
        const StatusCategory category = status ? status->category : StatusCategory::New;
        if (step.queue != replay.queue || !isActive(category))
            continue;
        const bool broken = track.breachedAt && *track.breachedAt <= at;
        ++moment.open;
        moment.unassigned += step.assignee ? 0 : 1;
        moment.waiting += isWaiting(category) || category == StatusCategory::Scheduled ? 1 : 0;
        moment.broken += broken ? 1 : 0;
        moment.lines.push_back({ &track, step.status, step.assignee, step.at, broken });
    }
    std::stable_sort(moment.lines.begin(), moment.lines.end(), [](const ReplayMoment::Line &a, const ReplayMoment::Line &b) {
        const Instant madeA = a.track->steps.front().at;
        const Instant madeB = b.track->steps.front().at;
        return std::tie(b.broken, a.track->priority, madeA) < std::tie(a.broken, b.track->priority, madeB);
    });
    return moment;
}

} // namespace firstline::service
