#pragma once

#include "core/base/error.h"
#include "core/domain/entities.h"
#include "core/domain/record.h"

/// What people, rules, mail and integrations do: one struct per command, described like the entities. A command is
/// written to the journal, sent, and applied by the same pure function on both sides (core/rules/apply.h).
namespace firstline {

/// Registers a ticket: from a call, by hand, or "done on the phone" (with `resolution`).
struct RegisterTicket {
    TicketId ticket;
    qint64 number = 0; ///< Leased; 0 when the lease is used up, then `provisional` is set.
    QString provisional;
    QString subject;
    QString text; ///< What was said; becomes the first message.
    Channel channel = Channel::Phone;
    TicketType type = TicketType::Incident;
    GroupId queue; ///< Null: routed by category, else the default queue.
    ContactId contact;
    CompanyId company;
    ContractId contract;
    SiteId site;
    AssetId asset;
    CategoryId category;
    int impact = 0; ///< 0: the category's default, else 1.
    int urgency = 0; ///< 0: the category's default, else 2.
    int priority = 0; ///< 0: from the matrix.
    QStringList tags;
    bool take = false; ///< The creator becomes the assignee.
    bool answered = false; ///< Registered while talking with the customer: first response is met.
    bool done = false; ///< Solved at once.
    QString resolution;
    qint64 durationS = 0; ///< Length of the call.
    QString externalRef;
};

/// Changes one field of a ticket. `base` is the value its author saw.
struct SetField {
    TicketId ticket;
    int key = 0;
    Value value;
    Value base;
    QString reason;
};

/// An internal note, or a call or visit that took place.
struct AddMessage {
    TicketId ticket;
    MessageId message;
    MessageKind kind = MessageKind::Note;
    Channel channel = Channel::Phone;
    Direction direction = Direction::Out;
    QString text;
    QString html;
    ContactId contact; ///< Who spoke, when the customer did.
    qint64 durationS = 0;
    bool automatic = false;
    std::vector<Attachment> attachments;
};

/// A public reply. Held for its author when the conversation moved on (sync.md 2.7).
struct SendReply {
    TicketId ticket;
    MessageId message;
    QString text;
    QString html;
    Channel channel = Channel::Mail;
    int baseEv = 0; ///< Highest ev_no its author saw.
    bool regardless = false;
    bool writtenOffline = false;
    std::vector<Attachment> attachments;
};

/// Adds to and removes from a set field (tags, followers).
struct ChangeSet {
    TicketId ticket;
    int key = 0;
    ValueList add;
    ValueList remove;
};

/// Takes a ticket: compare-and-set, the first accepted wins.
struct Claim {
    TicketId ticket;
    AgentId expected;
};

/// Gives a ticket to a person and/or a group. Null means nobody / unchanged group.
struct Assign {
    TicketId ticket;
    AgentId agent;
    GroupId queue;
    AgentId expectedAgent;
    GroupId expectedQueue;
    QString reason;
};

/// Changes the status.
struct Transition {
    TicketId ticket;
    StatusId from;
    StatusId to;
    std::optional<Instant> wake;
    QString resolution;
    QString reason;
    CategoryId category; ///< Set together with solving, when the ticket has none.
    int baseEv = 0;
};

/// Records work.
struct LogTime {
    TicketId ticket;
    TimeEntryId entry;
    int minutes = 0;
    QString text;
    std::optional<Instant> startedAt; ///< Empty: now - minutes.
    QString workRole;
    QString place;
};

/// Ties a ticket to another, or removes the tie.
struct ChangeLink {
    TicketId ticket;
    LinkId link;
    LinkKind kind = LinkKind::Relates;
    TicketId target;
    bool remove = false;
};

/// Creates or edits a customer, contact, site, asset, contract, article, setting or personal object, field by field.
/// Also writes an agent's own availability.
struct SaveRecord {
    int kind = 0; ///< EntityKind; never Ticket or one of its children.
    Uuid record;
    Uuid parent; ///< Of a child (site, contract).
    bool create = false;
    ValueMap values; ///< New values by wire key; null empties a field.
    ValueMap base; ///< What the author saw, for the same keys.
};

/// One child of an imported ticket.
struct ImportedRecord {
    int kind = 0;
    ValueMap values;
};

/// History from elsewhere: dated children and the final header, no transition checks, no automation.
/// Source: behaviour.md 1.13; administrators only.
struct ImportHistory {
    TicketId ticket;
    ValueMap header; ///< Ticket's fields by wire key.
    std::vector<ImportedRecord> children;
};

/// Does what time brought to a ticket up to now: breaches and thresholds reached, waking up, closing. The server's own.
/// Its events have ids that follow from ticket, clock, run and threshold, so that a second one changes nothing.
struct AdvanceTicket {
    TicketId ticket;
};

/// Chooses policy and calendar of one ticket again, as of its creation, in their newest versions.
struct RestampTicket {
    TicketId ticket;
    QString reason;
};

/// Asks the server to restamp every open ticket that a calendar or a policy rules.
struct RestampOpen {
    int kind = 0; ///< EntityKind: Calendar or Policy.
    Uuid record;
    QString reason;
};

/// Absorbs a ticket into another: what was said and done there is shown in the target from then on, and commands for it
/// go to the target. Takes back: UnmergeTicket within 30 days. Source: behaviour.md 1.11 and 6, sync.md 2.7.
struct MergeTicket {
    TicketId ticket; ///< The one that is absorbed.
    TicketId into;
    QString reason;
};

/// Takes a merge back: the earlier status, and what was moved.
struct UnmergeTicket {
    TicketId ticket; ///< The one that was absorbed.
    QString reason;
};

// clang-format off
template<> struct Describe<MergeTicket> {
    using C = MergeTicket;
    static constexpr auto fields = std::make_tuple(
        part("ticket", 1, &C::ticket), part("into", 2, &C::into), part("reason", 3, &C::reason));
};
template<> struct Describe<UnmergeTicket> {
    using C = UnmergeTicket;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("reason", 2, &C::reason));
};
template<> struct Describe<AdvanceTicket> {
    using C = AdvanceTicket;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket));
};
template<> struct Describe<RestampTicket> {
    using C = RestampTicket;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("reason", 2, &C::reason));
};
template<> struct Describe<RestampOpen> {
    using C = RestampOpen;
    static constexpr auto fields = std::make_tuple(
        part("kind", 1, &C::kind), part("record", 2, &C::record), part("reason", 3, &C::reason));
};
template<> struct Describe<RegisterTicket> {
    using C = RegisterTicket;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("number", 2, &C::number),
        part("provisional", 3, &C::provisional), part("subject", 4, &C::subject), part("text", 5, &C::text),
        part("channel", 6, &C::channel), part("type", 7, &C::type), part("queue", 8, &C::queue),
        part("contact", 9, &C::contact), part("company", 10, &C::company), part("contract", 11, &C::contract),
        part("site", 12, &C::site), part("asset", 13, &C::asset), part("category", 14, &C::category),
        part("impact", 15, &C::impact), part("urgency", 16, &C::urgency), part("priority", 17, &C::priority),
        part("tags", 18, &C::tags), part("take", 19, &C::take), part("answered", 20, &C::answered),
        part("done", 21, &C::done), part("resolution", 22, &C::resolution), part("duration_s", 23, &C::durationS),
        part("external_ref", 24, &C::externalRef));
};
template<> struct Describe<SetField> {
    using C = SetField;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("key", 2, &C::key),
        part("value", 3, &C::value), part("base", 4, &C::base), part("reason", 5, &C::reason));
};
template<> struct Describe<AddMessage> {
    using C = AddMessage;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("message", 2, &C::message),
        part("kind", 3, &C::kind), part("channel", 4, &C::channel), part("direction", 5, &C::direction),
        part("text", 6, &C::text), part("html", 7, &C::html), part("contact", 8, &C::contact),
        part("duration_s", 9, &C::durationS), part("automatic", 10, &C::automatic),
        part("attachments", 11, &C::attachments));
};
template<> struct Describe<SendReply> {
    using C = SendReply;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("message", 2, &C::message),
        part("text", 3, &C::text), part("html", 4, &C::html), part("channel", 5, &C::channel),
        part("base_ev", 6, &C::baseEv), part("regardless", 7, &C::regardless),
        part("written_offline", 8, &C::writtenOffline), part("attachments", 9, &C::attachments));
};
template<> struct Describe<ChangeSet> {
    using C = ChangeSet;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("key", 2, &C::key),
        part("add", 3, &C::add), part("remove", 4, &C::remove));
};
template<> struct Describe<Claim> {
    using C = Claim;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("expected", 2, &C::expected));
};
template<> struct Describe<Assign> {
    using C = Assign;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("agent", 2, &C::agent),
        part("queue", 3, &C::queue), part("expected_agent", 4, &C::expectedAgent),
        part("expected_queue", 5, &C::expectedQueue), part("reason", 6, &C::reason));
};
template<> struct Describe<Transition> {
    using C = Transition;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("from", 2, &C::from),
        part("to", 3, &C::to), part("wake", 4, &C::wake), part("resolution", 5, &C::resolution),
        part("reason", 6, &C::reason), part("category", 7, &C::category), part("base_ev", 8, &C::baseEv));
};
template<> struct Describe<LogTime> {
    using C = LogTime;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("entry", 2, &C::entry),
        part("minutes", 3, &C::minutes), part("text", 4, &C::text), part("started_at", 5, &C::startedAt),
        part("work_role", 6, &C::workRole), part("place", 7, &C::place));
};
template<> struct Describe<ChangeLink> {
    using C = ChangeLink;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("link", 2, &C::link),
        part("kind", 3, &C::kind), part("target", 4, &C::target), part("remove", 5, &C::remove));
};
template<> struct Describe<SaveRecord> {
    using C = SaveRecord;
    static constexpr auto fields = std::make_tuple(part("kind", 1, &C::kind), part("record", 2, &C::record),
        part("parent", 3, &C::parent), part("create", 4, &C::create), part("values", 5, &C::values),
        part("base", 6, &C::base));
};
template<> struct Describe<ImportedRecord> {
    using C = ImportedRecord;
    static constexpr auto fields = std::make_tuple(part("kind", 1, &C::kind), part("values", 2, &C::values));
};
template<> struct Describe<ImportHistory> {
    using C = ImportHistory;
    static constexpr auto fields = std::make_tuple(part("ticket", 1, &C::ticket), part("header", 2, &C::header),
        part("children", 3, &C::children));
};
// clang-format on

/// Any command, typed. The index in this list is never stored; the name is (see commandName).
using CommandBody = std::variant<RegisterTicket, SetField, AddMessage, SendReply, ChangeSet, Claim, Assign, Transition,
    LogTime, ChangeLink, SaveRecord, ImportHistory, AdvanceTicket, RestampTicket, RestampOpen, MergeTicket, UnmergeTicket>;

/// The name of a command on the wire and in journals ("register_ticket"), never changed.
QString commandName(const CommandBody &body);

/// The version in which this build writes a command.
int commandVersion(const CommandBody &body);

/// Name and version of every command this build understands, for hello.
QStringList commandFeatures();

/// The arguments of a command, its type forgotten.
ValueMap commandArgs(const CommandBody &body);

/// Reads a command. Errors: UnknownCommand, VersionMismatch, Malformed (names the field), UnknownField (a key that
/// this version of the command does not have).
[[nodiscard]] Result<CommandBody> readCommand(const QString &name, int version, const ValueMap &args);

/// The aggregate a command works on: commands of one lane keep their order, others overtake freely.
AggregateRef laneOf(const CommandBody &body);

/// A command with what the journal and the wire know about it.
struct Command {
    CommandId id;
    qint64 no = 0; ///< Growing per device, without reuse.
    AggregateRef lane;
    CommandId after; ///< Previous unsettled command of the same lane; null when there is none.
    CommandBody body;
    Instant writtenAt; ///< Wall clock of the workstation, corrected by the measured offset.
    qint64 writtenMonoMs = 0; ///< Monotonic clock at writing, with `boot`: for the age at sending.
    QString boot;
    std::optional<Instant> notBefore; ///< Undo of a send: not pushed earlier.
};

} // namespace firstline
