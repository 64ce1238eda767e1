#pragma once

#include "core/domain/command.h"

namespace firstline::rules {

/// The id of the event that takes another one back: it follows from it, so that one is taken back once. Thread: any.
EventId takenBackId(EventId event);

/// Which events of a ticket count for nothing any more: steps of status and priority that were taken back, what took them
/// back, and what their clocks brought meanwhile (breaches and alarms of the customer's clocks). They stay in the history.
class TakenBack
{
public:
    /// Reads the events in the order of the server. Cost: one pass; ids are made only where a pair fits.
    explicit TakenBack(const std::vector<Event> &events);

    /// Whether the event at this place counts no more.
    bool isGone(size_t at) const { return at < m_gone.size() && m_gone[at]; }

    /// How many breaches and alarms of a clock are gone, by the clock's name: its next ones need ids of their own.
    int goneOf(const std::vector<Event> &events, const QString &clock) const;

private:
    void takeBack(const std::vector<Event> &events, size_t from, size_t to);

    std::vector<bool> m_gone; ///< Empty: all count.
};

/// How an event stands beside one that takes it back.
enum class Standing { Stands, TakenBack, TakesBack };

/// How the events of a ticket stand, place by place: any field, also of what counts for a clock. Cost: each event is
/// compared with those of its field that stand; ids are made only where the values fit. Thread: any.
std::vector<Standing> standingOf(const std::vector<Event> &events);

/// What takes a command back whole that was sent already, by naming it: owner, queue, status and priority become what they
/// were, "new" included, and what came of them meanwhile counts no more. Shape: nothing for a command that is taken back by
/// its opposite (oppositeOf). Source: behaviour.md 1.12. Thread: any.
std::optional<CommandBody> takeBackOf(const CommandBody &command, const Ticket &before, CommandId id, const QString &reason);

/// The command that takes another one of the same ticket back, whatever it was. Thread: any.
CommandBody takingBack(TicketId ticket, CommandId command, const QString &reason);

/// Whether a field is set in order to take a command back: the status, to nothing; `base` is the command's id then.
bool isTakeBack(const SetField &c);

} // namespace firstline::rules
