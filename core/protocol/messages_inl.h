#pragma once

#include "core/protocol/cbor.h"

namespace firstline::protocol {

template<class T>
struct Nested { using Type = void; };
template<class T>
struct Nested<std::vector<T>> { using Type = T; };
template<class T>
struct Nested<std::optional<T>> { using Type = T; };

/// One part of a message, lean all the way down.
template<class T>
Value leanValue(const T &part)
{
    if constexpr (std::is_same_v<T, PageAggregate>) {
        return FieldTraits<T>::to(part);
    } else if constexpr (Described<T>) {
        return Value(leanValues(part));
    } else if constexpr (std::is_same_v<T, std::optional<typename Nested<T>::Type>> && Described<typename Nested<T>::Type>) {
        return part ? leanValue(*part) : Value();
    } else if constexpr (Described<typename Nested<T>::Type>) {
        if (part.empty())
            return Value();
        ValueList list;
        list.reserve(part.size());
        for (const auto &item : part)
            list.push_back(leanValue(item));
        return Value(std::move(list));
    } else {
        return FieldTraits<T>::to(part);
    }
}

template<Described M>
ValueMap leanValues(const M &message)
{
    static const M s_fresh {};
    ValueMap values;
    forEachField<M>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(message.*(f.member))>;
        const T &part = message.*(f.member);
        if constexpr (!Described<T> && !Described<typename Nested<T>::Type>) {
            if (part == T {} && s_fresh.*(f.member) == T {})
                return;
        }
        Value value = leanValue(part);
        if (!value.isNull())
            values.set(f.key, std::move(value));
    });
    return values;
}

template<Described M>
QByteArray encodeMessage(const M &message)
{
    return encode(Value(leanValues(message)));
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
