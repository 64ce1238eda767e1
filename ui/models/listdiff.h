#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace firstline::ui {

/// Row ids of a list in the order of the screen. Shape: no id twice.
using RowIds = std::vector<qint64>;

/// One change of a list; steps are carried out in their order, so each speaks of the list as its forerunners left it.
struct ListStep {
    enum class Kind { Remove, Insert, Move };

    Kind kind = Kind::Remove;
    int first = 0; ///< Remove, Move: where the block stands. Insert: where it will stand.
    int count = 0;
    int to = 0; ///< Move: where the block's first row stands afterwards.

    friend bool operator==(const ListStep &, const ListStep &) = default;
};

/// How one list becomes another. Shape: removes from the back, then moves, then inserts from the front; as few rows as
/// possible move (longest increasing subsequence). `bulk`: too many steps to be told one by one; `steps` is empty then.
struct ListPlan {
    std::vector<ListStep> steps;
    bool bulk = false;
};

/// Finds the steps from `before` to `after`. Cost: n log n of the part that differs. Thread: any.
ListPlan planList(const RowIds &before, const RowIds &after, int maxSteps = 256);

} // namespace firstline::ui
