// What every schedule begins with, made once.
#include "core/server/authority/desk.h"
#include "core/store/migrations.h"
#include "tests/sim/simserver.h"
#include "tests/sim/world.h"

#include <QtCore/QTemporaryDir>

#include <unistd.h>

namespace firstline::sim {

namespace {

const char *const kPassword = "correct horse";

Uuid fixedId(const char *what)
{
    return Uuid::named("sim", QString::fromLatin1(what));
}

void must(bool ok, const char *what)
{
    if (!ok)
        qFatal("the start of the simulation cannot be made: %s", what);
}

void makeDesk(server::ServerCore &core, Start &start)
{
    using namespace server;
    must(makeEmptyDesk(core, {}, start.now).has_value(), "desk");
    const auto group = [&](const GroupId &id, const char *name, bool restricted) {
        Group made;
        made.id = id;
        made.name = QString::fromLatin1(name);
        made.line = Line::Second;
        made.restricted = restricted;
        must(core.applyTrusted(TrustedCommand { creationOf(toRecord(made)), {}, start.now, start.now, {} }).has_value(), name);
    };
    group(secondGroup(), "Second line", false);
    group(restrictedGroup(), "Personnel", true);
    const std::vector<std::vector<GroupId>> groups { { standardGroup() }, { standardGroup() }, { secondGroup() },
        { restrictedGroup() } };
    for (int i = 0; i < kPeople; ++i) {
        NewAccount account { QString::fromLatin1(person(i).login), {}, QString::fromLatin1(kPassword), person(i).role,
            groups[size_t(i)], {}, person(i).id };
        must(core.addAccount(account, start.now).has_value(), person(i).login);
    }
    NewAccount admin { QStringLiteral("admin"), {}, QString::fromLatin1(kPassword), RoleKind::Administrator, {}, {}, adminId() };
    must(core.addAccount(admin, start.now).has_value(), "admin");
    const std::vector<GroupId> queues { standardGroup(), secondGroup(), restrictedGroup(), standardGroup() };
    for (int i = 0; i < int(queues.size()); ++i) {
        RegisterTicket c;
        c.ticket = TicketId(Uuid::named("sim.ticket", QString::number(i)));
        c.subject = QStringLiteral("alpha beta ") % canary(i) % QStringLiteral(" gamma delta");
        c.text = QStringLiteral("first words ") % canary(i);
        c.queue = queues[size_t(i)];
        must(core.applyTrusted(TrustedCommand { c, adminId(), start.now, start.now, {} }).has_value(), "ticket");
        start.tickets.push_back(c.ticket);
        const auto made = core.aggregate({ EntityKind::Ticket, c.ticket.uuid() });
        must(made && *made, "ticket");
        start.model.take(**made);
    }
    start.model.takeConfig(*core.config());
}

/// Signs a person in on a new machine and fetches everything.
void makeProfile(server::ServerCore &core, Start &start, int who)
{
    const QString folder = QStringLiteral("/sim/start%1").arg(who);
    const auto open = [&](const char *name, store::OpenMode mode) {
        auto db = store::Database::open(QString(u"file:" % folder % u'/' % QString::fromLatin1(name) % u".db"), mode);
        must(db.has_value(), "profile");
        must(store::migrate(**db, QString(u":/sql/" % QString::fromLatin1(name))).has_value(), "migration");
        return std::move(*db);
    };
    {
        auto journal = open("journal", store::OpenMode::Durable);
        auto cache = open("cache", store::OpenMode::Fast);
        if (start.emptyCache.isEmpty()) {
            (void)cache->checkpoint();
            start.emptyCache.insert(QStringLiteral("/cache.db"), Disks::instance().content(QString(folder % u"/cache.db")));
        }
        SimEntropy entropy(quint64(who) + 77);
        sync::ClientOptions options;
        options.manual = true;
        options.boot = QStringLiteral("boot0");
        const sync::Moment at { start.now, Millis(1'000'000) };
        auto client = sync::ClientCore::open(*journal, *cache, options, entropy, at);
        must(client.has_value(), "client");
        std::deque<sync::effect::Send> sends;
        sync::Credentials keys;
        const auto take = [&](std::vector<sync::Effect> effects) {
            for (sync::Effect &effect : effects) {
                if (auto *send = std::get_if<sync::effect::Send>(&effect))
                    sends.push_back(*send);
                else if (auto *keep = std::get_if<sync::effect::Keep>(&effect))
                    keys = keep->credentials;
            }
        };
        take((*client)->step({ at,
            sync::event::SignIn { 1, QString::fromLatin1(person(who).login), QString::fromLatin1(kPassword), QStringLiteral("start") } }));
        bool asked = false;
        for (int i = 0; i < 1000 && (!sends.empty() || (*client)->working() || !asked); ++i) {
            if (sends.empty()) {
                if (!(*client)->working())
                    take((*client)->step({ at, sync::event::Sync { 2 } })), asked = true;
                else
                    take((*client)->step({ at, sync::event::Tick {} }));
                continue;
            }
            const sync::effect::Send send = sends.front();
            sends.pop_front();
            const server::Reply reply = core.handle(callOf(send.wire, start.now));
            must(reply.status == 200, "answer");
            sync::WireResponse response;
            response.status = reply.status;
            response.body = reply.body;
            take((*client)->step({ at, sync::event::Answered { send.request, response } }));
        }
        must(!(*client)->status(at).bootstrapping, "first synchronisation");
        (void)(*client)->indexSome(100000);
        start.keys.push_back(keys);
    }
    start.devices.push_back(Disks::instance().image(folder));
}

Start make()
{
    Start start;
    start.now = fromMs(1'790'000'000'000);
    Disks::instance().clear(1);
    const QString folder = serverPlace();
    {
        auto core = server::ServerCore::open(folder, serverOptions(std::make_shared<SimServerEntropy>(5)));
        must(core.has_value(), "server");
        makeDesk(**core, start);
        for (int i = 0; i < kPeople; ++i)
            makeProfile(**core, start, i);
    }
    start.server = Disks::instance().image(folder);
    start.server.removeIf([](auto it) { return !it.key().startsWith(u"/server.db"); });
    return start;
}

} // namespace

const Person &person(int index)
{
    static const Person people[kPeople] = {
        { "anna", RoleKind::Dispatcher, AgentId(fixedId("anna")) },
        { "boris", RoleKind::Dispatcher, AgentId(fixedId("boris")) },
        { "ivan", RoleKind::Specialist, AgentId(fixedId("ivan")) },
        { "olga", RoleKind::Supervisor, AgentId(fixedId("olga")) },
    };
    return people[index];
}

AgentId adminId()
{
    return AgentId(fixedId("admin"));
}

GroupId secondGroup()
{
    return GroupId(fixedId("second"));
}

GroupId restrictedGroup()
{
    return GroupId(fixedId("restricted"));
}

QString canary(int ticket)
{
    return QStringLiteral("zk%1q").arg(ticket, 3, 10, QLatin1Char('0'));
}

QString annexCanary(int annex)
{
    return QStringLiteral("za%1q").arg(annex, 3, 10, QLatin1Char('0'));
}

QString serverPlace()
{
    static QTemporaryDir s_dir;
    static QString s_place;
    const QString place = s_dir.path() % u'/' % QString::number(getpid());
    if (place != s_place) {
        // A process that was made by another has the same key, and sees nothing of what the other one leaves here.
        must(QDir().mkpath(place), "server's folder");
        const QString key = s_place % QStringLiteral("/server.key");
        must(s_place.isEmpty() || QFile::copy(key, place % QStringLiteral("/server.key")), "server's key");
        s_place = place;
    }
    return s_place;
}

void tidyServerPlace()
{
    const QString place = serverPlace();
    QDir(place % QStringLiteral("/evacuated")).removeRecursively();
    QFile::remove(place % QStringLiteral("/backup.db"));
}

server::ServerOptions serverOptions(std::shared_ptr<server::Entropy> entropy)
{
    server::ServerOptions options;
    options.entropy = std::move(entropy);
    options.passwordOps = 1;
    options.passwordMemory = 8192;
    options.leaseSize = 3;
    options.leaseRefillBelow = 2;
    return options;
}

server::Call callOf(const sync::WireRequest &wire, Instant now)
{
    server::Call call;
    call.method = wire.method;
    const qsizetype mark = wire.path.indexOf('?');
    call.path = mark < 0 ? wire.path : wire.path.left(mark);
    if (mark >= 0) {
        for (const QByteArray &part : wire.path.mid(mark + 1).split('&'))
            call.query.insert(part.left(part.indexOf('=')), part.mid(part.indexOf('=') + 1));
    }
    for (const auto &[name, value] : wire.headers)
        call.headers.insert(name.toLower(), value);
    call.body = wire.body;
    call.now = now;
    return call;
}

const Start &startState()
{
    static const Start start = make();
    return start;
}

} // namespace firstline::sim
