#include "tests/sim/simserver.h"
#include "tests/sim/warm.h"
#include "tests/sim/world.h"

#include "core/protocol/cursor.h"
#include "core/store/cachestore.h"
#include "core/store/recordstore.h"

namespace firstline::sim {

Workstation::Workstation(World &w, int number, int person)
    : world(w)
    , index(number)
    , who(person)
    , folder(QStringLiteral("/sim/d%1").arg(number))
    , m_entropy(std::make_unique<SimEntropy>((quint64(w.entropy()) << 8) + quint64(number)))
{
}

Workstation::~Workstation()
{
    if (runs())
        kill(false);
}

QString Workstation::place(const char *name) const
{
    return u"file:"_qs % folder % u'/' % QString::fromLatin1(name) % u".db"_qs;
}

sync::Moment Workstation::moment() const
{
    const Millis skewed = world.noSkew ? Millis(0) : skew;
    return { world.now + skewed, (world.now - bootedAt) + Millis(1'000'000) };
}

void Workstation::start()
{
    if (runs() || world.broken())
        return;
    const auto open = [&](const char *name, store::OpenMode mode) -> std::shared_ptr<store::Database> {
        auto db = Connections::instance().take(place(name), mode);
        QString damage = db ? QString() : db.error().detail;
        if (db && (lostCommits || storageFailed))
            damage = (*db)->quickCheck();
        if (damage.isEmpty())
            return *db;
        world.violate("I19", QString::fromLatin1(name) % u" is damaged: "_qs % damage);
        return nullptr;
    };
    journal = open("journal", store::OpenMode::Durable);
    cache = open("cache", store::OpenMode::Fast);
    if (!journal || !cache)
        return;
    records = std::make_unique<store::RecordStore>(*cache);
    if (number(*journal, "SELECT count(*) FROM command WHERE state < 3") > 0)
        met(Sometimes::Reprojected);
    if (number(*journal, "SELECT count(*) FROM draft") > 0)
        met(Sometimes::DraftSurvived);
    {
        auto applied = cache->statement("SELECT command FROM applied");
        (void)applied.run();
        while (applied.next()) {
            auto waits = journal->statement("SELECT 1 FROM command WHERE id = ? AND state < 3");
            waits.bind(applied.uuid(0));
            if (waits.run() && waits.next())
                met(Sometimes::SettledAtStart);
        }
    }
    storageFailed = false;
    sync::ClientOptions options;
    options.policy = policyOnline ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline;
    options.sendDelay = world.sendDelay;
    options.pageAggregates = world.pageAggregates;
    options.slice = world.slice;
    options.together = world.slice < 10 ? 3 : options.together;
    options.boot = QStringLiteral("boot%1.%2").arg(index).arg(boots);
    auto made = sync::ClientCore::open(*journal, *cache, options, *m_entropy, moment());
    if (!made) {
        if (Disks::instance().isDead(folder) || Disks::instance().hasFault(folder))
            return kill(false);
        return world.violate("I19", u"a workstation does not start: "_qs % made.error().detail);
    }
    core = std::move(*made);
    world.say(u"workstation %1 (%2) starts"_qs.arg(index).arg(QString::fromLatin1(person(who).login)));
    if (Disks::instance().isDead(folder))
        return kill(false);
    lastCursor = point().seq;
    world.checkProjection(*this);
    world.checkShown(*this);
    if (keychain)
        step(sync::event::Resume { ++m_ticket, keychain });
    else
        wantsSignIn = true;
}

void Workstation::kill(bool power)
{
    Disks &disks = Disks::instance();
    if (core && core->status(moment()).bootstrapping && lastCursor == 0)
        met(Sometimes::KilledInFirstSync);
    disks.kill(folder);
    dieInPage.reset();
    core.reset();
    records.reset();
    Connections::instance().giveBack(place("journal"), std::move(journal));
    Connections::instance().giveBack(place("cache"), std::move(cache));
    journal.reset();
    cache.reset();
    disks.revive(folder, power ? &world.c : nullptr);
    ++life;
    if (power) {
        ++boots;
        bootedAt = world.now;
        lostCommits = true;
        compared.clear();
        met(Sometimes::ClientPowerLost);
    }
    std::erase_if(world.flights, [&](const Flight &f) { return f.device == index && f.coming; });
    world.say(u"workstation %1 %2"_qs.arg(index).arg(power ? u"loses its power"_qs : u"is killed"_qs));
}

void Workstation::step(decltype(sync::Event::what) what)
{
    if (!runs())
        return;
    std::vector<sync::Effect> effects = core->step({ moment(), std::move(what) });
    if (Disks::instance().isDead(folder)) {
        met(Sometimes::ClientDiedWriting);
        return kill(world.c.chance(300));
    }
    take(std::move(effects));
    world.checkDevice(*this);
}

void Workstation::afterCall()
{
    if (!runs())
        return;
    if (Disks::instance().isDead(folder)) {
        met(Sometimes::ClientDiedWriting);
        return kill(world.c.chance(300));
    }
    take(core->takeEffects());
    step(sync::event::Tick { false });
}

void Workstation::take(std::vector<sync::Effect> effects)
{
    for (sync::Effect &effect : effects) {
        if (auto *send = std::get_if<sync::effect::Send>(&effect)) {
            world.say(u"  %1 asks %2"_qs.arg(index).arg(QString::fromLatin1(send->wire.path)));
            for (const auto &[name, value] : send->wire.headers) {
                if (name == "Authorization")
                    authorization = value;
            }
            if (send->wire.path == "/v1/hydrate")
                met(Sometimes::Hydrated);
            if (send->wire.path == "/v1/enrol")
                met(Sometimes::Forked);
            world.flights.push_back({ index, life, send->request, send->wire, false, {}, world.now, false });
        } else if (auto *cancel = std::get_if<sync::effect::Cancel>(&effect)) {
            for (Flight &flight : world.flights) {
                if (flight.device == index && flight.life == life && flight.request == cancel->request)
                    flight.cancelled = true;
            }
        } else if (auto *done = std::get_if<sync::effect::Done>(&effect)) {
            wantsSignIn = wantsSignIn
                || (!revoked && !done->result && (done->ticket >= 1000 || done->result.error().code == ErrorCode::NotSignedIn));
        } else if (auto *keep = std::get_if<sync::effect::Keep>(&effect)) {
            keychain = keep->credentials;
        } else if (std::holds_alternative<sync::effect::Forget>(effect)) {
            keychain.reset();
        } else if (std::holds_alternative<sync::effect::Wipe>(effect)) {
            revoked = true; // Also a copy of the profile whose device was ended.
            wantsSignIn = false;
        } else if (auto *needed = std::get_if<sync::effect::SignInNeeded>(&effect)) {
            revoked = revoked || (mayBeRevoked && needed->why.code == ErrorCode::DeviceRevoked);
            wantsSignIn = !revoked;
            forkedOnce = forkedOnce || needed->why.code == ErrorCode::DeviceForked;
            world.say(u"  %1 must sign in: %2"_qs.arg(index).arg(needed->why.detail));
        }
    }
}

std::optional<Aggregate> Workstation::shown(const TicketId &ticket)
{
    return records->aggregate({ EntityKind::Ticket, ticket.uuid() }).value_or(std::nullopt);
}

std::optional<Aggregate> Workstation::confirmed(const TicketId &ticket)
{
    const AggregateRef ref { EntityKind::Ticket, ticket.uuid() };
    auto base = store::CacheStore(*cache).base(ref);
    if (base && *base)
        return (*base)->aggregate;
    return shown(ticket);
}

std::set<TicketId> Workstation::tickets()
{
    std::set<TicketId> out;
    auto s = cache->statement("SELECT id FROM ticket");
    if (s.run()) {
        while (s.next())
            out.insert(TicketId(s.uuid(0)));
    }
    return out;
}

std::set<AnnexId> Workstation::annexes()
{
    std::set<AnnexId> out;
    auto s = cache->statement("SELECT id FROM annex");
    if (s.run()) {
        while (s.next())
            out.insert(AnnexId(s.uuid(0)));
    }
    return out;
}

store::SyncPoint Workstation::point()
{
    return store::CacheStore(*cache).point().value_or(store::SyncPoint());
}

QByteArray Workstation::journalText(const char *sql)
{
    QByteArray out;
    auto s = journal->statement(sql);
    if (!s.run())
        return out;
    while (s.next())
        out += s.bytes(0) + ' ';
    return out;
}

qint64 Workstation::number(store::Database &db, const char *sql)
{
    auto s = db.statement(sql);
    return s.run() && s.next() ? s.int64(0) : -1;
}

} // namespace firstline::sim
