#include "tests/integration/tst_sync_kit.h"

#include "core/sync/blobfiles.h"

#include <QtTest/QTest>

namespace firstline::test {

Uuid SeededEntropy::id(Instant now)
{
    return Uuid::derived(Uuid::create(now), number());
}

quint32 SeededEntropy::number()
{
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return quint32(m_state >> 33);
}

Workstation::Workstation(Desk &desk, const QString &login, quint64 seed)
    : m_desk(desk)
    , m_login(login)
    , m_entropy(seed)
{
    start();
}

sync::Moment Workstation::now() const
{
    // The monotonic clock of this machine starts elsewhere than the server's.
    return { m_desk.now + ahead, Millis(toMs(m_desk.now) - 1'000'000'000'000) };
}

void Workstation::kill()
{
    m_core.reset();
    m_profile = {};
    m_sent.clear();
}

void Workstation::start()
{
    Result<sync::Profile> profile = sync::openProfile(m_folder.path());
    if (!profile)
        qFatal("%s", qPrintable(profile.error().detail));
    m_profile = std::move(*profile);
    sync::ClientOptions options;
    options.manual = true;
    options.sendDelay = sendDelay;
    options.pageAggregates = 60;
    options.slice = 20;
    options.boot = QStringLiteral("boot");
    options.policy = m_online ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline;
    options.blobDir = blobs();
    options.deviceName = QStringLiteral("test");
    options.preRestoreFile = m_folder.path() % QStringLiteral("/cache.pre-restore.db");
    auto core = sync::ClientCore::open(*m_profile.journal, *m_profile.cache, options, m_entropy, now());
    if (!core)
        qFatal("%s", qPrintable(core.error().detail));
    m_core = std::move(*core);
    const quint64 ticket = m_ticket + 1;
    if (m_credentials)
        step(sync::event::Resume { ++m_ticket, m_credentials });
    else
        step(sync::event::SignIn { ++m_ticket, m_login, QString::fromLatin1(Desk::password), QStringLiteral("test") });
    run(100);
    resumed = m_done.contains(ticket) ? std::optional(m_done.take(ticket)) : std::nullopt;
}

void Workstation::online(bool on)
{
    m_online = on;
    step(sync::event::Network { on ? sync::NetworkPolicy::Online : sync::NetworkPolicy::Offline });
}

sync::WireResponse Workstation::once(const sync::WireRequest &wire)
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
    call.now = m_desk.now;
    const server::Reply reply = m_desk.core().handle(call);
    sync::WireResponse response;
    response.status = reply.status;
    response.body = reply.body;
    for (const auto &[name, value] : reply.headers) {
        if (name == "X-FL-Offset")
            response.offset = value.toLongLong();
    }
    response.roundTrip = Millis(4);
    return response;
}

sync::WireResponse Workstation::carry(const sync::WireRequest &wire)
{
    ++requests;
    paths.append(wire.path.left(wire.path.indexOf('?') < 0 ? wire.path.size() : wire.path.indexOf('?')));
    Fault fault = Fault::None;
    if (!faults.empty()) {
        fault = faults.front();
        faults.pop_front();
    }
    sync::WireResponse lost;
    lost.error = Error { ErrorCode::NetworkDown, QStringLiteral("cut") };
    if (fault == Fault::LostBefore)
        return lost;
    sync::WireResponse response = once(wire);
    if (fault == Fault::Twice)
        response = once(wire);
    if (tamper)
        tamper(wire, response);
    return fault == Fault::CutAfter ? lost : response;
}

void Workstation::take(std::vector<sync::Effect> effects)
{
    for (sync::Effect &effect : effects) {
        if (auto *send = std::get_if<sync::effect::Send>(&effect))
            m_sent.emplace_back(send->request, send->wire);
        else if (auto *done = std::get_if<sync::effect::Done>(&effect))
            m_done.insert(done->ticket, done->result);
        else if (auto *keep = std::get_if<sync::effect::Keep>(&effect))
            m_credentials = keep->credentials;
        else if (std::holds_alternative<sync::effect::Forget>(effect))
            m_credentials.reset();
        else if (auto *needed = std::get_if<sync::effect::SignInNeeded>(&effect))
            signInNeeded.push_back(needed->why);
        else if (auto *wipe = std::get_if<sync::effect::Wipe>(&effect))
            wiped = wipe->sealed;
        else if (std::holds_alternative<sync::effect::Changed>(effect))
            ++wakes;
    }
}

void Workstation::step(decltype(sync::Event::what) what)
{
    take(m_core->step({ now(), std::move(what) }));
}

bool Workstation::run(int maxSteps)
{
    for (int i = 0; i < maxSteps; ++i) {
        if (!m_core)
            return true;
        // Slices of a page go in before and after the answer that was asked for meanwhile.
        if (m_core->working() && (m_sent.empty() || i % 3 != 0)) {
            if (slicesLeft-- <= 0)
                kill();
            else
                step(sync::event::Tick {});
            continue;
        }
        if (m_sent.empty())
            return true;
        const auto [request, wire] = m_sent.front();
        m_sent.pop_front();
        step(sync::event::Answered { request, carry(wire) });
    }
    return false;
}

Result<void> Workstation::sync()
{
    const quint64 ticket = ++m_ticket;
    step(sync::event::Sync { ticket });
    if (!run(2000))
        return fail(ErrorCode::Conflict, QStringLiteral("the sync does not end"));
    if (!m_done.contains(ticket))
        return fail(ErrorCode::Conflict, QStringLiteral("the sync stands still"));
    return m_done.take(ticket);
}

bool Workstation::syncAndDieAfter(int steps)
{
    step(sync::event::Sync { ++m_ticket });
    const bool done = run(steps);
    kill();
    return !done;
}

Attachment Workstation::attach(const QString &path)
{
    const Result<Attachment> kept = sync::keepFile(blobs(), path);
    if (!kept || !m_core->attached(now(), { kept->sha256, kept->sizeBytes, kept->name }))
        qFatal("attach %s", qPrintable(path));
    return *kept;
}

Result<void> Workstation::fetch(const QByteArray &sha256)
{
    const quint64 ticket = ++m_ticket;
    step(sync::event::Fetch { ticket, sha256 });
    run(500);
    return m_done.contains(ticket) ? m_done.take(ticket) : Result<void>(fail(ErrorCode::Conflict, QStringLiteral("the fetch stands still")));
}

sync::Receipt Workstation::give(CommandBody body)
{
    Result<sync::Receipt> receipt = m_core->enqueue(now(), std::move(body));
    if (!receipt)
        qFatal("%s", qPrintable(QString(errorName(receipt.error().code) % u' ' % receipt.error().detail)));
    return *receipt;
}

TicketId Workstation::registerTicket(const QString &subject, const QString &text)
{
    RegisterTicket c;
    c.ticket = TicketId(m_entropy.id(m_desk.now));
    c.subject = subject;
    c.text = text;
    const TicketId id = c.ticket;
    give(c);
    return id;
}

MessageId Workstation::reply(TicketId id, const QString &text, bool regardless)
{
    SendReply c;
    c.ticket = id;
    c.message = MessageId(m_entropy.id(m_desk.now));
    c.text = text;
    c.regardless = regardless;
    if (const auto now = aggregate(id)) {
        for (const Record &child : now->children)
            c.baseEv = std::max(c.baseEv, int(child.values.at(3).toInt()));
    }
    give(c);
    return c.message;
}

void Workstation::note(TicketId id, const QString &text)
{
    AddMessage c;
    c.ticket = id;
    c.text = text;
    give(c);
}

void Workstation::set(TicketId id, int key, const Value &value)
{
    SetField c;
    c.ticket = id;
    c.key = key;
    c.value = value;
    if (const auto now = aggregate(id))
        c.base = now->header.values.at(key);
    give(c);
}

std::optional<Aggregate> Workstation::aggregate(TicketId ticket)
{
    store::RecordStore records(*m_profile.cache);
    return records.aggregate({ EntityKind::Ticket, ticket.uuid() }).value_or(std::nullopt);
}

Ticket Workstation::ticket(TicketId id)
{
    const auto found = aggregate(id);
    return found ? fromRecord<Ticket>(found->header) : Ticket();
}

QStringList Workstation::texts(TicketId id)
{
    QStringList out;
    if (const auto found = aggregate(id)) {
        for (const Message &message : found->childrenOf<Message>())
            out.append(message.text);
    }
    return out;
}

QByteArray Workstation::dump()
{
    return m_core->dump(false).value_or(sync::DumpResult()).sha256;
}

sync::SyncStatus Workstation::status()
{
    return m_core->status(now());
}

qint64 Workstation::rows(const char *sql)
{
    auto s = m_profile.cache->statement(QString::fromLatin1(sql));
    return s.run() && s.next() ? s.int64(0) : -1;
}

} // namespace firstline::test
