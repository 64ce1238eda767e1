#include "core/server/authority/callboard.h"

#include <algorithm>

namespace firstline::server {

namespace {

/// When it happened, as far as the exchange's clock can be believed.
Instant momentOf(const CallNotice &notice, Instant now)
{
    const Instant at = notice.at.value_or(now);
    return at > now || at + CallBoard::kTalks < now ? now : at;
}

} // namespace

CallBoard::Change CallBoard::take(const CallNotice &notice, const CallTarget &target, Instant now)
{
    if (notice.event == CallEvent::Ring)
        return ring(notice, target, now);
    return notice.event == CallEvent::Answer ? answer(notice, target, now) : end(notice, now);
}

CallBoard::Known &CallBoard::made(const CallNotice &notice, Instant now)
{
    const auto known = m_calls.find(notice.call);
    if (known != m_calls.end() && !isOver(*known, now))
        return *known;
    if (m_calls.size() >= kMaxCalls) {
        const auto oldest = std::min_element(m_calls.begin(), m_calls.end(),
            [](const Known &a, const Known &b) { return a.moved < b.moved; });
        m_calls.erase(oldest);
    }
    Known fresh;
    fresh.call.id = notice.call;
    fresh.call.number = notice.number;
    fresh.call.since = momentOf(notice, now);
    fresh.moved = now;
    return *m_calls.insert(notice.call, fresh);
}

CallBoard::Change CallBoard::ring(const CallNotice &notice, const CallTarget &target, Instant now)
{
    const auto before = m_calls.constFind(notice.call);
    const bool heard = before != m_calls.constEnd() && !isOver(*before, now);
    Known &known = made(notice, now);
    if (known.call.stage != protocol::CallStage::Ringing)
        return { true, {} };
    Change change;
    known.moved = now;
    for (const AgentId &agent : target.ringing) {
        if (!known.meant.contains(agent)) {
            known.meant.insert(agent);
            change.concerned.insert(agent);
        }
    }
    change.repeated = heard && change.concerned.isEmpty();
    return change;
}

CallBoard::Change CallBoard::answer(const CallNotice &notice, const CallTarget &target, Instant now)
{
    Known &known = made(notice, now);
    protocol::PhoneCall &call = known.call;
    if (call.stage == protocol::CallStage::Ended || (call.taken && call.by == target.person))
        return { true, {} };
    // A call that is handed on is still one talk.
    if (!call.taken)
        known.answeredAt = momentOf(notice, now);
    call.stage = protocol::CallStage::Answered;
    call.taken = true;
    call.by = target.person;
    if (!target.person.isNull())
        known.meant.insert(target.person);
    known.moved = now;
    return { false, known.meant };
}

CallBoard::Change CallBoard::end(const CallNotice &notice, Instant now)
{
    const auto known = m_calls.find(notice.call);
    if (known == m_calls.end() || known->call.stage == protocol::CallStage::Ended)
        return { known != m_calls.end(), {} };
    known->call.stage = protocol::CallStage::Ended;
    known->moved = now;
    if (known->answeredAt) {
        const Millis talk = std::max(Millis(0), momentOf(notice, now) - *known->answeredAt);
        known->call.lengthS = std::chrono::duration_cast<Seconds>(talk).count();
    }
    return { false, known->meant };
}

bool CallBoard::isOver(const Known &known, Instant now)
{
    switch (known.call.stage) {
    case protocol::CallStage::Ringing:
        return known.moved + kRings < now;
    case protocol::CallStage::Answered:
        return known.moved + kTalks < now;
    case protocol::CallStage::Ended:
        return known.moved + kTells < now;
    }
    return true;
}

std::vector<protocol::PhoneCall> CallBoard::of(const AgentId &agent, Instant now) const
{
    std::vector<protocol::PhoneCall> calls;
    for (const Known &known : m_calls) {
        if (!known.meant.contains(agent) || isOver(known, now))
            continue;
        const bool talks = known.call.stage == protocol::CallStage::Answered;
        if (!talks || known.call.by == agent || now <= known.moved + kTells)
            calls.push_back(known.call);
    }
    std::sort(calls.begin(), calls.end(), [](const protocol::PhoneCall &a, const protocol::PhoneCall &b) {
        return std::tie(a.since, a.id) < std::tie(b.since, b.id);
    });
    return calls;
}

QSet<AgentId> CallBoard::expire(Instant now)
{
    QSet<AgentId> concerned;
    for (auto it = m_calls.begin(); it != m_calls.end();) {
        if (isOver(*it, now)) {
            concerned.unite(it->meant);
            it = m_calls.erase(it);
        } else {
            ++it;
        }
    }
    return concerned;
}

} // namespace firstline::server
