#pragma once

#include "core/domain/command.h"
#include "core/domain/outcome.h"

/// The messages of FSP/1: what workstation and server say to each other. Each is a described struct; docs/protocol.md
/// tables their keys. Keys are never renumbered, only added.
namespace firstline::protocol {

constexpr int kProtocol = 1;
constexpr qint64 kMaxCommands = 100; ///< In one push.
constexpr qint64 kMaxPushBytes = 1024 * 1024;
constexpr qint64 kMaxCommandBytes = 512 * 1024; ///< Arguments of one command; a workstation refuses to write more.
constexpr qint64 kMaxPageAggregates = 500;
constexpr qint64 kMaxPageBytes = 1024 * 1024; ///< Compressed.
constexpr qint64 kMaxInflatedBytes = 8 * 1024 * 1024;
constexpr qint64 kMaxBlobChunk = 1024 * 1024;
constexpr qint64 kMaxEvacuation = 3 * 1024 * 1024;
constexpr auto kMediaType = "application/vnd.firstline+cbor";
constexpr auto kEncodingHeader = "X-FL-Enc"; ///< "zstd": the body is compressed.
constexpr auto kPresenceHeader = "X-FL-Presence"; ///< Of a wait: "<ticket uuid> viewing|replying", comma separated.
constexpr auto kCursorHeader = "X-FL-Cursor"; ///< Of a wait: base64 of the cursor; the answer then carries the page.

/// A block of ticket numbers that a device may give out by itself, signed by the server (Ed25519 over device, from,
/// to). Ends only when the device is retired.
struct NumberLease {
    qint64 from = 0;
    qint64 to = 0; ///< Last number, inclusive.
    QByteArray signature;
};

/// POST /v1/hello: what this workstation speaks and where it stands.
struct HelloRequest {
    int protocolMin = kProtocol;
    int protocolMax = kProtocol;
    QStringList features;
    QStringList commands; ///< commandFeatures().
    DeviceId device;
    qint64 maxCommandNo = 0; ///< Highest number this device ever used.
    QString version;
    qint64 numbersLeft = 0;
    qint64 confirmedSeq = 0; ///< Results up to here are stored; the server may forget them.
};

/// Whether the two can work together.
enum class HelloStatus { Ok = 0, UpgradeRequired = 1, ServerTooOld = 2, DeviceForked = 3 };

/// Answer of hello.
struct HelloAnswer {
    HelloStatus status = HelloStatus::Ok;
    int protocol = kProtocol;
    QStringList features;
    QStringList commands;
    qint64 serverMs = 0;
    AgentId agent;
    qint64 maxCommandNo = 0; ///< Highest number the server has of this device.
    qint64 head = 0;
    qint64 maxCommands = kMaxCommands;
    qint64 maxBytes = kMaxPushBytes;
    std::vector<NumberLease> leases;
    qint64 offlineLeaseS = 0; ///< So long a workstation may go without the server before it locks; 0: for ever.
};

/// POST /v1/login. `device` null: a new device is enrolled.
struct LoginRequest {
    QString login;
    QString password;
    DeviceId device;
    QString deviceName;
};

/// POST /v1/token.
struct TokenRequest {
    QByteArray refreshToken;
    DeviceId device;
};

/// Answer of login and token. The access token goes into "Authorization: Bearer <base64url>".
struct TokenAnswer {
    QByteArray accessToken; ///< 32 bytes.
    QByteArray refreshToken;
    qint64 expiresInS = 0;
    AgentId agent;
    DeviceId device;
    QString name;
    qint64 serverMs = 0;
    QByteArray serverKey; ///< Ed25519 public key: checks leases and wipe orders.
    std::vector<NumberLease> leases;
    qint64 offlineLeaseS = 0; ///< As in HelloAnswer.
};

/// POST /v1/password.
struct PasswordRequest {
    QString oldPassword;
    QString newPassword;
};

/// One command on its way. `args` are those of its name and version.
struct PushCommand {
    CommandId id;
    qint64 no = 0;
    int laneKind = 0;
    Uuid lane;
    CommandId after;
    QString name;
    int version = 1;
    ValueMap args;
    qint64 ageMs = 0; ///< Since it was written, by the monotonic clock when `sameBoot`.
    bool sameBoot = true;
    bool again = false; ///< It was settled once and the server forgot it (a restore): its mail may have gone out.
};

/// POST /v1/push: commands of one device.
struct PushRequest {
    DeviceId device;
    std::vector<PushCommand> commands; ///< In `no` order, at most kMaxCommands.
    qint64 numbersLeft = 0;
    qint64 confirmedSeq = 0; ///< As in HelloRequest.
};

/// Answer of push.
struct PushAnswer {
    std::vector<CommandResult> results; ///< One per command, in order.
    qint64 serverMs = 0;
    qint64 retryAfterMs = 0;
    std::vector<NumberLease> leases; ///< New ones only.
};

/// POST /v1/pull: what has changed since the cursor?
struct PullRequest {
    QByteArray cursor; ///< Empty: from the beginning.
    qint64 maxBytes = kMaxPageBytes;
    qint64 maxAggregates = kMaxPageAggregates;
    qint64 confirmedSeq = 0; ///< Results up to here are stored; the server may forget them.
    qint64 numbersLeft = 0;
};

/// One child of an aggregate of a page, whole.
struct PageChild {
    int kind = 0;
    Uuid id;
    qint64 seq = 0;
    ValueMap values; ///< With its id and its parent's.
};

/// One aggregate of a page: whole, or what changed since the cursor.
struct PageAggregate {
    int kind = 0;
    Uuid id;
    qint64 seq = 0;
    bool full = true;
    ValueMap header; ///< Whole, or the changed keys (null: emptied).
    std::vector<PageChild> children; ///< All, or those changed since the cursor; each one whole.
    QStringList scopes; ///< The granted scopes it is visible through. Of a difference: empty when they are as before.
};

/// An aggregate that the caller may no longer see.
struct PageDrop {
    int kind = 0;
    Uuid id;
    qint64 leaveSeq = 0;
};

/// The server cannot go on from the cursor. Reason: "expired", "incarnation", "forked", "ahead", "hard".
struct PullReset {
    QString reason;
    qint64 restoredSeq = 0;
};

/// One page: what changed up to `to`, and what became of the device's commands.
struct PullAnswer {
    std::optional<PullReset> reset;
    QByteArray to; ///< The cursor after this page.
    qint64 toSeq = 0;
    qint64 head = 0;
    bool upToDate = false;
    bool bootstrap = false; ///< Part of a first synchronisation.
    int phase = 0; ///< 1 config, 2 open tickets, 3 customers and articles, 4 the rest; 0 the tail.
    qint64 serverMs = 0;
    qint64 durableSeq = 0;
    std::vector<PageAggregate> aggregates;
    std::vector<PageDrop> drops;
    std::vector<CommandResult> results;
    QStringList scopesAdded;
    QStringList scopesRemoved;
    qint64 scopesVersion = 0;
    std::vector<NumberLease> leases;
    qint64 total = 0; ///< Aggregates in all, for the progress of a first synchronisation.
};

/// Names one aggregate to fetch whole.
struct HydrateRef {
    int kind = 0;
    Uuid id;
};

/// POST /v1/hydrate: aggregates that a delta could not be applied to.
struct HydrateRequest {
    std::vector<HydrateRef> refs;
};

/// Answer of hydrate.
struct HydrateAnswer {
    std::vector<PageAggregate> aggregates; ///< Absent and unseen ones are left out alike.
    qint64 scopesVersion = 0;
    qint64 serverMs = 0;
};

/// What somebody does with a ticket right now.
enum class PresenceState { Viewing = 1, Replying = 2 };

/// Who looks at or answers a ticket right now. Never stored.
struct Presence {
    TicketId ticket;
    AgentId agent;
    PresenceState state = PresenceState::Viewing;
    Instant since;
};

/// How far a call of the telephone is.
enum class CallStage { Ringing = 1, Answered = 2, Ended = 3 };

/// A call of the telephone, told to those it rings at. Never stored.
struct PhoneCall {
    QString id; ///< As the exchange names it.
    QString number; ///< As the exchange writes it; empty: withheld.
    CallStage stage = CallStage::Ringing;
    AgentId by; ///< Who took it; null: nobody, or somebody that the exchange did not name.
    bool taken = false; ///< Somebody took it.
    Instant since; ///< When it began to ring.
    qint64 lengthS = 0; ///< Of the talk, once ended.

    friend bool operator==(const PhoneCall &, const PhoneCall &) = default;
};

/// Answer of GET /v1/wait.
struct WaitAnswer {
    qint64 head = 0;
    std::vector<Presence> presence; ///< Of the tickets the caller may see; the whole present state.
    std::optional<PullAnswer> page; ///< The first page, when the head moved.
    std::vector<PhoneCall> calls; ///< That ring at the caller or are his; the whole present state.
};

/// What the server has decided about a device that was ended, signed with its key (core/protocol/revokeorder.h). Only
/// what is signed counts: a captive portal must not be able to wipe.
struct RevokeOrder {
    DeviceId device;
    bool wipe = false; ///< Delete what is held, after the unsent work was handed in.
    QByteArray nonce; ///< 16 bytes of this revocation.
    QByteArray signature;
};

/// POST /v1/evacuate: unsent work of a device that was ended, sealed to the server's key. The order is the ticket.
struct EvacuateRequest {
    RevokeOrder order;
    QByteArray sealed; ///< crypto_box_seal, at most kMaxEvacuation bytes.
};

/// Body of every answer with an error status.
struct ErrorAnswer {
    int code = 0;
    QString detail;
    qint64 retryAfterMs = 0;
    std::optional<RevokeOrder> order; ///< With device_revoked.
};

} // namespace firstline::protocol

namespace firstline {
// clang-format off
#define FL_DESCRIBE(Type, ...) template<> struct Describe<protocol::Type> { using M = protocol::Type; static constexpr auto fields = std::make_tuple(__VA_ARGS__); };
FL_DESCRIBE(NumberLease, part("from", 1, &M::from), part("to", 2, &M::to), part("signature", 3, &M::signature))
FL_DESCRIBE(HelloRequest, part("protocol_min", 1, &M::protocolMin), part("protocol_max", 2, &M::protocolMax),
    part("features", 3, &M::features), part("commands", 4, &M::commands), part("device", 5, &M::device),
    part("max_command_no", 6, &M::maxCommandNo), part("version", 7, &M::version), part("numbers_left", 8, &M::numbersLeft),
    part("confirmed_seq", 9, &M::confirmedSeq))
FL_DESCRIBE(HelloAnswer, part("status", 1, &M::status), part("protocol", 2, &M::protocol), part("features", 3, &M::features),
    part("commands", 4, &M::commands), part("server_ms", 5, &M::serverMs), part("agent", 6, &M::agent),
    part("max_command_no", 7, &M::maxCommandNo), part("head", 8, &M::head), part("max_commands", 9, &M::maxCommands),
    part("max_bytes", 10, &M::maxBytes), part("leases", 11, &M::leases), part("offline_lease_s", 12, &M::offlineLeaseS))
FL_DESCRIBE(LoginRequest, part("login", 1, &M::login), part("password", 2, &M::password), part("device", 3, &M::device),
    part("device_name", 4, &M::deviceName))
FL_DESCRIBE(TokenRequest, part("refresh_token", 1, &M::refreshToken), part("device", 2, &M::device))
FL_DESCRIBE(TokenAnswer, part("access_token", 1, &M::accessToken), part("refresh_token", 2, &M::refreshToken),
    part("expires_in_s", 3, &M::expiresInS), part("agent", 4, &M::agent), part("device", 5, &M::device),
    part("name", 6, &M::name), part("server_ms", 7, &M::serverMs), part("server_key", 8, &M::serverKey),
    part("leases", 9, &M::leases), part("offline_lease_s", 10, &M::offlineLeaseS))
FL_DESCRIBE(PasswordRequest, part("old_password", 1, &M::oldPassword), part("new_password", 2, &M::newPassword))
FL_DESCRIBE(PushCommand, part("id", 1, &M::id), part("no", 2, &M::no), part("lane_kind", 3, &M::laneKind),
    part("lane", 4, &M::lane), part("after", 5, &M::after), part("name", 6, &M::name), part("version", 7, &M::version),
    part("args", 8, &M::args), part("age_ms", 9, &M::ageMs), part("same_boot", 10, &M::sameBoot),
    part("again", 11, &M::again))
FL_DESCRIBE(PushRequest, part("device", 1, &M::device), part("commands", 2, &M::commands), part("numbers_left", 3, &M::numbersLeft),
    part("confirmed_seq", 4, &M::confirmedSeq))
FL_DESCRIBE(PushAnswer, part("results", 1, &M::results), part("server_ms", 2, &M::serverMs),
    part("retry_after_ms", 3, &M::retryAfterMs), part("leases", 4, &M::leases))
FL_DESCRIBE(PullRequest, part("cursor", 1, &M::cursor), part("max_bytes", 2, &M::maxBytes),
    part("max_aggregates", 3, &M::maxAggregates), part("confirmed_seq", 4, &M::confirmedSeq), part("numbers_left", 5, &M::numbersLeft))
FL_DESCRIBE(PageChild, part("kind", 1, &M::kind), part("id", 2, &M::id), part("seq", 3, &M::seq), part("values", 4, &M::values))
FL_DESCRIBE(PageAggregate, part("kind", 1, &M::kind), part("id", 2, &M::id), part("seq", 3, &M::seq), part("full", 4, &M::full),
    part("header", 5, &M::header), part("children", 6, &M::children), part("scopes", 7, &M::scopes))
FL_DESCRIBE(PageDrop, part("kind", 1, &M::kind), part("id", 2, &M::id), part("leave_seq", 3, &M::leaveSeq))
FL_DESCRIBE(PullReset, part("reason", 1, &M::reason), part("restored_seq", 2, &M::restoredSeq))
FL_DESCRIBE(PullAnswer, part("reset", 1, &M::reset), part("to", 2, &M::to), part("to_seq", 3, &M::toSeq), part("head", 4, &M::head),
    part("up_to_date", 5, &M::upToDate), part("bootstrap", 6, &M::bootstrap), part("phase", 7, &M::phase),
    part("server_ms", 8, &M::serverMs), part("durable_seq", 9, &M::durableSeq), part("aggregates", 10, &M::aggregates),
    part("drops", 11, &M::drops), part("results", 12, &M::results), part("scopes_added", 13, &M::scopesAdded),
    part("scopes_removed", 14, &M::scopesRemoved), part("scopes_version", 15, &M::scopesVersion), part("leases", 16, &M::leases),
    part("total", 17, &M::total))
FL_DESCRIBE(HydrateRef, part("kind", 1, &M::kind), part("id", 2, &M::id))
FL_DESCRIBE(HydrateRequest, part("refs", 1, &M::refs))
FL_DESCRIBE(HydrateAnswer, part("aggregates", 1, &M::aggregates), part("scopes_version", 2, &M::scopesVersion), part("server_ms", 3, &M::serverMs))
FL_DESCRIBE(Presence, part("ticket", 1, &M::ticket), part("agent", 2, &M::agent), part("state", 3, &M::state), part("since", 4, &M::since))
FL_DESCRIBE(PhoneCall, part("id", 1, &M::id), part("number", 2, &M::number), part("stage", 3, &M::stage), part("by", 4, &M::by),
    part("taken", 5, &M::taken), part("since", 6, &M::since), part("length_s", 7, &M::lengthS))
FL_DESCRIBE(WaitAnswer, part("head", 1, &M::head), part("presence", 2, &M::presence), part("page", 3, &M::page), part("calls", 4, &M::calls))
FL_DESCRIBE(RevokeOrder, part("device", 1, &M::device), part("wipe", 2, &M::wipe), part("nonce", 3, &M::nonce), part("signature", 4, &M::signature))
FL_DESCRIBE(EvacuateRequest, part("order", 1, &M::order), part("sealed", 2, &M::sealed))
FL_DESCRIBE(ErrorAnswer, part("code", 1, &M::code), part("detail", 2, &M::detail), part("retry_after_ms", 3, &M::retryAfterMs), part("order", 4, &M::order))
#undef FL_DESCRIBE
// clang-format on

/// In a difference a child's frame is not told twice: its values lack its own id and its parent's, and its `seq` is absent
/// when it is the aggregate's. What is whole travels as it is, for there are many of them and they are compressed anyway.
template<>
struct FieldTraits<protocol::PageAggregate> {
    static constexpr Column column = Column::Blob;
    static Value to(const protocol::PageAggregate &aggregate);
    static bool from(const Value &value, protocol::PageAggregate &out);
};

} // namespace firstline

namespace firstline::protocol {

/// A message as its map. What is 0, false or empty, and is so in a new message, is left out: a reader has it so anyway. Such
/// a default is therefore never changed.
template<Described M>
ValueMap leanValues(const M &message);

/// A message as bytes: deterministic CBOR of its map.
template<Described M>
QByteArray encodeMessage(const M &message);

/// Reads a message from bytes. Errors: Malformed (names the field), TooLarge.
template<Described M>
[[nodiscard]] Result<M> decodeMessage(const QByteArray &bytes);

} // namespace firstline::protocol

#include "core/protocol/messages_inl.h"
