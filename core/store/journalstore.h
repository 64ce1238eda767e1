#pragma once

#include "core/domain/command.h"
#include "core/domain/outcome.h"
#include "core/domain/personal.h"
#include "core/store/database.h"

namespace firstline::store {

/// Where a command of the journal stands.
enum class CommandState { Queued = 0, Sent = 1, Answered = 2, Settled = 3 };

/// One command as the journal keeps it. `args` and `version` stay as they were written: never migrated in place.
struct JournalCommand {
    Command command;
    QString name;
    int version = 1;
    CommandState state = CommandState::Queued;
    std::optional<CommandResult> result;
    QString problem;
    bool again = false; ///< It was settled once and the server forgot it.
};

/// One row of the conflicts.
struct JournalConflict {
    ConflictId id;
    CommandId command;
    TicketId ticket;
    QString name;
    int version = 1;
    ValueMap args;
    ConflictInfo info;
    QString text;
    Instant at {};
    ResultStatus status = ResultStatus::Parked;
    QString code;
};

/// A block of numbers as the journal keeps it.
struct JournalLease {
    qint64 from = 0;
    qint64 to = 0;
    qint64 next = 0;
    QByteArray signature;
};

/// journal.db: what cannot be fetched again. Every function works inside the caller's transaction.
/// Errors: those of Statement::run. Thread: that of its Database.
class JournalStore
{
public:
    explicit JournalStore(Database &db);

    Database &database() { return m_db; }

    [[nodiscard]] Result<QByteArray> meta(const QString &key);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QByteArray &value);
    [[nodiscard]] Result<qint64> metaNumber(const QString &key);
    [[nodiscard]] Result<void> setMetaNumber(const QString &key, qint64 value);

    /// The next number of a counter; never the same again.
    [[nodiscard]] Result<qint64> count(const QString &counter);

    [[nodiscard]] Result<void> add(const JournalCommand &command);

    /// Commands that are not settled, by number. One that this build cannot read is left out and counted in `unread`.
    [[nodiscard]] Result<std::vector<JournalCommand>> unsettled(int *unread = nullptr);
    [[nodiscard]] Result<std::optional<JournalCommand>> command(CommandId id);
    [[nodiscard]] Result<void> setState(CommandId id, CommandState state);
    [[nodiscard]] Result<void> setProblem(CommandId id, const QString &problem);

    /// Answered or Settled, with the result.
    [[nodiscard]] Result<void> setResult(CommandId id, const CommandResult &result, CommandState state);

    /// An answered command is to be sent again, in no order with what was before it.
    [[nodiscard]] Result<void> sendAgain(CommandId id);

    /// Settled commands with a sequence above `seq` are to be sent again, but for conflicts: the cache lost what it knew of them.
    [[nodiscard]] Result<void> sendAgainAbove(qint64 seq);

    /// Takes a command back that was never sent; those after it follow what it followed.
    [[nodiscard]] Result<void> removeCommand(const Command &command);

    /// Settled commands with a sequence above `seq` wait again: the server forgot them. Shape: how many.
    [[nodiscard]] Result<qint64> requeueAbove(qint64 seq);

    /// Forgets settled commands that the server holds in a verified backup.
    [[nodiscard]] Result<void> forgetSettled(qint64 durableSeq);

    /// New numbers for all unsettled commands, in the same order (after a fork of the device).
    [[nodiscard]] Result<void> renumber();

    /// Empty text removes the draft. What stood there becomes a version when a pause or a deletion is about to bury it.
    [[nodiscard]] Result<void> saveDraft(TicketId ticket, DraftKind kind, const QString &text, Instant at);

    /// Removes a draft with its versions because `text` was sent; one that says something else stays.
    [[nodiscard]] Result<void> dropSentDraft(TicketId ticket, DraftKind kind, const QString &text);

    /// What a draft was before, newest first.
    [[nodiscard]] Result<QList<Draft>> draftVersions(TicketId ticket, DraftKind kind);
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<QString> draft(TicketId ticket, DraftKind kind);

    /// Does nothing when there already is one of that command.
    [[nodiscard]] Result<void> addConflict(const JournalConflict &conflict);
    [[nodiscard]] Result<QList<JournalConflict>> conflicts();
    [[nodiscard]] Result<std::optional<JournalConflict>> conflict(ConflictId id);
    /// `by`: the command that carries the decision out; null when it needs none.
    [[nodiscard]] Result<void> settleConflict(ConflictId id, int choice, CommandId by = {});

    /// What carried a decision out. Shape: nothing while it is open or unknown, a null id when no command did.
    [[nodiscard]] Result<std::optional<CommandId>> settledBy(ConflictId id);

    /// The conflict that a command settled. Shape: nothing for other commands.
    [[nodiscard]] Result<std::optional<ConflictId>> conflictSettledBy(CommandId command);

    /// Waits for a decision again.
    [[nodiscard]] Result<void> reopenConflict(ConflictId id);

    /// Keeps what a conflict is about now: its command, what stands against it and its text.
    [[nodiscard]] Result<void> rewriteConflict(const JournalConflict &conflict);
    [[nodiscard]] Result<int> openConflicts();

    /// Does nothing when the block is there already.
    [[nodiscard]] Result<void> addLease(const JournalLease &lease);
    [[nodiscard]] Result<qint64> numbersLeft();

    /// The next free number. Shape: 0 when the lease is used up.
    [[nodiscard]] Result<qint64> takeNumber();
    [[nodiscard]] Result<void> dropLeases();

    [[nodiscard]] Result<void> addAlias(const QString &provisional, TicketId ticket);

private:
    Database &m_db;
};

} // namespace firstline::store
