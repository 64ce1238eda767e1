#include "core/base/mutant.h"
#include "tests/sim/commitmodel.h"
#include "tests/sim/runner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>

namespace firstline::sim {

const std::vector<std::pair<Mutant, QString>> &mutantNames()
{
#define FIRSTLINE_MUTANT(name) { Mutant::name, QStringLiteral(#name) }
    static const std::vector<std::pair<Mutant, QString>> names {
        FIRSTLINE_MUTANT(NaiveSequence),
        FIRSTLINE_MUTANT(AckBeforeCommit),
        FIRSTLINE_MUTANT(NoDedupe),
        FIRSTLINE_MUTANT(DedupeByNumberOnly),
        FIRSTLINE_MUTANT(ForkIgnored),
        FIRSTLINE_MUTANT(ResultAheadOfEffect),
        FIRSTLINE_MUTANT(LeftFlag),
        FIRSTLINE_MUTANT(HydrateBlind),
        FIRSTLINE_MUTANT(DropLeaksIds),
        FIRSTLINE_MUTANT(BackfillForgotten),
        FIRSTLINE_MUTANT(TombstonesPurgedEarly),
        FIRSTLINE_MUTANT(SilentRestoreUnnoticed),
        FIRSTLINE_MUTANT(LagForgotten),
        FIRSTLINE_MUTANT(VersionsForgotten),
        FIRSTLINE_MUTANT(EventNumbersSkip),
        FIRSTLINE_MUTANT(RightsForgotten),
        FIRSTLINE_MUTANT(RevokedDeviceHeard),
        FIRSTLINE_MUTANT(ConflictLeaks),
        FIRSTLINE_MUTANT(MailSentTwice),
        FIRSTLINE_MUTANT(ClientClockRules),
        FIRSTLINE_MUTANT(ClaimWithoutCompare),
        FIRSTLINE_MUTANT(LastWriteWins),
        FIRSTLINE_MUTANT(ReplyNotHeld),
        FIRSTLINE_MUTANT(SettledNotRepeated),
        FIRSTLINE_MUTANT(SkippedSettled),
        FIRSTLINE_MUTANT(CursorSavedApart),
        FIRSTLINE_MUTANT(BaseNotRestored),
        FIRSTLINE_MUTANT(PendingOutOfOrder),
        FIRSTLINE_MUTANT(ConfigForgotten),
        FIRSTLINE_MUTANT(DeltaForMissingIgnored),
        FIRSTLINE_MUTANT(PokeForDelivery),
        FIRSTLINE_MUTANT(RepushForgotten),
        FIRSTLINE_MUTANT(DigestSkipsBucket),
        FIRSTLINE_MUTANT(ReconcileDropsMissing),
        FIRSTLINE_MUTANT(RestoreNotDoubted),
        FIRSTLINE_MUTANT(StaleKept),
        FIRSTLINE_MUTANT(ScopeLossIgnored),
        FIRSTLINE_MUTANT(ConflictTextDropped),
        FIRSTLINE_MUTANT(DraftLostAtDrop),
        FIRSTLINE_MUTANT(IndexResidue),
        FIRSTLINE_MUTANT(SettledBeforeCache),
        FIRSTLINE_MUTANT(LaneOrderBroken),
        FIRSTLINE_MUTANT(LeaseUsedTwice),
        FIRSTLINE_MUTANT(SentRecalled),
        FIRSTLINE_MUTANT(SavedBeforeDurable),
        FIRSTLINE_MUTANT(AnnexToEverybody),
        FIRSTLINE_MUTANT(AnnexKept),
        FIRSTLINE_MUTANT(AnnexBecomesNote),
    };
#undef FIRSTLINE_MUTANT
    return names;
}

#ifdef FIRSTLINE_MUTANTS

namespace {

constexpr int kMostSchedules = 2000;

/// Keeps the plainest choices that kill a mutant: without it they must hold.
void keep(const Finding &found, const QString &name, const RunOptions &options)
{
    const Finding least = shrunk(found, 500);
    QFile out(options.folder % u'/' % name.toLower() % u".choices"_qs);
    if (out.open(QIODevice::WriteOnly))
        out.write(writeChoices(least.record, "With Mutant::" + name.toUtf8() + ": " + least.violation.invariant + " " + least.violation.text.toUtf8()));
}

/// How many schedules it took. Shape: nothing when none was enough.
std::optional<std::pair<int, QString>> kill(Mutant mutant, const QString &name, const RunOptions &options)
{
    activeMutant = mutant;
    std::optional<std::pair<int, QString>> out;
    for (int i = 0; i < kMostSchedules && !out; ++i) {
        if (mutant == Mutant::NaiveSequence) {
            Choices choices(options.seed + quint64(i));
            if (const auto what = runCommitModel(choices, true))
                out = { i + 1, u"I15 "_qs % *what };
        } else {
            const Run run = runOnce(Choices(options.seed + quint64(i)), false);
            if (run.violation) {
                out = { i + 1, QString(QString::fromLatin1(run.violation->invariant) % u' ' % run.violation->text) };
                if (options.keep)
                    keep({ run.record, *run.violation }, name, options);
            }
        }
    }
    activeMutant = Mutant::None;
    return out;
}

} // namespace

int runMutants(const QString &only, const RunOptions &options)
{
    int alive = 0;
    int all = 0;
    QElapsedTimer timer;
    timer.start();
    for (const auto &[mutant, name] : mutantNames()) {
        if (!only.isEmpty() && only != name)
            continue;
        ++all;
        const auto killed = kill(mutant, name, options);
        if (killed)
            std::printf("%-24s killed after %4d: %s\n", qPrintable(name), killed->first, qPrintable(killed->second.left(110)));
        else
            std::printf("%-24s SURVIVED %d schedules\n", qPrintable(name), kMostSchedules);
        std::fflush(stdout);
        alive += killed ? 0 : 1;
    }
    std::printf("%d of %d mutants killed in %.0f s\n", all - alive, all, double(timer.elapsed()) / 1000.0);
    return alive == 0 && all > 0 ? 0 : 1;
}

#else

int runMutants(const QString &, const RunOptions &)
{
    std::printf("This build has no mutants; tests/run sim makes one that does.\n");
    return 2;
}

#endif

} // namespace firstline::sim
