#include "core/server/authority/wirecodec.h"

#include "core/protocol/compress.h"
#include "core/protocol/messages.h"
#include "core/server/authority/replies.h"

namespace firstline::server {

namespace {

/// Below so many bytes a frame costs more than it saves.
constexpr qsizetype kWorthCompressing = 256;

/// The same where both know the words of small answers, and where they help no more.
constexpr qsizetype kWorthWords = 64;
constexpr qsizetype kSmall = 4 * 1024;

bool accepts(const Call &call, const QByteArray &encoding)
{
    for (const QByteArray &one : call.header("x-fl-accept").toLower().split(',')) {
        if (one.trimmed() == encoding)
            return true;
    }
    return false;
}

/// What other programs tell, as a telephone exchange of a call, is short.
constexpr qint64 kMaxNotice = 4 * 1024;

bool isBlobPath(const QByteArray &path)
{
    return path == "/v1/blob" || path.startsWith("/v1/blob/");
}

} // namespace

Result<void> inflateCall(Call &call)
{
    const QByteArray encoding = call.header("x-fl-enc").trimmed().toLower();
    if (encoding.isEmpty() || call.body.isEmpty())
        return {};
    if (encoding != "zstd")
        return fail(ErrorCode::Malformed, u"X-FL-Enc may only be zstd"_qs);
    auto body = protocol::inflate(call.body, protocol::kMaxInflatedBytes);
    if (!body)
        return fail(body.error());
    call.body = *std::move(body);
    return {};
}

void deflateReply(const Call &call, Reply &reply)
{
    if (isBlobPath(call.path))
        return;
    if (accepts(call, protocol::kSmallEncoding) && reply.body.size() >= kWorthWords && reply.body.size() <= kSmall) {
        const QByteArray small = protocol::compressSmall(reply.body);
        if (small.size() < reply.body.size()) {
            reply.body = small;
            reply.set(protocol::kEncodingHeader, protocol::kSmallEncoding);
        }
        return;
    }
    const bool wanted = call.header("x-fl-enc").trimmed().toLower() == "zstd" || accepts(call, "zstd");
    if (!wanted || reply.body.size() < kWorthCompressing)
        return;
    reply.body = protocol::compress(reply.body);
    reply.set(protocol::kEncodingHeader, "zstd");
}

bool isWirePath(const QByteArray &path)
{
    return path.startsWith("/v1/");
}

qint64 bodyLimit(const QByteArray &path)
{
    if (isBlobPath(path))
        return protocol::kMaxBlobChunk;
    if (path.startsWith("/api/"))
        return kMaxNotice;
    return isWirePath(path) ? qint64(4) * 1024 * 1024 : qint64(64) * 1024;
}

Reply refusal(const Error &error, Millis retryAfter)
{
    return errorReply(error, retryAfter);
}

} // namespace firstline::server
