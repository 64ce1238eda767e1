#include "core/service/floorservice.h"

#include "core/service/whendone.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace firstline::service {

namespace {

constexpr Millis kCoalesce { 200 };

/// Ages are told in minutes.
constexpr Millis kLongestWay = std::chrono::minutes(1);
constexpr Millis kReplayStep = std::chrono::minutes(10);
constexpr Millis kPresent = std::chrono::seconds(5);
constexpr int kWeeks = 4;
constexpr int kWorkDays = 30;
constexpr Millis kWorkStale = std::chrono::hours(1);

Instant startOf(QDate date, const QTimeZone &zone) { return fromDateTime(date.startOfDay(zone)); }

} // namespace

/// What one question is asked with.
struct FloorAsk {
    ConfigPtr config;
    AgentId me;
    Instant now;
    int stuckHours = 8;
    QList<TicketId> touched;
    bool everything = false;
};

/// What the background lane remembers between questions.
struct FloorService::State {
    QHash<TicketId, FloorTicket> tickets;
    bool loaded = false;
    WorkEstimate work;
    std::optional<Instant> workAt;
    QDate day;
    QByteArray zone;
    std::map<Uuid, std::pair<HourCounts, HourCounts>> before; ///< By queue: in and out of the weeks before.
    int weeks = 0;

    Result<std::shared_ptr<const FloorFigures>> answer(store::Database &db, const FloorAsk &ask);

private:
    Result<void> readTickets(store::FloorQuery &query, const FloorAsk &ask);
    Result<void> readWork(store::FloorQuery &query, Instant now);
    Result<void> readBefore(store::FloorQuery &query, QDate today, const QTimeZone &at);
    Result<void> readToday(store::FloorQuery &query, FloorFigures &figures, QDate today, const QTimeZone &at);
};

Result<void> FloorService::State::readTickets(store::FloorQuery &query, const FloorAsk &ask)
{
    if (ask.everything || !loaded) {
        loaded = false;
        auto all = query.active();
        if (!all)
            return fail(all.error());
        tickets.clear();
        for (FloorTicket &ticket : *all)
            tickets.insert(ticket.id, std::move(ticket));
        loaded = true;
        return {};
    }
    for (const TicketId &id : ask.touched) {
        auto one = query.active(id);
        if (!one) {
            loaded = false; // what was missed is read with all others next time
            return fail(one.error());
        }
        if (*one)
            tickets.insert(id, std::move(**one));
        else
            tickets.remove(id);
    }
    return {};
}

Result<void> FloorService::State::readWork(store::FloorQuery &query, Instant now)
{
    if (workAt && now - *workAt < kWorkStale)
        return {};
    auto samples = query.work(now - std::chrono::hours(24 * kWorkDays));
    if (!samples)
        return fail(samples.error());
    work = WorkEstimate(*samples);
    workAt = now;
    return {};
}

/// The same weekday of the weeks before; once a day, and when the zone changes.
Result<void> FloorService::State::readBefore(store::FloorQuery &query, QDate today, const QTimeZone &at)
{
    if (day == today && zone == at.id())
        return {};
    before.clear();
    weeks = 0;
    auto oldest = query.oldest();
    if (!oldest)
        return fail(oldest.error());
    for (int week = 1; week <= kWeeks; ++week) {
        const QDate date = today.addDays(-7 * week);
        const Instant end = startOf(date.addDays(1), at);
        if (!*oldest || **oldest >= end)
            break;
        auto points = query.flow(startOf(date, at), end);
        if (!points)
            return fail(points.error());
        for (const store::FlowPoint &point : *points) {
            auto &[in, out] = before[point.queue.uuid()];
            ++(point.solved ? out : in)[size_t(toDateTime(point.at).toTimeZone(at).time().hour())];
        }
        ++weeks;
    }
    day = today;
    zone = at.id();
    return {};
}

Result<void> FloorService::State::readToday(
    store::FloorQuery &query, FloorFigures &figures, QDate today, const QTimeZone &at)
{
    const auto points = query.flow(startOf(today, at), startOf(today.addDays(1), at));
    if (!points)
        return fail(points.error());
    std::map<Uuid, FloorQueue *> byId;
    for (FloorQueue &queue : figures.queues)
        byId.emplace(queue.id.uuid(), &queue);
    for (const store::FlowPoint &point : *points) {
        const auto found = byId.find(point.queue.uuid());
        if (found == byId.end())
            continue;
        HourCounts &counts = point.solved ? found->second->outToday : found->second->inToday;
        ++counts[size_t(toDateTime(point.at).toTimeZone(at).time().hour())];
    }
    for (const auto &[id, counts] : before) {
        const auto found = byId.find(id);
        if (found == byId.end())
            continue;
        found->second->inBefore = counts.first;
        found->second->outBefore = counts.second;
    }
    figures.weeksBefore = weeks;
    return {};
}

Result<std::shared_ptr<const FloorFigures>> FloorService::State::answer(store::Database &db, const FloorAsk &ask)
{
    const store::Transaction oneState(db, store::TransactionKind::Read);
    if (auto ok = oneState.begun(); !ok)
        return fail(ok.error());
    store::FloorQuery query(db);
    const QTimeZone at = QTimeZone::systemTimeZone();
    const QDate today = toDateTime(ask.now).toTimeZone(at).date();
    if (auto ok = readTickets(query, ask); !ok)
        return fail(ok.error());
    if (auto ok = readWork(query, ask.now); !ok)
        return fail(ok.error());
    if (auto ok = readBefore(query, today, at); !ok)
        return fail(ok.error());
    std::vector<const FloorTicket *> all;
    all.reserve(size_t(tickets.size()));
    for (const FloorTicket &ticket : std::as_const(tickets))
        all.push_back(&ticket);
    auto figures = std::make_shared<FloorFigures>(countFloor(all, { ask.config, ask.me, ask.now, ask.stuckHours, &work }));
    if (auto ok = readToday(query, *figures, today, at); !ok)
        return fail(ok.error());
    return std::shared_ptr<const FloorFigures>(std::move(figures));
}

FloorService::FloorService(sync::Engine &engine, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , m_state(std::make_shared<State>())
{
    for (QTimer *timer : { &m_soon, &m_next }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &FloorService::ask);
    }
    connect(&m_engine, &sync::Engine::changed, this, &FloorService::changed);
    connect(&m_engine, &sync::Engine::configChanged, this, [this] {
        if (!m_watchers.isEmpty() && !m_soon.isActive())
            m_soon.start(kCoalesce);
    });
}

FloorService::~FloorService() = default;

void FloorService::watch(QObject *watcher)
{
    if (m_watchers.contains(watcher))
        return;
    m_watchers.insert(watcher);
    connect(watcher, &QObject::destroyed, this, &FloorService::unwatch);
    if (m_watchers.size() == 1)
        ask();
}

void FloorService::unwatch(QObject *watcher)
{
    if (!m_watchers.remove(watcher))
        return;
    disconnect(watcher, &QObject::destroyed, this, &FloorService::unwatch);
    if (m_watchers.isEmpty()) {
        m_soon.stop();
        m_next.stop();
    }
}

void FloorService::setStuckHours(int hours)
{
    hours = std::clamp(hours, 1, 80);
    if (hours == m_stuckHours)
        return;
    m_stuckHours = hours;
    if (!m_watchers.isEmpty() && !m_soon.isActive())
        m_soon.start(kCoalesce);
}

void FloorService::changed(const sync::ChangeNotice &notice)
{
    bool mine = notice.everything;
    m_everything = m_everything || notice.everything;
    for (const AggregateRef &ref : notice.aggregates) {
        if (ref.kind != EntityKind::Ticket)
            continue;
        mine = true;
        if (!m_everything)
            m_touched.insert(TicketId(ref.id));
    }
    // Nobody watched for long: reading all is cheaper than remembering.
    if (m_touched.size() > 5'000) {
        m_touched.clear();
        m_everything = true;
    }
    if (mine && !m_watchers.isEmpty() && !m_soon.isActive())
        m_soon.start(kCoalesce);
}

void FloorService::ask()
{
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_next.stop();
    FloorAsk asked { config(), me(), now(), m_stuckHours, m_touched.values(), m_everything };
    m_touched.clear();
    m_everything = false;
    auto future = m_reader.ask<std::shared_ptr<const FloorFigures>>(
        [state = m_state, asked = std::move(asked)](store::Database &db) { return state->answer(db, asked); },
        Lane::Background);
    whenDone(future, this, [this](const Result<std::shared_ptr<const FloorFigures>> &answer) { take(answer); });
}

void FloorService::take(const Result<std::shared_ptr<const FloorFigures>> &answer)
{
    m_asked = false;
    Millis next = kLongestWay;
    if (answer) {
        const auto before = std::exchange(m_figures, *answer);
        QList<TicketId> passed;
        if (before) {
            // What came in with its deadline already behind it is no breach of now.
            for (auto it = m_figures->overdue.cbegin(); it != m_figures->overdue.cend(); ++it) {
                if (!before->overdue.contains(it.key()) && it.value() >= before->at)
                    passed.append(it.key());
            }
        }
        if (m_figures->nextChange)
            next = std::clamp(std::chrono::duration_cast<Millis>(*m_figures->nextChange - now()) + Millis(1), Millis(50), kLongestWay);
        Q_EMIT figuresChanged();
        if (!passed.isEmpty())
            Q_EMIT breached(passed);
    }
    if (m_watchers.isEmpty())
        return;
    if (std::exchange(m_again, false))
        m_soon.start(kCoalesce);
    m_next.start(next);
}

QFuture<Result<FloorReplay>> FloorService::replay(GroupId queue, Instant from, Instant to)
{
    // A stretch that ends with the present ends with what is known now.
    const Instant at = now() - to < kPresent ? to : now();
    return m_reader.ask<FloorReplay>([=, settled = config()](store::Database &db) -> Result<FloorReplay> {
        auto tracks = store::FloorQuery(db).tracks(queue, from, to, at);
        if (!tracks)
            return fail(tracks.error());
        FloorReplay replay { queue, from, to, std::move(*tracks), {} };
        for (Instant then = from; settled && then <= to; then += kReplayStep)
            replay.open.push_back(replayAt(replay, *settled, then).open);
        return replay;
    }, Lane::Background);
}

} // namespace firstline::service
