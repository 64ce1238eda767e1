#include "core/net/pinning.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

namespace firstline::net {

namespace {

QByteArray plainHex(QByteArray text)
{
    return text.replace(':', "").replace(' ', "").toLower();
}

bool isPinned(const QSslCertificate &certificate, const QByteArray &sha256)
{
    return !certificate.isNull() && certificate.digest(QCryptographicHash::Sha256).toHex() == plainHex(sha256);
}

} // namespace

void secure(QNetworkRequest &request, const Trust &trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    // Without authorities every certificate is doubted, so that each one passes through watch().
    if (!trust.sha256.isEmpty())
        tls.setCaCertificates({});
    else if (!trust.caFile.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromPath(trust.caFile));
    request.setSslConfiguration(tls);
}

void watch(QNetworkReply *reply, const Trust &trust)
{
    if (trust.sha256.isEmpty())
        return;
    const QByteArray pin = trust.sha256;
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply, pin](const QList<QSslError> &errors) {
        if (isPinned(reply->sslConfiguration().peerCertificate(), pin))
            reply->ignoreSslErrors(errors);
    });
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, pin] {
        if (!isPinned(reply->sslConfiguration().peerCertificate(), pin))
            reply->abort();
    });
}

} // namespace firstline::net
