#pragma once

#include "core/base/error.h"
#include "core/protocol/messages.h"
#include "core/server/authority/servercall.h"

namespace firstline::server {

/// A message as a 200 answer.
template<Described M>
Reply replyWith(const M &message)
{
    return { 200, protocol::encodeMessage(message), { { "Content-Type", protocol::kMediaType } } };
}

/// The HTTP status of an error: 400, 401, 403, 404, 405, 409, 413, 429, 503 or 500.
int httpStatus(ErrorCode code);

/// An error as an answer: its status, a protocol::ErrorAnswer, Retry-After when `retryAfter` is not 0.
Reply errorReply(const Error &error, Millis retryAfter = Millis(0));

} // namespace firstline::server
