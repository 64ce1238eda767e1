#include "core/server/authority/revocation.h"

#include "core/protocol/revokeorder.h"
#include "core/server/authority/crypto.h"
#include "core/server/authority/replies.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>

namespace firstline::server {

namespace {

/// The device that a call's token was given to, whatever became of it.
Result<DeviceId> deviceBehind(store::ServerAccounts &accounts, const Call &call)
{
    if (call.path == "/v1/token") {
        const auto request = protocol::decodeMessage<protocol::TokenRequest>(call.body);
        if (!request)
            return fail(request.error());
        const auto session = accounts.sessionByToken(blake2b(request->refreshToken, 32));
        if (!session)
            return fail(session.error());
        return *session ? (*session)->device : DeviceId();
    }
    if (call.path == "/v1/login") {
        // The password was right, or the device would not have been looked at.
        const auto request = protocol::decodeMessage<protocol::LoginRequest>(call.body);
        return request ? Result<DeviceId>(request->device) : fail(request.error());
    }
    const QByteArray header = call.header("authorization");
    const auto access = accounts.access(blake2b(tokenBytes(header.mid(7).trimmed()), 32));
    if (!access)
        return fail(access.error());
    return *access ? (*access)->device : DeviceId();
}

} // namespace

std::optional<protocol::RevokeOrder> orderOf(const store::DeviceRow &device, const ServerKey &key)
{
    if (!device.revoked || device.nonce.isEmpty())
        return std::nullopt;
    protocol::RevokeOrder order { device.id, device.wipe, device.nonce, {} };
    order.signature = key.sign(protocol::signedBytes(order));
    return order;
}

bool isOwnOrder(const protocol::RevokeOrder &order, const ServerKey &key)
{
    return sameSecret(key.sign(protocol::signedBytes(order)), order.signature);
}

Reply refusalOf(const Error &error, Millis retryAfter, store::ServerAccounts &accounts, const ServerKey &key, const Call &call)
{
    Reply reply = errorReply(error, retryAfter);
    if (error.code != ErrorCode::DeviceRevoked)
        return reply;
    const auto id = deviceBehind(accounts, call);
    const auto device = id ? accounts.device(*id) : Result<std::optional<store::DeviceRow>>(std::nullopt);
    if (!device || !*device)
        return reply;
    protocol::ErrorAnswer answer { int(error.code), error.detail, retryAfter.count(), orderOf(**device, key) };
    reply.body = protocol::encodeMessage(answer);
    return reply;
}

Evacuations::Evacuations(QString dataDir, const ServerKey &key)
    : m_dataDir(std::move(dataDir))
    , m_key(key)
{
}

QString Evacuations::folder() const
{
    return m_dataDir % u"/evacuated"_qs;
}

Result<DeviceId> Evacuations::take(const Call &call, store::ServerAccounts &accounts) const
{
    const auto request = protocol::decodeMessage<protocol::EvacuateRequest>(call.body);
    if (!request)
        return fail(request.error());
    if (request->sealed.isEmpty() || request->sealed.size() > protocol::kMaxEvacuation)
        return fail(ErrorCode::TooLarge, u"at most 3 MiB are taken in"_qs);
    const auto device = accounts.device(request->order.device);
    if (!device)
        return fail(device.error());
    const bool mine = *device && (*device)->revoked && (*device)->nonce == request->order.nonce
        && (*device)->wipe == request->order.wipe && isOwnOrder(request->order, m_key);
    if (!mine)
        return fail(ErrorCode::Forbidden, u"only a device that was ended hands its work in"_qs);
    const QString folder = this->folder();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::StorageFailed, u"the folder for evacuated work cannot be made"_qs);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    qint64 bytes = request->sealed.size();
    for (const QString &name : files(request->order.device))
        bytes += QFileInfo(QString(folder % u'/' % name)).size();
    if (bytes > kMaxOfDevice)
        return fail(ErrorCode::TooLarge, u"this device has handed in enough"_qs);
    // Sealing the same text twice gives other bytes: what counts as the same is the same file.
    const QString name = request->order.device.text() % u'-'
        % QString::fromLatin1(blake2b(request->sealed, 16).toHex().left(16)) % u".sealed"_qs;
    QSaveFile file(QString(folder % u'/' % name));
    if (!file.open(QIODevice::WriteOnly) || file.write(request->sealed) != request->sealed.size())
        return fail(ErrorCode::StorageFull, u"evacuated work cannot be written"_qs);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit())
        return fail(ErrorCode::StorageFull, u"evacuated work cannot be written"_qs);
    return request->order.device;
}

QStringList Evacuations::files(const DeviceId &device) const
{
    const QString pattern = device.isNull() ? u"*.sealed"_qs : QString(device.text() % u"-*.sealed"_qs);
    return QDir(folder()).entryList({ pattern }, QDir::Files, QDir::Time | QDir::Reversed);
}

Result<protocol::EvacuatedWork> Evacuations::open(const QString &name) const
{
    QFile file(QString(folder() % u'/' % QFileInfo(name).fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString());
    const auto clear = m_key.unseal(file.readAll());
    if (!clear)
        return fail(clear.error());
    return protocol::decodeMessage<protocol::EvacuatedWork>(*clear);
}

} // namespace firstline::server
