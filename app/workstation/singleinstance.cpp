#include "app/workstation/singleinstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QLocalSocket>

namespace firstline::app {

namespace {

constexpr qsizetype kLongestWish = 1024;

QString nameOf(const QString &folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24);
    return u"firstline-"_qs + QString::fromLatin1(digest);
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

void SingleInstance::begin(const QString &folder, const QString &wish)
{
    end();
    m_name = nameOf(folder);
    auto *socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, this, [socket, wish] {
        const QString line = wish % u'\n';
        socket->write(line.toUtf8());
    });
    connect(socket, &QLocalSocket::bytesWritten, this, [this, socket] {
        if (socket->bytesToWrite() > 0)
            return;
        socket->disconnect(this);
        socket->deleteLater();
        Q_EMIT handedOver();
    });
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket] {
        socket->disconnect(this);
        socket->deleteLater();
        hold();
    });
    socket->connectToServer(m_name);
}

void SingleInstance::hold()
{
    if (!m_server.listen(m_name)) {
        // Left over by a program that was killed: nobody answered on it.
        QLocalServer::removeServer(m_name);
        m_server.listen(m_name);
    }
    Q_EMIT alone();
}

void SingleInstance::end()
{
    if (m_server.isListening())
        m_server.close();
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongestWish)
                    socket->abort();
                return;
            }
            const QString wish = QString::fromUtf8(socket->readLine(kLongestWish)).trimmed();
            socket->disconnectFromServer();
            Q_EMIT wished(wish);
        });
    }
}

} // namespace firstline::app
