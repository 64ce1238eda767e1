#pragma once

#include "core/domain/value.h"

namespace firstline::rules {

/// What a three-way comparison of one field says. Source: sync.md 2.7.
enum class MergeVerdict {
    Apply, ///< Nobody else changed it: take mine.
    Noop, ///< It already is what I want.
    Merged, ///< Both changed it and both changes fit (texts only): take `value`.
    Conflict, ///< Both changed it: the earlier stays, mine goes to its author.
};

/// Verdict and the value to store.
struct MergeResult {
    MergeVerdict verdict = MergeVerdict::Apply;
    Value value;
};

/// For scalars: unchanged since `base` -> mine; equal -> nothing; else a conflict.
MergeResult mergeScalar(const Value &current, const Value &base, const Value &mine);

/// For texts: a three-way merge by words. Changes of different places fit; overlapping ones are a conflict.
/// merge(b, b, x) = x; equal inputs are a Noop; no word of either side disappears without a conflict.
MergeResult mergeText(const QString &current, const QString &base, const QString &mine);

} // namespace firstline::rules
