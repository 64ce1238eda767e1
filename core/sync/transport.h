#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <functional>
#include <memory>
#include <optional>

namespace firstline::sync {

/// One request to the server. Paths are those of docs/protocol.md ("/v1/push").
struct WireRequest {
    QByteArray method = "POST";
    QByteArray path; ///< With its query.
    QByteArray body; ///< Uncompressed CBOR; the transport compresses.
    QList<QPair<QByteArray, QByteArray>> headers;
    Millis timeout { 30'000 };
};

/// What came back. `status` 0: nothing came (see `error`).
struct WireResponse {
    int status = 0;
    QByteArray body; ///< Inflated.
    std::optional<Error> error; ///< NetworkDown, NetworkTimeout, TlsUntrusted, Malformed, TooLarge.
    Millis retryAfter { 0 };
    qint64 offset = -1; ///< X-FL-Offset, of files; -1: absent.
    Millis roundTrip { 0 };
};

/// Carries requests to the server; knows neither commands nor pages. core/net implements it over
/// QNetworkAccessManager, tests over a ServerCore in the same process.
class Transport
{
public:
    virtual ~Transport() = default;

    /// Called with every response, on the thread that called `send`, never from inside `send`.
    using Sink = std::function<void(quint64 request, WireResponse response)>;
    virtual void setSink(Sink sink) = 0;

    virtual void send(quint64 request, WireRequest wire) = 0;

    /// Gives a request up; its response may still come and is then ignored by the engine.
    virtual void cancel(quint64 request) = 0;
};

/// What is kept in the system's keychain for one profile.
struct Credentials {
    QByteArray refreshToken;
    QByteArray deviceSecret;
};

/// The keychain. A read failure is never "no credentials": it is an error, and the person is asked.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    using ReadDone = std::function<void(Result<std::optional<Credentials>>)>;
    using WriteDone = std::function<void(Result<void>)>;
    virtual void read(const QString &profileKey, ReadDone done) = 0;
    virtual void write(const QString &profileKey, const Credentials &credentials, WriteDone done) = 0;
    virtual void remove(const QString &profileKey, WriteDone done) = 0;
};

} // namespace firstline::sync
