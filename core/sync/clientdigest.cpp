// Anti-entropy: finds what is held wrongly, without fetching everything. Source: sync.md 2.15.
#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/sync/clientcore.h"

#include <algorithm>

namespace firstline::sync {

namespace {

constexpr int kRowsAtOnce = 1000; ///< A few milliseconds of the writer's thread.
constexpr Millis kSoonAgain { 30'000 };
constexpr qsizetype kPlacesAtOnce = 4096;

size_t bucketOf(const AggregateRef &ref)
{
    return size_t(protocol::digestBucket(ref));
}

AggregateRef refOf(const protocol::HydrateRef &ref)
{
    return { static_cast<EntityKind>(ref.kind), ref.id };
}

} // namespace

bool ClientCore::digestDue(const Moment &at) const
{
    return m_digest.step == DigestRun::Step::Idle && !m_point.bootstrapping && !m_point.cursor.isEmpty() && m_pages.empty()
        && !m_needsLeft && at.mono >= m_nextDigest;
}

void ClientCore::beginDigest(bool soft)
{
    m_digest = {};
    m_digest.step = DigestRun::Step::Walk;
    m_digest.soft = soft;
}

void ClientCore::giveDigestUp(const Moment &at, Millis after)
{
    m_digest = {};
    m_nextDigest = at.mono + after;
}

/// One slice of what is here. Commands that are written meanwhile do not matter: sums are of the confirmed state.
void ClientCore::walkDigest(const Moment &at)
{
    const std::vector<EntityKind> &kinds = allEntityKinds();
    if (m_digest.kind == 0 && m_digest.names.isEmpty()) {
        const auto names = m_digests.scopes();
        if (!names)
            return giveDigestUp(at, kSoonAgain);
        m_digest.names = *names;
    }
    while (m_digest.kind < kinds.size() && entityInfo(kinds[m_digest.kind]).isChild())
        ++m_digest.kind;
    if (m_digest.kind >= kinds.size()) {
        m_digest.step = DigestRun::Step::Totals;
        return;
    }
    const auto stays = m_digests.stays(kinds[m_digest.kind], m_digest.id, m_digest.scope, kRowsAtOnce);
    if (!stays) {
        setError(stays.error());
        return giveDigestUp(at, kSoonAgain);
    }
    for (const store::CacheStay &stay : *stays)
        m_digest.sums[m_digest.names.value(stay.scope)][bucketOf(stay.ref)].add(protocol::digestOf(stay.ref, stay.seq));
    if (stays->size() == size_t(kRowsAtOnce)) {
        m_digest.id = stays->back().ref.id;
        m_digest.scope = stays->back().scope;
        return;
    }
    ++m_digest.kind;
    m_digest.id = {};
    m_digest.scope = 0;
}

void ClientCore::askDigest(const Moment &at)
{
    protocol::DigestRequest request;
    if (m_digest.step == DigestRun::Step::Totals)
        request.cursor = m_digest.soft ? QByteArray() : m_point.cursor;
    else
        request.cursor = m_digest.soft ? m_digest.first.to : m_point.cursor;
    if (m_digest.step == DigestRun::Step::Buckets) {
        for (const protocol::DigestPlace &place : m_digest.places)
            request.scopes.append(place.scope);
    } else if (m_digest.step == DigestRun::Step::Items) {
        const size_t count = std::min<size_t>(m_digest.places.size(), size_t(kPlacesAtOnce));
        request.places.assign(m_digest.places.begin(), m_digest.places.begin() + qint64(count));
    }
    ask(at, Ask::Digest, "/v1/digest", protocol::encodeMessage(request));
}

/// What moved behind the cursor is left out on both sides; the tail brings it.
Result<void> ClientCore::leaveOut(const std::vector<protocol::HydrateRef> &moved)
{
    for (const protocol::HydrateRef &each : moved) {
        const AggregateRef ref = refOf(each);
        if (m_digest.leftOut.contains(ref))
            continue;
        m_digest.leftOut.insert(ref);
        const auto stays = m_digests.staysOf(ref);
        if (!stays)
            return fail(stays.error());
        for (const store::CacheStay &stay : *stays)
            m_digest.sums[m_digest.names.value(stay.scope)][bucketOf(ref)].remove(protocol::digestOf(ref, stay.seq));
    }
    return {};
}

Result<void> ClientCore::compareItems(const protocol::DigestAnswer &answer)
{
    for (const protocol::DigestScope &scope : answer.scopes) {
        std::array<bool, protocol::kDigestBuckets> answered {};
        QHash<AggregateRef, qint64> theirs;
        for (const protocol::DigestBucket &bucket : scope.buckets) {
            if (bucket.bucket < 0 || bucket.bucket >= protocol::kDigestBuckets)
                return fail(ErrorCode::Malformed, QStringLiteral("a bucket that does not exist"));
            answered[size_t(bucket.bucket)] = true;
            for (const protocol::DigestItem &item : bucket.items)
                theirs.insert({ static_cast<EntityKind>(item.kind), item.id }, item.seq);
        }
        std::erase_if(m_digest.places, [&](const protocol::DigestPlace &place) {
            return place.scope == scope.name && answered[size_t(place.bucket)];
        });
        const auto mine = m_digests.staysIn(scope.name, answered);
        if (!mine)
            return fail(mine.error());
        for (const store::CacheStay &stay : *mine) {
            if (m_digest.leftOut.contains(stay.ref))
                continue;
            const auto other = theirs.constFind(stay.ref);
            if (other == theirs.constEnd())
                m_digest.leave.emplace_back(stay.ref, scope.name);
            else if (*other != stay.seq)
                m_digest.doubt.insert(stay.ref);
            theirs.remove(stay.ref);
        }
        for (auto it = theirs.constBegin(); it != theirs.constEnd(); ++it)
            m_digest.fetch.insert(it.key());
    }
    return {};
}

void ClientCore::digestCame(const Moment &at, const WireResponse &response)
{
    if (m_digest.step == DigestRun::Step::Idle || m_digest.step == DigestRun::Step::Walk)
        return; // The confirmed state moved in between.
    const auto answer = protocol::decodeMessage<protocol::DigestAnswer>(response.body);
    if (!answer)
        return storageTrouble(at, answer.error());
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    if (answer->behind) {
        m_wantPull = true;
        return giveDigestUp(at, m_point.reconciling ? Millis(0) : kSoonAgain);
    }
    if (auto ok = leaveOut(answer->changed); !ok)
        return storageTrouble(at, ok.error());
    if (m_digest.step == DigestRun::Step::Totals) {
        m_digest.first = *answer;
        QStringList granted;
        for (const protocol::DigestScope &scope : answer->scopes) {
            granted.append(scope.name);
            const protocol::DigestSum theirs { scope.n, quint64(scope.sum) };
            if (protocol::total(m_digest.sums.value(scope.name)) != theirs)
                m_digest.places.push_back({ scope.name, 0 });
        }
        for (auto it = m_digest.sums.constBegin(); it != m_digest.sums.constEnd(); ++it) {
            if (!granted.contains(it.key()))
                m_digest.gone.append(it.key());
        }
        m_digest.step = DigestRun::Step::Buckets;
    } else if (m_digest.step == DigestRun::Step::Buckets) {
        m_digest.places.clear();
        for (const protocol::DigestScope &scope : answer->scopes) {
            protocol::DigestBuckets theirs;
            for (const protocol::DigestBucket &bucket : scope.buckets) {
                if (bucket.bucket >= 0 && bucket.bucket < protocol::kDigestBuckets)
                    theirs[size_t(bucket.bucket)] = { bucket.n, quint64(bucket.sum) };
            }
            const protocol::DigestBuckets mine = m_digest.sums.value(scope.name);
            for (int i = 0; i < protocol::kDigestBuckets; ++i) {
                if (mutant(Mutant::DigestSkipsBucket) && mine[size_t(i)].n == theirs[size_t(i)].n)
                    continue;
                if (mine[size_t(i)] != theirs[size_t(i)])
                    m_digest.places.push_back({ scope.name, i });
            }
        }
        m_digest.step = DigestRun::Step::Items;
    } else {
        const size_t before = m_digest.places.size();
        if (auto ok = compareItems(*answer); !ok)
            return storageTrouble(at, ok.error());
        if (m_digest.places.size() == before)
            m_digest.places.clear(); // It says no more about them.
    }
    if (m_digest.places.empty())
        endDigest(at);
}

Result<void> ClientCore::applyDigest(QSet<AggregateRef> &changed, qint64 &differences)
{
    store::Transaction transaction(m_projector.cache().database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    if (m_digest.soft) {
        // What moved since the cursor comes as differences of what this cache may not have.
        for (const AggregateRef &ref : std::as_const(m_digest.leftOut)) {
            const auto seq = m_projector.records().seqOf(ref);
            if (!seq)
                return fail(seq.error());
            if (*seq)
                m_digest.doubt.insert(ref);
        }
    }
    QSet<AggregateRef> removed;
    const auto removeWhole = [&](const AggregateRef &ref) -> Result<void> {
        changed.insert(ref);
        removed.insert(ref);
        return m_projector.remove(ref);
    };
    for (const auto &[ref, scope] : m_digest.leave) {
        ++differences;
        const Result<bool> last = m_projector.cache().leaveScope(ref, scope);
        if (!last)
            return fail(last.error());
        if (*last && !m_digest.fetch.contains(ref) && !m_digest.doubt.contains(ref)) {
            if (auto ok = removeWhole(ref); !ok)
                return ok;
        }
    }
    for (const QString &scope : std::as_const(m_digest.gone)) {
        ++differences;
        const auto orphans = m_projector.cache().removeScope(scope);
        if (!orphans)
            return fail(orphans.error());
        for (const AggregateRef &ref : *orphans) {
            if (auto ok = removeWhole(ref); !ok)
                return ok;
        }
    }
    for (const AggregateRef &ref : std::as_const(m_digest.doubt)) {
        ++differences;
        if (auto ok = m_projector.cache().addStale(ref); !ok)
            return ok;
        if (auto ok = m_projector.cache().addNeed(ref); !ok)
            return ok;
    }
    for (const AggregateRef &ref : std::as_const(m_digest.fetch)) {
        if (mutant(Mutant::ReconcileDropsMissing))
            continue;
        ++differences;
        // Held through another scope: what it is there is older than what a difference will be of.
        const auto held = m_projector.records().seqOf(ref);
        if (!held)
            return fail(held.error());
        if (*held) {
            if (auto ok = m_projector.cache().addStale(ref); !ok)
                return ok;
        }
        if (auto ok = m_projector.cache().addNeed(ref); !ok)
            return ok;
    }
    store::SyncPoint point = m_point;
    if (m_digest.soft) {
        point.cursor = m_digest.first.to;
        point.seq = m_digest.first.toSeq;
        point.head = std::max(point.seq, point.head);
        point.scopesVersion = m_digest.first.scopesVersion;
        point.durableSeq = m_digest.first.durableSeq;
        point.reconciling = false;
        point.bootstrapping = false;
        if (auto ok = m_projector.cache().setPoint(point); !ok)
            return ok;
    }
    // What waits for the server stays shown, also where it makes anew what the server lost.
    if (auto ok = m_projector.rebase(removed, m_outbox, changed); !ok)
        return ok;
    if (auto ok = transaction.commit(); !ok)
        return ok;
    m_point = point;
    return {};
}

void ClientCore::endDigest(const Moment &at)
{
    QSet<AggregateRef> changed;
    qint64 differences = 0;
    const bool soft = m_digest.soft;
    if (auto ok = soft ? sendSettledAgain() : Result<void>(); !ok) {
        giveDigestUp(at, kSoonAgain);
        return storageTrouble(at, ok.error());
    }
    if (auto ok = applyDigest(changed, differences); !ok) {
        m_projector.cache().forgetScopeNumbers();
        giveDigestUp(at, kSoonAgain);
        return storageTrouble(at, ok.error());
    }
    giveDigestUp(at, m_options.digestEvery);
    if (soft) {
        qCInfo(lcSync) << "reconciled after a reset:" << differences << "differences";
        m_wantPull = true;
    } else if (differences > 0) {
        // It must never be: the log of whoever looks into it says so.
        qCWarning(lcSync) << "anti-entropy found a defect:" << differences << "differences from the server";
        m_defects += int(differences);
        m_wantPull = true;
    }
    m_needsLeft = m_needsLeft || differences > 0 || soft;
    if (std::any_of(changed.begin(), changed.end(), [](const AggregateRef &ref) { return isConfig(ref.kind); })) {
        if (auto ok = m_projector.reloadConfig(); !ok)
            setError(ok.error());
    }
    notice(changed);
    if (soft || differences > 0)
        m_effects.push_back(effect::StatusMoved {});
}

} // namespace firstline::sync
