#pragma once

#include "core/domain/describe.h"

namespace firstline {

/// How a command ended. All but RetryLater settle it; values travel.
enum class ResultStatus {
    Applied = 1, Noop = 2, Merged = 3, Parked = 4, Rejected = 5, RetryLater = 6, DeviceForked = 7,
};

/// Why a command was parked: what stands at the server against what its author wanted.
struct ConflictInfo {
    QString kind; ///< "field", "claim_lost", "conversation_moved", "transition", "text", "refused".
    int key = 0; ///< Of the field, where one is meant.
    Value mine;
    Value theirs;
    Value base;
    AgentId by;
    QString byName;
    std::optional<Instant> at;
};

/// What became of one command. Kept by the server; arrives with the page that holds its effects.
struct CommandResult {
    CommandId id;
    ResultStatus status = ResultStatus::Applied;
    QString code; ///< Reason code: errorName of the refusal, or what was merged.
    QString detail;
    qint64 seq = 0;
    qint64 number = 0; ///< Of a registered ticket.
    std::optional<ConflictInfo> conflict;
};

// clang-format off
template<> struct Describe<ConflictInfo> {
    using M = ConflictInfo;
    static constexpr auto fields = std::make_tuple(part("kind", 1, &M::kind), part("key", 2, &M::key),
        part("mine", 3, &M::mine), part("theirs", 4, &M::theirs), part("base", 5, &M::base), part("by", 6, &M::by),
        part("by_name", 7, &M::byName), part("at", 8, &M::at));
};
template<> struct Describe<CommandResult> {
    using M = CommandResult;
    static constexpr auto fields = std::make_tuple(part("id", 1, &M::id), part("status", 2, &M::status),
        part("code", 3, &M::code), part("detail", 4, &M::detail), part("seq", 5, &M::seq),
        part("number", 6, &M::number), part("conflict", 7, &M::conflict));
};
// clang-format on

} // namespace firstline
