#pragma once

#include "core/sync/transport.h"

#include <QtCore/QObject>

namespace firstline::sync {

/// Lives on the network thread and owns the Transport. Everything comes and goes by queued calls.
class EngineLink : public QObject
{
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<Transport>()>;
    /// `answer` is called on the network thread.
    EngineLink(Make make, Transport::Sink answer);
    ~EngineLink() override;

    void send(quint64 request, WireRequest wire);
    void cancel(quint64 request);

    /// Destroys the transport on this thread.
    void close();

private:
    Make m_make;
    Transport::Sink m_answer;
    std::unique_ptr<Transport> m_transport;
};

} // namespace firstline::sync
