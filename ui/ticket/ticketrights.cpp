#include "ui/ticket/ticketrights.h"

#include "core/service/screenrules.h"

#include <algorithm>

namespace firstline::ui {

TicketRights TicketRights::of(const Agent *me, const Ticket &ticket)
{
    TicketRights rights;
    rights.merged = ticket.statusCategory == StatusCategory::Merged;
    if (rights.merged)
        rights.work = rights.priority = rights.close = rights.discard = rights.reassign = false;
    if (!me)
        return rights;
    const bool works = rules::roleMay(me->role, Right::Work) && !me->disabled;
    rights.merge = works && me->role != RoleKind::Specialist;
    if (rights.merged)
        return rights;
    const bool leads = me->role == RoleKind::Supervisor || me->role == RoleKind::Administrator;
    const bool member = std::find(me->groups.begin(), me->groups.end(), ticket.queue) != me->groups.end();
    const bool commands = leads || (me->role == RoleKind::Dispatcher && member);
    rights.work = works;
    rights.priority = rights.work && commands;
    rights.close = rights.work && leads;
    rights.discard = rights.close;
    rights.reassign = rights.work && (commands || ticket.assignee.isNull() || ticket.assignee == me->id);
    return rights;
}

QString TicketRights::whyNotWork()
{
    return tr("Your role reads tickets and writes notes.");
}

QString TicketRights::whyNot() const
{
    return merged ? tr("This ticket was merged: answer in the one that it was merged into.") : whyNotWork();
}

QString TicketRights::whyNotMerge()
{
    return tr("Dispatchers and supervisors merge tickets.");
}

QString TicketRights::whyNotPriority()
{
    return tr("Priorities by hand are set by the queue's dispatcher or a supervisor.");
}

QString TicketRights::whyNotClose()
{
    return tr("Closing and reopening closed tickets is a supervisor's.");
}

QString TicketRights::whyNotDiscard()
{
    return tr("Your role may not make tickets void.");
}

QString TicketRights::whyNotReassign()
{
    return tr("A colleague has it: the queue's dispatcher or a supervisor may give it to somebody else.");
}

} // namespace firstline::ui
