#include "core/server/http/logindelay.h"

#include <algorithm>

namespace firstline::server {

LoginDelay::LoginDelay(const Clock &clock, qsizetype maxKeys)
    : m_clock(clock)
    , m_failures(maxKeys)
{
}

Millis LoginDelay::remaining(const QString &account, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    const Failures *failures = m_failures.find(key(account, address));
    if (!failures)
        return Millis(0);
    return std::max(Millis(0), failures->last + delayAfter(failures->count) - m_clock.monotonic());
}

Millis LoginDelay::failed(const QString &account, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    const Millis now = m_clock.monotonic();
    const QByteArray id = key(account, address);
    Failures *failures = m_failures.find(id);
    if (!failures)
        failures = &m_failures.insert(id, {});
    else if (now - failures->last > kForget)
        failures->count = 0;
    ++failures->count;
    failures->last = now;
    return delayAfter(failures->count);
}

void LoginDelay::succeeded(const QString &account, const QString &address)
{
    const std::lock_guard lock(m_mutex);
    m_failures.remove(key(account, address));
}

QByteArray LoginDelay::key(const QString &account, const QString &address)
{
    // Long names are cut: whoever tries them must not fill the memory.
    const QString name = account.trimmed().left(200).toCaseFolded();
    return QByteArray(address.left(64).toUtf8() + '\n' + name.toUtf8());
}

Millis LoginDelay::delayAfter(int count)
{
    if (count <= 0)
        return Millis(0);
    const int doublings = std::min(count - 1, 20);
    return std::min(kLongest, kFirst * (1 << doublings));
}

} // namespace firstline::server
