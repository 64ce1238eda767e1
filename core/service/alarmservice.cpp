#include "core/service/alarmservice.h"

#include "core/service/whendone.h"
#include "core/store/alarmquery.h"

#include <algorithm>

namespace firstline::service {

namespace {

/// The newest marks are kept; an older alarm is not told again because it is too old to ring.
constexpr size_t kMostMarks = 400;
constexpr int kMostLines = 600;
constexpr int kMostOwn = 20;
constexpr auto kTooOld = std::chrono::hours(24 * 7);

/// What was over before it could be told is written down only when it is this young.
constexpr auto kOver = std::chrono::hours(24);

/// Looked at again at the latest after this: the server's time may be understood otherwise by then.
constexpr Millis kLongest = std::chrono::minutes(5);

const ClockState *clockOf(const store::AlarmTicket &ticket, ClockKind kind)
{
    const auto found = std::find_if(ticket.clocks.begin(), ticket.clocks.end(),
                                    [kind](const ClockState &clock) { return clock.kind == kind; });
    return found == ticket.clocks.end() ? nullptr : &*found;
}

/// Whether the point of an alarm is still passed: the clock may have been met, stopped, or begun anew since.
bool stillPassed(const ClockState &clock, const Alarm &alarm, Instant now)
{
    if (clock.phase != ClockPhase::Runs || !clock.due)
        return false;
    if (alarm.percent >= 100 || alarm.afterMin > 0)
        return now >= *clock.due;
    return alarm.percent < 75 || (clock.warnAt && now >= *clock.warnAt) || now >= *clock.due;
}

} // namespace

/// What one look at the cache found.
struct AlarmService::Gathered {
    std::vector<store::AlarmLine> lines;
    std::vector<store::AlarmTicket> own; ///< Own deadlines that passed while offline.
    std::optional<Instant> nextOwn;
    std::optional<std::vector<AlarmMark>> marks;
    Instant now;
};

/// What one look leads to.
struct AlarmService::Round {
    Instant now;
    bool telling = false;
    bool heard = false;
    int open = 0;
    std::vector<AlarmItem> fresh; ///< Never told, from the server; the newest first.
    std::vector<AlarmItem> ringing;
    std::optional<Instant> next;

    void wakeAt(Instant at)
    {
        if (!next || at < *next)
            next = at;
    }
};

AlarmService::AlarmService(sync::Engine &engine, Reader &reader, AlarmTiming timing, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reader(reader)
    , m_timing(timing)
    , m_since(engine.serverNow())
{
    for (QTimer *timer : { &m_soon, &m_settle, &m_next, &m_writing })
        timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &AlarmService::look);
    connect(&m_settle, &QTimer::timeout, this, &AlarmService::look);
    connect(&m_next, &QTimer::timeout, this, &AlarmService::look);
    connect(&m_writing, &QTimer::timeout, this, &AlarmService::write);
    connect(&m_engine, &sync::Engine::changed, this, [this](const sync::ChangeNotice &notice) {
        const bool mine = std::any_of(notice.aggregates.begin(), notice.aggregates.end(), [](const AggregateRef &ref) {
            return ref.kind == EntityKind::Ticket || ref.kind == EntityKind::Personal;
        });
        if ((mine || notice.everything) && !m_soon.isActive())
            m_soon.start(m_timing.gather);
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &AlarmService::followStatus);
    m_settle.start(m_timing.settle);
    m_soon.start(m_timing.gather);
}

AlarmService::~AlarmService()
{
    if (m_writing.isActive())
        write();
}

EventId AlarmService::predictedId(TicketId ticket, ClockKind clock, Instant due)
{
    const auto seconds = static_cast<quint32>(toMs(due) / 1000);
    return EventId(Uuid::derived(ticket.uuid(), 0x70000000U | (static_cast<quint32>(clock) << 24) | (seconds & 0xffffffU)));
}

bool AlarmService::isOffline(const sync::SyncStatus &status)
{
    return status.link != sync::LinkState::Online && status.link != sync::LinkState::Connecting;
}

bool AlarmService::isCaughtUp() const
{
    const sync::SyncStatus status = m_engine.status();
    return status.link == sync::LinkState::Online && status.lastSync && !status.bootstrapping
        && status.cursor >= status.head;
}

bool AlarmService::mayTell() const
{
    if (!m_catchingUp || isCaughtUp())
        return true;
    return !m_settle.isActive() && isOffline(m_engine.status());
}

void AlarmService::followStatus(const sync::SyncStatus &status)
{
    if (isOffline(status)) {
        if (!m_catchingUp) {
            m_catchingUp = true;
            m_since = status.offlineSince.value_or(now());
            look();
        }
        return;
    }
    if (m_catchingUp && isCaughtUp() && !m_soon.isActive())
        m_soon.start(m_timing.gather);
}

void AlarmService::look()
{
    if (m_looking || me().isNull()) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_again = false;
    // The server rings when it can be heard.
    const bool own = isOffline(m_engine.status());
    QList<TicketId> said;
    for (const AlarmItem &item : m_ringing) {
        if (item.why == AlarmWhy::Predicted)
            said.append(item.ticket);
    }
    const auto question = [me = me(), own, said, since = m_since, now = now()](store::Database &db) -> Result<Gathered> {
        Gathered found;
        found.now = now;
        store::AlarmQuery query(db);
        auto lines = query.toldTo(me, kMostLines);
        auto marks = query.marks(me);
        if (!lines || !marks)
            return fail(lines ? marks.error() : lines.error());
        found.lines = std::move(*lines);
        found.marks = std::move(*marks);
        for (const TicketId &id : said) {
            if (const auto ticket = query.ticket(id); ticket && *ticket)
                found.own.push_back(**ticket);
        }
        if (!own)
            return found;
        auto passed = query.dueBetween(me, since, now, kMostOwn);
        auto coming = query.dueBetween(me, now, now + std::chrono::hours(24), 1);
        if (!passed || !coming)
            return fail(passed ? coming.error() : passed.error());
        for (const store::AlarmTicket &ticket : *passed) {
            if (!said.contains(ticket.id))
                found.own.push_back(ticket);
        }
        if (!coming->empty())
            found.nextOwn = coming->front().due;
        return found;
    };
    whenDone(m_reader.ask<Gathered>(question, Lane::Background), this, [this](const Result<Gathered> &found) {
        m_looking = false;
        if (found)
            consider(*found);
        if (m_again)
            m_soon.start(m_timing.gather);
    });
}

AlarmItem AlarmService::itemOf(const store::AlarmTicket &ticket, Instant now)
{
    AlarmItem item;
    item.why = AlarmWhy::Predicted;
    item.ticket = ticket.id;
    item.number = ticket.number;
    item.provisional = ticket.provisional;
    item.subject = ticket.subject;
    item.priority = ticket.priority;
    item.assignee = ticket.assignee;
    item.clock = ticket.dueClock;
    item.due = ticket.due;
    item.percent = 100;
    item.isLive = isActive(ticket.category) && ticket.due && *ticket.due <= now;
    if (ticket.due) {
        item.id = predictedId(ticket.id, ticket.dueClock, *ticket.due);
        item.at = *ticket.due;
    }
    return item;
}

AlarmItem AlarmService::itemOf(const store::AlarmLine &line, Instant now)
{
    // What the server wrote down has come to pass, also where its time is understood a little too early.
    now = std::max(now, line.recordedAt);
    AlarmItem item = itemOf(line.ticket, now);
    item.id = line.event;
    item.at = line.occurredAt;
    item.inner = line.alarm.inner;
    item.group = line.alarm.group;
    item.partner = line.reason;
    if (line.kind == EventKind::Woken) {
        item.why = AlarmWhy::Reminder;
        item.clock.reset();
        item.percent = 0;
        item.due = line.ticket.due;
        item.isLive = isActive(line.ticket.category) && !isWaiting(line.ticket.category);
        return item;
    }
    item.why = AlarmWhy::Threshold;
    item.clock = line.alarm.clock;
    item.percent = line.alarm.percent;
    item.afterMin = line.alarm.afterMin;
    item.due = line.alarm.due;
    if (item.inner == 1) {
        item.clock.reset();
        item.isLive = isActive(line.ticket.category) && line.ticket.queue == item.group;
        return item;
    }
    const ClockState *clock = clockOf(line.ticket, line.alarm.clock);
    item.isLive = clock && isActive(line.ticket.category) && stillPassed(*clock, line.alarm, now);
    if (item.isLive)
        item.due = clock->due;
    return item;
}

void AlarmService::nameGroup(AlarmItem &item, const ConfigSnapshot *config)
{
    const Group *group = config && item.inner == 1 ? config->group(item.group) : nullptr;
    if (!group)
        return;
    item.groupName = group->name;
    item.promiseMin = group->olaMin;
}

void AlarmService::addMark(AlarmItem &item, const AlarmMark &mark)
{
    item.toldAt = mark.toldAt;
    item.snoozedUntil = mark.snoozedUntil;
    item.fate = mark.fate;
    item.fateAt = mark.fateAt;
}

void AlarmService::takeMarks(const Gathered &gathered)
{
    m_stored = m_stored || gathered.marks.has_value();
    QSet<EventId> stored;
    for (const AlarmMark &there : gathered.marks.value_or(std::vector<AlarmMark>())) {
        stored.insert(there.alarm);
        const auto here = m_marks.find(there.alarm);
        if (here == m_marks.end())
            m_marks.insert(there.alarm, there);
        else if (!isUnwritten(there.alarm) && (there.settled || !here->settled))
            *here = there;
    }
    // Another workstation may have written its list over ours.
    if (gathered.marks && stored.size() < int(kMostMarks)) {
        for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
            if (!stored.contains(it.key()) && !isUnwritten(it.key()))
                touched(it.key());
        }
    }
}

void AlarmService::consider(const Gathered &gathered)
{
    takeMarks(gathered);
    Round round;
    round.now = gathered.now;
    round.telling = mayTell();
    const ConfigPtr config = m_engine.config();
    for (const store::AlarmLine &line : gathered.lines) {
        AlarmItem item = itemOf(line, gathered.now);
        nameGroup(item, config.get());
        weigh(item, line.recordedAt, round);
    }
    weighOwn(gathered, round);
    const std::vector<AlarmItem> ringing = m_ringing;
    const std::vector<AlarmItem> missed = m_missed;
    const int open = m_open;
    std::erase_if(m_missed, [&](const AlarmItem &item) {
        const auto now = m_items.constFind(item.id);
        return now == m_items.cend() || !now->isLive || m_marks.value(item.id).settled;
    });
    if (round.telling)
        tell(round);
    // The oldest stands first; of one clock only the newest word counts.
    std::sort(round.ringing.begin(), round.ringing.end(), [](const AlarmItem &a, const AlarmItem &b) { return a.at > b.at; });
    m_ringing.clear();
    for (const AlarmItem &item : round.ringing) {
        const bool said = std::any_of(m_ringing.begin(), m_ringing.end(), [&](const AlarmItem &newer) {
            return newer.ticket == item.ticket && newer.clock == item.clock && newer.inner == item.inner;
        });
        if (!said)
            m_ringing.insert(m_ringing.begin(), item);
    }
    m_open = round.open;
    if (round.telling && isCaughtUp())
        m_catchingUp = false;
    plan(round);
    if (m_ringing != ringing || m_missed != missed || m_open != open || round.heard)
        Q_EMIT changed();
    if (round.heard)
        Q_EMIT rang();
}

void AlarmService::weigh(const AlarmItem &found, Instant recordedAt, Round &round)
{
    AlarmItem item = found;
    auto known = m_marks.find(item.id);
    if (known == m_marks.end() && item.percent >= 100 && item.afterMin == 0 && item.due && item.clock) {
        // This workstation said so before the server could.
        const auto predicted = m_marks.constFind(predictedId(item.ticket, *item.clock, *item.due));
        if (predicted != m_marks.cend()) {
            AlarmMark same = *predicted;
            same.alarm = item.id;
            known = m_marks.insert(item.id, same);
            touched(item.id);
        }
    }
    if (known == m_marks.end()) {
        m_items.insert(item.id, item);
        if (round.now - recordedAt > kTooOld || !round.telling)
            return;
        if (item.isLive) {
            round.fresh.push_back(item);
            return;
        }
        if (round.now - recordedAt > kOver)
            return;
        AlarmMark &over = mark(item);
        over.settled = true;
        over.fate = AlarmFate::Over;
        over.fateAt = round.now;
        return;
    }
    addMark(item, *known);
    m_items.insert(item.id, item);
    if (known->settled || !item.isLive)
        return;
    ++round.open;
    if (known->snoozedUntil && *known->snoozedUntil > round.now) {
        round.wakeAt(*known->snoozedUntil);
        return;
    }
    const bool rings = std::any_of(m_ringing.begin(), m_ringing.end(), [&](const AlarmItem &r) { return r.id == item.id; });
    if (known->snoozedUntil && round.telling) {
        known->snoozedUntil.reset();
        item.snoozedUntil.reset();
        touched(item.id);
        round.heard = true;
        round.ringing.push_back(item);
    } else if (rings) {
        round.ringing.push_back(item);
    }
}

void AlarmService::weighOwn(const Gathered &gathered, Round &round)
{
    if (gathered.nextOwn)
        round.wakeAt(*gathered.nextOwn + Millis(50));
    for (const store::AlarmTicket &ticket : gathered.own) {
        AlarmItem item = itemOf(ticket, round.now);
        if (!item.isLive)
            continue;
        if (!m_marks.contains(item.id)) {
            if (!round.telling || !isOffline(m_engine.status()))
                continue;
            addMark(item, mark(item));
            m_items.insert(item.id, item);
            round.ringing.push_back(item);
            round.heard = true;
            ++round.open;
            continue;
        }
        weigh(item, item.at, round);
    }
}

void AlarmService::tell(Round &round)
{
    if (round.fresh.empty())
        return;
    round.heard = true;
    round.open += int(round.fresh.size());
    const bool asOne = m_catchingUp && round.fresh.size() > 1;
    for (AlarmItem &item : round.fresh) {
        addMark(item, mark(item));
        m_items.insert(item.id, item);
        (asOne ? m_missed : round.ringing).push_back(item);
    }
}

void AlarmService::plan(const Round &round)
{
    m_next.stop();
    if (round.next)
        m_next.start(std::clamp(*round.next - now() + Millis(1), Millis(10), kLongest));
}

AlarmMark &AlarmService::mark(const AlarmItem &item)
{
    AlarmMark made;
    made.alarm = item.id;
    made.ticket = item.ticket;
    made.toldAt = now();
    const auto at = m_marks.insert(item.id, made);
    touched(item.id);
    return *at;
}

void AlarmService::touched(EventId alarm)
{
    m_dirty.insert(alarm);
    m_writing.start(m_timing.write);
}

void AlarmService::snooze(EventId alarm, Instant until)
{
    const auto known = m_marks.find(alarm);
    if (known == m_marks.end() || known->settled)
        return;
    known->snoozedUntil = until;
    touched(alarm);
    std::erase_if(m_ringing, [&](const AlarmItem &item) { return item.id == alarm; });
    std::erase_if(m_missed, [&](const AlarmItem &item) { return item.id == alarm; });
    Q_EMIT changed();
    look();
}

void AlarmService::settle(EventId alarm, AlarmFate fate)
{
    const auto known = m_marks.find(alarm);
    if (known == m_marks.end() || known->settled)
        return;
    known->settled = true;
    known->fate = fate;
    known->fateAt = now();
    known->snoozedUntil.reset();
    touched(alarm);
    std::erase_if(m_ringing, [&](const AlarmItem &item) { return item.id == alarm; });
    std::erase_if(m_missed, [&](const AlarmItem &item) { return item.id == alarm; });
    Q_EMIT changed();
    look();
}

void AlarmService::ticketOpened(TicketId ticket)
{
    QList<EventId> open;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (it->ticket == ticket && !it->settled && !(it->snoozedUntil && *it->snoozedUntil > now()))
            open.append(it.key());
    }
    for (const EventId &alarm : std::as_const(open))
        settle(alarm, AlarmFate::Opened);
}

QFuture<Result<sync::Receipt>> AlarmService::take(const AlarmItem &alarm)
{
    return m_engine.enqueue(Claim { alarm.ticket, alarm.assignee });
}

void AlarmService::dismissMissed()
{
    if (m_missed.empty())
        return;
    m_missed.clear();
    Q_EMIT changed();
}

QFuture<Result<std::vector<AlarmItem>>> AlarmService::log(int limit)
{
    return m_reader.ask<std::vector<AlarmItem>>(
        [me = me(), now = now(), limit, known = m_marks, items = m_items, config = m_engine.config()](store::Database &db)
            -> Result<std::vector<AlarmItem>> {
            store::AlarmQuery query(db);
            auto lines = query.toldTo(me, kMostLines);
            if (!lines)
                return fail(lines.error());
            std::vector<AlarmItem> log;
            QSet<EventId> seen;
            for (const store::AlarmLine &line : *lines) {
                AlarmItem item = itemOf(line, now);
                nameGroup(item, config.get());
                seen.insert(item.id);
                if (const auto mark = known.constFind(item.id); mark != known.cend())
                    addMark(item, *mark);
                log.push_back(std::move(item));
            }
            for (const AlarmMark &mark : known) {
                if (seen.contains(mark.alarm))
                    continue;
                AlarmItem item = items.value(mark.alarm);
                const auto ticket = item.id.isNull() ? query.ticket(mark.ticket) : std::optional<store::AlarmTicket>();
                if (item.id.isNull() && ticket && *ticket) {
                    item = itemOf(**ticket, now);
                    item.clock.reset();
                    item.due.reset();
                    item.isLive = false;
                    item.at = mark.toldAt;
                }
                if (item.ticket.isNull())
                    continue;
                item.id = mark.alarm;
                addMark(item, mark);
                log.push_back(std::move(item));
            }
            std::stable_sort(log.begin(), log.end(), [](const AlarmItem &a, const AlarmItem &b) { return a.at > b.at; });
            if (log.size() > size_t(limit))
                log.resize(size_t(limit));
            return log;
        },
        Lane::Background);
}

void AlarmService::write()
{
    m_writing.stop();
    if (me().isNull() || m_dirty.isEmpty())
        return;
    std::vector<AlarmMark> marks(m_marks.cbegin(), m_marks.cend());
    std::sort(marks.begin(), marks.end(), [](const AlarmMark &a, const AlarmMark &b) {
        return a.toldAt < b.toldAt;
    });
    if (marks.size() > kMostMarks)
        marks.erase(marks.begin(), marks.end() - kMostMarks);
    SaveRecord c;
    c.kind = int(EntityKind::Personal);
    c.record = personalId(me(), PersonalKind::Alarms);
    c.create = !m_stored;
    if (c.create) {
        c.values.set(keyOf(&Personal::agent), Value(me().uuid().bytes()));
        c.values.set(keyOf(&Personal::kind), Value(int(PersonalKind::Alarms)));
    }
    c.values.set(keyOf(&Personal::alarms), FieldTraits<std::vector<AlarmMark>>::to(marks));
    m_stored = true;
    const QSet<EventId> written = std::exchange(m_dirty, {}); // What changes from here on is another writing's.
    m_onTheWay.unite(written);
    whenDone(m_engine.enqueue(std::move(c)), this, [this, written](const Result<sync::Receipt> &done) {
        m_onTheWay.subtract(written);
        if (!done)
            m_dirty.unite(written);
    });
}

} // namespace firstline::service
