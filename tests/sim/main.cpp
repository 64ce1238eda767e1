// firstline-sim: the cores of workstation and server in one process, under faults that are repeatable. See docs/sync.md.
#include "tests/sim/runner.h"
#include "tests/sim/warm.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QHashFunctions>

#include <cstdio>
#include <malloc.h>
#include <sqlite3.h>

using namespace firstline;
using namespace firstline::sim;

namespace {

/// What goes wrong is on purpose: nothing of it needs to be told.
void beQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtFatalMsg)
        return;
    std::fprintf(stderr, "%s\n", qPrintable(text));
    std::abort();
}

/// One thread, which never gives memory back and asks SQLite for no figures: a sixth of the time.
void beFast()
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1200, 400);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 16 << 20);
}

int replay(const QStringList &files, bool shrink)
{
    int broken = 0;
    for (const QString &file : files) {
        const auto record = readChoices(file);
        if (!record) {
            std::printf("%s cannot be read\n", qPrintable(file));
            return 2;
        }
        auto found = runRecord(*record, files.size() == 1);
        if (found && shrink) {
            found = shrunk(*found, 2000);
            QFile out(file);
            if (out.open(QIODevice::WriteOnly))
                out.write(writeChoices(found->record, found->violation.invariant + " " + found->violation.text.toUtf8()));
            (void)runRecord(found->record, true);
        }
        broken += found ? 1 : 0;
        std::printf("%s: %s\n", qPrintable(file),
            found ? qPrintable(QString(QString::fromLatin1(found->violation.invariant) % u' ' % found->violation.text)) : "holds");
    }
    return broken > 0 ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    beFast();
    // The order of sets shows in what is done first.
    QHashSeed::setDeterministicGlobalSeed();
    qInstallMessageHandler(beQuiet);
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Runs workstations and a server under simulated faults."));
    parser.addHelpOption();
    parser.addOptions({
        { QStringLiteral("schedules"), QStringLiteral("How many."), QStringLiteral("N"), QStringLiteral("2000") },
        { QStringLiteral("seed"), QStringLiteral("The first."), QStringLiteral("S"), QStringLiteral("1") },
        { QStringLiteral("jobs"), QStringLiteral("Processes."), QStringLiteral("J"), QStringLiteral("1") },
        { QStringLiteral("seconds"), QStringLiteral("At most."), QStringLiteral("T"), QStringLiteral("0") },
        { QStringLiteral("at-least"), QStringLiteral("Schedules that must be done in that time."), QStringLiteral("N"), QStringLiteral("0") },
        { QStringLiteral("out"), QStringLiteral("Folder for choice files of failures."), QStringLiteral("DIR"), QStringLiteral(".") },
        { QStringLiteral("no-shrink"), QStringLiteral("Keeps failures as they were found.") },
        { QStringLiteral("twice-every"), QStringLiteral("Of so many schedules one runs twice."), QStringLiteral("N"), QStringLiteral("100") },
        { QStringLiteral("any-order"), QStringLiteral("Sets have the order that chance gives them: what holds must not depend on it.") },
        { QStringLiteral("cold"), QStringLiteral("Opens all databases anew, each time.") },
        { QStringLiteral("digests"), QStringLiteral("Tells a digest of each history.") },
        { QStringLiteral("keep"), QStringLiteral("With --mutant: keeps the simplest choices that find it.") },
        { QStringLiteral("replay"), QStringLiteral("Runs the choices of FILE, and of all files that follow.") , QStringLiteral("FILE") },
        { QStringLiteral("shrink"), QStringLiteral("With --replay: looks for simpler choices and keeps them.") },
        { QStringLiteral("mutant"), QStringLiteral("Looks for one bug that is put in on purpose; with --replay, has it."), QStringLiteral("NAME") },
        { QStringLiteral("mutants"), QStringLiteral("Looks for all of them.") },
    });
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("More choice files."), QStringLiteral("[FILE...]"));
    parser.process(app);
    if (parser.isSet(QStringLiteral("any-order")))
        QHashSeed::resetRandomGlobalSeed();
    RunOptions options;
    options.schedules = parser.value(QStringLiteral("schedules")).toInt();
    options.seed = parser.value(QStringLiteral("seed")).toULongLong();
    options.jobs = std::max(1, parser.value(QStringLiteral("jobs")).toInt());
    options.seconds = parser.value(QStringLiteral("seconds")).toInt();
    options.atLeast = parser.value(QStringLiteral("at-least")).toInt();
    options.shrink = !parser.isSet(QStringLiteral("no-shrink"));
    options.twiceEvery = std::max<quint64>(1, parser.value(QStringLiteral("twice-every")).toULongLong());
    options.digests = parser.isSet(QStringLiteral("digests"));
    options.keep = parser.isSet(QStringLiteral("keep"));
    options.folder = parser.value(QStringLiteral("out"));
    (void)Disks::instance();
    (void)startState();
    Connections::instance().setKept(!parser.isSet(QStringLiteral("cold")));
#ifdef FIRSTLINE_MUTANTS
    for (const auto &[mutant, name] : mutantNames()) {
        if (parser.isSet(QStringLiteral("replay")) && name == parser.value(QStringLiteral("mutant")))
            activeMutant = mutant;
    }
#endif
    if (parser.isSet(QStringLiteral("replay")))
        return replay(parser.values(QStringLiteral("replay")) + parser.positionalArguments(), parser.isSet(QStringLiteral("shrink")));
    if (parser.isSet(QStringLiteral("mutants")) || parser.isSet(QStringLiteral("mutant")))
        return runMutants(parser.value(QStringLiteral("mutant")), options);
    return runMany(options);
}
