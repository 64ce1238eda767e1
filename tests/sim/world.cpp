#include "tests/sim/world.h"

#include "tests/sim/simserver.h"

#include <QtCore/QCryptographicHash>

#include <cstdio>

namespace firstline::sim {

namespace {

enum NetFault { LostBefore, LostAfter, Twice, Copied, Truncated, ProxyError, ProxyPage, Patience, NetFaultCount };

sync::WireResponse errorOf(ErrorCode code, const QString &why)
{
    sync::WireResponse response;
    response.error = Error { code, why };
    return response;
}

} // namespace

const char *wordsOf(Sometimes what)
{
    static const char *const words[] = {
#define FIRSTLINE_X(name, text) text,
        FIRSTLINE_SOMETIMES(FIRSTLINE_X)
#undef FIRSTLINE_X
    };
    return words[size_t(what)];
}

World::World(Choices &choices, bool talk)
    : c(choices)
    , m_talk(talk)
    , m_serverFolder(serverPlace())
{
    tidyServerPlace();
}

World::~World()
{
    devices.clear();
    if (server)
        stopServer(false);
}

void World::violate(const char *invariant, const QString &text)
{
    if (!m_violation) {
        m_violation = Violation { invariant, text };
        say(u"BROKEN "_qs % QString::fromLatin1(invariant) % u": "_qs % text);
    }
}

void World::say(const QString &line)
{
    if (m_talk)
        std::printf("%10.3f  %s\n", double((now - startState().now).count()) / 1000.0, qPrintable(line));
}

void World::mix(const QByteArray &bytes)
{
    m_digest = QCryptographicHash::hash(QByteArray(m_digest + bytes), QCryptographicHash::Md5);
}

Uuid World::newId()
{
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 16; ++i)
        bytes[i] = char(mixed(m_entropyState) >> 24);
    return Uuid::fromBytes(bytes);
}

/// What this schedule is like: each has few kinds of trouble, and much of them.
void World::choosePlan()
{
    const Start &start = startState();
    now = start.now + Millis(3'600'000);
    m_entropyState = c.below(1'000'000);
    Disks &disks = Disks::instance();
    disks.clear(m_entropyState);
    disks.setImage(m_serverFolder, start.server);
    m_serverEntropy = std::make_shared<SimServerEntropy>(m_entropyState + 1'000'003);
    tickets = start.tickets;
    model = start.model;
    const quint32 kinds = 1 + c.below(4);
    for (quint32 i = 0; i < kinds; ++i)
        m_faults |= 1u << c.below(21);
    for (quint32 i = 0; i < kinds; ++i)
        m_netFaults |= 1u << c.below(NetFaultCount);
    const quint32 rates[] = { 0, 30, 100, 250 };
    m_netPermille = rates[c.below(4)];
    disks.powerMayGo = c.chance(300);
    const qint64 pages[] = { 500, 3, 1, 20 };
    pageAggregates = pages[c.below(4)];
    if (pageAggregates < 10)
        met(Sometimes::SmallPages);
    const Millis delays[] = { Millis(0), Millis(10'000) };
    sendDelay = delays[c.below(2)];
    slice = c.chance(500) ? 4 : 250;
    startServer();
    copies.push_back({ serverImage(), model, executed, numbers, server ? server->head() : 0 });
    const quint32 count = 2 + c.weighted({ 6, 3, 1 });
    const quint32 first = c.below(kPeople);
    for (quint32 i = 0; i < count && !broken(); ++i) {
        const int who = int((first + i) % kPeople);
        const bool fresh = c.chance(150);
        devices.push_back(std::make_unique<Workstation>(*this, int(i), who));
        Workstation &w = *devices.back();
        w.bootedAt = start.now;
        Disks::Image image = start.devices[size_t(who)];
        if (fresh) {
            image.removeIf([](auto it) { return it.key().startsWith(u"/cache.db"); });
            image.insert(QStringLiteral("/cache.db"), start.emptyCache.value(QStringLiteral("/cache.db")));
            if (pageAggregates < 10)
                met(Sometimes::FirstSync);
        }
        disks.setImage(w.folder, image);
        w.keychain = start.keys[size_t(who)];
        for (const TicketId &ticket : tickets) {
            if (model.sees(person(who).id, ticket))
                w.everSent.insert(ticket.uuid());
        }
        w.start();
    }
}

void World::runTimers()
{
    if (!server)
        return;
    const auto due = server->nextDue();
    if (!due || !*due || **due > now)
        return;
    const auto done = server->runDue(now, 64);
    if (Disks::instance().isDead(m_serverFolder))
        return stopServer(false);
    if (done && *done > 0) {
        met(Sometimes::TimeActed);
        resyncAll();
    }
}

void World::passTime(Millis span)
{
    now += span;
    runTimers();
}

/// When something happens by time alone.
std::optional<Millis> World::nextMoment()
{
    std::optional<Millis> next;
    const auto consider = [&](Millis span) { next = next ? std::min(*next, span) : span; };
    for (const auto &w : devices) {
        if (!w->runs())
            continue;
        const sync::Moment at = w->moment();
        if (const auto tick = w->core->nextTick(at))
            consider(std::max(*tick - at.mono, Millis(0)));
    }
    for (const Flight &flight : flights) {
        if (flight.isWait() && !flight.coming)
            consider(std::max(flight.sent + Millis(25'000) - now, Millis(0)));
    }
    return next;
}

bool World::progress()
{
    std::erase_if(flights, [&](const Flight &f) {
        const Workstation &w = *devices[size_t(f.device)];
        return f.coming && (f.cancelled || f.life != w.life || !w.runs());
    });
    std::vector<size_t> ready;
    for (size_t i = 0; i < flights.size(); ++i) {
        const Flight &f = flights[i];
        const bool waits = f.isWait() && !f.coming && !f.cancelled && now - f.sent < Millis(25'000) && server
            && server->head() <= devices[size_t(f.device)]->lastCursor && !devices[size_t(f.device)]->cut;
        if (!waits)
            ready.push_back(i);
    }
    std::vector<Workstation *> due;
    for (const auto &w : devices) {
        if (!w->runs())
            continue;
        const sync::Moment at = w->moment();
        const auto tick = w->core->nextTick(at);
        if (tick && *tick <= at.mono + Millis(1)) // "At once" is the next millisecond.
            due.push_back(w.get());
    }
    if (ready.empty() && due.empty()) {
        const auto span = nextMoment();
        if (!span)
            return false;
        passTime(std::clamp(*span, Millis(1), Millis(60'000)));
        return true;
    }
    const quint32 which = healing ? 0 : c.below(quint32(ready.size() + due.size()));
    now += Millis(5);
    if (which < ready.size())
        deliver(ready[which]);
    else
        due[which - ready.size()]->step(sync::event::Tick {});
    return true;
}

void World::deliver(size_t index)
{
    Flight flight = flights[index];
    flights.erase(flights.begin() + qsizetype(index));
    Workstation &w = *devices[size_t(flight.device)];
    if (flight.coming) {
        if (flight.cancelled || flight.life != w.life)
            return;
        if (w.dieInPage && flight.wire.path.startsWith("/v1/pull")) {
            say(u"  %1 will die in a page"_qs.arg(w.index));
            Disks::instance().setFault(w.folder, { *std::exchange(w.dieInPage, std::nullopt), -1, 1, false });
        }
        w.step(sync::event::Answered { flight.request, flight.response });
        return;
    }
    deliverGoing(std::move(flight));
}

void World::deliverGoing(Flight flight)
{
    Workstation &w = *devices[size_t(flight.device)];
    std::optional<NetFault> fault;
    if (!healing && m_netPermille > 0 && c.chance(m_netPermille)) {
        std::vector<quint32> weights;
        for (int i = 0; i < NetFaultCount; ++i)
            weights.push_back((m_netFaults >> i) & 1);
        fault = NetFault(c.weighted(weights));
    }
    const auto answer = [&](sync::WireResponse response) {
        flight.coming = true;
        flight.response = std::move(response);
        flights.push_back(std::move(flight));
    };
    if (w.cut)
        return answer(errorOf(c.chance(500) ? ErrorCode::NetworkDown : ErrorCode::NetworkTimeout, u"cut off"_qs));
    if (!fault)
        return answer(serve(flight));
    switch (*fault) {
    case LostBefore:
        met(Sometimes::RequestLost);
        say(u"  the request %1 is lost"_qs.arg(QString::fromLatin1(flight.wire.path)));
        return answer(errorOf(ErrorCode::NetworkTimeout, u"lost"_qs));
    case LostAfter:
        (void)serve(flight);
        met(Sometimes::AnswerLost);
        say(u"  the answer to %1 is lost"_qs.arg(QString::fromLatin1(flight.wire.path)));
        return answer(errorOf(ErrorCode::NetworkDown, u"lost"_qs));
    case Twice:
        (void)serve(flight);
        met(Sometimes::RequestDoubled);
        return answer(serve(flight));
    case Copied: {
        // It comes again, much later perhaps.
        Flight copy = flight;
        copy.cancelled = true;
        flights.push_back(copy);
        return answer(serve(flight));
    }
    case Truncated: {
        sync::WireResponse response = serve(flight);
        response.body.truncate(qsizetype(c.below(quint32(response.body.size()) + 1)));
        met(Sometimes::AnswerTruncated);
        return answer(std::move(response));
    }
    case ProxyError: {
        sync::WireResponse response;
        response.status = 502;
        response.body = "<html>bad gateway</html>";
        met(Sometimes::ProxyLied);
        return answer(std::move(response));
    }
    case ProxyPage: {
        sync::WireResponse response;
        response.status = 200;
        response.body = "<html>please sign in to the hotel</html>";
        met(Sometimes::ProxyLied);
        return answer(std::move(response));
    }
    case Patience: {
        sync::WireResponse response;
        response.status = 429;
        response.retryAfter = Millis(2000);
        met(Sometimes::TooMany);
        return answer(std::move(response));
    }
    case NetFaultCount: break;
    }
}

void World::oneStep()
{
    switch (c.weighted({ 55, 28, 5, 4, 4, 4 })) {
    case 0: (void)progress(); break;
    case 1: act(*devices[c.below(quint32(devices.size()))]); break;
    case 2: fault(); break;
    case 3: {
        const Millis spans[] = { Millis(2'000), Millis(70'000), Millis(700'000), Millis(86'400'000) };
        const Millis span = spans[c.below(4)];
        passTime(span);
        if (span > Millis(80'000'000))
            tidyUp(); // As every server does each night.
        break;
    }
    case 4: admin(); break;
    default: customerWrites(); break;
    }
    if (!server && !broken() && c.chance(500))
        startServer();
}

std::optional<Violation> World::run()
{
    choosePlan();
    const quint32 lengths[] = { 40, 80, 120, 200 };
    const quint32 steps = lengths[c.weighted({ 4, 4, 2, 1 })];
    for (quint32 i = 0; i < steps && !broken(); ++i)
        oneStep();
    if (broken())
        return m_violation;
    heal();
    const Instant mended = now;
    for (int round = 0; !broken(); ++round) {
        bool done = true;
        for (const auto &w : devices)
            done = done && converged(*w);
        if (done)
            break;
        if (now - mended > Millis(30 * 60'000) || round > 5000) {
            QString who;
            for (const auto &w : devices) {
                if (!converged(*w)) {
                    who += u" %1"_qs.arg(w->index);
                    if (w->runs()) {
                        const sync::SyncStatus status = w->core->status(w->moment());
                        who += u"(link %1 pending %2 held %8 need %9 cursor %3 of %4, next %5 ms%6 %7)"_qs.arg(int(status.link)).arg(status.pending)
                                   .arg(status.cursor).arg(server->head())
                                   .arg((w->core->nextTick(w->moment()).value_or(Millis(-1)) - w->moment().mono).count())
                                   .arg(w->wantsSignIn ? u", wants to sign in"_qs : QString(),
                                       status.lastError ? status.lastError->detail : QString())
                                   .arg(status.held).arg(w->number(*w->cache, "SELECT count(*) FROM need"));
                    }
                }
            }
            violate("I6", u"there is no rest after half an hour:"_qs % who);
            break;
        }
        for (const auto &w : devices) {
            if (!w->runs())
                w->start();
            else if (w->wantsSignIn && !w->revoked)
                act(*w);
        }
        if (!progress())
            passTime(Millis(1000));
    }
    if (!broken())
        checkEnd();
    for (const auto &w : devices) {
        if (w->runs())
            mix(QByteArray::number(w->lastCursor) + w->journalText("SELECT text FROM conflict ORDER BY id"));
    }
    return m_violation;
}

} // namespace firstline::sim
