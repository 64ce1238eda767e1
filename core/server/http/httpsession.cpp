#include "core/server/http/httpsession.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/server/http/httphead.h"
#include "core/server/http/requesttarget.h"
#include "core/server/http/sessionresponder.h"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>

namespace firstline::server {

namespace http = boost::beast::http;
using ErrorCodeOf = boost::system::error_code;

namespace {

constexpr std::size_t kReadSmall = 4 * 1024; // most requests; all that an idle connection costs
constexpr std::size_t kReadLarge = 32 * 1024; // bodies
constexpr std::size_t kReadAhead = 64 * 1024; // pipelined bytes taken while a request is being answered
constexpr std::size_t kOneBuffer = 16 * 1024; // head and body up to one TLS record go out together

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// A Beast body that lands in a QByteArray and stops at its own limit, also when it comes in chunks.
struct LimitedBody {
    struct value_type {
        QByteArray data;
        qint64 limit = 0;
    };

    class reader
    {
    public:
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &value)
            : m_value(value)
        {
        }

        void init(const boost::optional<std::uint64_t> &, ErrorCodeOf &ec) { ec = {}; }

        template<class Buffers>
        std::size_t put(const Buffers &buffers, ErrorCodeOf &ec)
        {
            ec = {};
            std::size_t taken = 0;
            for (auto it = asio::buffer_sequence_begin(buffers); it != asio::buffer_sequence_end(buffers); ++it) {
                const asio::const_buffer buffer(*it);
                if (m_value.data.size() + qint64(buffer.size()) > m_value.limit) {
                    ec = http::error::body_limit;
                    return taken;
                }
                m_value.data.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
                taken += buffer.size();
            }
            return taken;
        }

        void finish(ErrorCodeOf &ec) { ec = {}; }

    private:
        value_type &m_value;
    };
};

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

struct HttpSession::Parser : http::request_parser<LimitedBody> {
};

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
    if (m_state == State::Header && !parseHeader())
        return;
    if (m_state == State::Body && parseBody())
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
    m_headerBytes = 0;
    m_request = {};
    m_parser = std::make_unique<Parser>();
    m_parser->header_limit(std::uint32_t(m_limits.headerBytes));
    m_parser->body_limit(boost::none); // LimitedBody has its own
    setDeadline(m_begun + (m_admit == Admit::Serve ? m_limits.header : m_limits.linger));
    return true;
}

bool HttpSession::parseHeader()
{
    ErrorCodeOf ec;
    const std::size_t used = m_parser->put(asio::buffer(m_in.data() + m_inAt, m_in.size() - m_inAt), ec);
    m_inAt += used;
    m_headerBytes += qint64(used);
    const bool done = m_parser->is_header_done();
    if (ec && ec != http::error::need_more) {
        refuseParse(ec);
        return false;
    }
    if (m_headerBytes + (done ? 0 : qint64(m_in.size() - m_inAt)) > m_limits.headerBytes) {
        refuseParse(http::error::header_limit);
        return false;
    }
    if (!done) {
        read();
        return false;
    }
    if (m_admit == Admit::TurnAway) { // not before the request: clients do not expect an answer without one
        refuse(503, "retry_later", QStringLiteral("too many connections"));
        return false;
    }
    m_parser->eager(true);
    return acceptHeader() && checkLength() && sendContinue();
}

/// Takes the request over as it stands in the header; trailers of a chunked body come later and are ignored.
bool HttpSession::acceptHeader()
{
    const auto &message = m_parser->get();
    auto target = parseRequestTarget(toBytes(message.target()));
    if (!target) {
        refuse(400, "malformed", QStringLiteral("the request target is broken"));
        return false;
    }
    m_request.method = toBytes(message.method_string());
    m_request.path = std::move(target->path);
    m_request.query = std::move(target->query);
    m_request.remoteAddress = m_remoteAddress;
    for (const auto &field : message) {
        const QByteArray name = toBytes(field.name_string()).toLower();
        const QByteArray value = toBytes(field.value());
        QByteArray &slot = m_request.headers[name];
        slot = slot.isNull() ? QByteArray(value.isNull() ? "" : value) : QByteArray(slot + ", " + value);
    }
    m_state = State::Body;
    m_keepAlive = m_parser->keep_alive();
    const bool hostMissing = message.version() >= 11 && message.count(http::field::host) != 1;
    const bool codingUnknown = message.count(http::field::transfer_encoding) > 0 && !m_parser->chunked();
    if (hostMissing || codingUnknown) {
        refuse(400, "malformed",
               hostMissing ? QStringLiteral("exactly one Host header is needed")
                           : QStringLiteral("only the chunked transfer coding is understood"));
        return false;
    }
    return true;
}

bool HttpSession::checkLength()
{
    const auto &hook = m_core->config.bodyLimit;
    const qint64 asked = hook ? hook(m_request.method, m_request.path) : -1;
    const qint64 limit = asked < 0 ? m_limits.bodyBytes : asked;
    m_parser->get().body().limit = limit;
    const auto length = m_parser->content_length();
    if (!length || *length <= std::uint64_t(limit))
        return true;
    refuseParse(http::error::body_limit);
    return false;
}

/// Says 100 Continue to a peer that waits for it before it sends its body. False: not yet, or not understood.
bool HttpSession::sendContinue()
{
    const QByteArray expect = m_request.header("expect");
    if (expect.isEmpty() || m_parser->is_done() || m_inAt < m_in.size())
        return true;
    if (expect.compare("100-continue", Qt::CaseInsensitive) != 0) {
        refuse(417, "unsupported", QStringLiteral("only 100-continue can be expected"));
        return false;
    }
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

bool HttpSession::parseBody()
{
    while (!m_parser->is_done()) {
        ErrorCodeOf ec = http::error::need_more;
        std::size_t used = 0;
        if (m_inAt < m_in.size())
            used = m_parser->put(asio::buffer(m_in.data() + m_inAt, m_in.size() - m_inAt), ec);
        m_inAt += used;
        if (!accountBody(m_parser->get().body().data.size())) {
            refuse(503, "retry_later", QStringLiteral("too much is being uploaded at this moment"));
            return false;
        }
        if (ec == http::error::need_more || (!ec && used == 0)) {
            // A chunk's size line or a trailer that does not end is not a body.
            if (m_in.size() - m_inAt > std::size_t(m_limits.headerBytes)) {
                refuse(400, "malformed", QStringLiteral("a chunk header is too long"));
                return false;
            }
            m_in.erase(0, m_inAt);
            m_inAt = 0;
            setDeadline(std::min(SteadyClock::now() + m_limits.bodyIdle, m_begun + m_limits.request));
            read();
            return false;
        }
        if (ec) {
            refuseParse(ec);
            return false;
        }
    }
    return true;
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
    m_request.body = std::move(m_parser->get().body().data);
    m_request.receivedAt = SystemClock().now();
    accountBody(0);
    m_parser.reset();
    m_state = State::Handling;
    const quint64 number = ++m_requestNo;
    const auto responder = std::make_shared<SessionResponder>(
        [weak = weak_from_this(), number](HttpResponse response) {
            if (const auto self = weak.lock())
                self->deliver(number, std::move(response));
        });
    m_responder = responder;
    m_isHead = m_request.method == "HEAD";
    setDeadline(SteadyClock::now() + m_limits.held);
    read();
    m_core->handler->handle(std::move(m_request), responder);
}

// ---- answering ----

void HttpSession::refuse(int status, const char *code, const QString &detail)
{
    qCDebug(lcHttp) << "refused" << status << code << m_remoteAddress;
    m_keepAlive = false;
    m_isHead = m_isHead && m_state == State::Handling;
    accountBody(0);
    m_parser.reset();
    const HttpResponse response = status == 503 ? retryResponse(status, code, detail, Seconds(1))
                                                : errorResponse(status, code, detail);
    write(response);
}

void HttpSession::refuseParse(const ErrorCodeOf &ec)
{
    if (ec == http::error::header_limit)
        refuse(431, "too_large", QStringLiteral("the request's header is too large"));
    else if (ec == http::error::body_limit)
        refuse(413, "too_large", QStringLiteral("the request's body is too large"));
    else
        refuse(400, "malformed", QStringLiteral("this is not HTTP: ") + QString::fromStdString(ec.message()));
}

void HttpSession::write(const HttpResponse &response)
{
    m_state = State::Writing;
    m_keepAlive = m_keepAlive && !m_peerGone && !m_finishSoon && !m_refusal;
    const auto reason = toBytes(http::obsolete_reason(http::int_to_status(unsigned(response.status))));
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
        self->setDeadline(std::min(SteadyClock::now() + self->m_limits.linger, self->m_begun + self->m_limits.lingerWhole));
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
        refuse(503, "retry_later", QStringLiteral("the answer took too long"));
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
