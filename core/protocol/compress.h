#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace firstline::protocol {

constexpr auto kSmallEncoding = "zstd-1"; ///< In the headers of encodings: what compressSmall() gives.

/// zstd, level 3. Thread: any.
QByteArray compress(const QByteArray &bytes);

/// Inflates one zstd frame. Errors: Malformed, TooLarge when it would give more than `maxBytes`, whatever the frame
/// header claims.
[[nodiscard]] Result<QByteArray> inflate(const QByteArray &frame, qint64 maxBytes);

/// The same with the words that small answers have in common (smallwords.h). Worth it for some
/// hundred bytes, useless for many thousand. Thread: any.
QByteArray compressSmall(const QByteArray &bytes);

/// What compressSmall() gave. Errors: as of inflate().
[[nodiscard]] Result<QByteArray> inflateSmall(const QByteArray &frame, qint64 maxBytes);

} // namespace firstline::protocol
