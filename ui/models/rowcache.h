#pragma once

#include "core/service/ticketservice.h"

#include <QtCore/QHash>

#include <memory>
#include <optional>

namespace firstline::ui {

/// A row of a ticket list as it is shared between the cache and whoever paints it.
using TicketRowPtr = std::shared_ptr<const service::TicketRow>;

/// The rows of a list that are in memory, by row id, so that rows may move without being read again. At most
/// `capacity` rows; those that were not looked at for the longest time go first. Thread: the one that made it.
class RowCache
{
public:
    /// One row. A null `row` was asked for and is gone from the store.
    struct Entry {
        TicketRowPtr row;
        bool stale = false; ///< Shown as it was, and wanted again.
        int hint = -1; ///< Where it stood in the list when it was last looked at.
        quint64 used = 0;
    };

    explicit RowCache(int capacity);

    /// The entry of a row, null when there is none; the row counts as looked at, at place `hint`.
    const Entry *find(qint64 rid, int hint);

    /// As find, but the row does not count as looked at.
    const Entry *peek(qint64 rid) const;

    void put(qint64 rid, TicketRowPtr row);

    /// The row id of a ticket whose row is here.
    std::optional<qint64> ridOf(TicketId id) const;

    /// Rows are still shown, but wanted again the next time somebody looks.
    void markAllStale();
    /// Entries without a row: of tickets that were not there when they were asked for, and may be again.
    void forgetEmpty();

    void clear();
    int size() const { return static_cast<int>(m_entries.size()); }

private:
    void evict();

    QHash<qint64, Entry> m_entries;
    QHash<TicketId, qint64> m_rids;
    int m_capacity;
    quint64 m_clock = 0;
};

} // namespace firstline::ui
