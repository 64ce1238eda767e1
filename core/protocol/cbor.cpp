#include "core/protocol/cbor.h"

#include <QtCore/QStringConverter>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cstring>

// By hand, not by QCborStreamReader and -Writer: pages of a first synchronisation are the bulk path, and a call per
// item through a device costs five times as much (docs/benchmarks.md).
namespace firstline::protocol {

namespace {

/// Major types and simple values of RFC 8949.
enum Major : quint8 { kUnsigned = 0, kNegative = 1, kBytes = 2, kText = 3, kList = 4, kMap = 5, kSimple = 7 };
constexpr quint8 kFalse = 0xf4;
constexpr quint8 kTrue = 0xf5;
constexpr quint8 kNull = 0xf6;

bool isAscii(const char *data, qsizetype size)
{
    constexpr quint64 kHighBits = 0x8080808080808080;
    quint64 seen = 0;
    for (; size >= 8; data += 8, size -= 8) {
        quint64 eight = 0;
        std::memcpy(&eight, data, 8);
        seen |= eight;
    }
    quint64 rest = 0;
    std::memcpy(&rest, data, size_t(size));
    return ((seen | rest) & kHighBits) == 0;
}

/// Appends items to bytes that grow by doubling.
class Encoder
{
public:
    QByteArray run(const Value &value)
    {
        m_out.resize(256);
        write(value);
        m_out.truncate(m_used);
        return std::move(m_out);
    }

private:
    char *room(qsizetype size)
    {
        if (m_used + size > m_out.size())
            m_out.resize(std::max(m_used + size, m_out.size() * 2));
        char *at = m_out.data() + m_used;
        m_used += size;
        return at;
    }

    void byte(quint8 value) { *room(1) = char(value); }

    void head(Major major, quint64 argument)
    {
        const quint8 type = quint8(major << 5);
        if (argument < 24) {
            byte(type | quint8(argument));
        } else if (argument <= 0xff) {
            char *at = room(2);
            at[0] = char(type | 24);
            at[1] = char(quint8(argument));
        } else if (argument <= 0xffff) {
            char *at = room(3);
            at[0] = char(type | 25);
            qToBigEndian(quint16(argument), at + 1);
        } else if (argument <= 0xffffffff) {
            char *at = room(5);
            at[0] = char(type | 26);
            qToBigEndian(quint32(argument), at + 1);
        } else {
            char *at = room(9);
            at[0] = char(type | 27);
            qToBigEndian(argument, at + 1);
        }
    }

    void string(Major major, const QByteArray &bytes)
    {
        head(major, quint64(bytes.size()));
        if (!bytes.isEmpty())
            std::memcpy(room(bytes.size()), bytes.constData(), size_t(bytes.size()));
    }

    void write(const Value &value)
    {
        if (value.isNull()) {
            byte(kNull);
        } else if (value.isBool()) {
            byte(value.toBool() ? kTrue : kFalse);
        } else if (value.isInt()) {
            const qint64 number = value.toInt();
            head(number < 0 ? kNegative : kUnsigned, number < 0 ? quint64(-1 - number) : quint64(number));
        } else if (value.isText()) {
            string(kText, value.toText().toUtf8());
        } else if (value.isBytes()) {
            string(kBytes, value.toBytes());
        } else if (value.isList()) {
            head(kList, value.toList().size());
            for (const Value &item : value.toList())
                write(item);
        } else {
            head(kMap, value.toMap().size());
            for (const auto &[key, item] : value.toMap()) {
                head(kUnsigned, quint64(key));
                write(item);
            }
        }
    }

    QByteArray m_out;
    qsizetype m_used = 0;
};

/// Reads with limits; stops at the first violation and remembers it.
class Decoder
{
public:
    Decoder(const QByteArray &bytes, const DecodeLimits &limits)
        : m_at(reinterpret_cast<const uchar *>(bytes.constData()))
        , m_end(m_at + bytes.size())
        , m_limits(limits)
    {
    }

    Result<Value> run()
    {
        Value value = read(0);
        if (m_error)
            return fail(*m_error);
        if (m_at != m_end)
            return fail(ErrorCode::Malformed, QStringLiteral("bytes after the end of the CBOR value"));
        return value;
    }

private:
    struct Head {
        quint8 major = kSimple;
        quint64 argument = 0;
    };

    Value bad(ErrorCode code, const QString &detail)
    {
        if (!m_error)
            m_error = Error { code, detail };
        return {};
    }

    quint64 left() const { return quint64(m_end - m_at); }

    /// The first bytes of an item, but of simple ones. Shape: false with an error.
    bool head(Head &out)
    {
        if (left() < 1) {
            bad(ErrorCode::Malformed, QStringLiteral("truncated CBOR"));
            return false;
        }
        const quint8 first = *m_at++;
        const quint8 info = first & 0x1f;
        out.major = first >> 5;
        if (info < 24) {
            out.argument = info;
            return true;
        }
        const quint64 size = info < 28 ? quint64(1) << (info - 24) : 0;
        if (size == 0 || left() < size) {
            bad(ErrorCode::Malformed, info == 31 ? QStringLiteral("indefinite length") : QStringLiteral("truncated CBOR"));
            return false;
        }
        switch (size) {
        case 1: out.argument = *m_at; break;
        case 2: out.argument = qFromBigEndian<quint16>(m_at); break;
        case 4: out.argument = qFromBigEndian<quint32>(m_at); break;
        default: out.argument = qFromBigEndian<quint64>(m_at); break;
        }
        m_at += size;
        return true;
    }

    Value read(int depth)
    {
        if (depth > m_limits.maxDepth)
            return bad(ErrorCode::TooLarge, QStringLiteral("CBOR nested too deeply"));
        if (++m_items > m_limits.maxItems)
            return bad(ErrorCode::TooLarge, QStringLiteral("too many CBOR items"));
        if (left() > 0 && *m_at >> 5 == kSimple)
            return simple();
        Head item;
        if (!head(item))
            return {};
        switch (item.major) {
        case kUnsigned:
        case kNegative: return integer(item);
        case kBytes:
        case kText: return string(item);
        case kList: return list(item.argument, depth);
        case kMap: return map(item.argument, depth);
        default: return bad(ErrorCode::Malformed, QStringLiteral("unexpected CBOR type or truncated input"));
        }
    }

    Value integer(const Head &item)
    {
        if (item.argument > quint64(std::numeric_limits<qint64>::max()))
            return bad(ErrorCode::Malformed, QStringLiteral("integer beyond 64 bits signed"));
        const qint64 number = qint64(item.argument);
        return Value(item.major == kNegative ? -1 - number : number);
    }

    Value string(const Head &item)
    {
        if (item.argument > quint64(m_limits.maxStringBytes))
            return bad(ErrorCode::TooLarge, QStringLiteral("string too long"));
        if (item.argument > left())
            return bad(ErrorCode::Malformed, QStringLiteral("truncated string"));
        const auto *data = reinterpret_cast<const char *>(m_at);
        const auto size = qsizetype(item.argument);
        m_at += size;
        if (item.major == kBytes)
            return Value(QByteArray(data, size));
        if (isAscii(data, size))
            return Value(QString::fromLatin1(data, size));
        // A byte order mark at the beginning is text as any other.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text = decoder.decode(QByteArrayView(data, size));
        if (decoder.hasError())
            return bad(ErrorCode::Malformed, QStringLiteral("bad text"));
        return Value(std::move(text));
    }

    bool countFits(quint64 count)
    {
        if (count <= quint64(m_limits.maxItems))
            return true;
        bad(ErrorCode::TooLarge, QStringLiteral("too many CBOR items"));
        return false;
    }

    Value list(quint64 count, int depth)
    {
        if (!countFits(count))
            return {};
        ValueList items;
        // Every item takes a byte: no more is set aside than what is there could hold.
        items.reserve(size_t(std::min({ count, left(), quint64(4096) })));
        for (quint64 i = 0; i < count && !m_error; ++i)
            items.push_back(read(depth + 1));
        return m_error ? Value() : Value(std::move(items));
    }

    Value map(quint64 count, int depth)
    {
        if (!countFits(count))
            return {};
        ValueMap map;
        qint64 last = -1;
        for (quint64 i = 0; i < count && !m_error; ++i) {
            Head key;
            if (!head(key))
                return {};
            if (key.major != kUnsigned)
                return bad(ErrorCode::Malformed, QStringLiteral("map key is not an integer"));
            if (key.argument > 65535 || qint64(key.argument) <= last)
                return bad(ErrorCode::Malformed, QStringLiteral("map keys out of order or range"));
            last = qint64(key.argument);
            map.append(int(last), read(depth + 1));
        }
        return m_error ? Value() : Value(std::move(map));
    }

    Value simple()
    {
        switch (*m_at++) {
        case kFalse: return Value(false);
        case kTrue: return Value(true);
        case kNull: return {};
        default: return bad(ErrorCode::Malformed, QStringLiteral("unexpected simple value"));
        }
    }

    const uchar *m_at;
    const uchar *m_end;
    DecodeLimits m_limits;
    qint64 m_items = 0;
    std::optional<Error> m_error;
};

} // namespace

QByteArray encode(const Value &value)
{
    return Encoder().run(value);
}

Result<Value> decode(const QByteArray &bytes, const DecodeLimits &limits)
{
    return Decoder(bytes, limits).run();
}

} // namespace firstline::protocol
