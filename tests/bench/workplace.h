#pragma once

#include "core/domain/configsnapshot.h"
#include "core/store/database.h"
#include "tests/bench/figures.h"

namespace firstline::server {
class ServerCore;
}

namespace firstline::bench {

/// What every part of the benchmarks is given.
struct Workplace {
    QString dir; ///< Kept between runs: server/, cache.db.
    QString scratch; ///< Emptied at the beginning of a run.
    int tickets = 100'000;
    bool quick = false; ///< Fewer repetitions.
    Figures *figures = nullptr;

    int rounds(int full) const { return quick ? std::max(1, full / 5) : full; }
    QString cacheFile() const { return dir + QStringLiteral("/cache.db"); }
    QString profile() const { return dir + QStringLiteral("/profile"); }
    QString scratchFile(const QString &name) const { return scratch + u'/' + name; }
};

/// Unpacks a result, or ends the program with the error.
template<class T>
T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
    return *std::move(result);
}

inline void must(const Result<void> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
}

/// Reading and writing of whole tickets; leaves cache.db in the workplace, with full text.
/// Shape: tickets a second that bare SQLite writes.
double benchApply(const Workplace &place, server::ServerCore &core);

/// Views, filters, sorts and search over cache.db, on the store alone.
void benchLists(const Workplace &place, ConfigPtr config);
void benchSearch(const Workplace &place);

/// Commands and clocks on the server.
void benchCommands(const Workplace &place, server::ServerCore &core);
void benchClocks(const Workplace &place, server::ServerCore &core);

/// The dry run before a policy is saved: every open ticket of the cache stamped anew, in memory.
void benchDryRun(const Workplace &place, ConfigPtr config);

/// Working-time operations, and the server's jobs among 100,000 timers on a desk of their own.
void benchWorkingTime(const Workplace &place);
void benchTimers(const Workplace &place);

/// Real workstations against a real server: first synchronisation, a change on another screen, a local save. Nobody else
/// may have the desk open. `applyPerSecond` is the raw limit, 0 when unknown. Leaves a profile in the workplace.
void benchSync(const Workplace &place, double applyPerSecond);

/// Many workstations on one server: what a change costs the line, what waiting costs the server's memory, what an idle
/// workstation sends, and how soon a change is on the others' screens. Nobody else may have the desk open.
void benchCrowd(const Workplace &place);

/// Only the server, for a process of its own: prints its address. Shape: the exit code.
int serveOnly(const Workplace &place);

/// A window on the left profile: start, views, scrolling, opening a ticket; each start is a process of its own.
void benchScreen(const Workplace &place);

} // namespace firstline::bench
