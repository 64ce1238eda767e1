#include "core/protocol/cbor.h"
#include "core/server/authority/crypto.h"
#include "core/store/recordstore.h"
#include "core/store/serverstore.h"
#include "tests/integration/tst_history_kit.h"
#include "tests/integration/tst_server_kit.h"
#include "tests/support/postgres.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <thread>

using namespace firstline;
using namespace firstline::test;
using server::Reply;
using store::Database;
using store::OpenMode;

namespace {

/// Every row of every table, as text that is the same for the same content, sorted.
QByteArrayList contentOf(Database &db, const QString &table, const QStringList &columns)
{
    auto s = db.statement(QString(u"SELECT \""_qs % columns.join(u"\", \""_qs) % u"\" FROM \"" % table % u'"'));
    if (auto ok = s.run(); !ok)
        qFatal("%s", qPrintable(ok.error().detail));
    QByteArrayList rows;
    while (s.next()) {
        QByteArray row = table.toUtf8();
        for (int i = 0; i < int(columns.size()); ++i)
            row += ' ' + columns[i].toUtf8() + '=' + (s.isNull(i) ? QByteArray("null") : s.bytes(i).toHex());
        rows += row;
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QByteArrayList contentOf(Database &db, Database &schema)
{
    QStringList tables;
    auto s = schema.statement("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    if (!s.run())
        qFatal("tables");
    while (s.next())
        tables += s.text(0);
    QByteArrayList all;
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        auto c = schema.statement("SELECT name FROM pragma_table_info(?)");
        if (!c.bind(table).run())
            qFatal("columns");
        while (c.next())
            columns += c.text(0);
        // The salt of a password does not come from the seed.
        columns.removeAll(u"password"_qs);
        all += contentOf(db, table, columns);
    }
    // Only where servers share a database they compare their keys.
    const QByteArray key = QByteArray("server_key").toHex();
    all.removeIf([&](const QByteArray &row) { return row.startsWith("counter ") && row.contains(key); });
    return all;
}

/// The same calls to a desk on SQLite and one on PostgreSQL.
struct Twins {
    explicit Twins(const QString &url)
        : remote(url)
    {
    }

    /// Both answers; they must be the same byte for byte.
    Reply call(const QByteArray &path, const QByteArray &body, const Seat *seat = nullptr)
    {
        local.now = remote.now = now;
        const Reply one = local.call(path, body, seat);
        const Reply other = remote.call(path, body, seat);
        if (one.status != other.status || one.body != other.body) {
            ++differences;
            qWarning() << path << one.status << other.status << one.body.toHex() << other.body.toHex();
        }
        return one;
    }

    Seat login(const QString &login)
    {
        protocol::LoginRequest request;
        request.login = login;
        request.password = QString::fromLatin1(Desk::password);
        const auto answer = protocol::decodeMessage<protocol::TokenAnswer>(
            call("/v1/login", protocol::encodeMessage(request)).body);
        if (!answer)
            qFatal("login");
        return { *answer };
    }

    void pull(Seat &seat)
    {
        for (int page = 0; page < 200; ++page) {
            protocol::PullRequest request;
            request.cursor = seat.cursor;
            request.maxAggregates = 20;
            const Reply reply = call("/v1/pull", protocol::encodeMessage(request), &seat);
            const auto answer = protocol::decodeMessage<protocol::PullAnswer>(reply.body);
            if (!answer) {
                ++differences;
                return;
            }
            seat.cursor = answer->reset ? QByteArray() : answer->to;
            if (answer->upToDate)
                return;
        }
        ++differences;
    }

    Desk local;
    Desk remote;
    Instant now = local.now;
    int differences = 0;
};

protocol::PushCommand commandOf(RandomHistory &history, Seat &seat, const CommandBody &body)
{
    const AggregateRef lane = laneOf(body);
    protocol::PushCommand command;
    command.id = CommandId(history.fresh());
    command.no = ++seat.no;
    command.laneKind = int(lane.kind);
    command.lane = lane.id;
    command.name = commandName(body);
    command.version = commandVersion(body);
    command.args = commandArgs(body);
    command.ageMs = history.chance(20) ? history.below(600'000) : 0;
    return command;
}

protocol::PushRequest requestOf(const Seat &seat, std::vector<protocol::PushCommand> commands)
{
    protocol::PushRequest request;
    request.device = seat.tokens.device;
    request.commands = std::move(commands);
    request.numbersLeft = 200;
    return request;
}

RegisterTicket newTicket(const Uuid &id)
{
    RegisterTicket body;
    body.ticket = TicketId(id);
    body.subject = u"Ticket"_qs;
    return body;
}

} // namespace

/// The authority on PostgreSQL: the same as on SQLite, and several on one database.
class TestPostgresServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void history_whenTheSame_thenSameAnswersPagesAndRows();
    void push_whenOneBreaksAConstraint_thenThatAloneIsRefused();
    void push_whenItsLaneIsNonsense_thenTheOthersAreTaken();
    void two_whenInterleaved_thenOneOrder();
    void two_whenSettingsChangeAtOne_thenTheOtherKnows();
    void two_whenSessionsAndLeases_thenShared();
    void two_whenTimeComes_thenOnce();
    void two_whenKeysDiffer_thenRefused();
    void auditor_whenManyWriteAndOnePauses_thenNoRowAppearsLate();
    void commit_whenConnectionIsKilled_thenRepeatedOnce();
    void restart_whenDatabaseCrashed_thenAnsweredStands();

private:
    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_url;
};

void TestPostgresServer::initTestCase()
{
    FIRSTLINE_NEED_POSTGRES();
    m_cluster = std::make_unique<PostgresCluster>();
    QVERIFY2(m_cluster->problem().isEmpty(), qPrintable(m_cluster->problem()));
}

void TestPostgresServer::init()
{
    m_url = m_cluster->makeDatabase();
}

void TestPostgresServer::history_whenTheSame_thenSameAnswersPagesAndRows()
{
    const quint32 seed = qEnvironmentVariableIntValue("FIRSTLINE_SEED") ? quint32(qEnvironmentVariableIntValue("FIRSTLINE_SEED")) : 4711;
    Twins twins(m_url);
    RandomHistory history(seed);
    std::vector<Seat> seats;
    for (const QString &login : { u"anna"_qs, u"boris"_qs, u"ivan"_qs, u"olga"_qs, u"admin"_qs })
        seats.push_back(twins.login(login));
    QSet<QString> kinds;
    QHash<int, int> statuses;
    for (int step = 0; step < 400; ++step) {
        Seat &seat = seats[size_t(history.chance(70) ? history.below(2) : history.below(5))];
        std::vector<protocol::PushCommand> commands;
        for (int i = 1 + history.below(3); i > 0; --i) {
            const CommandBody body = history.next(*twins.local.core().config());
            kinds.insert(commandName(body));
            commands.push_back(commandOf(history, seat, body));
        }
        const QByteArray push = protocol::encodeMessage(requestOf(seat, commands));
        const Reply reply = twins.call("/v1/push", push, &seat);
        const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
        QVERIFY(answer);
        for (const CommandResult &result : answer->results)
            ++statuses[int(result.status)];
        if (history.chance(8))
            twins.call("/v1/push", push, &seat); // The answer was lost.
        if (history.chance(4)) {
            commands.front().args = commandArgs(newTicket(history.fresh()));
            twins.call("/v1/push", protocol::encodeMessage(requestOf(seat, commands)), &seat); // A forked device.
        }
        if (history.chance(20))
            twins.pull(seat);
        twins.now += Millis(history.below(history.chance(3) ? 40'000'000 : 60'000));
        if (history.chance(15)) {
            const auto one = twins.local.core().runDue(twins.now, 20);
            const auto other = twins.remote.core().runDue(twins.now, 20);
            QVERIFY(one && other);
            QCOMPARE(*other, *one);
        }
        // Access tokens live ten minutes.
        for (Seat &each : seats) {
            protocol::TokenRequest request;
            request.refreshToken = each.tokens.refreshToken;
            const Reply token = twins.call("/v1/token", protocol::encodeMessage(request));
            const auto tokens = protocol::decodeMessage<protocol::TokenAnswer>(token.body);
            QVERIFY(tokens);
            each.tokens.accessToken = tokens->accessToken;
            each.tokens.refreshToken = tokens->refreshToken;
        }
        QCOMPARE(twins.differences, 0);
        if (step == 200) {
            twins.local.reopen();
            twins.remote.reopen();
        }
    }
    for (Seat &seat : seats) {
        twins.pull(seat);
        seat.cursor.clear();
        twins.pull(seat); // A first synchronisation.
    }
    QCOMPARE(twins.differences, 0);
    const QByteArrayList have = contentOf(twins.remote.core().database(), twins.local.core().database());
    const QByteArrayList want = contentOf(twins.local.core().database(), twins.local.core().database());
    QVERIFY(want.size() > 2000);
    for (qsizetype i = 0; i < std::min(have.size(), want.size()); ++i)
        QCOMPARE(have[i], want[i]);
    QCOMPARE(have.size(), want.size());
    QCOMPARE(*twins.remote.core().check(), QStringList());
    for (const TicketId &ticket : history.tickets()) {
        const AggregateRef ref { EntityKind::Ticket, ticket.uuid() };
        const auto one = twins.local.core().aggregate(ref);
        const auto other = twins.remote.core().aggregate(ref);
        QVERIFY(one && other);
        QCOMPARE(other->has_value(), one->has_value());
        if (*one)
            QCOMPARE((*other)->header.values, (*one)->header.values);
    }
    QVERIFY(twins.local.core().maintain(twins.now + Millis(qint64(100) * 24 * 3600 * 1000)));
    QVERIFY(twins.remote.core().maintain(twins.now + Millis(qint64(100) * 24 * 3600 * 1000)));
    QCOMPARE(contentOf(twins.remote.core().database(), twins.local.core().database()),
             contentOf(twins.local.core().database(), twins.local.core().database()));
    qInfo() << "kinds" << kinds.size() << "results by status" << statuses << "rows" << want.size();
    QVERIFY(kinds.size() >= 12);
    QVERIFY(statuses.value(int(ResultStatus::Applied)) > 200);
}

void TestPostgresServer::push_whenOneBreaksAConstraint_thenThatAloneIsRefused()
{
    Desk desk(m_url);
    RandomHistory history(3);
    Seat anna = desk.login(u"anna"_qs);
    std::vector<protocol::PushCommand> commands;
    std::vector<TicketId> tickets;
    for (int i = 0; i < 2; ++i) {
        const RegisterTicket ticket = newTicket(history.fresh());
        tickets.push_back(ticket.ticket);
        commands.push_back(commandOf(history, anna, ticket));
    }
    const auto note = [&](int ticket, const Uuid &id) {
        AddMessage made;
        made.ticket = tickets[size_t(ticket)];
        made.message = MessageId(id);
        made.text = u"A note"_qs;
        commands.push_back(commandOf(history, anna, made));
    };
    const Uuid twice = history.fresh();
    note(0, history.fresh());
    note(0, twice);
    note(1, twice); // No rule knows of it: the table refuses it.
    note(1, history.fresh());
    const Reply reply = desk.call("/v1/push", protocol::encodeMessage(requestOf(anna, commands)), &anna);
    const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
    QVERIFY(answer);
    QCOMPARE(answer->results.size(), size_t(6));
    for (size_t i = 0; i < 6; ++i)
        QVERIFY2((answer->results[i].status == ResultStatus::Rejected) == (i == 4),
                 qPrintable(QString::number(i) % u' ' % answer->results[i].code % u' ' % answer->results[i].detail));
    qint64 messages = 0;
    for (const protocol::PageAggregate &each : desk.pullAll(anna).aggregates) {
        for (const protocol::PageChild &child : each.children)
            messages += child.kind == int(EntityKind::Message) && child.values.at(keyOf(&Message::text)).toText() == u"A note";
    }
    QCOMPARE(messages, 3);
}

void TestPostgresServer::push_whenItsLaneIsNonsense_thenTheOthersAreTaken()
{
    Desk desk(m_url);
    Seat anna = desk.login(u"anna"_qs);
    for (const int kind : { 2, 7, 12, 60, 64, -1, std::numeric_limits<int>::max() }) {
        // Who writes this need not be anybody.
        std::vector<protocol::PushCommand> strange;
        for (int i = 0; i < 5; ++i) {
            strange.push_back(desk.command(anna, newTicket(Uuid::create(desk.now))));
            strange.back().laneKind = kind;
            strange.back().lane = Uuid::create(desk.now);
        }
        anna.no -= 5;
        QCOMPARE(desk.call("/v1/push", protocol::encodeMessage(requestOf(anna, strange))).status, 401);
        const protocol::PushCommand good = desk.command(anna, newTicket(Uuid::create(desk.now)));
        QCOMPARE(desk.call("/v1/push", protocol::encodeMessage(requestOf(anna, { good })), &anna).status, 200);
    }
}

void TestPostgresServer::two_whenInterleaved_thenOneOrder()
{
    Desk first(m_url);
    const auto second = Desk::beside(first);
    Seat anna = first.login(u"anna"_qs);
    Seat boris = second->login(u"boris"_qs);
    RandomHistory history(99);
    std::vector<protocol::PushCommand> all;
    QHash<Uuid, qint64> seqs;
    qint64 last = 0;
    for (int step = 0; step < 150; ++step) {
        const bool at = history.chance(50);
        Desk &desk = at ? first : *second;
        Seat &seat = at ? anna : boris;
        desk.now += Millis(1000);
        first.now = second->now = std::max(first.now, second->now);
        // A look at the other server's state, as its long polls have it.
        QVERIFY(desk.core().catchUp());
        const protocol::PushCommand command = commandOf(history, seat, history.next(*desk.core().config()));
        const auto answer = desk.push(seat, { command });
        const CommandResult result = answer.results.at(0);
        if (result.status != ResultStatus::RetryLater) {
            QVERIFY2(result.seq > last, qPrintable(u"%1 after %2"_qs.arg(result.seq).arg(last)));
            last = result.seq;
            seqs.insert(command.id.uuid(), result.seq);
            all.push_back(command);
        }
        // The same command again at the other server: the stored result.
        if (history.chance(20)) {
            const auto again = (at ? *second : first).push(seat, { command });
            QCOMPARE(again.results.at(0).seq, result.seq);
        }
    }
    QCOMPARE(*first.core().check(), QStringList());
    // Both see the same, to the byte.
    Seat other = anna;
    const auto fromFirst = first.pullAll(anna, 20);
    const auto fromSecond = second->pullAll(other, 20);
    QCOMPARE(anna.cursor, other.cursor);
    QCOMPARE(fromFirst.aggregates.size(), fromSecond.aggregates.size());
    auto s = first.core().database().statement("SELECT count(*), count(DISTINCT seq) FROM cmdres WHERE device IS NOT NULL");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), qint64(all.size()));
    QCOMPARE(s.int64(1), qint64(all.size()));
}

void TestPostgresServer::two_whenSettingsChangeAtOne_thenTheOtherKnows()
{
    Desk first(m_url);
    const auto second = Desk::beside(first);
    Seat ivan = second->login(u"ivan"_qs);
    (void)second->pullAll(ivan);
    (void)second->core().takeMoved();
    Seat anna = first.login(u"anna"_qs);
    const TicketId secret = first.ticket(anna, u"Secret"_qs, first.second);
    QVERIFY(second->core().catchUp());
    auto moved = second->core().takeMoved();
    QVERIFY(!moved.scopes.isEmpty());
    QVERIFY(moved.devices.contains(anna.tokens.device));
    QCOMPARE(moved.head, first.core().head());
    QVERIFY(findIn(second->pullAll(ivan), secret.uuid()));
    // Ivan is shut out of his group at the first server: the second one drops it for him.
    const Agent agent = *first.core().config()->agentByLogin(u"ivan"_qs);
    SaveRecord save;
    save.kind = int(EntityKind::Agent);
    save.record = agent.id.uuid();
    save.values.set(keyOf(&Agent::groups), Value(ValueList()));
    save.base.set(keyOf(&Agent::groups), toValues(agent).at(keyOf(&Agent::groups)));
    QVERIFY(first.core().applyTrusted(server::TrustedCommand { save, {}, first.now, first.now, {} }));
    QVERIFY(second->core().catchUp());
    QVERIFY(second->core().takeMoved().agents.contains(agent.id));
    QVERIFY(second->core().config()->agentByLogin(u"ivan"_qs)->groups.empty());
    QVERIFY(!second->pullAll(ivan).scopesRemoved.isEmpty());
    // Without catching up before, a command is judged by the settings of this moment.
    QVERIFY(first.core().setDisabled(u"ivan"_qs, true, first.now));
    protocol::PushRequest request = requestOf(ivan, { second->command(ivan, newTicket(Uuid::create(second->now))) });
    QCOMPARE(second->call("/v1/push", protocol::encodeMessage(request), &ivan).status, 403);
}

void TestPostgresServer::two_whenSessionsAndLeases_thenShared()
{
    Desk first(m_url);
    const auto second = Desk::beside(first);
    Seat anna = first.login(u"anna"_qs);
    Seat boris = second->login(u"boris"_qs);
    const auto range = [](const Seat &seat) { return seat.tokens.leases.at(0); };
    QVERIFY(range(boris).from > range(anna).to || range(anna).from > range(boris).to);
    // A token of one server is good at the other, and so is its successor.
    QVERIFY(second->pull(anna).head > 0);
    protocol::TokenRequest request;
    request.refreshToken = anna.tokens.refreshToken;
    const QByteArray body = protocol::encodeMessage(request);
    const auto atSecond = protocol::decodeMessage<protocol::TokenAnswer>(second->call("/v1/token", body).body);
    const auto atFirst = protocol::decodeMessage<protocol::TokenAnswer>(first.call("/v1/token", body).body);
    QVERIFY(atSecond && atFirst);
    QCOMPARE(atFirst->refreshToken, atSecond->refreshToken);
    // A number of a lease that the other server gave is kept.
    RegisterTicket ticket = newTicket(Uuid::create(first.now));
    ticket.number = range(anna).from + 3;
    QCOMPARE(second->give(anna, ticket).number, ticket.number);
    RegisterTicket thief = newTicket(Uuid::create(first.now));
    thief.number = range(anna).from + 4;
    QVERIFY(first.give(boris, thief).number != thief.number);
    QVERIFY(first.core().revokeDevice(anna.tokens.device, false, first.now));
    QCOMPARE(second->call("/v1/pull", {}, &anna).status, 401);
}

void TestPostgresServer::two_whenTimeComes_thenOnce()
{
    Desk first(m_url);
    const auto second = Desk::beside(first);
    Seat anna = first.login(u"anna"_qs);
    for (int i = 0; i < 20; ++i)
        (void)first.ticket(anna, u"Breached one day"_qs);
    const Instant later = first.now + Millis(qint64(14) * 24 * 3600 * 1000);
    std::atomic<int> done { 0 };
    const auto run = [&](const QString &folder) {
        server::ServerOptions options;
        options.database = m_url;
        auto core = server::ServerCore::open(folder, options);
        for (int round = 0; core && round < 20; ++round)
            done += (*core)->runDue(later, 7).value_or(0);
    };
    std::thread one([&] { run(first.folder()); });
    std::thread other([&] { run(second->folder()); });
    one.join();
    other.join();
    QVERIFY(done >= 20);
    auto s = first.core().database().statement(
        "SELECT count(*), count(DISTINCT id) FROM event WHERE kind = ?");
    QVERIFY(s.bind(int(EventKind::Breached)).run() && s.next());
    QCOMPARE(s.int64(0), s.int64(1));
    auto each = first.core().database().statement(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM event WHERE kind = ? GROUP BY parent_rid, reason, after) x");
    QVERIFY(each.bind(int(EventKind::Breached)).run() && each.next());
    QCOMPARE(each.int64(0), 1);
    QCOMPARE(*first.core().check(), QStringList());
}

void TestPostgresServer::two_whenKeysDiffer_thenRefused()
{
    const Desk first(m_url);
    QTemporaryDir folder;
    server::ServerOptions options;
    options.database = m_url;
    const auto core = server::ServerCore::open(folder.path(), options);
    QVERIFY(!core);
    QVERIFY2(core.error().detail.contains(u"server.key"), qPrintable(core.error().detail));
}

void TestPostgresServer::auditor_whenManyWriteAndOnePauses_thenNoRowAppearsLate()
{
    Desk desk(m_url);
    const Instant now = desk.now;
    constexpr int kWriters = 16;
    constexpr int kEach = 5;
    std::atomic<bool> over { false };
    std::atomic<int> failures { 0 };
    std::atomic<int> committed { 0 };
    // Sees head and rows in one snapshot each time; what lay below a head that it saw never grows.
    std::atomic<int> late { 0 };
    std::atomic<int> looks { 0 };
    std::thread auditor([&] {
        auto db = Database::open(m_url, OpenMode::ReadOnly);
        if (!db)
            return;
        qint64 seen = 0;
        qint64 rows = 0;
        while (!over || looks < 10) {
            store::Transaction reading(**db);
            auto head = (*db)->statement("SELECT seq FROM head");
            if (!reading.begun() || !head.run() || !head.next())
                continue;
            const auto below = [&](qint64 seq) {
                auto s = (*db)->statement("SELECT (SELECT count(*) FROM cmdres WHERE seq <= ?1) "
                                          "+ (SELECT count(*) FROM message WHERE seq <= ?1) "
                                          "+ (SELECT count(*) FROM event WHERE seq <= ?1)");
                return s.bind(seq).run() && s.next() ? s.int64(0) : -1;
            };
            if (below(seen) != rows && below(seen) >= 0)
                ++late;
            auto beyond = (*db)->statement("SELECT count(*) FROM cmdres c, head h WHERE c.seq > h.seq");
            if (beyond.run() && beyond.next() && beyond.int64(0) > 0)
                ++late;
            seen = head.int64(0);
            rows = below(seen);
            ++looks;
        }
    });
    // Holds the head without a word, longer than the server allows.
    std::atomic<bool> paused { false };
    std::thread sleeper([&] {
        auto db = Database::open(m_url, OpenMode::Durable);
        if (!db)
            return;
        store::Transaction holding(**db);
        store::ServerStore store(**db);
        (void)store.lockHead();
        paused = true;
        QTest::qSleep(6500);
        if ((*db)->statement("UPDATE head SET seq = seq + 1000000").run() || holding.commit())
            ++failures;
    });
    while (!paused)
        QTest::qSleep(5);
    std::vector<std::thread> writers;
    for (int w = 0; w < kWriters; ++w) {
        writers.emplace_back([&, w] {
            server::ServerOptions options;
            options.database = m_url;
            std::unique_ptr<server::ServerCore> core;
            while (!core) {
                auto opened = server::ServerCore::open(desk.folder(), options);
                if (opened)
                    core = *std::move(opened);
                else if (opened.error().code != ErrorCode::StorageBusy)
                    return;
            }
            for (int i = 0; i < kEach; ++i) {
                const QString name = QString::number(w) % u'/' % QString::number(i);
                const server::TrustedCommand command { newTicket(Uuid::named("audit", name)), {}, now, now,
                    CommandId(Uuid::named("command", name)) };
                // Busy is said, and the same command is given again.
                for (;;) {
                    const auto result = core->applyTrusted(command);
                    if (result) {
                        ++committed;
                        break;
                    }
                    if (result.error().code != ErrorCode::StorageBusy) {
                        qWarning() << result.error().detail;
                        ++failures;
                        break;
                    }
                }
            }
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    sleeper.join();
    over = true;
    auditor.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(committed.load(), kWriters * kEach);
    QCOMPARE(late.load(), 0);
    QVERIFY(looks >= 10);
    QVERIFY(desk.core().catchUp());
    QVERIFY(desk.core().head() < 1'000'000);
    auto s = desk.core().database().statement("SELECT count(*), count(DISTINCT number) FROM ticket");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), kWriters * kEach);
    QCOMPARE(s.int64(1), kWriters * kEach);
    QCOMPARE(*desk.core().check(), QStringList());
    qInfo() << "looks" << looks.load();
}

void TestPostgresServer::commit_whenConnectionIsKilled_thenRepeatedOnce()
{
    Desk desk(m_url);
    Seat anna = desk.login(u"anna"_qs);
    const QString name = PostgresCluster::nameOf(m_url);
    std::atomic<bool> over { false };
    std::thread killer([&] {
        QRandomGenerator dice(5);
        for (int kills = 0; kills < 40 && !over; ++kills) {
            m_cluster->psql(u"postgres"_qs, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                             "WHERE datname = '%1' AND pid <> pg_backend_pid()"_qs.arg(name));
            QTest::qSleep(20 + int(dice.bounded(300)));
        }
    });
    int repeats = 0;
    QHash<Uuid, qint64> answered;
    int sent = 0;
    // Until a cut met a command: a quick machine does sixty between two cuts.
    for (; sent < 60 || (repeats == 0 && sent < 20'000); ++sent) {
        const protocol::PushCommand command = desk.command(anna, newTicket(Uuid::create(desk.now)));
        const QByteArray body = protocol::encodeMessage(requestOf(anna, { command }));
        // As a workstation does: 503 means later, the same again.
        for (int attempt = 0; attempt < 4000; ++attempt) {
            const Reply reply = desk.call("/v1/push", body, &anna);
            const auto answer = protocol::decodeMessage<protocol::PushAnswer>(reply.body);
            if (reply.status == 200 && answer) {
                answered.insert(command.id.uuid(), answer->results.at(0).seq);
                break;
            }
            if (reply.status != 503) {
                over = true;
                killer.join();
                QFAIL(qPrintable(QString::number(reply.status)));
            }
            ++repeats;
            QTest::qSleep(20);
        }
    }
    over = true;
    killer.join();
    QCOMPARE(answered.size(), sent);
    QVERIFY(repeats > 0);
    QTRY_VERIFY(desk.core().catchUp());
    auto s = desk.core().database().statement("SELECT count(*), count(DISTINCT number) FROM ticket");
    QVERIFY(s.run() && s.next());
    QCOMPARE(s.int64(0), sent);
    QCOMPARE(s.int64(1), sent);
    QCOMPARE(*desk.core().check(), QStringList());
    qInfo() << "repeated" << repeats;
}

void TestPostgresServer::restart_whenDatabaseCrashed_thenAnsweredStands()
{
    Desk desk(m_url);
    Seat anna = desk.login(u"anna"_qs);
    const TicketId before = desk.ticket(anna, u"Before"_qs);
    m_cluster->stop(true);
    const protocol::PushCommand command = desk.command(anna, newTicket(Uuid::create(desk.now)));
    const QByteArray body = protocol::encodeMessage(requestOf(anna, { command }));
    QCOMPARE(desk.call("/v1/push", body, &anna).status, 503);
    QCOMPARE(desk.call("/v1/pull", {}, &anna).status, 503);
    QVERIFY(m_cluster->start());
    QTRY_COMPARE(desk.call("/v1/push", body, &anna).status, 200);
    QVERIFY(findIn(desk.pullAll(anna), before.uuid()));
    desk.reopen();
    QCOMPARE(*desk.core().check(), QStringList());
}

FIRSTLINE_TEST_MAIN(TestPostgresServer)
#include "tst_postgres_server.moc"
