#include "core/sync/enginelink.h"

namespace firstline::sync {

EngineLink::EngineLink(Make make, Transport::Sink answer)
    : m_make(std::move(make))
    , m_answer(std::move(answer))
{
}

EngineLink::~EngineLink() = default;

void EngineLink::send(quint64 request, WireRequest wire)
{
    if (!m_transport) {
        m_transport = m_make ? m_make() : nullptr;
        if (m_transport)
            m_transport->setSink(m_answer);
    }
    if (!m_transport) {
        WireResponse response;
        response.error = Error { ErrorCode::NetworkDown, QStringLiteral("there is no transport") };
        m_answer(request, std::move(response));
        return;
    }
    m_transport->send(request, std::move(wire));
}

void EngineLink::cancel(quint64 request)
{
    if (m_transport)
        m_transport->cancel(request);
}

void EngineLink::close()
{
    m_make = {};
    m_transport.reset();
}

} // namespace firstline::sync
