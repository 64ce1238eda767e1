#pragma once

#include "ui/models/listdiff.h"

namespace firstline::ui {

/// Which rows of a list are marked, by row id: what is marked stays so wherever its row goes. One bit a row of the store,
/// so that all of a million are marked within a frame. Thread: that of its owner.
class RowMarks
{
public:
    bool contains(qint64 rid) const;
    void set(qint64 rid, bool marked);
    void set(const RowIds &rids, bool marked);
    void clear() { m_words.clear(); }

    /// True when nothing is marked, wherever it stands.
    bool isEmpty() const;

    /// Those of a list that are marked, in its order.
    RowIds among(const RowIds &rids) const;

    /// How many of a list are marked.
    int countAmong(const RowIds &rids) const;

private:
    std::vector<quint64> m_words;
};

} // namespace firstline::ui
