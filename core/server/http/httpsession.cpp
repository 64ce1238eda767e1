#include "core/server/http/httpsession.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/server/http/httphead.h"
#include "core/server/http/requestreader.h"
#include "core/server/http/sessionresponder.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>

namespace firstline::server {

using ErrorCodeOf = boost::system::error_code;

namespace {

constexpr std::size_t kReadSmall = 4 * 1024; // most requests; all that an idle connection costs
constexpr std::size_t kReadLarge = 32 * 1024; // bodies
constexpr std::size_t kReadAhead = 64 * 1024; // pipelined bytes taken while a request is being answered
constexpr std::size_t kOneBuffer = 16 * 1024; // head and body up to one TLS record go out together

bool isEndOfStream(const ErrorCodeOf &ec)
{
    return ec == asio::error::eof || ec == asio::ssl::error::stream_truncated;
}

QString addressText(const Socket &socket)
{
    ErrorCodeOf ec;
    auto address = socket.remote_endpoint(ec).address();
    if (ec)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return QString::fromStdString(address.to_string());
}

} // namespace

struct HttpSession::Tls {
    asio::ssl::stream<Socket &> stream;
};

HttpSession::HttpSession(std::shared_ptr<HttpCore> core, Socket socket, Admit admit)
    : m_core(std::move(core))
    , m_limits(m_core->config.limits)
    , m_socket(std::move(socket))
    , m_timer(m_socket.get_executor())
    , m_admit(admit)
{
}

HttpSession::~HttpSession() = default;

/// Runs `work` on the strand, unless the server has finished: then the connection is closed already.
template<class Work>
void HttpSession::onStrand(Work work)
{
    const std::lock_guard lock(m_core->mutex);
    if (!m_core->finished)
        asio::post(m_socket.get_executor(), std::move(work));
}

void HttpSession::start()
{
    onStrand([self = shared_from_this()] { self->begin(); });
}

void HttpSession::deliver(quint64 request, HttpResponse response)
{
    onStrand([self = shared_from_this(), request, response = std::move(response)] {
        if (self->m_state == State::Handling && self->m_requestNo == request)
            self->write(response);
    });
}

void HttpSession::finishSoon()
{
    onStrand([self = shared_from_this()] {
        self->m_finishSoon = true;
        if (self->m_state == State::Idle || self->m_state == State::Handshake)
            self->close();
    });
}

void HttpSession::closeNow()
{
    onStrand([self = shared_from_this()] { self->close(); });
}

void HttpSession::begin()
{
    if (m_state == State::Closed)
        return;
    ErrorCodeOf ignored;
    m_socket.set_option(Tcp::no_delay(true), ignored);
    m_remoteAddress = addressText(m_socket);
    if (!m_core->tls) {
        nextRequest();
        return;
    }
    m_tls = std::unique_ptr<Tls>(new Tls { asio::ssl::stream<Socket &>(m_socket, *m_core->tls) });
    setDeadline(SteadyClock::now() + m_limits.handshake);
    m_tls->stream.async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](const ErrorCodeOf &ec) {
        if (ec || self->m_state != State::Handshake)
            self->close();
        else
            self->nextRequest();
    });
}

// ---- reading ----

void HttpSession::read()
{
    if (m_reading || m_peerGone)
        return;
    const bool answering = m_state == State::Handling || m_state == State::Writing;
    if (answering && m_in.size() - m_inAt >= kReadAhead)
        return;
    m_reading = true;
    m_chunk.resize(m_state == State::Body ? kReadLarge : kReadSmall);
    auto onDone = [self = shared_from_this()](const ErrorCodeOf &ec, std::size_t size) { self->onRead(ec, size); };
    if (m_tls)
        m_tls->stream.async_read_some(asio::buffer(m_chunk), std::move(onDone));
    else
        m_socket.async_read_some(asio::buffer(m_chunk), std::move(onDone));
}

void HttpSession::onRead(const ErrorCodeOf &ec, std::size_t size)
{
    m_reading = false;
    if (m_state == State::Closed)
        return;
    if (m_state == State::Closing) {
        m_peerGone = m_peerGone || isEndOfStream(ec);
        sayGoodbye();
        return;
    }
    if (m_refusal) {
        write(*m_refusal);
        return;
    }
    if (ec) {
        onReadError(ec);
        return;
    }
    m_in.append(m_chunk.data(), size);
    if (m_state == State::Handling || m_state == State::Writing)
        read();
    else
        process();
}

void HttpSession::onReadError(const ErrorCodeOf &ec)
{
    m_peerGone = true;
    if (m_state == State::Writing)
        return; // the write finds out by itself; a peer that only ended its side still gets the answer
    if (m_state == State::Handling)
        notifyClosed();
    if (m_state != State::Handling || !isEndOfStream(ec))
        close();
}

void HttpSession::process()
{
    if (m_state == State::Idle && !beginRequest())
        return;
    if (m_state == State::Header && !readHeader())
        return;
    if (m_state == State::Body && readBody())
        dispatch();
}

bool HttpSession::beginRequest()
{
    // Some clients end a request with one line break too many (RFC 9112 section 2.2).
    while (m_inAt < m_in.size() && (m_in[m_inAt] == '\r' || m_in[m_inAt] == '\n'))
        ++m_inAt;
    if (m_inAt == m_in.size()) {
        std::string().swap(m_in);
        m_inAt = 0;
        if (!m_reading)
            std::vector<char>().swap(m_chunk);
        read();
        return false;
    }
    m_state = State::Header;
    m_begun = SteadyClock::now();
    m_reader = std::make_unique<RequestReader>(m_core->config);
    setDeadline(m_begun + (m_admit == Admit::Serve ? m_limits.header : m_limits.linger));
    return true;
}

bool HttpSession::readHeader()
{
    switch (feedReader()) {
    case RequestReader::Step::NeedMore:
        read();
        return false;
    case RequestReader::Step::Refused:
        refuse(m_reader->refusal());
        return false;
    default:
        break;
    }
    if (m_admit == Admit::TurnAway) { // not before the request: clients do not expect an answer without one
        refuse({ 503, "retry_later", QStringLiteral("too many connections") });
        return false;
    }
    m_state = State::Body;
    m_keepAlive = m_reader->keepAlive();
    return sendContinue();
}

RequestReader::Step HttpSession::feedReader()
{
    std::size_t used = 0;
    const auto step = m_reader->feed(std::string_view(m_in).substr(m_inAt), used);
    m_inAt += used;
    return step;
}

/// Says 100 Continue to a peer that waits for it before it sends its body. False: not yet, or not understood.
bool HttpSession::sendContinue()
{
    if (!m_reader->expectsContinue() || m_inAt < m_in.size())
        return true;
    static constexpr char kContinue[] = "HTTP/1.1 100 Continue\r\n\r\n";
    setDeadline(SteadyClock::now() + m_limits.bodyIdle);
    auto onDone = [self = shared_from_this()](const ErrorCodeOf &ec, std::size_t) {
        if (self->m_state == State::Closed)
            return;
        if (self->m_refusal)
            self->write(*self->m_refusal);
        else if (ec)
            self->close();
        else
            self->process();
    };
    const auto bytes = asio::buffer(kContinue, sizeof(kContinue) - 1);
    if (m_tls)
        asio::async_write(m_tls->stream, bytes, std::move(onDone));
    else
        asio::async_write(m_socket, bytes, std::move(onDone));
    return false;
}

bool HttpSession::readBody()
{
    const auto step = feedReader();
    if (!accountBody(m_reader->bodySize())) {
        refuse({ 503, "retry_later", QStringLiteral("too much is being uploaded at this moment") });
        return false;
    }
    if (step == RequestReader::Step::Done)
        return true;
    if (step == RequestReader::Step::Refused) {
        refuse(m_reader->refusal());
        return false;
    }
    m_in.erase(0, m_inAt);
    m_inAt = 0;
    setDeadline(std::min(SteadyClock::now() + m_limits.bodyIdle, m_begun + m_limits.request));
    read();
    return false;
}

/// Notes how many bytes of a half-read body this connection holds; false when all of them hold too many.
bool HttpSession::accountBody(qint64 bytes)
{
    const qint64 grown = bytes - m_accounted;
    m_accounted = bytes;
    return m_core->bodyBytesInFlight.fetch_add(grown) + grown <= m_limits.bodyBytesInFlight || grown <= 0;
}

void HttpSession::dispatch()
{
    HttpRequest request = m_reader->take();
    request.remoteAddress = m_remoteAddress;
    request.receivedAt = SystemClock().now();
    accountBody(0);
    m_reader.reset();
    m_state = State::Handling;
    const quint64 number = ++m_requestNo;
    const auto responder = std::make_shared<SessionResponder>(
        [weak = weak_from_this(), number](HttpResponse response) {
            if (const auto self = weak.lock())
                self->deliver(number, std::move(response));
        });
    m_responder = responder;
    m_isHead = request.method == "HEAD";
    setDeadline(SteadyClock::now() + m_limits.held);
    read();
    m_core->handler->handle(std::move(request), responder);
}

// ---- answering ----

void HttpSession::refuse(const RequestRefusal &refusal)
{
    qCDebug(lcHttp) << "refused" << refusal.status << refusal.code << m_remoteAddress;
    m_keepAlive = false;
    m_isHead = m_isHead && m_state == State::Handling;
    const HttpResponse response = refusal.status == 503
        ? retryResponse(refusal.status, refusal.code, refusal.detail, Seconds(1))
        : errorResponse(refusal.status, refusal.code, refusal.detail);
    accountBody(0);
    m_reader.reset(); // `refusal` may go with it
    write(response);
}

void HttpSession::write(const HttpResponse &response)
{
    m_state = State::Writing;
    m_keepAlive = m_keepAlive && !m_peerGone && !m_finishSoon && !m_refusal;
    const auto reason = RequestReader::reason(response.status);
    m_out[0] = responseHead(response, { m_keepAlive, reason });
    m_out[1] = m_isHead || isBodiless(response.status) ? QByteArray() : response.body;
    if (std::size_t(m_out[0].size() + m_out[1].size()) <= kOneBuffer) {
        m_out[0].append(m_out[1]);
        m_out[1].clear();
    }
    m_outAt = 0;
    m_begun = SteadyClock::now();
    writeSome();
}

void HttpSession::writeSome()
{
    const std::size_t head = std::size_t(m_out[0].size());
    const std::array<asio::const_buffer, 2> all {
        asio::buffer(m_out[0].constData(), head) + m_outAt,
        asio::buffer(m_out[1].constData(), std::size_t(m_out[1].size())) + (m_outAt > head ? m_outAt - head : 0),
    };
    setDeadline(std::min(SteadyClock::now() + m_limits.writeIdle, m_begun + m_limits.writeWhole));
    auto onDone = [self = shared_from_this()](const ErrorCodeOf &ec, std::size_t size) { self->onWritten(ec, size); };
    if (m_tls)
        m_tls->stream.async_write_some(all, std::move(onDone));
    else
        m_socket.async_write_some(all, std::move(onDone));
}

void HttpSession::onWritten(const ErrorCodeOf &ec, std::size_t size)
{
    if (m_state == State::Closed)
        return;
    if (ec) {
        close();
        return;
    }
    m_outAt += size;
    if (m_outAt < std::size_t(m_out[0].size() + m_out[1].size())) {
        writeSome();
        return;
    }
    m_out[0].clear();
    m_out[1].clear();
    if (m_keepAlive && !m_peerGone && !m_finishSoon)
        nextRequest();
    else
        beginClose();
}

void HttpSession::nextRequest()
{
    m_state = State::Idle;
    m_isHead = false;
    m_responder.reset();
    if (m_finishSoon) {
        close();
        return;
    }
    setDeadline(SteadyClock::now() + (m_admit == Admit::Serve ? m_limits.keepAlive : m_limits.linger));
    process();
}

// ---- ending ----

/// Ends the connection so that the peer still sees the answer: closing with unread bytes would reset it.
void HttpSession::beginClose()
{
    m_state = State::Closing;
    m_begun = SteadyClock::now();
    setDeadline(SteadyClock::now() + m_limits.linger);
    ErrorCodeOf ignored;
    if (m_reading)
        m_socket.cancel(ignored); // onRead goes on
    else
        sayGoodbye();
}

void HttpSession::sayGoodbye()
{
    if (!m_tls || m_peerGone) {
        linger();
        return;
    }
    // Says goodbye without waiting for the peer to do the same: many never do, and linger() waits anyway.
    SSL_set_shutdown(m_tls->stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
    m_tls->stream.async_shutdown([self = shared_from_this()](const ErrorCodeOf &) {
        if (self->m_state == State::Closing)
            self->linger();
    });
}

void HttpSession::linger()
{
    ErrorCodeOf ec;
    m_socket.shutdown(Tcp::socket::shutdown_send, ec);
    if (ec || m_peerGone) {
        close();
        return;
    }
    m_chunk.resize(kReadLarge);
    m_socket.async_read_some(asio::buffer(m_chunk), [self = shared_from_this()](const ErrorCodeOf &error, std::size_t) {
        if (self->m_state != State::Closing)
            return;
        self->m_peerGone = bool(error);
        const HttpLimits &limits = self->m_limits;
        self->setDeadline(std::min(SteadyClock::now() + limits.linger, self->m_begun + limits.lingerWhole));
        self->linger();
    });
}

void HttpSession::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    accountBody(0);
    m_timer.cancel();
    ErrorCodeOf ignored;
    m_socket.close(ignored);
    notifyClosed();
    const std::lock_guard lock(m_core->mutex);
    if (m_admit == Admit::TurnAway)
        --m_core->turnedAway;
    m_core->sessions.erase(this);
    if (m_core->sessions.empty())
        m_core->emptied.notify_all();
}

void HttpSession::notifyClosed()
{
    if (const auto responder = m_responder.lock())
        responder->notifyClosed();
}

// ---- time ----

/// One timer per connection. A later deadline does not touch it: it wakes once too early and goes on.
void HttpSession::setDeadline(SteadyClock::time_point deadline)
{
    m_deadline = deadline;
    if (m_timerAt > deadline)
        waitDeadline();
}

void HttpSession::waitDeadline()
{
    m_timerAt = m_deadline;
    m_timer.expires_at(m_deadline); // cancels the wait that runs
    m_timer.async_wait([self = shared_from_this()](const ErrorCodeOf &ec) {
        if (ec || self->m_state == State::Closed)
            return;
        if (SteadyClock::now() < self->m_deadline) {
            self->waitDeadline();
            return;
        }
        self->m_timerAt = SteadyClock::time_point::max();
        self->onDeadline();
    });
}

void HttpSession::onDeadline()
{
    switch (m_state) {
    case State::Idle:
        beginClose();
        break;
    case State::Header:
        interrupt(408, "timeout", QStringLiteral("the request's header took too long"));
        break;
    case State::Body:
        interrupt(408, "timeout", QStringLiteral("the request's body took too long"));
        break;
    case State::Handling:
        notifyClosed();
        refuse({ 503, "retry_later", QStringLiteral("the answer took too long") });
        break;
    default:
        close();
    }
}

/// Ends the running operation of a half-read request; what it calls then sends the refusal.
void HttpSession::interrupt(int status, const char *code, const QString &detail)
{
    if (m_refusal) { // it did not end in time
        close();
        return;
    }
    m_keepAlive = false;
    m_refusal = errorResponse(status, code, detail);
    setDeadline(SteadyClock::now() + m_limits.linger);
    ErrorCodeOf ignored;
    m_socket.cancel(ignored);
}

} // namespace firstline::server
