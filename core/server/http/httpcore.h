#pragma once

#include "core/server/http/httpasio.h"
#include "core/server/http/httpserver.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <unordered_map>

namespace firstline::server {

class HttpSession;

/// What all connections of one HttpServer share. It outlives the server while somebody still holds a session.
struct HttpCore {
    HttpServerConfig config;
    HttpHandler *handler = nullptr;
    std::unique_ptr<asio::ssl::context> tls; ///< null: plain HTTP
    asio::io_context io;
    std::atomic<qint64> bodyBytesInFlight { 0 };

    std::mutex mutex; ///< guards what follows
    std::condition_variable emptied; ///< notified when the last session has left
    std::unordered_map<HttpSession *, std::weak_ptr<HttpSession>> sessions;
    int turnedAway = 0; ///< those of `sessions` that are only told 503
    bool stopping = false; ///< no new sessions
    bool finished = false; ///< nothing may be posted to `io` any more
};

} // namespace firstline::server
