#pragma once

#include <QtCore/QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The entry point that libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace firstline::fuzz {

/// The input, without a copy.
inline QByteArray input(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// What must hold whatever the input is; ends the program, so that libFuzzer keeps the input.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace firstline::fuzz
