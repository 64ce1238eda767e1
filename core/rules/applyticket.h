#pragma once

#include "core/rules/ticketedit.h"

/// The apply functions of each command on a ticket; called by apply() alone.
namespace firstline::rules {

Outcome applyRegister(const RegisterTicket &c, const Command &command, World &world, const ApplyContext &context);
Outcome applyImport(const ImportHistory &c, const Command &command, World &world, const ApplyContext &context);
Outcome applySetField(const SetField &c, TicketEdit &edit);
Outcome applyMessage(const AddMessage &c, TicketEdit &edit);
Outcome applyReply(const SendReply &c, TicketEdit &edit);
Outcome applySet(const ChangeSet &c, TicketEdit &edit);
Outcome applyClaim(const Claim &c, TicketEdit &edit);
Outcome applyAssign(const Assign &c, TicketEdit &edit);
Outcome applyTransition(const Transition &c, TicketEdit &edit);
Outcome applyTime(const LogTime &c, TicketEdit &edit);
Outcome applyLink(const ChangeLink &c, TicketEdit &edit);

/// Everything that is not a ticket: customers, articles, settings, personal data.
Outcome applySave(const SaveRecord &c, World &world, const ApplyContext &context);

} // namespace firstline::rules
