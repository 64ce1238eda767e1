#include "core/sync/uploads.h"

#include "core/base/sharedof.h"

#include <QtCore/QMutexLocker>

namespace firstline::sync {

std::shared_ptr<Uploads> Uploads::of(const QString &folder)
{
    return sharedOf<Uploads>(folder);
}

void Uploads::set(const QByteArray &sha256, const UploadState &state)
{
    const QMutexLocker lock(&m_mutex);
    m_states.insert(sha256, state);
}

void Uploads::want(const QByteArray &sha256)
{
    const QMutexLocker lock(&m_mutex);
    m_cancelled.remove(sha256);
}

void Uploads::remove(const QByteArray &sha256)
{
    const QMutexLocker lock(&m_mutex);
    m_states.remove(sha256);
}

std::optional<UploadState> Uploads::state(const QByteArray &sha256) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_states.constFind(sha256);
    return found == m_states.constEnd() ? std::nullopt : std::optional(*found);
}

bool Uploads::isEmpty() const
{
    const QMutexLocker lock(&m_mutex);
    return m_states.isEmpty();
}

void Uploads::cancel(const QByteArray &sha256)
{
    const QMutexLocker lock(&m_mutex);
    if (m_states.contains(sha256))
        m_cancelled.insert(sha256);
}

QSet<QByteArray> Uploads::takeCancelled()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_cancelled, {});
}

} // namespace firstline::sync
