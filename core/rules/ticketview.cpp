#include "core/rules/ticketview.h"

namespace firstline::rules {

int TicketView::lastEvNo() const
{
    int last = 0;
    const auto look = [&last](const auto &children) {
        for (const auto &child : children)
            last = std::max(last, child.evNo);
    };
    look(messages);
    look(events);
    look(entries);
    look(links);
    return last;
}

TicketView TicketView::from(const Aggregate &aggregate)
{
    TicketView view;
    view.ticket = fromRecord<Ticket>(aggregate.header);
    view.messages = aggregate.childrenOf<Message>();
    view.events = aggregate.childrenOf<Event>();
    view.entries = aggregate.childrenOf<TimeEntry>();
    view.links = aggregate.childrenOf<Link>();
    return view;
}

} // namespace firstline::rules
