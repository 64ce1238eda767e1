#pragma once

#include "core/base/clock.h"
#include "core/net/httptransport.h"
#include "core/net/keychainstore.h"
#include "core/server/http/appserver.h"
#include "core/server/http/httpserver.h"
#include "core/server/http/selfsigned.h"
#include "core/sync/engine.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/workplace.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

namespace firstline::bench {

inline constexpr int kGivenUpMs = 600'000;

/// Waits in an event loop until `done`, asked after every signal and every few milliseconds. Shape: false: it took too long.
inline bool waitFor(const std::function<bool()> &done, int everyMs = 2, int atMostMs = kGivenUpMs)
{
    QEventLoop loop;
    QTimer timer;
    const Stopwatch watch;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done() || watch.ms() > atMostMs)
            loop.quit();
    });
    timer.start(everyMs);
    if (!done())
        loop.exec();
    return done();
}

template<class T>
T resultOf(QFuture<Result<T>> future, const char *what)
{
    if (!waitFor([&] { return future.isFinished(); }))
        qFatal("%s: no answer", what);
    return must(future.result(), what);
}

inline void resultOf(QFuture<Result<void>> future, const char *what)
{
    if (!waitFor([&] { return future.isFinished(); }))
        qFatal("%s: no answer", what);
    must(future.result(), what);
}

/// The real server with TLS on the loopback.
class RunningServer
{
public:
    explicit RunningServer(const Workplace &place)
        : m_app({ place.dir + u"/server"_qs, {} }, m_clock, m_metrics)
    {
        must(m_app.start(), "start the server");
        server::HttpServerConfig http;
        http.listen = u"127.0.0.1:0"_qs;
        http.certFile = place.scratchFile(u"tls.crt"_qs);
        http.keyFile = place.scratchFile(u"tls.key"_qs);
        http.bodyLimit = &server::AppServer::limitOf;
        m_trust.sha256 = must(server::ensureSelfSigned(http.certFile, http.keyFile, {}), "certificate");
        must(m_listener.start(http, m_app), "listen");
    }

    ~RunningServer()
    {
        m_app.close();
        m_listener.stop();
        m_app.stop();
    }

    /// Where it listens, and what its certificate must be.
    QString url() const { return m_listener.url(); }
    net::Trust trust() const { return m_trust; }

    /// A workstation of the n-th person, opened, not signed in. `url`: another way to the server.
    std::unique_ptr<sync::Engine> workstation(const QString &dir, int person, const QString &url = {})
    {
        sync::EngineOptions options;
        options.profileDir = dir;
        options.serverUrl = url.isEmpty() ? m_listener.url() : url;
        options.sendDelay = Millis(0);
        options.deviceName = u"bench-%1"_qs.arg(person);
        auto engine = std::make_unique<sync::Engine>(
            options,
            [trust = m_trust](const QString &address) -> std::unique_ptr<sync::Transport> {
                return std::make_unique<net::HttpTransport>(address, trust);
            },
            std::make_unique<net::MemoryCredentialStore>());
        resultOf(engine->open(), "open a profile");
        return engine;
    }

private:
    SystemClock m_clock;
    server::Metrics m_metrics;
    server::AppServer m_app;
    server::HttpServer m_listener;
    net::Trust m_trust;
};

} // namespace firstline::bench
