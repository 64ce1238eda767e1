#pragma once

#include "core/base/error.h"
#include "core/server/http/httpasio.h"

namespace firstline::server {

/// The server's TLS settings: 1.2 and newer, forward-secret AEAD ciphers only, session tickets, ALPN "http/1.1".
/// Errors: FileUnreadable (certificate or key missing, broken, or not a pair). Source: docs/sync.md 6.4.
[[nodiscard]] Result<std::unique_ptr<asio::ssl::context>> makeTlsContext(const QString &certFile, const QString &keyFile);

} // namespace firstline::server
