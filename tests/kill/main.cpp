// Real servers and workstations, killed, stopped, cut off and restored; their histories are checked afterwards.
#include "tests/kill/chaos.h"
#include "tests/kill/offline.h"
#include "tests/kill/restoredrill.h"
#include "tests/support/postgres.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace firstline::kill;

namespace {

QCommandLineOption option(const char *name, const char *text, const char *what, const char *otherwise = "")
{
    return { QLatin1String(name), QLatin1String(text), QLatin1String(what), QLatin1String(otherwise) };
}

int report(const Verdict &verdict, const QString &scenario, const QString &dir)
{
    for (auto it = verdict.figures.begin(); it != verdict.figures.end(); ++it)
        std::printf("%-34s %d\n", qPrintable(it.key()), it.value());
    for (const QString &violation : verdict.violations)
        std::printf("VIOLATION %s\n", qPrintable(violation));
    std::printf("%s: %s (%s)\n", qPrintable(scenario),
                verdict.violations.isEmpty() ? "all invariants hold" : qPrintable(u"%1 violations"_qs.arg(verdict.violations.size())),
                qPrintable(dir));
    std::fflush(stdout);
    return verdict.violations.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::signal(SIGPIPE, SIG_IGN);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Kills real servers and workstations and checks what is left; docs/sync.md."_qs);
    parser.addHelpOption();
    const auto bin = option("bin", "Folder of the programs under test.", "DIR");
    const auto dir = option("dir", "Where everything is kept; made if absent, kept afterwards.", "DIR");
    const auto scenario = option("scenario", "kill, offline, restore or restore-declared.", "NAME", "kill");
    const auto kills = option("kills", "SIGKILLs of a storm.", "N", "500");
    const auto seed = option("seed", "Of everything that is chosen.", "S", "1");
    const auto clients = option("clients", "Workstations.", "N", "8");
    const auto servers = option("servers", "Servers on one database.", "N", "1");
    const auto minutes = option("minutes", "How long a storm lasts at least.", "M", "0");
    const auto faults = option("faults", "Connections with a fault, per mille.", "N", "350");
    const auto pause = option("pause", "Milliseconds between two signals, at most.", "N", "1000");
    const auto commands = option("commands", "Of each workstation that is offline.", "N", "2000");
    const auto tickets = option("tickets", "That they share.", "N", "500");
    const auto init = option("init", "A further argument of firstline-server init; {n}: number of the server.", "WORD");
    const auto serve = option("serve", "A further argument of firstline-server serve.", "WORD");
    const QCommandLineOption separate(u"separate-data"_qs, u"Every server has a data folder of its own."_qs);
    const QCommandLineOption postgres(u"postgres"_qs, u"On a PostgreSQL cluster of its own, which is not killed."_qs);
    const auto check = option("check", "Only checks what a run left in a folder.", "DIR");
    parser.addOptions({ bin, dir, scenario, kills, seed, clients, servers, minutes, faults, pause, commands, tickets, init,
                        serve, separate, postgres, check });
    parser.process(application);
    if (parser.isSet(check))
        return report(checkHistory(parser.value(check)), u"check"_qs, parser.value(check));

    const QString name = parser.value(scenario);
    if (!QStringList { u"kill"_qs, u"offline"_qs, u"restore"_qs, u"restore-declared"_qs }.contains(name)) {
        std::fprintf(stderr, "there is no scenario %s\n", qPrintable(name));
        return 2;
    }
    QTemporaryDir temporary(QDir::tempPath() % u"/firstline-kill-XXXXXX"_qs);
    DeskOptions options;
    options.bin = parser.isSet(bin) ? parser.value(bin) : qEnvironmentVariable("FIRSTLINE_BIN");
    options.dir = parser.isSet(dir) ? QDir(parser.value(dir)).absolutePath() : temporary.path();
    options.clients = std::clamp(parser.value(clients).toInt(), 1, 200);
    options.servers = std::clamp(parser.value(servers).toInt(), 1, 16);
    options.initOptions = parser.values(init);
    options.serveOptions = parser.values(serve);
    options.sharedData = !parser.isSet(separate);
    options.seed = parser.value(seed).toUInt();
    QDir().mkpath(options.dir);
    if (options.bin.isEmpty() || QDir(options.dir).exists(u"history.jsonl"_qs)) {
        std::fprintf(stderr, "give --bin, and a --dir that no run has used\n");
        return 2;
    }
    std::unique_ptr<firstline::test::PostgresCluster> cluster;
    if (parser.isSet(postgres)) {
        cluster = std::make_unique<firstline::test::PostgresCluster>();
        if (!cluster->problem().isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(cluster->problem()));
            return 1;
        }
        options.initOptions << u"--database"_qs << cluster->makeDatabase();
    }
    Verdict verdict;
    {
        Desk desk(options);
        if (const QString problem = desk.make(); !problem.isEmpty()) {
            std::fprintf(stderr, "the desk cannot be made: %s\n", qPrintable(problem));
            return 1;
        }
        History history(options.dir % u"/history.jsonl"_qs);
        if (!history.isOpen())
            return 1;
        if (name == u"kill") {
            ChaosOptions chaos;
            chaos.kills = parser.value(kills).toInt();
            chaos.minutes = parser.value(minutes).toDouble();
            chaos.seed = options.seed;
            chaos.netFaults = parser.value(faults).toInt();
            chaos.mostPause = std::max(parser.value(pause).toInt(), 1);
            verdict = Chaos(desk, history, chaos).run();
        } else if (name == u"offline") {
            OfflineOptions offline;
            offline.commands = parser.value(commands).toInt();
            offline.tickets = std::max(parser.value(tickets).toInt(), 1);
            offline.seed = options.seed;
            verdict = runOffline(desk, history, offline);
        } else {
            verdict = runRestoreDrill(desk, history, name == u"restore" ? Restoring::Silent : Restoring::Declared);
        }
    }
    if (!verdict.violations.isEmpty())
        temporary.setAutoRemove(false); // Whoever looks for the reason finds it there.
    return report(verdict, name, options.dir);
}
