#include "core/protocol/cursor.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <zlib.h>

namespace firstline::protocol {

namespace {

constexpr qsizetype kSize = 48;

quint32 checksum(const char *data)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(data), 44));
}

} // namespace

quint64 first8(const QByteArray &bytes)
{
    return bytes.size() < 8 ? 0 : qFromBigEndian<quint64>(bytes.constData());
}

QByteArray encodeCursor(const Cursor &cursor)
{
    QByteArray bytes(kSize, '\0');
    char *p = bytes.data();
    qToBigEndian(cursor.incarnation, p);
    qToBigEndian(cursor.seq, p + 8);
    qToBigEndian(cursor.digest, p + 16);
    qToBigEndian(cursor.scopesVersion, p + 24);
    qToBigEndian(cursor.rid, p + 32);
    p[40] = char(cursor.phase);
    const qint64 lag = std::clamp<qint64>(cursor.lag, 0, kMaxLag);
    for (int i = 0; i < 3; ++i)
        p[41 + i] = char(lag >> (16 - 8 * i));
    qToBigEndian(checksum(p), p + 44);
    return bytes;
}

Result<Cursor> decodeCursor(const QByteArray &bytes)
{
    if (bytes.size() != kSize)
        return fail(ErrorCode::Malformed, QStringLiteral("a cursor has 48 bytes"));
    const char *p = bytes.constData();
    if (qFromBigEndian<quint32>(p + 44) != checksum(p))
        return fail(ErrorCode::Malformed, QStringLiteral("cursor checksum"));
    Cursor cursor;
    cursor.incarnation = qFromBigEndian<quint64>(p);
    cursor.seq = qFromBigEndian<qint64>(p + 8);
    cursor.digest = qFromBigEndian<quint64>(p + 16);
    cursor.scopesVersion = qFromBigEndian<quint64>(p + 24);
    cursor.rid = qFromBigEndian<qint64>(p + 32);
    cursor.phase = quint8(p[40]);
    for (int i = 0; i < 3; ++i)
        cursor.lag = (cursor.lag << 8) | quint8(p[41 + i]);
    return cursor;
}

} // namespace firstline::protocol
