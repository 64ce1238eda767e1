#include "tests/integration/tst_server_kit.h"

#include "core/server/authority/crypto.h"

#include <QtTest/QTest>

namespace firstline::test {

using namespace server;

namespace {

ServerOptions quick(const QString &database, quint64 seed)
{
    ServerOptions options;
    options.database = database;
    options.entropy = seededEntropy(seed);
    options.passwordOps = 1;
    options.passwordMemory = 1024 * 1024;
    return options;
}

} // namespace

Desk::Desk(Empty, const QString &database)
    : now(fromMs(1'790'000'000'000))
    , m_database(database)
{
}

std::unique_ptr<Desk> Desk::beside(const Desk &other)
{
    std::unique_ptr<Desk> desk(new Desk(Empty(), other.m_database));
    desk->now = other.now;
    desk->m_seed = other.m_seed + 1;
    desk->second = other.second;
    desk->restricted = other.restricted;
    if (!QFile::copy(other.m_folder.filePath(u"server.key"_qs), desk->m_folder.filePath(u"server.key"_qs)))
        qFatal("the key cannot be copied");
    desk->reopen();
    return desk;
}

Desk::Desk(const QString &database)
    : Desk(Empty(), database)
{
    reopen();
    if (auto ok = makeEmptyDesk(*m_core, {}, now); !ok)
        qFatal("empty desk: %s", qPrintable(ok.error().detail));
    const auto group = [&](const QString &name, bool isRestricted) {
        Group made;
        made.id = GroupId(Uuid::named("test", name));
        made.name = name;
        made.line = Line::Second;
        made.restricted = isRestricted;
        if (auto ok = m_core->applyTrusted(TrustedCommand { creationOf(toRecord(made)), {}, now, now, {} }); !ok)
            qFatal("group: %s", qPrintable(ok.error().detail));
        return made.id;
    };
    second = group(u"Second line"_qs, false);
    restricted = group(u"Personnel"_qs, true);
    const auto person = [&](const QString &login, RoleKind role, std::vector<GroupId> groups) {
        const QString secret = QString::fromLatin1(password);
        const auto added = m_core->addAccount({ login, {}, secret, role, std::move(groups), {}, {} }, now);
        if (!added)
            qFatal("account: %s", qPrintable(added.error().detail));
    };
    person(u"anna"_qs, RoleKind::Dispatcher, { standardGroup() });
    person(u"boris"_qs, RoleKind::Dispatcher, { standardGroup() });
    person(u"ivan"_qs, RoleKind::Specialist, { second });
    person(u"maria"_qs, RoleKind::AccountManager, {});
    person(u"olga"_qs, RoleKind::Supervisor, { restricted });
    person(u"admin"_qs, RoleKind::Administrator, {});
}

void Desk::reopen()
{
    m_core.reset();
    m_seed += 1000;
    auto core = ServerCore::open(m_folder.path(), quick(m_database, m_seed));
    if (!core)
        qFatal("open: %s", qPrintable(core.error().detail));
    m_core = *std::move(core);
}

void Desk::replaceDatabase(const QString &copy)
{
    m_core.reset();
    const QString file = m_folder.filePath(u"server.db"_qs);
    for (const char *suffix : { "", "-wal", "-shm" })
        QFile::remove(file + QString::fromLatin1(suffix));
    if (!QFile::copy(copy, file))
        qFatal("the copy cannot be put in place");
    reopen();
}

Reply Desk::call(const QByteArray &path, const QByteArray &body, const Seat *seat)
{
    Call call;
    call.path = path;
    call.body = body;
    call.now = now;
    call.remoteAddress = u"192.0.2.1"_qs;
    if (seat)
        call.headers.insert("authorization", "Bearer " + tokenText(seat->tokens.accessToken));
    return m_core->handle(call);
}

Seat Desk::login(const QString &login)
{
    protocol::LoginRequest request;
    request.login = login;
    request.password = QString::fromLatin1(password);
    request.deviceName = u"test"_qs;
    const Reply reply = call("/v1/login", protocol::encodeMessage(request));
    const auto answer = protocol::decodeMessage<protocol::TokenAnswer>(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("login of %s: %d", qPrintable(login), reply.status);
    return { *answer };
}

protocol::PushCommand Desk::command(Seat &seat, const CommandBody &body)
{
    const AggregateRef lane = laneOf(body);
    protocol::PushCommand command;
    command.id = CommandId(Uuid::create(now));
    command.no = ++seat.no;
    command.laneKind = int(lane.kind);
    command.lane = lane.id;
    command.name = commandName(body);
    command.version = commandVersion(body);
    command.args = commandArgs(body);
    return command;
}

protocol::PushAnswer Desk::push(Seat &seat, std::vector<protocol::PushCommand> commands)
{
    protocol::PushRequest request;
    request.device = seat.tokens.device;
    request.commands = std::move(commands);
    request.numbersLeft = 200;
    const Reply reply = call("/v1/push", protocol::encodeMessage(request), &seat);
    const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("push: %d %s", reply.status, reply.body.constData());
    return *answer;
}

CommandResult Desk::give(Seat &seat, const CommandBody &body)
{
    return push(seat, { command(seat, body) }).results.at(0);
}

TicketId Desk::ticket(Seat &seat, const QString &subject, GroupId queue)
{
    RegisterTicket body;
    body.ticket = TicketId(Uuid::create(now));
    body.subject = subject;
    body.text = u"It does not work."_qs;
    body.queue = queue;
    const CommandResult result = give(seat, body);
    if (result.status != ResultStatus::Applied)
        qFatal("register: %s %s", qPrintable(result.code), qPrintable(result.detail));
    return body.ticket;
}

protocol::PullAnswer Desk::pull(Seat &seat, qint64 maxAggregates)
{
    protocol::PullRequest request;
    request.cursor = seat.cursor;
    request.maxAggregates = maxAggregates;
    const Reply reply = call("/v1/pull", protocol::encodeMessage(request), &seat);
    const auto answer = protocol::decodeMessage<protocol::PullAnswer>(reply.body);
    if (reply.status != 200 || !answer)
        qFatal("pull: %d", reply.status);
    if (!answer->reset)
        seat.cursor = answer->to;
    return *answer;
}

protocol::PullAnswer Desk::pullAll(Seat &seat, qint64 maxAggregates)
{
    protocol::PullAnswer all;
    for (int page = 0; page < 1000; ++page) {
        protocol::PullAnswer next = pull(seat, maxAggregates);
        const auto move = [](auto &to, auto &from) { to.insert(to.end(), from.begin(), from.end()); };
        move(all.aggregates, next.aggregates);
        move(all.drops, next.drops);
        move(all.results, next.results);
        all.scopesAdded += next.scopesAdded;
        all.scopesRemoved += next.scopesRemoved;
        all.reset = next.reset;
        all.to = next.to;
        all.upToDate = next.upToDate;
        if (next.upToDate || next.reset)
            return all;
    }
    qFatal("pull does not come to an end");
}

const protocol::PageAggregate *findIn(const protocol::PullAnswer &page, const Uuid &id)
{
    for (auto it = page.aggregates.rbegin(); it != page.aggregates.rend(); ++it) {
        if (it->id == id)
            return &*it;
    }
    return nullptr;
}

} // namespace firstline::test
