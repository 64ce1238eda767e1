#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <list>
#include <utility>

namespace firstline::server {

/// A map that never holds more than `maxKeys` entries: the one that was not used longest goes first. Thread: one.
template<class Value>
class LruMap
{
public:
    explicit LruMap(qsizetype maxKeys)
        : m_maxKeys(maxKeys > 0 ? maxKeys : 1)
    {
    }

    /// The entry of a key, which becomes the newest; null when there is none. Valid until the next insert or remove.
    Value *find(const QByteArray &key)
    {
        const auto it = m_index.constFind(key);
        if (it == m_index.constEnd())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, it.value());
        return &m_entries.front().second;
    }

    /// Adds an entry that is not there yet, as the newest.
    Value &insert(const QByteArray &key, Value value)
    {
        if (m_index.size() >= m_maxKeys) {
            m_index.remove(m_entries.back().first);
            m_entries.pop_back();
        }
        m_entries.emplace_front(key, std::move(value));
        m_index.insert(key, m_entries.begin());
        return m_entries.front().second;
    }

    /// Removes an entry, if it is there.
    void remove(const QByteArray &key)
    {
        const auto it = m_index.constFind(key);
        if (it == m_index.constEnd())
            return;
        m_entries.erase(it.value());
        m_index.erase(it);
    }

    qsizetype size() const { return m_index.size(); }

private:
    using Entries = std::list<std::pair<QByteArray, Value>>;

    qsizetype m_maxKeys;
    Entries m_entries;
    QHash<QByteArray, typename Entries::iterator> m_index;
};

} // namespace firstline::server
