#pragma once

#include "core/base/error.h"
#include "core/domain/value.h"

namespace firstline::protocol {

/// What a decoder accepts before it gives up. A violation closes the request with a code, never the program.
struct DecodeLimits {
    int maxDepth = 10; ///< A calendar inside a command inside a push needs 9.
    qint64 maxItems = 2'000'000; ///< Values in all.
    qint64 maxStringBytes = 4 * 1024 * 1024;
};

/// Deterministic CBOR (RFC 8949 4.2.1): shortest integers, definite lengths, integer keys in growing order.
/// The same value always gives the same bytes, so that they may be hashed.
QByteArray encode(const Value &value);

/// Reads exactly one CBOR value of the types that Value knows. Errors: Malformed (other types, text keys, keys out of
/// order or twice, trailing bytes, bad UTF-8), TooLarge (limits). Thread: any.
[[nodiscard]] Result<Value> decode(const QByteArray &bytes, const DecodeLimits &limits = {});

} // namespace firstline::protocol
