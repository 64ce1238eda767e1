#pragma once

#include "core/domain/value.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

/// One description per entity: the only place that lists its fields. Rows, CBOR, JSON, differences, merges, history
/// and permissions all follow from it. A field is added by one line in its description and one migration.
namespace firstline {

/// What sort of thing a field is, for forms, history and conversion.
enum class Kind { Scalar, Text, Set, List, Moment, Reference, Flag };

/// What happens when two people changed the same field.
enum class Merge {
    FirstWins, ///< The earlier accepted stays; the later one becomes a conflict of its author.
    Words, ///< Three-way merge by words; overlapping changes become a conflict.
    Union, ///< Additions and removals merge.
    LastWins, ///< Server order decides; for cosmetic and personal data.
    Fixed, ///< Set when the thing is made, never changed.
    Derived, ///< Written by rules only; never by a command's field list.
};

/// Who may change a field, in terms of behaviour.md section 9.
enum class Right { Nobody, Work, Deadline, Customers, Assets, Contracts, Articles, Views, Settings, Own };

/// How a field is kept in SQL. Instants get the suffix "_ms" on their column.
enum class Column { Integer, Text, Blob, Moment };

/// One line of a description. `T E::*member` ties it to the struct.
template<class E, class T>
struct Field {
    std::string_view name; ///< snake_case; JSON key and, but for the suffix, SQL column.
    int key; ///< Wire key; never renumbered, 1 is always the id.
    T E::*member;
    Kind kind;
    Merge merge;
    Right right;
};

/// One line of an entity's description.
template<class E, class T>
constexpr Field<E, T> field(std::string_view name, int key, T E::*member, Kind kind, Merge merge, Right right)
{
    return { name, key, member, kind, merge, right };
}

/// A field of a value struct or a command, which is always written as a whole.
template<class E, class T>
constexpr Field<E, T> part(std::string_view name, int key, T E::*member)
{
    return { name, key, member, Kind::Scalar, Merge::Fixed, Right::Nobody };
}

/// Specialised beside each struct: `static constexpr auto fields = std::make_tuple(field(...), ...)`.
template<class E>
struct Describe;

template<class E>
concept Described = requires { Describe<E>::fields; };

/// Converts one type to and from Value and says how a column holds it. `from` answers false when the value is of
/// another shape, and leaves `out` as it was.
template<class T>
struct FieldTraits;

template<>
struct FieldTraits<bool> {
    static constexpr Column column = Column::Integer;
    static Value to(bool value) { return Value(value); }
    static bool from(const Value &value, bool &out)
    {
        if (!value.isBool() && !value.isInt())
            return false;
        out = value.toBool();
        return true;
    }
};

template<class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct FieldTraits<T> {
    static constexpr Column column = Column::Integer;
    static Value to(T value) { return Value(static_cast<qint64>(value)); }
    static bool from(const Value &value, T &out)
    {
        if (!value.isInt())
            return false;
        out = static_cast<T>(value.toInt());
        return static_cast<qint64>(out) == value.toInt();
    }
};

template<class T>
    requires std::is_enum_v<T>
struct FieldTraits<T> {
    static constexpr Column column = Column::Integer;
    static Value to(T value) { return Value(static_cast<qint64>(value)); }
    static bool from(const Value &value, T &out)
    {
        if (!value.isInt() || value.toInt() < 0 || value.toInt() > 255)
            return false;
        out = static_cast<T>(value.toInt());
        return true;
    }
};

template<>
struct FieldTraits<QString> {
    static constexpr Column column = Column::Text;
    static Value to(const QString &value) { return Value(value); }
    static bool from(const Value &value, QString &out)
    {
        if (!value.isText())
            return false;
        out = value.toText();
        return true;
    }
};

template<>
struct FieldTraits<QByteArray> {
    static constexpr Column column = Column::Blob;
    static Value to(const QByteArray &value) { return Value(value); }
    static bool from(const Value &value, QByteArray &out)
    {
        if (!value.isBytes())
            return false;
        out = value.toBytes();
        return true;
    }
};

template<>
struct FieldTraits<Uuid> {
    static constexpr Column column = Column::Blob;
    static Value to(const Uuid &id) { return id.isNull() ? Value() : Value(id.bytes()); }
    static bool from(const Value &value, Uuid &out)
    {
        if (value.isNull()) {
            out = Uuid();
            return true;
        }
        if (!value.isBytes() || value.toBytes().size() != 16)
            return false;
        out = Uuid::fromBytes(value.toBytes());
        return true;
    }
};

template<class Tag>
struct FieldTraits<Id<Tag>> {
    static constexpr Column column = Column::Blob;
    static Value to(const Id<Tag> &id) { return FieldTraits<Uuid>::to(id.uuid()); }
    static bool from(const Value &value, Id<Tag> &out)
    {
        Uuid uuid;
        if (!FieldTraits<Uuid>::from(value, uuid))
            return false;
        out = Id<Tag>(uuid);
        return true;
    }
};

template<>
struct FieldTraits<Instant> {
    static constexpr Column column = Column::Moment;
    static Value to(Instant value) { return Value(qint64(toMs(value))); }
    static bool from(const Value &value, Instant &out)
    {
        if (!value.isInt())
            return false;
        out = fromMs(value.toInt());
        return true;
    }
};

template<class Rep, class Period>
struct FieldTraits<std::chrono::duration<Rep, Period>> {
    using T = std::chrono::duration<Rep, Period>;
    static constexpr Column column = Column::Integer;
    static Value to(T value) { return Value(qint64(value.count())); }
    static bool from(const Value &value, T &out)
    {
        if (!value.isInt())
            return false;
        out = T(value.toInt());
        return true;
    }
};

/// Dates travel as ISO text ("2026-11-21"); an invalid date is null.
template<>
struct FieldTraits<QDate> {
    static constexpr Column column = Column::Text;
    static Value to(const QDate &value) { return value.isValid() ? Value(value.toString(Qt::ISODate)) : Value(); }
    static bool from(const Value &value, QDate &out)
    {
        if (value.isNull()) {
            out = QDate();
            return true;
        }
        out = QDate::fromString(value.toText(), Qt::ISODate);
        return out.isValid();
    }
};

/// Any value, kept as it is: old and new in events, values in field commands.
template<>
struct FieldTraits<Value> {
    static constexpr Column column = Column::Blob;
    static Value to(const Value &value) { return value; }
    static bool from(const Value &value, Value &out)
    {
        out = value;
        return true;
    }
};

template<>
struct FieldTraits<ValueMap> {
    static constexpr Column column = Column::Blob;
    static Value to(const ValueMap &value) { return Value(value); }
    static bool from(const Value &value, ValueMap &out)
    {
        if (!value.isMap())
            return false;
        out = value.toMap();
        return true;
    }
};

template<class T>
struct FieldTraits<std::optional<T>> {
    static constexpr Column column = FieldTraits<T>::column;
    static Value to(const std::optional<T> &value) { return value ? FieldTraits<T>::to(*value) : Value(); }
    static bool from(const Value &value, std::optional<T> &out)
    {
        if (value.isNull()) {
            out.reset();
            return true;
        }
        T inner {};
        if (!FieldTraits<T>::from(value, inner))
            return false;
        out = std::move(inner);
        return true;
    }
};

template<class T>
struct FieldTraits<std::vector<T>> {
    static constexpr Column column = Column::Blob;
    static Value to(const std::vector<T> &values)
    {
        if (values.empty())
            return Value();
        ValueList list;
        list.reserve(values.size());
        for (const T &value : values)
            list.push_back(FieldTraits<T>::to(value));
        return Value(std::move(list));
    }
    static bool from(const Value &value, std::vector<T> &out)
    {
        if (value.isNull()) {
            out.clear();
            return true;
        }
        if (!value.isList())
            return false;
        std::vector<T> read;
        for (const Value &item : value.toList()) {
            T inner {};
            if (!FieldTraits<T>::from(item, inner))
                return false;
            read.push_back(std::move(inner));
        }
        out = std::move(read);
        return true;
    }
};

template<>
struct FieldTraits<QStringList> {
    static constexpr Column column = Column::Blob;
    static Value to(const QStringList &values)
    {
        if (values.isEmpty())
            return Value();
        ValueList list;
        for (const QString &value : values)
            list.push_back(Value(value));
        return Value(std::move(list));
    }
    static bool from(const Value &value, QStringList &out)
    {
        QStringList read;
        for (const Value &item : value.toList()) {
            if (!item.isText())
                return false;
            read.append(item.toText());
        }
        if (!value.isNull() && !value.isList())
            return false;
        out = read;
        return true;
    }
};

/// Calls `visit(field)` for each field of E, in the order of its description.
template<Described E, class Visitor>
constexpr void forEachField(Visitor &&visit)
{
    std::apply([&](const auto &...fields) { (visit(fields), ...); }, Describe<E>::fields);
}

/// The struct with its type forgotten. Null values (absent ids, empty lists, unset optionals) are left out.
template<Described E>
ValueMap toValues(const E &entity)
{
    ValueMap values;
    forEachField<E>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(entity.*(f.member))>;
        Value value = FieldTraits<T>::to(entity.*(f.member));
        if (!value.isNull())
            values.set(f.key, std::move(value));
    });
    return values;
}

/// Reads what is there into `out`; absent keys leave their field at its default. Unknown keys are passed over.
/// Answers the name of the first field whose value has another shape, or an empty view when all is well.
template<Described E>
std::string_view readValues(const ValueMap &values, E &out)
{
    std::string_view bad;
    forEachField<E>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(out.*(f.member))>;
        const Value &value = values.at(f.key);
        if (!value.isNull() && bad.empty() && !FieldTraits<T>::from(value, out.*(f.member)))
            bad = f.name;
    });
    return bad;
}

/// As readValues, for data of our own that was checked when it came in: what has another shape stays at its default.
template<Described E>
E fromValues(const ValueMap &values)
{
    E entity;
    forEachField<E>([&](const auto &f) {
        using T = std::remove_cvref_t<decltype(entity.*(f.member))>;
        const Value &value = values.at(f.key);
        if (!value.isNull())
            (void)FieldTraits<T>::from(value, entity.*(f.member));
    });
    return entity;
}

/// A described struct inside another one travels as a map.
template<Described E>
struct FieldTraits<E> {
    static constexpr Column column = Column::Blob;
    static Value to(const E &entity) { return Value(toValues(entity)); }
    static bool from(const Value &value, E &out)
    {
        if (!value.isMap())
            return false;
        E read;
        if (!readValues(value.toMap(), read).empty())
            return false;
        out = std::move(read);
        return true;
    }
};

/// The wire key of a member: `keyOf(&Ticket::subject)`. Shape: always found for a described member.
template<class E, class T>
constexpr int keyOf(T E::*member)
{
    int key = 0;
    forEachField<E>([&](const auto &f) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(f.member)>, T E::*>) {
            if (f.member == member)
                key = f.key;
        }
    });
    return key;
}

} // namespace firstline
