#include "core/server/authority/committer.h"

#include "core/base/mutant.h"
#include "core/server/authority/sight.h"
#include "core/rules/annex.h"
#include "core/rules/audience.h"
#include "core/rules/permissions.h"
#include "core/server/authority/crypto.h"

#include <QtCore/QtEndian>

namespace firstline::server {

namespace {

/// So old a command may be that waits for a ticket to come back after a restore.
constexpr qint64 kPatienceMs = qint64(30) * 24 * 3600 * 1000;

CommandResult refused(const CommandId &id, ResultStatus status, const Error &why)
{
    CommandResult result;
    result.id = id;
    result.status = status;
    result.code = errorName(why.code);
    result.detail = why.detail;
    return result;
}

QByteArray nextDigest(const QByteArray &digest, const QByteArray &random, qint64 seq)
{
    QByteArray input = digest + random + QByteArray(8, '\0');
    qToBigEndian(seq, input.data() + input.size() - 8);
    return blake2b(input, 16);
}

std::vector<Attachment> attachmentsOf(const CommandBody &body)
{
    if (const auto *message = std::get_if<AddMessage>(&body))
        return message->attachments;
    if (const auto *reply = std::get_if<SendReply>(&body))
        return reply->attachments;
    if (const auto annex = rules::annexOf(body))
        return annex->attachments;
    return {};
}

bool changesGrants(EntityKind kind)
{
    return kind == EntityKind::Agent || kind == EntityKind::Group;
}

/// Under which a ticket is noted whose registration was refused after a restore.
QString goneCounter(const AggregateRef &lane)
{
    return u"gone:"_qs % lane.id.text();
}

/// A reply that the restored desk forgot was probably sent before: it must not go out twice.
void holdMail(const CommandBody &body, std::vector<rules::AggregateChange> &changes)
{
    const auto *reply = std::get_if<SendReply>(&body);
    if (!reply)
        return;
    for (rules::AggregateChange &change : changes) {
        for (Record &child : change.children) {
            if (child.kind == EntityKind::Message && child.id == reply->message.uuid())
                child.values.set(keyOf(&Message::delivery), Value(int(Delivery::Held)));
        }
    }
}

} // namespace

Committer::Committer(store::Database &db, const ServerKey &key, const ServerOptions &options, Entropy &entropy)
    : m_db(db)
    , m_store(db)
    , m_feed(db)
    , m_blobs(db)
    , m_accounts(db)
    , m_records(db)
    , m_timers(db)
    , m_numbers(m_store, key, options)
    , m_entropy(entropy)
{
}

std::optional<TicketId> Committer::ticketByExternalRef(const QString &ref)
{
    const auto found = m_records.ticketByExternalRef(ref);
    if (!found) {
        m_readError = found.error();
        return std::nullopt;
    }
    return *found ? std::optional<TicketId>(TicketId(**found)) : std::nullopt;
}

std::optional<CompanyId> Committer::companyOfSite(SiteId site)
{
    const auto found = m_records.companyOfSite(site.uuid());
    if (!found) {
        m_readError = found.error();
        return std::nullopt;
    }
    return *found ? std::optional<CompanyId>(CompanyId(**found)) : std::nullopt;
}

Result<std::optional<CommandResult>> Committer::known(const Incoming &incoming)
{
    auto stored = m_new.contains(incoming.id) ? Result<std::optional<store::StoredResult>>() : m_store.result(incoming.id);
    if (!stored)
        return fail(stored.error());
    const Error forked { ErrorCode::DeviceForked, u"this id or number was used for another command"_qs };
    if (*stored && !mutant(Mutant::NoDedupe)) {
        if ((*stored)->payloadHash != incoming.payloadHash)
            return std::optional(refused(incoming.id, ResultStatus::DeviceForked, forked));
        const auto scopes = scopesOf(incoming.actor);
        if (!scopes)
            return fail(scopes.error());
        return seenFrom(m_feed, *scopes, *std::move(*stored)).map([](CommandResult result) { return std::optional(std::move(result)); });
    }
    if (incoming.device.isNull())
        return std::optional<CommandResult>();
    const bool unused = m_newNumbers.contains({ incoming.device, incoming.no });
    const auto other = unused ? Result<std::optional<CommandId>>() : m_store.commandOf(incoming.device, incoming.no);
    if (!other)
        return fail(other.error());
    if (*other && mutant(Mutant::DedupeByNumberOnly))
        return m_store.result(**other).map([](const auto &first) { return std::optional(first->result); });
    if (*other)
        return std::optional(refused(incoming.id, ResultStatus::DeviceForked, forked));
    if (incoming.after.isNull() || m_made.contains(incoming.after))
        return std::optional<CommandResult>();
    const auto before = m_store.result(incoming.after);
    if (!before)
        return fail(before.error());
    if (*before)
        m_made.insert(incoming.after, (*before)->occurredAt);
    if (!*before) {
        const Error early { ErrorCode::RetryLater, u"the command before it is not known yet"_qs };
        return std::optional(refused(incoming.id, ResultStatus::RetryLater, early));
    }
    return std::optional<CommandResult>();
}

Result<Instant> Committer::orderedTime(const Incoming &incoming, const AggregateRef &lane)
{
    Instant earliest = Instant::min();
    // known() saw it, or nobody asks for its order.
    if (!incoming.after.isNull())
        earliest = m_made.value(incoming.after, earliest);
    if (lane.kind == EntityKind::Ticket && !incoming.device.isNull()) {
        if (const Loaded *ticket = load(lane); ticket && ticket->aggregate) {
            const Value &created = ticket->aggregate->header.values.at(keyOf(&Ticket::createdAt));
            earliest = std::max(earliest, fromMs(created.toInt()));
        }
    }
    return std::min(std::max(incoming.occurredAt, earliest), incoming.now);
}

Result<std::vector<qint64>> Committer::scopesOf(const AgentId &agent)
{
    const auto grants = m_feed.grants(agent);
    if (!grants)
        return fail(grants.error());
    std::vector<qint64> scopes;
    for (const store::Grant &grant : *grants) {
        if (!grant.untilSeq)
            scopes.push_back(grant.scope);
    }
    return scopes;
}

Result<bool> Committer::hasBlob(const AgentId &agent, const QByteArray &sha256)
{
    const auto own = m_blobs.owns(agent, sha256);
    if (!own || *own)
        return own;
    const auto scopes = scopesOf(agent);
    return scopes ? m_blobs.visible(sha256, *scopes) : fail(scopes.error());
}

Result<void> Committer::mayRefer(const Incoming &incoming, const CommandBody &body, std::optional<Error> &refusal)
{
    if (incoming.device.isNull())
        return {};
    for (const Attachment &attachment : attachmentsOf(body)) {
        const auto size = m_blobs.size(attachment.sha256);
        if (!size)
            return fail(size.error());
        if (!*size)
            continue;
        const auto has = hasBlob(incoming.actor, attachment.sha256);
        if (!has)
            return fail(has.error());
        if (!*has)
            refusal = Error { ErrorCode::Forbidden, u"a hash is no right to a file: upload it"_qs };
    }
    return {};
}

Result<CommandResult> Committer::decide(const Incoming &incoming, std::vector<rules::AggregateChange> &changes)
{
    if (!incoming.body)
        return refused(incoming.id, ResultStatus::Rejected, incoming.body.error());
    CommandBody body = *incoming.body;
    if (!incoming.device.isNull()) {
        const Agent *actor = m_config->agent(incoming.actor);
        if (!actor || actor->disabled) {
            return refused(incoming.id, ResultStatus::Rejected,
                           { ErrorCode::Forbidden, u"the account is shut out"_qs });
        }
        const Agent agent = *actor;
        std::optional<Error> refusal;
        if (!mutant(Mutant::RightsForgotten))
            refusal = rules::whyNot(agent, body, *this);
        if (!refusal) {
            if (auto ok = mayRefer(incoming, body, refusal); !ok)
                return fail(ok.error());
        }
        if (refusal)
            return refused(incoming.id, ResultStatus::Rejected, *refusal);
    }
    Command command;
    command.id = incoming.id;
    command.no = incoming.no;
    command.lane = laneOf(body);
    command.after = incoming.after;
    if (auto *registration = std::get_if<RegisterTicket>(&body)) {
        if (aggregate(command.lane)) {
            return refused(incoming.id, ResultStatus::Rejected,
                           { ErrorCode::AlreadyExists, u"a ticket with this id exists"_qs });
        }
        if (auto ok = m_numbers.settle(*registration, incoming.device,
                incoming.again ? Numbers::Delivery::Again : Numbers::Delivery::First); !ok)
            return fail(ok.error());
    }
    if (auto *history = std::get_if<ImportHistory>(&body);
        history && history->header.at(keyOf(&Ticket::number)).toInt() == 0 && !aggregate(command.lane)) {
        const auto number = m_numbers.next();
        if (!number)
            return fail(number.error());
        history->header.set(keyOf(&Ticket::number), Value(*number));
    }
    command.body = std::move(body);
    const auto occurredAt = orderedTime(incoming, command.lane);
    if (!occurredAt)
        return fail(occurredAt.error());
    command.writtenAt = *occurredAt;
    const Instant now = mutant(Mutant::ClientClockRules) ? *occurredAt : incoming.now;
    rules::ApplyContext context { incoming.actor, incoming.device, now, *occurredAt, incoming.ageMs,
        rules::ApplyMode::Decide };
    rules::Outcome outcome = rules::apply(command, *this, context);
    if (m_readError)
        return fail(*std::exchange(m_readError, std::nullopt));
    CommandResult result { incoming.id, outcome.status, outcome.code, outcome.detail, 0, outcome.number,
        outcome.conflict };
    if (const auto *registration = std::get_if<RegisterTicket>(&command.body); registration && result.number == 0)
        result.number = registration->number;
    if (auto ok = askRestamp(incoming, result); !ok)
        return fail(ok.error());
    changes = std::move(outcome.changes);
    if (incoming.again && !mutant(Mutant::MailSentTwice))
        holdMail(command.body, changes);
    return result;
}

/// Whether what a command was refused for is not there yet. What is there, or a queue that it would make its ticket in, and
/// out of its author's sight, stays so; and a ticket whose registration was refused does not come back.
Result<bool> Committer::mayComeBack(const CommandBody &body)
{
    const auto annex = rules::annexOf(body);
    const AggregateRef place = annex ? AggregateRef { EntityKind::Ticket, annex->ticket.uuid() } : laneOf(body);
    if (std::holds_alternative<RegisterTicket>(body) || aggregate(place))
        return false;
    return m_store.counter(goneCounter(place), 0).map([](qint64 seq) { return seq == 0; });
}

/// After a restore: what waits for this ticket need not wait any longer.
Result<void> Committer::noteGone(const Incoming &incoming, const CommandResult &result)
{
    const bool gone = incoming.again && incoming.body && result.status == ResultStatus::Rejected
        && std::holds_alternative<RegisterTicket>(*incoming.body);
    return gone ? m_store.setCounter(goneCounter(laneOf(*incoming.body)), result.seq) : Result<void>();
}

Result<CommandResult> Committer::execute(const Incoming &incoming)
{
    auto repeated = known(incoming);
    if (!repeated)
        return fail(repeated.error());
    if (*repeated)
        return **std::move(repeated);
    const Undo undo { m_seq, m_config };
    std::vector<rules::AggregateChange> changes;
    CommandResult result;
    {
        store::Savepoint savepoint(m_db);
        auto decided = decide(incoming, changes);
        if (!decided)
            return fail(decided.error());
        result = *std::move(decided);
        const bool effects = result.status == ResultStatus::Applied || result.status == ResultStatus::Merged;
        const Result<void> written = effects ? write(changes, incoming) : Result<void>();
        if (written && result.status != ResultStatus::Rejected) {
            if (auto ok = savepoint.keep(); !ok)
                return fail(ok.error());
        } else {
            goBack(undo, changes);
        }
        if (!written) {
            // What breaks a constraint is refused; a disk that is full is nobody's fault.
            if (written.error().code >= ErrorCode::StorageFailed && written.error().code < ErrorCode::NetworkDown)
                return fail(written.error());
            result = refused(incoming.id, ResultStatus::Rejected, written.error());
        }
    }
    // After a restore whoever made the ticket may come back later than whoever wrote to it.
    if (incoming.again && result.status == ResultStatus::Rejected && result.code == errorName(ErrorCode::NotFound)
        && incoming.ageMs < kPatienceMs && incoming.body) {
        const Result<bool> waits = mayComeBack(*incoming.body);
        if (!waits)
            return fail(waits.error());
        if (*waits)
            result = refused(incoming.id, ResultStatus::RetryLater, { ErrorCode::NotFound, u"what it belongs to is not back yet"_qs });
    }
    // A look at a ticket to which time brought nothing leaves no trace.
    const bool idle = result.status == ResultStatus::Noop && incoming.body
        && std::holds_alternative<AdvanceTicket>(*incoming.body);
    if (result.status == ResultStatus::RetryLater || idle)
        return result;
    result.seq = ++m_seq;
    const auto occurredAt = std::min(incoming.occurredAt, incoming.now);
    const DeviceId device = mutant(Mutant::ForkIgnored) ? DeviceId() : incoming.device;
    const AggregateRef lane = incoming.body ? laneOf(*incoming.body) : AggregateRef();
    if (auto ok = m_store.addResult({ result, incoming.payloadHash, occurredAt, lane }, device, incoming.no); !ok)
        return fail(ok.error());
    m_made.insert(incoming.id, occurredAt);
    m_new.remove(incoming.id);
    m_newNumbers.remove({ device, incoming.no });
    if (!incoming.device.isNull())
        m_moved.devices.insert(incoming.device);
    if (auto ok = noteGone(incoming, result); !ok)
        return fail(ok.error());
    if (auto ok = audit(incoming, result); !ok)
        return fail(ok.error());
    return result;
}

void Committer::goBack(const Undo &undo, const std::vector<rules::AggregateChange> &changes)
{
    m_seq = undo.seq;
    m_config = undo.config;
    for (const rules::AggregateChange &change : changes)
        m_loaded.remove(change.ref);
    m_feed.forget();
}

Result<void> Committer::audit(const Incoming &incoming, const CommandResult &result)
{
    const QString name = incoming.body ? commandName(*incoming.body) : u"unreadable"_qs;
    const AggregateRef lane = incoming.body ? laneOf(*incoming.body) : AggregateRef();
    store::AuditRow row { incoming.now, incoming.actor, incoming.device, incoming.address, u"command"_qs,
        lane.id.isNull() ? QString() : lane.id.text(),
        name % u' ' % QString::number(int(result.status)) % u' ' % result.code };
    if (!m_auditTail) {
        const auto tail = m_store.auditTail();
        if (!tail)
            return fail(tail.error());
        m_auditTail = *tail;
    }
    return m_store.addAudit(row, *m_auditTail);
}

Result<void> Committer::write(const std::vector<rules::AggregateChange> &changes, const Incoming &incoming)
{
    for (const rules::AggregateChange &change : changes) {
        if (auto ok = writeOne(change, incoming); !ok)
            return ok;
    }
    return {};
}

Result<void> Committer::writeOne(const rules::AggregateChange &change, const Incoming &incoming)
{
    Loaded *loaded = load(change.ref);
    if (!loaded || !readRest(change.ref, *loaded))
        return fail(*std::exchange(m_readError, std::nullopt));
    // Taken out instead of copied: on any failure goBack() forgets it, and it is read anew.
    Loaded now = std::exchange(*loaded, Loaded());
    std::optional<Aggregate> found = std::exchange(now.aggregate, std::nullopt);
    if (found.has_value() == change.created) {
        return fail(change.created ? ErrorCode::AlreadyExists : ErrorCode::NotFound,
                    u"the aggregate of the change is not as expected"_qs);
    }
    if (change.created && entityInfo(change.ref.kind).storage == Storage::Body) {
        const auto kind = m_store.configKindOf(change.ref.id);
        if (!kind)
            return fail(kind.error());
        if (*kind != EntityKind::None)
            return fail(ErrorCode::AlreadyExists, u"another object has this id"_qs);
    }
    const bool known = found.has_value();
    const Record before = known ? found->header : Record();
    QSet<Uuid> knownChildren;
    for (const Record &child : known ? found->children : std::vector<Record>()) {
        const auto same = [&](const Record &changed) { return changed.kind == child.kind && changed.id == child.id; };
        if (std::any_of(change.children.begin(), change.children.end(), same))
            knownChildren.insert(child.id);
    }
    Aggregate aggregate = known ? *std::move(found) : Aggregate();
    rules::applyChange(aggregate, change, rules::EvNumbers::Give);
    const qint64 seq = ++m_seq;
    aggregate.seq = seq;
    aggregate.header.seq = seq;
    if (!aggregate.header.values.contains(1))
        aggregate.header.values.set(1, Value(change.ref.id.bytes()));
    if (known) {
        const bool noted = noteVersions(change, seq, *now.versions);
        if (auto ok = m_records.update(before, aggregate.header, now.rid, noted ? &*now.versions : nullptr); !ok)
            return ok;
    }
    for (Record &child : aggregate.children) {
        const bool mine = std::any_of(change.children.begin(), change.children.end(), [&](const Record &changed) {
            return changed.kind == child.kind && changed.id == child.id;
        });
        if (!mine)
            continue;
        child.seq = seq;
        if (known) {
            auto ok = knownChildren.contains(child.id) ? m_records.put(child) : m_records.addChild(child, now.rid);
            if (!ok)
                return ok;
        }
        if (auto ok = noteReferences(change.ref, child, incoming); !ok)
            return ok;
    }
    if (change.created) {
        if (auto ok = m_records.insertAggregate(aggregate); !ok)
            return ok;
        if (auto ok = noteReferences(change.ref, aggregate.header, incoming); !ok)
            return ok;
    }
    const auto touched = m_feed.place(change.ref, rules::scopesOf(aggregate), seq, *now.stays);
    if (!touched)
        return fail(touched.error());
    for (const qint64 scope : *touched)
        m_moved.scopes.insert(scope);
    if (change.ref.kind == EntityKind::Ticket) {
        if (auto ok = m_timers.set(TicketId(change.ref.id), change.advanceAt); !ok)
            return ok;
    }
    if (isConfig(change.ref.kind)) {
        if (auto ok = noteTimers(change); !ok)
            return ok;
        if (auto ok = noteConfig(aggregate.header); !ok)
            return ok;
    }
    // A row that was made just now is read anew for its number.
    if (!known) {
        m_loaded.remove(change.ref);
        return {};
    }
    m_loadedRecords += qint64(change.children.size());
    now.aggregate = std::move(aggregate);
    m_loaded.insert(change.ref, std::move(now));
    return {};
}

bool Committer::noteVersions(const rules::AggregateChange &change, qint64 seq, ValueMap &versions)
{
    if (change.header.isEmpty() || mutant(Mutant::VersionsForgotten))
        return false;
    for (const auto &entry : change.header)
        versions.set(entry.first, Value(seq));
    return true;
}

Result<void> Committer::noteReferences(const AggregateRef &ref, const Record &record, const Incoming &incoming)
{
    std::vector<Attachment> attachments;
    if (record.kind == EntityKind::Message && !record.values.at(keyOf(&Message::attachments)).isNull())
        attachments = fromRecord<Message>(record).attachments;
    else if (record.kind == EntityKind::Annex)
        attachments = fromRecord<Annex>(record).attachments;
    for (const Attachment &attachment : attachments) {
        Result<bool> valid = true;
        if (!incoming.device.isNull())
            valid = hasBlob(incoming.actor, attachment.sha256);
        if (!valid)
            return fail(valid.error());
        if (auto ok = m_blobs.addReference(attachment.sha256, ref, incoming.actor, *valid); !ok)
            return ok;
    }
    return {};
}

Result<void> Committer::noteConfig(const Record &header)
{
    auto config = std::make_shared<ConfigSnapshot>(*m_config);
    config->put(header);
    m_config = config;
    if (!changesGrants(header.kind))
        return {};
    if (header.kind == EntityKind::Group) {
        m_grantsOfAll = true;
        return {};
    }
    const Agent agent = fromRecord<Agent>(header);
    m_grantsOf.insert(agent.id);
    return m_accounts.setDisabled(agent.id, agent.disabled);
}

Result<void> Committer::writeGrants()
{
    QSet<AgentId> agents = std::exchange(m_grantsOf, {});
    if (std::exchange(m_grantsOfAll, false)) {
        const auto accounts = m_accounts.accounts();
        if (!accounts)
            return fail(accounts.error());
        for (const store::AccountRow &account : *accounts)
            agents.insert(account.agent);
    }
    for (const AgentId &id : std::as_const(agents)) {
        const auto account = m_accounts.accountOf(id);
        if (!account)
            return fail(account.error());
        if (!*account)
            continue;
        const Agent *agent = m_config->agent(id);
        const QStringList scopes = agent ? rules::grantsOf(*agent, *m_config) : QStringList();
        const auto changed = m_feed.setGrants(id, scopes, m_seq + 1);
        if (!changed)
            return fail(changed.error());
        if (!*changed)
            continue;
        ++m_seq;
        m_moved.agents.insert(id);
    }
    return {};
}

Result<void> Committer::closeBatch(Instant now)
{
    if (auto ok = writeGrants(); !ok)
        return ok;
    forgetSome();
    if (m_seq == m_head.seq)
        return {};
    const qint64 from = m_head.seq + 1;
    m_head.seq = m_seq;
    m_head.batchNo += 1;
    m_head.digest = nextDigest(m_head.digest, m_entropy.bytes(16), m_seq);
    m_moved.head = m_seq;
    if (auto ok = m_store.addBatch(from, m_seq, m_head.digest, now); !ok)
        return ok;
    return m_store.setHead(m_head);
}

Moved Committer::takeMoved()
{
    Moved moved = std::exchange(m_moved, {});
    moved.head = m_head.seq;
    return moved;
}

} // namespace firstline::server
