#include "core/base/logging.h"
#include "core/server/authority/desk.h"
#include "core/server/authority/revocation.h"
#include "core/server/authority/servercore_p.h"
#include "core/store/serverretention.h"

namespace firstline::server {

namespace {

/// How long results and files are kept when nobody needs them any more.
constexpr Seconds kKeepAnyway { 30 * 24 * 3600 };

Call localCall(Instant now)
{
    Call call;
    call.remoteAddress = u"local"_qs;
    call.now = now;
    return call;
}

Result<store::AccountRow> accountNamed(store::ServerAccounts &accounts, const QString &login)
{
    auto account = accounts.account(login);
    if (!account)
        return fail(account.error());
    if (!*account)
        return fail(ErrorCode::NotFound, u"no account is called "_qs % login);
    return **std::move(account);
}

/// The command that writes the card of an agent, or nothing when it stands already.
std::optional<SaveRecord> cardOf(const NewAccount &account, const AgentId &id, const Agent *known)
{
    if (known)
        return std::nullopt;
    Agent agent;
    agent.id = id;
    agent.login = account.login;
    agent.name = account.name.isEmpty() ? account.login : account.name;
    agent.role = account.role;
    agent.groups = account.groups;
    agent.language = account.language;
    return creationOf(toRecord(agent));
}

} // namespace

Result<AgentId> ServerCore::addAccount(const NewAccount &account, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return fail(ok.error());
    if (account.login.trimmed().isEmpty() || account.login != account.login.trimmed() || account.login.size() > 200)
        return fail(ErrorCode::BadArgument, u"a login is a word of at most 200 letters"_qs);
    if (auto ok = checkNewPassword(account.login, account.password); !ok)
        return fail(ok.error());
    const auto hash = d->sessions->newHash(account.password);
    if (!hash)
        return fail(hash.error());
    return d->inTransaction<AgentId>(now, [&]() -> Result<AgentId> {
        const auto taken = d->accounts->account(account.login);
        if (!taken)
            return fail(taken.error());
        if (*taken)
            return fail(ErrorCode::AlreadyExists, u"an account is called "_qs % account.login % u" already"_qs);
        const ConfigPtr config = d->committer->configPtr();
        const Agent *known = account.id.isNull() ? config->agentByLogin(account.login) : config->agent(account.id);
        AgentId id = known ? known->id : account.id;
        if (id.isNull())
            id = AgentId(Uuid::named(d->options.entropy->bytes(16), u"agent"_qs));
        if (const auto save = cardOf(account, id, known)) {
            const auto result = d->executeTrusted({ *save, {}, now, now, {} });
            if (!result)
                return fail(result.error());
            if (result->status != ResultStatus::Applied)
                return fail(ErrorCode::BadInput, u"the card of the agent was refused: "_qs % result->code % u' ' % result->detail);
        }
        if (auto ok = d->accounts->addAccount({ id, account.login, *hash, false, {} }, now); !ok)
            return fail(ok.error());
        d->committer->touchGrants(id);
        if (auto ok = d->sessions->audit(localCall(now), {}, {}, u"account.add"_qs, account.login); !ok)
            return fail(ok.error());
        return id;
    });
}

Result<void> ServerCore::resetPassword(const QString &login, const QString &password, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    if (auto ok = checkNewPassword(login, password); !ok)
        return ok;
    const auto hash = d->sessions->newHash(password);
    if (!hash)
        return fail(hash.error());
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        const auto account = accountNamed(*d->accounts, login);
        if (!account)
            return fail(account.error());
        if (auto ok = d->accounts->setPassword(account->agent, *hash); !ok)
            return fail(ok.error());
        if (auto ok = d->accounts->revokeSessionsOf(account->agent); !ok)
            return fail(ok.error());
        if (auto ok = d->sessions->audit(localCall(now), {}, {}, u"account.reset"_qs, login); !ok)
            return fail(ok.error());
        return true;
    });
    return done ? Result<void>() : fail(done.error());
}

Result<void> ServerCore::setDisabled(const QString &login, bool disabled, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        const auto account = accountNamed(*d->accounts, login);
        if (!account)
            return fail(account.error());
        SaveRecord save;
        save.kind = int(EntityKind::Agent);
        save.record = account->agent.uuid();
        save.values.set(keyOf(&Agent::disabled), Value(disabled));
        if (const Agent *agent = d->committer->configPtr()->agent(account->agent))
            save.base.set(keyOf(&Agent::disabled), Value(agent->disabled));
        const auto result = d->executeTrusted({ save, {}, now, now, {} });
        if (!result)
            return fail(result.error());
        if (result->status != ResultStatus::Applied && result->status != ResultStatus::Noop)
            return fail(ErrorCode::BadInput, u"the card of the agent was refused: "_qs % result->code);
        if (auto ok = d->accounts->setDisabled(account->agent, disabled); !ok)
            return fail(ok.error());
        const QString action = disabled ? u"account.disable"_qs : u"account.enable"_qs;
        if (auto ok = d->sessions->audit(localCall(now), {}, {}, action, login); !ok)
            return fail(ok.error());
        return true;
    });
    return done ? Result<void>() : fail(done.error());
}

Result<std::vector<AccountInfo>> ServerCore::accounts()
{
    const auto rows = d->accounts->accounts();
    if (!rows)
        return fail(rows.error());
    std::vector<AccountInfo> infos;
    for (const store::AccountRow &row : *rows)
        infos.push_back({ row.agent, row.login, row.disabled, row.lastLogin });
    return infos;
}

Result<std::vector<DeviceInfo>> ServerCore::devices()
{
    const auto rows = d->accounts->devices();
    if (!rows)
        return fail(rows.error());
    std::vector<DeviceInfo> infos;
    for (const store::DeviceRow &row : *rows)
        infos.push_back({ row.id, row.agent, row.name, row.lastSeen, row.revoked });
    return infos;
}

Result<void> ServerCore::revokeDevice(DeviceId device, bool wipe, Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        const auto known = d->accounts->device(device);
        if (!known)
            return fail(known.error());
        if (!*known)
            return fail(ErrorCode::NotFound, u"no such device"_qs);
        if (auto ok = d->accounts->revokeDevice(device, wipe, d->options.entropy->bytes(16)); !ok)
            return fail(ok.error());
        const QString action = wipe ? u"device.wipe"_qs : u"device.revoke"_qs;
        if (auto ok = d->sessions->audit(localCall(now), {}, device, action, device.text()); !ok)
            return fail(ok.error());
        return true;
    });
    return done ? Result<void>() : fail(done.error());
}

QStringList ServerCore::evacuatedFiles(DeviceId device) const
{
    return Evacuations(d->dataDir, d->key).files(device);
}

Result<protocol::EvacuatedWork> ServerCore::openEvacuated(const QString &file) const
{
    return Evacuations(d->dataDir, d->key).open(file);
}

Result<void> ServerCore::maintain(Instant now)
{
    if (auto ok = d->ready(); !ok)
        return ok;
    std::vector<QByteArray> gone;
    const auto done = d->inTransaction<bool>(now, [&]() -> Result<bool> {
        if (auto ok = d->store->forgetBefore(now - d->options.horizon); !ok)
            return fail(ok.error());
        if (auto ok = d->accounts->forgetExpired(now); !ok)
            return fail(ok.error());
        if (auto ok = d->blobs->forgetExpired(now); !ok)
            return fail(ok.error());
        store::ServerRetention retention(*d->db);
        if (const auto results = retention.forgetResults(now - kKeepAnyway); !results)
            return fail(results.error());
        auto orphans = retention.orphanFiles(now - kKeepAnyway);
        if (!orphans)
            return fail(orphans.error());
        for (const QByteArray &sha256 : *orphans) {
            if (auto ok = retention.forgetFile(sha256); !ok)
                return fail(ok.error());
        }
        gone = *std::move(orphans);
        return true;
    });
    // Behind the commit: a row without a file would be damage, a file without a row is only waste.
    const content::FileStore files(filesFolder(d->dataDir));
    for (size_t i = 0; done && i < gone.size(); ++i) {
        if (auto ok = files.remove(gone[i]); !ok)
            qCWarning(lcServer) << "a file cannot be removed:" << ok.error().detail;
    }
    d->pendingReload = true;
    d->reloadAt = now;
    return done ? d->ready() : fail(done.error());
}

} // namespace firstline::server
