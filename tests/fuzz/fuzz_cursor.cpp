#include "tests/fuzz/fuzz.h"

#include "core/protocol/cursor.h"

using namespace firstline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    for (const QByteArray &form : { bytes, QByteArray::fromBase64(bytes) }) {
        const Result<protocol::Cursor> cursor = protocol::decodeCursor(form);
        if (!cursor)
            continue;
        const Result<protocol::Cursor> again = protocol::decodeCursor(protocol::encodeCursor(*cursor));
        fuzz::require(again && *again == *cursor, "a cursor survives writing and reading");
    }
    return 0;
}
