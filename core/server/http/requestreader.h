#pragma once

#include "core/server/http/httpserver.h"

#include <cstddef>
#include <string_view>

namespace firstline::server {

/// Why a request is refused; the connection ends with it.
struct RequestRefusal {
    int status = 400;
    const char *code = "malformed";
    QString detail;
};

/// Reads one HTTP/1.x request from bytes as they come, inside the limits of size. It knows no socket and no time, so
/// that it can be tested and fuzzed by itself. What it says after a number of bytes does not depend on the pieces in
/// which they came. One object per request. Thread: one.
class RequestReader
{
public:
    enum class Step { NeedMore, HeaderDone, Done, Refused };

    /// `config` must outlive the reader.
    explicit RequestReader(const HttpServerConfig &config);
    ~RequestReader();

    /// Takes from `bytes` what it can and adds that to `used`; the rest must come again with the next bytes. Shape:
    /// HeaderDone once, after which the next call goes on with the body; after Done or Refused no further call.
    Step feed(std::string_view bytes, std::size_t &used);

    /// After Step::Refused.
    const RequestRefusal &refusal() const { return m_refusal; }

    /// True after the header when the peer waits for 100 Continue before it sends its body.
    bool expectsContinue() const;

    /// True after the header when the connection may be used again.
    bool keepAlive() const { return m_keepAlive; }

    /// Bytes of the body held at this moment.
    qint64 bodySize() const;

    /// The request, once, after Step::Done; without remoteAddress and receivedAt.
    HttpRequest take();

    /// The words of a status ("Not Found").
    static QByteArray reason(int status);

private:
    struct Parser; // hides Beast

    enum class Line { Unfinished, Ended, Broken };

    Step readHeader(std::string_view bytes, std::size_t &used);
    Line scanByte(char c);
    Step takeLines(std::string_view lines, std::size_t &used);
    Step readBody(std::string_view bytes, std::size_t &used);
    Step acceptHeader();
    bool takeHeader();
    Step refuse(int status, const char *code, const QString &detail);

    const HttpServerConfig &m_config;
    std::unique_ptr<Parser> m_parser;
    HttpRequest m_request;
    RequestRefusal m_refusal;
    qint64 m_headerBytes = 0; // taken by the parser
    std::size_t m_scanned = 0; // of the bytes that are not taken
    std::size_t m_lineLength = 0; // of the line that is not ended, without its end
    bool m_afterReturn = false;
    bool m_startLineTaken = false;
    bool m_keepAlive = false;
};

} // namespace firstline::server
