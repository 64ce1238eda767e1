#include "core/rules/takenback.h"

#include <algorithm>
#include <iterator>

namespace firstline::rules {

namespace {

bool isStep(const Event &event)
{
    return event.kind == EventKind::StatusChanged || event.kind == EventKind::Reopened || event.kind == EventKind::FieldChanged;
}

bool takesBack(const Event &event, const Event &taken)
{
    return event.before == taken.after && event.after == taken.before && event.id == takenBackId(taken.id);
}

/// What the customer's clocks brought. What was promised inside the house follows from who had the ticket.
bool isOfClocks(const Event &event)
{
    const bool brought = event.kind == EventKind::Breached || event.kind == EventKind::Alarmed;
    return brought && event.field != u"line" && event.field != u"partner";
}

} // namespace

EventId takenBackId(EventId event)
{
    return EventId(Uuid::named(event.uuid().bytes(), u"taken_back"_qs));
}

TakenBack::TakenBack(const std::vector<Event> &events)
{
    std::vector<size_t> statuses;
    std::vector<size_t> priorities;
    for (size_t at = 0; at < events.size(); ++at) {
        const Event &event = events[at];
        if (!isStep(event))
            continue;
        const bool priority = event.field == u"priority";
        if (!priority && event.field != u"status")
            continue;
        std::vector<size_t> &standing = priority ? priorities : statuses;
        if (!standing.empty() && takesBack(event, events[standing.back()])) {
            takeBack(events, standing.back(), at);
            standing.pop_back(); // What was before it may be taken back next.
        } else {
            standing.push_back(at);
        }
    }
}

void TakenBack::takeBack(const std::vector<Event> &events, size_t from, size_t to)
{
    m_gone.resize(events.size());
    m_gone[from] = m_gone[to] = true;
    // A priority that was changed behind a breach took the deadline with it: what was recorded before stays recorded.
    const bool status = events[from].field == u"status";
    bool moved = false;
    for (size_t at = to - 1; at > from; --at) {
        moved = moved || (status && !m_gone[at] && isStep(events[at]) && events[at].field == u"priority");
        m_gone[at] = m_gone[at] || (!moved && isOfClocks(events[at]));
    }
}

int TakenBack::goneOf(const std::vector<Event> &events, const QString &clock) const
{
    int count = 0;
    for (size_t at = 0; at < m_gone.size(); ++at) {
        if (m_gone[at] && isOfClocks(events[at]) && events[at].field == clock)
            ++count;
    }
    return count;
}

std::vector<Standing> standingOf(const std::vector<Event> &events)
{
    std::vector<Standing> out(events.size(), Standing::Stands);
    QHash<QString, std::vector<size_t>> standing;
    for (size_t at = 0; at < events.size(); ++at) {
        const Event &event = events[at];
        if (!isStep(event) && event.kind != EventKind::Assigned)
            continue;
        std::vector<size_t> &before = standing[event.field];
        const auto taken = std::find_if(before.rbegin(), before.rend(), [&](size_t other) { return takesBack(event, events[other]); });
        if (taken == before.rend()) {
            before.push_back(at);
            continue;
        }
        out[*taken] = Standing::TakenBack;
        out[at] = Standing::TakesBack;
        before.erase(std::next(taken).base());
    }
    return out;
}

std::optional<CommandBody> takeBackOf(const CommandBody &command, const Ticket &before, CommandId id, const QString &reason)
{
    const auto *set = std::get_if<SetField>(&command);
    const bool owner = std::holds_alternative<Assign>(command) || std::holds_alternative<Claim>(command);
    const bool priority = set && set->key == keyOf(&Ticket::priority);
    // What a wait was for, and until when, is known to the opposite alone.
    const bool waited = before.wakeAt || isWaiting(before.statusCategory) || before.statusCategory == StatusCategory::Scheduled;
    const bool status = std::holds_alternative<Transition>(command) && !waited;
    if (id.isNull() || (!owner && !priority && !status))
        return std::nullopt;
    return takingBack(before.id, id, reason);
}

CommandBody takingBack(TicketId ticket, CommandId command, const QString &reason)
{
    return SetField { ticket, keyOf(&Ticket::status), Value(), Value(command.uuid().bytes()), reason };
}

bool isTakeBack(const SetField &c)
{
    return c.key == keyOf(&Ticket::status) && c.value.isNull() && c.base.isBytes() && c.base.toBytes().size() == 16;
}

} // namespace firstline::rules
