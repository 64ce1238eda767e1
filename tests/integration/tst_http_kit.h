#pragma once

#include "core/server/http/httpserver.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QList>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace firstline::test {

/// A handler with one behaviour per path: /hello, /echo, /query, /empty, /big, /later (another thread), /hold (a long
/// poll), /drop, /throw.
class SampleHandler final : public server::HttpHandler
{
public:
    ~SampleHandler() override { joinThreads(); }

    void handle(server::HttpRequest request, std::shared_ptr<server::Responder> responder) override
    {
        ++handled;
        if (request.path == "/hold") {
            const std::lock_guard lock(mutex);
            responder->onClosed([this] { ++closed; });
            held.append(responder);
        } else if (request.path == "/later") {
            const std::lock_guard lock(mutex);
            threads.emplace_back([responder] { responder->send(text("later")); });
        } else if (request.path == "/throw") {
            throw std::runtime_error("a handler that throws");
        } else if (request.path != "/drop") {
            responder->onClosed([this] { ++closed; });
            responder->send(answer(request));
        }
    }

    /// Answers every held request; returns how many there were.
    qsizetype release(const QByteArray &body)
    {
        const std::lock_guard lock(mutex);
        const qsizetype count = held.size();
        for (const auto &responder : std::as_const(held))
            responder->send(text(body));
        held.clear();
        return count;
    }

    qsizetype heldCount()
    {
        const std::lock_guard lock(mutex);
        return held.size();
    }

    void joinThreads()
    {
        for (std::thread &thread : threads)
            thread.join();
        threads.clear();
    }

    static server::HttpResponse text(const QByteArray &body)
    {
        return { 200, QByteArrayLiteral("text/plain"), body, {} };
    }

    std::atomic<int> handled { 0 };
    std::atomic<int> closed { 0 };

private:
    static server::HttpResponse answer(const server::HttpRequest &request)
    {
        if (request.path == "/hello")
            return text("hello");
        if (request.path == "/echo")
            return text(request.method + ' ' + QByteArray::number(request.body.size()) + ' ' + request.body);
        if (request.path == "/query")
            return text(request.query.value("a") + '|' + request.query.value("b c") + '|' + request.header("x-two"));
        if (request.path == "/empty")
            return { 204, {}, {}, {} };
        if (request.path == "/big")
            return text(QByteArray(4 * 1024 * 1024, 'b'));
        if (request.path == "/header")
            return { 200, {}, "x", { { "X-Good", "1" }, { "X-Bad", "1\r\nX-Split: 1" }, { "Content-Length", "9" } } };
        return server::errorResponse(404, "not_found", QStringLiteral("no such path"));
    }

    std::mutex mutex;
    QList<std::shared_ptr<server::Responder>> held;
    std::vector<std::thread> threads;
};

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0; ///< 0: none came
    QByteArray head;
    QByteArray body;

    bool has(const QByteArray &line) const { return head.contains(line); }
};

/// A client that sends exactly the bytes it is told to.
class RawClient
{
public:
    static constexpr int kTimeoutMs = 5'000;

    explicit RawClient(std::unique_ptr<QTcpSocket> via = std::make_unique<QTcpSocket>())
        : socket(std::move(via))
    {
    }

    bool connectTo(quint16 port)
    {
        socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        return socket->waitForConnected(kTimeoutMs);
    }

    void send(const QByteArray &bytes)
    {
        socket->write(bytes);
        socket->flush();
    }

    /// Waits for one answer; HEAD answers and 204 have no body.
    RawAnswer answer(const QByteArray &method = "GET")
    {
        const QDeadlineTimer deadline(kTimeoutMs);
        while (!m_in.contains("\r\n\r\n") && more(deadline)) { }
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        RawAnswer answer;
        answer.head = m_in.left(end + 2);
        m_in.remove(0, end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
        const qsizetype at = answer.head.indexOf("Content-Length: ");
        const qsizetype length = at < 0 || method == "HEAD" ? 0 : answer.head.mid(at + 16, 12).split('\r').first().toInt();
        while (m_in.size() < length && more(deadline)) { }
        answer.body = m_in.left(length);
        m_in.remove(0, length);
        return answer;
    }

    /// True when the server ends the connection within the time and sends nothing further.
    bool closes()
    {
        const QDeadlineTimer deadline(kTimeoutMs);
        while (m_in.isEmpty() && more(deadline)) { }
        return m_in.isEmpty() && socket->state() != QAbstractSocket::ConnectedState;
    }

    std::unique_ptr<QTcpSocket> socket;

private:
    bool more(const QDeadlineTimer &deadline)
    {
        if (deadline.hasExpired())
            return false;
        if (socket->bytesAvailable() == 0 && !socket->waitForReadyRead(int(deadline.remainingTime()))
            && socket->bytesAvailable() == 0)
            return false;
        m_in.append(socket->readAll());
        return true;
    }

    QByteArray m_in;
};

inline QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

inline QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

/// Limits so small that no test waits for long.
inline server::HttpServerConfig quickConfig()
{
    server::HttpServerConfig config;
    config.listen = QStringLiteral("127.0.0.1:0");
    config.limits.linger = Millis(2'000);
    config.limits.stopGrace = Millis(300);
    return config;
}

} // namespace firstline::test
