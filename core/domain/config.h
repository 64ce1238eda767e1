#pragma once

#include "core/domain/ticket.h"

/// What an administrator settles: each object is an aggregate of its own in scope "g", seen by every agent.
namespace firstline {

/// Who works on a ticket first, second, third, or outside the house.
enum class Line { First = 1, Second = 2, Third = 3, Partner = 4 };

/// A queue: the people of one line, and the tickets that wait for them.
struct Group {
    GroupId id;
    QString name;
    Line line = Line::First;
    bool restricted = false; ///< Seen by its members alone (HR, security).
    bool fieldService = false;
    int position = 0;
    bool archived = false;
    CalendarId dutyCalendar; ///< Outside it only alarms of priority 1 ring. Null: the ticket's calendar.
    int olaMin = 0; ///< Working minutes in which the line is to hand on or solve what comes to it; 0: no promise.

    friend bool operator==(const Group &, const Group &) = default;
};

/// The five roles of behaviour.md section 9. Values travel.
enum class RoleKind { Dispatcher = 1, Specialist = 2, AccountManager = 3, Supervisor = 4, Administrator = 5 };

/// Whether a person can be given work right now.
enum class Availability { Offline = 0, Available = 1, Busy = 2, Break = 3, Absent = 4 };

/// A person of the desk. The account (password, tokens) lives on the server alone.
struct Agent {
    AgentId id;
    QString login;
    QString name;
    RoleKind role = RoleKind::Dispatcher;
    std::vector<GroupId> groups;
    QString email;
    QString phone;
    Availability availability = Availability::Offline;
    QString language;
    bool disabled = false;

    friend bool operator==(const Agent &, const Agent &) = default;
};

/// The desk's own name for a role; what a role may do is fixed in rules/permissions.
struct Role {
    RoleId id;
    QString name;
    RoleKind kind = RoleKind::Dispatcher;

    friend bool operator==(const Role &, const Role &) = default;
};

/// One thing to do in every ticket of a category.
struct CheckItem {
    QString text; ///< Names it, too: a ticket keeps the texts of what is done.
    bool required = false; ///< To be done before the ticket is solved.

    friend bool operator==(const CheckItem &, const CheckItem &) = default;
};

/// One place in the category tree.
struct Category {
    CategoryId id;
    CategoryId parent;
    QString code;
    QString name;
    int defaultImpact = 0; ///< 0: none.
    int defaultUrgency = 0;
    GroupId queue; ///< Routing: where tickets of it go; null: the creator's choice.
    bool resolutionTextRequired = true;
    int position = 0;
    bool archived = false;
    std::vector<CheckItem> checklist;

    friend bool operator==(const Category &, const Category &) = default;
};

/// A status as the desk calls it.
struct Status {
    StatusId id;
    QString name;
    StatusCategory category = StatusCategory::New;
    bool pausesResolution = false; ///< For scheduled, wait_third and postponed; wait_customer always pauses.
    int position = 0;
    bool archived = false;

    friend bool operator==(const Status &, const Status &) = default;
};

/// Impact x urgency -> priority. Shape: 16 cells, row by row, impact small to large, urgency low to now.
struct PriorityMatrix {
    Uuid id;
    std::vector<int> cells;

    friend bool operator==(const PriorityMatrix &, const PriorityMatrix &) = default;
};

/// Half-open working time of one local day, in seconds after local midnight; an end beyond 86400 is an overnight
/// shift that belongs to the day it starts on.
struct DayInterval {
    int startS = 0;
    int endS = 0;

    friend bool operator==(const DayInterval &, const DayInterval &) = default;
};

/// The intervals of one weekday. Shape: weekday 1 (Monday) .. 7.
struct WeekDay {
    int weekday = 1;
    std::vector<DayInterval> intervals;

    friend bool operator==(const WeekDay &, const WeekDay &) = default;
};

/// A date that differs from its weekday: no intervals is a day off.
struct DayException {
    QDate date;
    std::vector<DayInterval> intervals;
    QString name;

    friend bool operator==(const DayException &, const DayException &) = default;
};

/// Working time. Source: behaviour.md section 2.
struct Calendar {
    CalendarId id;
    QString name;
    QString timeZone; ///< IANA name.
    std::vector<WeekDay> week;
    std::vector<DayException> exceptions;
    int version = 1;
    bool archived = false;

    friend bool operator==(const Calendar &, const Calendar &) = default;
};

/// Where the calendar in force came from.
enum class CalendarSource { Policy = 0, Site = 1, Contract = 2 };

/// What the resolution clock does when a solved ticket is opened again.
enum class ReopenRule { First = 1, Resume = 2, Restart = 3 };

/// Whether a new target counts from the beginning or from the change.
enum class PriorityChangeRule { Retro = 1, FromChange = 2 };

/// Targets of one priority in working minutes; 0 means no target.
struct Target {
    int priority = 1;
    int firstResponseMin = 0;
    int nextResponseMin = 0;
    int resolutionMin = 0;
    int onSiteMin = 0;

    friend bool operator==(const Target &, const Target &) = default;
};

/// Whom a threshold tells. Administrator is the last step after everybody else.
enum class AlarmAudience { Assignee = 1, Coordinator = 2, Group = 3, Supervisor = 4, Administrator = 5 };

/// A point of a clock at which something happens by itself, once per ticket, clock, run and threshold.
struct Threshold {
    int percent = 100; ///< Of the target, 1..100.
    int afterMin = 0; ///< Working minutes past the deadline; `percent` is 100 then.
    std::vector<AlarmAudience> notify;
    int priority = 0; ///< Raises the ticket to it; 0: leaves it.
    QString tag; ///< Marks the ticket with it; empty: does not.
    std::vector<ClockKind> clocks; ///< Empty: every clock.

    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// What is promised, to whom, measured how. Source: behaviour.md section 3.
struct Policy {
    PolicyId id;
    QString name;
    int version = 1;
    int position = 0; ///< Order among policies that match by condition.
    bool isDefault = false; ///< Used when nothing else matches.
    QStringList tiers; ///< Company tiers it is for; empty conditions match all.
    std::vector<TicketType> types;
    std::vector<CategoryId> categories;
    CalendarId calendar;
    std::vector<Target> targets;
    std::vector<StatusId> pausesFirst; ///< Statuses in which the first-response clock stands as well.
    std::vector<StatusId> pausesResolution; ///< Besides those whose status pauses it.
    std::optional<ReopenRule> reopen; ///< Empty: resume for incidents, first for requests.
    PriorityChangeRule priorityChange = PriorityChangeRule::Retro;
    bool archived = false;
    std::vector<Threshold> thresholds; ///< None: no alarms.
    std::vector<int> priorities; ///< Condition; empty: all.
    std::vector<StatusId> pausesNext; ///< Statuses in which the next-response clock stands.

    friend bool operator==(const Policy &, const Policy &) = default;
};

/// One step of a macro: a field set to a value, both as text ("status" = "solved").
struct MacroStep {
    QString field;
    QString value;

    friend bool operator==(const MacroStep &, const MacroStep &) = default;
};

/// Several changes and a text in one stroke. {contact.name} and the like are filled in.
struct Macro {
    MacroId id;
    QString name;
    std::vector<MacroStep> steps;
    QString reply;
    QString note;
    AgentId owner; ///< Null: everyone's.
    int position = 0;
    QString condition; ///< In the filter language; empty: offered on every ticket.

    friend bool operator==(const Macro &, const Macro &) = default;
};

/// A saved filter with its order and columns.
struct View {
    ViewId id;
    QString name;
    QString query; ///< In the filter language, behaviour.md section 8.
    QString sort; ///< "due", "-updated".
    QStringList columns;
    QString grouping;
    AgentId owner; ///< Null: the team's.
    int position = 0;

    friend bool operator==(const View &, const View &) = default;
};

/// A place in the tree of articles.
struct ArticleCategory {
    ArticleCategoryId id;
    ArticleCategoryId parent;
    QString name;
    int position = 0;

    friend bool operator==(const ArticleCategory &, const ArticleCategory &) = default;
};

/// A calendar or a policy as it was before an edit, so that a deadline can be explained by what ruled when it was
/// stamped. Written together with the edit, never changed after.
struct ConfigVersion {
    ConfigVersionId id; ///< configVersionId(record, version).
    int kind = 0; ///< EntityKind: Calendar or Policy.
    Uuid record;
    int version = 1;
    ValueMap content; ///< Its fields by wire key.
    Instant replacedAt;
    AgentId replacedBy;

    friend bool operator==(const ConfigVersion &, const ConfigVersion &) = default;
};

/// The id of one superseded version: the same on every device.
inline ConfigVersionId configVersionId(const Uuid &record, int version)
{
    return ConfigVersionId(Uuid::derived(record, static_cast<quint32>(version) + 0x6000U));
}

/// Settings of the whole desk; there is one object.
struct Settings {
    Uuid id;
    QString deskName;
    QString timeZone;
    QString language;
    int closeAfterDays = 3; ///< Working days from solved to closed.
    int wakeAfterDays = 3; ///< Default wake date of a waiting ticket, working days.
    int reopenWindowDays = 0;
    GroupId defaultQueue;
    QString countryCode; ///< Default prefix of phone numbers, "+48".
    QString remoteCommand; ///< Starts the remote-control tool; "{id}" stands for the asset's. One program and its arguments.
    QString letterhead; ///< Lines at the head of printed papers: name, address, tax number.

    friend bool operator==(const Settings &, const Settings &) = default;
};

template<>
struct Describe<Group> {
    using E = Group;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("line", 3, &E::line, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("restricted", 4, &E::restricted, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("field_service", 5, &E::fieldService, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("position", 6, &E::position, Kind::Scalar, Merge::LastWins, Right::Settings),
        field("archived", 7, &E::archived, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("duty_calendar", 8, &E::dutyCalendar, Kind::Reference, Merge::FirstWins, Right::Settings),
        field("ola_min", 9, &E::olaMin, Kind::Scalar, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<Agent> {
    using E = Agent;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("login", 2, &E::login, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("name", 3, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("role", 4, &E::role, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("groups", 5, &E::groups, Kind::Set, Merge::FirstWins, Right::Settings),
        field("email", 6, &E::email, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("phone", 7, &E::phone, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("availability", 8, &E::availability, Kind::Scalar, Merge::LastWins, Right::Own),
        field("language", 9, &E::language, Kind::Scalar, Merge::LastWins, Right::Own),
        field("disabled", 10, &E::disabled, Kind::Flag, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<Role> {
    using E = Role;
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
            field("kind", 3, &E::kind, Kind::Scalar, Merge::Fixed, Right::Nobody));
};

template<>
struct Describe<CheckItem> {
    static constexpr auto fields
        = std::make_tuple(part("text", 1, &CheckItem::text), part("required", 2, &CheckItem::required));
};

template<>
struct Describe<Category> {
    using E = Category;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("parent", 2, &E::parent, Kind::Reference, Merge::FirstWins, Right::Settings),
        field("code", 3, &E::code, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("name", 4, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("default_impact", 5, &E::defaultImpact, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("default_urgency", 6, &E::defaultUrgency, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("queue", 7, &E::queue, Kind::Reference, Merge::FirstWins, Right::Settings),
        field("resolution_text_required", 8, &E::resolutionTextRequired, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("position", 9, &E::position, Kind::Scalar, Merge::LastWins, Right::Settings),
        field("archived", 10, &E::archived, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("checklist", 11, &E::checklist, Kind::List, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<Status> {
    using E = Status;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("category", 3, &E::category, Kind::Scalar, Merge::Fixed, Right::Settings),
        field("pauses_resolution", 4, &E::pausesResolution, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("position", 5, &E::position, Kind::Scalar, Merge::LastWins, Right::Settings),
        field("archived", 6, &E::archived, Kind::Flag, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<PriorityMatrix> {
    using E = PriorityMatrix;
    static constexpr auto fields
        = std::make_tuple(field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
            field("cells", 2, &E::cells, Kind::List, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<DayInterval> {
    static constexpr auto fields
        = std::make_tuple(part("start_s", 1, &DayInterval::startS), part("end_s", 2, &DayInterval::endS));
};

template<>
struct Describe<WeekDay> {
    static constexpr auto fields
        = std::make_tuple(part("weekday", 1, &WeekDay::weekday), part("intervals", 2, &WeekDay::intervals));
};

template<>
struct Describe<DayException> {
    static constexpr auto fields = std::make_tuple(part("date", 1, &DayException::date),
        part("intervals", 2, &DayException::intervals), part("name", 3, &DayException::name));
};

template<>
struct Describe<Calendar> {
    using E = Calendar;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("time_zone", 3, &E::timeZone, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("week", 4, &E::week, Kind::List, Merge::FirstWins, Right::Settings),
        field("exceptions", 5, &E::exceptions, Kind::List, Merge::FirstWins, Right::Settings),
        field("version", 6, &E::version, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("archived", 7, &E::archived, Kind::Flag, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<Target> {
    static constexpr auto fields = std::make_tuple(part("priority", 1, &Target::priority),
        part("first_response_min", 2, &Target::firstResponseMin), part("next_response_min", 3, &Target::nextResponseMin),
        part("resolution_min", 4, &Target::resolutionMin), part("on_site_min", 5, &Target::onSiteMin));
};

template<>
struct Describe<Threshold> {
    static constexpr auto fields = std::make_tuple(part("percent", 1, &Threshold::percent),
        part("after_min", 2, &Threshold::afterMin), part("notify", 3, &Threshold::notify),
        part("priority", 4, &Threshold::priority), part("tag", 5, &Threshold::tag),
        part("clocks", 6, &Threshold::clocks));
};

template<>
struct Describe<Policy> {
    using E = Policy;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("version", 3, &E::version, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("position", 4, &E::position, Kind::Scalar, Merge::LastWins, Right::Settings),
        field("is_default", 5, &E::isDefault, Kind::Flag, Merge::FirstWins, Right::Settings),
        field("tiers", 6, &E::tiers, Kind::Set, Merge::FirstWins, Right::Settings),
        field("types", 7, &E::types, Kind::Set, Merge::FirstWins, Right::Settings),
        field("categories", 8, &E::categories, Kind::Set, Merge::FirstWins, Right::Settings),
        field("calendar", 9, &E::calendar, Kind::Reference, Merge::FirstWins, Right::Settings),
        field("targets", 10, &E::targets, Kind::List, Merge::FirstWins, Right::Settings),
        field("pauses_first", 11, &E::pausesFirst, Kind::Set, Merge::FirstWins, Right::Settings),
        field("pauses_resolution", 12, &E::pausesResolution, Kind::Set, Merge::FirstWins, Right::Settings),
        field("reopen", 13, &E::reopen, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("priority_change", 14, &E::priorityChange, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("archived", 16, &E::archived, Kind::Flag, Merge::FirstWins, Right::Settings), // 15 is used up.
        field("thresholds", 17, &E::thresholds, Kind::List, Merge::FirstWins, Right::Settings),
        field("priorities", 18, &E::priorities, Kind::Set, Merge::FirstWins, Right::Settings),
        field("pauses_next", 19, &E::pausesNext, Kind::Set, Merge::FirstWins, Right::Settings));
};

template<>
struct Describe<MacroStep> {
    static constexpr auto fields
        = std::make_tuple(part("field", 1, &MacroStep::field), part("value", 2, &MacroStep::value));
};

template<>
struct Describe<Macro> {
    using E = Macro;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Views),
        field("steps", 3, &E::steps, Kind::List, Merge::FirstWins, Right::Views),
        field("reply", 4, &E::reply, Kind::Text, Merge::Words, Right::Views),
        field("note", 5, &E::note, Kind::Text, Merge::Words, Right::Views),
        field("owner", 6, &E::owner, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("position", 7, &E::position, Kind::Scalar, Merge::LastWins, Right::Views),
        field("condition", 8, &E::condition, Kind::Scalar, Merge::FirstWins, Right::Views));
};

template<>
struct Describe<View> {
    using E = View;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("name", 2, &E::name, Kind::Scalar, Merge::FirstWins, Right::Views),
        field("query", 3, &E::query, Kind::Scalar, Merge::FirstWins, Right::Views),
        field("sort", 4, &E::sort, Kind::Scalar, Merge::FirstWins, Right::Views),
        field("columns", 5, &E::columns, Kind::List, Merge::LastWins, Right::Views),
        field("grouping", 6, &E::grouping, Kind::Scalar, Merge::LastWins, Right::Views),
        field("owner", 7, &E::owner, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("position", 8, &E::position, Kind::Scalar, Merge::LastWins, Right::Views));
};

template<>
struct Describe<ArticleCategory> {
    using E = ArticleCategory;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("parent", 2, &E::parent, Kind::Reference, Merge::FirstWins, Right::Articles),
        field("name", 3, &E::name, Kind::Scalar, Merge::FirstWins, Right::Articles),
        field("position", 4, &E::position, Kind::Scalar, Merge::LastWins, Right::Articles));
};

template<>
struct Describe<ConfigVersion> {
    using E = ConfigVersion;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("kind", 2, &E::kind, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("record", 3, &E::record, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("version", 4, &E::version, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("content", 5, &E::content, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("replaced_at", 6, &E::replacedAt, Kind::Moment, Merge::Fixed, Right::Nobody),
        field("replaced_by", 7, &E::replacedBy, Kind::Reference, Merge::Fixed, Right::Nobody));
};

template<>
struct Describe<Settings> {
    using E = Settings;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("desk_name", 2, &E::deskName, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("time_zone", 3, &E::timeZone, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("language", 4, &E::language, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("close_after_days", 5, &E::closeAfterDays, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("wake_after_days", 6, &E::wakeAfterDays, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("reopen_window_days", 7, &E::reopenWindowDays, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("default_queue", 8, &E::defaultQueue, Kind::Reference, Merge::FirstWins, Right::Settings),
        field("country_code", 9, &E::countryCode, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("remote_command", 10, &E::remoteCommand, Kind::Scalar, Merge::FirstWins, Right::Settings),
        field("letterhead", 11, &E::letterhead, Kind::Text, Merge::FirstWins, Right::Settings));
};

} // namespace firstline
