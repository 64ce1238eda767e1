#pragma once

#include "core/base/clock.h"
#include "core/server/http/lrumap.h"

#include <mutex>

namespace firstline::server {

/// The growing delay after wrong passwords, per account and address: 1 s, 2 s, 4 s ... 15 min. There is no hard lock:
/// somebody else's failures from elsewhere never shut an account's owner out. Failures are forgotten after a success
/// or 24 hours without one more. Accounts compare without case. Thread: any. Source: docs/sync.md 6.1.
class LoginDelay
{
public:
    static constexpr Millis kFirst { 1'000 };
    static constexpr Millis kLongest { 15 * 60 * 1'000 };
    static constexpr Millis kForget { 24 * 60 * 60 * 1'000 };

    explicit LoginDelay(const Clock &clock, qsizetype maxKeys = 50'000);

    /// How long this pair must wait before its password is looked at; 0: now.
    Millis remaining(const QString &account, const QString &address);

    /// Counts a wrong password and returns the delay that follows it.
    Millis failed(const QString &account, const QString &address);

    /// Forgets the failures of the pair.
    void succeeded(const QString &account, const QString &address);

private:
    struct Failures {
        int count = 0;
        Millis last { 0 };
    };

    static QByteArray key(const QString &account, const QString &address);
    static Millis delayAfter(int count);

    const Clock &m_clock;
    std::mutex m_mutex;
    LruMap<Failures> m_failures;
};

} // namespace firstline::server
