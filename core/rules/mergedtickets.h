#pragma once

#include "core/rules/ticketview.h"

namespace firstline::rules {

/// The tickets that a ticket absorbed and that were not taken back, in the order in which they came. Thread: any.
std::vector<TicketId> absorbedBy(const TicketView &view);

/// Until when a merged ticket can be taken back. Shape: nothing when it is not merged. Source: behaviour.md section 6.
std::optional<Instant> unmergeUntil(const TicketView &view);

/// What taking a merge back would do, for people to see before. Source: docs/behaviour.md, Merging.
struct Unmerging {
    StatusId status; ///< That the absorbed ticket has again.
    std::optional<Instant> mergedAt;
    QStringList tags; ///< Those that leave the other ticket.
    int followers = 0; ///< How many leave it.
    int words = 0; ///< Messages and notes of the absorbed ticket: shown there alone from then on.
    int entries = 0; ///< Its time entries.
    int stayingWords = 0; ///< What came to the other ticket since the merge, for whichever of the two: it stays there.
    int stayingEntries = 0;
};

/// Shape: a null status when the ticket is not merged; nothing stays without `into`, the ticket that absorbed it. Thread: any.
Unmerging unmergingOf(const TicketView &merged, const TicketView *into);

} // namespace firstline::rules
