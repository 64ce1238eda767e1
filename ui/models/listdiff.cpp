#include "ui/models/listdiff.h"

#include <QtCore/QHash>

#include <algorithm>

namespace firstline::ui {
namespace {

/// The two lists without their common beginning and end, and how their rows belong together.
struct Middle {
    int offset = 0; ///< Length of the common beginning.
    std::vector<int> rankOfOld; ///< Per old row: its rank among the kept ones in the new order, -1 when it goes.
    std::vector<bool> isNew; ///< Per new row: was not there before.
};

/// Compares without hashing what did not change at either end.
Middle compare(const RowIds &before, const RowIds &after)
{
    const size_t shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Middle middle;
    middle.offset = static_cast<int>(head);
    const size_t oldCount = before.size() - head - tail;
    const size_t newCount = after.size() - head - tail;
    middle.rankOfOld.assign(oldCount, -1);
    middle.isNew.assign(newCount, true);
    if (oldCount == 0 || newCount == 0)
        return middle;
    QHash<qint64, int> place;
    place.reserve(static_cast<qsizetype>(newCount));
    for (size_t i = 0; i < newCount; ++i)
        place.insert(after[head + i], static_cast<int>(i));
    for (size_t i = 0; i < oldCount; ++i) {
        const int found = place.value(before[head + i], -1);
        middle.rankOfOld[i] = found;
        if (found >= 0)
            middle.isNew[static_cast<size_t>(found)] = false;
    }
    std::vector<int> rank(newCount);
    int kept = 0;
    for (size_t i = 0; i < newCount; ++i)
        rank[i] = middle.isNew[i] ? -1 : kept++;
    for (int &old : middle.rankOfOld)
        old = old < 0 ? -1 : rank[static_cast<size_t>(old)];
    return middle;
}

void addRemoves(const Middle &middle, std::vector<ListStep> &steps)
{
    int end = static_cast<int>(middle.rankOfOld.size());
    while (end > 0) {
        if (middle.rankOfOld[static_cast<size_t>(end - 1)] >= 0) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && middle.rankOfOld[static_cast<size_t>(first - 1)] < 0)
            --first;
        steps.push_back({ ListStep::Kind::Remove, middle.offset + first, end - first, 0 });
        end = first;
    }
}

/// Per rank: whether it may stay where it is, by a longest increasing subsequence of the kept ranks.
std::vector<bool> stayers(const std::vector<int> &ranks)
{
    std::vector<int> tails; // indices into ranks
    std::vector<int> before(ranks.size(), -1);
    for (size_t i = 0; i < ranks.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), ranks[i], [&](int index, int value) {
            return ranks[static_cast<size_t>(index)] < value;
        });
        if (at != tails.begin())
            before[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(static_cast<int>(i));
        else
            *at = static_cast<int>(i);
    }
    std::vector<bool> stays(ranks.size(), false);
    for (int at = tails.empty() ? -1 : tails.back(); at >= 0; at = before[static_cast<size_t>(at)])
        stays[static_cast<size_t>(ranks[static_cast<size_t>(at)])] = true;
    return stays;
}

/// Adds the moves; false when there would be more than `maxSteps`.
bool addMoves(const Middle &middle, std::vector<ListStep> &steps, int maxSteps)
{
    std::vector<int> ranks;
    std::copy_if(middle.rankOfOld.begin(), middle.rankOfOld.end(), std::back_inserter(ranks),
                 [](int rank) { return rank >= 0; });
    if (std::is_sorted(ranks.begin(), ranks.end()))
        return true;
    const std::vector<bool> stays = stayers(ranks);
    if (std::count(stays.begin(), stays.end(), false) > maxSteps)
        return false;
    const int count = static_cast<int>(ranks.size());
    for (int rank = 0; rank < count;) {
        if (stays[static_cast<size_t>(rank)]) {
            ++rank;
            continue;
        }
        // A block of movers that already follow each other moves in one step, to just behind the rank before it.
        const int from = static_cast<int>(std::find(ranks.begin(), ranks.end(), rank) - ranks.begin());
        int size = 1;
        while (rank + size < count && !stays[static_cast<size_t>(rank + size)] && from + size < count
               && ranks[static_cast<size_t>(from + size)] == rank + size)
            ++size;
        ranks.erase(ranks.begin() + from, ranks.begin() + from + size);
        const auto previous = std::find(ranks.begin(), ranks.end(), rank - 1);
        const int to = rank == 0 ? 0 : static_cast<int>(previous - ranks.begin()) + 1;
        for (int i = 0; i < size; ++i)
            ranks.insert(ranks.begin() + to + i, rank + i);
        if (to != from)
            steps.push_back({ ListStep::Kind::Move, middle.offset + from, size, middle.offset + to });
        rank += size;
    }
    return true;
}

void addInserts(const Middle &middle, std::vector<ListStep> &steps)
{
    const int count = static_cast<int>(middle.isNew.size());
    for (int first = 0; first < count;) {
        if (!middle.isNew[static_cast<size_t>(first)]) {
            ++first;
            continue;
        }
        int end = first + 1;
        while (end < count && middle.isNew[static_cast<size_t>(end)])
            ++end;
        steps.push_back({ ListStep::Kind::Insert, middle.offset + first, end - first, 0 });
        first = end;
    }
}

} // namespace

ListPlan planList(const RowIds &before, const RowIds &after, int maxSteps)
{
    const Middle middle = compare(before, after);
    ListPlan plan;
    addRemoves(middle, plan.steps);
    const bool told = addMoves(middle, plan.steps, maxSteps);
    if (told)
        addInserts(middle, plan.steps);
    if (!told || plan.steps.size() > static_cast<size_t>(maxSteps)) {
        plan.steps.clear();
        plan.bulk = true;
    }
    return plan;
}

} // namespace firstline::ui
