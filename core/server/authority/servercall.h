#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace firstline::server {

/// One request as the cores see it: complete, inside every limit, without a socket.
struct Call {
    QByteArray method = "POST";
    QByteArray path; ///< "/v1/push", decoded, without the query.
    QHash<QByteArray, QByteArray> query;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body; ///< Already inflated.
    QString remoteAddress;
    Instant now {}; ///< When it was received: the only clock the cores know.

    /// The value of a header (name in lower case), empty when it is absent.
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// What is answered. Bodies of the sync endpoints are CBOR; an error carries a protocol::ErrorAnswer.
struct Reply {
    int status = 200;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    /// Adds a header.
    void set(const QByteArray &name, const QByteArray &value) { headers.append(qMakePair(name, value)); }
};

} // namespace firstline::server
