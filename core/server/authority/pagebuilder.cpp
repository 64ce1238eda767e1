#include "core/server/authority/pagebuilder.h"

#include "core/base/mutant.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <limits>

namespace firstline::server {

namespace {

/// Phases of a cursor.
constexpr quint8 kTail = 0;
constexpr quint8 kConfig = 1;
constexpr quint8 kOpenTickets = 2;
constexpr quint8 kCustomers = 3;
constexpr quint8 kOtherTickets = 4;
constexpr quint8 kBackfill = 5;

/// A cursor's rid holds the place of the kind in its phase above this bit, the row below.
constexpr int kKindShift = 48;
constexpr qint64 kRowMask = (qint64(1) << kKindShift) - 1;

constexpr int kMaxResults = 1000;
constexpr int kMaxHydrate = 200;

/// A page's text shrinks to about a quarter.
constexpr qint64 kInflation = 4;
constexpr qint64 kMinBytes = 64 * 1024;

std::vector<EntityKind> kindsOf(quint8 phase)
{
    switch (phase) {
    case kConfig: {
        std::vector<EntityKind> kinds;
        for (const EntityKind kind : allEntityKinds()) {
            if (isConfig(kind))
                kinds.push_back(kind);
        }
        return kinds;
    }
    case kOpenTickets:
    case kOtherTickets: return { EntityKind::Ticket };
    case kCustomers:
        return { EntityKind::Company, EntityKind::Contact, EntityKind::Asset, EntityKind::Article, EntityKind::Personal,
            EntityKind::Annex };
    case kBackfill: {
        std::vector<EntityKind> kinds;
        for (const EntityKind kind : allEntityKinds()) {
            if (!entityInfo(kind).isChild())
                kinds.push_back(kind);
        }
        return kinds;
    }
    default: return {};
    }
}

qint64 estimate(const ValueMap &map);

qint64 estimate(const Value &value)
{
    if (value.isText())
        return 3 + value.toText().size() * 2;
    if (value.isBytes())
        return 3 + value.toBytes().size();
    if (value.isMap())
        return 3 + estimate(value.toMap());
    qint64 size = 6;
    for (const Value &item : value.toList())
        size += estimate(item);
    return size;
}

qint64 estimate(const ValueMap &map)
{
    qint64 size = 0;
    for (const auto &entry : map)
        size += 2 + estimate(entry.second);
    return size;
}

qint64 estimate(const protocol::PageAggregate &aggregate)
{
    qint64 size = 80 + estimate(aggregate.header);
    for (const protocol::PageChild &child : aggregate.children)
        size += 30 + estimate(child.values);
    return size;
}

protocol::PageAggregate pageOf(Aggregate aggregate, const QStringList &scopes)
{
    protocol::PageAggregate out;
    out.kind = int(aggregate.kind());
    out.id = aggregate.id();
    out.seq = aggregate.seq;
    out.scopes = scopes;
    out.header = std::move(aggregate.header.values);
    out.children.reserve(aggregate.children.size());
    for (Record &child : aggregate.children)
        out.children.push_back({ int(child.kind), child.id, child.seq, std::move(child.values) });
    return out;
}

} // namespace

/// A page while it is filled.
struct PageBuilder::Page {
    const Sight &sight;
    protocol::PullAnswer answer;
    protocol::Cursor from;
    protocol::Cursor to;
    store::Head head;
    int limit = 0;
    qint64 budget = 0;
    qint64 bytes = 0;
    int count = 0;

    bool isFull() const { return count >= limit || bytes >= budget; }
    void add(protocol::PageAggregate aggregate)
    {
        bytes += estimate(aggregate);
        ++count;
        answer.aggregates.push_back(std::move(aggregate));
    }
};

PageBuilder::PageBuilder(store::Database &db)
    : m_db(db)
    , m_store(db)
    , m_feed(db)
    , m_records(db)
{
}

Result<store::Head> PageBuilder::head()
{
    const auto head = m_store.head();
    if (!head)
        return fail(head.error());
    if (!*head)
        return fail(ErrorCode::StorageCorrupt, u"the desk has no head"_qs);
    return **head;
}

Result<Sight> PageBuilder::sight(const Session &session)
{
    auto grants = m_feed.grants(session.agent);
    if (!grants)
        return fail(grants.error());
    Sight sight { session, *std::move(grants), 0 };
    for (const store::Grant &grant : sight.grants)
        sight.version = std::max({ sight.version, grant.sinceSeq, grant.untilSeq.value_or(0) });
    return sight;
}

Result<bool> PageBuilder::resets(const protocol::Cursor &cursor, const store::Head &head, protocol::PullAnswer &answer)
{
    if (cursor.incarnation != protocol::first8(head.incarnation)) {
        QByteArray incarnation(8, '\0');
        qToBigEndian(cursor.incarnation, incarnation.data());
        const auto common = m_store.lineage(incarnation);
        if (!common)
            return fail(common.error());
        // Unknown: the two histories have nothing in common that anybody could tell.
        answer.reset = protocol::PullReset { u"incarnation"_qs, std::min(*common, cursor.seq) };
    } else if (cursor.seq > head.seq) {
        answer.reset = protocol::PullReset { u"ahead"_qs, 0 };
    } else if (cursor.seq < head.horizonSeq) {
        answer.reset = protocol::PullReset { u"expired"_qs, 0 };
    } else {
        const auto digest = m_store.batchDigest(cursor.seq);
        if (!digest)
            return fail(digest.error());
        if ((digest->isEmpty() || protocol::first8(*digest) != cursor.digest) && !mutant(Mutant::SilentRestoreUnnoticed))
            answer.reset = protocol::PullReset { u"forked"_qs, 0 };
    }
    return answer.reset.has_value();
}

Result<protocol::PullAnswer> PageBuilder::pull(const Sight &sight, const protocol::PullRequest &request, Instant now)
{
    const auto head = this->head();
    if (!head)
        return fail(head.error());
    Page page { sight, {}, {}, {}, *head };
    page.limit = int(std::clamp<qint64>(request.maxAggregates, 1, protocol::kMaxPageAggregates));
    page.budget = std::clamp<qint64>(request.maxBytes, kMinBytes, protocol::kMaxPageBytes) * kInflation;
    page.answer.serverMs = toMs(now);
    page.answer.head = head->seq;
    page.answer.durableSeq = head->durableSeq;
    page.answer.scopesVersion = sight.version;
    if (request.cursor.isEmpty()) {
        page.from = { protocol::first8(head->incarnation), head->seq, protocol::first8(head->digest), quint64(sight.version), kConfig, 0 };
        page.answer.scopesAdded = sight.namesNow();
    } else {
        const auto cursor = protocol::decodeCursor(request.cursor);
        if (!cursor || cursor->phase > kBackfill) {
            page.answer.reset = protocol::PullReset { u"hard"_qs, 0 };
            return page.answer;
        }
        const auto reset = resets(*cursor, *head, page.answer);
        if (!reset)
            return fail(reset.error());
        if (*reset)
            return page.answer;
        page.from = *cursor;
    }
    page.to = page.from;
    if (page.from.phase == kTail && page.from.scopesVersion != quint64(sight.version)) {
        const QStringList before = sight.namesAt(qint64(page.from.scopesVersion));
        const QStringList present = sight.namesNow();
        // Also what was lost and given again in between: a first synchronisation left it out meanwhile.
        page.answer.scopesAdded = sight.namesSince(qint64(page.from.scopesVersion));
        std::set_difference(before.begin(), before.end(), present.begin(), present.end(),
                            std::back_inserter(page.answer.scopesRemoved));
        page.to.scopesVersion = quint64(sight.version);
        if (!page.answer.scopesAdded.isEmpty() && !mutant(Mutant::BackfillForgotten)) {
            page.to.phase = kBackfill;
            page.to.rid = 0;
        }
    }
    page.answer.phase = page.to.phase;
    page.answer.bootstrap = page.to.phase != kTail && page.to.phase != kBackfill;
    // Counted once: the workstation remembers it, and counting costs more than a page.
    if (request.cursor.isEmpty()) {
        const auto total = m_feed.countVisible(sight.scopes());
        if (!total)
            return fail(total.error());
        page.answer.total = *total;
    }
    const Result<void> filled = page.to.phase == kTail ? fillTail(page) : fillPhases(page);
    if (!filled)
        return fail(filled.error());
    page.answer.to = protocol::encodeCursor(page.to);
    page.answer.toSeq = page.to.seq;
    return std::move(page.answer);
}

Result<std::vector<qint64>> PageBuilder::ownScopes(const Sight &sight)
{
    const auto record = m_records.find(EntityKind::Agent, sight.session.agent.uuid());
    if (!record)
        return fail(record.error());
    QStringList names { QString(u"u:"_qs % sight.session.agent.text()) };
    if (*record) {
        for (const GroupId &group : fromRecord<Agent>(**record).groups)
            names.append(u"q:"_qs % group.text());
    }
    std::vector<qint64> numbers;
    for (const store::Grant &grant : sight.grants) {
        if (!grant.untilSeq && names.contains(grant.name))
            numbers.push_back(grant.scope);
    }
    return numbers;
}

Result<PageBuilder::Rows> PageBuilder::phaseRows(const Page &page, EntityKind kind, qint64 after, int limit)
{
    const qint64 version = qint64(page.to.scopesVersion);
    if (page.to.phase == kBackfill) {
        std::vector<qint64> gained;
        for (const store::Grant &grant : page.sight.grants) {
            if (!grant.untilSeq && grant.sinceSeq > page.to.seq && grant.sinceSeq <= version)
                gained.push_back(grant.scope);
        }
        return m_feed.visible(kind, gained, after, limit);
    }
    const std::vector<qint64> scopes = page.sight.scopesSince(version);
    if (kind != EntityKind::Ticket)
        return m_feed.visible(kind, scopes, after, limit);
    auto own = ownScopes(page.sight);
    if (!own)
        return fail(own.error());
    if (page.to.phase == kOpenTickets)
        return m_feed.openTickets(*own, after, limit);
    return m_feed.otherTickets(scopes, *own, after == 0 ? std::numeric_limits<qint64>::max() : after, limit);
}

Result<bool> PageBuilder::addRows(Page &page, EntityKind kind, const Rows &rows)
{
    for (const auto &[rid, id] : rows) {
        if (page.isFull())
            return false;
        auto aggregate = whole(page.sight, { kind, id });
        if (!aggregate)
            return fail(aggregate.error());
        if (*aggregate)
            page.add(**std::move(aggregate));
        page.to.rid = (page.to.rid & ~kRowMask) | rid;
    }
    return true;
}

Result<void> PageBuilder::fillPhases(Page &page)
{
    while (page.to.phase != kTail) {
        const std::vector<EntityKind> kinds = kindsOf(page.to.phase);
        while (size_t(page.to.rid >> kKindShift) < kinds.size()) {
            const EntityKind kind = kinds[size_t(page.to.rid >> kKindShift)];
            const int room = page.limit - page.count;
            if (room <= 0 || page.isFull())
                return {};
            const auto rows = phaseRows(page, kind, page.to.rid & kRowMask, room);
            if (!rows)
                return fail(rows.error());
            const auto all = addRows(page, kind, *rows);
            if (!all)
                return fail(all.error());
            if (!*all || int(rows->size()) == room)
                return {};
            page.to.rid = ((page.to.rid >> kKindShift) + 1) << kKindShift;
        }
        const bool last = page.to.phase >= kOtherTickets;
        page.to.phase = last ? kTail : quint8(page.to.phase + 1);
        // In the tail: up to where rows were copied while others changed them.
        page.to.rid = last && page.head.seq > page.to.seq ? page.head.seq : 0;
    }
    // Nothing happened meanwhile: the copy is the state of the head.
    page.answer.upToDate = page.to.seq == page.head.seq && page.to.rid == 0
        && page.to.scopesVersion == quint64(page.sight.version);
    return {};
}

Result<std::vector<store::FeedRow>> PageBuilder::collect(const Page &page, qint64 &bound)
{
    bound = std::numeric_limits<qint64>::max();
    std::vector<store::FeedRow> rows;
    const auto take = [&](const std::vector<store::FeedRow> &some, int limit) {
        if (int(some.size()) == limit)
            bound = std::min(bound, some.back().aggSeq);
        rows.insert(rows.end(), some.begin(), some.end());
    };
    for (const qint64 scope : page.sight.scopes()) {
        const auto some = m_feed.changed(scope, page.from.seq, page.limit + 1);
        if (!some)
            return fail(some.error());
        take(*some, page.limit + 1);
    }
    const auto results = m_store.results(page.sight.session.device, page.from.seq, page.head.seq, kMaxResults);
    if (!results)
        return fail(results.error());
    std::vector<store::FeedRow> places;
    for (const store::StoredResult &stored : *results)
        places.push_back({ stored.result.seq, {} });
    take(places, kMaxResults);
    std::erase_if(rows, [&](const store::FeedRow &row) { return row.aggSeq > bound; });
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.aggSeq < b.aggSeq; });
    return rows;
}

Result<std::vector<store::FeedRow>> PageBuilder::collectUpTo(const Page &page, qint64 upTo)
{
    std::vector<store::FeedRow> rows;
    for (const qint64 scope : page.sight.scopes()) {
        const auto some = m_feed.changedBetween(scope, page.from.seq, upTo);
        if (!some)
            return fail(some.error());
        rows.insert(rows.end(), some->begin(), some->end());
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.aggSeq < b.aggSeq; });
    return rows;
}

Result<void> PageBuilder::fillTail(Page &page)
{
    qint64 bound = 0;
    auto rows = collect(page, bound);
    if (!rows)
        return fail(rows.error());
    QSet<AggregateRef> done;
    qint64 to = page.from.seq;
    size_t next = 0;
    while (next < rows->size()) {
        const auto end = m_store.batchEnd((*rows)[next].aggSeq);
        if (!end)
            return fail(end.error());
        if (to > page.from.seq && (page.isFull() || *end > bound))
            break;
        if (*end > bound) {
            // The very first batch does not fit into what was collected: it goes out whole.
            rows = collectUpTo(page, *end);
            if (!rows)
                return fail(rows.error());
            bound = *end;
        }
        for (; next < rows->size() && (*rows)[next].aggSeq <= *end; ++next) {
            const AggregateRef &ref = (*rows)[next].ref;
            if (ref.kind == EntityKind::None || done.contains(ref))
                continue;
            done.insert(ref);
            if (auto ok = addChanged(page, ref); !ok)
                return ok;
        }
        to = *end;
    }
    if (next == rows->size() && bound == std::numeric_limits<qint64>::max())
        to = page.head.seq;
    auto results = m_store.results(page.sight.session.device, page.from.seq, to, std::numeric_limits<int>::max());
    auto digest = m_store.batchDigest(to);
    if (!results || !digest)
        return fail(results ? digest.error() : results.error());
    const std::vector<qint64> scopes = page.sight.scopes();
    for (store::StoredResult &stored : *results) {
        auto result = seenFrom(m_feed, scopes, std::move(stored));
        if (!result)
            return fail(result.error());
        page.answer.results.push_back(*std::move(result));
    }
    page.to.seq = to;
    page.to.digest = protocol::first8(*digest);
    page.to.rid = page.from.phase == kTail && page.to.rid > to ? page.to.rid : 0;
    page.answer.upToDate = to == page.head.seq;
    // What changed in this page and again behind it comes with a later one, with both changes.
    page.to.lag = page.answer.upToDate ? 0 : std::min(page.from.lag + to - page.from.seq, protocol::kMaxLag);
    return {};
}

Result<void> PageBuilder::addChanged(Page &page, const AggregateRef &ref)
{
    const auto stays = m_feed.stays(ref);
    if (!stays)
        return fail(stays.error());
    const qint64 cursor = page.from.seq;
    const bool copied = page.to.rid > cursor; // Rows were read while they changed.
    const qint64 lag = mutant(Mutant::LagForgotten) ? 0 : page.from.lag;
    const qint64 since = lag < protocol::kMaxLag ? cursor - lag : -1;
    // A page tells what is, not what was at its end: what came back behind it was told with what had gone before it.
    const bool toldAhead = std::any_of(stays->begin(), stays->end(), [&](const store::Stay &stay) {
        return lag > 0 && stay.leaveSeq && *stay.leaveSeq > since && *stay.leaveSeq <= cursor && page.sight.holds(stay.scope);
    });
    const qint64 hadUpTo = toldAhead ? page.head.seq : std::max(cursor, page.to.rid);
    QStringList scopes;
    bool had = false;
    bool moved = false; // The scopes are not those that the workstation has.
    qint64 left = 0;
    for (const store::Stay &stay : *stays) {
        for (const store::Grant &grant : page.sight.grants) {
            if (grant.scope != stay.scope)
                continue;
            moved = moved || std::max({ stay.enterSeq, stay.leaveSeq.value_or(0), grant.sinceSeq, grant.untilSeq.value_or(0) }) > since;
            if (!stay.leaveSeq && !grant.untilSeq) {
                scopes.append(grant.name);
                had = had || std::max(stay.enterSeq, grant.sinceSeq) <= since;
            } else if (stay.leaveSeq && *stay.leaveSeq > cursor && stay.enterSeq <= hadUpTo
                       && grant.sinceSeq <= std::max(hadUpTo, qint64(page.from.scopesVersion))
                       && *stay.leaveSeq > grant.sinceSeq && (!grant.untilSeq || *grant.untilSeq > stay.enterSeq)
                       && (!grant.untilSeq || *grant.untilSeq > cursor || page.sight.holds(grant.scope))) {
                // It was in sight once, and no loss of the scope told its end.
                left = std::max(left, *stay.leaveSeq);
            }
        }
    }
    if (scopes.isEmpty() || (left > 0 && mutant(Mutant::LeftFlag))) {
        if (left > 0 || mutant(Mutant::DropLeaksIds)) {
            page.answer.drops.push_back({ int(ref.kind), ref.id, left });
            ++page.count;
        }
        return {};
    }
    const auto aggregate = m_records.aggregate(ref);
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return {};
    scopes.sort();
    protocol::PageAggregate out = pageOf(**aggregate, scopes);
    if (had && !copied) {
        const auto versions = m_records.fieldVersions(ref);
        if (!versions)
            return fail(versions.error());
        out.full = false;
        if (!moved)
            out.scopes.clear();
        ValueMap changed;
        for (const auto &[key, seq] : *versions) {
            if (seq.toInt() > since)
                changed.set(key, (*aggregate)->header.values.at(key));
        }
        out.header = std::move(changed);
        std::erase_if(out.children, [&](const protocol::PageChild &child) { return child.seq <= since; });
    }
    page.add(std::move(out));
    return {};
}

Result<std::optional<protocol::PageAggregate>> PageBuilder::whole(const Sight &sight, const AggregateRef &ref)
{
    const auto stays = m_feed.stays(ref);
    if (!stays)
        return fail(stays.error());
    QStringList scopes;
    for (const store::Stay &stay : *stays) {
        for (const store::Grant &grant : sight.grants) {
            if (grant.scope == stay.scope && !stay.leaveSeq && !grant.untilSeq)
                scopes.append(grant.name);
        }
    }
    if (scopes.isEmpty() && !mutant(Mutant::HydrateBlind))
        return std::optional<protocol::PageAggregate>();
    auto aggregate = m_records.aggregate(ref);
    if (!aggregate)
        return fail(aggregate.error());
    if (!*aggregate)
        return std::optional<protocol::PageAggregate>();
    scopes.sort();
    return std::optional(pageOf(**std::move(aggregate), scopes));
}

Result<protocol::HydrateAnswer> PageBuilder::hydrate(const Sight &sight, const protocol::HydrateRequest &request,
                                                     Instant now)
{
    if (request.refs.size() > kMaxHydrate)
        return fail(ErrorCode::TooLarge, u"at most 200 aggregates at a time"_qs);
    protocol::HydrateAnswer answer;
    answer.scopesVersion = sight.version;
    answer.serverMs = toMs(now);
    for (const protocol::HydrateRef &ref : request.refs) {
        const auto kind = static_cast<EntityKind>(ref.kind);
        const auto &kinds = allEntityKinds();
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end() || entityInfo(kind).isChild())
            continue;
        auto aggregate = whole(sight, { kind, ref.id });
        if (!aggregate)
            return fail(aggregate.error());
        if (*aggregate)
            answer.aggregates.push_back(**std::move(aggregate));
    }
    return answer;
}

Result<bool> PageBuilder::moved(const Sight &sight, qint64 seq)
{
    if (sight.version > seq)
        return true;
    for (const qint64 scope : sight.scopes()) {
        const auto changed = m_feed.hasChanged(scope, seq);
        if (!changed || *changed)
            return changed;
    }
    const auto results = m_store.results(sight.session.device, seq, std::numeric_limits<qint64>::max(), 1);
    if (!results)
        return fail(results.error());
    return !results->empty();
}

Result<QSet<TicketId>> PageBuilder::seen(const Sight &sight, const std::vector<TicketId> &tickets)
{
    const std::vector<qint64> scopes = sight.scopes();
    QSet<TicketId> visible;
    for (const TicketId &ticket : tickets) {
        const auto open = isIn(m_feed, scopes, { EntityKind::Ticket, ticket.uuid() });
        if (!open)
            return fail(open.error());
        if (*open)
            visible.insert(ticket);
    }
    return visible;
}

} // namespace firstline::server
