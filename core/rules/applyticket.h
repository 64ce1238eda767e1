#pragma once

#include "core/rules/ticketedit.h"

/// The apply functions of each command on a ticket; called by apply() alone.
namespace firstline::rules {

/// Makes a ticket; once, however often it is delivered.
Outcome applyRegister(const RegisterTicket &c, const Command &command, World &world, const ApplyContext &context);

/// Writes history from elsewhere; nothing when the case is known.
Outcome applyImport(const ImportHistory &c, const Command &command, World &world, const ApplyContext &context);

/// One field, merged by the rule of its description.
Outcome applySetField(const SetField &c, TicketEdit &edit);

/// Takes a command back that is named by its id: what it changed is as it was, as events of their own. Parked when somebody
/// changed it since. See isTakeBack.
Outcome applyTakeBack(const SetField &c, TicketEdit &edit);

/// A note, a call, a visit, or what the customer said.
Outcome applyMessage(const AddMessage &c, TicketEdit &edit);

/// A public reply, held when the conversation moved on.
Outcome applyReply(const SendReply &c, TicketEdit &edit);

/// Tags and followers: additions and removals merge.
Outcome applySet(const ChangeSet &c, TicketEdit &edit);

/// Compare-and-set of the assignee: the first accepted wins.
Outcome applyClaim(const Claim &c, TicketEdit &edit);

/// Person and group, against what the author saw.
Outcome applyAssign(const Assign &c, TicketEdit &edit);

/// A step of the status table, with all that it asks for.
Outcome applyTransition(const Transition &c, TicketEdit &edit);

/// A time entry.
Outcome applyTime(const LogTime &c, TicketEdit &edit);

/// Policy and calendar chosen again as of creation, in their newest versions.
Outcome applyRestamp(const RestampTicket &c, TicketEdit &edit);

/// What time brought up to now: breaches, alarms, waking, closing. The server's own.
Outcome applyAdvance(TicketEdit &edit);

/// A tie to another ticket, made or removed.
Outcome applyLink(const ChangeLink &c, TicketEdit &edit);

/// Absorbs the ticket of `edit` into another, which the outcome changes too.
Outcome applyMerge(const MergeTicket &c, const Command &command, TicketEdit &edit);

/// Takes a merge back.
Outcome applyUnmerge(const UnmergeTicket &c, const Command &command, TicketEdit &edit);

/// A command for a ticket that was merged: words, tags and time go to the ticket that absorbed it, a reply is parked, the
/// rest is refused. Shape: nothing for a command that is about the merge itself. Source: sync.md 2.7.
std::optional<Outcome> applyToMerged(const Command &command, TicketEdit &source);

/// Everything that is not a ticket: customers, articles, settings, personal data.
Outcome applySave(const SaveRecord &c, World &world, const ApplyContext &context);

} // namespace firstline::rules
