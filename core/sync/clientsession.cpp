// Signing in, greeting, and what follows when the server refuses this person or this device.
#include "core/base/logging.h"
#include "core/sync/clientcore.h"
#include "core/sync/leasecheck.h"

namespace firstline::sync {

void ClientCore::on(const Moment &at, const event::SignIn &e)
{
    if (!linkAllowed()) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NetworkDown, QStringLiteral("the network is off")) });
        return;
    }
    if (m_order && m_order->wipe)
        return m_effects.push_back(effect::Done { e.ticket, fail(*m_lastError) });
    if (m_main)
        m_effects.push_back(effect::Cancel { m_main->request });
    m_main.reset();
    protocol::LoginRequest request { e.login, e.password, m_device, e.deviceName };
    ask(at, Ask::Login, "/v1/login", protocol::encodeMessage(request), e.ticket);
}

void ClientCore::on(const Moment &at, const event::Resume &e)
{
    if (!e.credentials) {
        m_effects.push_back(effect::Done { e.ticket, fail(e.credentials.error()) });
        return;
    }
    if (!*e.credentials || (*e.credentials)->refreshToken.isEmpty()) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NotSignedIn, QStringLiteral("no session is kept")) });
        return;
    }
    if (m_order && m_order->wipe)
        return m_effects.push_back(effect::Done { e.ticket, fail(*m_lastError) });
    m_refreshToken = (*e.credentials)->refreshToken;
    m_signedOut = false;
    m_blocked = false;
    if (!linkAllowed()) {
        m_resumeTicket = e.ticket; // It hears of a lease that is over by its own end.
        const bool over = leaseOver(at);
        m_resumeTicket = 0;
        if (over)
            return m_effects.push_back(effect::Done { e.ticket, fail(*m_lastError) });
        const bool known = !m_agent.isNull();
        m_effects.push_back(effect::Done { e.ticket,
            known ? Result<void>() : Result<void>(fail(ErrorCode::NetworkDown, QStringLiteral("the network is off"))) });
        return;
    }
    m_resumeTicket = e.ticket;
    m_retry.succeeded();
}

void ClientCore::on(const Moment &at, const event::SignOut &e)
{
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    if (m_main)
        m_effects.push_back(effect::Cancel { m_main->request });
    m_wait.reset();
    m_main.reset();
    endBlobs({ ErrorCode::NotSignedIn, QStringLiteral("signed out") });
    dropPages();
    m_wantPull = true;
    m_effects.push_back(effect::Forget {});
    endSyncs(fail(ErrorCode::NotSignedIn, QStringLiteral("signed out")));
    if (linkAllowed() && !m_accessToken.isEmpty())
        ask(at, Ask::Logout, "/v1/logout", {}, e.ticket);
    else
        m_effects.push_back(effect::Done { e.ticket, {} });
    m_accessToken.clear();
    m_refreshToken.clear();
    m_signedOut = true;
    m_helloDone = false;
    goOffline(at, LinkState::SignedOut);
}

void ClientCore::on(const Moment &at, const event::ChangePassword &e)
{
    if (!linkAllowed() || m_accessToken.isEmpty()) {
        m_effects.push_back(
            effect::Done { e.ticket, fail(ErrorCode::NetworkDown, QStringLiteral("not connected to the server")) });
        return;
    }
    if (m_main) {
        // One question at a time; what was asked is asked again afterwards.
        const Flight flight = *m_main;
        m_effects.push_back(effect::Cancel { flight.request });
        m_main.reset();
        dropPages();
        m_wantPull = true;
        if (flight.ticket != 0)
            m_effects.push_back(effect::Done { flight.ticket, fail(ErrorCode::Cancelled, QStringLiteral("asked anew")) });
    }
    ask(at, Ask::Password, "/v1/password", protocol::encodeMessage(protocol::PasswordRequest { e.before, e.after }), e.ticket);
}

void ClientCore::tokenCame(const Moment &at, const Flight &flight, const WireResponse &response)
{
    const quint64 ticket = flight.ask == Ask::Login ? flight.ticket : std::exchange(m_resumeTicket, 0);
    const auto done = [&](Result<void> result) {
        if (ticket != 0)
            m_effects.push_back(effect::Done { ticket, std::move(result) });
    };
    const Result<protocol::TokenAnswer> answer = protocol::decodeMessage<protocol::TokenAnswer>(response.body);
    if (!answer) {
        m_retry.failed(at, m_entropy, RetryPolicy::kServerCap, Millis(0));
        setError(answer.error());
        return done(fail(answer.error()));
    }
    if (!m_agent.isNull() && m_agent != answer->agent)
        return done(fail(ErrorCode::Forbidden, QStringLiteral("this profile belongs to somebody else")));
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    const bool changed = m_agent != answer->agent || m_device != answer->device || m_serverKey != answer->serverKey;
    if (changed) {
        const bool otherDevice = !m_device.isNull() && m_device != answer->device;
        store::Transaction transaction(m_journal.database());
        Result<void> ok = transaction.begun();
        if (ok)
            ok = m_journal.setMeta(QStringLiteral("agent"), answer->agent.uuid().bytes());
        if (ok)
            ok = m_journal.setMeta(QStringLiteral("device"), answer->device.uuid().bytes());
        if (ok)
            ok = m_journal.setMeta(QStringLiteral("server_key"), answer->serverKey);
        if (ok && otherDevice)
            ok = m_journal.dropLeases();
        if (ok)
            ok = transaction.commit();
        if (!ok) {
            setError(ok.error());
            return done(fail(ok.error()));
        }
        if (otherDevice)
            m_numbersLeft = 0;
        m_agent = answer->agent;
        m_device = answer->device;
        m_serverKey = answer->serverKey;
        m_projector.setIdentity(m_agent, m_device);
    }
    m_accessToken = answer->accessToken;
    if (!answer->refreshToken.isEmpty() && answer->refreshToken != m_refreshToken) {
        m_refreshToken = answer->refreshToken;
        m_effects.push_back(effect::Keep { { m_refreshToken, {} } });
    }
    takeLeases(answer->leases);
    contact(at, answer->offlineLeaseS);
    m_signedOut = false;
    m_blocked = false;
    m_helloDone = flight.ask == Ask::Token && m_helloDone;
    m_wantPull = true;
    m_effects.push_back(effect::StatusMoved {});
    done({});
}

void ClientCore::helloCame(const Moment &at, const WireResponse &response)
{
    const Result<protocol::HelloAnswer> answer = protocol::decodeMessage<protocol::HelloAnswer>(response.body);
    if (!answer) {
        m_retry.failed(at, m_entropy, RetryPolicy::kServerCap, Millis(0));
        endSyncs(fail(answer.error()));
        return setError(answer.error());
    }
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    if (answer->status == protocol::HelloStatus::DeviceForked)
        return forked(at);
    if (answer->status != protocol::HelloStatus::Ok) {
        m_blocked = true;
        const bool old = answer->status == protocol::HelloStatus::UpgradeRequired;
        const Error error { ErrorCode::VersionMismatch,
            old ? QStringLiteral("the server needs a newer workstation") : QStringLiteral("the server is too old") };
        setError(error);
        endSyncs(fail(error));
        return goOffline(at, LinkState::Blocked);
    }
    takeLeases(answer->leases);
    m_features = answer->features;
    contact(at, answer->offlineLeaseS);
    m_helloDone = true;
}

void ClientCore::takeLeases(const std::vector<protocol::NumberLease> &leases)
{
    if (leases.empty())
        return;
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    for (const protocol::NumberLease &lease : leases) {
        if (!isGenuine(lease, m_device, m_serverKey)) {
            qCWarning(lcSync) << "a lease of numbers has a false signature";
            continue;
        }
        if (ok)
            ok = m_journal.addLease({ lease.from, lease.to, lease.from, lease.signature });
    }
    if (ok)
        ok = transaction.commit();
    if (!ok)
        return setError(ok.error());
    m_numbersLeft = m_journal.numbersLeft().value_or(m_numbersLeft);
}

void ClientCore::refused(const Moment &at, const Flight &flight, const Error &error)
{
    if (flight.ask == Ask::Wait) {
        m_waitRetry.failed(at, m_entropy, RetryPolicy::kLinkCap, Millis(0));
        m_wantPull = true;
        return;
    }
    dropPages();
    m_wantPull = true;
    // An access token lasts ten minutes: once more with a new one.
    const bool expired = error.code == ErrorCode::NotSignedIn && flight.ask != Ask::Token && !m_accessToken.isEmpty();
    m_accessToken.clear();
    if (expired)
        return;
    if (error.code == ErrorCode::DeviceRevoked) {
        m_blocked = true;
        goOffline(at, LinkState::Blocked);
    }
    needSignIn(at, error);
}

void ClientCore::needSignIn(const Moment &at, const Error &why)
{
    m_accessToken.clear();
    m_refreshToken.clear();
    m_signedOut = true;
    m_helloDone = false;
    m_effects.push_back(effect::Forget {});
    if (m_resumeTicket != 0)
        m_effects.push_back(effect::Done { std::exchange(m_resumeTicket, 0), fail(ErrorCode::NotSignedIn, why.detail) });
    else
        m_effects.push_back(effect::SignInNeeded { why });
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    m_wait.reset();
    setError(why);
    if (!m_blocked)
        goOffline(at, LinkState::SignedOut);
    endSyncs(fail(why));
}

/// Another copy of this profile uses the same device, or this one was put back from a copy: it becomes a new device by
/// itself. Its id is made here and kept before it is asked for, so that a lost answer makes no second one.
void ClientCore::forked(const Moment &at)
{
    qCWarning(lcSync) << "another copy of this profile is in use: it becomes a new device";
    dropPages();
    m_wantPull = true;
    const Result<QByteArray> kept = m_journal.meta(QStringLiteral("device_next"));
    if (!kept)
        return storageTrouble(at, kept.error());
    DeviceId next(Uuid::fromBytes(*kept));
    if (next.isNull()) {
        const Result<DeviceId> chosen = chooseDevice(at);
        if (!chosen)
            return storageTrouble(at, chosen.error());
        next = *chosen;
    }
    ask(at, Ask::Enrol, "/v1/enrol", protocol::encodeMessage(protocol::LoginRequest { {}, {}, next, m_options.deviceName }));
}

Result<DeviceId> ClientCore::chooseDevice(const Moment &at)
{
    const DeviceId next(m_entropy.id(m_clock.now(at)));
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    if (ok)
        ok = m_journal.setMeta(QStringLiteral("device_next"), next.uuid().bytes());
    if (ok)
        ok = transaction.commit();
    return ok ? Result<DeviceId>(next) : fail(ok.error());
}

/// Commands keep their ids, so that what the server has already is not executed again; they get new numbers.
Result<void> ClientCore::becomeDevice(const protocol::TokenAnswer &answer)
{
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    if (ok)
        ok = m_journal.setMeta(QStringLiteral("device"), answer.device.uuid().bytes());
    if (ok)
        ok = m_journal.setMeta(QStringLiteral("device_next"), {});
    if (ok)
        ok = m_journal.dropLeases();
    if (ok)
        ok = m_journal.renumber();
    if (ok)
        ok = transaction.commit();
    return ok;
}

void ClientCore::enrolCame(const Moment &at, const WireResponse &response)
{
    const Result<protocol::TokenAnswer> answer = protocol::decodeMessage<protocol::TokenAnswer>(response.body);
    m_helloDone = false; // In any case: it says what is still wrong.
    if (!answer)
        return storageTrouble(at, answer.error());
    if (answer->agent != m_agent || answer->serverKey != m_serverKey)
        return needSignIn(at, { ErrorCode::DeviceForked, QStringLiteral("the answer is for somebody else") });
    if (auto ok = becomeDevice(*answer); !ok)
        return storageTrouble(at, ok.error());
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    m_device = answer->device;
    m_numbersLeft = 0;
    m_accessToken = answer->accessToken;
    m_refreshToken = answer->refreshToken;
    m_effects.push_back(effect::Keep { { m_refreshToken, {} } });
    m_projector.setIdentity(m_agent, m_device);
    takeLeases(answer->leases);
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    m_wait.reset();
    if (Result<std::vector<store::JournalCommand>> commands = m_journal.unsettled())
        m_outbox.reset(std::move(*commands));
    else
        setError(commands.error());
    if (auto projected = reproject(); !projected)
        setError(projected.error());
    m_effects.push_back(effect::StatusMoved {});
}

} // namespace firstline::sync
