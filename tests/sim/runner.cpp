#include "tests/sim/runner.h"

#include "tests/sim/board.h"
#include "tests/sim/commitmodel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace firstline::sim {

namespace {

constexpr int kMostFindings = 5;
constexpr int kMustMeet = 59;

/// What a process tells of its share.
struct Share {
    int done = 0;
    int broken = 0;
    int twice = 0;
    std::array<std::uint64_t, size_t(Sometimes::Count)> met {};
};

Finding notTheSame(const std::vector<quint32> &record)
{
    return { record, { "D", QStringLiteral("the same choices gave another history") } };
}

void report(const Finding &found, const RunOptions &options, quint64 seed)
{
    const QByteArray name = QByteArray::number(seed);
    std::printf("seed %s breaks %s: %s\n", name.constData(), found.violation.invariant.constData(),
        qPrintable(found.violation.text));
    Finding least = found;
    if (options.shrink && found.violation.invariant != "D")
        least = shrunk(found, 600);
    const QString file = options.folder % u"/seed-"_qs % QString::fromLatin1(name) % u".choices"_qs;
    QFile out(file);
    if (out.open(QIODevice::WriteOnly))
        out.write(writeChoices(least.record, least.violation.invariant + " " + least.violation.text.toUtf8()));
    std::printf("%zu choices became %zu, kept as %s\n", found.record.size(), least.record.size(), qPrintable(file));
    (void)runRecord(least.record, true);
    std::fflush(stdout);
}

Share runShare(const RunOptions &options, int job)
{
    Share share;
    sometimesMet = {};
    QElapsedTimer timer;
    timer.start();
    for (int i = job; i < options.schedules && share.broken < kMostFindings; i += options.jobs) {
        if (options.seconds > 0 && timer.elapsed() > options.seconds * 1000LL)
            break;
        const quint64 seed = options.seed + quint64(i);
        Choices commits(seed);
        const auto commitModel = runCommitModel(commits, false);
        std::optional<Finding> found;
        if (commitModel)
            found = Finding { {}, { "I15", *commitModel } };
        else
            found = runSeed(seed, options);
        ++share.done;
        share.twice += seed % options.twiceEvery == 0 ? 1 : 0;
        if (found) {
            ++share.broken;
            report(*found, options, seed);
        }
    }
    share.met = sometimesMet;
    return share;
}

/// A process that runs a share.
struct Job {
    pid_t process = -1;
    int figures = -1; ///< Where they come from.
    Board *board = nullptr;
};

Job beginShare(const RunOptions &options, int job)
{
    Job out;
    int ends[2] = {};
    if (pipe(ends) != 0)
        return out;
    out.board = newBoard();
    std::fflush(stdout);
    out.process = fork();
    if (out.process == 0) {
        close(ends[0]);
        const Share share = runShare(options, job);
        const ssize_t written = write(ends[1], &share, sizeof(share));
        std::fflush(stdout);
        _exit(written == ssize_t(sizeof(share)) ? 0 : 1);
    }
    close(ends[1]);
    out.figures = ends[0];
    return out;
}

/// Shape: nothing when its process died; what it was running is kept then.
std::optional<Share> endShare(const Job &job, const RunOptions &options)
{
    Share share;
    const bool whole = read(job.figures, &share, sizeof(share)) == ssize_t(sizeof(share));
    close(job.figures);
    int status = 0;
    waitpid(job.process, &status, 0);
    if (whole)
        return share;
    const Finding last = lastWords(*job.board, status);
    const QString file = options.folder % u"/died-%1.choices"_qs.arg(job.process);
    QFile out(file);
    if (out.open(QIODevice::WriteOnly))
        out.write(writeChoices(last.record, last.violation.text.toUtf8()));
    std::printf("%s; kept as %s\n", qPrintable(last.violation.text), qPrintable(file));
    return std::nullopt;
}

bool tellSometimes(const Share &all, int enough)
{
    int reached = 0;
    for (size_t i = 0; i < all.met.size(); ++i) {
        reached += all.met[i] > 0 ? 1 : 0;
        std::printf("  %10llu  %s\n", static_cast<unsigned long long>(all.met[i]), wordsOf(Sometimes(i)));
    }
    std::printf("%d of %zu situations met\n", reached, all.met.size());
    // A short run need not have met what is rare; a few need what no server that is right does.
    return all.done < enough || reached >= kMustMeet;
}

} // namespace

std::optional<Finding> runSeed(quint64 seed, const RunOptions &options)
{
    const Run run = runOnce(Choices(seed), false);
    if (options.digests)
        std::printf("%llu %s %zu\n", static_cast<unsigned long long>(seed), run.digest.toHex().constData(), run.record.size());
    if (run.violation)
        return Finding { run.record, *run.violation };
    if (seed % options.twiceEvery != 0)
        return std::nullopt;
    const auto met = sometimesMet;
    const Run again = runOnce(Choices(run.record), false);
    sometimesMet = met;
    if (again.violation || again.digest != run.digest || again.record != run.record)
        return notTheSame(run.record);
    return std::nullopt;
}

std::optional<Finding> runRecord(const std::vector<quint32> &record, bool talk)
{
    const Run run = runOnce(Choices(record), talk);
    return run.violation ? std::optional(Finding { run.record, *run.violation }) : std::nullopt;
}

Finding shrunk(Finding finding, int tries)
{
    const auto attempt = [&](const std::vector<quint32> &record) {
        if (tries-- <= 0)
            return false;
        const auto found = runRecord(record, false);
        if (!found || found->violation.invariant != finding.violation.invariant)
            return false;
        // What was read is what counts: a record that ran short was filled with zeros.
        const bool simpler = found->record.size() < finding.record.size() || found->record < finding.record;
        if (simpler)
            finding = *found;
        return simpler;
    };
    const auto met = sometimesMet;
    for (bool better = true; better && tries > 0;) {
        better = false;
        for (size_t length = finding.record.size() / 2; length > 0 && tries > 0; length /= 2) {
            for (size_t at = 0; at + length <= finding.record.size() && tries > 0;) {
                std::vector<quint32> record = finding.record;
                record.erase(record.begin() + qsizetype(at), record.begin() + qsizetype(at + length));
                if (attempt(record))
                    better = true;
                else
                    at += length;
            }
        }
        for (size_t at = 0; at < finding.record.size() && tries > 0; ++at) {
            if (finding.record[at] == 0)
                continue;
            std::vector<quint32> record = finding.record;
            record[at] = 0;
            better = attempt(record) || better;
        }
    }
    sometimesMet = met;
    return finding;
}

int runMany(const RunOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    Share all;
    bool failed = false;
    std::vector<Job> jobs;
    for (int job = 0; job < options.jobs; ++job)
        jobs.push_back(beginShare(options, job));
    for (const Job &job : jobs) {
        const auto share = endShare(job, options);
        failed = failed || !share;
        if (!share)
            continue;
        all.done += share->done;
        all.broken += share->broken;
        all.twice += share->twice;
        for (size_t i = 0; i < all.met.size(); ++i)
            all.met[i] += share->met[i];
    }
    const double seconds = double(timer.elapsed()) / 1000.0;
    const bool strong = tellSometimes(all, 2000);
    std::printf("%d schedules in %.1f s with %d jobs, %.1f schedules/s; %d run twice; %d broken\n", all.done, seconds, options.jobs,
        double(all.done) / std::max(seconds, 0.001), all.twice, all.broken);
    if (!strong)
        std::printf("The run is weak: it did not meet every situation.\n");
    if (all.done < options.atLeast)
        std::printf("The run is too short.\n");
    return failed || all.broken > 0 || !strong || all.done < options.atLeast ? 1 : 0;
}

} // namespace firstline::sim
