#include "tests/bench/workplace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <cstdio>

namespace firstline::bench {

namespace {

/// Runs the window once. Shape: what it printed, with "startNs" when it was started; empty when it failed.
QJsonObject run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double start = double(std::chrono::steady_clock::now().time_since_epoch().count());
    process.start(QCoreApplication::applicationDirPath() + u"/firstline-bench-screen"_qs, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("firstline-bench-screen %s failed", qPrintable(arguments.join(u' ')));
    QJsonObject object = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    object[u"startNs"_qs] = start;
    return object;
}

double since(const QJsonObject &run, const QString &key)
{
    return (run[key].toDouble() - run[u"startNs"_qs].toDouble()) / 1e6;
}

} // namespace

void benchScreen(const Workplace &place)
{
    if (!QFile::exists(place.profile() + u"/cache.db"_qs))
        qFatal("no profile yet: run the part sync first");
    Figures &figures = *place.figures;
    Samples empty;
    Samples queue;
    Samples opened;
    double rss = 0;
    double held = 0;
    QString who;
    for (int i = 0; i < place.rounds(15); ++i) {
        empty.add(since(run({ u"empty"_qs }), u"paintedNs"_qs));
        const QJsonObject start = run({ u"start"_qs, place.profile() });
        queue.add(since(start, u"paintedNs"_qs));
        opened.add(since(start, u"openedNs"_qs));
        rss = start[u"rssKb"_qs].toDouble() / 1024;
        if (start[u"longestMs"_qs].toDouble() > held) {
            held = start[u"longestMs"_qs].toDouble();
            who = start[u"longest"_qs].toString();
        }
    }
    const double ratio = queue.at(0.5) / empty.at(0.5);
    figures.add({ u"start to painted queue, p50"_qs, u"ms"_qs, empty.at(0.5), queue.at(0.5), u"<= 3x, <= 300 ms (floor 5x)"_qs,
        ratio <= 3 && queue.at(0.5) <= 300 });
    figures.note(u"  of that until the profile was open"_qs, u"ms"_qs, opened.at(0.5));
    figures.note(u"  longest event: %1"_qs.arg(who), u"ms"_qs, held);
    figures.note(u"  memory at the first paint"_qs, u"MB"_qs, rss);

    const QJsonObject tour = run({ u"tour"_qs, place.profile(), QString::number(place.tickets) });
    const auto line = [&](const QString &what, const QString &key, double bound, const QString &goal) {
        const double ours = tour[key].toDouble();
        figures.add({ what, u"ms"_qs, std::nullopt, ours, goal, bound > 0 ? std::optional(ours <= bound) : std::nullopt });
    };
    line(u"screen: change of view to whole list, p50"_qs, u"viewP50"_qs, 0, {});
    line(u"screen: change of view to whole list, p95 (slowest: %1)"_qs.arg(tour[u"viewSlowest"_qs].toString()), u"viewP95"_qs, 100, u"<= 100 ms"_qs);
    line(u"  longest event: %1"_qs.arg(tour[u"viewLongest"_qs].toString()), u"viewLongestMs"_qs, 16, u"<= 16 ms"_qs);
    line(u"screen: scroll %1 rows, frame p50"_qs.arg(tour[u"scrollRows"_qs].toInt()), u"frameP50"_qs, 0, {});
    line(u"screen: scroll, longest frame"_qs, u"frameMax"_qs, 16, u"<= 16 ms"_qs);
    line(u"screen: scroll, blank rows, p95"_qs, u"blankP95"_qs, 33, u"<= 2 frames"_qs);
    line(u"screen: scroll, blank rows, longest"_qs, u"blankMax"_qs, 33, u"<= 2 frames"_qs);
    line(u"  longest event: %1"_qs.arg(tour[u"scrollLongest"_qs].toString()), u"scrollLongestMs"_qs, 16, u"<= 16 ms"_qs);
    line(u"screen: change to an indexed order, active tickets, p50"_qs, u"indexedP50"_qs, 0, {});
    line(u"screen: change to an indexed order, active tickets, p95"_qs, u"indexedP95"_qs, 33, u"<= 33 ms"_qs);
    line(u"screen: change to another order, active tickets, p50"_qs, u"sortP50"_qs, 0, {});
    line(u"screen: change to another order, active tickets, p95"_qs, u"sortP95"_qs, 0, {});
    line(u"  longest event: %1"_qs.arg(tour[u"sortLongest"_qs].toString()), u"sortLongestMs"_qs, 16, u"<= 16 ms"_qs);
    line(u"screen: gathered by six fields, active tickets, p50"_qs, u"groupP50"_qs, 0, {});
    line(u"screen: gathered by six fields, active tickets, p95"_qs, u"groupP95"_qs, 0, {});
    line(u"screen: gathered by six fields, all tickets, p50"_qs, u"groupAllP50"_qs, 0, {});
    line(u"screen: gathered, all tickets, slowest by %1, p95"_qs.arg(tour[u"groupSlowest"_qs].toString()), u"groupAllP95"_qs, 0, {});
    line(u"  longest event: %1"_qs.arg(tour[u"groupLongest"_qs].toString()), u"groupLongestMs"_qs, 16, u"<= 16 ms"_qs);
    if (tour[u"commandCount"_qs].toInt() > 0) {
        line(u"screen: command to row painted anew, p50"_qs, u"commandP50"_qs, 0, {});
        line(u"screen: command to row painted anew, p95"_qs, u"commandP95"_qs, 10, u"<= 10 ms"_qs);
        line(u"  longest event: %1"_qs.arg(tour[u"commandLongest"_qs].toString()), u"commandLongestMs"_qs, 16, u"<= 16 ms"_qs);
    } else {
        std::fputs(qPrintable(u"no command was taken: "_qs % tour[u"commandProblem"_qs].toString() % u'\n'), stderr);
    }
    line(u"open a ticket with 50 messages, p50"_qs, u"openP50"_qs, 20, u"<= 20 ms"_qs);
    line(u"open a ticket with 50 messages, p95"_qs, u"openP95"_qs, 0, {});
    line(u"  longest event: %1"_qs.arg(tour[u"openLongest"_qs].toString()), u"openLongestMs"_qs, 16, u"<= 16 ms"_qs);
    const double core = tour[u"pillCorePercent"_qs].toDouble();
    figures.add({ u"screen: %1 running countdowns"_qs.arg(tour[u"pillCount"_qs].toInt()), u"% of a core"_qs, std::nullopt, core,
        u"< 1 %"_qs, core < 1 });
    figures.note(u"memory after the tour"_qs, u"MB"_qs, tour[u"rssKb"_qs].toDouble() / 1024);
}

} // namespace firstline::bench
