#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <array>
#include <compare>
#include <optional>

namespace firstline {

/// 16 bytes that name one thing for ever. Made by whoever creates the thing (UUIDv7). Order is never taken from it:
/// the clocks of workstations lie.
class Uuid
{
public:
    constexpr Uuid() = default;

    /// Null unless `bytes` holds exactly 16 bytes.
    static Uuid fromBytes(const QByteArray &bytes);

    /// Accepts "0190f1c2-....", with or without dashes; nothing otherwise.
    static std::optional<Uuid> fromText(QStringView text);

    /// A new UUIDv7: 48 bits of `now`, the rest from the system's random source. Thread: any.
    static Uuid create(Instant now);

    /// The n-th id that follows from `seed`: the same on workstation and server, so that what a command makes has the
    /// same ids on both sides. Keeps the seed's time bits.
    static Uuid derived(const Uuid &seed, quint32 n);

    /// An id that follows from text (BLAKE2b), for things that are named by an outside key.
    static Uuid named(QByteArrayView space, const QString &name);

    QByteArray bytes() const;
    QString text() const;
    bool isNull() const;
    size_t hash(size_t seed = 0) const;

    friend bool operator==(const Uuid &, const Uuid &) = default;
    friend std::strong_ordering operator<=>(const Uuid &, const Uuid &) = default;

private:
    std::array<quint8, 16> m_bytes {};
};

/// Hash for QHash and QSet.
inline size_t qHash(const Uuid &id, size_t seed = 0) { return id.hash(seed); }

/// A Uuid that cannot be mixed up with another kind of Uuid: `using TicketId = Id<struct TicketTag>`.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(const Uuid &uuid)
        : m_uuid(uuid)
    {
    }

    constexpr const Uuid &uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }
    explicit operator bool() const { return !isNull(); }
    QString text() const { return m_uuid.text(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return id.m_uuid.hash(seed); }

private:
    Uuid m_uuid;
};

using TicketId = Id<struct TicketTag>;
using MessageId = Id<struct MessageTag>;
using EventId = Id<struct EventTag>;
using TimeEntryId = Id<struct TimeEntryTag>;
using LinkId = Id<struct LinkTag>;
using AnnexId = Id<struct AnnexTag>;
using CompanyId = Id<struct CompanyTag>;
using ContactId = Id<struct ContactTag>;
using SiteId = Id<struct SiteTag>;
using AssetId = Id<struct AssetTag>;
using ContractId = Id<struct ContractTag>;
using GroupId = Id<struct GroupTag>;
using AgentId = Id<struct AgentTag>;
using RoleId = Id<struct RoleTag>;
using CategoryId = Id<struct CategoryTag>;
using StatusId = Id<struct StatusTag>;
using CalendarId = Id<struct CalendarTag>;
using PolicyId = Id<struct PolicyTag>;
using ArticleId = Id<struct ArticleTag>;
using ArticleCategoryId = Id<struct ArticleCategoryTag>;
using MacroId = Id<struct MacroTag>;
using ViewId = Id<struct ViewTag>;
using CommandId = Id<struct CommandTag>;
using DeviceId = Id<struct DeviceTag>;
using ConflictId = Id<struct ConflictTag>;
using ConfigVersionId = Id<struct ConfigVersionTag>;

} // namespace firstline

template<>
struct std::hash<firstline::Uuid> {
    size_t operator()(const firstline::Uuid &id) const noexcept { return id.hash(); }
};
template<class Tag>
struct std::hash<firstline::Id<Tag>> {
    size_t operator()(const firstline::Id<Tag> &id) const noexcept { return id.uuid().hash(); }
};
