#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace firstline::protocol {

constexpr qint64 kMaxLag = 0xffffff; ///< Of a cursor; it stands for more as well.

/// How far a workstation has got. Opaque to it: the server writes and reads it. It gives no rights; sight is computed
/// anew at every call. While the first synchronisation runs, `phase` and `rid` say which part comes next and `seq`
/// is the head at its start, from which the tail follows.
struct Cursor {
    quint64 incarnation = 0;
    qint64 seq = 0;
    quint64 digest = 0;
    quint64 scopesVersion = 0;
    quint8 phase = 0; ///< 0: caught up with `seq`; else the part of the first synchronisation.
    qint64 rid = 0; ///< Last row of the part that was sent.
    qint64 lag = 0; ///< Below kMaxLag: up to seq - lag the workstation has everything, so that differences begin there.

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// What a cursor keeps of an incarnation or a digest: its first eight bytes; 0 of a shorter one.
quint64 first8(const QByteArray &bytes);

/// 25 to 55 bytes with a checksum: some 30 of a desk with years of work.
QByteArray encodeCursor(const Cursor &cursor);

/// Errors: Malformed (length, checksum, numbers).
[[nodiscard]] Result<Cursor> decodeCursor(const QByteArray &bytes);

} // namespace firstline::protocol
