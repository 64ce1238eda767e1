#pragma once

#include "core/base/error.h"
#include "core/server/http/httphandler.h"

namespace firstline::server {

/// What one peer may take. The defaults are those of docs/sync.md 2.17; tests make them small.
struct HttpLimits {
    /// Bytes of the request line and headers together; above: 431.
    qint64 headerBytes = 16 * 1024;
    /// Bytes of a body where `HttpServerConfig::bodyLimit` says nothing else; above: 413.
    qint64 bodyBytes = 4 * 1024 * 1024;
    /// Bytes of all half-read bodies of all peers together; above: 503.
    qint64 bodyBytesInFlight = 256 * 1024 * 1024;
    /// Open connections; the request of one more gets 503 with Retry-After and the connection is closed.
    int connections = 2000;
    /// For the TLS handshake; then the connection is closed.
    Millis handshake { 10'000 };
    /// From the first byte of a request to the end of its headers; above: 408.
    Millis header { 10'000 };
    /// Longest pause within a body; above: 408.
    Millis bodyIdle { 30'000 };
    /// From the first byte of a request to its last; above: 408.
    Millis request { 60'000 };
    /// A connection without a request is closed after this.
    Millis keepAlive { 30'000 };
    /// Longest time a handler may hold a request; above: 503 and Responder::onClosed.
    Millis held { 60'000 };
    /// Longest pause while the peer takes an answer, and the longest time for the whole of it.
    Millis writeIdle { 30'000 };
    Millis writeWhole { 600'000 };
    /// A connection that we close is still read from, so that the peer sees the answer: until it pauses for `linger`,
    /// at most for `lingerWhole`.
    Millis linger { 2'000 };
    Millis lingerWhole { 30'000 };
    /// How long stop() lets running answers finish.
    Millis stopGrace { 2'000 };
};

/// How a HttpServer is set up.
struct HttpServerConfig {
    /// "127.0.0.1:8440", "[::1]:8440", "localhost:0" (port 0: any free one), "0.0.0.0:8440", "*:8440".
    QString listen = QStringLiteral("127.0.0.1:8440");
    /// PEM files; both or none. With them the server speaks TLS 1.2+ only, without them plain HTTP on loopback only.
    QString certFile;
    QString keyFile;
    int threads = 2;
    HttpLimits limits;
    /// Body limit in bytes for a method and decoded path; null or a negative answer: limits.bodyBytes. Thread: HTTP threads.
    std::function<qint64(const QByteArray &method, const QByteArray &path)> bodyLimit;
};

/// The server's HTTP/1.1 listener: accepts, keeps every limit, hands complete requests to a HttpHandler. It knows no
/// path and no account. A peer that breaks a rule gets 400, 408, 413, 417, 431 or 503 with a small JSON error and loses
/// its connection; nobody else notices. Thread: start and stop from one thread, the getters from any once started.
class HttpServer
{
public:
    HttpServer();
    ~HttpServer();

    /// Listens and starts the threads. `handler` must live until stop() has returned. Errors: BadArgument (address, one
    /// of two TLS files, plain HTTP beyond loopback), FileUnreadable (certificate or key), NetworkDown (port taken),
    /// AlreadyExists (already started).
    [[nodiscard]] Result<void> start(HttpServerConfig config, HttpHandler &handler);

    /// "https://127.0.0.1:8440": where to reach it from this machine; empty when not started.
    QString url() const;

    /// The port listened on; 0 when not started.
    quint16 port() const;

    /// Open connections at this moment, for the metrics.
    int connectionCount() const;

    /// Closes idle connections, takes no new ones, lets running answers finish for limits.stopGrace, then closes the rest
    /// (their responders get onClosed) and joins the threads. Whoever holds long polls should answer them before: else the
    /// whole grace passes. Never call it from a handler. Again: nothing happens.
    void stop();

private:
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    struct Private;
    std::unique_ptr<Private> m_p;
};

} // namespace firstline::server
