#include "core/server/http/httphead.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

namespace firstline::server {

namespace {

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

bool isSafe(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(), [](char c) {
        return (uchar(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

bool isOurs(const QByteArray &lowerName)
{
    return lowerName == "content-length" || lowerName == "connection" || lowerName == "date"
        || lowerName == "transfer-encoding" || lowerName == "content-type";
}

void appendLine(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

bool isBodiless(int status)
{
    return status == 204 || status == 304 || status < 200;
}

QByteArray responseHead(const HttpResponse &response, const HeadOptions &options)
{
    QByteArray head;
    head.reserve(320);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(options.reason).append("\r\n");
    appendLine(head, "Date", httpDate());
    if (!response.contentType.isEmpty() && isSafe(response.contentType))
        appendLine(head, "Content-Type", response.contentType);
    if (!isBodiless(response.status))
        appendLine(head, "Content-Length", QByteArray::number(response.body.size()));
    bool cacheable = false;
    for (const auto &[name, value] : response.headers) {
        const QByteArray lower = name.toLower();
        if (!isToken(name) || !isSafe(value) || isOurs(lower))
            continue;
        cacheable = cacheable || lower == "cache-control";
        appendLine(head, name, value);
    }
    if (!cacheable)
        appendLine(head, "Cache-Control", "no-store");
    appendLine(head, "X-Content-Type-Options", "nosniff");
    appendLine(head, "Connection", options.keepAlive ? "keep-alive" : "close");
    head.append("\r\n");
    return head;
}

} // namespace firstline::server
