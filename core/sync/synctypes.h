#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/domain/command.h"
#include "core/domain/outcome.h"

#include <QtCore/QList>

namespace firstline::sync {

/// Whether the engine may use the network; an input, not a finding.
enum class NetworkPolicy { Offline, Metered, Online };
/// How the server is reached. Blocked: it refuses this version or device.
enum class LinkState { Offline, Connecting, Online, SignedOut, Blocked };

/// What the status bar shows. Immutable copy.
struct SyncStatus {
    LinkState link = LinkState::Offline;
    std::optional<Instant> offlineSince;
    std::optional<Instant> lastSync;
    int pending = 0; ///< Commands that wait to be sent or answered.
    int held = 0; ///< Commands that wait for their time (undo of a send).
    int waiting = 0; ///< What the person did and is not settled, held or not: what every screen counts (see isOwnChange).
    int conflicts = 0; ///< Unsettled.
    qint64 cursor = 0;
    qint64 head = 0;
    bool bootstrapping = false;
    qint64 received = 0; ///< Of `total` aggregates of a first synchronisation.
    qint64 total = 0;
    Millis clockSkew { 0 }; ///< Wall clock here minus server's, in whole seconds; offline as far as it is known.
    std::optional<Error> lastError;
    int defects = 0; ///< Aggregates that differed from the server for no reason and were fetched anew, since the start.
    int uploads = 0; ///< Files that wait to be sent.
    int lockedDays = 0; ///< Days without the server after which the profile was locked until sign-in; 0: it is not.
    bool ended = false; ///< The server ended this device.

    /// The wall clock here is wrong by more than two minutes. Deadlines and countdowns are right all the same.
    bool clockOff() const { return std::chrono::abs(clockSkew) > std::chrono::minutes(2); }

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/// Whether a command of this lane is a change or an answer of its person. What the program notes for him (how far he has
/// read, what he has begun to type, alarms that he was told) travels as commands too and is none.
inline bool isOwnChange(const AggregateRef &lane) { return lane.kind != EntityKind::Personal; }

/// What the journal took in. The text is safe from here on.
struct Receipt {
    CommandId command;
    qint64 number = 0; ///< Of a registered ticket; 0 when only `provisional` is known.
    QString provisional;
};

/// Something that needs a person's decision; nothing typed is lost.
struct ConflictRecord {
    ConflictId id;
    CommandId command;
    TicketId ticket;
    ConflictInfo info;
    QString commandName;
    QString text; ///< What was typed, in full.
    Instant at;
    ResultStatus status = ResultStatus::Parked;
    QString code;
    std::optional<CommandBody> body; ///< What was asked for; nothing when this build cannot read it.
};

/// What a person decides about a conflict.
enum class ConflictChoice { Mine, Theirs, Edit, Note, Discard };

/// One line of the outbox.
struct OutboxItem {
    CommandId id;
    qint64 no = 0;
    AggregateRef lane;
    QString name; ///< commandName.
    CommandBody body;
    Instant writtenAt;
    bool sent = false; ///< In flight, outcome unknown.
    std::optional<Instant> notBefore;
    QString lastProblem;
};

/// The aggregates that changed in the projection, and which kinds of thing did.
struct ChangeNotice {
    QList<AggregateRef> aggregates; ///< Empty with `everything`.
    bool config = false;
    bool everything = false; ///< After a bootstrap page or a reset: read again what is shown.
};

/// (ticket, agent, state 1 viewing / 2 replying) of everybody else.
using PresenceList = QList<std::tuple<TicketId, AgentId, int>>;

} // namespace firstline::sync
