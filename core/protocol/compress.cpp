#include "core/protocol/compress.h"

#include <zstd.h>

namespace firstline::protocol {

QByteArray compress(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size
        = ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), 3);
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> inflate(const QByteArray &frame, qint64 maxBytes)
{
    const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream *)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 24);
    QByteArray out;
    ZSTD_inBuffer in { frame.constData(), size_t(frame.size()), 0 };
    size_t left = 1;
    while (left != 0) {
        const qsizetype used = out.size();
        const qsizetype room = std::min<qint64>(256 * 1024, maxBytes + 1 - used);
        if (room <= 0)
            return fail(ErrorCode::TooLarge, QStringLiteral("compressed data inflates beyond the limit"));
        out.resize(used + room);
        ZSTD_outBuffer target { out.data() + used, size_t(room), 0 };
        left = ZSTD_decompressStream(stream.get(), &target, &in);
        if (ZSTD_isError(left))
            return fail(ErrorCode::Malformed, QStringLiteral("bad zstd data"));
        out.truncate(used + qsizetype(target.pos));
        if (left != 0 && target.pos == 0 && in.pos == in.size)
            return fail(ErrorCode::Malformed, QStringLiteral("truncated zstd data"));
    }
    if (out.size() > maxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("compressed data inflates beyond the limit"));
    if (in.pos != in.size)
        return fail(ErrorCode::Malformed, QStringLiteral("bytes after the zstd frame"));
    return out;
}

} // namespace firstline::protocol
