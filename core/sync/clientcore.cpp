#include "core/sync/clientcore.h"

#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/protocol/json.h"
#include "core/sync/settlement.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace firstline::sync {

ClientCore::ClientCore(store::Database &journal, store::Database &cache, ClientOptions options, Entropy &entropy)
    : m_options(std::move(options))
    , m_entropy(entropy)
    , m_journal(journal)
    , m_projector(cache)
    , m_digests(cache)
    , m_blobsOut(journal)
{
}

Result<std::unique_ptr<ClientCore>> ClientCore::open(store::Database &journal, store::Database &cache,
                                                     ClientOptions options, Entropy &entropy, const Moment &at)
{
    std::unique_ptr<ClientCore> core(new ClientCore(journal, cache, std::move(options), entropy));
    if (auto ok = core->recover(at); !ok)
        return fail(ok.error());
    if (auto ok = core->loadRest(); !ok)
        return fail(ok.error());
    return core;
}

Result<void> ClientCore::loadMeta()
{
    const Result<QByteArray> agent = m_journal.meta(QStringLiteral("agent"));
    const Result<QByteArray> device = m_journal.meta(QStringLiteral("device"));
    const Result<QByteArray> key = m_journal.meta(QStringLiteral("server_key"));
    const Result<qint64> skew = m_journal.metaNumber(QStringLiteral("skew_ms"));
    const Result<qint64> left = m_journal.numbersLeft();
    const Result<int> conflicts = m_journal.openConflicts();
    if (!agent || !device || !key || !skew || !left || !conflicts)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the journal cannot be read"));
    m_agent = AgentId(Uuid::fromBytes(*agent));
    m_device = DeviceId(Uuid::fromBytes(*device));
    m_serverKey = *key;
    m_clock.remember(Millis(*skew));
    m_numbersLeft = *left;
    m_openConflicts = *conflicts;
    m_projector.setIdentity(m_agent, m_device);
    return {};
}

Result<void> ClientCore::recover(const Moment &at)
{
    m_clock.start(at);
    if (auto ok = loadMeta(); !ok)
        return ok;
    m_offlineSince = m_clock.now(at);
    const Result<store::SyncPoint> point = m_projector.cache().point();
    if (!point)
        return fail(point.error());
    m_point = *point;
    // The cache may know of results that the journal does not: we died between the two commits.
    const Result<std::vector<CommandResult>> applied = m_projector.cache().applied();
    if (!applied)
        return fail(applied.error());
    if (auto ok = settleInJournal(at, *applied); !ok)
        return ok;
    // Or know less: without power it may lose its last commits, the journal does not. Whether the server still is the one
    // that settled them nobody can tell any more; it knows again what it has.
    if (!m_point.cursor.isEmpty() && !mutant(Mutant::SettledBeforeCache)) {
        if (auto ok = m_journal.sendAgainAbove(m_point.seq); !ok)
            return ok;
    }
    m_nextDigest = at.mono + (m_point.reconciling ? Millis(0) : m_options.digestEvery);
    int unread = 0;
    Result<std::vector<store::JournalCommand>> commands = m_journal.unsettled(&unread);
    if (!commands)
        return fail(commands.error());
    if (unread > 0)
        setError({ ErrorCode::VersionMismatch, QStringLiteral("commands of a newer version wait in the journal") });
    m_outbox.reset(std::move(*commands));
    if (auto ok = reproject(); !ok)
        return ok;
    // Killed before the log was emptied of what had gone out of sight: nobody reads yet.
    clearLog(at);
    return {};
}

Result<void> ClientCore::loadRest()
{
    const Result<qint64> contactMs = m_journal.metaNumber(QStringLiteral("contact_ms"));
    const Result<qint64> leaseS = m_journal.metaNumber(QStringLiteral("lease_s"));
    const Result<QByteArray> ended = m_journal.meta(QStringLiteral("ended"));
    const auto files = m_blobsOut.waiting();
    if (!contactMs || !leaseS || !ended || !files)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the journal cannot be read"));
    if (*contactMs > 0)
        m_lastContact = fromMs(*contactMs);
    m_leaseS = *leaseS;
    m_blobs.setFolder(m_options.blobDir);
    if (!m_options.blobDir.isEmpty())
        m_blobs.load(*files);
    const auto order = protocol::decodeMessage<protocol::RevokeOrder>(*ended);
    if (ended->isEmpty() || !order)
        return {};
    // Killed while it was being wiped: the work is kept as a sealed file.
    const Result<QByteArray> sealed = sealedWork();
    if (!sealed)
        return fail(sealed.error());
    m_order = *order;
    m_sealed = *sealed;
    m_blocked = true;
    m_link = LinkState::Blocked;
    m_lastError = Error { ErrorCode::DeviceRevoked, QStringLiteral("the server ended this device") };
    evacuated({}, false);
    return {};
}

Result<void> ClientCore::reproject()
{
    store::Transaction transaction(m_projector.cache().database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (auto ok = m_projector.cache().forgetApplied(); !ok)
        return ok;
    if (auto ok = m_projector.reloadConfig(); !ok)
        return ok;
    const Result<std::vector<AggregateRef>> dirty = m_projector.cache().dirty();
    if (!dirty)
        return fail(dirty.error());
    QSet<AggregateRef> refs(dirty->begin(), dirty->end());
    for (const Pending &pending : m_outbox.items())
        refs.insert(pending.entry.command.lane);
    QSet<AggregateRef> changed;
    if (auto ok = m_projector.rebase(refs, m_outbox, changed); !ok)
        return ok;
    if (auto ok = transaction.commit(); !ok)
        return ok;
    m_unshown.clear();
    return {};
}

std::vector<Effect> ClientCore::step(const Event &event)
{
    std::visit([&](const auto &what) { on(event.at, what); }, event.what);
    if (!m_unshown.isEmpty() && m_retry.mayTry(event.at)) {
        if (auto ok = showAgain(); !ok)
            storageTrouble(event.at, ok.error());
    }
    if (m_clearLogAt && event.at.mono >= *m_clearLogAt)
        clearLog(event.at);
    advance(event.at);
    advanceBlobs(event.at);
    if (m_tellAt && event.at.mono >= *m_tellAt) {
        m_lastEverything = event.at.mono;
        m_tellAt.reset();
        noticeEverything();
    }
    return takeEffects();
}

void ClientCore::on(const Moment &at, const event::Tick &e)
{
    if (e.work && streams())
        workOff(at);
    else if (e.work && m_digest.step == DigestRun::Step::Walk)
        walkDigest(at);
}

void ClientCore::on(const Moment &at, const event::Answered &e)
{
    answered(at, e);
}

std::optional<Millis> ClientCore::nextTick(const Moment &at) const
{
    if (working())
        return at.mono;
    if (m_tellAt)
        return *m_tellAt;
    const std::optional<Millis> next = nextOfLink(at);
    if (!m_clearLogAt)
        return next;
    const Millis clear = std::max(*m_clearLogAt, at.mono + Millis(1));
    return next ? std::min(*next, clear) : clear;
}

std::optional<Millis> ClientCore::nextOfLink(const Moment &at) const
{
    if (!m_unshown.isEmpty())
        return std::max(m_retry.until(), at.mono + Millis(1));
    if (!linkAllowed() || m_signedOut || m_blocked)
        return std::nullopt;
    std::optional<Millis> files;
    if (!m_blob && !m_blobs.isIdle() && !m_blobRetry.mayTry(at))
        files = m_blobRetry.until();
    if (m_main)
        return files;
    if (!m_retry.mayTry(at))
        return files ? std::min(*files, m_retry.until()) : m_retry.until();
    if (m_options.manual && m_syncs.empty())
        return files;
    Millis next = files.value_or(m_lastPull + Millis(60'000));
    next = m_point.reconciling ? m_nextDigest : std::min(next, m_lastPull + Millis(60'000));
    // Only when it will be asked then: a time that has passed would be due for ever.
    if (!m_point.bootstrapping && !m_point.cursor.isEmpty() && m_features.contains(u"digest") && m_nextDigest > at.mono)
        next = std::min(next, m_nextDigest);
    if (const auto time = m_outbox.nextTime(at, m_clock.now(at)))
        next = std::min(next, *time);
    if (!m_waitRetry.mayTry(at))
        next = std::min(next, m_waitRetry.until());
    return std::max(next, at.mono + Millis(1));
}

SyncStatus ClientCore::status(const Moment &at) const
{
    SyncStatus out;
    out.link = m_link;
    out.offlineSince = m_offlineSince;
    out.lastSync = m_lastSync;
    const Instant now = m_clock.now(at);
    out.held = m_outbox.held(at, now);
    out.pending = int(m_outbox.items().size()) - out.held;
    out.waiting = m_outbox.waiting();
    out.conflicts = m_openConflicts;
    out.cursor = m_point.seq;
    out.head = std::max(m_point.head, m_point.seq);
    out.bootstrapping = m_point.bootstrapping;
    out.received = m_point.received;
    out.total = m_point.total;
    out.clockSkew = std::chrono::round<Seconds>(m_clock.skew(at)); // Whole seconds: a status is news when it differs.
    out.lastError = m_full ? m_full : m_lastError;
    out.defects = m_defects;
    out.uploads = m_blobs.waiting();
    out.lockedDays = m_lockedDays;
    out.ended = m_order.has_value();
    return out;
}

void ClientCore::notice(const QSet<AggregateRef> &changed)
{
    if (changed.isEmpty())
        return;
    ChangeNotice out;
    out.aggregates = QList<AggregateRef>(changed.begin(), changed.end());
    std::sort(out.aggregates.begin(), out.aggregates.end());
    out.config = std::any_of(changed.begin(), changed.end(), [](const AggregateRef &ref) { return isConfig(ref.kind); });
    const bool config = out.config;
    m_effects.push_back(effect::Changed { std::move(out) });
    if (config)
        m_effects.push_back(effect::ConfigMoved {});
}

void ClientCore::noticeEverything()
{
    ChangeNotice out;
    out.everything = true;
    out.config = true;
    m_effects.push_back(effect::Changed { std::move(out) });
    m_effects.push_back(effect::ConfigMoved {});
}

void ClientCore::setError(const Error &error)
{
    if (error.code == ErrorCode::StorageFull)
        m_full = error;
    if (m_lastError == error)
        return;
    m_lastError = error;
    m_effects.push_back(effect::StatusMoved {});
}

void ClientCore::conflictsMoved()
{
    const Result<int> open = m_journal.openConflicts();
    if (!open || *open == m_openConflicts)
        return;
    m_openConflicts = *open;
    m_effects.push_back(effect::ConflictsMoved { m_openConflicts });
    m_effects.push_back(effect::StatusMoved {});
}

Result<DumpResult> ClientCore::dump(bool full)
{
    // One state of the cache for the whole walk: this thread is its only writer.
    DumpResult out;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const EntityKind kind : allEntityKinds()) {
        const EntityInfo &info = entityInfo(kind);
        // What differs from person to person though they see the same tickets.
        if (info.isChild() || kind == EntityKind::Personal || kind == EntityKind::Annex)
            continue;
        std::vector<Uuid> ids;
        for (qint64 after = 0;;) {
            const auto some = m_projector.records().walk(kind, after, 2000);
            if (!some)
                return fail(some.error());
            if (some->empty())
                break;
            for (const auto &[rid, id] : *some)
                ids.push_back(id);
            after = some->back().first;
        }
        std::sort(ids.begin(), ids.end());
        for (const Uuid &id : ids) {
            const Result<std::optional<Aggregate>> aggregate = m_projector.confirmed({ kind, id });
            if (!aggregate)
                return fail(aggregate.error());
            if (!*aggregate)
                continue;
            const QByteArray line = protocol::canonicalLine(**aggregate);
            hash.addData(line);
            if (full)
                out.lines += line;
        }
    }
    out.sha256 = hash.result().toHex();
    return out;
}

Result<qint64> ClientCore::indexSome(int limit)
{
    store::Transaction transaction(m_projector.cache().database());
    if (auto ok = transaction.begun(); !ok)
        return fail(ok.error());
    const Result<qint64> left = m_projector.records().indexSome(limit);
    if (!left)
        return left;
    if (auto ok = transaction.commit(); !ok)
        return fail(ok.error());
    return left;
}

} // namespace firstline::sync
