#include "core/protocol/cursor.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <zlib.h>

namespace firstline::protocol {

namespace {

constexpr qsizetype kCheck = 4;
constexpr qsizetype kLeast = 8 + 8 + 1 + 4 + kCheck; ///< Two hashes, the phase and four numbers of a byte.

quint32 checksum(const char *data, qsizetype size)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(data), uInt(size)));
}

template<class T>
void appendFixed(QByteArray &bytes, T value)
{
    const T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// Seven bits a byte, the lowest first: what counts is small for years.
void appendNumber(QByteArray &bytes, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.append(char(quint8(value) | 0x80));
    bytes.append(char(value));
}

/// Shape: false beyond `end` and for more than 64 bits.
bool readNumber(const char *&at, const char *end, quint64 &value)
{
    value = 0;
    for (int shift = 0; at < end && shift < 64; shift += 7) {
        const quint8 byte = quint8(*at++);
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return shift < 63 || byte <= 1;
    }
    return false;
}

} // namespace

quint64 first8(const QByteArray &bytes)
{
    return bytes.size() < 8 ? 0 : qFromBigEndian<quint64>(bytes.constData());
}

QByteArray encodeCursor(const Cursor &cursor)
{
    QByteArray bytes;
    bytes.reserve(kLeast + 16);
    appendFixed(bytes, cursor.incarnation);
    appendFixed(bytes, cursor.digest);
    bytes.append(char(cursor.phase));
    appendNumber(bytes, quint64(cursor.seq));
    appendNumber(bytes, cursor.scopesVersion);
    appendNumber(bytes, quint64(cursor.rid));
    appendNumber(bytes, quint64(std::clamp<qint64>(cursor.lag, 0, kMaxLag)));
    appendFixed(bytes, checksum(bytes.constData(), bytes.size()));
    return bytes;
}

Result<Cursor> decodeCursor(const QByteArray &bytes)
{
    if (bytes.size() < kLeast)
        return fail(ErrorCode::Malformed, QStringLiteral("a cursor is longer"));
    const char *at = bytes.constData();
    const char *end = at + bytes.size() - kCheck;
    if (qFromBigEndian<quint32>(end) != checksum(at, end - at))
        return fail(ErrorCode::Malformed, QStringLiteral("cursor checksum"));
    Cursor cursor;
    cursor.incarnation = qFromBigEndian<quint64>(at);
    cursor.digest = qFromBigEndian<quint64>(at + 8);
    cursor.phase = quint8(at[16]);
    at += 17;
    quint64 seq = 0;
    quint64 rid = 0;
    quint64 lag = 0;
    if (!readNumber(at, end, seq) || !readNumber(at, end, cursor.scopesVersion) || !readNumber(at, end, rid)
        || !readNumber(at, end, lag) || at != end || lag > quint64(kMaxLag))
        return fail(ErrorCode::Malformed, QStringLiteral("cursor numbers"));
    cursor.seq = qint64(seq);
    cursor.rid = qint64(rid);
    cursor.lag = qint64(lag);
    return cursor;
}

} // namespace firstline::protocol
