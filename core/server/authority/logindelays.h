#pragma once

#include "core/base/instant.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <mutex>

namespace firstline::server {

/// The growing delay after wrong passwords per account and address: 1 s, 2 s, 4 s ... 15 min, forgotten after a success
/// or 24 h. No hard lock. Time comes with each call. Thread: any. Source: sync.md 6.1.
class LoginDelays
{
public:
    /// How long this pair must wait before its password is looked at; 0: now.
    Millis remaining(const QString &login, const QString &address, Instant now);

    /// Counts a wrong password and answers the delay that follows it.
    Millis failed(const QString &login, const QString &address, Instant now);

    void succeeded(const QString &login, const QString &address);

private:
    struct Failures {
        int count = 0;
        Instant last {};
    };

    std::mutex m_mutex;
    QHash<QString, Failures> m_failures;
};

} // namespace firstline::server
