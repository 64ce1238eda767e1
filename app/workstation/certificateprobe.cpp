#include "app/workstation/certificateprobe.h"

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>

namespace firstline::app {

namespace {
constexpr std::chrono::seconds kPatience { 10 };
constexpr int kHttpsPort = 443;
}

CertificateProbe::CertificateProbe(const QString &serverUrl, QObject *parent)
    : QObject(parent)
{
    const QUrl url(serverUrl);
    connect(&m_socket, &QSslSocket::sslErrors, this, &CertificateProbe::tell);
    connect(&m_socket, &QSslSocket::encrypted, this, &CertificateProbe::tell);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &CertificateProbe::tell);
    QTimer::singleShot(kPatience, this, &CertificateProbe::tell);
    m_socket.connectToHostEncrypted(url.host(), quint16(url.port(kHttpsPort)));
}

void CertificateProbe::tell()
{
    if (std::exchange(m_told, true))
        return;
    const QSslCertificate certificate = m_socket.peerCertificate();
    const QByteArray digest = certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
    m_socket.disconnect(this);
    Q_EMIT told(QString::fromLatin1(digest.toHex()));
    deleteLater();
}

} // namespace firstline::app
