#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <optional>

namespace firstline::server {

/// The target of a request line, taken apart and decoded.
struct RequestTarget {
    QByteArray path;
    QHash<QByteArray, QByteArray> query;
};

/// Reads "/v1/wait?seq=4", "http://host/v1/wait" or "*". Nothing when it is none of these, an escape is broken, or a
/// decoded byte is NUL. "+" means space in the query only. Source: RFC 9112 section 3.2.
std::optional<RequestTarget> parseRequestTarget(const QByteArray &target);

/// Undoes %XX; nothing when an escape is broken or gives NUL.
std::optional<QByteArray> percentDecoded(const QByteArray &text);

} // namespace firstline::server
