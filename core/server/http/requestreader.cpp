#include "core/server/http/requestreader.h"

#include "core/server/http/requesttarget.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <utility>

namespace firstline::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using ErrorCodeOf = boost::system::error_code;

namespace {

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

} // namespace

struct RequestReader::Parser : http::request_parser<LimitedBody> {
    ErrorCodeOf error;

    std::size_t putSome(std::string_view bytes)
    {
        return put(asio::buffer(bytes.data(), bytes.size()), error);
    }
};

RequestReader::RequestReader(const HttpServerConfig &config)
    : m_config(config)
    , m_parser(std::make_unique<Parser>())
{
    m_parser->header_limit(std::uint32_t(config.limits.headerBytes));
    m_parser->body_limit(boost::none); // LimitedBody has its own
}

RequestReader::~RequestReader() = default;

RequestReader::Step RequestReader::feed(std::string_view bytes, std::size_t &used)
{
    return m_parser->is_header_done() ? readBody(bytes, used) : readHeader(bytes, used);
}

/// The parser gets the first line as a whole and then all others: what it says about half a line depends on where the
/// bytes were cut. Bytes that no line may have are refused here at once, so that nobody waits for the end of garbage.
RequestReader::Step RequestReader::readHeader(std::string_view bytes, std::size_t &used)
{
    while (m_scanned < bytes.size()) {
        if (m_headerBytes + qint64(m_scanned) >= m_config.limits.headerBytes)
            return refuse(431, "too_large", QStringLiteral("the request's header is too large"));
        const std::size_t length = m_lineLength;
        switch (scanByte(bytes[m_scanned++])) {
        case Line::Unfinished: continue;
        case Line::Broken: return refuse(400, "malformed", QStringLiteral("this is not HTTP: a byte no line may have"));
        case Line::Ended: break;
        }
        if (m_startLineTaken && length > 0)
            continue;
        const std::string_view lines = bytes.substr(0, m_scanned);
        bytes.remove_prefix(m_scanned);
        m_scanned = 0;
        const Step step = takeLines(lines, used);
        if (step != Step::NeedMore)
            return step;
    }
    return Step::NeedMore;
}

RequestReader::Line RequestReader::scanByte(char c)
{
    const bool afterReturn = std::exchange(m_afterReturn, c == '\r');
    if (afterReturn || c == '\n') {
        m_lineLength = 0;
        return afterReturn && c == '\n' ? Line::Ended : Line::Broken;
    }
    m_lineLength += !m_afterReturn;
    const bool control = (uchar(c) < 0x20 && c != '\t' && c != '\r') || c == 0x7f;
    return control ? Line::Broken : Line::Unfinished;
}

/// Gives the parser the first line, or all others.
RequestReader::Step RequestReader::takeLines(std::string_view lines, std::size_t &used)
{
    const std::size_t taken = m_parser->putSome(lines);
    used += taken;
    m_headerBytes += qint64(taken);
    const ErrorCodeOf &error = m_parser->error;
    if (error == http::error::header_limit)
        return refuse(431, "too_large", QStringLiteral("the request's header is too large"));
    // A first line that is too short makes the parser ask for more.
    if ((error && error != http::error::need_more) || taken < lines.size())
        return refuse(400, "malformed", QStringLiteral("this is not HTTP: ") + QString::fromStdString(error.message()));
    m_startLineTaken = true;
    return m_parser->is_header_done() ? acceptHeader() : Step::NeedMore;
}

RequestReader::Step RequestReader::acceptHeader()
{
    const auto &message = m_parser->get();
    if (!takeHeader())
        return refuse(400, "malformed", QStringLiteral("the request target is broken"));
    m_keepAlive = m_parser->keep_alive();
    if (message.version() >= 11 && message.count(http::field::host) != 1)
        return refuse(400, "malformed", QStringLiteral("exactly one Host header is needed"));
    if (message.count(http::field::transfer_encoding) > 0 && !m_parser->chunked())
        return refuse(400, "malformed", QStringLiteral("only the chunked transfer coding is understood"));
    const QByteArray expect = m_request.header("expect");
    if (!expect.isEmpty() && expect.compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417, "unsupported", QStringLiteral("only 100-continue can be expected"));
    const qint64 asked = m_config.bodyLimit ? m_config.bodyLimit(m_request.method, m_request.path) : -1;
    const qint64 limit = asked < 0 ? m_config.limits.bodyBytes : asked;
    m_parser->get().body().limit = limit;
    const auto length = m_parser->content_length();
    if (length && *length > std::uint64_t(limit))
        return refuse(413, "too_large", QStringLiteral("the request's body is too large"));
    return Step::HeaderDone;
}

/// Takes the request over as it stands in the header; trailers of a chunked body come later and are ignored.
bool RequestReader::takeHeader()
{
    const auto &message = m_parser->get();
    auto target = parseRequestTarget(toBytes(message.target()));
    if (!target)
        return false;
    m_request.method = toBytes(message.method_string());
    m_request.path = std::move(target->path);
    m_request.query = std::move(target->query);
    for (const auto &field : message) {
        const QByteArray name = toBytes(field.name_string()).toLower();
        const QByteArray value = toBytes(field.value());
        const auto known = m_request.headers.constFind(name);
        const bool again = known != m_request.headers.constEnd();
        m_request.headers.insert(name, again ? QByteArray(*known + ", " + value) : value);
    }
    return true;
}

RequestReader::Step RequestReader::readBody(std::string_view bytes, std::size_t &used)
{
    const std::size_t limit = std::size_t(m_config.limits.headerBytes);
    while (!m_parser->is_done()) {
        // The shortest end of a chunked body; with less of it the parser's own assertions do not hold.
        const std::size_t least = m_parser->chunked() ? std::string_view("0\r\n\r\n").size() : 1;
        if (bytes.size() < least)
            return Step::NeedMore;
        const qint64 before = bodySize();
        const std::size_t taken = m_parser->putSome(bytes);
        used += taken;
        bytes.remove_prefix(taken);
        const ErrorCodeOf &error = m_parser->error;
        if (error == http::error::body_limit)
            return refuse(413, "too_large", QStringLiteral("the request's body is too large"));
        // A chunk's size line or a trailer that does not end is not a body.
        const bool starved = error == http::error::need_more || (!error && taken == 0);
        const std::size_t around = starved ? bytes.size() : taken - std::size_t(bodySize() - before);
        if (around > limit)
            return refuse(400, "malformed", QStringLiteral("a chunk header is too long"));
        if (starved)
            return Step::NeedMore;
        if (error)
            return refuse(400, "malformed", QStringLiteral("broken body: ") + QString::fromStdString(error.message()));
    }
    return Step::Done;
}

RequestReader::Step RequestReader::refuse(int status, const char *code, const QString &detail)
{
    m_refusal = { status, code, detail };
    return Step::Refused;
}

bool RequestReader::expectsContinue() const
{
    return m_request.headers.contains("expect") && !m_parser->is_done();
}

qint64 RequestReader::bodySize() const
{
    return m_parser->get().body().data.size();
}

HttpRequest RequestReader::take()
{
    m_request.body = std::move(m_parser->get().body().data);
    return std::move(m_request);
}

QByteArray RequestReader::reason(int status)
{
    return toBytes(http::obsolete_reason(http::int_to_status(unsigned(status))));
}

} // namespace firstline::server
