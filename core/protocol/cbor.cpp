#include "core/protocol/cbor.h"

#include <QtCore/QCborStreamReader>
#include <QtCore/QCborStreamWriter>

namespace firstline::protocol {

namespace {

void write(QCborStreamWriter &writer, const Value &value)
{
    if (value.isNull()) {
        writer.appendNull();
    } else if (value.isBool()) {
        writer.append(value.toBool());
    } else if (value.isInt()) {
        writer.append(value.toInt());
    } else if (value.isText()) {
        const QByteArray utf8 = value.toText().toUtf8();
        writer.appendTextString(utf8.constData(), utf8.size());
    } else if (value.isBytes()) {
        writer.append(value.toBytes());
    } else if (value.isList()) {
        writer.startArray(value.toList().size());
        for (const Value &item : value.toList())
            write(writer, item);
        writer.endArray();
    } else {
        writer.startMap(value.toMap().size());
        for (const auto &[key, item] : value.toMap()) {
            writer.append(qint64(key));
            write(writer, item);
        }
        writer.endMap();
    }
}

/// Reads with limits; stops at the first violation and remembers it.
class Decoder
{
public:
    Decoder(const QByteArray &bytes, const DecodeLimits &limits)
        : m_reader(bytes)
        , m_limits(limits)
        , m_size(bytes.size())
    {
    }

    Result<Value> run()
    {
        Value value = read(0);
        if (m_error)
            return fail(*m_error);
        if (m_reader.currentOffset() != m_size)
            return fail(ErrorCode::Malformed, QStringLiteral("bytes after the end of the CBOR value"));
        return value;
    }

private:
    Value bad(ErrorCode code, const QString &detail)
    {
        if (!m_error)
            m_error = Error { code, detail };
        return {};
    }

    Value read(int depth)
    {
        if (m_error)
            return {};
        if (depth > m_limits.maxDepth)
            return bad(ErrorCode::TooLarge, QStringLiteral("CBOR nested too deeply"));
        if (++m_items > m_limits.maxItems)
            return bad(ErrorCode::TooLarge, QStringLiteral("too many CBOR items"));
        switch (m_reader.type()) {
        case QCborStreamReader::UnsignedInteger:
        case QCborStreamReader::NegativeInteger: return integer();
        case QCborStreamReader::ByteArray: return bytes();
        case QCborStreamReader::String: return text();
        case QCborStreamReader::Array: return list(depth);
        case QCborStreamReader::Map: return map(depth);
        case QCborStreamReader::SimpleType: return simple();
        default: return bad(ErrorCode::Malformed, QStringLiteral("unexpected CBOR type or truncated input"));
        }
    }

    Value integer()
    {
        constexpr quint64 top = quint64(std::numeric_limits<qint64>::max());
        qint64 value = 0;
        if (m_reader.isUnsignedInteger()) {
            const quint64 raw = m_reader.toUnsignedInteger();
            if (raw > top)
                return bad(ErrorCode::Malformed, QStringLiteral("integer beyond 64 bits signed"));
            value = qint64(raw);
        } else {
            const quint64 raw = quint64(m_reader.toNegativeInteger());
            if (raw == 0 || raw - 1 > top)
                return bad(ErrorCode::Malformed, QStringLiteral("integer beyond 64 bits signed"));
            value = -1 - qint64(raw - 1);
        }
        m_reader.next();
        return Value(value);
    }

    bool lengthFits()
    {
        if (!m_reader.isLengthKnown()) {
            bad(ErrorCode::Malformed, QStringLiteral("indefinite length"));
            return false;
        }
        if (m_reader.length() > quint64(m_limits.maxStringBytes)) {
            bad(ErrorCode::TooLarge, QStringLiteral("string too long"));
            return false;
        }
        return true;
    }

    Value bytes()
    {
        if (!lengthFits())
            return {};
        const auto chunk = m_reader.readByteArray();
        if (chunk.status != QCborStreamReader::Ok)
            return bad(ErrorCode::Malformed, QStringLiteral("truncated byte string"));
        Value value(chunk.data);
        if (m_reader.readByteArray().status != QCborStreamReader::EndOfString)
            return bad(ErrorCode::Malformed, QStringLiteral("truncated byte string"));
        return value;
    }

    Value text()
    {
        if (!lengthFits())
            return {};
        const auto chunk = m_reader.readString();
        if (chunk.status != QCborStreamReader::Ok)
            return bad(ErrorCode::Malformed, QStringLiteral("bad or truncated text"));
        Value value(chunk.data);
        if (m_reader.readString().status != QCborStreamReader::EndOfString)
            return bad(ErrorCode::Malformed, QStringLiteral("bad or truncated text"));
        return value;
    }

    bool enter()
    {
        if (!m_reader.isLengthKnown()) {
            bad(ErrorCode::Malformed, QStringLiteral("indefinite length"));
            return false;
        }
        if (m_reader.length() > quint64(m_limits.maxItems)) {
            bad(ErrorCode::TooLarge, QStringLiteral("too many CBOR items"));
            return false;
        }
        return m_reader.enterContainer();
    }

    Value list(int depth)
    {
        ValueList items;
        if (!enter())
            return bad(ErrorCode::Malformed, QStringLiteral("bad list"));
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext() && !m_error)
            items.push_back(read(depth + 1));
        if (m_error || m_reader.lastError() != QCborError::NoError || !m_reader.leaveContainer())
            return bad(ErrorCode::Malformed, QStringLiteral("truncated list"));
        return Value(std::move(items));
    }

    Value map(int depth)
    {
        ValueMap map;
        if (!enter())
            return bad(ErrorCode::Malformed, QStringLiteral("bad map"));
        qint64 last = std::numeric_limits<qint64>::min();
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext() && !m_error) {
            if (!m_reader.isInteger())
                return bad(ErrorCode::Malformed, QStringLiteral("map key is not an integer"));
            const qint64 key = integer().toInt();
            if (m_error)
                return {};
            if (key <= last || key < 0 || key > 65535)
                return bad(ErrorCode::Malformed, QStringLiteral("map keys out of order or range"));
            last = key;
            map.append(int(key), read(depth + 1));
        }
        if (m_error || m_reader.lastError() != QCborError::NoError || !m_reader.leaveContainer())
            return bad(ErrorCode::Malformed, QStringLiteral("truncated map"));
        return Value(std::move(map));
    }

    Value simple()
    {
        Value value;
        if (m_reader.isBool())
            value = Value(m_reader.toBool());
        else if (!m_reader.isNull())
            return bad(ErrorCode::Malformed, QStringLiteral("unexpected simple value"));
        m_reader.next();
        return value;
    }

    QCborStreamReader m_reader;
    DecodeLimits m_limits;
    qint64 m_size = 0;
    qint64 m_items = 0;
    std::optional<Error> m_error;
};

} // namespace

QByteArray encode(const Value &value)
{
    QByteArray out;
    QCborStreamWriter writer(&out);
    write(writer, value);
    return out;
}

Result<Value> decode(const QByteArray &bytes, const DecodeLimits &limits)
{
    return Decoder(bytes, limits).run();
}

} // namespace firstline::protocol
