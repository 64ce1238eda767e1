#pragma once

#include "core/protocol/messages.h"

namespace firstline::protocol {

/// The bytes that the signature of an order covers: a word that no lease begins with, device, wipe (1 byte), nonce.
inline QByteArray signedBytes(const RevokeOrder &order)
{
    return QByteArray("firstline-revoke-1:") + order.device.uuid().bytes() + char(order.wipe ? 1 : 0) + order.nonce;
}

} // namespace firstline::protocol
