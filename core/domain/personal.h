#pragma once

#include "core/domain/config.h"

namespace firstline {

/// What a personal object holds; one object per person and kind.
enum class PersonalKind { ReadMarks = 1, Views = 2, Settings = 3, Drafts = 4, Alarms = 5 };

/// How far somebody has read a ticket.
struct ReadMark {
    TicketId ticket;
    int evNo = 0;

    friend bool operator==(const ReadMark &, const ReadMark &) = default;
};

/// What a draft will become.
enum class DraftKind { Reply = 1, Note = 2, Registration = 3, Call = 4, HandOver = 5, Solve = 6, Annex = 7 };

/// Text that was typed and not yet sent. Key: ticket, kind, author, device.
struct Draft {
    TicketId ticket; ///< Null for the draft of a registration.
    DraftKind kind = DraftKind::Reply;
    AgentId author;
    DeviceId device;
    QString text;
    Instant updatedAt;
    QString deviceName; ///< As its person knows it ("laptop"); for the other workstations.

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// What a person did about an alarm. Over: there was nothing left to do when it came. Values travel.
enum class AlarmFate { None = 0, Opened = 1, Taken = 2, PutAway = 3, Over = 4 };

/// What became of one alarm at the person it was meant for.
struct AlarmMark {
    EventId alarm;
    TicketId ticket;
    Instant toldAt; ///< When it was first shown.
    std::optional<Instant> snoozedUntil;
    bool settled = false; ///< Opened, taken or put away.
    AlarmFate fate = AlarmFate::None;
    std::optional<Instant> fateAt; ///< When.

    friend bool operator==(const AlarmMark &, const AlarmMark &) = default;
};

/// A personal setting, by name.
struct PersonalSetting {
    QString name;
    QString value;

    friend bool operator==(const PersonalSetting &, const PersonalSetting &) = default;
};

template<>
struct Describe<ReadMark> {
    static constexpr auto fields
        = std::make_tuple(part("ticket", 1, &ReadMark::ticket), part("ev_no", 2, &ReadMark::evNo));
};

template<>
struct Describe<Draft> {
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &Draft::ticket), part("kind", 2, &Draft::kind),
        part("author", 3, &Draft::author), part("device", 4, &Draft::device), part("text", 5, &Draft::text),
        part("updated_at", 6, &Draft::updatedAt), part("device_name", 7, &Draft::deviceName));
};

template<>
struct Describe<AlarmMark> {
    static constexpr auto fields = std::make_tuple(part("alarm", 1, &AlarmMark::alarm),
        part("ticket", 2, &AlarmMark::ticket), part("told_at", 3, &AlarmMark::toldAt),
        part("snoozed_until", 4, &AlarmMark::snoozedUntil), part("settled", 5, &AlarmMark::settled),
        part("fate", 6, &AlarmMark::fate), part("fate_at", 7, &AlarmMark::fateAt));
};

template<>
struct Describe<PersonalSetting> {
    static constexpr auto fields
        = std::make_tuple(part("name", 1, &PersonalSetting::name), part("value", 2, &PersonalSetting::value));
};

/// What belongs to one person on all his workstations; one object per person and kind, in scope "me:<agent>".
struct Personal {
    Uuid id; ///< personalId(agent, kind).
    AgentId agent;
    PersonalKind kind = PersonalKind::ReadMarks;
    std::vector<ReadMark> readMarks;
    std::vector<View> views;
    std::vector<PersonalSetting> settings;
    std::vector<Draft> drafts;
    std::vector<AlarmMark> alarms; ///< The newest few hundred.

    friend bool operator==(const Personal &, const Personal &) = default;
};

/// The id of one person's object of one kind: the same on every device.
inline Uuid personalId(AgentId agent, PersonalKind kind)
{
    return Uuid::derived(agent.uuid(), static_cast<quint32>(kind) + 0x5000U);
}

template<>
struct Describe<Personal> {
    using E = Personal;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("agent", 2, &E::agent, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("kind", 3, &E::kind, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("read_marks", 4, &E::readMarks, Kind::List, Merge::LastWins, Right::Own),
        field("views", 5, &E::views, Kind::List, Merge::LastWins, Right::Own),
        field("settings", 6, &E::settings, Kind::List, Merge::LastWins, Right::Own),
        field("drafts", 7, &E::drafts, Kind::List, Merge::LastWins, Right::Own),
        field("alarms", 8, &E::alarms, Kind::List, Merge::LastWins, Right::Own));
};

} // namespace firstline
