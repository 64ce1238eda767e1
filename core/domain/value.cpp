#include "core/domain/value.h"

#include <algorithm>

namespace firstline {

namespace {

const Value kNull;
const ValueList kEmptyList;
const ValueMap kEmptyMap;

bool before(const ValueMap::Entry &entry, int key)
{
    return entry.first < key;
}

} // namespace

const Value &ValueMap::at(int key) const
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), key, before);
    return it != m_entries.end() && it->first == key ? it->second : kNull;
}

bool ValueMap::contains(int key) const
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), key, before);
    return it != m_entries.end() && it->first == key;
}

void ValueMap::set(int key, Value value)
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), key, before);
    if (it != m_entries.end() && it->first == key)
        it->second = std::move(value);
    else
        m_entries.emplace(it, key, std::move(value));
}

void ValueMap::remove(int key)
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), key, before);
    if (it != m_entries.end() && it->first == key)
        m_entries.erase(it);
}

bool ValueMap::isEmpty() const
{
    return m_entries.empty();
}

size_t ValueMap::size() const
{
    return m_entries.size();
}

std::vector<ValueMap::Entry>::const_iterator ValueMap::begin() const
{
    return m_entries.begin();
}

std::vector<ValueMap::Entry>::const_iterator ValueMap::end() const
{
    return m_entries.end();
}

void ValueMap::append(int key, Value value)
{
    m_entries.emplace_back(key, std::move(value));
}

bool operator==(const ValueMap &a, const ValueMap &b)
{
    return a.m_entries == b.m_entries;
}

bool Value::toBool() const
{
    if (const auto *value = std::get_if<bool>(&m_data))
        return *value;
    return toInt() != 0;
}

qint64 Value::toInt() const
{
    const auto *value = std::get_if<qint64>(&m_data);
    return value ? *value : 0;
}

QString Value::toText() const
{
    const auto *value = std::get_if<QString>(&m_data);
    return value ? *value : QString();
}

QByteArray Value::toBytes() const
{
    const auto *value = std::get_if<QByteArray>(&m_data);
    return value ? *value : QByteArray();
}

const ValueList &Value::toList() const
{
    const auto *value = std::get_if<ValueList>(&m_data);
    return value ? *value : kEmptyList;
}

const ValueMap &Value::toMap() const
{
    const auto *value = std::get_if<ValueMap>(&m_data);
    return value ? *value : kEmptyMap;
}

} // namespace firstline
