#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace firstline::protocol {

/// zstd, level 3. Thread: any.
QByteArray compress(const QByteArray &bytes);

/// Inflates one zstd frame. Errors: Malformed, TooLarge when it would give more than `maxBytes`, whatever the frame
/// header claims.
[[nodiscard]] Result<QByteArray> inflate(const QByteArray &frame, qint64 maxBytes);

} // namespace firstline::protocol
