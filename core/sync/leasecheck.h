#pragma once

#include "core/protocol/messages.h"

namespace firstline::sync {

/// Whether the server signed this block of numbers for this device. `serverKey`: Ed25519, 32 bytes.
bool isGenuine(const protocol::NumberLease &lease, const DeviceId &device, const QByteArray &serverKey);

/// The order in the body of a refusal, when it is this server's and meant for this device. Shape: nothing otherwise.
std::optional<protocol::RevokeOrder> genuineOrder(const QByteArray &body, const DeviceId &device, const QByteArray &serverKey);

} // namespace firstline::sync
