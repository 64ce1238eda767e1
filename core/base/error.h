#pragma once

#include <QtCore/QString>

#include <tl/expected.hpp>

namespace firstline {

/// Every reason for which something can fail, in bands: 1-99 usage, 100 storage, 200 network, 300 authorisation,
/// 400 conflict, 500 protocol. Add, never renumber: the numbers travel on the wire and stand in journals.
enum class ErrorCode {
    BadArgument = 1,
    NotFound = 2,
    Ambiguous = 3,
    Unsupported = 4,
    BadInput = 5,
    Cancelled = 6,
    AlreadyExists = 7,

    StorageFailed = 100,
    StorageBusy = 101,
    StorageCorrupt = 102,
    StorageTooNew = 103,
    StorageFull = 104,
    FileUnreadable = 105,

    NetworkDown = 200,
    NetworkTimeout = 201,
    TlsUntrusted = 202,
    ServerFailed = 203,
    RetryLater = 204,

    NotSignedIn = 300,
    WrongCredentials = 301,
    Forbidden = 302,
    DeviceRevoked = 303,
    PasswordTooWeak = 304,
    TooManyAttempts = 305,
    KeychainUnavailable = 306,

    Conflict = 400,
    TransitionRefused = 401,
    FieldRequired = 402,
    Gone = 403,
    DeviceForked = 404,

    Malformed = 500,
    TooLarge = 501,
    VersionMismatch = 502,
    UnknownField = 503,
    UnknownCommand = 504,
    ResetRequired = 505,
};

/// The stable name of a code ("transition_refused"): for logs, the wire and `firstline-headless`.
QString errorName(ErrorCode code);

/// Why something failed. Shape: `detail` is one English sentence for the log, never shown on a screen; the screen's
/// text is made by ui/widgets/errortext from the code.
struct Error {
    ErrorCode code = ErrorCode::BadArgument;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or an Error. Functions that return one are `[[nodiscard]]`.
template<class T>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing side of a Result: `return fail(ErrorCode::NotFound, u"no such ticket"_qs);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error { code, std::move(detail) });
}

/// Passes an Error on as it is: `return fail(result.error());`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace firstline
