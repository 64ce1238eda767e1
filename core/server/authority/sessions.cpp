#include "core/server/authority/sessions.h"

#include "core/base/mutant.h"
#include "core/server/authority/crypto.h"

namespace firstline::server {

namespace {

constexpr qsizetype kMaxLogin = 200;
constexpr qsizetype kMaxPassword = 1024;
constexpr qsizetype kMinPassword = 10;
constexpr Seconds kEnrolAgain { 600 };

QByteArray tokenHash(const QByteArray &token)
{
    return blake2b(token, 32);
}

Error notSignedIn(const QString &why)
{
    return { ErrorCode::NotSignedIn, why };
}

} // namespace

Result<Session> openSession(store::ServerAccounts &accounts, const Call &call)
{
    const QByteArray header = call.header("authorization");
    if (!header.toLower().startsWith("bearer "))
        return fail(notSignedIn(u"no access token"_qs));
    const QByteArray token = tokenBytes(header.mid(7).trimmed());
    if (token.size() != 32)
        return fail(notSignedIn(u"not an access token"_qs));
    const auto found = accounts.access(tokenHash(token));
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(notSignedIn(u"unknown access token"_qs));
    const store::AccessRow &access = **found;
    if (access.deviceRevoked && !mutant(Mutant::RevokedDeviceHeard))
        return fail(ErrorCode::DeviceRevoked, access.wipe ? u"wipe"_qs : u"this device was ended"_qs);
    if (access.disabled)
        return fail(ErrorCode::Forbidden, u"the account is shut out"_qs);
    if (access.revoked && !mutant(Mutant::RevokedDeviceHeard))
        return fail(notSignedIn(u"the session was ended"_qs));
    if (access.expiresAt <= call.now)
        return fail(notSignedIn(u"the access token has expired"_qs));
    return Session { access.session, access.agent, access.device };
}

LoginCheck checkLogin(store::ServerAccounts &accounts, LoginDelays &delays, const QString &dummyHash, const Call &call)
{
    LoginCheck check;
    const auto request = protocol::decodeMessage<protocol::LoginRequest>(call.body);
    if (!request) {
        check.refusal = request.error();
        return check;
    }
    check.request = *request;
    const QString &login = request->login;
    if (login.size() > kMaxLogin || request->password.size() > kMaxPassword || request->deviceName.size() > kMaxLogin) {
        check.refusal = Error { ErrorCode::BadArgument, u"login, password or device name is too long"_qs };
        return check;
    }
    check.retryAfter = delays.remaining(login, call.remoteAddress, call.now);
    if (check.retryAfter.count() > 0) {
        check.refusal = Error { ErrorCode::TooManyAttempts, u"wait before the next attempt"_qs };
        return check;
    }
    const auto account = accounts.account(login);
    if (!account) {
        check.refusal = account.error();
        return check;
    }
    const bool right = verifyPassword(*account ? (*account)->password : dummyHash, request->password);
    if (!*account || !right) {
        check.retryAfter = delays.failed(login, call.remoteAddress, call.now);
        check.refusal = Error { ErrorCode::WrongCredentials, u"login or password is wrong"_qs };
        return check;
    }
    if ((*account)->disabled) {
        check.refusal = Error { ErrorCode::Forbidden, u"the account is shut out"_qs };
        return check;
    }
    delays.succeeded(login, call.remoteAddress);
    check.agent = (*account)->agent;
    return check;
}

Result<void> checkNewPassword(const QString &login, const QString &password)
{
    if (password.size() < kMinPassword)
        return fail(ErrorCode::PasswordTooWeak, u"a password has at least 10 characters"_qs);
    if (password.size() > kMaxPassword)
        return fail(ErrorCode::PasswordTooWeak, u"a password has at most 1024 characters"_qs);
    if (password.compare(login, Qt::CaseInsensitive) == 0)
        return fail(ErrorCode::PasswordTooWeak, u"the password is the login"_qs);
    return {};
}

Sessions::Sessions(store::Database &db, const ServerKey &key, const ServerOptions &options, Entropy &entropy)
    : m_accounts(db)
    , m_store(db)
    , m_key(key)
    , m_options(options)
    , m_entropy(entropy)
{
}

Result<QString> Sessions::newHash(const QString &password) const
{
    const QString hash = hashPassword(password, m_options.passwordOps, m_options.passwordMemory);
    if (hash.isEmpty())
        return fail(ErrorCode::ServerFailed, u"not enough memory to hash a password"_qs);
    return hash;
}

Result<void> Sessions::audit(const Call &call, const AgentId &agent, const DeviceId &device, const QString &action,
                             const QString &target, const QString &detail)
{
    return m_store.addAudit({ call.now, agent, device, call.remoteAddress, action, target, detail });
}

Result<DeviceId> Sessions::deviceFor(const LoginCheck &check, const Call &call)
{
    DeviceId id = check.request.device;
    if (!id.isNull()) {
        const auto known = m_accounts.device(id);
        if (!known)
            return fail(known.error());
        if (*known && (*known)->agent == check.agent) {
            if ((*known)->revoked)
                return fail(ErrorCode::DeviceRevoked, (*known)->wipe ? u"wipe"_qs : u"this device was ended"_qs);
            return id;
        }
        // Somebody else's: this person gets a device of his own on the same machine.
        if (*known)
            id = DeviceId();
    }
    return newDevice(id, check.agent, check.request.deviceName, call);
}

Result<DeviceId> Sessions::newDevice(DeviceId id, const AgentId &agent, const QString &name, const Call &call)
{
    if (id.isNull())
        id = DeviceId(Uuid::named(m_entropy.bytes(16), u"device"_qs));
    store::DeviceRow row;
    row.id = id;
    row.agent = agent;
    row.name = name;
    if (auto ok = m_accounts.addDevice(row, call.now); !ok)
        return fail(ok.error());
    if (auto ok = audit(call, agent, id, u"device.enrol"_qs, id.text()); !ok)
        return fail(ok.error());
    return id;
}

Result<protocol::TokenAnswer> Sessions::newSession(const AgentId &agent, const DeviceId &device, Instant now)
{
    store::SessionRow session;
    session.id = Uuid::named(m_entropy.bytes(16), u"session"_qs);
    session.agent = agent;
    session.device = device;
    session.generation = 1;
    const QByteArray refresh = m_key.derive(session.id.bytes() + m_entropy.bytes(32));
    session.current = tokenHash(refresh);
    session.expiresAt = now + m_options.refreshLife;
    if (auto ok = m_accounts.putSession(session); !ok)
        return fail(ok.error());
    return answer(session, refresh, now);
}

Result<protocol::TokenAnswer> Sessions::enrol(const Session &session, DeviceId wanted, const QString &deviceName,
                                              const Call &call)
{
    const auto known = m_accounts.device(wanted);
    if (!known)
        return fail(known.error());
    // Asked again: nothing was ever sent under it. Whatever was in use stays somebody else's.
    const bool again = *known && (*known)->agent == session.agent && !(*known)->revoked && (*known)->maxCommandNo == 0
        && wanted != session.device;
    if (*known && !again)
        return fail(ErrorCode::AlreadyExists, u"this device exists already"_qs);
    const auto device = again ? Result<DeviceId>(wanted) : newDevice(wanted, session.agent, deviceName.left(kMaxLogin), call);
    if (!device)
        return fail(device.error());
    if (auto ok = m_accounts.endSessionAt(session.id, call.now + kEnrolAgain); !ok)
        return fail(ok.error());
    return newSession(session.agent, *device, call.now);
}

Result<protocol::TokenAnswer> Sessions::answer(const store::SessionRow &session, const QByteArray &refresh, Instant now)
{
    protocol::TokenAnswer answer;
    answer.accessToken = m_entropy.bytes(32);
    answer.refreshToken = refresh;
    answer.expiresInS = m_options.accessLife.count();
    answer.agent = session.agent;
    answer.device = session.device;
    answer.serverMs = toMs(now);
    answer.serverKey = m_key.publicKey();
    answer.offlineLeaseS = m_options.offlineLease.count();
    store::AccessRow access;
    access.session = session.id;
    access.agent = session.agent;
    access.device = session.device;
    access.expiresAt = now + m_options.accessLife;
    if (auto ok = m_accounts.addAccess(tokenHash(answer.accessToken), access); !ok)
        return fail(ok.error());
    return answer;
}

Result<protocol::TokenAnswer> Sessions::login(const LoginCheck &check, const Call &call)
{
    if (check.refusal) {
        // Only what says something about an account: a flood of nonsense must not fill the audit.
        if (check.refusal->code == ErrorCode::WrongCredentials || check.refusal->code == ErrorCode::Forbidden) {
            if (auto ok = audit(call, check.agent, {}, u"login.refused"_qs, check.request.login); !ok)
                return fail(ok.error());
        }
        return fail(*check.refusal);
    }
    const auto device = deviceFor(check, call);
    if (!device)
        return fail(device.error());
    if (auto ok = m_accounts.setLastLogin(check.agent, call.now); !ok)
        return fail(ok.error());
    if (auto ok = audit(call, check.agent, *device, u"login"_qs); !ok)
        return fail(ok.error());
    return newSession(check.agent, *device, call.now);
}

Result<protocol::TokenAnswer> Sessions::token(const protocol::TokenRequest &request, const Call &call)
{
    const QByteArray hash = tokenHash(request.refreshToken);
    const auto found = m_accounts.sessionByToken(hash);
    if (!found)
        return fail(found.error());
    if (!*found) {
        const auto spent = m_accounts.spentToken(hash);
        if (!spent)
            return fail(spent.error());
        if (*spent) {
            if (auto ok = m_accounts.revokeSession(**spent); !ok)
                return fail(ok.error());
            if (auto ok = audit(call, {}, request.device, u"token.reuse"_qs, (*spent)->text()); !ok)
                return fail(ok.error());
        }
        return fail(notSignedIn(u"the refresh token is not in force"_qs));
    }
    store::SessionRow session = **found;
    const auto device = m_accounts.device(session.device);
    const auto account = m_accounts.accountOf(session.agent);
    if (!device || !account)
        return fail(device ? account.error() : device.error());
    if (!*device || ((*device)->revoked && !mutant(Mutant::RevokedDeviceHeard)))
        return fail(ErrorCode::DeviceRevoked, *device && (*device)->wipe ? u"wipe"_qs : u"this device was ended"_qs);
    if (!*account || (*account)->disabled)
        return fail(ErrorCode::Forbidden, u"the account is shut out"_qs);
    if ((session.revoked && !mutant(Mutant::RevokedDeviceHeard)) || session.expiresAt <= call.now
        || (!request.device.isNull() && request.device != session.device))
        return fail(notSignedIn(u"the refresh token is not in force"_qs));
    const QByteArray next = m_key.derive(session.id.bytes() + request.refreshToken);
    if (sameSecret(hash, session.current)) {
        if (!session.previous.isEmpty()) {
            const Instant expiresAt = call.now + m_options.refreshLife;
            if (auto ok = m_accounts.addSpent(session.previous, session.id, expiresAt); !ok)
                return fail(ok.error());
        }
        session.previous = session.current;
        session.current = tokenHash(next);
        session.generation += 1;
    }
    // Else the answer to the previous token was lost: the same one is given again, nothing moves.
    session.expiresAt = call.now + m_options.refreshLife;
    if (auto ok = m_accounts.putSession(session); !ok)
        return fail(ok.error());
    return answer(session, next, call.now);
}

Result<void> Sessions::logout(const Session &session, const Call &call)
{
    if (auto ok = m_accounts.revokeSession(session.id); !ok)
        return ok;
    return audit(call, session.agent, session.device, u"logout"_qs);
}

Result<void> Sessions::changePassword(const Session &session, const protocol::PasswordRequest &request,
                                      LoginDelays &delays, const Call &call)
{
    const auto account = m_accounts.accountOf(session.agent);
    if (!account)
        return fail(account.error());
    if (!*account)
        return fail(ErrorCode::NotFound, u"no account"_qs);
    const QString &login = (*account)->login;
    if (delays.remaining(login, call.remoteAddress, call.now).count() > 0)
        return fail(ErrorCode::TooManyAttempts, u"wait before the next attempt"_qs);
    if (request.oldPassword.size() > kMaxPassword || !verifyPassword((*account)->password, request.oldPassword)) {
        delays.failed(login, call.remoteAddress, call.now);
        return fail(ErrorCode::WrongCredentials, u"the old password is wrong"_qs);
    }
    if (auto ok = checkNewPassword(login, request.newPassword); !ok)
        return ok;
    const auto hash = newHash(request.newPassword);
    if (!hash)
        return fail(hash.error());
    if (auto ok = m_accounts.setPassword(session.agent, *hash); !ok)
        return ok;
    if (auto ok = m_accounts.revokeOtherSessions(session.agent, session.id); !ok)
        return ok;
    return audit(call, session.agent, session.device, u"password"_qs);
}

} // namespace firstline::server
