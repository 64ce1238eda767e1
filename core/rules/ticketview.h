#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/record.h"

namespace firstline::rules {

/// A ticket with all its children, typed: what rules read and change. Children are in the order of ev_no; those that
/// the server has not numbered yet (ev_no 0) come last, in the order in which they were added.
struct TicketView {
    Ticket ticket;
    std::vector<Message> messages;
    std::vector<Event> events;
    std::vector<TimeEntry> entries;
    std::vector<Link> links;

    /// Highest ev_no of any child; 0 for a ticket that the server has not seen.
    int lastEvNo() const;

    static TicketView from(const Aggregate &aggregate);
};

} // namespace firstline::rules
