#include "core/server/http/requesttarget.h"

namespace firstline::server {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QHash<QByteArray, QByteArray>> parseQuery(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> query;
    for (QByteArray part : text.split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? part : part.left(equals));
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        query.insert(*name, *value);
    }
    return query;
}

/// "http://host/path" -> "/path"; a target that is no absolute form stays as it is.
QByteArray withoutAuthority(const QByteArray &target)
{
    for (const QByteArray &scheme : { QByteArrayLiteral("http://"), QByteArrayLiteral("https://") }) {
        if (target.size() < scheme.size() || target.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        for (qsizetype at = scheme.size(); at < target.size(); ++at) {
            if (target.at(at) == '/')
                return target.mid(at);
            if (target.at(at) == '?')
                return '/' + target.mid(at);
        }
        return QByteArrayLiteral("/");
    }
    return target;
}

} // namespace

std::optional<QByteArray> percentDecoded(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text.at(i);
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text.at(i + 1)) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text.at(i + 2)) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            i += 2;
        }
        if (c == '\0')
            return std::nullopt;
        out.append(c);
    }
    return out;
}

std::optional<RequestTarget> parseRequestTarget(const QByteArray &target)
{
    const QByteArray origin = withoutAuthority(target);
    if (origin == "*")
        return RequestTarget { origin, {} };
    if (!origin.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = origin.indexOf('?');
    auto path = percentDecoded(mark < 0 ? origin : origin.left(mark));
    auto query = parseQuery(mark < 0 ? QByteArray() : origin.mid(mark + 1));
    if (!path || !query)
        return std::nullopt;
    return RequestTarget { std::move(*path), std::move(*query) };
}

} // namespace firstline::server
