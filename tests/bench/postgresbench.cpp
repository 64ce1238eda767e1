// How fast server processes commit on PostgreSQL: firstline-bench-postgres [--seconds N] [--batch 64] [--json]. It starts a cluster of
// its own.
#include "core/base/clock.h"
#include "core/server/authority/desk.h"
#include "core/server/authority/servercore.h"
#include "core/store/database.h"
#include "tests/bench/figures.h"
#include "tests/support/postgres.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>

#include <cstdio>
#include <ctime>

using namespace firstline;
using namespace firstline::server;

namespace {

constexpr int kTickets = 1'000;

TicketId ticketOf(int n)
{
    return TicketId(Uuid::named("bench", QString::number(n)));
}

std::unique_ptr<ServerCore> opened(const QString &folder, const QString &database)
{
    ServerOptions options;
    options.database = database;
    options.passwordOps = 1;
    options.passwordMemory = 1024 * 1024;
    auto core = ServerCore::open(folder, options);
    if (!core)
        qFatal("%s", qPrintable(core.error().detail));
    return *std::move(core);
}

/// One server process: notes on any ticket for `seconds`, `batch` of them in a transaction. Prints "commits commands busy".
int work(const QString &folder, const QString &database, int seconds, int batch, int seed)
{
    const auto core = opened(folder, database);
    const SystemClock clock;
    QRandomGenerator dice { quint32(seed) };
    QElapsedTimer timer;
    timer.start();
    QElapsedTimer told = timer;
    int commits = 0;
    int busy = 0;
    const std::clock_t spent = std::clock();
    while (timer.elapsed() < seconds * 1000) {
        std::vector<TrustedCommand> commands;
        for (int i = 0; i < batch; ++i) {
            AddMessage note;
            note.ticket = ticketOf(dice.bounded(kTickets));
            note.message = MessageId(Uuid::create(clock.now()));
            note.text = u"The printer on the second floor is out of toner again, and nobody knows where the key is."_qs;
            commands.push_back({ note, {}, clock.now(), clock.now(), CommandId(Uuid::create(clock.now())) });
        }
        core->applyTrusted(commands) ? ++commits : ++busy;
        // As a server does when it is told that another one moved the head.
        if (told.elapsed() >= 50) {
            (void)core->catchUp();
            (void)core->takeMoved();
            told.restart();
        }
    }
    std::printf("%d %d %d %.3f\n", commits, commits * batch, busy, double(std::clock() - spent) / CLOCKS_PER_SEC);
    return 0;
}

void prepare(const QString &folder, const QString &database)
{
    const auto core = opened(folder, database);
    const Instant now = SystemClock().now();
    if (auto ok = makeEmptyDesk(*core, {}, now); !ok)
        qFatal("%s", qPrintable(ok.error().detail));
    std::vector<TrustedCommand> commands;
    for (int i = 0; i < kTickets; ++i) {
        RegisterTicket ticket;
        ticket.ticket = ticketOf(i);
        ticket.subject = u"Printer"_qs;
        commands.push_back({ ticket, {}, now, now, CommandId(Uuid::create(now)) });
    }
    if (auto ok = core->applyTrusted(commands); !ok)
        qFatal("%s", qPrintable(ok.error().detail));
}

/// Processor time of PostgreSQL's processes that have ended, in seconds. They end with their connections.
double processorOf(qint64 postmaster)
{
    QFile file(u"/proc/%1/stat"_qs.arg(postmaster));
    if (postmaster == 0 || !file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(13).toDouble() + fields.value(14).toDouble()) / 100;
}

/// Bare transactions of the same shape on a table of their own: the lock of one row, three small rows a command, and the
/// commit, in one message each. Shape: transactions a second.
double rawCommits(const QString &database, int seconds, int batch)
{
    auto db = store::Database::open(database, store::OpenMode::Durable);
    const auto ran = [&](const QString &sql) {
        if (auto ok = (*db)->script(sql); !ok)
            qFatal("%s", qPrintable(ok.error().detail));
    };
    if (!db)
        qFatal("%s", qPrintable(db.error().detail));
    ran(u"DROP TABLE IF EXISTS raw_note, raw_result, raw_head;"
         "CREATE TABLE raw_note(rid BIGSERIAL PRIMARY KEY, id BYTEA UNIQUE, body TEXT);"
         "CREATE TABLE raw_result(id BYTEA PRIMARY KEY, body BYTEA);"
         "CREATE TABLE raw_head(rid BIGINT PRIMARY KEY, seq BIGINT);"
         "INSERT INTO raw_head SELECT i, 0 FROM generate_series(1, 1000) i"_qs);
    const QString rows = u"generate_series(1, "_qs % QString::number(batch) % u") i";
    const QString sql = u"BEGIN; SELECT seq FROM raw_head WHERE rid = 1 FOR UPDATE;"
                         "INSERT INTO raw_note(id, body) SELECT uuid_send(gen_random_uuid()), repeat('n', 90) FROM "_qs
        % rows % u"; INSERT INTO raw_result(id, body) SELECT uuid_send(gen_random_uuid()), decode(repeat('ab', 60), 'hex') FROM " % rows
        % u"; UPDATE raw_head SET seq = seq + 1 WHERE rid IN (SELECT 1 + (random() * 900)::bigint FROM " % rows
        % u"); UPDATE raw_head SET seq = seq + 1 WHERE rid = 1; COMMIT";
    QElapsedTimer timer;
    timer.start();
    int commits = 0;
    for (; timer.elapsed() < seconds * 1000; ++commits)
        ran(sql);
    return commits * 1000.0 / double(timer.elapsed());
}

struct Rates {
    double commits = 0; ///< A second.
    double commands = 0;
    double processorMs = 0; ///< Of a command, PostgreSQL's included.
    qint64 busy = 0;
};

Rates measure(qint64 postmaster, const QString &folder, const QString &database, int seconds, int processes, int batch)
{
    std::vector<std::unique_ptr<QProcess>> workers;
    for (int i = 0; i < processes; ++i) {
        workers.push_back(std::make_unique<QProcess>());
        workers.back()->start(QCoreApplication::applicationFilePath(),
                              { u"--work"_qs, folder, database, QString::number(seconds), QString::number(batch), QString::number(i) });
    }
    Rates rates;
    double processor = -processorOf(postmaster);
    for (const auto &worker : workers) {
        worker->waitForFinished(-1);
        const QByteArrayList numbers = worker->readAllStandardOutput().trimmed().split(' ');
        rates.commits += numbers.value(0).toDouble() / seconds;
        rates.commands += numbers.value(1).toDouble() / seconds;
        rates.busy += numbers.value(2).toLongLong();
        processor += numbers.value(3).toDouble();
    }
    // Connections end a little after those who held them.
    QThread::msleep(300);
    processor += processorOf(postmaster);
    rates.processorMs = processor * 1000 / std::max(1.0, rates.commands * seconds);
    return rates;
}

void tell(bench::Figures &figures, const QString &what, const Rates &rates, double raw, int batch, int processes)
{
    const double ours = batch == 1 ? rates.commits : rates.commands;
    const double goal = batch == 1 ? 500 : 3000;
    const bool judged = processes == 2 && batch != 20;
    figures.add({ what, u"1/s"_qs, raw * batch, ours, judged ? QString(u">= "_qs % QString::number(goal) % u"/s") : QString(),
        judged ? std::optional(ours >= goal) : std::nullopt });
    figures.note(u"  processor time of a command"_qs, u"ms"_qs, rates.processorMs);
    if (rates.busy > 0)
        figures.note(u"  transactions that found it busy"_qs, u""_qs, double(rates.busy));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2), arguments.value(3), arguments.value(4).toInt(), arguments.value(5).toInt(), arguments.value(6).toInt());
    const qsizetype given = arguments.indexOf(u"--seconds"_qs);
    const int seconds = given > 0 ? std::max(1, arguments.value(given + 1).toInt()) : 10;
    const bool json = arguments.contains(u"--json"_qs);
    test::PostgresCluster cluster;
    if (!cluster.problem().isEmpty())
        qFatal("%s", qPrintable(cluster.problem()));
    bench::Figures figures(json);
    const QTemporaryDir folder;
    const QString url = cluster.makeDatabase();
    prepare(folder.path(), url);
    const qsizetype only = arguments.indexOf(u"--batch"_qs);
    for (const int batch : { 1, 20, 64 }) {
        if (only > 0 && arguments.value(only + 1).toInt() != batch)
            continue;
        const double raw = rawCommits(url, std::max(1, seconds / 3), batch);
        for (const int processes : { 1, 2 }) {
            const QString what = u"PostgreSQL, %1 process%2, %3 a transaction"_qs.arg(processes).arg(processes == 1 ? u""_qs : u"es"_qs).arg(batch);
            tell(figures, what, measure(cluster.pid(), folder.path(), url, seconds, processes, batch), raw, batch, processes);
        }
    }
    if (json)
        std::puts(QJsonDocument(figures.toJson()).toJson(QJsonDocument::Compact).constData());
    else
        std::fputs(qPrintable(figures.toTable()), stdout);
    return 0;
}
