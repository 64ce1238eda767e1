#include "core/server/http/httpmessage.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace firstline::server {

HttpResponse errorResponse(int status, const QByteArray &code, const QString &detail)
{
    const QJsonObject error { { QStringLiteral("code"), QString::fromUtf8(code) },
                              { QStringLiteral("detail"), detail } };
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArrayLiteral("application/json");
    response.body = QJsonDocument(QJsonObject { { QStringLiteral("error"), error } }).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse retryResponse(int status, const QByteArray &code, const QString &detail, Millis retryAfter)
{
    const auto seconds = std::max<qint64>(1, std::chrono::ceil<Seconds>(retryAfter).count());
    HttpResponse response = errorResponse(status, code, detail);
    response.headers.append({ QByteArrayLiteral("Retry-After"), QByteArray::number(seconds) });
    return response;
}

} // namespace firstline::server
