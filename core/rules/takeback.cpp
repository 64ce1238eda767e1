#include "core/rules/takeback.h"

#include "core/rules/transitions.h"

namespace firstline::rules {

namespace {

/// An owner makes a new ticket an open one, and nothing makes it new again.
TakeBack afterOwner(const Ticket &before, AgentId owner)
{
    return owner && before.statusCategory == StatusCategory::New ? TakeBack::Nearly : TakeBack::Exact;
}

Opposite of(const SetField &c, const Ticket &before, const QString &reason)
{
    SetField back { c.ticket, c.key, toValues(before).at(c.key), c.value, reason };
    // A priority that nobody had set by hand follows the matrix again.
    if (c.key == keyOf(&Ticket::priority) && !before.priorityManual)
        back.value = Value(0);
    return { back, TakeBack::Exact };
}

Opposite of(const ChangeSet &c)
{
    return { ChangeSet { c.ticket, c.key, c.remove, c.add }, TakeBack::Exact };
}

Opposite of(const Assign &c, const Ticket &before, const QString &reason)
{
    const bool moves = c.queue && c.queue != before.queue;
    return { Assign { c.ticket, before.assignee, moves ? before.queue : GroupId(), c.agent, moves ? c.queue : before.queue, reason },
        afterOwner(before, c.agent) };
}

Opposite of(const Transition &c, const Ticket &before, const ConfigSnapshot &config, const QString &reason)
{
    const Status *to = config.status(c.to);
    const Status *open = config.statusOf(StatusCategory::Open);
    const auto possible = [&](StatusCategory category) {
        TransitionInput step = transitionOf(before, category, config);
        step.from = to ? to->category : StatusCategory::Open;
        step.hasReason = !reason.isEmpty();
        return step.from == category || !whyNotTransition(step);
    };
    const bool exact = possible(before.statusCategory);
    if (!exact && (!open || open->id == c.to || !possible(StatusCategory::Open)))
        return {};
    Transition back;
    back.ticket = c.ticket;
    back.from = c.to;
    back.to = exact ? before.status : open->id;
    back.wake = exact ? before.wakeAt : std::nullopt;
    back.resolution = exact ? before.resolution : QString();
    back.reason = before.waitReason.isEmpty() || !exact ? reason : before.waitReason;
    return { back, exact ? TakeBack::Exact : TakeBack::Nearly };
}

} // namespace

Opposite oppositeOf(const CommandBody &command, const Ticket &before, const ConfigSnapshot &config, AgentId actor, const QString &reason)
{
    if (const auto *set = std::get_if<SetField>(&command))
        return of(*set, before, reason);
    if (const auto *change = std::get_if<ChangeSet>(&command))
        return of(*change);
    if (const auto *assign = std::get_if<Assign>(&command))
        return of(*assign, before, reason);
    if (const auto *claim = std::get_if<Claim>(&command))
        return of(Assign { claim->ticket, actor, {}, claim->expected, before.queue, {} }, before, reason);
    if (const auto *step = std::get_if<Transition>(&command))
        return of(*step, before, config, reason);
    return {};
}

} // namespace firstline::rules
