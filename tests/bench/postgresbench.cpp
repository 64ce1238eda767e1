// How fast server processes commit on PostgreSQL: firstline-bench-postgres [--seconds N]. It starts a cluster of its own.
#include "core/base/clock.h"
#include "core/server/authority/desk.h"
#include "core/server/authority/servercore.h"
#include "tests/support/postgres.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>

#include <QtCore/QFile>

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

void measure(qint64 postmaster, const QString &folder, const QString &database, int seconds, int processes, int batch)
{
    std::vector<std::unique_ptr<QProcess>> workers;
    for (int i = 0; i < processes; ++i) {
        workers.push_back(std::make_unique<QProcess>());
        workers.back()->start(QCoreApplication::applicationFilePath(),
                              { u"--work"_qs, folder, database, QString::number(seconds), QString::number(batch), QString::number(i) });
    }
    qint64 commits = 0;
    qint64 commands = 0;
    qint64 busy = 0;
    double processor = -processorOf(postmaster);
    for (const auto &worker : workers) {
        worker->waitForFinished(-1);
        const QByteArrayList numbers = worker->readAllStandardOutput().trimmed().split(' ');
        commits += numbers.value(0).toLongLong();
        commands += numbers.value(1).toLongLong();
        busy += numbers.value(2).toLongLong();
        processor += numbers.value(3).toDouble();
    }
    // Connections end a little after those who held them.
    QThread::msleep(300);
    processor += processorOf(postmaster);
    std::printf("%-10s %d process%s, %2d a transaction: %6.0f transactions/s %7.0f commands/s, %5.2f ms of processor a command, busy %lld\n",
                database.isEmpty() ? "SQLite" : "PostgreSQL", processes, processes == 1 ? "  " : "es", batch,
                double(commits) / seconds, double(commands) / seconds,
                processor * 1000 / double(std::max<qint64>(1, commands)), static_cast<long long>(busy));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2), arguments.value(3), arguments.value(4).toInt(), arguments.value(5).toInt(), arguments.value(6).toInt());
    const int seconds = arguments.value(1) == u"--seconds" ? arguments.value(2).toInt() : 10;
    test::PostgresCluster cluster;
    if (!cluster.problem().isEmpty())
        qFatal("%s", qPrintable(cluster.problem()));
    const QTemporaryDir folder;
    const QString url = cluster.makeDatabase();
    prepare(folder.path(), url);
    const qint64 postmaster = cluster.pid();
    for (const int batch : { 1, 20, 64 }) {
        for (const int processes : { 1, 2 })
            measure(postmaster, folder.path(), url, seconds, processes, batch);
    }
    const QTemporaryDir local;
    prepare(local.path(), {});
    for (const int batch : { 1, 20, 64 })
        measure(0, local.path(), {}, seconds, 1, batch);
    return 0;
}
