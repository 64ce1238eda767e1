#pragma once

#include "core/base/error.h"
#include "core/protocol/messages.h"
#include "core/server/authority/entropy.h"

namespace firstline::server {

/// The desk's Ed25519 key pair: signs number leases and wipe orders, and derives refresh tokens. Immutable. Thread: any.
class ServerKey
{
public:
    ServerKey() = default;

    /// Reads `file` (32 bytes of seed in hexadecimal, 0600) or makes it. Errors: FileUnreadable.
    [[nodiscard]] static Result<ServerKey> load(const QString &file, Entropy &entropy);

    /// 32 bytes.
    QByteArray publicKey() const { return m_public; }

    /// 64 bytes over `message`.
    QByteArray sign(const QByteArray &message) const;

    /// A lease as it travels: Ed25519 over device (16 bytes), from and to (8 bytes each, big endian).
    protocol::NumberLease lease(const DeviceId &device, qint64 from, qint64 to) const;

    /// Opens what was sealed to publicKey() (crypto_box_seal over the key turned into X25519). Errors: Malformed.
    [[nodiscard]] Result<QByteArray> unseal(const QByteArray &sealed) const;

    /// 32 bytes that only this server can make again from `text`.
    QByteArray derive(const QByteArray &text) const;

private:
    QByteArray m_public;
    QByteArray m_secret;
    QByteArray m_deriving;
};

} // namespace firstline::server
