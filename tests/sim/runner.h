#pragma once

#include "core/base/mutant.h"
#include "tests/sim/world.h"

namespace firstline::sim {

/// What one schedule came to.
struct Finding {
    std::vector<quint32> record;
    Violation violation;
};

/// What a run is asked for.
struct RunOptions {
    int schedules = 2000;
    quint64 seed = 1;
    int jobs = 1;
    int seconds = 0; ///< 0: as long as it takes.
    int atLeast = 0; ///< Schedules that a run of limited time must have done.
    bool shrink = true;
    quint64 twiceEvery = 100; ///< Of so many schedules one runs twice and must give the same.
    bool digests = false; ///< Prints what each history came to, to compare two ways of running.
    bool keep = false; ///< Keeps the choices that kill a mutant.
    QString folder; ///< For choice files of failures.
};

/// What one run of choices came to.
struct Run {
    std::optional<Violation> violation;
    QByteArray digest;
    std::vector<quint32> record;
};

/// Runs choices. Hangs no longer than two minutes: then its process dies.
Run runOnce(Choices choices, bool talk);

/// One schedule by its seed, now and then twice to see whether it repeats. Shape: what broke, or nothing.
std::optional<Finding> runSeed(quint64 seed, const RunOptions &options);

/// A record again. Shape: what broke, or nothing.
std::optional<Finding> runRecord(const std::vector<quint32> &record, bool talk);

/// A simpler record that breaks the same invariant, found in at most `tries` runs.
Finding shrunk(Finding finding, int tries);

/// Many schedules on several processes. Shape: the exit code.
int runMany(const RunOptions &options);

/// Every mutant, or one. Shape: the exit code.
int runMutants(const QString &only, const RunOptions &options);

/// Names of mutants, in the order of the enumeration.
const std::vector<std::pair<Mutant, QString>> &mutantNames();

} // namespace firstline::sim
