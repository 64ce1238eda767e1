#include "core/server/authority/replies.h"

namespace firstline::server {

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::WrongCredentials:
    case ErrorCode::DeviceRevoked: return 401;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::Unsupported: return 405;
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyExists:
    case ErrorCode::ResetRequired:
    case ErrorCode::DeviceForked: return 409;
    case ErrorCode::TooLarge: return 413;
    case ErrorCode::TooManyAttempts: return 429;
    case ErrorCode::RetryLater:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageFull: return 503;
    case ErrorCode::BadArgument:
    case ErrorCode::BadInput:
    case ErrorCode::PasswordTooWeak:
    case ErrorCode::Malformed:
    case ErrorCode::VersionMismatch:
    case ErrorCode::UnknownField:
    case ErrorCode::UnknownCommand: return 400;
    default: return 500;
    }
}

Reply errorReply(const Error &error, Millis retryAfter)
{
    Reply reply;
    reply.status = httpStatus(error.code);
    protocol::ErrorAnswer answer { int(error.code), error.detail, retryAfter.count(), {} };
    // What went wrong inside is for the log, not for whoever asks.
    const bool storage = error.code >= ErrorCode::StorageFailed && error.code < ErrorCode::NetworkDown;
    if (storage || error.code == ErrorCode::AlreadyExists)
        answer.detail = errorName(error.code);
    else if (reply.status == 500)
        answer.detail = u"the server could not do this"_qs;
    if (reply.status == 503 && answer.retryAfterMs == 0)
        answer.retryAfterMs = 1000;
    reply.body = protocol::encodeMessage(answer);
    reply.set("Content-Type", protocol::kMediaType);
    if (answer.retryAfterMs > 0)
        reply.set("Retry-After", QByteArray::number((answer.retryAfterMs + 999) / 1000));
    return reply;
}

} // namespace firstline::server
