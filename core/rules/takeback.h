#pragma once

#include "core/domain/command.h"
#include "core/domain/configsnapshot.h"

namespace firstline::rules {

/// How much of a command its opposite takes back. Nearly: a new ticket stays open, a waiting one is only opened.
enum class TakeBack { Exact, Nearly, Never };

/// What takes a command back that was sent already. Shape: without a command for Never.
struct Opposite {
    std::optional<CommandBody> command;
    TakeBack how = TakeBack::Never;
};

/// The opposite of a change of a ticket's fields, sets, owner or status, given to the ticket as it was `before` it. What was
/// said, worked or merged has an end of its own (Engine::recall, UnmergeTicket) and none here. `reason` goes into the
/// history, and is what opening a solved ticket again asks for. `actor`: who gave the command. Thread: any.
Opposite oppositeOf(const CommandBody &command, const Ticket &before, const ConfigSnapshot &config, AgentId actor, const QString &reason);

} // namespace firstline::rules
