#pragma once

#include "core/protocol/evacuation.h"
#include "core/server/authority/serverkey.h"
#include "core/server/authority/servercall.h"
#include "core/store/serverstoreaccounts.h"

namespace firstline::server {

/// The order that a revoked device gets, signed. Shape: nothing when the device is in force.
std::optional<protocol::RevokeOrder> orderOf(const store::DeviceRow &device, const ServerKey &key);

/// Whether an order is this server's own.
bool isOwnOrder(const protocol::RevokeOrder &order, const ServerKey &key);

/// An error as an answer; one that says device_revoked carries the signed order for the device behind the call's token.
Reply refusalOf(const Error &error, Millis retryAfter, store::ServerAccounts &accounts, const ServerKey &key, const Call &call);

/// Unsent work of wiped devices: sealed files in `dataDir`/evacuated. One thread.
class Evacuations
{
public:
    static constexpr qint64 kMaxOfDevice = 64 * 1024 * 1024; ///< Bytes that one device may leave behind.

    Evacuations(QString dataDir, const ServerKey &key);

    /// POST /v1/evacuate. Write-only; the order proves that the caller held a token of the device. The same work twice
    /// is one file. Errors: Malformed, Forbidden (an order that is not this server's, or not this revocation's),
    /// TooLarge, storage.
    [[nodiscard]] Result<DeviceId> take(const Call &call, store::ServerAccounts &accounts) const;

    /// Names of the files of a device (null: of all), oldest first.
    QStringList files(const DeviceId &device) const;

    /// Opens one. Errors: FileUnreadable, Malformed (not sealed to this server's key).
    [[nodiscard]] Result<protocol::EvacuatedWork> open(const QString &name) const;

private:
    QString folder() const;

    QString m_dataDir;
    const ServerKey &m_key;
};

} // namespace firstline::server
