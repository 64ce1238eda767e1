#include "tests/fuzz/fuzz.h"

#include "core/protocol/compress.h"

using namespace firstline;

/// A frame never gives more than was allowed, whatever its header claims.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qint64 kMost = 256 * 1024;
    const QByteArray bytes = fuzz::input(data, size);
    const Result<QByteArray> inflated = protocol::inflate(bytes, kMost);
    fuzz::require(!inflated || inflated->size() <= kMost, "the limit of what is inflated holds");
    const Result<QByteArray> small = protocol::inflateSmall(bytes, kMost);
    fuzz::require(!small || small->size() <= kMost, "the limit holds with the words of small answers");
    const Result<QByteArray> again = protocol::inflateSmall(protocol::compressSmall(bytes), qint64(size));
    fuzz::require(again && *again == bytes, "what was packed small comes out again");
    const Result<QByteArray> back = protocol::inflate(protocol::compress(bytes), qint64(size));
    fuzz::require(back && *back == bytes, "what was packed comes out again");
    return 0;
}
