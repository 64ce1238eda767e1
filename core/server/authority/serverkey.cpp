#include "core/server/authority/serverkey.h"

#include "core/server/authority/crypto.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>

#include <sodium.h>

namespace firstline::server {

namespace {

Result<QByteArray> readSeed(const QString &name, Entropy &entropy)
{
    QFile file(name);
    if (!file.exists()) {
        const QByteArray made = entropy.bytes(crypto_sign_SEEDBYTES);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || file.write(made.toHex() + '\n') < 0 || !file.flush())
            return fail(ErrorCode::FileUnreadable, name % u": "_qs % file.errorString());
        return made;
    }
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, name % u": "_qs % file.errorString());
    const QByteArray seed = QByteArray::fromHex(file.readAll().trimmed());
    if (seed.size() != qsizetype(crypto_sign_SEEDBYTES))
        return fail(ErrorCode::FileUnreadable, name % u" does not hold a key"_qs);
    return seed;
}

} // namespace

Result<ServerKey> ServerKey::load(const QString &file, Entropy &entropy)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::ServerFailed, u"libsodium cannot start"_qs);
    const auto seed = readSeed(file, entropy);
    if (!seed)
        return fail(seed.error());
    ServerKey key;
    key.m_public = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    key.m_secret = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(key.m_public.data()),
                             reinterpret_cast<unsigned char *>(key.m_secret.data()),
                             reinterpret_cast<const unsigned char *>(seed->constData()));
    key.m_deriving = blake2b("refresh", 32, *seed);
    return key;
}

QByteArray ServerKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.constData()),
                         static_cast<unsigned long long>(message.size()),
                         reinterpret_cast<const unsigned char *>(m_secret.constData()));
    return signature;
}

protocol::NumberLease ServerKey::lease(const DeviceId &device, qint64 from, qint64 to) const
{
    QByteArray message = device.uuid().bytes() + QByteArray(16, '\0');
    qToBigEndian(from, message.data() + 16);
    qToBigEndian(to, message.data() + 24);
    return { from, to, sign(message) };
}

Result<QByteArray> ServerKey::unseal(const QByteArray &sealed) const
{
    unsigned char boxPublic[crypto_box_PUBLICKEYBYTES];
    unsigned char boxSecret[crypto_box_SECRETKEYBYTES];
    const auto *bytes = reinterpret_cast<const unsigned char *>(sealed.constData());
    const auto *pk = reinterpret_cast<const unsigned char *>(m_public.constData());
    const auto *sk = reinterpret_cast<const unsigned char *>(m_secret.constData());
    QByteArray clear(std::max<qsizetype>(sealed.size() - qsizetype(crypto_box_SEALBYTES), 0), '\0');
    const bool opened = sealed.size() >= qsizetype(crypto_box_SEALBYTES)
        && crypto_sign_ed25519_pk_to_curve25519(boxPublic, pk) == 0
        && crypto_sign_ed25519_sk_to_curve25519(boxSecret, sk) == 0
        && crypto_box_seal_open(reinterpret_cast<unsigned char *>(clear.data()), bytes,
                                static_cast<unsigned long long>(sealed.size()), boxPublic, boxSecret) == 0;
    sodium_memzero(boxSecret, sizeof boxSecret);
    if (!opened)
        return fail(ErrorCode::Malformed, u"not sealed to the key of this desk"_qs);
    return clear;
}

QByteArray ServerKey::derive(const QByteArray &text) const
{
    return blake2b(text, 32, m_deriving);
}

} // namespace firstline::server
