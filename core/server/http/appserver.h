#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/server/authority/serveroptions.h"
#include "core/server/http/httphandler.h"
#include "core/server/http/metrics.h"

#include <functional>

namespace firstline::server {

class ServerCore;

/// How an AppServer is set up.
struct AppConfig {
    QString dataDir;
    ServerOptions options;
    int readers = 2;
    Millis gather { 5 }; ///< How long pushes of several workstations may be gathered into one transaction.
    Millis waitLongest { 25'000 };
    Millis waitCoalesce { 50 };
};

/// The desk behind the HTTP server: one committer thread with the ServerCore, a few readers with ReadCores, the room of
/// long polls, /healthz and /metrics, the door of telephone exchanges. Only the committer's connection writes and checkpoints.
/// Thread: start, close and stop from one thread, the rest from any.
class AppServer final : public HttpHandler
{
public:
    AppServer(AppConfig config, const Clock &clock, Metrics &metrics);
    ~AppServer() override;

    /// Opens the desk and starts the threads. Errors: those of ServerCore::open and ReadCore::open.
    [[nodiscard]] Result<void> start();

    void handle(HttpRequest request, std::shared_ptr<Responder> responder) override;

    /// Runs `work` on the committer's thread, between two transactions. Shape: false when the server stops.
    bool post(std::function<void(ServerCore &)> work);

    /// The body limit of a request, for HttpServerConfig::bodyLimit.
    static qint64 limitOf(const QByteArray &method, const QByteArray &path);

    /// Answers the long polls and lets nobody wait any more: call before HttpServer::stop().
    void close();

    /// Ends the work that is there and the threads: call after HttpServer::stop().
    void stop();

private:
    AppServer(const AppServer &) = delete;
    struct Private;
    std::unique_ptr<Private> m_p;
};

} // namespace firstline::server
