#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace firstline::server {

/// One complete request, already inside every limit.
struct HttpRequest {
    /// "GET", "POST", ... as sent; an unknown method is passed on, the handler answers it.
    QByteArray method;
    /// Percent-decoded path without the query, starts with "/" (or is "*"). Bytes are whatever the peer sent: not
    /// necessarily UTF-8, may hold "..": never a file path by itself.
    QByteArray path;
    /// Decoded query parameters; a name that comes twice keeps its last value.
    QHash<QByteArray, QByteArray> query;
    /// Names in lower case; a name that comes twice is joined by ", ".
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    /// The peer's address without port ("127.0.0.1", "::1").
    QString remoteAddress;
    /// When the last byte of the request had arrived.
    Instant receivedAt {};

    /// The value of a header (name in lower case), empty when it is absent.
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// One answer. Shape: `headers` may not set Content-Length, Connection, Date or Transfer-Encoding (the server does,
/// and drops these); a header with a line break in it is dropped. HEAD answers carry the body here, it is not sent.
struct HttpResponse {
    int status = 200;
    /// Empty: no Content-Type header.
    QByteArray contentType;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// The small JSON error of every refusal: {"error":{"code","detail"}}. `code` is a stable snake_case name.
HttpResponse errorResponse(int status, const QByteArray &code, const QString &detail);

/// A 429 or 503 answer with Retry-After, whole seconds rounded up, at least 1.
HttpResponse retryResponse(int status, const QByteArray &code, const QString &detail, Millis retryAfter);

} // namespace firstline::server
