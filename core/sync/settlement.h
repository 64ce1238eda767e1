#pragma once

#include "core/store/journalstore.h"
#include "core/sync/synctypes.h"

namespace firstline::sync {

/// What somebody typed into a command, in full, for the conflict that keeps it. Shape: empty when nothing was typed.
QString typedText(const CommandBody &body);

/// The ticket a command works on. Shape: null for other things.
TicketId ticketOf(const CommandBody &body);

/// What a settled command leaves for a person to decide. Shape: nothing when it was applied.
std::optional<store::JournalConflict> conflictOf(const Command &command, int version, const CommandResult &result,
                                                 ConflictId id, Instant at);

/// The command that carries out a decision. `now` is the confirmed aggregate of the conflict, if it is here.
/// Shape: nothing when the decision needs none (theirs, discard). Errors: BadArgument (the choice does not fit),
/// UnknownCommand.
[[nodiscard]] Result<std::optional<CommandBody>> decided(const store::JournalConflict &conflict, ConflictChoice choice,
                                                         const QString &text, const std::optional<Aggregate> &now);

/// A conflict whose decision was taken back before it was sent: what was `written` for it, where the person edited it, is
/// what it is about from here on.
store::JournalConflict reopened(store::JournalConflict conflict, const CommandBody &written);

/// As screens see it.
ConflictRecord recordOf(const store::JournalConflict &conflict);

} // namespace firstline::sync
