#include "core/server/authority/committer.h"

namespace firstline::server {

namespace {

/// Above so much in memory half of it is forgotten at the end of a batch.
constexpr qsizetype kMaxLoaded = 2'048;
constexpr qint64 kMaxLoadedRecords = 40'000;

constexpr size_t kSet = 4; ///< From so many commands on they are asked for as a set.

} // namespace

/// What is in memory, if nobody can have changed it since.
Committer::Loaded *Committer::fresh(const AggregateRef &ref)
{
    const auto known = m_loaded.find(ref);
    return known != m_loaded.end() && known->checkedAt >= m_freshFrom ? &*known : nullptr;
}

Committer::Loaded &Committer::keep(const AggregateRef &ref, Loaded loaded)
{
    loaded.checkedAt = m_head.seq;
    m_loadedRecords += loaded.records();
    return *m_loaded.insert(ref, std::move(loaded));
}

void Committer::forgetSome()
{
    if (m_loaded.size() <= kMaxLoaded && m_loadedRecords <= kMaxLoadedRecords)
        return;
    m_loadedRecords = 0;
    bool goes = false;
    for (auto it = m_loaded.begin(); it != m_loaded.end();) {
        goes = !goes || it->checkedAt < m_freshFrom;
        if (!goes)
            m_loadedRecords += it->records();
        it = goes ? m_loaded.erase(it) : std::next(it);
    }
}

Committer::Loaded *Committer::load(const AggregateRef &ref)
{
    if (Loaded *known = fresh(ref))
        return known;
    if (m_db.dialect() == store::Dialect::Postgres) {
        const store::Ahead ahead(m_db);
        askAggregate(ref);
    }
    auto read = m_records.held(ref);
    if (!read) {
        m_readError = read.error();
        return nullptr;
    }
    Loaded loaded;
    loaded.aggregate = std::move(read->aggregate);
    loaded.rid = read->rid;
    // What was asked ahead is taken now: an answer that waits longer may be behind what is written.
    if (m_db.dialect() == store::Dialect::Postgres && !readRest(ref, loaded))
        return nullptr;
    return &keep(ref, std::move(loaded));
}

/// What is written along with an aggregate.
bool Committer::readRest(const AggregateRef &ref, Loaded &loaded)
{
    if (!loaded.versions) {
        auto versions = m_records.fieldVersions(ref);
        if (!versions) {
            m_readError = versions.error();
            return false;
        }
        loaded.versions = *std::move(versions);
    }
    if (!loaded.stays) {
        auto stays = m_feed.stays(ref);
        if (!stays) {
            m_readError = stays.error();
            return false;
        }
        loaded.stays = *std::move(stays);
    }
    return true;
}

std::optional<Aggregate> Committer::aggregate(const AggregateRef &ref)
{
    const Loaded *known = load(ref);
    return known ? known->aggregate : std::nullopt;
}

Result<void> Committer::reload(Instant now)
{
    m_loaded.clear();
    m_loadedRecords = 0;
    m_freshFrom = 0;
    m_ahead = {};
    m_feed.forget();
    m_grantsOf.clear();
    m_grantsOfAll = false;
    if (m_db.dialect() == store::Dialect::Sqlite)
        m_moved = {};
    auto head = m_store.lockHead();
    if (!head)
        return fail(head.error());
    if (!*head) {
        store::Head made;
        made.digest = m_entropy.bytes(16);
        made.incarnation = m_entropy.bytes(16);
        if (auto ok = m_store.setHead(made); !ok)
            return ok;
        if (auto ok = m_store.addBatch(0, 0, made.digest, now); !ok)
            return ok;
        *head = made;
    }
    m_head = **head;
    m_seq = m_head.seq;
    if (auto ok = noteForeign(); !ok)
        return ok;
    return readConfig();
}

Result<void> Committer::readConfig()
{
    const auto records = m_records.configRecords();
    if (!records)
        return fail(records.error());
    m_config = std::make_shared<const ConfigSnapshot>(*records);
    return {};
}

void Committer::askAggregate(const AggregateRef &ref)
{
    m_records.ask(ref);
    (void)m_records.fieldVersions(ref);
    (void)m_feed.stays(ref);
}

void Committer::expect(const std::vector<Expected> &commands)
{
    if (m_db.dialect() == store::Dialect::Sqlite)
        return;
    const store::Ahead ahead(m_db);
    (void)m_store.lockHead();
    (void)m_store.auditTail();
    if (m_shared)
        (void)m_store.configMoved(m_head.seq);
    m_ahead = {};
    QSet<CommandId> own;
    QSet<AggregateRef> lanes;
    for (const Expected &command : commands) {
        own.insert(command.id);
        m_ahead.names.push_back({ command.id, command.device, command.no });
        // What this transaction settles itself is in memory.
        if (!command.after.isNull() && !own.contains(command.after))
            (void)m_store.result(command.after);
        if (command.lane.kind == EntityKind::None || command.lane.id.isNull() || lanes.contains(command.lane))
            continue;
        lanes.insert(command.lane);
        const bool ticket = command.lane.kind == EntityKind::Ticket;
        if (ticket)
            m_ahead.tickets.push_back(command.lane.id);
        // Alone on the database, memory is good; else it is looked at anew.
        if (!m_shared && fresh(command.lane))
            continue;
        if (ticket) {
            auto &asks = m_loaded.contains(command.lane) ? m_ahead.doubted : m_ahead.asked;
            asks.push_back(command.lane.id);
        } else {
            m_ahead.others.insert(command.lane);
            askAggregate(command.lane);
        }
    }
    if (m_ahead.names.size() >= kSet) {
        (void)m_store.settled(m_ahead.names);
    } else {
        for (const store::ServerStore::Name &name : m_ahead.names) {
            (void)m_store.result(name.id);
            if (!name.device.isNull())
                (void)m_store.commandOf(name.device, name.no);
        }
    }
    if (!m_ahead.doubted.empty())
        (void)m_records.seqsOfMany(EntityKind::Ticket, m_ahead.doubted);
    askTickets(m_ahead.asked);
}

void Committer::askTickets(const std::vector<Uuid> &tickets)
{
    if (tickets.empty())
        return;
    (void)m_records.heldMany(EntityKind::Ticket, tickets);
    (void)m_records.versionsOfMany(EntityKind::Ticket, tickets);
    (void)m_feed.staysOfMany(EntityKind::Ticket, tickets);
}

/// Set by set, with all that is written along with them.
Result<void> Committer::readTickets(const std::vector<Uuid> &tickets)
{
    if (tickets.empty())
        return {};
    auto held = m_records.heldMany(EntityKind::Ticket, tickets);
    auto versions = m_records.versionsOfMany(EntityKind::Ticket, tickets);
    auto stays = m_feed.staysOfMany(EntityKind::Ticket, tickets);
    if (!held || !versions || !stays)
        return fail(!held ? held.error() : !versions ? versions.error() : stays.error());
    for (const Uuid &id : tickets) {
        const AggregateRef ref { EntityKind::Ticket, id };
        if (fresh(ref))
            continue;
        store::HeldAggregate &found = (*held)[id]; // One that is not here is known to be so.
        keep(ref, { std::move(found.aggregate), found.rid, std::move((*versions)[id]), std::move((*stays)[id]) });
    }
    return {};
}

/// What is in memory and has the same sequence as in the database is as good as read anew.
Result<void> Committer::checkTickets(const std::vector<Uuid> &tickets)
{
    if (tickets.empty())
        return {};
    auto seqs = m_records.seqsOfMany(EntityKind::Ticket, tickets);
    if (!seqs)
        return fail(seqs.error());
    for (const Uuid &id : tickets) {
        const auto known = m_loaded.find({ EntityKind::Ticket, id });
        const auto stands = seqs->find(id);
        if (known != m_loaded.end() && known->aggregate && stands != seqs->end() && stands->second == known->aggregate->seq)
            known->checkedAt = m_head.seq;
    }
    return {};
}

/// Which commands are new: nobody has to ask for each of them.
Result<void> Committer::readSettled(const std::vector<store::ServerStore::Name> &names)
{
    const auto settled = m_store.settled(names);
    if (!settled)
        return fail(settled.error());
    for (const store::ServerStore::Name &name : names) {
        m_new.insert(name.id);
        if (!name.device.isNull())
            m_newNumbers.insert({ name.device, name.no });
    }
    for (const store::ServerStore::Name &name : *settled) {
        m_new.remove(name.id);
        m_newNumbers.remove({ name.device, name.no });
    }
    return {};
}

/// What expect() asked for. All of it is taken: an answer that waits longer may be behind what is written.
Result<void> Committer::readAhead()
{
    const ExpectedReads expected = std::exchange(m_ahead, {});
    if (expected.names.empty())
        return {};
    {
        const store::Ahead drop(m_db, store::Ahead::Answers::Drop);
        for (const AggregateRef &ref : expected.others) {
            if (fresh(ref))
                askAggregate(ref);
        }
    }
    auto ok = expected.names.size() >= kSet ? readSettled(expected.names) : Result<void>();
    if (ok)
        ok = readTickets(expected.asked);
    if (ok)
        ok = checkTickets(expected.doubted);
    if (!ok)
        return ok;
    // Others wrote to them, or nobody knew that others had written meanwhile.
    std::vector<Uuid> missing;
    for (const Uuid &id : expected.tickets) {
        if (!fresh({ EntityKind::Ticket, id }))
            missing.push_back(id);
    }
    if (!missing.empty()) {
        const store::Ahead ahead(m_db);
        askTickets(missing);
    }
    return readTickets(missing);
}

Result<void> Committer::enter()
{
    m_made.clear();
    m_auditTail.reset();
    m_new.clear();
    m_newNumbers.clear();
    if (m_db.dialect() == store::Dialect::Sqlite)
        return {};
    const auto head = m_store.lockHead();
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::StorageCorrupt, u"the head is missing"_qs);
    m_shared = **head != m_head;
    auto followed = follow(**head);
    m_enteredAt = m_head.seq;
    return followed ? readAhead() : followed;
}

void Committer::committed()
{
    // Commits of others in between are told with the next look at the head.
    if (m_movedTo == m_enteredAt)
        m_movedTo = m_head.seq;
}

Result<void> Committer::follow(const store::Head &head)
{
    if (head == m_head)
        return {};
    const bool other = head.incarnation != m_head.incarnation || head.seq < m_head.seq;
    const qint64 from = other ? -1 : m_head.seq;
    const bool moved = head.seq != m_head.seq || other;
    m_head = head;
    m_seq = head.seq;
    if (!moved)
        return {};
    m_freshFrom = head.seq;
    if (other) {
        m_loaded.clear();
        m_loadedRecords = 0;
        m_feed.forget();
        m_movedTo = std::min(m_movedTo, head.seq);
    }
    const auto behind = m_store.configMoved(from);
    if (!behind)
        return fail(behind.error());
    return *behind ? readConfig() : Result<void>();
}

// Also those whose outcome is only known now.
Result<void> Committer::noteForeign()
{
    if (m_db.dialect() == store::Dialect::Sqlite || m_movedTo < 0) {
        m_movedTo = m_head.seq;
        return {};
    }
    const auto behind = m_store.behind(m_movedTo);
    if (!behind)
        return fail(behind.error());
    for (const qint64 scope : behind->scopes)
        m_moved.scopes.insert(scope);
    for (const DeviceId &device : behind->devices)
        m_moved.devices.insert(device);
    for (const AgentId &agent : behind->agents)
        m_moved.agents.insert(agent);
    m_movedTo = m_head.seq;
    return {};
}

} // namespace firstline::server
