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

const ValueMap::Entries &ValueMap::entries() const
{
    static const Entries s_none;
    return m_entries ? *m_entries : s_none;
}

/// The entries to write to, shared with nobody.
ValueMap::Entries &ValueMap::own()
{
    if (!m_entries) {
        m_entries = std::make_shared<Entries>();
        m_entries->reserve(8);
    } else if (m_entries.use_count() > 1) {
        m_entries = std::make_shared<Entries>(*m_entries);
    }
    return *m_entries;
}

const Value &ValueMap::at(int key) const
{
    const Entries &all = entries();
    const auto it = std::lower_bound(all.begin(), all.end(), key, before);
    return it != all.end() && it->first == key ? it->second : kNull;
}

bool ValueMap::contains(int key) const
{
    const Entries &all = entries();
    const auto it = std::lower_bound(all.begin(), all.end(), key, before);
    return it != all.end() && it->first == key;
}

void ValueMap::set(int key, Value value)
{
    Entries &all = own();
    const auto it = std::lower_bound(all.begin(), all.end(), key, before);
    if (it != all.end() && it->first == key)
        it->second = std::move(value);
    else
        all.emplace(it, key, std::move(value));
}

void ValueMap::remove(int key)
{
    if (!contains(key))
        return;
    Entries &all = own();
    all.erase(std::lower_bound(all.begin(), all.end(), key, before));
}

bool ValueMap::isEmpty() const
{
    return entries().empty();
}

size_t ValueMap::size() const
{
    return entries().size();
}

std::vector<ValueMap::Entry>::const_iterator ValueMap::begin() const
{
    return entries().begin();
}

std::vector<ValueMap::Entry>::const_iterator ValueMap::end() const
{
    return entries().end();
}

void ValueMap::append(int key, Value value)
{
    own().emplace_back(key, std::move(value));
}

bool operator==(const ValueMap &a, const ValueMap &b)
{
    return a.m_entries == b.m_entries || a.entries() == b.entries();
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
