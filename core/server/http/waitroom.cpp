#include "core/server/http/waitroom.h"

#include "core/server/authority/wirecodec.h"

#include <algorithm>

namespace firstline::server {

namespace {

/// Far away: nothing to look at but the deadline.
constexpr Millis kNever { qint64(1) << 60 };
constexpr Millis kForgetTold { 600'000 };
constexpr Millis kAsksAgain { 10'000 };
constexpr size_t kMaxTold = 20'000;
const QByteArray kUnsure = QByteArrayLiteral("?"); ///< Differs from whatever there is to tell.

/// Presence and calls as bytes to compare.
QByteArray liveOf(const protocol::WaitAnswer &answer)
{
    QByteArray live;
    for (const protocol::Presence &entry : answer.presence)
        live += entry.ticket.uuid().bytes() + entry.agent.uuid().bytes() + char(entry.state);
    for (const protocol::PhoneCall &call : answer.calls)
        live += '\n' + call.id.toUtf8() + call.by.uuid().bytes() + char(call.stage);
    return live;
}

HttpResponse responseOf(Reply reply)
{
    HttpResponse response;
    response.status = reply.status;
    response.body = std::move(reply.body);
    for (const auto &[name, value] : std::as_const(reply.headers)) {
        if (name == "Content-Type")
            response.contentType = value;
        else
            response.headers.append(qMakePair(name, value));
    }
    return response;
}

} // namespace

WaitRoom::WaitRoom(const Clock &clock, Times times, Dispatch dispatch)
    : m_clock(clock)
    , m_times(times)
    , m_dispatch(std::move(dispatch))
    , m_thread([this] { run(); })
{
}

WaitRoom::~WaitRoom()
{
    close();
}

void WaitRoom::enter(Call call, const Sight &sight, std::shared_ptr<Responder> responder)
{
    quint64 id = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            id = m_nextId++;
            const Millis now = m_clock.monotonic();
            const std::vector<qint64> scopes = sight.scopes();
            Waiting waiting { call, sight.session, QSet<qint64>(scopes.begin(), scopes.end()), responder };
            waiting.deadline = now + m_times.longest;
            m_heard.insert(sight.session.agent, now);
            const auto told = m_told.find(sight.session.device.uuid());
            waiting.visitAt = told == m_told.end() ? now : std::max(now, told->second.at + m_times.coalesce);
            m_waiting.emplace(id, std::move(waiting));
            if (m_board.show(sight.session.device, sight.session.agent, call.header("x-fl-presence"), m_clock.now())) {
                for (auto &[other, somebody] : m_waiting)
                    hurry(somebody, now + m_times.presence);
            }
        }
    }
    if (id == 0) {
        responder->send(responseOf(refusal({ ErrorCode::RetryLater, u"the server stops"_qs }, Millis(1000))));
        return;
    }
    m_changed.notify_one();
    responder->onClosed([this, id] { forget(id); });
}

void WaitRoom::hurry(Waiting &waiting, Millis at)
{
    const auto told = m_told.find(waiting.session.device.uuid());
    const Millis earliest = told == m_told.end() ? at : std::max(at, told->second.at + m_times.coalesce);
    waiting.visitAt = std::min(waiting.visitAt, earliest);
}

void WaitRoom::moved(const Moved &moved)
{
    {
        const std::lock_guard lock(m_mutex);
        const Millis now = m_clock.monotonic();
        for (auto &[id, waiting] : m_waiting) {
            if (moved.devices.contains(waiting.session.device) || moved.agents.contains(waiting.session.agent)
                || waiting.scopes.intersects(moved.scopes))
                hurry(waiting, now);
        }
    }
    m_changed.notify_one();
}

void WaitRoom::forget(quint64 id)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_waiting.find(id);
    if (it == m_waiting.end())
        return;
    // Whoever went away may have missed the answer before, too: a ring must not be lost.
    const auto known = m_told.find(it->second.session.device.uuid());
    if (known != m_told.end() && !known->second.live.isEmpty())
        known->second.live = kUnsure;
    m_waiting.erase(it);
}

void WaitRoom::answer(quint64 id, Reply reply, const protocol::WaitAnswer &told)
{
    std::shared_ptr<Responder> responder;
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_waiting.find(id);
        if (it == m_waiting.end())
            return;
        responder = std::move(it->second.responder);
        m_told[it->second.session.device.uuid()] = { m_clock.monotonic(), liveOf(told) };
        m_waiting.erase(it);
    }
    responder->send(responseOf(std::move(reply)));
}

std::vector<TicketId> WaitRoom::presentTickets(const Session &session)
{
    const std::lock_guard lock(m_mutex);
    return m_board.ticketsOf(session.device, m_clock.now());
}

std::vector<protocol::Presence> WaitRoom::presence(const Session &session, const QSet<TicketId> &seen)
{
    const std::lock_guard lock(m_mutex);
    return m_board.others(session.device, m_clock.now(), [&](const TicketId &ticket) { return seen.contains(ticket); });
}

WaitRoom::Told WaitRoom::called(const CallNotice &notice, const CallTarget &target, Instant now)
{
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        const CallBoard::Change change = m_calls.take(notice, target, now);
        told.repeated = change.repeated;
        // A workstation asks again within moments of an answer; who was silent for longer has gone.
        const Millis heard = m_clock.monotonic() - m_times.longest - kAsksAgain;
        told.reached = int(std::count_if(target.ringing.begin(), target.ringing.end(), [&](const AgentId &agent) {
            const auto at = m_heard.constFind(agent);
            return at != m_heard.constEnd() && *at >= heard;
        }));
        hurryThose(change.concerned);
    }
    m_changed.notify_one();
    return told;
}

std::vector<protocol::PhoneCall> WaitRoom::calls(const Session &session)
{
    const std::lock_guard lock(m_mutex);
    return m_calls.of(session.agent, m_clock.now());
}

void WaitRoom::hurryThose(const QSet<AgentId> &agents)
{
    if (agents.isEmpty())
        return;
    const Millis now = m_clock.monotonic();
    for (auto &[id, waiting] : m_waiting) {
        if (agents.contains(waiting.session.agent))
            hurry(waiting, now);
    }
}

bool WaitRoom::isNews(const DeviceId &device, const protocol::WaitAnswer &answer) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_told.find(device.uuid());
    return liveOf(answer) != (known == m_told.end() ? QByteArray() : known->second.live);
}

int WaitRoom::count() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiting.size());
}

void WaitRoom::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_closed) {
        const Millis now = m_clock.monotonic();
        if (m_board.expire(m_clock.now())) {
            for (auto &[id, waiting] : m_waiting)
                hurry(waiting, now);
        }
        hurryThose(m_calls.expire(m_clock.now()));
        if (m_told.size() > kMaxTold)
            std::erase_if(m_told, [&](const auto &told) { return told.second.at + kForgetTold < now; });
        std::vector<Visit> visits;
        Millis next = now + Millis(1000);
        for (auto &[id, waiting] : m_waiting) {
            const bool last = waiting.deadline <= now;
            if (last || waiting.visitAt <= now) {
                waiting.visitAt = kNever;
                // A reader that is lost (queue full) must not lose the wait: it is tried again.
                waiting.deadline = last ? now + Millis(1000) : waiting.deadline;
                visits.push_back({ id, waiting.call, waiting.session, last });
            }
            next = std::min({ next, waiting.deadline, waiting.visitAt });
        }
        if (!visits.empty()) {
            lock.unlock();
            for (Visit &visit : visits)
                (void)m_dispatch(std::move(visit));
            lock.lock();
            continue;
        }
        m_changed.wait_for(lock, std::max(Millis(1), next - now));
    }
}

void WaitRoom::close()
{
    std::map<quint64, Waiting> left;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        left.swap(m_waiting);
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    for (auto &[id, waiting] : left) {
        waiting.responder->send(
            responseOf(refusal({ ErrorCode::RetryLater, u"the server stops"_qs }, Millis(1000))));
    }
}

} // namespace firstline::server
