#pragma once

#include "core/domain/configsnapshot.h"
#include "core/server/authority/logindelays.h"
#include "core/server/authority/serverkey.h"
#include "core/server/authority/servercall.h"
#include "core/server/authority/serveroptions.h"
#include "core/store/serverstore.h"
#include "core/store/serverstoreaccounts.h"

namespace firstline::server {

/// Who makes a call.
struct Session {
    Uuid id;
    AgentId agent;
    DeviceId device;
};

/// Reads "Authorization: Bearer ..." against the tables. Errors: NotSignedIn, DeviceRevoked, Forbidden (shut out), storage.
[[nodiscard]] Result<Session> openSession(store::ServerAccounts &accounts, const Call &call);

/// What a look at a password gave: made by any reader, used by the writer.
struct LoginCheck {
    protocol::LoginRequest request;
    AgentId agent;
    std::optional<Error> refusal;
    Millis retryAfter { 0 };
};

/// Looks at the password of a login call; takes tens of milliseconds whether the account exists or not.
LoginCheck checkLogin(store::ServerAccounts &accounts, LoginDelays &delays, const QString &dummyHash, const Call &call);

/// Whether a new password will do. Errors: PasswordTooWeak.
[[nodiscard]] Result<void> checkNewPassword(const QString &login, const QString &password);

/// Sign-in, tokens, sign-out, passwords: the writing half of accounts. Works inside the caller's transaction. One thread.
/// Refresh tokens follow from each other, so a repeated request after a lost answer gets the same token again.
class Sessions
{
public:
    Sessions(store::Database &db, const ServerKey &key, const ServerOptions &options, Entropy &entropy);

    /// Enrols the device where needed and opens a session. Errors: those of `check`, DeviceRevoked, storage.
    [[nodiscard]] Result<protocol::TokenAnswer> login(const LoginCheck &check, const Call &call);

    /// Errors: NotSignedIn (unknown, expired, spent: then the whole family ends), DeviceRevoked, Forbidden, storage.
    [[nodiscard]] Result<protocol::TokenAnswer> token(const protocol::TokenRequest &request, const Call &call);

    /// A new device for a session whose own was cloned or rolled back. Errors: AlreadyExists (the id is another device's), storage.
    /// `wanted` is the id that the workstation made for it, so that asking again after a lost answer enrols one device
    /// only; the old session lasts for ten minutes more for that.
    [[nodiscard]] Result<protocol::TokenAnswer> enrol(const Session &session, DeviceId wanted, const QString &deviceName,
                                                      const Call &call);

    [[nodiscard]] Result<void> logout(const Session &session, const Call &call);

    /// Ends every other session of the account. Errors: WrongCredentials, TooManyAttempts, PasswordTooWeak, storage.
    [[nodiscard]] Result<void> changePassword(const Session &session, const protocol::PasswordRequest &request,
                                              LoginDelays &delays, const Call &call);

    [[nodiscard]] Result<void> audit(const Call &call, const AgentId &agent, const DeviceId &device, const QString &action,
                                     const QString &target = {}, const QString &detail = {});

    [[nodiscard]] Result<QString> newHash(const QString &password) const;

private:
    [[nodiscard]] Result<DeviceId> deviceFor(const LoginCheck &check, const Call &call);
    [[nodiscard]] Result<DeviceId> newDevice(DeviceId id, const AgentId &agent, const QString &name, const Call &call);
    [[nodiscard]] Result<protocol::TokenAnswer> newSession(const AgentId &agent, const DeviceId &device, Instant now);
    [[nodiscard]] Result<protocol::TokenAnswer> answer(const store::SessionRow &session, const QByteArray &refresh,
                                                       Instant now);

    store::ServerAccounts m_accounts;
    store::ServerStore m_store;
    const ServerKey &m_key;
    const ServerOptions &m_options;
    Entropy &m_entropy;
};

} // namespace firstline::server
