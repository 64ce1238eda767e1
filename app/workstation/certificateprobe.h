#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QSslSocket>

namespace firstline::app {

/// Looks which certificate a server shows, sends nothing and trusts nothing: for the question whether to trust it.
/// Deletes itself when it has told.
class CertificateProbe : public QObject
{
    Q_OBJECT
public:
    explicit CertificateProbe(const QString &serverUrl, QObject *parent = nullptr);

Q_SIGNALS:
    /// SHA-256 of the certificate in hex; empty when the server showed none.
    void told(const QString &fingerprint);

private:
    void tell();

    QSslSocket m_socket;
    bool m_told = false;
};

} // namespace firstline::app
