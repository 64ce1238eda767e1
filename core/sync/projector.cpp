#include "core/sync/projector.h"

#include "core/base/logging.h"
#include "core/base/mutant.h"
#include "core/rules/permissions.h"
#include "core/sync/cacheworld.h"

#include <algorithm>

namespace firstline::sync {

namespace {

Record childOf(const protocol::PageChild &child)
{
    return { static_cast<EntityKind>(child.kind), child.id, child.values, child.seq };
}

Aggregate wholeOf(const protocol::PageAggregate &page)
{
    Aggregate out;
    out.header = { static_cast<EntityKind>(page.kind), page.id, page.header, page.seq };
    out.children.reserve(page.children.size());
    for (const protocol::PageChild &child : page.children)
        out.children.push_back(childOf(child));
    out.seq = page.seq;
    return out;
}

void applyDelta(Aggregate &aggregate, const protocol::PageAggregate &page)
{
    applyDifference(aggregate.header.values, page.header);
    aggregate.header.seq = page.seq;
    aggregate.seq = page.seq;
    for (const protocol::PageChild &child : page.children) {
        Record record = childOf(child);
        const auto same = std::find_if(aggregate.children.begin(), aggregate.children.end(),
            [&](const Record &other) { return other.id == record.id && other.kind == record.kind; });
        if (same == aggregate.children.end())
            aggregate.children.push_back(std::move(record));
        else
            *same = std::move(record);
    }
}

} // namespace

Projector::Projector(store::Database &cache)
    : m_cache(cache)
    , m_records(cache)
{
}

void Projector::setIdentity(AgentId agent, DeviceId device)
{
    m_agent = agent;
    m_device = device;
}

Result<void> Projector::reloadConfig()
{
    Result<std::vector<Record>> records = m_records.configRecords();
    if (!records)
        return fail(records.error());
    m_config = std::make_shared<ConfigSnapshot>(*records);
    return {};
}

Result<rules::Outcome> Projector::preview(const Command &command)
{
    CacheWorld world(m_records, working(), *m_config);
    // The moment of writing, not of running, so that running again gives the same.
    rules::ApplyContext context { m_agent, m_device, command.writtenAt, command.writtenAt, 0, rules::ApplyMode::Project };
    rules::Outcome outcome = rules::apply(command, world, context);
    if (world.error)
        return fail(*world.error);
    return outcome;
}

std::optional<Error> Projector::whyNot(const CommandBody &body)
{
    const Agent *agent = m_config->agent(m_agent);
    if (!agent)
        return std::nullopt;
    CacheWorld world(m_records, working(), *m_config);
    return rules::whyNot(*agent, body, world);
}

Result<std::vector<AggregateRef>> Projector::write(const rules::Outcome &outcome)
{
    std::vector<AggregateRef> touched;
    for (const rules::AggregateChange &change : outcome.changes) {
        Result<std::optional<Aggregate>> current = m_working ? m_working->read(change.ref) : m_records.aggregate(change.ref);
        if (!current)
            return fail(current.error());
        if (!*current && !change.created)
            continue;
        const auto base = m_cache.base(change.ref);
        if (!base)
            return fail(base.error());
        if (!*base) {
            if (auto ok = m_cache.setBase(change.ref, *current); !ok)
                return fail(ok.error());
        }
        Aggregate aggregate = current->value_or(Aggregate());
        rules::applyChange(aggregate, change, rules::EvNumbers::Leave);
        if (auto ok = m_working ? m_working->put(aggregate) : m_records.putAggregate(aggregate); !ok)
            return fail(ok.error());
        touched.push_back(change.ref);
    }
    return touched;
}

Result<void> Projector::project(Pending &pending, const rules::Outcome &outcome)
{
    const Result<std::vector<AggregateRef>> touched = write(outcome);
    if (!touched)
        return fail(touched.error());
    for (const AggregateRef &ref : *touched) {
        if (std::find(pending.touched.begin(), pending.touched.end(), ref) == pending.touched.end())
            pending.touched.push_back(ref);
    }
    return {};
}

Result<void> Projector::restore(const AggregateRef &ref)
{
    const auto base = m_cache.base(ref);
    if (!base)
        return fail(base.error());
    if (!*base)
        return {};
    const std::optional<Aggregate> &aggregate = (*base)->aggregate;
    if (m_working)
        return aggregate ? m_working->put(*aggregate) : m_working->remove(ref);
    return aggregate ? m_records.putAggregate(*aggregate) : m_records.remove(ref);
}

/// Takes what the server has not numbered out of a ticket's rows. What was said there may stand in another ticket by now.
Result<void> Projector::strip(const AggregateRef &ref)
{
    if (ref.kind != EntityKind::Ticket)
        return {};
    Result<std::optional<Aggregate>> current = m_records.aggregate(ref);
    if (!current)
        return fail(current.error());
    if (!*current)
        return {};
    const auto waits = [](const Record &child) { return child.values.at(3).toInt() == 0; };
    if (std::erase_if((*current)->children, waits) == 0)
        return {};
    return m_records.putAggregate(**current);
}

/// A command for a ticket that was merged went to the other one: there its children are confirmed, here they are still
/// shown where they were written. Each child has one place.
Result<void> Projector::giveUpChildren(const protocol::PageAggregate &page, QSet<AggregateRef> &dirty)
{
    if (m_plain || static_cast<EntityKind>(page.kind) != EntityKind::Ticket)
        return {};
    for (const protocol::PageChild &child : page.children) {
        const auto kind = static_cast<EntityKind>(child.kind);
        const auto here = m_records.find(kind, child.id);
        if (!here)
            return fail(here.error());
        if (!*here)
            continue;
        const Uuid parent = Uuid::fromBytes((*here)->values.at(entityInfo(kind).parentKey).toBytes());
        if (parent == page.id)
            continue;
        const AggregateRef other { EntityKind::Ticket, parent };
        if (auto ok = restore(other); !ok)
            return ok;
        dirty.insert(other);
    }
    return {};
}

/// Each aggregate is written once, however many commands wait for it.
Result<void> Projector::runAgain(std::vector<Pending *> commands, const QList<AggregateRef> &refs, QSet<AggregateRef> &changed)
{
    const bool config = std::any_of(refs.begin(), refs.end(), [](const AggregateRef &ref) { return isConfig(ref.kind); });
    if (mutant(Mutant::PendingOutOfOrder))
        std::reverse(commands.begin(), commands.end());
    for (Pending *pending : commands) {
        if (config) {
            if (auto ok = reloadConfig(); !ok)
                return ok;
        }
        const Result<rules::Outcome> outcome = preview(pending->entry.command);
        if (!outcome)
            return fail(outcome.error());
        if (auto ok = project(*pending, *outcome); !ok)
            return ok;
        for (const AggregateRef &ref : pending->touched)
            changed.insert(ref);
    }
    return m_working->flush();
}

Result<void> Projector::rebase(QSet<AggregateRef> refs, Outbox &outbox, QSet<AggregateRef> &changed)
{
    // Commands that touch several aggregates tie them together.
    std::vector<Pending *> again;
    for (bool grew = true; grew;) {
        grew = false;
        again.clear();
        for (Pending &pending : outbox.items()) {
            const bool meets = std::any_of(pending.touched.begin(), pending.touched.end(),
                [&](const AggregateRef &ref) { return refs.contains(ref); });
            if (!meets)
                continue;
            again.push_back(&pending);
            for (const AggregateRef &ref : pending.touched) {
                grew = grew || !refs.contains(ref);
                refs.insert(ref);
            }
        }
        const QSet<AggregateRef> leaning = outbox.leaningOn(refs);
        grew = grew || !refs.contains(leaning);
        refs.unite(leaning);
    }
    QList<AggregateRef> ordered(refs.begin(), refs.end());
    std::sort(ordered.begin(), ordered.end());
    if (ordered.size() > 1 && !mutant(Mutant::BaseNotRestored)) {
        for (const AggregateRef &ref : ordered) {
            if (auto ok = strip(ref); !ok)
                return ok;
        }
    }
    m_working.emplace(m_records);
    const auto done = qScopeGuard([this] { m_working.reset(); });
    for (const AggregateRef &ref : ordered) {
        if (mutant(Mutant::BaseNotRestored))
            continue;
        if (auto ok = restore(ref); !ok)
            return ok;
        changed.insert(ref);
    }
    if (auto ok = runAgain(again, ordered, changed); !ok)
        return ok;
    const QSet<AggregateRef> waited = outbox.touched();
    for (const AggregateRef &ref : ordered) {
        if (waited.contains(ref))
            continue;
        if (auto ok = m_cache.dropBase(ref); !ok)
            return ok;
    }
    const bool config = std::any_of(ordered.begin(), ordered.end(), [](const AggregateRef &ref) { return isConfig(ref.kind); });
    return config ? reloadConfig() : Result<void>();
}

Result<std::optional<Aggregate>> Projector::confirmed(const AggregateRef &ref)
{
    auto base = m_cache.base(ref);
    if (!base)
        return fail(base.error());
    if (*base)
        return std::move((*base)->aggregate);
    return m_records.aggregate(ref);
}

Result<qint64> Projector::confirmedSeq(const AggregateRef &ref)
{
    const Result<std::optional<Aggregate>> here = confirmed(ref);
    if (!here)
        return fail(here.error());
    return *here ? (*here)->seq : -1;
}

Result<void> Projector::beginConfirming()
{
    const Result<bool> plain = m_cache.isPlain();
    if (!plain)
        return fail(plain.error());
    m_plain = *plain;
    return {};
}

/// The usual case of a first synchronisation, without looking into what is known to be empty. Shape: nothing when it is
/// not that case.
Result<std::optional<bool>> Projector::confirmNew(const protocol::PageAggregate &page, const AggregateRef &ref)
{
    const auto seq = m_records.seqOf(ref);
    if (!seq)
        return fail(seq.error());
    if (*seq)
        return std::optional<bool>();
    if (auto ok = m_cache.addScopes(ref, page.scopes); !ok)
        return fail(ok.error());
    if (auto ok = m_records.insertAggregate(wholeOf(page)); !ok)
        return fail(ok.error());
    return std::optional(true);
}

Result<bool> Projector::confirm(const protocol::PageAggregate &page, const Outbox &outbox, QSet<AggregateRef> &dirty)
{
    const AggregateRef ref { static_cast<EntityKind>(page.kind), page.id };
    if (m_plain && page.full && !outbox.touches(ref)) {
        const auto done = confirmNew(page, ref);
        if (!done || *done)
            return done ? Result<bool>(**done) : fail(done.error());
    }
    const Result<bool> stale = m_cache.isStale(ref);
    if (!stale)
        return fail(stale.error());
    Result<std::optional<Aggregate>> local = confirmed(ref);
    if (!local)
        return fail(local.error());
    const bool usable = local->has_value() && !*stale;
    if (!page.full && !usable) {
        m_plain = false;
        if (mutant(Mutant::DeltaForMissingIgnored))
            return false;
        if (auto ok = m_cache.addNeed(ref); !ok)
            return fail(ok.error());
        return false;
    }
    // A difference names them only when they changed.
    if (page.full || !page.scopes.isEmpty()) {
        if (auto ok = m_cache.setScopes(ref, page.scopes); !ok)
            return fail(ok.error());
    }
    if (usable && page.seq <= (*local)->seq)
        return false;
    Aggregate next = page.full ? wholeOf(page) : std::move(**local);
    if (!page.full)
        applyDelta(next, page);
    if (page.full) {
        if (auto ok = m_cache.removeNeed(ref); !ok)
            return fail(ok.error());
        if (auto ok = m_cache.notStale(ref); !ok)
            return fail(ok.error());
    }
    if (outbox.touches(ref)) {
        dirty.insert(ref);
        m_plain = false;
        if (auto ok = m_cache.setBase(ref, next); !ok)
            return fail(ok.error());
        return true;
    }
    if (auto ok = m_cache.dropBase(ref); !ok)
        return fail(ok.error());
    if (auto ok = giveUpChildren(page, dirty); !ok)
        return fail(ok.error());
    if (auto ok = m_records.putAggregate(next); !ok)
        return fail(ok.error());
    return true;
}

Result<bool> Projector::drop(const AggregateRef &ref, qint64 leaveSeq)
{
    const Result<std::optional<Aggregate>> local = confirmed(ref);
    if (!local)
        return fail(local.error());
    const Result<bool> stale = m_cache.isStale(ref);
    if (!stale)
        return fail(stale.error());
    if (*local && leaveSeq <= (*local)->seq && !*stale)
        return false;
    if (auto ok = remove(ref); !ok)
        return fail(ok.error());
    return true;
}

Result<void> Projector::remove(const AggregateRef &ref)
{
    if (auto ok = m_records.remove(ref); !ok)
        return ok;
    return m_cache.forget(ref);
}

} // namespace firstline::sync
