#pragma once

#include "core/server/http/httphandler.h"

#include <mutex>

namespace firstline::server {

/// The Responder of one request of one connection.
class SessionResponder final : public Responder
{
public:
    using Deliver = std::function<void(HttpResponse)>;

    /// `deliver` takes the answer to the connection; any thread, at most once.
    explicit SessionResponder(Deliver deliver);
    ~SessionResponder() override;

    void send(HttpResponse response) override;
    void onClosed(std::function<void()> closed) override;

    /// The request ended without an answer. Thread: any.
    void notifyClosed();

private:
    Deliver m_deliver;
    std::mutex m_mutex;
    bool m_sent = false;
    bool m_closed = false;
    std::function<void()> m_onClosed;
};

} // namespace firstline::server
