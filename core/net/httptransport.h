#pragma once

#include "core/net/pinning.h"
#include "core/sync/transport.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

namespace firstline::net {

/// Why a server address is refused. Shape: nothing when it is https, or http on this very machine.
std::optional<Error> whyNotUrl(const QUrl &url);

/// A Transport over HTTP/1.1: zstd both ways with a limit on what an answer may inflate to, no redirects, no cookies.
/// Thread: the one that made it.
class HttpTransport final : public sync::Transport
{
public:
    HttpTransport(const QString &serverUrl, Trust trust);
    ~HttpTransport() override;

    void setSink(Sink sink) override { m_sink = std::move(sink); }
    void send(quint64 request, sync::WireRequest wire) override;
    void cancel(quint64 request) override;

private:
    void finished(quint64 request, QNetworkReply *reply, Millis roundTrip);
    void refuse(quint64 request, Error error);
    sync::WireResponse read(QNetworkReply *reply) const;

    QUrl m_url;
    Trust m_trust;
    Sink m_sink;
    QNetworkAccessManager m_manager;
    QHash<quint64, QNetworkReply *> m_replies;
};

} // namespace firstline::net
