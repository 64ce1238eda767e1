#include "core/sync/leasecheck.h"

#include "core/protocol/revokeorder.h"

#include <QtCore/QtEndian>

#include <sodium.h>

namespace firstline::sync {

bool isGenuine(const protocol::NumberLease &lease, const DeviceId &device, const QByteArray &serverKey)
{
    if (lease.from <= 0 || lease.to < lease.from || lease.signature.size() != qsizetype(crypto_sign_BYTES)
        || serverKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        return false;
    QByteArray message = device.uuid().bytes();
    for (const qint64 number : { lease.from, lease.to }) {
        char bytes[sizeof(qint64)];
        qToBigEndian(number, bytes);
        message.append(bytes, sizeof(bytes));
    }
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(lease.signature.constData()),
               reinterpret_cast<const unsigned char *>(message.constData()), static_cast<unsigned long long>(message.size()),
               reinterpret_cast<const unsigned char *>(serverKey.constData()))
        == 0;
}

std::optional<protocol::RevokeOrder> genuineOrder(const QByteArray &body, const DeviceId &device, const QByteArray &serverKey)
{
    const auto answer = protocol::decodeMessage<protocol::ErrorAnswer>(body);
    if (!answer || !answer->order || device.isNull() || answer->order->device != device || answer->order->nonce.isEmpty()
        || answer->order->signature.size() != qsizetype(crypto_sign_BYTES)
        || serverKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        return std::nullopt;
    const QByteArray message = protocol::signedBytes(*answer->order);
    const bool genuine = crypto_sign_verify_detached(
                             reinterpret_cast<const unsigned char *>(answer->order->signature.constData()),
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(serverKey.constData()))
        == 0;
    return genuine ? answer->order : std::nullopt;
}

} // namespace firstline::sync
