#include "core/base/id.h"

#include <sodium.h>

#include <cstring>

namespace firstline {

namespace {

/// Sets version 7 and the variant of RFC 9562.
void mark(std::array<quint8, 16> &bytes)
{
    bytes[6] = static_cast<quint8>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3f) | 0x80);
}

void blake(std::array<quint8, 16> &out, const void *data, size_t size)
{
    crypto_generichash(out.data(), out.size(), static_cast<const unsigned char *>(data), size, nullptr, 0);
}

} // namespace

Uuid Uuid::fromBytes(const QByteArray &bytes)
{
    Uuid id;
    if (bytes.size() == 16)
        std::memcpy(id.m_bytes.data(), bytes.constData(), 16);
    return id;
}

std::optional<Uuid> Uuid::fromText(QStringView text)
{
    QByteArray hex;
    for (const QChar c : text) {
        if (c == u'-')
            continue;
        const char l = c.toLatin1();
        if (!std::isxdigit(static_cast<unsigned char>(l)))
            return std::nullopt;
        hex.append(l);
    }
    if (hex.size() != 32)
        return std::nullopt;
    return fromBytes(QByteArray::fromHex(hex));
}

Uuid Uuid::create(Instant now)
{
    Uuid id;
    randombytes_buf(id.m_bytes.data(), id.m_bytes.size());
    const auto ms = static_cast<quint64>(toMs(now));
    for (size_t i = 0; i < 6; ++i)
        id.m_bytes[i] = static_cast<quint8>(ms >> (40 - 8 * i));
    mark(id.m_bytes);
    return id;
}

Uuid Uuid::derived(const Uuid &seed, quint32 n)
{
    std::array<quint8, 20> input {};
    std::memcpy(input.data(), seed.m_bytes.data(), 16);
    std::memcpy(input.data() + 16, &n, 4);
    Uuid id;
    blake(id.m_bytes, input.data(), input.size());
    std::memcpy(id.m_bytes.data(), seed.m_bytes.data(), 6);
    mark(id.m_bytes);
    return id;
}

Uuid Uuid::named(QByteArrayView space, const QString &name)
{
    QByteArray input(space.data(), space.size());
    input.append('\0');
    input.append(name.toUtf8());
    Uuid id;
    blake(id.m_bytes, input.constData(), static_cast<size_t>(input.size()));
    mark(id.m_bytes);
    return id;
}

QByteArray Uuid::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

QString Uuid::text() const
{
    const QString hex = QString::fromLatin1(bytes().toHex());
    return hex.mid(0, 8) % u'-' % hex.mid(8, 4) % u'-' % hex.mid(12, 4) % u'-' % hex.mid(16, 4) % u'-' % hex.mid(20);
}

bool Uuid::isNull() const
{
    return *this == Uuid();
}

size_t Uuid::hash(size_t seed) const
{
    size_t low = 0;
    std::memcpy(&low, m_bytes.data() + 8, sizeof(low));
    return low ^ seed;
}

} // namespace firstline
