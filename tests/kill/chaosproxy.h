#pragma once

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QTcpServer>

#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace firstline::kill {

/// What happens to one connection.
enum class NetFault {
    None,
    Delay, ///< Every piece comes late.
    Drip, ///< A few bytes at a time.
    CutRequest, ///< Both ends are reset after some bytes of the request.
    CutAnswer, ///< Both ends are reset after some bytes of the answer: the work is done, nobody hears of it.
    Truncate, ///< The answer ends early, in good order.
    HalfClose, ///< The workstation's half is closed, the answer goes nowhere.
    AnswerTwice, ///< Every answer comes twice.
    RequestTwice, ///< Every request arrives twice.
    BlackHole, ///< Nothing comes through, and nobody says so.
    BadGateway, ///< "502" in HTML instead of an answer.
};
QString faultName(NetFault fault);

/// A TCP proxy on loopback that misbehaves. One per workstation; it outlives restarts of both ends.
/// Thread: that of its event loop.
class ChaosProxy
{
public:
    /// `target` says where the server listens now. Shape: 0 when nowhere.
    ChaosProxy(std::function<quint16()> target, quint32 seed);
    ~ChaosProxy();

    quint16 port() const { return m_server.serverPort(); }

    /// In per mille of the connections. 0: a faithful proxy; what is broken already is cut.
    void setFaults(int perMille);

    /// Cuts every connection there is.
    void cut();

    /// How often which fault was chosen.
    const QMap<QString, int> &counts() const { return m_counts; }

private:
    struct Link;
    void accept();
    void fromClient(Link *link);
    void fromServer(Link *link);
    void send(Link *link, QTcpSocket *to, const QByteArray &bytes);
    void drip(Link *link);
    void drop(Link *link);
    NetFault choose();

    QTcpServer m_server;
    std::function<quint16()> m_target;
    QRandomGenerator m_random;
    QMap<QString, int> m_counts;
    QList<Link *> m_links;
    std::vector<std::unique_ptr<Link>> m_dead;
    int m_perMille = 0;
};

} // namespace firstline::kill
