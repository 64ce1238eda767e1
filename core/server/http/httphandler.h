#pragma once

#include "core/server/http/httpmessage.h"

#include <functional>
#include <memory>

namespace firstline::server {

/// The way back to the peer of one request. It may be kept and answered later (long polls). A responder that is
/// dropped without an answer answers 500. Thread: any, also after HttpServer is gone (then nothing happens).
class Responder
{
public:
    virtual ~Responder() = default;

    /// Sends the answer. Only the first call counts; after the peer left nothing happens.
    virtual void send(HttpResponse response) = 0;

    /// `closed` is called at most once if the request ends before send(): the peer went away, the request was held
    /// longer than HttpLimits::held, or the server stopped. Called at once, in the calling thread, when that has already
    /// happened. Forgotten by send(), so it may hold this responder. Thread of the call: any, never under a lock of ours.
    virtual void onClosed(std::function<void()> closed) = 0;
};

/// What answers the requests of a HttpServer. Thread: `handle` is called on the HTTP threads, several at once; it must
/// not wait for anything: take the request over and answer through the responder.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// Takes one request over.
    virtual void handle(HttpRequest request, std::shared_ptr<Responder> responder) = 0;
};

} // namespace firstline::server
