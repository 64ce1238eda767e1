#include "core/server/http/httpserver.h"

#include "core/base/logging.h"
#include "core/server/http/httpsession.h"
#include "core/server/http/httptls.h"

#include <boost/asio/executor_work_guard.hpp>

#include <thread>

#include <pthread.h>

namespace firstline::server {

using ErrorCodeOf = boost::system::error_code;
using WorkGuard = asio::executor_work_guard<asio::io_context::executor_type>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Strand>;

namespace {

constexpr int kMaxTurnedAway = 64; // connections that are told 503 at once; further ones are just closed
constexpr Millis kAcceptPause { 100 }; // after running out of file descriptors

struct Listen {
    Tcp::endpoint endpoint;
    QString host; ///< as it stands in a URL
};

Result<Tcp::endpoint> resolved(const QString &host, quint16 port)
{
    const QString name = host.compare(u"localhost", Qt::CaseInsensitive) == 0 ? QStringLiteral("127.0.0.1") : host;
    ErrorCodeOf ec;
    const auto address = asio::ip::make_address(name.toStdString(), ec);
    if (!ec)
        return Tcp::endpoint(address, port);
    asio::io_context io;
    const auto found = Tcp::resolver(io).resolve(name.toStdString(), std::to_string(port), ec);
    if (ec || found.empty())
        return fail(ErrorCode::BadArgument, QStringLiteral("cannot resolve the address ") + host);
    return found.begin()->endpoint();
}

Result<Listen> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    const uint port = colon < 0 ? 0 : text.mid(colon + 1).toUInt(&ok);
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        ok = false;
    if (!ok || port > 0xffff || host.isEmpty())
        return fail(ErrorCode::BadArgument, QStringLiteral("not an address and port: ") + text);
    if (host == u"*")
        host = QStringLiteral("0.0.0.0");
    const auto endpoint = resolved(host, quint16(port));
    if (!endpoint)
        return fail(endpoint.error());
    if (endpoint->address().is_unspecified())
        host = QStringLiteral("localhost");
    else if (host.contains(u':'))
        host = QString(u'[' % host % u']');
    return Listen { *endpoint, host };
}

void nameThread(int index)
{
    const std::string name = "http-" + std::to_string(index);
    pthread_setname_np(pthread_self(), name.c_str());
}

void runThread(asio::io_context &io, int index)
{
    nameThread(index);
    for (;;) {
        try {
            io.run();
            return;
        } catch (const std::exception &error) {
            // A library's exception (out of memory, say) ends what it interrupted, not the server.
            qCCritical(lcHttp) << "exception on an HTTP thread:" << error.what();
        }
    }
}

} // namespace

struct HttpServer::Private {
    std::shared_ptr<HttpCore> core = std::make_shared<HttpCore>();
    Strand strand = asio::make_strand(core->io);
    Acceptor acceptor { strand };
    Timer pause { strand };
    std::optional<WorkGuard> work;
    std::vector<std::thread> threads;
    QString url;
    quint16 port = 0;

    Result<void> open(const Listen &listen);
    void accept();
    void admit(Socket socket);
    void stop();
    template<class Visit>
    void eachSession(Visit visit);
};

Result<void> HttpServer::Private::open(const Listen &listen)
{
    ErrorCodeOf ec;
    acceptor.open(listen.endpoint.protocol(), ec);
    if (!ec)
        acceptor.set_option(asio::socket_base::reuse_address(true), ec);
    if (!ec)
        acceptor.bind(listen.endpoint, ec);
    if (!ec)
        acceptor.listen(asio::socket_base::max_listen_connections, ec);
    if (!ec)
        port = acceptor.local_endpoint(ec).port();
    if (ec)
        return fail(ErrorCode::NetworkDown,
                    QStringLiteral("cannot listen on %1 port %2: %3")
                        .arg(listen.host, QString::number(listen.endpoint.port()),
                             QString::fromStdString(ec.message())));
    const QString scheme = core->tls ? QStringLiteral("https") : QStringLiteral("http");
    url = scheme % u"://" % listen.host % u':' % QString::number(port);
    return {};
}

void HttpServer::Private::accept()
{
    acceptor.async_accept(asio::make_strand(core->io), [this](const ErrorCodeOf &ec, Socket socket) {
        if (!acceptor.is_open())
            return;
        if (!ec) {
            admit(std::move(socket));
            accept();
            return;
        }
        qCWarning(lcHttp) << "cannot accept a connection:" << ec.message().c_str();
        pause.expires_after(kAcceptPause);
        pause.async_wait([this](const ErrorCodeOf &cancelled) {
            if (!cancelled && acceptor.is_open())
                accept();
        });
    });
}

void HttpServer::Private::admit(Socket socket)
{
    std::shared_ptr<HttpSession> session;
    {
        const std::lock_guard lock(core->mutex);
        const bool full = int(core->sessions.size()) - core->turnedAway >= core->config.limits.connections;
        if (core->stopping || (full && core->turnedAway >= kMaxTurnedAway))
            return; // the socket closes
        core->turnedAway += full ? 1 : 0;
        session = std::make_shared<HttpSession>(
            core, std::move(socket), full ? HttpSession::Admit::TurnAway : HttpSession::Admit::Serve);
        core->sessions.emplace(session.get(), session);
    }
    session->start();
}

template<class Visit>
void HttpServer::Private::eachSession(Visit visit)
{
    std::vector<std::shared_ptr<HttpSession>> all;
    {
        const std::lock_guard lock(core->mutex);
        for (const auto &[pointer, weak] : core->sessions) {
            if (auto session = weak.lock())
                all.push_back(std::move(session));
        }
    }
    for (const auto &session : all)
        visit(*session);
}

void HttpServer::Private::stop()
{
    {
        const std::lock_guard lock(core->mutex);
        core->stopping = true;
    }
    // Sessions first: an answer given once the port refuses says "close".
    eachSession([](HttpSession &session) { session.finishSoon(); });
    asio::post(strand, [this] {
        ErrorCodeOf ignored;
        acceptor.close(ignored);
        pause.cancel();
    });
    {
        std::unique_lock lock(core->mutex);
        core->emptied.wait_for(lock, core->config.limits.stopGrace, [this] { return core->sessions.empty(); });
    }
    eachSession([](HttpSession &session) { session.closeNow(); });
    {
        const std::lock_guard lock(core->mutex);
        core->finished = true;
    }
    work.reset(); // with every socket closed the threads run out of work
    for (std::thread &thread : threads)
        thread.join();
}

HttpServer::HttpServer() = default;

HttpServer::~HttpServer()
{
    stop();
}

Result<void> HttpServer::start(HttpServerConfig config, HttpHandler &handler)
{
    if (m_p)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("the HTTP server runs already"));
    const auto listen = parseListen(config.listen);
    if (!listen)
        return fail(listen.error());
    if (config.certFile.isEmpty() != config.keyFile.isEmpty())
        return fail(ErrorCode::BadArgument, QStringLiteral("TLS needs both a certificate and a key"));
    if (config.certFile.isEmpty() && !listen->endpoint.address().is_loopback())
        return fail(ErrorCode::BadArgument, QStringLiteral("plain HTTP is for loopback addresses only"));

    auto p = std::make_unique<Private>();
    if (!config.certFile.isEmpty()) {
        auto tls = makeTlsContext(config.certFile, config.keyFile);
        if (!tls)
            return fail(tls.error());
        p->core->tls = std::move(*tls);
    }
    p->core->handler = &handler;
    p->core->config = std::move(config);
    if (auto opened = p->open(*listen); !opened)
        return opened;
    p->work.emplace(p->core->io.get_executor());
    asio::post(p->strand, [raw = p.get()] { raw->accept(); });
    for (int i = 0; i < std::max(1, p->core->config.threads); ++i)
        p->threads.emplace_back(runThread, std::ref(p->core->io), i);
    m_p = std::move(p);
    return {};
}

QString HttpServer::url() const
{
    return m_p ? m_p->url : QString();
}

quint16 HttpServer::port() const
{
    return m_p ? m_p->port : 0;
}

int HttpServer::connectionCount() const
{
    if (!m_p)
        return 0;
    const std::lock_guard lock(m_p->core->mutex);
    return int(m_p->core->sessions.size()) - m_p->core->turnedAway;
}

void HttpServer::stop()
{
    if (!m_p)
        return;
    m_p->stop();
    m_p.reset();
}

} // namespace firstline::server
