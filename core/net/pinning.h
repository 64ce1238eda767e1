#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QNetworkReply;
class QNetworkRequest;

namespace firstline::net {

/// Whom a connection trusts. Both empty: the authorities of the system.
struct Trust {
    QString caFile; ///< PEM; only these authorities.
    QByteArray sha256; ///< Of exactly this leaf certificate, hexadecimal, colons allowed; nothing else is accepted.
};

/// Prepares a request: TLS 1.2 or newer and what `trust` says.
void secure(QNetworkRequest &request, const Trust &trust);

/// With a pinned certificate: accepts that one and refuses every other. The only place where an error of TLS is passed
/// over, and only for a certificate whose whole fingerprint was given by a person.
void watch(QNetworkReply *reply, const Trust &trust);

} // namespace firstline::net
