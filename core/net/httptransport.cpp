#include "core/net/httptransport.h"

#include "core/base/logging.h"
#include "core/protocol/compress.h"
#include "core/protocol/messages.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

namespace firstline::net {

namespace {

constexpr qsizetype kCompressAbove = 512;

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

Error errorOf(QNetworkReply *reply)
{
    const QString detail = reply->errorString();
    switch (reply->error()) {
    case QNetworkReply::SslHandshakeFailedError: return { ErrorCode::TlsUntrusted, detail };
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return { ErrorCode::NetworkTimeout, detail };
    default: return { ErrorCode::NetworkDown, detail };
    }
}

} // namespace

std::optional<Error> whyNotUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return Error { ErrorCode::BadArgument, QStringLiteral("not a server address: ") % url.toString() };
    if (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host())))
        return std::nullopt;
    return Error { ErrorCode::TlsUntrusted, QStringLiteral("http:// is accepted for this machine only") };
}

HttpTransport::HttpTransport(const QString &serverUrl, Trust trust)
    : m_url(serverUrl)
    , m_trust(std::move(trust))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
    if (isLoopback(m_url.host()))
        m_manager.setProxy(QNetworkProxy::NoProxy);
}

HttpTransport::~HttpTransport()
{
    for (QNetworkReply *reply : std::as_const(m_replies)) {
        reply->disconnect(&m_manager);
        reply->abort();
        delete reply;
    }
}

void HttpTransport::refuse(quint64 request, Error error)
{
    QMetaObject::invokeMethod(
        &m_manager,
        [this, request, error] {
            sync::WireResponse response;
            response.error = error;
            m_sink(request, std::move(response));
        },
        Qt::QueuedConnection);
}

void HttpTransport::send(quint64 request, sync::WireRequest wire)
{
    if (const auto error = whyNotUrl(m_url))
        return refuse(request, *error);
    QUrl url = m_url;
    const qsizetype mark = wire.path.indexOf('?');
    QString base = m_url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + QString::fromLatin1(mark < 0 ? wire.path : wire.path.left(mark)));
    if (mark >= 0)
        url.setQuery(QString::fromLatin1(wire.path.mid(mark + 1)));
    QNetworkRequest prepared(url);
    if (url.scheme() == u"https")
        secure(prepared, m_trust);
    prepared.setTransferTimeout(int(wire.timeout.count()));
    prepared.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(protocol::kMediaType));
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("X-FL-Accept", QByteArray("zstd, ") + protocol::kSmallEncoding);
    for (const auto &[name, value] : wire.headers)
        prepared.setRawHeader(name, value);
    if (wire.body.size() > kCompressAbove && !wire.path.startsWith("/v1/blob")) {
        wire.body = protocol::compress(wire.body);
        prepared.setRawHeader(protocol::kEncodingHeader, "zstd");
    }
    QElapsedTimer timer;
    timer.start();
    QNetworkReply *reply = m_manager.sendCustomRequest(prepared, wire.method, wire.body);
    m_replies.insert(request, reply);
    if (url.scheme() == u"https")
        watch(reply, m_trust);
    QObject::connect(reply, &QNetworkReply::downloadProgress, &m_manager, [reply](qint64 received, qint64) {
        if (received > protocol::kMaxInflatedBytes)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, &m_manager,
        [this, request, reply, timer] { finished(request, reply, Millis(timer.elapsed())); });
}

void HttpTransport::cancel(quint64 request)
{
    QNetworkReply *reply = m_replies.take(request);
    if (!reply)
        return;
    reply->disconnect(&m_manager);
    reply->abort();
    reply->deleteLater();
}

void HttpTransport::finished(quint64 request, QNetworkReply *reply, Millis roundTrip)
{
    if (m_replies.value(request) != reply)
        return;
    m_replies.remove(request);
    reply->deleteLater();
    sync::WireResponse response = read(reply);
    response.roundTrip = roundTrip;
    m_sink(request, std::move(response));
}

sync::WireResponse HttpTransport::read(QNetworkReply *reply) const
{
    sync::WireResponse response;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        response.error = errorOf(reply);
        return response;
    }
    // A body that broke off is no answer, whatever its head said.
    const QNetworkReply::NetworkError error = reply->error();
    const bool broken = error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::TimeoutError
        || error == QNetworkReply::OperationCanceledError || error == QNetworkReply::UnknownNetworkError
        || error == QNetworkReply::ProtocolFailure;
    if (broken) {
        response.error = errorOf(reply);
        return response;
    }
    response.status = status;
    response.body = reply->readAll();
    if (reply->hasRawHeader("X-FL-Offset"))
        response.offset = reply->rawHeader("X-FL-Offset").toLongLong();
    response.retryAfter = Millis(reply->rawHeader("Retry-After").toLongLong() * 1000);
    const QByteArray encoding = reply->rawHeader(protocol::kEncodingHeader).trimmed();
    if (encoding == "zstd" || encoding == protocol::kSmallEncoding) {
        Result<QByteArray> inflated = encoding == "zstd" ? protocol::inflate(response.body, protocol::kMaxInflatedBytes)
                                                         : protocol::inflateSmall(response.body, protocol::kMaxInflatedBytes);
        if (!inflated) {
            response.error = inflated.error();
            response.body.clear();
            return response;
        }
        response.body = std::move(*inflated);
    }
    return response;
}

} // namespace firstline::net
