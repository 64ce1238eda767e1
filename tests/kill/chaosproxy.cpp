#include "tests/kill/chaosproxy.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <sys/socket.h>

namespace firstline::kill {

namespace {

constexpr int kLongestHole = 4000;

} // namespace

QString faultName(NetFault fault)
{
    static const QStringList s_names
        = u"none delay drip cut_request cut_answer truncate half_close answer_twice request_twice black_hole bad_gateway"_qs
              .split(u' ');
    return s_names.value(int(fault));
}

/// One connection: both ends, and what is still on its way.
struct ChaosProxy::Link {
    QPointer<QTcpSocket> client;
    QPointer<QTcpSocket> server;
    QObject *guard = nullptr; ///< Its slots end with it.
    NetFault fault = NetFault::None;
    qint64 after = 0; ///< Bytes until it strikes.
    qint64 up = 0;
    qint64 down = 0;
    QByteArray early; ///< Came before the server was reached.
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> dripping;
};

ChaosProxy::ChaosProxy(std::function<quint16()> target, quint32 seed)
    : m_target(std::move(target))
    , m_random(seed)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost, 0);
}

ChaosProxy::~ChaosProxy()
{
    m_server.disconnect();
    cut();
}

void ChaosProxy::setFaults(int perMille)
{
    m_perMille = perMille;
    if (perMille > 0)
        return;
    for (Link *link : QList<Link *>(m_links)) {
        if (link->fault != NetFault::None)
            drop(link);
    }
}

void ChaosProxy::cut()
{
    for (Link *link : QList<Link *>(m_links))
        drop(link);
}

NetFault ChaosProxy::choose()
{
    if (int(m_random.bounded(1000)) >= m_perMille)
        return NetFault::None;
    const auto fault = static_cast<NetFault>(1 + m_random.bounded(int(NetFault::BadGateway)));
    ++m_counts[faultName(fault)];
    return fault;
}

void ChaosProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        const quint16 port = m_target();
        if (port == 0) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto *link = new Link;
        link->client = client;
        link->server = new QTcpSocket(&m_server);
        link->guard = new QObject(&m_server);
        link->fault = choose();
        link->after = qint64(m_random.bounded(m_random.bounded(2) == 0 ? 400 : 20'000));
        m_links.append(link);
        QObject::connect(client, &QTcpSocket::readyRead, link->guard, [this, link] { fromClient(link); });
        QObject::connect(link->server, &QTcpSocket::readyRead, link->guard, [this, link] { fromServer(link); });
        QObject::connect(client, &QTcpSocket::disconnected, link->guard, [this, link] { drop(link); });
        QObject::connect(link->server, &QTcpSocket::disconnected, link->guard, [this, link] {
            // What came last is still to be handed on.
            fromServer(link);
            if (m_links.contains(link) && link->client && link->dripping.isEmpty())
                link->client->disconnectFromHost();
        });
        QObject::connect(link->server, &QTcpSocket::connected, link->guard, [link] {
            link->server->write(std::exchange(link->early, {}));
        });
        QObject::connect(link->server, &QTcpSocket::errorOccurred, link->guard, [this, link] {
            if (link->server->state() != QAbstractSocket::ConnectedState)
                drop(link);
        });
        if (link->fault == NetFault::Drip) {
            auto *timer = new QTimer(link->guard);
            QObject::connect(timer, &QTimer::timeout, link->guard, [this, link] { drip(link); });
            timer->start(2);
        }
        if (link->fault == NetFault::BlackHole || link->fault == NetFault::HalfClose) {
            QTimer::singleShot(500 + int(m_random.bounded(kLongestHole)), link->guard, [this, link] { drop(link); });
        }
        link->server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
}

void ChaosProxy::fromClient(Link *link)
{
    QByteArray bytes = link->client->readAll();
    link->up += bytes.size();
    const bool strikes = link->up > link->after;
    switch (link->fault) {
    case NetFault::BlackHole: return;
    case NetFault::BadGateway:
        link->client->write("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 23\r\n\r\n"
                            "<html>no server</html>\n");
        return;
    case NetFault::CutRequest:
        if (strikes) {
            bytes.chop(int(std::min<qint64>(bytes.size(), link->up - link->after)));
            send(link, link->server, bytes);
            if (link->server)
                link->server->flush();
            return drop(link);
        }
        break;
    case NetFault::HalfClose:
        if (strikes) {
            send(link, link->server, bytes);
            if (link->server && link->server->state() == QAbstractSocket::ConnectedState) {
                link->server->flush();
                ::shutdown(int(link->server->socketDescriptor()), SHUT_WR);
            }
            return;
        }
        break;
    case NetFault::RequestTwice:
        if (bytes.startsWith("POST") && bytes.contains("\r\n\r\n"))
            bytes += bytes;
        break;
    default: break;
    }
    send(link, link->server, bytes);
}

void ChaosProxy::fromServer(Link *link)
{
    if (!m_links.contains(link) || !link->server || link->server->bytesAvailable() == 0)
        return;
    QByteArray bytes = link->server->readAll();
    link->down += bytes.size();
    const bool strikes = link->down > link->after;
    if (strikes && (link->fault == NetFault::CutAnswer || link->fault == NetFault::Truncate)) {
        bytes.chop(int(std::min<qint64>(bytes.size(), link->down - link->after)));
        send(link, link->client, bytes);
        if (link->client && link->fault == NetFault::Truncate) {
            link->client->flush();
            link->client->disconnectFromHost();
        } else {
            drop(link);
        }
        return;
    }
    if (link->fault == NetFault::HalfClose && strikes)
        return;
    if (link->fault == NetFault::AnswerTwice && bytes.startsWith("HTTP/1.1"))
        bytes += bytes;
    send(link, link->client, bytes);
}

void ChaosProxy::send(Link *link, QTcpSocket *to, const QByteArray &bytes)
{
    if (!to || bytes.isEmpty())
        return;
    const auto write = [link](QTcpSocket *socket, const QByteArray &some) {
        if (socket == link->server && socket->state() != QAbstractSocket::ConnectedState)
            link->early += some;
        else
            socket->write(some);
    };
    if (link->fault == NetFault::Drip) {
        link->dripping.append({ to, bytes });
        return;
    }
    if (link->fault == NetFault::Delay) {
        QTimer::singleShot(int(m_random.bounded(300)), link->guard, [socket = QPointer(to), bytes, write] {
            if (socket)
                write(socket, bytes);
        });
        return;
    }
    write(to, bytes);
}

void ChaosProxy::drip(Link *link)
{
    if (link->dripping.isEmpty())
        return;
    auto &[socket, bytes] = link->dripping.first();
    const QByteArray some = bytes.left(1 + int(m_random.bounded(64)));
    bytes.remove(0, some.size());
    if (socket == link->server && socket && socket->state() != QAbstractSocket::ConnectedState)
        link->early += some;
    else if (socket)
        socket->write(some);
    if (bytes.isEmpty())
        link->dripping.removeFirst();
}

void ChaosProxy::drop(Link *link)
{
    if (!m_links.removeOne(link))
        return;
    for (const QPointer<QTcpSocket> &socket : { link->client, link->server }) {
        if (!socket)
            continue;
        socket->disconnect(link->guard);
        socket->abort();
        socket->deleteLater();
    }
    link->guard->deleteLater();
    link->dripping.clear();
    m_dead.emplace_back(link); // Some slot of it may be running.
}

} // namespace firstline::kill
