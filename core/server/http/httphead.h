#pragma once

#include "core/server/http/httpmessage.h"

namespace firstline::server {

/// What the connection adds to an answer.
struct HeadOptions {
    bool keepAlive = true;
    /// The status' words ("Not Found").
    QByteArray reason;
};

/// The status line and headers of an answer, with the empty line. Header lines that could split the answer, and those
/// that only the server may set, are left out.
QByteArray responseHead(const HttpResponse &response, const HeadOptions &options);

/// True for answers that never have a body (204, 304).
bool isBodiless(int status);

} // namespace firstline::server
