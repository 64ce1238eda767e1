#pragma once

#include "core/protocol/cbor.h"

namespace firstline::protocol {

template<Described M>
QByteArray encodeMessage(const M &message)
{
    return encode(Value(toValues(message)));
}

template<Described M>
Result<M> decodeMessage(const QByteArray &bytes)
{
    const Result<Value> value = decode(bytes);
    if (!value)
        return fail(value.error());
    if (!value->isMap())
        return fail(ErrorCode::Malformed, QStringLiteral("a message is a map"));
    M message;
    const std::string_view bad = readValues(value->toMap(), message);
    if (!bad.empty())
        return fail(ErrorCode::Malformed, QStringLiteral("bad value of ") % QString::fromLatin1(bad.data(), qsizetype(bad.size())));
    return message;
}

} // namespace firstline::protocol
