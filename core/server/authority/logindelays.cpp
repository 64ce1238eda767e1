#include "core/server/authority/logindelays.h"

#include <algorithm>

namespace firstline::server {

namespace {

constexpr Millis kForget { 24 * 3600 * 1000 };
constexpr Millis kLongest { 15 * 60 * 1000 };
constexpr qsizetype kMaxKeys = 50'000;

QString keyOf(const QString &login, const QString &address)
{
    const QString key = login.left(200).toCaseFolded() % u'\n' % address;
    return key;
}

Millis delayAfter(int count)
{
    return std::min(kLongest, Millis(1000) * (1 << std::clamp(count - 1, 0, 10)));
}

} // namespace

Millis LoginDelays::remaining(const QString &login, const QString &address, Instant now)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_failures.constFind(keyOf(login, address));
    if (it == m_failures.constEnd() || it->last + kForget < now)
        return Millis(0);
    return std::max(Millis(0), it->last + delayAfter(it->count) - now);
}

Millis LoginDelays::failed(const QString &login, const QString &address, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= kMaxKeys) {
        m_failures.removeIf([&](const auto &entry) { return entry.value().last + kLongest < now; });
        if (m_failures.size() >= kMaxKeys)
            m_failures.clear();
    }
    Failures &failures = m_failures[keyOf(login, address)];
    failures.count = failures.last + kForget < now ? 1 : failures.count + 1;
    failures.last = now;
    return delayAfter(failures.count);
}

void LoginDelays::succeeded(const QString &login, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    m_failures.remove(keyOf(login, address));
}

} // namespace firstline::server
