#pragma once

#include "core/base/clock.h"
#include "core/server/authority/readcore.h"
#include "core/server/http/metrics.h"
#include "core/server/http/ratelimit.h"
#include "core/server/http/waitroom.h"

namespace firstline::server {

/// The door of telephone exchanges: POST /api/v1/calls. JSON both ways; an exchange shows the token that an administrator
/// made for it. Thread: any.
class PhoneDoor
{
public:
    PhoneDoor(const Clock &clock, Metrics &metrics);

    /// Whether a path is below /api/.
    static bool isFor(const QByteArray &path);

    /// What is refused before anybody looks at the token. Shape: nothing when it may go on to take().
    std::optional<HttpResponse> refusal(const HttpRequest &request);

    /// Looks at the token, reads the notice, tells those whom it concerns.
    HttpResponse take(const HttpRequest &request, ReadCore &reader, const ConfigPtr &config, WaitRoom &room);

private:
    const Clock &m_clock;
    RateLimiter m_rate;
    Counter &m_notices;
    Counter &m_undelivered;
};

} // namespace firstline::server
