#pragma once

#include <array>
#include <cstdint>

namespace firstline::sim {

/// Situations that a run must have met; one that met fewer proves little. The text is what a report says.
// clang-format off
#define FIRSTLINE_SOMETIMES(X) \
    X(RequestLost, "a request was lost") \
    X(AnswerLost, "an answer was lost after it was executed") \
    X(RequestDoubled, "a request was executed twice") \
    X(RequestLate, "a request of an earlier life of a workstation was executed") \
    X(AnswerTruncated, "an answer was cut short") \
    X(ProxyLied, "a proxy answered instead of the server") \
    X(TooMany, "the server asked for patience (429)") \
    X(Partition, "a workstation was cut off for a while") \
    X(TurnedOffline, "a person turned the network off") \
    X(ClientKilled, "a workstation was killed between two events") \
    X(ClientDiedWriting, "a workstation was killed between two writes of its disk") \
    X(ClientPowerLost, "a workstation lost its power and unsynced sectors") \
    X(ServerKilled, "the server was killed between two events") \
    X(ServerDiedWriting, "the server was killed between two writes of its disk") \
    X(ServerPowerLost, "the server lost its power") \
    X(UnknownCommitted, "a push whose answer nobody got had been committed") \
    X(ClientDiskFailed, "a write failed on a workstation") \
    X(ClientDiskFull, "a workstation's disk was full") \
    X(ServerDiskFailed, "a write failed on the server") \
    X(SettledAtStart, "a result in the cache was settled in the journal at the start") \
    X(Reprojected, "waiting commands were projected again at a start") \
    X(CacheDeleted, "a cache was deleted") \
    X(Bitten, "a ticket vanished from a cache") \
    X(Doubted, "a workstation had something to fetch again when it was ended") \
    X(FirstSync, "a first synchronisation took several pages") \
    X(KilledInFirstSync, "a workstation was killed during its first synchronisation") \
    X(ClockWrong, "a workstation's wall clock was wrong") \
    X(ClockJumped, "a wall clock jumped while the program ran") \
    X(Rebooted, "commands of another boot were sent") \
    X(Resent, "a command was sent again and got its first answer") \
    X(Parked, "a command was parked") \
    X(Merged, "a command was merged") \
    X(Rejected, "a command was refused") \
    X(ClaimLost, "a claim was lost") \
    X(ReplyHeld, "a reply was held because the conversation moved") \
    X(WordsMerged, "two edits of one text were merged") \
    X(FieldParked, "a field was changed by two and the later one parked") \
    X(DecidedMine, "a person decided for the own side") \
    X(DecidedAway, "a person decided for the other side or discarded") \
    X(Recalled, "a reply was taken back before it was sent") \
    X(RecallTooLate, "a reply could not be taken back any more") \
    X(DropPending, "a ticket went out of sight while commands for it waited") \
    X(LeaveEnterLeave, "a ticket left and entered a scope while somebody was offline") \
    X(RoleChanged, "what a person may see was changed") \
    X(Revoked, "a device was ended") \
    X(Hydrated, "something that was missing was fetched whole") \
    X(ServerRestored, "the server was restored, as declared") \
    X(ServerRestoredSilently, "the server was restored without a word") \
    X(Requeued, "acknowledged commands were sent again after a restore") \
    X(Forked, "a cloned or rolled back profile was told apart") \
    X(JournalRolledBack, "a journal was rolled back") \
    X(ProfileCloned, "a profile was cloned to a second machine") \
    X(HorizonPassed, "a workstation came back after the horizon") \
    X(SmallPages, "pages were of very few aggregates") \
    X(Provisional, "a ticket got a provisional number") \
    X(RetryLater, "a command was told to come later") \
    X(TokenRenewed, "an access token expired and was renewed") \
    X(DraftSurvived, "a draft outlived a kill") \
    X(CustomerWrote, "a customer wrote") \
    X(TimeActed, "time changed a ticket at the server") \
    X(AskedForAll, "somebody asked for tickets by their ids alone") \
    X(AnnexWritten, "a restricted note was written") \
    X(AnnexCame, "a restricted note came to another of its readers") \
    X(AnnexHidden, "a restricted note was kept from somebody who sees its ticket") \
    X(AnnexRefused, "a restricted note was refused") \
    X(AnnexLost, "a reader of a restricted note lost sight of it")
// clang-format on

enum class Sometimes {
#define FIRSTLINE_X(name, text) name,
    FIRSTLINE_SOMETIMES(FIRSTLINE_X)
#undef FIRSTLINE_X
    Count
};

/// How often each was met by this process.
inline std::array<std::uint64_t, size_t(Sometimes::Count)> sometimesMet {};

/// Notes that a situation was met.
inline void met(Sometimes what)
{
    ++sometimesMet[size_t(what)];
}

/// The words for it.
const char *wordsOf(Sometimes what);

} // namespace firstline::sim
