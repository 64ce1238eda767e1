#include "core/service/presencewatch.h"

#include <algorithm>

namespace firstline::service {

namespace {

/// As long as the server keeps somebody who is silent.
constexpr auto kExpiry = std::chrono::seconds(45);

/// What was known before an outage says little after so long.
constexpr auto kStaleAtMost = std::chrono::minutes(15);

} // namespace

PresenceWatch::PresenceWatch(sync::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &PresenceWatch::forget);
    connect(&m_engine, &sync::Engine::presenceChanged, this, &PresenceWatch::take);
    connect(&m_engine, &sync::Engine::statusChanged, this, &PresenceWatch::refreshLink);
}

void PresenceWatch::take(const sync::PresenceList &presence)
{
    // An empty list while the link goes down only says that nobody can be heard.
    if (m_engine.status().link != sync::LinkState::Online)
        return;
    QHash<TicketId, QList<Present>> now;
    for (const auto &[ticket, agent, state] : presence) {
        if (agent == m_engine.agent())
            continue;
        QList<Present> &at = now[ticket];
        const auto same = std::find_if(at.begin(), at.end(), [agent = agent](const Present &p) { return p.agent == agent; });
        if (same != at.end())
            same->replying = same->replying || state == 2;
        else
            at.append({ agent, state == 2 });
    }
    for (QList<Present> &at : now)
        std::stable_sort(at.begin(), at.end(), [](const Present &a, const Present &b) { return a.replying > b.replying; });
    m_expiry.start(kExpiry);
    QList<TicketId> different;
    for (auto it = m_at.cbegin(); it != m_at.cend(); ++it) {
        if (now.value(it.key()) != it.value())
            different.append(it.key());
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (!m_at.contains(it.key()))
            different.append(it.key());
    }
    m_at = std::move(now);
    if (!different.isEmpty())
        Q_EMIT moved(different);
}

void PresenceWatch::refreshLink()
{
    const sync::SyncStatus status = m_engine.status();
    std::optional<Instant> since;
    if (status.link != sync::LinkState::Online)
        since = m_staleSince ? m_staleSince : std::optional(status.offlineSince.value_or(m_engine.serverNow()));
    if (since == m_staleSince)
        return;
    m_staleSince = since;
    if (since)
        m_expiry.start(kStaleAtMost);
    else
        m_expiry.start(kExpiry);
    if (!m_at.isEmpty())
        Q_EMIT moved(m_at.keys());
}

void PresenceWatch::forget()
{
    const QList<TicketId> gone = m_at.keys();
    m_at.clear();
    if (!gone.isEmpty())
        Q_EMIT moved(gone);
}

} // namespace firstline::service
