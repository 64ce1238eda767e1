#pragma once

#include "core/server/http/httpcore.h"
#include "core/server/http/requestreader.h"

namespace firstline::server {

class SessionResponder;

/// One connection: reads requests one after the other, hands them over, writes the answers, keeps the limits. One
/// operation that waits for the peer per direction; everything happens on the socket's strand. While a request is being
/// answered the connection is still read from, to notice that the peer leaves and to take what it pipelines.
class HttpSession : public std::enable_shared_from_this<HttpSession>
{
public:
    enum class Admit { Serve, TurnAway };

    HttpSession(std::shared_ptr<HttpCore> core, Socket socket, Admit admit);
    ~HttpSession();

    /// Begins. Thread: any, once.
    void start();

    /// The answer to request number `request`. Thread: any.
    void deliver(quint64 request, HttpResponse response);

    /// Closes at once when idle, else after the running answer. Thread: any.
    void finishSoon();

    /// Closes at once. Thread: any.
    void closeNow();

private:
    enum class State { Handshake, Idle, Header, Body, Handling, Writing, Closing, Closed };

    struct Tls; // the TLS stream over m_socket

    template<class Work>
    void onStrand(Work work);

    void begin();
    void read();
    void onRead(const boost::system::error_code &ec, std::size_t size);
    void onReadError(const boost::system::error_code &ec);
    void process();
    bool beginRequest();
    bool readHeader();
    RequestReader::Step feedReader();
    bool sendContinue();
    bool readBody();
    bool accountBody(qint64 bytes);
    void dispatch();
    void refuse(const RequestRefusal &refusal);
    void write(const HttpResponse &response);
    void writeSome();
    void onWritten(const boost::system::error_code &ec, std::size_t size);
    void nextRequest();
    void beginClose();
    void sayGoodbye();
    void linger();
    void close();
    void notifyClosed();
    void setDeadline(SteadyClock::time_point deadline);
    void waitDeadline();
    void onDeadline();
    void interrupt(int status, const char *code, const QString &detail);

    std::shared_ptr<HttpCore> m_core; // first: destroyed last, it owns the io_context
    const HttpLimits &m_limits;
    Socket m_socket;
    std::unique_ptr<Tls> m_tls;
    Timer m_timer;
    SteadyClock::time_point m_deadline;
    SteadyClock::time_point m_timerAt = SteadyClock::time_point::max();
    SteadyClock::time_point m_begun; // of the request, the answer, then the goodbye
    Admit m_admit;
    State m_state = State::Handshake;
    QString m_remoteAddress;

    std::vector<char> m_chunk; // where the running read writes to
    std::string m_in; // read, not parsed
    std::size_t m_inAt = 0;
    bool m_reading = false;
    bool m_peerGone = false;
    bool m_keepAlive = false;
    bool m_finishSoon = false;
    bool m_isHead = false;

    std::unique_ptr<RequestReader> m_reader;
    qint64 m_accounted = 0;
    quint64 m_requestNo = 0;
    std::weak_ptr<SessionResponder> m_responder;
    std::optional<HttpResponse> m_refusal; // waits until the interrupted operation is over

    QByteArray m_out[2]; // head, body
    std::size_t m_outAt = 0;
};

} // namespace firstline::server
