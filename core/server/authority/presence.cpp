#include "core/server/authority/presence.h"

#include <algorithm>

namespace firstline::server {

namespace {

constexpr qsizetype kMaxTickets = 50;

std::vector<protocol::Presence> read(const QByteArray &header, const AgentId &agent, Instant now)
{
    std::vector<protocol::Presence> list;
    for (const QByteArray &item : header.split(',')) {
        const QList<QByteArray> words = item.simplified().split(' ');
        if (words.size() != 2 || qsizetype(list.size()) >= kMaxTickets)
            continue;
        const auto ticket = Uuid::fromText(QString::fromLatin1(words[0]));
        if (!ticket || (words[1] != "viewing" && words[1] != "replying"))
            continue;
        const auto state = words[1] == "replying" ? protocol::PresenceState::Replying : protocol::PresenceState::Viewing;
        list.push_back({ TicketId(*ticket), agent, state, now });
    }
    return list;
}

} // namespace

bool PresenceBoard::show(const DeviceId &device, const AgentId &agent, const QByteArray &header, Instant now)
{
    std::vector<protocol::Presence> wanted = read(header, agent, now);
    const auto before = m_shown.find(device);
    if (before == m_shown.end() && wanted.empty())
        return false;
    bool changed = before == m_shown.end() || before->tickets.size() != wanted.size();
    for (protocol::Presence &entry : wanted) {
        if (before == m_shown.end())
            break;
        const auto same = std::find_if(before->tickets.begin(), before->tickets.end(), [&](const auto &other) {
            return other.ticket == entry.ticket && other.state == entry.state;
        });
        if (same == before->tickets.end())
            changed = true;
        else
            entry.since = same->since;
    }
    if (wanted.empty())
        m_shown.remove(device);
    else
        m_shown.insert(device, { agent, now, std::move(wanted) });
    if (changed)
        ++m_version;
    return changed;
}

std::vector<protocol::Presence> PresenceBoard::others(const DeviceId &device, Instant now,
                                                      const std::function<bool(const TicketId &)> &maySee) const
{
    std::vector<protocol::Presence> list;
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it) {
        if (it.key() == device || it->renewed + kExpiry < now)
            continue;
        std::copy_if(it->tickets.begin(), it->tickets.end(), std::back_inserter(list),
                     [&](const protocol::Presence &entry) { return maySee(entry.ticket); });
    }
    std::sort(list.begin(), list.end(), [](const protocol::Presence &a, const protocol::Presence &b) {
        return std::tie(a.since, a.ticket, a.agent) < std::tie(b.since, b.ticket, b.agent);
    });
    return list;
}

std::vector<TicketId> PresenceBoard::ticketsOf(const DeviceId &device, Instant now) const
{
    std::vector<TicketId> tickets;
    for (const protocol::Presence &entry : others(device, now, [](const TicketId &) { return true; }))
        tickets.push_back(entry.ticket);
    return tickets;
}

bool PresenceBoard::expire(Instant now)
{
    const auto gone = m_shown.removeIf([&](const auto &entry) { return entry.value().renewed + kExpiry < now; });
    if (gone > 0)
        ++m_version;
    return gone > 0;
}

} // namespace firstline::server
