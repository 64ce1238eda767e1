#pragma once

#include "core/base/error.h"
#include "core/server/authority/servercall.h"

namespace firstline::server {

/// Inflates the body of a call that says "X-FL-Enc: zstd". Errors: Malformed, TooLarge (above 8 MiB), Unsupported
/// (another encoding). Thread: any.
[[nodiscard]] Result<void> inflateCall(Call &call);

/// Compresses the answer of a call that sent "X-FL-Enc: zstd" or names "zstd" in "X-FL-Accept", when that is worth it; the
/// answer then says "X-FL-Enc: zstd". A small one becomes "zstd-1" where the call accepts that. Files are left alone.
/// Thread: any.
void deflateReply(const Call &call, Reply &reply);

/// Whether a path is one of the sync endpoints' (their bodies are at most 4 MiB; of a file's chunk 1 MiB).
bool isWirePath(const QByteArray &path);

/// The body limit of a path in bytes: below /api/ 4 KiB.
qint64 bodyLimit(const QByteArray &path);

/// The answer for an error found before any core was asked.
Reply refusal(const Error &error, Millis retryAfter = Millis(0));

} // namespace firstline::server
