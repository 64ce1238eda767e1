#pragma once

#include <QtCore/QtGlobal>

#include <random>

namespace firstline::server {

/// Chance that is the same at every run: the sequence and what is made of it depend on the seed alone.
class DemoDice
{
public:
    explicit DemoDice(quint64 seed);

    /// 0 to n - 1. Shape: 0 when n is below 2.
    int below(int n);

    /// From `low` to `high`, both included.
    int between(int low, int high);

    /// True in `percent` of 100 cases.
    bool chance(int percent);

    /// One of the items. Shape: there must be one.
    template<class List>
    const typename List::value_type &pick(const List &items)
    {
        return items[static_cast<typename List::size_type>(below(static_cast<int>(items.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace firstline::server
