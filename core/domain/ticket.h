#pragma once

#include "core/domain/describe.h"

namespace firstline {

/// What is asked of the desk. Values travel; add, never renumber.
enum class TicketType { Incident = 1, Request = 2, Problem = 3, Change = 4 };

/// Where a ticket or a message came in or went out.
enum class Channel { Phone = 1, Mail = 2, Web = 3, Chat = 4, Portal = 5, Api = 6, Telegram = 7, InPerson = 8, Other = 9 };

/// The fixed meaning of a status (behaviour.md section 1); statuses themselves are named by the desk.
enum class StatusCategory {
    New = 1, Open = 2, Scheduled = 3, WaitCustomer = 4, WaitThird = 5, Postponed = 6, Solved = 7, Closed = 8, Merged = 9,
    Void = 10,
};

/// New to Postponed: work is still to be done.
constexpr bool isActive(StatusCategory category) { return category <= StatusCategory::Postponed; }

/// The three waiting categories, which need a wake date.
constexpr bool isWaiting(StatusCategory category)
{
    return category == StatusCategory::WaitCustomer || category == StatusCategory::WaitThird
        || category == StatusCategory::Postponed;
}

/// What a clock measures.
enum class ClockKind { FirstResponse = 1, NextResponse = 2, Resolution = 3, OnSite = 4 };

/// Off: no target, or not begun. Stands: paused, the rest is kept. Met: ended in time or late (see breachedAt).
enum class ClockPhase { Off = 0, Runs = 1, Stands = 2, Met = 3 };

/// One clock of a ticket as of its last change. While it runs, `due` is fixed, so the screen can count down alone.
struct ClockState {
    ClockKind kind = ClockKind::FirstResponse;
    ClockPhase phase = ClockPhase::Off;
    std::optional<Instant> due; ///< Set while it runs, and when it was met: the deadline it had.
    qint64 elapsedS = 0; ///< Working seconds used up to `since`.
    qint64 targetS = 0; ///< Working seconds allowed.
    std::optional<Instant> since; ///< Since when it is in this phase.
    std::optional<Instant> breachedAt; ///< First instant at which elapsed reached the target.
    std::optional<Instant> warnAt; ///< First instant at which three quarters of the target are used.
    bool manual = false; ///< The deadline was set by hand.

    friend bool operator==(const ClockState &, const ClockState &) = default;
};

template<>
struct Describe<ClockState> {
    static constexpr auto fields = std::make_tuple(
        part("kind", 1, &ClockState::kind), part("phase", 2, &ClockState::phase), part("due", 3, &ClockState::due),
        part("elapsed_s", 4, &ClockState::elapsedS), part("target_s", 5, &ClockState::targetS),
        part("since", 6, &ClockState::since), part("breached_at", 7, &ClockState::breachedAt),
        part("warn_at", 8, &ClockState::warnAt), part("manual", 9, &ClockState::manual));
};

/// The header of a ticket. Messages, events, time entries and links are its children.
struct Ticket {
    TicketId id;
    qint64 number = 0; ///< What people say on the phone; 0 while only `provisional` is known.
    QString provisional; ///< "NEW-ab12-3", only when the lease of numbers was used up.
    QString subject;
    TicketType type = TicketType::Incident;
    StatusId status;
    int impact = 1; ///< 1 one person .. 4 company.
    int urgency = 2; ///< 1 low .. 4 now.
    int priority = 3; ///< 1 highest .. 4, from the matrix unless set by hand.
    bool priorityManual = false;
    GroupId queue; ///< Never null: a ticket always has a group.
    AgentId assignee;
    AgentId coordinator;
    std::vector<AgentId> followers;
    QStringList tags;
    ContactId contact; ///< The requester.
    CompanyId company;
    SiteId site;
    AssetId asset;
    ContractId contract;
    CategoryId category;
    Channel channel = Channel::Phone;
    Instant createdAt;
    AgentId createdBy;
    Instant updatedAt; ///< Of the last change that people see.
    std::optional<Instant> solvedAt;
    std::optional<Instant> closedAt;
    std::optional<Instant> wakeAt; ///< When a waiting ticket comes back by itself.
    QString waitReason; ///< Reason or partner of a waiting ticket.
    QString resolution;
    TicketId mergedInto;
    QString externalRef; ///< Case id of an imported ticket.
    int reopenCount = 0;
    PolicyId policy; ///< Stamped when the policy was chosen, with the versions that rule.
    int policyVersion = 0;
    CalendarId calendar;
    int calendarVersion = 0;
    std::optional<Instant> dueFirst; ///< Deadlines set by hand; empty means the policy's.
    std::optional<Instant> dueResolution;
    QStringList checked; ///< Items of the category's checklist that are done.
    bool major = false; ///< A major incident: the parent of what one outage made people call about.

    // Derived by rules::refreshClocks and rules::refreshHeader, so that lists need no children.
    StatusCategory statusCategory = StatusCategory::New;
    std::vector<ClockState> clocks;
    std::optional<Instant> due; ///< Earliest deadline of a running clock.
    ClockKind dueClock = ClockKind::FirstResponse;
    std::optional<Instant> warnAt; ///< When the clock of `due` starts to warn.
    bool stands = false; ///< No clock runs, at least one is paused.
    qint64 remainingS = 0; ///< Working seconds left of the clock that stands.
    std::optional<Instant> breachedAt; ///< First breach of any clock.
    std::optional<Instant> unansweredSince; ///< Oldest customer message without an answer.
    std::optional<Instant> lastPublicAt;
    int messageCount = 0;

    friend bool operator==(const Ticket &, const Ticket &) = default;
};

/// Which way a message went, and what it is.
enum class MessageKind { Reply = 1, Customer = 2, Note = 3, Call = 4, Visit = 5, System = 6 };
enum class Direction { In = 1, Out = 2 };

/// What became of an outgoing message. Recorded: the channel has no transport, the server's commit is the hand-over.
enum class Delivery { None = 0, Recorded = 1, Queued = 2, Sent = 3, Failed = 4, Held = 5 };

/// A file of a message: the content lives in the file store under its hash.
struct Attachment {
    QByteArray sha256; ///< 32 bytes.
    QString name;
    QString mediaType;
    qint64 sizeBytes = 0;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

template<>
struct Describe<Attachment> {
    static constexpr auto fields
        = std::make_tuple(part("sha256", 1, &Attachment::sha256), part("name", 2, &Attachment::name),
            part("media_type", 3, &Attachment::mediaType), part("size", 4, &Attachment::sizeBytes));
};

/// Something that was said: public (Reply, Customer, Call, Visit) or internal (Note). Append-only.
struct Message {
    MessageId id;
    TicketId ticket;
    int evNo = 0; ///< 1, 2, 3 .. within the ticket, given by the server: the order everybody sees; 0 while it waits.
    MessageKind kind = MessageKind::Note;
    Channel channel = Channel::Phone;
    Direction direction = Direction::Out;
    AgentId author; ///< Null when the requester wrote.
    ContactId contact;
    QString authorName; ///< As it was then; for imported and foreign authors.
    QString text;
    QString html; ///< Sanitised; empty for plain text.
    Instant occurredAt;
    Instant recordedAt;
    qint64 durationS = 0; ///< Length of a call.
    Delivery delivery = Delivery::None;
    bool automatic = false; ///< Out of office and the like: never answers, never reopens.
    bool writtenOffline = false;
    std::vector<Attachment> attachments;

    friend bool operator==(const Message &, const Message &) = default;
};

/// True for what the customer sees or said.
constexpr bool isPublic(MessageKind kind) { return kind != MessageKind::Note && kind != MessageKind::System; }

/// What an event says. Values travel; add, never renumber.
enum class EventKind {
    Created = 1, FieldChanged = 2, StatusChanged = 3, Assigned = 4, TagAdded = 5, TagRemoved = 6, PolicyStamped = 7,
    Merged = 8, Reopened = 9, Breached = 10, DeadlineSet = 11, Linked = 12, Imported = 13, FollowerAdded = 14,
    FollowerRemoved = 15, Banner = 16, Woken = 17,
    PolicyRestamped = 18, ///< `before` and `after`: the deadlines; who and why as ever.
    Alarmed = 19, ///< A threshold was reached; `field` names the clock, `after` is an Alarm as values.
    Checked = 20, ///< An item of the checklist was done; `after` is its text.
    Unchecked = 21, ///< `before` is its text.
};

/// One thing that happened to a ticket: history, clocks, reports, undo and replay all read events. Append-only.
struct Event {
    EventId id;
    TicketId ticket;
    int evNo = 0;
    EventKind kind = EventKind::FieldChanged;
    QString field; ///< Name of the field, for FieldChanged and what is like it.
    Value before;
    Value after;
    AgentId actor; ///< Null for the server itself.
    DeviceId device;
    Instant occurredAt;
    Instant recordedAt;
    QString reason;

    friend bool operator==(const Event &, const Event &) = default;
};

/// What a PolicyStamped or PolicyRestamped event says in `before` and `after`: what ruled, and the deadline it led to.
struct PolicyStamp {
    PolicyId policy;
    int policyVersion = 0;
    CalendarId calendar;
    int calendarVersion = 0;
    std::optional<Instant> due;

    friend bool operator==(const PolicyStamp &, const PolicyStamp &) = default;
};

template<>
struct Describe<PolicyStamp> {
    using S = PolicyStamp;
    static constexpr auto fields = std::make_tuple(part("policy", 1, &S::policy),
        part("policy_version", 2, &S::policyVersion), part("calendar", 3, &S::calendar),
        part("calendar_version", 4, &S::calendarVersion), part("due", 5, &S::due));
};

/// Reads an event's `before` or `after`. Shape: empty for null; the policy alone where the value names only it.
inline PolicyStamp readStamp(const Value &value)
{
    PolicyStamp stamp;
    if (value.isMap())
        stamp = fromValues<PolicyStamp>(value.toMap());
    else
        FieldTraits<PolicyId>::from(value, stamp.policy);
    return stamp;
}

/// What an Alarmed event says in `after`, and a Woken event too (without a clock).
struct Alarm {
    ClockKind clock = ClockKind::FirstResponse;
    std::optional<Instant> run; ///< Beginning of the clock's run; with clock and threshold it makes the event's id.
    int percent = 0; ///< Of the target; 0 in a reminder.
    int afterMin = 0; ///< Working minutes past the deadline.
    std::optional<Instant> due;
    std::vector<AgentId> told;
    int inner = 0; ///< 0: a clock of the customer, `clock`; 1: a line's, 2: a partner's (rules::InnerClock).
    GroupId group; ///< Whose line, of an inner clock.

    friend bool operator==(const Alarm &, const Alarm &) = default;
};

template<>
struct Describe<Alarm> {
    static constexpr auto fields
        = std::make_tuple(part("clock", 1, &Alarm::clock), part("run", 2, &Alarm::run),
            part("percent", 3, &Alarm::percent), part("after_min", 4, &Alarm::afterMin), part("due", 5, &Alarm::due),
            part("told", 6, &Alarm::told), part("inner", 7, &Alarm::inner), part("group", 8, &Alarm::group));
};

/// How far a time entry has come towards an invoice.
enum class TimeEntryState { Draft = 1, Submitted = 2, Approved = 3, Posted = 4 };

/// Work that was done: who, when, how long. The raw minutes never change.
struct TimeEntry {
    TimeEntryId id;
    TicketId ticket;
    int evNo = 0;
    AgentId person;
    Instant startedAt;
    int minutes = 0;
    QString workRole;
    QString place; ///< "remote" or "on-site".
    QString text;
    TimeEntryState state = TimeEntryState::Submitted;

    friend bool operator==(const TimeEntry &, const TimeEntry &) = default;
};

/// A restricted note of a ticket, with its files: an aggregate of its own, for it has another audience than the ticket.
/// It is seen through its own list of people and groups, never through the ticket. Append-only.
struct Annex {
    AnnexId id;
    TicketId ticket;
    AgentId author;
    QString text;
    std::vector<AgentId> people; ///< Who may read it; its author is always among them.
    std::vector<GroupId> groups; ///< Whoever sees these groups' queues may read it.
    std::vector<Attachment> attachments;
    Instant occurredAt;
    Instant recordedAt;
    bool writtenOffline = false;

    friend bool operator==(const Annex &, const Annex &) = default;
};

/// How two tickets belong together, seen from the one that holds the link.
enum class LinkKind { Relates = 1, Parent = 2, Child = 3, Duplicate = 4, FollowUpOf = 5 };

/// A tie from one ticket to another; holds only the other's id, so it may point to what its reader cannot see.
struct Link {
    LinkId id;
    TicketId ticket;
    int evNo = 0;
    LinkKind kind = LinkKind::Relates;
    TicketId target;
    bool removed = false;

    friend bool operator==(const Link &, const Link &) = default;
};

template<>
struct Describe<Ticket> {
    using E = Ticket;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("number", 2, &E::number, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("provisional", 3, &E::provisional, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("subject", 4, &E::subject, Kind::Text, Merge::Words, Right::Work),
        field("type", 5, &E::type, Kind::Scalar, Merge::FirstWins, Right::Work),
        field("status", 6, &E::status, Kind::Reference, Merge::Derived, Right::Nobody),
        field("impact", 7, &E::impact, Kind::Scalar, Merge::FirstWins, Right::Work),
        field("urgency", 8, &E::urgency, Kind::Scalar, Merge::FirstWins, Right::Work),
        field("priority", 9, &E::priority, Kind::Scalar, Merge::FirstWins, Right::Work),
        field("priority_manual", 10, &E::priorityManual, Kind::Flag, Merge::Derived, Right::Nobody),
        field("queue", 11, &E::queue, Kind::Reference, Merge::FirstWins, Right::Work),
        field("assignee", 12, &E::assignee, Kind::Reference, Merge::FirstWins, Right::Work),
        field("coordinator", 13, &E::coordinator, Kind::Reference, Merge::FirstWins, Right::Work),
        field("followers", 14, &E::followers, Kind::Set, Merge::Union, Right::Work),
        field("tags", 15, &E::tags, Kind::Set, Merge::Union, Right::Work),
        field("contact", 16, &E::contact, Kind::Reference, Merge::FirstWins, Right::Work),
        field("company", 17, &E::company, Kind::Reference, Merge::FirstWins, Right::Work),
        field("site", 18, &E::site, Kind::Reference, Merge::FirstWins, Right::Work),
        field("asset", 19, &E::asset, Kind::Reference, Merge::FirstWins, Right::Work),
        field("contract", 20, &E::contract, Kind::Reference, Merge::FirstWins, Right::Work),
        field("category", 21, &E::category, Kind::Reference, Merge::FirstWins, Right::Work),
        field("channel", 22, &E::channel, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("created_at", 23, &E::createdAt, Kind::Moment, Merge::Fixed, Right::Nobody),
        field("created_by", 24, &E::createdBy, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("updated_at", 25, &E::updatedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("solved_at", 26, &E::solvedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("closed_at", 27, &E::closedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("wake_at", 28, &E::wakeAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("wait_reason", 29, &E::waitReason, Kind::Text, Merge::LastWins, Right::Work),
        field("resolution", 30, &E::resolution, Kind::Text, Merge::Words, Right::Work),
        field("merged_into", 31, &E::mergedInto, Kind::Reference, Merge::Derived, Right::Nobody),
        field("external_ref", 32, &E::externalRef, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("reopen_count", 33, &E::reopenCount, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("policy", 34, &E::policy, Kind::Reference, Merge::Derived, Right::Nobody),
        field("policy_version", 35, &E::policyVersion, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("calendar", 36, &E::calendar, Kind::Reference, Merge::Derived, Right::Nobody),
        field("calendar_version", 37, &E::calendarVersion, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("due_first", 38, &E::dueFirst, Kind::Moment, Merge::FirstWins, Right::Deadline),
        field("due_resolution", 39, &E::dueResolution, Kind::Moment, Merge::FirstWins, Right::Deadline),
        field("status_category", 40, &E::statusCategory, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("clocks", 41, &E::clocks, Kind::List, Merge::Derived, Right::Nobody),
        field("due", 42, &E::due, Kind::Moment, Merge::Derived, Right::Nobody),
        field("due_clock", 43, &E::dueClock, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("warn_at", 44, &E::warnAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("stands", 45, &E::stands, Kind::Flag, Merge::Derived, Right::Nobody),
        field("remaining_s", 46, &E::remainingS, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("breached_at", 47, &E::breachedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("unanswered_since", 48, &E::unansweredSince, Kind::Moment, Merge::Derived, Right::Nobody),
        field("last_public_at", 49, &E::lastPublicAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("message_count", 50, &E::messageCount, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("checked", 51, &E::checked, Kind::Set, Merge::Union, Right::Work),
        field("major", 52, &E::major, Kind::Flag, Merge::FirstWins, Right::Work));
};

template<>
struct Describe<Message> {
    using E = Message;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ticket", 2, &E::ticket, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("kind", 4, &E::kind, Kind::Scalar, Merge::Fixed, Right::Work),
        field("channel", 5, &E::channel, Kind::Scalar, Merge::Fixed, Right::Work),
        field("direction", 6, &E::direction, Kind::Scalar, Merge::Fixed, Right::Work),
        field("author", 7, &E::author, Kind::Reference, Merge::Fixed, Right::Work),
        field("contact", 8, &E::contact, Kind::Reference, Merge::Fixed, Right::Work),
        field("author_name", 9, &E::authorName, Kind::Scalar, Merge::Fixed, Right::Work),
        field("text", 10, &E::text, Kind::Text, Merge::Fixed, Right::Work),
        field("html", 11, &E::html, Kind::Text, Merge::Fixed, Right::Work),
        field("occurred_at", 12, &E::occurredAt, Kind::Moment, Merge::Fixed, Right::Nobody),
        field("recorded_at", 13, &E::recordedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("duration_s", 14, &E::durationS, Kind::Scalar, Merge::Fixed, Right::Work),
        field("delivery", 15, &E::delivery, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("automatic", 16, &E::automatic, Kind::Flag, Merge::Fixed, Right::Nobody),
        field("written_offline", 17, &E::writtenOffline, Kind::Flag, Merge::Fixed, Right::Nobody),
        field("attachments", 18, &E::attachments, Kind::List, Merge::Fixed, Right::Work));
};

template<>
struct Describe<Event> {
    using E = Event;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ticket", 2, &E::ticket, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("kind", 4, &E::kind, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("field", 5, &E::field, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("before", 6, &E::before, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("after", 7, &E::after, Kind::Scalar, Merge::Fixed, Right::Nobody),
        field("actor", 8, &E::actor, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("device", 9, &E::device, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("occurred_at", 10, &E::occurredAt, Kind::Moment, Merge::Fixed, Right::Nobody),
        field("recorded_at", 11, &E::recordedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("reason", 12, &E::reason, Kind::Text, Merge::Fixed, Right::Nobody));
};

template<>
struct Describe<TimeEntry> {
    using E = TimeEntry;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ticket", 2, &E::ticket, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("person", 4, &E::person, Kind::Reference, Merge::Fixed, Right::Work),
        field("started_at", 5, &E::startedAt, Kind::Moment, Merge::Fixed, Right::Work),
        field("minutes", 6, &E::minutes, Kind::Scalar, Merge::Fixed, Right::Work),
        field("work_role", 7, &E::workRole, Kind::Scalar, Merge::Fixed, Right::Work),
        field("place", 8, &E::place, Kind::Scalar, Merge::Fixed, Right::Work),
        field("text", 9, &E::text, Kind::Text, Merge::Fixed, Right::Work),
        field("state", 10, &E::state, Kind::Scalar, Merge::Derived, Right::Nobody));
};

template<>
struct Describe<Link> {
    using E = Link;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ticket", 2, &E::ticket, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ev_no", 3, &E::evNo, Kind::Scalar, Merge::Derived, Right::Nobody),
        field("kind", 4, &E::kind, Kind::Scalar, Merge::Fixed, Right::Work),
        field("target", 5, &E::target, Kind::Reference, Merge::Fixed, Right::Work),
        field("removed", 6, &E::removed, Kind::Flag, Merge::LastWins, Right::Work));
};

template<>
struct Describe<Annex> {
    using E = Annex;
    static constexpr auto fields = std::make_tuple(
        field("id", 1, &E::id, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("ticket", 2, &E::ticket, Kind::Reference, Merge::Fixed, Right::Work),
        field("author", 3, &E::author, Kind::Reference, Merge::Fixed, Right::Nobody),
        field("text", 4, &E::text, Kind::Text, Merge::Fixed, Right::Work),
        field("people", 5, &E::people, Kind::Set, Merge::Fixed, Right::Work),
        field("groups", 6, &E::groups, Kind::Set, Merge::Fixed, Right::Work),
        field("attachments", 7, &E::attachments, Kind::List, Merge::Fixed, Right::Work),
        field("occurred_at", 8, &E::occurredAt, Kind::Moment, Merge::Fixed, Right::Nobody),
        field("recorded_at", 9, &E::recordedAt, Kind::Moment, Merge::Derived, Right::Nobody),
        field("written_offline", 10, &E::writtenOffline, Kind::Flag, Merge::Fixed, Right::Nobody));
};

} // namespace firstline
