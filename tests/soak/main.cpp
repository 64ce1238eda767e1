// An ordinary day in a few hours: a server, workstations that work, and whether anything of them grows that should not.
#include "tests/kill/spin.h"
#include "tests/soak/gauge.h"
#include "tests/soak/office.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace firstline;
using namespace firstline::soak;

namespace {

/// Shorter runs tell their figures; what grows in them is also what SQLite keeps of files that become larger, up to its limit.
constexpr double kJudgedMinutes = 120;
constexpr double kWarmMinutes = 60;
constexpr double kMostRssPercent = 1; ///< Growth in an hour.
constexpr double kMostCount = 0.5; ///< Descriptors and threads: growth in an hour.
constexpr qint64 kMostWal = qint64(64) << 20;
constexpr double kMostSlower = 1.2; ///< The last third against the first.
constexpr double kSlackMs = 20;

/// One process that is watched.
struct Watched {
    QString name;
    QString folder;
    kill::Program *program = nullptr;
    std::vector<Sample> samples;
};

struct Verdict {
    QStringList broken;
    bool judged = false;

    void goal(bool holds, const QString &what)
    {
        if (!holds)
            broken.append(what);
    }
};

void tell(const Watched &watched, double from, Verdict &verdict)
{
    const Growth rss = growthOf(watched.samples, &Sample::rss, from);
    const Growth descriptors = growthOf(watched.samples, &Sample::descriptors, from);
    const Growth threads = growthOf(watched.samples, &Sample::threads, from);
    const qint64 wal = mostOf(watched.samples, &Sample::wal);
    const double percent = rss.mean > 0 ? rss.perHour / rss.mean * 100 : 0;
    const double percentError = rss.mean > 0 ? rss.error / rss.mean * 100 : 0;
    std::printf("%-10s rss %6.1f MB %+7.2f %%/h (+-%.2f)  descriptors %4.0f %+6.2f/h  threads %3.0f %+6.2f/h  wal at most %5.1f MB  files %6.1f -> %.1f MB\n",
        qPrintable(watched.name), rss.mean / 1e6, percent, percentError, descriptors.mean, descriptors.perHour, threads.mean,
        threads.perHour, double(wal) / 1e6, watched.samples.empty() ? 0 : double(watched.samples.front().files) / 1e6,
        watched.samples.empty() ? 0 : double(watched.samples.back().files) / 1e6);
    if (const qint64 most = mostOf(watched.samples, &Sample::pages)) {
        const Growth pages = growthOf(watched.samples, &Sample::pages, from);
        std::printf("%-10s of it pages of the database: %.1f -> %.1f MB, %+.2f MB/h of %+.2f MB/h\n", "",
            double(watched.samples.front().pages) / 1e6, double(most) / 1e6, pages.perHour / 1e6, rss.perHour / 1e6);
    }
    verdict.goal(wal < kMostWal, watched.name % u": a write-ahead log of more than 64 MiB"_qs);
    verdict.goal(!watched.samples.empty() && watched.samples.back().rss > 0, watched.name % u" does not run any more"_qs);
    if (!verdict.judged)
        return;
    verdict.goal(percent - percentError < kMostRssPercent, watched.name % u": memory grows by %1 % an hour"_qs.arg(percent, 0, 'f', 2));
    verdict.goal(descriptors.perHour - descriptors.error < kMostCount, watched.name % u": descriptors grow"_qs);
    verdict.goal(threads.perHour - threads.error < kMostCount, watched.name % u": threads grow"_qs);
}

std::vector<Watched> everybody(kill::Desk &desk)
{
    std::vector<Watched> out;
    out.push_back({ u"server"_qs, desk.dataDir(), &desk.server(), {} });
    for (kill::Station *station : desk.stations())
        out.push_back({ station->user(), station->profile(), station, {} });
    return out;
}

int runDay(kill::Desk &desk, double minutes, double rate, quint32 seed)
{
    if (const QString problem = desk.make(); !problem.isEmpty()) {
        std::fprintf(stderr, "the desk cannot be made: %s\n", qPrintable(problem));
        return 1;
    }
    Office office(desk, rate, seed);
    if (const QString problem = office.open(); !problem.isEmpty()) {
        std::fprintf(stderr, "the desk did not come to work: %s\n", qPrintable(problem));
        return 1;
    }
    std::vector<Watched> all = everybody(desk);
    const int every = std::clamp(int(minutes * 60'000 / 360), 1000, 10'000);
    QElapsedTimer time;
    time.start();
    office.work();
    for (qint64 next = 0; time.elapsed() < qint64(minutes * 60'000);) {
        kill::pass(int(std::max<qint64>(next - time.elapsed(), 1)));
        next += every;
        office.probe();
        for (Watched &watched : all) {
            watched.samples.push_back(sampleOf(watched.program->pid(), watched.folder, double(time.elapsed()) / 1000));
            if (watched.program == &desk.server())
                watched.samples.back().pages = keptPages(desk.server().port());
        }
    }
    office.close();
    QElapsedTimer resting;
    resting.start();
    QString why;
    const bool rests = !desk.converge(60'000, why).isEmpty();

    Verdict verdict;
    verdict.judged = minutes >= kJudgedMinutes;
    // The first hour, or a third of what is shorter, warms everything up.
    const double from = std::min(minutes / 3, kWarmMinutes) * 60;
    for (const Watched &watched : all)
        tell(watched, from, verdict);
    const double first = office.latency(0, 1.0 / 3);
    const double last = office.latency(2.0 / 3, 1);
    std::printf("%lld requests, %lld refused, in %.1f min; sync p99 %.1f ms in the first third, %.1f ms in the last; at rest after %lld ms\n",
        static_cast<long long>(office.asked()), static_cast<long long>(office.refused()), minutes, first, last,
        static_cast<long long>(resting.elapsed()));
    verdict.goal(rests, u"what waits did not reach the server within a minute: "_qs % why);
    if (verdict.judged)
        verdict.goal(last <= first * kMostSlower + kSlackMs, u"synchronising became slower"_qs);
    const kill::Ran checked = desk.admin({ u"check"_qs });
    verdict.goal(checked.code == 0, u"check of the server: "_qs % checked.out);
    for (const QString &broken : std::as_const(verdict.broken))
        std::printf("BROKEN %s\n", qPrintable(broken));
    if (!verdict.judged)
        std::printf("Less than %.0f minutes: growth is told, not judged.\n", kJudgedMinutes);
    std::printf("soak: %s\n", verdict.broken.isEmpty() ? "holds" : "broken");
    return verdict.broken.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::signal(SIGPIPE, SIG_IGN);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lets a desk work for a long time and watches what its processes take; docs/sync.md."_qs);
    parser.addHelpOption();
    parser.addOptions({
        { u"bin"_qs, u"Folder of the programs under test."_qs, u"DIR"_qs },
        { u"minutes"_qs, u"How long they work."_qs, u"M"_qs, u"60"_qs },
        { u"clients"_qs, u"Workstations."_qs, u"N"_qs, u"8"_qs },
        { u"rate"_qs, u"Requests in a second, of all together."_qs, u"R"_qs, u"4"_qs },
        { u"seed"_qs, u"Of everything that is chosen."_qs, u"S"_qs, u"1"_qs },
    });
    parser.process(application);
    QTemporaryDir dir(QDir::tempPath() % u"/firstline-soak-XXXXXX"_qs);
    kill::DeskOptions options;
    options.bin = parser.value(u"bin"_qs);
    options.dir = dir.path();
    options.clients = std::clamp(parser.value(u"clients"_qs).toInt(), 1, 200);
    options.seed = parser.value(u"seed"_qs).toUInt();
    if (options.bin.isEmpty()) {
        std::fprintf(stderr, "give --bin\n");
        return 2;
    }
    kill::Desk desk(options);
    return runDay(desk, parser.value(u"minutes"_qs).toDouble(), parser.value(u"rate"_qs).toDouble(), options.seed);
}
