// What is asked of the server, in which order, and what happens when nothing comes back.
#include "core/base/logging.h"
#include "core/sync/clientcore.h"
#include "core/sync/leasecheck.h"

namespace firstline::sync {

namespace {

constexpr int kHydrateRefs = 100;
constexpr size_t kPagesAhead = 2; ///< Each is some megabytes.
constexpr Millis kPullEvery { 60'000 };

/// Why a response is no answer. Shape: nothing when it is one.
std::optional<Error> problemOf(const WireResponse &response, Millis &retryAfter)
{
    retryAfter = response.retryAfter;
    if (response.error)
        return response.error;
    if (response.status >= 200 && response.status < 300)
        return std::nullopt;
    if (response.status == 0)
        return Error { ErrorCode::NetworkDown, QStringLiteral("nothing came back") };
    const Result<protocol::ErrorAnswer> answer = protocol::decodeMessage<protocol::ErrorAnswer>(response.body);
    if (answer && answer->code > 0) {
        retryAfter = std::max(retryAfter, Millis(answer->retryAfterMs));
        const auto code = static_cast<ErrorCode>(answer->code);
        // The server's disk is not this one's.
        const bool itsStorage = code >= ErrorCode::StorageFailed && code < ErrorCode::NetworkDown;
        return Error { itsStorage ? ErrorCode::ServerFailed : code, answer->detail };
    }
    return Error { ErrorCode::ServerFailed, QStringLiteral("HTTP ") % QString::number(response.status) };
}

} // namespace

void ClientCore::ask(const Moment &, Ask what, const QByteArray &path, const QByteArray &body, quint64 ticket)
{
    Flight flight { m_nextRequest++, what, ticket, {} };
    WireRequest wire;
    wire.path = path;
    wire.body = body;
    if (what == Ask::Wait) {
        wire.method = "GET";
        wire.timeout = Millis(40'000);
        flight.cursor = m_point.cursor;
        wire.headers.append({ protocol::kCursorHeader, m_point.cursor.toBase64() });
        if (m_lookTicket && m_lookState) {
            const QByteArray state = *m_lookState == int(protocol::PresenceState::Replying) ? "replying" : "viewing";
            wire.headers.append({ protocol::kPresenceHeader, m_lookTicket.text().toLatin1() + ' ' + state });
        }
    }
    if (what == Ask::Push)
        wire.headers.append({ protocol::kCursorHeader, m_point.cursor.toBase64() });
    if (what != Ask::Login && what != Ask::Token)
        wire.headers.append({ "Authorization",
            "Bearer " + m_accessToken.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) });
    m_effects.push_back(effect::Send { flight.request, std::move(wire) });
    (what == Ask::Wait ? m_wait : m_main) = flight;
}

void ClientCore::advance(const Moment &at)
{
    if (!m_signedOut && m_link != LinkState::Online)
        (void)leaseOver(at);
    if (!linkAllowed() || m_main || m_signedOut || m_blocked || !m_retry.mayTry(at))
        return;
    if (m_options.manual && m_syncs.empty() && m_resumeTicket == 0)
        return;
    if (m_accessToken.isEmpty()) {
        if (m_refreshToken.isEmpty())
            return needSignIn(at, { ErrorCode::NotSignedIn, QStringLiteral("no session") });
        if (m_link == LinkState::Offline)
            m_link = LinkState::Connecting;
        return ask(at, Ask::Token, "/v1/token", protocol::encodeMessage(protocol::TokenRequest { m_refreshToken, {} }));
    }
    // Who was away greets first: what is sent into a dead line could not be taken back any more.
    if (!m_helloDone || m_link != LinkState::Online)
        return askHello(at);
    if (m_point.reconciling) {
        // What is here is compared before anything is sent or fetched.
        if (at.mono < m_nextDigest || m_digest.step == DigestRun::Step::Walk)
            return;
        return m_digest.step == DigestRun::Step::Idle ? beginDigest(true) : askDigest(at);
    }
    // A waiting page goes in before anything is sent, so that pages of one state stay together. Those of a first
    // synchronisation are of many states.
    if ((m_pages.empty() || streams()) && !m_point.cursor.isEmpty() && !m_pullFirst) {
        const std::vector<const Pending *> commands = m_outbox.sendable(at, m_clock.now(at), m_blobs.unsent());
        if (!commands.empty())
            return askPush(at, commands);
    }
    if (streams()) {
        // The next page is made while this one goes in.
        if (m_wantPull && m_pages.size() < kPagesAhead)
            askPull(at);
        return;
    }
    if (m_wantPull || at.mono - m_lastPull >= kPullEvery)
        return askPull(at);
    if (m_needsLeft) {
        const Result<std::vector<AggregateRef>> refs = m_projector.cache().needs(kHydrateRefs);
        if (!refs)
            return storageTrouble(at, refs.error());
        m_needsLeft = !refs->empty();
        if (m_needsLeft)
            return askHydrate(at, *refs);
    }
    if (digestDue(at) && m_features.contains(u"digest"))
        beginDigest(false);
    if (m_digest.step == DigestRun::Step::Walk && m_options.manual)
        return;
    if (m_digest.step != DigestRun::Step::Idle && m_digest.step != DigestRun::Step::Walk)
        return askDigest(at);
    if (m_options.manual && !m_blobs.isIdle() && m_blobRetry.mayTry(at))
        return; // A Sync ends when the files are there, and the commands that wait for them.
    endSyncs({});
    advanceWait(at);
}

void ClientCore::advanceWait(const Moment &at)
{
    if (m_options.manual || m_wait || !m_waitRetry.mayTry(at) || m_point.cursor.isEmpty())
        return;
    askWait(at);
}

void ClientCore::askHello(const Moment &at)
{
    const Result<qint64> last = m_journal.metaNumber(QStringLiteral("command_no"));
    protocol::HelloRequest hello;
    hello.commands = commandFeatures();
    hello.device = m_device;
    hello.maxCommandNo = last.value_or(0);
    hello.version = QStringLiteral(FIRSTLINE_VERSION);
    hello.numbersLeft = m_numbersLeft;
    hello.confirmedSeq = m_confirmedSeq;
    hello.features = QStringList { QStringLiteral("digest"), QStringLiteral("evacuate"), QStringLiteral("again") };
    ask(at, Ask::Hello, "/v1/hello", protocol::encodeMessage(hello));
}

void ClientCore::askPush(const Moment &at, const std::vector<const Pending *> &commands)
{
    protocol::PushRequest request;
    request.device = m_device;
    request.numbersLeft = m_numbersLeft;
    request.confirmedSeq = m_confirmedSeq;
    const Instant now = m_clock.now(at);
    std::vector<CommandId> first;
    for (const Pending *pending : commands) {
        request.commands.push_back(pushForm(pending->entry, at, now, m_options.boot));
        // The one before it was answered: should the server forget that, this one must not wait for it for ever.
        const Pending *before = m_outbox.find(pending->entry.command.after);
        if (!before || before->answered())
            request.commands.back().after = CommandId();
        // What is settled is no question any more, and the server may have forgotten it.
        protocol::PushCommand &form = request.commands.back();
        if (!form.after.isNull() && !m_outbox.find(form.after))
            form.after = {};
        if (pending->entry.state == store::CommandState::Queued)
            first.push_back(pending->entry.command.id);
    }
    if (!first.empty()) {
        // Noted before it goes out: from here on it cannot be taken back.
        store::Transaction transaction(m_journal.database());
        Result<void> ok = transaction.begun();
        for (size_t i = 0; ok && i < first.size(); ++i)
            ok = m_journal.setState(first[i], store::CommandState::Sent);
        if (ok)
            ok = transaction.commit();
        if (!ok)
            return storageTrouble(at, ok.error());
        for (const CommandId &id : first)
            m_outbox.find(id)->entry.state = store::CommandState::Sent;
    }
    ask(at, Ask::Push, "/v1/push", protocol::encodeMessage(request));
}

void ClientCore::askPull(const Moment &at)
{
    protocol::PullRequest request;
    request.cursor = m_pages.empty() ? m_point.cursor : m_pages.back().to;
    request.maxAggregates = m_options.pageAggregates;
    request.confirmedSeq = m_confirmedSeq;
    request.numbersLeft = m_numbersLeft;
    m_wantPull = false;
    m_lastPull = at.mono;
    ask(at, Ask::Pull, "/v1/pull", protocol::encodeMessage(request));
    m_main->cursor = request.cursor;
}

void ClientCore::askHydrate(const Moment &at, const std::vector<AggregateRef> &refs)
{
    m_hydrating = refs;
    protocol::HydrateRequest request;
    for (const AggregateRef &ref : refs)
        request.refs.push_back({ int(ref.kind), ref.id });
    ask(at, Ask::Hydrate, "/v1/hydrate", protocol::encodeMessage(request));
}

void ClientCore::askWait(const Moment &at)
{
    ask(at, Ask::Wait, "/v1/wait?seq=" + QByteArray::number(m_point.seq), {});
}

void ClientCore::answered(const Moment &at, const event::Answered &answer)
{
    const bool main = m_main && m_main->request == answer.request;
    const bool wait = m_wait && m_wait->request == answer.request;
    if (m_blob && m_blob->request == answer.request) {
        m_blob.reset();
        Millis patience { 0 };
        return blobCame(at, answer.response, problemOf(answer.response, patience));
    }
    if (!main && !wait)
        return;
    const Flight flight = main ? *m_main : *m_wait;
    (main ? m_main : m_wait).reset();
    Millis retryAfter { 0 };
    if (const auto error = problemOf(answer.response, retryAfter)) {
        // Only what is signed with the key that was pinned at sign-in ends anything.
        const auto order = error->code == ErrorCode::DeviceRevoked && flight.ask != Ask::Evacuate
            ? genuineOrder(answer.response.body, m_device, m_serverKey)
            : std::nullopt;
        if (!order)
            return failed(at, flight, *error, retryAfter);
        if (flight.ticket != 0)
            m_effects.push_back(effect::Done { flight.ticket, fail(*error) });
        return ended(at, *order);
    }
    (main ? m_retry : m_waitRetry).succeeded();
    if (m_link != LinkState::Online && flight.ask != Ask::Logout && flight.ask != Ask::Evacuate) {
        m_link = LinkState::Online;
        m_offlineSince.reset();
        m_lastError.reset();
        m_effects.push_back(effect::StatusMoved {});
    }
    switch (flight.ask) {
    case Ask::Login:
    case Ask::Token: return tokenCame(at, flight, answer.response);
    case Ask::Logout:
    case Ask::Password:
        m_effects.push_back(effect::Done { flight.ticket, {} });
        return;
    case Ask::Hello: return helloCame(at, answer.response);
    case Ask::Push: return pushCame(at, answer.response);
    case Ask::Pull: return pullCame(at, flight, answer.response);
    case Ask::Hydrate: return hydrateCame(at, answer.response);
    case Ask::Wait: return waitCame(at, flight, answer.response);
    case Ask::Digest: return digestCame(at, answer.response);
    case Ask::Enrol: return enrolCame(at, answer.response);
    case Ask::Evacuate: return evacuated(at, true);
    case Ask::Blob: return;
    }
}

void ClientCore::failed(const Moment &at, const Flight &flight, const Error &error, Millis retryAfter)
{
    const bool refusal = error.code == ErrorCode::NotSignedIn || error.code == ErrorCode::DeviceRevoked
        || error.code == ErrorCode::WrongCredentials || error.code == ErrorCode::Forbidden;
    if (flight.ask == Ask::Login || flight.ask == Ask::Password || flight.ask == Ask::Logout) {
        // A sign-out counts even when the server does not hear of it; its tokens end by themselves.
        m_effects.push_back(effect::Done {
            flight.ticket, flight.ask == Ask::Logout ? Result<void>() : Result<void>(fail(error)) });
        return;
    }
    if (flight.ask == Ask::Evacuate)
        return evacuated(at, false);
    if (flight.ask == Ask::Digest)
        giveDigestUp(at, Millis(0));
    if (refusal)
        return refused(at, flight, error);
    if (flight.ask == Ask::Enrol && error.code == ErrorCode::AlreadyExists) {
        // Another copy of this profile, made after the id was chosen, was faster: a new id.
        if (auto ok = chooseDevice(at); !ok)
            return storageTrouble(at, ok.error());
        m_helloDone = false;
        return;
    }
    if (flight.ask == Ask::Push && error.code == ErrorCode::ResetRequired) {
        // The server went back behind what is known here: what it forgot goes to it before anything newer.
        m_pullFirst = true;
        m_wantPull = true;
        return;
    }
    const bool link = error.code == ErrorCode::NetworkDown || error.code == ErrorCode::NetworkTimeout
        || error.code == ErrorCode::TlsUntrusted;
    if (flight.ask == Ask::Wait) {
        m_waitRetry.failed(at, m_entropy, RetryPolicy::kLinkCap, retryAfter);
        // A wait that ends early says nothing; a pull finds out.
        m_wantPull = true;
        return;
    }
    m_retry.failed(at, m_entropy, link ? RetryPolicy::kLinkCap : RetryPolicy::kServerCap, retryAfter);
    dropPages();
    m_wantPull = true;
    if (flight.ask == Ask::Token && m_resumeTicket != 0) {
        // Offline, a profile that was signed in before opens with its cached rights.
        Result<void> result = m_agent.isNull() ? Result<void>(fail(error)) : Result<void>();
        if (result && leaseOver(at))
            result = fail(*m_lastError);
        m_effects.push_back(effect::Done { std::exchange(m_resumeTicket, 0), result });
    }
    setError(error);
    goOffline(at, LinkState::Offline);
    endSyncs(fail(error));
}

void ClientCore::goOffline(const Moment &at, LinkState state)
{
    if (m_link == state)
        return;
    if (!m_offlineSince)
        m_offlineSince = m_clock.now(at);
    m_link = state;
    m_effects.push_back(effect::StatusMoved {});
}

void ClientCore::endSyncs(Result<void> result)
{
    for (const quint64 ticket : std::exchange(m_syncs, {}))
        m_effects.push_back(effect::Done { ticket, result });
}

void ClientCore::on(const Moment &at, const event::Network &e)
{
    const bool allowed = linkAllowed();
    m_options.policy = e.policy;
    m_retry.succeeded();
    m_waitRetry.succeeded();
    if (linkAllowed()) {
        m_wantPull = true;
        if (!allowed && m_link == LinkState::Offline && !m_signedOut) {
            m_link = LinkState::Connecting;
            m_effects.push_back(effect::StatusMoved {});
        }
        return;
    }
    const Error down { ErrorCode::NetworkDown, QStringLiteral("the network was turned off") };
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    m_wait.reset();
    endBlobs(down);
    if (m_main) {
        const Flight flight = *m_main;
        m_effects.push_back(effect::Cancel { flight.request });
        m_main.reset();
        failed(at, flight, down, Millis(0));
        m_retry.succeeded();
    }
    if (m_link != LinkState::SignedOut && m_link != LinkState::Blocked)
        goOffline(at, LinkState::Offline);
    m_effects.push_back(effect::PresenceMoved {});
    endSyncs(fail(down));
}

void ClientCore::on(const Moment &, const event::Sync &e)
{
    if (!linkAllowed()) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NetworkDown, QStringLiteral("the network is off")) });
        return;
    }
    if (m_signedOut || m_blocked) {
        m_effects.push_back(effect::Done { e.ticket, fail(ErrorCode::NotSignedIn, QStringLiteral("nobody is signed in")) });
        return;
    }
    m_syncs.push_back(e.ticket);
    m_wantPull = true;
    m_retry.succeeded();
}

void ClientCore::on(const Moment &, const event::Look &e)
{
    if (m_lookTicket == e.ticket && m_lookState == e.state)
        return;
    // A window that goes does not speak for the one that came.
    if (!e.state && m_lookTicket != e.ticket)
        return;
    m_lookTicket = e.ticket;
    m_lookState = e.state;
    // It travels with the wait: a new one is asked at once.
    if (m_wait)
        m_effects.push_back(effect::Cancel { m_wait->request });
    m_wait.reset();
}

} // namespace firstline::sync
