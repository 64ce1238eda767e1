#include "core/sync/serverclock.h"

#include <QtCore/QRandomGenerator>

namespace firstline::sync {

namespace {

constexpr Millis kKeep { 10 * 60 * 1000 };

/// What a loaded machine may add to a measurement.
constexpr Millis kPlay { 1000 };

Millis errorOf(Millis error, Millis age)
{
    return error + age / 10'000;
}

} // namespace

Uuid SystemEntropy::id(Instant now)
{
    return Uuid::create(now);
}

quint32 SystemEntropy::number()
{
    return QRandomGenerator::system()->generate();
}

void ServerClock::sample(qint64 serverMs, Millis roundTrip, const Moment &at)
{
    if (serverMs <= 0)
        return;
    while (m_samples.size() > 1 && at.mono - m_samples.front().at > kKeep)
        m_samples.pop_front();
    const Sample fresh { Millis(serverMs) + roundTrip / 2 - at.mono, roundTrip / 2, at.mono };
    std::erase_if(m_samples, [&](const Sample &old) {
        return std::chrono::abs(old.offset - fresh.offset) > errorOf(old.error, at.mono - old.at) + fresh.error + kPlay;
    });
    m_samples.push_back(fresh);
    if (m_samples.size() > 200)
        m_samples.pop_front();
}

const ServerClock::Sample &ServerClock::best(Millis mono) const
{
    const Sample *found = &m_samples.front();
    for (const Sample &sample : m_samples) {
        if (errorOf(sample.error, mono - sample.at) <= errorOf(found->error, mono - found->at))
            found = &sample;
    }
    return *found;
}

Millis ServerClock::offset(const Moment &at) const
{
    return best(at.mono).offset;
}

Instant ServerClock::now(const Moment &at) const
{
    if (!measured()) {
        const Instant wall = m_start ? m_start->wall + (at.mono - m_start->mono) : at.wall;
        return wall - m_rememberedSkew;
    }
    return fromMs((at.mono + offset(at)).count());
}

Millis ServerClock::skew(const Moment &at) const
{
    return at.wall - now(at);
}

Millis ServerClock::moved(const Moment &at) const
{
    return m_start ? (at.wall - m_start->wall) - (at.mono - m_start->mono) : Millis(0);
}

} // namespace firstline::sync
