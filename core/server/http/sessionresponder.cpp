#include "core/server/http/sessionresponder.h"

namespace firstline::server {

SessionResponder::SessionResponder(Deliver deliver)
    : m_deliver(std::move(deliver))
{
}

SessionResponder::~SessionResponder()
{
    send(errorResponse(500, "server_failed", QStringLiteral("the request was dropped")));
}

void SessionResponder::send(HttpResponse response)
{
    std::function<void()> forgotten; // destroyed after the lock: it may hold the last reference to something of ours
    {
        const std::lock_guard lock(m_mutex);
        if (m_sent)
            return;
        m_sent = true;
        forgotten.swap(m_onClosed);
    }
    m_deliver(std::move(response));
}

void SessionResponder::onClosed(std::function<void()> closed)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_sent)
            return;
        if (!m_closed) {
            m_onClosed = std::move(closed);
            return;
        }
    }
    if (closed)
        closed();
}

void SessionResponder::notifyClosed()
{
    std::function<void()> closed;
    {
        const std::lock_guard lock(m_mutex);
        if (m_sent || m_closed)
            return;
        m_closed = true;
        closed.swap(m_onClosed);
    }
    if (closed)
        closed();
}

} // namespace firstline::server
