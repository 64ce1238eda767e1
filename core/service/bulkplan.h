#pragma once

#include "core/base/error.h"
#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"
#include "core/rules/takeback.h"

namespace firstline::store {
class Database;
}

namespace firstline::service {

/// What is done to many tickets at once.
enum class BulkKind { Assign, Take, Queue, Priority, Tags, Status };

/// One change for many tickets. Only what belongs to `kind` counts.
struct BulkChange {
    BulkKind kind = BulkKind::Assign;
    AgentId agent; ///< Assign; null: nobody.
    GroupId queue; ///< Queue: who is not of it loses the ticket.
    int priority = 3; ///< Priority: 1..4.
    QStringList addTags;
    QStringList removeTags;
    StatusId status;
    std::optional<Instant> wake; ///< Status: when a waiting ticket comes back.
    QString resolution; ///< Status: what solved them.
    QString reason; ///< Status: for waiting on somebody, and for opening again.
    QString undoReason; ///< What the history says when the act is taken back after it was sent.

    friend bool operator==(const BulkChange &, const BulkChange &) = default;
};

/// Where one ticket of the act stands.
enum class BulkState {
    Changes, ///< It would be changed.
    Same, ///< It is so already.
    Cannot, ///< Refused before anything was tried; `why` says it.
    Waits, ///< In the journal, not answered by the server yet.
    Applied,
    Refused, ///< Not taken by the journal or the server, or waits for a decision; `why` says it.
    Stopped, ///< Nothing was done: the act was stopped before.
    Back, ///< Taken back.
    NearlyBack, ///< Taken back but for what TakeBack::Nearly means.
    NotBack, ///< Could not be taken back; `why` says it.
};

/// What of a ticket the person saw when he asked.
struct BulkSeen {
    StatusId status;
    StatusCategory category = StatusCategory::New;
    AgentId assignee;
    GroupId queue;
    int priority = 3;
    QStringList tags;
    std::optional<Instant> wakeAt;
};

/// One ticket of the act.
struct BulkLine {
    TicketId ticket;
    qint64 number = 0;
    QString provisional;
    QString subject;
    BulkSeen seen;
    AgentId assigneeAfter; ///< Of a move to a queue.
    BulkState state = BulkState::Changes;
    std::optional<Error> why;
    std::optional<CommandBody> body; ///< What will be done.
    std::optional<CommandBody> back; ///< Its opposite.
    rules::TakeBack undo = rules::TakeBack::Exact; ///< What `back` leaves once the command was sent.
    CommandId command; ///< Null until the journal has it.
};

/// Whether a role may change many tickets at once. Source: behaviour.md section 9, "bulk".
bool mayBulk(RoleKind role);

/// What a change would do to each ticket: asked of the rules as the writer and the server will be. Rows that are gone are
/// left out. Cost: reading each ticket whole. Thread: that of the database. Errors: storage.
[[nodiscard]] Result<std::vector<BulkLine>> planBulk(store::Database &db, const std::vector<qint64> &rids,
                                                     const BulkChange &change, AgentId me, const ConfigPtr &config, Instant now);

} // namespace firstline::service
