// The invariants of sync.md section 3, as functions over the world.
#include "core/protocol/cursor.h"
#include "core/rules/annex.h"
#include "core/rules/apply.h"
#include "core/store/cachestore.h"
#include "core/store/journalstore.h"
#include "core/store/recordstore.h"
#include "core/store/serverstore.h"
#include "tests/sim/world.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace firstline::sim {

namespace {

/// A value, to be read in a report.
QString brief(const Value &value)
{
    if (value.isNull())
        return u"nothing"_qs;
    if (value.isText())
        return value.toText();
    if (value.isBytes())
        return QString::fromLatin1(value.toBytes().toHex().left(8));
    return value.isMap() || !value.toList().empty() ? u"..."_qs : QString::number(value.toInt());
}

/// Two forms of one aggregate. Shape: empty when they are the same, else the first difference.
QString unlike(Aggregate a, Aggregate b)
{
    if (a.header.values != b.header.values) {
        QStringList keys;
        for (const auto &[key, value] : firstline::difference(a.header.values, b.header.values))
            keys.append(u"%1: %2 against %3;"_qs.arg(key).arg(brief(a.header.values.at(key)), brief(b.header.values.at(key))));
        return u"header keys "_qs % keys.join(u' ');
    }
    const auto sort = [](std::vector<Record> &children) {
        std::sort(children.begin(), children.end(),
            [](const Record &x, const Record &y) { return std::tie(x.kind, x.id) < std::tie(y.kind, y.id); });
    };
    sort(a.children);
    sort(b.children);
    if (a.children.size() != b.children.size())
        return u"%1 children against %2"_qs.arg(a.children.size()).arg(b.children.size());
    for (size_t i = 0; i < a.children.size(); ++i) {
        if (a.children[i].id != b.children[i].id || a.children[i].values != b.children[i].values)
            return u"a child of kind %1"_qs.arg(int(a.children[i].kind));
    }
    return {};
}

/// The confirmed state of a workstation and what waits, applied by the rules alone.
class Fold final : public rules::World
{
public:
    explicit Fold(Workstation &w)
        : m_d(w)
        , m_records(*w.records)
        , m_cacheStore(*w.cache)
        , m_config(w.core->config())
    {
    }

    std::optional<Aggregate> aggregate(const AggregateRef &ref) override
    {
        const auto known = m_state.find(ref);
        if (known != m_state.end())
            return known->second;
        std::optional<Aggregate> out;
        const auto base = m_cacheStore.base(ref);
        if (base && *base)
            out = (*base)->aggregate;
        else if (auto read = m_records.aggregate(ref))
            out = *read;
        m_state[ref] = out;
        return out;
    }
    std::optional<TicketId> ticketByExternalRef(const QString &) override { return std::nullopt; }
    std::optional<CompanyId> companyOfSite(SiteId) override { return std::nullopt; }
    const ConfigSnapshot &config() override { return *m_config; }

    void give(const Command &command)
    {
        const rules::ApplyContext context { m_d.core->agent(), m_d.core->device(), command.writtenAt, command.writtenAt, 0,
            rules::ApplyMode::Project };
        for (const rules::AggregateChange &change : rules::apply(command, *this, context).changes) {
            std::optional<Aggregate> before = aggregate(change.ref);
            if (!before && !change.created)
                continue;
            Aggregate after = before.value_or(Aggregate());
            rules::applyChange(after, change, rules::EvNumbers::Leave);
            m_state[change.ref] = after;
        }
    }

private:
    Workstation &m_d;
    store::RecordStore &m_records;
    store::CacheStore m_cacheStore;
    ConfigPtr m_config;
    std::map<AggregateRef, std::optional<Aggregate>> m_state;
};

/// Whether a word is in the answer only because a result repeats what the workstation's own command said.
bool onlyOwn(const QByteArray &body, const QByteArray &word)
{
    const auto strip = [](std::vector<CommandResult> &results) {
        for (CommandResult &result : results) {
            if (result.conflict)
                result.conflict->mine = result.conflict->base = {};
        }
    };
    if (auto page = protocol::decodeMessage<protocol::PullAnswer>(body); page && !page->to.isEmpty()) {
        strip(page->results);
        return !protocol::encodeMessage(*page).contains(word);
    }
    if (auto wait = protocol::decodeMessage<protocol::WaitAnswer>(body); wait && wait->page) {
        strip(wait->page->results);
        return !protocol::encodeMessage(*wait).contains(word);
    }
    if (auto push = protocol::decodeMessage<protocol::PushAnswer>(body); push && !push->results.empty()) {
        strip(push->results);
        return !protocol::encodeMessage(*push).contains(word);
    }
    return false;
}

} // namespace

void World::checkDevice(Workstation &w)
{
    if (!w.runs() || broken())
        return;
    const store::SyncPoint point = w.point();
    if (point.cursor.isEmpty()) {
        w.lastCursor = 0;
        return;
    }
    if (point.seq == w.lastCursor)
        return;
    if (point.seq < w.lastCursor && !w.lostCommits)
        return violate("I4", u"the cursor of %1 goes back from %2 to %3"_qs.arg(w.index).arg(w.lastCursor).arg(point.seq));
    w.lastCursor = point.seq;
    checkCursor(w);
    checkShown(w);
    checkProjection(w);
}

/// I3: what is behind the cursor is here exactly when it may be seen, as the server has it.
void World::checkCursor(Workstation &w)
{
    if (!server || broken())
        return;
    const store::SyncPoint point = w.point();
    const auto cursor = protocol::decodeCursor(point.cursor);
    store::ServerStore results(server->database());
    const auto head = results.head();
    const auto digest = results.batchDigest(point.seq);
    if (!cursor || point.bootstrapping || cursor->phase != 0 || cursor->rid > point.seq || !head || !*head || !digest || digest->isEmpty()
        || qFromBigEndian<quint64>(digest->constData()) != cursor->digest
        || qFromBigEndian<quint64>((*head)->incarnation.constData()) != cursor->incarnation)
        return;
    // A person may see something else meanwhile: the workstation does not know yet.
    auto grants = server->database().statement("SELECT max(max(since_seq, coalesce(until_seq, 0))) FROM grant_ WHERE agent = ?");
    grants.bind(person(w.who).id);
    if (!grants.run() || !grants.next() || grants.int64(0) != qint64(cursor->scopesVersion))
        return;
    if (w.number(*w.cache, "SELECT count(*) FROM stale") > 0)
        return;
    store::CacheStore cacheStore(*w.cache);
    std::set<Uuid> needs;
    if (const auto missing = cacheStore.needs(1000)) {
        for (const AggregateRef &ref : *missing)
            needs.insert(ref.id);
    }
    std::set<Uuid> dirty;
    if (const auto refs = cacheStore.dirty()) {
        for (const AggregateRef &ref : *refs)
            dirty.insert(ref.id);
    }
    const auto seqs = [](store::Database &db) {
        std::map<TicketId, qint64> out;
        auto s = db.statement("SELECT id, agg_seq FROM ticket");
        if (s.run()) {
            while (s.next())
                out[TicketId(s.uuid(0))] = s.int64(1);
        }
        return out;
    };
    const std::map<TicketId, qint64> there = seqs(server->database());
    const std::map<TicketId, qint64> here = seqs(*w.cache);
    for (size_t i = 0; i < tickets.size() && !broken(); ++i) {
        const TicketId &id = tickets[i];
        const auto real = there.find(id);
        const auto row = here.find(id);
        const bool isDirty = dirty.contains(id.uuid());
        const auto mine = isDirty ? w.confirmed(id) : std::optional<Aggregate>();
        const bool has = isDirty ? mine.has_value() : row != here.end();
        if (real == there.end()) {
            if (has)
                violate("I3", u"%1 has %2, which the server does not have"_qs.arg(w.index).arg(canary(int(i))));
            continue;
        }
        if (real->second > point.seq || needs.contains(id.uuid()) || w.bitten.contains(id))
            continue;
        const bool visible = model.sees(person(w.who).id, id);
        if (visible != has) {
            return violate("I3", u"at %1 of %2, %3 %4 %5, last changed at %6"_qs.arg(point.seq).arg((*head)->seq).arg(w.index)
                                     .arg(visible ? u"lacks"_qs : u"still has"_qs, canary(int(i))).arg(real->second));
        }
        if (!has)
            continue;
        const qint64 seq = isDirty ? mine->seq : row->second;
        if (seq != real->second)
            return violate("I3", u"%1 has %2 as of %3, the server as of %4"_qs.arg(w.index).arg(canary(int(i))).arg(seq).arg(real->second));
        // What was compared once at a sequence stays as it is.
        qint64 &compared = w.compared[id];
        if (!isDirty && compared == seq)
            continue;
        const auto whole = serverTicket(id);
        const auto confirmed = isDirty ? mine : w.confirmed(id);
        if (!whole || !confirmed)
            return violate("I3", u"a ticket cannot be read"_qs);
        if (const QString what = unlike(*whole, *confirmed); !what.isEmpty())
            return violate("I3", u"%1 has %2 otherwise than the server: %3"_qs.arg(w.index).arg(canary(int(i)), what));
        compared = isDirty ? 0 : seq;
    }
    checkAnnexCursor(w, point.seq, needs, dirty);
}

/// I3 of restricted notes: each is behind the cursor exactly where its own list names the person.
void World::checkAnnexCursor(Workstation &w, qint64 seq, const std::set<Uuid> &needs, const std::set<Uuid> &dirty)
{
    if (annexes.empty() || broken())
        return;
    std::map<AnnexId, qint64> there;
    auto s = server->database().statement("SELECT id, agg_seq FROM annex");
    if (s.run()) {
        while (s.next())
            there[AnnexId(s.uuid(0))] = s.int64(1);
    }
    const std::set<AnnexId> here = w.annexes();
    store::CacheStore cacheStore(*w.cache);
    for (size_t i = 0; i < annexes.size() && !broken(); ++i) {
        const ModelAnnex &annex = annexes[i];
        const auto real = there.find(annex.id);
        const bool isDirty = dirty.contains(annex.id.uuid());
        bool has = here.contains(annex.id);
        if (isDirty) {
            const auto base = cacheStore.base({ EntityKind::Annex, annex.id.uuid() });
            has = base && *base && (*base)->aggregate;
        }
        if (real == there.end() && has)
            return violate("I3", u"%1 has %2, which the server does not have"_qs.arg(w.index).arg(annexCanary(int(i))));
        if (real == there.end() || real->second > seq || needs.contains(annex.id.uuid()))
            continue;
        if (const bool reads = model.reads(person(w.who).id, annex); reads != has) {
            return violate("I3", u"at %1, %2 %3 %4, written at %5"_qs.arg(seq).arg(w.index)
                                     .arg(reads ? u"lacks"_qs : u"still has"_qs, annexCanary(int(i))).arg(real->second));
        }
    }
}

/// I7: an acknowledgement and its effect are never seen apart.
void World::checkShown(Workstation &w)
{
    if (broken() || w.lostCommits || restores || w.storageFailed || w.point().cursor.isEmpty())
        return;
    auto settled = w.journal->statement("SELECT id, seq, name FROM command WHERE state = 3 AND name IN ('add_message', 'log_time', 'save_record')");
    if (!settled.run())
        return;
    const auto has = [&](const char *sql, const Uuid &id) {
        auto s = w.cache->statement(sql);
        s.bind(id);
        return s.run() && s.next();
    };
    const bool bootstrapping = w.point().bootstrapping;
    while (settled.next() && !broken()) {
        if (settled.text(2) == u"save_record") {
            const auto annex = acknowledged(w, CommandId(settled.uuid(0)), settled.int64(1)).second;
            // Its author stands on its list, whatever becomes of its ticket.
            if (!annex.isNull() && !bootstrapping
                && !has("SELECT 1 FROM annex WHERE id = ?1 UNION ALL SELECT 1 FROM need WHERE id = ?1 UNION ALL SELECT 1 FROM stale WHERE id = ?1", annex))
                violate("I7", u"%1 no longer shows a restricted note that was acknowledged to it"_qs.arg(w.index));
            continue;
        }
        const auto [lane, child] = acknowledged(w, CommandId(settled.uuid(0)), settled.int64(1));
        if (child.isNull() || !has("SELECT 1 FROM ticket WHERE id = ?", lane)
            || has("SELECT 1 FROM need WHERE id = ?1 UNION ALL SELECT 1 FROM stale WHERE id = ?1", lane))
            continue;
        if (!has("SELECT 1 FROM message WHERE id = ?1 UNION ALL SELECT 1 FROM time_entry WHERE id = ?1", child))
            violate("I7", u"%1 no longer shows what was acknowledged to it: %2"_qs.arg(w.index).arg(settled.text(2)));
    }
}

/// The ticket and the child that a settled command made. Shape: nulls when it made none.
std::pair<Uuid, Uuid> World::acknowledged(Workstation &w, const CommandId &id, qint64 seq)
{
    const auto known = m_made.find({ id, seq });
    if (known != m_made.end())
        return known->second;
    std::pair<Uuid, Uuid> out;
    const auto entry = store::JournalStore(*w.journal).command(id);
    if (entry && *entry && (*entry)->result && (*entry)->result->status == ResultStatus::Applied) {
        const auto *note = std::get_if<AddMessage>(&(*entry)->command.body);
        const auto *time = std::get_if<LogTime>(&(*entry)->command.body);
        const auto annex = rules::annexOf((*entry)->command.body);
        out = { (*entry)->command.lane.id,
            annex ? annex->id.uuid() : note ? note->message.uuid() : time ? time->entry.uuid() : Uuid() };
    }
    m_made[{ id, seq }] = out;
    return out;
}

/// I7: the rows are the confirmed state with what waits applied in order.
void World::checkProjection(Workstation &w)
{
    if (!w.runs() || broken() || w.storageFailed || Disks::instance().hasFault(w.folder))
        return;
    const qint64 dirty = w.number(*w.cache, "SELECT count(*) FROM base_agg");
    const QList<sync::OutboxItem> waiting = w.core->outbox();
    if (dirty == 0 && waiting.isEmpty())
        return;
    Fold fold(w);
    store::JournalStore journalStore(*w.journal);
    std::set<AggregateRef> lanes;
    for (const sync::OutboxItem &item : waiting) {
        const auto entry = journalStore.command(item.id);
        if (!entry || !*entry)
            return violate("I11", u"%1 has a waiting command that its journal does not have"_qs.arg(w.index));
        fold.give((*entry)->command);
        lanes.insert((*entry)->command.lane);
    }
    for (const AggregateRef &lane : lanes) {
        if ((lane.kind != EntityKind::Ticket && lane.kind != EntityKind::Annex) || broken())
            continue;
        const auto expected = fold.aggregate(lane);
        const auto shown = w.records->aggregate(lane).value_or(std::nullopt);
        const QString what = expected && shown ? unlike(*expected, *shown) : QString();
        if (expected.has_value() != shown.has_value() || !what.isEmpty())
            violate("I7", u"%1 shows %5 otherwise than its commands make it: %2 (expected %3, shown %4)"_qs.arg(w.index)
                             .arg(what).arg(expected.has_value()).arg(shown.has_value())
                             .arg(lane.kind == EntityKind::Annex ? u"a restricted note"_qs : u"a ticket"_qs));
    }
}

/// I1: what was answered stands.
void World::checkResults()
{
    if (!server || broken())
        return;
    std::map<CommandId, std::pair<ResultStatus, qint64>> stored;
    auto s = server->database().statement("SELECT cmd_id, status, seq FROM cmdres WHERE device IS NOT NULL");
    if (!s.run())
        return;
    while (s.next())
        stored[CommandId(s.uuid(0))] = { static_cast<ResultStatus>(s.int64(1)), s.int64(2) };
    // Results that everybody has and a backup holds go after 30 days; what they did stays (I2).
    qint64 durable = 0;
    auto head = server->database().statement("SELECT durable_seq FROM head");
    if (head.run() && head.next())
        durable = head.int64(0);
    for (const auto &[id, result] : executed) {
        const auto found = stored.find(id);
        if (found == stored.end() && result.second <= durable && now - startState().now > std::chrono::hours(24 * 30))
            continue;
        if (found == stored.end() || found->second != result) {
            return violate("I1", u"a command that was answered with %1 at %2 %3"_qs.arg(int(result.first)).arg(result.second)
                                     .arg(found == stored.end() ? u"is not there"_qs : u"has another result"_qs));
        }
    }
}

/// I9: what goes to a workstation is of tickets that its person may see.
void World::checkLeak(const Workstation &w, const QByteArray &body)
{
    if (!server || broken())
        return;
    const AgentId agent = person(w.who).id;
    for (qsizetype at = body.indexOf("zk"); at >= 0; at = body.indexOf("zk", at + 2)) {
        if (at + 6 > body.size() || body[at + 5] != 'q')
            continue;
        bool ok = false;
        const int number = body.mid(at + 2, 3).toInt(&ok);
        if (!ok || size_t(number) >= tickets.size())
            continue;
        const TicketId &id = tickets[size_t(number)];
        devices[size_t(w.index)]->everSent.insert(id.uuid());
        if (model.tickets.contains(id) && !model.sees(agent, id) && !m_sawBefore.contains(id)
            && !onlyOwn(body, canary(number).toUtf8()))
            return violate("I9", u"%1 is told of %2, which it may not see"_qs.arg(w.index).arg(canary(number)));
    }
    checkAnnexLeak(w, body);
    const auto page = protocol::decodeMessage<protocol::PullAnswer>(body);
    if (!page || page->to.isEmpty() || broken())
        return;
    for (const protocol::PageDrop &drop : page->drops) {
        const QList<sync::OutboxItem> waiting = w.runs() ? w.core->outbox() : QList<sync::OutboxItem>();
        if (std::any_of(waiting.begin(), waiting.end(), [&](const sync::OutboxItem &item) { return item.lane.id == drop.id; }))
            met(Sometimes::DropPending);
        if (drop.kind == int(EntityKind::Ticket) && !w.everSent.contains(drop.id) && !model.everSaw(agent, TicketId(drop.id)))
            return violate("I9", u"%1 is told of the end of a ticket that it never had"_qs.arg(w.index));
    }
}

/// I9 of restricted notes: neither its words nor its id go to anybody who is not on its list. Who was and is not any more
/// is told its id, to let go of it.
void World::checkAnnexLeak(const Workstation &w, const QByteArray &body)
{
    const AgentId agent = person(w.who).id;
    std::set<Uuid> &sent = devices[size_t(w.index)]->everSent;
    for (size_t i = 0; i < annexes.size() && !broken(); ++i) {
        const ModelAnnex &annex = annexes[i];
        const bool words = body.contains(annexCanary(int(i)).toUtf8());
        if (!words && !body.contains(annex.id.uuid().bytes()))
            continue;
        if (model.reads(agent, annex)) {
            sent.insert(annex.id.uuid());
            if (agent != annex.author)
                met(Sometimes::AnnexCame);
        } else if (words || !sent.contains(annex.id.uuid())) {
            violate("I9", u"%1 is told %2 %3, which it may not read"_qs.arg(w.index).arg(words ? u"the words of"_qs : u"of"_qs, annexCanary(int(i))));
        }
    }
}

/// I11: what was typed and seen as saved is somewhere.
void World::checkTexts(bool atEnd)
{
    if (!server || broken())
        return;
    const QByteArray there = serverText();
    QByteArray waiting;
    for (const auto &w : devices) {
        if (!w->runs())
            return;
        waiting += w->journalText("SELECT text FROM draft") + w->journalText("SELECT text || CAST(args AS TEXT) FROM conflict WHERE settled = 0")
            + w->journalText("SELECT args FROM conflict WHERE settled = 0");
        const bool waits = !atEnd || w->revoked;
        waiting += w->journalText(waits ? "SELECT args FROM command" : "SELECT args FROM command WHERE state < 3");
    }
    for (const Typed &each : typed) {
        if (!each.discarded && !there.contains(each.token) && !waiting.contains(each.token)) {
            return violate("I11", u"a text is lost: %1, typed as %2 at %3"_qs.arg(QString::fromLatin1(each.token), each.what)
                                      .arg(each.device));
        }
    }
}

bool World::converged(Workstation &w)
{
    if (w.revoked)
        return true;
    if (!w.runs() || w.wantsSignIn)
        return false;
    const sync::SyncStatus status = w.core->status(w.moment());
    if (status.link != sync::LinkState::Online || status.pending > 0 || status.held > 0 || status.bootstrapping
        || status.cursor != server->head() || w.core->working())
        return false;
    const bool busy = std::any_of(flights.begin(), flights.end(),
        [&](const Flight &f) { return f.device == w.index && !f.isWait() && !f.cancelled; });
    return !busy && w.number(*w.cache, "SELECT count(*) FROM need") == 0;
}

/// What holds when everything has come to rest.
void World::checkEnd()
{
    m_read.clear(); // Also what changed without a sequence.
    checkResults();
    checkTexts(true);
    if (broken())
        return;
    if (const auto findings = server->check(); findings && !findings->isEmpty())
        return violate("I8", findings->join(u"; "_qs));
    // I17: numbers are unique and stay.
    std::map<qint64, int> byNumber;
    for (size_t i = 0; i < tickets.size(); ++i) {
        const auto ticket = serverTicket(tickets[i]);
        if (!ticket)
            continue;
        const qint64 number = ticket->header.values.at(keyOf(&Ticket::number)).toInt();
        if (!byNumber.emplace(number, int(i)).second)
            return violate("I17", u"two tickets have number %1"_qs.arg(number));
        const qint64 shown = shownNumbers[tickets[i]];
        if (shown > 0 && shown != number && !silentRestores)
            return violate("I17", u"a ticket was shown as %1 and became %2"_qs.arg(shown).arg(number));
    }
    store::RecordStore serverRecords(server->database());
    const auto serverConfig = serverRecords.configRecords();
    for (const auto &w : devices) {
        if (w->revoked || broken())
            continue;
        w->bitten.clear();
        checkCursor(*w);
        if (w->number(*w->cache, "SELECT count(*) FROM base_agg") > 0)
            return violate("I5", u"%1 keeps confirmed copies although nothing waits"_qs.arg(w->index));
        if (w->number(*w->cache, "SELECT count(*) FROM stale") > 0)
            return violate("I5", u"%1 still has what a reset left"_qs.arg(w->index));
        // What a comparison has to mend is a defect, unless it was put in.
        if (const int defects = w->core->status(w->moment()).defects; defects > 0 && !w->everBitten)
            return violate("I5", u"%1 had %2 things otherwise than the server and did not know"_qs.arg(w->index).arg(defects));
        // I5: the same as the server, no more and no less.
        const std::set<TicketId> here = w->tickets();
        std::set<TicketId> visible;
        for (size_t i = 0; i < tickets.size(); ++i) {
            const auto real = serverTicket(tickets[i]);
            const bool sees = real && model.sees(person(w->who).id, tickets[i]);
            if (sees)
                visible.insert(tickets[i]);
            if (sees != here.contains(tickets[i])) {
                return violate("I5", u"at rest %1 %2 %3"_qs.arg(w->index).arg(sees ? u"lacks"_qs : u"still has"_qs, canary(int(i))));
            }
            if (sees) {
                if (const QString what = unlike(*real, *w->shown(tickets[i])); !what.isEmpty())
                    return violate("I5", u"at rest %1 has %2 otherwise: %3"_qs.arg(w->index).arg(canary(int(i)), what));
            }
        }
        if (here.size() != visible.size())
            return violate("I5", u"%1 has tickets that nobody made"_qs.arg(w->index));
        const auto config = w->records->configRecords();
        if (config && serverConfig && config->size() != serverConfig->size())
            return violate("I5", u"%1 has %2 objects of the configuration, the server %3"_qs.arg(w->index).arg(config->size())
                                     .arg(serverConfig->size()));
        for (size_t i = 0; config && serverConfig && i < config->size(); ++i) {
            const auto same = std::find_if(serverConfig->begin(), serverConfig->end(),
                [&](const Record &other) { return other.id == (*config)[i].id; });
            if (same == serverConfig->end() || same->values != (*config)[i].values)
                return violate("I5", u"%1 has another configuration"_qs.arg(w->index));
        }
        checkSettled(*w);
        checkResidue(*w, visible);
        checkAnnexEnd(*w);
    }
}

/// I5, I9 and I10 of restricted notes at rest: whoever is on the list has it as the server has it, and nobody else a row.
void World::checkAnnexEnd(Workstation &w)
{
    if (annexes.empty() || broken())
        return;
    std::set<AnnexId> here = w.annexes();
    const AgentId agent = person(w.who).id;
    for (size_t i = 0; i < annexes.size() && !broken(); ++i) {
        const ModelAnnex &annex = annexes[i];
        const AggregateRef ref { EntityKind::Annex, annex.id.uuid() };
        const auto real = server->aggregate(ref).value_or(std::nullopt);
        const bool reads = real && model.reads(agent, annex);
        if (reads != (here.erase(annex.id) > 0))
            return violate("I5", u"at rest %1 %2 %3"_qs.arg(w.index).arg(reads ? u"lacks"_qs : u"still has"_qs, annexCanary(int(i))));
        if (real) {
            const Annex kept = fromRecord<Annex>(real->header);
            const bool asMeant = kept.ticket == annex.ticket && kept.author == annex.author
                && std::set(kept.people.begin(), kept.people.end()) == annex.people
                && std::set(kept.groups.begin(), kept.groups.end()) == annex.groups;
            if (!asMeant)
                return violate("I9", u"%1 is for others than its author meant"_qs.arg(annexCanary(int(i))));
        }
        if (reads) {
            if (const QString what = unlike(*real, *w.records->aggregate(ref).value_or(std::nullopt)); !what.isEmpty())
                return violate("I5", u"at rest %1 has %2 otherwise: %3"_qs.arg(w.index).arg(annexCanary(int(i)), what));
        } else if (real && model.sees(agent, annex.ticket)) {
            met(Sometimes::AnnexHidden);
        }
        if (real && !reads && w.everSent.contains(ref.id))
            met(Sometimes::AnnexLost);
    }
    if (!here.empty())
        return violate("I5", u"%1 has restricted notes that nobody wrote"_qs.arg(w.index));
    const Disks::Image image = Disks::instance().image(w.folder);
    checkAnnexResidue(w, image.value(u"/cache.db"_qs) + image.value(u"/cache.db-wal"_qs));
}

/// I10: its words are in nobody's full text, and not in the file of whoever may not read it (any more).
void World::checkAnnexResidue(Workstation &w, const QByteArray &file)
{
    const AgentId agent = person(w.who).id;
    for (size_t i = 0; i < annexes.size() && !broken(); ++i) {
        auto s = w.cache->statement("SELECT count(*) FROM message_fts WHERE message_fts MATCH ?");
        s.bind(annexCanary(int(i)));
        if (s.run() && s.next() && s.int64(0) > 0)
            return violate("I10", u"%1 finds %2 by its words"_qs.arg(w.index).arg(annexCanary(int(i))));
        if (!model.reads(agent, annexes[i]) && file.contains(annexCanary(int(i)).toUtf8()))
            return violate("I10", u"the file of %1 still holds %2"_qs.arg(w.index).arg(annexCanary(int(i))));
    }
}

/// I1, I2: what a journal calls settled, the server has settled in the same way.
void World::checkSettled(Workstation &w)
{
    auto s = w.journal->statement("SELECT id, seq, name FROM command WHERE state = 3 AND id NOT IN (SELECT command FROM conflict)");
    if (!s.run())
        return;
    while (s.next() && !broken()) {
        const auto found = executed.find(CommandId(s.uuid(0)));
        if (found == executed.end())
            violate("I1", u"%1 calls a command settled that the server does not know: %2"_qs.arg(w.index).arg(s.text(2)));
        else if (found->second.second != s.int64(1))
            violate("I1", u"%1 has %2 settled at %3, the server at %4"_qs.arg(w.index).arg(s.text(2)).arg(s.int64(1)).arg(found->second.second));
    }
}

/// I10: what is out of sight is out of the full text as well.
void World::checkResidue(Workstation &w, const std::set<TicketId> &visible)
{
    (void)w.core->indexSome(100000);
    for (size_t i = 0; i < tickets.size() && !broken(); ++i) {
        if (visible.contains(tickets[i]) || !w.everSent.contains(tickets[i].uuid()))
            continue;
        for (const char *sql : { "SELECT count(*) FROM ticket_fts WHERE ticket_fts MATCH ?",
                                 "SELECT count(*) FROM message_fts WHERE message_fts MATCH ?" }) {
            auto s = w.cache->statement(sql);
            s.bind(canary(int(i)));
            if (s.run() && s.next() && s.int64(0) > 0)
                return violate("I10", u"%1 still finds %2, which is gone"_qs.arg(w.index).arg(canary(int(i))));
        }
    }
}

} // namespace firstline::sim
