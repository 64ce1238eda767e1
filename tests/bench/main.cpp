#include "core/server/authority/servercore.h"
#include "tests/bench/deskmaker.h"
#include "tests/bench/workplace.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

using namespace firstline;
using namespace firstline::bench;

namespace {

void removeScratch(const Workplace &place)
{
    QDir(place.scratch).removeRecursively();
    if (!QDir().mkpath(place.scratch))
        qFatal("cannot make %s", qPrintable(place.scratch));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({ { u"tickets"_qs, u"How many tickets the desk has."_qs, u"n"_qs, u"100000"_qs },
        { u"dir"_qs, u"Where made desks are kept."_qs, u"folder"_qs },
        { u"only"_qs, u"Parts, comma separated: apply, lists, search, commands, clocks, sync, crowd, screen."_qs, u"parts"_qs },
        { u"json"_qs, u"The figures as JSON."_qs }, { u"quick"_qs, u"Fewer repetitions."_qs },
        { u"serve"_qs, u"Only runs the server on the made desk, and says where."_qs },
        { u"processor"_qs, u"Processor time instead of time for apply, lists, search and clocks."_qs } });
    parser.process(app);
    const QStringList only = parser.value(u"only"_qs).split(u',', Qt::SkipEmptyParts);
    const auto wanted = [&](const QString &part) { return only.isEmpty() || only.contains(part); };

    Figures figures(parser.isSet(u"json"_qs));
    Workplace place;
    place.tickets = std::max(1000, parser.value(u"tickets"_qs).toInt());
    place.dir = parser.value(u"dir"_qs);
    place.quick = parser.isSet(u"quick"_qs);
    place.figures = &figures;
    if (place.dir.isEmpty() || !QDir().mkpath(place.dir))
        qFatal("--dir names the folder of made desks");
    place.scratch = place.dir + (parser.isSet(u"serve"_qs) ? u"/scratch-server"_qs : u"/scratch"_qs);
    removeScratch(place);
    if (parser.isSet(u"serve"_qs))
        return serveOnly(place);

    double madeMs = 0;
    auto core = must(madeDesk(place.dir + u"/server"_qs, place.tickets, madeMs), "make the desk");
    if (madeMs > 0) {
        figures.note(u"make %1 tickets through the server"_qs.arg(place.tickets), u"1/s"_qs,
                     place.tickets * 1000.0 / madeMs);
    }
    Stopwatch::useProcessorTime(parser.isSet(u"processor"_qs));
    double applyPerSecond = 0;
    const bool reads = wanted(u"lists"_qs) || wanted(u"search"_qs) || wanted(u"clocks"_qs);
    if (wanted(u"apply"_qs) || (reads && !QFile::exists(place.cacheFile())))
        applyPerSecond = benchApply(place, *core);
    if (wanted(u"lists"_qs))
        benchLists(place, core->config());
    if (wanted(u"search"_qs))
        benchSearch(place);
    if (wanted(u"clocks"_qs)) {
        benchClocks(place, *core);
        benchDryRun(place, core->config());
        benchWorkingTime(place);
        benchTimers(place);
    }
    Stopwatch::useProcessorTime(false);
    if (wanted(u"commands"_qs))
        benchCommands(place, *core);
    core.reset();
    if (wanted(u"sync"_qs))
        benchSync(place, applyPerSecond);
    if (wanted(u"crowd"_qs))
        benchCrowd(place);
    if (wanted(u"screen"_qs))
        benchScreen(place);
    removeScratch(place);

    if (parser.isSet(u"json"_qs))
        std::puts(QJsonDocument(figures.toJson()).toJson(QJsonDocument::Compact).constData());
    else
        std::fputs(qPrintable(figures.toTable()), stdout);
    return 0;
}
