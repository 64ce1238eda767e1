#include "ui/models/rowcache.h"

#include <algorithm>
#include <vector>

namespace firstline::ui {

RowCache::RowCache(int capacity)
    : m_capacity(capacity)
{
}

const RowCache::Entry *RowCache::find(qint64 rid, int hint)
{
    const auto it = m_entries.find(rid);
    if (it == m_entries.end())
        return nullptr;
    it->hint = hint;
    it->used = ++m_clock;
    return &*it;
}

const RowCache::Entry *RowCache::peek(qint64 rid) const
{
    const auto it = m_entries.constFind(rid);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

void RowCache::put(qint64 rid, TicketRowPtr row)
{
    Entry &entry = m_entries[rid];
    if (row)
        m_rids.insert(row->id, rid);
    else if (entry.row)
        m_rids.remove(entry.row->id);
    entry.row = std::move(row);
    entry.stale = false;
    entry.used = ++m_clock;
    if (m_entries.size() > m_capacity)
        evict();
}

std::optional<qint64> RowCache::ridOf(TicketId id) const
{
    const auto it = m_rids.constFind(id);
    return it == m_rids.constEnd() ? std::nullopt : std::optional(*it);
}

void RowCache::markAllStale()
{
    for (Entry &entry : m_entries)
        entry.stale = true;
}

void RowCache::forgetEmpty()
{
    m_entries.removeIf([](const auto &entry) { return !entry.value().row; });
}

void RowCache::clear()
{
    m_entries.clear();
    m_rids.clear();
}

// An eighth at a time, so that the search for the oldest is paid seldom.
void RowCache::evict()
{
    std::vector<quint64> ages;
    ages.reserve(static_cast<size_t>(m_entries.size()));
    for (const Entry &entry : std::as_const(m_entries))
        ages.push_back(entry.used);
    const auto limit = ages.begin() + static_cast<qsizetype>(ages.size()) - m_capacity + m_capacity / 8;
    std::nth_element(ages.begin(), limit, ages.end());
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        if (it->used >= *limit) {
            ++it;
            continue;
        }
        if (it->row)
            m_rids.remove(it->row->id);
        it = m_entries.erase(it);
    }
}

} // namespace firstline::ui
