#include "core/server/authority/crypto.h"

#include <sodium.h>

namespace firstline::server {

namespace {

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

QByteArray blake2b(const QByteArray &bytes, int size, const QByteArray &key)
{
    QByteArray hash(size, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(size), raw(bytes),
                       static_cast<unsigned long long>(bytes.size()), key.isEmpty() ? nullptr : raw(key),
                       size_t(key.size()));
    return hash;
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

QString hashPassword(const QString &password, quint64 ops, qint64 memory)
{
    if (sodium_init() < 0)
        return {};
    const QByteArray text = password.toUtf8();
    char hash[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str_alg(hash, text.constData(), static_cast<unsigned long long>(text.size()), ops, size_t(memory),
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return {};
    return QString::fromLatin1(hash);
}

bool verifyPassword(const QString &hash, const QString &password)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray text = password.toUtf8();
    QByteArray stored = hash.toLatin1();
    // The function reads a whole buffer of the fixed size.
    stored = stored.leftJustified(crypto_pwhash_STRBYTES, char(0), true);
    return crypto_pwhash_str_verify(stored.constData(), text.constData(), static_cast<unsigned long long>(text.size()))
        == 0;
}

QByteArray tokenText(const QByteArray &token)
{
    return token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenBytes(const QByteArray &text)
{
    const auto read = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding
                                                         | QByteArray::AbortOnBase64DecodingErrors);
    return read ? *read : QByteArray();
}

} // namespace firstline::server
