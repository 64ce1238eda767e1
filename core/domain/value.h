#pragma once

#include "core/base/id.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace firstline {

class Value;

/// An ordered list of values.
using ValueList = std::vector<Value>;

/// Integer keys to values, kept sorted by key: the form of every described struct once its type is forgotten.
/// Copies share their entries until one of them is written to, as Qt's containers do.
class ValueMap
{
public:
    using Entry = std::pair<int, Value>;

    /// The value under `key`, or null (see Value::isNull) when there is none.
    const Value &at(int key) const;
    bool contains(int key) const;
    void set(int key, Value value);
    void remove(int key);
    bool isEmpty() const;
    size_t size() const;

    std::vector<Entry>::const_iterator begin() const;
    std::vector<Entry>::const_iterator end() const;

    /// Appends without looking; only for keys that come in growing order.
    void append(int key, Value value);

    friend bool operator==(const ValueMap &a, const ValueMap &b);

private:
    using Entries = std::vector<Entry>;
    const Entries &entries() const;
    Entries &own();

    std::shared_ptr<Entries> m_entries; ///< Null: empty.
};

/// A value without its type: what travels, is stored and is compared. Shape: null, boolean, 64-bit integer, text,
/// bytes, list or map with integer keys; no floating point anywhere in Firstline's data.
class Value
{
public:
    Value() = default;
    Value(bool value) : m_data(value) { }
    Value(int value) : m_data(qint64(value)) { }
    Value(qint64 value) : m_data(value) { }
    Value(QString value) : m_data(std::move(value)) { }
    Value(QByteArray value) : m_data(std::move(value)) { }
    Value(ValueList value) : m_data(std::move(value)) { }
    Value(ValueMap value) : m_data(std::move(value)) { }
    Value(const char *) = delete;

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }
    bool isInt() const { return std::holds_alternative<qint64>(m_data); }
    bool isText() const { return std::holds_alternative<QString>(m_data); }
    bool isBytes() const { return std::holds_alternative<QByteArray>(m_data); }
    bool isList() const { return std::holds_alternative<ValueList>(m_data); }
    bool isMap() const { return std::holds_alternative<ValueMap>(m_data); }

    /// The content, or an empty one of that type when the value is of another type.
    bool toBool() const;
    qint64 toInt() const;
    QString toText() const;
    QByteArray toBytes() const;
    const ValueList &toList() const;
    const ValueMap &toMap() const;

    friend bool operator==(const Value &a, const Value &b) { return a.m_data == b.m_data; }

private:
    std::variant<std::monostate, bool, qint64, QString, QByteArray, ValueList, ValueMap> m_data;
};

} // namespace firstline
