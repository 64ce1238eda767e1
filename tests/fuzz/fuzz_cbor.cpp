#include "tests/fuzz/fuzz.h"

#include "core/protocol/cbor.h"

using namespace firstline;

/// What is read is written the same way: there is one form of each value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const Result<Value> value = protocol::decode(bytes, { 10, 100'000, 1024 * 1024 });
    if (!value)
        return 0;
    const QByteArray again = protocol::encode(*value);
    const Result<Value> second = protocol::decode(again);
    fuzz::require(second && *second == *value, "a value survives writing and reading");
    fuzz::require(protocol::encode(*second) == again, "the bytes of a value are always the same");
    return 0;
}
