#pragma once

#include "tests/kill/desk.h"

#include <QtCore/QStringList>

namespace firstline::kill {

/// What the checks found in one run.
struct Verdict {
    QStringList violations; ///< One sentence each, with the invariant in front; empty: all hold.
    QMap<QString, int> figures;
};

/// Writes what the converged workstations hold beside the history: `final.jsonl` (the dump of the first one),
/// `conflicts.json` and `drafts.json` (of all). Shape: empty, or what went wrong.
QString saveEvidence(Desk &desk);

/// Reads history.jsonl and the evidence in a folder and checks I1, I2, I8, I11, I13 and I17 of docs/sync.md. Nothing of
/// the run needs to be alive.
Verdict checkHistory(const QString &dir);

} // namespace firstline::kill
