#include "ui/ticket/conversationitems.h"

#include "ui/ticket/ticketwords.h"

#include <algorithm>

namespace firstline::ui {

std::vector<ConversationItem> conversationItems(const rules::TicketView &view, HistoryShown history)
{
    std::vector<ConversationItem> items;
    items.reserve(view.messages.size() + view.events.size() + view.entries.size());
    for (const Message &message : view.messages)
        items.push_back({ message, message.id.uuid(), message.evNo, message.occurredAt });
    for (const Event &event : view.events) {
        if (history == HistoryShown::All || !TicketWords::isMinor(event))
            items.push_back({ event, event.id.uuid(), event.evNo, event.occurredAt });
    }
    for (const TimeEntry &entry : view.entries) {
        const Instant end = entry.startedAt + std::chrono::minutes(entry.minutes);
        items.push_back({ entry, entry.id.uuid(), entry.evNo, end });
    }
    std::stable_sort(items.begin(), items.end(), [](const ConversationItem &a, const ConversationItem &b) {
        if ((a.evNo == 0) != (b.evNo == 0))
            return b.evNo == 0;
        return a.evNo != b.evNo ? a.evNo < b.evNo : a.at < b.at;
    });
    return items;
}

const Message *newerPublic(const rules::TicketView &view, int evNo, AgentId me)
{
    for (auto it = view.messages.rbegin(); it != view.messages.rend(); ++it) {
        const bool other = it->author.isNull() || it->author != me;
        if (isPublic(it->kind) && it->evNo > evNo && other && !it->automatic)
            return &*it;
    }
    return nullptr;
}

} // namespace firstline::ui
