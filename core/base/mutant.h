#pragma once

namespace firstline {

/// Bugs that are put in on purpose, to see whether the simulation (tests/sim) finds them. Without FIRSTLINE_MUTANTS,
/// which only the simulation's builds define, mutant() is a constant and nothing of them is compiled.
enum class Mutant {
    None,
    NaiveSequence, ///< Sequences are given out before the commit (the commit model of tests/sim).
    // The server.
    AckBeforeCommit, ///< A push is answered as if it had been committed when it was not.
    NoDedupe, ///< A command that comes again is executed again.
    DedupeByNumberOnly, ///< A command is known again by its number, not by its id.
    ForkIgnored, ///< One number or id for two payloads is taken.
    LeftFlag, ///< An aggregate that once left a scope counts as gone, whatever other stay is open.
    HydrateBlind, ///< What is asked for by its id is sent whether it may be seen or not.
    DropLeaksIds, ///< Drops are sent to those who never had the aggregate.
    BackfillForgotten, ///< A scope that is gained brings only what changes from then on.
    TombstonesPurgedEarly, ///< Closed stays are forgotten before the horizon.
    SilentRestoreUnnoticed, ///< The digest of the cursor is not compared.
    LagForgotten, ///< Differences begin at the cursor, not where the workstation was complete.
    VersionsForgotten, ///< Changed header fields get no version: deltas leave them out.
    EventNumbersSkip, ///< The order inside a ticket has gaps.
    RightsForgotten, ///< Commands are executed without asking for rights.
    RevokedDeviceHeard, ///< A device that was ended is still answered.
    ConflictLeaks, ///< A repeated result still says what stood against its command, to whoever lost sight of it.
    MailSentTwice, ///< A reply that comes again after a restore goes out to the customer again.
    ClientClockRules, ///< What a workstation claims is taken for the time of receipt.
    // The rules.
    ClaimWithoutCompare, ///< A claim wins whatever its author saw.
    LastWriteWins, ///< A field that both changed takes the later value.
    ReplyNotHeld, ///< A reply goes out although the conversation moved on.
    // The workstation.
    SettledNotRepeated, ///< Without a cursor nothing that was settled is sent again.
    SkippedSettled, ///< An answered command counts as settled although its page never came.
    ResultAheadOfEffect, ///< A command is settled although its effect comes with a later page.
    CursorSavedApart, ///< The cursor is committed before its page.
    BaseNotRestored, ///< Waiting commands run again over what they made before.
    PendingOutOfOrder, ///< Waiting commands run again in the wrong order.
    ConfigForgotten, ///< What waits is not run again under a new configuration.
    DeltaForMissingIgnored, ///< A difference to what is not here is thrown away.
    PokeForDelivery, ///< What a wait says has happened counts as received.
    RepushForgotten, ///< After a restore of the server nothing is sent again.
    DigestSkipsBucket, ///< A bucket that holds as many things here as there counts as the same.
    ReconcileDropsMissing, ///< What a comparison finds missing here is not fetched.
    RestoreNotDoubted, ///< After a restore what was confirmed above the common sequence is trusted.
    StaleKept, ///< After a reset what the server no longer has stays.
    ScopeLossIgnored, ///< What was seen through a lost scope stays.
    ConflictTextDropped, ///< A conflict is kept without what was typed.
    DraftLostAtDrop, ///< Drafts go with a ticket that goes out of sight.
    IndexResidue, ///< The full text of what was removed can still be found.
    SettledBeforeCache, ///< The journal settles a command before its effect is in the cache, and a start does not look for such.
    LaneOrderBroken, ///< A command that must wait lets those after it in its lane go first.
    LeaseUsedTwice, ///< A leased number is given out again.
    SentRecalled, ///< A command is taken back although it was sent.
    SavedBeforeDurable, ///< A command counts as saved before the journal has it.
    // Restricted notes.
    AnnexToEverybody, ///< One goes to the whole desk.
    AnnexKept, ///< One stays with a reader who lost the group through which he read it.
    AnnexBecomesNote, ///< The text of one that was refused can be kept as an ordinary note.
};

#ifdef FIRSTLINE_MUTANTS
/// The bug that this process has. One thread.
inline Mutant activeMutant = Mutant::None;

/// Whether this bug is on.
inline bool mutant(Mutant which)
{
    return activeMutant == which;
}
#else
/// Whether this bug is on: never.
constexpr bool mutant(Mutant)
{
    return false;
}
#endif

} // namespace firstline
