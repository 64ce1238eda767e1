#include "core/rules/workingtime.h"
#include "core/service/floorfigures.h"
#include "core/store/migrations.h"
#include "core/store/recordstore.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace firstline;
using namespace firstline::service;

namespace {

const Instant kNow = fromMs(1'790'000'000'000);
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr int kStuck = 6;

/// What is known of a ticket without any database.
struct Known {
    Ticket ticket;
    int moves = 0;
    Instant statusSince;
    int minutes = 0;
    std::vector<store::TrackStep> path; ///< As it was really.
};

int middleOf(std::vector<int> values)
{
    std::sort(values.begin(), values.end());
    const size_t n = values.size();
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2] + 1) / 2;
}

} // namespace

/// Figures of the floor against a slow count over everything in memory.
class tst_FloorFigures : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::RecordStore> m_store;
    std::shared_ptr<ConfigSnapshot> m_config = std::make_shared<ConfigSnapshot>();
    std::vector<Known> m_known;
    std::vector<Group> m_groups;
    std::vector<Agent> m_agents;
    std::vector<Status> m_statuses;
    std::vector<CategoryId> m_categories;
    Calendar m_calendar;
    QRandomGenerator m_random { 815 };
    qint64 m_ms = 1;

    Uuid newId() { return Uuid::create(fromMs(++m_ms)); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    template<class T>
    const T &any(const std::vector<T> &of)
    {
        return of[size_t(m_random.bounded(int(of.size())))];
    }

    void makeConfig()
    {
        m_calendar.id = CalendarId(newId());
        m_calendar.timeZone = u"Europe/Warsaw"_qs;
        for (int day = 1; day <= 5; ++day)
            m_calendar.week.push_back({ day, { { 9 * 3600, 18 * 3600 } } });
        m_config->put(toRecord(m_calendar));
        Policy policy;
        policy.id = PolicyId(newId());
        policy.isDefault = true;
        policy.calendar = m_calendar.id;
        m_config->put(toRecord(policy));
        for (int i = 0; i < 4; ++i) {
            Group group;
            group.id = GroupId(newId());
            group.name = u"Line %1"_qs.arg(i);
            group.position = 3 - i;
            group.archived = i == 3;
            m_groups.push_back(group);
            m_config->put(toRecord(group));
        }
        for (int i = 0; i < 6; ++i) {
            Agent agent;
            agent.id = AgentId(newId());
            agent.name = u"Agent %1"_qs.arg(i);
            agent.role = i == 0 ? RoleKind::Supervisor : RoleKind::Specialist;
            agent.availability = i == 4 ? Availability::Offline : Availability::Available;
            agent.groups = { m_groups[0].id };
            m_agents.push_back(agent);
            m_config->put(toRecord(agent));
        }
        for (int i = 1; i <= 10; ++i) {
            Status status;
            status.id = StatusId(newId());
            status.category = static_cast<StatusCategory>(i);
            m_statuses.push_back(status);
            m_config->put(toRecord(status));
        }
        for (int i = 0; i < 5; ++i)
            m_categories.push_back(CategoryId(newId()));
    }

    void addEvent(Aggregate &aggregate, const QString &field, const Uuid &before, const Uuid &after, Instant at, int evNo)
    {
        Event event;
        event.id = EventId(newId());
        event.ticket = TicketId(aggregate.id());
        event.evNo = evNo;
        event.kind = field == u"status" ? EventKind::StatusChanged : EventKind::Assigned;
        event.field = field;
        event.before = before.isNull() ? Value() : Value(before.bytes());
        event.after = after.isNull() ? Value() : Value(after.bytes());
        event.occurredAt = at;
        event.recordedAt = at;
        aggregate.children.push_back(toRecord(event));
    }

    void makeTicket(int number)
    {
        Known known;
        Ticket &t = known.ticket;
        t.id = TicketId(newId());
        t.number = number;
        t.subject = u"Something %1"_qs.arg(number);
        t.createdAt = fromMs(toMs(kNow) - m_random.bounded(24 * 40) * kHour - m_random.bounded(3600));
        t.category = any(m_categories);
        t.priority = 1 + m_random.bounded(4);
        t.calendar = chance(80) ? m_calendar.id : CalendarId();
        Aggregate aggregate;
        store::TrackStep state { t.createdAt, any(m_groups).id, m_statuses[0].id, {} };
        known.path.push_back(state);
        known.statusSince = t.createdAt;
        struct Step {
            QString field;
            Uuid before;
            Uuid after;
            Instant at;
        };
        std::vector<Step> steps;
        Instant at = t.createdAt;
        for (int i = m_random.bounded(12); i > 0; --i) {
            at += Millis(m_random.bounded(int(std::max<qint64>(1, (toMs(kNow) - toMs(at)) / 2))));
            const int what = m_random.bounded(3);
            store::TrackStep next = state;
            next.at = at;
            if (what == 0) {
                next.queue = any(m_groups).id;
                steps.push_back({ u"queue"_qs, state.queue.uuid(), next.queue.uuid(), at });
                known.moves += state.queue != next.queue ? 1 : 0;
            } else if (what == 1) {
                next.status = m_statuses[size_t(m_random.bounded(8))].id;
                steps.push_back({ u"status"_qs, state.status.uuid(), next.status.uuid(), at });
                known.statusSince = at;
            } else {
                next.assignee = chance(30) ? AgentId() : any(m_agents).id;
                steps.push_back({ u"assignee"_qs, state.assignee.uuid(), next.assignee.uuid(), at });
            }
            state = next;
            known.path.push_back(next);
        }
        t.queue = state.queue;
        t.status = state.status;
        t.assignee = state.assignee;
        t.statusCategory = m_config->status(t.status)->category;
        t.updatedAt = at;
        if (t.statusCategory == StatusCategory::Solved || t.statusCategory == StatusCategory::Closed)
            t.solvedAt = at;
        if (isWaiting(t.statusCategory) || t.statusCategory == StatusCategory::Scheduled)
            t.wakeAt = fromMs(toMs(kNow) + m_random.bounded(-50, 50) * kHour);
        if (chance(60)) {
            t.due = fromMs(toMs(kNow) + m_random.bounded(-600, 3000) * kMinute + m_random.bounded(1000));
            t.warnAt = *t.due - std::chrono::hours(4);
        }
        if (chance(25))
            t.unansweredSince = fromMs(toMs(kNow) - m_random.bounded(6000) * kMinute);
        if (chance(20))
            t.breachedAt = t.createdAt + std::chrono::hours(m_random.bounded(200));
        aggregate.header = toRecord(t);
        for (size_t i = 0; i < steps.size(); ++i)
            addEvent(aggregate, steps[i].field, steps[i].before, steps[i].after, steps[i].at, int(i) + 1);
        for (int i = m_random.bounded(3); i > 0; --i) {
            TimeEntry entry;
            entry.id = TimeEntryId(newId());
            entry.ticket = t.id;
            entry.minutes = 1 + m_random.bounded(180);
            known.minutes += entry.minutes;
            aggregate.children.push_back(toRecord(entry));
        }
        QVERIFY(m_store->putAggregate(aggregate));
        m_known.push_back(known);
    }

    /// Solved within 30 days, with work on them.
    std::vector<const Known *> worked() const
    {
        std::vector<const Known *> found;
        for (const Known &known : m_known) {
            if (known.ticket.solvedAt && *known.ticket.solvedAt >= kNow - std::chrono::hours(720) && known.minutes > 0)
                found.push_back(&known);
        }
        return found;
    }

    int slowMinutes(const Ticket &ticket) const
    {
        std::vector<int> both, category, queue, all;
        for (const Known *known : worked()) {
            const bool sameQueue = known->ticket.queue == ticket.queue;
            const bool sameCategory = known->ticket.category == ticket.category;
            all.push_back(known->minutes);
            if (sameQueue)
                queue.push_back(known->minutes);
            if (sameCategory)
                category.push_back(known->minutes);
            if (sameQueue && sameCategory)
                both.push_back(known->minutes);
        }
        for (const auto *values : { &both, &category, &queue, &all }) {
            if (values->size() >= 3)
                return middleOf(*values);
        }
        return 0;
    }

    FloorFigures count()
    {
        store::FloorQuery query(*m_db);
        m_tickets = query.active().value_or(std::vector<FloorTicket>());
        m_work = WorkEstimate(query.work(kNow - std::chrono::hours(720)).value_or(std::vector<store::WorkSample>()));
        std::vector<const FloorTicket *> all;
        for (const FloorTicket &ticket : m_tickets)
            all.push_back(&ticket);
        return countFloor(all, { m_config, m_agents[0].id, kNow, kStuck, &m_work });
    }

    std::vector<FloorTicket> m_tickets;
    WorkEstimate m_work;

private Q_SLOTS:
    void initTestCase()
    {
        auto db = store::Database::open(u":memory:"_qs, store::OpenMode::Fast);
        QVERIFY(db);
        m_db = std::move(*db);
        QVERIFY(store::migrate(*m_db, u":/sql/cache"_qs));
        m_store = std::make_unique<store::RecordStore>(*m_db);
        store::Transaction tx(*m_db);
        makeConfig();
        for (int i = 0; i < 1500; ++i)
            makeTicket(1000 + i);
        QVERIFY(tx.commit());
    }

    void queues_whenCounted_thenLikeASlowCount()
    {
        const FloorFigures figures = count();
        QCOMPARE(figures.queues.size(), m_groups.size());
        QVERIFY(figures.workSamples > 50);
        for (const FloorQueue &queue : figures.queues) {
            FloorQueue slow;
            slow.id = queue.id;
            for (const Known &known : m_known) {
                const Ticket &t = known.ticket;
                if (t.queue != queue.id || !isActive(t.statusCategory))
                    continue;
                ++slow.open;
                slow.unassigned += t.assignee.isNull() ? 1 : 0;
                slow.unanswered += t.unansweredSince ? 1 : 0;
                slow.overdue += t.due && *t.due < kNow ? 1 : 0;
                slow.atRisk += t.due && *t.due >= kNow && *t.warnAt <= kNow ? 1 : 0;
                slow.workMin += slowMinutes(t);
                if (t.assignee.isNull())
                    slow.oldestUnassigned = std::min(slow.oldestUnassigned.value_or(t.createdAt), t.createdAt);
                if (t.unansweredSince)
                    slow.oldestUnanswered = std::min(slow.oldestUnanswered.value_or(*t.unansweredSince), *t.unansweredSince);
            }
            QVERIFY(slow.open > 20);
            slow.worst = queue.worst;
            QCOMPARE(queue, slow);
        }
        // In the desk's order.
        QCOMPARE(figures.queues.front().id, m_groups[3].id);
        QCOMPARE(figures.queues.back().id, m_groups[0].id);
    }

    void people_whenCounted_thenLikeASlowCount()
    {
        const FloorFigures figures = count();
        for (const FloorPerson &person : figures.people) {
            FloorPerson slow = person;
            slow.open = slow.overdue = slow.workMin = 0;
            for (const Known &known : m_known) {
                const Ticket &t = known.ticket;
                if (t.assignee != person.id || !isActive(t.statusCategory))
                    continue;
                ++slow.open;
                slow.overdue += t.due && *t.due < kNow ? 1 : 0;
                slow.workMin += slowMinutes(t);
            }
            QCOMPARE(person, slow);
        }
        QCOMPARE(int(figures.people.size()), 6);
        QCOMPARE(figures.people.back().availability, Availability::Offline);
    }

    void stuckAndPingPong_whenCounted_thenLikeASlowCount()
    {
        const FloorFigures figures = count();
        const rules::WorkingTime time(m_calendar);
        std::map<qint64, qint64> stuck;
        QSet<qint64> pingPong;
        for (const Known &known : m_known) {
            const Ticket &t = known.ticket;
            if (!isActive(t.statusCategory))
                continue;
            if (known.moves >= 3)
                pingPong.insert(t.number);
            Instant since = t.updatedAt;
            if (t.wakeAt && *t.wakeAt > kNow)
                continue;
            if (t.wakeAt)
                since = std::max(since, *t.wakeAt);
            const qint64 quiet = time.secondsBetween(since, kNow);
            if (quiet >= kStuck * 3600)
                stuck[t.number] = quiet;
        }
        QVERIFY(stuck.size() > 100 && pingPong.size() > 5);
        QCOMPARE(figures.stuck.size(), size_t(100));
        qint64 last = std::numeric_limits<qint64>::max();
        for (const FloorStuck &one : figures.stuck) {
            QCOMPARE(one.quietS, stuck.at(one.ticket.number));
            QVERIFY(one.quietS <= last);
            last = one.quietS;
        }
        for (const FloorTicket &ticket : figures.pingPong)
            QVERIFY(pingPong.contains(ticket.number));
        QCOMPARE(figures.pingPong.size(), size_t(std::min<qsizetype>(100, pingPong.size())));
    }

    void bottlenecks_whenCounted_thenEveryTicketStandsInOne()
    {
        const FloorFigures figures = count();
        int all = 0;
        for (const FloorBottleneck &one : figures.bottlenecks) {
            std::vector<qint64> ages;
            for (const Known &known : m_known) {
                if (known.ticket.queue == one.queue && known.ticket.status == one.status)
                    ages.push_back((toMs(kNow) - toMs(known.statusSince)) / 1000);
            }
            std::sort(ages.begin(), ages.end());
            QCOMPARE(one.count, int(ages.size()));
            QCOMPARE(one.medianAgeS, ages[ages.size() / 2]);
            all += one.count;
        }
        QCOMPARE(all, int(m_tickets.size()));
    }

    void deadlines_whenAsked_thenAtMostThreePassedStandBeforeThoseToCome()
    {
        const FloorFigures figures = count();
        for (const QList<GroupId> &queues : { QList<GroupId>(), QList<GroupId> { m_groups[1].id } }) {
            std::vector<Instant> passed, toCome;
            for (const Known &known : m_known) {
                const Ticket &t = known.ticket;
                if (isActive(t.statusCategory) && t.due && (queues.isEmpty() || queues.contains(t.queue)))
                    (*t.due < kNow ? passed : toCome).push_back(*t.due);
            }
            std::sort(passed.begin(), passed.end());
            std::sort(toCome.begin(), toCome.end());
            std::vector<Instant> want(passed.end() - 3, passed.end());
            want.insert(want.end(), toCome.begin(), toCome.begin() + 7);
            std::vector<Instant> got;
            for (const FloorTicket &ticket : nextDeadlines(figures, queues, 10, kNow))
                got.push_back(*ticket.due);
            QCOMPARE(got, want);
        }
    }

    void flow_whenRead_thenWhatCameAndWhatWasSolved()
    {
        store::FloorQuery query(*m_db);
        const Instant from = kNow - std::chrono::hours(100);
        const auto points = query.flow(from, kNow - std::chrono::hours(10));
        QVERIFY(points);
        int in = 0;
        int out = 0;
        for (const Known &known : m_known) {
            const auto within = [&](Instant at) { return at >= from && at < kNow - std::chrono::hours(10); };
            in += within(known.ticket.createdAt) ? 1 : 0;
            out += known.ticket.solvedAt && within(*known.ticket.solvedAt) ? 1 : 0;
        }
        QVERIFY(in > 20 && out > 20);
        QCOMPARE(std::count_if(points->begin(), points->end(), [](const auto &p) { return !p.solved; }), in);
        QCOMPARE(std::count_if(points->begin(), points->end(), [](const auto &p) { return p.solved; }), out);
    }

    void work_whenNothingWasLogged_thenNothingIsSaid()
    {
        const WorkEstimate none;
        QVERIFY(!none.minutesOf(m_groups[0].id, m_categories[0]));
        const WorkEstimate few(std::vector<store::WorkSample> { { m_groups[0].id, m_categories[0], 30 }, { m_groups[0].id, m_categories[1], 40 } });
        QVERIFY(!few.minutesOf(m_groups[0].id, m_categories[0]));
        FloorTicket ticket;
        ticket.queue = m_groups[0].id;
        const FloorFigures figures = countFloor({ &ticket }, { m_config, m_agents[0].id, kNow, kStuck, &none });
        QCOMPARE(figures.queue(ticket.queue)->unknownWork, 1);
        QCOMPARE(figures.queue(ticket.queue)->workMin, 0);
    }

    void replay_whenAskedForAnInstant_thenAsItWasThen()
    {
        store::FloorQuery query(*m_db);
        const Instant from = kNow - std::chrono::hours(48);
        const GroupId queue = m_groups[1].id;
        auto tracks = query.tracks(queue, from, kNow, kNow);
        QVERIFY(tracks);
        const FloorReplay replay { queue, from, kNow, std::move(*tracks), {} };
        for (int hours = 48; hours >= 0; hours -= 3) {
            const Instant at = kNow - std::chrono::hours(hours);
            int open = 0, unassigned = 0, waiting = 0, broken = 0;
            for (const Known &known : m_known) {
                const store::TrackStep *state = nullptr;
                for (const store::TrackStep &step : known.path)
                    state = step.at <= at ? &step : state;
                if (!state || state->queue != queue)
                    continue;
                const StatusCategory category = m_config->status(state->status)->category;
                if (!isActive(category))
                    continue;
                ++open;
                unassigned += state->assignee.isNull() ? 1 : 0;
                waiting += isWaiting(category) || category == StatusCategory::Scheduled ? 1 : 0;
                broken += known.ticket.breachedAt && *known.ticket.breachedAt <= at ? 1 : 0;
            }
            QVERIFY(open > 20);
            const ReplayMoment moment = replayAt(replay, *m_config, at);
            QCOMPARE(moment.open, open);
            QCOMPARE(moment.unassigned, unassigned);
            QCOMPARE(moment.waiting, waiting);
            QCOMPARE(moment.broken, broken);
            QCOMPARE(int(moment.lines.size()), open);
        }
    }
};

FIRSTLINE_TEST_MAIN(tst_FloorFigures)
#include "tst_floor_figures.moc"
