// What comes from the server: results and pages.
#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/sync/clientcore.h"
#include "core/sync/settlement.h"

namespace firstline::sync {

namespace {

/// Aggregates of a first synchronisation that go into the cache at once while somebody writes: some 5 ms, for which a
/// save waits. Otherwise more: every slice writes the same indexes anew.
constexpr size_t kSlice = 40;
constexpr Millis kWrites { 10'000 };

/// While pages stream in, whoever shows them reads again no more often.
constexpr Millis kTellEvery { 250 };

} // namespace

void ClientCore::storageTrouble(const Moment &at, const Error &error)
{
    qCWarning(lcSync) << "storage:" << error.detail;
    setError(error);
    m_retry.failed(at, m_entropy, RetryPolicy::kServerCap, Millis(0));
    dropPages();
    m_wantPull = true;
    endSyncs(fail(error));
}

void ClientCore::pushCame(const Moment &at, const WireResponse &response)
{
    const Result<protocol::PushAnswer> answer = protocol::decodeMessage<protocol::PushAnswer>(response.body);
    if (!answer)
        return storageTrouble(at, answer.error());
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    takeLeases(answer->leases);
    store::Transaction transaction(m_journal.database());
    Result<void> ok = transaction.begun();
    bool fork = false;
    for (const CommandResult &result : answer->results) {
        Pending *pending = m_outbox.find(result.id);
        if (!pending || !ok)
            continue;
        if (result.status == ResultStatus::DeviceForked) {
            fork = true;
        } else if (result.status == ResultStatus::RetryLater) {
            RetryPolicy patience;
            for (int i = 0; i <= pending->refusals; ++i)
                patience.failed(at, m_entropy, RetryPolicy::kServerCap, Millis(answer->retryAfterMs));
            ++pending->refusals;
            pending->retryAt = patience.until();
            pending->entry.problem = result.detail.isEmpty() ? result.code : result.detail;
            ok = m_journal.setProblem(result.id, pending->entry.problem);
        } else {
            ok = m_journal.setResult(result.id, result, store::CommandState::Answered);
            if (ok)
                ok = addConflictOf(at, pending->entry, result);
            pending->entry.state = store::CommandState::Answered;
            pending->entry.result = result;
        }
    }
    if (ok)
        ok = transaction.commit();
    if (!ok)
        return storageTrouble(at, ok.error());
    conflictsMoved();
    if (fork)
        return forked(at);
    if (auto settled = settleAnswered(at); !settled)
        return storageTrouble(at, settled.error());
    // The wait that runs brings the page by itself.
    if (!m_wait || !m_syncs.empty())
        m_wantPull = true;
    m_effects.push_back(effect::StatusMoved {});
}

/// Answers to what the server had already executed: its page was applied before.
Result<void> ClientCore::settleAnswered(const Moment &at)
{
    if (m_point.bootstrapping)
        return {};
    const bool any = std::any_of(m_outbox.items().begin(), m_outbox.items().end(), [&](const Pending &pending) {
        return pending.answered() && pending.entry.result && pending.entry.result->seq <= m_point.seq;
    });
    return any ? applyPages(at, {}) : Result<void>();
}

void ClientCore::pullCame(const Moment &at, const Flight &flight, const WireResponse &response)
{
    if (flight.cursor != (m_pages.empty() ? m_point.cursor : m_pages.back().to)) {
        // What it was to follow could not be kept: it comes again.
        m_wantPull = true;
        return;
    }
    Result<protocol::PullAnswer> page = protocol::decodeMessage<protocol::PullAnswer>(response.body);
    if (!page)
        return storageTrouble(at, page.error());
    m_clock.sample(page->serverMs, response.roundTrip, at);
    m_pullFirst = false;
    takeLeases(page->leases);
    takePage(at, std::move(*page));
}

void ClientCore::waitCame(const Moment &at, const Flight &flight, const WireResponse &response)
{
    Result<protocol::WaitAnswer> answer = protocol::decodeMessage<protocol::WaitAnswer>(response.body);
    if (!answer) {
        m_waitRetry.failed(at, m_entropy, RetryPolicy::kLinkCap, Millis(0));
        return setError(answer.error());
    }
    PresenceList presence;
    for (const protocol::Presence &p : answer->presence) {
        if (p.agent != m_agent)
            presence.append({ p.ticket, p.agent, int(p.state) });
    }
    m_effects.push_back(effect::PresenceMoved { std::move(presence) });
    m_effects.push_back(effect::CallsTold { QList<PhoneCall>(answer->calls.begin(), answer->calls.end()) });
    // What is being fetched whole must not be overtaken by a difference to it, or by a loss of sight.
    const bool busy = m_main && (m_main->ask == Ask::Pull || m_main->ask == Ask::Hydrate);
    const bool fits = answer->page && flight.cursor == m_point.cursor && m_pages.empty() && !busy;
    if (fits)
        takePage(at, std::move(*answer->page));
    else if (answer->page && !answer->page->reset && mutant(Mutant::PokeForDelivery))
        m_point.cursor = answer->page->to;
    else if (answer->page || answer->head > m_point.seq)
        m_wantPull = true;
}

void ClientCore::takePage(const Moment &at, protocol::PullAnswer page)
{
    if (page.reset)
        return reset(at, *page.reset);
    const bool last = page.upToDate;
    if (!last)
        m_wantPull = true;
    if (!last && page.to == (m_pages.empty() ? m_point.cursor : m_pages.back().to)) {
        // No progress: the server has nothing more to say now.
        m_wantPull = false;
    }
    m_pages.push_back(std::move(page));
    if (!streams())
        applyHeld(at);
}

/// Whether the first page waits to be put in slice by slice. The very first page of all goes in whole: only its cursor
/// says from where the tail has to follow what it brought.
bool ClientCore::streams() const
{
    return !m_pages.empty() && m_pages.front().bootstrap && !m_point.cursor.isEmpty();
}

void ClientCore::dropPages()
{
    m_pages.clear();
    m_sliced = 0;
}

/// The usual answer to who has everything: nothing is written for it. The first of a run always is, for it looks into
/// what the run before left.
bool ClientCore::saysNothing(const protocol::PullAnswer &page) const
{
    const bool empty = page.upToDate && !page.bootstrap && page.aggregates.empty() && page.drops.empty() && page.results.empty()
        && page.scopesAdded.isEmpty() && page.scopesRemoved.isEmpty();
    const bool same = page.to == m_point.cursor && page.toSeq == m_point.seq && page.head == m_point.head
        && page.durableSeq <= m_point.durableSeq && (page.scopesVersion == 0 || page.scopesVersion == m_point.scopesVersion);
    const bool rests = m_lastSync && !m_needsLeft && !m_point.bootstrapping && !m_point.reconciling;
    return empty && same && rests
        && std::none_of(m_outbox.items().begin(), m_outbox.items().end(), [](const Pending &pending) { return pending.answered(); });
}

/// Puts the waiting pages in together, when they are complete.
void ClientCore::applyHeld(const Moment &at)
{
    size_t hold = 0;
    for (const protocol::PullAnswer &page : m_pages)
        hold += page.aggregates.size();
    const bool last = m_pages.back().upToDate;
    const bool alone = m_pages.front().bootstrap || m_streaming;
    if (!last && !alone && hold <= m_options.together)
        return;
    m_streaming = !last;
    const std::vector<protocol::PullAnswer> pages(
        std::make_move_iterator(m_pages.begin()), std::make_move_iterator(m_pages.end()));
    const size_t done = m_sliced;
    dropPages();
    if (pages.size() > 1 || !saysNothing(pages.front())) {
        if (auto ok = applyPages(at, pages, done); !ok)
            return storageTrouble(at, ok.error());
    }
    if (last) {
        m_lastSync = m_clock.now(at);
        m_lastPull = at.mono;
    }
    m_effects.push_back(effect::StatusMoved {});
}

/// One slice of the first page. Slices are transactions of their own, which the cursor follows with the last: whatever
/// happens in between, the page comes again and changes nothing that is here (I4).
void ClientCore::workOff(const Moment &at)
{
    if (!streams())
        return;
    const protocol::PullAnswer &page = m_pages.front();
    const size_t slice = at.mono - m_lastWrite < kWrites ? std::min(kSlice, m_options.slice) : m_options.slice;
    if (page.aggregates.size() > m_sliced + slice) {
        if (auto ok = applySlice(page, m_sliced, m_sliced + slice); !ok)
            return storageTrouble(at, ok.error());
        m_sliced += slice;
        return;
    }
    std::deque<protocol::PullAnswer> behind;
    std::swap(behind, m_pages);
    m_pages.push_back(std::move(behind.front()));
    behind.pop_front();
    applyHeld(at);
    // A page that could not be written is asked for again, and what comes after it.
    if (m_retry.mayTry(at))
        m_pages = std::move(behind);
    if (!m_pages.empty() && !streams())
        applyHeld(at);
}

Result<void> ClientCore::applySlice(const protocol::PullAnswer &page, size_t from, size_t to)
{
    const Outbox before = m_outbox;
    QSet<AggregateRef> dirty;
    QSet<AggregateRef> changed;
    const auto work = [&]() -> Result<void> {
        store::Transaction transaction(m_projector.cache().database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        m_projector.records().setIndexing(store::Indexing::Deferred);
        if (auto ok = m_projector.beginConfirming(); !ok)
            return ok;
        for (size_t i = from; i < to; ++i) {
            const Result<bool> moved = m_projector.confirm(page.aggregates[i], m_outbox, dirty);
            if (!moved)
                return fail(moved.error());
            if (*moved)
                changed.insert({ static_cast<EntityKind>(page.aggregates[i].kind), page.aggregates[i].id });
        }
        if (auto ok = takeConfig(changed, dirty); !ok)
            return ok;
        if (!dirty.isEmpty()) {
            if (auto ok = m_projector.rebase(dirty, m_outbox, changed); !ok)
                return ok;
        }
        return transaction.commit();
    };
    Result<void> done = work();
    if (!done)
        goBack(before);
    return done;
}

/// Whether what a command did is here with its result. In a long catch-up, where pages go in one by one, it comes with
/// the last change of its aggregate: until then the command stays shown as one that waits (I7).
Result<bool> ClientCore::hasEffect(const Pending &pending, const CommandResult &result)
{
    const bool effect = result.status == ResultStatus::Applied || result.status == ResultStatus::Merged;
    if (!effect || mutant(Mutant::ResultAheadOfEffect))
        return true;
    // A change of each aggregate and then the result have a sequence each.
    const auto here = m_projector.confirmedSeq(pending.entry.command.lane);
    return here ? Result<bool>(*here + qint64(pending.touched.size()) >= result.seq) : fail(here.error());
}

/// Where the configuration changed, what waits may come out otherwise under the new one; and a restricted note that waits is
/// shown as soon as its ticket is here.
Result<void> ClientCore::takeConfig(const QSet<AggregateRef> &changed, QSet<AggregateRef> &dirty)
{
    dirty.unite(m_outbox.leaningOn(changed));
    if (std::none_of(changed.begin(), changed.end(), [](const AggregateRef &ref) { return isConfig(ref.kind); }))
        return {};
    for (const Pending &pending : m_outbox.items()) {
        if (!mutant(Mutant::ConfigForgotten))
            dirty.insert(pending.entry.command.lane);
    }
    return m_projector.reloadConfig();
}

/// After a transaction of the cache was rolled back.
void ClientCore::goBack(const Outbox &before)
{
    m_outbox = before;
    m_projector.cache().forgetScopeNumbers();
    if (auto again = m_projector.reloadConfig(); !again)
        setError(again.error());
}

Result<void> ClientCore::applyPage(const protocol::PullAnswer &page, size_t done, QSet<AggregateRef> &dirty,
                                   QSet<AggregateRef> &changed)
{
    m_projector.records().setIndexing(page.bootstrap ? store::Indexing::Deferred : store::Indexing::Immediate);
    for (const protocol::PageDrop &drop : page.drops) {
        const AggregateRef ref { static_cast<EntityKind>(drop.kind), drop.id };
        const Result<bool> gone = m_projector.drop(ref, drop.leaveSeq);
        if (!gone)
            return fail(gone.error());
        if (*gone)
            changed.insert(ref);
        if (*gone && mutant(Mutant::DraftLostAtDrop))
            (void)m_journal.database().script(QStringLiteral("DELETE FROM draft; DELETE FROM draft_version;"));
    }
    if (auto ok = m_projector.beginConfirming(); !ok)
        return ok;
    for (size_t i = done; i < page.aggregates.size(); ++i) {
        const protocol::PageAggregate &aggregate = page.aggregates[i];
        const Result<bool> moved = m_projector.confirm(aggregate, m_outbox, dirty);
        if (!moved)
            return fail(moved.error());
        if (*moved)
            changed.insert({ static_cast<EntityKind>(aggregate.kind), aggregate.id });
    }
    for (const QString &scope : mutant(Mutant::ScopeLossIgnored) ? QStringList() : page.scopesRemoved) {
        const Result<std::vector<AggregateRef>> orphans = m_projector.cache().removeScope(scope);
        if (!orphans)
            return fail(orphans.error());
        for (const AggregateRef &ref : *orphans) {
            if (ref.kind == EntityKind::Annex && mutant(Mutant::AnnexKept))
                continue;
            if (auto ok = m_projector.remove(ref); !ok)
                return ok;
            changed.insert(ref);
        }
    }
    return {};
}

Result<void> ClientCore::sweepStale(QSet<AggregateRef> &changed)
{
    if (mutant(Mutant::StaleKept))
        return {};
    const Result<std::vector<AggregateRef>> stale = m_projector.cache().stale();
    if (!stale)
        return fail(stale.error());
    for (const AggregateRef &ref : *stale) {
        // What only waits to be created is not the server's to take away.
        const auto base = m_projector.cache().base(ref);
        if (!base)
            return fail(base.error());
        const bool own = *base && !(*base)->aggregate;
        if (auto ok = own ? m_projector.cache().notStale(ref) : m_projector.remove(ref); !ok)
            return ok;
        changed.insert(ref);
    }
    return {};
}

Result<void> ClientCore::applyPages(const Moment &at, const std::vector<protocol::PullAnswer> &pages, size_t done)
{
    const auto lost = sightLost(pages);
    if (!lost)
        return fail(lost.error());
    if (!lost->isEmpty()) {
        if (auto ok = loseSight(at, *lost); !ok)
            return ok;
    }
    const bool residue = std::any_of(pages.begin(), pages.end(), [](const auto &page) { return !page.scopesRemoved.isEmpty(); });
    if (m_point.cursor.isEmpty() && !pages.empty()) {
        if (auto ok = sendSettledAgain(); !ok)
            return ok;
    }
    if (auto ok = sendSkippedAgain(pages); !ok)
        return ok;
    const Outbox before = m_outbox;
    const qint64 durableBefore = m_point.durableSeq;
    store::SyncPoint point = m_point;
    QSet<AggregateRef> dirty;
    QSet<AggregateRef> changed;
    std::vector<CommandResult> settled;
    QSet<CommandId> gone;
    QSet<CommandId> brought;
    bool everything = false;
    bool wentBack = false;
    const auto work = [&]() -> Result<void> {
        store::Transaction transaction(m_projector.cache().database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        if (auto ok = m_projector.cache().forgetApplied(); !ok)
            return ok;
        if (mutant(Mutant::CursorSavedApart) && !pages.empty()) {
            point.cursor = pages.back().to;
            point.seq = pages.back().toSeq;
            point.bootstrapping = point.bootstrapping && !pages.back().upToDate;
            (void)m_projector.cache().setPoint(point);
            (void)m_projector.cache().database().script(QStringLiteral("COMMIT; BEGIN IMMEDIATE;"));
        }
        const bool complete = pages.empty() ? !m_streaming && m_point.seq >= m_point.head : pages.back().upToDate;
        const auto settle = [&](const CommandResult &result) -> Result<void> {
            Pending *pending = m_outbox.find(result.id);
            if (!pending || gone.contains(result.id))
                return {};
            const auto here = complete ? Result<bool>(true) : hasEffect(*pending, result);
            if (!here)
                return fail(here.error());
            if (!*here)
                return {};
            gone.insert(result.id);
            settled.push_back(result);
            for (const AggregateRef &ref : pending->touched)
                dirty.insert(ref);
            return m_projector.cache().addApplied(result);
        };
        for (const protocol::PullAnswer &page : pages) {
            if (auto ok = applyPage(page, std::exchange(done, 0), dirty, changed); !ok)
                return ok;
            for (const CommandResult &result : page.results) {
                brought.insert(result.id);
                if (Pending *pending = m_outbox.find(result.id)) {
                    pending->entry.state = store::CommandState::Answered;
                    pending->entry.result = result;
                }
            }
            point.cursor = page.to;
            point.seq = page.toSeq;
            // A head that goes back is of an older copy of the server, also where the page itself fits: what was told of the
            // lost history is compared as soon as everything is here.
            if (page.head < point.head) {
                wentBack = true;
                if (const auto doubted = m_digests.doubtAbove(page.head); !doubted)
                    return fail(doubted.error());
            }
            point.head = std::max(page.head, page.toSeq);
            if (page.scopesVersion > 0)
                point.scopesVersion = page.scopesVersion;
            point.durableSeq = std::max(point.durableSeq, page.durableSeq);
            everything = everything || page.bootstrap;
            point.bootstrapping = !page.upToDate && (page.bootstrap || point.bootstrapping);
            point.received = point.bootstrapping ? point.received + qint64(page.aggregates.size()) : point.received;
            point.total = page.total > 0 ? page.total : point.total;
            if (page.upToDate) {
                if (auto ok = sweepStale(changed); !ok)
                    return ok;
            }
        }
        for (const Pending &pending : m_outbox.items()) {
            const auto &result = pending.entry.result;
            const bool known = !point.bootstrapping || (result && brought.contains(result->id));
            if (pending.answered() && result && result->seq <= point.seq && known) {
                if (auto ok = settle(*result); !ok)
                    return ok;
            }
        }
        m_outbox.remove(gone);
        if (auto ok = takeConfig(changed, dirty); !ok)
            return ok;
        if (auto ok = m_projector.rebase(dirty, m_outbox, changed); !ok)
            return ok;
        if (auto ok = m_projector.cache().setPoint(point); !ok)
            return ok;
        const auto needs = m_projector.cache().needs(1);
        if (!needs)
            return fail(needs.error());
        m_needsLeft = !needs->empty();
        if (residue) {
            if (auto ok = m_projector.records().forgetWords(); !ok)
                return ok;
        }
        if (mutant(Mutant::SettledBeforeCache))
            (void)settleInJournal(at, settled);
        return transaction.commit();
    };
    if (auto ok = work(); !ok) {
        goBack(before);
        return ok;
    }
    m_point = point;
    m_digest = {}; // It compared what was here before.
    if (wentBack)
        m_nextDigest = at.mono;
    if (residue)
        clearResidue(at);
    conflictsMoved();
    if (everything && point.bootstrapping && at.mono < m_lastEverything + kTellEvery) {
        m_tellAt = m_lastEverything + kTellEvery;
    } else if (everything) {
        m_lastEverything = at.mono;
        m_tellAt.reset();
        noticeEverything();
    } else {
        notice(changed);
    }
    if (!settled.empty() || m_point.durableSeq != durableBefore) {
        if (auto ok = settleInJournal(at, settled); !ok)
            return ok;
        conflictsMoved();
    }
    return {};
}

Result<void> ClientCore::settleInJournal(const Moment &at, const std::vector<CommandResult> &results)
{
    if (results.empty() && m_point.durableSeq == 0)
        return {};
    store::Transaction transaction(m_journal.database());
    if (auto ok = transaction.begun(); !ok)
        return ok;
    for (const CommandResult &result : results) {
        const auto entry = m_journal.command(result.id);
        if (!entry)
            return fail(entry.error());
        if (!*entry || (*entry)->state == store::CommandState::Settled)
            continue;
        if (auto ok = m_journal.setResult(result.id, result, store::CommandState::Settled); !ok)
            return ok;
        if (auto ok = addConflictOf(at, **entry, result); !ok)
            return ok;
    }
    if (m_point.durableSeq > 0) {
        if (auto ok = m_journal.forgetSettled(m_point.durableSeq); !ok)
            return ok;
    }
    if (m_clock.measured()) {
        if (auto ok = m_journal.setMetaNumber(QStringLiteral("skew_ms"), m_clock.skew(at).count()); !ok)
            return ok;
    }
    if (auto ok = transaction.commit(); !ok)
        return ok;
    m_confirmedSeq = std::min(m_point.seq, m_point.durableSeq);
    return {};
}

Result<void> ClientCore::addConflictOf(const Moment &at, const store::JournalCommand &entry, const CommandResult &result)
{
    const Instant now = m_clock.now(at);
    const auto conflict = conflictOf(entry.command, entry.version, result, ConflictId(m_entropy.id(now)), now);
    return conflict ? m_journal.addConflict(*conflict) : Result<void>();
}

void ClientCore::hydrateCame(const Moment &at, const WireResponse &response)
{
    const Result<protocol::HydrateAnswer> answer = protocol::decodeMessage<protocol::HydrateAnswer>(response.body);
    if (!answer)
        return storageTrouble(at, answer.error());
    m_clock.sample(answer->serverMs, response.roundTrip, at);
    m_needsLeft = true;
    if (answer->scopesVersion != m_point.scopesVersion) {
        // Sight changed in between: what came may not be seen any more.
        m_wantPull = true;
        return;
    }
    const auto work = [&](QSet<AggregateRef> &changed) -> Result<void> {
        store::Transaction transaction(m_projector.cache().database());
        if (auto ok = transaction.begun(); !ok)
            return ok;
        QSet<AggregateRef> dirty;
        if (auto ok = m_projector.beginConfirming(); !ok)
            return ok;
        for (const protocol::PageAggregate &aggregate : answer->aggregates) {
            const Result<bool> moved = m_projector.confirm(aggregate, m_outbox, dirty);
            if (!moved)
                return fail(moved.error());
            if (*moved)
                changed.insert({ static_cast<EntityKind>(aggregate.kind), aggregate.id });
        }
        // Absent and unseen ones are left out of the answer alike.
        for (const AggregateRef &ref : m_hydrating) {
            if (auto ok = m_projector.cache().removeNeed(ref); !ok)
                return ok;
        }
        // What was doubted and is not seen any more goes at once.
        if (auto ok = m_point.bootstrapping ? Result<void>() : sweepStale(changed); !ok)
            return ok;
        if (auto ok = takeConfig(changed, dirty); !ok)
            return ok;
        if (auto ok = m_projector.rebase(dirty, m_outbox, changed); !ok)
            return ok;
        return transaction.commit();
    };
    QSet<AggregateRef> changed;
    const Outbox before = m_outbox;
    m_digest = {};
    if (auto ok = work(changed); !ok) {
        goBack(before);
        return storageTrouble(at, ok.error());
    }
    notice(changed);
}

} // namespace firstline::sync
