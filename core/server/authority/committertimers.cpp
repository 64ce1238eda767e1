#include "core/server/authority/committer.h"

#include "core/base/logging.h"
#include "core/rules/advance.h"
#include "core/rules/slaclocks.h"

namespace firstline::server {

namespace {

/// After which a ticket is tried again to which time brings something that cannot be done.
constexpr Millis kLater { 3600 * 1000 };

} // namespace

Result<void> Committer::retime(const TicketId &ticket, Instant now)
{
    const AggregateRef ref { EntityKind::Ticket, ticket.uuid() };
    const Loaded *found = load(ref);
    if (!found)
        return fail(*std::exchange(m_readError, std::nullopt));
    std::optional<Instant> next;
    if (found->aggregate) {
        rules::TicketView view = rules::TicketView::from(*found->aggregate);
        rules::refreshClocks(view, *m_config, now);
        next = rules::nextAdvanceAt(view, *m_config, now);
    }
    if (next && *next <= now) {
        qCWarning(lcServer) << "time brings something to a ticket that cannot be done" << ticket.uuid().text();
        next = now + kLater;
    }
    return m_timers.set(ticket, next);
}

Result<void> Committer::askRestamp(const Incoming &incoming, CommandResult &result)
{
    const auto *asked = incoming.body ? std::get_if<RestampOpen>(&*incoming.body) : nullptr;
    if (!asked || result.status != ResultStatus::Applied)
        return {};
    const auto count = m_timers.askRestamp(
        static_cast<EntityKind>(asked->kind), asked->record, incoming.actor, asked->reason, incoming.now);
    if (!count)
        return fail(count.error());
    result.detail = QString::number(*count);
    return {};
}

// The instants of tickets follow from settings too: when those change, the tickets are looked at anew.
Result<void> Committer::noteTimers(const rules::AggregateChange &change)
{
    if (change.ref.kind == EntityKind::Settings)
        return change.header.contains(keyOf(&Settings::closeAfterDays)) ? m_timers.lookAtSolved() : Result<void>();
    const bool ofGroup = change.ref.kind == EntityKind::Group
        && (change.header.contains(keyOf(&Group::dutyCalendar)) || change.header.contains(keyOf(&Group::olaMin)));
    if (ofGroup)
        return m_timers.lookAtGroup(GroupId(change.ref.id));
    if (change.ref.kind != EntityKind::Calendar)
        return {};
    for (const Group &group : m_config->groups()) {
        if (group.dutyCalendar != CalendarId(change.ref.id))
            continue;
        if (auto ok = m_timers.lookAtGroup(group.id); !ok)
            return ok;
    }
    return {};
}

} // namespace firstline::server
