// What goes wrong.
#include "core/store/cachestore.h"
#include "tests/sim/world.h"

namespace firstline::sim {

namespace {

/// Faults that happen at a step of their own; those of the network happen on the way.
enum Fault {
    KillClient, PowerClient, DieWriting, DiskFails, KillServer, ServerDies, ServerDiskFails, Cut, Policy, Clock, CacheGone,
    JournalBack, Clone, Restore, Copy, Revoke, LongAway, Doubt, Disaster, Bite, Curious, FaultCount
};

/// Writes after which a process dies: of whatever it does, and of what it does with the next page.
constexpr quint32 kDieSoon = 60;
constexpr quint32 kDieInPage = 40;

} // namespace

void World::fault()
{
    // Which of them this schedule has was chosen at its beginning.
    std::vector<quint32> weights;
    for (int i = 0; i < FaultCount; ++i)
        weights.push_back((m_faults >> i) & 1);
    if (m_faults == 0)
        return;
    const auto what = Fault(c.weighted(weights));
    Workstation &w = *devices[c.below(quint32(devices.size()))];
    Disks &disks = Disks::instance();
    switch (what) {
    case KillClient:
        if (w.runs()) {
            met(Sometimes::ClientKilled);
            w.kill(false);
        }
        break;
    case PowerClient:
        if (w.runs() && disks.powerMayGo)
            w.kill(true);
        break;
    case DieWriting:
        if (w.runs()) {
            const qint64 writes = c.below(kDieSoon + kDieInPage);
            if (writes < kDieSoon)
                disks.setFault(w.folder, { writes, -1, 1, false });
            else
                w.dieInPage = writes - kDieSoon;
        }
        break;
    case DiskFails: {
        if (!w.runs())
            break;
        const bool full = c.chance(400);
        disks.setFault(w.folder, { -1, qint64(c.below(40)), 1 + int(c.below(full ? 30 : 2)), full });
        met(full ? Sometimes::ClientDiskFull : Sometimes::ClientDiskFailed);
        w.storageFailed = true;
        say(u"the disk of %1 will fail"_qs.arg(w.index));
        break;
    }
    case KillServer:
        if (server) {
            const bool power = disks.powerMayGo && c.chance(400);
            met(power ? Sometimes::ServerPowerLost : Sometimes::ServerKilled);
            stopServer(power);
        }
        break;
    case ServerDies:
        if (server)
            disks.setFault(m_serverFolder, { qint64(c.below(60)), -1, 1, false });
        break;
    case ServerDiskFails:
        if (server) {
            met(Sometimes::ServerDiskFailed);
            disks.setFault(m_serverFolder, { -1, qint64(c.below(40)), 1 + int(c.below(3)), c.chance(300) });
            say(u"the disk of the server will fail"_qs);
        }
        break;
    case Cut:
        w.cut = !w.cut;
        met(Sometimes::Partition);
        say(u"%1 is %2"_qs.arg(w.index).arg(w.cut ? u"cut off"_qs : u"connected again"_qs));
        break;
    case Policy:
        w.policyOnline = !w.policyOnline;
        met(Sometimes::TurnedOffline);
        say(u"%1 turns the network %2"_qs.arg(w.index).arg(w.policyOnline ? u"on"_qs : u"off"_qs));
        w.step(sync::event::Network { w.policyOnline ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline });
        break;
    case Clock: {
        const qint64 spans[] = { 0, 3'000, 150'000, 86'400'000, 10LL * 365 * 86'400'000 };
        const qint64 span = spans[c.below(5)];
        w.skew = Millis(c.chance(500) ? -span : span);
        met(w.runs() ? Sometimes::ClockJumped : Sometimes::ClockWrong);
        if (w.runs() && span > 0)
            met(Sometimes::ClockWrong);
        say(u"the clock of %1 is set off by %2 s"_qs.arg(w.index).arg(w.skew.count() / 1000));
        break;
    }
    case CacheGone: loseCache(w); break;
    case JournalBack:
        rollBack(w);
        break;
    case Clone:
        clone(w);
        break;
    case Restore:
        restore(c.chance(500));
        break;
    case Copy:
        takeCopy();
        break;
    case Revoke:
        if (server && !w.revoked && w.runs() && !w.forkedOnce && c.chance(900)) {
            if (!server->revokeDevice(w.core->device(), c.chance(500), now) || disks.isDead(m_serverFolder)) {
                if (disks.isDead(m_serverFolder)) {
                    w.mayBeRevoked = true; // Nobody heard whether it was written.
                    stopServer(false);
                }
                break;
            }
            w.revoked = true;
            met(Sometimes::Revoked);
            say(u"the device of %1 is ended"_qs.arg(w.index));
        }
        break;
    case LongAway:
        passTime(std::chrono::hours(24 * 100));
        if (server)
            (void)server->maintain(now);
        if (disks.isDead(m_serverFolder))
            stopServer(false);
        met(Sometimes::HorizonPassed);
        say(u"a hundred days pass"_qs);
        break;
    case Doubt: doubt(w); break;
    case Disaster:
        // An old disk is all that is left of the server, and of a workstation only its journal.
        loseCache(w);
        restore(false);
        break;
    case Bite: bite(w); break;
    case Curious: askForAll(w); break;
    case FaultCount:
        break;
    }
}

/// A defect of the cache: a ticket is gone from it, and nothing says so. The next difference to it must bring it back.
void World::bite(Workstation &w)
{
    if (!w.runs() || w.revoked || w.point().cursor.isEmpty())
        return;
    const std::set<TicketId> here = w.tickets();
    if (here.empty())
        return;
    const TicketId id = *std::next(here.begin(), c.below(quint32(here.size())));
    const AggregateRef ref { EntityKind::Ticket, id.uuid() };
    const auto dirty = store::CacheStore(*w.cache).dirty();
    const bool waits = !dirty || std::find(dirty->begin(), dirty->end(), ref) != dirty->end();
    const QList<sync::OutboxItem> outbox = w.core->outbox();
    if (waits || std::any_of(outbox.begin(), outbox.end(), [&](const sync::OutboxItem &item) { return item.lane == ref; }))
        return;
    {
        store::Transaction transaction(*w.cache);
        if (!transaction.begun() || !w.records->remove(ref) || !transaction.commit())
            w.storageFailed = true;
    }
    w.bitten.insert(id);
    w.everBitten = true;
    met(Sometimes::Bitten);
    say(u"a ticket is gone from the cache of %1"_qs.arg(w.index));
    w.kill(false);
}

/// Whoever has a session asks for every ticket and every restricted note there is by its id, as a slow request does for what went out of sight on
/// the way. Only what may be seen is answered (checkLeak).
void World::askForAll(Workstation &w)
{
    if (!server || w.authorization.isEmpty())
        return;
    protocol::HydrateRequest request;
    for (const TicketId &id : tickets)
        request.refs.push_back({ int(EntityKind::Ticket), id.uuid() });
    for (const ModelAnnex &annex : annexes)
        request.refs.push_back({ int(EntityKind::Annex), annex.id.uuid() });
    Flight flight;
    flight.device = w.index;
    flight.life = w.life;
    flight.wire.path = "/v1/hydrate";
    flight.wire.headers = { { "Authorization", w.authorization } };
    flight.wire.body = protocol::encodeMessage(request);
    flight.sent = now;
    say(u"%1 asks for every ticket"_qs.arg(w.index));
    if (serve(flight).status == 200)
        met(Sometimes::AskedForAll);
}

void World::loseCache(Workstation &w)
{
    if (w.runs())
        w.kill(false);
    Disks &disks = Disks::instance();
    Disks::Image image = disks.image(w.folder);
    image.removeIf([](auto it) { return it.key().startsWith(u"/cache.db"); });
    image.insert(QStringLiteral("/cache.db"), startState().emptyCache.value(QStringLiteral("/cache.db")));
    disks.setImage(w.folder, image);
    w.compared.clear();
    w.bitten.clear();
    met(Sometimes::CacheDeleted);
    say(u"the cache of %1 is gone"_qs.arg(w.index));
}

/// A workstation was ended while it had some of what it shows still to fetch again, as after a comparison with the server.
void World::doubt(Workstation &w)
{
    if (!w.runs() || w.revoked || w.point().cursor.isEmpty())
        return;
    {
        store::Transaction transaction(*w.cache);
        store::CacheStore cacheStore(*w.cache);
        for (const TicketId &id : w.tickets()) {
            const AggregateRef ref { EntityKind::Ticket, id.uuid() };
            const auto base = cacheStore.base(ref);
            if (!transaction.begun() || !base || *base || !cacheStore.addStale(ref) || !cacheStore.addNeed(ref))
                continue;
        }
        if (!transaction.commit())
            w.storageFailed = true;
    }
    w.kill(false);
    w.compared.clear();
    met(Sometimes::Doubted);
    say(u"%1 doubts what it has"_qs.arg(w.index));
}

/// The journal of a machine becomes what it once was, as from somebody's own backup.
void World::rollBack(Workstation &w)
{
    Disks &disks = Disks::instance();
    if (w.oldJournal.isEmpty()) {
        if (!w.runs())
            return;
        w.oldJournal = disks.image(w.folder);
        w.bittenAtOld = w.bitten;
        w.typedAtOld = typed.size();
        say(u"the profile of %1 is copied"_qs.arg(w.index));
        return;
    }
    if (w.runs())
        w.kill(false);
    Disks::Image image = disks.image(w.folder);
    const bool both = c.chance(500);
    image.removeIf([&](auto it) { return it.key().startsWith(u"/journal.db") || both; });
    for (auto it = w.oldJournal.begin(); it != w.oldJournal.end(); ++it) {
        if (it.key().startsWith(u"/journal.db") || both)
            image.insert(it.key(), it.value());
    }
    disks.setImage(w.folder, image);
    if (both)
        w.bitten = w.bittenAtOld; // The cache of then has the holes of then.
    w.oldJournal.clear();
    w.forkedOnce = true;
    w.lostCommits = true;
    w.lastCursor = 0;
    w.compared.clear();
    // What was typed since and did not reach the server is gone with the disk that held it.
    const QByteArray reached = server ? serverText() : QByteArray();
    for (size_t i = w.typedAtOld; i < typed.size(); ++i) {
        if (typed[i].device != w.index)
            continue;
        typed[i].onlyThere = true;
        typed[i].discarded = typed[i].discarded || !reached.contains(typed[i].token);
    }
    // What was thrown away since may be there again, and what was taken back may be sent again.
    recalled.clear();
    met(Sometimes::JournalRolledBack);
    say(u"the journal of %1 is rolled back"_qs.arg(w.index));
}

void World::clone(Workstation &w)
{
    if (devices.size() >= 5 || w.revoked || !w.keychain)
        return;
    auto copy = std::make_unique<Workstation>(*this, int(devices.size()), w.who);
    Disks &disks = Disks::instance();
    disks.setImage(copy->folder, disks.image(w.folder));
    copy->keychain = w.keychain;
    copy->skew = w.skew;
    copy->bootedAt = now;
    copy->forkedOnce = w.forkedOnce = true;
    copy->lostCommits = true;
    copy->everSent = w.everSent;
    copy->bitten = w.bitten;
    copy->everBitten = w.everBitten;
    for (auto &number : shownNumbers)
        number.second = 0;
    recalled.clear();
    say(u"the profile of %1 is cloned to %2"_qs.arg(w.index).arg(copy->index));
    devices.push_back(std::move(copy));
    met(Sometimes::ProfileCloned);
}

void World::heal()
{
    healing = true;
    say(u"everything is mended"_qs);
    Disks::instance().setFault(m_serverFolder, {});
    if (!server)
        startServer();
    std::erase_if(flights, [&](const Flight &f) { return f.life != devices[size_t(f.device)]->life; });
    std::set<TicketId> bitten;
    for (const auto &w : devices)
        bitten.merge(std::set<TicketId>(w->bitten));
    for (const TicketId &id : bitten) {
        AddMessage message;
        message.ticket = id;
        message.message = MessageId(newId());
        message.kind = MessageKind::Customer;
        const auto at = std::find(tickets.begin(), tickets.end(), id);
        message.text = u"the customer asks again "_qs % canary(int(at - tickets.begin()));
        if (server && at != tickets.end() && serverTicket(id))
            trusted(message, {});
    }
    for (const auto &w : devices) {
        if (broken())
            return;
        w->cut = false;
        w->policyOnline = true;
        w->dieInPage.reset();
        Disks::instance().setFault(w->folder, {});
        w->start();
        if (w->wantsSignIn && !w->revoked)
            act(*w);
        w->step(sync::event::Network { sync::NetworkPolicy::Online });
    }
}

} // namespace firstline::sim
