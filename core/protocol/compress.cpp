#include "core/protocol/compress.h"

#include "core/protocol/smallwords.h"

#include <zstd.h>

namespace firstline::protocol {

namespace {

constexpr int kLevel = 3;

const QByteArray &smallWords()
{
    static const QByteArray words = QByteArray::fromHex(kSmallWords);
    return words;
}

/// Inflates in pieces, so that a claim in the frame's head costs nothing. `words` may be null.
Result<QByteArray> inflated(const QByteArray &frame, qint64 maxBytes, const ZSTD_DDict *words)
{
    const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream *)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, 24);
    if (words)
        ZSTD_DCtx_refDDict(stream.get(), words);
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

} // namespace

QByteArray compress(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size
        = ZSTD_compress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), kLevel);
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> inflate(const QByteArray &frame, qint64 maxBytes)
{
    return inflated(frame, maxBytes, nullptr);
}

QByteArray compressSmall(const QByteArray &bytes)
{
    static const std::unique_ptr<ZSTD_CDict, size_t (*)(ZSTD_CDict *)> s_words(
        ZSTD_createCDict(smallWords().constData(), size_t(smallWords().size()), kLevel), ZSTD_freeCDict);
    thread_local const std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress_usingCDict(
        context.get(), out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()), s_words.get());
    Q_ASSERT(!ZSTD_isError(size));
    out.truncate(qsizetype(size));
    return out;
}

Result<QByteArray> inflateSmall(const QByteArray &frame, qint64 maxBytes)
{
    static const std::unique_ptr<ZSTD_DDict, size_t (*)(ZSTD_DDict *)> s_words(
        ZSTD_createDDict(smallWords().constData(), size_t(smallWords().size())), ZSTD_freeDDict);
    return inflated(frame, maxBytes, s_words.get());
}

} // namespace firstline::protocol
